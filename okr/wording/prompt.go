package wording

import (
	"strings"

	"github.com/okr-as-code/okr/okr/quantity"
)

// prompt reads how soon something that comes again and again is dealt with, which
// those who wait for it feel: "advisory published within 24 h of a report", "claims
// settled in 3 working days", "branch copied in 2 seconds".
func (s *sentence) prompt(c *clause, v verbKind) bool {
	for k := c.n; k < c.m; k++ {
		n := &s.nums[k]
		if n.Kind() != quantity.Time && !inNights(n) || n.sub || n.today || n.rate || s.ts[n.from].depth > 0 || n.from <= c.from {
			continue
		}
		if !s.soon(n) || s.oneOff(c) || v == holding || v == changing || v == resourcing || v == making && !c.passive && !s.recurs(n.to, c.to) {
			continue
		}
		if s.recurs(n.to, c.to) || !c.front && s.isBrief(n) && c.roles.target == k || s.dealtWith(c) && (s.several(c.verb-1) || s.isBrief(n) || s.workingTime(n)) || !c.front && s.word(n.to) == "on" && s.word(n.to+1) == "average" {
			return s.decidePlainly(c, Outcome, Set(Output), whyTime, n.At)
		}
	}
	if i := s.ramps(c); i > 0 {
		return s.decidePlainly(c, Outcome, Set(Output), whyTime, s.span(i, min(i+2, c.to)))
	}
	if i := s.withinOne(c); i > 0 && s.dealtWith(c) && s.several(c.verb-1) && !s.oneOff(c) {
		return s.decidePlainly(c, Outcome, Set(Output), whyTime, s.span(i, i+3))
	}
	return false
}

// ramps returns the token of the day or week by which people who are new do something for
// the first time or alone: "a new hire gets the first change merged on day 2"; 0 if the
// clause does not say so.
func (s *sentence) ramps(c *clause) int {
	if c.front || !s.any.has(person) || !s.any.has(period) {
		return 0
	}
	fresh, alone := false, false
	for i := c.from; i < c.to; i++ {
		switch w := s.word(i); w {
		case "joiner", "joiners", "starter", "starters", "newcomer", "newcomers", "apprentice", "apprentices", "trainee", "trainees":
			fresh = true
		case "new":
			fresh = fresh || s.is(i+1, person) || s.is(i, person)
		case "first":
			alone = alone || !s.is(i+1, period) && s.kind(i+1) == word
		case "alone", "independently", "unaided":
			alone = true
		case "day", "week", "month", "shift":
			if fresh && alone && (s.word(i-1) == "first" || s.kind(i+1) == digit && i+1 < c.to || s.is(i+1, numberWord)) {
				return i
			}
		}
	}
	return 0
}

// withinOne returns the token of "in a week", "within an hour" behind the verb of a
// clause; 0 if it is not there.
func (s *sentence) withinOne(c *clause) int {
	i := c.verb + 1
	if c.verb < 0 || i+2 >= c.to || s.word(i) != "in" && s.word(i) != "within" || !s.indefinite(i+1) || s.word(i+3) == "of" {
		return 0
	}
	switch s.word(i + 2) {
	case "minute", "hour", "day", "week", "fortnight":
		return i
	}
	return 0
}

// soon reports whether n is a time in which something is done.
func (s *sentence) soon(n *num) bool {
	i := s.skipBound(n)
	return s.word(i) == "within" || s.word(i) == "in" || s.word(n.from-1) == "within" || s.word(n.from-1) == "in"
}

// inNights reports whether n counts nights or shifts, which are a time as well: "faults
// fixed within three nights".
func inNights(n *num) bool { return n.Unit == "night" || n.Unit == "shift" }

// isBrief reports whether n is of hours at the most, in which nothing is made.
func (s *sentence) isBrief(n *num) bool {
	switch n.Unit {
	case "s", "ms", "min", "h", "μs", "µs", "us":
		return true
	}
	return false
}

// workingTime reports whether n is in working days, as a promise to others is.
func (s *sentence) workingTime(n *num) bool {
	for i := n.from + 1; i < n.to+1; i++ {
		if w := s.word(i); w == "working" || w == "business" {
			return true
		}
	}
	return false
}

// recurs reports whether what a time at i is counted from happens again and again:
// "of detection", "after push", "for any incident".
func (s *sentence) recurs(i, to int) bool {
	if i+1 >= to {
		return false
	}
	switch s.word(i) {
	case "of", "after", "from":
		w := s.word(i + 1)
		return s.kind(i+1) == word && (s.indefinite(i+1) || w == "any" || w == "every" || w == "each" || !s.is(i+1, function) && s.momentary(i+1))
	case "for":
		w := s.word(i + 1)
		return w == "any" || w == "every" || w == "each"
	}
	return false
}

// momentary reports whether the noun at i, without an article, is what happens at a
// moment: "detection", "receipt", "request".
func (s *sentence) momentary(i int) bool {
	w := s.word(i)
	switch w {
	case "receipt", "request", "push", "arrival", "discharge", "report", "purchase", "failure", "signup", "commit", "merge", "delivery", "order", "contact", "alert", "outage":
		return true
	}
	return len(w) > 6 && (strings.HasSuffix(w, "tion") || strings.HasSuffix(w, "sion"))
}

// dealtWith reports whether a clause says that what comes in is dealt with.
func (s *sentence) dealtWith(c *clause) bool {
	if c.verb <= c.from || !c.passive {
		return false
	}
	return isAnswered(s.word(c.verb))
}

// isAnswered reports whether a participle says that what somebody has asked or brought is
// dealt with.
func isAnswered(w string) bool {
	switch w {
	case "answered", "handled", "acknowledged", "processed", "resolved", "settled", "replied", "triaged", "approved", "confirmed", "paid", "dispatched", "closed", "cleared", "responded", "reviewed", "decided", "refunded", "repaired", "fixed", "picked", "returned", "replaced", "restored", "corrected", "reimbursed", "credited", "collected", "escalated", "forwarded", "diagnosed", "discharged", "contacted":
		return true
	}
	return false
}

// oneOff reports whether a clause counts what is done, or speaks of the one thing that
// is done once: "the annexe is built within 20 weeks", "3 sites opened in 6 weeks".
func (s *sentence) oneOff(c *clause) bool {
	i := s.wordsFrom(c)
	if s.word(i) == "the" || s.word(i) == "our" || s.kind(i) == digit && !isLetter(s.ts[i].word[len(s.ts[i].word)-1]) || s.is(i, numberWord) {
		return true // but not "8D reports"
	}
	t := c.roles.target
	return t >= 0 && c.roles.count && !s.nums[t].part && s.nums[t].Kind() == quantity.Count && !inNights(&s.nums[t])
}
