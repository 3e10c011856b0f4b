package workspace

import (
	"cmp"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/okr-as-code/okr/okr/config"
	"github.com/okr-as-code/okr/okr/source"
)

// A Configured is what holds for a path, known without reading a file of OKRs.
type Configured struct {
	Config   *config.Config
	Problems []source.Problem
	Name     string   // of what was named, as a person would type it
	Root     string   // as a person would type it; "" outside any workspace
	Path     string   // of what was named, below Root; "." for all of it
	Folder   bool     // it is a folder
	Files    []string // below Root: the file itself, or those in the folder
}

// ConfigFor returns the configuration that holds for the first of o.Paths, or
// without one for the working directory. The error is a *PathError for a path
// that is not there.
func ConfigFor(fsys fs.FS, o Options) (*Configured, error) {
	l := newLoader(fsys, o)
	for _, typed := range append([]string{o.ConfigPath}, o.Paths...) {
		if p := resolve(l.dir, typed); typed != "" && !exists(fsys, p) {
			return nil, l.missing(typed, p)
		}
	}
	p := l.dir
	if len(o.Paths) > 0 {
		p = resolve(l.dir, o.Paths[0])
	}
	if path.Base(p) == configName && !isFolder(fsys, p) {
		p = path.Dir(p) // whoever names it means all that it holds for
	}
	c := &Configured{Name: display(l.dir, p), Folder: isFolder(fsys, p)}
	dir := p
	if !c.Folder {
		dir = path.Dir(p)
	}
	place, ok := Find(fsys, dir)
	if !ok {
		place = Place{Root: dir, Top: cmp.Or(place.Top, dir)}
	}
	t := l.make(place)
	c.Config, c.Problems = t.config, t.problems
	c.Path = display(place.Root, p)
	if !ok {
		return c, nil
	}
	c.Root = display(l.dir, place.Root)
	l.listFolder(t)
	for _, e := range t.entries {
		if below(p, e.path) {
			c.Files = append(c.Files, e.below)
		}
	}
	if !c.Folder && len(c.Files) == 0 {
		c.Files = []string{strings.TrimPrefix(p, place.Root+"/")}
	}
	slices.Sort(c.Files)
	return c, nil
}
