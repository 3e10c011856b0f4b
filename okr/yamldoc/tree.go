package yamldoc

import (
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"github.com/okr-as-code/okr/okr/source"
)

// maxDepth is how deep nodes may be nested. The format needs six levels.
const maxDepth = 100

// A builder makes a tree with exact places from the nodes of yaml.v3. The nodes
// come in the order of the text, so each place is counted from the one before:
// the work is linear, also in a file that is one long line.
type builder struct {
	doc     *Document
	grammar Grammar
	text    string  // what yaml.v3 has read
	patches patches // how text differs from that of the file
	lines   []int32 // where its lines begin

	line, col, off int // the last place asked for
	done           int // up to here, comments are found
	deep           bool
	mends          []mistake // that only reading the text again mends
	slab           []Node
}

// A home is where a node stands: under which key, and how near to it.
type home struct {
	key   string
	item  bool // an item of the list under key
	other bool // deeper, or under no key
	flow  bool // within braces or brackets
	depth int
}

// sentence reports whether the grammar has a sentence there.
func (b *builder) sentence(h home) bool {
	return !h.other && b.grammar.Sentence != nil && b.grammar.Sentence(h.key)
}

// span returns the place in the file of bytes start to end of the text read.
func (b *builder) span(start, end int) source.Span {
	if b.patches != nil {
		start, end = b.patches.back(start), b.patches.backEnd(start, end)
	}
	return source.Span{File: b.doc.File, Start: int32(start), End: int32(end)}
}

// offset returns where the column of the line begins, both counted from 1 as
// yaml.v3 counts them: in code points, without a BOM at the start.
func (b *builder) offset(line, col int) int {
	if line != b.line || col < b.col {
		b.line, b.col, b.off = line, 1, int(b.lines[min(line, len(b.lines))-1])
		if line == 1 && strings.HasPrefix(b.text, source.BOM) {
			b.off = len(source.BOM)
		}
	}
	for ; b.col < col && b.off < len(b.text); b.col++ {
		if b.text[b.off] < utf8.RuneSelf {
			b.off++
			continue
		}
		_, n := utf8.DecodeRuneInString(b.text[b.off:])
		b.off += n
	}
	return b.off
}

// add returns a new node. Nodes live and die together, so they are allocated so.
func (b *builder) add() *Node {
	if len(b.slab) == 0 {
		b.slab = make([]Node, 64)
	}
	n := &b.slab[0]
	b.slab = b.slab[1:]
	return n
}

// node returns the tree of n, and where it ends.
func (b *builder) node(n *yaml.Node, h home) (*Node, int) {
	start := b.offset(n.Line, n.Column)
	out := b.add()
	if n.Kind == yaml.AliasNode {
		return out, b.alias(out, start)
	}
	if c := b.byteAt(start); c != '!' && c != '&' || !marked(n) {
		return b.content(out, n, start, h)
	}
	first := start
	start = b.skipMarks(start)
	out.Mark = b.span(first, b.done)
	_, end := b.content(out, n, start, h)
	b.mark(out, h)
	return out, end
}

// content fills out with what n holds after its tag and anchor.
func (b *builder) content(out *Node, n *yaml.Node, start int, h home) (*Node, int) {
	h.depth++
	switch {
	case n.Kind == yaml.ScalarNode:
		return b.scalarNode(out, n, start, h)
	case h.depth > maxDepth:
		return out, b.tooDeep(out, n, start)
	case n.Kind == yaml.MappingNode:
		return b.mapping(out, n, start, h)
	}
	return b.sequence(out, n, start, h)
}

// marked reports whether the tag or the anchor where n begins can be its own. A
// collection begins where its first key does, and that may have a mark itself.
func marked(n *yaml.Node) bool {
	return n.Kind == yaml.ScalarNode || n.Anchor != "" || n.Style&yaml.TaggedStyle != 0
}

