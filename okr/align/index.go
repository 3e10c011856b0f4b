package align

import (
	"cmp"
	"slices"
	"strings"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
)

// An index finds files by cycle and name. It is built once, in the time that it
// takes to walk the files.
type index struct {
	groups  []*group            // the shortest cycle first, those of no cycle last
	labels  map[string]*group   // by folder name and name of the cycle, in lower case
	names   map[string][]*group // the groups that have a file of that name, the shortest cycle first
	groupOf map[*okr.File]*group
	ends    map[string][]string // the names that end in a segment, each once, by cycle
	depth   int                 // of the deepest name, in segments
}

// A group is the files of one cycle, whatever their folders are called.
type group struct {
	cycle cycle.Cycle
	label string // as people write the cycle; "" for none
	files []*okr.File
	named map[string][]*okr.File
	names []string        // each once, in the order of the plan
	dirs  map[string]bool // folders below that of the cycle
}

func newIndex(p *okr.Plan) *index {
	x := &index{
		labels:  map[string]*group{},
		names:   map[string][]*group{},
		ends:    map[string][]string{},
		groupOf: make(map[*okr.File]*group, len(p.Files)),
	}
	type period struct {
		start, end cycle.Date
		none       bool
	}
	groups := map[period]*group{}
	for _, f := range p.Files {
		key := period{f.Cycle.Start, f.Cycle.End, f.Cycle.IsZero()}
		g := groups[key]
		if g == nil {
			g = &group{cycle: f.Cycle, label: cmp.Or(f.Folder, f.Cycle.Name), named: map[string][]*okr.File{}, dirs: map[string]bool{}}
			groups[key] = g
			x.groups = append(x.groups, g)
		}
		x.add(g, f)
	}
	slices.SortStableFunc(x.groups, func(a, b *group) int {
		if a.cycle.IsZero() != b.cycle.IsZero() {
			return cmp.Compare(b.cycle.Days(), a.cycle.Days())
		}
		return cmp.Or(cmp.Compare(a.cycle.Days(), b.cycle.Days()), cmp.Compare(a.cycle.Start, b.cycle.Start))
	})
	for _, g := range x.groups {
		for _, name := range g.names {
			if x.names[name] == nil {
				end := name[strings.LastIndexByte(name, '/')+1:]
				x.ends[end] = append(x.ends[end], name)
			}
			x.names[name] = append(x.names[name], g)
		}
	}
	return x
}

func (x *index) add(g *group, f *okr.File) {
	g.files = append(g.files, f)
	if g.named[f.Name] == nil {
		g.names = append(g.names, f.Name)
		for i := range len(f.Name) {
			if f.Name[i] == '/' {
				g.dirs[f.Name[:i]] = true
			}
		}
	}
	g.named[f.Name] = append(g.named[f.Name], f)
	x.groupOf[f] = g
	x.depth = max(x.depth, 1+strings.Count(f.Name, "/"))
	for _, label := range []string{f.Folder, f.Cycle.Name} {
		if label = strings.ToLower(label); label != "" && x.labels[label] == nil {
			x.labels[label] = g
		}
	}
}

// on returns where a command looks on a day: the cycles that contain it, the
// shortest first, else those that ended last, else those that begin next; and then
// files of no cycle.
func (x *index) on(day cycle.Date) []*group {
	var found, ended, next, none []*group
	for _, g := range x.groups {
		switch {
		case g.cycle.IsZero():
			none = append(none, g)
		case g.cycle.Contains(day):
			found = append(found, g)
		case g.cycle.End < day:
			if len(ended) > 0 && ended[0].cycle.End < g.cycle.End {
				ended = ended[:0]
			}
			if len(ended) == 0 || ended[0].cycle.End == g.cycle.End {
				ended = append(ended, g)
			}
		default:
			if len(next) > 0 && g.cycle.Start < next[0].cycle.Start {
				next = next[:0]
			}
			if len(next) == 0 || next[0].cycle.Start == g.cycle.Start {
				next = append(next, g)
			}
		}
	}
	switch {
	case found != nil:
	case ended != nil:
		found = ended
	default:
		found = next
	}
	return append(found, none...)
}

// cycleOf splits the cycle off an address. A first segment that reads as a cycle
// of which there is no file gives named without a group.
func (x *index) cycleOf(address string) (g *group, rest string, named bool) {
	first, rest, _ := strings.Cut(address, "/")
	if g := x.labels[strings.ToLower(first)]; g != nil {
		return g, rest, true
	}
	if _, ok := cycle.Parse(first, 1); ok {
		return nil, rest, true
	}
	return nil, address, false
}

// prefixes returns the first segments of an address that may be the name of a
// file, the longest first.
func (x *index) prefixes(address string) []string {
	var found []string
	for i := 0; i < len(address) && len(found) < x.depth; i++ {
		if address[i] == '/' {
			found = append(found, address[:i])
		}
	}
	if len(found) < x.depth {
		found = append(found, address)
	}
	slices.Reverse(found)
	return found
}

// labelled returns the names of the cycles that there are, the shortest first.
func (x *index) labelled() []string {
	var found []string
	for _, g := range x.groups {
		if g.label != "" {
			found = append(found, g.label)
		}
	}
	return found
}
