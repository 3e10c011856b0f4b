package wording

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/okr-as-code/okr/okr/quantity"
)

// A num is a number of a sentence while it is being understood.
type num struct {
	Number
	kind     quantity.Kind
	from, to int       // its tokens
	bound    Direction // Increase for "at least 5", Decrease for "at most 5"
	strict   bool      // the bound is of the kind that is only ever held: "no more than"
	rate     bool      // "a week", "per quarter"
	days     int       // the period of the rate; 0 if its length is not known
	today    bool      // today's value: "(today 41)"
	sub      bool      // in a question or a condition: "if it rises above 5"
	late     bool      // qualifies something: "with 5 users", "who close 2 deals"
	none     bool      // "no meetings", "zero complaints"
	part     bool      // of a whole that is named: "7 of 10", "four in five"
	plain    bool      // digits, and a percent sign at most
	pairFrom bool      // the first of a from–to, and the next its second
	pairTo   bool
	change   Change
}

// Kind returns what n measures. It hides that of the quantity, which has to look
// it up.
func (n *num) Kind() quantity.Kind { return n.kind }

// mean sets what n is meant to be.
func (n *num) mean(q quantity.Quantity) { n.Quantity, n.kind = q, q.Kind() }

// scan finds the numbers of the sentence.
func (s *sentence) scan() {
	for i := 0; i < len(s.ts); {
		if t := &s.ts[i]; t.kind == word && !t.in.has(numberWord) && len(t.word) != 3 || !s.mayCount(i) {
			i++
			continue
		}
		q, to, plain := s.plainAt(i)
		if !plain {
			ok := false
			if q, to, ok = s.numberAt(i); !ok {
				i++
				continue
			}
		}
		k := len(s.nums)
		s.nums = append(s.nums, num{})
		n := &s.nums[k]
		n.mean(q)
		n.plain = plain
		n.At, n.from, n.to = Range{s.ts[i].start, to}, i, i+1
		for n.to < len(s.ts) && s.ts[n.to].start < to {
			n.to++
		}
		i = n.to
		if s.window(n) {
			s.nums = s.nums[:k]
			continue
		}
		s.suffixes(n)
	}
	s.questions()
	for k := range s.nums {
		s.before(&s.nums[k])
	}
	s.pairs()
}

// mayCount reports whether a number may begin at token i.
func (s *sentence) mayCount(i int) bool {
	t := &s.ts[i]
	switch {
	case t.masked:
		return false
	case t.kind == word:
		return t.in.has(numberWord) || len(t.word) == 3 && t.capital && s.kind(i+1) == digit
	case t.kind == mark:
		return s.kind(i+1) == digit && s.ts[i+1].join == touches
	}
	return t.kind == digit && !s.inEscape(i)
}

// inEscape reports whether the digits at i belong to a sequence that a terminal
// obeys, or to what is left of one: "\x9b31m", "[31m".
func (s *sentence) inEscape(i int) bool {
	t := &s.ts[i]
	if t.start == 0 || t.join != touches {
		return false
	}
	switch c := s.text[t.start-1]; {
	case c < ' ' && !strings.ContainsRune("\t\n\v\f\r", rune(c)), c == 0x7f:
		return true
	case c >= 0x80:
		r, _ := utf8.DecodeLastRuneInString(s.text[:t.start])
		return r == utf8.RuneError || 0x80 <= r && r < 0xa0
	case c == '[' || c == ';':
		return strings.HasSuffix(t.word, "m") && digitsOnly(t.word[:len(t.word)-1]) && s.word(i+1) != "]" ||
			t.start > 1 && s.text[t.start-2] == 0x1b
	}
	return false
}

// plainAt reads digits of which nothing that follows makes anything else, as most
// do: "from 94 to", "40% of". It is what quantity.Scan reads, sooner.
func (s *sentence) plainAt(i int) (q quantity.Quantity, end int32, ok bool) {
	t := &s.ts[i]
	if t.kind != digit || len(t.word) > 9 {
		return q, 0, false
	}
	v := 0
	for k := range len(t.word) {
		if !isDigit(t.word[k]) {
			return q, 0, false
		}
		v = 10*v + int(t.word[k]-'0')
	}
	next := i + 1
	q.Value, end = float64(v), t.end
	if s.word(next) == "%" && s.ts[next].join == touches {
		q.Unit, end = quantity.Percent, s.ts[next].end
		next++
	}
	q.Text = s.text[t.start:end]
	return q, end, next == len(s.ts) || s.ts[next].join == apart && s.startsAnew(next) && s.text[end] == ' '
}

// startsAnew reports whether the word at i can be no part of a number before it.
func (s *sentence) startsAnew(i int) bool {
	switch s.word(i) {
	case "to", "of", "on", "at", "by", "for", "from", "with", "or", "than", "in", "the", "who", "more", "per":
		return s.word(i) != "per" || s.word(i+1) != "cent"
	}
	return false
}

