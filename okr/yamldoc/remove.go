package yamldoc

import (
	"fmt"
	"strings"

	"github.com/okr-as-code/okr/okr/source"
)

func (c remove) plan(e *editor) error {
	s, ok := e.last()
	switch {
	case !ok:
		return fmt.Errorf("%v: the whole file can't be taken away", c.node.At)
	case s.parent.Flow:
		return e.removeFlow(s.parent, s.index)
	case s.parent.size() == 1:
		return e.removeOnly(s.parent)
	default:
		e.removeEntry(s)
	}
	return nil
}

// removeOnly takes away the only entry of n, which is in block style: an empty
// pair of brackets is left.
func (e *editor) removeOnly(n *Node) error {
	empty := "{}"
	if n.Kind == Sequence {
		empty = "[]"
	}
	start := e.entry(n, 0)
	if len(e.path) < 2 || !e.alone(start) {
		e.replace(start, n.end(), empty)
		return nil
	}
	head, err := e.head(e.path[len(e.path)-2])
	if err != nil {
		return err
	}
	e.replace(head, head, " "+empty)
	e.removeLines(start, n, columnOf(n))
	return nil
}

// removeEntry takes away one of several entries of a collection in block style.
func (e *editor) removeEntry(s spot) {
	start := e.entry(s.parent, s.index)
	if !e.alone(start) { // the first, behind the dash of a list
		next := e.entry(s.parent, 1)
		if e.comments(e.skipLine(s.parent.child(0).end()), next) {
			next = lineEnd(e.text, s.parent.child(0).end())
			start = len(strings.TrimRight(e.text[:start], " \t"))
		}
		e.replace(start, next, "")
		return
	}
	e.removeLines(start, s.parent.child(s.index), columnOf(s.parent))
}

// skipLine returns where the line after that at off begins.
func (e *editor) skipLine(off int) int { return nextLine(e.text, lineEnd(e.text, off)) }

// removeLines takes away the lines of n, whose entry begins at start in a
// collection at column. One of two empty lines around it goes too, unless caution
// says that they mean something.
func (e *editor) removeLines(start int, n *Node, column int) {
	start = lineStart(e.text, start)
	if start == 0 && strings.HasPrefix(e.text, source.BOM) {
		start = len(source.BOM)
	}
	end := nextLine(e.text, e.stop(n.end(), column))
	if block := lastBlock(n); block != nil && e.keeps(block) {
		if after, ok := e.pastBlanks(int(block.At.End)); ok {
			end = after
		}
	}
	above := start // of the empty lines above
	for above > 0 && e.blankLine(lineStart(e.text, above-1)) {
		above = lineStart(e.text, above-1)
	}
	below := end
	for below < len(e.text) && e.blankLine(below) {
		below = e.skipLine(below)
	}
	switch {
	case e.caution == 0 && above < start && below == len(e.text):
		start, end = above, below
	case e.caution == 0 && above < start, e.caution == most:
		end = below
	}
	if end == len(e.text) && start > 0 && lineStart(e.text, end) < end {
		// The last line has no end, and keeps none.
		above := lineStart(e.text, start-1)
		start = lineEnd(e.text, above)
	}
	e.replace(start, end, "")
}
