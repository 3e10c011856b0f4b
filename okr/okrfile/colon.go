package okrfile

import (
	"slices"
	"strings"

	"github.com/okr-as-code/okr/okr/source"
	"github.com/okr-as-code/okr/okr/wording"
	"github.com/okr-as-code/okr/okr/yamldoc"
)

// A sentence with a colon in it that was typed without quotes is a mapping to
// YAML: "- Reduce churn: from 8% to 5%". These functions tell it from fields.

// labelLike are the words that people use for a label. Under one of them stands
// a sentence, and the rule unknown-label speaks.
var labelLike = []string{
	"result", "impact", "activity", "action", "deliverable", "effort", "goal", "kpi",
	"in-put", "out-put", "outcomes", "outcome s", "resultat",
}

var labels = []wording.Label{wording.Input, wording.Output, wording.Outcome}

// isLabelLike reports whether key stands for a label without being one.
func isLabelLike(key string) bool {
	name := strings.ToLower(key)
	if slices.Contains(labelLike, name) {
		return true
	}
	return slices.ContainsFunc(labels, func(l wording.Label) bool { return source.Distance(name, l.String(), 2) == 1 })
}

// isWords reports whether a key that is no field of s is the beginning of a
// sentence. It is not where it is nearly a field, or is written like a field
// that belongs elsewhere.
func (r *reader) isWords(s *section, key string) bool {
	if strings.ContainsAny(key, " \t\n") {
		_, distance, near := s.nearest(key)
		return !near || distance > 1
	}
	if key != strings.ToLower(key) {
		return true
	}
	_, distance, near := s.nearest(key)
	return !(near && distance <= 1) && formerly(key, s.noun) == "" && len(r.places(key)) == 0
}

// split returns the pair of n that is a sentence with a colon in it: the only
// key that is no field, in an object that has no sentence of its own. Where two
// could be, none is.
func (r *reader) split(s *section, n *yamldoc.Node) *yamldoc.Pair {
	var found *yamldoc.Pair
	for i := range n.Pairs {
		p := &n.Pairs[i]
		if s.has(p.Key.Value) || strings.HasPrefix(strings.ToLower(p.Key.Value), "x-") || !r.isWords(s, p.Key.Value) {
			continue
		}
		if found != nil {
			return nil
		}
		found = p
	}
	return found
}

func (s *section) has(key string) bool {
	name := strings.ToLower(key)
	return slices.ContainsFunc(s.fields, func(c column) bool { return c.name == name })
}

// colonInText returns the pair of n if n is a text with a colon in it, where no
// mapping may stand.
func (r *reader) colonInText(n *yamldoc.Node) *yamldoc.Pair {
	if n.Kind != yamldoc.Mapping || braced(n) || len(n.Pairs) != 1 {
		return nil
	}
	p := &n.Pairs[0]
	if p.Value.Kind != yamldoc.ScalarNode && p.Value.Kind != yamldoc.Null || !r.isWords(&section{}, p.Key.Value) {
		return nil
	}
	return p
}

// unsplit reports that the pair p of n is a sentence with a colon in it, and
// returns the sentence. key is the field under which it goes where n has others.
func (r *reader) unsplit(n *yamldoc.Node, p *yamldoc.Pair, key string) *yamldoc.Scalar {
	if !oneText(p) {
		r.reserve(p.At())
		if !r.said(p.Key.At) {
			r.report(source.Problem{
				Kind: source.Syntax, At: p.Key.At,
				Message: "YAML takes what is below the colon for a part of this; put quotes around the sentence, and the rest under a field",
			})
		}
		return p.Key
	}
	at := p.Key.At.To(p.Value.At)
	if len(n.Pairs) == 1 && !braced(n) { // a question mark may stand before the key
		at = n.At.To(p.Value.At)
	}
	if p.Value.At.Len() == 0 { // nothing but the colon follows
		at = at.File.Span(int(at.Start), max(int(at.End), afterColon(p.Key.At)))
	}
	raw := yamldoc.Raw(at)
	if r.said(at) {
		return raw
	}
	quoted := yamldoc.Quote(raw.Value)
	if key != "" && (len(n.Pairs) > 1 || braced(n)) {
		quoted = key + ": " + quoted
	}
	r.report(source.Problem{
		Kind: source.Syntax, Minor: true, At: at,
		Message: "YAML takes the words before the colon for a key; put quotes around the sentence",
		Help:    quoted,
		Fixes:   []source.Fix{{Title: "put the sentence in quotes", Safe: true, Edits: []source.Edit{{At: at, New: quoted}}}},
	})
	return raw
}

// oneText reports whether the key and the value of p are one text but for the
// colon: no list is below it, no comment and no sign of a block between.
func oneText(p *yamldoc.Pair) bool {
	switch p.Value.Kind {
	case yamldoc.Null:
		return true
	case yamldoc.ScalarNode:
		between := p.Key.At.File.Text[p.Key.At.End:p.Value.At.Start]
		style := p.Value.Scalar.Style
		return style != yamldoc.Literal && style != yamldoc.Folded && !strings.Contains(between, "#")
	}
	return false
}

// afterColon returns the offset after the colon that follows a key.
func afterColon(key source.Span) int {
	rest := key.File.Text[key.End:]
	return int(key.End) + strings.IndexByte(rest, ':') + 1
}

// braced reports whether a mapping is written in braces.
func braced(n *yamldoc.Node) bool { return n.Flow && strings.HasPrefix(n.At.Text(), "{") }
