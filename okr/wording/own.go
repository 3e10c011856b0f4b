package wording

import (
	"strings"

	"github.com/okr-as-code/okr/okr/quantity"
)

// ownResource reads budget, people and hours of one's own, which are input.
func (s *sentence) ownResource(c *clause, v verbKind, segs []segment) bool {
	if v == resourcing && !c.front && !c.passive {
		return false // "passengers buy a ticket unaided"
	}
	hire := c.verb >= 0 && (s.word(c.verb) == "hire" || s.word(c.verb) == "hiring" || s.word(c.verb) == "hired")
	hire = hire || s.fillsRole(c)
	if hire && s.context.Hiring {
		s.decide(c, Output, Set(Input), true, whyHiring, s.verbRange(c))
		return true
	}
	if v == resourcing && c.roles.change.Kind == ByPercent && c.roles.change.Percent < 0 {
		s.decide(c, Outcome, Set(Input), false, whyFewer, s.verbRange(c)) // "spend 20% less on taxis"
		return true
	}
	if hire || v == resourcing && !(len(segs) > 0 && segs[0].hasHead && segs[0].head.class == state) {
		s.decide(c, Input, Set(Output), true, whyResource, s.verbRange(c))
		return true
	}
	if len(segs) == 0 {
		return false
	}
	g := &segs[0]
	if v == noVerb && s.addsPost(g) {
		s.decide(c, Input, Set(Output), true, whyResource, s.span(g.from, g.to))
		return true
	}
	for i := g.from; i < g.to; i++ {
		if s.ts[i].alone.has(resourceNoun) && (v == neutral || v == delivering && !s.grantedTo(c) || v == making) && i+1 >= g.to &&
			(g.number < 0 || s.nums[g.number].Kind() != quantity.Time) {
			s.decide(c, Input, Set(Output), true, whyResource, s.span(i, i+1))
			return true
		}
	}
	return false
}

// grantedTo reports whether the verb of c says that others let one have it: "the board has
// approved the budget", but not "budget approved".
func (s *sentence) grantedTo(c *clause) bool {
	switch s.word(c.verb) {
	case "approved", "approves", "ratified", "ratifies", "granted", "grants", "adopted", "adopts":
		return !c.front && (!c.passive || s.word(c.verb+1) == "by")
	}
	return false
}

// addsPost reads "two additional clerks for the west branch", "a second cook": people that
// one takes on, with a word that says that they come on top.
func (s *sentence) addsPost(g *segment) bool {
	last := s.lastWord(g)
	if last <= g.from || !s.is(last, staff) && !worksHere(singular(s.word(last))) {
		return false
	}
	for i := g.from; i < last; i++ {
		switch s.word(i) {
		case "additional", "extra", "another", "second", "third", "temporary", "interim", "permanent":
			return true
		case "part", "full":
			if s.word(i+1) == "time" {
				return true
			}
		}
	}
	return s.word(g.to) == "per" && g.number >= 0 && s.countsThings(&s.nums[g.number])
}

// worksHere reports whether w is somebody who is employed for a work, and no customer.
func worksHere(w string) bool {
	switch w {
	case "clerk", "cook", "nurse", "teacher", "driver", "cleaner", "caretaker", "gardener", "cashier", "guard", "receptionist", "midwife", "doctor", "trainer", "tutor",
		"carpenter", "electrician", "plumber", "mechanic", "welder", "dispatcher", "warden", "lifeguard", "ranger", "bookkeeper", "secretary", "usher", "porter", "baker", "waiter", "barista":
		return true
	}
	return false
}

