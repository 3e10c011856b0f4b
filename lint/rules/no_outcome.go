package rules

import (
	"slices"

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
// than half, the rule is silent, and where a fair reader may take one for an outcome
// it only names that one.
func checkNoOutcome(p *lint.Pass, o *okr.Objective) {
	k := kindsOf(o)
	asks := learns(o) || investigates(o)
	if !k.readable() || slices.ContainsFunc(k.all, clearOutcome) || asks && slices.ContainsFunc(k.all, namesFinding) {
		return
	}
	if near := k.near(); len(near) > 0 && !asks {
		mayBeMeant(p, o, near)
		return
	}
	things := append(k.of(wording.Input), k.of(wording.Output)...)
	last := things[len(things)-1]
	var f *lint.Finding
	switch {
	case asks:
		f = p.Report(o, source.Span{}, "no key result says what will be known in the end: all could be done and nothing be learnt").
			Suggest("which question is answered when %s is done, and what would you decide by it? make the answers you need a key result", quoted(last.Text())).
			Relate(wordsAt(last), "done, but what for")
	case k.explicit:
		f = p.Report(o, source.Span{}, "no key result is an outcome: all could be done and nothing have changed for anybody").
			Suggest("what changes, and for whom, when %s is done? add that as an `outcome`, with its number today and the one to reach", quoted(last.Text())).
			Relate(wordsAt(last), "done, but what for")
	default:
		f = p.Report(o, source.Span{}, "no key result is clearly an outcome: say what changes, and for whom, once the work is done").
			Suggest("ask who would notice, and by what; add that as an `outcome`, with its number today and the one to reach, or label the key result that is meant so")
	}
	switch {
	case asks, promised(o), k.accepts(wording.Outcome):
		f.As(lint.Info)
	case k.explicit:
		f.As(lint.Error)
	}
	if !k.explicit {
		f.Guessed()
	}
}

// mayBeMeant reports that no outcome is clear, though some key results may be meant as one.
func mayBeMeant(p *lint.Pass, o *okr.Objective, near []*okr.KeyResult) {
	if slices.ContainsFunc(near, func(kr *okr.KeyResult) bool { return isGoal(kr, o) }) {
		return
	}
	what, label := quoted(near[0].Text()), "label it `outcome`"
	if len(near) > 1 {
		what, label = "one of "+idsOf(near), "label that one `outcome`"
	}
	f := p.Report(o, source.Span{}, "no key result is clearly an outcome, unless %s is meant as one", what).
		Suggest("if it is, and could be missed though all the work is done, %s; else add what changes, and for whom", label).
		As(lint.Info).Guessed()
	for _, kr := range near {
		f.Relate(wordsAt(kr), "an outcome, or not yet")
	}
}

// isGoal reports whether a key result counts the people of whom the objective wants
// more, so that they are the change itself: "Attract volunteers", "5 new volunteers".
func isGoal(kr *okr.KeyResult, o *okr.Objective) bool {
	r := kr.Reading()
	if o.Sentence == nil || !r.Fair().Counts {
		return false
	}
	goal := phrasingOf(o.Sentence.Text)
	switch goal.word(0) {
	case "attract", "double", "expand", "gain", "grow", "increase", "more", "raise", "win":
	default:
		return false
	}
	counted := ""
	for _, w := range phrasingOf(r.Text[r.Target.At.Start:]) {
		switch {
		case !binds(w.word):
			counted = w.word
		case counted != "":
			return r.Lexicon.Acts(singular(counted)) && goal.has(counted)
		}
	}
	return r.Lexicon.Acts(singular(counted)) && goal.has(counted)
}

// namesFinding reports whether a key result is what was found out, which is what an
// objective to learn something ends in: "Identify 3 needs", "Write down 3 reasons".
func namesFinding(kr *okr.KeyResult) bool {
	words := phrasingOf(kr.Text())
	switch words.word(0) {
	case "identify", "find", "discover", "answer", "decide", "learn", "understand", "know", "choose", "confirm", "validate", "prove":
		return true
	}
	return words.has("reasons", "findings", "insights", "answers", "conclusions", "recommendation", "recommendations", "decision", "hypotheses", "identified", "understood", "answered", "decided")
}
