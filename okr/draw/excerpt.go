package draw

import (
	"strings"
	"unicode/utf8"
)

// tabStop is how far apart tabs stop in an excerpt.
const tabStop = 4

// An Excerpt is a line of a file, ready to be shown, and which of its columns
// are to be underlined.
type Excerpt struct {
	Text  string
	Start int // columns before the underlined words
	Width int // columns of the underlined words, at least 1
}

// reach is how many bytes of a line are looked at for each column that is
// shown: a line of a megabyte may have a thousand findings.
const reach = 64

// ExcerptOf returns the line with its bytes from start up to end underlined.
// If the line is wider than width, it is cut around those words, with "…" where
// something is left out; a width of 0 or less cuts nothing.
func ExcerptOf(line string, start, end, width int) Excerpt {
	start = min(max(start, 0), len(line))
	end = min(max(end, start), len(line))
	if width < 1 {
		signs, from, to := signsOf(line, start, end)
		return excerpt(signs, from, to, "", "")
	}
	low, high := around(line, start, end, reach*width)
	signs, from, to := signsOf(line[low:high], start-low, min(end, high)-low)
	if low == 0 && high == len(line) && columns(signs) <= width {
		return excerpt(signs, from, to, "", "")
	}
	return cut(signs, from, to, width, low > 0, high < len(line))
}

// around returns the part of the line that is near the bytes from start up to
// end, without a character cut in two.
func around(line string, start, end, near int) (low, high int) {
	low = max(0, start-near)
	for low < start && !utf8.RuneStart(line[low]) {
		low++
	}
	high = min(len(line), min(end, start+near)+near)
	for high < len(line) && !utf8.RuneStart(line[high]) {
		high++
	}
	return low, high
}

// A sign is one cluster of a line as it is shown.
type sign struct {
	text  string
	width int
}

// signsOf returns the signs of a line, and the range of those that the bytes
// from start up to end touch.
func signsOf(line string, start, end int) (signs []sign, from, to int) {
	offset, column := 0, 0
	for c := range clusters(line) {
		s := sign{text: cleanSign(line[offset:], len(c))}
		if c == "\t" {
			s.text = strings.Repeat(" ", tabStop-column%tabStop)
		}
		s.width = Width(s.text)
		signs = append(signs, s)
		column += s.width
		if offset+len(c) <= start {
			from = len(signs)
		}
		if offset < end {
			to = len(signs)
		}
		offset += len(c)
	}
	return signs, from, max(to, from)
}

// cleanSign is Clean of the first n bytes of rest. Whether a colon or a hash
// begins a command depends on what follows it, so the rest of the line is given.
func cleanSign(rest string, n int) string {
	switch {
	case rest[0] == ':' && strings.HasPrefix(rest, "::") && len(rest) > 2 && letter(rest[2]):
		return `\x3a`
	case logCommand(rest):
		return `\x23`
	}
	return Clean(rest[:n])
}

func columns(signs []sign) int {
	n := 0
	for _, s := range signs {
		n += s.width
	}
	return n
}

func excerpt(signs []sign, from, to int, before, after string) Excerpt {
	var b strings.Builder
	b.WriteString(before)
	for _, s := range signs {
		b.WriteString(s.text)
	}
	b.WriteString(after)
	return Excerpt{
		Text:  strings.TrimRight(b.String(), " "),
		Start: Width(before) + columns(signs[:from]),
		Width: max(1, columns(signs[from:to])),
	}
}

// cut shortens a line to width columns: it shows the words and, where there is
// room, as much before them as after. Words wider than the room lose their end.
// More of the line may stand before and after the signs.
func cut(signs []sign, from, to, width int, moreBefore, moreAfter bool) Excerpt {
	room := max(width-2, 1) // for an ellipsis at each end
	first, last := from, from
	used := 0
	for last < to && used+signs[last].width <= room {
		used += signs[last].width
		last++
	}
	to = last
	for grew := true; grew; {
		grew = false
		if first > 0 && used+signs[first-1].width <= room {
			first--
			used += signs[first].width
			grew = true
		}
		if last < len(signs) && used+signs[last].width <= room {
			used += signs[last].width
			last++
			grew = true
		}
	}
	before, after := "", ""
	if first > 0 || moreBefore {
		before = ellipsis
	}
	if last < len(signs) || moreAfter {
		after = ellipsis
	}
	return excerpt(signs[first:last], from-first, to-first, before, after)
}
