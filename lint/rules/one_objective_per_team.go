package rules

import (
	"fmt"
	"slices"
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
	var order []group
	active := map[group][]*okr.Objective{}
	lint.EachObjective(func(p *lint.Pass, o *okr.Objective) {
		c := o.Cycle()
		if o.Status != okr.Active || c.IsZero() {
			return
		}
		switch o.Level {
		case okr.Company, okr.Department:
			return // how many a company has is the matter of company-objective-count
		}
		g := group{o.Level, strings.ToLower(strings.TrimSpace(o.Whose)), c.Start, c.End}
		if active[g] == nil {
			order = append(order, g)
		}
		active[g] = append(active[g], o)
	})(p)
	for _, g := range order {
		most := p.Settings.TeamMaxObjectives
		if g.level == okr.Person {
			most = p.Settings.PersonMaxObjectives
		}
		tooManyOf(p, active[g], most)
	}
}

// tooManyOf reports the objectives of one team or person beyond most, once in each
// file that has some: who must choose reads them together.
func tooManyOf(p *lint.Pass, all []*okr.Objective, most int) {
	for i := most; i < len(all); {
		here := all[i].File
		n := i
		for n < len(all) && all[n].File == here {
			n++
		}
		f := tooManyIn(p, all, all[i:n], most)
		if all[0].Sentence != nil && (all[0].File != here || len(all) == most+1) {
			f.Relate(all[0].Sentence.Whole(), "the first")
		}
		if all[0].Level == okr.Person {
			f.As(lint.Info)
		}
		i = n
	}
}

// tooManyIn reports those of a file that are too many. A single one stands for
// itself; of several nobody can say which they are, so that the name of the team
// stands for them. That name may be the mistake: more than anybody can have in mind
// are those of several teams, or of a company.
func tooManyIn(p *lint.Pass, all, beyond []*okr.Objective, most int) *lint.Finding {
	o, among := beyond[0], ""
	choose := "choose one"
	if most > 1 {
		choose = fmt.Sprintf("choose %d", most)
	}
	here := inFile(all, o.File)
	switch {
	case len(all) == most+1:
		return lastTooMany(p, all)
	case here == 1:
		among = ", this one among them"
	case here < len(all):
		among = fmt.Sprintf(", %d of them here", here)
	}
	on, at := okr.Subject(o), source.Span{}
	if here > 1 {
		on, at = nameOfTeam(o)
	}
	has := fmt.Sprintf("%v %s has %s in %s%s", o.Level, o.Whose, count(len(all), "objective"), o.Cycle().Name, among)
	var f *lint.Finding
	switch {
	case o.Level == okr.Person:
		f = p.Report(on, at, "%s: %s", has, choose)
	case len(all) > farTooMany:
		f = p.Report(on, at, "%s, which are hardly those of one team: say whose each is", has)
	case here < len(all), mayBeCompany(p, all):
		f = p.Report(on, at, "%s: say whose they are, or %s", has, choose)
	default:
		f = p.Report(on, at, "%s: %s, or say whose they are", has, choose)
	}
	const park = "what would you be glad to have reached if all else failed? park the rest (`status: parked`)"
	const keep = "else keep what you would want if all else failed, and park the rest (`status: parked`)"
	if o.Level == okr.Person {
		return f.Suggest(park)
	}
	name := shortOr(o.Whose, 30, "NAME")
	switch {
	case here < len(all):
		return f.Suggest("if this file is one person's, or a smaller team's, write `person: …` or `team: %s/…`; %s", name, keep)
	case mayBeCompany(p, all):
		return f.Suggest("if they are the whole company's, write `company: %s`; %s", companyOf(o), keep)
	}
	share := fmt.Sprintf("if several teams share this name, give each its own: `team: %s/…`", name)
	if len(all) > farTooMany {
		return f.Suggest("%s; %s", share, keep)
	}
	return f.Suggest("%s; %s", park, share)
}

// lastTooMany reports the only one that is too many.
func lastTooMany(p *lint.Pass, all []*okr.Objective) *lint.Finding {
	first, o := all[0], all[len(all)-1]
	before := fmt.Sprintf("%v %s has %s before this one in %s", o.Level, o.Whose, count(len(all)-1, "objective"), o.Cycle().Name)
	if first.File == o.File && o.Level != okr.Person && mayBeCompany(p, all) {
		return p.Report(o, source.Span{}, "%s: say whose they are, or choose one", before).
			Suggest("if they are the whole company's, write `company: %s`; else park this one for a later cycle (`status: parked`), or merge it with %s", companyOf(o), first.Address)
	}
	f := p.Report(o, source.Span{}, "%s: choose, or put this one off", before)
	if o.Level == okr.Person {
		return f.Suggest("park what can wait (`status: parked`), or merge it with %s", first.Address)
	}
	return f.Suggest("park it for a later cycle (`status: parked`), give it to another team, or merge it with %s", first.Address)
}

// mayBeCompany reports whether objectives are as few as those of a whole company, and
// theirs is the only name there: who stands beside others, or is a part of something,
// "Acme / Stores", is no company.
func mayBeCompany(p *lint.Pass, all []*okr.Objective) bool {
	o := all[0]
	if len(all) > p.Settings.CompanyMax || strings.Contains(o.Whose, "/") {
		return false
	}
	return !slices.ContainsFunc(p.Plan.Files, func(f *okr.File) bool {
		return f.Cycle.Covers(o.Cycle()) && f.Level != okr.Person && !strings.EqualFold(f.Whose, o.Whose)
	})
}

// companyOf returns the name to write for the company that a team may be. That of a file
// is nobody's.
func companyOf(o *okr.Objective) string {
	if !saysWhose(o) {
		return "…"
	}
	return shortOr(o.Whose, 30, "…")
}

// inFile returns how many of some objectives stand in a file.
func inFile(all []*okr.Objective, f *okr.File) int {
	n := 0
	for _, o := range all {
		if o.File == f {
			n++
		}
	}
	return n
}

// nameOfTeam returns where it is written whose an objective is, and of what: of the
// objective itself, or of the file with all that stands in it.
func nameOfTeam(o *okr.Objective) (okr.Subject, source.Span) {
	key := o.Level.String()
	if field, ok := o.Field(key); ok {
		return o, field.Value
	}
	if field, ok := o.File.Origin.Field(key); ok {
		return o.File, field.Value
	}
	return o.File, headOf(o.File)
}
