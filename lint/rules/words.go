package rules

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/okr-as-code/okr/okr/wording"
)

// wordsOf returns the words of a text in lower case, and where they stand.
func wordsOf(text string) func(yield func(string, wording.Range) bool) {
	return func(yield func(string, wording.Range) bool) {
		for i := 0; i < len(text); {
			start, size, lower := i, 0, true
			for ; i < len(text); i += size {
				if c := text[i]; 'a' <= c && c <= 'z' || '0' <= c && c <= '9' {
					size = 1 // nearly always
					continue
				}
				var inside bool
				if inside, size = inWord(text[i:], i > start); !inside {
					break
				}
				lower = false
			}
			if i > start {
				word := text[start:i]
				if !lower {
					word = strings.ToLower(word)
				}
				if !yield(word, wording.Range{Start: int32(start), End: int32(i)}) {
					return
				}
			}
			i += size
		}
	}
}

// inWord reports whether a text begins with a letter of a word, perhaps one that
// does not begin it, and how many bytes that is. C++ and C# are words.
func inWord(text string, begun bool) (inside bool, size int) {
	switch c := text[0]; {
	case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', '0' <= c && c <= '9':
		return true, 1
	case c < utf8.RuneSelf:
		return begun && (c == '+' || c == '#'), 1
	}
	c, size := utf8.DecodeRuneInString(text)
	return unicode.IsLetter(c) || unicode.IsMark(c) || unicode.IsDigit(c), size
}

// singular returns the noun of which a word is the regular plural, else the word.
func singular(word string) string {
	switch {
	case len(word) > 4 && strings.HasSuffix(word, "ies"):
		return word[:len(word)-3] + "y"
	case len(word) > 4 && (strings.HasSuffix(word, "ches") || strings.HasSuffix(word, "shes") || strings.HasSuffix(word, "sses") || strings.HasSuffix(word, "xes")):
		return word[:len(word)-2]
	case len(word) > 3 && strings.HasSuffix(word, "s") && !strings.HasSuffix(word, "ss") && !strings.HasSuffix(word, "us") && !strings.HasSuffix(word, "is"):
		return word[:len(word)-1]
	}
	return word
}

// firstWord returns the first word of a text, in lower case.
func firstWord(text string) string {
	for word := range wordsOf(text) {
		return word
	}
	return ""
}

// lastWord returns the last word of a text, in lower case, but for "is".
func lastWord(text string) string {
	last := ""
	for word := range wordsOf(text) {
		if word != "is" {
			last = word
		}
	}
	return last
}

// isOver reports whether a verb says that what it says is over: "created", "built".
func isOver(verb string) bool {
	switch verb = strings.ToLower(verb); verb {
	case "built", "rebuilt", "written", "rewritten", "drawn", "made", "begun":
		return true
	}
	return strings.HasSuffix(verb, "ed") && verb != "embed" && verb != "seed" && verb != "need"
}

// within reports whether words are some of others.
func within(at, o wording.Range) bool { return o.Start <= at.Start && at.End <= o.End }

// binds reports whether a word says nothing of what is measured: it binds
// others, is a period or a unit, or says how a number was made of many.
func binds(word string) bool {
	switch word {
	case "a", "about", "across", "after", "all", "an", "and", "any", "are", "around", "as", "at", "be", "before",
		"between", "both", "but", "by", "can", "could", "do", "does", "during", "each", "end", "either", "every", "for", "from",
		"had", "has", "have", "her", "his", "i", "if", "in", "into", "is", "it", "its", "least", "less", "like", "may", "me",
		"more", "most", "my", "no", "not", "of", "off", "on", "onto", "or", "our", "ours", "out", "over", "own", "per",
		"s", "should", "so", "t", "than", "that", "the", "their", "them", "then", "there", "these", "they", "this", "those",
		"through", "throughout", "to", "today", "towards", "toward", "under", "until", "up", "us", "via", "was", "we",
		"were", "when", "where", "which", "while", "who", "whole", "whom", "will", "with", "within", "without", "would", "you", "your",
		"fewer", "new", "now", "once", "only", "still", "twice", "currently", "current",
		"second", "seconds", "minute", "minutes", "hour", "hours", "day", "days", "daily", "week", "weeks", "weekly",
		"fortnight", "month", "months", "monthly", "quarter", "quarters", "quarterly", "year", "years", "yearly", "annual", "annually",
		"average", "mean", "median", "total", "overall", "number", "amount", "count", "share", "percentage", "percent",
		"proportion", "level", "points", "point", "times", "eur", "usd", "gbp",
		"increase", "decrease", "growth", "rise", "reduction", "improvement", "drop", "gain", "boost", "uplift":
		return true
	}
	return allDigits(word)
}

func allDigits(word string) bool {
	for i := range len(word) {
		if word[i] < '0' || word[i] > '9' {
			return false
		}
	}
	return true
}

// isPeriod reports whether a word names a time that comes again, or is a number, as of such.
func isPeriod(word string) bool {
	switch singular(word) {
	case "day", "week", "fortnight", "month", "quarter", "cycle", "sprint", "season", "term", "year":
		return true
	}
	return strings.Trim(word, "0123456789") == ""
}
