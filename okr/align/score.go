package align

import (
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/score"
)

// A Scorer scores objectives, each once, and key results that others align to by
// how far these are (rollup: children). It is for one goroutine.
type Scorer struct {
	graph   *Graph
	options score.Options
	circles map[*okr.Objective]bool
	scored  map[*okr.Objective]*score.Objective
}

// NewScorer returns a scorer along the edges of g.
func NewScorer(g *Graph, options score.Options) *Scorer {
	s := &Scorer{
		graph:   g,
		options: options,
		circles: map[*okr.Objective]bool{},
		scored:  map[*okr.Objective]*score.Objective{},
	}
	s.options.Below = s.below
	for _, circle := range g.Circles {
		for _, e := range circle {
			if e.Relation == AlignsTo {
				s.circles[e.From.Objective] = true
			}
		}
	}
	return s
}

// Of returns the score of an objective.
func (s *Scorer) Of(o *okr.Objective) *score.Objective {
	if s.scored[o] == nil {
		s.scored[o] = nil // it is being scored
		s.scored[o] = score.Of(o, s.options)
	}
	return s.scored[o]
}

// below returns the objectives that align to a key result. What aligns in a circle,
// which is a mistake in itself, is left out: it has no bottom to be scored from.
// Of so many circles that not all are told, the rest is cut where it closes.
func (s *Scorer) below(kr *okr.KeyResult) []*score.Objective {
	var all []*score.Objective
	for _, e := range s.graph.Children(kr.Objective) {
		from := e.From.Objective
		scored, begun := s.scored[from]
		switch {
		case e.To.KeyResult != kr, s.circles[from] && s.circles[kr.Objective], begun && scored == nil:
		default:
			all = append(all, s.Of(from))
		}
	}
	return all
}
