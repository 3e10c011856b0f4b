package draw

import (
	"strings"

	"github.com/mattn/go-runewidth"
	"github.com/rivo/uniseg"
)

const ellipsis = "…"

// Width returns how many columns s takes on a terminal. Letters that may be
// narrow or wide are narrow, whatever the environment says: the same text has
// the same width everywhere. What s holds is expected to be clean.
func Width(s string) int {
	if plainASCII(s) {
		return len(s)
	}
	width := 0
	for c := range clusters(s) {
		width += clusterWidth(c)
	}
	return width
}

func plainASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < 0x20 || s[i] >= 0x7f {
			return false
		}
	}
	return true
}

// clusters yields the parts of s that are shown as one sign each: letters with
// their accents, emoji with all that is joined to them.
func clusters(s string) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		state := -1
		for s != "" {
			var c string
			c, s, _, state = uniseg.FirstGraphemeClusterInString(s, state)
			if !yield(c) {
				return
			}
		}
	}
}

func clusterWidth(c string) int {
	if len(c) == 1 {
		return 1
	}
	narrow := runewidth.Condition{StrictEmojiNeutral: true}
	w := narrow.StringWidth(c)
	if w == 1 && strings.Contains(c, "\ufe0f") {
		return 2 // the sign that asks for the emoji instead of the letter
	}
	return w
}

// Truncate returns s if it is at most width columns wide, else as much of its
// beginning as leaves a column for "…".
func Truncate(s string, width int) string {
	if Width(s) <= width {
		return s
	}
	if width < 1 {
		return ""
	}
	head, _ := split(s, width-1)
	return strings.TrimRight(head, " ") + ellipsis
}

// split cuts s before the first sign that would go beyond width.
func split(s string, width int) (head, tail string) {
	end := 0
	for c := range clusters(s) {
		if width -= clusterWidth(c); width < 0 {
			break
		}
		end += len(c)
	}
	return s[:end], s[end:]
}

// Wrap returns s as lines of at most width columns, broken at spaces, and
// within a word only where it is wider than a line. A width below 1 never
// wraps. It returns at least one line.
func Wrap(s string, width int) []string {
	if width < 1 || Width(s) <= width {
		return []string{s}
	}
	var lines []string
	line, used := "", 0
	for word := range strings.SplitSeq(s, " ") {
		w := Width(word)
		if line != "" && used+1+w <= width {
			line, used = line+" "+word, used+1+w
			continue
		}
		if line != "" {
			lines, line, used = append(lines, line), "", 0
		}
		for w > width {
			head, tail := split(word, width)
			if head == "" { // not even one sign fits: it stands out rather than vanishing
				break
			}
			lines = append(lines, head)
			word, w = tail, w-Width(head)
		}
		line, used = word, w
	}
	if line != "" || len(lines) == 0 {
		lines = append(lines, line)
	}
	return lines
}

// Pad returns s with spaces after it, up to width columns.
func Pad(s string, width int) string {
	return s + strings.Repeat(" ", max(0, width-Width(s)))
}
