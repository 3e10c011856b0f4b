package yamldoc

import (
	"strings"
	"testing"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"github.com/okr-as-code/okr/okr/source"
)

// checkPlaces checks that everything in doc has a place within its file.
func checkPlaces(t *testing.T, doc *Document) {
	t.Helper()
	within := func(what string, at source.Span) {
		if at.File != doc.File || at.Start < 0 || at.End < at.Start || int(at.End) > len(doc.File.Text) {
			t.Errorf("%s is at %d-%d of %d", what, at.Start, at.End, len(doc.File.Text))
		}
	}
	for _, p := range doc.Problems {
		within("the problem "+p.Message, p.At)
		if p.Message == "" || p.Kind == "" {
			t.Errorf("a problem without a kind or a message: %+v", p)
		}
		for _, fix := range p.Fixes {
			if _, err := source.Apply(doc.File, fix.Edits...); err != nil {
				t.Errorf("the fix of %q: %v", p.Message, err)
			}
		}
		for _, r := range p.Related {
			within("what is related to "+p.Message, r.At)
		}
	}
	last := int32(0)
	for _, c := range doc.Comments {
		within("a comment", c)
		if c.Start < last || !strings.HasPrefix(c.Text(), "#") {
			t.Errorf("the comment %q at %d", c.Text(), c.Start)
		}
		last = c.End
	}
	checkNode(t, doc.Root, within)
	for _, s := range scalars(doc.Root) {
		end := s.At.Start
		for i, r := range s.Value {
			at := s.Span(i, i+utf8.RuneLen(r))
			within("a rune", at)
			if at.Start < end {
				t.Errorf("rune %d of %q is at %d, before %d", i, s.Value, at.Start, end)
			}
			end = at.End
		}
	}
}

func checkNode(t *testing.T, n *Node, within func(string, source.Span)) {
	if n == nil {
		return
	}
	within("a node", n.At)
	for _, p := range n.Pairs {
		within("a key", p.Key.At)
		checkNode(t, p.Value, within)
	}
	for _, item := range n.Items {
		checkNode(t, item, within)
	}
}

func FuzzParse(f *testing.F) {
	for _, archive := range mistakes(f) {
		for _, file := range archive.Files {
			f.Add(string(file.Data))
		}
	}
	f.Add(plan(1))
	f.Add("%YAML 1.1\n---\na: [b, {c: d}]\n...\n")
	f.Add("a: &x [*x]\nb: {<<: *x, ? [k] : v}\n")
	f.Fuzz(func(t *testing.T, text string) {
		doc := Parse(source.NewFile("a.yaml", text), testGrammar)
		checkPlaces(t, doc)
		var n yaml.Node
		if yaml.Unmarshal([]byte(text), &n) != nil && len(doc.Problems) == 0 {
			t.Errorf("yaml.v3 can't read %q, and there is no problem", text)
		}
	})
}

func FuzzQuote(f *testing.F) {
	for _, text := range []string{"", "null", "a: b", "it's", `say "x"`, "- x", "5% more", "a #b", "\x01\n\u2028", "x:", "1,200", "?", "~", "<<", "---", "target:60", "\ufeff", "#1"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) || strings.ContainsRune(text, utf8.RuneError) {
			t.Skip()
		}
		quoted := Quote(text)
		if strings.ContainsAny(quoted, "\n\r\u0085\u2028\u2029") {
			t.Errorf("%q is quoted in several lines: %q", text, quoted)
		}
		for _, around := range []string{"%s", "key_results: [a, %s]", "key_results:\n  - %s", "outcome: %s # c", "{outcome: %s, b: c}"} {
			doc := Parse(source.NewFile("a.yaml", strings.Replace(around, "%s", quoted, 1)), testGrammar)
			if len(doc.Problems) > 0 {
				t.Fatalf("%q in %q: %s", text, doc.File.Text, doc.Problems[0].Message)
			}
			found := false
			for _, s := range scalars(doc.Root) {
				found = found || s.Value == text
			}
			if !found {
				t.Errorf("%q is not what %q says", text, doc.File.Text)
			}
		}
	})
}
