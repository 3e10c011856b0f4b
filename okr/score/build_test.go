package score

import (
	"math"
	"testing"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/quantity"
	"github.com/okr-as-code/okr/okr/wording"
)

// The builders below make key results by hand, the way that files make them.

var (
	q3     = cycle.Cycle{Name: "2026-Q3", Start: cycle.NewDate(2026, 7, 1), End: cycle.NewDate(2026, 9, 30)}
	asOf   = cycle.NewDate(2026, 9, 1)
	byAsOf = Options{AsOf: asOf}
)

func stated[T any](v T) *okr.Stated[T] { return &okr.Stated[T]{Value: v} }

func num(v float64, unit string) quantity.Quantity { return quantity.Quantity{Value: v, Unit: unit} }

func number(v float64, unit string) *wording.Number {
	return &wording.Number{Quantity: num(v, unit)}
}

func date(t *testing.T, s string) cycle.Date {
	t.Helper()
	d, err := cycle.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// on is a check-in with a value, of day d of the third quarter of 2026: on(801, 40).
func on(monthDay int, v float64, unit ...string) okr.CheckIn {
	c := okr.CheckIn{Date: stated(cycle.NewDate(2026, monthDay/100, monthDay%100))}
	q := num(v, "")
	if len(unit) > 0 {
		q.Unit = unit[0]
	}
	c.Value = stated(q)
	return c
}

// believed is a check-in with a confidence only.
func believed(monthDay int, confidence float64) okr.CheckIn {
	c := on(monthDay, 0)
	c.Value, c.Confidence = nil, stated(confidence)
	return c
}

// chance is a check-in of a binary key result.
func chance(monthDay int, p float64) okr.CheckIn {
	c := on(monthDay, 0)
	c.Value, c.Probability = nil, stated(p)
	return c
}

// says is a key result of a sentence that was read as r.
func says(label wording.Label, r wording.Reading, checkIns ...okr.CheckIn) *okr.KeyResult {
	return &okr.KeyResult{
		Parts:    []okr.Part{{Label: label, Sentence: &okr.Sentence{Text: r.Text, Reading: &r}}},
		CheckIns: checkIns,
	}
}

// fromTo is a key result that moves from a to b.
func fromTo(a, b float64, unit string, checkIns ...okr.CheckIn) *okr.KeyResult {
	return says(wording.Outcome, wording.Reading{Baseline: number(a, unit), Target: number(b, unit), FromTo: true}, checkIns...)
}

// keep is a key result that holds a value between low and high, either of which may be nil.
func keep(low, high *wording.Number, checkIns ...okr.CheckIn) *okr.KeyResult {
	target := low
	if low == nil {
		target = high
	}
	return says(wording.Outcome, wording.Reading{Held: true, HoldLow: low, HoldHigh: high, Target: target, Direction: wording.Hold}, checkIns...)
}

// objective is an objective of the third quarter with krs.
func objective(krs ...*okr.KeyResult) *okr.Objective {
	o := &okr.Objective{File: &okr.File{Cycle: q3}, KeyResults: krs}
	for i, kr := range krs {
		kr.Objective, kr.Index = o, i+1
	}
	return o
}

// only scores kr alone in an objective.
func only(kr *okr.KeyResult, opt Options) *KeyResult {
	return &Of(objective(kr), opt).KeyResults[0]
}

// isNear reports an optional number that is not want to the digits that want has.
func isNear(t *testing.T, what string, got *float64, want float64, digits int) {
	t.Helper()
	if got == nil {
		t.Errorf("%s is not known, want %v", what, want)
		return
	}
	if s := math.Pow10(digits); math.Round(*got*s) != math.Round(want*s) {
		t.Errorf("%s = %.6f, want %v", what, *got, want)
	}
}

func isNil(t *testing.T, what string, got *float64) {
	t.Helper()
	if got != nil {
		t.Errorf("%s = %v, want it not known", what, *got)
	}
}