// skipMarks returns where the node begins whose marks begin at start.
func (b *builder) skipMarks(start int) int {
	for i := 0; i < 2; i++ {
		end := markEnd(b.text, start)
		if end == start {
			break
		}
		b.comments(start)
		b.done = max(b.done, end)
		start = b.skip(end)
	}
	return start
}

func (b *builder) byteAt(off int) byte {
	if off < len(b.text) {
		return b.text[off]
	}
	return 0
}

// skip returns the first place from off that is neither white space nor comment.
func (b *builder) skip(off int) int {
	for {
		n, _ := blanks(b.text[off:])
		off += n
		if b.byteAt(off) != '#' {
			return off
		}
		off = lineEnd(b.text, off)
	}
}

// comments notes the comments up to off. Between scalars, tags and anchors every
// '#' begins one.
func (b *builder) comments(off int) {
	for b.done < off {
		i := strings.IndexByte(b.text[b.done:off], '#')
		if i < 0 {
			break
		}
		start := b.done + i
		b.done = lineEnd(b.text, start)
		b.doc.Comments = append(b.doc.Comments, b.span(start, b.done))
	}
	b.done = max(b.done, off)
}

func (b *builder) scalarNode(out *Node, n *yaml.Node, start int, h home) (*Node, int) {
	if n.Style&^yaml.TaggedStyle == 0 {
		switch n.Value {
		case "":
			at := b.done
			if out.Mark.IsZero() {
				at = b.offset(n.Line, n.Column)
			}
			out.At = b.span(at, at)
			return out, b.hashSentence(out, at, h)
		case "~", "null", "Null", "NULL":
			end := start + len(n.Value)
			b.comments(start)
			b.done = end
			out.At = b.span(start, end)
			return out, end
		}
	}
	s := new(Scalar)
	end := b.scalar(s, n, start)
	out.Kind, out.Scalar, out.At = ScalarNode, s, s.At
	b.glued(out, start, end, h)
	return out, b.cutSentence(out, end, h)
}

// scalar fills s with the scalar that begins at start, and returns where it ends.
func (b *builder) scalar(s *Scalar, n *yaml.Node, start int) int {
	b.comments(start)
	end, indent := scalarEnd(b.text, start, n)
	b.done = max(b.done, end)
	if b.patches != nil {
		if patched := b.patches.scalar(b, n, start, end); patched != nil {
			*s = *patched
			return end
		}
	}
	*s = Scalar{Value: n.Value, At: b.span(start, end), Style: styleOf(n)}
	switch s.Style {
	case Plain:
		if raw := s.At.Text(); raw == s.Value {
			s.Value = raw // of the file, which is kept anyway
		}
	case SingleQuoted, DoubleQuoted:
		if raw := s.inner(); raw == s.Value {
			s.Value = raw
		}
	case Literal, Folded:
		s.indent = int32(indent)
		b.headerComment(start)
	}
	return end
}

// headerComment notes the comment after the indicators of the block at start.
func (b *builder) headerComment(start int) {
	start = headerEnd(b.text, start)
	end := lineEnd(b.text, start)
	if i := strings.IndexByte(b.text[start:end], '#'); i >= 0 {
		b.doc.Comments = append(b.doc.Comments, b.span(start+i, end))
		b.done = max(b.done, end)
	}
}

func (b *builder) mapping(out *Node, n *yaml.Node, start int, h home) (*Node, int) {
	out.Kind, out.Flow = Mapping, n.Style&yaml.FlowStyle != 0
	braces := out.Flow && b.byteAt(start) == '{'
	if braces {
		b.comments(start)
		b.done = start + 1
	}
	flow := h.flow || out.Flow
	out.Pairs = make([]Pair, 0, len(n.Content)/2)
	keys := make([]Scalar, len(n.Content)/2) // together: a key outlives its mapping only in a glossary
	end := start
	for i := 0; i+1 < len(n.Content); i += 2 {
		key := &keys[i/2]
		if !b.key(key, n.Content[i], h) {
			_, end = b.node(n.Content[i+1], home{other: true, flow: flow, depth: h.depth})
			continue
		}
		var value *Node
		value, end = b.value(n.Content[i+1], home{key: key.Value, flow: flow, depth: h.depth})
		if n.Content[i].Tag == "!!merge" && key.Style == Plain {
			b.merge(key, n.Content[i+1])
			continue
		}
		out.Pairs = append(out.Pairs, Pair{Key: key, Value: value})
	}
	if braces {
		end = b.closing('}')
	}
	out.At = b.span(start, end)
	if out.Flow {
		b.joinCommas(out)
	}
	b.duplicates(out)
	return b.askedSentence(out, h, start, end), end
}

