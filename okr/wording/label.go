package wording

import (
	"math"

	"github.com/okr-as-code/okr/okr/quantity"
)

// classify gives a clause its label: the measured noun first, then the verb.
func (s *sentence) classify(c *clause, head bool) {
	if len(c.written) > 0 {
		s.ownWords(c, head)
		c.label, c.certain = c.written[len(c.written)-1], true
		c.found = c.label
		c.accept = Set(c.written...)
		s.because(whyWritten, c.label, s.at(c))
		return
	}
	s.judgeWords(c)
	s.lean(c)
	if head && c.label == Output && !c.accept.Has(Outcome) {
		s.because(whyHead, Input, s.at(c))
		c.label, c.accept = Input, Set(Input, Output)
	}
	c.words = wordsLabel{c.label, c.accept, c.certain && c.label != None}
}

// ownWords notes what the words of a clause with a written label say by themselves.
// That is no reason for its label.
func (s *sentence) ownWords(c *clause, head bool) {
	n, written := len(s.reasons), c.written
	c.written = nil
	s.classify(c, head)
	c.written, s.reasons = written, s.reasons[:n]
}

func (s *sentence) decide(c *clause, l Label, also Labels, certain bool, why why, at Range) {
	c.label, c.accept, c.certain, c.why = l, Set(l)|also, certain, why
	c.made = why == whyMade
	s.because(why, l, at)
}

// decidePlainly is decide for a form that says the label by itself, so that the words
// in it, which are mostly said of another, are not asked.
func (s *sentence) decidePlainly(c *clause, l Label, also Labels, why why, at Range) bool {
	s.decide(c, l, also, true, why, at)
	c.plain = true
	return true
}

func (s *sentence) because(w why, l Label, at Range) {
	s.reasons = append(s.reasons, Reason{At: at, Word: at.In(s.text), why: w, label: l})
}

// judgeWords labels a clause without a written label.
func (s *sentence) judgeWords(c *clause) {
	v := s.verbOf(c)
	var segs []segment
	switch {
	case c.front:
		segs = s.segments(s.segs[:0], s.afterVerb(c.verb), c.to)
	case c.verb > c.from && s.takesObject(c):
		segs = s.segments(s.segs[:0], c.verb+1, c.to)
	case c.verb > c.from:
		segs = s.segments(s.segs[:0], c.from, c.verb)
		if len(segs) == 0 || !segs[0].hasHead {
			segs = s.segments(segs[:0], c.from, c.to)
		}
	default:
		segs = s.segments(s.segs[:0], c.from, c.to)
	}
	s.findObject(c, segs)
	switch {
	case v == delivering && c.front && s.setsOut(c):
		v = making
	case c.passive && (v == making || v == weak) && s.stood(c):
		v = delivering
	}
	c.kind = v
	if s.learning && c.link == begins && !s.aims(c) {
		s.decide(c, Input, Set(Output, Outcome), false, whyLearn, s.verbRange(c))
		return
	}
	// The first that has an answer decides: what is one's own, then what others do, then
	// what is measured, whatever the verb; then what is taken up, the verb, the noun.
	_ = s.ofPlan(c, v) || s.shown(c) || s.ceases(c) ||
		s.habit(c, v) || s.performs(c, v) || s.ownResource(c, v, segs) || s.effort(c, v) ||
		s.quality(c, v) || s.prompt(c, v) || s.deadline(c) || s.chosenWay(c, v) || s.peopleDo(c, v) ||
		s.trimmed(c) || s.outcomeMeasured(c, v, segs) || s.pairSays(c, v, segs) || s.capped(c, segs) || s.compared(c) || s.soughtAfter(c) || s.service(c, v, segs) ||
		s.uptakeMeasured(c, v, segs) ||
		s.byVerb(c, v, segs) ||
		s.byNoun(c, segs)
}

// findObject finds what the verb of a clause is done to, or what is measured: the
// noun of the first phrase that does not only count the next.
func (s *sentence) findObject(c *clause, segs []segment) {
	c.object, c.head = noObject, -1
	for i := range segs {
		g := &segs[i]
		if c.object = unknown; g.hasHead {
			c.object = g.head.class
		}
		if g.hasHead || !s.isQuantifier(g) || i+1 == len(segs) {
			c.head = s.lastWord(g)
			return
		}
	}
}

// lastWord returns the last word of a phrase that may be a noun; -1 if it has none.
func (s *sentence) lastWord(g *segment) int {
	for i := g.to - 1; i >= g.from; i-- {
		if t := &s.ts[i]; t.kind == word && !t.masked && t.depth == 0 && !t.in.has(function) && t.form&past == 0 {
			return i
		}
	}
	return -1
}

// takesObject reports whether what counts stands behind the verb of a clause that
// begins with its subject: "the section gets 1,500 page views".
func (s *sentence) takesObject(c *clause) bool {
	t := c.roles.target
	if c.passive || t < 0 || s.nums[t].from != c.verb+1 || s.nums[t].Kind() != quantity.Count && s.nums[t].Kind() != quantity.Bare {
		return false
	}
	switch s.word(c.verb) {
	case "get", "gets", "reach", "reaches", "hit", "hits", "attract", "attracts", "receive", "receives", "has", "have", "draw", "draws", "bring", "brings", "generate", "generates":
		return true
	}
	return false
}

