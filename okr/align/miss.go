package align

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/okr-as-code/okr/okr"
)

// shown is how many of the things that there are a message names.
const shown = 5

// there returns what there is instead: "there are a and b".
func there(n int, name func(i int) string) string {
	if n > 1 {
		return "there are " + list(n, name)
	}
	return "there is " + list(n, name)
}

// list returns n names as people list them: "a, b and c", and of many the first.
func list(n int, name func(i int) string) string {
	switch {
	case n == 0:
		return "none"
	case n == 1:
		return name(0)
	case n > shown+1:
		return fmt.Sprintf("%s and %d more", join(shown, name), n-shown)
	}
	return join(n-1, name) + " and " + name(n-1)
}

func join(n int, name func(i int) string) string {
	names := make([]string, n)
	for i := range names {
		names[i] = name(i)
	}
	return strings.Join(names, ", ")
}

// nameOf returns the address of a file.
func nameOf(f *okr.File) string {
	if label := cmp.Or(f.Folder, f.Cycle.Name); label != "" {
		return label + "/" + f.Name
	}
	return f.Name
}

// noFile says that none of groups has the file that an address begins with.
func noFile(address string, groups []*group) *miss {
	for _, g := range groups {
		if g.dirs[address] {
			below := g.below(address)
			names := list(len(below), func(i int) string { return below[i].Name })
			return &miss{why: fmt.Sprintf("%s is a folder: it has %s", address, names)}
		}
	}
	name := fileIn(address, groups)
	n := 0
	for _, g := range groups {
		n += len(g.names)
	}
	files := there(n, func(i int) string {
		for _, g := range groups {
			if i < len(g.names) {
				return g.names[i]
			}
			i -= len(g.names)
		}
		return ""
	})
	where := "here"
	if len(groups) > 0 && groups[0].label != "" {
		where = "in " + groups[0].label
	}
	if len(groups) > 1 {
		where += " or a cycle around it"
	}
	return &miss{why: fmt.Sprintf("there is no file %s %s: %s", name, where, files)}
}

// fileIn returns the first segments of an address that were to name a file: up
// to the first that is no folder.
func fileIn(address string, groups []*group) string {
	for i := range len(address) {
		if address[i] != '/' {
			continue
		}
		folder := false
		for _, g := range groups {
			folder = folder || g.dirs[address[:i]]
		}
		if !folder {
			return address[:i]
		}
	}
	return address
}

// noKeyResult says that the only objective of f has no key result of that id.
func noKeyResult(f *okr.File, id string) *miss {
	if len(f.Objectives) == 0 {
		return &miss{why: fmt.Sprintf("%s has no objective", nameOf(f)), unread: unread(f)}
	}
	return &miss{why: missing(id, nameOf(f), keyResultsOf(f.Objectives[0])), unread: unread(f)}
}

// missing says that there is no key result of that id, and which there are.
func missing(id, where, has string) string {
	return fmt.Sprintf("there is no key result %s in %s: it has %s", id, where, has)
}

// keyResultsOf names the key results of o: "kr1 to kr4", or by their ids.
func keyResultsOf(o *okr.Objective) string {
	n := len(o.KeyResults)
	if n > 2 && !slices.ContainsFunc(o.KeyResults, func(kr *okr.KeyResult) bool { return kr.ID != nil }) {
		return idOf(o.KeyResults[0]) + " to " + idOf(o.KeyResults[n-1])
	}
	return list(n, func(i int) string { return idOf(o.KeyResults[i]) })
}

// idOf returns the last segment of the address of kr.
func idOf(kr *okr.KeyResult) string {
	switch {
	case kr.ID != nil:
		return kr.ID.Value
	case kr.Guardrail:
		return fmt.Sprintf("g%d", kr.Index)
	}
	return fmt.Sprintf("kr%d", kr.Index)
}

func objectiveID(o *okr.Objective) string {
	if o.ID != nil {
		return o.ID.Value
	}
	return fmt.Sprintf("o%d", o.Index)
}

func objectiveIDs(f *okr.File) string {
	return list(len(f.Objectives), func(i int) string { return objectiveID(f.Objectives[i]) })
}
