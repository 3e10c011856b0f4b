package align

import (
	"cmp"
	"slices"
	"strings"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/source"
)

// A way resolves an address where it stands or where it was typed.
type way func(address string) bool

// meant returns the address that was probably meant by one that stands for
// nothing, as it would be written in its place, and "" if that is not clear.
// scope is where an address without a cycle leads, and own the file that the
// address stands in, nil for one that was typed.
func (r *resolver) meant(address string, own *okr.File, scope []*group, resolves way) string {
	try := func(candidates ...string) string {
		for _, c := range candidates {
			if c != "" && c != address && resolves(c) {
				return c
			}
		}
		return ""
	}
	if path := strings.TrimPrefix(withoutExtension(address), "okrs/"); path != address {
		return try(path)
	}
	g, rest, named := r.cycleOf(address)
	first, _, _ := strings.Cut(address, "/")
	switch {
	case named && g == nil:
		if near, ok := r.nearest(first, r.labelled()); ok {
			return try(joined(near, rest), rest)
		}
		return try(rest)
	case named:
		for _, fixed := range r.repairs(rest, []*group{g}) {
			if c := try(first + "/" + fixed); c != "" {
				return c
			}
		}
		return ""
	}
	if own != nil {
		if c := try(own.Name + "/" + address); c != "" {
			return c
		}
	}
	if c := try(r.repairs(address, scope)...); c != "" {
		return c
	}
	return try(r.elsewhere(address)...)
}

// withoutExtension returns an address without what only the path of a file has.
func withoutExtension(address string) string {
	for _, ext := range []string{".yaml", ".yml"} {
		if base, ok := strings.CutSuffix(address, ext); ok {
			return base
		}
		if i := strings.Index(address, ext+"/"); i >= 0 {
			return address[:i] + address[i+len(ext):]
		}
	}
	return address
}

// repairs returns addresses near to one without its cycle, the likeliest first:
// the file by its name in another folder, then by another spelling, and in each
// the rest as it is before the rest in another spelling.
func (r *resolver) repairs(address string, groups []*group) []string {
	var exact, near []string
	for _, g := range groups {
		for _, p := range r.prefixes(address) {
			if r.budget < 0 {
				return append(exact, near...)
			}
			rest := strings.TrimPrefix(address[len(p):], "/")
			for _, name := range r.files(p, g) {
				f := g.named[name][0]
				if _, m := r.within(f, rest); m == nil {
					exact = append(exact, joined(name, rest))
				} else if fixed := r.repair(f, rest); fixed != rest {
					near = append(near, joined(name, fixed))
				}
			}
		}
	}
	return append(exact, near...)
}

func joined(file, rest string) string { return strings.TrimSuffix(file+"/"+rest, "/") }

// files returns the names of files of g that may be meant by name: itself, the
// only one of that name in another folder, and the nearest.
func (r *resolver) files(name string, g *group) []string {
	if g.named[name] != nil {
		return []string{name}
	}
	var found []string
	ends := r.ends[name[strings.LastIndexByte(name, '/')+1:]]
	r.budget -= len(ends)
	for _, end := range ends {
		if strings.HasSuffix(end, "/"+name) && g.named[end] != nil {
			found = append(found, end)
		}
	}
	if len(found) != 1 {
		found = nil
	}
	if near, ok := r.nearest(name, g.names); ok {
		found = append(found, near)
	}
	return found
}

// repair returns what was probably meant by the part of an address after the
// file f, and the same if that is not clear.
func (r *resolver) repair(f *okr.File, rest string) string {
	if rest == "" || len(f.Objectives) == 0 {
		return rest
	}
	first, last, two := strings.Cut(rest, "/")
	if !f.List {
		o := f.Objectives[0]
		switch {
		case two: // a single objective has no place in an address
			return cmp.Or(r.keyResult(last, o), r.keyResult(first, o), rest)
		case o.ID != nil && o.ID.Value == first:
			return ""
		}
		return cmp.Or(r.keyResult(first, o), rest)
	}
	var names []string
	for _, o := range f.Objectives {
		names = append(names, objectiveID(o))
	}
	if !two {
		for _, o := range f.Objectives {
			for _, kr := range o.KeyResults {
				names = append(names, idOf(kr))
			}
		}
		near, _ := r.nearest(first, names)
		return cmp.Or(near, rest)
	}
	if o, ok := r.cache.of(f).objective(first); ok {
		if kr := r.keyResult(last, o.Objective); kr != "" {
			return first + "/" + kr
		}
		return rest
	}
	if near, ok := r.nearest(first, names); ok {
		if o, ok := r.cache.of(f).objective(near); ok {
			return near + "/" + cmp.Or(r.keyResult(last, o.Objective), last)
		}
	}
	if hits := r.cache.of(f).anywhere(last); len(hits) == 1 {
		return objectiveID(hits[0].Objective) + "/" + last
	}
	return rest
}

// keyResult returns the id of the key result of o that was meant by id, or "".
func (r *resolver) keyResult(id string, o *okr.Objective) string {
	if r.budget < 0 {
		return ""
	}
	names := make([]string, 0, len(o.KeyResults)+len(o.Guardrails))
	for _, list := range [][]*okr.KeyResult{o.KeyResults, o.Guardrails} {
		for _, kr := range list {
			if idOf(kr) == id {
				return id
			}
			names = append(names, idOf(kr))
		}
	}
	near, _ := r.nearest(id, names)
	return near
}

// nearest is source.Nearest as long as there is time for it, and "" if two names
// are equally near: positions often are, and a guess would point at the wrong one.
func (r *resolver) nearest(name string, names []string) (string, bool) {
	if r.budget -= len(names); r.budget < 0 {
		return "", false
	}
	near, distance, ok := source.Nearest(name, names)
	if !ok {
		return "", false
	}
	others := slices.DeleteFunc(slices.Clone(names), func(n string) bool { return n == near })
	if _, d, ok := source.Nearest(name, others); ok && d == distance {
		return "", false
	}
	return near, true
}

// elsewhere returns what an address may mean in the only cycle that has such a
// file: the address there as it is, then what is near to it, then the file.
func (r *resolver) elsewhere(address string) []string {
	for _, p := range r.prefixes(address) {
		switch g := r.names[p]; {
		case len(g) == 1 && g[0].label != "":
			found := []string{address}
			found = append(found, r.repairs(address, g)...)
			found = append(found, p)
			for i, there := range found {
				found[i] = g[0].label + "/" + there
			}
			return found
		case len(g) > 0:
			return nil
		}
	}
	return nil
}
