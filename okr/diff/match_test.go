package diff

import (
	"fmt"
	"path"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/okrfile"
	"github.com/okr-as-code/okr/okr/source"
	"github.com/okr-as-code/okr/okr/wording"
	"github.com/okr-as-code/okr/okr/yamldoc"
)

// plan reads files: path and text by turns.
func plan(t *testing.T, files ...string) *okr.Plan {
	t.Helper()
	reader, err := wording.New(wording.Options{})
	if err != nil {
		t.Fatal(err)
	}
	p := &okr.Plan{}
	for i := 0; i < len(files); i += 2 {
		name := files[i]
		folder := path.Base(path.Dir(name))
		c, ok := cycle.Parse(folder, 1)
		if !ok {
			t.Fatalf("%s is no cycle", folder)
		}
		o := okrfile.Options{Reader: reader, Path: name, Folder: folder, Cycle: c, Name: strings.TrimSuffix(path.Base(name), path.Ext(name))}
		f := okrfile.Read(yamldoc.Parse(source.NewFile(name, files[i+1]), okrfile.Grammar()), o)
		for _, problem := range f.Problems {
			t.Fatalf("%v: %s", problem.At, problem.Message)
		}
		p.Files = append(p.Files, f)
	}
	return p
}

// describe lists what is in a plan with what it was.
func describe(m *Match, p *okr.Plan) string {
	var b strings.Builder
	line := func(what, was string, ok bool) {
		if !ok {
			was = "new"
		}
		fmt.Fprintf(&b, "%s: %s\n", what, was)
	}
	for o := range p.Objectives() {
		was := m.Objective(o)
		if was == nil {
			line(o.Address, "", false)
		} else {
			line(o.Address, was.Address, true)
		}
		for _, list := range [][]*okr.KeyResult{o.KeyResults, o.Guardrails} {
			for _, kr := range list {
				if was := m.KeyResult(kr); was != nil {
					line(kr.Address, was.Address, true)
				} else {
					line(kr.Address, "", false)
				}
			}
		}
		for _, kr := range m.Gone(o) {
			fmt.Fprintf(&b, "gone: %s\n", kr.Address)
		}
	}
	return b.String()
}

