package rules

import (
	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/source"
	"github.com/okr-as-code/okr/okr/wording"
)

// It sees all files: an objective that aligns to another is work for it.
var missingInput = &lint.Rule{
	Name:     "missing-input",
	Severity: lint.Warning,
	Category: lint.Labels,
	Phase:    cycle.Plan,
	Scope:    lint.Workspace,
	Since:    1,
	Doc:      doc("missing-input"),
	Check:    lint.EachObjective(checkMissingInput),
}

func checkMissingInput(p *lint.Pass, o *okr.Objective) {
	k := kindsOf(o)
	if !k.readable() || len(o.Initiatives) > 0 || k.has(wording.Input) || k.accepts(wording.Input) || p.Graph == nil || len(p.Graph.Children(o)) > 0 {
		return
	}
	f := p.Report(o, source.Span{}, "nothing says what will be done for it: no key result is an input, and there is no initiative")
	if p.Now < o.Cycle().Start {
		f.As(lint.Info)
	}
	promises := append(k.of(wording.Outcome), k.of(wording.Output)...)
	f.Suggest("what must be done, or be there, for %s? name it as an `input`, or under `initiatives`", quoted(promises[0].Text()))
	if !k.explicit {
		f.Guessed()
	}
}
