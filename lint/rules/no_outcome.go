package rules

import (
	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/source"
	"github.com/okr-as-code/okr/okr/wording"
)

var noOutcome = &lint.Rule{
	Name:     "no-outcome",
	Severity: lint.Warning,
	Category: lint.Labels,
	Phase:    cycle.Plan,
	Scope:    lint.File,
	Since:    1,
	Doc:      doc("no-outcome"),
	Check:    lint.EachObjective(checkNoOutcome),
}

// A key result that could not be told may be the outcome: where they are more
// than half, the rule is silent, and a take-up that many would call an outcome
// makes it a nudge.
func checkNoOutcome(p *lint.Pass, o *okr.Objective) {
	k := kindsOf(o)
	if !k.readable() || k.has(wording.Outcome) {
		return
	}
	f := p.Report(o, source.Span{}, "no key result is an outcome: all could be done and nothing have changed for anybody")
	switch {
	case learns(o), promised(o), k.accepts(wording.Outcome):
		f.As(lint.Info)
	case k.explicit:
		f.As(lint.Error)
	}
	if !k.explicit {
		f.Guessed()
	}
	things := append(k.of(wording.Input), k.of(wording.Output)...)
	last := things[len(things)-1]
	f.Suggest("what changes, and for whom, when %s is done? add that as an `outcome`, with its number today and the one to reach", quoted(last.Text())).
		Relate(wordsAt(last), "done, but what for")
}

// learns reports whether the objective is to find something out.
func learns(o *okr.Objective) bool {
	return o.Sentence != nil && o.Sentence.Objective != nil && o.Sentence.Objective.Learning
}

// promised reports whether the objective is a promise.
func promised(o *okr.Objective) bool {
	return o.Commitment != nil && o.Commitment.Value == okr.Committed
}
