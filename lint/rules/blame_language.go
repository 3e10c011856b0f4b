package rules

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/wording"
)

var blameLanguage = &lint.Rule{
	Name:     "blame-language",
	Severity: lint.Info,
	Category: lint.Culture,
	Phase:    cycle.Close,
	Scope:    lint.Sentence,
	Since:    1,
	Words:    true,
	Doc:      doc("blame-language"),
	Check:    checkBlameLanguage,
}

// What is dated after the day is not there yet.
func checkBlameLanguage(p *lint.Pass) {
	past := func(d *okr.Stated[cycle.Date]) bool { return d == nil || d.Value <= p.Now }
	lint.EachObjective(func(p *lint.Pass, o *okr.Objective) {
		if o.Retrospective == nil && len(o.Reviews) == 0 {
			return
		}
		owners := ownersOf(o)
		if r := o.Retrospective; r != nil && past(r.Date) {
			blamesIn(p, o, owners, r.Note, r.WhyExceeded)
			blamesIn(p, o, owners, each(r.Learned)...)
			blamesIn(p, o, owners, each(r.DoDifferently)...)
		}
		for _, r := range o.Reviews {
			if past(r.Date) {
				blamesIn(p, o, owners, r.Note)
				blamesIn(p, o, owners, each(r.Decisions)...)
			}
		}
	})(p)
	var of *okr.Objective
	var others []string // who own it or a part of it
	lint.EachMeasure(func(p *lint.Pass, kr *okr.KeyResult) {
		if len(kr.CheckIns) == 0 {
			return
		}
		if kr.Objective != of {
			of, others = kr.Objective, slices.Clip(ownersOf(kr.Objective))
		}
		owners := others
		if kr.Guardrail {
			owners = named(others, kr.Owner)
		}
		for _, c := range kr.CheckIns {
			if past(c.Date) {
				blamesIn(p, kr, owners, c.Note)
				blamesIn(p, kr, owners, each(c.Blockers)...)
			}
		}
	})(p)
}

// ownersOf returns the first names of those who own an objective or a part of it.
func ownersOf(o *okr.Objective) []string {
	names := named(nil, o.Owner)
	for _, kr := range o.KeyResults {
		names = named(names, kr.Owner)
	}
	for _, i := range o.Initiatives {
		names = named(names, i.Owner)
	}
	return names
}

func named(names []string, owner *okr.Stated[string]) []string {
	if owner == nil || firstName(owner.Value) == "" {
		return names
	}
	return append(names, firstName(owner.Value))
}

func blamesIn(p *lint.Pass, on okr.Subject, owners []string, texts ...*okr.Stated[string]) {
	for _, t := range texts {
		if t == nil {
			continue
		}
		if at := blame(t.Value, owners); !at.IsZero() {
			p.Report(on, t.At, "%s makes a person the cause, and the next time it will be another one: say what let it happen", quoted(at.In(t.Value))).
				Suggest("which plan, tool, habit or wait made it likely? write that, and what you will do differently")
		}
	}
}

// blame finds words that blame somebody, and owners of whom nothing is said than
// that they failed. To say that nobody is to blame is the opposite.
func blame(text string, owners []string) wording.Range {
	words := phrasingOf(text)
	for i := range words {
		n := blameful(words[i:])
		if n == 0 {
			n = failed(text, words[i:], owners)
		}
		if n > 0 && !denied(words[max(0, i-3):i]) {
			return words.span(i, i+n)
		}
	}
	return wording.Range{}
}

// denied reports whether the words before say that it is not so.
func denied(before phrasing) bool {
	return before.has("no", "not", "nobody", "without", "never", "isn't", "wasn't", "nobody's", "don't", "stop", "instead of", "rather than", "git")
}

// blameful returns how many words blame somebody, 0 if the phrasing begins with
// something else. A fault is one of a machine, unless it is somebody's.
func blameful(words phrasing) int {
	if n := words.beginsAny("at fault", "to blame", "blame", "blames", "blamed", "careless", "incompetent", "incompetence", "failed us", "let us down", "lets us down",
		"should have known", "didn't bother", "did not bother", "couldn't be bothered", "excuse", "excuses", "lazy"); n > 0 {
		switch words.word(n) {
		case "loading", "load", "evaluation", "free", "culture", "initialisation", "initialization":
			return 0 // "lazy loading", "blame-free"
		}
		return n
	}
	if words.word(1) != "fault" {
		return 0
	}
	switch w := words.word(0); w {
	case "his", "her", "their", "your":
		return 2
	default:
		if strings.HasSuffix(w, "'s") {
			return 2
		}
	}
	return 0
}

// failed returns how many words say that an owner, who is named, failed or forgot.
func failed(text string, words phrasing, owners []string) int {
	first, _ := utf8.DecodeRuneInString(words[0].at.In(text))
	if !unicode.IsUpper(first) {
		return 0
	}
	for _, name := range owners {
		if words[0].word != name {
			continue
		}
		for k := 1; k < 3; k++ { // a family name may stand between
			if k < len(words) {
				if n := words[k:].beginsAny("failed", "forgot", "missed", "didn't", "did not", "never", "ignored", "neglected"); n > 0 {
					return k + n
				}
			}
		}
	}
	return 0
}
