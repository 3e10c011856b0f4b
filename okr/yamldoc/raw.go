package yamldoc

import (
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"github.com/okr-as-code/okr/okr/source"
)

// A raw is a node of which is known what it says and where it begins, but not
// where it ends. It is all that a builder needs, and a third of a yaml.Node.
type raw struct {
	kind    Kind // never Null: a scalar without text may be one
	style   Style
	flow    bool  // in braces or brackets
	alias   bool  // a scalar that stands for another node
	tagged  bool  // it has a tag
	marked  bool  // the tag or the anchor that may stand where it begins is its own
	merge   bool  // the key "<<"
	start   int32 // its first byte, tag and anchor included
	value   string
	content []raw // keys and values in turn, or items
}

// rawOf returns the root of a document that yaml.v3 has read from text; nil if
// there is none.
func rawOf(text string, document *yaml.Node) *raw {
	if document == nil || len(document.Content) == 0 {
		return nil
	}
	l := locator{text: text, lines: lineStarts(text)}
	root := l.raw(document.Content[0])
	return &root
}

// A locator finds where in a text the nodes of yaml.v3 begin. They come in the
// order of the text, so each place is counted from the one before: the work is
// linear, also in a file that is one long line.
type locator struct {
	text  string
	lines []int32 // where its lines begin

	line, col, off int // the last place asked for
}

func (l *locator) raw(n *yaml.Node) raw {
	out := raw{
		kind:   ScalarNode,
		style:  styleOf(n),
		flow:   n.Style&yaml.FlowStyle != 0,
		alias:  n.Kind == yaml.AliasNode,
		tagged: n.Style&yaml.TaggedStyle != 0,
		merge:  n.Tag == "!!merge",
		start:  int32(l.offset(n.Line, n.Column)),
		value:  n.Value,
	}
	switch n.Kind {
	case yaml.MappingNode:
		out.kind = Mapping
	case yaml.SequenceNode:
		out.kind = Sequence
	}
	// A collection begins where its first key does, and that may have a mark too.
	out.marked = out.kind == ScalarNode || out.tagged || n.Anchor != ""
	if len(n.Content) > 0 {
		out.content = make([]raw, len(n.Content))
		for i, c := range n.Content {
			out.content[i] = l.raw(c)
		}
	}
	return out
}

// addAliases adds to names the anchors that n and what it holds stand for.
func (n *raw) addAliases(names map[string]bool) {
	if n.alias {
		names[n.value] = true
	}
	for i := range n.content {
		n.content[i].addAliases(names)
	}
}

func styleOf(n *yaml.Node) Style {
	switch {
	case n.Style&yaml.DoubleQuotedStyle != 0:
		return DoubleQuoted
	case n.Style&yaml.SingleQuotedStyle != 0:
		return SingleQuoted
	case n.Style&yaml.LiteralStyle != 0:
		return Literal
	case n.Style&yaml.FoldedStyle != 0:
		return Folded
	}
	return Plain
}

// offset returns where the column of the line begins, both counted from 1 as
// yaml.v3 counts them: in code points, without a BOM at the start.
func (l *locator) offset(line, col int) int {
	if line != l.line || col < l.col {
		l.line, l.col, l.off = line, 1, int(l.lines[min(line, len(l.lines))-1])
		if line == 1 && strings.HasPrefix(l.text, source.BOM) {
			l.off = len(source.BOM)
		}
	}
	for ; l.col < col && l.off < len(l.text); l.col++ {
		if l.text[l.off] < utf8.RuneSelf {
			l.off++
			continue
		}
		_, n := utf8.DecodeRuneInString(l.text[l.off:])
		l.off += n
	}
	return l.off
}
