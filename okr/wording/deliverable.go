package wording

import "strings"

// deliverable finds a thing to make instead of a change: "Launch the new partner
// portal", "New partner portal". A more powerful workflow is a change.
func (s *sentence) deliverable(o *ObjectiveReading, c *clause) {
	at := Range{}
	switch first := s.first(c.from, c.to); {
	case s.learning:
	case s.word(first) == "hire" && s.is(first+1, comparative): // "Hire faster"
	case c.verb < 0 && (s.word(first) == "hire" || s.word(first) == "hiring") && (o.Words == 1 || s.opening(first, c.to)):
		at = s.at(c) // "Hire for every vacant position"
	case o.Words == 1 && (s.transforming(first) || s.word(first) == "recruiting" || s.word(first) == "recruitment"):
		at = s.at(c)
	case s.doingIs(c):
	case c.verb < 0 || !c.front:
		if at = s.movedThing(first, c.to); o.Metric || !at.IsZero() {
			break // "Rent collection at 98%"
		}
		at = s.namedThing(c, first)
	case c.passive:
	case s.word(first+1) == "of":
		at = s.namedWork(first, c)
	case s.practice(c):
	default:
		if at = s.madeThing(c); at.IsZero() && first < c.verb {
			at = s.madeLater(c)
		}
	}
	if at.IsZero() && !s.learning && !c.front {
		at = s.madeNext(c)
	}
	o.Deliverable, o.DeliverableAt = !at.IsZero(), at
}

// madeNext finds what a sentence after the first orders to be made: "The stone is cut.
// Build the east wall".
func (s *sentence) madeNext(c *clause) Range {
	for i := c.from + 1; i+2 < c.to; i++ {
		if s.word(i) != "." || !s.endsSentence(i-1) || s.ts[i+1].join != apart || !s.ts[i+1].capital {
			continue
		}
		if next := (clause{from: i + 1, to: c.to, verb: i + 1, front: true}); s.ts[i+1].form&base != 0 && s.is(i+1, shippingVerb) {
			if at := s.madeThing(&next); !at.IsZero() {
				return at
			}
		}
	}
	return Range{}
}

// madeLater finds what a later one of the steps makes that a colon announces: "Field
// test: put the probe into two barns, write a report".
func (s *sentence) madeLater(c *clause) Range {
	if s.afterTopic(c) == c.from {
		return Range{}
	}
	step := *c
	for i := c.verb + 2; i+2 < c.to; i++ {
		if s.word(i) != "," && s.word(i) != ";" || s.ts[i].depth > 0 {
			continue
		}
		if step.verb = s.first(i+1, c.to); step.verb < c.to && s.ts[step.verb].form&base != 0 && s.is(step.verb, inputVerb|outputVerb|shippingVerb) {
			if at := s.madeThing(&step); !at.IsZero() {
				return at
			}
		}
	}
	return Range{}
}

// doingIs reports whether a sentence that begins with a verb in -ing says how that is, and
// orders nothing: "Painting the fence is fun", "Booking a court takes seconds".
func (s *sentence) doingIs(c *clause) bool {
	if !c.front || s.ts[c.verb].form&ing == 0 || s.ts[c.verb].form&base != 0 {
		return false
	}
	for i := c.verb + 1; i+1 < c.to; i++ {
		t := &s.ts[i]
		switch t.word {
		case "that", "who", "which", "so", "because", "where", "what", "how":
			return false
		case "is", "are", "takes", "feels", "stays", "works", "costs", "needs", "pays", "stands", "goes", "comes", "becomes", "runs", "gets", "happens", "does", "hurts",
			"remains", "rests", "saves", "starts", "ends":
			return t.join == apart && s.there(i, c.to) == 0
		}
	}
	return false
}

// opening reports whether [from, to) names what people are hired for.
func (s *sentence) opening(from, to int) bool {
	for i := from; i < to; i++ {
		switch singular(s.word(i)) {
		case "role", "position", "vacancy", "opening", "post", "seat":
			return true
		}
	}
	return false
}

