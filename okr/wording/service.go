package wording

import (
	"slices"
	"strings"

	"github.com/okr-as-code/okr/okr/quantity"
)

// service reads rates, durations, service levels and held thresholds.
func (s *sentence) service(c *clause, v verbKind, segs []segment) bool {
	own := !c.passive && (v == making || v == weak && c.front || v == resourcing)
	for k := c.n; k < c.m; k++ {
		n := &s.nums[k]
		if w := s.word(n.from - 1); n.none && n.from > c.from+2 && (w == "," || w == ";" || w == "and") && c.verb < n.from && v != holding && v != changing {
			continue // "a lunch with each account, no slides"
		}
		if n.Kind() == quantity.Money && s.whichOnes(n) {
			continue
		}
		switch {
		case (n.none || n.Value == 0 && n.kind != quantity.Share) && k == c.roles.target && !own && (v != delivering || c.passive && n.from == s.wordsFrom(c) && s.goesWrong(c)):
			given := s.is(n.to-1, outputNoun) // "no meetings on Thursdays" is up to those who hold them
			s.decide(c, Outcome, Set(Output), !given && s.names(c, outcomeNoun|unwanted|lowerIsBetter), whyNone, n.At)
			c.plain = n.none && !c.front && !c.passive && c.verb > c.from && n.from == s.wordsFrom(c) // "no ward has only one nurse"
			c.certain = c.certain || c.plain
			return true
		case n.Kind() == quantity.Money && k == c.roles.target && s.budgeted(c):
			s.decide(c, Input, Set(Output), false, whyResource, n.At)
			return true
		case n.Kind() == quantity.Money && k == c.roles.target && v == noVerb && (s.word(n.to) == "for" || s.namesAny(c, "pool", "pot", "purse")):
			s.decide(c, Input, Set(Output, Outcome), false, whyResource, n.At)
			return true
		case n.Kind() == quantity.Money && k == c.roles.target && s.aside(n) && c.front && v == delivering:
			return false // "launch a gift card (20 EUR)"
		case n.Kind() == quantity.Money && k == c.roles.target && (v == delivering || v == neutral || v == noVerb || v == changing) && (!s.hasHeadClass(segs, made) || v == changing && c.front && n.from <= c.verb+2):
			s.decide(c, Outcome, Set(Output), true, whyMoney, n.At)
			return true
		}
	}
	t := c.roles.target
	if own && t >= 0 && v == making && s.inTime(c, &s.nums[t]) {
		s.decide(c, Outcome, Set(Output), false, whyTime, s.nums[t].At)
		return true
	}
	if own {
		return false
	}
	if t >= 0 {
		n := &s.nums[t]
		k := n.Kind()
		switch {
		case (k == quantity.Share || n.part) && s.ofCases(n):
			s.decide(c, Outcome, Set(Output), true, whyService, n.At)
			return true
		case (k == quantity.Share || n.part) && (s.withinTime(c, t) || s.inGoodTime(c)):
			s.decide(c, Outcome, 0, true, whyService, n.At)
			return true
		case (k == quantity.Time || k == quantity.ClockOf) && (c.roles.fromTo || n.bound == Decrease || v == changing) && v != delivering:
			s.decide(c, Outcome, Set(Output), true, whyTime, n.At)
			return true
		case (k == quantity.Time || k == quantity.ClockOf) && v == delivering && s.comparesTime(c, n):
			s.decide(c, Outcome, Set(Output), false, whyTime, n.At)
			return true
		case (k == quantity.Time || k == quantity.ClockOf) && n.bound == Decrease:
			s.decide(c, Outcome, Set(Output), false, whyTime, n.At)
			return true
		case k == quantity.Share && v == noVerb && n.Value >= 99 && n.Value < 100 && s.word(n.to) != "of":
			s.decide(c, Outcome, Set(Output), true, whyRate, n.At) // "the till server at 99.9%"
			return true
		case k == quantity.Share && n.bound != Undirected && (v == noVerb || v == otherVerb) && !c.passive && s.word(n.to) != "of" && !s.hasHeadClass(segs, made):
			s.decide(c, Outcome, Set(Output), false, whyRate, n.At) // "lands within 5% of the actuals"
			return true
		case c.roles.held && v == holding:
			s.decide(c, Outcome, Set(Output), true, whyHeld, n.At)
			return true
		case k == quantity.Ratio && v != delivering && !c.passive && (!s.hasHeadClass(segs, made) || isScore(n.Text)):
			s.decide(c, Outcome, Set(Output), false, whyRate, n.At)
			return true
		}
	}
	for i := range segs {
		g := &segs[i]
		if i > 1 || v == delivering && i > 0 {
			break
		}
		for k := g.from; k < g.to; k++ {
			t := &s.ts[k]
			if t.masked || t.kind != word {
				continue
			}
			switch t.word {
			case "rate", "rates", "ratio", "score", "index", "percentile", "compliance", "adherence", "conformity":
				if (!g.hasHead || g.head.class != taken) && (k+1 >= g.to || s.kind(k+1) != word || s.is(k+1, function) || s.ts[k+1].capital && c.roles.target >= 0 && s.closesAt(c, &s.nums[c.roles.target])) && (c.roles.target >= 0 || v == changing || v == holding) {
					s.decide(c, Outcome, Set(Output), c.roles.target >= 0, whyRate, s.span(k, k+1))
					return true
				}
			case "average", "median", "mean":
				if v != delivering && (!g.hasHead || g.head.class == unknown || s.aims(c) && v != making) {
					s.decide(c, Outcome, Set(Output), false, whyRate, s.span(k, k+1))
					return true
				}
			}
		}
	}
	return false
}

