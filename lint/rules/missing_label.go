package rules

import (
	"strings"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/quantity"
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
	if label.Label == wording.None || !label.Certain || label.Label != wording.Outcome && surveyed(kr.Reading()) {
		likely, ask := leftOpen(fairLabels(kr.Reading(), label))
		p.Report(kr, source.Span{}, "no label, and the words cannot tell which: %s", likely).Suggest("%s", ask)
		return
	}
	f := p.Report(kr, source.Span{}, "no label: %s", reason(kr.Reading())).
		Suggest("write `%v: %s`", label, excerpt(kr.Text(), 60))
	if e, ok := labelEdit(kr, label.String()); ok {
		f.Offer("label it "+label.String(), false, e)
	}
}

// fairLabels returns the labels that a fair reader would accept, without those that
// cannot be meant where the words leave the choice among all: what is there or not yet has
// been made, and more or less of something is no work. An opinion that people are asked
// for is an outcome as well, whatever is done for it.
func fairLabels(r *wording.Reading, label okr.Labelled) wording.Labels {
	accept := label.Accept
	switch {
	case r == nil:
	case surveyed(r):
		return wording.Set(wording.Output, wording.Outcome)
	case accept == wording.Set(wording.Input, wording.Output, wording.Outcome) || label.Label == wording.None:
		switch {
		case r.Binary && r.VerbAt.IsZero() && !phrasingOf(r.Text).has("plan", "ahead", "target", "targets", "achieve", "win"):
			return wording.Set(wording.Input, wording.Output)
		case (r.Verb == wording.Increase || r.Verb == wording.Decrease) && label.Label != wording.Input:
			return wording.Set(wording.Output, wording.Outcome)
		}
	}
	return accept
}

// surveyed reports whether a share of people is told by a survey, so that it is what they
// think: "80% approval in the spring survey".
func surveyed(r *wording.Reading) bool {
	return r != nil && r.Target != nil && r.Target.Kind() == quantity.Share && inSurvey(r.Text)
}

// leftOpen returns between which labels the words leave the choice, and the question
// that settles it.
func leftOpen(accept wording.Labels) (likely, ask string) {
	const missed = "could all the work be done and this still be missed? then outcome"
	switch accept {
	case wording.Set(wording.Input, wording.Output):
		return "most likely input or output", "is it what the work takes, or a step of it? then input; is it there, and can be counted, once the work is done? output"
	case wording.Set(wording.Output, wording.Outcome):
		return "most likely output or outcome", missed + "; can it be counted on the day it happens? output"
	case wording.Set(wording.Outcome):
		return "most likely outcome", missed + "; else say what will be there or done, as an output"
	}
	return "write input, output or outcome", missed + "; can it be counted on the day it happens? output; else input"
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
	switch {
	case first.Guessed():
		return "the words say little, and that little is mostly said of an " + r.Label.String()
	case first.Counted():
		return "sentences worded like this one are mostly " + r.Label.String() + "s"
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
