// Package cycle knows the periods that objectives are set for: their names,
// their first and last day, and how much of one has gone.
//
// It reads no clock: the day always comes from the caller.
package cycle

import (
	"cmp"
	"fmt"
)

// A Cycle is the period of an objective. Its last day belongs to it. The zero
// Cycle is none.
type Cycle struct {
	Name       string // "2026-Q3", upper case; "2026-09-01..2026-12-18" for bare dates
	Start, End Date
}

// Of returns the cycle from start to end, which must not be before it.
func Of(start, end Date) (Cycle, error) {
	if end < start {
		return Cycle{}, fmt.Errorf("a cycle cannot end on %v, before it starts on %v", end, start)
	}
	return Cycle{Name: start.String() + ".." + end.String(), Start: start, End: end}, nil
}

// IsZero reports whether c is none.
func (c Cycle) IsZero() bool { return c == Cycle{} }

// Contains reports whether d is a day of c.
func (c Cycle) Contains(d Date) bool { return !c.IsZero() && c.Start <= d && d <= c.End }

// Covers reports whether all days of o are days of c. None covers nothing, and
// nothing covers none.
func (c Cycle) Covers(o Cycle) bool {
	return !c.IsZero() && !o.IsZero() && c.Start <= o.Start && o.End <= c.End
}

// Overlaps reports whether c and o share a day.
func (c Cycle) Overlaps(o Cycle) bool {
	return !c.IsZero() && !o.IsZero() && c.Start <= o.End && o.Start <= c.End
}

// Compare orders cycles by their start, of those that start together the longer
// first, and last by name.
func (c Cycle) Compare(o Cycle) int {
	return cmp.Or(cmp.Compare(c.Start, o.Start), cmp.Compare(o.End, c.End), cmp.Compare(c.Name, o.Name))
}

// Days returns how many days c has, 0 for none.
func (c Cycle) Days() int {
	if c.IsZero() {
		return 0
	}
	return int(c.End-c.Start) + 1
}

// Elapsed returns how much of c has gone on day d: (d − start) / (end − start),
// 0 on and before the first day, 1 on and after the last. A cycle of a single
// day has wholly gone on that day.
func (c Cycle) Elapsed(d Date) float64 {
	switch {
	case c.IsZero() || d < c.Start:
		return 0
	case d >= c.End:
		return 1
	}
	return float64(d-c.Start) / float64(c.End-c.Start)
}

// A Phase is where a cycle stands.
type Phase uint8

// The phases: Plan until 14 days after the start, Close after the end.
const (
	Plan Phase = iota
	Run
	Close
)

// planDays is how long after its start a cycle is still being planned.
const planDays = 14

// String returns "plan", "run" or "close".
func (p Phase) String() string { return [...]string{"plan", "run", "close"}[p] }

// Phase returns where c stands on day d. None is always being planned.
func (c Cycle) Phase(d Date) Phase {
	switch {
	case c.IsZero():
		return Plan
	case d > c.End:
		return Close
	case d < c.Start+planDays:
		return Plan
	}
	return Run
}
