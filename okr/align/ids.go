package align

import (
	"slices"
	"strconv"
	"strings"

	"github.com/okr-as-code/okr/okr"
)

// A hit is what an id or an address stands for.
type hit struct {
	Node
	positional bool
}

// A cache holds the ids of the files that somebody looked into.
type cache map[*okr.File]*ids

func (c cache) of(f *okr.File) *ids {
	known := c[f]
	if known == nil {
		known = newIDs(f)
		c[f] = known
	}
	return known
}

// The ids of a file are those that are written in it. Of two objectives with one
// id, or two key results of an objective, the first has it: the rule
// broken-reference reports the other. A written id comes before a position of
// the same name.
type ids struct {
	file       *okr.File
	objectives map[string]*okr.Objective
	keyResults map[string][]Node
}

func newIDs(f *okr.File) *ids {
	known := &ids{f, map[string]*okr.Objective{}, map[string][]Node{}}
	for _, o := range f.Objectives {
		if o.ID != nil && known.objectives[o.ID.Value] == nil {
			known.objectives[o.ID.Value] = o
		}
		for _, list := range [][]*okr.KeyResult{o.KeyResults, o.Guardrails} {
			for _, kr := range list {
				if kr.ID != nil {
					known.keyResults[kr.ID.Value] = append(known.keyResults[kr.ID.Value], Node{o, kr})
				}
			}
		}
	}
	return known
}

// objective returns the objective of that id, or at that position: o2.
func (k *ids) objective(id string) (h hit, ok bool) {
	if o := k.objectives[id]; o != nil {
		return hit{Node: Node{Objective: o}}, true
	}
	if o := at(k.file.Objectives, id, "o"); o != nil {
		return hit{Node{Objective: o}, true}, true
	}
	return hit{}, false
}

// keyResult returns the key result or guardrail of o of that id, or at that
// position: kr2, g1.
func (k *ids) keyResult(o *okr.Objective, id string) (h hit, ok bool) {
	if i := slices.IndexFunc(k.keyResults[id], func(n Node) bool { return n.Objective == o }); i >= 0 {
		return hit{k.keyResults[id][i], false}, true
	}
	kr := at(o.KeyResults, id, "kr")
	if kr == nil {
		kr = at(o.Guardrails, id, "g")
	}
	if kr == nil {
		return hit{}, false
	}
	return hit{Node{o, kr}, true}, true
}

// anywhere returns the key results of that id in any objective.
func (k *ids) anywhere(id string) []hit {
	var found []hit
	for _, o := range k.file.Objectives {
		if h, ok := k.keyResult(o, id); ok {
			found = append(found, h)
		}
	}
	return found
}

// at returns the thing of a list that a position such as kr2 names, or nil.
func at[T any](list []*T, id, prefix string) *T {
	digits, ok := strings.CutPrefix(id, prefix)
	n, err := strconv.Atoi(digits)
	if !ok || err != nil || n < 1 || n > len(list) || digits != strconv.Itoa(n) {
		return nil
	}
	return list[n-1]
}
