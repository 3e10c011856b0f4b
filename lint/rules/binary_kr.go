package rules

import (
	"strings"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/source"
	"github.com/okr-as-code/okr/okr/wording"
)

var binaryKR = &lint.Rule{
	Name:     "binary-kr",
	Severity: lint.Warning,
	Category: lint.Measurability,
	Phase:    cycle.Plan,
	Scope:    lint.Sentence,
	Since:    1,
	Fix:      lint.UnsafeFix,
	Words:    true,
	Doc:      doc("binary-kr"),
	Check:    lint.EachKeyResult(checkBinaryKR),
}

func checkBinaryKR(p *lint.Pass, kr *okr.KeyResult) {
	s, r := scoredSentence(kr)
	if r == nil || kr.BaselineUnknown != nil {
		return
	}
	if at, ok := zeroToOne(kr); ok {
		p.Report(kr, at, "from 0 to 1 can only succeed or fail: write `probability: 0.5` instead, or list `milestones`").
			Suggest("ask what changes for whom once it is done, and measure that")
		return
	}
	if !r.Binary || aimInFields(kr) || kr.FieldBaseline != nil || kr.Metric != nil {
		return
	}
	f := p.Report(kr, s.At(r.BinaryAt), "%s: add a `probability` or `milestones`, or measure what it changes", onlySucceeds(s.Text, r.BinaryAt)).
		Suggest("ask what is different for whom once it is done, and write that with its number")
	if edits := addField(kr, "probability: 0.5"); edits != nil {
		f.Offer("give it a chance of 0.5", false, edits...)
	}
}

// onlySucceeds names what is done or not: the verb where the sentence begins with
// it. Further inside it would be an "is" or a "have".
func onlySucceeds(text string, at wording.Range) string {
	if verb := at.In(text); at.Start == 0 && len(strings.Fields(verb)) < 4 {
		return "\"" + verb + "\" can only succeed or fail"
	}
	return "this can only succeed or fail"
}

// zeroToOne finds the fields of a key result that is either not done, 0, or done, 1.
func zeroToOne(kr *okr.KeyResult) (source.Span, bool) {
	b, t := kr.FieldBaseline, kr.FieldTarget
	if b == nil || t == nil || b.Value.Value != 0 || t.Value.Value != 1 || b.Value.Unit != "" || t.Value.Unit != "" {
		return source.Span{}, false
	}
	// Under "0.6 to 1" in the sentence, or a unit there, 1 is a value like any other.
	r := kr.Reading()
	return t.At, r.Target == nil || r.Target.Unit == "" && r.Target.Value == 1 && r.Baseline == nil
}
