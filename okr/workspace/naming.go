package workspace

import (
	"cmp"
	"io/fs"
	"iter"
	"maps"
	"path"

	"github.com/okr-as-code/okr/okr/okrfile"
	"github.com/okr-as-code/okr/okr/source"
	"github.com/okr-as-code/okr/okr/wording"
)

// A loader is one load.
type loader struct {
	fsys fs.FS
	Options
	dir         string // the working directory, resolved
	overlay     map[string]string
	targets     map[string]*target // by root
	plain       *wording.Reader    // the one without own words, once it is needed
	configNamed bool               // a configuration was named as a file
	passed      map[string]bool    // YAML files outside any workspace that were passed over, by path
}

func newLoader(fsys fs.FS, o Options) *loader {
	l := &loader{
		fsys: fsys, Options: o, dir: resolve("", o.Dir),
		overlay: make(map[string]string, len(o.Overlay)),
		targets: map[string]*target{}, passed: map[string]bool{},
	}
	for p, text := range o.Overlay {
		l.overlay[resolve(l.dir, p)] = text
	}
	return l
}

// A target is a workspace of which something is named.
type target struct {
	making
	naming
	problems []source.Problem // of the configuration
	entries  []entry          // its files
	nested   []string         // the roots of workspaces within its folder
	passed   map[string]bool  // YAML files that were passed over, by path
}

// A naming is which files are named, by their paths in the file system.
type naming struct {
	all     bool
	folders []string
	files   map[string]bool
}

func (n *naming) has(p string) bool {
	if n.all || n.files[p] {
		return true
	}
	for _, dir := range n.folders {
		if below(dir, p) {
			return true
		}
	}
	return false
}

// names reports whether a file of the target is named.
func (t *target) names() bool {
	for _, e := range t.entries {
		if t.has(e.path) {
			return true
		}
	}
	return false
}

// folder returns the folder with the files of a workspace.
func (t *target) folder() string { return path.Join(t.place.Root, t.config.Folder) }

func (l *loader) all() iter.Seq[*target] { return maps.Values(l.targets) }

// name finds the targets of all paths.
func (l *loader) name() error {
	if l.ConfigPath != "" {
		p := resolve(l.dir, l.ConfigPath)
		if _, ok := l.overlay[p]; !ok && !exists(l.fsys, p) {
			return l.missing(l.ConfigPath, p)
		}
	}
	paths := l.Paths
	if len(paths) == 0 {
		if place, ok := Find(l.fsys, l.dir); ok {
			l.target(place).naming.all = true
			return nil
		}
		paths = []string{"."}
	}
	for _, typed := range paths {
		p := resolve(l.dir, typed)
		_, overlaid := l.overlay[p]
		switch {
		case !overlaid && isFolder(l.fsys, p):
			l.nameFolder(p)
		case !overlaid && !exists(l.fsys, p):
			return l.missing(typed, p)
		case path.Base(p) == configName:
			l.configNamed = true
			place, ok := Find(l.fsys, path.Dir(p))
			if !ok { // it is in the overlay only
				place.Root, place.Top = path.Dir(p), cmp.Or(place.Top, path.Dir(p))
			}
			l.target(place)
		case !isYAML(p):
			return &PathError{Path: typed, Problem: "is no YAML file: files of OKRs end in .yaml or .yml"}
		default:
			l.nameFile(p)
		}
	}
	return nil
}

// nameFile names one file: of the workspace around it, be it in its folder or
// not, else of the folder it is in.
func (l *loader) nameFile(p string) {
	place, ok := Find(l.fsys, path.Dir(p))
	if !ok {
		l.looseFolder(path.Dir(p)).nameFile(l, p)
		return
	}
	l.target(place).nameFile(l, p)
}

func (t *target) nameFile(l *loader, p string) {
	t.naming.files[p] = true
	for _, e := range t.entries {
		if e.path == p {
			return
		}
	}
	t.entries = append(t.entries, l.inspect(t.entry(p)))
}

// nameFolder names what is in a folder: files of the workspace around it, and
// every workspace in it.
func (l *loader) nameFolder(dir string) {
	place, ok := Find(l.fsys, dir)
	if !ok {
		l.walk(dir, nil, true)
		return
	}
	l.nameIn(l.target(place), dir)
}

