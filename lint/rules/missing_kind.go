package rules

import (
	"strings"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/source"
	"github.com/okr-as-code/okr/okr/wording"
)

// It sees all files: an objective that aligns to another is input for it.
var missingKind = &lint.Rule{
	Name:     "missing-kind",
	Severity: lint.Info,
	Category: lint.Labels,
	Phase:    cycle.Plan,
	Scope:    lint.Workspace,
	Since:    1,
	Options:  []string{"kinds_per"},
	Doc:      doc("missing-kind"),
	Check:    checkMissingKind,
}

func checkMissingKind(p *lint.Pass) {
	if p.Settings.KindsPerKR {
		lint.EachKeyResult(allKinds)(p)
		return
	}
	lint.EachObjective(kindsTogether)(p)
}

// kindsTogether speaks of an objective whose labels begin a chain and leave out a
// link of it. Outcomes alone, with what is done for them under initiatives, are
// no chain; and a key result that could not be told may be what is missing. A
// person who changes a habit delivers nothing in between.
func kindsTogether(p *lint.Pass, o *okr.Objective) {
	if o.Level == okr.Person {
		return
	}
	k := kindsOf(o)
	labelled, begun := false, false
	for _, kr := range k.all {
		l := kr.Label()
		if l.Label == wording.None {
			return
		}
		labelled = labelled || l.Explicit()
		begun = begun || !l.Explicit() || holds(kr, wording.Input) || holds(kr, wording.Output)
	}
	if !labelled || !begun {
		return
	}
	var missing []wording.Label
	for _, l := range [...]wording.Label{wording.Input, wording.Output, wording.Outcome} {
		work := l == wording.Input && (len(o.Initiatives) > 0 || p.Graph != nil && len(p.Graph.Children(o)) > 0)
		if !work && !k.has(l) && !k.accepts(l) {
			missing = append(missing, l)
		}
	}
	if len(missing) == 0 {
		return
	}
	f := p.Report(o, source.Span{}, "no key result is an %s: %s", either(missing), wanting(missing[len(missing)-1])).
		Suggest("%s", asked(missing[len(missing)-1]))
	if !k.explicit {
		f.Guessed()
	}
}

// allKinds speaks of a key result that has a label and not all three: the
// configuration wants each to be a chain.
func allKinds(p *lint.Pass, kr *okr.KeyResult) {
	label := kr.Label()
	if !label.Explicit() {
		return
	}
	var missing []wording.Label
	for _, l := range [...]wording.Label{wording.Input, wording.Output, wording.Outcome} {
		if !holds(kr, l) {
			missing = append(missing, l)
		}
	}
	if len(missing) == 0 {
		return
	}
	p.Report(kr, source.Span{}, "%s has no %s, and here each key result is a chain of all three: add it", idOf(kr), either(missing)).
		Suggest("%s", asked(missing[len(missing)-1]))
}

// either returns labels as people say what there is none of: "input or output".
func either(labels []wording.Label) string {
	names := make([]string, len(labels))
	for i, l := range labels {
		names[i] = l.String()
	}
	return strings.Join(names, " or ")
}

// wanting says what an objective without such a key result leaves open.
func wanting(l wording.Label) string {
	switch l {
	case wording.Input:
		return "nothing says what will be done"
	case wording.Output:
		return "nothing that can be counted comes between the work and what it is to change"
	}
	return "all could be done and nothing have changed for anybody"
}

// asked returns the question whose answer is a key result of that label.
func asked(l wording.Label) string {
	switch l {
	case wording.Input:
		return "what must be done, or be there, for it? name that as an `input`, or under `initiatives`"
	case wording.Output:
		return "what will be there to be counted once the work is done, weeks before the outcome moves? add that as an `output`"
	}
	return "what changes, and for whom, once it is done? add that as an `outcome`"
}
