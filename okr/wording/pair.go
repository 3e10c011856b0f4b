package wording

import "github.com/okr-as-code/okr/okr/quantity"

// pairs finds the pairs "from A to B" among neighbouring numbers.
func (s *sentence) pairs() {
	for k := 0; k+1 < len(s.nums); k++ {
		a, b := &s.nums[k], &s.nums[k+1]
		if a.today && s.word(a.from-1) == "from" && s.ts[b.from].depth == s.ts[a.from].depth && s.pair(a, b) {
			a.today = false // "(from 22 to 32)"
		}
		if a.today || a.none || a.sub || b.sub || b.today && s.word(b.from-1) != "from" {
			continue
		}
		if s.word(a.to) == "to" && a.to == b.from-1 && s.isRange(a, b) {
			q, _ := quantity.Pair(a.Quantity, b.Quantity)
			a.mean(q)
			a.span = true
			continue
		}
		switch {
		case s.pair(a, b):
			a.pairFrom, b.pairTo = true, true
		case s.before1(a, toWord) && s.before1(b, fromWord) && b.from-a.to <= 3 && s.oneMetric(a, b) && !s.begins(k+1):
			a.pairTo, b.pairFrom = true, true
			b.today = false
		default:
			continue
		}
		pairUp(a, b)
		k++
	}
}

// begins reports whether number k is the first of a pair of its own, so that it belongs to
// no number before it: "visits to shop 12 from 300 to 400".
func (s *sentence) begins(k int) bool {
	return k+1 < len(s.nums) && s.pair(&s.nums[k], &s.nums[k+1])
}

// pairUp gives the two ends of a from–to the unit that both have.
func pairUp(a, b *num) {
	if a.plain && b.plain && a.Unit == b.Unit {
		return
	}
	x, y := quantity.Pair(a.Quantity, b.Quantity)
	a.mean(x)
	b.mean(y)
}

// pair reports whether a and b are "from a to b", "a → b" or "a to b".
func (s *sentence) pair(a, b *num) bool {
	to := -1
	for i := b.from - 1; i >= a.to && i >= b.from-5; i-- {
		if w := s.word(i); w == "to" || w == "→" || w == "into" || w == "towards" {
			to = i
			break
		}
	}
	if to < 0 {
		return false
	}
	if s.word(to) == "→" {
		return s.ts[to].depth == s.ts[a.from].depth || mayPair(a, b) // not "40 guests (→ 3 hours each)"
	}
	if !mayPair(a, b) {
		return false
	}
	if to == a.to {
		return s.word(a.from-1) != "by" && !s.is(to+1, verbs&^stateVerb) && s.ts[to+1].form&base == 0
	}
	if to == a.to+1 && (s.word(a.to) == "down" || s.word(a.to) == "up") {
		return s.word(a.from-1) != "by" // "61 down to 10"
	}
	if s.word(to-1) == "up" || s.word(to-1) == "down" {
		to--
	}
	return s.before1(a, fromWord) && to-a.to <= 6
}

// mayPair reports whether a and b may be two values of one metric: a share and a
// number of things may not.
func mayPair(a, b *num) bool {
	if a.kind == b.kind || a.kind == quantity.Bare || b.kind == quantity.Bare {
		return true
	}
	plain := func(n *num) bool {
		return n.kind == quantity.Count || n.kind == quantity.Money || n.kind == quantity.Ratio
	}
	return plain(a) && plain(b)
}

// oneMetric reports whether a and b count the same, so that "to a from b" is no
// "talk to 12 guests from 3 countries".
func (s *sentence) oneMetric(a, b *num) bool {
	return likeKinds(a, b) && (a.kind == quantity.Count && a.Unit == b.Unit || !s.countsThings(a) || !s.countsThings(b))
}

// isRange reports whether "a to b" is a range of things to deliver: "sign 5 to 7 partners".
func (s *sentence) isRange(a, b *num) bool {
	if a.Value >= b.Value || s.before1(a, fromWord) || a.Kind() != quantity.Bare && a.Kind() != quantity.Count || b.Kind() != quantity.Bare && b.Kind() != quantity.Count {
		return false
	}
	if a.from > 0 && (!s.is(a.from-1, verbs) || s.is(a.from-1, upVerb|downVerb|nouns)) {
		return false
	}
	return b.Unit != "" || s.kind(b.to) == word && !s.is(b.to, function)
}

// before1 reports whether a word of a cue stands before n, at most a bound, an article
// and a word such as "roughly" between.
func (s *sentence) before1(n *num, cue cueSet) bool {
	if !s.cues.has(cue) {
		return false
	}
	unknown := 0
	for i := n.from - 1; i >= 0 && i >= n.from-4; i-- {
		if s.ts[i].cues.has(cue) {
			return true
		}
		switch s.word(i) {
		case "by", "to", "from", "in", "for", "with", "on", "and":
			return false
		}
		if s.ts[i].in == 0 {
			if unknown++; unknown > 1 {
				return false
			}
		}
		if s.kind(i) == mark && s.word(i) != "~" && s.word(i) != "$" || s.is(i, verbs&^stateVerb) && !s.is(i, atLeast|atMost|function) {
			return false
		}
	}
	return false
}
