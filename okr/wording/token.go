package wording

import (
	"unicode"
	"unicode/utf8"
)

// A kind says what a token is made of.
type kind uint8

const (
	word  kind = iota // begins with a letter
	digit             // begins with a digit
	mark              // punctuation; one rune, or an arrow
	other             // a link, a date, a version: nothing to look into
)

// A join says how a token hangs on the one before it.
type join uint8

const (
	apart   join = iota // white space, or a mark, between
	hyphen              // "co-selling", "week-4"
	slash               // "A/B", "HTTP/2"
	touches             // nothing between: "5%", "$3"
)

// A token is a word, a number or a mark of a sentence.
type token struct {
	start, end int32
	word       string // in lower case, without "'s"; of an arrow "→"
	kind       kind
	join       join
	capital    bool
	redacted   bool    // a letter that stands for a number: "N3"
	masked     bool    // no measure and no verb: a name, a date, a quotation
	depth      uint8   // of round and square brackets; the brackets themselves count as inside
	form       form    // as which form of a verb it is known
	in         listSet // the lists with an entry that begins here
	alone      listSet // the lists that hold this very word
	hash       uint32  // of the word
	entry      int32   // in the lexicon; -1 if it is not there
	phrase     int32   // the longest entry of several words that begins here; 0 if there is none
	long       bool    // there is one
	bounds     bool    // an entry ends here that says how the number after it is meant: "at least"
}

// lower returns text with its ASCII letters in lower case, so that offsets stay.
func lower(text string) string {
	for i := 0; i < len(text); i++ {
		if isUpper(text[i]) {
			b := []byte(text)
			for ; i < len(b); i++ {
				b[i] = lowerByte(b[i])
			}
			return string(b)
		}
	}
	return text
}

func isUpper(c byte) bool { return c-'A' < 26 }

func isLetter(c byte) bool { return c|0x20-'a' < 26 }

func lowerByte(c byte) byte {
	if isUpper(c) {
		return c + 'a' - 'A'
	}
	return c
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// wordRune reports whether a rune of n bytes at i is part of a word.
func wordRune(s string, i int) (n int, letter bool) {
	if i >= len(s) {
		return 0, false
	}
	if c := s[i]; c < utf8.RuneSelf {
		return 1, isLetter(c)
	}
	r, n := utf8.DecodeRuneInString(s[i:])
	return n, r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsMark(r))
}

// tokenise appends the tokens of text to ts. Their words are as they are written:
// look them up, or lower them.
func tokenise(ts []token, text string) []token {
	how, depth := apart, uint8(0)
	for i := 0; i < len(text); {
		c := text[i]
		if c == ' ' {
			how = apart
			i++
			continue
		}
		n, letter := 1, isLetter(c)
		if c >= utf8.RuneSelf {
			n, letter = wordRune(text, i)
		}
		end, k, h := i+n, mark, uint32(noHash)
		stop := end
		switch {
		case letter:
			for end = i; end < len(text); end++ {
				low := text[end] | 0x20
				if low-'a' >= 26 {
					break
				}
				h = hashByte(h, low)
			}
			if stop, k = end, word; end < len(text) && !endsWord(text[end]) {
				end, stop, k = scanWord(text, i)
				h = hash(noHash, text[i:stop])
			}
		case isDigit(c):
			end, k = scanDigits(text, i)
			stop, h = end, hash(noHash, text[i:end])
		case c == '\t' || c == '\n' || c == '\r' || c == '\v' || c == '\f':
			how = apart
			i++
			continue
		case c >= utf8.RuneSelf && isSpace(text[i:]):
			how = apart
			i += n
			continue
		case (c == '-' || c == '/') && joins(text, i):
			how = hyphen
			if c == '/' {
				how = slash
			}
			i++
			continue
		case c == '(' || c == '[':
			depth++
		case (c == '-' || c == '=') && i+1 < len(text) && text[i+1] == '>':
			end, stop = i+2, i+2
		case c == '-' && i+2 < len(text) && text[i+1] == '-' && text[i+2] == '>':
			end, stop = i+3, i+3
		default:
			h = hash(noHash, text[i:end])
		}
		t := token{
			start: int32(i), end: int32(end), word: text[i:stop],
			kind: k, join: how, capital: isUpper(c), depth: depth, hash: h, entry: -1,
		}
		if stop > i+1 && text[stop-1] == '>' || c >= utf8.RuneSelf && k == mark && isArrow(text[i:end]) {
			t.word = "→"
		}
		ts = append(ts, t)
		if (c == ')' || c == ']') && depth > 0 {
			depth--
		}
		how = touches
		i = end
	}
	return ts
}

