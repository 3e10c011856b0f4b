package rules

import (
	"strings"

	"github.com/okr-as-code/okr/okr/wording"
)

// A phrasing is the words of a text in lower case, without articles: what rules look
// for turns of phrase in.
type phrasing []spoken

// A spoken word is one of a phrasing, and where it stands.
type spoken struct {
	word string
	at   wording.Range
}

// phrasingOf returns the words of a text. "don't" is one, and so is "#1".
func phrasingOf(text string) phrasing {
	all := make(phrasing, 0, 16)
	for word, at := range wordsOf(text) {
		switch {
		case word == "a" || word == "an" || word == "the":
			continue
		case len(all) > 0 && (word == "t" || word == "s") && joined(text[all[len(all)-1].at.End:at.Start]):
			last := &all[len(all)-1]
			last.word += "'" + word
			last.at.End = at.End
			continue
		case at.Start > 0 && text[at.Start-1] == '#':
			word = "#" + word
			at.Start--
		}
		all = append(all, spoken{word, at})
	}
	return all
}

func joined(between string) bool { return between == "'" || between == "’" }

// find returns where the first of some phrases stands; nowhere if none does.
func (s phrasing) find(phrases ...string) wording.Range {
	for i := range s {
		first := s[i].word[0]
		for _, phrase := range phrases {
			if phrase[0] != first {
				continue // nearly always
			}
			if n := s[i:].begins(phrase); n > 0 {
				return s.span(i, i+n)
			}
		}
	}
	return wording.Range{}
}

// begins returns how many words a phrase is that the phrasing begins with, 0 if it
// begins with something else.
func (s phrasing) begins(phrase string) int {
	if len(s) == 0 || phrase[0] != s[0].word[0] || !strings.HasPrefix(phrase, s[0].word) {
		return 0 // nearly always
	}
	n := 0
	for word := range strings.FieldsSeq(phrase) {
		if n == len(s) || s[n].word != word {
			return 0
		}
		n++
	}
	return n
}

// beginsAny returns how many words the first of some phrases is that the phrasing
// begins with, 0 if it begins with none.
func (s phrasing) beginsAny(phrases ...string) int {
	for _, phrase := range phrases {
		if n := s.begins(phrase); n > 0 {
			return n
		}
	}
	return 0
}

// has reports whether one of some words is in the phrasing.
func (s phrasing) has(words ...string) bool { return !s.find(words...).IsZero() }

// word returns word i, "" if there is none.
func (s phrasing) word(i int) string {
	if i < 0 || i >= len(s) {
		return ""
	}
	return s[i].word
}

// span returns where the words from i up to, but not including, k stand.
func (s phrasing) span(i, k int) wording.Range {
	return wording.Range{Start: s[i].at.Start, End: s[k-1].at.End}
}

// holdsAny reports whether a text holds one of some stems, which leave out the first
// letter, for it may be a capital. It spares nearly all texts from being taken apart.
func holdsAny(text string, stems ...string) bool {
	for _, stem := range stems {
		if strings.Contains(text, stem) {
			return true
		}
	}
	return false
}

// mayBegin reports whether a word of a text begins one of some phrases, in any case.
// It spares nearly all texts from being put into lower case.
func mayBegin(text string, phrases ...string) bool {
	begins := true
	for i := range len(text) {
		c := text[i]
		if begins {
			for _, phrase := range phrases {
				if c|0x20 == phrase[0] && len(text)-i >= len(phrase) && strings.EqualFold(text[i:i+len(phrase)], phrase) {
					return true
				}
			}
		}
		begins = c == ' ' || c == '(' || c == ','
	}
	return false
}