// fillsRole reads "fill two roles" and "recruit a nurse": people for one's own team.
func (s *sentence) fillsRole(c *clause) bool {
	if c.verb < 0 {
		return false
	}
	switch s.word(c.verb) {
	case "fill", "filled", "filling":
		for i := c.verb + 1; i < c.to; i++ {
			switch s.word(i) {
			case "role", "roles", "position", "positions", "vacancy", "vacancies", "opening", "openings", "headcount":
				return true
			}
		}
	case "recruit", "recruiting":
		for i := c.verb + 1; i < c.to && !s.is(i, function&^numberWord) || i == c.verb+1; i++ {
			switch w := s.word(i); w {
			case "manager", "director", "designer", "engineer", "engineers", "lead", "head", "officer", "accountant", "nurse", "assistant", "coordinator":
				return true
			}
		}
	}
	return false
}

// effort reads effort at a rate, which is input: "run three times a week".
func (s *sentence) effort(c *clause, v verbKind) bool {
	k := c.roles.target
	if k < 0 || !s.nums[k].rate || c.roles.fromTo || c.passive || c.stative {
		return false
	}
	if first := s.first(c.from, c.to); c.verb < 0 && s.nums[k].from > first+2 && (s.is(first, nouns) || s.nums[k].Unit != "time" || s.countable(first)) {
		return false // "swim twice a week" has a verb that the lists do not know
	}
	if first := s.first(c.from, c.to); !s.context.Person && !c.front && first < c.to && s.ts[first].in.has(person) && !s.ts[first].in.has(staff) {
		return false // "clubs host two open days a year"
	}
	if s.is(s.first(c.from, c.to), outcomeNoun) && !c.front {
		return false // "throughput of 5,000 parcels an hour"
	}
	if !s.context.Person && (!c.front && c.verb >= 0 || v == delivering) {
		return false // "Production pushes twice a week", "post 5 times a day"
	}
	often := s.nums[k].Unit == "time"
	own := s.context.Person && v != changing && (often || s.nums[k].Kind() == quantity.Time || s.nums[k].Kind() == quantity.Count)
	if v == noVerb || v == otherVerb {
		first := s.first(c.from, c.to)
		k := &s.nums[k]
		if s.is(first, function|atLeast|atMost) {
			return false
		}
		own = own || k.Kind() == quantity.Time || k.from > first && k.from <= first+2
	}
	if !often && !own || v == neutral || v == changing || v == holding {
		return false
	}
	s.decide(c, Input, Set(Output), own || often && s.is(c.verb, verbs&^outputVerb), whyEffort, s.nums[k].At)
	return true
}

// habit reads what a person does again and again, in words without a verb: "long run
// on Sundays", "physio exercises 4x/week", "in bed before 23:00 five nights a week".
func (s *sentence) habit(c *clause, v verbKind) bool {
	if !s.context.Person || v != noVerb && v != otherVerb || c.roles.fromTo || c.roles.change.Kind != NoChange {
		return false
	}
	for i := c.from; i < c.to; i++ {
		w := s.word(i)
		often := w == "every" || w == "each" || s.kind(i) == digit && strings.HasSuffix(w, "x") && s.period(i+1) >= 0
		days := s.is(i, period) && (w == "days" || w == "mornings" || w == "evenings" || w == "nights" || w == "weekends") && (s.period(i+1) >= 0 || s.word(i+1) == "of" || s.word(i+1) == "out")
		if often && (s.is(i+1, period) || w != "every" && w != "each" || s.comesRound(i+1) || s.comesRound(i+2)) || days || s.word(i-1) == "on" && s.comesRound(i) {
			s.decide(c, Input, Set(Output), false, whyEffort, s.span(i, min(i+2, c.to)))
			return true
		}
	}
	return false
}

// performs reads what a person can do already and how much more it should be: "ten
// clean pull-ups (now 3)".
func (s *sentence) performs(c *clause, v verbKind) bool {
	r := &c.roles
	if !s.context.Person || v != noVerb || r.baseline < 0 || r.target < 0 || r.fromTo {
		return false
	}
	s.decide(c, Outcome, Set(Output), false, whyCapable, s.nums[r.target].At)
	return true
}
