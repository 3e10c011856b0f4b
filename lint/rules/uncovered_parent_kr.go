package rules

import (
	"sync"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/align"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/quantity"
	"github.com/okr-as-code/okr/okr/source"
)

var uncoveredParentKR = &lint.Rule{
	Name:     "uncovered-parent-kr",
	Severity: lint.Info,
	Category: lint.Alignment,
	Phase:    cycle.Plan,
	Scope:    lint.Workspace,
	Since:    1,
	Doc:      doc("uncovered-parent-kr"),
	Check:    checkUncoveredParentKR,
}

// Where there is no team yet, nobody can be working on anything.
func checkUncoveredParentKR(p *lint.Pass) {
	if p.Graph == nil {
		return
	}
	below := teamCycles(p.Plan)
	lint.EachObjective(func(p *lint.Pass, o *okr.Objective) {
		if o.Level != okr.Company && o.Level != okr.Department || o.Status != okr.Active || o.Cycle().IsZero() || p.Now > o.Cycle().End {
			return
		}
		children := servants(p, o)
		if len(children) == 0 && (o.Level == okr.Department || !anyOverlaps(below, o.Cycle())) {
			return
		}
		uncovered(p, o, children)
		for kr := range o.Counted() {
			rollUpGap(p, kr, children)
		}
	})(p)
}

// teamCycles returns the cycles in which teams or departments have objectives.
func teamCycles(plan *okr.Plan) []cycle.Cycle {
	var all []cycle.Cycle
	last := cycle.Cycle{}
	for o := range plan.Objectives() {
		c := o.Cycle()
		if (o.Level == okr.Team || o.Level == okr.Department) && o.Status == okr.Active && !c.IsZero() && c != last {
			all, last = append(all, c), c // files of a cycle stand together
		}
	}
	return all
}

func anyOverlaps(all []cycle.Cycle, c cycle.Cycle) bool {
	for _, one := range all {
		if one.Overlaps(c) {
			return true
		}
	}
	return false
}

// servants returns the links up to an objective from what is pursued now.
func servants(p *lint.Pass, o *okr.Objective) []align.Edge {
	var up []align.Edge
	for _, e := range p.Graph.Children(o) {
		from := e.From.Objective
		if !from.Status.PutOff() && (from.Cycle().IsZero() || from.Cycle().Overlaps(o.Cycle())) {
			up = append(up, e)
		}
	}
	return up
}

// uncovered reports the key results of an objective that nothing works towards: no
// objective below, no initiative, no other key result, and nobody in person. Who
// serves the whole objective, or does something for no key result in particular,
// may be working towards each.
func uncovered(p *lint.Pass, o *okr.Objective, children []align.Edge) {
	covered := map[*okr.KeyResult]bool{}
	for _, e := range children {
		if e.To.KeyResult == nil {
			return
		}
		covered[e.To.KeyResult] = true
	}
	named := sync.OnceValue(func() map[string]*okr.KeyResult { return krsByName(o) })
	for _, i := range o.Initiatives {
		if i.Status.PutOff() {
			continue
		}
		if len(i.For) == 0 {
			return
		}
		for _, ref := range i.For {
			covered[named()[ref.To]] = true
		}
	}
	var open []*okr.KeyResult
	all := 0
	for kr := range o.Counted() {
		if kr.Status != okr.Active {
			continue
		}
		all++
		if !covered[kr] && !kr.Has("owner") && len(p.Graph.Drivers(kr)) == 0 {
			open = append(open, kr)
		}
	}
	if n := len(open); n > 1 && n == all {
		p.Report(o, source.Span{}, "no objective below serves any of its %s, and nobody owns one: who works towards them", count(n, "key result")).
			Suggest("the team whose work moves them writes `aligns_to: %s`; if somebody does it alone, give each an `owner`", o.Address)
		return
	}
	for _, kr := range open {
		p.Report(kr, source.Span{}, "no objective below serves %s, and nobody owns it: who works towards it", idOf(kr)).
			Suggest("the team whose work moves it writes `aligns_to: %s`; if somebody does it alone, give it an `owner`", kr.Address)
	}
}

// enoughBelow is how much of the change above is to be brought by what is below.
const enoughBelow = 0.8

// rollUpGap reports a key result for which those below it together aim at much less
// than it needs. Only plain numbers of one cycle add up, and only where each who
// serves it says how much he brings.
func rollUpGap(p *lint.Pass, kr *okr.KeyResult, children []align.Edge) {
	needed, unit, ok := growth(p, kr)
	if !ok || kr.Has("owner") {
		return
	}
	m := metricOf(kr)
	brought, n := 0.0, 0
	for _, e := range children {
		if e.To.KeyResult != kr {
			continue
		}
		from := e.From.Objective
		if from.Cycle().Start != kr.Objective.Cycle().Start || from.Cycle().End != kr.Objective.Cycle().End {
			return
		}
		found := false
		for child := range from.Counted() {
			if part, its, ok := growth(p, child); ok && its == unit && metricOf(child).shares(m) {
				brought, found = brought+part, true
			}
		}
		if !found {
			return
		}
		n++
	}
	if n == 0 || brought <= 0 || brought >= enoughBelow*needed {
		return
	}
	p.Report(kr, wordsAt(kr), "%s is to grow by %s, and what serves it aims at %s together: who brings the rest", idOf(kr), quantity.Format(needed, unit), quantity.Format(brought, unit)).
		As(lint.Info).
		Suggest("raise a target below, find another team, or lower this one while there is time")
}

// growth returns by how much a number that can be added up is to grow.
func growth(p *lint.Pass, kr *okr.KeyResult) (by float64, unit string, ok bool) {
	b, t := kr.Baseline(), kr.Target()
	if !p.Settings.English || kr.Kind() != okr.Metric || !b.Ok() || !t.Ok() || isDivided(kr.Reading()) {
		return 0, "", false
	}
	was, ok := okr.ValueIn(b.Quantity, t.Quantity)
	if k := t.Kind(); !ok || t.Value <= was || k != quantity.Money && k != quantity.Count && k != quantity.Bare {
		return 0, "", false
	}
	return t.Value - was, t.Unit, true
}
