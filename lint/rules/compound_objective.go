package rules

import (
	"strings"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/wording"
)

var compoundObjective = &lint.Rule{
	Name:     "compound-objective",
	Severity: lint.Info,
	Category: lint.ObjectiveQuality,
	Phase:    cycle.Plan,
	Scope:    lint.Sentence,
	Since:    1,
	Words:    true,
	Doc:      doc("compound-objective"),
	Check:    lint.EachObjective(checkCompoundObjective),
}

func checkCompoundObjective(p *lint.Pass, o *okr.Objective) {
	if o.Sentence == nil || o.Sentence.Objective == nil || !o.Sentence.Objective.Compound {
		return
	}
	s, at := o.Sentence, o.Sentence.Objective.CompoundAt
	second := secondGoal(at.In(s.Text))
	if second == "" || noGoal(s.Text, at) || goesWith(s.Text, o.Sentence.Objective) {
		return
	}
	second, purpose := cutPurpose(second)
	f := p.Report(o, s.At(at), "%s is a second goal, and people will ask which one counts: choose one", quoted(second)).
		Suggest("if one is for the other, say the one that it is for; else park the second, or let its number be a guardrail")
	switch {
	case preserves(s.Text):
		f.Suggest("if the first has only to stay as it is, let its number be a guardrail, and say the second alone")
	case purpose != "":
		f.Suggest("if both are for %s, say that alone; else park the second, or let its number be a guardrail", quoted(purpose))
	}
}

// preserves reports whether an objective begins with what is to stay as it is.
func preserves(text string) bool {
	switch phrasingOf(text).word(0) {
	case "maintain", "preserve", "sustain", "protect", "keep", "retain", "hold":
		return true
	}
	return false
}

// goesWith reports whether what looks like a second goal belongs to the first: it is
// the number of it in a sentence of its own, the work for it or more of its work, the next step of the same
// work, or a figure of speech.
func goesWith(text string, r *wording.ObjectiveReading) bool {
	first, second := text[:r.CompoundAt.Start], r.CompoundAt.In(text)
	apart := strings.HasSuffix(strings.TrimRight(first, " "), ".")
	work := !secondWork(text, r).IsZero() && (r.Deliverable || !workFor(text, r).IsZero())
	return apart && r.Metric && within(r.MetricAt, r.CompoundAt) || work ||
		!apart && nextStep(r, first, second) || phrasingOf(second).has("well oiled", "tight ship", "like clockwork")
}

// nextStep reports whether work goes on with what the first words made: "Draw the map
// and print the map". A goal that it is to serve is no step.
func nextStep(r *wording.ObjectiveReading, first, second string) bool {
	second = secondGoal(second)
	verb := firstWord(first)
	next, things, _ := strings.Cut(strings.ToLower(second), " ")
	if !r.Lexicon.Makes(verb) || aims(next) || lasting(second) {
		return false
	}
	for a := range wordsOf(first) {
		if a == verb || binds(a) || r.Lexicon.Has(wording.People, a) {
			continue
		}
		for b := range wordsOf(things) {
			if singular(a) == singular(b) {
				return true
			}
		}
	}
	return false
}

// secondGoal returns the words of a second goal without the conjunction before them.
// It is "" where they are no more than what the first is for, or another number.
func secondGoal(words string) string {
	words = strings.TrimLeft(words, " ,;.&+-–—")
	for _, conjunction := range [...]string{"and ", "as well as ", "while also ", "while ", "then ", "plus ", "also "} {
		words = strings.TrimPrefix(words, conjunction)
	}
	first, rest, _ := strings.Cut(words, " ")
	switch {
	case first == "to" || first == "in" && strings.HasPrefix(rest, "order "), rest == "" && strings.HasSuffix(first, ")"),
		first != "" && strings.ContainsAny(first[:1], "0123456789$€£"):
		return ""
	}
	return words
}

// noGoal reports whether what looks like a second goal goes on an abbreviation, is
// part of a name, or says another thing of the same noun: "incl. Lyon", "Search &
// Rescue", "Less manual and more accurate routing".
func noGoal(text string, at wording.Range) bool {
	before, words := strings.Fields(text[:at.Start]), strings.Fields(at.In(text))
	if n := len(before); n > 0 && before[n-1] == "&" {
		before, words = before[:n-1], append([]string{"&"}, words...)
	}
	if len(before) == 0 || len(words) < 2 {
		return false
	}
	last := before[len(before)-1]
	switch strings.Trim(strings.ToLower(last), "(") {
	case "i.e.", "e.g.", "incl.", "etc.", "vs.", "approx.", "resp.", "no.", "dr.", "st.", "mr.", "ms.", "mrs.":
		return true
	}
	first := strings.ToLower(before[0])
	return words[0] == "&" && isUpper(last) && isUpper(words[1]) ||
		len(before) == 2 && (first == "less" || first == "more") && words[0] == "and" && (words[1] == "more" || words[1] == "less")
}

func isUpper(word string) bool { return 'A' <= word[0] && word[0] <= 'Z' }
