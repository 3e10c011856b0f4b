package wording

import (
	"strings"

	"github.com/okr-as-code/okr/okr/quantity"
)

// isAdded reports whether a number that is no percentage is added: "by 10 points",
// "by 300", "5 points higher", "an increase of 300 users".
func (s *sentence) isAdded(c *clause, n *num) bool {
	if n.none {
		return false
	}
	if s.changeBefore(n) {
		return true
	}
	point := n.Kind() == quantity.PointsOf || n.Unit == quantity.Point
	if point && (s.moreAfter(n) || n.Text[0] == '+' || s.upOrDown(n)) {
		return true
	}
	if s.lessAfter(n) || s.moreThanOnce(n) || s.minusWord(c, n) {
		return true
	}
	if n.Text[0] == '+' && len(n.Text) > 1 && s.ts[n.from].depth == 0 {
		return !s.takesOn(c, n)
	}
	if by := s.skipBound(n); s.word(by) != "by" || s.agent(by) {
		return s.word(n.to) == "more" && s.word(n.to+1) == "than" && s.lastYear(&num{to: n.to + 1})
	}
	if c.verb < 0 && s.movesBy(c, n) {
		return true
	}
	for i := n.from - 2; i >= c.from; i-- {
		if s.ts[i].in.has(upVerb|downVerb|changeNoun|outcomeVerb) && !s.ts[i].masked {
			return true
		}
	}
	return false
}

// movesBy reports whether a metric that stands before n goes up or down by it: "protein
// content up by 0.4 points".
func (s *sentence) movesBy(c *clause, n *num) bool {
	i := n.from - 2
	return s.word(n.from-1) == "by" && i > c.from && (s.word(i) == "up" || s.word(i) == "down") && s.kind(i-1) == word && s.ts[i-1].form&past == 0
}

// takesOn reports whether n counts who or what is taken on, which a plus only says
// once more: "Hire +1 nurse".
func (s *sentence) takesOn(c *clause, n *num) bool {
	if !c.front || n.kind != quantity.Count && n.kind != quantity.Bare {
		return false
	}
	if s.is(s.first(c.from, c.to), resourceVerb) {
		return true // "Hire nurses: +2"
	}
	switch s.verbOf(c) {
	case making, delivering:
		return c.verb == n.from-1 && (s.kind(n.to-1) == word || s.kind(n.to) == word)
	}
	return false
}

// setLess makes n a change downwards.
func (s *sentence) setLess(n *num) {
	n.change = Change{Kind: ByPercent, Percent: -abs(n.Value), At: n.At}
	if n.kind != quantity.Share {
		add := n.Quantity
		add.Value = -abs(add.Value)
		n.change = Change{Kind: ByAmount, Add: add, At: n.At}
	}
}

// timesAs reports whether "3 times" is a change: "3 times as many", "3 times more".
func (s *sentence) timesAs(n *num) bool {
	if s.word(n.to) == "the" {
		return !s.is(n.to+1, period)
	}
	return s.word(n.to) == "as" || s.is(n.to, moreWord) && n.bound == Undirected
}

// ofLast reports whether a share is one of what a metric was: "half of last year's",
// "80% of last quarter's level", but not "80% of last year's speakers".
func (s *sentence) ofLast(n *num) bool {
	if s.word(n.to) != "of" || !s.is(n.to+2, period) {
		return false
	}
	switch s.word(n.to + 1) {
	case "last", "previous":
	default:
		return false
	}
	switch i := n.to + 3; s.word(i) {
	case "level", "levels", "figure", "total", "value", "volume", "revenue", "result", "number", "amount", "spend", "sales":
		return s.kind(i+1) != word || s.is(i+1, function)
	default:
		return s.kind(i) == mark || s.is(i, function&^today) // "of last year's in May"
	}
}

// takesOff reports whether n is what is lost: "lose 6 kg", "shave a third off the
// price", "take 20 minutes out of the close".
func (s *sentence) takesOff(c *clause, n *num) bool {
	if n.none || n.bound != Undirected || c.verb < 0 || s.ts[n.from].depth > 0 || !s.ofMeasure(n) {
		return false
	}
	switch s.word(s.skipBound(n)) {
	case "lose", "lost", "losing", "shed", "shedding", "shave", "shaving":
		return n.kind != quantity.Money
	case "take", "taking", "knock", "knocking", "cut", "cutting", "trim", "slash", "strip", "get", "save", "saving":
		return s.word(n.to) == "off" || s.word(n.to) == "out" && s.word(n.to+1) == "of"
	}
	return false
}

// ofMeasure reports whether n is an amount of something that is measured and not
// counted: a share, a time, a weight, points.
func (s *sentence) ofMeasure(n *num) bool {
	switch n.kind {
	case quantity.Share, quantity.PointsOf, quantity.Time, quantity.Money:
		return true
	}
	switch n.Unit {
	case quantity.Point, "kg", "g", "lb", "pound", "t", "cm", "mm", "m", "km", "ms":
		return true
	}
	return false
}

// upOrDown reports whether "up" or "down" stands beside points: "up 12 points", "10
// points up".
func (s *sentence) upOrDown(n *num) bool {
	if w := s.word(n.to); w == "up" || w == "down" {
		return s.word(n.to+1) != "to" && s.word(n.to+1) != "from"
	}
	w := s.word(n.from - 1)
	return w == "up" || w == "down"
}

// lessAfter reports whether n says how much less or more there is to be: "20 fewer
// letters", "10 minutes faster", but not "20 or fewer".
func (s *sentence) lessAfter(n *num) bool {
	if n.bound != Undirected && s.word(n.to-1) == "+" {
		return false
	}
	switch s.word(n.to) {
	case "fewer", "less":
		return s.kind(n.to+1) == word && n.kind != quantity.Share
	case "more", "better":
		return false
	}
	return s.is(n.to, moreWord|comparative) && s.ofMeasure(n)
}

// moreThanOnce reports whether n is what comes on top of what there was: "30 more
// orders than in spring".
func (s *sentence) moreThanOnce(n *num) bool {
	if s.word(n.to) != "more" {
		return false
	}
	for i := n.to + 1; i < n.to+6; i++ {
		if s.word(i) == "than" {
			switch s.word(i + 1) {
			case "last", "in", "today", "now", "before", "previously", "currently", "the":
				return s.word(i+1) != "the" || s.word(i+2) == "previous" || s.word(i+2) == "year" || s.word(i+2) == "quarter"
			}
			return false
		}
	}
	return false
}

// agent reports whether "by" at i names who does something: "adopted by 3 firms".
func (s *sentence) agent(i int) bool {
	if s.word(i) != "by" || i == 0 {
		return false
	}
	t := &s.ts[i-1]
	return t.form == past && !t.in.has(upVerb|downVerb) && !strings.HasPrefix(t.word, "improve") && !strings.HasPrefix(t.word, "accel")
}
