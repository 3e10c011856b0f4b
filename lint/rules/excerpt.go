package rules

import (
	"strings"
	"unicode/utf8"
)

// excerpt returns the beginning of a sentence, for a message: on one line,
// without its full stop, cut between words where it is longer than most
// characters.
func excerpt(text string, most int) string {
	text = strings.TrimRight(strings.Join(strings.Fields(text), " "), ".;, ")
	if utf8.RuneCountInString(text) <= most {
		return text
	}
	cut := 0
	for i := range text {
		if most == 0 {
			break
		}
		if text[i] == ' ' {
			cut = i
		}
		most--
	}
	if cut == 0 {
		return text
	}
	return strings.TrimRight(text[:cut], ".;, ") + " …"
}

// shortOr returns text if it has at most so many runes, to be put into an example of
// what to write, else what stands for it.
func shortOr(text string, most int, instead string) string {
	if text = excerpt(text, len(text)); utf8.RuneCountInString(text) > most {
		return instead
	}
	return text
}
