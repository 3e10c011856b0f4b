package wording

import "github.com/okr-as-code/okr/okr/quantity"

// Apply returns the target that the change gives from a baseline, in the unit
// of the baseline. It is not known for NoChange and OfPlan.
func (c Change) Apply(baseline float64) (target float64, ok bool) {
	switch c.Kind {
	case ByPercent:
		return baseline * (1 + c.Percent/100), true
	case ByFactor:
		return baseline * c.Factor, true
	case ByAmount:
		return baseline + c.Add.Value, true
	}
	return 0, false
}

// asChange notes it in n if n is a change: "by 20%", "15% more", "3x", "+5%",
// "by 10 points", "120% of plan".
func (s *sentence) asChange(c *clause, n *num) {
	k := n.Kind()
	switch {
	case n.Unit == "x":
		if s.isFactor(c, n) {
			s.setFactor(c, n, n.Value)
		} else if s.planAfter(c, n) {
			n.change = Change{Kind: OfPlan, Percent: n.Value * 100, Factor: n.Value, At: n.At}
		}
	case s.word(n.from-1) == "÷" && n.Value > 0:
		n.change = Change{Kind: ByFactor, Factor: 1 / n.Value, At: s.span(n.from-1, n.to)}
	case s.foldAfter(n), n.Unit == "time" && s.timesAs(n):
		s.setFactor(c, n, n.Value)
	case k == quantity.Share && s.ofLast(n):
		n.change = Change{Kind: ByFactor, Factor: n.Value / 100, At: n.At}
	case s.takesOff(c, n):
		s.setLess(n)
	case k == quantity.Share && s.planAfter(c, n):
		n.change = Change{Kind: OfPlan, Percent: n.Value, Factor: n.Value / 100, At: n.At}
	case k == quantity.Share && n.Text == "half" && (s.word(n.from-1) == "by" || s.word(n.from-1) == "in") && !s.ofAfter(n):
		n.change = Change{Kind: ByFactor, Factor: 0.5, At: s.span(n.from-1, n.to)}
	case k == quantity.Share && s.isRelative(c, n):
		n.change = Change{Kind: ByPercent, Percent: s.sign(c, n) * abs(n.Value), At: n.At}
	case k != quantity.Share && s.isAdded(c, n):
		add := n.Quantity
		add.Value = s.sign(c, n) * abs(add.Value)
		n.change = Change{Kind: ByAmount, Add: add, At: n.At}
	}
}

func abs(v float64) float64 {
	if v < 0 {
		return -v
	}
	return v
}

func (s *sentence) setFactor(c *clause, n *num, v float64) {
	if s.sign(c, n) < 0 && v > 1 {
		v = 1 / v
	}
	n.change = Change{Kind: ByFactor, Factor: v, At: n.At}
}

// sign returns −1 where the words about n say less, else 1.
func (s *sentence) sign(c *clause, n *num) float64 {
	if n.Value < 0 || s.word(n.from-1) == "minus" {
		return -1
	}
	for i := n.to; i < n.to+3; i++ {
		switch s.word(i) {
		case "more", "increase", "rise", "growth", "faster", "higher", "uplift", "boost", "gain", "larger", "longer", "bigger":
			if s.word(i) == "faster" && (n.kind == quantity.Time || s.names(c, timeMetric)) {
				return -1
			}
			return 1
		case "fewer", "less", "lower", "reduction", "decrease", "drop", "decline", "cut", "fall", "shorter", "smaller", "cheaper", "lighter", "quicker", "saving", "savings":
			return -1
		}
	}
	for i := n.from - 1; i >= c.from && i >= n.from-14; i-- {
		t := &s.ts[i]
		switch {
		case t.alone.has(upVerb) || t.word == "up" || t.word == "growth":
			return 1
		case t.alone.has(downVerb) || t.word == "down" || t.word == "reduction" || t.word == "fewer" || t.word == "less":
			return -1
		}
	}
	switch {
	case s.direction(c) == Decrease:
		return -1
	case s.direction(c) == Undirected && c.verb >= 0 && s.ts[c.verb].in.has(outcomeVerb) && (s.names(c, lowerIsBetter) || s.names(c, timeMetric)):
		return -1
	}
	return 1
}

// planAfter reports whether "of plan", "of our quota" follows n, and n is no share
// of work done: "complete 80% of the plan".
func (s *sentence) planAfter(c *clause, n *num) bool {
	i := n.to
	if n.Unit == "x" && s.is(i, planNoun) {
		return s.word(i) != "goal"
	}
	if s.word(i) == "ahead" {
		i++
	}
	of := i
	if s.word(i) != "of" && s.word(i) != "to" {
		return false
	}
	i++
	switch s.word(i) {
	case "the", "our", "my", "its", "their", "this":
		i++
	}
	if s.planAt(i+1, n) && s.kind(i) == word && !s.is(i, function) {
		i++
	}
	if !s.planAt(i, n) || s.word(i+1) == "items" {
		return false
	}
	if s.word(i) == "budget" && n.Value < 100 && (i > of+2 || !s.is(of+1, function) && i > of+1 || s.kind(i+1) == word) {
		return false // "20% of the marketing budget", "15% of the budget for print"
	}
	return c.verb < 0 || !s.ts[c.verb].in.has(binaryVerb) || s.ts[c.verb].in.has(neutralVerb) && s.word(c.verb) != "deliver"
}

