package rules

import (
	"slices"
	"sync"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/source"
	"github.com/okr-as-code/okr/okr/wording"
)

var unlinkedInput = &lint.Rule{
	Name:     "unlinked-input",
	Severity: lint.Info,
	Category: lint.Labels,
	Phase:    cycle.Plan,
	Scope:    lint.File,
	Since:    1,
	Fix:      lint.UnsafeFix,
	Doc:      doc("unlinked-input"),
	Check:    lint.EachObjective(checkUnlinkedInput),
}

// Where there is one outcome, an input is there for that one. Where there is
// none, that is the matter of no-outcome.
func checkUnlinkedInput(p *lint.Pass, o *okr.Objective) {
	k := kindsOf(o)
	var outcomes, undriven []*okr.KeyResult
	for _, kr := range k.all {
		if holds(kr, wording.Outcome) {
			outcomes = append(outcomes, kr)
		}
	}
	if p.Graph == nil || len(outcomes) < 2 {
		return
	}
	for _, kr := range outcomes {
		if len(p.Graph.Drivers(kr)) == 0 {
			undriven = append(undriven, kr)
		}
	}
	leading := sync.OnceValue(func() map[*okr.KeyResult]bool {
		return p.Graph.LeadingTo(o, func(kr *okr.KeyResult) bool { return kr.Label().Label != wording.Input })
	})
	// An input about the same thing as one that is none need not say what it is for.
	others := sync.OnceValue(func() metric {
		return metricOfAll(slices.DeleteFunc(slices.Clone(k.all), func(kr *okr.KeyResult) bool { return kr.Label().Label == wording.Input }))
	})
	for _, kr := range k.of(wording.Input) {
		drives := p.Graph.LeadsTo(kr)
		switch {
		case kr.Labels() != wording.Set(wording.Input) && kr.Labels() != 0, !kr.Label().Certain, len(kr.LeadsTo) > 0 && len(drives) == 0:
			// It goes on to something, or may be something else; what leads to
			// nothing that is there is the matter of broken-reference.
		case len(drives) > 0:
			if !leading()[kr] {
				field, _ := kr.Field("leads_to")
				p.Report(kr, field.Value, "%s leads to %s, and from there to nothing but inputs: name what comes of it", idOf(kr), idsOf(drives)).
					Suggest("which of %s should move because of it? name that one under `leads_to`", idsOf(outcomes)).
					RestsOn(kr.Label())
			}
		case !metricOf(kr).shares(others()):
			nothingComesOf(p, kr, outcomes, undriven)
		}
	}
}

// nothingComesOf reports an input of which nothing says what it is for.
func nothingComesOf(p *lint.Pass, kr *okr.KeyResult, outcomes, undriven []*okr.KeyResult) {
	f := p.Report(kr, source.Span{}, "nothing says what %s is to lead to: name it under `leads_to`", quoted(kr.Text())).
		Suggest("which of %s should change because of it? if none does, why is it done", idsOf(outcomes)).
		RestsOn(kr.Label())
	if len(undriven) != 1 {
		return
	}
	only := undriven[0]
	f.Suggest("nothing drives %s yet: if this should, say so with `leads_to: %s`", quoted(only.Text()), idOf(only))
	if edits := addField(kr, "leads_to: "+idOf(only)); edits != nil {
		f.Offer("say that it leads to "+idOf(only), false, edits...)
	}
}
