package wording

import "github.com/okr-as-code/okr/okr/quantity"

// stands labels a sentence that says of a thing that it is there, works or is so.
func (s *sentence) stands(c *clause, segs []segment) bool {
	if c.front && !c.passive && !s.ts[c.verb].in.has(stateVerb) {
		return s.otherWork(c, segs)
	}
	if len(segs) > 0 && segs[0].hasHead && segs[0].head.class == state && (c.roles.target >= 0) {
		s.decide(c, Outcome, Set(Output), false, whyOutcome, s.span(segs[0].head.at, segs[0].head.at+segs[0].head.n))
		return true
	}
	if t := c.roles.target; t >= 0 && !c.passive && s.nums[t].from < c.verb && s.nums[t].kind == quantity.Share && (s.ts[c.verb].in.has(stateVerb|neutralVerb) || s.word(c.verb) == "come") {
		s.decide(c, Outcome, Set(Output), false, whyBehaviour, s.span(s.nums[t].from, c.verb+1))
		return true
	}
	if at := s.endures(c); at > 0 {
		return s.decidePlainly(c, Outcome, Set(Output), whyCapable, s.span(at, c.to))
	}
	if i := s.takesTime(c); i > 0 {
		s.decidePlainly(c, Outcome, Set(Output), whyTime, s.span(c.verb, i+1))
		return true
	}
	if s.doesWell(c) {
		s.decide(c, Outcome, Set(Output), false, whyCapable, s.at(c))
		c.plain = s.harmless(c)
		return true
	}
	if s.capability(c) {
		if k := s.nums[c.roles.target].kind; (k == quantity.Count || k == quantity.Bare) && !s.bears(c) || k == quantity.Share && s.nums[c.roles.target].Value == 100 {
			s.decide(c, Output, Set(Input, Outcome), false, whyThere, s.at(c)) // "an owner can add 5 people"
			return true
		}
		s.decide(c, Outcome, Set(Output), false, whyCapable, s.nums[c.roles.target].At)
		return true
	}
	own := len(segs) > 0 && segs[0].hasHead && s.isPaper(&segs[0].head)
	if w := s.word(c.verb); w == "has" || w == "have" {
		own = false
		var buf [mostSegments]segment
		if object := s.segments(buf[:0], c.verb+1, c.to); len(object) > 0 && object[0].hasHead {
			own = s.isPaper(&object[0].head)
		}
	}
	if own && !s.isPublic(c) {
		s.decide(c, Input, Set(Output), false, whyOwnThing, s.at(c))
		return true
	}
	s.decide(c, Output, Set(Input, Outcome), c.stative && s.ts[c.verb].in.has(stateVerb), whyThere, s.at(c))
	return true
}

// isPublic reports whether a clause says that something can be had: "plans are
// visible to paramedics".
func (s *sentence) isPublic(c *clause) bool {
	switch s.word(c.verb + 1) {
	case "visible", "available", "live", "public", "online", "accessible", "open", "out", "published":
		return true
	}
	switch s.word(c.verb) {
	case "published", "released", "shipped", "launched", "shared", "live":
		return true
	}
	return false
}

// bears reports whether a thing is said to bear a load, which is how well it works:
// "handles 500 users", "scales to 10M rows".
func (s *sentence) bears(c *clause) bool {
	for i := c.verb; i < min(c.verb+4, c.to); i++ {
		switch s.word(i) {
		case "handle", "handles", "scale", "scales", "sustain", "sustains", "process", "processes", "withstand", "withstands", "survive", "survives", "cope", "copes", "weigh", "weighs", "last", "lasts", "run", "runs":
			return true
		}
	}
	return s.nums[c.roles.target].bound != Undirected
}

// takesTime returns the token of the time that something takes, said in words: "an upgrade
// takes one person one day", "closing the till takes five minutes"; 0 if none is.
func (s *sentence) takesTime(c *clause) int {
	if w := s.word(c.verb); w != "takes" && w != "take" {
		return 0
	}
	const far = 5
	for i := c.verb + 2; i < min(c.verb+far, c.to); i++ {
		if s.is(i, period) && s.word(i+1) != "off" || s.word(i) == "minute" || s.word(i) == "minutes" || s.word(i) == "hour" || s.word(i) == "hours" {
			return i
		}
		if s.word(i) == "in" || s.word(i) == "over" || s.word(i) == "every" || s.kind(i) == mark {
			return 0
		}
	}
	return 0
}

// doesWell reports whether a thing is said to do something quickly or easily: "can
// update large packages quickly".
func (s *sentence) doesWell(c *clause) bool {
	switch s.word(c.verb) {
	case "can":
		if s.is(c.verb-1, person) {
			return false // "users can easily share a page" is there for them
		}
	case "does", "do":
		return s.harmless(c)
	case "is", "are":
		if s.asGoodAs(c) {
			return true
		}
	case "cannot":
	default:
		return false
	}
	for i := c.verb + 1; i < c.to; i++ {
		switch s.word(i) {
		case "quickly", "easily", "reliably", "smoothly", "fast", "instantly", "safely", "seamlessly", "efficiently", "effortlessly", "confidently":
			return true
		}
	}
	return false
}

