package wording

import (
	"strings"

	"github.com/okr-as-code/okr/okr/quantity"
)

// binary reports whether the key result can only succeed or fail, and the words
// that say so: something is to be done, without a count above one.
func (s *sentence) binary(rd *Reading) (bool, Range) {
	c := &s.clauses[0]
	if s.learning && !s.settles(c) || rd.Vague || rd.Measurable && !s.once(rd) && !s.onlyOneOf() || s.comparative() || s.redacted {
		return false, Range{}
	}
	if yes, at := s.takesPlaceOf(rd); yes {
		return yes, at
	}
	if !rd.Measurable && s.hopes(c) {
		return false, Range{}
	}
	if s.endless(c) || s.minds(c) || s.keepsFrom(c) || s.toGoal(c) || s.draws(c) || c.verb < 0 && (!s.namesThing(c) || s.namesMetric(c)) {
		return false, Range{}
	}
	switch s.verbOf(c) {
	case weak:
		return s.weakly(c)
	case changing, holding:
		if !s.ts[c.verb].in.has(binaryVerb) && !s.happens(c) && !rd.Measurable {
			return false, Range{}
		}
	}
	if c.verb >= 0 && !c.passive && (s.word(c.verb) == "ensure" && !s.worksThen(c) || s.word(c.verb) == "track" || s.word(c.verb) == "evolve") {
		return false, Range{}
	}
	return true, s.doneRange(c)
}

// worksThen reports whether it is to be ensured that something works, which it does or
// does not: "Ensure the gate works when the power is out".
func (s *sentence) worksThen(c *clause) bool {
	for i := c.verb + 2; i < min(c.to, c.verb+8); i++ {
		switch s.word(i) {
		case "works", "runs", "compiles", "boots", "starts", "exists":
			return s.ts[i].join == apart
		case "is", "are":
			next := i + 1
			for next < c.to && adverb(&s.ts[next]) {
				next++
			}
			return next < c.to && s.ts[next].form&past != 0 && s.is(next, inputVerb|outputVerb|binaryVerb) && !s.is(next, outcomeVerb|upVerb|downVerb)
		case "that":
		case "who", "which", ",":
			return false
		}
	}
	return false
}

// takesPlaceOf reports whether the effect that is hoped for is that one thing becomes
// another, which happens once: "Extend the rota to become the plan of the whole house".
func (s *sentence) takesPlaceOf(rd *Reading) (bool, Range) {
	if len(s.clauses) < 2 || rd.Measurable {
		return false, Range{}
	}
	last := &s.clauses[len(s.clauses)-1]
	if last.verb < 0 || s.word(last.verb) != "become" || s.word(last.verb+1) != "the" || !s.clauses[0].front {
		return false, Range{}
	}
	return true, s.doneRange(&s.clauses[0])
}

// namesThing reports whether a clause has words at all: "…" and "8" name nothing.
func (s *sentence) namesThing(c *clause) bool {
	for i := c.from; i < c.to; i++ {
		if k := s.kind(i); k == word || k == other {
			return true
		}
	}
	return false
}

// endless reports whether a clause without a verb names work that never ends: "Curation
// of the collection", "Promotion via social media".
func (s *sentence) endless(c *clause) bool {
	if c.verb >= 0 && !s.ts[c.verb].in.has(nouns) {
		return false
	}
	for i := s.wordsFrom(c); i < min(c.to, c.from+5) && s.kind(i) == word && !s.is(i, function); i++ {
		switch s.word(i) {
		case "curation", "maintenance", "upkeep", "promotion", "outreach", "moderation", "stewardship", "nurturing", "onboarding", "mentoring", "coaching":
			return i+1 >= c.to || s.is(i+1, function)
		}
	}
	return false
}

// settles reports whether a sentence that begins like a question to learn about
// says that it is answered once and for all: "Figure out who signs".
func (s *sentence) settles(c *clause) bool {
	return c.front && (s.word(c.verb) == "figure" || s.word(c.verb) == "work" && s.word(c.verb+1) == "out")
}

// hopes reports whether it is an effect without a number that the key result is
// about: "Connect the tills to speed up the queue". What a thing that is built then
// does is none: "Rewire the alarm so that it calls the guard".
func (s *sentence) hopes(first *clause) bool {
	if s.happens(first) {
		return false
	}
	if first.verb < 0 && len(s.clauses) == 1 {
		if i := s.doneWord(first, first.to); i > 0 && (s.ts[i].in == 0 || s.ts[i].in.has(inputVerb|outputVerb|resourceVerb) && !s.ts[i].in.has(upVerb|downVerb|outcomeVerb)) && !s.measuredIn(first.from, i) {
			return false
		}
	}
	v := s.verbOf(first)
	begun := s.isCoined(first) || (first.front || first.passive) && (v == making || v == delivering || v == otherVerb && s.ts[first.verb].in.has(binaryVerb) || s.word(first.verb) == "provide")
	for i := range s.clauses {
		c := &s.clauses[i]
		if c.found == Outcome && (!begun || i > 0 && s.verbOf(c) == changing) {
			return true
		}
	}
	return false
}

