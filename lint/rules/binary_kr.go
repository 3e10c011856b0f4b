package rules

import (
	"slices"
	"strings"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/source"
	"github.com/okr-as-code/okr/okr/wording"
)

var binaryKR = &lint.Rule{
	Name:     "binary-kr",
	Severity: lint.Warning,
	Category: lint.Measurability,
	Phase:    cycle.Plan,
	Scope:    lint.Sentence,
	Since:    1,
	Fix:      lint.UnsafeFix,
	Words:    true,
	Doc:      doc("binary-kr"),
	Check:    lint.EachKeyResult(checkBinaryKR),
}

func checkBinaryKR(p *lint.Pass, kr *okr.KeyResult) {
	s, r := scoredSentence(kr)
	if r == nil || kr.BaselineUnknown != nil {
		return
	}
	if at, ok := zeroToOne(kr); ok {
		p.Report(kr, at, "from 0 to 1 can only succeed or fail: write `probability: 0.5` instead, or list `milestones`").
			Suggest("ask what changes for whom once it is done, and measure that")
		return
	}
	if r.Measurable && hires(r.VerbAt.In(s.Text)) && aboutHiring(kr.Objective) {
		return // each of those who are to be taken on counts
	}
	if !r.Binary || aimInFields(kr) || kr.FieldBaseline != nil || kr.Metric != nil {
		return
	}
	words := phrasingOf(s.Text)
	if hasDegrees(r, words) || recurs(r, words) || namesOnly(r) {
		return
	}
	if severalUncounted(s.Text) {
		p.Report(kr, s.At(r.BinaryAt), "\"%s\" names no number, so that one would do: say how many", excerpt(s.Text, 40)).
			Suggest("ask how many would be enough, or what is different for whom after them, and write that with its number")
		return
	}
	if people := peopleUncounted(r, words); people != "" {
		p.Report(kr, s.At(r.BinaryAt), "\"%s\" names no number, so that one of the %s would do: say how many of how many", excerpt(s.Text, 40), people).
			Suggest("write `from … to …` of them, or what is different for them after it")
		return
	}
	if often := usedOften(words); often != "" {
		p.Report(kr, s.At(r.BinaryAt), "\"%s\" says how often it is to be used, and not by how many: make the use the result", excerpt(s.Text, 40)).
			Suggest("count those who use it %s, and write that it goes `from … to …`", often)
		return
	}
	f := p.Report(kr, s.At(r.BinaryAt), "no number shows how far %s is, so it can only succeed or fail: add a `probability` or `milestones`, or measure what it changes",
		quoted(strings.TrimRight(s.Text, " -–—")))
	if eachOfThem(words) {
		f.Suggest("if they can be counted, write how many of how many; else ask what would show that it has made a difference, and for whom")
	} else {
		f.Suggest("ask what would show that it has made a difference, and for whom, and write that with its number")
	}
	if edits := addField(kr, "probability: 0.5"); edits != nil {
		f.Offer("give it a chance of 0.5", false, edits...)
	}
}

// hasDegrees reports whether a sentence says of something that it is so by more or less,
// though no number says how much: it is held against a plan, a measure or what somebody
// needs. "Based on the error count, improve the sorting", "Sales ahead of plan".
func hasDegrees(r *wording.Reading, words phrasing) bool {
	verb := strings.ToLower(r.VerbAt.In(r.Text))
	switch {
	case words.has("ahead of plan", "above plan", "above target", "ahead of target", "ahead of schedule"),
		(verb == "meet" || verb == "meets") && words.has("meet needs", "meets needs"),
		r.VerbOpens() && slices.Contains([]string{"enough", "sufficient", "adequate"}, firstWord(r.Text[r.VerbAt.End:])):
		return true
	}
	return words.beginsAny("based on", "measured by") > 0 && slices.ContainsFunc(words, func(w spoken) bool { return r.Lexicon.Moves(w.word) })
}

// eachOfThem reports whether a sentence speaks of all of several things, which may be
// counted one by one. "Every evening" says how often.
func eachOfThem(words phrasing) bool {
	for i, w := range words {
		switch w.word {
		case "all", "both":
			return true
		case "every", "each":
			switch next := words.word(i + 1); {
			case next == "morning", next == "evening", next == "night", isPeriod(next):
			default:
				return true
			}
		}
	}
	return false
}

// severalUncounted reports whether a sentence begins with events that are held and
// does not say how many: "Host open evenings for parents".
func severalUncounted(text string) bool {
	n := 0
	for word := range wordsOf(text) {
		if n++; n == 1 {
			switch word {
			case "conduct", "hold", "host", "run", "organise", "organize", "give", "attend":
				continue
			}
			return false
		}
		if n > 4 || binds(word) {
			return false
		}
		if unit, plural := strings.CutSuffix(word, "s"); plural && happening(unit) {
			return true
		}
	}
	return false
}

// peopleUncounted returns those for each of whom something is done, if nothing says how
// many they are: "customers" of "Unblock the upgrade for customers".
func peopleUncounted(r *wording.Reading, words phrasing) string {
	switch words.word(0) {
	case "unblock", "onboard", "migrate", "convert", "activate", "reactivate", "contact", "visit", "train", "certify", "convince", "enrol", "enroll", "win":
	default:
		return ""
	}
	for i, w := range words[1:] {
		switch w.word {
		case "all", "every", "each", "who", "that", "to":
			return ""
		}
		if inNumber(r, w.at) {
			return ""
		}
		if singular(w.word) != w.word && (i+2 == len(words) || binds(words[i+2].word)) && r.Lexicon.Has(wording.People, w.word) {
			return w.word
		}
	}
	return ""
}

// usedOften returns how often what is made is to be used, if a sentence says that:
// "weekly" of "a dashboard that is used on a weekly basis".
func usedOften(words phrasing) string {
	for i, w := range words {
		if w.word != "used" && w.word != "use" && w.word != "uses" {
			continue
		}
		for _, often := range words[i+1 : min(i+7, len(words))] {
			switch often.word {
			case "daily", "weekly", "monthly":
				return often.word
			}
		}
	}
	return ""
}

// zeroToOne finds the fields of a key result that is either not done, 0, or done, 1.
func zeroToOne(kr *okr.KeyResult) (source.Span, bool) {
	b, t := kr.FieldBaseline, kr.FieldTarget
	if b == nil || t == nil || b.Value.Value != 0 || t.Value.Value != 1 || b.Value.Unit != "" || t.Value.Unit != "" {
		return source.Span{}, false
	}
	// Under "0.6 to 1" in the sentence, or a unit there, 1 is a value like any other.
	r := kr.Reading()
	return t.At, r.Target == nil || r.Target.Unit == "" && r.Target.Value == 1 && r.Baseline == nil
}
