package report

import (
	"fmt"
	"math"
	"slices"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/draw"
	"github.com/okr-as-code/okr/okr/quantity"
	"github.com/okr-as-code/okr/okr/score"
)

// notes say what the columns cannot.
func (b *builder) notes(k *score.KeyResult) []string {
	var out []string
	add := func(format string, args ...any) { out = append(out, fmt.Sprintf(format, args...)) }
	if len(k.Below) > 0 { // its own numbers say nothing of its score
		add("scored by %s", of(k.Below))
		if k.Committed {
			add("%s", map[bool]string{true: "commitment kept", false: "committed"}[k.Kept()])
		}
		return out
	}
	switch {
	case k.Backwards:
		add("moved backwards (raw %s)", number(k.Raw))
	case k.Raw != nil && *k.Raw > 1:
		add("beyond the target (raw %s)", number(k.Raw))
	case k.Score == nil:
		add("no score: %s", whyNone(k))
	case k.CurrentFrom == "":
		if value, aim, ok := b.unread(k); ok {
			add("%s is not counted: it cannot be compared with %s", value, aim)
		}
	}
	switch {
	case open(k):
		add("still open, so a chance (booked %s)", number(k.Booked))
	case k.Held < k.Judged:
		add("%s", held(k))
	case k.Aim == okr.Steps && weighted(k.Milestones):
		add("its milestones have weights")
	}
	if k.Start != nil && k.Score != nil && math.Abs(*k.Score-*k.Start) >= 0.005 {
		add("chance at the start %s", number(k.Start))
	}
	if k.Committed {
		add("%s", map[bool]string{true: "commitment kept", false: "committed"}[k.Kept()])
	}
	if rate := b.rate(k); rate != "" {
		add("%s", rate)
	}
	if below := b.below(k); below != "" {
		add("%s", below)
	}
	return out
}

// unread returns the latest value that was recorded, where it measures something
// else than what is aimed at, so that there seems to be none.
func (b *builder) unread(k *score.KeyResult) (value, aim string, ok bool) {
	to := k.Target()
	if k.Aim == okr.Held {
		if to, _ = k.Bounds(); !to.Ok() {
			_, to = k.Bounds()
		}
	}
	var last *quantity.Quantity
	if k.KeyResult.Current != nil {
		last = &k.KeyResult.Current.Value
	}
	for _, c := range k.CheckIns {
		if c.Value != nil && (c.Date == nil || c.Date.Value <= b.AsOf) {
			last = &c.Value.Value
		}
	}
	if last == nil || !to.Ok() {
		return "", "", false
	}
	return last.Text, to.String(), true
}

// held says how often what is to be held was.
func held(k *score.KeyResult) string {
	text := fmt.Sprintf("held in %d of %s", k.Held, draw.Plural(k.Judged, "check-in"))
	if k.CurrentFrom == "current" {
		text = "not held now"
	}
	if len(k.Floor) > 0 {
		text += " (one within the floor counts in part)"
	}
	return text
}

func weighted(steps []okr.Milestone) bool {
	return slices.ContainsFunc(steps, func(m okr.Milestone) bool { return m.Weight != nil && m.Weight.Value != 1 })
}

// whyNone says why a key result has no score.
func whyNone(k *score.KeyResult) string {
	switch {
	case k.Text() == "":
		return "it has no sentence"
	case k.Aim == okr.Unmeasurable:
		return "no number says when it is reached"
	case k.Aim == okr.Metric && !k.Target().Ok() && k.Baseline().Ok():
		return "its change cannot be applied to " + k.Baseline().String()
	case k.Aim == okr.Metric && !k.Target().Ok():
		return "it is a change, and nothing says from which value"
	case k.Aim == okr.Metric && !k.Baseline().Ok():
		return "it is not reached yet, and has no baseline"
	}
	from, to := k.Baseline(), k.Target()
	if k.Aim == okr.Held {
		from, to = k.Bounds()
	}
	if v, ok := okr.ValueIn(from.Quantity, to.Quantity); ok && v == to.Value {
		return "it is to end where it began"
	} else if !ok && from.Ok() && to.Ok() {
		return from.String() + " and " + to.String() + " cannot be compared"
	}
	return "it cannot be computed"
}

// rate says how fast the value would have to move, where it is too slow.
func (b *builder) rate(k *score.KeyResult) string {
	if k.Pace != score.Behind && k.Pace != score.Off {
		return ""
	}
	rate, ok := score.RateOf(k.KeyResult, b.AsOf)
	if !ok {
		return ""
	}
	unit := rate.Unit
	if unit == quantity.Percent {
		unit = quantity.Points // from 8% to 10% are two points, not two percent
	}
	needs := "needs " + quantity.Format(significant(rate.Needs), unit) + " a week"
	if rate.Lately == nil {
		return needs
	}
	return needs + ", lately " + quantity.Format(significant(*rate.Lately), unit)
}

// significant rounds x to two digits, from 100 on to three: a rate is no
// measurement.
func significant(x float64) float64 {
	if x == 0 || math.IsInf(x, 0) || math.IsNaN(x) {
		return x
	}
	digits := 2.0
	if math.Abs(x) >= 100 {
		digits = 3
	}
	scale := math.Pow(10, digits-1-math.Floor(math.Log10(math.Abs(x))))
	return math.Round(x*scale) / scale
}

// below says how the objectives that serve a key result stand. They are never
// part of its score.
func (b *builder) below(k *score.KeyResult) string {
	if b.Graph == nil || k.Objective == nil {
		return ""
	}
	var below []*score.Objective
	for _, e := range b.Graph.Children(k.Objective) {
		s := b.scores[e.From.Objective]
		if e.To.KeyResult == k.KeyResult && s != nil && s.Counts() && s.Score != nil {
			below = append(below, s)
		}
	}
	if len(below) == 0 {
		return ""
	}
	return of(below)
}

// of says how many objectives there are below a key result, with the mean of
// their scores and how far they lie apart.
func of(below []*score.Objective) string {
	var scores []float64
	for _, s := range below {
		scores = append(scores, *s.Score)
	}
	sum := 0.0
	for _, s := range scores {
		sum += s
	}
	mean, low, high := sum/float64(len(scores)), slices.Min(scores), slices.Max(scores)
	if len(scores) == 1 {
		return "1 objective below it: " + number(&mean)
	}
	return fmt.Sprintf("%d objectives below it: mean %s, %s to %s", len(scores), number(&mean), number(&low), number(&high))
}
