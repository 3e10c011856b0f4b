package rules

import (
	"slices"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/source"
)

var noKeyResults = &lint.Rule{
	Name:     "no-key-results",
	Severity: lint.Error,
	Category: lint.Structure,
	Phase:    cycle.Plan,
	Scope:    lint.File,
	Since:    1,
	Doc:      doc("no-key-results"),
	Check:    lint.EachObjective(checkNoKeyResults),
}

// A draft may be empty.
func checkNoKeyResults(p *lint.Pass, o *okr.Objective) {
	kept := func(kr *okr.KeyResult) bool { return kr.Status != okr.Dropped }
	if o.Status == okr.Proposed || slices.ContainsFunc(o.KeyResults, kept) {
		return
	}
	what := "no key result says when this objective is reached"
	if len(o.KeyResults) > 0 {
		what = "every key result has been dropped, and none says when this objective is reached"
	}
	p.Report(o, source.Span{}, "%s: add `key_results`", what).
		Suggest("ask how a stranger would see at the end of the cycle that it came true; write each sign with its number, or mark the draft with `status: proposed`")
}
