package rules

import (
	"strings"
	"testing"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/source"
)

// FuzzFix holds the laws of fixing: no fix is harmful or without effect, none
// brings a mistake of syntax or schema, what lies outside the edits stays, line
// ends and a byte order mark too, and the second time changes nothing.
func FuzzFix(f *testing.F) {
	for _, r := range All {
		for _, b := range blocks(r.Doc()) {
			if b.lang == "yaml" && b.mode == "" {
				f.Add(b.text)
				f.Add(source.BOM + strings.ReplaceAll(strings.TrimSuffix(b.text, "\n"), "\n", "\r\n"))
			}
		}
	}
	f.Add("objective: Grow the choir by 30% through open evenings\n  key_results:\n     - outcome: Raise members from 22 to 35\n   - output: Hold 6 open evenings\n")
	f.Fuzz(lawfulFixes)
}

func lawfulFixes(t *testing.T, text string) {
	t.Helper()
	before := folder{cycle.NewDate(2026, 8, 31), map[string]string{planPath: text}}
	m := mend(t, before, All)
	for _, x := range m.Refused {
		if !strings.Contains(x.Why, "bring a mistake") {
			t.Errorf("%v: %s: %s", x.Finding.At, x.Title, x.Why)
		}
	}
	for _, c := range m.Changes {
		after := folder{before.day, map[string]string{planPath: c.After.Text}}
		if p, ok := brought(load(t, before.fs(), before).Plan.Files[0], load(t, after.fs(), after).Plan.Files[0]); ok {
			t.Errorf("the fixes bring %v: %s\n%q", p.At, p.Message, c.After.Text)
		}
		for _, again := range mend(t, after, All).Changes {
			t.Errorf("the second time %q becomes %q", again.Before.Text, again.After.Text)
		}
		if strings.HasPrefix(text, source.BOM) != strings.HasPrefix(c.After.Text, source.BOM) {
			t.Errorf("the byte order mark of %q is another in %q", text, c.After.Text)
		}
		if n := strings.Count(text, "\n"); n > 0 && n == strings.Count(text, "\r\n") && strings.Count(c.After.Text, "\n") != strings.Count(c.After.Text, "\r\n") {
			t.Errorf("%q has an LF alone, unlike %q", c.After.Text, text)
		}
	}
	keepsTheRest(t, m)
}

// brought returns a mistake that a file has and an earlier state of it had not.
// Where that was not read to its end, or a field of it not at all, nobody knows
// what it had.
func brought(before, after *okr.File) (source.Problem, bool) {
	had := map[string]bool{}
	for _, p := range before.Problems {
		had[p.Message] = true
		if p.Kind == source.Syntax && !p.Minor && len(p.Fixes) == 0 || p.Kind == source.UnknownField {
			return source.Problem{}, false
		}
	}
	for _, p := range after.Problems {
		if (p.Kind == source.Syntax || p.Kind == source.Schema || p.Kind == source.Unreadable) && !had[p.Message] {
			return p, true
		}
	}
	return source.Problem{}, false
}

// keepsTheRest checks that the fixes left of a mended file change no byte outside their
// edits.
func keepsTheRest(t *testing.T, m *lint.Mending) {
	t.Helper()
	for _, c := range m.Changes {
		edits, _ := lint.Edits(c.Before, c.Fixed, true)
		after, err := source.Apply(c.Before, edits...)
		if err != nil {
			t.Fatal(err)
		}
		last, at := 0, 0
		for _, e := range edits {
			kept := c.Before.Text[last:e.At.Start]
			if !strings.HasPrefix(after[at:], kept+e.New) {
				t.Fatalf("before %v is %q, not %q", e.At, after[at:], kept+e.New)
			}
			last, at = int(e.At.End), at+len(kept)+len(e.New)
		}
		if after[at:] != c.Before.Text[last:] {
			t.Fatalf("the end is %q, not %q", after[at:], c.Before.Text[last:])
		}
	}
}
