package yamldoc

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/okr-as-code/okr/okr/source"
)

// places lists the nodes of a tree, each with its kind and the bytes it stands for.
func places(n *Node) []string {
	kind := map[Kind]string{Null: "null", ScalarNode: "scalar", Mapping: "mapping", Sequence: "sequence"}[n.Kind]
	if n.Flow {
		kind = "flow " + kind
	}
	line := fmt.Sprintf("%s %q", kind, n.At.Text())
	if n.Kind == Null && n.At.Len() == 0 {
		line = fmt.Sprintf("null at %d", n.At.Start)
	}
	if !n.Mark.IsZero() {
		line += fmt.Sprintf(" marked %q", n.Mark.Text())
	}
	out := []string{line}
	for _, p := range n.Pairs {
		out = append(append(out, fmt.Sprintf("key %q", p.Key.At.Text())), places(p.Value)...)
	}
	for _, item := range n.Items {
		out = append(out, places(item)...)
	}
	return out
}

func TestPlaces(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		want       []string
	}{
		{"a block mapping ends with its last value", "a: b\nc: d   # e\n\n",
			[]string{`mapping "a: b\nc: d"`, `key "a"`, `scalar "b"`, `key "c"`, `scalar "d"`}},
		{"a block sequence begins with its dash", "a:\n  - b\n  -  c\n",
			[]string{`mapping "a:\n  - b\n  -  c"`, `key "a"`, `sequence "- b\n  -  c"`, `scalar "b"`, `scalar "c"`}},
		{"a flow collection ends with its bracket", "{a: [b, c , # d ]\n ], }",
			[]string{`flow mapping "{a: [b, c , # d ]\n ], }"`, `key "a"`, `flow sequence "[b, c , # d ]\n ]"`, `scalar "b"`, `scalar "c"`}},
		{"a pair in a flow sequence", "[a: b, c]",
			[]string{`flow sequence "[a: b, c]"`, `flow mapping "a: b"`, `key "a"`, `scalar "b"`, `scalar "c"`}},
		{"an empty value stands after its colon", "a:   # c\nb: ~\nc: {d, e: , f: null}\n",
			[]string{`mapping "a:   # c\nb: ~\nc: {d, e: , f: null}"`, `key "a"`, `null at 2`, `key "b"`, `null "~"`, `key "c"`,
				`flow mapping "{d, e: , f: null}"`, `key "d"`, `null at 19`, `key "e"`, `null at 23`, `key "f"`, `null "null"`}},
		{"an empty item stands after its dash", "-\n- a\n",
			[]string{`sequence "-\n- a"`, `null at 1`, `scalar "a"`}},
		{"a value begins after its tag and anchor", "a: !!str &b  c\nd: &e\n  f: g\n",
			[]string{`mapping "a: !!str &b  c\nd: &e\n  f: g"`, `key "a"`, `scalar "c" marked "!!str &b"`, `key "d"`, `mapping "f: g" marked "&e"`, `key "f"`, `scalar "g"`}},
		{"a block scalar ends with its last line", "a: |+  # c\n  b\n\n  d\n\n\ne: >\nf: g\n",
			[]string{`mapping "a: |+  # c\n  b\n\n  d\n\n\ne: >\nf: g"`, `key "a"`, `scalar "|+  # c\n  b\n\n  d"`, `key "e"`, `scalar ">"`, `key "f"`, `scalar "g"`}},
		{"columns are code points, without a BOM", "\ufeffé: [ü, '😀', x]\n",
			[]string{`mapping "é: [ü, '😀', x]"`, `key "é"`, `flow sequence "[ü, '😀', x]"`, `scalar "ü"`, `scalar "'😀'"`, `scalar "x"`}},
		{"NEL and LS end lines", "a: b\u0085c: d\u2028e: f\n",
			[]string{`mapping "a: b\u0085c: d\u2028e: f"`, `key "a"`, `scalar "b"`, `key "c"`, `scalar "d"`, `key "e"`, `scalar "f"`}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			doc := Parse(source.NewFile("a.yaml", tt.text), Grammar{})
			if len(doc.Problems) > 0 {
				t.Error(problems(doc.Problems))
			}
			if diff := cmp.Diff(tt.want, places(doc.Root)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			checkPlaces(t, doc)
		})
	}
}

