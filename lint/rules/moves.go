package rules

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/diff"
	"github.com/okr-as-code/okr/okr/quantity"
	"github.com/okr-as-code/okr/okr/source"
	"github.com/okr-as-code/okr/okr/wording"
)

// A move is one way in which a key result is not what it was.
type move struct {
	what          string // "target"
	before, after string // as a person would write them; after is empty where only the old words are worth a line
	at            source.Span
}

// text says it: "its target from 60 days to 75 days".
func (m move) text() string {
	if m.after == "" {
		return "its " + m.what + ", which were " + m.before
	}
	return "its " + m.what + " from " + m.before + " to " + m.after
}

// short is what an entry of changes would say: "target 60 days → 75 days".
func (m move) short() string {
	if m.after == "" {
		return "other " + m.what
	}
	return m.what + " " + m.before + " → " + m.after
}

// movesOf returns in which ways a key result is not what it was, the heaviest
// first. Numbers are compared as effective values, wherever they are written.
// What was not there before has not moved: a baseline or a label that is added
// late makes the key result clearer.
func movesOf(kr, was *okr.KeyResult) []move {
	var all []move
	if aim, ok := aimMoved(kr, was); ok {
		all = append(all, aim)
	} else {
		all = append(all, numbersMoved(kr, was)...)
	}
	if is, l := kr.Label(), was.Label(); is.Explicit() && l.Explicit() && is.Label != l.Label {
		all = append(all, move{"label", l.String(), is.String(), headAt(kr)})
	}
	if kr.Metric != nil && was.Metric != nil && !strings.EqualFold(kr.Metric.Value, was.Metric.Value) {
		all = append(all, move{"metric", was.Metric.Value, kr.Metric.Value, kr.Metric.At})
	}
	if reworded(kr, was) {
		all = append(all, move{what: "words", before: quoted(scoredText(was)), at: wordsAt(kr)})
	}
	return all
}

// aimMoved returns that a key result is reached in another way than it was. One
// that could not be measured, or should only find its number, had no aim to move.
func aimMoved(kr, was *okr.KeyResult) (move, bool) {
	old := was.Kind()
	if old == kr.Kind() || old == okr.Unmeasurable || old == okr.Find {
		return move{}, false
	}
	return move{"aim", aimText(was), aimText(kr), headAt(kr)}, true
}

// aimText says what a key result aims at.
func aimText(kr *okr.KeyResult) string {
	switch kr.Kind() {
	case okr.Held:
		low, high := kr.Bounds()
		switch {
		case low.Ok() && high.Ok():
			return "holding " + low.String() + " to " + high.String()
		case low.Ok():
			return "holding at least " + low.String()
		}
		return "holding at most " + high.String()
	case okr.Steps:
		return count(len(kr.Milestones), "milestone")
	case okr.Binary:
		return "done or not"
	case okr.Find:
		return "finding the number"
	case okr.Metric:
		if t := kr.Target(); t.Ok() {
			return t.String()
		}
		return "a change"
	}
	return "nothing measurable"
}

// numbersMoved compares what two revisions with one kind of aim say about it.
func numbersMoved(kr, was *okr.KeyResult) []move {
	var all []move
	compare := func(what string, before, after okr.Known) {
		if before.Ok() && before.From != okr.Implied && !sameNumber(before, after) {
			at := after.At
			if at.IsZero() {
				at = wordsAt(kr)
			}
			all = append(all, move{what, numberText(before, after), numberText(after, before), at})
		}
	}
	switch kr.Kind() {
	case okr.Metric:
		target, old := kr.Target(), was.Target()
		baseline, oldBaseline := kr.Baseline(), was.Baseline()
		// "by 20%" from another baseline is another target only because of it.
		follows := target.From == okr.Computed && old.From == okr.Computed && sameChange(kr, was)
		if !follows {
			compare("target", old, target)
		}
		compare("baseline", oldBaseline, baseline)
	case okr.Held:
		low, high := kr.Bounds()
		oldLow, oldHigh := was.Bounds()
		compare("lower bound", oldLow, low)
		compare("upper bound", oldHigh, high)
		for i := range was.Floor {
			now := okr.Known{}
			if i < len(kr.Floor) {
				now = okr.Known{Quantity: kr.Floor[i].Value, From: okr.FromField, At: kr.Floor[i].At}
			}
			compare("floor", okr.Known{Quantity: was.Floor[i].Value, From: okr.FromField}, now)
		}
	case okr.Steps:
		if len(kr.Milestones) < len(was.Milestones) {
			all = append(all, move{"aim", aimText(was), aimText(kr), headAt(kr)})
		}
	}
	return all
}

// sameNumber reports whether two numbers are one and the same, whichever unit
// they are in. One that lost or gained its unit is.
func sameNumber(a, b okr.Known) bool {
	v, ok := a.In(b.Quantity)
	return b.Ok() && ok && math.Abs(v-b.Value) <= 1e-9*max(math.Abs(v), math.Abs(b.Value))
}

// numberText returns a number as people write it, so that it can be told from
// another one.
func numberText(k, other okr.Known) string {
	switch {
	case !k.Ok():
		return "none"
	case k.String() == other.String():
		return cmp.Or(k.Text, k.String())
	}
	return k.String()
}

// sameChange reports whether two sentences ask for the same change.
func sameChange(kr, was *okr.KeyResult) bool {
	plain := func(kr *okr.KeyResult) wording.Change {
		c := kr.Reading().Change
		c.At, c.Add.Text = wording.Range{}, ""
		return c
	}
	return plain(kr) == plain(was)
}

// reworded reports whether the sentence that is scored says something else than
// it did: fewer than four of five words are the same, or a number that is neither
// baseline nor target is another. Other spelling, case and signs are none, nor is
// a label that moved out of the sentence. One that could not be measured may be
// put in any words that say what is meant.
func reworded(kr, was *okr.KeyResult) bool {
	const same = 0.8
	text, old := scoredText(kr), scoredText(was)
	if text == "" || old == "" || was.Kind() == okr.Unmeasurable {
		return false
	}
	return diff.Unchanged(old, text) < same || !slices.Equal(otherNumbers(kr), otherNumbers(was))
}

// otherNumbers returns the numbers of a sentence on which no value of the key
// result rests, in order of size: how many shops to train people in, or a change
// from nobody knows where.
func otherNumbers(kr *okr.KeyResult) []float64 {
	var all []float64
	for _, n := range kr.Reading().Numbers {
		unused := n.Role == wording.Relative && !kr.Target().Ok()
		if n.Role == wording.Other && n.Kind() != quantity.ClockOf || unused {
			all = append(all, n.Value)
		}
	}
	slices.Sort(all)
	return all
}
