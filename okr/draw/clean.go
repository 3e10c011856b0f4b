package draw

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// Clean returns s as one line that is safe to show. Whatever could speak to a
// terminal, turn the reading direction, hide, or start a command of a CI system
// becomes visible: "\x1b", "<U+202E>". Tabs and line breaks become a space, and
// a byte that is no UTF-8 becomes U+FFFD.
//
// The joiners U+200C and U+200D stay: emoji and several scripts are written
// with them.
func Clean(s string) string {
	i := firstUnsafe(s)
	if i < 0 {
		return s
	}
	var b strings.Builder
	b.Grow(len(s) + 16)
	b.WriteString(s[:i])
	for i < len(s) {
		shown, n := safe(s[i:])
		b.WriteString(shown)
		i += n
	}
	return b.String()
}

// firstUnsafe returns the offset of the first byte of s that Clean may have to
// change, or -1: nearly all text is passed on as it is.
func firstUnsafe(s string) int {
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c < 0x20, c >= 0x7f:
			return i
		case c == ':' || c == '#':
			if i+1 < len(s) && s[i+1] == c {
				return i
			}
		}
	}
	return -1
}

// safe returns how the beginning of s is shown, and how many bytes that speaks for.
func safe(s string) (shown string, n int) {
	switch c := s[0]; {
	case c == ':':
		return safeColons(s)
	case c == '#':
		return safeHashes(s)
	case c == '\t', c == '\n':
		return " ", 1
	case c == '\r':
		if len(s) > 1 && s[1] == '\n' {
			return " ", 2
		}
		return `\r`, 1 // alone it would let the rest of the line overwrite its beginning
	case c < 0x20, c == 0x7f:
		return fmt.Sprintf(`\x%02x`, c), 1
	case c < utf8.RuneSelf:
		return s[:1], 1
	}
	r, n := utf8.DecodeRuneInString(s)
	switch {
	case r == utf8.RuneError && n == 1:
		return "\ufffd", 1
	case r < 0xa0:
		return fmt.Sprintf(`\x%02x`, r), n
	case invisible(r):
		return fmt.Sprintf("<U+%04X>", r), n
	}
	return s[:n], n
}

// safeColons keeps "::word" from being read as a workflow command of GitHub,
// wherever a line may later be broken.
func safeColons(s string) (shown string, n int) {
	if len(s) > 2 && s[1] == ':' && letter(s[2]) {
		return `:\x3a`, 2
	}
	return s[:1], 1
}

// safeHashes does the same for "##[command]" and "##vso[…]", which some runners
// obey in the middle of a line.
func safeHashes(s string) (shown string, n int) {
	if logCommand(s) {
		return `#\x23`, 2
	}
	return s[:1], 1
}

// logCommand reports whether s begins with "##", letters and "[".
func logCommand(s string) bool {
	if !strings.HasPrefix(s, "##") {
		return false
	}
	rest := strings.TrimLeftFunc(s[2:], func(r rune) bool { return r < utf8.RuneSelf && letter(byte(r)) })
	return strings.HasPrefix(rest, "[")
}

func letter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// invisible reports whether r is shown as nothing, or changes how what is
// around it is shown: controls of direction, line and paragraph separators,
// spaces and signs without width, tags.
func invisible(r rune) bool {
	switch {
	case r == 0xad, r == 0x61c, r == 0x180e, r == 0xfeff:
		return true
	case r == 0x200b, r == 0x200e, r == 0x200f:
		return true
	case 0x2028 <= r && r <= 0x202e, 0x2060 <= r && r <= 0x206f:
		return true
	case 0xfff9 <= r && r <= 0xfffb, 0xe0000 <= r && r <= 0xe0fff && !(0xe0100 <= r && r <= 0xe01ef):
		return true
	}
	return false
}
