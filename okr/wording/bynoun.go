package wording

import (
	"math"

	"github.com/okr-as-code/okr/okr/quantity"
)

// moves reports whether a clause without a verb says that a metric goes up or down:
// "reports per km down 25 percent", "mock scores up from 71 to 80%".
func (s *sentence) moves(c *clause) (Range, bool) {
	if c.roles.change.Kind == NoChange && !c.roles.fromTo {
		return Range{}, false
	}
	for i := c.from + 1; i < c.to; i++ {
		switch s.word(i) {
		case "up", "down":
			if s.kind(i-1) == word && (!s.is(i-1, verbs) || s.is(i-1, nouns) || s.countable(i-1)) && (s.kind(i+1) == digit || s.word(i+1) == "from" || s.word(i+1) == "by" || s.word(i+1) == "to") {
				return s.span(i, i+1), true
			}
		}
	}
	return Range{}, false
}

// isShare reports whether the target of c is a percentage.
func (s *sentence) isShare(c *clause) bool {
	return c.roles.target >= 0 && s.nums[c.roles.target].Kind() == quantity.Share
}

// falls reports whether a count falls to a lower one, or must stay below one:
// nobody delivers fewer of a thing.
func (s *sentence) falls(c *clause) bool {
	r := &c.roles
	if r.target >= 0 && s.nums[r.target].bound == Decrease && !r.fromTo {
		return true
	}
	if r.target < 0 || r.baseline < 0 {
		return false
	}
	v, ok := s.nums[r.baseline].In(s.nums[r.target].Quantity)
	return ok && s.nums[r.target].Value < v
}

// byNoun labels a clause without a verb by what it names.
func (s *sentence) byNoun(c *clause, segs []segment) bool {
	if s.falls(c) {
		s.decide(c, Outcome, Set(Output), c.roles.fromTo, whyFewer, s.at(c))
		return true
	}
	if i := s.wordsFrom(c); s.word(i) == "top" && (s.kind(i+1) == digit || s.is(i+1, numberWord)) {
		return s.guess(c, Outcome, s.span(i, i+2)) // "top 3 on the map"
	}
	if at, ok := s.moves(c); ok {
		s.decide(c, Outcome, Set(Output), false, whyChange, at)
		return true
	}
	if s.inPlace(c) {
		return s.stands(c, segs)
	}
	if at := s.unfinished(c); at >= 0 {
		s.decide(c, Input, Set(Output), false, whyOwnThing, s.span(at-1, at+1))
		return true
	}
	for i := range segs {
		g := &segs[i]
		if !g.hasHead {
			if i == 0 && s.isQuantifier(g) && (i+1 >= len(segs) || segs[i+1].prep != "on" && segs[i+1].prep != "at" && segs[i+1].prep != ",") {
				continue
			}
			break
		}
		at := s.span(g.head.at, g.head.at+g.head.n)
		number := c.roles.target >= 0 || c.roles.change.Kind != NoChange
		switch g.head.class {
		case state:
			if g.trails && !s.isMetric(c) {
				s.decide(c, Output, Set(Input), false, whyThing, at) // "loyalty card in the wallet apps"
				return true
			}
			s.decide(c, Outcome, Set(Output), number, whyOutcome, at)
		case taken:
			if !number && g.trails {
				s.decide(c, Input, Set(Output), false, whyOwnThing, at) // "customer journeys"
				return true
			}
			s.decide(c, Output, Set(Outcome), false, whyUptake, at)
		case delivered:
			if ch := &c.roles.change; c.roles.fromTo && s.names(c, ratio) || ch.Kind == ByAmount && ch.Add.Kind() == quantity.Share || ch.Kind == ByAmount && ch.Add.Unit == "pp" {
				return s.guess(c, Outcome, at)
			}
			if t := c.roles.target; t >= 0 && s.nums[t].Value != math.Trunc(s.nums[t].Value) && (s.nums[t].kind == quantity.Bare || s.perPerson(c) > 0) {
				return s.guess(c, Outcome, at) // "agreement between raters above 0.8", "3.5 orders per customer"
			}
			if t := c.roles.target; t >= 0 && s.nums[t].Kind() == quantity.Share && s.word(s.nums[t].to) != "of" && i == 0 && g.number < 0 {
				return s.guess(c, Outcome, at)
			}
			s.decide(c, Output, Set(Input), number && !s.isShare(c), whyThing, at)
		case made:
			if s.word(g.head.at) == "support" && s.word(g.to) == "for" && !s.names(c, person) {
				s.decide(c, Output, Set(Input), false, whyThere, at) // "support for Braille readers' files"
				return true
			}
			if i := s.openTo(c, g.head.at+g.head.n); i > 0 {
				return s.decidePlainly(c, Output, Set(Input), whyThere, s.span(g.head.at, i))
			}
			s.decide(c, Input, Set(Output), false, whyOwnThing, at)
		}
		return true
	}
	switch {
	case c.roles.change.Kind != NoChange:
		s.guess(c, Outcome, s.at(c))
	case c.roles.target >= 0 && s.word(s.nums[c.roles.target].from-1) == "at" && s.nums[c.roles.target].from > c.from+1:
		s.guess(c, Outcome, s.at(c)) // "car at 196 kg"
	case c.roles.target >= 0:
		k := s.nums[c.roles.target].Kind()
		if c.roles.fromTo {
			return s.guess(c, Outcome, s.at(c))
		}
		if k == quantity.Count || k == quantity.Bare {
			s.guess(c, Output, s.at(c))
		} else {
			s.guess(c, Outcome, s.at(c))
		}
	case s.words(c) >= 2:
		s.decide(c, Output, Set(Input, Outcome), false, whyThere, s.at(c))
	}
	return true
}

// openTo returns the end of the words behind i that say at once of something of one's own
// that others have it or are bound by it: "policy in force", "roadmap visible for all"; 0
// if none do.
func (s *sentence) openTo(c *clause, i int) int {
	switch s.word(i) {
	case "in", "into":
		if w := s.word(i + 1); w == "force" || w == "effect" || w == "operation" {
			return i + 2
		}
	case "visible", "public", "online", "live", "voted", "published", "accessible":
		return i + 1
	}
	return 0
}
