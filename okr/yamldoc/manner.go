package yamldoc

import "cmp"

// A manner is how a file is written, where there is more than one way.
type manner struct {
	root   *Node
	step   int   // columns by which a mapping is indented under its key
	list   int   // and a list
	quotes Style // SingleQuoted or DoubleQuoted
}

// mannerOf returns the manner of d: what most of it does, or what is usual.
func mannerOf(d *Document) manner {
	m := manner{root: d.Root, step: 2, quotes: DoubleQuoted}
	steps, lists, single := map[int]int{}, map[int]int{}, 0
	d.Root.each(func(n *Node) {
		if n.Scalar != nil {
			switch n.Scalar.Style {
			case SingleQuoted:
				single++
			case DoubleQuoted:
				single--
			}
		}
		if n.Kind != Mapping || n.Flow {
			return
		}
		column := columnOf(n)
		for _, p := range n.Pairs {
			by := columnOf(p.Value) - column
			switch {
			case p.Value.Flow:
			case p.Value.Kind == Mapping:
				steps[by]++
			case p.Value.Kind == Sequence:
				lists[by]++
			}
		}
	})
	m.step = usual(steps, 2)
	m.list = usual(lists, m.step)
	if single > 0 {
		m.quotes = SingleQuoted
	}
	return m
}

// usual returns the key with the greatest count, the smallest of several.
func usual(counts map[int]int, otherwise int) int {
	best := -1
	for key, n := range counts {
		if best < 0 || cmp.Or(counts[best]-n, key-best) < 0 {
			best = key
		}
	}
	if best < 0 {
		return otherwise
	}
	return best
}

// columnOf returns the column in which n begins, from 0.
func columnOf(n *Node) int { return n.At.File.Position(int(n.At.Start)).Column - 1 }

// like returns the first value of that kind under the key anywhere in the file;
// nil if there is none with something in it.
func (m manner) like(key string, kind Kind) *Node {
	var found *Node
	m.root.each(func(n *Node) {
		for _, p := range n.Pairs {
			if found == nil && p.Key.Value == key && p.Value.Kind == kind && p.Value.size() > 0 {
				found = p.Value
			}
		}
	})
	return found
}

// listUnder returns by how much a list under the key is indented.
func (m manner) listUnder(key string) int {
	by := m.list
	m.root.each(func(n *Node) {
		if there := n.Get(key); !n.Flow && there != nil && there.Kind == Sequence && !there.Flow {
			by = columnOf(there) - columnOf(n)
		}
	})
	return by
}