// goesWrong reports whether a clause says behind its participle when or how that is wrong
// which is never to be so: "zero entries posted after day 3", "no parcels sent to a wrong
// address".
func (s *sentence) goesWrong(c *clause) bool {
	for i := c.verb + 1; i < c.to; i++ {
		switch s.word(i) {
		case "late", "after", "without", "twice", "wrongly", "again", "overdue", "unread", "unanswered", "wrong":
			return true
		}
	}
	return false
}

// whichOnes reports whether the amount n only says which things something is done with: "a
// card to all who give over $500", "handwritten notes on the ones above $50".
func (s *sentence) whichOnes(n *num) bool {
	i := n.from - 1
	switch s.word(i) {
	case "over", "above", "under", "below":
	case "than":
		i--
	default:
		return false
	}
	switch s.word(i - 1) {
	case "ones", "those", "all", "anything", "everything", "any", "gifts", "donations", "orders", "invoices", "purchases", "jobs", "invitations", "offers", "requests", "claims", "payments", "expenses":
		return s.word(i-2) != "" && s.kind(i-2) == word && (s.is(i-2, function) || s.determiner(i-2))
	}
	return false
}

// comparesTime reports whether the time n is set beside another: "closed in 5 days
// (was 9)", "close in 4 days instead of 7".
func (s *sentence) comparesTime(c *clause, n *num) bool {
	return s.word(n.from-1) == "in" && (c.roles.baseline >= 0 || s.word(n.to) == "instead")
}

// isScore reports whether a ratio is a mark out of five, seven, ten or a hundred.
func isScore(text string) bool {
	_, of, _ := strings.Cut(text, "/")
	switch strings.TrimSpace(of) {
	case "5", "7", "10", "100":
		return true
	}
	return false
}

// ofCases reports whether n says how often something is so: "in 95% of cases", "on
// 29 of 30 days", "97 times out of 100".
func (s *sentence) ofCases(n *num) bool {
	switch s.word(n.from - 1) {
	case "in", "on", "for":
	default:
		return s.word(n.to) == "times" && s.word(n.to+1) == "out"
	}
	for i := n.to; i < n.to+5; i++ {
		switch s.word(i) {
		case "cases", "days", "nights", "weeks", "times", "occasions", "runs", "attempts", "outages", "incidents", "releases", "trips", "shifts", "calls", "requests":
			return true
		}
	}
	return false
}

// budgeted reports whether the money of a clause is there to be spent: "EUR 180k
// approved in the capital plan", "6,000 of the premium goes to hours".
func (s *sentence) budgeted(c *clause) bool {
	for i := c.from; i < c.to; i++ {
		switch s.word(i) {
		case "approved", "budgeted", "reserved", "earmarked", "allocated", "released", "pledged", "ring-fenced", "fenced", "available", "assigned", "granted", "requested", "committed":
			return true
		case "goes", "go":
			return s.word(i+1) == "to" || s.word(i+1) == "into" || s.word(i+1) == "towards"
		}
	}
	return s.names(c, resourceNoun) || s.namesAny(c, "sponsorship", "premium", "seed", "bursary")
}

// namesAny reports whether one of ws stands in the clause.
func (s *sentence) namesAny(c *clause, ws ...string) bool {
	for i := c.from; i < c.to; i++ {
		if slices.Contains(ws, s.word(i)) {
			return true
		}
	}
	return false
}

func (s *sentence) hasHeadClass(segs []segment, want class) bool {
	for i := range segs {
		if segs[i].hasHead && segs[i].head.class == want && i < 2 {
			return true
		}
	}
	return false
}

// withinTime reports whether a time limit follows the share t: "90% of tickets within 4 hours".
func (s *sentence) withinTime(c *clause, t int) bool {
	for k := c.n; k < c.m; k++ {
		if n := &s.nums[k]; k != t && n.Kind() == quantity.Time && (n.bound == Decrease || s.word(n.from-1) == "in") {
			return true
		}
	}
	return false
}

// inGoodTime reports whether the clause says that something happens within a time:
// "answered within a day", "delivered on time".
func (s *sentence) inGoodTime(c *clause) bool {
	for i := c.from; i+1 < c.to; i++ {
		switch s.word(i) {
		case "on", "in":
			if s.word(i+1) == "time" {
				return true
			}
		case "same", "next":
			if s.word(i+1) == "day" {
				return true
			}
		case "inside":
			if s.is(i+2, period) || s.is(i+1, period) {
				return true
			}
		case "within":
			if s.is(i+1, period) || s.is(i+2, period) {
				return true
			}
		}
	}
	return false
}

// plainWork reports whether the clause counts what is worked off, without a share
// or a time: "fix 40 errors".
func (s *sentence) plainWork(c *clause) bool {
	t := c.roles.target
	if t < 0 {
		return true
	}
	k := s.nums[t].Kind()
	return k == quantity.Count || k == quantity.Bare
}