// happens reports whether the verb of a clause, though one of change, says what
// happens once and is no matter of degree: "the council has adopted the plan".
func (s *sentence) happens(c *clause) bool {
	if w := s.word(c.verb); (w == "has" || w == "have") && s.determiner(c.verb+1) && s.word(c.verb+2) == "own" {
		return true // "the orchestra has its own hall"
	}
	if c.verb >= 0 && !c.front && (s.word(c.verb+1) == "no" && s.word(c.verb+2) == "longer" || s.word(c.verb-1) == "longer" || s.word(c.verb-2) == "longer") {
		return true // "drivers are no longer stopped by the gate": it has come to an end
	}
	if c.verb < 0 && s.endsHabit(c) {
		return true
	}
	if !c.front && c.found == Outcome && s.oneActs(s.first(c.from, c.to), c.to) > 0 {
		return true // "the council keeps the lane open to bicycles": it does or does not
	}
	if c.verb < 0 || c.front || s.ts[c.verb].form&past == 0 {
		return s.is(c.verb, verbs) && s.word(c.verb) == "becomes"
	}
	switch s.word(c.verb) {
	case "adopted", "renewed", "reactivated", "convinced", "persuaded", "restored", "switched", "replaced", "moved", "sold", "won", "upgraded", "returned", "recovered", "converted", "eradicated", "eliminated":
		return true
	}
	return false
}

// endsHabit reports whether a clause begins with people and that they no longer do
// something: "clerks no longer type orders by hand".
func (s *sentence) endsHabit(c *clause) bool {
	const subject = 4 // tokens at most
	for i := c.from + 1; i+1 < min(c.from+subject, c.to); i++ {
		if s.word(i) == "no" && s.word(i+1) == "longer" {
			return true
		}
	}
	return false
}

// toGoal reports whether the clause is about goals that stand elsewhere: "Meet the
// intake goals", "Free user target".
func (s *sentence) toGoal(c *clause) bool {
	last := s.closing(c)
	switch s.word(last) {
	case "goal", "goals", "target", "targets", "quota", "quotas", "plan":
		if s.word(last) == "plan" {
			if c.verb < 0 {
				return false
			}
			if s.word(last-1) == "to" && (c.verb == last-2 || c.verb == last-3 && s.word(last-2) == "according") {
				return true // "Hire according to plan"
			}
		}
		if c.verb < 0 {
			return !s.inPlace(c)
		}
		switch s.word(s.first(c.from, c.to)) {
		case "meet", "hit", "reach", "achieve", "attain", "exceed", "beat", "make", "meeting", "hitting", "reaching", "achieving":
			return true
		}
	}
	return false
}

// weakly reports whether a weak activity comes to an end: "look into" does, and
// "discuss it, then decide"; to support does not.
func (s *sentence) weakly(c *clause) (bool, Range) {
	if c.passive || c.stative {
		return true, s.doneRange(c)
	}
	if !c.front {
		return s.thingDoes(c), s.verbRange(c)
	}
	if i := s.thenDone(c); i > 0 {
		return true, s.span(i, s.afterVerb(i))
	}
	switch next := s.word(c.verb + 1); s.word(c.verb) {
	case "start", "begin", "try":
		return !strings.HasSuffix(next, "ing") && next != "to", s.verbRange(c)
	case "attend", "reach", "prepare":
		return true, s.verbRange(c)
	case "align":
		return s.determiner(c.verb+1) && !s.someone(c.verb+1, c.to), s.verbRange(c)
	case "facilitate":
		p := s.thing(c.verb+1, c.to)
		return p.to > p.from && s.occasion(p.to-1), s.verbRange(c)
	case "engage":
		return s.getsTo(c), s.verbRange(c)
	case "look", "explore", "investigate", "research", "review", "analyse", "analyze", "assess", "brainstorm", "discuss", "consult":
		return next != "after" && next != "for", s.verbRange(c)
	}
	return false, Range{}
}

// getsTo reports whether others are brought to do something: "Engage the vendor to start
// work".
func (s *sentence) getsTo(c *clause) bool {
	for i := c.verb + 2; i+1 < c.to && s.kind(i) == word; i++ {
		if s.word(i) == "to" {
			return s.ts[i+1].form&base != 0 && s.ts[i+1].in.has(binaryVerb|outputVerb)
		}
	}
	return false
}

// thingDoes reports whether a clause with a weak verb says what a thing does, which it
// does or does not: "One server manages the tills", but not "Volunteers help out".
func (s *sentence) thingDoes(c *clause) bool {
	return s.ts[c.verb].form&ing == 0 && c.verb > c.from && !s.someone(c.from, c.verb)
}

// someone reports whether the words from token i on, up to what no longer belongs to
// them, name people.
func (s *sentence) someone(i, to int) bool {
	for end := min(to, s.phraseEnd(i)); i < end; i++ {
		if s.is(i, person|staff) {
			return true
		}
	}
	return false
}

