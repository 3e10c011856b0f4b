package rules

import (
	"slices"
	"strings"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/quantity"
	"github.com/okr-as-code/okr/okr/wording"
)

var percentCompleteKR = &lint.Rule{
	Name:     "percent-complete-kr",
	Severity: lint.Warning,
	Category: lint.Measurability,
	Phase:    cycle.Plan,
	Scope:    lint.Sentence,
	Since:    1,
	Words:    true,
	Doc:      doc("percent-complete-kr"),
	Check:    lint.EachKeyResult(checkPercentCompleteKR),
}

func checkPercentCompleteKR(p *lint.Pass, kr *okr.KeyResult) {
	s, r := scoredSentence(kr)
	if r == nil || kr.Kind() != okr.Metric {
		return
	}
	at := r.WorkShare
	if at.IsZero() || !inScoredClause(r, at) {
		at = shareDone(s.Text, r)
	}
	if !at.IsZero() {
		words := at.In(s.Text)
		if !judgedByMore(s.Text[at.End:]) && !ofOthers(r, words) && !isQuota(words) {
			p.Report(kr, s.At(at), "\"%s\" measures how much work is done, not what it changes: say what is different once it is", words).
				Suggest("ask who can do what once the work is done, measure that, and list the steps as `milestones` or `initiatives`")
		}
		return
	}
	if at := workNamed(kr, r); !at.IsZero() {
		p.Report(kr, s.At(at), "\"%s\" from 0%% to 100%% measures how much work is done, not what it changes: say what is different once it is", at.In(s.Text)).
			Suggest("list the steps as `milestones`, or ask who can do what once the work is done, and measure that")
		return
	}
	if at := allOfTheWork(s.Text, r); !at.IsZero() {
		p.Report(kr, s.At(at), "\"%s\" is all of one piece of work, not what it changes: say what is different once it is done", at.In(s.Text)).
			As(lint.Info).
			Suggest("ask who can do what once it is done, and measure that; as a list of steps, write `milestones`")
	}
}

// shareDone returns a share of some work with the word that says it is done:
// "80% of the roadmap delivered", "migration 60% done".
func shareDone(text string, r *wording.Reading) wording.Range {
	n := r.Target
	if n == nil || n.Kind() != quantity.Share || r.FromTo || r.Held {
		return wording.Range{}
	}
	after, head, at := text[n.At.End:], "", n.At
	first := ""
	for word, w := range wordsOf(after) {
		if first == "" {
			first = word
		}
		if isDone(word) {
			end := n.At.End + w.End
			switch {
			case first == "of" && isWork(head) && (n.At.Start == 0 || finishes(text, r)):
				return wording.Range{Start: at.Start, End: end}
			case first == word && isWork(lastWord(text[:n.At.Start])):
				return wording.Range{End: end}
			}
			return wording.Range{}
		}
		if word != "of" && word != "the" && word != "our" && word != "all" && binds(word) {
			break
		}
		head, at.End = word, n.At.End+w.End
	}
	if first == "of" && isWork(head) && finishes(text, r) {
		return at
	}
	return wording.Range{}
}

// isDone reports whether a word says that work is finished.
func isDone(word string) bool {
	switch word {
	case "done", "complete", "completed", "finished", "delivered", "implemented", "shipped":
		return true
	}
	return false
}

// finishes reports whether a sentence begins with the end of some work.
func finishes(text string, r *wording.Reading) bool {
	if r.VerbAt.Start != 0 {
		return false
	}
	switch strings.ToLower(r.VerbAt.In(text)) {
	case "complete", "finish", "deliver", "implement", "ship", "execute":
		return true
	}
	return false
}

// isQuota reports whether a plan is one of numbers, such as one of hires: its
// share is how much of them there is.
func isQuota(words string) bool {
	for word := range wordsOf(words) {
		switch word {
		case "hiring", "intake", "recruiting", "recruitment", "staffing", "headcount", "sales", "revenue", "bookings", "savings":
			return strings.HasSuffix(words, "plan")
		}
	}
	return false
}

// judgedByMore reports whether what follows a share of some work says how well it
// must be done, so that the share measures reliability and not progress: "… of
// projects on time".
func judgedByMore(rest string) bool {
	words := strings.Fields(strings.ToLower(rest))
	for i, word := range words {
		switch word = strings.Trim(word, ".,;:()"); word {
		case "within", "without", "under", "below", "ahead", "before", "per", "each", "every", "never":
			return true
		case "on", "in", "to", "at", "first":
			if i+1 < len(words) && slices.Contains([]string{
				"time", "schedule", "budget", "full", "standard", "spec", "target", "less", "under", "try", "attempt", "go",
			}, strings.Trim(words[i+1], ".,;:()")) {
				return true
			}
		}
	}
	return false
}

