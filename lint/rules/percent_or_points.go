package rules

import (
	"math"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/quantity"
	"github.com/okr-as-code/okr/okr/wording"
)

var percentOrPoints = &lint.Rule{
	Name:     "percent-or-points",
	Severity: lint.Info,
	Category: lint.Measurability,
	Phase:    cycle.Plan,
	Scope:    lint.Sentence,
	Since:    1,
	Words:    true,
	Doc:      doc("percent-or-points"),
	Check:    lint.EachKeyResult(checkPercentOrPoints),
}

func checkPercentOrPoints(p *lint.Pass, kr *okr.KeyResult) {
	s, r := scoredSentence(kr)
	if r == nil || r.Change.Kind != wording.ByPercent || kr.Kind() != okr.Metric || kr.FieldTarget != nil || r.Target != nil ||
		saysRelative(s.Text) {
		return
	}
	b := kr.Baseline()
	if !said(b) {
		if isPercentage(r) && !unread(kr) {
			p.Report(kr, s.At(r.Change.At), "\"%s\" of a percentage may be meant in points: write both ends, from … to …", r.Change.At.In(s.Text))
		}
		return
	}
	if b.Kind() != quantity.Share && (b.Kind() != quantity.Bare || !isPercentage(r) || b.Value <= 0) {
		return
	}
	points := b.Value + r.Change.Percent
	relative, _ := r.Change.Apply(b.Value)
	if points > 100 || points < 0 {
		return // nobody can mean that
	}
	from, to, or := twoPlaces(b.Value, b.Unit), twoPlaces(relative, b.Unit), twoPlaces(points, b.Unit)
	p.Report(kr, s.At(r.Change.At), "\"%s\" from %s is read as %s, and some will read %s: write both ends", r.Change.At.In(s.Text), from, to, or).
		Suggest("write `from %s to %s`, or `from %s to %s` if points are meant", from, to, from, or)
}

// twoPlaces prints a number with at most two digits after the point.
func twoPlaces(v float64, unit string) string {
	return quantity.Format(math.Round(v*100)/100, unit)
}

// saysRelative reports whether the sentence itself says how its percentage is
// meant.
func saysRelative(text string) bool {
	for word := range wordsOf(text) {
		if word == "relative" || word == "relatively" || word == "pp" || word == "points" {
			return true
		}
	}
	return false
}
