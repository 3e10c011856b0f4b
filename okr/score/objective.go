package score

import (
	"iter"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/quantity"
	"github.com/okr-as-code/okr/okr/wording"
)

// Of returns the score of o on the day of the options. What is dated after it
// is not there.
func Of(o *okr.Objective, opt Options) *Objective {
	d := dayOf(o, opt)
	s := &Objective{Objective: o, Elapsed: d.elapsed(), Bands: d.bands, KeyResults: make([]KeyResult, len(o.KeyResults))}
	for i, kr := range o.KeyResults {
		s.KeyResults[i] = keyResult(kr, d)
		if opt.Below != nil && kr.Counts() {
			s.KeyResults[i].rolledUp(opt.Below(kr), d)
		}
	}
	w := weights(o.KeyResults)
	s.split(w, d)
	s.count(w, opt.Kinds)
	s.rollUp()
	s.pace(d)
	for _, kr := range o.Guardrails {
		g := guardrail(kr, d)
		s.Guardrails = append(s.Guardrails, g)
		s.Breached = s.Breached || kr.Counts() && g.Holds != nil && !*g.Holds
	}
	if s.Measured > 0 {
		s.Band = d.bands.Of(*s.Score, s.committed())
	}
	return s
}

func (s *Objective) committed() bool {
	return s.Commitment != nil && s.Commitment.Value == okr.Committed
}

// weights returns the weight of each of krs, 0 for those that do not count. They
// are equal unless every one that counts has a weight of its own.
func weights(krs []*okr.KeyResult) []float64 {
	own, equal := make([]float64, len(krs)), make([]float64, len(krs))
	sum, all := 0.0, true
	for i, kr := range krs {
		if !kr.Counts() {
			continue
		}
		equal[i] = 1
		if kr.Weight == nil || kr.Weight.Value < 0 {
			all = false
			continue
		}
		own[i] = kr.Weight.Value
		sum += own[i]
	}
	if all && sum > 0 {
		return own
	}
	return equal
}

// count shares the objective out among the key results of the labels that count.
func (s *Objective) count(weights []float64, kinds wording.Labels) {
	sum := 0.0
	in := func(k *KeyResult) bool {
		return !k.Out && (kinds == 0 || kinds.Has(k.Label().Label))
	}
	for i := range s.KeyResults {
		if k := &s.KeyResults[i]; in(k) {
			s.Total++
			sum += weights[i]
		}
	}
	for i := range s.KeyResults {
		k := &s.KeyResults[i]
		if !in(k) {
			continue
		}
		if k.Measured {
			s.Measured++
		}
		// Where those that are left weigh nothing, they weigh the same.
		k.Weight = 1 / float64(s.Total)
		if sum > 0 {
			k.Weight = weights[i] / sum
		}
	}
}

// rollUp computes the means over the key results that count. What has no score
// counts 0.
func (s *Objective) rollUp() {
	if s.Total == 0 {
		return
	}
	var score, booked, measured mean
	for i := range s.KeyResults {
		k := &s.KeyResults[i]
		if k.Out || k.Weight == 0 {
			continue
		}
		score.add(orZero(k.Score), k.Weight)
		booked.add(orZero(k.Booked), k.Weight)
		if k.Measured {
			measured.add(*k.Score, k.Weight)
		}
		if c := k.Confidence; c != nil && k.Achieved == nil && (s.Confidence == nil || *c < *s.Confidence) {
			s.Confidence = known(*c)
		}
	}
	s.Score, s.Booked, s.Low, s.High = score.of(), booked.of(), score.of(), measured.of()
}

// pace records how the objective stands: the mean of where its key results will
// be, each at most at its target. One without a projection stays where it is.
func (s *Objective) pace(d day) {
	if s.Elapsed == nil || *s.Elapsed < d.early || s.Measured == 0 {
		return
	}
	var m mean
	for i := range s.KeyResults {
		k := &s.KeyResults[i]
		if k.Projected != nil {
			m.add(clamp(*k.Projected), k.Weight)
		} else {
			m.add(orZero(k.Score), k.Weight)
		}
	}
	s.Projected = m.of()
	if s.Projected != nil {
		s.Pace = verdict(*s.Projected, s.committed())
	}
}

// split computes the means by label: those of the key results that count, and of
// the earlier parts of chains that have values of their own.
func (s *Objective) split(weights []float64, d day) {
	var means [len(s.Labels)]mean
	for i := range s.KeyResults {
		k := &s.KeyResults[i]
		if k.Out {
			continue
		}
		means[k.Label().Label].add(orZero(k.Score), weights[i])
		for part := range k.parts() {
			if p := keyResult(part, d); p.Measured {
				means[part.Label().Label].add(*p.Score, weights[i])
			}
		}
	}
	for l := range means {
		s.Labels[l] = means[l].of()
	}
}

// parts returns the earlier parts of a chain that have values, each as a key
// result by itself: its numbers are those of its own sentence.
func (k *KeyResult) parts() iter.Seq[*okr.KeyResult] {
	return func(yield func(*okr.KeyResult) bool) {
		for i := range max(len(k.Parts)-1, 0) {
			p := k.Parts[i : i+1 : i+1]
			part := &okr.KeyResult{Objective: k.Objective, Parts: p}
			for _, c := range k.CheckIns {
				if v := partValue(&c, p[0].Label); v != nil {
					part.CheckIns = append(part.CheckIns, okr.CheckIn{Date: c.Date, Value: v})
				}
			}
			if part.CheckIns != nil && !yield(part) {
				return
			}
		}
	}
}

func partValue(c *okr.CheckIn, l wording.Label) *okr.Stated[quantity.Quantity] {
	switch l {
	case wording.Input:
		return c.Input
	case wording.Output:
		return c.Output
	}
	return nil
}

// A mean is a weighted mean as it grows.
type mean struct{ sum, weight float64 }

func (m *mean) add(x, weight float64) {
	m.sum += x * weight
	m.weight += weight
}

// of returns the mean; nil of nothing.
func (m *mean) of() *float64 {
	if m.weight == 0 {
		return nil
	}
	return known(m.sum / m.weight)
}

func orZero(x *float64) float64 {
	if x == nil {
		return 0
	}
	return *x
}