// harmless reports whether a thing is said not to make worse what is measured: "does not
// slow down the start-up time".
func (s *sentence) harmless(c *clause) bool {
	if s.word(c.verb+1) != "not" {
		return false
	}
	harms := false
	for i := c.verb + 2; i < c.to; i++ {
		switch s.word(i) {
		case "affect", "impact", "hurt", "harm", "degrade", "slow", "worsen", "reduce", "increase", "lower", "raise":
			harms = true
		case "performance":
			return harms
		}
		if harms && s.is(i, outcomeNoun|timeMetric) {
			return true
		}
	}
	return false
}

// asGoodAs reports whether a thing is said to be as much so as another: "is as warm as
// the old one".
func (s *sentence) asGoodAs(c *clause) bool {
	for i := c.verb + 1; i+2 < min(c.verb+5, c.to); i++ {
		if s.word(i) != "as" || s.word(i+2) != "as" || s.kind(i+1) != word || s.is(i+1, function) {
			continue
		}
		switch s.word(i + 1) {
		case "well", "soon", "long", "far":
			return false
		}
		return true
	}
	return false
}

// otherWork labels a clause that begins with a verb that says nothing of its kind:
// by what is worked on.
func (s *sentence) otherWork(c *clause, segs []segment) bool {
	at := s.verbRange(c)
	if len(segs) > 0 && segs[0].hasHead {
		switch segs[0].head.class {
		case made:
			s.decide(c, Input, Set(Output), false, whyOwnThing, at)
			return true
		case state:
			if s.aims(c) {
				return s.guess(c, Outcome, at)
			}
		}
	}
	s.decide(c, Output, Set(Input, Outcome), false, whyThere, at)
	return true
}

// isPaper reports whether a noun is a plan or a document, in singular or plural.
func (s *sentence) isPaper(n *noun) bool {
	for i := n.at; i < n.at+n.n; i++ {
		for _, w := range [...]string{s.word(i), singular(s.word(i))} {
			if s.x.lists(w).has(paper) {
				return true
			}
		}
	}
	return false
}

// capability reports whether a clause says how much, how fast or how big a thing
// is or can do: "handles 500 users", "is not more than 2 MB".
func (s *sentence) capability(c *clause) bool {
	t := c.roles.target
	if t < 0 || c.verb < 0 || s.nums[t].from < c.verb || c.passive && c.stative {
		return false
	}
	switch n := &s.nums[t]; n.Kind() {
	case quantity.Count, quantity.Bare:
		if c.passive {
			return false // "talks accepted at 4 conferences"
		}
		switch s.word(c.verb) {
		case "has", "have", "exist", "exists", "covers", "include", "includes", "contains", "offers", "provides", "lists":
			return false
		}
		return true
	default:
		return true
	}
}

// inPlace reports whether a clause without a verb says that something is there:
// "alerts in place", "new shop up and running".
func (s *sentence) inPlace(c *clause) bool {
	for i := c.from + 1; i < c.to; i++ {
		switch s.word(i) {
		case "place", "use", "production":
			if s.word(i-1) == "in" && s.endsPhrase(i+1, c.to) {
				return true
			}
		case "live", "available", "operational", "ready", "complete", "done", "running":
			if s.kind(i-1) == word && !s.is(i-1, function|verbs&^nouns) && s.endsPhrase(i+1, c.to) && s.ts[i].join == apart || s.word(i-1) == "up" {
				return true
			}
		}
	}
	return false
}

// unfinished returns the word that says how far something is that is not done yet,
// "in draft", "under review", "on file"; -1 if there is none.
func (s *sentence) unfinished(c *clause) int {
	for i := c.from + 1; i < c.to; i++ {
		switch s.word(i) {
		case "draft", "progress", "preparation", "planning", "design", "discussion":
			if s.word(i-1) == "in" {
				return i
			}
		case "review", "construction", "consideration", "way":
			if s.word(i-1) == "under" {
				return i
			}
		case "file", "roster":
			if s.word(i-1) == "on" || s.word(i-2) == "on" {
				return i
			}
		}
	}
	return -1
}

// examBefore reports whether an exam ends right before the verb of c, or "is" before it:
// "B2 exam passed".
func (s *sentence) examBefore(c *clause) bool {
	i := c.verb - 1
	if s.is(i, auxiliary) {
		i--
	}
	switch s.word(i) {
	case "exam", "finals", "examination":
		return true
	}
	return false
}

// examined reports whether the clause names a test that somebody passes.
func (s *sentence) examined(c *clause) bool {
	for i := c.verb + 1; i < c.to; i++ {
		switch s.word(i) {
		case "exam", "exams", "finals", "examination":
			return true
		case "test":
			return s.word(c.verb+1) == "the" || s.word(c.verb+1) == "my"
		}
	}
	return false
}
