package rules

import (
	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/source"
)

var commitmentMismatch = &lint.Rule{
	Name:     "commitment-mismatch",
	Severity: lint.Info,
	Category: lint.Ambition,
	Phase:    cycle.Plan,
	Scope:    lint.Sentence,
	Since:    1,
	Doc:      doc("commitment-mismatch"),
	Check:    lint.EachKeyResult(checkCommitmentMismatch),
}

const (
	doubted = 0.6 // a promise is believed in at least so far
	certain = 0.9 // a hope at most so far
)

// Only the first confidence is judged: one that falls later is news. A strict team says
// of each key result whether others may plan with it.
func checkCommitmentMismatch(p *lint.Pass, kr *okr.KeyResult) {
	c := firstConfidence(kr)
	if p.Settings.Strict && kr.Commitment == nil && kr.Status == okr.Active && !kr.At.IsZero() {
		p.Report(kr, source.Span{}, "nothing says whether others may plan with it: write `commitment: committed` or `commitment: aspirational`").
			Suggest("a promise is kept in full; of a hope two thirds are good")
	}
	if c == nil || kr.Commitment == nil {
		return
	}
	switch {
	case kr.Commitment.Value == okr.Committed && c.Value < doubted:
		p.Report(kr, c.At, "committed, and only %s sure at the start: promise less, or call it aspirational", percent(c.Value)).
			Relate(kr.Commitment.At, "the promise").
			Suggest("a promise is kept in full: which target would you be 80%% sure of or more? If this one is a hope, write `commitment: aspirational`")
	case kr.Commitment.Value == okr.Aspirational && c.Value > certain && kr.Kind() != okr.Held:
		p.Report(kr, c.At, "aspirational, and %s sure at the start: aim higher, or promise it", percent(c.Value)).
			Relate(kr.Commitment.At, "the hope").
			Suggest("if others count on it, write `commitment: committed`; else ask which target you would be %s to %s sure of",
				percent(p.Settings.ConfidenceLow), percent(p.Settings.ConfidenceHigh))
	}
}
