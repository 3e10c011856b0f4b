package score

import (
	"cmp"
	"iter"
	"math"
	"slices"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/quantity"
)

// A day is the day of a score and the time that it is measured against.
type day struct {
	asOf  cycle.Date
	cycle cycle.Cycle // zero if it is not known
	span  cycle.Cycle // the same, or up to the due of a key result
	bands Bands
	early float64
}

func dayOf(o *okr.Objective, opt Options) day {
	d := day{asOf: opt.AsOf, cycle: o.Cycle(), span: o.Cycle(), bands: opt.Bands, early: cmp.Or(opt.Early, 0.15)}
	if d.bands == (Bands{}) {
		d.bands = Learning
	}
	return d
}

// until returns the same day for a key result: its own due takes the place of
// the end of the cycle. A due before the start is no time to measure against.
func (d day) until(kr *okr.KeyResult) day {
	if kr.Due == nil || d.cycle.IsZero() {
		return d
	}
	if c, err := cycle.Of(d.cycle.Start, kr.Due.Value); err == nil {
		d.span = c
	}
	return d
}

// elapsed returns how much of the time has gone; nil if there is no cycle.
func (d day) elapsed() *float64 {
	if d.span.IsZero() {
		return nil
	}
	return known(d.span.Elapsed(d.asOf))
}

// A fact is what a check-in says of one thing. One without a date holds on
// every day.
type fact[T any] struct {
	date  cycle.Date
	dated bool
	is    T
}

// facts returns what the check-ins of kr say of one thing by the day asOf,
// oldest first: of several on a day the last in the file. Those for which of is
// not ok are passed over.
func facts[T any](kr *okr.KeyResult, asOf cycle.Date, of func(*okr.CheckIn) (T, bool)) []fact[T] {
	var found []fact[T]
	for i := range kr.CheckIns {
		c := &kr.CheckIns[i]
		if c.Date != nil && c.Date.Value > asOf {
			continue
		}
		is, ok := of(c)
		if !ok {
			continue
		}
		f := fact[T]{is: is}
		if c.Date != nil {
			f.date, f.dated = c.Date.Value, true
		}
		found = append(found, f)
	}
	slices.SortStableFunc(found, func(a, b fact[T]) int {
		if a.dated != b.dated {
			if b.dated {
				return -1
			}
			return 1
		}
		return cmp.Compare(a.date, b.date)
	})
	kept := found[:0]
	for i, f := range found {
		if f.dated && i+1 < len(found) && found[i+1].date == f.date && found[i+1].dated {
			continue
		}
		kept = append(kept, f)
	}
	return kept
}

// last returns the latest of facts.
func last[T any](facts []fact[T]) (T, bool) {
	if len(facts) == 0 {
		var none T
		return none, false
	}
	return facts[len(facts)-1].is, true
}

// A value is a number that was recorded: as it was written, with the unit that
// a bare one takes, and as a number in the unit of what it is compared with.
type value struct {
	quantity.Quantity
	in float64
}

// valueIn returns q as a value in the unit of to. It fails where the two measure
// different things: the rule check-in-sanity speaks of those.
func valueIn(q, to quantity.Quantity) (value, bool) {
	in, ok := okr.ValueIn(q, to)
	if !ok || math.IsNaN(in) || math.IsInf(in, 0) {
		return value{}, false
	}
	if q.Unit == "" {
		q.Unit = to.Unit
	}
	return value{q, in}, true
}

// values returns the values of kr by the day asOf, oldest first, in the unit of
// to; with ok false in whatever unit they were written.
func values(kr *okr.KeyResult, asOf cycle.Date, to okr.Known) []fact[value] {
	return facts(kr, asOf, func(c *okr.CheckIn) (value, bool) {
		if c.Value == nil {
			return value{}, false
		}
		return valueOf(c.Value.Value, to)
	})
}

func valueOf(q quantity.Quantity, to okr.Known) (value, bool) {
	if !to.Ok() {
		return value{q, q.Value}, true
	}
	return valueIn(q, to.Quantity)
}

// current returns the value that kr has on the day asOf, and where it is from:
// the last of values, else the field current, which has no date.
func current(kr *okr.KeyResult, values []fact[value], to okr.Known) (v value, from string) {
	if v, ok := last(values); ok {
		return v, "check-in"
	}
	if kr.Current != nil {
		if v, ok := valueOf(kr.Current.Value, to); ok {
			return v, "current"
		}
	}
	return value{}, ""
}

// inside returns the facts of the days of c, and those without a date. If the
// cycle is not known, all are.
func inside[T any](facts []fact[T], c cycle.Cycle) iter.Seq[T] {
	return func(yield func(T) bool) {
		for _, f := range facts {
			if f.dated && !c.IsZero() && !c.Contains(f.date) {
				continue
			}
			if !yield(f.is) {
				return
			}
		}
	}
}

func known(x float64) *float64 { return &x }
