package lint

import (
	"sort"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/source"
)

// subjectAt returns the smallest objective, key result or guardrail that holds a
// place of a file, else the file.
func subjectAt(f *okr.File, at source.Span) okr.Subject {
	o := holding(f.Objectives, at, func(o *okr.Objective) source.Span { return o.At })
	if o == nil {
		return f
	}
	place := func(kr *okr.KeyResult) source.Span { return kr.At }
	if kr := holding(o.KeyResults, at, place); kr != nil {
		return kr
	}
	if g := holding(o.Guardrails, at, place); g != nil {
		return g
	}
	return o
}

// holding returns the one of things, which are in the order of the file, that
// holds a place; nil if none does.
func holding[T any](things []*T, at source.Span, place func(*T) source.Span) *T {
	i := sort.Search(len(things), func(i int) bool { return place(things[i]).Start > at.Start })
	if i > 0 && place(things[i-1]).Contains(at) {
		return things[i-1]
	}
	return nil
}

// problems returns what reading the file found, as findings of the rules of
// those names.
func (r *run) problems(f *okr.File) []*Finding {
	var found []*Finding
	for _, p := range f.Problems {
		found = r.add(found, f, string(p.Kind), p)
	}
	return found
}

// add appends problems as findings of the rule of that name, unless it is no
// part of the run or does not look at the file.
func (r *run) add(found []*Finding, f *okr.File, name string, problems ...source.Problem) []*Finding {
	rule := r.named[name]
	if rule == nil || !looks(rule, f, r.Now, r.All) {
		return found
	}
	for _, p := range problems {
		x := newFinding(rule, subjectAt(f, p.At), p)
		if p.Minor {
			x.As(Warning)
		}
		found = append(found, x)
	}
	return found
}
