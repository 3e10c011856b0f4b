package rules

import (
	"slices"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/align"
)

// learns reports whether the objective is to find something out.
func learns(o *okr.Objective) bool {
	return o.Sentence != nil && o.Sentence.Objective != nil && o.Sentence.Objective.Learning
}

// investigates reports whether an objective is work to find something out, though it
// does not begin with what is to be learnt: "Research: how do trainees travel".
func investigates(o *okr.Objective) bool {
	if o.Sentence == nil {
		return false
	}
	first := firstWord(o.Sentence.Text)
	return explores(first) || first == "gather" || first == "validate"
}

// explores reports whether a verb, or a noun, at the front says that something is to be
// looked into, without the question.
func explores(word string) bool {
	switch word {
	case "explore", "exploring", "research", "researching", "investigate", "investigating", "analyse", "analyze", "analysing", "analyzing",
		"assess", "assessing", "evaluate", "evaluating", "examine", "examining", "study", "studying":
		return true
	}
	return false
}

// promised reports whether the objective is a promise.
func promised(o *okr.Objective) bool {
	return isPromise(o.Commitment)
}

// isPromise reports whether a commitment that may not be said is to keep a promise.
func isPromise(c *okr.Stated[okr.Commitment]) bool { return c != nil && c.Value == okr.Committed }

// serves reports whether an objective is aligned to another, or to a key result of it.
func serves(p *lint.Pass, o, above *okr.Objective) bool {
	return p.Graph != nil && slices.ContainsFunc(p.Graph.Parents(o), func(n align.Node) bool { return n.Objective == above })
}

// commonParent returns the first objective that one serves and another does too, nil if
// there is none.
func commonParent(p *lint.Pass, o, other *okr.Objective) *okr.Objective {
	if p.Graph == nil {
		return nil
	}
	theirs := map[*okr.Objective]bool{}
	for _, n := range p.Graph.Parents(other) {
		theirs[n.Objective] = true
	}
	for _, n := range p.Graph.Parents(o) {
		if theirs[n.Objective] {
			return n.Objective
		}
	}
	return nil
}
