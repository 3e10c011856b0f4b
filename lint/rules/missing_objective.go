package rules

import (
	"strings"
	"unicode"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/source"
)

var missingObjective = &lint.Rule{
	Name:     "missing-objective",
	Severity: lint.Error,
	Category: lint.Structure,
	Phase:    cycle.Plan,
	Scope:    lint.File,
	Since:    1,
	Doc:      doc("missing-objective"),
	Check:    lint.EachObjective(checkMissingObjective),
}

func checkMissingObjective(p *lint.Pass, o *okr.Objective) {
	help := "ask what will be better, and for whom, once these numbers are reached; say it in one sentence"
	if !countsMost(o) {
		help = "ask what will be better, and for whom, once all this is done; say it in one sentence"
	}
	switch {
	case len(o.KeyResults) == 0:
	case o.Sentence == nil:
		at := source.Span{}
		if field, ok := o.Field("key_results"); ok {
			at = field.Key
		}
		p.Report(o, at, "key results without an objective have nothing to show: write `objective:` above them").
			Suggest("%s", help)
	case o.Sentence.Objective != nil && o.Sentence.Objective.Imperative:
		// "Simplify renewals" is short, and says what is to be done
	case getsBetter(o.Sentence.Text):
		// "Improved lunches" says what becomes better; how is the matter of vague-objective
	case tooShort(o.Sentence.Text):
		p.Report(o, o.Sentence.Whole(), "%q is a heading, not an objective: say in a sentence what should become true", o.Sentence.Text).
			Suggest("%s", help)
	}
}

// getsBetter reports whether a few words begin with one that says what becomes of a thing,
// and name the thing: "Faster lunches".
func getsBetter(text string) bool {
	words := phrasingOf(text)
	switch words.word(0) {
	case "better", "cheaper", "easier", "faster", "fewer", "happier", "healthier", "improved", "increased", "less", "more", "quicker", "reduced", "safer",
		"simpler", "smaller", "stronger":
		return len(words) > 1
	}
	return false
}

// countsMost reports whether more than half of the key results have a number.
func countsMost(o *okr.Objective) bool {
	numbers, all := 0, 0
	for kr := range o.Counted() {
		all++
		if kr.Kind().HasNumber() {
			numbers++
		}
	}
	return 2*numbers > all
}

// The least an objective can be said in: three words, and in a script without
// spaces six characters.
const (
	leastWords   = 3
	leastLetters = 6
)

func tooShort(text string) bool {
	letters, spaceless := 0, false
	for _, c := range text {
		if unicode.IsLetter(c) || unicode.IsMark(c) || unicode.IsDigit(c) {
			letters++
		}
		spaceless = spaceless || unicode.In(c, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar, unicode.Tibetan)
	}
	if spaceless {
		return letters < leastLetters
	}
	words := 0
	for _, word := range strings.FieldsFunc(text, func(c rune) bool { return unicode.IsSpace(c) || c == '-' || c == '/' || c == '–' || c == '—' }) {
		if strings.ContainsFunc(word, func(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) }) {
			words++
		}
	}
	return words < leastWords
}
