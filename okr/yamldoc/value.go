package yamldoc

import "slices"

// A Value is what an edit writes. The zero Value is an empty one: "note:".
type Value struct {
	kind   Kind
	text   string
	datum  bool // its type may be any
	inline bool // in braces or brackets
	fields []Field
	items  []Value
}

// A Field is a key and its value, to be written.
type Field struct {
	Key   string
	Value Value
}

// Text returns words. They get quotes where YAML would read anything but these
// very words: also where it would read a number, a date or a truth value.
func Text(words string) Value { return Value{kind: ScalarNode, text: words} }

// Datum returns a number, a date, a truth value or a name. It gets quotes only
// where YAML would not read these very characters, whatever type it gives them.
func Datum(text string) Value { return Value{kind: ScalarNode, text: text, datum: true} }

// Fields returns a mapping.
func Fields(fields ...Field) Value { return Value{kind: Mapping, fields: slices.Clone(fields)} }

// List returns a list.
func List(items ...Value) Value { return Value{kind: Sequence, items: slices.Clone(items)} }

// Inline returns v written in braces or brackets, unless its neighbours are not.
func (v Value) Inline() Value {
	v.inline = true
	return v
}

// collection reports whether v is a mapping or a list.
func (v Value) collection() bool { return v.kind == Mapping || v.kind == Sequence }

// empty reports whether v is a mapping or a list without anything in it, which
// only brackets can say.
func (v Value) empty() bool { return v.collection() && len(v.fields)+len(v.items) == 0 }

// says reports whether n says v already.
func (v Value) says(n *Node) bool {
	if v.kind != n.Kind || n.isAlias() {
		return false
	}
	switch v.kind {
	case ScalarNode:
		return v.text == n.Scalar.Value
	case Mapping:
		return slices.EqualFunc(v.fields, n.Pairs, func(f Field, p Pair) bool {
			return f.Key == p.Key.Value && f.Value.says(p.Value)
		})
	case Sequence:
		return slices.EqualFunc(v.items, n.Items, Value.says)
	}
	return true
}

// isAlias reports whether n stands for another node.
func (n *Node) isAlias() bool {
	return n.Kind == Null && n.At.Len() > 0 && n.At.File.Text[n.At.Start] == '*'
}
