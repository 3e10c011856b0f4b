package rules

import (
	"strings"

	"github.com/okr-as-code/okr/okr/quantity"
	"github.com/okr-as-code/okr/okr/wording"
)

// isPercentage reports whether what the scored clause measures is a percentage by its
// name, as nearly every rate is: where one is taken for it, the author is only asked.
func isPercentage(r *wording.Reading) bool {
	if r.Scored >= len(r.Clauses) {
		return false
	}
	clause, before := r.Clauses[r.Scored].At, ""
	for word, at := range wordsOf(r.Text) {
		if !within(at, clause) || inNumber(r, at) {
			continue
		}
		switch word {
		case "retention", "churn", "conversion", "coverage", "utilisation", "utilization", "occupancy", "margin", "nps", "ratio":
			return true
		case "rate", "rates":
			switch before {
			case "heart", "pulse", "burn", "run", "frame", "exchange", "interest", "day", "hourly", "daily", "bit", "sampling", "growth", "birth", "clock":
			default:
				return true
			}
		case "share":
			if strings.HasPrefix(strings.ToLower(r.Text[at.End:]), " of ") || before == "market" {
				return true
			}
		}
		before = word
	}
	return false
}

// ofRate reports whether a sentence is surely about a share of all, so that an example can
// be written as one: "conversion rate", "churn", but not the rate at which orders come in.
func ofRate(text string) bool {
	last := ""
	for word := range wordsOf(text) {
		switch word {
		case "churn", "retention", "percentage", "proportion":
			return true
		case "rate", "rates":
			switch last {
			case "conversion", "win", "close", "click", "through", "open", "response", "reply", "bounce", "renewal", "acceptance", "approval", "success",
				"pass", "error", "failure", "defect", "return", "attendance", "participation", "completion", "adoption", "activation", "occupancy", "dropout":
				return true
			}
		}
		last = word
	}
	return false
}

// partOfWhole reports whether a sentence measures a part of something. Growth,
// net retention and a share of a plan may be more than the whole.
func partOfWhole(text string) bool {
	part := false
	words := strings.Fields(strings.ToLower(text))
	for i, word := range words {
		switch strings.Trim(word, ".,;:()") {
		case "nrr", "net", "growth", "plan", "quota", "goal", "budget", "forecast", "last", "year":
			return false
		case "share", "proportion", "percentage", "fraction":
			part = part || i+1 < len(words) && words[i+1] == "of"
		case "conversion", "completion", "attendance", "adoption", "coverage":
			part = true
		}
	}
	return part
}

// isDivided reports whether a sentence measures something for each of others, or a part of
// them, rather than how much there is: a percentage or not.
func isDivided(r *wording.Reading) bool {
	for _, n := range r.Numbers {
		if n.Kind() == quantity.Share || n.Kind() == quantity.Ratio {
			return true
		}
	}
	before := ""
	for word := range wordsOf(r.Text) {
		switch word {
		case "share", "rate", "ratio", "percentage", "proportion", "average", "score", "index", "level":
			return true
		}
		if (before == "per" || before == "each" || before == "every") && !isPeriod(word) {
			return true
		}
		before = word
	}
	return false
}

// isRated reports whether a sentence is about a number that somebody works out of many,
// and nobody knows by heart: "orders per rider rate", "on average".
func isRated(text string) bool {
	for word := range wordsOf(text) {
		switch word {
		case "rate", "average", "mean", "median", "throughput":
			return true
		}
	}
	return false
}
