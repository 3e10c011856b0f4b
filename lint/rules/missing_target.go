package rules

import (
	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/quantity"
	"github.com/okr-as-code/okr/okr/source"
)

var missingTarget = &lint.Rule{
	Name:     "missing-target",
	Severity: lint.Error,
	Category: lint.Measurability,
	Phase:    cycle.Plan,
	Scope:    lint.Sentence,
	Since:    1,
	Doc:      doc("missing-target"),
	Check:    lint.EachKeyResult(checkMissingTarget),
}

func checkMissingTarget(p *lint.Pass, kr *okr.KeyResult) {
	s, r := scoredSentence(kr)
	if r == nil || kr.Kind() != okr.Unmeasurable {
		return
	}
	switch {
	case kr.FieldBaseline != nil:
		noTarget(p, kr, kr.FieldBaseline.Value)
	case r.Baseline != nil:
		noTarget(p, kr, r.Baseline.Quantity).
			Suggest("write `%s to …`", excerpt(s.Text, 60))
	case kr.Metric != nil:
		p.Report(kr, source.Span{}, "nothing says where \"%s\" must get to: add a target", excerpt(kr.Metric.Value, 40)).
			Suggest("write `baseline: …` and `target: …`, or `baseline: unknown` if it was never measured")
	}
}

func noTarget(p *lint.Pass, kr *okr.KeyResult, baseline quantity.Quantity) *lint.Finding {
	return p.Report(kr, source.Span{}, "%s is where it stands, and nothing says where it must get to: add a target", baseline.Text).
		Suggest("write `target: …` below `baseline: %s`", baseline.Text)
}
