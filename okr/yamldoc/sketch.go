package yamldoc

import (
	"slices"

	"gopkg.in/yaml.v3"
)

// A sketch is what a part of a tree says, without its places: what an edit is
// expected to leave is worked out on it, and compared with what was left. It is
// made of our own tree, or of that of yaml.v3, which knows aliases and types.
type sketch struct {
	node    *Node // what it was made of; nil for what is new
	kind    Kind
	alias   bool
	mark    string // its tag and anchor as they are written, in our tree
	tag     string // its type, in that of yaml.v3
	anyTag  bool   // of a datum, whose type is not our business
	fixed   bool   // the type is written in the text
	anchor  string
	text    string    // of a scalar; the name of an alias
	content []*sketch // keys and values in turn, or items
}

// sketchOf returns the sketch of n.
func sketchOf(n *Node) *sketch {
	if n == nil {
		return &sketch{}
	}
	s := &sketch{node: n, kind: n.Kind, mark: n.Mark.Text()}
	if n.Scalar != nil {
		s.text = n.Scalar.Value
	}
	for _, p := range n.Pairs {
		s.content = append(s.content, keySketch(p.Key.Value), sketchOf(p.Value))
	}
	for _, item := range n.Items {
		s.content = append(s.content, sketchOf(item))
	}
	return s
}

// yamlSketch returns the sketch of the first document that yaml.v3 reads in text.
func yamlSketch(text string) (*sketch, error) {
	n, err := decodeAny(text)
	if err != nil {
		return nil, err
	}
	if len(n.Content) == 0 {
		return &sketch{}, nil
	}
	return yamlNodeSketch(n.Content[0]), nil
}

func yamlNodeSketch(n *yaml.Node) *sketch {
	s := &sketch{kind: ScalarNode, tag: n.ShortTag(), anchor: n.Anchor, text: n.Value, fixed: n.Style&yaml.TaggedStyle != 0}
	switch n.Kind {
	case yaml.MappingNode:
		s.kind = Mapping
	case yaml.SequenceNode:
		s.kind = Sequence
	case yaml.AliasNode:
		s.alias, s.tag = true, ""
	case yaml.ScalarNode:
		if s.tag == "!!null" {
			s.kind, s.text = Null, ""
		}
	}
	for i, c := range n.Content {
		below := yamlNodeSketch(c)
		if s.kind == Mapping && i%2 == 0 && below.kind == Null && c.Value != "" {
			below.kind, below.text = ScalarNode, c.Value // a field may be named null
		}
		s.content = append(s.content, below)
	}
	return s
}

func keySketch(key string) *sketch { return &sketch{kind: ScalarNode, text: key, anyTag: true} }

// sketch returns the sketch of what v writes.
func (v Value) sketch() *sketch {
	s := &sketch{kind: v.kind, text: v.text, anyTag: v.datum || v.kind != ScalarNode}
	if !s.anyTag {
		s.tag = "!!str"
	}
	for _, f := range v.fields {
		s.content = append(s.content, keySketch(f.Key), f.Value.sketch())
	}
	for _, item := range v.items {
		s.content = append(s.content, item.sketch())
	}
	return s
}

// link notes in y, which is of yaml.v3, the nodes of our tree s, as far as the
// two are read alike.
func (s *sketch) link(y *sketch) {
	if s.kind != y.kind && !y.alias || s.kind == ScalarNode && s.text != y.text {
		return
	}
	y.node = s.node
	switch s.kind {
	case Sequence:
		if len(s.content) == len(y.content) {
			for i := range s.content {
				s.content[i].link(y.content[i])
			}
		}
	case Mapping:
		i := 0
		for j := 0; j+1 < len(y.content) && i+1 < len(s.content); j += 2 {
			if key := y.content[j]; key.kind != ScalarNode || key.alias || key.text != s.content[i].text {
				continue // a merge, or a key that is none
			}
			s.content[i+1].link(y.content[j+1])
			i += 2
		}
	}
}

// find returns the sketch of n below s, the one that holds it, and which of its
// content it is.
func (s *sketch) find(n *Node) (found, parent *sketch, index int) {
	if s.node == n {
		return s, nil, 0
	}
	for i, c := range s.content {
		if found, parent, index := c.find(n); found != nil {
			if parent == nil {
				return found, s, i
			}
			return found, parent, index
		}
	}
	return nil, nil, 0
}

// become makes s what v says, where it stands, with its tag and anchor.
func (s *sketch) become(v Value) {
	was := *s
	*s = *v.sketch()
	s.node, s.mark, s.anchor = was.node, was.mark, was.anchor
	if was.fixed {
		s.tag, s.anyTag = was.tag, false
	}
}

// put inserts a field behind the value of after, or in front of that of before,
// or at the end.
func (s *sketch) put(f Field, after, before *Node) {
	at := len(s.content)
	for i := 1; i < len(s.content); i += 2 {
		switch n := s.content[i].node; {
		case n == nil:
		case n == after:
			at = i + 1
		case n == before:
			at = i - 1
		}
	}
	s.content = slices.Insert(s.content, at, keySketch(f.Key), f.Value.sketch())
}

// list makes a list of s, with s itself as its only item.
func (s *sketch) list() {
	if s.kind == Sequence {
		return
	}
	item := *s
	item.node = nil
	*s = sketch{node: s.node, kind: Sequence, anyTag: true}
	if item.kind != Null {
		s.content = []*sketch{&item}
	} else {
		s.mark, s.anchor = item.mark, item.anchor
	}
}

// wrap makes a mapping of s, with s itself under key.
func (s *sketch) wrap(key string, more []Field) {
	value := *s
	*s = sketch{kind: Mapping, anyTag: true, content: []*sketch{keySketch(key), &value}}
	for _, f := range more {
		s.put(f, nil, nil)
	}
}

// drop takes content i of s away, with its key.
func (s *sketch) drop(i int) {
	first := i
	if s.kind == Mapping {
		first--
	}
	s.content = slices.Delete(s.content, first, i+1)
}

// same reports whether got is what s is expected to be, and notes what became
// of the nodes of s.
func (s *sketch) same(got *sketch, moved map[*Node]*Node) bool {
	if s.kind != got.kind || s.alias != got.alias || s.mark != got.mark || s.anchor != got.anchor ||
		s.text != got.text || !s.anyTag && got.tag != "" && s.tag != got.tag || len(s.content) != len(got.content) {
		return false
	}
	for i := range s.content {
		if !s.content[i].same(got.content[i], moved) {
			return false
		}
	}
	if s.node != nil && got.node != nil {
		moved[s.node] = got.node
	}
	return true
}
