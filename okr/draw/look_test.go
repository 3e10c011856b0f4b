package draw_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/okr-as-code/okr/okr/draw"
)

func TestBarIsFullOnlyAtOne(t *testing.T) {
	tests := []struct {
		share float64
		want  string
	}{
		{-0.2, "░░░░░░░░░░"},
		{0, "░░░░░░░░░░"},
		{0.01, "█░░░░░░░░░"},
		{0.64, "██████░░░░"},
		{0.99, "█████████░"},
		{1, "██████████"},
		{1.6, "██████████"},
	}
	for _, test := range tests {
		if got := draw.Bar(&test.share, 10); got != test.want {
			t.Errorf("Bar(%v) = %s, want %s", test.share, got, test.want)
		}
	}
	if got := draw.Bar(nil, 4); got != "····" {
		t.Errorf("unknown is %s", got)
	}
}

func TestThemeWithoutColourChangesNothing(t *testing.T) {
	if got := (draw.Theme{}).Paint(draw.Error, "x"); got != "x" {
		t.Errorf("got %q", got)
	}
}

// Only the colours that a terminal's user has chosen are used, and each is
// switched off again.
func TestColours(t *testing.T) {
	theme := draw.Coloured()
	for r := draw.Bold; r <= draw.Exceeded; r++ {
		got := theme.Paint(r, "x")
		if got == "x" || !strings.HasSuffix(got, "x\x1b[m") || strings.Contains(got, "38;") {
			t.Errorf("role %d: %q", r, got)
		}
	}
}

func TestTable(t *testing.T) {
	table := &draw.Table{
		Columns: []draw.Column{{Title: "label"}, {Title: "key result", Min: 12}, {Title: "Score", Right: true}},
		Rows: [][]draw.Cell{
			{{Text: "outcome", Role: draw.Outcome}, {Text: "Cut the time to a first deal from 94 to 60 days"}, {Text: "0.44"}},
			{{Text: "input"}, {Text: "日本 👩‍👩‍👧‍👦"}, {}},
		},
	}
	tests := []struct {
		name  string
		theme draw.Theme
		width int
		want  string
	}{
		{"as wide as it comes", draw.Theme{}, 0, `
  label    key result                                       Score
  outcome  Cut the time to a first deal from 94 to 60 days   0.44
  input    日本 👩‍👩‍👧‍👦
`},
		{"wrapped", draw.Theme{}, 40, `
  label    key result             Score
  outcome  Cut the time to a       0.44
           first deal from 94 to
           60 days
  input    日本 👩‍👩‍👧‍👦
`},
		{"too narrow", draw.Theme{}, 10, `
  label    key result    Score
  outcome  Cut the time   0.44
           to a first
           deal from 94
           to 60 days
  input    日本 👩‍👩‍👧‍👦
`},
	}
	for _, test := range tests {
		var b bytes.Buffer
		if err := table.Write(&b, test.theme, "  ", test.width); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(strings.TrimPrefix(test.want, "\n"), b.String()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
	}
}

// A colour takes no room.
func TestTableInColourIsLaidOutAsWithout(t *testing.T) {
	table := &draw.Table{
		Columns: []draw.Column{{Title: "a", Min: 4}, {Title: "b"}},
		Rows:    [][]draw.Cell{{{Text: "one two three", Role: draw.Error}, {Text: "x", Role: draw.Quiet}}},
	}
	var plain, coloured bytes.Buffer
	if err := table.Write(&plain, draw.Theme{}, "", 8); err != nil {
		t.Fatal(err)
	}
	if err := table.Write(&coloured, draw.Coloured(), "", 8); err != nil {
		t.Fatal(err)
	}
	stripped := coloured.String()
	for r := draw.Bold; r <= draw.Exceeded; r++ {
		before, after, _ := strings.Cut(draw.Coloured().Paint(r, "x"), "x")
		stripped = strings.NewReplacer(before, "", after, "").Replace(stripped)
	}
	if stripped == coloured.String() || stripped != plain.String() {
		t.Errorf("coloured:\n%q\nplain:\n%q", coloured.String(), plain.String())
	}
}

func TestMarkdown(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"words", "Grow sales by 5%", "Grow sales by 5%"},
		{"cell", "a|b", `a\|b`},
		{"mention", "ask @ana", "ask @&#8203;ana"},
		{"issue", "see #12, C#", "see #&#8203;12, C#"},
		{"issue in words", "GH-5, gh-12, HIGH-5, GH-X", "GH-&#8203;5, gh-&#8203;12, HIGH-5, GH-X"},
		{"tag", "<img src=x>&lt;", "&lt;img src=x&gt;&amp;lt;"},
		{"code and emphasis", "`rm` *a* _b_ ~c~", "\\`rm\\` \\*a\\* \\_b\\_ \\~c\\~"},
		{"link", "![x](y)", `\!\[x\](y)`},
		{"backslash", `\|`, `\\\|`},
		{"mathematics", "$1M", `\$1M`},
		{"heading", "# x", `\# x`},
		{"list", "- x", `\- x`},
		{"numbered", "3. x", `3\. x`},
		{"number", "3.5 x", "3.5 x"},
		{"line break", "a\n# b", "a # b"},
		{"escape", "\x1b[1m", `\\x1b\[1m`},
	}
	for _, test := range tests {
		if got := draw.Markdown(test.in); got != test.want {
			t.Errorf("%s: Markdown(%q) = %q, want %q", test.name, test.in, got, test.want)
		}
	}
}

// What is escaped is still the same text to whoever reads the document.
func TestJSONKeepsItsStrings(t *testing.T) {
	in := "\x1b \u009b \u202e \x7f \u0085 \u2028 <b>&| é 日 👩‍👧 \U000e0041 ##[x] ::x"
	var b bytes.Buffer
	if err := draw.JSON(&b, map[string]string{"text": in}); err != nil {
		t.Fatal(err)
	}
	var out map[string]string
	if err := json.Unmarshal(b.Bytes(), &out); err != nil {
		t.Fatal(err)
	}
	if out["text"] != in {
		t.Errorf("got %q, want %q", out["text"], in)
	}
	for _, raw := range []string{"\x1b", "\u009b", "\u202e", "\x7f", "\u0085", "\u2028", "\U000e0041", "##["} {
		if strings.Contains(b.String(), raw) {
			t.Errorf("%q stands raw in %s", raw, b.String())
		}
	}
	if !strings.Contains(b.String(), "<b>&| é 日 👩‍👧") {
		t.Errorf("what is harmless is not as it was: %s", b.String())
	}
}
