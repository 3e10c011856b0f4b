package wording

import "github.com/okr-as-code/okr/okr/quantity"

// questions marks the numbers of questions and conditions, and those that only
// qualify something.
func (s *sentence) questions() {
	if len(s.nums) == 0 {
		return
	}
	k, sub, late := 0, false, false
	for i := range s.ts {
		t := &s.ts[i]
		if s.nums[k].from == i {
			s.nums[k].sub, s.nums[k].late = sub, late
			if k++; k == len(s.nums) {
				return
			}
		}
		switch {
		case t.kind == digit || t.kind == word && !t.in.has(subordinate|function) && !s.learning:
		case t.in.has(subordinate) && t.word != "how" || t.word == "how" && i > 0:
			sub = true
		case s.learning && (t.word == "what" || t.word == "who" || t.word == "that"):
			sub = true
		case t.kind == mark && (t.word == "," || t.word == ";" || t.word == "." || t.word == ")"):
			sub, late = false, false
		case t.word == "who" || t.word == "that" || t.word == "which":
			late = true
		case t.word == "to" || t.word == "from" || t.word == "by" || t.word == "at":
			late = false
		}
	}
}

// before reads what stands before a number: "at least", "under", "(today".
func (s *sentence) before(n *num) {
	i := n.from - 1
	for range 3 {
		switch s.word(i) {
		case "a", "an", "the", "about", "around", "roughly", "only", "just", "~", "of", "is", "are", "at", "=", ":", "our", "approximately", "nearly", "almost":
			if s.endsEntry(i, atLeast|atMost|today) == 0 {
				i--
			}
		}
	}
	switch s.word(i) {
	case "≥", ">", "⩾":
		n.bound = Increase
	case "≤", "<", "⩽":
		n.bound = Decrease
	case "=":
		if s.word(i-1) == ">" {
			n.bound = Increase
		} else if s.word(i-1) == "<" {
			n.bound = Decrease
		}
	}
	least, most := s.endsEntry(i, atLeast), s.endsEntry(i, atMost)
	if least > most {
		n.bound = Increase
		i -= least
	} else if k := most; k > 0 {
		w := s.word(i)
		n.bound = Decrease
		n.strict = w == "most" || w == "than" && s.word(i-k+1) == "no" || s.word(i-k+1) == "not" || s.word(i-k+1) == "never"
		i -= k
	}
	if s.word(i) == "with" || s.word(i) == "across" {
		n.late = true
	}
	if s.word(i) == "top" && s.word(i-1) == "with" {
		n.late, n.sub = true, true
	}
	s.todays(n, i)
}

// todays marks n if the words up to token i, or those after n, say that it is today's.
func (s *sentence) todays(n *num, i int) {
	if s.word(n.from-1) == "of" && s.word(n.from-2) == "instead" && n.from > 2 && (s.kind(n.from-3) != word || s.kind(n.from-4) == digit) {
		n.today = true // "1.4 instead of 2.3"
		return
	}
	aside := s.ts[n.from].depth > 0
	if k := s.endsEntry(i, today); k > 0 {
		switch w := s.word(i - k + 1); w {
		case "today", "now", "currently", "current", "presently", "baseline", "up", "down", "as", "at", "starting", "starts", "previously":
			n.today = true
		default:
			n.today = aside || s.word(i-k) == ","
		}
		if n.today {
			return
		}
	}
	if aside && s.word(i) == "from" {
		n.today = true
		return
	}
	after := n.to
	if s.period(after) >= 0 {
		if after++; !s.is(after, today) {
			after++
		}
	}
	switch s.word(after) {
	case "today", "now", "currently", "presently":
		n.today = s.kind(after+1) != digit && s.kind(after+1) != word
	case "at":
		n.today = s.word(n.to+1) == "present"
	}
}

// endsEntry returns how many tokens an entry of ls takes up that ends with token
// i; 0 if none does. ls are some of the bounding ones.
func (s *sentence) endsEntry(i int, ls listSet) int {
	if i < 0 || i >= len(s.ts) || !s.ts[i].bounds {
		return 0
	}
	for k := 4; k > 0; k-- {
		if j := i - k + 1; j >= 0 && s.is(j, ls) && s.x.hasLength(s.ts, j, ls, k) {
			return k
		}
	}
	return 0
}

// pairs finds the pairs "from A to B" among neighbouring numbers.
func (s *sentence) pairs() {
	for k := 0; k+1 < len(s.nums); k++ {
		a, b := &s.nums[k], &s.nums[k+1]
		if a.today || a.none || b.today && s.word(b.from-1) != "from" {
			continue
		}
		if s.word(a.to) == "to" && a.to == b.from-1 && s.isRange(a, b) {
			q, _ := quantity.Pair(a.Quantity, b.Quantity)
			a.mean(q)
			continue
		}
		switch {
		case s.pair(a, b):
			a.pairFrom, b.pairTo = true, true
		case s.before1(a, "to") && s.before1(b, "from") && b.from-a.to <= 3:
			a.pairTo, b.pairFrom = true, true
			b.today = false
		default:
			continue
		}
		pairUp(a, b)
		k++
	}
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
		return true
	}
	if to == a.to {
		return s.word(a.from-1) != "by"
	}
	if s.word(to-1) == "up" || s.word(to-1) == "down" {
		to--
	}
	return s.before1(a, "from") && to-a.to <= 6
}

// isRange reports whether "a to b" is a range of things to deliver: "sign 5 to 7 partners".
func (s *sentence) isRange(a, b *num) bool {
	if a.Value >= b.Value || s.before1(a, "from") || a.Kind() != quantity.Bare && a.Kind() != quantity.Count || b.Kind() != quantity.Bare && b.Kind() != quantity.Count {
		return false
	}
	if a.from > 0 && (!s.is(a.from-1, verbs) || s.is(a.from-1, upVerb|downVerb|nouns)) {
		return false
	}
	return b.Unit != "" || s.kind(b.to) == word && !s.is(b.to, function)
}

// before1 reports whether w stands before n, at most a bound, an article and a word
// such as "roughly" between.
func (s *sentence) before1(n *num, w string) bool {
	unknown := 0
	for i := n.from - 1; i >= 0 && i >= n.from-4; i-- {
		if s.word(i) == w {
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
