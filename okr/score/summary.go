package score

import (
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/wording"
)

// A Summary is what several objectives amount to, for the head of a report. It
// counts objectives alike, and ranks nobody.
type Summary struct {
	Objectives int // those that count
	Out        int // proposed, parked and dropped ones
	Score      *float64
	Booked     *float64
	Low, High  *float64
	Bands      [Exceeded + 1]int // how many objectives are in each, by NoBand those without data
	Breached   int               // objectives with a breached guardrail
	Measured   int               // key results with data
	Total      int               // key results that count
	Labels     [wording.Outcome + 1]int
}

// Summarize returns the summary of objectives.
func Summarize(objectives []*Objective) Summary {
	var s Summary
	var score, booked, low, high mean
	for _, o := range objectives {
		if !o.Counts() {
			s.Out++
			continue
		}
		s.Objectives++
		s.Bands[o.Band]++
		s.Measured += o.Measured
		s.Total += o.Total
		if o.Breached {
			s.Breached++
		}
		for i := range o.KeyResults {
			if k := &o.KeyResults[i]; !k.Out {
				s.Labels[k.Label().Label]++
			}
		}
		for _, m := range []struct {
			mean *mean
			of   *float64
		}{{&score, o.Score}, {&booked, o.Booked}, {&low, o.Low}, {&high, o.High}} {
			if m.of != nil {
				m.mean.add(*m.of, 1)
			}
		}
	}
	s.Score, s.Booked, s.Low, s.High = score.of(), booked.of(), low.of(), high.of()
	return s
}

// Share returns the share of the key results that have a label, from 0 to 1; nil
// without any key result.
func (s Summary) Share(l wording.Label) *float64 {
	all := 0
	for _, n := range s.Labels {
		all += n
	}
	if all == 0 {
		return nil
	}
	return known(float64(s.Labels[l]) / float64(all))
}

// Counts reports whether the objective is part of the numbers of several.
func (s *Objective) Counts() bool { return !s.Status.Out() }

// Left returns the key results that are left out, in order, to be named with
// their reasons.
func (s *Objective) Left() []*okr.KeyResult {
	var out []*okr.KeyResult
	for i := range s.KeyResults {
		if k := &s.KeyResults[i]; k.Out {
			out = append(out, k.KeyResult)
		}
	}
	return out
}
