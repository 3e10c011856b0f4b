package wording

import (
	"strings"

	"github.com/okr-as-code/okr/okr/quantity"
)

// qualifiers marks further numbers that do not say what is to be reached: the whole
// of a part, what is only named, a condition.
func (s *sentence) qualifiers() {
	lead := s.leadEnd()
	for k := range s.nums {
		n := &s.nums[k]
		switch {
		case k > 0 && s.nums[k-1].whole == n.from:
			n.sub = true
		case n.none && s.unwantedAside(n), s.known(n), s.condition(n), s.perSo(n), s.untilThen(n), s.eachWith(n), k > 0 && s.ofThose(n):
			n.sub = true
		case n.from < lead, k > 0 && s.aged(n), len(s.nums) > 1 && s.lookedAt(n):
			n.sub = true
		case s.word(n.from-1) == "top", s.classBy(n):
			n.late = true
		}
	}
}

// remark reports whether n is a share or an amount of money in brackets, of something
// that only they name: "coupon (10% off bread)", but not "save more (20%)".
func (s *sentence) remark(n *num) bool {
	if s.ts[n.from].depth == 0 || n.kind != quantity.Share && n.kind != quantity.Money && n.kind != quantity.Ratio || n.bound != Undirected || n.to >= len(s.ts) {
		return false
	}
	switch s.word(n.from - 1) {
	case "(", "[":
	default:
		return false
	}
	switch s.word(n.to) {
	case "of":
		switch s.word(n.to + 1) {
		case "it", "them", "these", "those", "which":
			return s.is(n.to+2, auxiliary) // "(half of it is in storage)"
		}
		return false
	case "to", "per", "or", "up", "down":
		return false
	}
	return s.word(n.to) == "," || s.kind(n.to) == word && !s.is(n.to, moreWord|changeNoun|today)
}

// leadEnd returns the token of the comma that ends a phrase in front of all that
// is said, where a number follows: "Of the 20 shops asked, 3"; 0 if there is none.
func (s *sentence) leadEnd() int {
	if len(s.nums) < 2 {
		return 0
	}
	switch s.word(s.prefix) {
	case "of", "from", "with", "after", "among", "across", "in", "within":
	default:
		return 0
	}
	last := s.nums[len(s.nums)-1].from
	for i := s.prefix; i < last; i++ {
		switch s.word(i) {
		case ",":
			return i
		case "to", "→", ";", ".":
			return 0 // "from 12 to 20 members, 5 of them abroad"
		}
	}
	return 0
}

// unwantedAside reports whether "no slides" is added to what is done: "a lunch with
// each account, no slides". It says how, and measures nothing.
func (s *sentence) unwantedAside(n *num) bool {
	if w := s.word(n.from); w != "no" || n.from == 0 {
		return false
	}
	switch s.word(n.from - 1) {
	case ",", "–", "—", "-":
		return true
	case "and", "or":
		return n.from > 3 && (s.kind(n.from-2) != word || s.nums[0].from < n.from-1 && s.nums[0].none)
	}
	return false
}

// ofThose reports whether n is a part of what was counted before: "5 partners, two of
// them abroad", "1,200 seats, of which 300 are free".
func (s *sentence) ofThose(n *num) bool {
	switch s.word(n.from - 1) {
	case "which", "whom", "them":
		return s.word(n.from-2) == "of"
	}
	i := n.from - 1
	if w := s.word(i); w == "roughly" || w == "about" || w == "around" || w == "some" {
		i--
	}
	if s.word(i) == "of" && s.word(i-1) == "out" && s.word(i-2) == "," {
		return true // "1,150 wells surveyed, out of 1,400"
	}
	switch s.word(n.to) {
	case "of":
		switch s.word(n.to + 1) {
		case "them", "which", "whom", "those":
			return s.kind(n.from-1) == mark || s.is(n.from-1, atLeast|atMost) || s.endsEntry(n.from-1, atLeast|atMost) > 0 || s.word(n.from-1) == "and"
		}
	}
	return false
}

// known reports whether n counts things that are known by it, which is how people
// name them: "with the two shops", but not "win the two largest".
func (s *sentence) known(n *num) bool {
	switch s.word(n.from - 1) {
	case "last", "latest", "first", "previous", "past": // "(the last 3 audits)"
		return s.word(n.from-2) == "the" && s.ts[n.from].depth > 0 && s.countsThings(n)
	}
	if s.ts[n.from].kind != word || s.word(n.from-1) != "the" {
		return false
	}
	if w := s.word(n.from); w != "two" && w != "three" {
		return false
	}
	if strings.HasSuffix(s.word(n.to), "est") || s.word(n.to) == "most" || s.word(n.to) == "top" {
		return false
	}
	switch s.word(n.from - 2) {
	case "with", "of", "for", "between", "and", "from", "by", "among", "across":
		return n.kind == quantity.Bare || n.kind == quantity.Count
	}
	return false
}

