package rules

import (
	"fmt"
	"slices"
	"strings"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/source"
	"github.com/okr-as-code/okr/okr/wording"
)

var krCount = &lint.Rule{
	Name:     "kr-count",
	Severity: lint.Warning,
	Category: lint.Structure,
	Phase:    cycle.Plan,
	Scope:    lint.File,
	Since:    1,
	Options:  []string{"kr_min", "kr_max", "person.kr_min"},
	Doc:      doc("kr-count"),
	Check:    checkKRCounts,
}

// In a file of many objectives most of which have one or two key results, these are
// seldom objectives: several of them are what one objective would be measured by.
func checkKRCounts(p *lint.Pass) {
	const many = 5
	all, short := 0, 0
	lint.EachObjective(func(p *lint.Pass, o *okr.Objective) {
		all++
		if n := countedIn(o); n > 0 && n < leastOf(p, o) {
			short++
		}
	})(p)
	help := "ask what else will be different once it is reached"
	if short >= many && 2*short > all {
		help = fmt.Sprintf("%d of the %d objectives here have too few: put those that serve one goal together, as its key results; else ask what else will be different", short, all)
	}
	lint.EachObjective(func(p *lint.Pass, o *okr.Objective) { checkKRCount(p, o, help) })(p)
}

// A chain of several labels is one key result, and an objective without any is
// the matter of no-key-results.
func checkKRCount(p *lint.Pass, o *okr.Objective, help string) {
	n, least, most := countedIn(o), leastOf(p, o), p.Settings.KRMax
	switch {
	case n == 1 && n < least && repeats(o):
		p.Report(o, source.Span{}, "the only key result says little more than the objective: say how else anybody would notice that it is reached").
			Suggest("ask what it is for, and for whom: that may be the objective, and this one of its key results")
	case n > 0 && n < least:
		p.Report(o, source.Span{}, "%s may not cover the objective: find at least %d", count(n, "key result"), least).
			Suggest("%s", help)
	case n > most:
		p.Report(o, source.Span{}, "%d key results are a loss of focus: keep at most %d", n, most).
			Suggest("park what can wait, and move what is work to initiatives")
	}
}

// leastOf returns how many key results an objective has to have: a person's may have
// fewer.
func leastOf(p *lint.Pass, o *okr.Objective) int {
	if o.Level == okr.Person {
		return min(p.Settings.KRMin, p.Settings.PersonKRMin)
	}
	return p.Settings.KRMin
}

// repeats reports whether the only key result says the objective again: most of its words,
// hardly any others, and no number that it has not. What a thing is for, or like, may be
// said only there.
func repeats(o *okr.Objective) bool {
	if o.Sentence == nil {
		return false
	}
	goal := map[string]bool{}
	for word := range wordsOf(o.Sentence.Text) {
		if !binds(word) {
			goal[singular(word)] = true
		}
	}
	for kr := range o.Counted() {
		if kr.FieldTarget != nil || kr.Kind() == okr.Steps || len(kr.Parts) > 1 {
			return false
		}
		r := kr.Reading()
		if holdsAny(r.Text, "o that ", "n order ") {
			return false // it says what for
		}
		if slices.ContainsFunc(r.Numbers, func(n wording.Number) bool { return !strings.Contains(o.Sentence.Text, n.At.In(r.Text)) }) {
			return false
		}
		again, others, aside := map[string]bool{}, 0, false
		for word := range wordsOf(kr.Text()) {
			switch {
			case goal[singular(word)] && !aside:
				again[singular(word)] = true
			case word == "for" || word == "that":
				aside = true
			case !binds(word) && !aside:
				others++
			}
		}
		return len(again) > 1 && 3*len(again) >= 2*len(goal) && others <= len(again)
	}
	return false
}

func countedIn(o *okr.Objective) int {
	n := 0
	for range o.Counted() {
		n++
	}
	return n
}
