package rules

import (
	"cmp"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/quantity"
	"github.com/okr-as-code/okr/okr/score"
)

var tooEasy = &lint.Rule{
	Name:     "too-easy",
	Severity: lint.Warning,
	Category: lint.Ambition,
	Phase:    cycle.Plan,
	Scope:    lint.Sentence,
	Since:    1,
	Options:  []string{"ambition.confidence", "ambition.expected"},
	Doc:      doc("too-easy"),
	Check:    lint.EachKeyResult(checkTooEasy),
}

const (
	smallChange = 0.05 // of the baseline: less is hardly a change
	early       = 0.25 // of a cycle
	nearlyThere = 0.8  // of the way
)

// A promise is meant to be kept, and what is only to be held is not meant to be
// hard.
func checkTooEasy(p *lint.Pass, kr *okr.KeyResult) {
	if isPromise(kr.Commitment) || kr.Kind() == okr.Held || kr.Guardrail {
		return
	}
	a := ambitionOf(kr)
	if a.fits(p.Settings) {
		return
	}
	switch {
	case a.confidence != nil && a.confidence.Value > p.Settings.ConfidenceHigh:
		f := p.Report(kr, a.confidence.At, "%s sure at the start: that would happen anyway, so aim higher", percent(a.confidence.Value)).
			Suggest("which target would you be %s to %s sure of? If it is a promise, write `commitment: committed`",
				percent(p.Settings.ConfidenceLow), percent(p.Settings.ConfidenceHigh))
		if a.confidence.Value < p.Settings.ConfidenceTooHigh {
			f.As(lint.Info)
		}
	case a.expected != nil && *a.expected > p.Settings.ExpectedHigh:
		p.Report(kr, kr.Expected.At, "%s without extra effort is %s of the way: aim higher", kr.Expected.Value.Text, percent(*a.expected)).
			Suggest("put the target where what comes by itself is %s to %s of the way",
				percent(p.Settings.ExpectedLow), percent(p.Settings.ExpectedHigh))
	case a.expected == nil:
		changesLittle(p, kr)
		earlyThere(p, kr)
	}
}

// changesLittle reports a target that hardly differs from where it starts. Small
// scores, such as 4.4 out of 5, are left alone, and what a person's body or
// habits do is only worth a nudge.
func changesLittle(p *lint.Pass, kr *okr.KeyResult) {
	b, t := kr.Baseline(), kr.Target()
	if kr.Kind() != okr.Metric || t.Kind() == quantity.Ratio || t.Kind() == quantity.Bare && max(b.Value, t.Value) <= 10 {
		return
	}
	change, ok := relativeChange(b, t)
	if !ok || change == 0 || change >= smallChange {
		return
	}
	f := p.Report(kr, t.At, "from %s to %s is a change of %s, which may come by itself: aim higher", b.String(), t.String(), percent(change)).
		Suggest("ask what would have to be done differently to reach it; if it is hard, `confidence` or `expected` can say so")
	if kr.Objective != nil && kr.Objective.Level == okr.Person {
		f.As(lint.Info)
	}
}

// earlyThere reports a key result that has nearly arrived when its cycle has
// hardly begun.
func earlyThere(p *lint.Pass, kr *okr.KeyResult) {
	o := kr.Objective
	if o == nil || !o.Cycle().Contains(p.Now) || o.Cycle().Elapsed(p.Now) > early || kr.Kind() != okr.Metric {
		return
	}
	k := score.OfKeyResult(kr, score.Options{AsOf: p.Now})
	if k.Measured && k.Score != nil && *k.Score >= nearlyThere && k.Current != nil {
		p.Report(kr, kr.Target().At, "%s is %s of the way already, and the cycle has just begun: aim higher", cmp.Or(k.Current.Text, k.Current.String()), percent(*k.Score)).
			Suggest("raise the target while everybody can still plan for it, and say why in `changes`")
	}
}
