package rules

import (
	"strings"
	"unicode"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/source"
	"github.com/okr-as-code/okr/okr/wording"
)

var unknownLabel = &lint.Rule{
	Name:     "unknown-label",
	Severity: lint.Warning,
	Category: lint.Labels,
	Phase:    cycle.Plan,
	Scope:    lint.Sentence,
	Since:    1,
	Fix:      lint.SafeFix,
	Doc:      doc("unknown-label"),
	Check:    lint.EachKeyResult(checkUnknownLabel),
}

func checkUnknownLabel(p *lint.Pass, kr *okr.KeyResult) {
	for _, part := range kr.Parts {
		if part.Label == wording.None && !part.Key.IsZero() && !strings.EqualFold(part.Key.Text(), "key_result") {
			unknownKey(p, kr, part.Key)
		}
		if part.Sentence == nil || part.Sentence.Reading == nil {
			continue
		}
		for _, w := range part.Sentence.Reading.Written {
			if w.Near {
				unknownInside(p, kr, part.Sentence, w)
			}
		}
	}
}

// unknownKey reports a key that stands where a label should.
func unknownKey(p *lint.Pass, kr *okr.KeyResult, key source.Span) {
	name := key.Text()
	meant, slip := meantLabel(name)
	f := p.Report(kr, key, "`%s` is no label: write `%s`", name, meant).Suggest("%s", meaning(meant))
	if !kr.Has(meant) {
		f.Offer("write "+meant, slip, source.Edit{At: key, New: meant})
	}
}

// unknownInside reports brackets, or a word before a colon, that read like a label.
func unknownInside(p *lint.Pass, kr *okr.KeyResult, s *okr.Sentence, w wording.WrittenLabel) {
	written := w.At.In(s.Text)
	word := strings.Trim(written, "()[]: ")
	meant := w.Meant.String()
	_, slip := meantLabel(word)
	at := w.At
	at.Start += int32(strings.Index(written, word))
	at.End = at.Start + int32(len(word))
	label := meant
	if unicode.IsUpper(rune(word[0])) {
		label = strings.ToUpper(label[:1]) + label[1:]
	}
	p.Report(kr, s.At(w.At), "\"%s\" is no label: write %s", strings.TrimRight(written, " "), meant).
		Suggest("%s", meaning(meant)).
		Offer("write "+meant, slip, source.Edit{At: s.At(at), New: label})
}

// meantLabel returns the label that a key was meant to be, and whether it is only
// a letter away from it.
func meantLabel(key string) (meant string, slip bool) {
	key = strings.ToLower(key)
	for _, l := range [...]string{"input", "output", "outcome"} {
		if source.Distance(key, l, 2) <= 1 || source.Distance(key, l+"s", 2) <= 1 {
			return l, true
		}
	}
	switch key {
	case "activity", "action", "effort":
		return "input", false
	case "deliverable":
		return "output", false
	}
	return "outcome", false // result, impact, goal, kpi
}

// meaning says what a label stands for.
func meaning(label string) string {
	switch label {
	case "input":
		return "an input is what you do or spend yourself"
	case "output":
		return "an output is what is delivered, and can be counted on the day it happens"
	}
	return "an outcome is what changes for somebody else"
}