// planAt reports whether token i names the plan of which n is a share. All of several
// targets may be a count of them, more than all cannot: "over 100% of targets".
func (s *sentence) planAt(i int, n *num) bool {
	if s.is(i, planNoun) || s.kind(i) != word {
		return s.is(i, planNoun)
	}
	beyond := n.Kind() == quantity.Share && (n.Value > 100 || n.Value == 100 && n.bound == Increase)
	return beyond && s.x.lists(singular(s.word(i))).has(planNoun)
}

// isFactor reports whether "3x" is a change: "by 3x", "3x more", "improve … 3x".
func (s *sentence) isFactor(c *clause, n *num) bool {
	if n.bound != Undirected || s.word(n.from-1) == "at" || s.word(n.from-1) == "of" || s.word(n.from-1) == "to" || s.is(n.to, planNoun) {
		return false
	}
	switch s.word(n.to) {
	case "return", "coverage", "roi", "roas", "pipeline", "leverage":
		return false // "3x pipeline coverage" is a ratio
	}
	if s.word(n.from-1) == "by" || s.word(n.to) == "as" || s.is(n.to, moreWord|changeNoun) || n.from == s.first(c.from, c.to) {
		return true
	}
	if s.ends(c, n) { // "sales 3x", "sales up 3x from 10k EUR"
		return true
	}
	return c.verb >= 0 && s.ts[c.verb].in.has(outcomeVerb)
}

// ends reports whether a clause ends with n, or goes on with where it starts.
func (s *sentence) ends(c *clause, n *num) bool {
	return n.to >= c.to || s.word(n.to) == "from" || s.word(n.to) == "."
}

func (s *sentence) foldAfter(n *num) bool {
	return s.word(n.to) == "fold" && s.ts[n.to].join == hyphen || n.Unit == "fold"
}

func (s *sentence) ofAfter(n *num) bool { return s.word(n.to) == "of" }

// isRelative reports whether a percentage is a change and no share.
func (s *sentence) isRelative(c *clause, n *num) bool {
	if n.Text[0] == '+' || s.moreAfter(n) || n.Value < 0 && s.minus(n) {
		return true
	}
	if s.lastYear(n) || s.minusWord(c, n) {
		return true
	}
	if s.ofAfter(n) && !s.changeBefore(n) {
		return false
	}
	switch w := s.word(s.skipBound(n)); w {
	case "by":
		return s.changes(c, n)
	case "of":
		return s.changeBefore(n)
	case "up", "down":
		return true
	case "to", "at", "in", "with", "for", "on", "is", "are", "than", "reach", "and", "as", "(", "from", "→":
		return false
	}
	if c.verb >= 0 && c.verb == n.from-1 && s.ends(c, n) && s.direction(c) != Hold && s.direction(c) != Undirected {
		return n.bound == Undirected // "revenue grows 20% from 100k EUR"
	}
	return n.bound == Undirected && c.verb >= 0 && c.verb < n.from-1 && s.direction(c) != Undirected && s.direction(c) != Hold &&
		s.kind(n.from-1) == word && !s.is(n.from-1, function) && !s.is(n.to, person)
}

// minus reports whether a negative share is a change, as it is unless something says
// that it is a value: "-20% cost per lead", but not "a margin of -5%".
func (s *sentence) minus(n *num) bool {
	switch s.word(s.skipBound(n)) {
	case "to", "from", "at", "of", "is", "are", "was", "than", "between", "and", "below", "above", "margin", "(":
		return false
	}
	return n.bound == Undirected
}

// minusWord reports whether "minus" or "plus" before n says that it is a change: "scrap
// minus 15%", "bookings plus 10%", but not "at minus 18 degrees" and not "two rooms
// plus 20% of the hall".
func (s *sentence) minusWord(c *clause, n *num) bool {
	i := n.from - 1
	switch s.word(i) {
	case "minus":
	case "plus":
		if !s.ends(c, n) || i <= c.from || n.kind != quantity.Share && n.kind != quantity.PointsOf && n.Unit != quantity.Point {
			return false
		}
	default:
		return false
	}
	if s.kind(i-1) == digit || s.word(i-1) == "%" || s.is(i-1, atLeast|atMost|function|today) || s.endsEntry(i-1, atLeast|atMost) > 0 {
		return false
	}
	return s.word(n.to) != "to"
}

