package rules

import (
	"strings"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/wording"
)

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
