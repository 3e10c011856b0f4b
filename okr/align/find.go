package align

import (
	"errors"
	"fmt"
	"strings"
)

// Find resolves an address that a person typed, with or without its cycle: all
// nodes below it, so that "2026-Q3" or a file's name gives every objective
// there. The error says what there is instead, and what was probably meant.
//
// Without a cycle the address is of the shortest cycle that contains the day and
// has such a file; if none contains it, of the one that ended last, and before the
// first of that. Upper and lower case are told apart only where both exist.
func (g *Graph) Find(address string) ([]Node, error) {
	address = trimmed(address)
	if address == "" {
		return nil, errors.New("an empty address names nothing")
	}
	r := newResolver(g.index(), cache{})
	hits, m := r.typed(g.day, address)
	if m == nil {
		return nodes(hits), nil
	}
	resolves := func(other string) bool {
		hits, m := r.typed(g.day, other)
		return m == nil && len(hits) > 0
	}
	meant := r.meant(address, nil, r.on(g.day), resolves)
	switch {
	case meant == "":
		return nil, errors.New(m.why)
	case strings.EqualFold(meant, address):
		hits, _ := r.typed(g.day, meant)
		return nodes(hits), nil
	}
	return nil, fmt.Errorf("%s; did you mean %s?", m.why, meant)
}

func nodes(hits []hit) []Node {
	found := make([]Node, len(hits))
	for i, h := range hits {
		found[i] = h.Node
	}
	return found
}
