package wording

import (
	"embed"
	"fmt"
	"slices"
	"strings"
)

// The word lists, a file each: an entry a line, "#" begins a comment.
//
//go:embed words/*.txt
var files embed.FS

// A listSet is a set of word lists, a bit for each.
type listSet uint64

// The lists, in the order of listNames.
const (
	inputVerb listSet = 1 << iota
	weakActivity
	outputVerb
	outcomeVerb
	upVerb
	downVerb
	holdVerb
	learnVerb
	resourceVerb
	takeupVerb
	stateVerb
	adoptVerb
	shippingVerb
	binaryVerb
	neutralVerb
	interview

	inputNoun
	outputNoun
	uptakeNoun
	outcomeNoun
	headOverride
	resourceNoun
	person
	productNoun
	projectNoun
	vanityStrong
	vanityWeak
	stockNoun
	lowerIsBetter
	timeMetric
	changeNoun
	period
	unwanted

	total
	ratio
	vagueQty
	vagueAdj
	placeholder
	nosource
	convenient
	forward
	reverse
	purposeNot
	atLeast
	atMost
	today
	planNoun
	name
	nameWord
	month
	numberWord
	factorWord
	moreWord
	function
	subordinate
	auxiliary
	ambiguous
	outcomeAdj
	paper
	performVerb
	comparative
	staff
	verbNoun
	idealNoun
)

// listNames holds the names of the lists: those of their files.
var listNames = [...]string{
	"input_verb", "weak_activity", "output_verb", "outcome_verb", "up_verb", "down_verb", "hold_verb",
	"learn_verb", "resource_verb", "takeup_verb", "state_verb", "adopt_verb", "shipping_verb", "binary_verb", "neutral_verb", "interview",
	"input_noun", "output_noun", "uptake_noun", "outcome_noun", "head_override", "resource_noun", "person",
	"product_noun", "project_noun", "vanity_strong", "vanity_weak", "stock_noun", "lower_is_better",
	"time_metric", "change_noun", "period", "unwanted",
	"total", "ratio", "vague_qty", "vague_adj", "placeholder", "nosource", "convenient", "forward", "reverse",
	"purpose_not", "at_least", "at_most", "today", "plan_noun", "name", "name_word", "month", "number_word",
	"factor_word", "more_word", "function", "subordinate", "auxiliary", "ambiguous", "outcome_adjective", "paper", "perform_verb", "comparative", "staff", "verb_noun", "ideal_noun",
}

// verbs, nouns and plurals are the lists whose entries are inflected.
const (
	verbs = interview<<1 - 1
	nouns = unwanted<<1 - 1 - verbs

	plurals = nouns | convenient | staff | idealNoun
)

// bounding are the lists that say how the number after them is meant.
const bounding = atLeast | atMost | today

// has reports whether a list of t is in s.
func (s listSet) has(t listSet) bool { return s&t != 0 }

// Lists returns the names that Options.Add and Options.Remove may use.
func Lists() []string { return slices.Concat(listNames[:], askedNames[:], []string{"vanity"}) }

// listOf returns the list of that name, as people write it: the plural is
// understood, and "vanity" is the strong one.
func listOf(n string) (listed, error) {
	if n == "vanity" {
		return listed{in: vanityStrong}, nil
	}
	for i, s := range listNames {
		if n == s || n == s+"s" {
			return listed{in: 1 << i}, nil
		}
	}
	for i, s := range askedNames {
		if n == s || n == s+"s" {
			return listed{asked: 1 << i}, nil
		}
	}
	return listed{}, fmt.Errorf("there is no word list %q", n)
}

// entries calls f for each entry of the list of that name that is built in.
func entries(name string, f func(string)) error {
	b, err := files.ReadFile("words/" + name + ".txt")
	if err != nil {
		return fmt.Errorf("reading the word list %s: %w", name, err)
	}
	for line := range strings.Lines(string(b)) {
		line, _, _ = strings.Cut(line, "#")
		if line = strings.TrimSpace(line); line != "" {
			f(line)
		}
	}
	return nil
}