// madeThing finds what the verb at the front makes; nowhere if it makes nothing.
func (s *sentence) madeThing(c *clause) Range {
	i := c.verb
	if at := s.begun(c); !at.IsZero() {
		return at
	}
	if w := s.word(i); (w == "begin" || w == "start" || w == "continue" || w == "resume") && s.is(i+1, verbs) && s.ts[i+1].form&ing != 0 {
		i++
		c.verb = i
	}
	if s.it(i+1, c.to) {
		return s.toldTo(c)
	}
	switch s.word(i + 1) {
	case "less", "more", "fewer":
		return Range{} // that is how much, not what
	}
	v := s.verbOf(c)
	if w := s.word(i + 1); v == resourcing && w != "that" && w != "which" && !s.thing(i+1, c.to).ideal {
		return s.verbRange(c)
	}
	if n := s.x.length(s.ts, i, shippingVerb); n > 0 {
		if at := s.shipped(c, i, i+n); !at.IsZero() {
			return at
		}
		if k := s.first(c.from, c.to); k < i && s.putsInWords(k) {
			return s.shipped(c, k, i+n) // "Define and design staffed wards"
		}
		return Range{}
	}
	if k := s.first(c.from, c.to); k < i && (s.is(k, shippingVerb) || s.word(k) == "plan" && s.determiner(i+1)) {
		return s.shipped(c, k, s.afterRollout(i+1)) // "Draft and discuss the charter", "Plan and hold the jubilee"
	}
	if at := s.movedThing(i, c.to); !at.IsZero() {
		return at
	}
	if at := s.doneThing(i, c); !at.IsZero() {
		return at
	}
	switch s.word(i) {
	case "prepare", "deliver", "integrate", "start":
		if p, ok := s.begunThing(i, c.to); ok {
			return s.span(i, p.to)
		}
	case "get", "have":
		return s.gotDone(c)
	case "give":
		for k := i + 2; k+1 < c.to; k++ {
			if q := s.thing(k+1, c.to); s.indefinite(k) && q.ideal {
				return Range{} // "Give the night shift a voice"
			}
		}
	case "become":
		switch s.word(c.to - 1) {
		case "certified", "accredited", "licensed":
			return s.at(c)
		}
		return Range{}
	case "recruit":
		if p := s.thing(i+1, c.to); s.indefinite(i+1) && !p.loved && !p.ideal {
			return s.span(i, p.to) // one post to fill
		}
		return Range{}
	case "move", "switch", "renew", "overhaul", "modernise", "modernize", "continue", "resume":
		p := s.thing(i+1, c.to)
		if p.product && !p.person && !p.ideal && !s.trying(p.head) {
			return s.span(i, p.to)
		}
		return Range{}
	case "provide", "offer", "enable", "run", "conduct":
		p := s.thing(i+1, c.to)
		if s.word(i) != "enable" && (s.helpOf(&p) || s.solid(&p) && !p.loved && s.taught(p.to-1) && s.onTaught(p.to)) {
			return s.span(i, p.to)
		}
		if event := p.product && !p.person && s.indefinite(i+1); !p.ideal && !p.praise && !p.degree && (event || p.listed && !p.person && s.word(i) != "run" && !(p.bare && p.loved)) {
			return s.span(i, p.to)
		}
		return Range{}
	case "set":
		if p := s.thing(i+1, c.to); s.solid(&p) && p.listed && !p.loved {
			return s.span(i, p.to) // "Set a fare policy", but not "Set the standard"
		}
		return Range{}
	case "fix", "pay", "repay", "solve", "resolve", "read", "sell", "attract", "treat", "serve", "learn", "find", "win", "sort", "clear", "clean", "answer", "be", "do", "break", "simplify", "streamline", "sharpen", "clarify",
		"refine", "polish", "hone", "tune", "fine-tune", "harden", "perfect", "evolve", "optimise", "optimize", "meet", "fulfil", "fulfill", "satisfy", "celebrate", "lead",
		"reach", "hit", "attain", "exceed", "earn", "gain":
		return Range{} // it mends, or moves others
	}
	if v == weak || v == changing || v == holding || v == otherVerb || v == neutral && !s.is(i, binaryVerb) {
		return Range{}
	}
	if at := s.producedBy(c, v); !at.IsZero() {
		return at
	}
	return s.madeOfUnknown(c, v)
}

// begunThing reads "prepare for the fair", "deliver on the projects", "integrate with
// the tills" and "start a podcast".
func (s *sentence) begunThing(i, to int) (thing, bool) {
	w, next := s.word(i), i+1
	switch s.word(next) {
	case "for":
		next++
	case "on":
		next++
		if w != "deliver" {
			return thing{}, false
		}
	case "with":
		if next++; w != "integrate" {
			return thing{}, false
		}
	case "a", "an":
		if w != "start" {
			return thing{}, false
		}
	default:
		return thing{}, false
	}
	if w := s.word(next); w == "what" || w == "how" || w == "why" {
		return thing{}, false
	}
	p := s.thing(next, to)
	return p, p.to > p.from && !p.ideal && !p.state && !p.person && !p.degree && !p.loved
}

