package diff

import (
	"slices"
	"strings"
	"unicode"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/source"
)

// Sentence returns the sentence of a part without the labels that stand in it, as
// it will be once they are where they belong.
func Sentence(p *okr.Part) string {
	if p.Sentence == nil {
		return ""
	}
	text := p.Sentence.Text
	if r := p.Sentence.Reading; r != nil {
		for _, w := range slices.Backward(r.Written) {
			text = text[:w.At.Start] + text[w.At.End:]
		}
	}
	return strings.TrimSpace(text)
}

// without returns a sentence in small letters without its numbers and signs: what
// is left of it while its numbers move.
func without(sentence string) string { return strings.Join(Words(sentence), " ") }

// Words returns the words of a sentence in small letters, without signs, without
// those that hold a digit, and without those that tie numbers to the rest.
func Words(sentence string) []string {
	var words []string
	for _, field := range strings.Fields(strings.ToLower(sentence)) {
		if strings.ContainsFunc(field, unicode.IsDigit) {
			continue
		}
		for _, word := range strings.FieldsFunc(field, func(r rune) bool {
			return !unicode.IsLetter(r) && !unicode.IsMark(r) && r != '\'' && r != '’'
		}) {
			switch word {
			case "from", "to", "by":
			default:
				words = append(words, word)
			}
		}
	}
	return words
}

// Unchanged returns the share of the words of two sentences, 0 to 1, that are the
// same in both but for their spelling, in whatever order. Of two sentences
// without words it is 1.
func Unchanged(before, after string) float64 {
	a, b := Words(before), Words(after)
	most := max(len(a), len(b))
	if most == 0 {
		return 1
	}
	left := make(map[string]int, len(b))
	for _, word := range b {
		left[word]++
	}
	same := 0
	var others []string // of a that b does not have letter by letter
	for _, word := range a {
		if left[word] > 0 {
			left[word]--
			same++
		} else {
			others = append(others, word)
		}
	}
	for _, word := range others {
		for _, other := range b { // in order, which the map is not
			if left[other] > 0 && misspelt(word, other) {
				left[other]--
				same++
				break
			}
		}
	}
	return float64(same) / float64(most)
}

// misspelt reports whether one word is the other with a letter wrong, missing or
// too much, or two letters swapped. Words of up to four letters are others then.
func misspelt(a, b string) bool {
	return len(a) > 4 && len(b) > 4 && source.Distance(a, b, 2) < 2
}
