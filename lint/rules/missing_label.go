package rules

import (
	"fmt"
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
	var f *lint.Finding
	fair := kr.Reading().Fair()
	known := label.Certain && fair.Accept.Has(label.Label)
	if fair.Alone {
		f = p.Report(kr, source.Span{}, "no label: most likely it is an %v, as all the work can be done and this still be missed", label.Label).
			Suggest("write `%v: %s`", label, excerpt(kr.Text(), 60))
	} else {
		first, why := wording.None, ""
		if known {
			first = label.Label
			why = briefly(kr.Reading(), fair)
		}
		likely, ask := leftOpen(fair.Accept, first, why)
		f = p.Report(kr, source.Span{}, "no label%s", likely).Suggest("%s", ask)
	}
	if e, ok := labelEdit(kr, label.String()); ok && known {
		f.Offer("label it "+label.String(), false, e)
	}
}

// leftOpen returns between which labels the words leave the choice, the likelier one
// first, if there is one, and why, if that is known; and the question that settles it.
func leftOpen(fair wording.Labels, first wording.Label, why string) (likely, ask string) {
	const (
		missed  = "could all the work be done and this still be missed? then outcome"
		counted = "can it be counted on the day it happens? output"
	)
	switch fair {
	case wording.Set(wording.Input, wording.Output):
		return ": most likely " + eitherOf(wording.Input, wording.Output, first, why), "is it what the work takes, or a step of it? then input; is it there, and can be counted, once the work is done? output"
	case wording.Set(wording.Output, wording.Outcome):
		return ": most likely " + eitherOf(wording.Output, wording.Outcome, first, why), missed + "; " + counted
	case wording.Set(wording.Outcome):
		return ": most likely it is an outcome", missed + "; else say what will be there or done, as an output"
	}
	return ", and the words cannot tell which: write input, output or outcome", missed + "; " + counted + "; else input"
}

// briefly returns why a label is the likelier one, where a few words say so for certain:
// "'Open' says what is there or done in the end".
func briefly(r *wording.Reading, fair wording.Fair) string {
	const most = 30 // bytes
	reason, _ := r.Why()
	if !fair.Settled || len(reason.Word) > most {
		return ""
	}
	why, _, _ := strings.Cut(reason.String(), ", so it is ")
	return why
}

// eitherOf names two labels, and says which is likelier, and why, if that is known: "an
// output, or else an input".
func eitherOf(a, b, first wording.Label, why string) string {
	if first != a && first != b {
		return fmt.Sprintf("an %v or an %v", a, b)
	}
	other := a
	if first == a {
		other = b
	}
	if why != "" {
		return fmt.Sprintf("an %v, as %s; or else an %v", first, why, other)
	}
	return fmt.Sprintf("an %v, or else an %v", first, other)
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
