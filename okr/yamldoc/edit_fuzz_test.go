package yamldoc

import (
	"fmt"
	"strings"
	"testing"

	"github.com/okr-as-code/okr/okr/source"
)

// A chooser makes choices of the bytes of a fuzzer's input, and zero when they
// are used up.
type chooser struct{ bytes string }

// of returns a number below n.
func (c *chooser) of(n int) int {
	if c.bytes == "" || n < 2 {
		return 0
	}
	b := int(c.bytes[0])
	c.bytes = c.bytes[1:]
	return b % n
}

// writings are what is written: each would break something if it were written as it
// stands.
var writings = []string{
	"75", "Cut churn", "a: b", "", "no", "2026-08-03", "1,200", "it's", `say "x"`, "x #y", "- x", "one\ntwo", "one\n", "\n", " x",
	"x ", "{x", "#1", "5% more", "é\u2028x", "\ufeff", "~", "x:", "\x07", "---", "one\n\n two\n\n", "\ttab", "?", "@x", "*x", "&x y",
	"!x", "|", ">-", "%", "`x", "]", "a\r\nb", "key: [", "0x1F", "12:30", "target:60", "one\ntwo\n\n\n",
	"A sentence that goes on for so long that it does not fit into one line of a block whose lines are folded as usual",
}

func (c *chooser) word() string { return writings[c.of(len(writings))] }

func (c *chooser) value(depth int) Value {
	v := Value{}
	switch c.of(9 - 4*min(depth, 1)) {
	case 0, 1:
		v = Datum(c.word())
	case 2, 3:
		v = Text(c.word())
	case 5, 6:
		v = Fields(Field{"date", c.value(depth + 1)}, Field{c.word() + "+", c.value(depth + 1)})
	case 7:
		v = List(c.value(depth+1), c.value(depth+1))
	case 8:
		v = []Value{List(), Fields()}[c.of(2)]
	}
	if c.of(2) > 0 {
		v = v.Inline()
	}
	return v
}

// nodes returns all nodes of a tree that are values.
func nodes(n *Node) []*Node {
	if n == nil {
		return nil
	}
	out := []*Node{n}
	for i := range n.size() {
		out = append(out, nodes(n.child(i))...)
	}
	return out
}

// change returns a change of doc, which has a root.
func (c *chooser) change(doc *Document) Change {
	all := nodes(doc.Root)
	n := all[c.of(256)*256%len(all)]
	if len(all) < 256 {
		n = all[c.of(len(all))]
	}
	switch c.of(6) {
	case 0:
		return Set(n, c.value(0))
	case 1:
		return Append(n, c.value(0))
	case 2:
		return Remove(n)
	case 3:
		if n.Kind != Mapping {
			return Wrap(n, "key_result", Field{"target", c.value(1)})
		}
		return Wrap(n, "rice")
	}
	for n.Kind != Mapping && len(all) > 1 {
		n, all = all[0], all[1:]
	}
	f := Field{[]string{"zz", "note", "a b", "no"}[c.of(4)], c.value(0)}
	if len(n.Pairs) == 0 {
		return Insert(n, f)
	}
	key := n.Pairs[c.of(len(n.Pairs))].Key.Value
	switch c.of(4) {
	case 0:
		return Insert(n, f, key, f.Key)
	case 1:
		return Insert(n, f, f.Key, key)
	case 2:
		return AppendUnder(n, f.Key, f.Value, key, f.Key)
	}
	return Put(n, f)
}

// A say is a tree as plain values: nil, a string, a list of them, or pairs of a
// key and one of them. It is worked out without the code that is tested.
type say any

type sayPair struct {
	key   string
	value say
}

// said returns what n says, with change made.
func said(n *Node, change Change) say {
	var out say
	switch n.Kind {
	case ScalarNode:
		out = n.Scalar.Value
	case Mapping:
		pairs := []sayPair{}
		for i, p := range n.Pairs {
			if r, ok := change.(remove); !ok || r.node != p.Value {
				pairs = append(pairs, sayPair{p.Key.Value, said(p.Value, change)})
			}
			if c, ok := change.(insert); ok && c.node == n && c.at == i+1 {
				pairs = append(pairs, sayPair{c.field.Key, saidBy(c.field.Value)})
			}
		}
		if c, ok := change.(insert); ok && c.node == n && c.at == 0 {
			pairs = append([]sayPair{{c.field.Key, saidBy(c.field.Value)}}, pairs...)
		}
		out = pairs
	case Sequence:
		items := []say{}
		for _, item := range n.Items {
			if r, ok := change.(remove); !ok || r.node != item {
				items = append(items, said(item, change))
			}
		}
		out = items
	}
	switch c := change.(type) {
	case set:
		if c.node == n {
			return saidBy(c.value)
		}
	case insert:
		if c.node == n && n.Kind == Null {
			return []sayPair{{c.field.Key, saidBy(c.field.Value)}}
		}
	case appendTo:
		if c.node == n {
			items, _ := out.([]say)
			if n.Kind == ScalarNode || n.Kind == Mapping {
				items = []say{out}
			}
			for _, item := range c.items {
				items = append(items, saidBy(item))
			}
			return items
		}
	case wrap:
		if c.node == n {
			pairs := []sayPair{{c.key, out}}
			for _, f := range c.more {
				pairs = append(pairs, sayPair{f.Key, saidBy(f.Value)})
			}
			return pairs
		}
	}
	return out
}