// isArrow reports whether a mark is one of the arrows that people paste for "to".
func isArrow(s string) bool {
	switch s {
	case "➜", "➔", "➞", "➡", "⟶", "⇒", "↦", "►", "▶":
		return true
	}
	return false
}

func isSpace(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsSpace(r)
}

// joins reports whether the hyphen or slash at i stands inside a word:
// "co-selling", "week-4", "30-day", but not "5-10" and not "3/4".
func joins(s string, i int) bool {
	if i == 0 || i+1 >= len(s) {
		return false
	}
	_, after := wordRune(s, i+1)
	r, _ := utf8.DecodeLastRuneInString(s[:i])
	before := unicode.IsLetter(r)
	return before && (after || isDigit(s[i+1])) || after && isDigit(s[i-1])
}

// scanWord returns where the word at i ends, and where it ends without "'s".
// Dots and digits inside make it a name: "gitlab.com", "v1.2", "p95".
func scanWord(s string, i int) (end, stop int, k kind) {
	for j := i; j < len(s); {
		n, letter := wordRune(s, j)
		switch c := s[j]; {
		case letter:
			j += n
			end = j
			continue
		case isDigit(c) || c == '_':
			k = other
			j++
			end = j
			continue
		case c == '.' || c == '+' && j > i:
			if _, letter := wordRune(s, j+1); c == '.' && (letter || j+1 < len(s) && isDigit(s[j+1])) {
				k = other
				j++
				continue
			}
		case c == ':' && j+2 < len(s) && s[j+1] == '/' && s[j+2] == '/':
			return scanLink(s, j), j, other
		case c == '\'' || n == 3 && s[j:j+3] == "’":
			if m, letter := wordRune(s, j+n); letter {
				next, more := wordRune(s, j+n+m)
				if s[j+n]|0x20 == 's' && (next == 0 || !more) {
					return j + n + 1, j, k
				}
				j += n
				continue
			}
		}
		break
	}
	return end, end, k
}

// endsWord reports whether a word ends before c, whatever follows.
func endsWord(c byte) bool {
	switch c {
	case ' ', ',', '-', ')', '/', ';', '(', '%', '"':
		return true
	}
	return false
}

// scanLink returns the end of the link that goes on at i: the next white space or bracket.
func scanLink(s string, i int) int {
	for i < len(s) && s[i] > ' ' && s[i] != ')' && s[i] != '>' && s[i] != ']' && s[i] < utf8.RuneSelf {
		i++
	}
	return i
}

// scanDigits returns where the number at i ends, as far as its characters say:
// "1,200", "2h05m", "400k", "3rd", "2026-08-03". Dates and versions are other.
func scanDigits(s string, i int) (end int, k kind) {
	dots, dashes := 0, 0
	j := i
	for ; j < len(s); j++ {
		c := s[j]
		if isDigit(c) || isLetter(c) {
			continue
		}
		more := j+1 < len(s) && isDigit(s[j+1])
		switch {
		case c == '.' && more:
			dots++
		case (c == ',' || c == ':' || c == '_') && more:
		case c == '-' && j-i == 4 && j+1 < len(s) && (more || s[j+1]|0x20 == 'q' || s[j+1]|0x20 == 'h') || c == '-' && dashes == 1 && more:
			dashes++
		default:
			return j, numberKind(s[i:j], dots, dashes)
		}
	}
	return j, numberKind(s[i:j], dots, dashes)
}

func numberKind(s string, dots, dashes int) kind {
	if dashes > 0 || dots > 1 {
		return other
	}
	if n := len(s); n > 2 && isLetter(s[n-1]) {
		switch lower(s[n-2:]) {
		case "st", "nd", "rd", "th":
			return other
		}
	}
	return digit
}
