package yamldoc

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/okr-as-code/okr/okr/source"
)

// Span returns the bytes of the file that bytes start to end of the value were
// read from, through quotes, escapes and folds. It is the only way from words
// to a place.
//
// Decoding the bytes of Span(0, len(Value)) gives Value; the spans of its runes
// are ordered and do not overlap. An empty range gives an empty span.
//
// To decode the bytes of a block is to take the indentation from each of its
// lines but the first, where the span begins after it, and to join or to fold
// the lines as its indicator says. The line breaks that end the value of a block
// are no part of its text: their span is empty, at its end.
func (s *Scalar) Span(start, end int) source.Span {
	end = min(max(end, 0), len(s.Value))
	start = min(max(start, 0), end)
	raw := s.At.Text()
	from, to := 0, 0
	switch {
	case s.Style == Plain && raw == s.Value:
		from, to = start, end
	case s.quoted() && s.inner() == s.Value:
		from, to = start+1, end+1
	default:
		from, to = s.find(raw, start, end)
	}
	if start == end {
		to = from
	}
	return source.Span{File: s.At.File, Start: s.At.Start + int32(from), End: s.At.Start + int32(to)}
}

func (s *Scalar) quoted() bool { return s.Style == SingleQuoted || s.Style == DoubleQuoted }

// inner returns the text between the quotes of a quoted scalar.
func (s *Scalar) inner() string {
	raw := s.At.Text()
	if len(raw) < 2 {
		return ""
	}
	return raw[1 : len(raw)-1]
}

// find returns the bytes of raw that bytes start to end of the value come from.
func (s *Scalar) find(raw string, start, end int) (from, to int) {
	from = len(raw)
	if s.quoted() {
		from--
	}
	to = from
	at := 0 // in the value
	found := false
	s.pieces(raw, func(n, lo, hi int) bool {
		if !found && start < at+n {
			found = true
			from = lo
			if n == hi-lo {
				from = lo + start - at
			}
		}
		if end <= at+n {
			to = hi
			if n == hi-lo {
				to = lo + end - at
			}
			return false
		}
		at += n
		return true
	})
	return min(from, to), to
}

// pieces calls yield, in order, with how many bytes of the value come from which
// bytes of raw: byte for byte where there are as many, else as a whole.
func (s *Scalar) pieces(raw string, yield func(n, lo, hi int) bool) {
	switch s.Style {
	case Plain:
		plainPieces(s.Value, raw, yield)
	case SingleQuoted, DoubleQuoted:
		quotedPieces(raw, s.Style == DoubleQuoted, yield)
	case Literal, Folded:
		blockPieces(raw, int(s.indent), s.Style == Literal, yield)
	}
}

// plainPieces is pieces for a plain scalar of several lines. Where lines join,
// one run of white space in the value stands for one in the text.
func plainPieces(value, raw string, yield func(n, lo, hi int) bool) {
	for at, lo := 0, 0; lo < len(raw); {
		hi := lineEnd(raw, lo)
		if hi == len(raw) {
			yield(hi-lo, lo, hi)
			return
		}
		for hi > lo && isBlank(raw[hi-1]) {
			hi--
		}
		if hi > lo && !yield(hi-lo, lo, hi) {
			return
		}
		at += hi - lo
		width, _ := blanks(raw[hi:])
		n, _ := blanks(value[min(at, len(value)):])
		if !foldPieces(value[min(at, len(value)):][:n], raw, hi, hi+width, yield) {
			return
		}
		at, lo = at+n, hi+width
	}
}

// foldPieces is pieces for the white space lo to hi of raw where lines join, of
// which value is left.
func foldPieces(value, raw string, lo, hi int, yield func(n, lo, hi int) bool) bool {
	for value != "" {
		n := max(lineBreak(value), 1)
		end := hi
		if n < len(value) {
			end = lo
			for end < hi && lineBreak(raw[end:]) == 0 {
				end++
			}
			end += lineBreak(raw[end:])
		}
		if !yield(n, lo, end) {
			return false
		}
		value, lo = value[n:], end
	}
	return true
}

