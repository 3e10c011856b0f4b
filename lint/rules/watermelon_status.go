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
	for kr := range o.Counted() {
		if kr.Status != okr.Active || kr.Achieved != nil {
			continue
		}
		if b := beliefOf(kr, p.Now); b.Stated != nil && !contradicted(p, kr, b) {
			b.frozen(p, kr)
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
	dated := make([]*okr.CheckIn, 0, len(kr.CheckIns))
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
func contradicted(p *lint.Pass, kr *okr.KeyResult, b belief) bool {
	if doubting < b.Value && b.Value < trusting {
		return false
	}
	ends, ok := projected(p, kr)
	if !ok {
		return false
	}
	var f *lint.Finding
	switch {
	case b.Value >= trusting && ends < endsLow:
		f = p.Report(kr, b.At, "%s sure of %s, and at this pace it ends at %s of the way: say what will change, or be less sure", percent(b.Value), idOf(kr), percent(ends)).
			Suggest("what do you know that the numbers do not show? write it as the `note` of a check-in; if it all comes at the end, `pace: back-loaded`")
	case b.Value <= doubting && ends >= endsHigh:
		f = p.Report(kr, b.At, "only %s sure of %s, and at this pace it ends at %s of the way: say what stands in the way, or be surer", percent(b.Value), idOf(kr), percent(ends)).
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
func projected(p *lint.Pass, kr *okr.KeyResult) (float64, bool) {
	span := kr.Objective.Cycle()
	if kr.Due != nil {
		own, err := cycle.Of(span.Start, kr.Due.Value)
		if err != nil || !own.Contains(p.Now) {
			return 0, false
		}
		span = own
	}
	if kr.Kind() == okr.Steps || span.Elapsed(p.Now) < tellingDay || isStale(p, kr) {
		return 0, false
	}
	k := score.OfKeyResult(kr, score.Options{AsOf: p.Now, Early: p.Settings.PaceEarly})
	switch {
	case !k.Measured:
	case k.Aim == okr.Held && k.Judged > 2 && k.Score != nil:
		return *k.Score, true
	case k.Projected != nil:
		return *k.Projected, true
	}
	return 0, false
}

// isStale reports whether the last value is too old to go by.
func isStale(p *lint.Pass, kr *okr.KeyResult) bool {
	last, values := lastValue(kr, p.Now)
	every := p.Settings.CheckEvery
	if kr.CheckEvery != nil {
		every = kr.CheckEvery.Value
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
