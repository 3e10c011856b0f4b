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
	fair := fairLabels(kr)
	if !certainly(label, kr.Reading()) || !fair.Has(label.Label) || fair != label.Accept {
		likely, ask := leftOpen(fair)
		p.Report(kr, source.Span{}, "no label%s", likely).Suggest("%s", ask)
		return
	}
	f := p.Report(kr, source.Span{}, "no label: %v", reasonOf(kr.Reading())).
		Suggest("write `%v: %s`", label, excerpt(kr.Text(), 60))
	if e, ok := labelEdit(kr, label.String()); ok {
		f.Offer("label it "+label.String(), false, e)
	}
}

// leftOpen returns between which labels the words leave the choice, and the question
// that settles it.
func leftOpen(fair wording.Labels) (likely, ask string) {
	const (
		missed  = "could all the work be done and this still be missed? then outcome"
		counted = "can it be counted on the day it happens? output"
	)
	switch fair {
	case wording.Set(wording.Input, wording.Output):
		return ", and the words cannot tell which: most likely input or output", "is it what the work takes, or a step of it? then input; is it there, and can be counted, once the work is done? output"
	case wording.Set(wording.Output, wording.Outcome):
		return ", and the words cannot tell which: most likely output or outcome", missed + "; " + counted
	case wording.Set(wording.Outcome):
		return ": most likely it is an outcome", missed + "; else say what will be there or done, as an output"
	}
	return ", and the words cannot tell which: write input, output or outcome", missed + "; " + counted + "; else input"
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
