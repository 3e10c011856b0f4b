package report

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/draw"
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

func (b *builder) keyResult(k *score.KeyResult, bands score.Bands) KeyResult {
	out := KeyResult{
		KeyResult:  k,
		Label:      label(k.Label()),
		Sentence:   cmp.Or(k.Text(), "(no sentence)"),
		Aim:        aim(k),
		Now:        now(k),
		Number:     exact(k.Score, bands, k.Committed),
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
	return len(k.Below) == 0 && k.Aim == okr.Binary && k.Achieved == nil && k.Score != nil
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
		return bounds(k.Bounds())
	case okr.Steps:
		return draw.Plural(len(k.Milestones), "milestone")
	case okr.Binary:
		return "done or not"
	case okr.Find:
		return "find out"
	}
	return unknown
}

// bounds says between which bounds a value is to stay.
func bounds(low, high okr.Known) string {
	switch {
	case low.Ok() && high.Ok():
		return shorter(low.String(), high.String(), "–")
	case low.Ok():
		return "≥ " + low.String()
	case high.Ok():
		return "≤ " + high.String()
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
	if k.Projected != nil && k.Points < 5 && len(k.Below) == 0 {
		return number(k.Projected) + "?"
	}
	return number(k.Projected)
}