// numberAt reads the number that begins at token i, if one does.
func (s *sentence) numberAt(i int) (q quantity.Quantity, end int32, ok bool) {
	t := &s.ts[i]
	switch t.kind {
	case digit:
		if q, ok := times(s.text[t.start:t.end], t.word); ok {
			return q, t.end, true
		}
		return s.scanAt(i)
	case mark:
		if s.ts[i+1].masked {
			return q, 0, false
		}
		switch t.word {
		case "+", "-", "−":
			if t.join == touches && i > 0 && s.kind(i-1) != mark {
				return q, 0, false
			}
			return s.scanAt(i)
		case "$", "€", "£", "¥", "₹":
			return s.scanAt(i)
		}
	case word:
		return s.wordNumber(i)
	}
	return q, 0, false
}

// scanAt lets quantity read the number at token i.
func (s *sentence) scanAt(i int) (q quantity.Quantity, end int32, ok bool) {
	q, to, ok := quantity.Scan(s.text, int(s.ts[i].start))
	return q, int32(to), ok && to > int(s.ts[i].start)
}

// times reads "3x" and "1.5X".
func times(text, low string) (quantity.Quantity, bool) {
	if low[len(low)-1] != 'x' {
		return quantity.Quantity{}, false
	}
	v, err := strconv.ParseFloat(low[:len(low)-1], 64)
	return quantity.Quantity{Value: v, Unit: "x", Text: text}, err == nil
}