func TestMatched(t *testing.T) {
	const at = "okrs/2026-Q3/a.yaml"
	for _, c := range []struct {
		name          string
		before, after []string
		want          string
	}{
		{
			"numbers move",
			[]string{at, "objective: Sell\nkey_results:\n  - input: Train 12 partners\n  - outcome: Cut time from 94 to 60 days\n"},
			[]string{at, "objective: Sell\nkey_results:\n  - outcome: Cut time from 90 to 75 days\n  - input: Train 20 partners\n"},
			"2026-Q3/a: 2026-Q3/a\n2026-Q3/a/kr1: 2026-Q3/a/kr2\n2026-Q3/a/kr2: 2026-Q3/a/kr1\n",
		},
		{
			"a written id before the sentence, the sentence before the place",
			[]string{at, "objective: Sell\nkey_results:\n  - {input: Train 12 partners, id: train}\n  - output: Publish 3 guides\n  - output: Open 2 shops\n"},
			[]string{at, "objective: Sell\nkey_results:\n  - output: Train 12 partners\n  - {output: Publish 3 guides, id: train}\n  - output: Rent 2 shops\n"},
			"2026-Q3/a: 2026-Q3/a\n2026-Q3/a/kr1: new\n2026-Q3/a/train: 2026-Q3/a/train\n2026-Q3/a/kr3: 2026-Q3/a/kr3\ngone: 2026-Q3/a/kr2\n",
		},
		{
			"added at the top, taken away at the end",
			[]string{at, "objective: Sell\nkey_results:\n  - output: Publish 3 guides\n  - output: Open 2 shops\nguardrails:\n  - at most 12 complaints\n"},
			[]string{at, "objective: Sell\nkey_results:\n  - input: Call 5 editors a week\n  - output: Publish 3 guides\n"},
			"2026-Q3/a: 2026-Q3/a\n2026-Q3/a/kr1: new\n2026-Q3/a/kr2: 2026-Q3/a/kr1\ngone: 2026-Q3/a/kr2\ngone: 2026-Q3/a/g1\n",
		},
		{
			"a label moves out of the sentence",
			[]string{at, "objective: Sell\nkey_results:\n  - Open 2 shops (output)\n  - \"Input: Train 12 partners\"\n"},
			[]string{at, "objective: Sell\nkey_results:\n  - input: Train 12 partners\n  - output: Open 2 shops\n"},
			"2026-Q3/a: 2026-Q3/a\n2026-Q3/a/kr1: 2026-Q3/a/kr2\n2026-Q3/a/kr2: 2026-Q3/a/kr1\n",
		},
		{
			"the same sentence twice, in order",
			[]string{at, "objective: Sell\nkey_results:\n  - output: Open 2 shops\n  - output: Open 3 shops\n"},
			[]string{at, "objective: Sell\nkey_results:\n  - output: Open 4 shops\n  - output: Open 5 shops\n"},
			"2026-Q3/a: 2026-Q3/a\n2026-Q3/a/kr1: 2026-Q3/a/kr1\n2026-Q3/a/kr2: 2026-Q3/a/kr2\n",
		},
		{
			"each was given another id",
			[]string{at, "objective: Sell\nkey_results:\n  - {output: Open 2 shops, id: shops}\n"},
			[]string{at, "objective: Sell\nkey_results:\n  - {output: Hire 3 clerks, id: clerks}\n"},
			"2026-Q3/a: 2026-Q3/a\n2026-Q3/a/clerks: new\ngone: 2026-Q3/a/shops\n",
		},
		{
			"the objective of a file is reworded",
			[]string{at, "objective: Sell\nkey_results:\n  - output: Open 2 shops\n"},
			[]string{at, "objective: People come back\nkey_results:\n  - output: Open 2 shops\n"},
			"2026-Q3/a: 2026-Q3/a\n2026-Q3/a/kr1: 2026-Q3/a/kr1\n",
		},
		{
			"a file is renamed, another has its old name in the next cycle",
			[]string{at, "objective: Sell\nkey_results:\n  - output: Open 2 shops\n"},
			[]string{"okrs/2026-Q3/b.yml", "objective: Sell\nkey_results:\n  - output: Open 3 shops\n", "okrs/2026-Q4/a.yaml", "objective: Sell\n"},
			"2026-Q3/b: 2026-Q3/a\n2026-Q3/b/kr1: 2026-Q3/a/kr1\n2026-Q4/a: new\n",
		},
		{
			"a copy is new",
			[]string{at, "objective: Sell\n"},
			[]string{at, "objective: Sell\n", "okrs/2026-Q3/b.yaml", "objective: Sell\n"},
			"2026-Q3/a: 2026-Q3/a\n2026-Q3/b: new\n",
		},
		{
			"two with one sentence are gone: neither is known for certain",
			[]string{at, "objective: Sell\n", "okrs/2026-Q3/b.yaml", "objective: Sell\n"},
			[]string{"okrs/2026-Q3/c.yaml", "objective: Sell\n"},
			"2026-Q3/c: new\n",
		},
		{
			"the folder is written in other letters",
			[]string{"okrs/2026-q3/a.yaml", "objective: Sell\n"},
			[]string{at, "objective: Sell more\n"},
			"2026-Q3/a: 2026-Q3/a\n",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			after := plan(t, c.after...)
			if diff := cmp.Diff(c.want, describe(Matched(plan(t, c.before...), after), after)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestFilesOfOneNameStayApart(t *testing.T) {
	before := plan(t, "okrs/2026-Q3/a.yaml", "objective: Sell\n", "okrs/2026-Q3/a.yml", "objective: Serve\n")
	after := plan(t, "okrs/2026-Q3/a.yaml", "objective: Sell\n", "okrs/2026-Q3/a.yml", "objective: Serve\n")
	m := Matched(before, after)
	for i, f := range after.Files {
		if m.File(f) != before.Files[i] {
			t.Errorf("%s was %v", f.Path, m.File(f))
		}
	}
}

func TestUnchanged(t *testing.T) {
	for _, c := range []struct {
		before, after string
		want          float64
	}{
		{"Cut time from 94 to 60 days", "cut time, from 90 to 75 days!", 1},
		{"Train partners every week", "Train patners every week", 1},
		{"Train partners", "Hire partners", 0.5},
		{"win 3 deals", "won 3 deals", 0.5},
		{"sell sell", "sell", 0.5},
		{"one two three four", "four three two one", 1},
		{"12", "40", 1},
		{"Sell", "", 0},
	} {
		if got := Unchanged(c.before, c.after); got != c.want {
			t.Errorf("%q, %q: %v, want %v", c.before, c.after, got, c.want)
		}
	}
}
