package rules

import (
	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/quantity"
	"github.com/okr-as-code/okr/okr/source"
	"github.com/okr-as-code/okr/okr/wording"
)

var missingBaseline = &lint.Rule{
	Name:     "missing-baseline",
	Severity: lint.Warning,
	Category: lint.Measurability,
	Phase:    cycle.Plan,
	Scope:    lint.Sentence,
	Since:    1,
	Doc:      doc("missing-baseline"),
	Check:    lint.EachKeyResult(checkMissingBaseline),
}

// A change, "by 20%", is the matter of relative-without-baseline. A plain count
// that nobody labelled an outcome for certain may well start from nothing.
func checkMissingBaseline(p *lint.Pass, kr *okr.KeyResult) {
	if _, r := scoredSentence(kr); r == nil {
		return // the sentence may say it
	}
	target := kr.Target()
	if kr.Kind() != okr.Metric || !target.Ok() || target.Value == 0 || kr.Baseline().Ok() {
		return
	}
	label := kr.Label()
	kind := target.Kind()
	plain := kind == quantity.Bare || kind == quantity.Count
	if plain && label.Label == wording.None {
		return
	}
	text := target.Text
	if text == "" {
		text = target.String()
	}
	if kr.BaselineUnknown != nil {
		p.Report(kr, kr.BaselineUnknown.At, "where the way to %s starts is still unknown: measure it first, then write the number", text).
			Suggest("add an initiative that measures it").As(lint.Info)
		return
	}
	f := p.Report(kr, source.Span{}, "the target %s says where to arrive, not where it starts: add a baseline", text)
	if plain && !label.Explicit() && (!label.Certain || label.Accept.Has(wording.Output)) {
		f.As(lint.Info)
	}
	switch kind {
	case quantity.Money:
		f.Suggest("write `from … to %s`; if each cycle starts from nothing, `baseline: 0`, and in `notes` what the last one brought", text)
	default:
		f.Suggest("write `from … to %s`, or `baseline: unknown` and an initiative that measures it", text)
	}
}
