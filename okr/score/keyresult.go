package score

import (
	"math"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/quantity"
	"github.com/okr-as-code/okr/okr/wording"
)

// OfKeyResult returns the score of one key result of an objective as Of does,
// without its weight there and without what lies below it.
func OfKeyResult(kr *okr.KeyResult, opt Options) KeyResult {
	return keyResult(kr, dayOf(kr.Objective, opt))
}

// keyResult scores kr. The day is that of its objective.
func keyResult(kr *okr.KeyResult, d day) KeyResult {
	k := KeyResult{KeyResult: kr, Aim: kr.Kind(), Out: !kr.Counts(), Committed: committed(kr)}
	d = d.until(kr)
	var f forecast
	switch k.Aim {
	case okr.Metric:
		f = k.metric(d)
	case okr.Held:
		f = k.hold(d)
	case okr.Steps:
		f = k.milestones(d)
	case okr.Binary:
		k.binary(d)
	case okr.Find:
		k.find(d)
	default:
		k.now(current(kr, values(kr, d.asOf, okr.Known{}), okr.Known{}))
	}
	if k.Booked == nil {
		k.Booked = k.Score
	}
	k.confidence(d)
	k.LastCheckIn = lastCheckIn(kr, d.asOf)
	if k.Measured && (k.Aim != okr.Binary || kr.Achieved != nil) {
		k.Band = d.bands.Of(*k.Score, k.Committed)
	}
	k.pace(f, d)
	return k
}

// Kept reports whether a key result that counts as a promise was kept: 0.95 of
// it or more.
func (k *KeyResult) Kept() bool {
	return k.Committed && k.Measured && round(*k.Score) >= kept
}

func committed(kr *okr.KeyResult) bool {
	switch {
	case kr.Commitment != nil:
		return kr.Commitment.Value == okr.Committed
	case kr.Objective != nil && kr.Objective.Commitment != nil:
		return kr.Objective.Commitment.Value == okr.Committed
	}
	return false
}

// measured records progress. What is not finite cannot be computed.
func (k *KeyResult) measured(raw float64) {
	if math.IsNaN(raw) || math.IsInf(raw, 0) {
		return
	}
	k.Measured, k.Raw, k.Score, k.Backwards = true, known(raw), known(clamp(raw)), raw < 0
}

// unmeasured records that there is no data, which counts 0.
func (k *KeyResult) unmeasured() { k.Score = known(0) }

// metric scores a value to reach: (current − baseline) / (target − baseline),
// whichever way it goes.
func (k *KeyResult) metric(d day) forecast {
	t := k.Target()
	found := values(k.KeyResult, d.asOf, t)
	v, from := current(k.KeyResult, found, t)
	k.now(v, from)
	if !t.Ok() {
		return forecast{} // a change of something unknown
	}
	b := k.Baseline()
	if !b.Ok() {
		switch {
		case from == "":
			k.unmeasured()
		case k.reached(v.in, t.Value):
			k.measured(1)
		}
		return forecast{}
	}
	start, ok := valueIn(b.Quantity, t.Quantity)
	if !ok || start.in == t.Value {
		return forecast{} // two currencies, or a target where it already is
	}
	if from == "" {
		k.unmeasured()
		return forecast{}
	}
	progress := func(c float64) float64 { return (c - start.in) / (t.Value - start.in) }
	k.measured(progress(v.in))
	f := forecast{}
	for _, p := range found {
		if p.dated {
			f.points = append(f.points, point{p.date, progress(p.is.in)})
		}
	}
	return f
}

// reached reports whether c is at the target or beyond it, where no baseline
// says which way that is: as the verb does, else as the metric is better, else
// as the words together do, else up.
func (k *KeyResult) reached(c, target float64) bool {
	r := k.Reading()
	down := r.LowerIsBetter || r.TimeMetric || r.Direction == wording.Decrease
	switch r.Verb {
	case wording.Decrease:
		down = true
	case wording.Increase:
		down = false
	}
	if down {
		return c <= target
	}
	return c >= target
}

// milestones scores steps: the weight of those done by the day.
func (k *KeyResult) milestones(d day) forecast {
	var all, done float64
	count := 0
	for _, m := range k.Milestones {
		w := 1.0
		if m.Weight != nil {
			w = max(m.Weight.Value, 0)
		}
		all += w
		if m.Done != nil && m.Done.Value <= d.asOf {
			done += w
			count++
		}
	}
	if all == 0 {
		return forecast{}
	}
	k.now(value{Quantity: quantity.Quantity{Value: float64(count), Unit: "milestone"}}, "milestones")
	k.measured(done / all)
	return forecast{}
}

// binary scores what can only succeed or fail: the chance while it is open.
func (k *KeyResult) binary(d day) {
	if k.Probability != nil {
		k.Start = known(k.Probability.Value)
	}
	if k.Achieved != nil {
		p := 0.0
		if k.Achieved.Value {
			p = 1
		}
		k.chance(p, "achieved")
		return
	}
	if p, ok := last(probabilities(k.KeyResult, d.asOf)); ok {
		k.chance(p, "check-in")
	} else {
		k.chance(k.Probability.Value, "probability")
	}
	k.Booked = known(0)
}

func (k *KeyResult) chance(p float64, from string) {
	k.now(value{Quantity: quantity.Quantity{Value: p * 100, Unit: quantity.Percent}}, from)
	k.measured(p)
}

func probabilities(kr *okr.KeyResult, asOf cycle.Date) []fact[float64] {
	return facts(kr, asOf, func(c *okr.CheckIn) (float64, bool) {
		if c.Probability == nil {
			return 0, false
		}
		return c.Probability.Value, true
	})
}

// find scores a number to find out: it is done once one is recorded.
func (k *KeyResult) find(d day) {
	v, from := current(k.KeyResult, values(k.KeyResult, d.asOf, okr.Known{}), okr.Known{})
	if from == "" {
		k.unmeasured()
		return
	}
	k.now(v, from)
	k.measured(1)
}

// now records where the key result stands.
func (k *KeyResult) now(v value, from string) {
	if from == "" {
		return
	}
	q := v.Quantity
	k.Current, k.CurrentFrom = &q, from
}

// confidence records what the owner believes: of a binary key result that is
// its chance. The first belief is that of the start.
func (k *KeyResult) confidence(d day) {
	start, found := k.KeyResult.Confidence, []fact[float64](nil)
	if k.Aim == okr.Binary {
		start, found = k.Probability, probabilities(k.KeyResult, d.asOf)
	} else {
		found = facts(k.KeyResult, d.asOf, func(c *okr.CheckIn) (float64, bool) {
			if c.Confidence == nil {
				return 0, false
			}
			return c.Confidence.Value, true
		})
	}
	var beliefs []float64
	if start != nil {
		beliefs = append(beliefs, start.Value)
	}
	for _, f := range found {
		beliefs = append(beliefs, f.is)
	}
	if n := len(beliefs); n > 0 {
		k.Confidence = &beliefs[n-1]
		if n > 1 {
			k.Before = &beliefs[n-2]
		}
	}
}

// lastCheckIn returns the latest day up to asOf on which anything was recorded.
func lastCheckIn(kr *okr.KeyResult, asOf cycle.Date) *cycle.Date {
	var latest *cycle.Date
	for i := range kr.CheckIns {
		d := kr.CheckIns[i].Date
		if d != nil && d.Value <= asOf && (latest == nil || d.Value > *latest) {
			latest = &d.Value
		}
	}
	return latest
}

func clamp(x float64) float64 { return min(max(x, 0), 1) }
