package cli

import (
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/align"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/score"
	"github.com/okr-as-code/okr/okr/workspace"
)

// A scorer scores the objectives of a workspace as its configuration says, each
// once.
type scorer struct {
	options score.Options
	graph   *align.Graph // nil where nothing is rolled up
	circles map[*okr.Objective]bool
	scored  map[*okr.Objective]*score.Objective
}

func newScorer(ws *workspace.Workspace, day cycle.Date) *scorer {
	s := &scorer{
		options: score.Options{
			AsOf:  day,
			Bands: score.Bands(ws.Config.Bands),
			Early: ws.Config.Limits.PaceEarly,
			Kinds: ws.Config.ScoreKinds,
		},
		scored: map[*okr.Objective]*score.Objective{},
	}
	if !ws.Config.RollUpChildren {
		return s
	}
	s.graph = align.New(ws.Plan, day)
	s.options.Below = s.below
	s.circles = map[*okr.Objective]bool{}
	for _, circle := range s.graph.Circles {
		for _, e := range circle {
			if e.Relation == align.AlignsTo {
				s.circles[e.From.Objective] = true
			}
		}
	}
	return s
}

// of returns the score of an objective.
func (s *scorer) of(o *okr.Objective) *score.Objective {
	if s.scored[o] == nil {
		s.scored[o] = nil // it is being scored
		s.scored[o] = score.Of(o, s.options)
	}
	return s.scored[o]
}

// below returns the objectives that align to a key result. What aligns in a circle,
// which is a mistake in itself, is left out: it has no bottom to be scored from.
// Of so many circles that not all are told, the rest is cut where it closes.
func (s *scorer) below(kr *okr.KeyResult) []*score.Objective {
	var all []*score.Objective
	for _, e := range s.graph.Children(kr.Objective) {
		from := e.From.Objective
		scored, begun := s.scored[from]
		switch {
		case e.To.KeyResult != kr, s.circles[from] && s.circles[kr.Objective], begun && scored == nil:
		default:
			all = append(all, s.of(from))
		}
	}
	return all
}
