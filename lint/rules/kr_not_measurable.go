package rules

import (
	"strings"

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
	if at := hopedFor(s.Text, r); !at.IsZero() {
		effect := excerpt(at.In(s.Text), 40)
		p.Report(kr, s.At(at), "\"%s\" is what it is for, and no number says how much: say from what to what", effect).
			Suggest("write `%s … from … to …`, and make an initiative of what is done for it", effect)
		return
	}
	if elsewhere := pastMark(s.Text); elsewhere != "" {
		p.Report(kr, source.Span{}, "the number that is meant stands elsewhere: say from what to what it is to go").
			Suggest("look up what \"%s\" comes to, and write it as `target: …` beside `baseline: …`", elsewhere)
		return
	}
	switch lastWord(s.Text) {
	case "goal", "goals", "target", "targets", "quota", "quotas", "plan":
		if r.VerbAt.IsZero() || r.VerbAt.Start == 0 {
			p.Report(kr, source.Span{}, "the number that is meant stands elsewhere: say from what to what it is to go").
				Suggest("write what \"%s\" comes to, as `baseline: …` and `target: …`", excerpt(s.Text, 40))
			return
		}
	}
	f := p.Report(kr, source.Span{}, "no number says when this is reached: say how much, or from what to what")
	label := kr.Label().Label
	verb := r.VerbAt.In(s.Text)
	switch {
	case label != wording.Input && r.VerbAt.Start == 0 && removes(verb):
		f.Suggest("count what is to be gone, and write that it goes `from … to 0`")
	case label != wording.Input && r.VerbAt.Start == 0 && r.VerbAt.End > 0 && (label == wording.Outcome || r.Verb != wording.Undirected):
		f.Suggest("write `%s from … to …`: what is measured, and both numbers", shortOr(s.Text, 40, verb+" …"))
	case label == wording.Input || label == wording.Output:
		f.Suggest("ask how many, how often, or what is different for whom once it is done")
	default:
		f.Suggest("ask what you would count or measure to see that it has happened")
	}
}

// pastMark returns the mark of the past that a number is to pass, which can be looked up:
// "the peaks of last year", "last quarter's best"; "" if there is none.
func pastMark(text string) string {
	words := phrasingOf(text)
	over, from := false, -1
	for i, w := range words {
		switch w.word {
		case "above", "below", "over", "under", "beat", "exceed", "than":
			over, from = true, -1
		case "last", "previous", "peak", "peaks", "record", "average", "best", "high", "maximum":
			switch {
			case !over:
			case from < 0:
				from = i
			case (w.word == "last" || w.word == "previous") != (words[from].word == "last" || words[from].word == "previous"):
				return words.span(from, i+1).In(text)
			}
		}
	}
	return ""
}

// hopedFor returns the effect that a key result names behind what is done for it:
// "improve SEO" of "Add a footer to improve SEO".
func hopedFor(text string, r *wording.Reading) wording.Range {
	if len(r.Clauses) < 2 || r.Clauses[0].Label == wording.Outcome || r.Clauses[0].Label == wording.None {
		return wording.Range{}
	}
	for _, c := range r.Clauses[1:] {
		switch c.Label {
		case wording.Outcome:
			return c.At
		case wording.Output:
			switch lastWord(text[:c.At.Start]) {
			case "enabling", "driving", "causing", "yielding", "thereby", "in", "to":
				return c.At // "…, enabling shorter queues"
			}
		}
	}
	return wording.Range{}
}

// removes reports whether nothing is to be left of what a verb is done to.
func removes(verb string) bool {
	switch strings.ToLower(verb) {
	case "eliminate", "avoid", "prevent", "stop", "end", "eradicate", "abolish":
		return true
	}
	return false
}

// scoredSentence returns the sentence of a key result that is scored and what is
// known of its words; nil if there is none.
func scoredSentence(kr *okr.KeyResult) (*okr.Sentence, *wording.Reading) {
	if part := kr.Scored(); part != nil && part.Sentence != nil && part.Sentence.Reading != nil {
		return part.Sentence, part.Sentence.Reading
	}
	return nil, nil
}
