package rules

import (
	"strings"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/source"
)

var oneObjectivePerTeam = &lint.Rule{
	Name:     "one-objective-per-team",
	Severity: lint.Warning,
	Category: lint.Structure,
	Phase:    cycle.Plan,
	Scope:    lint.Workspace,
	Since:    1,
	Options:  []string{"team.max_objectives", "person.max_objectives"},
	Doc:      doc("one-objective-per-team"),
	Check:    checkOneObjectivePerTeam,
}

// Only objectives of the same cycle are counted together: that of the year may
// stand beside that of the quarter. Where no cycle is known, which is the matter
// of missing-period, nothing is said.
func checkOneObjectivePerTeam(p *lint.Pass) {
	type group struct {
		level      okr.Level
		whose      string
		start, end cycle.Date
	}
	active := map[group][]*okr.Objective{}
	lint.EachObjective(func(p *lint.Pass, o *okr.Objective) {
		most := p.Settings.TeamMaxObjectives
		switch o.Level {
		case okr.Company, okr.Department:
			return // how many a company has is the matter of company-objective-count
		case okr.Person:
			most = p.Settings.PersonMaxObjectives
		}
		c := o.Cycle()
		if o.Status != okr.Active || c.IsZero() {
			return
		}
		g := group{o.Level, strings.ToLower(strings.TrimSpace(o.Whose)), c.Start, c.End}
		active[g] = append(active[g], o)
		if len(active[g]) > most {
			tooMany(p, o, active[g])
		}
	})(p)
}

// tooMany reports o, the last of those of one team or person.
func tooMany(p *lint.Pass, o *okr.Objective, all []*okr.Objective) {
	first := all[0]
	f := p.Report(o, source.Span{}, "%v %s has %s before this one in %s: choose, or put this one off", o.Level, o.Whose, count(len(all)-1, "objective"), o.Cycle().Name).
		Suggest("park it for a later cycle (`status: parked`), give it to another team, or merge it with %s", first.Address)
	if o.Level == okr.Person {
		f.As(lint.Info).Suggest("park what can wait (`status: parked`), or merge it with %s", first.Address)
	}
	if first.Sentence != nil {
		f.Relate(first.Sentence.Whole(), "the first")
	}
}
