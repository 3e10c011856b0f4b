package wording

import (
	"strings"

	"github.com/okr-as-code/okr/okr/quantity"
)

// wordNumber reads a number in words, and "no meetings".
func (s *sentence) wordNumber(i int) (q quantity.Quantity, end int32, ok bool) {
	t := &s.ts[i]
	if t.join == hyphen || t.join == slash {
		return q, 0, false
	}
	switch t.word {
	case "no":
		return s.noThings(i)
	case "none":
		q.Text = s.text[t.start:t.end]
		return q, t.end, s.word(i-1) == ":" && (i+1 == len(s.ts) || s.kind(i+1) == mark || s.is(i+1, function))
	case "one":
		if s.word(i-1) == "not" {
			return s.noThings(i) // "not one complaint"
		}
		if !s.countsOne(i) {
			return q, 0, false
		}
	case "half":
		return s.half(i)
	case "a", "an":
		if s.word(i-1) == "not" && s.word(i+1) == "single" {
			return s.noThings(i + 1)
		}
		if s.is(i+1, period) && (s.is(i-1, atMost|atLeast) || s.word(i-1) == "than") {
			q, end, ok := quantity.Scan("1 "+s.word(i+1), 0)
			q.Text = s.text[t.start:s.ts[i+1].end]
			return q, s.ts[i+1].end, ok && end > 2
		}
	case "once", "twice", "thrice":
		q := quantity.Quantity{Value: often(t.word), Unit: "time", Text: s.text[t.start:t.end]}
		return q, t.end, s.period(i+1) >= 0 || s.period(i+2) >= 0 || s.endsEntry(i-1, atLeast|atMost) > 0 && !s.isAll(s.prefix)
	}
	if q, end, ok := s.fraction(i); ok {
		return q, end, true
	}
	if t.in.has(numberWord) && t.word != "no" {
		if (t.word == "a" || t.word == "an") && s.x.length(s.ts, i, numberWord) < 2 {
			return q, 0, false
		}
		if w := s.word(i + 1); t.word == "two" && w == "thirds" || t.word == "three" && w == "quarters" || t.word == "a" && s.word(i+2) == "of" && w != "dozen" {
			return q, 0, false
		}
		return s.scanAt(i)
	}
	if t.capital && len(t.word) == 3 && s.kind(i+1) == digit && !s.x.begins(t) && strings.ToUpper(t.word) == s.text[t.start:t.end] {
		q, end, ok := s.scanAt(i)
		return q, end, ok && q.Kind() == quantity.Money
	}
	return q, 0, false
}

// often returns how often "once", "twice" and "thrice" are.
func often(w string) float64 {
	switch w {
	case "once":
		return 1
	case "twice":
		return 2
	}
	return 3
}

// countsOne reports whether the word "one" at i is a count: after a bound, and as
// what a verb is done to ("sign one partner"), not in "one of the" or "the one".
func (s *sentence) countsOne(i int) bool {
	if s.oneOfMany(i) {
		return true
	}
	if s.endsEntry(i-1, atLeast|atMost) > 0 && s.kind(i+1) == word && s.word(i+1) != "of" {
		return true
	}
	if s.word(i+1) == "of" && s.winsOne(i) {
		return true
	}
	if i+1 < len(s.ts) && adverb(&s.ts[i+1]) {
		return false // "nobody has to rebuild one manually"
	}
	switch s.word(i + 1) {
	case "of", "another", "by", "place", "team", "where", "that", "day":
		return s.is(i-1, atLeast|atMost)
	case "per":
		return true // "a case study, one per practice"
	}
	switch s.word(i - 1) {
	case ":":
		return s.kind(i+1) == word && !s.is(i+1, function|auxiliary)
	case "on", "in", "up", "out", "off", "down", "back":
		if s.is(i-2, verbs) && s.ts[i-2].form&base != 0 && i-2 == s.first(0, len(s.ts)) {
			return s.kind(i+1) == word && !s.is(i+1, function) // "take on one engineer"
		}
	case "to", "→":
		if k := len(s.nums) - 1; k >= 0 && s.nums[k].kind != quantity.Share && s.before1(&s.nums[k], fromWord) && i-s.nums[k].to <= 4 {
			return true // "from three audits to one"
		}
	}
	if s.word(i-1) == "only" || s.word(i-1) == "exactly" || s.word(i-1) == "least" || s.word(i-1) == "most" {
		return true
	}
	if s.first(0, len(s.ts)) == i {
		return s.kind(i+1) == word && !s.is(i+1, function|auxiliary) // "one case study"
	}
	return s.is(i-1, verbs) && s.ts[i-1].form&base != 0 && s.kind(i+1) == word && !s.is(i+1, function)
}