// wordNumber reads a number in words, and "no meetings".
func (s *sentence) wordNumber(i int) (q quantity.Quantity, end int32, ok bool) {
	t := &s.ts[i]
	if t.join == hyphen || t.join == slash {
		return q, 0, false
	}
	switch t.word {
	case "no":
		return s.noThings(i)
	case "one":
		if !s.countsOne(i) {
			return q, 0, false
		}
	case "half":
		return s.half(i)
	case "a", "an":
		if s.is(i+1, period) && (s.is(i-1, atMost|atLeast) || s.word(i-1) == "than") {
			q, end, ok := quantity.Scan("1 "+s.word(i+1), 0)
			q.Text = s.text[t.start:s.ts[i+1].end]
			return q, s.ts[i+1].end, ok && end > 2
		}
	case "once", "twice", "thrice":
		q := quantity.Quantity{Value: often(t.word), Unit: "time", Text: s.text[t.start:t.end]}
		return q, t.end, s.period(i+1) >= 0 || s.period(i+2) >= 0
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
	if s.endsEntry(i-1, atLeast|atMost) > 0 && s.kind(i+1) == word && s.word(i+1) != "of" {
		return true
	}
	switch s.word(i + 1) {
	case "of", "another", "by", "place", "team", "where", "that", "day":
		return s.is(i-1, atLeast|atMost)
	}
	if s.word(i-1) == "only" || s.word(i-1) == "exactly" || s.word(i-1) == "least" || s.word(i-1) == "most" {
		return true
	}
	if s.first(0, len(s.ts)) == i {
		return s.kind(i+1) == word && !s.is(i+1, function|auxiliary) // "one case study"
	}
	return s.is(i-1, verbs) && s.ts[i-1].form&base != 0 && s.kind(i+1) == word && !s.is(i+1, function)
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
	}
	switch s.word(i - 1) {
	case "by", "in", "to", "least", "over", "than":
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
	if of == 0 || s.word(i+2) != "of" && s.word(i-1) != "by" && s.word(i-1) != "to" {
		return q, 0, false
	}
	end = s.ts[i+1].end
	return quantity.Quantity{Value: 100 * of / parts, Unit: quantity.Percent, Text: s.text[s.ts[i].start:end]}, end, true
}

// noThings reads "no downtime" as nought.
func (s *sentence) noThings(i int) (q quantity.Quantity, end int32, ok bool) {
	next := i + 1
	if s.kind(next) != word || s.ts[next].join == hyphen || s.is(next, function|atLeast|atMost) || s.is(i, atLeast|atMost) {
		return q, 0, false
	}
	switch s.word(next) {
	case "more", "less", "fewer", "longer", "later", "sooner", "earlier", "further", "other", "new", "matter":
		if s.kind(next+1) != word || s.word(next) == "longer" || s.word(next) == "later" {
			return q, 0, false
		}
		next++
	}
	unit := s.word(next)
	if n := len(unit); n > 3 && unit[n-1] == 's' && unit[n-2] != 's' {
		unit = unit[:n-1]
	}
	end = s.ts[next].end
	return quantity.Quantity{Unit: unit, Text: s.text[s.ts[i].start:end]}, end, true
}

// window reports whether n is no measure but a stretch of time or part of a name:
// "the next 3 months", "30 day trial", "my 10 km time".
func (s *sentence) window(n *num) bool {
	k := n.Kind()
	if k == quantity.Time {
		switch s.word(n.from - 1) {
		case "next", "last", "past", "first", "previous", "coming", "following", "final", "rolling", "trailing", "initial":
			return true
		}
		if s.word(n.from-1) == "<" || s.word(n.from-1) == "≤" || s.is(n.from-1, atMost|atLeast) || s.word(n.from-1) == "than" {
			return false
		}
		unit := s.word(n.to - 1)
		if len(unit) > 2 && unit[len(unit)-1] != 's' && s.kind(n.to-1) == word && s.kind(n.to) == word &&
			!s.is(n.to, function|verbs) && s.ts[n.to].join == apart {
			return !s.is(n.to, moreWord|today|changeNoun)
		}
	}
	if k == quantity.Count {
		switch s.word(n.to) {
		case "time", "race", "pace", "record", "radius":
			return n.Unit == "km" || n.Unit == "m" || n.Unit == "mi" || n.Unit == "k"
		}
	}
	return false
}

// suffixes reads what follows a number: "+", "or more", "a week".
func (s *sentence) suffixes(n *num) {
	n.none = n.Value == 0 && (s.word(n.from-1) == ":" && n.Unit != quantity.Percent ||
		n.Kind() == quantity.Count || n.Kind() == quantity.Bare && s.kind(n.to) == word && !s.is(n.to, function))
	n.part = s.ofWhole(n)
	if strings.HasSuffix(n.Text, "+") || s.word(n.to) == "+" && s.ts[n.to].join == touches {
		n.bound = Increase
	}
	for k := n.to; k < n.to+4; k++ {
		if s.word(k) != "or" {
			continue
		}
		switch s.word(k + 1) {
		case "more", "better", "higher", "above", "greater", "over", "longer":
			n.bound = Increase
		case "less", "fewer", "lower", "below", "under", "faster", "better than", "shorter", "quicker":
			n.bound = Decrease
		}
		break
	}
	for k := n.to; k < min(n.to+9, len(s.ts)); k++ {
		t := &s.ts[k]
		if t.kind == digit || t.kind == mark && t.word != "/" && t.word != "-" {
			return
		}
		if p := s.period(k); p >= 0 {
			n.rate, n.days = n.Kind() != quantity.Share, p
			return
		}
		if s.is(k-1, person) && t.kind == word && !t.in.has(function) && !s.is(k, nouns&^headOverride) {
			return // "10 customers use it every week" is no rate
		}
		switch t.word {
		case "to", "from", "by", "and", "with", "within", "until", "who", "that", "which", "if", "when":
			return
		}
	}
}

// ofWhole reports whether n is a part of a whole number: "7 of our 10", "3 out of
// 4", "four in five readers".
func (s *sentence) ofWhole(n *num) bool {
	if n.kind != quantity.Bare && n.kind != quantity.Count {
		return false
	}
	i, in := n.to, false
	switch s.word(i) {
	case "in":
		in = true
	case "out":
		if i++; s.word(i) != "of" {
			return false
		}
	case "of":
	default:
		return false
	}
	i++
	if w := s.word(i); w == "the" || w == "our" || w == "all" {
		i++
	}
	if s.kind(i) != digit && !s.is(i, numberWord) || i < len(s.ts) && s.ts[i].masked {
		return false
	}
	q, _, ok := quantity.Scan(s.text, int(s.ts[i].start))
	if !ok || q.Value <= n.Value || q.Kind() != quantity.Bare && q.Kind() != quantity.Count {
		return false
	}
	if !in {
		return true
	}
	switch q.Value {
	case 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 50, 100, 1000:
		return s.kind(i+1) == word && !s.is(i+1, period)
	}
	return false
}

// period returns the days of the period named from token i on ("a week", "per
// quarter", "/ day", "daily"), 0 if its length is not known, -1 if there is none.
func (s *sentence) period(i int) int {
	if i < len(s.ts) && s.ts[i].kind == word && s.ts[i].join != slash && !s.ts[i].in.has(function) && !strings.HasSuffix(s.ts[i].word, "ly") {
		return -1
	}
	switch s.word(i) {
	case "daily":
		return s.adverb(i, 1)
	case "weekly":
		return s.adverb(i, 7)
	case "monthly":
		return s.adverb(i, 30)
	case "a", "an", "per", "each", "every", "/":
	default:
		if i < len(s.ts) && s.ts[i].join == slash && s.is(i, period) {
			return periodDays(s.word(i))
		}
		return -1
	}
	k := i + 1
	if w := s.word(k); w == "business" || w == "working" || w == "calendar" || w == "school" || w == "single" {
		k++
	}
	if !s.is(k, period) {
		return -1
	}
	return periodDays(s.word(k))
}

// adverb returns days where the word at i stands after what it counts, not before a noun.
func (s *sentence) adverb(i, days int) int {
	if s.kind(i+1) == word && !s.is(i+1, function) {
		return -1
	}
	return days
}

func periodDays(w string) int {
	switch w {
	case "day", "night", "weekday":
		return 1
	case "week", "weekend":
		return 7
	case "fortnight":
		return 14
	case "month":
		return 30
	case "quarter":
		return 91
	case "half-year":
		return 182
	case "year":
		return 365
	}
	return 0
}
