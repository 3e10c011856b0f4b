package rules

import (
	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/source"
	"github.com/okr-as-code/okr/okr/wording"
)

var krNotMeasurable = &lint.Rule{
	Name:     "kr-not-measurable",
	Severity: lint.Error,
	Category: lint.Measurability,
	Phase:    cycle.Plan,
	Scope:    lint.Sentence,
	Since:    1,
	Doc:      doc("kr-not-measurable"),
	Check:    lint.EachKeyResult(checkKRNotMeasurable),
}

func checkKRNotMeasurable(p *lint.Pass, kr *okr.KeyResult) {
	s, r := scoredSentence(kr)
	if r == nil || r.Measurable || kr.Kind() != okr.Unmeasurable || kr.Metric != nil || kr.FieldBaseline != nil {
		return
	}
	f := p.Report(kr, source.Span{}, "no number says when this is reached: say how much, or from what to what")
	label := kr.Label().Label
	switch {
	case label != wording.Input && r.VerbAt.Start == 0 && r.VerbAt.End > 0 && (label == wording.Outcome || r.Verb != wording.Undirected):
		f.Suggest("write `%s … from … to …`: what is measured, and both numbers", r.VerbAt.In(s.Text))
	case label == wording.Input || label == wording.Output:
		f.Suggest("ask how many, how often, or what is different for whom once it is done")
	default:
		f.Suggest("ask what you would count or measure to see that it has happened")
	}
}

// scoredSentence returns the sentence of a key result that is scored and what is
// known of its words; nil if there is none.
func scoredSentence(kr *okr.KeyResult) (*okr.Sentence, *wording.Reading) {
	if part := kr.Scored(); part != nil && part.Sentence != nil && part.Sentence.Reading != nil {
		return part.Sentence, part.Sentence.Reading
	}
	return nil, nil
}