// ofOthers reports whether the work belongs to somebody who is served, so that
// how many of them get theirs done is a result: "60% of customer projects".
func ofOthers(r *wording.Reading, words string) bool {
	for word := range wordsOf(words) {
		if r.Lexicon.Has(wording.People, word) {
			return strings.HasSuffix(words, "s") // the plan for partners is still one's own
		}
	}
	return false
}

// workNamed returns the words that name a piece of work which goes from nothing
// to all of it.
func workNamed(kr *okr.KeyResult, r *wording.Reading) wording.Range {
	b, t := kr.Baseline(), kr.Target()
	if b.Kind() != quantity.Share && t.Kind() != quantity.Share || b.Value != 0 || t.Value != 100 || !said(b) {
		return wording.Range{}
	}
	var named wording.Range // the noun phrase up to its head
	head := ""
	for word, at := range wordsOf(r.Text) {
		switch {
		case named.IsZero() && inNumber(r, at): // "0 → 100% of the migration"
		case inNumber(r, at), word == "from":
			if isWork(head) {
				return named
			}
			return wording.Range{}
		case within(at, r.VerbAt) && at.Start == 0, named.IsZero() && binds(word):
		case word == "the", word == "our", word == "my", word == "a", word == "all":
		case binds(word) && !isExtent(head):
			if isWork(head) {
				return named // "migration of the archive"; not "users on the plan"
			}
			return wording.Range{}
		case binds(word): // "progress of the migration"
		case isExtent(word) && isWork(head):
			return named
		default:
			if named.IsZero() || isExtent(head) {
				named.Start = at.Start
			}
			named.End, head = at.End, word
		}
	}
	if isWork(head) {
		return named
	}
	return wording.Range{}
}

// isWork reports whether a noun names a piece of work of one's own.
func isWork(noun string) bool {
	switch noun {
	case "backlog", "migration", "project", "plan", "roadmap", "rollout", "roll-out", "redesign", "refactoring", "rewrite",
		"workstream", "implementation", "integration", "upgrade", "overhaul", "phase":
		return true
	}
	return false
}

// isExtent reports whether a noun says how much of a piece of work is done.
func isExtent(noun string) bool {
	switch noun {
	case "completion", "progress", "status", "completeness", "execution", "percentage", "percent", "share", "complete", "completed", "done", "finished":
		return true
	}
	return false
}

// allOfTheWork returns the words of a sentence that has all of something changed
// once, by its owner: "migrate 100% of services". Where people are to change,
// or where it must be so each time, the share is a result.
func allOfTheWork(text string, r *wording.Reading) wording.Range {
	n := r.Target
	if n == nil || n.Kind() != quantity.Share || n.Value != 100 || r.Held || r.FromTo || r.Baseline != nil ||
		r.VerbAt.Start != 0 || r.VerbAt.End == 0 || !changesOnce(r.VerbAt.In(text)) ||
		strings.TrimSpace(text[r.VerbAt.End:n.At.Start]) != "" {
		return wording.Range{}
	}
	rest, ok := strings.CutPrefix(text[n.At.End:], " of ")
	if !ok || judgedByMore(rest) {
		return wording.Range{}
	}
	at := wording.Range{Start: r.VerbAt.Start, End: n.At.End}
	first := true
	for word, w := range wordsOf(rest) {
		switch {
		case first && (word == "the" || word == "our" || word == "all" || word == "my"):
			continue
		case r.Lexicon.Has(wording.People, word):
			return wording.Range{}
		case binds(word):
			return at
		}
		first = false
		at.End = n.At.End + int32(len(" of ")) + w.End
	}
	return at
}

// changesOnce reports whether a verb says that something is changed for good, in
// one piece of work.
func changesOnce(verb string) bool {
	switch strings.ToLower(verb) {
	case "migrate", "port", "refactor", "rewrite", "document", "deprecate", "retire", "decommission", "upgrade",
		"complete", "finish", "implement", "deliver", "redesign", "rebuild", "digitise", "digitize", "inventory", "catalogue":
		return true
	}
	return false
}
