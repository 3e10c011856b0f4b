package rules

import (
	"slices"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/source"
)

var companyObjectiveCount = &lint.Rule{
	Name:     "company-objective-count",
	Severity: lint.Info,
	Category: lint.Structure,
	Phase:    cycle.Plan,
	Scope:    lint.Workspace,
	Since:    1,
	Options:  []string{"company.min", "company.max"},
	Doc:      doc("company-objective-count"),
	Check:    checkCompanyObjectiveCount,
}

// farTooMany is how many objectives nobody can have in mind, or answer for alone.
const farTooMany = 7

// Only objectives of the same cycle are counted together: those of the year may
// stand beside those of the quarter. Of too few nothing is said where the year that
// they stand in has enough.
func checkCompanyObjectiveCount(p *lint.Pass) {
	var all []*period
	lint.EachObjective(func(p *lint.Pass, o *okr.Objective) {
		if o.Level == okr.Company && o.Status != okr.Proposed && !o.Cycle().IsZero() {
			all = underCycle(all, o)
		}
	})(p)
	for _, at := range all {
		if len(at.active) > p.Settings.CompanyMax {
			at.tooMany(p)
			continue
		}
		n := 0
		for _, around := range all {
			if around.Covers(at.Cycle) {
				n += len(around.all)
			}
		}
		if n < p.Settings.CompanyMin {
			at.tooFew(p, n)
		}
	}
}

// A period is the objectives of a company in a cycle. What is done already takes
// no more attention, though it is one that there was.
type period struct {
	cycle.Cycle
	active, all []*okr.Objective
}

// underCycle puts an objective among those of its cycle.
func underCycle(all []*period, o *okr.Objective) []*period {
	c := o.Cycle()
	i := slices.IndexFunc(all, func(at *period) bool { return at.Start == c.Start && at.End == c.End })
	if i < 0 {
		i = len(all)
		all = append(all, &period{Cycle: c})
	}
	all[i].all = append(all[i].all, o)
	if o.Status == okr.Active {
		all[i].active = append(all[i].active, o)
	}
	return all
}

// tooMany reports the first objective that is more than there should be.
func (at *period) tooMany(p *lint.Pass) {
	most, n := p.Settings.CompanyMax, len(at.active)
	f := p.Report(at.active[most], source.Span{}, "%s of the company in %s are more than people keep in mind: choose at most %d", count(n, "objective"), at.Name, most).
		Suggest("which of them would you be glad to have reached if all others failed? park the rest (`status: parked`), or hand this one to a team")
	if n > max(farTooMany, most) {
		f.As(lint.Warning)
	}
	if s := at.active[0].Sentence; s != nil {
		f.Relate(s.Whole(), "the first")
	}
}

func (at *period) tooFew(p *lint.Pass, n int) {
	p.Report(at.all[0], source.Span{}, "%s of the company in %s may leave teams with nothing to serve: have %d to %d", count(n, "objective"), at.Name, p.Settings.CompanyMin, p.Settings.CompanyMax).
		Suggest("what else must become true for the company by then? if this is all that counts, `company.min: %d` says so", n)
}