// skipBound returns the token before n and the bound before it.
func (s *sentence) skipBound(n *num) int {
	i := n.from - 1
	if k := s.endsEntry(i, atLeast|atMost); k > 0 {
		i -= k
	}
	for {
		switch s.word(i) {
		case "a", "an", "about", "another", "the", "some", "bit", "little", "just", "slightly", "around", "roughly", "approximately", "nearly", "almost", "well", "~", "≥", "≤", ">", "<", "=", "⩾", "⩽":
			i--
			continue
		}
		return i
	}
}

// moreAfter reports whether a word of change follows: "15% more", "20% year-on-year growth".
func (s *sentence) moreAfter(n *num) bool {
	if s.is(n.to, comparative) && s.word(n.to) != "better" && s.ts[n.to].join == apart {
		return true
	}
	for i := n.to; i < n.to+3 && i < len(s.ts); i++ {
		t := &s.ts[i]
		if t.in.has(moreWord|changeNoun) && t.word != "better" {
			return true
		}
		if t.kind != word || t.in.has(function) && t.word != "a" && t.word != "over" && t.word != "on" {
			return false
		}
	}
	return false
}

// changeBefore reports whether "growth of", "an increase of" stands before n.
func (s *sentence) changeBefore(n *num) bool {
	i := s.skipBound(n)
	return s.word(i) == "of" && s.is(i-1, changeNoun) && s.word(i-1) != "gain" && s.word(i-1) != "gains" &&
		s.word(i-1) != "saving" && s.word(i-1) != "savings"
}

// lastYear reports whether n is compared with an earlier period: "25% vs last year".
func (s *sentence) lastYear(n *num) bool {
	for i := n.to; i < n.to+3; i++ {
		switch s.word(i) {
		case "vs", "versus", "than", "over", "on", "against", "to", "with", "above", "below":
			if s.word(i) == "to" && s.word(i-1) != "compared" {
				return false
			}
			switch s.word(i + 1) {
			case "last", "prior", "previous", "q1", "q2", "q3", "q4":
				return true
			}
			return false
		}
	}
	return false
}

// changes reports whether a verb or a noun of change stands before "by 20%", so
// that it is no agent: "viewed by 50% of the team".
func (s *sentence) changes(c *clause, n *num) bool {
	if c.link != begins && c.n >= 0 && c.verb < 0 {
		return true
	}
	for i := n.from - 2; i >= c.from; i-- {
		t := &s.ts[i]
		if t.in.has(upVerb|downVerb|changeNoun) || t.in.has(outcomeVerb) && !t.in.has(takeupVerb) {
			return true
		}
	}
	return c.verb < 0 || s.is(s.clauses[0].verb, upVerb|downVerb|outcomeVerb)
}

// factorWords finds "double", "halve", "tenfold" where no number says it.
func (s *sentence) factorWords(c *clause, r *roles) {
	if r.changed >= 0 || r.fromTo || r.to {
		return
	}
	for i := c.from; i < c.to && s.any.has(factorWord); i++ {
		t := &s.ts[i]
		if !s.factorAt(i) {
			continue
		}
		if r.target >= 0 && s.nums[r.target].from < i {
			return
		}
		v := factor(t.word)
		r.change = Change{Kind: ByFactor, Factor: v, At: Range{t.start, t.end}}
		if r.target >= 0 {
			s.nums[r.target].Role = Other
			r.target, r.held, r.low, r.high = -1, false, -1, -1
		}
		return
	}
}

// factorAt reports whether token i is a change in a word: "double", but not
// "double-sided" and not "double down on".
func (s *sentence) factorAt(i int) bool {
	t := &s.ts[i]
	switch s.word(i - 1) {
	case "a", "the", "every", "each", "any", "all", "fewer", "less", "more", "no", "without":
		if t.form != ing && (t.word == "double" || t.word == "triple" || t.word == "quadruple") {
			return false // "jams on every double room"
		}
	case "zero", "avoid", "stop", "prevent", "eliminate", "reduce", "cut":
		if t.word == "double" && s.countable(i+1) {
			return false // "avoid double bookings"
		}
	}
	if t.word == "twice" && s.word(i+1) == "the" && s.is(i+2, period) {
		return false
	}
	return t.in.has(factorWord) && !t.masked && t.join != hyphen && (i+1 >= len(s.ts) || s.ts[i+1].join != hyphen) &&
		s.x.length(s.ts, i, weakActivity) <= s.x.length(s.ts, i, factorWord)
}

func factor(w string) float64 {
	switch w[:4] {
	case "trip", "thre":
		return 3
	case "quad", "four":
		return 4
	case "halv", "half":
		return 0.5
	case "five":
		return 5
	case "tenf":
		return 10
	}
	return 2
}
