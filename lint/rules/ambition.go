package rules

import (
	"math"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/quantity"
)

// An ambition is what a key result says about how hard its target is: how sure its owner was at first, and how much of the way would come
// about without extra effort.
type ambition struct {
	confidence *okr.Stated[float64] // nil if it is not said
	expected   *float64             // a share of the way; nil if it is not known
}

func ambitionOf(kr *okr.KeyResult) ambition {
	a := ambition{confidence: firstConfidence(kr)}
	b, t := kr.Baseline(), kr.Target()
	if kr.Expected != nil && b.Ok() && t.Ok() && b.Value != t.Value {
		if e, ok := okr.ValueIn(kr.Expected.Value, t.Quantity); ok && b.Unit == t.Unit {
			share := (e - b.Value) / (t.Value - b.Value)
			a.expected = &share
		}
	}
	return a
}

// firstConfidence returns the first confidence on record: the field, else that of
// a check-in while the cycle was being planned. Later ones say how it goes, not
// how hard the target is.
func firstConfidence(kr *okr.KeyResult) *okr.Stated[float64] {
	if kr.Kind() == okr.Binary {
		return kr.Probability
	}
	if kr.Confidence != nil || kr.Objective == nil || kr.Objective.Cycle().IsZero() {
		return kr.Confidence
	}
	var first *okr.CheckIn
	for i := range kr.CheckIns {
		c := &kr.CheckIns[i]
		if c.Confidence == nil || c.Date == nil || kr.Objective.Cycle().Phase(c.Date.Value) != cycle.Plan {
			continue
		}
		if first == nil || c.Date.Value < first.Date.Value {
			first = c
		}
	}
	if first == nil {
		return nil
	}
	return first.Confidence
}

// fits reports whether one of the two says that the target is as hard as it should
// be. Then the other, and every guess, is silent.
func (a ambition) fits(s *lint.Settings) bool {
	c, e := a.confidence, a.expected
	return c != nil && s.ConfidenceLow <= c.Value && c.Value <= s.ConfidenceHigh ||
		e != nil && s.ExpectedLow <= *e && *e <= s.ExpectedHigh
}

// relativeChange returns how much of the baseline the target changes. Of a share
// it is the larger of that and the change of the gap to the whole: from 99.90% to
// 99.95% is half of what is missing.
func relativeChange(baseline, target okr.Known) (float64, bool) {
	if !said(baseline) || !target.Ok() || baseline.Value == 0 {
		return 0, false
	}
	was, ok := okr.ValueIn(baseline.Quantity, target.Quantity)
	if !ok || was == 0 {
		return 0, false
	}
	change := math.Abs((target.Value - was) / was)
	if target.Kind() == quantity.Share && was > 0 && was < 100 {
		change = max(change, math.Abs(target.Value-was)/(100-was))
	}
	return change, true
}

// percent prints a share for a message: "87%".
func percent(share float64) string {
	places := 100.0
	if math.Abs(share) < 0.1 {
		places = 1000 // 2.5%
	}
	return quantity.Format(math.Round(share*places)/places*100, quantity.Percent)
}
