package rules

import (
	"slices"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/quantity"
	"github.com/okr-as-code/okr/okr/wording"
)

var labelMismatch = &lint.Rule{
	Name:     "label-mismatch",
	Severity: lint.Info,
	Category: lint.Labels,
	Phase:    cycle.Plan,
	Scope:    lint.Sentence,
	Since:    1,
	Words:    true,
	Doc:      doc("label-mismatch"),
	Check:    lint.EachKeyResult(checkLabelMismatch),
}

func checkLabelMismatch(p *lint.Pass, kr *okr.KeyResult) {
	for i := range kr.Parts {
		part := &kr.Parts[i]
		if part.Label == wording.None || part.Sentence == nil || part.Sentence.Reading == nil {
			continue
		}
		if !twice(p, kr, part) {
			contradicts(p, kr, part)
		}
	}
}

// twice reports a label that stands inside a sentence under a label key, where it
// is only words.
func twice(p *lint.Pass, kr *okr.KeyResult, part *okr.Part) bool {
	for _, w := range part.Sentence.Reading.Written {
		if w.Near {
			continue
		}
		at, words := part.Sentence.At(w.At), w.At.In(part.Sentence.Text)
		if slices.Equal(w.Labels, []wording.Label{part.Label}) {
			p.Report(kr, at, "the key says %v already: take \"%s\" out of the sentence", part.Label, words)
		} else {
			p.Report(kr, at, "the key says %v, and \"%s\" is read as words: keep one of the two", part.Label, words).
				Suggest("give each part of a chain its own key: `input: …`, `output: …`, `outcome: …`")
		}
		return true
	}
	return false
}

// contradicts reports a label that the words speak against. Whether something
// made or delivered is input or output is never worth a quarrel; and where any
// clause is what the label says, the author means that one.
func contradicts(p *lint.Pass, kr *okr.KeyResult, part *okr.Part) {
	r := part.Sentence.Reading
	says := r.Label
	switch {
	case says == wording.None, says == part.Label, r.Fair().Possible.Has(part.Label):
		return
	case says != wording.Outcome && part.Label != wording.Outcome:
		return
	case part.Label == wording.Outcome && (r.FromTo || r.Change.Kind != wording.NoChange):
		return // a number that is to change is what the author measures, whatever else is said of it
	case part.Label == wording.Input && r.Target != nil && r.Target.Kind() == quantity.Money && !r.FromTo:
		return // money may be what it takes
	case slices.ContainsFunc(r.Clauses, func(c wording.Clause) bool { return c.Label == part.Label }):
		return
	}
	why, ok := r.Why()
	if !r.Certain || !ok || why.Guessed() || slices.ContainsFunc(r.Reasons, wording.Reason.Counted) {
		return // the author knows better than a guess, or than most others
	}
	f := p.Report(kr, part.Key, "labelled %v, but %v", part.Label, why).Guessed()
	if says == wording.Input || part.Label == wording.Input {
		f.As(lint.Warning)
	}
	if says == wording.Outcome {
		f.Suggest("could you do all the work and still miss it? then write `outcome`")
		return
	}
	f.Suggest("would it be done even if nobody else noticed? then write `%v`, and make what changes for them the outcome", says)
}
