package wording

import "github.com/okr-as-code/okr/okr/quantity"

// partOfSubject reports whether the people that n counts only tell which thing is meant
// that something is said of: "a council of 12 people meets", "the link between the depot
// and three brokers works".
func (s *sentence) partOfSubject(c *clause, n *num) bool {
	i := n.from - 1
	if i <= s.wordsFrom(c) || s.kind(i-1) != word || s.is(i-1, function|verbs) {
		return false
	}
	switch s.word(i) {
	case "of", "between", "with", "for":
		return true
	case "and":
		for k := i - 1; k > c.from && k > i-6; k-- {
			if s.word(k) == "between" {
				return true
			}
		}
	}
	return false
}

// countedOf reports whether people that end before token to are only counted to say how
// large a thing is that begins at from: "a jury of 9 residents", but not "one of 9".
func (s *sentence) countedOf(from, to int) bool {
	for i := from + 1; i+1 < to; i++ {
		if s.word(i) == "of" {
			return s.kind(i+1) == digit && s.kind(i-1) == word && !s.is(i-1, function|numberWord|person|vagueQty)
		}
	}
	return false
}

// ourWork reports whether the people before token i are one's own and the verb says what
// they work: "four people from the team have given a talk", "two of us visit a farm".
func (s *sentence) ourWork(i, verb int) bool {
	t := &s.ts[verb]
	if !t.in.has(inputVerb|outputVerb|weakActivity|resourceVerb) || t.in.has(adoptVerb|takeupVerb) {
		return false
	}
	switch s.word(i) {
	case "from", "of", "in", "on":
	default:
		return false
	}
	switch s.word(i + 1) {
	case "us", "ours":
		return true
	case "the", "our", "my":
		w := s.word(i + 2)
		return (collective(w) || w == "board" || w == "committee" || w == "group" || w == "chapter") && w != "community" && w != "audience" && w != "family" && s.word(i+3) != "of"
	}
	return false
}

// instructed reports whether the verb at i says that people have been through what one has
// for them to learn: "have done the module", "took the first-aid course".
func (s *sentence) instructed(i int) bool {
	switch s.word(i) {
	case "do", "done", "did", "had", "take", "taken", "took", "sat", "undergone":
	default:
		return false
	}
	for k := i + 1; k < min(i+6, len(s.ts)) && s.kind(k) == word && (k == i+1 || !s.is(k, function)); k++ {
		switch singular(s.word(k)) {
		case "module", "course", "training", "workshop", "lesson", "seminar", "tutorial", "induction", "briefing", "drill", "programme", "program", "refresher", "webinar", "e-learning", "retraining", "apprenticeship", "internship", "placement":
			return true
		}
	}
	return false
}

// seesOwn reports whether people are said to see what belongs to them, which is shown to
// them, and no number is said of it: "each branch sees its own costs".
func (s *sentence) seesOwn(c *clause, i int) bool {
	if w := s.word(i); w != "see" && w != "sees" || c.roles.change.Kind != 0 {
		return false
	}
	if t := c.roles.target; t >= 0 && s.nums[t].kind != quantity.Count && s.nums[t].kind != quantity.Bare {
		return false
	}
	switch s.word(i + 1) {
	case "its", "their", "his", "her":
		return true
	}
	return false
}

// signsUs reports whether the verb at i says that people put their name to what they are
// given: "sign a letter of intent", "have signed the charter".
func (s *sentence) signsUs(i int) bool {
	switch s.word(i) {
	case "sign", "signs", "signed", "countersign", "countersigned":
		return s.determiner(i + 1)
	}
	return false
}

// joins reports whether the verb at i says that people are there when something is held,
// or put their name down for it; those who attend school do what school is for.
func (s *sentence) joins(i int) bool {
	switch s.word(i) {
	case "attend", "attends", "attended", "attending":
		w := s.word(i + 1)
		return w != "school" && w != "church" && w != "kindergarten" && w != "nursery"
	case "enrol", "enroll", "enrolled", "register", "registered", "certified":
		return true
	}
	return false
}
