package report

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/quantity"
	"github.com/okr-as-code/okr/okr/score"
	"github.com/okr-as-code/okr/okr/wording"
)

// A KeyResult is what is said about one.
type KeyResult struct {
	*score.KeyResult
	Label      string // "outcome"; "outcome?" where it was inferred; "–"
	Sentence   string
	Aim        string // "94 → 60 days", "≥ 99.9%", "3 milestones", "done or not", "find out"
	Now        string // "79 days", "no data"
	Number     string // "0.44"; "~0.65" of an open chance; "–"
	Bar        *float64
	Pace       string // "on pace", "–"
	Projected  string // "0.56"; "0.56?" where it rests on few values; "–"
	Confidence string // "0.60 ↑"; "–"
	Checked    string // the day of the last check-in; "–"
	Notes      []string
}

func (b *builder) keyResult(k *score.KeyResult) KeyResult {
	out := KeyResult{
		KeyResult:  k,
		Label:      label(k.Label()),
		Sentence:   k.Text(),
		Aim:        aim(k),
		Now:        now(k),
		Number:     number(k.Score),
		Pace:       paces[k.Pace],
		Projected:  projected(k),
		Confidence: confidence(k),
		Checked:    unknown,
		Notes:      b.notes(k),
	}
	if open(k) {
		out.Number = "~" + out.Number
	}
	if k.Measured {
		out.Bar = k.Score
	}
	if k.LastCheckIn != nil {
		out.Checked = k.LastCheckIn.String()
	}
	return out
}

// open reports whether the score of a key result is only a chance.
func open(k *score.KeyResult) bool {
	return k.Aim == okr.Binary && k.Achieved == nil && k.Score != nil
}

func label(l okr.Labelled) string {
	switch {
	case l.Label == wording.None:
		return unknown
	case l.Explicit():
		return l.Label.String()
	}
	return l.Label.String() + "?"
}

// aim says what is to be reached, from where.
func aim(k *score.KeyResult) string {
	switch k.Aim {
	case okr.Metric, okr.Unmeasurable:
		return fromTo(k.Baseline(), k.Target())
	case okr.Held:
		low, high := k.Bounds()
		switch {
		case low.Ok() && high.Ok():
			return shorter(low.String(), high.String(), "–")
		case low.Ok():
			return "≥ " + low.String()
		case high.Ok():
			return "≤ " + high.String()
		}
	case okr.Steps:
		return plural(len(k.Milestones), "milestone")
	case okr.Binary:
		return "done or not"
	case okr.Find:
		return "find out"
	}
	return unknown
}

func fromTo(from, to okr.Known) string {
	switch {
	case !from.Ok() && !to.Ok():
		return unknown
	case !to.Ok():
		return from.String() + " → " + unknown
	case !from.Ok():
		return unknown + " → " + to.String()
	}
	return shorter(from.String(), to.String(), " → ")
}

// shorter joins two quantities, with the unit said once: "94 → 60 days".
func shorter(from, to, sep string) string {
	a, unit, ok := strings.Cut(from, " ")
	if ok && strings.HasSuffix(to, " "+unit) {
		return a + sep + to
	}
	return from + sep + to
}

func now(k *score.KeyResult) string {
	switch {
	case k.Current == nil:
		return noData
	case k.CurrentFrom == "milestones":
		return fmt.Sprintf("%.0f of %d", k.Current.Value, len(k.Milestones))
	case k.CurrentFrom == "achieved" && k.Achieved != nil && k.Achieved.Value:
		return "done"
	case k.CurrentFrom == "achieved":
		return "not done"
	}
	return quantityOf(k.Current)
}

func quantityOf(q *quantity.Quantity) string {
	if q == nil {
		return unknown
	}
	return q.String()
}

// confidence is the latest belief and how it moved.
func confidence(k *score.KeyResult) string {
	switch {
	case k.Confidence == nil:
		return unknown
	case k.Before == nil || *k.Before == *k.Confidence:
		return number(k.Confidence)
	case *k.Before < *k.Confidence:
		return number(k.Confidence) + " ↑"
	}
	return number(k.Confidence) + " ↓"
}

// projected is where the line through the check-ins ends. One through fewer than
// five is a guess.
func projected(k *score.KeyResult) string {
	if k.Projected != nil && k.Points < 5 {
		return number(k.Projected) + "?"
	}
	return number(k.Projected)
}

// notes say what the columns cannot.
func (b *builder) notes(k *score.KeyResult) []string {
	var out []string
	add := func(format string, args ...any) { out = append(out, fmt.Sprintf(format, args...)) }
	switch {
	case k.Backwards:
		add("moved backwards (raw %s)", number(k.Raw))
	case k.Raw != nil && *k.Raw > 1:
		add("raw %s", number(k.Raw))
	case k.Score == nil:
		add("no score: %s", whyNone(k))
	}
	if open(k) {
		add("booked %s", number(k.Booked))
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

// whyNone says why a key result has no score.
func whyNone(k *score.KeyResult) string {
	switch {
	case k.Aim == okr.Unmeasurable:
		return "no number says when it is reached"
	case k.Aim == okr.Metric && !k.Target().Ok():
		return "it is a change of a number that is not known"
	case k.Aim == okr.Metric && !k.Baseline().Ok():
		return "it is not reached yet, and has no baseline"
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
	needs := "needs " + quantity.Format(significant(rate.Needs), rate.Unit) + " a week"
	if rate.Lately == nil {
		return needs
	}
	return needs + ", lately " + quantity.Format(significant(*rate.Lately), rate.Unit)
}

// significant rounds x to three digits: a rate is no measurement.
func significant(x float64) float64 {
	if x == 0 || math.IsInf(x, 0) || math.IsNaN(x) {
		return x
	}
	scale := math.Pow(10, 2-math.Floor(math.Log10(math.Abs(x))))
	return math.Round(x*scale) / scale
}

// below says how the objectives that serve a key result stand. They are never
// part of its score.
func (b *builder) below(k *score.KeyResult) string {
	if b.Graph == nil || k.Objective == nil {
		return ""
	}
	var scores []float64
	for _, e := range b.Graph.Children(k.Objective) {
		s := b.scores[e.From.Objective]
		if e.To.KeyResult == k.KeyResult && s != nil && s.Counts() && s.Score != nil {
			scores = append(scores, *s.Score)
		}
	}
	if len(scores) == 0 {
		return ""
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
