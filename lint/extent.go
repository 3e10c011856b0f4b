package lint

import (
	"slices"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/source"
)

// An Extent says what a run would report: what it says nothing of may still be
// there.
type Extent struct{ run *run }

// NewExtent returns the extent of a run with these options.
func NewExtent(o Options) Extent { return Extent{newRun(nil, o)} }

// Covers reports whether the run reports every finding that the rule of that
// name has in a file. It does not where the rule does not look at the file or is
// not selected, and where a part of the file could not be read. What the
// configuration switches off, and a rule that there is no more, is covered:
// nothing is found, and nothing will be.
func (e Extent) Covers(f *okr.File, name string) bool {
	rule := Find(e.run.Rules, name)
	switch {
	case slices.ContainsFunc(f.Problems, func(p source.Problem) bool { return !p.Minor && unsure(p.Kind) && string(p.Kind) != name }):
		return false
	case rule == nil:
		return true
	}
	return e.run.has(rule) && looks(rule, f, e.run.Now, e.run.All) && e.run.whole(rule, true)
}
