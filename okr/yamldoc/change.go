package yamldoc

import (
	"fmt"
	"slices"
)

// A Change is something to be changed in a document: Document.Edit makes edits
// of it. The nodes it speaks of are those of the document as it was parsed.
type Change interface {
	// on returns the node that is changed.
	on() *Node
	// resolve returns the change as one of the tree as it is now, where n stands
	// for the node; nil if nothing is left to do.
	resolve(n *Node) (Change, error)
	// expect makes the change to the sketch of the tree.
	expect(root *sketch) bool
	// plan makes it to the text.
	plan(e *editor) error
}

// Set makes value what stands at n: under a key, or as an item. A text keeps the
// style of the old one, as far as it can be written in it.
func Set(n *Node, value Value) Change { return set{n, value} }

// Insert puts a field into a mapping, which may be an empty value too. order
// names keys in the order in which they usually stand: the field goes behind the
// nearest of those before it that is there, else in front of the nearest of
// those after it, else to the end.
func Insert(mapping *Node, f Field, order ...string) Change {
	return insert{node: mapping, field: f, order: order}
}

// Put makes the value of a field that is there another one, and else inserts it.
func Put(mapping *Node, f Field, order ...string) Change {
	return insert{node: mapping, field: f, order: order, orSet: true}
}

// Append puts items at the end of a list. An empty value becomes a list, and so
// does anything else that stands alone where a list may stand.
func Append(list *Node, items ...Value) Change { return appendTo{list, items} }

// AppendUnder puts an item at the end of the list under the key of a mapping. A
// field that is not there is inserted, as Insert does.
func AppendUnder(mapping *Node, key string, item Value, order ...string) Change {
	return insert{node: mapping, field: Field{key, List(item)}, order: order, orAppend: true}
}

// Remove takes away the field or the item whose value is n, with the comments on
// its lines and those below it that are indented deeper. The comments above it
// stay. A mapping or a list that loses its last is an empty one.
func Remove(n *Node) Change { return remove{n} }

// Wrap makes a mapping of n, which then stands in it under key, and more fields
// after it: "- Cut churn" becomes "- key_result: Cut churn".
func Wrap(n *Node, key string, more ...Field) Change { return wrap{n, key, more} }

type set struct {
	node  *Node
	value Value
}

func (c set) on() *Node { return c.node }

func (c set) resolve(n *Node) (Change, error) {
	if c.value.says(n) {
		return nil, nil
	}
	c.node = n
	return c, nil
}

func (c set) expect(root *sketch) bool {
	s, _, _ := root.find(c.node)
	if s != nil {
		s.become(c.value)
	}
	return s != nil
}

type insert struct {
	node            *Node
	field           Field
	order           []string
	orSet, orAppend bool // what to do where the field is there
	at              int  // of the pairs: filled by resolve
}

func (c insert) on() *Node { return c.node }

func (c insert) resolve(n *Node) (Change, error) {
	c.node = n
	if n.Kind != Mapping && (n.Kind != Null || n.isAlias()) {
		return nil, fmt.Errorf("%v: a field can be inserted only into a mapping", n.At)
	}
	if there := n.Get(c.field.Key); there != nil {
		switch {
		case c.orSet:
			return set{node: there, value: c.field.Value}.resolve(there)
		case c.orAppend:
			return appendTo{there, c.field.Value.items}.resolve(there)
		}
		return nil, fmt.Errorf("%v: the field %s is already there", there.At, Quote(c.field.Key))
	}
	c.at = slotOf(n, c.field.Key, c.order)
	return c, nil
}

// slotOf returns before which pair of n a new key goes.
func slotOf(n *Node, key string, order []string) int {
	index := func(key string) int {
		return slices.IndexFunc(n.Pairs, func(p Pair) bool { return p.Key.Value == key })
	}
	at := slices.Index(order, key)
	for i := at - 1; i >= 0; i-- {
		if j := index(order[i]); j >= 0 {
			return j + 1
		}
	}
	for i := at + 1; i > 0 && i < len(order); i++ {
		if j := index(order[i]); j >= 0 {
			return j
		}
	}
	return len(n.Pairs)
}

func (c insert) expect(root *sketch) bool {
	s, _, _ := root.find(c.node)
	if s == nil {
		return false
	}
	s.kind, s.tag, s.anyTag = Mapping, "", true
	switch pairs := c.node.Pairs; {
	case c.at > 0:
		s.put(c.field, pairs[c.at-1].Value, nil)
	case len(pairs) > 0:
		s.put(c.field, nil, pairs[0].Value)
	default:
		s.put(c.field, nil, nil)
	}
	return true
}

type appendTo struct {
	node  *Node
	items []Value
}

func (c appendTo) on() *Node { return c.node }

func (c appendTo) resolve(n *Node) (Change, error) {
	c.node = n
	switch {
	case len(c.items) == 0:
		return nil, nil
	case n.isAlias():
		return nil, fmt.Errorf("%v: an alias has no list of its own to append to", n.At)
	case n.Kind != Sequence && n.Kind != Null && !n.Mark.IsZero():
		return nil, fmt.Errorf("%v: a value with a tag or an anchor can't become an item of a list", n.Mark)
	}
	return c, nil
}

func (c appendTo) expect(root *sketch) bool {
	s, _, _ := root.find(c.node)
	if s == nil {
		return false
	}
	s.list()
	for _, item := range c.items {
		s.content = append(s.content, item.sketch())
	}
	return true
}

type remove struct{ node *Node }

func (c remove) on() *Node { return c.node }

func (c remove) resolve(n *Node) (Change, error) { return remove{n}, nil }

func (c remove) expect(root *sketch) bool {
	s, parent, i := root.find(c.node)
	if s == nil || parent == nil {
		return false
	}
	parent.drop(i)
	return true
}

type wrap struct {
	node *Node
	key  string
	more []Field
}

func (c wrap) on() *Node { return c.node }

func (c wrap) resolve(n *Node) (Change, error) {
	if n.Kind == Null && n.At.Len() == 0 {
		return nil, fmt.Errorf("%v: there is no value that could stand under %s", n.At, Quote(c.key))
	}
	c.node = n
	return c, nil
}

func (c wrap) expect(root *sketch) bool {
	s, _, _ := root.find(c.node)
	if s != nil {
		s.wrap(c.key, c.more)
	}
	return s != nil
}
