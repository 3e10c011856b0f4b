package lint

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/okr-as-code/okr/okr/workspace"
)

// replacing is a rule that finds each place of a word in a file and offers to
// write another there.
func replacing(name, word, by string, safe bool) *Rule {
	return &Rule{Name: name, Scope: File, Since: 1, Check: func(p *Pass) {
		text, at := p.File.Source.Text, 0
		for {
			i := strings.Index(text[at:], word)
			if i < 0 {
				return
			}
			span := p.File.Source.Span(at+i, at+i+len(word))
			p.Report(p.File, span, "%s", word).Offer("write "+by, safe, edit(span, by))
			at += i + len(word)
		}
	}}
}

// mended is what the fixes of rules make of a plan, what was refused, and how
// many fixes were made.
type mended struct {
	Text    string
	Fixed   int
	Refused []string
}

func mend(t *testing.T, text string, unsafe bool, rules ...*Rule) mended {
	t.Helper()
	files := fstest.MapFS{"okrs/2026-Q3/plan.yaml": {Data: []byte(text)}}
	all, err := workspace.Load(files, workspace.Options{AsOf: day})
	if err != nil {
		t.Fatal(err)
	}
	m := Mend(all[0], func(ws *workspace.Workspace) *Result {
		return Run(ws.Plan, Options{Rules: rules, Now: day, Named: ws.Named})
	}, unsafe)
	out := mended{Text: m.Workspace.Plan.Files[0].Source.Text}
	for _, c := range m.Changes {
		out.Fixed += len(c.Fixed)
		if c.Before.Text != text || c.After.Text != out.Text {
			t.Errorf("the change is from %q to %q", c.Before.Text, c.After.Text)
		}
	}
	for _, r := range m.Refused {
		out.Refused = append(out.Refused, fmt.Sprintf("%v: %s: %s", r.Finding.At, r.Title, r.Why))
	}
	return out
}

func TestMend(t *testing.T) {
	const plan = "objective: one two\nkey_results: [{input: Train 12 sellers}]\n"
	with := func(words string) string { return strings.Replace(plan, "one two", words, 1) }
	reading := ofReading("syntax", Error)
	tests := []struct {
		name   string
		text   string
		unsafe bool
		rules  []*Rule
		want   mended
	}{
		{"all that goes together in one round", with("one one two"), false,
			[]*Rule{replacing("a", "one", "1", true), replacing("b", "two", "2", true)},
			mended{with("1 1 2"), 3, nil}},
		{"overlapping ones in the next round", with("onetwo"), false,
			[]*Rule{replacing("a", "onet", "1t", true), replacing("b", "two", "2", true)},
			mended{with("12"), 2, nil}},
		{"what a fix brings to light", with("one"), false,
			[]*Rule{replacing("a", "one", "two", true), replacing("b", "two", "three", true)},
			mended{with("three"), 2, nil}},
		{"an unsafe one is not made", plan, false,
			[]*Rule{replacing("a", "one", "1", false)},
			mended{plan, 0, nil}},
		{"unless it is asked for", plan, true,
			[]*Rule{replacing("a", "one", "1", false)},
			mended{with("1 two"), 1, nil}},
		{"a fix that breaks the file is left out, the others are made", with("two one"), false,
			[]*Rule{replacing("a", "one", `"1`, true), replacing("b", "two", "[2", true), replacing("c", "12", "13", true)},
			mended{strings.Replace(with(`two "1`), "12", "13", 1), 2,
				[]string{`okrs/2026-Q3/plan.yaml:1:12: write [2: it would bring a mistake in line 1: a text that begins with [ needs quotes`}}},
		{"several that do, among many", with("one two one one two one one"), false,
			[]*Rule{replacing("a", "one", "1", true), replacing("b", "two", "x: y", true)},
			mended{with("1 two 1 1 two 1 1"), 5, []string{
				"okrs/2026-Q3/plan.yaml:1:14: write x: y: it would bring a mistake in line 1: a text with a colon and a space in it needs quotes",
				"okrs/2026-Q3/plan.yaml:1:22: write x: y: it would bring a mistake in line 1: a text with a colon and a space in it needs quotes",
			}}},
		{"one that waits for one that is left out", with("onetwo"), false,
			[]*Rule{replacing("a", "onet", "x: y", true), replacing("b", "two", "2", true)},
			mended{with("one2"), 1, nil}},
		{"fixes that undo each other", with("one three"), false,
			[]*Rule{replacing("a", "one", "two", true), replacing("b", "two", "one", true), replacing("c", "three", "3", true)},
			mended{with("one three"), 0,
				[]string{"okrs/2026-Q3/plan.yaml:1:12: write two: it is undone by another fix, so okrs/2026-Q3/plan.yaml stays as it was; please report this"}}},
		{"a fix without effect", plan, false,
			[]*Rule{{Name: "a", Scope: File, Since: 1, Check: func(p *Pass) {
				end := len(p.File.Source.Text)
				p.Report(p.File, p.File.Source.Span(0, 9), "more").Offer("add a line", true, edit(p.File.Source.Span(end, end), "# more\n"))
			}}},
			mended{plan, 0,
				[]string{"okrs/2026-Q3/plan.yaml:1:1: add a line: it has no effect, so okrs/2026-Q3/plan.yaml stays as it was; please report this"}}},
		{"more mistakes than one reading finds", colons(55, ""), false, []*Rule{reading}, mended{colons(55, `"`), 55, nil}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := mend(t, tt.text, tt.unsafe, tt.rules...)
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
			again := mend(t, got.Text, tt.unsafe, tt.rules...)
			if diff := cmp.Diff(mended{got.Text, 0, got.Refused}, again); diff != "" {
				t.Errorf("the second time (-want +got)\n%s", diff)
			}
		})
	}
}

