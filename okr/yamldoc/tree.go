package yamldoc

import (
	"strings"

	"github.com/okr-as-code/okr/okr/source"
)

// maxDepth is how deep nodes may be nested. The format needs six levels.
const maxDepth = 100

// A builder makes a tree with exact places from the nodes that were read.
type builder struct {
	doc     *Document
	grammar Grammar
	text    string  // what they were read from
	patches patches // how text differs from that of the file
	root    *raw
	aliases map[string]bool // the names of its aliases, once somebody has asked

	done  int // up to here, comments are found
	deep  bool
	mends []mistake // that only reading the text again mends
	lists []int     // where a value begins that may be a list without its dashes

	// What lives and dies together is allocated so. The scalars that are values
	// are not: the plan keeps some of them.
	nodes []Node
	pairs []Pair
	keys  []Scalar // one outlives its document only in a glossary
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

// add returns a new node.
func (b *builder) add() *Node { return &cut(&b.nodes, 1)[0] }

// cut returns n elements of a slab, which is replaced when it is used up.
func cut[T any](slab *[]T, n int) []T {
	if len(*slab) < n {
		*slab = make([]T, max(n, 64))
	}
	out := (*slab)[:n:n]
	*slab = (*slab)[n:]
	return out
}

// node returns the tree of n, and where it ends.
func (b *builder) node(n *raw, h home) (*Node, int) {
	start := int(n.start)
	out := b.add()
	if n.alias {
		return out, b.alias(out, start)
	}
	if c := b.byteAt(start); c != '!' && c != '&' || !n.marked {
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
func (b *builder) content(out *Node, n *raw, start int, h home) (*Node, int) {
	h.depth++
	switch {
	case n.kind == ScalarNode:
		return b.scalarNode(out, n, start, h)
	case h.depth > maxDepth:
		return out, b.tooDeep(out, n, start)
	case n.kind == Mapping:
		return b.mapping(out, n, start, h)
	}
	return b.sequence(out, n, start, h)
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

func (b *builder) scalarNode(out *Node, n *raw, start int, h home) (*Node, int) {
	if n.style == Plain {
		switch n.value {
		case "":
			if out.Mark.IsZero() {
				b.comments(int(n.start)) // past the dash
			}
			at := b.done
			out.At = b.span(at, at)
			return out, b.hashSentence(out, at, h)
		case "~", "null", "Null", "NULL":
			end := start + len(n.value)
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
	if n.style == Plain {
		b.unlisted(start, end, h)
	}
	return out, b.cutSentence(out, end, h)
}

// scalar fills s with the scalar that begins at start, and returns where it ends.
func (b *builder) scalar(s *Scalar, n *raw, start int) int {
	b.comments(start)
	end, indent := scalarEnd(b.text, start, n)
	b.done = max(b.done, end)
	if b.patches != nil {
		if patched := b.patches.scalar(b, n, start, end); patched != nil {
			*s = *patched
			return end
		}
	}
	*s = Scalar{Value: n.value, At: b.span(start, end), Style: n.style}
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

func (b *builder) mapping(out *Node, n *raw, start int, h home) (*Node, int) {
	out.Kind, out.Flow = Mapping, n.flow
	braces := out.Flow && b.byteAt(start) == '{'
	if braces {
		b.comments(start)
		b.done = start + 1
	}
	if !out.Flow {
		b.unlisted(start, lineEnd(b.text, start), h)
	}
	flow := h.flow || out.Flow
	out.Pairs = cut(&b.pairs, len(n.content)/2)[:0]
	keys := cut(&b.keys, len(n.content)/2)
	end := start
	for i := 0; i+1 < len(n.content); i += 2 {
		key := &keys[i/2]
		if !b.key(key, &n.content[i], h) {
			_, end = b.value(&n.content[i+1], home{other: true, flow: flow, depth: h.depth})
			continue
		}
		var value *Node
		value, end = b.value(&n.content[i+1], home{key: key.Value, flow: flow, depth: h.depth})
		if n.content[i].merge && key.Style == Plain {
			b.merge(key, &n.content[i+1])
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
func (b *builder) key(s *Scalar, n *raw, h home) bool {
	start := int(n.start)
	if n.kind == ScalarNode && !n.alias {
		if c := b.byteAt(start); c == '!' || c == '&' {
			start = b.skipMarks(start)
		}
		if n.value != "" || n.style != Plain {
			b.scalar(s, n, start)
			b.gluedDash(s, start)
			return true
		}
		b.nameless(start)
		return false
	}
	sub, _ := b.node(n, home{other: true, flow: h.flow, depth: h.depth})
	if !n.alias {
		b.doc.report(source.Problem{Kind: source.Syntax, At: sub.At,
			Message: "a list or a mapping can't be the name of a field; put quotes around it if it is a text"})
	}
	return false
}

const nameless = "there is nothing before this colon; write the name of a field"

// nameless reports the empty key at start: it has a question mark before it, or
// a tag or an anchor that was just read.
func (b *builder) nameless(start int) {
	message := nameless
	if before := strings.TrimRight(b.text[:start], " \t\r\n"); strings.HasSuffix(before, "?") {
		start = len(before) - 1
		message = "there is nothing after this question mark; write the name of a field"
		b.comments(start + 1)
	}
	b.doc.report(source.Problem{Kind: source.Syntax, At: b.span(start, min(start+1, len(b.text))), Message: message})
}

// value returns the tree of the value of the key that was just read.
func (b *builder) value(n *raw, h home) (*Node, int) {
	if n.kind != ScalarNode || n.alias || n.value != "" || n.style != Plain || n.tagged {
		return b.node(n, h)
	}
	// An empty value stands after its colon, or where there is none after its key.
	at := b.done
	if colon := b.skip(at); b.byteAt(colon) == ':' {
		b.comments(colon)
		at = colon + 1
		b.done = at
	}
	if start := b.skip(at); markEnd(b.text, start) > start && int(n.start) == start {
		return b.node(n, h)
	}
	out := b.add()
	out.At = b.span(at, at)
	return out, b.hashSentence(out, at, h)
}

func (b *builder) sequence(out *Node, n *raw, start int, h home) (*Node, int) {
	out.Kind, out.Flow = Sequence, n.flow
	if out.Flow {
		b.comments(start)
		b.done = start + 1
	}
	under := home{key: h.key, item: true, other: h.other || h.item, flow: h.flow || out.Flow, depth: h.depth}
	out.Items = make([]*Node, 0, len(n.content))
	end := start
	for i := range n.content {
		var item *Node
		item, end = b.node(&n.content[i], under)
		out.Items = append(out.Items, item)
	}
	if out.Flow {
		end = b.closing(']')
		b.joinThousands(out)
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
func (b *builder) tooDeep(out *Node, n *raw, start int) int {
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
