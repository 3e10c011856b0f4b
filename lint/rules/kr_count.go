package rules

import (
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
	Check:    lint.EachObjective(checkKRCount),
}

// A chain of several labels is one key result, and an objective without any is
// the matter of no-key-results.
func checkKRCount(p *lint.Pass, o *okr.Objective) {
	least, most := p.Settings.KRMin, p.Settings.KRMax
	if o.Level == okr.Person {
		least = min(least, p.Settings.PersonKRMin)
	}
	n := 0
	for range o.Counted() {
		n++
	}
	switch {
	case n > 0 && n < least:
		p.Report(o, source.Span{}, "%s may not cover the objective: find at least %d", count(n, "key result"), least).
			Suggest("ask what else will be different once it is reached")
	case n > most:
		p.Report(o, source.Span{}, "%d key results are a loss of focus: keep at most %d", n, most).
			Suggest("park what can wait, and move what is work to initiatives")
	}
}