// condition reports whether n says from when on, or from which size on, something
// is meant: "invoices older than 30 days", "after two weeks", "sign-off for
// payments above 50k EUR".
func (s *sentence) condition(n *num) bool {
	switch w := s.word(n.from - 1); {
	case w == "after":
		return n.kind == quantity.Time || s.is(n.to-1, period)
	case w == "than" && n.kind == quantity.Time:
		switch s.word(n.from - 2) {
		case "older", "younger", "newer":
			before := s.word(n.from - 3)
			return before != "no" && before != "not" && before != "nothing" && !s.is(n.from-3, auxiliary)
		}
	}
	if n.kind != quantity.Money {
		return false
	}
	i := n.from - 1
	switch w := s.word(i); {
	case w == ">" || w == "≥":
		i--
	case w == "=" && s.word(i-1) == ">":
		i -= 2
	default:
		k := s.endsEntry(i, atLeast)
		if k == 0 {
			return false
		}
		i -= k
	}
	if !s.countable(i) || s.is(i, verbs&^outputVerb) {
		return false
	}
	for k := i - 1; k >= 0 && k >= i-3; k-- {
		switch s.word(k) {
		case "for", "on", "with", "all":
			return true
		}
		if s.kind(k) != word || s.is(k, function) {
			return false
		}
	}
	return false
}

// perSo reports whether n is what a rate is reckoned by: "complaints per 1,000 orders".
func (s *sentence) perSo(n *num) bool {
	return s.word(n.from-1) == "per" && n.kind != quantity.Share
}

// untilThen reports whether n says when something is done: "visited before the baby is
// six weeks old", "decide once €30k is in the bank". Of what waits itself it is the
// measure: "answered before they are 2 days old".
func (s *sentence) untilThen(n *num) bool {
	if !s.cues.has(dating) {
		return false
	}
	is := false
	for i := n.from - 1; i >= 0 && i >= n.from-8 && s.kind(i) != mark; i-- {
		switch s.word(i) {
		case "is", "are", "has", "have", "turns", "reaches", "hits", "hit", "reach":
			is = true
		case "before", "until", "till":
			if s.word(i+1) == "they" || s.word(i+1) == "it" || s.is(i-1, timeMetric) || s.word(i-1) == "time" {
				return false // "Time until the first reply is 2 days"
			}
			return is && i+1 < n.from-1
		case "once":
			if s.endsEntry(i-1, atLeast|atMost) > 0 || s.word(i-1) == "than" || s.period(i+1) >= 0 || s.period(i+2) >= 0 {
				return false
			}
			return is || i == n.from-1 && n.to < len(s.ts) && n.kind != quantity.Time && s.goesOn(n.to)
		case "to", "from", "by", "and", "with", "within", "so", "that", "which", "who":
			return false
		}
	}
	return false
}

// goesOn reports whether an auxiliary follows soon after token i, so that what stands
// before it is a clause of its own.
func (s *sentence) goesOn(i int) bool {
	for k := i; k < i+4 && k < len(s.ts) && s.kind(k) == word; k++ {
		if w := s.word(k); s.is(k, auxiliary) || w == "have" || w == "has" {
			return true
		}
	}
	return false
}

// classBy reports whether n says which of several things are meant, before the noun
// that it belongs to: "the >$50k segment", "the 100+ seat accounts".
func (s *sentence) classBy(n *num) bool {
	i := n.from - 1
	switch s.word(i) {
	case ">", "<", "≥", "≤":
		i--
	default:
		if !strings.HasSuffix(n.Text, "+") && (s.word(n.to) != "+" || s.ts[n.to].join != touches) {
			return false
		}
	}
	after := n.to
	if s.word(after) == "+" {
		after++
	}
	return (s.word(i) == "the" || s.word(i) == "our") && s.kind(after) == word && !s.is(after, function|moreWord)
}

// lookedAt reports whether n says how often something is measured: "counted by hand once
// a year".
func (s *sentence) lookedAt(n *num) bool {
	if n.Unit != "time" || !n.rate {
		return false
	}
	for i := n.from - 1; i > n.from-5 && s.kind(i) == word; i-- {
		switch s.word(i) {
		case "counted", "measured", "checked", "surveyed", "assessed", "recorded", "reported", "updated", "asked", "read":
			return true
		}
	}
	return false
}

