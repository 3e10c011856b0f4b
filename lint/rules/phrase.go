package rules

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// count returns "1 key result", "2 key results".
func count(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return strconv.Itoa(n) + " " + noun
}

// listed returns names as people list them: "a, b and c". Of more than most of
// them it returns the first, and how many there are besides.
func listed(names []string, most int) string {
	switch n := len(names); {
	case n == 0:
		return ""
	case n == 1:
		return names[0]
	case n > most:
		return strings.Join(names[:most-1], ", ") + " and " + count(n-most+1, "other")
	default:
		return strings.Join(names[:n-1], ", ") + " and " + names[n-1]
	}
}

// excerpt returns the beginning of a sentence, for a message: on one line,
// without its full stop, cut between words, or within the only one, where it is
// longer than most characters.
func excerpt(text string, most int) string {
	text = strings.TrimRight(strings.Join(strings.Fields(text), " "), ".;, ")
	if utf8.RuneCountInString(text) <= most {
		return text
	}
	cut, whole := 0, most
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
		return string([]rune(text)[:whole]) + "…"
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

// quoted returns the beginning of a sentence in quotation marks.
func quoted(text string) string { return `"` + excerpt(text, 60) + `"` }
