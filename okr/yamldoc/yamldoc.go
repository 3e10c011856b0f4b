// Package yamldoc reads a YAML text as a tree in which every node and every
// byte of every scalar has its exact place, finds what is wrong with it, reads
// on after a mistake, and edits it byte by byte.
//
// It alone knows yaml.v3, and it never writes a tree out again. What the keys
// mean is okrfile's and config's business: the little of it that telling a
// mistake from a text needs comes in as a Grammar.
package yamldoc

import "github.com/okr-as-code/okr/okr/source"

// A Document is a YAML text as a tree.
type Document struct {
	File     *source.File
	Root     *Node // nil for a text without a node
	Problems []source.Problem
	Comments []source.Span // from '#' to the end of the line, outside scalars, in order

	grammar Grammar // that it was read with
}

// A Kind is the shape of a node.
type Kind uint8

// The kinds of node. A Null is a scalar that was left out or says null or ~;
// its At is empty, or those bytes.
const (
	Null Kind = iota
	ScalarNode
	Mapping
	Sequence
)

// A Node is a part of the tree.
type Node struct {
	Kind   Kind
	Flow   bool        // in braces or brackets
	At     source.Span // from its first byte, after tag and anchor, to after its last
	Mark   source.Span // its tag and anchor; the zero Span if it has none
	Scalar *Scalar     // of a ScalarNode
	Pairs  []Pair      // of a Mapping, in the order of the text; duplicate keys are all there
	Items  []*Node     // of a Sequence
}

// A Pair is a key and its value.
type Pair struct {
	Key   *Scalar
	Value *Node // never nil
}

// At returns the place of the pair, from the key to the end of the value.
func (p Pair) At() source.Span { return p.Key.At.To(p.Value.At) }

// Get returns the value of the first pair with that key, or nil.
func (n *Node) Get(key string) *Node {
	if n != nil {
		for i := range n.Pairs {
			if n.Pairs[i].Key.Value == key {
				return n.Pairs[i].Value
			}
		}
	}
	return nil
}

// NodeAt returns the outermost node that takes up at, or nil.
func (d *Document) NodeAt(at source.Span) *Node {
	n := d.Root
	for n != nil && n.At != at {
		var inner *Node
		for i := range n.size() {
			if c := n.child(i); c.At.Contains(at) {
				inner = c
				break
			}
		}
		n = inner
	}
	return n
}

// A Style is how a scalar is written.
type Style uint8

// The styles.
const (
	Plain Style = iota
	SingleQuoted
	DoubleQuoted
	Literal // |
	Folded  // >
)

// A Scalar is a text in the tree. It keeps nothing else of the tree alive.
type Scalar struct {
	Value string
	At    source.Span // with its quotes, or from the indicator of a block to the end of its last line of text
	Style Style

	indent int32 // of a block: how many columns its lines are indented
}

// A Grammar is what the reader of a format knows of its keys. The zero Grammar
// knows none.
type Grammar struct {
	// Key reports whether word is a key of the format.
	Key func(word string) bool
	// Sentence reports whether the value of key, or each item of the list
	// there, is a sentence that people type without quotes.
	Sentence func(key string) bool
	// List reports whether a list may stand under key.
	List func(key string) bool
	// Rewrite is the key under which a bare sentence goes that turns out to
	// have fields below it: "key_result".
	Rewrite string
	// RewriteIn, where it is not nil, returns that key for the list under a key,
	// or "" if the items of the list have no fields.
	RewriteIn func(list string) string
}
