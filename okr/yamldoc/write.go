package yamldoc

import "strings"

// scalar returns text of v as it stands in a file: in the style of an old one,
// or as Plain, as far as it can be. column is that of the collection it is in; in
// flow it is in braces or brackets, or a line must do.
func (e *editor) scalar(v Value, style Style, flow bool, column int, nl string) string {
	switch {
	case e.caution == most:
		return doubleQuoted(v.text)
	case e.caution > 0:
		return e.quoted(v, style)
	case style == SingleQuoted || style == DoubleQuoted:
		return quotedAs(v.text, style)
	case !flow && strings.Contains(v.text, "\n"):
		if block, ok := blockText(v.text, Literal, column+e.manner.step, nl); ok {
			return block
		}
	case isPlainIn(v.text, flow) && (v.datum || !looksTyped(v.text)):
		return v.text
	}
	return quotedAs(v.text, e.quotes(v.text))
}

// quoted returns v in quotes, unless it is the plainest of data.
func (e *editor) quoted(v Value, style Style) string {
	if v.datum && isPlain(v.text) {
		return v.text
	}
	if style != SingleQuoted && style != DoubleQuoted {
		style = e.quotes(v.text)
	}
	return quotedAs(v.text, style)
}

// quotes returns the quotes that the file has for text: its own, unless only the
// other kind spares escapes.
func (e *editor) quotes(text string) Style {
	single, double := strings.Contains(text, "'"), strings.ContainsAny(text, `"\`)
	switch {
	case single && !double:
		return DoubleQuoted
	case double && !single:
		return SingleQuoted
	}
	return e.manner.quotes
}

// key returns a key as it stands in a file, in the style of the others of m.
func (e *editor) key(key string, m *Node) string {
	if m != nil && len(m.Pairs) > 0 {
		style := m.Pairs[0].Key.Style
		for _, p := range m.Pairs {
			if p.Key.Style != style {
				style = Plain
			}
		}
		if style == SingleQuoted || style == DoubleQuoted {
			return quotedAs(key, style)
		}
	}
	if isPlain(key) && !looksTyped(key) {
		return key
	}
	return quotedAs(key, e.quotes(key))
}

// inline returns v on one line, as it may stand in braces and brackets.
func (e *editor) inline(v Value) string {
	var parts []string
	switch v.kind {
	case Null:
		return "null"
	case ScalarNode:
		return e.scalar(v, Plain, true, 0, "")
	case Mapping:
		for _, f := range v.fields {
			parts = append(parts, e.key(f.Key, nil)+": "+e.inline(f.Value))
		}
		return "{" + strings.Join(parts, ", ") + "}"
	}
	for _, item := range v.items {
		parts = append(parts, e.inline(item))
	}
	return "[" + strings.Join(parts, ", ") + "]"
}

// lines returns v, which is not empty, as lines at a column: the first without
// its indentation.
func (e *editor) lines(v Value, column int, nl string) string {
	var out []string
	if v.kind == Mapping {
		for _, f := range v.fields {
			out = append(out, e.field(f, column, nl))
		}
	}
	for _, item := range v.items {
		out = append(out, e.item(item, nil, column, nl))
	}
	return strings.Join(out, nl+strings.Repeat(" ", column))
}

// field returns f as lines at the column of a mapping.
func (e *editor) field(f Field, column int, nl string) string {
	return e.key(f.Key, nil) + ":" + e.under(f.Key, f.Value, column, nl)
}

// under returns what follows the colon of a key in a mapping at a column.
func (e *editor) under(key string, v Value, column int, nl string) string {
	switch {
	case v.kind == Null:
		return ""
	case v.kind == ScalarNode:
		return " " + e.scalar(v, Plain, false, column, nl)
	case v.empty() || e.isInline(key, v):
		return " " + e.inline(v)
	}
	column += e.indentUnder(key, v)
	return nl + strings.Repeat(" ", column) + e.lines(e.itemsAsThere(key, v), column, nl)
}

// indentUnder returns by how much v is indented under a key.
func (e *editor) indentUnder(key string, v Value) int {
	if v.kind == Sequence {
		return e.manner.listUnder(key)
	}
	return e.manner.step
}

// isInline reports whether v is written in brackets under the key: as the first
// that stands under it elsewhere in the file is.
func (e *editor) isInline(key string, v Value) bool {
	if like := e.manner.like(key, v.kind); like != nil {
		return like.Flow
	}
	return v.inline
}

// itemsAsThere returns v with its items in braces or not, as those in the lists
// under the key elsewhere are.
func (e *editor) itemsAsThere(key string, v Value) Value {
	like := e.manner.like(key, Sequence)
	if v.kind != Sequence || like == nil {
		return v
	}
	v.items = append([]Value(nil), v.items...)
	for i := range v.items {
		if there := lastOf(like, v.items[i].kind); there != nil {
			v.items[i].inline = there.Flow
		}
	}
	return v
}

// lastOf returns the last item of a kind in a list, or nil.
func lastOf(list *Node, kind Kind) *Node {
	for i := len(list.Items) - 1; i >= 0; i-- {
		if n := list.Items[i]; n.Kind == kind && n.size() > 0 {
			return n
		}
	}
	return nil
}

// item returns v with its dash, as lines at the column of a list. Its gap is that
// of the item like, which may be nil.
func (e *editor) item(v Value, like *spot, column int, nl string) string {
	gap := " "
	if like != nil {
		dash := e.dash(like.parent, like.index)
		if start := like.parent.Items[like.index].start(); start > dash && strings.Trim(e.text[dash+1:start], " ") == "" && start > dash+1 {
			gap = e.text[dash+1 : start]
		}
		if there := lastOf(like.parent, v.kind); there != nil {
			v.inline = there.Flow
		}
	}
	switch {
	case v.kind == Null:
		return "-"
	case v.kind == ScalarNode:
		return "-" + gap + e.scalar(v, Plain, false, column, nl)
	case v.empty() || v.inline:
		return "-" + gap + e.inline(v)
	}
	return "-" + gap + e.lines(v, column+1+len(gap), nl)
}
