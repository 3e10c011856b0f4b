package yamldoc

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"github.com/okr-as-code/okr/okr/source"
)

// scalars returns every scalar of the tree, keys too.
func scalars(n *Node) []*Scalar {
	if n == nil {
		return nil
	}
	var out []*Scalar
	if n.Scalar != nil {
		out = append(out, n.Scalar)
	}
	for _, p := range n.Pairs {
		out = append(append(out, p.Key), scalars(p.Value)...)
	}
	for _, item := range n.Items {
		out = append(out, scalars(item)...)
	}
	return out
}

// decoded returns what the bytes of s.Span(0, len) say: yaml.v3 itself decodes
// them, with the quotes or with a block indicator around them.
func decoded(s *Scalar) (string, error) {
	raw := s.Span(0, len(s.Value)).Text()
	switch s.Style {
	case Plain:
		raw = " " + raw + "x" // a BOM is no text at the start of a file, and a colon none at the end
	case SingleQuoted:
		raw = "'" + raw + "'"
	case DoubleQuoted:
		raw = `"` + raw + `"`
	case Literal, Folded:
		return decodedBlock(s, raw)
	}
	var n yaml.Node
	if err := yaml.Unmarshal([]byte(raw), &n); err != nil {
		return "", err
	}
	text := n.Content[0].Value
	if s.Style == Plain {
		text = strings.TrimSuffix(text, "x")
	}
	return text, nil
}

// decodedBlock indents the lines of a block anew, by one column.
func decodedBlock(s *Scalar, raw string) (string, error) {
	var block strings.Builder
	block.WriteString(map[Style]string{Literal: "|1-\n ", Folded: ">1-\n "}[s.Style])
	for i := 0; i < len(raw); {
		if n := lineBreak(raw[i:]); n > 0 {
			block.WriteString(raw[i : i+n])
			i += n
			block.WriteByte(' ')
			i += min(spaces(raw[i:]), int(s.indent))
			continue
		}
		block.WriteByte(raw[i])
		i++
	}
	var n yaml.Node
	if err := yaml.Unmarshal([]byte(block.String()), &n); err != nil {
		return "", fmt.Errorf("%w in %q", err, block.String())
	}
	return n.Content[0].Value, nil
}

// checkScalar checks the law of Scalar.Span.
func checkScalar(t *testing.T, s *Scalar) {
	t.Helper()
	whole := s.Span(0, len(s.Value))
	if whole.Start < s.At.Start || whole.End > s.At.End {
		t.Errorf("%q: its bytes %d-%d are not within %d-%d", s.Value, whole.Start, whole.End, s.At.Start, s.At.End)
	}
	want := s.Value
	if s.Style == Literal || s.Style == Folded {
		want = strings.TrimRight(want, "\n\u2028\u2029")
	}
	got, err := decoded(s)
	if s.Style == Literal || s.Style == Folded {
		got = strings.TrimRight(got, "\n\u2028\u2029")
	}
	if err != nil || got != want {
		t.Errorf("style %d %q decodes to %q (%v), want %q", s.Style, whole.Text(), got, err, want)
	}
	end := whole.Start
	for i, r := range s.Value {
		at := s.Span(i, i+utf8.RuneLen(r))
		if at.Start < end || at.End < at.Start {
			t.Errorf("%q: rune %d at %d-%d begins before %d, where the one before it ends", s.Value, i, at.Start, at.End, end)
		}
		if utf8.RuneLen(r) > 0 && r > ' ' && lineBreak(string(r)) == 0 && s.Style == Plain && at.Text() != string(r) {
			t.Errorf("%q: rune %q is read from %q", s.Value, r, at.Text())
		}
		end = at.End
	}
	if empty := s.Span(len(s.Value), len(s.Value)); empty.Len() != 0 {
		t.Errorf("%q: the empty range at its end is %d bytes", s.Value, empty.Len())
	}
}

func FuzzSpan(f *testing.F) {
	for _, text := range []string{
		"é: {a: \"ü😀\", b: 2}\nç: x # c\n", "a: &x !!str hello\nb: 'it''s'\n", "\ufeffa: 1\n", "a: 1\r\nb:\r\n  - x\r\n",
		"c: plain\n  continued\n\n  more\nd: e\n", "krs:\n  - {name: x, t: [1, 2]}\n", "? a\n: b\n", "a: \"x\\\n  y\"\n",
		"- - a\n  - b\n", "title: Grow NPS from 30 to 45   # c\n", "a: \"\\u00e9 \\N\\L\\x41 a\n\n  b\"\n",
		"a: |\n  x\n   y\n\n  z\n\n", "a: >-\n  x\n  y\n\n  z\n   more\n  w\n", "- |2+\n    x\n   y\n\n- >\n\n  x\n", "a: |\n\n\n  x\nb: c\n",
		"a: 'x\n  y\n\n  z'\n", "a: x\u2028  y\n", "a: |\n  x\u0085  y\u2028  z\n", "a: >\n  x\n\n\n  y\n",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		doc := Parse(source.NewFile("a.yaml", text), Grammar{})
		for _, s := range scalars(doc.Root) {
			if len(doc.Problems) > 0 {
				continue // not all of them are read as YAML reads them: FuzzParse
			}
			checkScalar(t, s)
		}
	})
}

func TestSpan(t *testing.T) {
	for _, tt := range []struct{ name, text, word, want string }{
		{"plain", "a: cut churn by 5%\n", "churn", "churn"},
		{"single quotes", "a: 'it''s churn'\n", "s chu", "s chu"},
		{"the quote itself", "a: 'it''s churn'\n", "'", "''"},
		{"an escape as a whole", `a: "caf\u00e9 churn"`, "é", `\u00e9`},
		{"after an escape", `a: "caf\u00e9 churn"`, "churn", "churn"},
		{"an escape that grows", `a: "x\Ly"`, "\u2028", `\L`},
		{"a fold", "a: cut\n  churn now\n", "cut churn", "cut\n  churn"},
		{"after a fold", "a: cut\n  churn now\n", "churn now", "churn now"},
		{"an escaped line break", "a: \"cut ch\\\n   urn\"\n", "churn", "ch\\\n   urn"},
		{"a literal block", "a: |\n  one\n  two\n", "two", "two"},
		{"a folded block", "a: >-\n  cut the\n  churn\n", "the churn", "the\n  churn"},
		{"a block with its own indentation", "a: |1\n   one\n two\n", "one\ntwo", "one\n two"},
		{"a block that begins with an empty line", "a: |\n\n  one\n", "one", "one"},
		{"CRLF", "a: cut\r\n  churn\r\n", "churn", "churn"},
		{"after a BOM and far runes", "\ufeffa: {😀: é churn}\n", "churn", "churn"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			doc := Parse(source.NewFile("a.yaml", tt.text), Grammar{})
			for _, s := range scalars(doc.Root) {
				checkScalar(t, s)
				if i := strings.Index(s.Value, tt.word); i >= 0 {
					if got := s.Span(i, i+len(tt.word)).Text(); got != tt.want {
						t.Errorf("%q is at %q, want %q", tt.word, got, tt.want)
					}
					return
				}
			}
			t.Errorf("no scalar holds %q", tt.word)
		})
	}
}
