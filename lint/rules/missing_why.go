package rules

import (
	"fmt"

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

// Where no objective of a file has a why, that is said once: the file has never been
// asked. Of very many those that matter most are enough to begin with.
func checkMissingWhy(p *lint.Pass) {
	var silent []*okr.Objective
	owing, written := 0, 0
	lint.EachObjective(func(_ *lint.Pass, o *okr.Objective) {
		if !owesWhy(o) {
			return
		}
		owing++
		switch {
		case o.Why != nil:
			written++
		case !saysWhy(o):
			silent = append(silent, o)
		}
	})(p)
	if n := len(silent); n > farTooMany || n > 2 && written == 0 {
		lacks := fmt.Sprintf("none of the %s has a `why`", count(owing, "objective"))
		if written > 0 {
			lacks = fmt.Sprintf("%d of the %s have no `why`", owing-written, count(owing, "objective"))
		}
		write := "write in each what you saw that made you choose it"
		if n > farTooMany {
			write = "write in those that matter most what you saw that made you choose them"
		}
		f := p.Report(p.File, headOf(p.File), "%s: %s", lacks, write)
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

// saysWhy reports whether the objective itself says what made somebody choose it: "Win
// back the shops, in response to the strike".
func saysWhy(o *okr.Objective) bool {
	return phrasingOf(o.Sentence.Text).has("in response to", "in view of", "in light of")
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
