package rules

import (
	"io/fs"
	"testing"
	"testing/fstest"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr/align"
	"github.com/okr-as-code/okr/okr/workspace"
)

// run lints a folder with every rule, also those that are off by themselves.
func run(t *testing.T, f folder) *lint.Result {
	t.Helper()
	files := f.fs()
	ws := load(t, files, f)
	o := lint.Options{
		Rules:  everyRule(),
		Config: ws.Config,
		Now:    f.day,
		Graph:  align.New(ws.Plan, f.day),
	}
	if before, err := fs.Sub(files, "before"); err == nil && f.has("before/") {
		o.Before = load(t, before, f).Plan
	}
	return lint.Run(ws.Plan, o)
}

// fs returns the folder as a file system.
func (f folder) fs() fstest.MapFS {
	files := fstest.MapFS{}
	for path, text := range f.files {
		files[path] = &fstest.MapFile{Data: []byte(text)}
	}
	return files
}

// load reads the one workspace of a file system.
func load(t *testing.T, files fs.FS, f folder) *workspace.Workspace {
	t.Helper()
	all, err := workspace.Load(files, workspace.Options{AsOf: f.day, Rules: Names(), All: true})
	if err != nil {
		t.Fatal(err)
	}
	if len(all) != 1 {
		t.Fatalf("%d workspaces, want one", len(all))
	}
	for _, p := range all[0].Problems {
		t.Fatalf("%v: %s", p.At, p.Message)
	}
	return all[0]
}