// madeOfUnknown finds what is made or delivered though no list knows its name:
// "Stage the first opera", "Register the trademark".
func (s *sentence) madeOfUnknown(c *clause, v verbKind) Range {
	if v != making && v != delivering || s.is(c.verb, outcomeVerb|upVerb|downVerb|learnVerb) {
		return Range{}
	}
	k := s.afterVerb(c.verb)
	if n := s.endsEntry(k+1, atLeast); n == 2 && len(s.nums) > 0 && s.nums[0].from == k+2 {
		k += n // "Deliver at least one new boat"
	}
	p := s.thing(k, c.to)
	for i := range s.nums {
		if s.nums[i].from < p.to && p.isNew {
			continue
		}
		switch s.word(s.nums[i].from - 1) {
		case "with", "for", "in", "at", "across":
			continue // "Validate the fare with ten riders"
		}
		return Range{}
	}
	switch s.word(k) {
	case "ourselves", "yourself", "myself", "themselves", "what", "how", "why", "whether", "who", "whom", "every", "each":
		return Range{} // "Choose what matters", "Remove every excuse"
	}
	if s.word(c.verb) == "secure" && !p.isNew && !s.indefinite(k) {
		return Range{} // "Secure our water supply"
	}
	if p.to == p.from || p.ideal || p.state || p.person || p.praise || p.degree || p.loved || s.is(p.head, period) || p.bare && !p.plural && !s.massNoun(p.to-1) {
		return Range{}
	}
	return s.span(c.verb, p.to)
}

// trying reports whether the noun at i only says that people try: "Continue efforts to
// shorten the queue".
func (s *sentence) trying(i int) bool {
	switch singular(s.word(i)) {
	case "effort", "work", "drive", "push", "fight", "struggle", "endeavour", "endeavor":
		return true
	}
	return false
}

// gotDone finds "Get the plant permitted": a thing, and what it is to become.
func (s *sentence) gotDone(c *clause) Range {
	p := s.thing(c.verb+1, c.to)
	if p.from == p.to || p.ideal || p.person && !p.product || p.degree || s.is(p.head, idealNoun) && !s.is(p.head, productNoun) {
		return Range{}
	}
	switch s.word(p.to) {
	case "ready":
		if s.inhabited(p.head) {
			return Range{} // "Get the town ready for the flood"
		}
		return s.span(c.verb, p.to+1)
	case "live", "available":
		return s.span(c.verb, p.to+1)
	}
	if last := p.to - 1; p.to == c.to && last > p.from+1 && s.ts[last].in == 0 && strings.HasSuffix(s.word(last), "ed") && !p.bare {
		return s.span(c.verb, p.to) // a participle that no list knows
	}
	if t := s.word(p.to); p.to < c.to && (s.ts[p.to].form&past != 0 || strings.HasSuffix(t, "ed")) && !p.bare && s.endsPhrase(p.to+1, c.to) {
		return s.span(c.verb, p.to+1)
	}
	for k := p.from; k < p.to; k++ {
		if w := s.word(k); p.to == c.to && k > p.from+1 && (w == "ready" || w == "live") {
			return s.span(c.verb, p.to)
		}
	}
	for k := p.to + 2; k < min(p.to+9, c.to); k++ {
		switch s.word(k) {
		case "ready":
			if s.readied(k - 1) {
				return s.span(c.verb, k+1) // "Get the reader on tablets production ready"
			}
		case "to", "so", "that", "and", "for":
			k = c.to
		}
	}
	if p.product && !p.plural {
		return s.span(c.verb, p.to)
	}
	return Range{}
}

// inhabited reports whether the noun at i stands for those who live or work there.
func (s *sentence) inhabited(i int) bool {
	switch singular(s.word(i)) {
	case "town", "city", "village", "county", "country", "region", "district", "valley", "island", "parish", "borough", "nation", "neighbourhood", "neighborhood",
		"community", "household", "family", "school", "company", "firm", "organisation", "organization", "department", "crew", "squad", "club", "coast":
		return true
	}
	return false
}

// it reports whether the verb before i is done to "it", which is named before.
func (s *sentence) it(i, to int) bool {
	return i < to && (s.word(i) == "it" || s.word(i) == "them") && s.endsPhrase(i+1, to)
}

// toldTo finds a thing before a colon, and what is to be done to it: "Volunteer
// handbook: write it, print it".
func (s *sentence) toldTo(c *clause) Range {
	p := s.thing(c.from, c.to)
	for k := p.to; k < c.verb; k++ {
		if s.word(k) == ":" && p.product && s.solid(&p) {
			return s.at(c)
		}
	}
	return Range{}
}

// afterRollout returns the token after a last verb of several, at i, that is written
// like a noun: "design, test and rollout the approach".
func (s *sentence) afterRollout(i int) int {
	if w := s.word(i); (w == "and" || w == "&") && s.word(i+1) == "rollout" {
		return i + 2
	}
	return i
}

// helpOf reports whether p is help of a certain kind: "migration support".
func (s *sentence) helpOf(p *thing) bool {
	switch s.word(p.to - 1) {
	case "support", "assistance", "guidance", "training", "coaching", "consulting":
		return p.to > p.from+1 && s.solid(p) && !p.loved && s.kind(p.to-2) == word && s.is(p.to-2, nouns)
	}
	return false
}
