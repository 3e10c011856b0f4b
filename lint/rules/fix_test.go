package rules

import (
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/lint/output"
	"github.com/okr-as-code/okr/okr/align"
	"github.com/okr-as-code/okr/okr/workspace"
)

// mend makes all fixes of some rules in a folder.
func mend(t *testing.T, f folder, rules []*lint.Rule) *lint.Mending {
	t.Helper()
	files := f.fs()
	o := lint.Options{Rules: everyRule(), Now: f.day}
	for _, r := range rules {
		o.Select = append(o.Select, r.Name)
	}
	if before, err := fs.Sub(files, "before"); err == nil && f.has("before/") {
		o.Before = load(t, before, f).Plan
	}
	return lint.Mend(load(t, files, f), func(ws *workspace.Workspace) *lint.Result {
		o := o
		o.Config, o.Graph = ws.Config, align.New(ws.Plan, f.day)
		return lint.Run(ws.Plan, o)
	}, true)
}

// The diff of the fixes of a rule turns, by the hand of git, the first bad
// example of its page into the fixed one.
func TestDiffsOfPages(t *testing.T) {
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip(err)
	}
	applied := 0
	for _, r := range All {
		if r.Fix == lint.NoFix {
			continue
		}
		t.Run(r.Name, func(t *testing.T) {
			e := examplesOf(t, r.Doc())
			bad, want := e.bad[0].read(t), e.good[0]
			if e.fixed != nil {
				want = e.fixed
			}
			m := mend(t, bad, []*lint.Rule{r})
			for _, x := range m.Refused {
				t.Errorf("%v: %s: %s", x.Finding.At, x.Title, x.Why)
			}
			if len(m.Changes) == 0 {
				return // another example shows the fix, on which TestPages insists
			}
			var diff strings.Builder
			if err := output.Diff(&diff, m.Changes, output.Options{}); err != nil {
				t.Fatal(err)
			}
			applied++
			if diff := cmp.Diff(want.read(t).String(), bad.apply(t, diff.String()).String()); diff != "" {
				t.Errorf("line %d: after git apply (-page +now):\n%s", want.line, diff)
			}
		})
	}
	if applied < 8 {
		t.Errorf("the diffs of %d rules were applied, there should be more", applied)
	}
}

// apply returns the folder after git has applied a diff to it.
func (f folder) apply(t *testing.T, diff string) folder {
	t.Helper()
	dir := t.TempDir()
	for name, text := range f.files {
		name = filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	git := exec.CommandContext(t.Context(), "git", "apply")
	git.Dir, git.Stdin = dir, strings.NewReader(diff)
	git.Env = append(os.Environ(), "GIT_CEILING_DIRECTORIES="+filepath.Dir(dir), "GIT_CONFIG_GLOBAL="+os.DevNull, "GIT_CONFIG_NOSYSTEM=1")
	if out, err := git.CombinedOutput(); err != nil {
		t.Fatalf("git apply: %v\n%s\n%s", err, out, diff)
	}
	after := folder{f.day, map[string]string{}}
	for name := range f.files {
		text, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		after.files[name] = string(text)
	}
	return after
}

// In every example of every page the fixes of all rules together come to an end,
// and none breaks what another has made.
func TestFixesOfAllRulesTogether(t *testing.T) {
	changed := 0
	for _, r := range All {
		for _, b := range blocks(r.Doc()) {
			if !b.folder() {
				continue
			}
			before := b.read(t)
			after, m := folder{before.day, map[string]string{}}, mend(t, before, All)
			for name, text := range before.files {
				after.files[name] = text
			}
			for _, x := range m.Refused {
				t.Errorf("%s, line %d: %v: %s: %s", r.Name, b.line, x.Finding.At, x.Title, x.Why)
			}
			for _, c := range m.Changes {
				changed++
				after.files[c.After.Name] = c.After.Text
			}
			for _, c := range mend(t, after, All).Changes {
				t.Errorf("%s, line %d: the second time changes (-first +second)\n%s", r.Name, b.line, cmp.Diff(c.Before.Text, c.After.Text))
			}
		}
	}
	if changed == 0 {
		t.Error("no example was fixed")
	}
}