// A verbKind is what the main verb of a clause says of its kind.
type verbKind uint8

const (
	noVerb verbKind = iota
	weak
	making
	delivering
	neutral
	changing
	holding
	resourcing
	otherVerb
)

// verbKinds are the lists of verbs; of two entries of one length the first counts.
var verbKinds = [...]struct {
	l listSet
	v verbKind
}{
	{weakActivity, weak}, {resourceVerb, resourcing}, {holdVerb, holding}, {upVerb, changing}, {downVerb, changing},
	{outputVerb, delivering}, {inputVerb, making}, {neutralVerb, neutral}, {outcomeVerb, changing},
}

// verbOf returns the kind of the main verb; the longest entry decides.
func (s *sentence) verbOf(c *clause) verbKind {
	if c.verb < 0 {
		return noVerb
	}
	if c.passive && s.deliveredToo(c) {
		return delivering
	}
	if s.carries(c.verb) && (s.movesTo(c, "down") || s.movesTo(c, "up")) {
		return changing
	}
	t := &s.ts[c.verb]
	n, v := 0, otherVerb
	for i := range verbKinds {
		k := &verbKinds[i]
		if !t.in.has(k.l) {
			continue
		}
		if m := s.x.length(s.ts, c.verb, k.l); m > n {
			n, v = m, k.v
		}
		if !t.long {
			break // no entry is longer than a word
		}
	}
	switch {
	case v == weak && c.roles.held && s.ts[c.verb].alone.has(holdVerb):
		return holding
	case v == holding && !c.roles.held && s.ts[c.verb].in.has(outputVerb):
		return delivering // "hold 10 workshops"
	}
	return v
}

// carries reports whether the verb at i moves something where another word says.
func (s *sentence) carries(i int) bool {
	switch s.word(i) {
	case "bring", "brings", "brought", "bringing", "get", "getting", "take", "takes", "push", "drive", "drives", "driving":
		return true
	}
	return false
}

// movesTo reads "bring open points down to 10", of a verb that carries.
func (s *sentence) movesTo(c *clause, where string) bool {
	for i := c.verb + 1; i+1 < c.to; i++ {
		if s.word(i) != where {
			continue
		}
		switch s.word(i + 1) {
		case "to", "from", "by", "below", "under", "above":
			return true
		}
		return s.kind(i+1) == digit
	}
	return false
}

// deliveredToo reports whether one of several participles says that something is
// delivered: "designed, built and published".
func (s *sentence) deliveredToo(c *clause) bool {
	for i := c.verb + 1; i+1 < c.to; i++ {
		if w := s.word(i); w != "," && w != "and" && w != "&" {
			return false
		}
		if s.word(i+1) == "and" {
			continue
		}
		t := &s.ts[i+1]
		if t.form&past == 0 || !t.in.has(verbs) {
			return false
		}
		if t.alone.has(outputVerb) {
			return true
		}
		i++
	}
	return false
}

func (s *sentence) verbRange(c *clause) Range {
	if c.verb < 0 {
		return s.at(c)
	}
	return s.span(c.verb, s.afterVerb(c.verb))
}

// pairSays reads what a from–to says by itself, whatever it is said of: a time that
// gets shorter, a number that falls, a mark with a fraction.
func (s *sentence) pairSays(c *clause, v verbKind, segs []segment) bool {
	r := &c.roles
	if r.target < 0 || r.baseline < 0 {
		return false
	}
	n := &s.nums[r.target]
	switch {
	case (n.kind == quantity.Time || n.kind == quantity.ClockOf) && s.falls(c):
		s.decide(c, Outcome, 0, true, whyTime, n.At)
	case !r.fromTo || s.hasHeadClass(segs, made) && (c.passive || c.front):
		return false // "handbook condensed from 90 to 20 pages"
	case !c.front && s.falls(c):
		s.decide(c, Outcome, Set(Output), true, whyFewer, s.at(c))
	case n.kind == quantity.Bare && v == noVerb && (n.Value != math.Trunc(n.Value) || s.nums[r.baseline].Value != math.Trunc(s.nums[r.baseline].Value)):
		s.decide(c, Outcome, Set(Output), true, whyRate, n.At)
	default:
		return false
	}
	return true
}

// ofPlan reads "reach 110% of quota": a result that is measured against a plan.
func (s *sentence) ofPlan(c *clause, v verbKind) bool {
	if c.roles.plan.IsZero() || v == making || v == weak || v == resourcing || v == otherVerb || s.names(c, resourceNoun) {
		return false
	}
	s.decide(c, Outcome, Set(Output), false, whyPlan, c.roles.plan)
	return true
}

