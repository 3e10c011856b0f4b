package rules

import (
	"math"
	"strings"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/quantity"
	"github.com/okr-as-code/okr/okr/wording"
)

var relativeWithoutBaseline = &lint.Rule{
	Name:     "relative-without-baseline",
	Severity: lint.Warning,
	Category: lint.Measurability,
	Phase:    cycle.Plan,
	Scope:    lint.Sentence,
	Since:    1,
	Words:    true,
	Doc:      doc("relative-without-baseline"),
	Check:    lint.EachKeyResult(checkRelativeWithoutBaseline),
}

// Of a chain only the part that is scored needs a baseline: the changes before it
// say how it should come about.
func checkRelativeWithoutBaseline(p *lint.Pass, kr *okr.KeyResult) {
	s, r := scoredSentence(kr)
	switch {
	case r == nil, r.Change.Kind == wording.NoChange, kr.Kind() != okr.Metric, r.Target != nil:
		return
	case kr.FieldBaseline != nil, r.Baseline != nil, unread(kr):
		return
	}
	words := r.Change.At.In(s.Text)
	if r.Change.Kind == wording.OfPlan {
		if kr.FieldTarget == nil {
			p.Report(kr, s.At(r.Change.At), "\"%s\" is measured against a number that is not here: write what it comes to as `target`", ofPlan(r)).
				Suggest("write `target: …` and, unless it starts at 0, `baseline: …`: where it stands today")
		}
		return
	}
	if kr.BaselineUnknown != nil {
		p.Report(kr, s.At(r.Change.At), "\"%s\" of a number that is still unknown: measure it first, then write it", words).
			Suggest("add an initiative that measures it").As(lint.Info)
		return
	}
	f := p.Report(kr, s.At(r.Change.At), "\"%s\" is a change, and nothing says from which value: add a baseline", words)
	if mean := ofNothing(s.Text, r.Change.At); mean != "" {
		f.Suggest("say what the %s is of, and write it `from … to …`", mean)
		return
	}
	if from, to := example(s.Text, r); to != "" {
		f.Suggest("write `from … to …`, or `baseline: …`: from %s the target would be %s", from, to)
		return
	}
	f.Suggest("write `from … to …`, or `baseline: …`")
}

// example returns a value that a change could start from, and what it makes of it; ""
// where that would not be what the sentence means: what improves may become more or less.
// A rate starts from a percentage, so that nobody takes 20% of it for 20 points.
func example(text string, r *wording.Reading) (from, to string) {
	if r.Change.Kind == wording.ByAmount || strings.HasPrefix(strings.ToLower(r.VerbAt.In(text)), "improv") && !isRated(text) && !ofRate(text) {
		return "", ""
	}
	start, unit := 100.0, ""
	if ofRate(text) {
		start, unit = 10, quantity.Percent
	}
	target, ok := r.Change.Apply(start)
	if !ok || target > start && inTime(text, r) || unit != "" && target > 100 {
		return "", ""
	}
	return quantity.Format(start, unit), quantity.Format(math.Round(target*10)/10, unit)
}

// ofNothing returns how a number is formed that a change is of, if nothing says of what:
// "average" of "Increase the weekly average by 10%".
func ofNothing(text string, change wording.Range) string {
	words := phrasingOf(text[:change.Start])
	if len(words) == 0 || phrasingOf(text).has("of", "per") {
		return ""
	}
	last := len(words) - 1
	if last > 0 && words[last].word == "by" {
		last--
	}
	switch word := words[last].word; word {
	case "average", "mean", "median":
		return word
	}
	return ""
}

// inTime reports whether a sentence is about how long something takes, so that ten times
// better is a tenth of it.
func inTime(text string, r *wording.Reading) bool {
	if r.TimeMetric {
		return true
	}
	last := ""
	for word := range wordsOf(text) {
		switch word {
		case "latency":
			return true
		case "second", "seconds", "minute", "minutes", "hours":
			if last != "per" && last != "a" && last != "each" && last != "every" { // "boxes per minute" is a rate
				return true
			}
		}
		last = word
	}
	return false
}

// ofPlan returns a share of a plan with the words up to the plan: "110% of our plan",
// "5% ahead of quota".
func ofPlan(r *wording.Reading) string {
	const most = 6 // words
	text, at, n := r.Text, r.Change.At, 0
	for word, w := range wordsOf(text[at.End:]) {
		if isAim(r, word) {
			return text[at.Start : at.End+w.End]
		}
		if n++; n == most {
			break
		}
	}
	return at.In(text)
}

// isAim reports whether a noun names a number that stands in a plan: "quota", "budgets".
func isAim(r *wording.Reading, noun string) bool {
	return r.Lexicon.Has(wording.Plans, singular(noun))
}

// unread reports whether a part of the key result could not be read, so that what
// seems to be missing may be there.
func unread(kr *okr.KeyResult) bool {
	if kr.Objective == nil || kr.Objective.File == nil {
		return false
	}
	for _, at := range kr.Objective.File.Reserved {
		if kr.At.Contains(at) {
			return true
		}
	}
	return false
}