// quotedPieces is pieces for a scalar in quotes.
func quotedPieces(raw string, double bool, yield func(n, lo, hi int) bool) {
	end := len(raw) - 1 // the closing quote
	for lo := 1; lo < end; {
		hi := lo
		n := 0
		switch c := raw[lo]; {
		case c == '\\' && double && lineBreak(raw[lo+1:]) > 0:
			hi += 1 + lineBreak(raw[lo+1:])
			width, _ := blanks(raw[hi:end])
			if !foldPieces(kept(raw[hi:hi+width]), raw, lo, hi+width, yield) {
				return
			}
			lo = hi + width
			continue
		case c == '\\' && double:
			n, hi = escape(raw, lo)
		case c == '\'' && !double:
			n, hi = 1, lo+2
		case isBlank(c) || lineBreak(raw[lo:]) > 0:
			width, broken := blanks(raw[lo:end])
			hi = lo + width
			if broken {
				if !foldPieces(fold(raw[lo:hi]), raw, lo, hi, yield) {
					return
				}
				lo = hi
				continue
			}
			n = width
		default:
			hi++
			for hi < end && !isBlank(raw[hi]) && raw[hi] != '\\' && raw[hi] != '\'' && lineBreak(raw[hi:]) == 0 {
				hi++
			}
			n = hi - lo
		}
		if !yield(n, lo, min(hi, end)) {
			return
		}
		lo = hi
	}
}

// fold returns what is left of white space where lines join: a space for one
// line break, and every break but the first for several.
func fold(space string) string {
	all := kept(space)
	switch {
	case all == "\n":
		return " "
	case strings.HasPrefix(all, "\n"):
		return all[1:]
	}
	return all // LS and PS stay
}

// kept returns the line breaks in space.
func kept(space string) string {
	var out strings.Builder
	for i := 0; i < len(space); {
		w := lineBreak(space[i:])
		switch {
		case w == 0:
			w = 1
		case folded(space[i:]) == w && w > 1:
			out.WriteString(space[i : i+w])
		default:
			out.WriteByte('\n')
		}
		i += w
	}
	return out.String()
}

// escape returns how many bytes the escape at lo stands for, and where it ends.
func escape(raw string, lo int) (n, hi int) {
	digits := 0
	switch raw[lo+1] {
	case 'x':
		digits = 2
	case 'u':
		digits = 4
	case 'U':
		digits = 8
	case 'N', '_':
		return 2, lo + 2
	case 'L', 'P':
		return 3, lo + 2
	default:
		return 1, lo + 2
	}
	hi = min(lo+2+digits, len(raw))
	r, err := strconv.ParseUint(raw[lo+2:hi], 16, 32)
	if err != nil {
		return 1, hi
	}
	return utf8.RuneLen(rune(r)), hi
}

// blockPieces is pieces for a block whose lines are indented by indent columns.
// It follows the scanner of yaml.v3 line by line.
func blockPieces(raw string, indent int, literal bool, yield func(n, lo, hi int) bool) {
	lo := nextLine(raw, lineEnd(raw, 0))
	breaks := lo + min(spaces(raw[lo:]), indent) // from here to the text of a line are the breaks before it
	first := true                                // no line with text was seen
	deeper := false                              // the last line with text begins with a blank
	for indent > 0 && lo < len(raw) {
		text := lo + min(spaces(raw[lo:]), indent)
		end := lineEnd(raw, text)
		if text == end {
			lo = nextLine(raw, end)
			continue
		}
		space := raw[min(breaks, lo):lo]
		left := kept(space)
		joins := !literal && !first && !deeper && !isBlank(raw[text])
		if joins {
			left = fold(space)
		}
		if !foldPieces(left, raw, breaks, text, yield) || !yield(end-text, text, end) {
			return
		}
		first, deeper = false, isBlank(raw[text])
		breaks, lo = end, nextLine(raw, end)
	}
	// The breaks that end the value: nothing of the text.
	yield(1<<30, len(raw), len(raw))
}