// outcomeMeasured reads what is measured: its noun decides, whatever the verb.
func (s *sentence) outcomeMeasured(c *clause, v verbKind, segs []segment) bool {
	g, ok := s.measured(c, v, segs, state)
	if ok && c.front && v == otherVerb && !s.aims(c) && s.settled(c) {
		s.decide(c, Input, Set(Output), false, whyMade, s.verbRange(c))
		return true
	}
	if !ok || v == weak || v == making && !s.aims(c) || c.verb == g.head.at+1 && s.department(g.head.at, c) {
		return false
	}
	if (!s.aims(c) && s.ts[g.head.at].in&outcomeNoun == 0 || g.trails && !s.isMetric(c)) && v != changing && v != holding {
		return false // "Returning guests are greeted", "Loyalty card in the wallet apps"
	}
	if v == delivering && !c.roles.fromTo && s.plainWork(c) && !s.is(c.verb, neutralVerb|performVerb) && !s.worth(c, g) {
		return false
	}
	certain := c.roles.fromTo || c.roles.target >= 0 || c.roles.change.Kind != NoChange || v == changing
	also := Labels(0)
	if !certain || v == making || v == weak {
		also = Set(Output, Input)
	}
	s.decide(c, Outcome, also, certain && v != making && v != weak, whyOutcome, s.span(g.head.at, g.head.at+g.head.n))
	behind := g.head.at + g.head.n
	if gauges(s.word(behind)) {
		behind++ // "belonging score same for all"
	}
	c.plain = v == noVerb && s.levelWord(behind)
	return true
}

// worth reports whether the target of c says what g comes to, and does not count it:
// "collect donations of 12,000".
func (s *sentence) worth(c *clause, g *segment) bool {
	t := c.roles.target
	if t < 0 || s.nums[t].from <= g.head.at {
		return false
	}
	switch s.word(g.head.at) {
	case "donations", "revenue", "income", "takings", "proceeds", "sales", "savings", "funds", "profit", "surplus":
		return s.word(s.skipBound(&s.nums[t])) == "of"
	}
	return false
}

// department reports whether the word at i is no metric but those who do what the next word
// says: "Sales can print a quote", but not "Sales grow by 5%".
func (s *sentence) department(i int, c *clause) bool {
	if s.word(i) != "sales" || i != s.wordsFrom(c) {
		return false
	}
	switch s.word(c.verb) {
	case "can", "cannot", "has", "knows", "gets":
		return true
	}
	t := &s.ts[c.verb]
	return t.form&third != 0 && t.word != "covers" && t.word != "pays" && !t.in.has(auxiliary|upVerb|downVerb|holdVerb|outcomeVerb|neutralVerb|stateVerb)
}

// settled reports whether the verb of c says that something is settled in words and
// not moved: "agree on a price", "choose the pilot region".
func (s *sentence) settled(c *clause) bool {
	switch s.word(c.verb) {
	case "agree", "decide", "choose", "settle", "negotiate", "clarify", "pick", "select":
		return true
	}
	return false
}

// isMetric reports whether the numbers of a clause can only be those of a metric:
// a from–to, a change, a share or a bound.
func (s *sentence) isMetric(c *clause) bool {
	t := c.roles.target
	if c.roles.fromTo || c.roles.change.Kind != NoChange || c.roles.held || t >= 0 && s.closesAt(c, &s.nums[t]) {
		return true
	}
	return t >= 0 && !s.aside(&s.nums[t]) && (s.nums[t].kind == quantity.Share || s.nums[t].kind == quantity.Money || s.nums[t].bound == Decrease)
}

// closesAt reports whether a clause ends with n, which counts nothing, behind a name:
// "Review score Villa Rosa 9.2", "NPS Ward B 45".
func (s *sentence) closesAt(c *clause, n *num) bool {
	return n.Kind() == quantity.Bare && n.from > c.from+1 && (n.to >= c.to || s.kind(n.to) == mark && n.to+1 >= c.to) &&
		(s.ts[n.from-1].capital && s.kind(n.from-1) == word || n.Value != math.Trunc(n.Value))
}

// measured returns the phrase whose noun is of class want and is what the clause
// measures. What is made or delivered is measured in its object only.
func (s *sentence) measured(c *clause, v verbKind, segs []segment, want class) (*segment, bool) {
	if c.passive && v != changing && v != neutral && v != holding && want == state && c.roles.target < 0 && c.roles.change.Kind == NoChange {
		return nil, false
	}
	own := v == making || v == delivering && !s.is(c.verb, neutralVerb) || v == weak || v == resourcing
	for i := range segs {
		g := &segs[i]
		if g.hasHead && g.head.class == want {
			return g, true
		}
		if i >= 3 {
			break
		}
		quantifier := s.isQuantifier(g)
		next := ""
		if i+1 < len(segs) {
			next = segs[i+1].prep
		}
		switch {
		case quantifier && (next == "of" || next == "in" || next == "from"):
			continue
		case g.number >= 0 && s.nums[g.number].Kind() == quantity.Money && (next == "in" || next == "of" || next == "from"):
			continue
		case own, v == noVerb && !quantifier:
			return nil, false
		case g.hasHead && g.head.class != unknown && g.head.class != taken && (v == changing || v == neutral || v == holding) && next != "to" && next != "from" && next != "at" && next != "by":
			if g.head.class == made || g.head.class == delivered {
				return nil, false
			}
		}
	}
	return nil, false
}
