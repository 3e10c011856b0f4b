package rules

import "github.com/okr-as-code/okr/okr"

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
