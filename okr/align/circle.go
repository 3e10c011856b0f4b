package align

import (
	"cmp"
	"slices"
)

// circles returns the circles of aligns_to, depends_on and leads_to, each from
// its first reference in the order of the plan. The first two relate objectives:
// a reference to a key result is one to its objective.
//
// Where circles share references there may be more of them than references.
// Then those are returned that a walk in the order of the plan closes, which
// is at least one through every knot, in linear time.
func circles(edges []Edge) [][]Edge {
	var found [][]int
	for _, relation := range []Relation{AlignsTo, DependsOn, LeadsTo} {
		found = append(found, newWalk(edges, relation).circles()...)
	}
	var all [][]Edge
	for _, c := range found {
		circle := make([]Edge, len(c))
		for i, e := range c {
			circle[i] = edges[e]
		}
		all = append(all, circle)
	}
	return all
}

// A walk goes along the edges of one relation, depth first.
type walk struct {
	edges  []Edge
	of     Relation
	starts []Node
	out    map[Node][]int // the edges that leave a node
	depth  map[Node]int   // from 1 while it is on the path, then done
	path   []int          // the edges from the start to where the walk is
	found  [][]int
	budget int // how many edges the circles may have in all
}

// done is the depth of a node from which all circles have been found.
const done = -1

func newWalk(edges []Edge, relation Relation) *walk {
	w := &walk{edges: edges, of: relation, out: map[Node][]int{}, depth: map[Node]int{}, budget: 1000 + 10*len(edges)}
	for i, e := range edges {
		if e.Relation != relation {
			continue
		}
		n := w.end(e.From)
		if w.out[n] == nil {
			w.starts = append(w.starts, n)
		}
		w.out[n] = append(w.out[n], i)
	}
	return w
}

// end returns the node that n stands for in a circle.
func (w *walk) end(n Node) Node {
	if w.of != LeadsTo {
		n.KeyResult = nil
	}
	return n
}

func (w *walk) circles() [][]int {
	for _, n := range w.starts {
		if w.depth[n] == 0 {
			w.from(n)
		}
	}
	slices.SortFunc(w.found, func(a, b []int) int { return cmp.Compare(a[0], b[0]) })
	return w.found
}

// from walks from n. It keeps its own stack: a chain may be as long as the plan.
func (w *walk) from(n Node) {
	type step struct {
		node Node
		next int
	}
	stack := []step{{node: n}}
	w.depth[n] = 1
	for len(stack) > 0 {
		top := &stack[len(stack)-1]
		if top.next == len(w.out[top.node]) {
			w.depth[top.node] = done
			stack = stack[:len(stack)-1]
			w.path = w.path[:max(len(stack)-1, 0)]
			continue
		}
		e := w.out[top.node][top.next]
		top.next++
		to := w.end(w.edges[e].To)
		switch depth := w.depth[to]; {
		case depth > 0:
			w.close(w.path[depth-1:], e)
		case depth != done:
			w.path = append(w.path, e)
			stack = append(stack, step{node: to})
			w.depth[to] = len(stack)
		}
	}
}

// close keeps the circle of a path and the edge back to its start, turned so
// that it begins at its first reference.
func (w *walk) close(path []int, back int) {
	if w.budget -= len(path) + 1; w.budget < 0 {
		return
	}
	circle := append(slices.Clone(path), back)
	first := slices.Index(circle, slices.Min(circle))
	w.found = append(w.found, slices.Concat(circle[first:], circle[:first]))
}
