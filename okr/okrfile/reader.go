package okrfile

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/source"
	"github.com/okr-as-code/okr/okr/yamldoc"
)

// A reader reads one tree.
type reader struct {
	Options
	format   *format
	doc      *yamldoc.Document
	file     *okr.File
	problems []source.Problem
	list     val                 // what stands under objectives:
	ends     []int32             // how far the problems of doc reach, up to each
	sections map[string]*section // by noun
	nouns    map[string][]string // the objects that have a field of that name
}

// report adds a problem of the file.
func (r *reader) report(p source.Problem) { r.problems = append(r.problems, p) }

// schema adds a place where the file does not follow the format.
func (r *reader) schema(at source.Span, help, message string, args ...any) {
	r.report(source.Problem{Kind: source.Schema, At: at, Message: fmt.Sprintf(message, args...), Help: help})
}

// minor adds a place where it does not, but what is meant is certain.
func (r *reader) minor(at source.Span, help, message string, args ...any) {
	r.report(source.Problem{Kind: source.Schema, Minor: true, At: at, Message: fmt.Sprintf(message, args...), Help: help})
}

// reserve keeps rules from speaking of what is missing at a place.
func (r *reader) reserve(at source.Span) { r.file.Reserved = append(r.file.Reserved, at) }

// said reports whether the YAML reader has found something wrong at a place.
func (r *reader) said(at source.Span) bool {
	problems := r.doc.Problems // in the order of the text
	if len(problems) == 0 {
		return false
	}
	if r.ends == nil {
		r.ends = make([]int32, len(problems))
		for i, p := range problems {
			r.ends[i] = max(p.At.End, r.ends[max(i-1, 0)])
		}
	}
	i, _ := slices.BinarySearchFunc(problems, at.Start, func(p source.Problem, start int32) int { return int(p.At.Start - start) })
	if i < len(problems) && (problems[i].At.Start == at.Start || problems[i].At.Start < at.End) {
		return true
	}
	return i > 0 && r.ends[i-1] > at.Start
}

// lost reserves the places that the YAML reader had to leave out.
func (r *reader) lost() {
	for _, p := range r.doc.Problems {
		if !p.Minor && len(p.Fixes) == 0 {
			r.reserve(p.At)
		}
	}
}

// clip makes a text of a file fit into a message.
func clip(s string) string {
	const most = 40
	if i := strings.IndexAny(s, "\r\n"); i >= 0 {
		s = s[:i] + "…"
	}
	if utf8.RuneCountInString(s) > most {
		s = string([]rune(s)[:most]) + "…"
	}
	return s
}

// read sets the fields of t to what the mapping n says, all but the pair skip.
func read[T any](r *reader, ob *object[T], t *T, o *okr.Origin, n *yamldoc.Node, skip *yamldoc.Pair) {
	o.At = n.At
	o.Fields = make([]okr.Field, 0, len(n.Pairs))
	for i := range n.Pairs {
		p := &n.Pairs[i]
		if p == skip || strings.HasPrefix(p.Key.Value, "x-") {
			continue
		}
		name := p.Key.Value
		f := ob.find(name)
		if f == nil {
			name = strings.ToLower(name)
			f = ob.find(name)
		}
		switch {
		case f == nil:
			r.unknown(sectionOf(r, ob), n, p)
			continue
		case o.Has(name):
			r.twice(o, p, name)
			continue
		case name != p.Key.Value:
			r.lowerCase(n, p.Key, name)
		}
		if !blank(p.Value) {
			o.Fields = append(o.Fields, okr.Field{Name: name, Key: p.Key.At, Value: p.Value.At})
			f.set(r, t, val{name, p.Key.At, p.Value})
		}
	}
}

func (r *reader) lowerCase(n *yamldoc.Node, key *yamldoc.Scalar, name string) {
	p := source.Problem{
		Kind: source.Schema, Minor: true, At: key.At,
		Message: fmt.Sprintf("keys are in lower case: write `%s`", name),
	}
	if n.Get(name) == nil {
		p.Fixes = []source.Fix{rename(key, name, true)}
	}
	r.report(p)
}

func rename(key *yamldoc.Scalar, name string, safe bool) source.Fix {
	return source.Fix{
		Title: fmt.Sprintf("rename `%s` to `%s`", clip(key.Value), name),
		Safe:  safe,
		Edits: []source.Edit{{At: key.At, New: name}},
	}
}

// twice reports a field that is there twice, unless the YAML reader saw that
// the very key is.
func (r *reader) twice(o *okr.Origin, p *yamldoc.Pair, name string) {
	r.reserve(p.At())
	if r.said(p.Key.At) {
		return
	}
	first, _ := o.Field(name)
	r.report(source.Problem{
		Kind: source.Schema, At: p.Key.At,
		Message: fmt.Sprintf("`%s` is here twice: only the first is read", name),
		Related: []source.Related{{At: first.Key, Message: "the first"}},
	})
}

// wrong reports a value of the wrong shape.
func (r *reader) wrong(v val, n *yamldoc.Node, want, help string) {
	r.reserve(v.key.To(v.At))
	if r.said(n.At) {
		return
	}
	r.schema(n.At, help, "`%s` is %s, not %s", v.name, want, shape(n))
}

// shape names what a node is, for people who do not know YAML.
func shape(n *yamldoc.Node) string {
	switch n.Kind {
	case yamldoc.Sequence:
		return "a list"
	case yamldoc.Mapping:
		return "a group of fields"
	case yamldoc.ScalarNode:
		return "a text"
	}
	return "nothing"
}

// trim cuts the white space around s. Most texts have none.
func trim(s string) string {
	if s != "" && s[0] > ' ' && s[len(s)-1] > ' ' {
		return s
	}
	return strings.Trim(s, " \t\r\n")
}
