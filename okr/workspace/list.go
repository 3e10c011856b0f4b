package workspace

import (
	"io/fs"
	"path"
	"strings"

	"github.com/okr-as-code/okr/okr/cycle"
)

// An entry is a file of a workspace that has not been read yet.
type entry struct {
	path    string      // in the file system
	below   string      // below the root of the workspace
	name    string      // below the folder of the cycle, without extension
	folder  string      // the name of that folder; "" without one
	cycle   cycle.Cycle // what it says
	problem string      // why it cannot be read, if that is known already
}

// entry returns what the path of a file says. The cycle is the nearest folder
// above that reads as one: within the workspace, and for a loose file anywhere.
// Without one the name is the path below the folder of the files.
func (m *making) entry(p string) entry {
	e := entry{path: p, below: strings.TrimPrefix(p, m.place.Root+"/")}
	within := parts(path.Dir(e.below))
	if m.loose {
		within = parts(path.Dir(p))
	}
	bare := strings.TrimSuffix(p, path.Ext(p))
	for i := len(within) - 1; i >= 0; i-- {
		if c, ok := cycle.Parse(within[i], m.config.FiscalYearStart); ok {
			e.cycle, e.folder = c, within[i]
			e.name = path.Join(append(append([]string{}, within[i+1:]...), path.Base(bare))...)
			return e
		}
	}
	e.name = strings.TrimSuffix(e.below, path.Ext(p))
	if rest, ok := strings.CutPrefix(e.name, m.config.Folder+"/"); ok && !m.loose {
		e.name = rest
	}
	return e
}

// listFolder lists the files of a workspace, in the order of their paths, and
// the workspaces nested in its folder, which are none of it.
func (l *loader) listFolder(t *target) {
	folder := t.folder()
	if folder != t.place.Root {
		if info, err := fs.Lstat(l.fsys, folder); err == nil && info.Mode()&fs.ModeSymlink != 0 {
			l.listLink(t, folder, false)
			return
		}
	}
	l.list(t, folder, false)
}

// list lists the files of a folder. In a linked one no further link to a folder
// is followed, so that no web of links can be endless.
func (l *loader) list(t *target, dir string, linked bool) {
	entries, err := fs.ReadDir(l.fsys, dir)
	if err != nil && len(entries) == 0 {
		if exists(l.fsys, dir) {
			t.unreadable(dir, reason(err))
		}
		return
	}
	if dir != t.place.Root {
		if _, ok := isRoot(l.fsys, dir, entries); ok {
			t.nested = append(t.nested, dir)
			return
		}
	}
	for _, e := range entries {
		p := path.Join(dir, e.Name())
		switch {
		case isHidden(e.Name()):
		case e.Type()&fs.ModeSymlink != 0:
			l.listLink(t, p, linked)
		case e.IsDir():
			if isYAML(e.Name()) {
				t.unreadable(p, "is a folder, named like a file")
			}
			l.list(t, p, linked)
		case !isYAML(e.Name()):
		case !e.Type().IsRegular():
			t.unreadable(p, "is no regular file")
		default:
			t.entries = append(t.entries, t.entry(p))
		}
	}
}

// listLink lists a link: a file, or the files of a folder, within the workspace.
func (l *loader) listLink(t *target, p string, linked bool) {
	real, problem := l.follow(t.place.Root, p)
	info, err := fs.Stat(l.fsys, p)
	folder := err == nil && info.IsDir()
	switch {
	case !isYAML(p) && !folder && problem != errLoop.Error():
		return // some other file
	case problem != "":
	case err != nil:
		problem = reason(err)
	case folder && isYAML(p):
		problem = "is a link to a folder, named like a file"
	case folder && below(real, path.Dir(p)):
		problem = "is a link that leads back to a folder it is in"
	case folder && linked:
		problem = "is a link in a folder that is itself a link; only one is followed"
	case folder:
		l.list(t, p, true)
		return
	case !info.Mode().IsRegular():
		problem = "is a link to what is no regular file"
	}
	e := t.entry(p)
	e.problem = problem
	t.entries = append(t.entries, e)
}

func (t *target) unreadable(p, problem string) {
	e := t.entry(p)
	e.problem = problem
	t.entries = append(t.entries, e)
}

// inspect returns the entry of a named file with what can be known of it without
// reading it: a pipe would never end.
func (l *loader) inspect(e entry) entry {
	if _, ok := l.overlay[e.path]; ok {
		return e
	}
	info, err := fs.Stat(l.fsys, e.path)
	switch {
	case err != nil:
		e.problem = reason(err)
	case !info.Mode().IsRegular():
		e.problem = "is no regular file"
	}
	return e
}
