package wording

import "github.com/okr-as-code/okr/okr/quantity"

// trimmed reads what is said of one's own paper or stock when it is cut, which can simply
// be done: "cut the handbook from 90 to 20 pages", "cut 20 clips from the interviews",
// "drop two of the five ideas".
func (s *sentence) trimmed(c *clause) bool {
	if !s.any.has(downVerb) || c.roles.change.Kind != NoChange {
		return false
	}
	i := s.trims(c)
	if i < 0 {
		return false
	}
	return s.decidePlainly(c, Output, Set(Input, Outcome), whyDelivered, s.span(i, i+1))
}

// trims returns the verb of cutting in a clause that says so; -1 if there is none.
func (s *sentence) trims(c *clause) int {
	t := c.roles.target
	if c.roles.fromTo && (s.nums[t].kind == quantity.Count || s.nums[t].kind == quantity.Bare) && s.falls(c) {
		if i := s.cutAt(c); i >= 0 && c.head >= 0 && s.ownPaper(c.head) && (i == c.verb && c.front && c.head < s.nums[c.roles.baseline].from || i == c.head+1) {
			return i
		}
		return -1
	}
	if c.verb < 0 || t < 0 {
		return -1
	}
	switch s.word(c.verb) {
	case "cut", "cuts", "cutting":
		if n := &s.nums[t]; c.passive && s.word(c.verb+1) == "into" || c.front && n.from == c.verb+1 && n.kind == quantity.Count && s.fromThings(n.to, c.to) {
			return c.verb
		}
	case "drop", "dropped", "dropping":
		if c.front && s.nums[t].part && !s.names(c, person|outcomeNoun|uptakeNoun|lowerIsBetter) {
			return c.verb
		}
	}
	return -1
}

// cutAt returns the word of a clause that says that something is made shorter or fewer.
func (s *sentence) cutAt(c *clause) int {
	for i := c.from; i < min(c.to, c.from+7); i++ {
		switch s.word(i) {
		case "cut", "trim", "trimmed", "shorten", "shortened", "condense", "condensed", "reduce", "reduced", "shrink", "shrunk", "consolidate", "consolidated", "slim", "slimmed":
			return i
		}
	}
	return -1
}

// ownPaper reports whether the noun at i is something written that one keeps oneself.
func (s *sentence) ownPaper(i int) bool {
	switch singular(s.word(i)) {
	case "template", "form", "guide", "handbook", "manual", "contract", "questionnaire", "deck", "menu", "catalogue", "catalog", "brochure", "leaflet", "newsletter",
		"agenda", "script", "application", "statute", "bylaw", "tariff", "document", "letter", "syllabus", "curriculum", "manuscript", "thesis", "timetable", "policy", "playbook", "checklist", "guideline",
		"outline", "spec", "specification", "proposal", "doc", "readme", "slide":
		return true
	}
	return false
}

// fromThings reports whether "from" and what is no number stand in [from, to).
func (s *sentence) fromThings(from, to int) bool {
	for i := from; i+1 < to; i++ {
		if s.word(i) == "from" {
			return s.kind(i+1) == word && !s.is(i+1, numberWord)
		}
	}
	return false
}

// capped reads a clause without a verb that names a thing to deliver and says behind a
// comma how much it may take at most: "a tent at the fair, max 4,000 EUR", but not "error
// rate, max 2%".
func (s *sentence) capped(c *clause, segs []segment) bool {
	t := c.roles.target
	if c.verb >= 0 || t < 0 || c.roles.fromTo || len(segs) == 0 || !segs[0].hasHead {
		return false
	}
	n := &s.nums[t]
	if n.bound != Decrease || n.kind == quantity.Share || n.kind == quantity.Ratio || segs[0].number >= 0 {
		return false
	}
	if k := segs[0].head.class; k != made && k != delivered {
		return false
	}
	if s.word(s.skipBound(n)) != "," || s.names(c, lowerIsBetter|timeMetric|unwanted) {
		return false
	}
	s.decide(c, Output, Set(Input), true, whyThing, s.span(segs[0].from, segs[0].to))
	return true
}