// nameIn names what is in a folder of t.
func (l *loader) nameIn(t *target, dir string) {
	t.naming.folders = append(t.naming.folders, dir)
	if !below(t.folder(), dir) {
		l.walk(dir, t, !below(dir, t.folder()))
		return
	}
	for _, root := range t.nested {
		if below(dir, root) {
			l.nameFolder(root)
		}
	}
}

// walk looks for workspaces in a folder of t that is not in the folder of its
// files, or that is outside any workspace (nil); and, if it was named for its own
// sake and not for the files of t below it, for files with a plan's keys.
func (l *loader) walk(dir string, t *target, own bool) {
	entries, err := fs.ReadDir(l.fsys, dir)
	if err != nil {
		return // nothing in it was named
	}
	if hasConfig, ok := isRoot(l.fsys, dir, entries); ok && (t == nil || t.place.Root != dir) {
		place, found := Find(l.fsys, dir)
		if !found || place.Root != dir {
			place = Place{Root: dir, Top: dir, Config: hasConfig}
		}
		l.nameIn(l.target(place), dir)
		return
	}
	for _, e := range entries {
		p := path.Join(dir, e.Name())
		switch {
		case isHidden(e.Name()):
		case e.IsDir() && t != nil && t.folder() == p:
			for _, root := range t.nested {
				l.nameFolder(root)
			}
		case e.IsDir():
			l.walk(p, t, own)
		case !isYAML(e.Name()):
		case !own || !e.Type().IsRegular() || !l.isPlan(p):
			if t != nil {
				t.passed[p] = true
			} else {
				l.passed[p] = true
			}
		case t != nil:
			t.nameFile(l, p)
		default:
			l.looseFolder(dir).naming.files[p] = true
		}
	}
}

// count returns how many of the files that were passed over no other path names.
func (l *loader) count(passed map[string]bool) int {
	n := 0
	for p := range passed {
		named := false
		for t := range l.all() {
			named = named || t.naming.files[p]
		}
		if !named {
			n++
		}
	}
	return n
}

// target returns the target of a workspace, made and listed if it is new.
func (l *loader) target(place Place) *target {
	if t := l.targets[place.Root]; t != nil {
		return t
	}
	t := l.make(place)
	l.listFolder(t)
	return t
}

// looseFolder returns the target of a folder outside any workspace: what it
// holds with a plan's keys is known.
func (l *loader) looseFolder(dir string) *target {
	if t := l.targets[dir]; t != nil {
		return t
	}
	place, _ := Find(l.fsys, dir)
	t := l.make(Place{Root: dir, Top: cmp.Or(place.Top, dir)})
	t.loose = true
	entries, err := fs.ReadDir(l.fsys, dir)
	if err != nil {
		return t // the files named are there all the same, each with its own problem
	}
	for _, e := range entries {
		p := path.Join(dir, e.Name())
		if e.Type().IsRegular() && isYAML(e.Name()) && !isHidden(e.Name()) && l.isPlan(p) {
			t.entries = append(t.entries, t.entry(p))
		}
	}
	return t
}

// make returns a new target with its configuration.
func (l *loader) make(place Place) *target {
	t := &target{naming: naming{files: map[string]bool{}}, passed: map[string]bool{}}
	t.making = making{dir: l.dir, asOf: l.AsOf, place: place}
	t.config, t.problems = l.config(place)
	if l.Config != nil {
		given := *l.Config
		if len(t.problems) == 0 {
			given.Folder = t.config.Folder
		}
		t.config, t.problems = &given, nil
	}
	reader, err := l.reader(t.config)
	if err != nil {
		at := source.Span{}
		if f := t.config.File; f != nil {
			at = f.Span(0, 0)
		}
		t.problems = append(t.problems, source.Problem{Kind: source.Schema, At: at, Message: "lexicon: " + err.Error()})
	}
	t.options = okrfile.Options{
		Reader:      reader,
		FiscalStart: t.config.FiscalYearStart,
		Level:       t.config.Level,
		Stages:      t.config.Stages,
	}
	l.targets[place.Root] = t
	return t
}
