// Package align is the graph of a plan: what an objective serves, what it
// depends on, which key result drives which, and where a reference leads to
// nothing or in a circle.
//
// It resolves addresses and draws nothing.
package align

import (
	"sync"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
)

// A Node is an objective, or one of its key results.
type Node struct {
	Objective *okr.Objective
	KeyResult *okr.KeyResult // nil for the objective itself
}

// IsZero reports whether n is nothing.
func (n Node) IsZero() bool { return n.Objective == nil }

// Address returns the full address of n.
func (n Node) Address() string {
	switch {
	case n.KeyResult != nil:
		return n.KeyResult.Address
	case n.Objective != nil:
		return n.Objective.Address
	}
	return ""
}

// A Relation is the field that a reference stands in.
type Relation uint8

// The relations.
const (
	AlignsTo Relation = iota
	Supports
	DependsOn
	LeadsTo
	InitiativeFor
	ChangeFor
)

// String returns the name of the field: "aligns_to".
func (r Relation) String() string {
	return [...]string{"aligns_to", "supports", "depends_on", "leads_to", "for", "for"}[r]
}

// An Edge is a reference that leads somewhere.
type Edge struct {
	Relation   Relation
	From, To   Node
	Ref        okr.Ref
	Positional bool // it names an id by position (kr2, o1), which an insertion would move
}

// A Broken is a reference that leads to nothing.
type Broken struct {
	Relation Relation
	From     Node
	Ref      okr.Ref
	Why      string // "there is no key result kr9 in 2026/company/growth: it has kr1 to kr4"
	Meant    string // the address that was probably meant, as it would be written there; "" if unsure
	Distance int    // how many edits away Meant is
}

// A Graph is the references of a plan. It is immutable, and safe to use from
// many goroutines.
type Graph struct {
	Edges   []Edge   // in the order of the plan
	Broken  []Broken // likewise
	Circles [][]Edge // each once, of one relation: aligns_to, depends_on or leads_to

	plan     *okr.Plan
	day      cycle.Date
	index    func() *index // built when it is first needed: many plans refer to nothing
	whose    func() map[whose][]*okr.File
	parents  map[*okr.Objective][]Node
	children map[*okr.Objective][]Edge
	drives   map[*okr.KeyResult][]*okr.KeyResult
	drivers  map[*okr.KeyResult][]*okr.KeyResult
}

// New returns the graph of p. The day decides, for an address without a cycle
// that a command asks for, which cycle is meant.
func New(p *okr.Plan, day cycle.Date) *Graph {
	g := &Graph{
		plan: p, day: day,
		index: sync.OnceValue(func() *index { return newIndex(p) }),
		whose: sync.OnceValue(func() map[whose][]*okr.File { return byWhose(p) }),
	}
	b := builder{Graph: g, cache: cache{}}
	for _, f := range p.Files {
		for _, o := range f.Objectives {
			b.objective(f, o)
		}
	}
	g.connect()
	g.Circles = circles(g.Edges)
	return g
}

// connect makes the ways along the edges, in both directions.
func (g *Graph) connect() {
	if len(g.Edges) == 0 {
		return
	}
	g.parents, g.children = map[*okr.Objective][]Node{}, map[*okr.Objective][]Edge{}
	g.drives, g.drivers = map[*okr.KeyResult][]*okr.KeyResult{}, map[*okr.KeyResult][]*okr.KeyResult{}
	for _, e := range g.Edges {
		switch e.Relation {
		case AlignsTo:
			g.parents[e.From.Objective] = append(g.parents[e.From.Objective], e.To)
			g.children[e.To.Objective] = append(g.children[e.To.Objective], e)
		case LeadsTo:
			from, to := e.From.KeyResult, e.To.KeyResult
			g.drives[from] = append(g.drives[from], to)
			g.drivers[to] = append(g.drivers[to], from)
		}
	}
}

// Parents returns what o serves: the targets of its aligns_to.
func (g *Graph) Parents(o *okr.Objective) []Node { return g.parents[o] }

// Children returns the edges of aligns_to that lead to o or one of its key results.
func (g *Graph) Children(o *okr.Objective) []Edge { return g.children[o] }

// LeadsTo returns the key results that kr drives, by leads_to.
func (g *Graph) LeadsTo(kr *okr.KeyResult) []*okr.KeyResult { return g.drives[kr] }

// Drivers returns the key results that lead to kr.
func (g *Graph) Drivers(kr *okr.KeyResult) []*okr.KeyResult { return g.drivers[kr] }

// LeadingTo returns the key results of o from which a path of leads_to ends at
// one that fits. To fit oneself is no path. It takes the time of one walk along
// the paths, whatever many lead to each other.
func (g *Graph) LeadingTo(o *okr.Objective, fits func(*okr.KeyResult) bool) map[*okr.KeyResult]bool {
	found := map[*okr.KeyResult]bool{}
	var next []*okr.KeyResult
	for _, kr := range o.KeyResults {
		if len(g.drivers[kr]) > 0 && fits(kr) {
			next = append(next, kr)
		}
	}
	for len(next) > 0 {
		to := next[len(next)-1]
		next = next[:len(next)-1]
		for _, from := range g.drivers[to] {
			if !found[from] {
				found[from] = true
				next = append(next, from)
			}
		}
	}
	return found
}
