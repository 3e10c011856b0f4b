package wording

// shown reads what is said of a metric or of things but is no value of it: that it is
// known or can be seen, and that somebody answers for it.
func (s *sentence) shown(c *clause) bool {
	if c.front || c.roles.fromTo || c.roles.change.Kind != NoChange {
		return false
	}
	if s.hasOwner(c) {
		return s.decidePlainly(c, Input, Set(Output), whyOwnThing, s.at(c))
	}
	if !s.any.has(outcomeNoun | timeMetric) {
		return false
	}
	i := s.shownBy(c)
	if i < 0 || !s.metricBefore(c, i) {
		return false
	}
	switch s.word(i) {
	case "known", "understood", "defined", "agreed", "calculated":
		return s.decidePlainly(c, Input, Set(Output), whyOwnThing, s.at(c))
	}
	return s.decidePlainly(c, Output, Set(Input), whyThere, s.at(c))
}

// hasOwner reports whether a clause says of things that somebody answers for each:
// "the top complaints have an owner".
func (s *sentence) hasOwner(c *clause) bool {
	if c.verb <= c.from || s.word(c.verb) != "has" && s.word(c.verb) != "have" || s.is(c.verb-1, person) {
		return false
	}
	k := c.verb + 1
	for k < c.to && (s.determiner(k) || s.word(k) == "one" || s.word(k) == "named" || s.word(k) == "clear" || s.word(k) == "single") {
		k++
	}
	switch s.word(k) {
	case "owner", "owners", "deadline", "assignee", "deputy", "sponsor":
		if k == c.verb+1 {
			return false
		}
		switch s.word(k + 1) {
		case "and", "by":
			return true
		case "in", "on":
			return s.kind(k+2) == word && !s.is(k+2, numberWord) // "in the register", but not "in 6 weeks"
		}
		return k+1 >= c.to || s.kind(k+1) == mark
	}
	return false
}

// shownBy returns the word that says that the subject of a clause can be seen or is
// known, "is shown on the wall", "available by region"; -1 if there is none.
func (s *sentence) shownBy(c *clause) int {
	for i := c.from + 1; i < c.to; i++ {
		t := &s.ts[i]
		if t.kind == mark && t.word != "," || t.in.has(subordinate) || s.is(i, atLeast|atMost) {
			return -1
		}
		switch t.word {
		case "shown", "displayed", "visible", "available", "published", "reported", "tracked", "monitored", "reviewed", "discussed", "analysed", "analyzed", "known", "understood", "defined", "agreed", "calculated":
			if t.depth > 0 || !s.endsPhrase(i+1, c.to) && s.word(i+1) != "," && s.word(i+1) != "half" {
				return -1
			}
			if t.word == "available" || t.word == "visible" || s.is(i-1, auxiliary) || adverb(&s.ts[i-1]) && s.is(i-2, auxiliary) {
				return i
			}
			switch t.word {
			case "known", "understood":
				if c.roles.target < 0 || s.nums[c.roles.target].from > i && (s.word(i+1) == "to" || s.word(i+1) == "within") {
					return i // "cost per case known to ±15%"
				}
			}
			return -1 // "injuries reported"
		}
	}
	return -1
}

// metricBefore reports whether the subject that ends before token i is a metric, of
// which no number is said.
func (s *sentence) metricBefore(c *clause, i int) bool {
	for k := c.n; k < c.m; k++ {
		if s.nums[k].from < i {
			return false
		}
	}
	for k := c.from; k < i; k++ {
		if s.ts[k].masked {
			continue
		}
		if cl, n := s.classOf(k); n > 0 && cl == state {
			return true
		} else if s.is(k, timeMetric) {
			return true
		}
	}
	return false
}
