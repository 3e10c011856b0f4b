package rules

import (
	"strings"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/wording"
)

// Kinds are the key results that count of an objective, by what they are.
type kinds struct {
	all      []*okr.KeyResult
	known    int  // have a label, or words that say for certain whether it is an outcome
	explicit bool // the author has said the label of every one
}

func kindsOf(o *okr.Objective) kinds {
	k := kinds{explicit: true}
	for kr := range o.Counted() {
		k.all = append(k.all, kr)
		l := kr.Label()
		if l.Certain || noOutcomeAtAll(l) {
			k.known++
		}
		k.explicit = k.explicit && l.Explicit()
	}
	return k
}

// noOutcomeAtAll reports whether no fair reader would take a label for an outcome,
// though not all would agree on input or output.
func noOutcomeAtAll(l okr.Labelled) bool {
	return l.Label != wording.None && l.Label != wording.Outcome && !l.Accept.Has(wording.Outcome)
}

// readable reports whether at least half of the key results could be told: else
// nothing can be said about what is missing among them.
func (k kinds) readable() bool { return len(k.all) > 0 && 2*k.known >= len(k.all) }

// has reports whether a key result, or a part of one, is of that label.
func (k kinds) has(l wording.Label) bool {
	for _, kr := range k.all {
		if holds(kr, l) {
			return true
		}
	}
	return false
}

// accepts reports whether a fair reader would take a key result that nobody has
// labelled for one of that label.
func (k kinds) accepts(l wording.Label) bool {
	for _, kr := range k.all {
		if !kr.Label().Explicit() && kr.Reading().Fair().Possible.Has(l) {
			return true
		}
	}
	return false
}

// near returns the key results that come near to an outcome.
func (k kinds) near() []*okr.KeyResult {
	var found []*okr.KeyResult
	for _, kr := range k.all {
		if nearsOutcome(kr) {
			found = append(found, kr)
		}
	}
	return found
}

// nearsOutcome reports whether a key result that nobody has labelled says something of
// others, or of how well things go, so that a fair reader may well take it for an outcome.
func nearsOutcome(kr *okr.KeyResult) bool {
	label, r := kr.Label(), kr.Reading()
	if label.Explicit() {
		return false
	}
	fair, words := r.Fair(), phrasingOf(r.Text)
	switch {
	case !fair.Possible.Has(wording.Outcome), fair.Undertaken, ownWork(r.Text, r), words.word(0) == "don't", words.begins("do not") > 0,
		!r.Measurable && words.has("feedback", "research"): // which is gathered
		return false
	}
	return label.Label == wording.Outcome || r.Verb != wording.Undirected ||
		fair.Others || fair.Result || fair.People || fair.Counts && metricOf(kr).shares(aim(kr.Objective)) ||
		strings.Contains(r.Text, "% of ") && !r.Measurable
}

// of returns the key results that are scored as that label.
func (k kinds) of(l wording.Label) []*okr.KeyResult {
	var found []*okr.KeyResult
	for _, kr := range k.all {
		if kr.Label().Label == l {
			found = append(found, kr)
		}
	}
	return found
}

// holds reports whether a key result, or a part of it, is of that label.
func holds(kr *okr.KeyResult, l wording.Label) bool {
	return kr.Label().Label == l || kr.Labels().Has(l)
}

// clearOutcome reports whether a key result, or a part of it, is an outcome, and no
// output by another fair reading.
func clearOutcome(kr *okr.KeyResult) bool { return holds(kr, wording.Outcome) && !mayBeOutput(kr) }
