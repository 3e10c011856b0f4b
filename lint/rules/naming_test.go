package rules

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr/align"
	"github.com/okr-as-code/okr/okr/workspace"
)

// Naming chooses what is reported, not what is known: on every folder of the pages,
// a file that is named alone has the findings that it has among all.
func TestNamingOneFileChangesNothing(t *testing.T) {
	for _, r := range All {
		if r.Scope == lint.Sentence {
			continue
		}
		e := examplesOf(t, r.Doc())
		for _, b := range slices.Concat(e.bad, e.good, e.silent, e.info) {
			f := b.read(t)
			if len(f.files) < 2 || f.has("before/") {
				continue
			}
			all := of(r, e.lint(t, b))
			for _, path := range slices.Sorted(maps.Keys(f.files)) {
				if !strings.HasSuffix(path, ".yaml") || strings.HasPrefix(path, ".") {
					continue
				}
				among := slices.DeleteFunc(slices.Clone(all), func(x *lint.Finding) bool { return x.At.File.Name != path })
				if diff := cmp.Diff(format(among...), format(of(r, namedAlone(t, f, path))...)); diff != "" {
					t.Errorf("%s, line %d: %s (-among all +named alone):\n%s", r.Name, b.line, path, diff)
				}
			}
		}
	}
}

// namedAlone returns what every rule says of one file of a folder that is named alone.
func namedAlone(t *testing.T, f folder, path string) []*lint.Finding {
	t.Helper()
	all, err := workspace.Load(f.fs(), workspace.Options{Paths: []string{path}, AsOf: f.day, Rules: Names()})
	if err != nil {
		t.Fatal(err)
	}
	o := lint.Options{Rules: everyRule(), Config: all[0].Config, Now: f.day, Graph: align.New(all[0].Plan, f.day), Named: all[0].Named}
	return lint.Run(all[0].Plan, o).Findings
}
