package rules

import (
	"strings"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/wording"
)

var competitorParity = &lint.Rule{
	Name:     "competitor-parity",
	Severity: lint.Warning,
	Category: lint.ObjectiveQuality,
	Phase:    cycle.Plan,
	Scope:    lint.Sentence,
	Since:    1,
	Words:    true,
	Options:  []string{"competitors"},
	Doc:      doc("competitor-parity"),
	Check:    lint.EachObjective(checkCompetitorParity),
}

func checkCompetitorParity(p *lint.Pass, o *okr.Objective) {
	if o.Sentence == nil || learns(o) {
		return
	}
	s := o.Sentence
	at := chase(phrasingOf(s.Text), p.Settings.Competitors)
	if at.IsZero() {
		return
	}
	p.Report(o, s.At(at), "%s runs after a competitor, who may be wrong: say what your own customers can do then that they cannot do today", quoted(at.In(s.Text))).
		Suggest("if nobody knows that, find it out first: \"Learn what our customers still need somebody else for, and why\"")
}

// chase returns the words that say that somebody wants to be where a competitor is,
// up to the competitor; nowhere if they do not, or no competitor is named.
func chase(words phrasing, names []string) wording.Range {
	for i := range words {
		n := pursuit(words[i:])
		if n == 0 {
			continue
		}
		// A gap and parity are between two; any other word has its competitor beside it.
		first, last := 0, len(words)
		if !between(words[i+n-1].word) {
			first, last = i, min(i+n+3, last)
		}
		for k := i + n; k < last; k++ {
			if m := competitor(words[k:], names); m > 0 {
				return words.span(i, k+m)
			}
		}
		for k := first; k < i; k++ {
			if competitor(words[k:], names) > 0 {
				return words.span(k, i+n)
			}
		}
	}
	return wording.Range{}
}

func between(word string) bool { return word == "parity" || word == "gap" || word == "gaps" }

// pursuit returns how many words say that somebody wants to be where somebody else
// is, 0 if the phrasing begins with something else.
func pursuit(words phrasing) int {
	switch words.word(0) {
	case "parity", "like", "match", "matching", "copy", "copying":
		return 1
	case "beat", "beating":
		if words.has("feature", "features", "roadmap", "product") {
			return 1
		}
	case "as":
		if words.word(2) == "as" {
			return 3 // "as good as"
		}
	case "catch", "catching", "keep", "keeping", "draw", "pull":
		return words.beginsAny("catch up", "catching up", "keep up with", "keeping up with", "keep pace with", "keeping pace with", "draw level", "pull level")
	case "on":
		return words.beginsAny("on par", "on level with")
	case "close", "closing", "narrow", "narrowing", "bridge", "bridging", "shrink", "shrinking":
		for k := 1; k < min(len(words), 5); k++ {
			if words[k].word == "gap" || words[k].word == "gaps" {
				return k + 1
			}
		}
	}
	return 0
}

// competitor returns how many words name a competitor, 0 if the phrasing begins
// with something else.
func competitor(words phrasing, names []string) int {
	switch strings.TrimSuffix(words.word(0), "'s") {
	case "competitor", "competitors", "rival", "rivals", "incumbent", "incumbents":
		return 1
	case "competition":
		switch words.word(1) {
		case "", "on", "in", "by", "at":
			return 1 // of "competition season" it is no name
		}
	case "market":
		if next := words.word(1); next == "leader" || next == "leader's" {
			return 2
		}
	}
	for _, name := range names {
		n := 0
		for _, w := range phrasingOf(name) {
			if strings.TrimSuffix(words.word(n), "'s") != w.word {
				n = 0
				break
			}
			n++
		}
		if n > 0 {
			return n
		}
	}
	return 0
}
