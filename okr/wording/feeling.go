package wording

import "strings"

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
	case "open", "opens", "read", "reads", "visit", "visits", "view", "views", "watch", "watches", "log", "logs", "answer", "answers", "respond", "participate":
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

// knowsHow returns the word after "know" or "understand" of a clause that says what
// somebody has understood, "the night shift knows whom to call"; 0 if it does not.
func (s *sentence) knowsHow(first int, c *clause) int {
	if !s.any.has(learnVerb) {
		return 0
	}
	for i := first + 1; i+1 < min(first+6, c.to) && s.kind(i) == word; i++ {
		switch s.word(i) {
		case "know", "knows", "understand", "understands":
		case "to", "how", "that", "who", "which", "can":
			return 0
		default:
			continue
		}
		switch s.word(i + 1) {
		case "how", "what", "why", "where", "who", "whom", "which", "when", "whether", "that":
			return i + 1
		}
		return 0
	}
	return 0
}
