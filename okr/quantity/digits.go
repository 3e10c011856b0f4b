package quantity

import (
	"math"
	"strconv"
	"strings"
)

// A figure is a number in digits or words, before multiplier and unit.
type figure struct {
	mantissa float64
	decimals int // the value is mantissa / 10^decimals
	start    int
	stop     int // the end of the figure itself; end goes on to the end of the quantity
	end      int
	plain    bool   // digits and nothing else: may be part of a clock time, ratio or date
	mistake  string // why a field does not take it; a sentence does
}

// times returns the value of f times m, rounded once where f has up to 15 digits.
func (f figure) times(m float64) float64 {
	return f.mantissa * m / math.Pow10(f.decimals)
}

// number reads s, which must be digits with at most one point.
func number(s string) (float64, bool) {
	f, ok := figures(s, 0)
	return f.times(1), ok && f.end == len(s)
}

// figures reads the digits that begin at byte i of s, grouped by commas, spaces,
// apostrophes or underscores, with decimals.
func figures(s string, i int) (figure, bool) {
	end := digitsEnd(s, i)
	f := figure{start: i, stop: end, end: end, plain: true}
	if next := byteAt(s, end+1); end > i && byteAt(s, end) == ' ' && !isDigit(next) {
		return f, f.sum(s[i:end], end-i) // as most are
	}
	if end == i && (byteAt(s, i) != '.' || !digitAt(s, i+1)) {
		return f, false
	}
	point := byte('.')
	if mark := groupMark(s, end); mark > 0 && s[i] != '0' && end-i <= 3 {
		groups := groupsEnd(s, end, mark)
		if groups > end {
			f.plain = false
			f.end = groups
			end = groups
		}
	}
	if f.plain && end-i <= 3 && s[i] != '0' && byteAt(s, end) == '.' {
		// "1.200.000" and "1.200,50" are written as on the European continent.
		groups := groupsEnd(s, end, 1)
		decimal := byteAt(s, groups) == ',' && digitAt(s, groups+1)
		if decimal || groups > end+4 {
			f.plain = false
			f.end, end, point = groups, groups, ','
			f.mistake = "digits are grouped by commas, decimals come after a point"
		}
	}
	intEnd := end
	switch c := byteAt(s, end); {
	case c == point && digitAt(s, end+1):
		f.end = digitsEnd(s, end+1)
	case c == ',' && f.plain && digitAt(s, end+1):
		// Several commas that do not group are a list, as in "steps 1,2,3".
		e := digitsEnd(s, end+1)
		if byteAt(s, e) != ',' || !digitAt(s, e+1) {
			f.end = e
			f.mistake = "a comma groups three digits, decimals come after a point"
		}
	}
	if f.end > intEnd {
		f.plain = false
		f.decimals = f.end - intEnd - 1
	}
	if c := byteAt(s, f.end); c == point && point == '.' && digitAt(s, f.end+1) {
		return f, false // a version, an address: 1.2.3
	}
	f.stop = f.end
	return f, f.sum(s[i:f.end], intEnd-i)
}

// sum sets the mantissa of f to the digits of text. It fails beyond all
// magnitude.
func (f *figure) sum(text string, intEnd int) bool {
	exact := 0
	for j := range len(text) {
		if isDigit(text[j]) {
			f.mantissa = f.mantissa*10 + float64(text[j]-'0')
			exact++
		}
	}
	if exact > 15 {
		clean := strings.Map(func(r rune) rune {
			if r < '0' || r > '9' {
				return -1
			}
			return r
		}, text[:intEnd])
		if f.decimals > 0 {
			clean += "." + text[intEnd+1:]
		}
		v, err := strconv.ParseFloat(clean, 64)
		if err != nil {
			return false
		}
		f.mantissa, f.decimals = v, 0
	}
	return !math.IsInf(f.mantissa, 0)
}

// groupMark returns the length of the mark at byte i of s that may group digits.
func groupMark(s string, i int) int {
	switch byteAt(s, i) {
	case ',', ' ', '\'', '_':
		return 1
	case 0, '\t', '\n', '\r':
		return 0
	}
	if strings.HasPrefix(s[i:], "’") {
		return len("’")
	}
	return spaceAt(s, i)
}

// groupsEnd returns the end of groups of three digits, each behind the mark of
// the given length at byte i of s; i itself if there are none. Behind commas the
// groups before the last may have two digits, as in India: 1,20,000. A group
// behind a space belongs to the number only if it could not begin another word.
func groupsEnd(s string, i, mark int) int {
	separator := s[i : i+mark]
	end := i
	for strings.HasPrefix(s[end:], separator) {
		group := digitsEnd(s, end+mark)
		size := group - end - mark
		if size != 3 && (size != 2 || separator != ",") {
			break
		}
		end = group
		if size == 2 && !strings.HasPrefix(s[end:], separator) {
			return i
		}
	}
	if end == i {
		return i
	}
	if c := byteAt(s, end); separator == "," && c == ',' && digitAt(s, end+1) {
		return i
	}
	if digits := digitsEnd(s, end-3); digits != end { // "1,2000", "1 2000"
		return i
	}
	if separator == " " {
		next := byteAt(s, end)
		if next == '-' || next == '/' || next == ':' || next == ',' && digitAt(s, end+1) {
			return i
		}
	}
	return end
}
