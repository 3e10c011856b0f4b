package lint

import (
	"slices"
	"sort"

	"github.com/okr-as-code/okr/okr/source"
)

// Edits returns the edits of one file, in order, that put right as many of its
// findings as go together, and the findings they put right: of each the first
// fix that is safe, or with unsafe the first. Where two fixes touch the same
// bytes the earlier finding's is made; the other waits until the file is read
// again, since it may mean something else by then. What several findings ask for
// in the same words is done once. In an archived file nothing is.
func Edits(file *source.File, findings []*Finding, unsafe bool) (edits []source.Edit, made []*Finding) {
	return beside(nil, file, findings, unsafe)
}

// beside is Edits beside edits that are taken already. They are among those that it
// returns, and stay as they are.
func beside(taken []source.Edit, file *source.File, findings []*Finding, unsafe bool) (edits []source.Edit, made []*Finding) {
	edits = slices.Clone(taken)
	for _, f := range findings {
		if fix, ok := f.fix(unsafe); ok && fits(file, fix.Edits, edits) {
			edits, made = with(edits, fix.Edits), append(made, f)
		}
	}
	return edits, made
}

// fix returns the fix that is to be made for the finding now.
func (f *Finding) fix(unsafe bool) (source.Fix, bool) {
	if f.closed {
		return source.Fix{}, false
	}
	i := slices.IndexFunc(f.Fixes, func(fix source.Fix) bool { return fix.Safe || unsafe })
	if i < 0 {
		return source.Fix{}, false
	}
	// A fix that was meant to follow another may change nothing before it.
	fix := f.Fixes[i]
	return fix, slices.ContainsFunc(fix.Edits, func(e source.Edit) bool { return e.At.Text() != e.New })
}

// fits reports whether all edits are of the file and clear of those taken, which
// are in order, or the same as one of them. Two different insertions at one place
// are not clear of each other: which comes first would be an accident.
func fits(file *source.File, edits, taken []source.Edit) bool {
	for _, e := range edits {
		if e.At.File != file {
			return false
		}
		if has(taken, e) {
			continue
		}
		i := from(taken, e.At.Start)
		if i > 0 && taken[i-1].At.End > e.At.Start ||
			i < len(taken) && taken[i].At.Start < max(e.At.End, e.At.Start+1) {
			return false
		}
	}
	return true
}

// with adds the edits of a fix that fits to those taken, which are in order.
// Those that the fix itself makes at one place stay in its order.
func with(taken, fix []source.Edit) []source.Edit {
	for _, e := range fix {
		if !has(taken, e) {
			taken = slices.Insert(taken, from(taken, e.At.Start+1), e)
		}
	}
	return taken
}

// has reports whether an edit is one of those taken, which are in order.
func has(taken []source.Edit, e source.Edit) bool {
	same := taken[from(taken, e.At.Start):from(taken, e.At.Start+1)]
	return slices.Contains(same, e)
}

// from returns the index of the first edit that starts at an offset or after it.
func from(edits []source.Edit, offset int32) int {
	return sort.Search(len(edits), func(i int) bool { return edits[i].At.Start >= offset })
}
