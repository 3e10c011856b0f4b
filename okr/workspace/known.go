package workspace

import (
	"cmp"
	"slices"
	"strings"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/source"
)

// earlier is how many cycles before that of a named file are known: the history
// that a rule may look at.
const earlier = 2

// known reads the files of a target that must be known, in the order of a plan:
// all, or those that the named ones depend on.
func (l *loader) known(t *target) []*okr.File {
	slices.SortFunc(t.entries, func(a, b entry) int { return cmp.Compare(a.path, b.path) })
	s := &selection{entries: t.entries, read: make([]bool, len(t.entries)), cycles: map[string]bool{}, centres: map[string]bool{}}
	for i, e := range t.entries {
		if l.All || t.loose || e.folder == "" || t.has(e.path) {
			s.want(i)
		}
	}
	var files []*okr.File
	for len(s.next) > 0 {
		wave := l.read(t, s.next)
		s.next = nil
		files = append(files, wave...)
		for _, f := range wave {
			s.depends(f, t.has(t.path(f)))
		}
	}
	slices.SortFunc(files, compareFiles)
	for i := range files {
		clash(files, i)
	}
	return files
}

// clash says in a file that the one before it has its address.
func clash(files []*okr.File, i int) {
	if i == 0 || files[i].Name != files[i-1].Name || !strings.EqualFold(files[i].Folder, files[i-1].Folder) {
		return
	}
	f, first := files[i], files[i-1].Source
	f.Problems = append(slices.Clip(f.Problems), source.Problem{
		Kind:    source.Schema,
		At:      f.Source.Span(0, 0),
		Message: "this file has the address of " + first.Name + "; rename one of the two",
		Related: []source.Related{{At: first.Span(0, 0), Message: "the other"}},
	})
}

// A selection is which files of a workspace are read.
type selection struct {
	entries []entry
	read    []bool
	count   int             // of those that are read or will be
	next    []entry         // wanted, and not read yet
	cycles  map[string]bool // by name: all their files are wanted
	centres map[string]bool // by name: the cycles around them are wanted
}

func (s *selection) want(i int) {
	if !s.read[i] {
		s.read[i] = true
		s.count++
		s.next = append(s.next, s.entries[i])
	}
}

// wantCycle wants all files in the folders of a cycle.
func (s *selection) wantCycle(name string) {
	if name == "" || s.cycles[name] {
		return
	}
	s.cycles[name] = true
	for i, e := range s.entries {
		if e.cycle.Name == name {
			s.want(i)
		}
	}
}

// depends wants what a file depends on: what its addresses point to, and for one
// to report on what is around its cycle.
func (s *selection) depends(f *okr.File, named bool) {
	if s.count == len(s.entries) {
		return
	}
	if named && !f.Cycle.IsZero() && !s.centres[f.Cycle.Name] {
		s.centres[f.Cycle.Name] = true
		for _, name := range s.around(f.Cycle) {
			s.wantCycle(name)
		}
	}
	for _, o := range f.Objectives {
		for _, refs := range [][]okr.Ref{o.AlignsTo, o.Supports, o.DependsOn} {
			for _, ref := range refs {
				first, _, _ := strings.Cut(ref.To, "/")
				s.wantCycle(strings.ToUpper(first))
			}
		}
	}
}

// around returns the names of the cycles that share a day with c, and of those
// of its length that ended last before it.
func (s *selection) around(c cycle.Cycle) []string {
	var names []string
	var before []cycle.Cycle
	for _, e := range s.entries {
		switch {
		case e.folder == "":
		case e.cycle.Overlaps(c):
			names = append(names, e.cycle.Name)
		case e.cycle.End < c.Start && alike(e.cycle, c) && !slices.Contains(before, e.cycle):
			before = append(before, e.cycle)
		}
	}
	slices.SortFunc(before, func(a, b cycle.Cycle) int { return int(b.End) - int(a.End) })
	for _, b := range before[:min(earlier, len(before))] {
		names = append(names, b.Name)
	}
	return names
}

// alike reports whether two cycles are of one length, as quarters of 90 and 92
// days are.
func alike(a, b cycle.Cycle) bool {
	d := a.Days() - b.Days()
	return -5 < d && d < 5
}
