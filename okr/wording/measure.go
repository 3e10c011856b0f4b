package wording

// measurable reports whether the sentence holds a measure quantity: a number that
// is no mere detail, the whole of something, or how often something is done.
func (s *sentence) measurable() bool {
	for k := range s.nums {
		if s.measures(k) {
			return true
		}
	}
	for i := 0; i < len(s.ts) && s.any.has(factorWord); i++ {
		if s.factorAt(i) {
			return true
		}
	}
	return s.everyOne() || s.risesToAll() || s.rhythmic() || s.oneOf() > 0
}

// oneOf returns the token of a count of one of things that are named, which is
// reached or not: "Win back one of the accounts"; 0 if there is none.
func (s *sentence) oneOf() int {
	c := &s.clauses[0]
	if !c.front || !s.ts[c.verb].in.has(binaryVerb) {
		return 0
	}
	i := s.afterVerb(c.verb)
	if s.word(i) != "one" || s.word(i+1) != "of" || !s.determiner(i+2) {
		return 0
	}
	for k := i + 3; k < min(i+6, c.to) && s.kind(k) == word && !s.is(k, function); k++ {
		if s.countable(k) {
			return i
		}
	}
	return 0
}

// measures reports whether number k is that of something that is measured: it is no
// detail, and stands in no question and no condition.
func (s *sentence) measures(k int) bool { return !s.nums[k].sub && !s.detail(k) }

// hasMeasure reports whether a clause has a number that is no mere detail.
func (s *sentence) hasMeasure(c *clause) bool {
	for k := c.n; k < c.m; k++ {
		if s.measures(k) {
			return true
		}
	}
	return false
}

// clauseAt returns the clause that holds token i.
func (s *sentence) clauseAt(i int) *clause {
	for k := len(s.clauses) - 1; k > 0; k-- {
		if s.clauses[k].from <= i {
			return &s.clauses[k]
		}
	}
	return &s.clauses[0]
}

// everyOne reports whether all of something is what is measured, which is 100 %:
// "All ramps are lit", "Fire drill held with every crew". Inside a task "for all
// regions" only says how large it is.
func (s *sentence) everyOne() bool {
	c := &s.clauses[0]
	first := s.wordsFrom(c)
	if s.everyHas(first, c.to) {
		return true
	}
	switch next := first + 1; s.word(first) {
	case "everyone", "everybody":
		return true
	case "all", "every", "each":
		if next < len(s.ts) && s.ts[next].join == apart && s.kind(next) == word && !s.is(next, function) {
			return true
		}
		return c.verb > first && s.ts[next].join == apart
	}
	if c.front || c.verb >= 0 && !s.takesPlace(c) || c.verb < 0 && !s.onFile(c) {
		return false
	}
	for i := max(c.verb, first) + 1; i+1 < c.to; i++ {
		switch s.word(i) {
		case ",", ";", "that", "who", "which", "so":
			return false
		case "with", "for", "by", "in":
			if s.isAll(i + 1) {
				return s.kind(i+2) == word && s.ts[i+1].depth == 0
			}
		}
	}
	return false
}

// risesToAll reports whether a share is to rise until it is that of all: "Raise sensor
// coverage to all wards". To expand a pilot to all wards is a task.
func (s *sentence) risesToAll() bool {
	c := &s.clauses[0]
	if !c.front || !s.ts[c.verb].in.has(upVerb) {
		return false
	}
	switch s.word(c.verb) {
	case "expand", "widen", "broaden", "expanding", "widening", "broadening":
		return false
	}
	for i := c.verb + 2; i+2 < c.to; i++ {
		if s.word(i) == "to" && s.isAll(i+1) && s.ts[i].depth == 0 {
			return s.kind(i+2) == word
		}
	}
	return false
}

// everyHas reports whether behind a heading something is said of all of something:
// "Buddy scheme: every apprentice has a mentor".
func (s *sentence) everyHas(from, to int) bool {
	const heading, subject = 5, 4 // tokens at most
	for i := from + 1; i < min(from+heading, to); i++ {
		if s.word(i) != ":" || !s.isAll(i+1) || s.ts[i].depth > 0 {
			continue
		}
		for k := i + 3; k < min(i+3+subject, to) && s.kind(k) == word; k++ {
			if w := s.word(k); w == "has" || w == "have" || w == "is" || w == "are" {
				return true
			}
		}
	}
	return false
}

// takesPlace reports whether the verb of a clause says that its subject, an event
// or a habit, takes place: "drills were held", "the app is used".
func (s *sentence) takesPlace(c *clause) bool {
	switch s.word(c.verb) {
	case "held", "met", "used", "adopted", "followed":
		return s.ts[c.verb].form&past != 0
	}
	return false
}

// onFile reports whether a clause without a verb says that something is there.
func (s *sentence) onFile(c *clause) bool {
	if s.inPlace(c) {
		return true
	}
	for i := c.from + 1; i < c.to; i++ {
		if s.word(i-1) == "on" && (s.word(i) == "file" || s.word(i) == "record" || s.word(i) == "site") {
			return true
		}
	}
	return false
}

// rhythmic reports whether the sentence says how often something is done: "every
// other week", "meet monthly", "twice this term". What is made only once, so that it
// then happens every day, does not.
func (s *sentence) rhythmic() bool {
	c := &s.clauses[0]
	if c.front && s.verbOf(c) == making {
		return false
	}
	for i := c.from; i < c.to; i++ {
		t := &s.ts[i]
		if t.masked || t.depth > 0 {
			continue
		}
		switch t.word {
		case "that", "which", "who", "so", "because", "when", "where":
			return false
		case "every", "each":
			if !c.front && s.comesRound(i+1) || t.word == "every" && (s.word(i+1) == "other" || s.word(i+1) == "second") && (s.is(i+2, period) || s.comesRound(i+2)) {
				return true
			}
		case "twice", "thrice":
			if s.word(i+1) == "this" {
				return true
			}
		case "half":
			if s.indefinite(i+1) && (s.is(i+2, period) || s.word(i+2) == "hour") && s.period(i+3) >= 0 {
				return true
			}
		case "daily", "weekly", "monthly", "fortnightly", "biweekly", "quarterly":
			if i > c.from && i+1 >= c.to && c.verb < 0 && s.kind(i-1) == mark {
				return true // "Film night, monthly"
			}
			if s.meets(c) && i > c.verb && (i+1 >= c.to || s.kind(i+1) == mark) {
				return true
			}
			if i > c.from && c.front && (i+1 >= c.to || s.kind(i+1) == mark || s.is(i+1, function)) || i == s.wordsFrom(c) && c.passive && s.goesOut(c) {
				return true
			}
		}
	}
	return false
}

// meets reports whether the verb of a clause says that people come together or
// open a house, so that it matters how often: "the choir meets weekly".
func (s *sentence) meets(c *clause) bool {
	if c.verb < 0 || c.front || c.passive {
		return false
	}
	switch s.word(c.verb) {
	case "meet", "meets", "open", "opens", "gather", "gathers", "play", "plays", "train", "trains", "talk", "talks", "visit", "visits", "rehearse", "rehearses", "cook", "cooks":
		return true
	}
	return false
}

// goesOut reports whether the verb of a clause says that several things are sent or
// held: "weekly letters sent".
func (s *sentence) goesOut(c *clause) bool {
	switch s.word(c.verb) {
	case "published", "sent", "held", "shared", "run", "issued", "posted":
		return s.countable(c.verb-1) || s.is(c.verb-1, auxiliary) && s.countable(c.verb-2)
	}
	return false
}
