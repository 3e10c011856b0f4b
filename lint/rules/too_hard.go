package rules

import (
	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/quantity"
)

var tooHard = &lint.Rule{
	Name:     "too-hard",
	Severity: lint.Warning,
	Category: lint.Ambition,
	Phase:    cycle.Plan,
	Scope:    lint.Sentence,
	Since:    1,
	Options:  []string{"ambition.confidence", "small_baseline"},
	Doc:      doc("too-hard"),
	Check:    lint.EachKeyResult(checkTooHard),
}

const (
	unlikely  = 0.30 // of the way without extra effort: less leaves too much to do
	manyTimes = 5    // the baseline
	muchMoved = 0.20 // of the baseline, where the owner has little influence
)

func checkTooHard(p *lint.Pass, kr *okr.KeyResult) {
	if kr.Kind() == okr.Held || kr.Guardrail {
		return
	}
	a := ambitionOf(kr)
	if a.fits(p.Settings) {
		return
	}
	b, t := kr.Baseline(), kr.Target()
	change, known := relativeChange(b, t)
	var f *lint.Finding
	switch {
	case a.confidence != nil && a.confidence.Value < p.Settings.ConfidenceLow:
		f = p.Report(kr, a.confidence.At, "%s sure at the start: a target that nobody believes in is given up early, so lower it", percent(a.confidence.Value)).
			Suggest("which target would you be %s to %s sure of?", percent(p.Settings.ConfidenceLow), percent(p.Settings.ConfidenceHigh))
		if a.confidence.Value >= p.Settings.ConfidenceTooLow {
			f.As(lint.Info)
		}
	case a.expected != nil && *a.expected < unlikely:
		f = p.Report(kr, kr.Expected.At, "%s without extra effort is %s of the way: what is left is out of reach", kr.Expected.Value.Text, percent(*a.expected)).
			Suggest("put the target where what comes by itself is %s to %s of the way", percent(p.Settings.ExpectedLow), percent(p.Settings.ExpectedHigh))
	case a.confidence != nil || a.expected != nil:
		return // they say that it is not
	case known && manifold(p, kr, b, t):
		f = p.Report(kr, t.At, "from %s to %s is %s times as much: say why it can be done, or lower it", b.String(), t.String(), quantity.Format(float64(int(t.Value/b.Value*10))/10, "")).
			Suggest("say in the objective's `why` what makes this possible, or give it a `confidence`")
	case kr.Influence == okr.Low && known && change >= muchMoved:
		field, _ := kr.Field("influence")
		f = p.Report(kr, field.Value, "a change of %s with little influence on it is luck: lower it, or measure what you can move", percent(change)).
			Suggest("ask which part of it depends on you, and make that the key result")
	}
	if f != nil && moonshot(kr) {
		f.As(lint.Info)
	}
}

// manifold reports whether a stock is to grow to many times itself, without a word
// on how. What is new grows from almost nothing.
func manifold(p *lint.Pass, kr *okr.KeyResult, baseline, target okr.Known) bool {
	if kr.Objective != nil && kr.Objective.Why != nil || kr.Kind() != okr.Metric {
		return false
	}
	return baseline.Value >= p.Settings.SmallBaseline && target.Value/baseline.Value >= manyTimes
}

// moonshot reports whether the target is said to be a hope, with the reason for it.
func moonshot(kr *okr.KeyResult) bool {
	return kr.Commitment != nil && kr.Commitment.Value == okr.Aspirational && kr.Objective != nil && kr.Objective.Why != nil
}
