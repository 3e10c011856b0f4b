package yamldoc

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"
)

func (c set) plan(e *editor) error {
	n, v := c.node, c.value
	switch {
	case n.size() > 0 && e.comments(int(n.At.Start), int(n.At.End)):
		return fmt.Errorf("%v: there are comments in what would be replaced; take them away first", n.At)
	case n.Kind == ScalarNode && v.kind == ScalarNode:
		e.setScalar(n.Scalar, v)
		return nil
	case v.collection() && !v.empty() && !e.inFlow():
		return e.setCollection(n, v)
	case v.kind == Null:
		return e.setText(n, e.null(n))
	case v.collection():
		return e.setText(n, e.inline(v))
	}
	return e.setText(n, e.scalar(v, Plain, e.inFlow(), e.holder(), e.newline(n.end())))
}

// null returns an empty value: the word where it can't be left out.
func (e *editor) null(n *Node) string {
	if len(e.path) == 0 || e.inFlow() || e.caution > 0 || !n.Mark.IsZero() {
		return "null"
	}
	return ""
}

// holder returns the column of the collection that the node is in, or one before
// the first.
func (e *editor) holder() int {
	if s, ok := e.last(); ok {
		return columnOf(s.parent)
	}
	return -e.manner.step
}

// setText writes text, which goes on in lines that are indented, in place of n.
func (e *editor) setText(n *Node, text string) error {
	start, end := int(n.At.Start), int(n.At.End)
	s, ok := e.last()
	switch {
	case !ok:
		first, rest := cutLine(text)
		e.replace(start, end, first)
		e.restBelow(end, rest)
		return nil
	case n.Kind == Null && n.At.Len() == 0:
		e.fill(s, text)
		return nil
	}
	if s.parent.Flow {
		e.replace(start, end, text)
		return nil
	}
	head, err := e.head(s)
	if err != nil {
		return err
	}
	switch between := e.text[head:start]; {
	case text == "" && e.comments(head, start):
		return errors.New("comments") // more caution writes null
	case text == "":
		start = head
	case strings.Trim(between, " \t") == "": // on the line of its key
	case !e.comments(head, start):
		start, text = head, " "+text
	}
	first, rest := cutLine(text)
	e.replace(start, end, first)
	e.restBelow(end, rest)
	return nil
}

// fill writes text where nothing stands behind a colon or a dash.
func (e *editor) fill(s spot, text string) {
	if text == "" {
		return
	}
	n := s.parent.child(s.index)
	at := n.end()
	first, rest := cutLine(" " + text)
	switch {
	case s.parent.Kind == Mapping && at == int(s.parent.Pairs[s.index].Key.At.End):
		first = ":" + first
	case at < len(e.text) && e.text[at] == ' ' && (s.parent.Flow || e.blankLine(at)):
		// The blank that is there is the one before the value.
		at, first = at+1, first[1:]
	}
	e.replace(at, at, first)
	e.restBelow(at, rest)
}

// restBelow writes the lines rest of a text, each with the line break before it,
// below the line at off, whose comment stays there.
func (e *editor) restBelow(off int, rest string) {
	if rest != "" {
		at := lineEnd(e.text, off)
		e.replace(at, at, rest)
	}
}

// cutLine returns the first line of text, and the others with the break before them.
func cutLine(text string) (first, rest string) {
	end := lineEnd(text, 0)
	return text[:end], text[end:]
}

