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
	if near := k.nearest(); near != nil && !asks {
		p.Report(o, source.Span{}, "no key result is clearly an outcome: %s comes nearest", quoted(near.Text())).
			Suggest("what does it change, and for whom? measure that as an `outcome`; or label this one so, if it could be missed though all the work is done").
			Relate(wordsAt(near), "an outcome, or not yet").
			As(lint.Info).Guessed()
		return
	}
	things := append(k.of(wording.Input), k.of(wording.Output)...)
	last := things[len(things)-1]
	says := "no key result is an outcome: all could be done and nothing have changed for anybody"
	ask := "what changes, and for whom, when %s is done? add that as an `outcome`, with its number today and the one to reach"
	if asks {
		says = "no key result says what will be known in the end: all could be done and nothing be learnt"
		ask = "which question is answered when %s is done, and what would you decide by it? make the answers you need a key result"
	}
	f := p.Report(o, source.Span{}, "%s", says).
		Suggest(ask, quoted(last.Text())).
		Relate(wordsAt(last), "done, but what for")
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
