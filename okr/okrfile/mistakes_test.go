package okrfile

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/source"
)

// mistakes are texts and what is to be said of them, by name.
func mistakes(t testing.TB) map[string][2]string {
	t.Helper()
	names, err := filepath.Glob("testdata/mistakes-*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatalf("no mistakes: %v", err)
	}
	all := map[string][2]string{}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		addMistakes(all, string(data))
	}
	return all
}

// addMistakes reads an archive in which a section "want" follows each text.
func addMistakes(all map[string][2]string, archive string) {
	name := ""
	for part := range strings.SplitSeq(archive, "\n-- ") {
		header, text, ok := strings.Cut(strings.TrimSuffix(part, "\n"), " --\n")
		if text != "" {
			text += "\n"
		}
		switch {
		case header == "want":
			all[name] = [2]string{all[name][0], text}
		case ok || strings.HasSuffix(header, " --"):
			name = strings.TrimSuffix(header, " --")
			all[name] = [2]string{text, ""}
		}
	}
}

// noFolder are the options of a file that is in no folder of a cycle.
func noFolder() Options { return Options{Path: "plan.yaml", Name: "plan", Stages: stages} }

func TestMistakesAreSaid(t *testing.T) {
	for name, m := range mistakes(t) {
		t.Run(name, func(t *testing.T) {
			f := readFile(t, m[0], noFolder())
			if diff := cmp.Diff(m[1], describe(f)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// describe prints the problems of f, a line each.
func describe(f *okr.File) string {
	var out strings.Builder
	for _, p := range f.Problems {
		kind := string(p.Kind)
		if p.Minor {
			kind += "?"
		}
		start, _ := p.At.Ends()
		fmt.Fprintf(&out, "%v %s %q %s\n", start, kind, p.At.Text(), p.Message)
	}
	return out.String()
}

// TestSafeFixesRepair holds that a safe fix removes its problem, adds none, and
// leaves every sentence what it was.
func TestSafeFixesRepair(t *testing.T) {
	fixed := 0
	for name, m := range mistakes(t) {
		f := readFile(t, m[0], noFolder())
		for i, p := range f.Problems {
			if len(p.Fixes) == 0 || !p.Fixes[0].Safe {
				continue
			}
			fixed++
			text, err := source.Apply(f.Source, p.Fixes[0].Edits...)
			if err != nil {
				t.Errorf("%s: %v", name, err)
				continue
			}
			g := readFile(t, text, noFolder())
			if p.Kind == source.UnknownField {
				// what stands under the key is read only now
				for _, q := range g.Problems {
					if q.Kind == p.Kind && q.At.Start == p.At.Start {
						t.Errorf("%s: after the fix still %s", name, q.Message)
					}
				}
				continue
			}
			if got, want := len(g.Problems), len(f.Problems)-1; got != want {
				t.Errorf("%s: problem %d fixed leaves %d problems, want %d, in\n%s%s", name, i, got, want, text, describe(g))
			}
			if diff := cmp.Diff(sentencesOf(f), sentencesOf(g)); diff != "" {
				t.Errorf("%s: the fix changed the sentences (-before +after):\n%s", name, diff)
			}
		}
	}
	if fixed < 12 {
		t.Errorf("only %d mistakes have a safe fix", fixed)
	}
}

func sentencesOf(f *okr.File) []string {
	var all []string
	for _, o := range f.Objectives {
		if o.Sentence != nil {
			all = append(all, o.Sentence.Text)
		}
		for _, kr := range append(o.KeyResults, o.Guardrails...) {
			all = append(all, kr.Text())
		}
	}
	return all
}

func TestUnsafeFixes(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"a decimal comma", "key_results: [{outcome: Win, target: '3,5'}]\n", "key_results: [{outcome: Win, target: '3.5'}]\n"},
		{"a misspelt word", "status: parkd\n", "status: parked\n"},
		{"a cycle", "cycle: 2026Q3\n", "cycle: 2026-Q3\n"},
		{"a field at distance two", "objctve: Win\n", "objective: Win\n"},
		{"yes", "key_results: [{outcome: Win, achieved: no}]\n", "key_results: [{outcome: Win, achieved: false}]\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := readFile(t, tt.text, noFolder())
			if len(f.Problems) != 1 || len(f.Problems[0].Fixes) != 1 {
				t.Fatalf("want one problem with one fix, got\n%s", describe(f))
			}
			fix := f.Problems[0].Fixes[0]
			if fix.Safe {
				t.Errorf("%q is called safe", fix.Title)
			}
			if got, err := source.Apply(f.Source, fix.Edits...); err != nil || got != tt.want {
				t.Errorf("got %q, %v, want %q", got, err, tt.want)
			}
		})
	}
}

func TestHelpShowsWhatToWrite(t *testing.T) {
	tests := []struct{ text, want string }{
		{"objective: Win\nkey_results: [{outcome: More, due: soon}]\n", "write a day like `2026-08-03`"},
		{"objective: Win\nkey_results: [{outcome: More, confidence: high}]\n", "write `0.6`, `60%` or `6/10`"},
		{"objective: Win\nkey_results:\n  - Cut waiting: from 8 to 5 days\n    source: log\n", `key_result: "Cut waiting: from 8 to 5 days"`},
		{"objective: Win\nid: on time\n", "write `id: on-time`"},
		{"objective: Win\nbanana: 1\n", "keys of your own begin with `x-`"},
	}
	for _, tt := range tests {
		f := readFile(t, tt.text, noFolder())
		if len(f.Problems) != 1 || f.Problems[0].Help != tt.want {
			t.Errorf("%q: want one problem with the help %q, got\n%s", tt.text, tt.want, describe(f))
		}
	}
}

// What could not be read must not be called missing by a rule.
func TestUnreadPlacesAreReserved(t *testing.T) {
	const text = "objective: Win\nowner:\n  name: Ana\nkey_reslts:\n  - More\n"
	f := readFile(t, text, noFolder())
	var got []string
	for _, at := range f.Reserved {
		got = append(got, at.Text())
	}
	want := []string{"owner:\n  name: Ana", "key_reslts:\n  - More"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("reserved (-want +got):\n%s", diff)
	}
}
