package rules

import (
	"sync"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/source"
	"github.com/okr-as-code/okr/okr/wording"
)

var unlinkedOutput = &lint.Rule{
	Name:     "unlinked-output",
	Severity: lint.Warning,
	Category: lint.Labels,
	Phase:    cycle.Plan,
	Scope:    lint.File,
	Since:    1,
	Fix:      lint.UnsafeFix,
	Doc:      doc("unlinked-output"),
	Check:    lint.EachObjective(checkUnlinkedOutput),
}

// Where the objective has no outcome at all there is nothing to link to, which
// is the matter of no-outcome. A guess without a number is nothing to link to either,
// nor is what may be an output itself.
func checkUnlinkedOutput(p *lint.Pass, o *okr.Objective) {
	k := kindsOf(o)
	var outcomes []*okr.KeyResult
	driven := true // every other key result may well drive the outcome
	for _, kr := range k.all {
		switch {
		case holds(kr, wording.Outcome) && (kr.Label().Explicit() || numbered(kr) && !mayBeOutput(kr)):
			outcomes = append(outcomes, kr)
		case kr.Label().Label == wording.None || holds(kr, wording.Outcome):
			driven = false
		}
	}
	if p.Graph == nil || len(outcomes) == 0 {
		return
	}
	moved := sync.OnceValue(func() metric { return metricOfAll(outcomes) })
	reaching := sync.OnceValue(func() map[*okr.KeyResult]bool {
		return p.Graph.LeadingTo(o, func(kr *okr.KeyResult) bool { return holds(kr, wording.Outcome) })
	})
	for _, kr := range k.of(wording.Output) {
		if holds(kr, wording.Outcome) || !kr.Label().Certain || mayBeOutcome(kr) || asksPeople(kr) || len(p.Graph.LeadsTo(kr)) == 0 && len(kr.LeadsTo) > 0 {
			continue // a reference to nothing is the matter of broken-reference
		}
		drives := p.Graph.LeadsTo(kr)
		if len(drives) > 0 {
			if !reaching()[kr] {
				field, _ := kr.Field("leads_to")
				p.Report(kr, field.Value, "%s leads to %s, and from there to no outcome: nothing says what it is for", idOf(kr), idsOf(drives)).
					Suggest("which of %s should move because of it? name that one under `leads_to`", idsOf(outcomes)).
					RestsOn(kr.Label())
			}
			continue
		}
		if metricOf(kr).shares(moved()) || driven && len(outcomes) == 1 && (metricOf(kr).shares(aim(o)) || namesWork(o)) {
			continue // the same words, or those that say what the whole objective is about, which may be to make one thing
		}
		unlinked(p, kr, outcomes, driven)
	}
}

// numbered reports whether a key result has a number of its own, be it left open or
// known only as a change. That of the work which is to bring it about is none: "raise
// sales by calling 40 shops".
func numbered(kr *okr.KeyResult) bool {
	r := kr.Reading()
	return kr.Kind() != okr.Unmeasurable || r.Measurable && len(r.Numbers) == 0
}

// aim returns what an objective is about: its words without names and without those
// who are served, which many other things are for too.
func aim(o *okr.Objective) metric {
	var m metric
	if o.Sentence == nil || o.Sentence.Objective == nil {
		return m
	}
	lists := o.Sentence.Objective.Lexicon
	for word, at := range wordsOf(o.Sentence.Text) {
		if !binds(word) && !lists.Has(wording.People, word) && !isAcronym(at.In(o.Sentence.Text)) {
			m.words = append(m.words, singular(word))
		}
	}
	m.sort()
	return m
}

// mayBeOutcome reports whether a key result that nobody has labelled says what others
// do, or can do, which many would call an outcome: "30 guests sign up".
func mayBeOutcome(kr *okr.KeyResult) bool {
	l := kr.Label()
	return !l.Explicit() && l.Accept.Has(wording.Outcome)
}

// asksPeople reports whether a key result that nobody has labelled is to hear or watch
// people, which is work for all that is to become better: "Run 3 usability tests".
func asksPeople(kr *okr.KeyResult) bool { return !kr.Label().Explicit() && kr.Reading().Interview }

// mayBeOutput reports whether the words of a key result that nobody has labelled leave it
// open whether it is an outcome, or only how much of something is done or can be done. A
// number that is to change, none of something, and what people do are no output.
func mayBeOutput(kr *okr.KeyResult) bool {
	l, r := kr.Label(), kr.Reading()
	if !l.Explicit() && r.Scored < len(r.Clauses) && ownWork(r.Text[:r.Clauses[r.Scored].At.End], r) {
		return true
	}
	if l.Explicit() {
		return false
	}
	fair := r.Fair()
	if fair.Settled || !fair.Possible.Has(wording.Output) {
		return false
	}
	changes := r.FromTo || r.Change.Kind != wording.NoChange || r.Target == nil || r.Target.Value == 0
	return !changes && !fair.People
}

// unlinked reports an output of which nothing says what it is for. It may be
// plain, or it may be for keeping a promise, such as an audit.
func unlinked(p *lint.Pass, kr *okr.KeyResult, outcomes []*okr.KeyResult, driven bool) {
	f := p.Report(kr, source.Span{}, "nothing says which outcome %s is to move: name it under `leads_to`, or add it", quoted(kr.Text())).
		RestsOn(kr.Label())
	if driven && len(outcomes) == 1 || isPromise(kr.Commitment) {
		f.As(lint.Info)
	}
	if len(outcomes) > 1 {
		f.Suggest("which of %s should change because of it? if none, add the outcome that it is for", idsOf(outcomes))
		return
	}
	only := outcomes[0]
	f.Suggest("is it for another outcome than those here? then add that one; if it should move %s, say so with `leads_to: %s`", quoted(only.Text()), idOf(only))
	if edits := addField(kr, "leads_to: "+idOf(only)); edits != nil {
		f.Offer("say that it leads to "+idOf(only), false, edits...)
	}
}
