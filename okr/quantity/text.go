package quantity

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxWord is the length in bytes up to which words are looked up in the tables.
const maxWord = 16

// lower returns word in lower case, or "" if it is too long for any table. Words
// with letters beyond ASCII stand in no table and stay as they are: the capital
// İ would become an i. It does not allocate for words in lower case.
func lower(word string) string {
	if len(word) > maxWord {
		return ""
	}
	capital := false
	for i := range len(word) {
		c := word[i]
		if c >= utf8.RuneSelf {
			return word
		}
		capital = capital || 'A' <= c && c <= 'Z'
	}
	if !capital {
		return word
	}
	return strings.ToLower(word)
}

func byteAt(s string, i int) byte {
	if i < 0 || i >= len(s) {
		return 0
	}
	return s[i]
}

func digitAt(s string, i int) bool { return isDigit(byteAt(s, i)) }

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// digitsEnd returns the end of the digits that begin at byte i of s.
func digitsEnd(s string, i int) int {
	for i < len(s) && isDigit(s[i]) {
		i++
	}
	return i
}

// letterAt returns the length of the letter at byte i of s, 0 if there is none.
// The signs of degrees and powers are letters here. The writing of East Asia,
// which puts no space between words, has none.
func letterAt(s string, i int) int {
	c := byteAt(s, i)
	switch {
	case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z':
		return 1
	case c < utf8.RuneSelf:
		return 0
	}
	r, n := utf8.DecodeRuneInString(s[i:])
	switch {
	case r == '°' || r == 'º' || r == '²' || r == '³':
		return n
	case r >= 0x2E80 || !unicode.IsLetter(r):
		return 0
	}
	return n
}

// letters returns the end of the letters that begin at byte i of s.
func letters(s string, i int) int {
	for i < len(s) && (s[i]|0x20)-'a' < 26 {
		i++ // most are ASCII
	}
	for {
		n := letterAt(s, i)
		if n == 0 {
			return i
		}
		i += n
	}
}

// word returns the end of the word that begins at byte i of s: letters, with
// hyphens and digits inside ("person-weeks", "CO2e").
func word(s string, i int) int {
	i = letters(s, i)
	for {
		switch {
		case digitAt(s, i) && i > 0 && letterBefore(s, i):
			i++
		case byteAt(s, i) == '-' && letterAt(s, i+1) > 0:
			i = letters(s, i+1)
		default:
			if e := letters(s, i); e > i {
				i = e
				continue
			}
			return i
		}
	}
}

// letterBefore reports whether the byte before i belongs to a word.
func letterBefore(s string, i int) bool {
	if i == 0 {
		return false
	}
	if c := s[i-1]; c < utf8.RuneSelf {
		return isDigit(c) || letterAt(s, i-1) > 0 || c == '_'
	}
	r, n := utf8.DecodeLastRuneInString(s[:i])
	return letterAt(s, i-n) > 0 && r != '°'
}

// skipSpace returns the end of the white space that begins at byte i of s, with
// the spaces that do not break a line.
func skipSpace(s string, i int) int {
	for {
		n := spaceAt(s, i)
		if n == 0 {
			return i
		}
		i += n
	}
}

// spaceAt returns the length of the white space at byte i of s.
func spaceAt(s string, i int) int {
	switch c := byteAt(s, i); {
	case c == ' ' || c == '\t' || c == '\n' || c == '\r':
		return 1
	case c < utf8.RuneSelf:
		return 0
	}
	switch r, n := utf8.DecodeRuneInString(s[i:]); r {
	case '\u00a0', '\u202f', '\u2009':
		return n
	}
	return 0
}

// minus returns the length of the minus sign at byte i of s, 0 if there is none.
func minus(s string, i int) int {
	if byteAt(s, i) == '-' {
		return 1
	}
	if i < len(s) && strings.HasPrefix(s[i:], "−") {
		return len("−")
	}
	return 0
}
