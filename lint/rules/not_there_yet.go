package rules

import (
	"strings"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/quantity"
	"github.com/okr-as-code/okr/okr/wording"
)

// nobodyYet reports whether a key result counts people who use, like or pay for what
// its objective only now opens to them: before it there is nobody, and no money that is
// said to come from it by its name.
func nobodyYet(kr *okr.KeyResult, text string, r *wording.Reading) bool {
	if r.Target == nil || !opens(kr.Objective) {
		return false
	}
	switch r.Target.Kind() {
	case quantity.Money, quantity.Share:
		if sharesName(text, kr.Objective.Sentence.Text) || r.Target.Kind() == quantity.Share && throughIt(text, kr.Objective.Sentence.Text) {
			return true
		}
	}
	switch r.Target.Kind() {
	case quantity.Money:
		return false
	case quantity.Time, quantity.ClockOf:
		return false
	}
	for word := range wordsOf(text) {
		switch singular(word) {
		case "user", "customer", "member", "visitor", "player", "reader", "adopter", "feedback", "rating", "signup", "subscriber":
			return true
		}
	}
	return false
}

// opens reports whether an objective makes something new, which nobody can have used
// before: "Launch the shop", "Create an app that finds a free court", but not "Create
// happy members".
func opens(o *okr.Objective) bool {
	if o == nil || o.Sentence == nil {
		return false
	}
	words := phrasingOf(o.Sentence.Text)
	switch words.word(0) {
	case "roll":
		return words.word(1) == "out"
	case "launch", "open", "release", "introduce", "found", "deploy":
		return len(words) > 1 && words[1].word != "up"
	case "create", "build", "develop", "define", "design", "invent":
	default:
		return false
	}
	for _, w := range words[1:] {
		if isProduct(w.word) {
			return true
		}
		switch w.word {
		case "for", "with", "that", "which", "in", "so", "to":
			return false
		}
	}
	return false
}

// isProduct reports whether a noun names what people use that is made once.
func isProduct(noun string) bool {
	switch noun {
	case "app", "application", "tool", "product", "service", "platform", "site", "website", "game", "marketplace", "portal", "prototype":
		return true
	}
	return false
}

// throughIt reports whether a text is about what is done in or through the thing that an
// objective makes: "are booked in the app".
func throughIt(text, objective string) bool {
	made := phrasingOf(objective)
	words := phrasingOf(text)
	for i, w := range words {
		if !isProduct(w.word) || !made.has(w.word) {
			continue
		}
		for k := i - 1; k >= max(i-3, 0); k-- {
			switch words[k].word {
			case "in", "on", "via", "through", "with", "by", "from":
				return true
			}
		}
	}
	return false
}

// sharesName reports whether a text holds a name that stands in an objective behind its
// verb: "Kiosk" of "Launch Kiosk in every hall".
func sharesName(text, objective string) bool {
	for word, at := range wordsOf(objective) {
		name := at.In(objective)
		if at.Start == 0 || len(name) < 4 || name == word || name == strings.ToUpper(name) {
			continue
		}
		for _, is := range wordsOf(text) {
			if is.In(text) == name {
				return true
			}
		}
	}
	return false
}

// ofTheNews reports whether a share is of what is written about something that happens
// once, so that nothing had been written before: "of the articles about the opening".
func ofTheNews(after string) bool {
	written, about := false, false
	for word := range wordsOf(after) {
		switch singular(word) {
		case "article", "report", "story", "coverage", "post":
			written = true
		case "about", "on":
			about = written
		case "announcement", "launch", "opening", "release":
			return about
		}
	}
	return false
}

// ofJudging reports whether how far people agree who judge the same things is
// measured: it is known only once they have judged them.
func ofJudging(text string) bool {
	last := ""
	for word := range wordsOf(text) {
		if word == "agreement" {
			switch last {
			case "annotator", "rater", "coder", "assessor", "judge", "reviewer":
				return true
			}
		}
		last = word
	}
	return false
}

// eachHasTaken reports whether the words before a time say that it is what each thing
// that has been done may have taken: "5 shops have moved in less than".
func eachHasTaken(before string) bool {
	have, last, under := false, "", false
	for word := range wordsOf(before) {
		switch {
		case last == "have" || last == "has":
			have = have || strings.HasSuffix(word, "ed") || strings.HasSuffix(word, "en") || word == "done" || word == "built"
		case last == "in":
			under = word == "less" || word == "under" || word == "at"
		}
		last = word
	}
	return have && (last == "in" || last == "within" || under && (last == "than" || last == "under" || last == "most"))
}

// completes reports whether a share says how much of some work is completed, by a noun:
// "95% completion of the course".
func completes(text string, r *wording.Reading) bool {
	n, count := r.Target, 0
	if n == nil {
		return false
	}
	for word := range wordsOf(text[n.At.End:]) {
		if count++; word == "completion" {
			return true
		}
		if count > 3 || binds(word) {
			return false
		}
	}
	return false
}

// saved reports whether the words before a sum say that it is saved, of which each cycle
// begins with nothing.
func saved(before string) bool {
	count := 0
	for word := range wordsOf(before) {
		switch count++; word {
		case "savings", "saving":
			return true
		case "save":
			return count == 1
		}
	}
	return false
}

// onTop reports whether a sum is said to come on top of what there is, so that each cycle
// begins with nothing of it: "40k EUR in incremental fees".
func onTop(text string) bool {
	return phrasingOf(text).has("incremental", "additional", "extra", "net new")
}