// saidBy returns what v says.
func saidBy(v Value) say {
	switch v.kind {
	case ScalarNode:
		return v.text
	case Mapping:
		pairs := []sayPair{}
		for _, f := range v.fields {
			pairs = append(pairs, sayPair{f.Key, saidBy(f.Value)})
		}
		return pairs
	case Sequence:
		items := []say{}
		for _, item := range v.items {
			items = append(items, saidBy(item))
		}
		return items
	}
	return nil
}

func parse(text string) *Document { return Parse(source.NewFile("a.yaml", text), testGrammar) }

// checkEdit makes change in doc and checks the laws of editing. It returns the
// document after it, or nil with the reason why the change was refused.
func checkEdit(t testing.TB, doc *Document, change Change) (*Document, error) {
	t.Helper()
	edits, err := doc.Edit(change)
	if err != nil {
		return nil, err
	}
	text, err := source.Apply(doc.File, edits...)
	if err != nil {
		t.Fatalf("%v in\n%s", err, doc.File.Text)
	}
	after := parse(text)
	done, err := change.resolve(change.on())
	if err != nil || done == nil {
		if len(edits) > 0 {
			t.Errorf("there is nothing to do, and edits: %v", edits)
		}
		return after, nil
	}
	want, got := fmt.Sprintf("%#v", said(doc.Root, done)), fmt.Sprintf("%#v", said(after.Root, nil))
	if want != got {
		t.Errorf("%#v of\n%s\n--- gives\n%s\n--- want %s\n--- got  %s", done, doc.File.Text, text, want, got)
	}
	for _, again := range undone(doc, after, done) {
		edits, err := after.Edit(again)
		if err != nil {
			continue // for example what was there is a mistake, which is not written
		}
		back, err := source.Apply(after.File, edits...)
		if err != nil {
			t.Fatal(err)
		}
		was, is := fmt.Sprintf("%#v", said(doc.Root, nil)), fmt.Sprintf("%#v", said(parse(back).Root, nil))
		if was != is {
			t.Errorf("%#v and back changes\n%s\n--- to\n%s\n--- and\n%s", done, doc.File.Text, text, back)
		}
	}
	if c, ok := done.(set); ok {
		if same := at(doc, after, c.node); same != nil {
			if edits, err := after.Edit(Set(same, c.value)); err != nil || len(edits) > 0 {
				t.Errorf("to set %#v twice makes %v, %v in\n%s", c.value, edits, err, text)
			}
		}
	}
	return after, nil
}

// at returns the node of after that stands where n stands in doc.
func at(doc, after *Document, n *Node) *Node {
	out := after.Root
	for _, s := range pathTo(doc.Root, n) {
		out = out.child(s.index)
	}
	return out
}

// undone returns what takes done back in after.
func undone(doc, after *Document, done Change) []Change {
	switch c := done.(type) {
	case set:
		return []Change{Set(at(doc, after, c.node), valueOf(c.node))}
	case insert:
		n := at(doc, after, c.node)
		if c.node.Kind == Null {
			return []Change{Set(n, Value{})}
		}
		return []Change{Remove(n.child(c.at))}
	case appendTo:
		n := at(doc, after, c.node)
		switch {
		case c.node.Kind != Sequence:
			return []Change{Set(n, valueOf(c.node))}
		case len(c.items) == 1:
			return []Change{Remove(n.child(n.size() - 1))}
		}
	case wrap:
		return []Change{Set(at(doc, after, c.node), valueOf(c.node))}
	}
	return nil
}

// FuzzEdit makes changes in documents of any kind, one after the other, and holds
// the laws of editing: the tree is the old one with this change, going back gives
// the old tree, to set a value twice changes nothing, and nothing panics.
func FuzzEdit(f *testing.F) {
	for _, archive := range editArchives(f) {
		for i := 0; i+2 < len(archive.Files); i += 3 {
			text := string(archive.Files[i].Data)
			for n := range 6 {
				f.Add(text, string([]byte{byte(7 * n), byte(n), 5, byte(n), 2, byte(3 * n), 1, 4, 2}))
			}
			f.Add(strings.ReplaceAll(text, "\n", "\r\n"), "\x03\x02\x01\x00\x05\x05\x04\x02\x01")
			f.Add(source.BOM+strings.TrimSuffix(text, "\n"), "\x05\x04\x03\x02\x01")
		}
	}
	f.Add(plan(1), "abcdefgh")
	f.Fuzz(func(t *testing.T, text, choices string) {
		if len(text) > 4000 {
			t.Skip()
		}
		doc := parse(text)
		c := &chooser{choices}
		for range 3 {
			if doc == nil || doc.Root == nil {
				return
			}
			doc, _ = checkEdit(t, doc, c.change(doc))
		}
	})
}
