package rules

import (
	"slices"
	"sync"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/source"
)

// An initiative without for and rice keeps things running, and is nobody's matter.
var initiativeOffTarget = &lint.Rule{
	Name:     "initiative-off-target",
	Severity: lint.Warning,
	Category: lint.Alignment,
	Phase:    cycle.Plan,
	Scope:    lint.File,
	Since:    1,
	Fix:      lint.UnsafeFix,
	Doc:      doc("initiative-off-target"),
	Check:    lint.EachObjective(checkInitiativeOffTarget),
}

func checkInitiativeOffTarget(p *lint.Pass, o *okr.Objective) {
	named := sync.OnceValue(func() map[string]*okr.KeyResult { return krsByName(o) })
	anyGone := slices.ContainsFunc(o.KeyResults, isGone)
	for _, i := range o.Initiatives {
		if i.Status.PutOff() || i.Status == okr.Done {
			continue
		}
		if claimsImpact(p, o, i) || anyGone && servesWhatIsGone(p, o, i, named()) {
			continue
		}
		if i.Experiment != nil {
			unfinished(p, o, i)
		}
	}
}

// claimsImpact reports an initiative that is said to have an impact on nothing.
func claimsImpact(p *lint.Pass, o *okr.Objective, i *okr.Initiative) bool {
	if i.Rice == nil || i.Rice.Impact == nil || i.Rice.Impact.Value <= 0 || hasAim(i) {
		return false
	}
	impact := i.Rice.Impact
	f := p.Report(o, impact.At, "%s names no key result, so its impact can only be 0: say which it is `for`", quoted(i.Text.Value)).
		Suggest("%s; if it keeps things running and moves none of them, `impact: 0` lets others come first", forWhich(o))
	if !impact.At.IsZero() {
		f.Offer("write impact 0", false, source.Edit{At: impact.At, New: "0"})
	}
	return true
}

// hasAim reports whether an initiative names what it is for, if only in a way that
// could not be read.
func hasAim(i *okr.Initiative) bool {
	field, written := i.Field("for")
	return len(i.For) > 0 || written && field.Value.Text() != "[]"
}

// forWhich says how to name the key results that there are.
func forWhich(o *okr.Objective) string {
	var open []*okr.KeyResult
	for kr := range o.Counted() {
		open = append(open, kr)
	}
	if len(open) == 0 {
		return "write the key result that it moves, and `for` with its id"
	}
	return "write `for: " + idOf(open[0]) + "`, or whichever it moves"
}

// isGone reports whether a key result has been put off.
func isGone(kr *okr.KeyResult) bool { return kr.Status.PutOff() }

// servesWhatIsGone reports an initiative all of whose key results have been put off.
func servesWhatIsGone(p *lint.Pass, o *okr.Objective, i *okr.Initiative, named map[string]*okr.KeyResult) bool {
	if len(i.For) == 0 {
		return false
	}
	var gone []*okr.KeyResult
	for _, ref := range i.For {
		kr := named[ref.To]
		if kr == nil || !isGone(kr) {
			return false
		}
		gone = append(gone, kr)
	}
	verb := "is"
	if len(gone) > 1 {
		verb = "are"
	}
	p.Report(o, i.For[0].At, "%s is for %s, which %s %v: say what it is for now, or put it off too", quoted(i.Text.Value), idsOf(gone), verb, gone[0].Status).
		Suggest("`status: %v` takes it out of the list with what it was for", gone[0].Status)
	return true
}

// unfinished reports an experiment that nobody can lose: without a hypothesis, or
// without the one number that decides, some number will have gone up.
func unfinished(p *lint.Pass, o *okr.Objective, i *okr.Initiative) {
	x := i.Experiment
	field, _ := i.Field("experiment")
	var lacks []string
	if x.Hypothesis == nil {
		lacks = append(lacks, "no `hypothesis`")
	}
	if x.Metric == nil {
		lacks = append(lacks, "no `metric` that decides")
	}
	if len(lacks) == 0 && hasAim(i) {
		return
	}
	if len(lacks) == 0 {
		p.Report(o, field.Key, "the experiment of %s names no key result, so nothing follows from what it shows: say which it is `for`", quoted(i.Text.Value)).
			As(lint.Info).
			Suggest("%s", forWhich(o))
		return
	}
	p.Report(o, field.Key, "the experiment of %s has %s: whatever comes out, some number will have gone up", quoted(i.Text.Value), listed(lacks, 2)).
		As(lint.Info).
		Suggest("write before it begins what you expect and the one number that decides: `experiment: {hypothesis: …, metric: …}`")
}
