package workspace

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/okr-as-code/okr/okr/config"
	"github.com/okr-as-code/okr/okr/source"
)

// A PathError is a path that cannot be meant: it is not there, or is no file of
// OKRs by its name.
type PathError struct {
	Path    string // as it was typed
	Problem string // "is not there"
	Nearest string // what was probably meant, as a person would type it; "" if nothing is near
}

// Error says what is wrong, and what was probably meant.
func (e *PathError) Error() string {
	if e.Nearest == "" {
		return e.Path + " " + e.Problem
	}
	return fmt.Sprintf("%s %s, did you mean %s", e.Path, e.Problem, e.Nearest)
}

// A NothingError says that no file of OKRs is at the places named.
type NothingError struct {
	Looked string // what is not there, and how much was passed over: "no *.yaml in okrs/ (2 YAML files passed over)"
	Way    string // the way out
	Passed int    // YAML files that were seen and are none of OKRs
}

// Error says what was looked for, and the way out.
func (e *NothingError) Error() string { return e.Looked + "; " + e.Way }

// nothing returns the error of a load that found no file to report on.
func (l *loader) nothing(targets []*target) error {
	e := &NothingError{Passed: l.count(l.passed)}
	for _, t := range targets {
		e.Passed += l.count(t.passed)
	}
	defer e.count()
	where := "here"
	if len(l.Paths) > 0 {
		where = "in " + strings.Join(l.Paths, ", ")
	}
	if len(targets) == 0 {
		folder := config.Default().Folder
		e.Looked = fmt.Sprintf("there is no %s/ and no %s %s or above, and no YAML file with an objective", folder, configName, where)
		e.Way = "okr init makes the folder and a first file"
		return e
	}
	t := targets[0]
	folder := display(l.dir, t.folder())
	switch {
	case len(t.entries) > 0:
		e.Looked = fmt.Sprintf("no *.yaml or *.yml %s is one of the files in %s/, or has an objective at its top", where, folder)
		e.Way = "name a file, or that folder"
	case slices.Contains(t.nested, t.folder()):
		own := path.Join(folder, configName)
		e.Looked = fmt.Sprintf("%s makes %s/ a workspace of its own, so nothing in it is read from here", own, folder)
		e.Way = fmt.Sprintf("move %s one folder up", own)
	case len(t.nested) > 0:
		nested := display(l.dir, t.nested[0])
		e.Looked = fmt.Sprintf("there is no *.yaml or *.yml in %s/ but in workspaces of their own, such as %s", folder, nested)
		e.Way = "name one of them, or the folder that they are in"
	case path.Base(t.place.Root) == t.config.Folder && t.place.Config:
		e.Looked = fmt.Sprintf("there is no *.yaml or *.yml in %s/", folder)
		e.Way = fmt.Sprintf("move %s one folder up, or write folder: . in it", display(l.dir, path.Join(t.place.Root, configName)))
	default:
		e.Looked = fmt.Sprintf("there is no *.yaml or *.yml in %s/", folder)
		e.Way = "okr init makes a first file"
		if t.place.Config { // which init would not write over
			e.Way = fmt.Sprintf("write the first one, such as %s/2026-Q3/partners.yaml: objective: and key_results: are enough", folder)
		}
	}
	return e
}

// count says in Looked how many files were passed over.
func (e *NothingError) count() {
	switch {
	case e.Passed == 1:
		e.Looked += " (one YAML file passed over)"
	case e.Passed > 1:
		e.Looked += fmt.Sprintf(" (%d YAML files passed over)", e.Passed)
	}
}

// missing returns the error of a path that is not there, with the nearest name
// in the deepest folder above it that is.
func (l *loader) missing(typed, p string) *PathError {
	e := &PathError{Path: typed, Problem: "is not there"}
	dir, word := path.Dir(p), path.Base(p)
	for dir != "." && !isFolder(l.fsys, dir) {
		dir, word = path.Dir(dir), path.Base(dir)
	}
	entries, err := fs.ReadDir(l.fsys, dir)
	if err != nil {
		return e
	}
	var names []string
	for _, entry := range entries {
		if entry.IsDir() || isYAML(entry.Name()) {
			names = append(names, entry.Name())
		}
	}
	name, _, ok := source.Nearest(word, names)
	if !ok {
		return e
	}
	near := path.Join(dir, name)
	if rest := strings.TrimPrefix(p, path.Join(dir, word)); rest != "" && exists(l.fsys, near+rest) {
		near += rest
	}
	e.Nearest = display(l.dir, near)
	return e
}
