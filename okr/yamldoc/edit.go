package yamldoc

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/okr-as-code/okr/okr/source"
)

// Edit returns the edits that make changes, one after the other. It changes only
// the bytes it must: comments, order, indentation, quotes, line ends and the last
// line stay as they are, and what is new is written as its neighbours are.
//
// The text after each change is read again, by this package and by yaml.v3, and
// must be the tree that was there with this one change; where it is not, Edit
// fails and there are no edits. Where a comment belongs is a guess: those on the
// lines of a thing, and those right below it that are indented deeper, are its
// own; what is inserted goes below them.
//
// A value with an anchor that an alias stands for is not edited: that would
// change another place too. An alias itself may be replaced.
func (d *Document) Edit(changes ...Change) ([]source.Edit, error) {
	s := session{doc: d, text: piecesOf(d.File), now: map[*Node]*Node{}}
	d.Root.each(func(n *Node) { s.now[n] = n })
	for _, c := range changes {
		if err := s.change(c); err != nil {
			return nil, err
		}
	}
	return s.text.edits(d.File), nil
}

// A session makes one change after the other.
type session struct {
	doc  *Document       // as it is now
	text pieces          // of the file
	now  map[*Node]*Node // what became of the nodes of the file
}

func (s *session) change(c Change) error {
	n := s.now[c.on()]
	if n == nil {
		return errors.New(s.doc.File.Name + ": what should be changed is not in the file, or was taken away before")
	}
	c, err := c.resolve(n)
	if err != nil || c == nil {
		return err
	}
	path := pathTo(s.doc.Root, c.on())
	if err := s.shared(path, c.on()); err != nil {
		return err
	}
	var reason error
	for caution := range most + 1 {
		e := &editor{doc: s.doc, text: s.doc.File.Text, manner: mannerOf(s.doc), caution: caution, path: path}
		if err := c.plan(e); err != nil {
			reason = err
			continue
		}
		slices.SortStableFunc(e.edits, func(a, b source.Edit) int { return source.Compare(a.At, b.At) })
		if err := s.accept(c, e.edits); err != nil {
			reason = err
			continue
		}
		return nil
	}
	return reason
}

// accept makes edits, if they make the change c and nothing else.
func (s *session) accept(c Change, edits []source.Edit) error {
	text, err := source.Apply(s.doc.File, edits...)
	if err != nil {
		return err
	}
	next := Parse(source.NewFile(s.doc.File.Name, text), s.doc.grammar)
	moved := map[*Node]*Node{}
	if err := s.onlyThat(c, edits, next, moved); err != nil {
		return err
	}
	for was, is := range s.now {
		s.now[was] = moved[is]
	}
	s.doc, s.text = next, s.text.apply(edits)
	return nil
}

// onlyThat fails if next is not the document as it is now after the change c. It
// notes in moved what became of the nodes.
func (s *session) onlyThat(c Change, edits []source.Edit, next *Document, moved map[*Node]*Node) error {
	other := fmt.Errorf("%v: this can't be changed without changing something else; change it by hand", c.on().At)
	want := sketchOf(s.doc.Root)
	if y, err := yamlSketch(s.doc.File.Text); err == nil {
		want.link(y)
		if !c.expect(y) {
			return fmt.Errorf("%v: YAML reads this in another way than it is meant; put that right first", c.on().At)
		}
		got, err := yamlSketch(next.File.Text)
		if err != nil || !y.same(got, map[*Node]*Node{}) {
			return other
		}
	}
	if !c.expect(want) || !want.same(sketchOf(next.Root), moved) || next.worseThan(s.doc) ||
		!slices.Equal(s.doc.commentsOutside(edits), next.commentsOutside(nil)) {
		return other
	}
	return nil
}

// commentsOutside returns the comments of d that edits leave alone.
func (d *Document) commentsOutside(edits []source.Edit) []string {
	out := make([]string, 0, len(d.Comments))
	for _, c := range d.Comments {
		if !slices.ContainsFunc(edits, func(e source.Edit) bool { return e.At.Start < c.End && c.Start < e.At.End }) {
			out = append(out, c.Text())
		}
	}
	return out
}

// worseThan reports whether d has a problem that was has not.
func (d *Document) worseThan(was *Document) bool {
	left := map[string]int{}
	for _, p := range was.Problems {
		left[p.Message]++
	}
	for _, p := range d.Problems {
		if left[p.Message]--; left[p.Message] < 0 {
			return true
		}
	}
	return false
}

// shared fails where a change of n, at the end of path, would change another
// place as well, because an alias stands for it.
func (s *session) shared(path []spot, n *Node) error {
	for _, above := range append(nodesOf(path), n) {
		_, name, found := strings.Cut(above.Mark.Text(), "&")
		if !found {
			continue
		}
		name, _, _ = strings.Cut(strings.Fields(name + " .")[0], " ")
		if at, ok := s.doc.aliasOf(name); ok {
			return fmt.Errorf("%v: this is also what stands for *%s at %v; write the value there first", above.At, name, at)
		}
	}
	return nil
}

// aliasOf returns where an alias of the anchor stands: "*name" where no letter
// of a name follows.
func (d *Document) aliasOf(name string) (source.Span, bool) {
	text := d.File.Text
	for at := 0; ; at++ {
		i := strings.Index(text[at:], "*"+name)
		if i < 0 {
			return source.Span{}, false
		}
		at += i
		end := at + 1 + len(name)
		if end == len(text) || !isWordByte(text[end]) {
			return d.File.Span(at, end), true
		}
	}
}
