// Package score says how far objectives and key results have come, how they
// stand against the time that has gone, and how sure their owners are: three
// numbers that are never mixed.
//
// It is a pure function of the domain and a day. It judges nobody and prints
// nothing.
//
// Where a number rests on a decision, the decision stands beside the code that
// follows it.
package score

import (
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/quantity"
	"github.com/okr-as-code/okr/okr/wording"
)

// Options are what a score depends on besides the plan.
type Options struct {
	AsOf  cycle.Date
	Bands Bands   // the zero Bands is Learning
	Early float64 // the share of a cycle before which pace says nothing; 0 is 0.15
	// Kinds are the labels that count into the score of an objective; empty is all.
	Kinds wording.Labels
	// Below returns the objectives that align to a key result and whose mean is
	// its score; none leaves it its own. It must not lead back to the key result.
	Below func(*okr.KeyResult) []*Objective
}

// A Pace is how progress stands against the time that has gone.
type Pace uint8

// The paces. NoPace is not known: too early, no value, or nothing to project.
const (
	NoPace Pace = iota
	Off
	Behind
	On
	Ahead
)

// String returns "off", "behind", "on", "ahead" or "".
func (p Pace) String() string { return [...]string{"", "off", "behind", "on", "ahead"}[p] }

// An Objective is the score of an objective. Pointers are nil for what is not
// known. All shares are 0 to 1 in full precision.
type Objective struct {
	*okr.Objective
	Score      *float64 // the weighted mean; nil without a key result that counts
	Booked     *float64 // the same with open binary key results as 0
	Low, High  *float64 // missing values as 0; missing values left out
	Band       Band
	Bands      Bands // that Band was judged by
	Measured   int   // key results that count and have data
	Total      int   // key results that count
	Elapsed    *float64
	Pace       Pace
	Projected  *float64                      // the mean of where its key results will be, 0 to 1
	Confidence *float64                      // the smallest of its key results
	Labels     [wording.Outcome + 1]*float64 // the mean by label; by None those without one
	KeyResults []KeyResult                   // all, in order; Out says which do not count
	Guardrails []Guardrail
	Breached   bool // a guardrail is
}

// A KeyResult is the score of a key result.
type KeyResult struct {
	*okr.KeyResult
	Aim          okr.Kind
	Out          bool               // left out of every number: proposed, parked, dropped
	Measured     bool               // it has data and a score
	Score        *float64           // 0 without data, nil if it cannot be computed
	Booked       *float64           // as Score, but an open binary counts 0
	Raw          *float64           // before clamping; nil without data
	Backwards    bool               // it moved away from the target
	Current      *quantity.Quantity // as written, a bare one with the unit it takes; a chance in %, milestones as how many are done
	CurrentFrom  string             // "check-in", "current", "achieved", "probability", "milestones"; "" without data
	Start        *float64           // of a binary: the chance at the start
	Band         Band               // of a binary only when closed
	Pace         Pace               // of what is held: on while it holds, else off
	Projected    *float64           // 0 to 2; nil for what is held, binary or to find
	Held, Judged int                // of what is held: the check-ins that held, of all that were judged
	Points       int                // dated values that the projection rests on
	Confidence   *float64           // the latest
	Before       *float64           // the confidence before it
	Weight       float64            // its share of the objective, 0 to 1; 0 if Out
	LastCheckIn  *cycle.Date
	Committed    bool
	Below        []*Objective // whose mean the score is; none where it is its own
}

// A Guardrail is how a guardrail stands.
type Guardrail struct {
	*okr.KeyResult
	Current *quantity.Quantity
	Holds   *bool // nil without a value or a bound
}
