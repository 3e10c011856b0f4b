package wording

import (
	"strings"

	"github.com/okr-as-code/okr/okr/quantity"
)

// compound returns the clauses that are measures of their own side by side; nil if
// there is one measure, or a chain.
func (s *sentence) compound() []Range {
	if len(s.clauses) == 1 && len(s.nums) < 2 {
		return nil
	}
	for i := range s.clauses {
		if c := &s.clauses[i]; c.written != nil || c.link == effect || i > 0 && s.dependent(c) {
			return nil
		}
	}
	var at []Range
	for i := range s.clauses {
		if c := &s.clauses[i]; (c.link == begins || c.link == joined && !s.attends(c)) && s.aims(c) && !s.onlyDetails(c) {
			at = append(at, s.at(c))
		}
	}
	if len(at) >= 2 {
		return at
	}
	for i := 0; i < len(s.clauses) && s.cues.has(comma); i++ {
		if c := &s.clauses[i]; c.m-c.n > 1 && s.aims(c) && (c.link == begins || c.link == joined) {
			if comma := s.listed(c); comma > 0 {
				return []Range{s.span(c.from, comma), s.span(comma+1, c.to)}
			}
		}
	}
	return nil
}

// dependent reports whether a clause only says more of the one before: "12 trips and
// 30 guests on them", "below 5% while output doubles".
func (s *sentence) dependent(c *clause) bool {
	if c.n == c.m && (s.word(c.from) == "while" || s.word(c.from-1) == "while") {
		return true
	}
	for i := c.from; i+1 < c.to; i++ {
		switch s.word(i + 1) {
		case "them", "these", "those":
			if w := s.word(i); (w == "from" || w == "of" || w == "on" || w == "in" || w == "at" || w == "through") && s.ts[i].depth == 0 {
				return true
			}
		case "of":
			if s.word(i) == "instead" && s.kind(i+2) == word && s.is(i+2, numberWord) || s.word(i) == "instead" && s.kind(i+2) == digit {
				return true // "one test per term and class instead of four"
			}
		}
	}
	return false
}

// attends reports whether a clause behind a comma begins with a participle, and the
// first with no such: "fit 40 pumps, saving 20% of power", "30 beds opened, staffed by 12".
func (s *sentence) attends(c *clause) bool {
	i := c.from
	if i >= c.to || s.word(i-1) != "," || !s.is(i, verbs) || s.ts[i].form&(ing|past) == 0 || s.ts[i].form&base != 0 {
		return false
	}
	first := &s.clauses[0]
	return !first.front || s.ts[first.verb].form&s.ts[i].form&(ing|past) == 0
}

// onlyDetails reports whether the numbers of a clause measure nothing.
func (s *sentence) onlyDetails(c *clause) bool { return c.n < c.m && !s.hasMeasure(c) }

// listed returns the comma of a clause behind which a measure of its own stands:
// "12 homes visited, sick leave under 4%", "Write 4 plays, stage 2 of them"; 0 if what
// stands there only says more of the measure before.
func (s *sentence) listed(c *clause) int {
	const few = 4 // commas; behind more there is a list
	for i, commas := c.from+1, 0; i+1 < c.to && commas < few; i++ {
		if s.word(i) != "," || s.ts[i].depth > 0 || s.inNumber(i) {
			continue
		}
		commas++
		if s.anotherSubject(i+1, c.to) {
			return i
		}
		a, b := s.measureIn(c.from, i), s.measureIn(i+1, c.to)
		if a == nil || b == nil || a.rate && a.change.Kind == NoChange && s.is(b.to, period) {
			continue
		}
		if s.pairsOf(a, b, i) || s.countsOf(c, a, b, i) || s.verbAlike(c, i+1, b) || s.shareOf(a, b, i+1) || s.metricAt(b, i+1) || s.levelsOf(a, b, i) {
			return i
		}
	}
	return 0
}

// anotherSubject reports whether behind a comma "and" begins what is said of another
// thing, with a level of its own: ", and a ticket costs us 3 EUR at most".
func (s *sentence) anotherSubject(i, to int) bool {
	if s.word(i) != "and" || !s.determiner(i+1) && s.kind(i+1) != word {
		return false
	}
	b := s.measureIn(i+1, to)
	if b == nil || b.bound == Undirected || b.from < i+3 || b.part || b.rate {
		return false
	}
	if s.determiner(i + 1) {
		i++
	}
	for k := i + 2; k < b.from; k++ {
		if t := &s.ts[k]; t.form&third != 0 && t.join == apart && (t.in.has(verbs|auxiliary) || s.word(k) == "is") && s.measureIn(0, i) != nil {
			return true
		}
	}
	return false
}

// pairsOf reports whether a change from one level to another stands on either side of
// the comma: "scrap from 4% to 2%, returns from 90 to 40".
func (s *sentence) pairsOf(a, b *num, comma int) bool {
	return a.pairTo && b.pairTo && b.from > comma+2 && s.kind(comma+1) == word && !s.is(comma+1, function|subordinate)
}

