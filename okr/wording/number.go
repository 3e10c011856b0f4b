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
	weighed  bool      // detail is known
	detail   bool      // it measures nothing, and only says more of a thing
	part     bool      // of a whole that is named: "7 of 10", "four in five"
	whole    int       // the token of that whole
	interval bool      // how often something happens: "every two weeks"
	plain    bool      // digits, and a percent sign at most
	span     bool      // a range, of which this is the lower end: "1-2 pages"
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
	next := 0
	for _, i := range s.odd {
		if i < next || !s.mayCount(i) {
			continue
		}
		q, to, plain := s.plainAt(i)
		if !plain {
			ok := false
			if q, to, ok = s.numberAt(i); !ok {
				continue
			}
		}
		n := longer(&s.nums)
		*n = num{}
		n.mean(q)
		n.plain = plain
		n.At, n.from, n.to = Range{s.ts[i].start, to}, i, i+1
		for n.to < len(s.ts) && s.ts[n.to].start < to {
			n.to++
		}
		s.upTo(n)
		next = n.to
		if s.window(n) {
			s.nums = s.nums[:len(s.nums)-1]
			continue
		}
		s.suffixes(n)
	}
	s.questions()
	s.qualifiers()
	for k := range s.nums {
		n := &s.nums[k]
		s.before(n)
		if !n.today && (s.remark(n) || s.atMostLong(n)) {
			n.sub = true
		}
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
	return q, end, next == len(s.ts) || s.word(next) == ")" || s.ts[next].join == apart && s.startsAnew(next) && s.text[end] == ' '
}

// startsAnew reports whether the word at i can be no part of a number before it.
func (s *sentence) startsAnew(i int) bool {
	switch s.word(i) {
	case "(", "[":
		return true
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
		if q, ok := toOne(s.text[t.start:t.end]); ok {
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
		case ".":
			if t.join == apart || i == 0 || s.kind(i-1) == mark && s.word(i-1) != "." {
				return s.scanAt(i) // ".65"
			}
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

// toOne reads a ratio to one: "4:1". It is no time of day, of which the minutes
// have two digits.
func toOne(text string) (quantity.Quantity, bool) {
	of, ok := strings.CutSuffix(text, ":1")
	if !ok {
		return quantity.Quantity{}, false
	}
	v, err := strconv.ParseFloat(of, 64)
	return quantity.Quantity{Value: v, Text: text}, err == nil
}

// upTo reads the upper end of a range into n, which keeps the lower one: "15–20%",
// "4-5x", "2-3 months", "60~70%".
func (s *sentence) upTo(n *num) {
	i := n.to
	if w := s.word(i); w != "-" && w != "–" && w != "—" && w != "~" {
		return
	}
	if s.ts[i].join != touches || s.kind(i+1) != digit || s.ts[i+1].join != touches || s.ts[i+1].masked {
		return
	}
	high, end, ok := s.numberAt(i + 1)
	if !ok || high.Value <= n.Value && n.kind != quantity.Time {
		return
	}
	if k := high.Kind(); n.kind != quantity.Bare && n.kind != k {
		return
	}
	low, high := quantity.Pair(n.Quantity, high)
	if low.Value > high.Value {
		return
	}
	low.Text = s.text[n.At.Start:end]
	n.mean(low)
	n.plain, n.span, n.At.End = false, true, end
	for n.to < len(s.ts) && s.ts[n.to].start < end {
		n.to++
	}
}

// boundAfter reads "most", "the most", "least" from token i on.
func (s *sentence) boundAfter(i int, bound Direction) Direction {
	if s.word(i) == "the" {
		i++
	}
	switch s.word(i) {
	case "most", "maximum":
		return Decrease
	case "least", "minimum":
		return Increase
	}
	return bound
}

// suffixes reads what follows a number: "+", "or more", "a week".
func (s *sentence) suffixes(n *num) {
	n.none = n.Value == 0 && (s.word(n.from-1) == ":" && n.Unit != quantity.Percent ||
		n.Kind() == quantity.Count || n.Kind() == quantity.Bare && s.kind(n.to) == word && !s.is(n.to, function))
	if n.whole = s.ofWhole(n); n.whole > 0 {
		n.part = true
	}
	if n.kind == quantity.Time && s.word(n.from-1) == "every" {
		n.interval = true
		return
	}
	if n.from > 1 && s.is(n.from-1, period) {
		if days := s.period(n.from - 2); days >= 0 { // "every week 3 posts"
			n.rate, n.days = n.kind != quantity.Share, days
		}
	}
	if strings.HasSuffix(n.Text, "+") || s.word(n.to) == "+" && s.ts[n.to].join == touches {
		n.bound = Increase
	}
	switch s.word(n.to) {
	case "max", "maximum", "tops":
		n.bound = Decrease
	case "min", "minimum":
		n.bound = Increase
	case "at":
		n.bound = s.boundAfter(n.to+1, n.bound)
	case "and":
		switch s.word(n.to + 1) {
		case "above", "over", "up":
			if s.kind(n.to+2) == mark || s.is(n.to+2, function) {
				n.bound = Increase
			}
		}
	}
	for k := n.to; k < n.to+4 && s.cues.has(orWord); k++ {
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
