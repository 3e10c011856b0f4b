package align

import (
	"fmt"
	"slices"
	"strings"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
)

// A resolver finds what addresses stand for. It remembers the ids of the files
// that it has looked into, so it belongs to one goroutine.
type resolver struct {
	*index
	cache
	budget int // how many names may still be compared to find what was meant
}

// budget is how many names are compared, in all, to find what was meant by
// addresses that lead to nothing. It keeps a folder in which every reference is
// broken from taking time that grows with its square.
const budget = 1_000_000

func newResolver(x *index, c cache) *resolver {
	return &resolver{index: x, cache: c, budget: budget}
}

// A miss is why an address stands for nothing, or for too much.
type miss struct {
	why    string
	unread bool // it may stand in a part of a file that could not be read
}

// reference resolves an address that stands in the file from.
func (r *resolver) reference(from *okr.File, address string) (hit, *miss) {
	hits, m := r.resolve(address, from.Folder, func(prefixes []string) *group {
		return r.reach(r.groupOf[from], prefixes)
	}, func() []*group { return r.scope(from) })
	switch {
	case m != nil:
		return hit{}, m
	case len(hits) > 1:
		return hit{}, &miss{why: fmt.Sprintf("%s has %d objectives: name one of %s", address, len(hits),
			list(len(hits), func(i int) string { return hits[i].Address() }))}
	}
	return hits[0], nil
}

// reach returns the group that an address without a cycle means in a file of
// own: own, else the shortest cycle around it that has such a file.
func (r *resolver) reach(own *group, prefixes []string) *group {
	for _, p := range prefixes {
		if own.named[p] != nil {
			return own
		}
	}
	var found *group
	for _, p := range prefixes {
		for _, g := range r.names[p] {
			if g != own && g.cycle.Covers(own.cycle) {
				if found == nil || g.cycle.Days() < found.cycle.Days() {
					found = g
				}
				break // the others are longer
			}
		}
	}
	return found
}

// scope returns where a reference in the file from may lead without a cycle.
func (r *resolver) scope(from *okr.File) []*group {
	own := r.groupOf[from]
	found := []*group{own}
	for _, g := range r.groups {
		if g != own && g.cycle.Covers(own.cycle) {
			found = append(found, g)
		}
	}
	return found
}

// typed resolves an address that a person typed on a day.
func (r *resolver) typed(day cycle.Date, address string) ([]hit, *miss) {
	scope := r.on(day)
	return r.resolve(address, "", func(prefixes []string) *group {
		for _, g := range scope {
			if g.dirs[address] || slices.ContainsFunc(prefixes, func(p string) bool { return g.named[p] != nil }) {
				return g
			}
		}
		return nil
	}, func() []*group { return scope })
}

// resolve returns what an address stands for. Without a cycle, where says in
// which group to look, and scope, once there is none, what there would be.
func (r *resolver) resolve(address, folder string, where func(prefixes []string) *group, scope func() []*group) ([]hit, *miss) {
	g, rest, named := r.cycleOf(address)
	if named {
		folder, _, _ = strings.Cut(address, "/")
		switch {
		case g == nil:
			labels := r.labelled()
			return nil, &miss{why: fmt.Sprintf("there is no cycle %s here: %s", folder, there(len(labels), func(i int) string { return labels[i] }))}
		case rest == "":
			return objectivesOf(g.files), nil
		}
	}
	prefixes := r.prefixes(rest)
	if !named {
		if g = where(prefixes); g == nil {
			return nil, noFile(rest, scope())
		}
	}
	var first *miss
	for _, p := range prefixes {
		if g.named[p] == nil {
			continue
		}
		f, m := pick(g.named[p], folder)
		var hits []hit
		if m == nil {
			hits, m = r.within(f, strings.TrimPrefix(rest[len(p):], "/"))
		}
		if m == nil {
			return hits, nil
		}
		if first == nil {
			first = m
		}
	}
	switch {
	case first != nil:
		return nil, first
	case g.dirs[rest]:
		return objectivesOf(g.below(rest)), nil
	}
	return nil, noFile(rest, []*group{g})
}

// pick returns the one of several files of one name that stands in folder.
func pick(files []*okr.File, folder string) (*okr.File, *miss) {
	if len(files) == 1 {
		return files[0], nil
	}
	var found []*okr.File
	for _, f := range files {
		if f.Folder == folder {
			found = append(found, f)
		}
	}
	if len(found) != 1 {
		paths := list(len(files), func(i int) string { return files[i].Path })
		return nil, &miss{why: fmt.Sprintf("%s is the name of %d files: %s", files[0].Name, len(files), paths)}
	}
	return found[0], nil
}

// within resolves what follows the name of a file: nothing, an objective, a key
// result, or both. People may leave out an objective that is clear without.
func (r *resolver) within(f *okr.File, rest string) ([]hit, *miss) {
	if rest == "" {
		if len(f.Objectives) == 0 {
			return nil, &miss{why: fmt.Sprintf("%s has no objective", nameOf(f)), unread: unread(f)}
		}
		return objectivesOf([]*okr.File{f}), nil
	}
	known := r.cache.of(f)
	first, last, two := strings.Cut(rest, "/")
	if !f.List {
		if !two && len(f.Objectives) > 0 {
			if h, ok := known.keyResult(f.Objectives[0], first); ok {
				return []hit{h}, nil
			}
		}
		return nil, noKeyResult(f, rest)
	}
	if o, ok := known.objective(first); ok {
		if !two {
			return []hit{o}, nil
		}
		if h, ok := known.keyResult(o.Objective, last); ok {
			h.positional = h.positional || o.positional
			return []hit{h}, nil
		}
		return nil, &miss{why: missing(last, o.Address(), keyResultsOf(o.Objective)), unread: unread(f)}
	}
	if !two {
		switch hits := known.anywhere(first); {
		case len(hits) == 1:
			return hits, nil
		case len(hits) > 1:
			return nil, &miss{why: fmt.Sprintf("%s is in %d objectives of %s: write for example %s", first, len(hits), nameOf(f), hits[0].Address())}
		}
	}
	return nil, &miss{
		why:    fmt.Sprintf("there is no objective %s in %s: it has %s", first, nameOf(f), objectiveIDs(f)),
		unread: unread(f),
	}
}

// unread reports whether a part of f could not be read.
func unread(f *okr.File) bool {
	return len(f.Reserved) > 0 || len(f.Objectives) == 0 && len(f.Problems) > 0
}

func objectivesOf(files []*okr.File) []hit {
	var found []hit
	for _, f := range files {
		for _, o := range f.Objectives {
			found = append(found, hit{Node: Node{Objective: o}})
		}
	}
	return found
}

// below returns the files in a folder below that of the cycle.
func (g *group) below(dir string) []*okr.File {
	var found []*okr.File
	for _, f := range g.files {
		if strings.HasPrefix(f.Name, dir+"/") {
			found = append(found, f)
		}
	}
	return found
}
