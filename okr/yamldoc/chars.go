package yamldoc

import "strings"

// The functions here follow the scanner of yaml.v3, not the letter of YAML 1.2:
// only so do our places agree with its nodes.

// lineBreak returns how many bytes long the line break at the start of s is, or
// 0. For yaml.v3 a lone CR, NEL, LS and PS end a line too.
func lineBreak(s string) int {
	if s == "" {
		return 0
	}
	switch s[0] {
	case '\n':
		return 1
	case '\r':
		if len(s) > 1 && s[1] == '\n' {
			return 2
		}
		return 1
	case 0xC2:
		if len(s) > 1 && s[1] == 0x85 {
			return 2
		}
	case 0xE2:
		if len(s) > 2 && s[1] == 0x80 && (s[2] == 0xA8 || s[2] == 0xA9) {
			return 3
		}
	}
	return 0
}

// folded returns how many bytes a value keeps of the line break at the start of
// s: LS and PS stay as they are, the others become LF.
func folded(s string) int {
	if s[0] == 0xE2 {
		return 3
	}
	return 1
}

func isBlank(c byte) bool { return c == ' ' || c == '\t' }

// blanks returns how many blanks and line breaks, in bytes, begin s, and whether
// there is a break among them.
func blanks(s string) (n int, broken bool) {
	for n < len(s) {
		if isBlank(s[n]) {
			n++
			continue
		}
		w := lineBreak(s[n:])
		if w == 0 {
			break
		}
		n, broken = n+w, true
	}
	return n, broken
}

// lineEnd returns where the line that holds the byte at off ends, its break not
// included.
func lineEnd(text string, off int) int {
	for ; off < len(text); off++ {
		switch text[off] {
		case '\n', '\r':
			return off
		case 0xC2, 0xE2:
			if lineBreak(text[off:]) > 0 {
				return off
			}
		}
	}
	return off
}

// lineStart returns where the line that holds the byte at off begins.
func lineStart(text string, off int) int {
	if off > 0 && off < len(text) && text[off] == '\n' && text[off-1] == '\r' {
		off-- // within a break
	}
	i := strings.LastIndexAny(text[:off], "\n\r\u0085\u2028\u2029")
	if i < 0 {
		return 0
	}
	return i + lineBreak(text[i:])
}

// lineStarts returns the offset at which each line of text begins for yaml.v3.
func lineStarts(text string) []int32 {
	starts := make([]int32, 1, strings.Count(text, "\n")+1)
	if onlyLF(text) {
		for off := 0; ; {
			i := strings.IndexByte(text[off:], '\n')
			if i < 0 {
				return starts
			}
			off += i + 1
			starts = append(starts, int32(off))
		}
	}
	for off := 0; off < len(text); {
		n := lineBreak(text[off:])
		if n > 0 {
			starts = append(starts, int32(off+n))
		}
		off += max(n, 1)
	}
	return starts
}

// onlyLF reports whether nothing but LF ends a line of text.
func onlyLF(text string) bool {
	return strings.IndexByte(text, '\r') < 0 && !strings.Contains(text, "\u0085") &&
		!strings.Contains(text, "\u2028") && !strings.Contains(text, "\u2029")
}

// markEnd returns where the tag or the anchor that begins at off ends, or off if
// there is none.
func markEnd(text string, off int) int {
	if off >= len(text) {
		return off
	}
	end := off + 1
	switch text[off] {
	case '&':
		for end < len(text) && isWordByte(text[end]) {
			end++
		}
	case '!':
		for end < len(text) && !isBlank(text[end]) && lineBreak(text[end:]) == 0 {
			end++
		}
	default:
		return off
	}
	return end
}

// isWordByte reports whether c may stand in the name of an anchor.
func isWordByte(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '_' || c == '-'
}
