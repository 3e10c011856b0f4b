package rules

import (
	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/source"
	"github.com/okr-as-code/okr/okr/wording"
)

var businessAsUsual = &lint.Rule{
	Name:     "business-as-usual",
	Severity: lint.Info,
	Category: lint.ObjectiveQuality,
	Phase:    cycle.Plan,
	Scope:    lint.Sentence,
	Since:    1,
	Words:    true,
	Doc:      doc("business-as-usual"),
	Check:    checkBusinessAsUsual,
}

func checkBusinessAsUsual(p *lint.Pass) {
	lint.EachObjective(objectiveAsUsual)(p)
	lint.EachKeyResult(keyResultAsUsual)(p)
}

// What people want to keep of their own lives, such as a friend or their weight, may
// well be what matters to them.
func objectiveAsUsual(p *lint.Pass, o *okr.Objective) {
	if o.Level == okr.Person {
		return
	}
	if o.Sentence != nil {
		if at := keeps(phrasingOf(o.Sentence.Text)); !at.IsZero() {
			p.Report(o, o.Sentence.At(at), "%s keeps things as they are, which is no change to work for: say what becomes different", quoted(at.In(o.Sentence.Text))).
				Suggest("if it only must not get worse, write it under `guardrails` of the objective that could harm it")
			return
		}
	}
	heldInMost(p, o)
}

// keyResultAsUsual reports what is to be kept and has no number, so that it cannot
// even be watched.
func keyResultAsUsual(p *lint.Pass, kr *okr.KeyResult) {
	s, r := scoredSentence(kr)
	if r == nil || len(kr.Parts) > 1 || kr.Kind() != okr.Unmeasurable || r.Measurable || kr.Objective != nil && kr.Objective.Level == okr.Person {
		return
	}
	if at := keeps(phrasingOf(s.Text)); !at.IsZero() {
		p.Report(kr, s.At(at), "%s keeps things as they are, and no number says what would be worse: say what changes, or watch it", quoted(at.In(s.Text))).
			Suggest("if it only must not get worse, move it to `guardrails`, with the number it must not pass")
	}
}

// heldInMost reports an objective of which more than half of the key results hold a
// level. A promise is kept that way, and effort at a rate, "twice a week", is none.
func heldInMost(p *lint.Pass, o *okr.Objective) {
	if promised(o) {
		return
	}
	var all, held []*okr.KeyResult
	for kr := range o.Counted() {
		all = append(all, kr)
		if kr.Kind() == okr.Held && kr.Label().Label == wording.Outcome && kr.Reading().Verb == wording.Hold {
			held = append(held, kr)
		}
	}
	if len(held) < 2 || 2*len(held) <= len(all) {
		return
	}
	f := p.Report(o, source.Span{}, "%d of %s hold a level that is there already: nothing has to change for them to be reached", len(held), count(len(all), "key result")).
		Suggest("move %s to `guardrails`, and ask what should become different meanwhile", idsOf(held))
	for _, kr := range held {
		f.Relate(wordsAt(kr), "holds a level")
	}
}

// keeps returns the words with which a sentence begins that is about keeping what
// there is; nowhere if it is about a change.
func keeps(words phrasing) wording.Range {
	n := words.beginsAny("maintain", "maintaining", "continue to maintain", "continue to support", "continue to provide", "continue to offer", "continue to deliver", "continue to run",
		"continue to work", "continue with", "continue", "continuing", "keep on", "keep running", "keep supporting", "keep doing", "keep providing", "keep offering",
		"preserve", "preserving", "sustain", "sustaining", "ensure continued", "ensure continuous", "ensure that we continue", "remain", "keep")
	if n == 0 || n == len(words) || changes(words[n:]) {
		return wording.Range{}
	}
	switch words[0].word {
	case "continue", "continuing":
		if n == 1 && words[1].word == "to" {
			return wording.Range{} // continue to do what, no list knows
		}
	case "keep":
		if n == 1 && !upkeep(words) {
			return wording.Range{}
		}
	case "remain":
		if !words.has("stable", "compliant", "safe", "available", "profitable", "healthy", "open", "consistent") {
			return wording.Range{}
		}
	}
	return words.span(0, n)
}

// upkeep reports whether what is kept is kept as it is: "keep the wiki up to date".
// To keep customers, or a promise, is a change where they used to be lost.
func upkeep(words phrasing) bool {
	return !words.find("up to date", "as it is", "as they are", "running", "in order", "current", "tidy", "groomed", "the lights on", "lights on", "stable", "alive",
		"going", "in shape", "operational", "updated", "clean", "safe").IsZero()
}

// changes reports whether words say that something becomes different after all.
func changes(words phrasing) bool {
	for _, w := range words {
		switch w.word {
		case "more", "fewer", "less", "longer", "better", "faster", "easier", "smaller", "larger", "bigger", "higher", "lower", "closer", "stronger", "safer", "simpler", "cheaper", "greater",
			"than", "while", "until", "despite", "although", "even", "without", "through", "again", "new", "next", "double", "halve", "twice",
			"improve", "improving", "improvement", "improvements", "grow", "growing", "growth", "increase", "increasing", "reduce", "reducing", "reduction", "expand", "expanding", "expansion",
			"scale", "scaling", "raise", "raising", "cut", "cutting", "drive", "driving", "build", "building", "develop", "developing", "development", "win", "winning",
			"accelerate", "strengthen", "shift", "move", "moving", "migrate", "migration", "transition", "transform", "transformation", "modernise", "modernize",
			"foster", "evolve", "evolving", "learn", "learning", "innovate", "reach", "push", "rollout", "roll", "adoption", "hire", "hiring":
			return true
		}
	}
	return false
}
