package wording

import (
	"slices"
	"strings"
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
	cues       cueSet
}

// telling are the lists of which a word may be more than a plain one.
const telling = numberWord | name | placeholder

// plain reports whether t is a word in small letters that is no number, no name and no
// blank by itself.
func (t *token) plain() bool { return t.kind == word && !t.capital && !t.in.has(telling) }

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

// A cutter cuts a text into tokens.
type cutter struct {
	text  string
	ts    []token
	how   join  // of the next token
	depth uint8 // of brackets
}

// tokenise appends the tokens of text to ts. Their words are as they are written:
// look them up, or lower them.
func tokenise(ts []token, text string) []token {
	c := cutter{text: text, ts: ts}
	for i := 0; i < len(text); {
		switch b := text[i]; {
		case b == ' ':
			c.how = apart
			i++
		case isLetter(b):
			i = c.cutWord(i)
		case isDigit(b):
			end, k := scanDigits(text, i)
			t := c.add(i, end, k)
			t.hash = hash(noHash, t.word)
			i = end
		case b >= utf8.RuneSelf:
			i = c.cutRune(i)
		default:
			i = c.cutMark(i)
		}
	}
	return c.ts
}

// add adds the token of text [i, end).
func (c *cutter) add(i, end int, k kind) *token {
	t := longer(&c.ts)
	*t = token{}
	t.start, t.end, t.word = int32(i), int32(end), c.text[i:end]
	t.kind, t.join, t.depth = k, c.how, c.depth
	t.hash, t.entry = noHash, -1
	c.how = touches
	return t
}

// cutWord cuts the word at i, which begins with an ASCII letter, and returns where it ends.
func (c *cutter) cutWord(i int) int {
	n, h := letters(c.text[i:])
	end := i + n
	if end < len(c.text) && !endsWord(c.text[end]) {
		return c.cutLonger(i)
	}
	t := c.add(i, end, word)
	t.capital, t.hash = isUpper(c.text[i]), h
	return end
}

// cutLonger cuts the word at i, of which not all are ASCII letters.
func (c *cutter) cutLonger(i int) int {
	end, stop, k := scanWord(c.text, i)
	t := c.add(i, end, k)
	t.word, t.capital = c.text[i:stop], isUpper(c.text[i])
	t.hash = hash(noHash, t.word)
	return end
}

// cutRune cuts the word or the mark that begins at i with a rune that is not ASCII, or
// passes over a space.
func (c *cutter) cutRune(i int) int {
	n, letter := wordRune(c.text, i)
	if letter {
		return c.cutLonger(i)
	}
	if isSpace(c.text[i:]) {
		c.how = apart
		return i + n
	}
	t := c.add(i, i+n, mark)
	t.hash = hash(noHash, t.word)
	if isArrow(t.word) {
		t.word = "→"
	}
	return i + n
}

// cutMark cuts the mark at i, which is ASCII, or passes over it where it is a space or
// joins two parts of a word. Nothing leans on a bracket or an arrow, which have no hash.
func (c *cutter) cutMark(i int) int {
	b := c.text[i]
	switch b {
	case '\t', '\n', '\r', '\v', '\f':
		c.how = apart
		return i + 1
	case '-', '/':
		if joins(c.text, i) {
			c.how = hyphen
			if b == '/' {
				c.how = slash
			}
			return i + 1
		}
	case '(', '[':
		c.depth++
		c.add(i, i+1, mark)
		return i + 1
	}
	if n := arrow(c.text[i:]); n > 0 {
		c.add(i, i+n, mark).word = "→"
		return i + n
	}
	t := c.add(i, i+1, mark)
	t.hash = hash(noHash, t.word)
	if (b == ')' || b == ']') && c.depth > 0 {
		c.depth--
	}
	return i + 1
}

// arrow returns how many bytes the arrow "->", "=>" or "-->" takes up that text begins
// with; 0 if it begins with none.
func arrow(text string) int {
	switch {
	case len(text) < 2 || text[0] != '-' && text[0] != '=':
	case text[1] == '>':
		return 2
	case strings.HasPrefix(text, "-->"):
		return 3
	}
	return 0
}

// letters returns how many ASCII letters text begins with, and their hash.
func letters(text string) (n int, h uint32) {
	h = noHash
	for n = range len(text) {
		low := text[n] | 0x20
		if low-'a' >= 26 {
			return n, h
		}
		h = (h ^ uint32(low)) * hashFactor
	}
	return len(text), h
}

// longer makes s longer by one element and returns it. It holds what was there before:
// large ones are made in their place instead of copied to it.
func longer[T any](s *[]T) *T {
	if len(*s) == cap(*s) {
		*s = slices.Grow(*s, 1)
	}
	*s = (*s)[:len(*s)+1]
	return &(*s)[len(*s)-1]
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
