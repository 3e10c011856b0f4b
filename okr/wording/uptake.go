package wording

import "github.com/okr-as-code/okr/okr/quantity"

// uptakeMeasured reads what is taken up of what we deliver: its noun decides.
func (s *sentence) uptakeMeasured(c *clause, v verbKind, segs []segment) bool {
	if v == making || v == weak || v == resourcing || v == delivering && (len(segs) == 0 || !segs[0].hasHead || segs[0].head.class != taken) {
		return s.countedUptake(c, v, segs)
	}
	g, ok := s.measured(c, v, segs, taken)
	if ok && s.turnsInto(c) {
		return s.decidePlainly(c, Outcome, Set(Output), whyBehaviour, s.at(c))
	}
	if ok && s.sharePays(c) {
		s.decide(c, Outcome, Set(Output), false, whyBehaviour, s.at(c))
		return true
	}
	if ok && !s.aims(c) && ((v == otherVerb || v == neutral) && c.front || c.stative && s.word(c.verb) == "can") {
		return false // "win this customer", "students can book a room"
	}
	if !ok {
		return s.countedUptake(c, v, segs)
	}
	if k := g.head.at + g.head.n; c.roles.fromTo && s.word(k) == "per" && !s.is(k+1, period) {
		return s.decidePlainly(c, Outcome, Set(Output), whyRate, s.span(g.head.at, k+2)) // "readers per issue from 80 to 120"
	}
	if s.peopleWho(c, g) {
		s.decide(c, Outcome, Set(Output), false, whyBehaviour, s.span(g.from, g.to))
		return true
	}
	if c.roles.fromTo && v != delivering && s.returns(g.head.at+g.head.n-1) {
		s.decide(c, Outcome, Set(Output), false, whyBehaviour, s.span(g.from, g.to))
		return true
	}
	s.decide(c, Output, Set(Outcome), v == delivering && c.roles.target >= 0, whyUptake, s.span(g.head.at, g.head.at+g.head.n))
	return true
}

// sharePays reports whether a share of what was taken up goes on to do something:
// "8% of sign-ups are paying a month later", "of installs that end in a booking".
func (s *sentence) sharePays(c *clause) bool {
	t := c.roles.target
	if t < 0 || s.nums[t].Kind() != quantity.Share {
		return false
	}
	for i := c.from; i < c.to; i++ {
		switch s.word(i) {
		case "are", "become", "turn", "end", "lead", "come", "convert", "return", "stay":
			if !s.participle(i+1, c.to) || s.word(i+1) == "paying" {
				return s.is(i-1, uptakeNoun) || s.countable(i-1) || s.word(i-1) == "that"
			}
		}
	}
	return false
}

// turnsInto reports whether what was taken up turns into so many of something: "sign-ups
// convert into at least 700 volunteers".
func (s *sentence) turnsInto(c *clause) bool {
	if c.front || c.roles.target < 0 {
		return false
	}
	for i := c.from + 1; i < s.nums[c.roles.target].from; i++ {
		switch s.word(i) {
		case "convert", "converts", "turn", "turns":
			return s.word(i+1) == "into" || s.word(i+1) == "to"
		}
	}
	return false
}

// returns reports whether the word at i names people who go on doing something, so that more
// of them are a behaviour: "contributors per month rise from 6 to 15". Who subscribes or
// takes part has taken it up once.
func (s *sentence) returns(i int) bool {
	if !s.is(i, person) {
		return false
	}
	switch singular(s.word(i)) {
	case "contributor", "customer", "client", "user", "donor", "volunteer", "buyer", "patron", "borrower", "commuter", "passenger", "cyclist", "maintainer", "reviewer", "mentor", "seller", "shopper", "guest", "lodger", "tenant", "carer":
		return true
	}
	return false
}

// peopleWho reports whether a share of the people named does something: "customers
// who reorder from 22% to 30%".
func (s *sentence) peopleWho(c *clause, g *segment) bool {
	t, next := c.roles.target, g.head.at+g.head.n
	if t < 0 || s.nums[t].Kind() != quantity.Share || !s.is(g.head.at, person) || next >= c.to {
		return false
	}
	return s.kind(next) == word && (!s.is(next, function) || s.word(next) == "who" || s.word(next) == "that")
}

// countedUptake finds the uptake that a launch is measured by: "a launch with 5,000 registrations".
func (s *sentence) countedUptake(c *clause, v verbKind, segs []segment) bool {
	t := c.roles.target
	if t < 0 || v == weak || v == resourcing {
		return false
	}
	for i := 1; i < len(segs); i++ {
		if g := &segs[i]; g.number == t && g.prep == "with" && g.hasHead && g.head.class == taken {
			s.decide(c, Output, Set(Outcome), false, whyUptake, s.span(g.head.at, g.head.at+g.head.n))
			return true
		}
	}
	return false
}