func TestComments(t *testing.T) {
	const text = "# one\na: b # two\nc: 'd # no'  # three\ne: | # four\n  # no\n  f\n# five\ng: [h, # six\n  i#no, \"# no\"] # seven\nj: &k # eight\n  l\n# nine"
	doc := Parse(source.NewFile("a.yaml", text), Grammar{})
	var got []string
	for _, c := range doc.Comments {
		got = append(got, c.Text())
	}
	want := []string{"# one", "# two", "# three", "# four", "# five", "# six", "# seven", "# eight", "# nine"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestTextWithoutNodes(t *testing.T) {
	for _, text := range []string{"", "\n\n", "# a comment\n", source.BOM} {
		doc := Parse(source.NewFile("a.yaml", text), testGrammar)
		if doc.Root != nil || len(doc.Problems) > 0 {
			t.Errorf("%q: %s %s", text, outline(doc.Root), problems(doc.Problems))
		}
	}
}

func TestDeepNestingIsOneProblem(t *testing.T) {
	for _, text := range []string{
		strings.Repeat("[", 5000) + strings.Repeat("]", 5000),
		strings.Repeat("- ", 3000) + "a\n",
		strings.Repeat("{a: ", 5000) + strings.Repeat("}", 5000),
	} {
		doc := Parse(source.NewFile("a.yaml", text), testGrammar)
		checkPlaces(t, doc)
		if len(doc.Problems) != 1 || !strings.Contains(doc.Problems[0].Message, "100 levels") {
			t.Errorf("%.20s…: %s", text, problems(doc.Problems))
		}
	}
}

func TestNoMoreThanTwentyMistakesAreSought(t *testing.T) {
	doc := Parse(source.NewFile("a.yaml", strings.Repeat("- outcome: a: b\n", 30)), testGrammar)
	checkPlaces(t, doc)
	if n := len(doc.Problems); n != maxRounds+1 {
		t.Errorf("%d problems", n)
	}
	last := doc.Problems[len(doc.Problems)-1]
	if start, _ := last.At.Ends(); start.Line != maxRounds+1 || len(doc.Root.Items) != maxRounds {
		t.Errorf("the rest is given up at %v, with %d items read", start, len(doc.Root.Items))
	}
}

func TestTheFirstOfTwoKeysIsRead(t *testing.T) {
	doc := Parse(source.NewFile("a.yaml", "a: b\na: c\n"), Grammar{})
	if got := doc.Root.Get("a"); got.Scalar.Value != "b" {
		t.Errorf("a is %q", got.Scalar.Value)
	}
	if related := doc.Problems[0].Related; len(related) != 1 || related[0].At != doc.Root.Pairs[0].Key.At {
		t.Errorf("related: %v", related)
	}
	if doc.Root.Get("z") != nil {
		t.Error("there is a value of a key that is not there")
	}
}

func TestRaw(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"% of users", "% of users"},
		{"cut churn  \n\n    by 5%", "cut churn by 5%"},
		{"cut\r\n  churn", "cut churn"},
		{"", ""},
	} {
		f := source.NewFile("a.yaml", tt.text)
		s := Raw(f.Span(0, len(tt.text)))
		if s.Value != tt.want || s.At.Text() != tt.text {
			t.Errorf("Raw(%q) = %q", tt.text, s.Value)
		}
		if i := strings.Index(s.Value, "churn"); i >= 0 && s.Span(i, i+5).Text() != "churn" {
			t.Errorf("churn is at %q", s.Span(i, i+5).Text())
		}
	}
}

func TestQuote(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"Cut churn from 8% to 5%", "Cut churn from 8% to 5%"},
		{"-5", "-5"},
		{"58:30", "58:30"},
		{"https://example.com/r", "https://example.com/r"},
		{"Cut churn: from 8%", `"Cut churn: from 8%"`},
		{"1,200", `"1,200"`},
		{`"Great" partners`, `'"Great" partners'`},
		{"it's the #1, \"now\"", `'it''s the #1, "now"'`},
		{"'s Hertogenbosch", `"'s Hertogenbosch"`},
		{"", `""`},
		{"null", `"null"`},
		{"two\nlines", `"two\nlines"`},
		{"target:60", `"target:60"`},
		{"- 5% churn", `"- 5% churn"`},
	} {
		if got := Quote(tt.text); got != tt.want {
			t.Errorf("Quote(%q) = %s, want %s", tt.text, got, tt.want)
		}
	}
}