// eachWith reports whether n says which of all things something is done for: "to every
// club with more than 10 teams", but not "answer all letters in under 3 days".
func (s *sentence) eachWith(n *num) bool {
	i := s.beforeBound(n)
	if i == n.from-1 {
		return false
	}
	having := false
	for end := i - 5; i > end && s.kind(i) == word; i-- {
		switch {
		case s.isAll(i):
			return s.is(i-1, function) && s.word(i-1) != "in" || having && s.kind(i-1) == mark
		case s.word(i) == "with", s.word(i) == "having":
			having = true
		case s.is(i, function|verbs&^nouns):
			return false
		}
	}
	return false
}

// aged reports whether n is how old those are who were counted before: "8 patients
// over 65".
func (s *sentence) aged(n *num) bool {
	if n.kind != quantity.Bare || n.Value < 5 || n.Value >= 100 || s.kind(n.to) == word && !s.is(n.to, function|verbs) {
		return false
	}
	switch s.word(n.from - 1) {
	case "over", "under", "above", "aged", "below":
		return s.is(n.from-2, person)
	}
	return false
}

// atMostLong reports whether n says how long a paper is that is named: "discharge
// letter, max. 2 pages", "flyer (2 pages)", but not "cut the form to at most 2 pages".
func (s *sentence) atMostLong(n *num) bool {
	if n.kind != quantity.Count || n.bound != Decrease && s.ts[n.from].depth == 0 {
		return false
	}
	switch n.Unit {
	case "page", "slide", "sheet", "side", "word", "paragraph":
	default:
		return false
	}
	for i := n.from - 1; i > 0 && i >= n.from-5; i-- {
		switch s.word(i) {
		case ",", "(", "[":
			return true
		case ".":
			continue
		}
		if !s.is(i, atMost|function) && s.word(i) != "more" && s.word(i) != "than" {
			return false
		}
	}
	return false
}

// ofWhole returns the token of the whole number that n is a part of: "7 of our
// 10", "3 out of 4", "four in five readers"; 0 if it is none.
func (s *sentence) ofWhole(n *num) int {
	if n.kind != quantity.Bare && n.kind != quantity.Count {
		return 0
	}
	i, in := n.to, false
	switch s.word(i) {
	case "in":
		in = true
	case "out":
		if i++; s.word(i) != "of" {
			return 0
		}
	case "of":
	default:
		return 0
	}
	i++
	if w := s.word(i); w == "the" || w == "our" || w == "all" {
		i++
	}
	if s.kind(i) != digit && !s.is(i, numberWord) || i < len(s.ts) && s.ts[i].masked {
		return 0
	}
	q, _, ok := s.scanAt(i)
	if !ok || q.Value <= n.Value || q.Kind() != quantity.Bare && q.Kind() != quantity.Count {
		return 0
	}
	if !in {
		return i
	}
	switch q.Value {
	case 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 50, 100, 1000:
		if s.kind(i+1) == word && !s.is(i+1, period) || i+1 == len(s.ts) || s.word(i+1) == ")" {
			return i
		}
	}
	return 0
}

// questions marks the numbers of questions and conditions, and those that only
// qualify something.
func (s *sentence) questions() {
	if len(s.nums) == 0 || !s.learning && !s.any.has(subordinate) && !s.cues.has(relative) {
		return
	}
	k, sub, late := 0, false, false
	next := s.nums[k].from
	for i := range s.ts {
		t := &s.ts[i]
		if i == next {
			s.nums[k].sub, s.nums[k].late = sub, late
			if k++; k == len(s.nums) {
				return
			}
			next = s.nums[k].from
		}
		switch {
		case t.kind == digit || t.kind == word && !t.in.has(subordinate|function) && !s.learning:
		case t.masked, t.word == "because" && s.word(i+1) == "of":
		case t.in.has(subordinate) && t.word != "how" || t.word == "how" && i > 0:
			sub = true
		case s.learning && (t.word == "what" || t.word == "who" || t.word == "that"):
			sub = true
		case t.kind == mark && (t.word == "," || t.word == ";" || t.word == "." || t.word == ")" || t.word == ":"):
			sub, late = false, false
		default:
			switch t.word {
			case "who", "that", "which":
				late = true
			case "to", "from", "by", "at":
				late = false
			}
		}
	}
}
