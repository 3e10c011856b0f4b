package rules

import (
	"io/fs"
	"os"
	"path"
	"testing"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr/align"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/workspace"
)

// mid is the day on which the folders of the repository are linted.
var mid = cycle.NewDate(2026, 8, 31)

func TestEveryRuleFiresInTestdata(t *testing.T) {
	fired := map[string]bool{}
	for _, f := range lintFolder(t, "testdata", everyRule()) {
		fired[f.Rule.Name] = true
	}
	for _, r := range All {
		if !fired[r.Name] {
			t.Errorf("%s fires nowhere in testdata", r.Name)
		}
	}
}

// Nobody learns from an example that is itself found fault with.
func TestExamplesAreGood(t *testing.T) {
	for _, f := range lintFolder(t, "examples", All) {
		if f.Severity >= lint.Warning {
			t.Error(format(f))
		}
	}
}

// lintFolder lints every workspace in a folder of the repository. What lies in a
// folder before/ of a workspace is how its cycle began.
func lintFolder(t *testing.T, folder string, rules []*lint.Rule) []*lint.Finding {
	t.Helper()
	root := os.DirFS("../..")
	options := workspace.Options{Paths: []string{folder}, AsOf: mid, Rules: Names(), All: true}
	all, err := workspace.Load(root, options)
	if err != nil {
		t.Fatal(err)
	}
	var found []*lint.Finding
	for _, ws := range all {
		if path.Base(ws.Root) == "before" {
			continue
		}
		for _, p := range ws.Problems {
			t.Errorf("%v: %s", p.At, p.Message)
		}
		o := lint.Options{Rules: rules, Config: ws.Config, Now: mid, Graph: align.New(ws.Plan, mid), Named: ws.Named}
		before := path.Join(ws.Root, "before")
		if _, err := fs.Stat(root, before); err == nil {
			options.Paths = []string{before}
			earlier, err := workspace.Load(root, options)
			if err != nil {
				t.Fatal(err)
			}
			o.Before = earlier[0].Plan
		}
		found = append(found, lint.Run(ws.Plan, o).Findings...)
	}
	return found
}
