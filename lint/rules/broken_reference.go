package rules

import (
	"strings"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/align"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/source"
)

// Ids that are there twice are the matter of schema.
var brokenReference = &lint.Rule{
	Name:     "broken-reference",
	Severity: lint.Error,
	Category: lint.Alignment,
	Phase:    cycle.Plan,
	Scope:    lint.Workspace,
	Since:    1,
	Archived: true,
	Fix:      lint.SafeFix,
	Doc:      doc("broken-reference"),
	Check:    checkBrokenReference,
}

func checkBrokenReference(p *lint.Pass) {
	if p.Graph == nil {
		return
	}
	for _, b := range p.Graph.Broken {
		leadsNowhere(p, b)
	}
	for _, circle := range p.Graph.Circles {
		inCircle(p, circle)
	}
	for _, e := range p.Graph.Edges {
		if e.Relation == align.Supports && e.To == e.From {
			inCircle(p, []align.Edge{e}) // a longer circle of help is no mistake
		}
		if e.Positional {
			byPosition(p, e)
		}
	}
}

// leadsNowhere reports a reference to nothing. The fix is safe where a letter is
// wrong: the graph knows no other name that is as near.
func leadsNowhere(p *lint.Pass, b align.Broken) {
	f := p.Report(subject(b.From), b.Ref.At, "`%v` leads nowhere: %s", b.Relation, b.Why)
	if b.Meant == "" {
		return
	}
	f.Suggest("did you mean `%s`", b.Meant)
	f.Offer("write "+b.Meant, b.Distance <= 1, source.Edit{At: b.Ref.At, New: b.Meant})
}

// subject returns the key result or the objective of a node.
func subject(n align.Node) okr.Subject {
	if n.KeyResult != nil {
		return n.KeyResult
	}
	return n.Objective
}

// inCircle reports references that come back to where they began, at the first.
func inCircle(p *lint.Pass, circle []align.Edge) {
	first := circle[0]
	if len(circle) == 1 {
		p.Report(subject(first.From), first.Ref.At, "`%v` leads back to where it stands: name another, or remove it", first.Relation)
		return
	}
	names := make([]string, 0, len(circle)+1)
	for _, e := range circle {
		names = append(names, nameIn(first, e.From))
	}
	names = append(names, names[0])
	const most = 6
	if len(names) > most {
		names = append(names[:most-2], "…", names[0])
	}
	f := p.Report(subject(first.From), first.Ref.At, "`%v` runs in a circle, %s: remove one of them", first.Relation, strings.Join(names, " → ")).
		Suggest("which of them is the cause, or the higher goal? a reference goes from cause to effect, and from below to above")
	for _, e := range circle[1:] {
		f.Relate(e.Ref.At, "and on to %s", nameIn(first, e.To))
	}
}

// nameIn returns what a node of a circle is called: a key result within its
// objective by its id.
func nameIn(first align.Edge, n align.Node) string {
	if first.Relation == align.LeadsTo {
		return idOf(n.KeyResult)
	}
	return n.Objective.Address
}

// byPosition reports a reference that an insertion would turn to something else.
func byPosition(p *lint.Pass, e align.Edge) {
	to := e.To.Address()
	f := p.Report(subject(e.From), e.Ref.At, "`%s` is a place in a list, which changes when something is put before it", e.Ref.To).
		As(lint.Info)
	kr := e.To.KeyResult
	if kr == nil || kr.ID == nil {
		f.Suggest("give %s an `id`, and write that", to)
		return
	}
	f.Suggest("write its id, `%s`", kr.ID.Value)
	if i := strings.LastIndexByte(e.Ref.To, '/'); e.Ref.At.Text() == e.Ref.To {
		f.Offer("write its id", true, source.Edit{At: e.Ref.At, New: e.Ref.To[:i+1] + kr.ID.Value})
	}
}
