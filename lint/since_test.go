package lint

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/diff"
)

func TestSince(t *testing.T) {
	rules := []*Rule{aboutKeyResults("words", Warning, "12"), aboutKeyResults("verb", Info, "Train"), aboutObjectives("missing", Error)}
	const before = "objective: Sell\nkey_results:\n  - input: Train 12 sellers\n  - output: Publish 3 playbooks\n"
	for _, c := range []struct {
		name, path, after, want string
		old                     int
	}{
		{"nothing changed", "okrs/2026-Q3/plan.yaml", before, "", 3},
		{
			"one put above it moves it down the list", "okrs/2026-Q3/plan.yaml",
			"objective: Sell\nkey_results:\n  - outcome: Win 12 deals\n  - input: Train 12 sellers\n",
			"3:18 warning words\n", 3,
		},
		{
			"a file was renamed", "okrs/2026-Q3/sales.yaml",
			"objective: Sell\nkey_results:\n  - input: Train 12 sellers\n  - output: Publish 12 playbooks\n",
			"4:21 warning words\n", 3,
		},
		{
			"the same in another file", "okrs/2026-Q4/plan.yaml", before,
			"1:1 error missing\n3:12 info verb\n3:18 warning words\n", 0,
		},
		{
			"other words", "okrs/2026-Q3/plan.yaml",
			"objective: Sell\nkey_results:\n  - input: Train sellers\n  - output: Publish 12 playbooks\n",
			"4:21 warning words\n", 2,
		},
		{"other line ends", "okrs/2026-Q3/plan.yaml", "objective: Sell\r\nkey_results:\r\n  - input: Train 12 sellers\r\n", "", 3},
	} {
		t.Run(c.name, func(t *testing.T) {
			was, is := plan(t, before), &okr.Plan{Files: []*okr.File{parse(t, c.path, c.after)}}
			o := Options{Rules: rules, Now: day}
			got := Run(is, o).Since(Run(was, o), diff.Matched(was, is))
			if diff := cmp.Diff(c.want, lines(got.Findings)); diff != "" {
				t.Error(diff)
			}
			if got.Old != c.old {
				t.Errorf("%d are old, want %d", got.Old, c.old)
			}
		})
	}
}

// Where there was one, of two the other is new: the one that says something else.
func TestSinceCounts(t *testing.T) {
	say := func(messages ...string) *Rule {
		return &Rule{Name: "says", Scope: File, Check: EachObjective(func(p *Pass, o *okr.Objective) {
			for _, m := range messages {
				p.Report(o, o.Sentence.Whole(), "%s", m)
			}
		})}
	}
	p := plan(t, "objective: Sell\n")
	for _, c := range []struct {
		before, after []string
		want          string
	}{
		{[]string{"b"}, []string{"a", "b"}, "a"},
		{[]string{"x"}, []string{"a", "b"}, "b"},
		{[]string{"a", "a"}, []string{"a"}, ""},
	} {
		was := Run(p, Options{Rules: []*Rule{say(c.before...)}, Now: day})
		got := ""
		for _, f := range Run(p, Options{Rules: []*Rule{say(c.after...)}, Now: day}).Since(was, diff.Matched(p, p)).Findings {
			got += f.Message
		}
		if got != c.want {
			t.Errorf("%v, then %v: %q is new, want %q", c.before, c.after, got, c.want)
		}
	}
}