// colons is a plan of n key results with a colon in them, each in quotes.
func colons(n int, quote string) string {
	var b strings.Builder
	b.WriteString("objective: Sell\nkey_results:\n")
	for i := range n {
		fmt.Fprintf(&b, "  - outcome: %sLate parcels %d: from 12%% to 6%%%s\n", quote, i, quote)
	}
	return b.String()
}

// What is ignored, off, not chosen, not named or archived is not touched.
func TestMendTouchesOnlyWhatIsReported(t *testing.T) {
	rules := []*Rule{replacing("words", "one", "1", true), replacing("other", "two", "2", true), replacing("hidden", "three", "3", true)}
	rules[2].Off = true
	rules[0].Archived = true
	const text = "objective: one two three\n"
	files := fstest.MapFS{
		"okrs/2026-Q3/plan.yaml":    {Data: []byte(text)},
		"okrs/2026-Q3/ignored.yaml": {Data: []byte("objective: one two # okr:ignore words it is a name\n")},
		"okrs/2026-Q3/other.yaml":   {Data: []byte(text)},
		"okrs/2024-Q3/plan.yaml":    {Data: []byte(text)},
	}
	for _, tt := range []struct {
		name string
		o    Options
		want []string
	}{
		{"all", Options{Now: day}, []string{"okrs/2026-Q3/ignored.yaml: objective: one 2 # okr:ignore words it is a name\n", "okrs/2026-Q3/plan.yaml: objective: 1 2 three\n"}},
		{"with what is archived", Options{Now: day, All: true}, []string{"okrs/2024-Q3/plan.yaml: objective: 1 2 three\n", "okrs/2026-Q3/ignored.yaml: objective: one 2 # okr:ignore words it is a name\n", "okrs/2026-Q3/plan.yaml: objective: 1 2 three\n"}},
		{"one rule left out", Options{Now: day, Ignore: []string{"other"}}, []string{"okrs/2026-Q3/plan.yaml: objective: 1 two three\n"}},
		{"one rule chosen", Options{Now: day, Select: []string{"hidden"}}, []string{"okrs/2026-Q3/plan.yaml: objective: one two 3\n"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			all, err := workspace.Load(files, workspace.Options{AsOf: day, Paths: []string{"okrs/2024-Q3", "okrs/2026-Q3/plan.yaml", "okrs/2026-Q3/ignored.yaml"}, All: true})
			if err != nil {
				t.Fatal(err)
			}
			m := Mend(all[0], func(ws *workspace.Workspace) *Result {
				o := tt.o
				o.Rules, o.Named = rules, ws.Named
				return Run(ws.Plan, o)
			}, true)
			var got []string
			for _, c := range m.Changes {
				got = append(got, c.After.Name+": "+c.After.Text)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}
