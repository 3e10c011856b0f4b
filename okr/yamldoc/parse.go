package yamldoc

import (
	"slices"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"github.com/okr-as-code/okr/okr/source"
)

// Parse reads the text of f. It never fails and never panics: what is wrong is
// in Problems, and the rest of the text is in the tree all the same, at the
// places where it stands in f.
//
// Only the first document of a text is read. Aliases are never followed: an
// alias is a problem, and Null.
func Parse(f *source.File, g Grammar) *Document {
	doc := &Document{File: f, grammar: g}
	if doc.unreadable() {
		return doc
	}
	c := &coach{doc: doc, grammar: g, file: doc.first()}
	c.text, c.problems = c.file, doc.Problems
	root, err := decode(c.text)
	if err != nil && doc.controls() {
		return doc
	}
	for again := true; again; {
		if err != nil {
			root = rawOf(c.text, c.repair(err))
		}
		b := c.build(root)
		again, err = c.reread(b)
		if again && err == nil {
			root, err = decode(c.text)
		}
	}
	slices.SortStableFunc(doc.Problems, func(a, b source.Problem) int { return source.Compare(a.At, b.At) })
	return doc
}

// decode returns the root of the first document of text; nil if there is none.
func decode(text string) (*raw, error) {
	if root := readQuick(text); root != nil {
		return root, nil
	}
	n, err := decodeAny(text)
	if err != nil {
		return nil, err
	}
	return rawOf(text, n), nil
}

// decodeAny returns the first document of text as a node of yaml.v3.
func decodeAny(text string) (n *yaml.Node, err error) {
	defer func() {
		if recover() != nil {
			n, err = nil, errPanic
		}
	}()
	n = new(yaml.Node)
	err = yaml.Unmarshal([]byte(text), n)
	return n, err
}

// build makes the tree of root, which was read from c.text.
func (c *coach) build(root *raw) *builder {
	*c.doc = Document{File: c.doc.File, grammar: c.grammar, Problems: slices.Clone(c.problems)}
	b := &builder{doc: c.doc, grammar: c.grammar, text: c.text, patches: c.patches, root: root}
	if root != nil {
		c.doc.Root, _ = b.node(root, home{other: true})
	}
	return b
}

// reread reports whether the text must be read again, because the tree shows a
// mistake that only that mends, or, with the error, because yaml.v3 has not read
// all of it: it does not look at what follows the first node.
func (c *coach) reread(b *builder) (bool, error) {
	if c.rounds >= maxRounds {
		b.comments(len(c.text))
		return false, nil
	}
	for _, m := range b.mends {
		if ps, ok := c.patched(m); ok {
			c.accept(m, ps)
			return true, nil
		}
	}
	for _, off := range b.lists {
		for _, m := range listMarkers(c, lineAt(c.text, off), off) {
			if ps, ok := c.patched(m); ok {
				c.accept(m, ps)
				return true, nil
			}
		}
	}
	if c.doc.Root != nil && b.rest() < len(c.text) {
		if _, _, err := c.try(c.text); err != nil {
			c.rounds++
			return true, errTrailing
		}
	}
	b.comments(len(c.text))
	return false, nil
}

// rest returns where something stands that yaml.v3 has not read; at the end of
// the text nothing does.
func (b *builder) rest() int {
	at := b.skip(b.done)
	if b.doc.Root.Kind == Null && strings.HasPrefix(b.text[at:], "---") {
		at = b.skip(at + len("---")) // a document that is empty
	}
	return at
}

func (d *Document) report(p source.Problem) { d.Problems = append(d.Problems, p) }

// unreadable reports a text that is none.
func (d *Document) unreadable() bool {
	text := d.File.Text
	if utf8.ValidString(text) && strings.IndexByte(text, 0) < 0 {
		return false
	}
	if strings.HasPrefix(text, "\xff\xfe") || strings.HasPrefix(text, "\xfe\xff") {
		d.unreadableAt(0, 2, "this file is UTF-16; save it as UTF-8")
		return true
	}
	for i, r := range text {
		if r == 0 {
			d.unreadableAt(i, i+1, "a NUL byte is no text; is this a YAML file?")
			return true
		}
		if r == utf8.RuneError {
			if _, n := utf8.DecodeRuneInString(text[i:]); n == 1 {
				d.unreadableAt(i, i+1, "this byte is no UTF-8; save the file as UTF-8")
				return true
			}
		}
	}
	return false
}

// controls reports a character that YAML forbids.
func (d *Document) controls() bool {
	for i, r := range d.File.Text {
		if !isText(r) {
			d.unreadableAt(i, i+utf8.RuneLen(r), "YAML forbids this control character; delete it")
			return true
		}
	}
	return false
}

func (d *Document) unreadableAt(start, end int, message string) {
	d.report(source.Problem{Kind: source.Unreadable, At: d.File.Span(start, end), Message: message})
}

// first returns the text of the first document, and reports a second one.
func (d *Document) first() string {
	text := d.File.Text
	if !strings.Contains(text, "---") && !strings.Contains(text, "...") {
		return text
	}
	content := false
	for lo := 0; lo < len(text); {
		hi := lineEnd(text, lo)
		line := strings.TrimPrefix(text[lo:hi], source.BOM)
		rest := strings.TrimLeft(line, " \t")
		switch {
		case content && isMarker(line, "---"):
			d.second(text, lo, lo+3)
			return text[:lo]
		case content && isMarker(line, "..."):
			d.second(text, lo+3, lo+3)
			return text[:lo]
		case isMarker(line, "---"), rest != "" && rest[0] != '#' && line[0] != '%':
			content = true
		}
		lo = nextLine(text, hi)
	}
	return text
}

// isMarker reports whether line begins or ends a document.
func isMarker(line, marker string) bool {
	return strings.HasPrefix(line, marker) && (len(line) == len(marker) || isBlank(line[len(marker)]))
}

// second reports the document that begins at start with a marker up to end, or,
// where these are equal, with what follows; unless there is nothing in it.
func (d *Document) second(text string, start, end int) {
	b := builder{text: text}
	next := b.skip(end)
	if start == end && next < len(text) {
		start, end = next, lineEnd(text, next)
		if isMarker(text[start:end], "---") {
			end = start + len("---")
			next = b.skip(end)
		}
	}
	if next == len(text) {
		return
	}
	d.report(source.Problem{Kind: source.Syntax, At: d.File.Span(start, end),
		Message: "a second document begins here and is not read; put it into a file of its own"})
}
