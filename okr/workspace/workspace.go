// Package workspace says which files belong together, and reads them from an
// fs.FS into one plan.
//
// A workspace is a folder with .okr.yaml, or without one with okrs/. Paths that
// a person names choose what is reported; what is known is more: files of the
// same cycle, of the cycles around and within it and of the two before it, and
// of those that addresses point to. A finding about a file is thus the same
// whichever files are named.
//
// The way of a load is one line: name the paths (naming.go, find.go), list the
// files of each workspace (list.go, link.go), choose those that must be known
// (known.go), read them (read.go). Nothing is written, nothing is cached, and
// the clock, the environment and the working directory are the caller's.
package workspace

import (
	"cmp"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/config"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/okrfile"
	"github.com/okr-as-code/okr/okr/source"
	"github.com/okr-as-code/okr/okr/wording"
)

// Options are what a load depends on besides the files. Paths are with '/', as a
// person types them: relative to Dir, or absolute from the root of the file
// system.
type Options struct {
	Dir        string            // the working directory, below the root of the file system: "home/ana/plans"; "" is the root
	Paths      []string          // the files and folders named; none is the workspace around Dir
	ConfigPath string            // the configuration of every workspace, instead of its .okr.yaml; "" for none
	AsOf       cycle.Date        // the day from which files are archived
	Rules      []string          // the names of the rules, for the configuration
	All        bool              // every file of a workspace is known, whichever are named
	Overlay    map[string]string // texts in place of what is on the disk, by path

	// Config holds for every workspace in place of its own, but for where its
	// files are: so an earlier revision is read as today's is. nil reads them.
	Config *config.Config
}

// A Workspace is an immutable snapshot of the files that belong together.
type Workspace struct {
	Root     string // below the root of the file system, as Options.Dir is
	Top      string // the folder of the git repository around it; Root without one
	Config   *config.Config
	Problems []source.Problem // of the configuration
	Plan     *okr.Plan        // every file known
	Passed   int              // YAML files in the named folders that were passed over; the sum over all workspaces is the whole

	naming naming
	making making
}

// Named reports whether a file is one of those to report on.
func (ws *Workspace) Named(f *okr.File) bool { return ws.naming.has(path.Join(ws.Root, f.Path)) }

// Files returns the files to report on, in the order of the plan.
func (ws *Workspace) Files() []*okr.File {
	return slices.DeleteFunc(slices.Clone(ws.Plan.Files), func(f *okr.File) bool { return !ws.Named(f) })
}

// A making is what it takes to turn a text into a file of a workspace.
type making struct {
	dir     string // the working directory
	asOf    cycle.Date
	place   Place
	loose   bool // a folder outside any workspace
	config  *config.Config
	options okrfile.Options // of a file about which nothing else is known
}

// Load reads the workspaces that the options name, in the order of their roots.
//
// The error is a *PathError for a path that cannot be meant, and a
// *NothingError if there is no file to report on; then the workspaces that were
// found come with it. Mistakes in a configuration and files that cannot be read
// are problems, not errors.
func Load(fsys fs.FS, o Options) ([]*Workspace, error) {
	l := newLoader(fsys, o)
	if err := l.name(); err != nil {
		return nil, err
	}
	targets := slices.SortedFunc(l.all(), func(a, b *target) int { return cmp.Compare(a.place.Root, b.place.Root) })
	if len(targets) > 0 {
		maps.Copy(targets[0].passed, l.passed)
		clear(l.passed)
	}
	var all []*Workspace
	reported := l.configNamed
	for _, t := range targets {
		ws := l.workspace(t)
		reported = reported || len(ws.Problems) > 0 || t.names()
		all = append(all, ws)
	}
	if !reported {
		return all, l.nothing(targets)
	}
	return all, nil
}

// workspace reads what must be known of a target.
func (l *loader) workspace(t *target) *Workspace {
	return &Workspace{
		Root:     t.place.Root,
		Top:      t.place.Top,
		Config:   t.config,
		Problems: t.problems,
		Plan:     &okr.Plan{Files: l.known(t)},
		Passed:   l.count(t.passed),
		naming:   t.naming,
		making:   t.making,
	}
}

// With returns the workspace with the text of one file replaced, or with that
// file added. The path is a source.File's name, or as a person types it. Only
// that file is read again: a workspace in which addresses may change is loaded
// with All. The configuration is no such file; it is loaded with an Overlay.
func (ws *Workspace) With(name, text string) *Workspace { return ws.WithFiles(ws.Read(name, text)) }

// Read returns what a text would be as a file of the workspace, in which nothing
// changes. The path is that of With.
func (ws *Workspace) Read(name, text string) *okr.File {
	return ws.making.file(ws.making.entry(resolve(ws.making.dir, name)), text)
}

// WithFiles is With for files that Read has returned.
func (ws *Workspace) WithFiles(read ...*okr.File) *Workspace {
	files := slices.Clone(ws.Plan.Files)
	at := make(map[string]int, len(files))
	for i, f := range files {
		at[f.Path] = i
	}
	fresh := make(map[*okr.File]bool, len(read))
	for _, f := range read {
		fresh[f] = true
		if i, ok := at[f.Path]; ok {
			files[i] = f
			continue
		}
		at[f.Path] = len(files)
		files = append(files, f)
	}
	slices.SortFunc(files, compareFiles)
	for i, f := range files {
		if fresh[f] {
			clash(files, i)
		}
	}
	next := *ws
	next.Plan = &okr.Plan{Files: files}
	return &next
}

// compareFiles orders files by cycle folder and name.
func compareFiles(a, b *okr.File) int {
	return cmp.Or(cmp.Compare(strings.ToUpper(a.Folder), strings.ToUpper(b.Folder)), cmp.Compare(a.Name, b.Name), cmp.Compare(a.Path, b.Path))
}

// Reader returns the reader of sentences that the configuration around o.Dir, or
// that of o.ConfigPath, asks for; the one that is built in where that is not
// English. With mistakes in the configuration there is none, but problems.
func Reader(fsys fs.FS, o Options) (*wording.Reader, []source.Problem, error) {
	l := newLoader(fsys, o)
	place, _ := Find(fsys, l.dir)
	c, problems := l.config(place)
	if len(problems) > 0 {
		return nil, problems, nil
	}
	r, err := l.reader(c)
	if r == nil && err == nil {
		r, err = wording.New(wording.Options{})
	}
	return r, nil, err
}

// reader returns the reader of sentences that a configuration asks for; nil if
// they are not English. The one without own words is made once.
func (l *loader) reader(c *config.Config) (*wording.Reader, error) {
	if !c.English() {
		return nil, nil
	}
	own := len(c.Names)+len(c.LexiconAdd)+len(c.LexiconRemove) > 0
	if !own && l.plain != nil {
		return l.plain, nil
	}
	r, err := wording.New(wording.Options{Names: c.Names, Add: c.LexiconAdd, Remove: c.LexiconRemove})
	if !own {
		l.plain = r
	}
	return r, err
}
