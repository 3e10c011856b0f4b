package wording

import "strings"

// endures returns the token from which a clause says that a thing bears what happens to
// it, or goes on with nothing bad happening: "the bridge withstands a flood", "the harvest
// goes through without an accident"; 0 if it does not.
func (s *sentence) endures(c *clause) int {
	switch s.word(c.verb) {
	case "survive", "survives", "withstand", "withstands", "tolerate", "tolerates", "cope", "copes", "endure", "endures":
		return c.verb
	}
	if c.passive || !s.any.has(lowerIsBetter) {
		return 0
	}
	for i := c.verb + 1; i+1 < c.to; i++ {
		if s.word(i) != "without" {
			continue
		}
		for k := i + 1; k < min(i+5, c.to) && s.kind(k) == word; k++ {
			if s.is(k, lowerIsBetter) {
				return c.verb
			}
		}
		return 0
	}
	return 0
}

// feeling returns the word that says, behind people who end before token i, how they feel:
// "parents are happy with", "nurses are not afraid of"; 0 if none does.
func (s *sentence) feeling(i, to int) int {
	switch s.word(i) {
	case "are", "is", "feel", "feels":
	default:
		return 0
	}
	for i++; i < to && (adverb(&s.ts[i]) || s.word(i) == "very" || s.word(i) == "more"); i++ {
	}
	if i >= to {
		return 0
	}
	switch s.word(i) {
	case "satisfied", "dissatisfied", "happy", "unhappy", "confident", "proud", "comfortable", "content", "afraid", "scared", "convinced", "sure", "motivated", "relaxed", "pleased",
		"delighted", "glad", "willing", "keen", "eager", "calm", "bored", "stressed", "exhausted", "frustrated", "overwhelmed", "annoyed", "loyal", "independent", "curious", "healthy", "lonely", "fond", "safe":
		return i
	}
	return 0
}

// regularly reports whether people do what the verb at i says again and again, which is
// more than taking it up: "open the report every week". What each does once, others do
// after them: "400 people finish the course every month".
func (s *sentence) regularly(i, to int) bool {
	switch s.word(i) {
	case "open", "opens", "read", "reads", "visit", "visits", "view", "views", "watch", "watches", "log", "logs", "answer", "answers", "respond", "participate", "attend", "attends":
	default:
		return false
	}
	for i++; i < to; i++ {
		switch s.word(i) {
		case "daily", "weekly", "monthly", "regularly":
			return i+1 >= to || s.kind(i+1) != word || s.is(i+1, function)
		case "every", "each", "per", "a":
			if s.is(i+1, period) && !strings.HasSuffix(s.word(i+1), "s") {
				return true
			}
		}
	}
	return false
}
