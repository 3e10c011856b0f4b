package yamldoc

import (
	"slices"
	"strings"

	"github.com/okr-as-code/okr/okr/source"
)

// tabs is indentation with tabs, from l on. How many spaces a tab stands for is
// what lets yaml.v3 get furthest, and then what leaves the fewest fields empty.
// Where two widths do and mean different things, a person must say.
func tabs(c *coach, l line, stop int) []mistake {
	first := strings.IndexByte(l.text[l.start:l.item], '\t')
	if first < 0 {
		return nil
	}
	at := l.start + first
	to := at
	for to < l.item && l.text[to] == '\t' {
		to++
	}
	var best mistake
	var bestShape shape
	furthest, certain := -1, true
	for _, width := range []int{2, 4, 8, 1, 0} {
		patches, lines := c.untabbed(l, width)
		m := mistake{patches: patches, problem: source.Problem{Kind: source.Syntax, At: c.span(at, to),
			Message: "YAML forbids tabs in the indentation; use spaces"}}
		if lines > 1 {
			m.problem.Message += ", here and on " + count(lines-1, "line") + " below"
		}
		ps, got, ok := c.proves(m, stop)
		if !ok || got < furthest {
			continue
		}
		is := shapeOf(ps.apply(c.file))
		same := got == furthest && slices.Equal(is.parents, bestShape.parents)
		if got > furthest || is.empty < bestShape.empty {
			best, bestShape = m, is
		}
		certain = got > furthest || certain && same
		furthest = got
	}
	if furthest < 0 {
		return nil
	}
	fix := source.Fix{Title: "replace the tabs by spaces", Safe: certain}
	for _, p := range best.patches {
		fix.Edits = append(fix.Edits, source.Edit{At: c.span(p.start, p.end), New: p.text})
	}
	best.problem.Fixes = []source.Fix{fix}
	return []mistake{best}
}

// untabbed returns the patches that replace the tabs in the indentation of l and
// of the lines after it by width spaces each, and in how many lines there are
// any. A text whose first line is indented is taken to begin there. With the
// width 0 each line goes to the nearest place where something is open already.
func (c *coach) untabbed(l line, width int) (patches []patch, lines int) {
	base := 0
	if _, ok := l.prev(); !ok {
		base = indentation(l, max(width, 1))
	}
	var open []level
	if width == 0 {
		if p, ok := l.prev(); ok {
			open = p.open()
		}
	}
	for n, ok := l, true; ok; n, ok = n.next() {
		indent := n.column(n.dash)
		if strings.IndexByte(n.text[n.start:n.dash], '\t') >= 0 {
			if indent = max(indentation(n, width)-base, 0); width == 0 {
				indent = nearestOpen(open, n)
			}
			patches = append(patches, patch{start: n.start, end: n.dash, text: strings.Repeat(" ", indent)})
		}
		if tab := strings.IndexByte(n.text[n.dash:n.item], '\t'); tab >= 0 {
			after := n.dash + len(strings.TrimRight(n.text[n.dash:n.item], " \t"))
			patches = append(patches, patch{start: after, end: n.item, text: " "})
		}
		if strings.IndexByte(n.text[n.start:n.item], '\t') >= 0 {
			lines++
		}
		if width == 0 {
			open = n.opened(open, indent)
		}
	}
	return patches, lines
}

// indentation returns how far l is indented if a tab is width spaces wide.
func indentation(l line, width int) int {
	tabs := strings.Count(l.text[l.start:l.dash], "\t")
	return l.column(l.dash) + tabs*(width-1)
}

// open returns what is open after l, the outermost first: where a field or an
// item may begin that belongs to something above.
func (l line) open() []level {
	levels := l.levels()
	slices.Reverse(levels)
	return l.opened(levels, l.column(l.dash))
}

// opened returns what is open after l, where it stands at a column, if levels
// are before it.
func (l line) opened(levels []level, col int) []level {
	for len(levels) > 0 && levels[len(levels)-1].col >= col {
		levels = levels[:len(levels)-1]
	}
	item := col + l.column(l.item) - l.column(l.dash)
	if l.dashed() {
		levels = append(levels, level{col, true})
	}
	if l.keyed() {
		levels = append(levels, level{item, false})
		if l.value == l.stop {
			levels = append(levels, level{item + 2, true}, level{item + 2, false})
		}
	}
	return levels
}

// nearestOpen returns the column of the level for l that is nearest to where a
// tab is four spaces wide; 0 if there is none.
func nearestOpen(levels []level, l line) int {
	want, best := indentation(l, 4), -1
	for _, v := range levels {
		if v.list == l.dashed() && (best < 0 || max(v.col-want, want-v.col) <= max(best-want, want-best)) {
			best = v.col
		}
	}
	return max(best, 0)
}

// A shape is which line of a text is indented under which.
type shape struct {
	parents []int // the number of the line above each, -1 for none
	empty   int   // how many fields without a value have nothing under them
}

func shapeOf(text string) shape {
	type above struct{ col, number int }
	var stack []above
	var out shape
	open := -1 // the line before, if it is a field without a value
	for off := 0; off < len(text); {
		l := lineAt(text, off)
		off = nextLine(text, l.end)
		if l.blank() {
			continue
		}
		col := l.column(l.dash)
		if l.dashed() {
			col++ // within a list that stands at the column of its key
		}
		for len(stack) > 0 && stack[len(stack)-1].col >= col {
			stack = stack[:len(stack)-1]
		}
		parent, number := -1, len(out.parents)
		if len(stack) > 0 {
			parent = stack[len(stack)-1].number
		}
		if open >= 0 && parent != open {
			out.empty++
		}
		if open = -1; l.keyed() && l.value == l.stop {
			open = number
		}
		stack = append(stack, above{col, number})
		out.parents = append(out.parents, parent)
	}
	return out
}
