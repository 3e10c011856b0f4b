package rules

import (
	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/source"
)

var missingWhy = &lint.Rule{
	Name:     "missing-why",
	Severity: lint.Info,
	Category: lint.ObjectiveQuality,
	Phase:    cycle.Plan,
	Scope:    lint.File,
	Since:    1,
	Doc:      doc("missing-why"),
	Check:    checkMissingWhy,
}

// Where no objective of a file says why, that is said once: the file has never been
// asked.
func checkMissingWhy(p *lint.Pass) {
	var all, silent []*okr.Objective
	lint.EachObjective(func(_ *lint.Pass, o *okr.Objective) {
		if !owesWhy(o) {
			return
		}
		all = append(all, o)
		if o.Why == nil {
			silent = append(silent, o)
		}
	})(p)
	if n := len(silent); n > 2 && n == len(all) {
		f := p.Report(p.File, headOf(p.File), "none of the %s says why it matters now: write under `why` of each what you saw that made you choose it", count(n, "objective"))
		suggestWhy(f, silent[0])
		return
	}
	for _, o := range silent {
		f := p.Report(o, source.Span{}, "nothing says why this matters now: write under `why` what you saw that made you choose it")
		suggestWhy(f, o)
	}
}

// owesWhy reports whether somebody else has to know why. A person knows it; what is
// only proposed is still being thought about, and of what is done nobody asks.
func owesWhy(o *okr.Objective) bool {
	return o.Level != okr.Person && o.Status == okr.Active && o.Sentence != nil
}

func suggestWhy(f *lint.Finding, o *okr.Objective) {
	switch {
	case learns(o):
		f.Suggest("name the decision that waits for the answer")
	case len(o.AlignsTo) > 0 && !o.AlignsToNone():
		f.Suggest("a number, or what somebody said, is best; \"why: see %s\" is an answer too", o.AlignsTo[0].To)
	default:
		f.Suggest("a number, or what somebody said, is best: \"Two of five leave in the first month, most on the second day\"")
	}
}
