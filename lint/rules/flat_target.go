package rules

import (
	"cmp"
	"strings"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/source"
)

var flatTarget = &lint.Rule{
	Name:     "flat-target",
	Severity: lint.Warning,
	Category: lint.Measurability,
	Phase:    cycle.Plan,
	Scope:    lint.Sentence,
	Since:    1,
	Fix:      lint.UnsafeFix,
	Doc:      doc("flat-target"),
	Check:    lint.EachKeyResult(checkFlatTarget),
}

func checkFlatTarget(p *lint.Pass, kr *okr.KeyResult) {
	b, t := kr.Baseline(), kr.Target()
	if kr.Kind() != okr.Metric || !said(b) || !t.Ok() {
		return
	}
	was, ok := okr.ValueIn(b.Quantity, t.Quantity)
	if !ok || was != t.Value || oneIn(kr, b) || oneIn(kr, t) {
		return
	}
	at := t.At
	if t.From == okr.Computed {
		at = b.At
	}
	bound := "at_least"
	if r := kr.Reading(); r.LowerIsBetter || r.HoldHigh != nil && r.HoldLow == nil {
		bound = "at_most"
	}
	text := cmp.Or(t.Text, t.String())
	f := p.Report(kr, at, "it starts at %s and ends at %s, so nothing is to change and there is no way to score: say where it should get to", b.Text, text).
		Suggest("write another target; if it is only to be held, `%s: %s`, perhaps under `guardrails`", bound, text)
	if field, ok := kr.Field("target"); ok && t.From == okr.FromField && kr.FieldBaseline != nil {
		f.Offer("hold it", false, source.Edit{At: field.Key, New: bound})
	}
}

// oneIn reports whether a number of the sentence is that of "1 in 8", which says
// how large a part is only together with the other.
func oneIn(kr *okr.KeyResult, k okr.Known) bool {
	s, r := scoredSentence(kr)
	if r == nil || k.From != okr.FromSentence {
		return false
	}
	for _, n := range r.Numbers {
		if s.At(n.At) != k.At {
			continue
		}
		switch after := s.Text[n.At.End:]; firstWord(after) {
		case "in", "of", "out":
			return true
		default:
			return strings.HasPrefix(after, "/")
		}
	}
	return false
}
