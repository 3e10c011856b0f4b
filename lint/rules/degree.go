package rules

import "github.com/okr-as-code/okr/okr/wording"

// betters reports whether what goes on is that something gets better or larger, by the
// words after "keep" or "continue": "improving the taste of the bread". That is a
// result, and a number says how far.
func betters(r *wording.Reading, after string) bool {
	for word := range wordsOf(after) {
		if word != "to" && word != "on" && word != "with" {
			return r.Lexicon.Moves(word)
		}
	}
	return false
}

// rises reports whether a verb at the end of a sentence says that its subject becomes
// more or less.
func rises(verb string) bool {
	switch verb {
	case "increases", "rises", "grows", "improves", "decreases", "falls", "drops", "shrinks":
		return true
	}
	return false
}

// hasDegree reports whether a noun in the singular names something that has a number,
// so that it can be improved from one to another.
func hasDegree(noun string) bool {
	switch noun {
	case "accuracy", "attendance", "availability", "conversion", "coverage", "duration", "engagement", "latency", "margin", "number", "performance", "precision", "quality", "rate",
		"rating", "ratio", "recall", "reliability", "response", "retention", "satisfaction", "scalability", "score", "share", "speed", "throughput", "time", "turnout", "uptime", "usage", "yield",
		"life", "seo":
		return true
	}
	return false
}