// draws reports whether people are to be drawn in, and no number says how many: one
// would be something, and more would be better.
func (s *sentence) draws(c *clause) bool {
	return c.front && s.word(c.verb) == "attract" && !s.hasMeasure(c)
}

// thenDone returns the verb of what is done after a weak activity, or what it is
// meant to get done: "and agree on a price", "help fix"; 0 if there is none.
func (s *sentence) thenDone(c *clause) int {
	with := false
	switch s.word(c.verb) {
	case "work", "collaborate", "team", "coordinate", "cooperate":
		with = true
	}
	for i := c.verb + 1; i < c.to; i++ {
		t := &s.ts[i]
		if t.masked || t.depth > 0 {
			continue
		}
		if t.word == "that" || t.word == "who" || t.word == "which" || t.word == "so" {
			return 0
		}
		if t.form&base == 0 || t.join != apart || !t.in.has(inputVerb|outputVerb|binaryVerb) {
			continue
		}
		switch s.word(i - 1) {
		case "then":
			return i
		case "and", ",":
			if t.in.has(binaryVerb) && (!t.alone.has(nouns) || s.articleAt(i+1) || s.word(i+1) == "on") {
				return i
			}
		case "to":
			if with {
				return i
			}
		case "help":
			if !t.alone.has(nouns) || s.articleAt(i+1) {
				return i
			}
			continue
		}
		if s.word(c.verb) == "help" && t.in.has(binaryVerb) && (s.articleAt(i+1) || (s.word(i+1) == "out" || s.word(i+1) == "up") && s.articleAt(i+2)) {
			return i // "help the club build the boat house"
		}
	}
	return 0
}

// namesMetric reports whether a clause without a verb names something that is
// counted, or a matter of degree: "fewer returns", "better fit and finish".
func (s *sentence) namesMetric(c *clause) bool {
	last := s.closing(c)
	switch {
	case last <= c.from, s.inPlace(c):
	case (s.word(last) == "up" || s.word(last) == "down") && s.ts[last].join == apart && s.measuredIn(c.from, last):
		return true // "time on page up"
	case s.is(last, changeNoun), s.is(last, planNoun) && s.word(last) != "plan", s.is(c.from, moreWord) && s.ts[c.from+1].join == apart:
		return true
	}
	for i := c.from + 1; i+1 < c.to; i++ {
		if s.is(i, changeNoun) && s.ts[i].depth == 0 && s.kind(i+1) == mark && s.countable(i) {
			return true // "library improvements, packaging"
		}
	}
	for i := c.from; i < c.to; i++ {
		if s.ts[i].in.has(total|ratio) && !s.ts[i].masked && s.word(i) != "per" {
			return true
		}
	}
	return false
}

// measuredIn reports whether tokens [from, to) name something that is measured and no
// thing: a time, a ratio, a cost.
func (s *sentence) measuredIn(from, to int) bool {
	for i := from; i < to; i++ {
		if t := &s.ts[i]; !t.masked && t.in.has(timeMetric|lowerIsBetter|ratio) && !t.in.has(function) {
			return true
		}
	}
	return from+1 < to && s.word(from) == "time" && (s.word(from+1) == "on" || s.word(from+1) == "to")
}

// once reports whether the only number that counts is one.
func (s *sentence) once(rd *Reading) bool {
	if rd.FromTo || rd.Held || rd.Change.Kind != NoChange || rd.Target == nil {
		return false
	}
	at := -1
	for k := range s.nums {
		switch {
		case !s.measures(k):
		case at >= 0:
			return false
		default:
			at = k
		}
	}
	if at < 0 {
		return false
	}
	n := &s.nums[at]
	if k := n.Kind(); k != quantity.Count && k != quantity.Bare || sized(n.Unit) {
		return false
	}
	return n.Value == 1 && !n.rate && !n.part && !n.span && n.bound != Decrease && !s.each(n.to)
}

// onlyOneOf reports whether one of things that are named is all that is counted.
func (s *sentence) onlyOneOf() bool {
	if s.oneOf() == 0 {
		return false
	}
	for k := range s.nums {
		if s.measures(k) {
			return false
		}
	}
	return true
}

// sized reports whether a unit says how large something is, so that one of it is
// no single thing: "1 TB of scans".
func sized(unit string) bool {
	switch strings.ToLower(unit) {
	case "kb", "mb", "gb", "tb", "pb", "mm", "cm", "m", "km", "mi", "g", "kg", "t", "l", "ml", "kwh", "mwh", "gwh", "ha", "fte":
		return true
	}
	return false
}

// each reports whether "each" or "every" follows token i, so that one is many.
func (s *sentence) each(i int) bool {
	for ; i < len(s.ts); i++ {
		if w := s.word(i); w == "each" || w == "every" || w == "all" || w == "per" {
			return true
		}
	}
	return false
}
