package align

import (
	"fmt"
	"math"
	"strings"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/source"
)

// A builder resolves the references of a plan, one objective after another.
type builder struct {
	*Graph
	cache    cache
	resolver *resolver // nil until an address asks for it

	last  *okr.Objective // of which names are the key results
	names string
}

func (b *builder) objective(f *okr.File, o *okr.Objective) {
	from := Node{Objective: o}
	for _, list := range []struct {
		relation Relation
		refs     []okr.Ref
	}{{AlignsTo, o.AlignsTo}, {Supports, o.Supports}, {DependsOn, o.DependsOn}} {
		for _, ref := range list.refs {
			b.address(list.relation, f, from, ref)
		}
	}
	near := func(relation Relation, from Node, refs []okr.Ref) {
		for _, ref := range refs {
			b.near(relation, f, from, ref)
		}
	}
	for _, kr := range o.KeyResults {
		near(LeadsTo, Node{o, kr}, kr.LeadsTo)
	}
	for _, i := range o.Initiatives {
		near(InitiativeFor, from, i.For)
	}
	for i := range o.Changes {
		near(ChangeFor, from, o.Changes[i].For)
	}
}

// address resolves a reference to anywhere in the plan.
func (b *builder) address(relation Relation, f *okr.File, from Node, ref okr.Ref) {
	address := trimmed(ref.To)
	switch {
	case address == "", relation == AlignsTo && address == "none", outside(address):
		return
	}
	r := b.resolve()
	h, m := r.reference(f, address)
	if m == nil {
		b.Edges = append(b.Edges, Edge{relation, from, h.Node, ref, h.positional})
		return
	}
	if m.unread {
		return
	}
	b.broken(relation, from, ref, m.why, r.meant(address, f, r.scope(f), func(other string) bool {
		_, m := r.reference(f, other)
		return m == nil
	}))
}

// near resolves a reference to a key result of the same objective, by its id or
// by its address. Only a change may be about a guardrail, and an initiative for it.
func (b *builder) near(relation Relation, f *okr.File, from Node, ref okr.Ref) {
	id := trimmed(ref.To)
	if id == "" {
		return
	}
	fits := func(h hit) bool { return relation != LeadsTo || !h.KeyResult.Guardrail }
	ids := b.cache.of(f)
	h, ok := ids.keyResult(from.Objective, id)
	why := ""
	if ok && !fits(h) {
		ok, why = false, fmt.Sprintf("%s is a guardrail: a key result leads to key results", id)
	}
	if !ok && strings.Contains(id, "/") {
		other, m := b.resolve().reference(f, id)
		switch {
		case m == nil && other.KeyResult != nil && other.Objective == from.Objective && fits(other):
			h, ok = other, true
		case m == nil:
			why = fmt.Sprintf("%s is not a key result of this objective: %v names one of %s", id, relation, b.has(from.Objective))
		}
	}
	if ok {
		b.Edges = append(b.Edges, Edge{relation, from, h.Node, ref, h.positional})
		return
	}
	if unread(f) {
		return
	}
	meant := b.resolve().keyResult(id, from.Objective)
	if h, ok := ids.keyResult(from.Objective, meant); !ok || !fits(h) {
		meant = ""
	}
	if why == "" {
		why = missing(id, from.Objective.Address, b.has(from.Objective))
	}
	b.broken(relation, from, ref, why, meant)
}

// has is keyResultsOf, which looks at each key result of an objective, and is asked
// for each broken reference in it.
func (b *builder) has(o *okr.Objective) string {
	if b.last != o {
		b.last, b.names = o, keyResultsOf(o)
	}
	return b.names
}

func (b *builder) broken(relation Relation, from Node, ref okr.Ref, why, meant string) {
	x := Broken{Relation: relation, From: from, Ref: ref, Why: why, Meant: meant}
	if meant != "" {
		x.Distance = source.Distance(strings.ToLower(ref.To), strings.ToLower(meant), math.MaxInt)
	}
	b.Broken = append(b.Broken, x)
}

func (b *builder) resolve() *resolver {
	if b.resolver == nil {
		b.resolver = newResolver(b.index(), b.cache)
	}
	return b.resolver
}

// trimmed returns an address without what people add to it without meaning.
func trimmed(address string) string { return strings.TrimSuffix(strings.TrimSpace(address), "/") }

// outside reports whether a reference leads out of the plan. Such links are not
// followed.
func outside(address string) bool { return strings.Contains(address, "://") }
