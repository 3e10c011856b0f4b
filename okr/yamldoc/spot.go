package yamldoc

// A spot is the place of a pair or an item in its mapping or its list.
type spot struct {
	parent *Node
	index  int
}

// pathTo returns the spots on the way from root to n.
func pathTo(root, n *Node) []spot {
	if root == nil || root == n {
		return nil
	}
	for i := range root.size() {
		if c := root.child(i); c == n {
			return []spot{{root, i}}
		} else if path := pathTo(c, n); path != nil {
			return append([]spot{{root, i}}, path...)
		}
	}
	return nil
}

func nodesOf(path []spot) []*Node {
	out := make([]*Node, len(path))
	for i, s := range path {
		out[i] = s.parent
	}
	return out
}

// size returns how many pairs or items n has.
func (n *Node) size() int { return len(n.Pairs) + len(n.Items) }

// child returns the value of pair i, or item i.
func (n *Node) child(i int) *Node {
	if n.Kind == Mapping {
		return n.Pairs[i].Value
	}
	return n.Items[i]
}

// each calls visit with n, if there is one, and every node below it, in order.
func (n *Node) each(visit func(*Node)) {
	if n == nil {
		return
	}
	visit(n)
	for i := range n.size() {
		n.child(i).each(visit)
	}
}

// start returns where n begins, with its tag and anchor.
func (n *Node) start() int {
	if !n.Mark.IsZero() {
		return int(n.Mark.Start)
	}
	return int(n.At.Start)
}

// end returns where n ends.
func (n *Node) end() int { return int(max(n.At.End, n.Mark.End)) }