// key fills s with the key n, or reports why it is none.
func (b *builder) key(s *Scalar, n *yaml.Node, h home) bool {
	start := b.offset(n.Line, n.Column)
	if n.Kind == yaml.ScalarNode {
		if c := b.byteAt(start); c == '!' || c == '&' {
			start = b.skipMarks(start)
		}
		if n.Value != "" || n.Style&^yaml.TaggedStyle != 0 {
			b.scalar(s, n, start)
			b.gluedDash(s, start)
			return true
		}
		b.doc.report(source.Problem{Kind: source.Syntax, At: b.span(start, min(start+1, len(b.text))),
			Message: nameless})
		return false
	}
	sub, _ := b.node(n, home{other: true, flow: h.flow, depth: h.depth})
	if n.Kind != yaml.AliasNode {
		b.doc.report(source.Problem{Kind: source.Syntax, At: sub.At,
			Message: "a list or a mapping can't be the name of a field; put quotes around it if it is a text"})
	}
	return false
}

const nameless = "there is nothing before this colon; write the name of a field"

// value returns the tree of the value of the key that was just read.
func (b *builder) value(n *yaml.Node, h home) (*Node, int) {
	if n.Kind != yaml.ScalarNode || n.Value != "" || n.Style != 0 {
		return b.node(n, h)
	}
	// An empty value stands after its colon, or where there is none after its key.
	at := b.done
	if colon := b.skip(at); b.byteAt(colon) == ':' {
		b.comments(colon)
		at = colon + 1
		b.done = at
	}
	if start := b.skip(at); markEnd(b.text, start) > start && b.offset(n.Line, n.Column) == start {
		return b.node(n, h)
	}
	out := b.add()
	out.At = b.span(at, at)
	return out, b.hashSentence(out, at, h)
}

func (b *builder) sequence(out *Node, n *yaml.Node, start int, h home) (*Node, int) {
	out.Kind, out.Flow = Sequence, n.Style&yaml.FlowStyle != 0
	if out.Flow {
		b.comments(start)
		b.done = start + 1
	}
	under := home{key: h.key, item: true, other: h.other || h.item, flow: h.flow || out.Flow, depth: h.depth}
	out.Items = make([]*Node, 0, len(n.Content))
	end := start
	for _, c := range n.Content {
		var item *Node
		item, end = b.node(c, under)
		out.Items = append(out.Items, item)
	}
	if out.Flow {
		end = b.closing(']')
	}
	out.At = b.span(start, end)
	return b.dashSentence(out, h, start, end), end
}

// closing returns the place after the bracket that closes the collection whose
// last node was just read.
func (b *builder) closing(bracket byte) int {
	off := b.done
	for off < len(b.text) && b.text[off] != bracket {
		if b.text[off] == '#' {
			off = lineEnd(b.text, off)
			continue
		}
		off++
	}
	off = min(off+1, len(b.text))
	b.comments(off)
	return off
}

// tooDeep reports n, which is nested too deep to mean anything, and reads over it.
func (b *builder) tooDeep(out *Node, n *yaml.Node, start int) int {
	end := min(start+1, len(b.text))
	out.At = b.span(start, start)
	b.done = len(b.text)
	if !b.deep {
		b.deep = true
		b.doc.report(source.Problem{Kind: source.Syntax, At: b.span(start, end),
			Message: "nested more than 100 levels deep; nothing below is read"})
	}
	return start
}
