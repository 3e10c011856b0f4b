package yamldoc

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/okr-as-code/okr/okr/source"
)

// A view is all that a reader of a document sees.
type view struct {
	Nodes, Values, Problems, Comments []string
}

// viewOf shows the tree that is built of root, which text was read as.
func viewOf(text string, root *raw) view {
	f := source.NewFile("a.yaml", text)
	c := &coach{doc: &Document{File: f}, grammar: testGrammar, file: text, text: text}
	b := c.build(root)
	b.comments(len(text))
	v := view{Nodes: places(c.doc.Root)}
	for _, s := range scalars(c.doc.Root) {
		v.Values = append(v.Values, s.Value)
	}
	for _, p := range c.doc.Problems {
		v.Problems = append(v.Problems, p.At.String()+" "+p.Message)
	}
	for _, at := range c.doc.Comments {
		v.Comments = append(v.Comments, at.String()+" "+at.Text())
	}
	return v
}

// What a quick reader reads, yaml.v3 reads as the same tree. In the input the
// bytes that are no text stand for the words that YAML is made of, so that
// chance soon writes something with a structure.
func FuzzQuick(f *testing.F) {
	words := []string{
		"a: ", "bc:", "\nkey: ", "\n  k: ", "\n    l: ", "\n- ", "\n  - ", "\n    - ", "- ", "\n\n", "\n  # c\n", " # c",
		"{", "}", "[", "]", ", ", "{a: b", ": ", " #1", "'", "\"", "\n  ", "|\n  ", ">-\n    x", ">\n", "é", "word ", "-5", "\n",
	}
	spell := func(input string) string {
		var text strings.Builder
		for _, c := range []byte(input) {
			if int(c) < len(words) && c != '\n' {
				text.WriteString(words[c])
			} else {
				text.WriteByte(c)
			}
		}
		return text.String()
	}
	for _, archive := range mistakes(f) {
		for _, file := range archive.Files {
			f.Add(string(file.Data))
		}
	}
	f.Add(plan(1))
	for _, text := range quickTexts {
		f.Add(text)
	}
	f.Add("\x00x\x02y\x06\x00z\x05word\x0b")
	f.Fuzz(func(t *testing.T, input string) {
		text := spell(input)
		root := readQuick(text)
		if root == nil || !utf8.ValidString(text) {
			return
		}
		want, err := decodeAny(text)
		if err != nil {
			t.Fatalf("yaml.v3 does not read %q: %v", text, err)
		}
		if diff := cmp.Diff(viewOf(text, rawOf(text, want)), viewOf(text, root)); diff != "" {
			t.Errorf("%q (-yaml.v3 +quick):\n%s", text, diff)
		}
	})
}

// quickTexts are what plans are written like.
var quickTexts = []string{
	"objective: Ship\nkey_results:\n- outcome: Cut churn from 5% to 3%\n  target: 3%\n- Win 3 deals\n",
	"a: b # c\n# d\nc:   'it'\n\nd: \"x # y\"\ne: -5",
	"list: [a, 'b', {name: c d, link: https://example.com/e}]\nnull: ~\nempty: é [x]\n",
	"note: >-\n  some words\n  and more\nwhy: |\n  a: b\n  # no comment\nlast:\n    - {date: 2026-08-03, note: größer}\n",
	"k:\n  - - x\n",
}

// The plans of everyday must not be left to yaml.v3: it takes several times as
// long, and nobody would notice but by waiting.
func TestEverydayPlansAreReadQuickly(t *testing.T) {
	for _, text := range append(quickTexts[:4:4], plan(1)) {
		if readQuick(text) == nil {
			t.Errorf("left to yaml.v3:\n%s", text)
		}
	}
}