// setCollection writes v in place of n.
func (e *editor) setCollection(n *Node, v Value) error {
	s, ok := e.last()
	nl := e.newline(n.end())
	key, inline := "", v.inline
	if ok && s.parent.Kind == Mapping {
		key = s.parent.Pairs[s.index].Key.Value
		inline = e.isInline(key, v)
	}
	if n.Kind == v.kind {
		inline = n.Flow
	}
	head := int(n.At.Start)
	if ok {
		var err error
		if head, err = e.head(s); err != nil {
			return err
		}
	}
	switch {
	case inline:
		return e.setText(n, e.inline(v))
	case !ok || n.size() > 0 && !n.Flow && (n.Kind == v.kind || s.parent.Kind == Sequence):
		e.replace(int(n.At.Start), int(n.At.End), e.lines(e.itemsAsThere(key, v), columnOf(n), nl))
		return nil
	case s.parent.Kind == Sequence:
		column := e.column(head) + 1
		if e.skip(head) == int(n.At.Start) && n.Mark.IsZero() && n.At.Len() > 0 {
			column = columnOf(n)
		}
		return e.setText(n, e.lines(v, column, nl))
	}
	// On lines of its own, below the key and its comment.
	if n.At.Len() > 0 {
		if e.comments(head, int(n.At.Start)) {
			return fmt.Errorf("%v: there is a comment between the key and its value; take it away first", n.At)
		}
		e.replace(head, int(n.At.End), "")
	}
	column := columnOf(s.parent)
	text := e.under(key, withInline(v, false), column, nl)
	end := max(head, int(n.At.End))
	if n.At.Len() == 0 {
		end = e.stop(head, column)
	}
	e.restBelow(end, text)
	return nil
}

func withInline(v Value, inline bool) Value {
	v.inline = inline
	return v
}

// setScalar writes the text of v in place of s, in its style.
func (e *editor) setScalar(s *Scalar, v Value) {
	start, end := int(s.At.Start), int(s.At.End)
	nl, column := e.newline(start), e.holder()
	if e.caution == 0 {
		if e.setPart(s, v.text) {
			return
		}
		if s.Style == Literal || s.Style == Folded {
			header := e.text[start:headerEnd(e.text, start)]
			if body, ok := blockText(v.text, s.Style, int(s.indent), nl); ok && s.indent > 0 {
				sign, lines := cutLine(body)
				if i := strings.IndexAny(header, "123456789"); i > 0 {
					sign = sign[:1] + header[i:i+1] + sign[1:]
				}
				e.replace(start, start+len(header), sign)
				first := lineEnd(e.text, start)
				lines = strings.TrimRight(lines, "\r\n")
				if end == len(e.text) && strings.HasSuffix(v.text, "\n") {
					lines += nl
				}
				e.replace(first, end, lines)
				return
			}
		}
	}
	text := e.scalar(v, s.Style, e.inFlow(), column, nl)
	first, rest := cutLine(text)
	if s.Style == Literal || s.Style == Folded {
		// What stands behind the indicators is a comment.
		e.replace(start, headerEnd(e.text, start), first)
		e.replace(lineEnd(e.text, start), end, rest)
		return
	}
	e.replace(start, end, first)
	e.restBelow(end, rest)
}

// setPart changes only the part of s that differs from text, if s is written in
// a way that writing it anew would not keep: over several lines, or with escapes.
// It reports whether it did.
func (e *editor) setPart(s *Scalar, text string) bool {
	old := s.Value
	if s.Style == Plain && s.At.Text() == old || s.quoted() && s.inner() == old {
		return false
	}
	same := commonPrefix(old, text)
	tail := commonSuffix(old[same:], text[same:])
	part := text[same : len(text)-tail]
	if (same+tail)*2 < len(old) || strings.ContainsFunc(part, func(r rune) bool { return !isPrintable(r) }) {
		return false
	}
	switch s.Style {
	case SingleQuoted:
		part = strings.ReplaceAll(part, "'", "''")
	case DoubleQuoted:
		part = doubleQuoted(part)
		part = part[1 : len(part)-1]
	}
	at := s.Span(same, len(old)-tail)
	e.replace(int(at.Start), int(at.End), part)
	return true
}

// commonPrefix returns how many bytes of whole code points a and b begin with alike.
func commonPrefix(a, b string) int {
	n := 0
	for n < min(len(a), len(b)) && a[n] == b[n] {
		n++
	}
	for n > 0 && (n < len(a) && !utf8.RuneStart(a[n]) || n < len(b) && !utf8.RuneStart(b[n])) {
		n--
	}
	return n
}

// commonSuffix returns how many bytes of whole code points a and b end with alike.
func commonSuffix(a, b string) int {
	n := 0
	for n < min(len(a), len(b)) && a[len(a)-1-n] == b[len(b)-1-n] {
		n++
	}
	for n > 0 && !utf8.RuneStart(a[len(a)-n]) {
		n--
	}
	return n
}
