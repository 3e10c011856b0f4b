package wording

import "github.com/okr-as-code/okr/okr/quantity"

// isName reports whether n is part of a name or a date: a version, a year, an hour of
// a day, the number of a ticket or of a bench.
func (s *sentence) isName(c *clause, n *num) bool {
	switch {
	case s.word(n.from-1) == "&" && s.ts[n.from].join == touches && n.from > 1 && s.ts[n.from-1].join == apart:
		return true // "epic &418"
	case n.kind == quantity.ClockOf:
		return s.onDay(n.from - 1)
	}
	return s.longAgo(c, n)
}

// longAgo reports whether n is a year of the past: "the charter of 1388 shown", "the
// 1911–1924 ledgers".
func (s *sentence) longAgo(c *clause, n *num) bool {
	const first, last = 1000, 2060
	if n.Value < first || n.Value >= last || n.kind != quantity.Bare && n.kind != quantity.Count || s.kind(n.from) != digit || len(s.word(n.from)) != 4 {
		return false
	}
	switch s.word(n.from - 1) {
	case "of":
		if n.kind != quantity.Bare || n.bound != Undirected || n.to >= c.to || s.is(n.from-2, total|changeNoun|ratio) {
			return false
		}
		switch s.word(n.to) {
		case "reached", "achieved", "attained", "counted", "hit", "passed", "exceeded", "kept", "held":
			return false
		}
		switch s.word(n.to) {
		case "hung", "shown", "found", "put", "seen":
			return true
		}
		t := &s.ts[n.to]
		return t.form&past != 0 && t.in.has(inputVerb|outputVerb|resourceVerb|binaryVerb) || s.coined(n.to, c.to)
	case "the":
		to := s.word(n.from + 2)
		switch s.word(n.from + 1) {
		case "-", "–", "—":
			return len(to) == 4 && digitsOnly(to) && to > s.word(n.from) && to < "2060"
		}
	}
	return false
}

// saysWhich reports whether n only tells which thing is meant of which something
// else is said, or how large it is.
func (s *sentence) saysWhich(c *clause, n *num) bool {
	return s.attribute(c, n) || s.approved(c, n) || s.signers(c, n) || s.asSoonAs(c, n) || s.byRank(c, n)
}

// byRank reports whether n says of which things, by their rank, something is to
// change: "improve the yield of the top three orchards", but not "visit the top 10
// orchards" and not "be in the top 10". Nobody wants to be ranked otherwise, so that such
// a number never is one (ranked).
func (s *sentence) byRank(c *clause, n *num) bool {
	i := n.from - 1
	if s.word(i) != "top" || !s.countsThings(n) || !c.front || s.verbOf(c) != changing {
		return false
	}
	if i--; s.determiner(i) {
		i--
	}
	switch s.word(i) {
	case "of", "for", "at", "across", "among", "with":
		return i > c.verb+1
	}
	return false
}

// attribute reports whether n is the size that a thing is named by: "the 100 m
// test", "30 km/h zone", or what is asked for: "Apply for a 40k EUR grant".
func (s *sentence) attribute(c *clause, n *num) bool {
	i := n.to
	if i >= c.to || s.kind(i) != word || s.ts[i].join == touches || s.countable(i) || n.bound != Undirected ||
		s.is(i, function|changeNoun|moreWord|today|total|ratio|period|atLeast|atMost) || s.is(i, verbs) && !s.is(i, nouns) {
		return false
	}
	switch s.word(i) {
	case "mark", "limit", "loss", "gain", "gap", "distance", "target", "goal", "total", "live", "each", "long", "wide", "deep", "high":
		return false
	}
	article := s.word(n.from-1) == "the" || s.indefinite(n.from-1)
	if n.kind == quantity.Money {
		if !article || s.word(n.from-2) != "for" {
			return false
		}
		switch s.word(s.first(c.from, c.to)) {
		case "ask", "apply", "bid", "pitch":
			return true
		}
		return false
	}
	switch n.Unit {
	case "km/h", "mph", "V", "kV":
		return article || n.from == s.wordsFrom(c)
	}
	return article && sized(n.Unit)
}

// approved reports whether n tells how many a single thing is meant for that is
// agreed to: "Budget for 3 temps approved".
func (s *sentence) approved(c *clause, n *num) bool {
	if w := s.word(n.from - 1); w != "for" && w != "with" || n.from-2 < c.from || s.countable(n.from-2) || s.kind(n.from-2) != word ||
		n.kind != quantity.Count && n.kind != quantity.Bare || n.bound != Undirected {
		return false
	}
	done := s.doneWord(c, c.to)
	if done < n.to {
		return false
	}
	switch s.word(done) {
	case "approved", "agreed", "granted", "decided", "authorised", "authorized", "ratified", "adopted", "signed", "rejected", "voted":
		return true
	}
	return false
}

// signers reports whether n is how many people check what is done: "closed and
// checked by two auditors". What many do is measured: "checked by 40 members".
func (s *sentence) signers(c *clause, n *num) bool {
	const few = 3
	if s.word(n.from-1) != "by" || n.kind != quantity.Count && n.kind != quantity.Bare || n.bound != Undirected || n.Value < 2 || n.Value > few {
		return false
	}
	switch s.word(n.from - 2) {
	case "checked", "reviewed", "signed", "approved", "audited", "confirmed", "countersigned", "cosigned", "proofread", "verified", "endorsed", "witnessed", "vetted":
		return c.passive || c.verb < 0
	}
	return false
}

// asSoonAs reports whether n says from when on something is done: "decision taken
// once 30k EUR are in the bank".
func (s *sentence) asSoonAs(c *clause, n *num) bool {
	i := n.from - 1
	if s.is(i, atLeast|atMost) || s.determiner(i) {
		i--
	}
	switch s.word(i) {
	case "once", "if", "unless", "when":
	case "as":
		if s.word(i-1) != "soon" {
			return false
		}
	default:
		return false
	}
	if i <= c.from || s.doneWord(c, i) == 0 && !s.done(c, i) {
		return false
	}
	for k := n.to; k < min(n.to+4, len(s.ts)); k++ {
		if s.is(k, auxiliary) {
			return true
		}
	}
	return false
}
