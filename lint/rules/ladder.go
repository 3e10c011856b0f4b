package rules

import (
	"fmt"
	"slices"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/wording"
)

// A ladder is key results that reach for the same thing, each further than others of
// them: 10, 100 and 1,000 readers. Who gets to the top has been on every step.
type ladder []*okr.KeyResult

// isStep reports whether two key results that measure the same only reach differently
// far, from wherever it stands: neither says from where.
func isStep(a, b *okr.KeyResult) bool {
	from, to := aimOf(a), aimOf(b)
	return a.Kind() == b.Kind() && a.Kind().HasNumber() && from.Ok() && to.Ok() && canCompare(from, to.Quantity) && from.Value != to.Value &&
		!said(a.Baseline()) && !said(b.Baseline()) && a.Metric == nil && b.Metric == nil
}

// climb puts a key result on the ladder that another is on, or begins one with both.
func climb(all []ladder, on, kr *okr.KeyResult) []ladder {
	for i := range all {
		if slices.Contains(all[i], on) {
			all[i] = append(all[i], kr)
			return all
		}
	}
	return append(all, ladder{on, kr})
}

// top returns the last of the key results that reach furthest.
func (l ladder) top() *okr.KeyResult {
	top := l[0]
	for _, kr := range l[1:] {
		reached, ok := okr.ValueIn(aimOf(kr).Quantity, aimOf(top).Quantity)
		best, falls := aimOf(top).Value, fewer(kr)
		if ok && (reached == best || (reached < best) == falls) {
			top = kr
		}
	}
	return top
}

// fewer reports whether the further step is the smaller number. Of things that are
// counted more is further, unless the verb says otherwise: "10 users without a failure".
func fewer(kr *okr.KeyResult) bool {
	r := kr.Reading()
	return r.Verb == wording.Decrease || r.Direction == wording.Decrease && !r.Count
}

func (l ladder) report(p *lint.Pass) {
	top := l.top()
	rest := slices.DeleteFunc(slices.Clone(l), func(kr *okr.KeyResult) bool { return kr == top })
	are, others, often := "are steps", "the others", fmt.Sprintf("%d times", len(l))
	if len(rest) == 1 {
		are, others, often = "is a step", "the other", "twice"
	}
	f := p.Report(top, wordsAt(top), "%s %s on the way to %s: keep %s, with %s as its `milestones`", idsOf(rest), are, idOf(top), idOf(top), others).
		Suggest("one success would count %s; %s alone does too, for its number shows how far it has come", often, idOf(top)).
		Guessed()
	for _, kr := range rest {
		f.Relate(wordsAt(kr), "a step")
	}
}
