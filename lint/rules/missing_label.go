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
	fair, alone := proposal(kr)
	known := label.Certain && fair.Has(label.Label)
	if alone {
		f = p.Report(kr, source.Span{}, "no label: most likely it is an %v, as all the work can be done and this still be missed", label.Label).
			Suggest("write `%v: %s`", label, excerpt(kr.Text(), 60))
	} else {
		first, why := wording.None, ""
		if known {
			first = label.Label
			why = briefly(label, kr.Reading())
		}
		likely, ask := leftOpen(fair, first, why)
		f = p.Report(kr, source.Span{}, "no label%s", likely).Suggest("%s", ask)
	}
	if e, ok := labelEdit(kr, label.String()); ok && known {
		f.Offer("label it "+label.String(), false, e)
	}
}

// proposal returns the labels between which a fair reader would choose, and whether there
// is but one, and for certain. That is so of outcomes only: what is made may always be
// both what the work takes and what is there after it. It leaves less open than
// fairLabels, which is asked before anything is held against a key result: an author can
// choose between two, and hardly between three.
func proposal(kr *okr.KeyResult) (fair wording.Labels, certain bool) {
	var (
		thing    = wording.Set(wording.Input, wording.Output)
		effect   = wording.Set(wording.Output, wording.Outcome)
		label, r = kr.Label(), kr.Reading()
		words    = phrasingOf(r.Text)
		front    = r.VerbAt.Start == 0 && r.VerbAt.End > 0
	)
	switch fair = fairLabels(kr); {
	case leftToOthers(r, words), front && betters(r, r.Text[r.VerbAt.End:]):
		return effect, false
	case saysMade(words):
		return thing, false
	case fair == wording.Set(wording.Outcome):
		certain = certainly(label, r) && label.Accept == fair
		if undertakes(r, words, front) || words.has("within") || certain && r.Verb == wording.Undirected && !r.Measurable {
			return effect, false
		}
		return fair, certain
	case fair == thing|effect && certainly(label, r):
		switch {
		case r.FromTo, r.Change.Kind != wording.NoChange, saysResult(words), words.has("up to", "down to"),
			!undertakes(r, words, front) && (peopleAct(r, words) || r.Measurable && !r.Count):
			return effect, false
		}
		return thing, false
	case fair == thing && certainly(label, r) && reasonOf(r).WorkedOn() && words.word(0) == "improve":
		return thing | effect, false
	}
	return fair, false
}

// leftToOthers reports whether a sentence says what others are brought to do: "Have 2
// clinics adopt it", "Enable the wards to reach 90%", "get into 3 journals".
func leftToOthers(r *wording.Reading, words phrasing) bool {
	if !r.Measurable {
		return false
	}
	switch words.word(0) {
	case "have", "get":
		return r.Target != nil && words.has("adopt", "use", "join", "sign", "try", "attend", "agree", "buy", "recommend")
	case "close", "sign", "win", "land":
		return words.has("deals", "logos", "customers", "accounts", "contracts")
	case "enable", "help", "empower", "allow":
		return words.has("achieve", "reach", "hit")
	}
	return words.has("get publication", "get publications", "get published", "get coverage", "get mentioned", "get featured", "citations", "testimonials", "mentions")
}

// saysMade reports whether a sentence says of work that it is over: "We have found 3 causes",
// "Reports created for 100% of the wards".
func saysMade(words phrasing) bool {
	if words.word(0) == "we" && words.word(1) == "have" {
		return isOver(words.word(2))
	}
	for i, w := range words {
		switch w.word {
		case "who", "that", "which":
			return false
		case "created", "drafted", "written", "prepared", "developed":
			return i > 0 && (i+1 == len(words) || words[i+1].word == "for")
		}
	}
	return false
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
func briefly(label okr.Labelled, r *wording.Reading) string {
	const most = 30 // bytes
	if !certainly(label, r) || len(reasonOf(r).Word) > most {
		return ""
	}
	why, _, _ := strings.Cut(reasonOf(r).String(), ", so it is ")
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
