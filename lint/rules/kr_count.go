package rules

import (
	"fmt"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/source"
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

func countedIn(o *okr.Objective) int {
	n := 0
	for range o.Counted() {
		n++
	}
	return n
}