// countsOf reports whether a count of other things stands on either side of the comma,
// of which something is done: "8 farms certified, 5 kitchens on contract".
func (s *sentence) countsOf(c *clause, a, b *num, comma int) bool {
	if a.from != s.wordsFrom(c) || b.from != comma+1 || c.front || a.kind == quantity.Share || a.change.Kind != NoChange || b.rate || b.part || b.bound != Undirected {
		return false
	}
	if b.kind != quantity.Bare && b.kind != quantity.Count || !s.countable(s.nounOf(a)) || !s.countable(s.nounOf(b)) || s.is(s.nounOf(b), period|today|moreWord) {
		return false
	}
	left, right := s.is(comma-1, verbs) && s.ts[comma-1].form&past != 0, s.endsDone(c)
	next := s.nounOf(b) + 1
	return right || left && (s.word(next) == "on" || s.word(next) == "in" || s.word(next) == "at" || s.word(next) == "under")
}

// nounOf returns the token of the plural that a number counts.
func (s *sentence) nounOf(n *num) int {
	for i := max(n.from+1, n.to-1); i < min(n.to+2, len(s.ts)); i++ {
		if s.countable(i) {
			return i
		}
		if s.kind(i) != word || s.is(i, function) {
			break
		}
	}
	return -1
}

// endsDone reports whether a clause ends with a participle.
func (s *sentence) endsDone(c *clause) bool {
	t := &s.ts[s.closing(c)]
	return t.form.pastOnly() && t.join == apart
}

// measureIn returns the first number of tokens [from, to) that may be a target.
func (s *sentence) measureIn(from, to int) *num {
	for k := range s.nums {
		n := &s.nums[k]
		if n.from >= from && n.to <= to && !n.today && !n.sub && !n.none && !n.pairFrom && s.ts[n.from].depth == 0 && !s.detail(k) {
			return n
		}
	}
	return nil
}

// verbAlike reports whether a verb and its count stand at i, as at the start of the
// clause: "Publish 4 essays, enter 2 contests".
func (s *sentence) verbAlike(c *clause, i int, b *num) bool {
	if !c.front || b.kind != quantity.Bare && b.kind != quantity.Count || b.rate {
		return false
	}
	t := &s.ts[i]
	if t.kind == word && t.in == 0 && !t.capital && !adverb(t) { // a verb that no list knows
		return b.from == i+1 && s.ts[c.verb].form&base != 0 && !strings.HasSuffix(t.word, "s")
	}
	return s.is(i, verbs) && t.form&s.ts[c.verb].form&(base|past|ing) != 0 && b.from > i && b.from <= i+2 && !s.is(i, function)
}

// shareOf reports whether at i a share stands beside a count, or a count of other
// things beside a share: "2 joint plans, 85% of their claims settled".
func (s *sentence) shareOf(a, b *num, i int) bool {
	if b.from != i || (a.kind == quantity.Share) == (b.kind == quantity.Share) || b.part || b.change.Kind != NoChange || b.rate {
		return false
	}
	if b.kind != quantity.Share {
		k := b.kind
		return (k == quantity.Bare || k == quantity.Count) && b.bound == Undirected && b.to < len(s.ts) && s.kind(b.to) == word && !s.is(b.to, function|period|moreWord) && !s.is(b.to-1, today) && !s.is(b.to, today)
	}
	if s.word(b.to) != "of" {
		return false
	}
	switch s.word(b.to + 1) {
	case "them", "whom", "which", "these", "those", "it", "that":
		return false
	}
	return true
}

// levelsOf reports whether one level stands on either side of the comma, each for
// things of its own: "reply within 5 min in chat, 4 h for mail".
func (s *sentence) levelsOf(a, b *num, comma int) bool {
	if a.kind != b.kind || b.from != comma+1 || a.change.Kind != NoChange || a.kind == quantity.Bare || a.kind == quantity.Count {
		return false
	}
	left := false
	for k := a.to; k < comma; k++ {
		left = left || s.word(k) == "in" || s.word(k) == "for" || s.word(k) == "on"
	}
	w := s.word(b.to)
	return left && (w == "in" || w == "for" || w == "on") && s.kind(b.to+1) == word && !s.is(b.to+1, period|function|today)
}

// metricAt reports whether at i the name of a measure begins, with its number after a
// bound or a preposition: "sick leave under 6%", "CSAT at 4.3".
func (s *sentence) metricAt(b *num, i int) bool {
	if b.from <= i || s.kind(i) != word || b.kind == quantity.Time && (s.word(b.from-1) == "in" || s.word(b.from-1) == "within") {
		return false
	}
	if b.bound == Undirected && s.word(b.from-1) != "at" {
		return false
	}
	if s.is(i, function|subordinate|moreWord|today|atLeast|atMost|period) || s.isAll(i) || s.is(i, verbs) && !s.is(i, nouns) {
		return false
	}
	switch s.word(i) {
	case "up", "down", "first", "each", "half", "mostly", "incl", "including", "last", "measured", "now", "currently", "plus", "minus", "target", "goal", "ideally", "preferably", "max", "min":
		return false
	}
	for k := i; k < b.from; k++ {
		if s.word(k) == "," || s.word(k) == "who" || s.word(k) == "that" || s.word(k) == "which" || s.is(k, person) && k == i {
			return false
		}
	}
	return true
}
