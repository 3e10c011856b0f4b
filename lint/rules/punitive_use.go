package rules

import (
	"strings"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/source"
	"github.com/okr-as-code/okr/okr/wording"
)

var punitiveUse = &lint.Rule{
	Name:     "punitive-use",
	Severity: lint.Warning,
	Category: lint.Culture,
	Phase:    cycle.Plan,
	Scope:    lint.Sentence,
	Since:    1,
	Words:    true,
	Doc:      doc("punitive-use"),
	Check:    checkPunitiveUse,
}

func checkPunitiveUse(p *lint.Pass) {
	lint.EachObjective(func(p *lint.Pass, o *okr.Objective) {
		punishes(p, o, o.Sentence, o.Owner)
		punishesIn(p, o, o.Owner, o.Why)
		if r := o.Retrospective; r != nil {
			punishesIn(p, o, o.Owner, r.Note, r.WhyExceeded)
			punishesIn(p, o, o.Owner, each(r.Learned)...)
			punishesIn(p, o, o.Owner, each(r.DoDifferently)...)
		}
	})(p)
	lint.EachMeasure(func(p *lint.Pass, kr *okr.KeyResult) {
		for _, part := range kr.Parts {
			punishes(p, kr, part.Sentence, kr.Owner)
		}
		punishesIn(p, kr, kr.Owner, each(kr.Notes)...)
	})(p)
}

// each returns pointers to the items of a list.
func each[T any](items []T) []*T {
	all := make([]*T, len(items))
	for i := range items {
		all[i] = &items[i]
	}
	return all
}

func punishes(p *lint.Pass, on okr.Subject, s *okr.Sentence, owner *okr.Stated[string]) {
	if s == nil {
		return
	}
	if at := punishment(s.Text, owner); !at.IsZero() {
		tiesToPay(p, on, s.At(at), at.In(s.Text))
	}
}

// punishesIn looks at texts of which only the place of the whole is known.
func punishesIn(p *lint.Pass, on okr.Subject, owner *okr.Stated[string], texts ...*okr.Stated[string]) {
	for _, t := range texts {
		if t == nil {
			continue
		}
		if at := punishment(t.Value, owner); !at.IsZero() {
			tiesToPay(p, on, t.At, at.In(t.Value))
		}
	}
}

func tiesToPay(p *lint.Pass, on okr.Subject, at source.Span, words string) {
	p.Report(on, at, "%s ties the OKR to how people are paid or judged, and nobody aims high for that: keep the two apart", quoted(words)).
		Suggest("take it out; decide about pay and promotion by all that people did, and use the score only to learn from it")
}

// punishment finds pay, rating or promotion that hangs on an OKR, or on its owner.
// By themselves they may be what the objective is about, and to keep them apart is
// no threat.
func punishment(text string, owner *okr.Stated[string]) wording.Range {
	if !holdsAny(text, "onus", "ariable", "ommission", "alar", "ay ", "ompensation", "romot", "emot", "erformance", "ppraisal", "PIP", "pip", "rank") {
		return wording.Range{}
	}
	words := phrasingOf(text)
	for i := range words {
		n := pay(words[i:])
		if n == 0 || words[i].word == "commission" && (i == 0 || words[i-1].word == "european") {
			continue
		}
		if (ofOKR(words) || hangs(words) && ofOwner(words, owner)) && !keptApart(words) {
			return words.span(i, i+n)
		}
		break // the others are in the same text
	}
	return wording.Range{}
}

// keptApart reports whether the words say that one thing does not hang on another.
func keptApart(words phrasing) bool {
	return words.has("not", "no", "never", "without", "out of", "nor", "apart", "instead of", "rather than", "independent", "independently", "separate", "separated",
		"decouple", "decoupled", "detach", "doesn't", "don't", "isn't", "aren't", "won't", "cannot", "stop", "neither")
}

// pay returns how many words say what people are paid, or how they are judged, 0 if
// the phrasing begins with something else. A promotion of goods is none.
func pay(words phrasing) int {
	return words.beginsAny("bonus", "bonuses", "variable pay", "commission", "commissions", "salary", "salaries", "pay rise", "pay raise", "raise in pay", "pay review",
		"compensation", "promotion", "promotions", "be promoted", "get promoted", "gets promoted", "demotion", "demoted", "demote",
		"performance rating", "performance ratings", "performance review", "performance reviews", "performance appraisal", "performance appraisals",
		"appraisal", "appraisals", "performance improvement plan", "pip", "stack rank", "stack ranking", "stack ranked", "forced ranking")
}

// ofOKR reports whether the words speak of an OKR or its score.
func ofOKR(words phrasing) bool {
	if words.has("okr", "okrs", "kr", "krs", "key result", "key results", "this objective", "these objectives") {
		return true
	}
	for i := range words {
		switch words[i].word {
		case "score", "scores", "scoring", "scored":
			for k := i + 1; k < min(len(words), i+5); k++ {
				// "0.8" is two words
				if w := words[k].word; (w == "0" || w == "1") && k+1 < len(words) && words[k+1].at.Start == words[k].at.End+1 && len(words[k+1].word) <= 2 {
					return true
				}
			}
		}
	}
	return false
}

// hangs reports whether the words say that one thing hangs on another.
func hangs(words phrasing) bool {
	return words.has("depends on", "depend on", "tied to", "linked to", "based on", "goes into", "go into", "counts towards", "counts toward", "count towards", "feeds into",
		"hangs on", "unless", "only when", "at stake")
}

// ofOwner reports whether the words speak of the owner, by name or as such.
func ofOwner(words phrasing, owner *okr.Stated[string]) bool {
	for _, w := range words {
		switch word := strings.TrimSuffix(w.word, "'s"); word {
		case "owner", "owners":
			return true
		default:
			if owner != nil && len(word) > 2 && word == firstName(owner.Value) {
				return true
			}
		}
	}
	return false
}

// firstName returns the first word of a name, in lower case.
func firstName(name string) string {
	for word := range wordsOf(name) {
		return word
	}
	return ""
}
