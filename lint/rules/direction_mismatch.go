package rules

import (
	"strings"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/source"
	"github.com/okr-as-code/okr/okr/wording"
)

var directionMismatch = &lint.Rule{
	Name:     "direction-mismatch",
	Severity: lint.Error,
	Category: lint.Measurability,
	Phase:    cycle.Plan,
	Scope:    lint.Sentence,
	Since:    1,
	Fix:      lint.UnsafeFix,
	Words:    true,
	Doc:      doc("direction-mismatch"),
	Check:    lint.EachKeyResult(checkDirectionMismatch),
}

func checkDirectionMismatch(p *lint.Pass, kr *okr.KeyResult) {
	s, r := scoredSentence(kr)
	if r == nil || kr.Kind() != okr.Metric || r.Verb != wording.Increase && r.Verb != wording.Decrease {
		return
	}
	b, t := kr.Baseline(), kr.Target()
	if !said(b) || !said(t) {
		return
	}
	was, ok := okr.ValueIn(b.Quantity, t.Quantity)
	if !ok || was == t.Value || (t.Value > was) == (r.Verb == wording.Increase) || ranked(s.Text) {
		return
	}
	way := "up"
	if t.Value < was {
		way = "down"
	}
	f := p.Report(kr, s.At(r.VerbAt), "\"%s\", and yet %s to %s goes %s: swap the numbers, or write the other verb",
		r.VerbAt.In(s.Text), b.Text, t.Text, way).
		Suggest("it is scored by the numbers: towards %s", t.Text)
	if b.From == t.From {
		from, to := swapped(b.At.Text(), t.At.Text())
		f.Offer("swap the two numbers", false, source.Edit{At: b.At, New: from}, source.Edit{At: t.At, New: to})
	}
}

// ranked reports whether a sentence is about a place in a list, which is raised
// from 14 to 5.
func ranked(text string) bool {
	for _, word := range strings.Fields(strings.ToLower(text)) {
		switch strings.Trim(word, ".,;:()") {
		case "rank", "ranks", "ranking", "rankings", "position", "positions", "place", "handicap":
			return true
		}
	}
	return false
}

// swapped returns two numbers in each other's place. A unit that stands once
// stays where it is: "400 to 900 ms" becomes "900 to 400 ms".
func swapped(a, b string) (string, string) {
	unit := func(s string) int { return strings.LastIndexAny(s, "0123456789") + 1 }
	i, j := unit(a), unit(b)
	if a[i:] == "" || b[j:] == "" {
		return b[:j] + a[i:], a[:i] + b[j:]
	}
	return b, a
}
