package rules

import (
	"cmp"
	"slices"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/score"
)

var watermelonStatus = &lint.Rule{
	Name:     "watermelon-status",
	Severity: lint.Warning,
	Category: lint.Cadence,
	Phase:    cycle.Run,
	Scope:    lint.File,
	Since:    1,
	Options:  []string{"check_every", "pace.early"},
	Doc:      doc("watermelon-status"),
	Check:    lint.EachObjective(checkWatermelonStatus),
}

const (
	trusting   = 0.7  // that it will be reached
	doubting   = 0.3  // likewise
	endsLow    = 0.4  // of the way, by the pace
	endsHigh   = 0.8  // likewise
	tellingDay = 0.30 // of the cycle, before which a pace says little
	unmoved    = 4    // check-ins in which the same is said
)

// Once the cycle is over there is nothing left to believe in.
func checkWatermelonStatus(p *lint.Pass, o *okr.Objective) {
	if o.Status != okr.Active || !o.Cycle().Contains(p.Now) || !slices.ContainsFunc(o.KeyResults, isBelievedIn) {
		return
	}
	s := score.Of(o, score.Options{AsOf: p.Now, Bands: score.Bands(p.Settings.Bands), Early: p.Settings.PaceEarly})
	for i := range s.KeyResults {
		k := &s.KeyResults[i]
		if k.Out || k.Status != okr.Active || k.Achieved != nil {
			continue
		}
		if b := beliefOf(k.KeyResult, p.Now); b.Stated != nil && !contradicted(p, k, b) {
			b.frozen(p, k.KeyResult)
		}
	}
}

// isBelievedIn reports whether anybody ever said how sure of a key result he is.
func isBelievedIn(kr *okr.KeyResult) bool {
	return kr.Confidence != nil || slices.ContainsFunc(kr.CheckIns, func(c okr.CheckIn) bool { return c.Confidence != nil || c.Probability != nil })
}

// A belief is how sure somebody was last that a key result will be reached.
type belief struct {
	*okr.Stated[float64]                // nil if nobody said
	said                 []*okr.CheckIn // those that say how sure, in the order of their days
	explained            bool           // the last check-in says what the numbers do not
}

// beliefOf returns the belief that stands in the last check-in with one, else at
// the key result. A chance is the belief in what is done or not.
func beliefOf(kr *okr.KeyResult, now cycle.Date) belief {
	b := belief{Stated: kr.Confidence}
	var dated []*okr.CheckIn
	for i := range kr.CheckIns {
		if c := &kr.CheckIns[i]; c.Date != nil && c.Date.Value <= now {
			dated = append(dated, c)
		}
	}
	slices.SortStableFunc(dated, func(a, b *okr.CheckIn) int { return cmp.Compare(a.Date.Value, b.Date.Value) })
	for _, c := range dated {
		if said := cmp.Or(c.Confidence, c.Probability); said != nil {
			b.Stated, b.said = said, append(b.said, c)
		}
	}
	if n := len(dated); n > 0 {
		b.explained = dated[n-1].Note != nil || len(dated[n-1].Blockers) > 0
	}
	return b
}

// contradicted reports a belief that the numbers do not bear out.
func contradicted(p *lint.Pass, k *score.KeyResult, b belief) bool {
	ends, ok := projected(p, k)
	if !ok {
		return false
	}
	var f *lint.Finding
	switch {
	case b.Value >= trusting && ends < endsLow:
		f = p.Report(k.KeyResult, b.At, "%s sure of %s, and at this pace it ends at %s of the way: say what will change, or be less sure", percent(b.Value), idOf(k.KeyResult), percent(ends)).
			Suggest("what do you know that the numbers do not show? write it as the `note` of a check-in; if it all comes at the end, `pace: back-loaded`")
	case b.Value <= doubting && ends >= endsHigh:
		f = p.Report(k.KeyResult, b.At, "only %s sure of %s, and at this pace it ends at %s of the way: say what stands in the way, or be surer", percent(b.Value), idOf(k.KeyResult), percent(ends)).
			Suggest("what do you fear that the numbers do not show? write it as the `note` of a check-in, or under `blockers`")
	default:
		return false
	}
	if b.explained {
		f.As(lint.Info)
	}
	return true
}

// projected returns where a key result ends if it goes on as before. Nothing can be
// said early, nor by a value so old that set-and-forget asks for another, nor of
// milestones, which come when they are due. Of what is held, the share that held
// so far is where it ends.
func projected(p *lint.Pass, k *score.KeyResult) (float64, bool) {
	span := k.Objective.Cycle()
	if k.Due != nil {
		own, err := cycle.Of(span.Start, k.Due.Value)
		if err != nil || !own.Contains(p.Now) {
			return 0, false
		}
		span = own
	}
	if k.Aim == okr.Steps || !k.Measured || span.Elapsed(p.Now) < tellingDay || isStale(p, k) {
		return 0, false
	}
	switch {
	case k.Aim == okr.Held && k.Judged > 2 && k.Score != nil:
		return *k.Score, true
	case k.Projected != nil:
		return *k.Projected, true
	}
	return 0, false
}

// isStale reports whether the last value is too old to go by.
func isStale(p *lint.Pass, k *score.KeyResult) bool {
	last, values := lastValue(k.KeyResult, p.Now)
	every := p.Settings.CheckEvery
	if k.CheckEvery != nil {
		every = k.CheckEvery.Value
	}
	return values > 0 && int(p.Now-last) > forgotten*every
}

// frozen reports a belief that stays the same however the numbers move.
func (b belief) frozen(p *lint.Pass, kr *okr.KeyResult) {
	if len(b.said) < unmoved || b.explained {
		return
	}
	last := b.said[len(b.said)-unmoved:]
	for _, c := range last {
		if cmp.Or(c.Confidence, c.Probability).Value != b.Value {
			return
		}
	}
	p.Report(kr, b.At, "%s sure of %s in each of the last %d check-ins: ask again, as if for the first time", percent(b.Value), idOf(kr), unmoved).
		As(lint.Info).
		Suggest("what would have to happen for it to be 10 points more or less? has any of that happened since %v", last[0].Date.Value)
}
