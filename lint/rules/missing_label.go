package rules

import (
	"strings"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/source"
	"github.com/okr-as-code/okr/okr/wording"
)

var missingLabel = &lint.Rule{
	Name:     "missing-label",
	Severity: lint.Warning,
	Category: lint.Labels,
	Phase:    cycle.Plan,
	Scope:    lint.Sentence,
	Since:    1,
	Fix:      lint.UnsafeFix,
	Doc:      doc("missing-label"),
	Check:    lint.EachKeyResult(checkMissingLabel),
}

// A sentence that is tried by itself stands under no key that could be a label,
// so nothing is missing there.
func checkMissingLabel(p *lint.Pass, kr *okr.KeyResult) {
	label := kr.Label()
	if kr.At.IsZero() || kr.Scored() == nil || label.Explicit() {
		return
	}
	if label.Label == wording.None || !label.Certain {
		p.Report(kr, source.Span{}, "no label, and the words cannot tell which: write input, output or outcome").
			Suggest("could all the work be done and this still be missed? then outcome; " +
				"can it be counted on the day it happens? output; else input")
		return
	}
	f := p.Report(kr, source.Span{}, "no label: %s", reason(kr.Reading())).
		Suggest("write `%v: %s`", label, excerpt(kr.Text(), 60))
	if e, ok := labelEdit(kr, label.String()); ok {
		f.Offer("label it "+label.String(), false, e)
	}
}

// reason returns why the words of the scored clause have their label, in a sentence.
func reason(r *wording.Reading) string {
	if len(r.Reasons) == 0 {
		return "its words make it an " + r.Label.String()
	}
	first := r.Reasons[0]
	if r.Scored < len(r.Clauses) {
		scored := r.Clauses[r.Scored].At
		for _, why := range r.Reasons {
			if scored.Start <= why.At.Start && why.At.End <= scored.End {
				first = why
			}
		}
	}
	return first.String()
}

// labelEdit returns the edit that puts the sentence of a key result under a label.
func labelEdit(kr *okr.KeyResult, label string) (source.Edit, bool) {
	if key := kr.Scored().Key; !key.IsZero() {
		return source.Edit{At: key, New: label}, true
	}
	text := kr.At.Text()
	if !onItsLine(kr.At) || !strings.ContainsAny(text[:1], `'"`) && (strings.Contains(text, ": ") || strings.HasSuffix(text, ":")) {
		return source.Edit{}, false
	}
	return source.Edit{At: kr.At.Before(), New: label + ": "}, true
}