// winsOne reports whether one of several things at i is what is won or closed: "win
// back one of the accounts", but not "use one of the templates".
func (s *sentence) winsOne(i int) bool {
	switch s.word(i + 2) {
	case "the", "our", "these", "those", "their":
	default:
		return false
	}
	k := i - 1
	if w := s.word(k); w == "back" || w == "over" || w == "up" || w == "down" || w == "out" {
		k--
	}
	return k == s.first(0, len(s.ts)) && s.is(k, binaryVerb) && s.ts[k].form&base != 0 && s.word(k) != "become" && s.word(k) != "decide"
}

// oneOfMany reports whether the word "one" at i is a share of a number: "one in
// four", "one out of ten".
func (s *sentence) oneOfMany(i int) bool {
	of := i + 1
	switch s.word(of) {
	case "out":
		if of++; s.word(of) != "of" {
			return false
		}
	case "in":
	default:
		return false
	}
	return (s.kind(of+1) == digit || s.is(of+1, numberWord)) && !s.ts[of+1].masked && s.word(of+1) != "one" && s.word(of+1) != "a" && s.word(of+1) != "no" && !s.is(of+2, period)
}

// half reads "half" where it is a share: "half of the", "by half".
func (s *sentence) half(i int) (q quantity.Quantity, end int32, ok bool) {
	switch s.word(i - 1) {
	case "first", "second", "1st", "2nd", "last", "next", "other":
		return q, 0, false
	}
	share := false
	switch s.word(i + 1) {
	case "of", "the", "our", "all", "their", "my", "its":
		share = true
	case "compared", "against", "versus", "vs", "relative", "this", "next":
		share = s.word(i-1) == "by" || s.word(i-1) == "in" && s.is(i-2, downVerb) // "cut calls by half compared with last autumn"
	}
	if s.indefinite(i+1) && s.is(i+2, period) { // "half a day"
		q, end, ok := quantity.Scan("1 "+s.word(i+2), 0)
		q.Value, q.Text = 0.5, s.text[s.ts[i].start:s.ts[i+2].end]
		return q, s.ts[i+2].end, ok && end > 2
	}
	switch s.word(i - 1) {
	case "in":
		share = share || s.is(i-2, downVerb) // "cut in half against last year"
		fallthrough
	case "by", "to", "least", "over", "than":
		share = share || i+1 >= len(s.ts) || s.kind(i+1) == mark || s.is(i+1, function)
	}
	if !share {
		return q, 0, false
	}
	t := &s.ts[i]
	return quantity.Quantity{Value: 50, Unit: quantity.Percent, Text: s.text[t.start:t.end]}, t.end, true
}

// fraction reads "by a third", "two thirds of", "three quarters of".
func (s *sentence) fraction(i int) (q quantity.Quantity, end int32, ok bool) {
	parts := 0.0
	switch s.word(i + 1) {
	case "third", "thirds":
		parts = 3
	case "quarter", "quarters":
		parts = 4
	case "fifth":
		parts = 5
	case "tenth":
		parts = 10
	default:
		return q, 0, false
	}
	of := 0.0
	switch s.word(i) {
	case "a", "one":
		of = 1
	case "two":
		of = 2
	case "three":
		of = 3
	}
	if of == 0 || s.word(i+2) != "of" && s.word(i+2) != "off" && s.word(i-1) != "by" && s.word(i-1) != "to" && s.word(i-1) != "minus" && !s.is(i+2, moreWord) {
		return q, 0, false
	}
	end = s.ts[i+1].end
	return quantity.Quantity{Value: 100 * of / parts, Unit: quantity.Percent, Text: s.text[s.ts[i].start:end]}, end, true
}

// noThings reads "no downtime" as nought.
func (s *sentence) noThings(i int) (q quantity.Quantity, end int32, ok bool) {
	next := i + 1
	if s.kind(next) != word || s.ts[next].join != apart || s.is(next, function|atLeast|atMost|numberWord) || s.is(i, atLeast|atMost) || s.word(next+1) == "than" {
		return q, 0, false // "no-shows", "no worse than 85%", "no two alike"
	}
	switch s.word(next) {
	case "more", "less", "fewer", "longer", "later", "sooner", "earlier", "further", "other", "new", "matter":
		if s.kind(next+1) != word || s.word(next) == "longer" || s.word(next) == "later" {
			return q, 0, false
		}
		switch s.word(next + 1) {
		case "on", "in", "at", "by", "with", "from", "via", "through":
			return q, 0, false // "time cards are no more on paper"
		}
		next++
	}
	t := &s.ts[next]
	unit := quantity.Singular(s.text[t.start : int(t.start)+len(t.word)]) // as in "3 injuries", "2 PRs"
	return quantity.Quantity{Unit: unit, Text: s.text[s.ts[i].start:t.end]}, t.end, true
}
