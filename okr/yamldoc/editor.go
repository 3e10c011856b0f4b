package yamldoc

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/okr-as-code/okr/okr/source"
)

// An editor writes one change. It notes edits of the text of doc.
type editor struct {
	doc     *Document
	text    string
	manner  manner
	path    []spot // to the node that is changed
	caution int    // 0 to most: how sure of itself it must be rather than neat
	edits   []source.Edit
}

// most is the greatest caution.
const most = 2

// replace makes bytes start to end text.
func (e *editor) replace(start, end int, text string) {
	e.edits = append(e.edits, source.Edit{At: e.doc.File.Span(start, end), New: text})
}

// inFlow reports whether the node that is changed stands in braces or brackets.
func (e *editor) inFlow() bool {
	for _, s := range e.path {
		if s.parent.Flow {
			return true
		}
	}
	return false
}

// last returns the spot of the node that is changed; the root has none.
func (e *editor) last() (spot, bool) {
	if len(e.path) == 0 {
		return spot{}, false
	}
	return e.path[len(e.path)-1], true
}

// skip returns the first place from off that is neither white space nor comment.
func (e *editor) skip(off int) int { return (&builder{text: e.text}).skip(off) }

// column returns how many columns stand before off on its line, as yaml.v3
// counts them.
func (e *editor) column(off int) int {
	return utf8.RuneCountInString(strings.TrimPrefix(e.text[lineStart(e.text, off):off], source.BOM))
}

// alone reports whether nothing but blanks stands before off on its line.
func (e *editor) alone(off int) bool {
	return strings.Trim(strings.TrimPrefix(e.text[lineStart(e.text, off):off], source.BOM), " \t") == ""
}

// restBlank reports whether nothing but blanks or a comment follows off on its line.
func (e *editor) restBlank(off int) bool {
	rest := strings.TrimLeft(e.text[off:lineEnd(e.text, off)], " \t")
	return rest == "" || rest[0] == '#'
}

// blankLine reports whether nothing but blanks is in the line from off on.
func (e *editor) blankLine(off int) bool {
	return strings.Trim(e.text[off:lineEnd(e.text, off)], " \t") == ""
}

// comments reports whether a comment begins in bytes start to end.
func (e *editor) comments(start, end int) bool {
	for _, c := range e.doc.Comments {
		if int(c.Start) >= start && int(c.Start) < end {
			return true
		}
	}
	return false
}

// newline returns what ends the line at off, or else the lines of the file.
func (e *editor) newline(off int) string {
	end := lineEnd(e.text, off)
	if n := lineBreak(e.text[end:]); n > 0 && e.text[end] < utf8.RuneSelf {
		return e.text[end : end+n]
	}
	if i := strings.IndexAny(e.text, "\r\n"); i >= 0 {
		return e.text[i : i+lineBreak(e.text[i:])]
	}
	return "\n"
}

// pairStart returns where pair i of a mapping in block style begins, with the
// tag of its key or its question mark.
func (e *editor) pairStart(m *Node, i int) int {
	line := lineStart(e.text, int(m.Pairs[i].Key.At.Start))
	if line == 0 && strings.HasPrefix(e.text, source.BOM) {
		line = len(source.BOM)
	}
	return max(line+spaces(e.text[line:]), int(m.At.Start))
}

// dash returns where item i of a list in block style begins.
func (e *editor) dash(list *Node, i int) int {
	if i == 0 {
		return int(list.At.Start)
	}
	return e.skip(list.Items[i-1].end())
}

// entry returns where pair or item i of a collection in block style begins.
func (e *editor) entry(n *Node, i int) int {
	if n.Kind == Mapping {
		return e.pairStart(n, i)
	}
	return e.dash(n, i)
}

// head returns the place after the colon or the dash, and after tag and anchor,
// behind which a value stands. It fails where a mistake was mended in memory, so
// that the text is not what was read.
func (e *editor) head(s spot) (int, error) {
	n := s.parent.child(s.index)
	head := int(n.Mark.End)
	switch {
	case !n.Mark.IsZero():
	case s.parent.Kind == Mapping:
		head = e.afterColon(s.parent.Pairs[s.index])
	default:
		dash := e.dash(s.parent, s.index)
		if head = dash + 1; head > len(e.text) || e.text[dash] != '-' {
			head = len(e.text) + 1
		}
	}
	if head > int(n.At.Start) {
		return 0, fmt.Errorf("%v: there is a mistake here; put it right first", n.At)
	}
	return head, nil
}

// afterColon returns the place after the colon of p, or after its key if it has
// none.
func (e *editor) afterColon(p Pair) int {
	end := int(p.Key.At.End)
	if colon := e.skip(end); colon < len(e.text) && e.text[colon] == ':' {
		return colon + 1
	}
	return end
}

// stop returns where the line ends on which something in a collection at column
// ends, or the last of the comments right below it that are indented deeper.
func (e *editor) stop(end, column int) int {
	end = lineEnd(e.text, end)
	for end < len(e.text) {
		line := nextLine(e.text, end)
		at := line + spaces(e.text[line:])
		if at >= len(e.text) || e.text[at] != '#' || at-line <= column || !e.comments(at, at+1) {
			break
		}
		end = lineEnd(e.text, at)
	}
	return end
}

// below writes text, which may be several lines, on lines of its own below n,
// which ends at end and is an entry of a collection at column. An empty line goes
// before it if parted is set.
func (e *editor) below(n *Node, end, column int, text string, parted bool) {
	nl, indent := e.newline(end), strings.Repeat(" ", column)
	block := lastBlock(n)
	if block != nil && e.keeps(block) {
		if after, ok := e.pastBlanks(int(block.At.End)); ok {
			e.replace(after, after, indent+text+nl)
			return
		}
	}
	at := e.stop(end, column)
	if block != nil && int(block.At.End) == len(e.text) {
		e.chomp(block)
	}
	if parted {
		indent = nl + indent
	}
	e.replace(at, at, nl+indent+text)
}

// lastBlock returns the block scalar that n ends with, or nil.
func lastBlock(n *Node) *Scalar {
	for n.size() > 0 && !n.Flow {
		n = n.child(n.size() - 1)
	}
	if n.Scalar != nil && (n.Scalar.Style == Literal || n.Scalar.Style == Folded) {
		return n.Scalar
	}
	return nil
}

// keeps reports whether the empty lines below a block belong to it.
func (e *editor) keeps(block *Scalar) bool {
	at := int(block.At.Start)
	return strings.IndexByte(e.text[at:headerEnd(e.text, at)], '+') > 0
}

// pastBlanks returns where the first line begins below off that is not empty.
// It fails where the text ends without a line end.
func (e *editor) pastBlanks(off int) (int, bool) {
	end := lineEnd(e.text, off)
	for end < len(e.text) {
		line := nextLine(e.text, end)
		if line == len(e.text) || !e.blankLine(line) {
			return line, true
		}
		end = lineEnd(e.text, line)
	}
	return end, false
}

// chomp makes the block that ends the text without a line end keep its value when
// there is one.
func (e *editor) chomp(block *Scalar) {
	start := int(block.At.Start)
	end := headerEnd(e.text, start)
	header := e.text[start:end]
	if end == len(e.text) || strings.HasSuffix(block.Value, "\n") || strings.Contains(header, "-") {
		return
	}
	e.replace(start, end, strings.ReplaceAll(header, "+", "")+"-")
}
