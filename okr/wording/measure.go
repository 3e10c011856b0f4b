package wording

import (
	"strings"

	"github.com/okr-as-code/okr/okr/quantity"
)

// measurable reports whether the sentence holds a measure quantity: a number that
// is no mere detail, the whole of something, or how often something is done.
func (s *sentence) measurable() bool {
	for k := range s.nums {
		if !s.nums[k].sub && !s.detail(k) {
			return true
		}
	}
	for i := 0; i < len(s.ts) && s.any.has(factorWord); i++ {
		if s.factorAt(i) {
			return true
		}
	}
	return s.everyOne() || s.rhythmic()
}

// hasMeasure reports whether a clause has a number that is no mere detail.
func (s *sentence) hasMeasure(c *clause) bool {
	for k := c.n; k < c.m; k++ {
		if !s.detail(k) {
			return true
		}
	}
	return false
}

// detail reports whether number k only says more of a thing that is done or not,
// and is not what is counted: "the rota of the two nurses", "a form (2 pages)",
// "letters for invoices older than 30 days".
func (s *sentence) detail(k int) bool {
	n := &s.nums[k]
	if n.today || n.pairFrom || n.pairTo || n.rate || n.part || n.change.Kind != NoChange {
		return false
	}
	c := s.clauseAt(n.from)
	before := s.word(n.from - 1)
	switch {
	case n.none:
		return s.byTheWay(c, k)
	case before == "the" && s.kind(n.from) == word && (n.kind == quantity.Bare || n.kind == quantity.Count):
		return s.is(n.from-2, function) && !s.isAll(n.from-2) && s.word(n.from-2) != "to"
	case before == "after" && n.from > c.from+1:
		return n.kind == quantity.Time || n.kind == quantity.Bare && (n.to >= len(s.ts) || s.kind(n.to) == mark)
	case s.aside(n):
		return s.detailAside(n) && (c.passive || s.done(c, n.from))
	case before == "including" || before == "incl" || before == "." && s.word(n.from-2) == "incl":
		return s.done(c, n.from)
	}
	return c.front && (n.kind == quantity.Time || n.kind == quantity.Money) && s.threshold(c, n) && s.done(c, n.from)
}

// clauseAt returns the clause that holds token i.
func (s *sentence) clauseAt(i int) *clause {
	for k := len(s.clauses) - 1; k > 0; k-- {
		if s.clauses[k].from <= i {
			return &s.clauses[k]
		}
	}
	return &s.clauses[0]
}

// done reports whether a clause says, before token i, that something is made or
// done: "Write the bid", "the bid is written".
func (s *sentence) done(c *clause, i int) bool {
	if c.verb < 0 || c.verb >= i || !c.front && !c.passive {
		return false
	}
	if c.passive {
		return true
	}
	v := s.verbOf(c)
	return v == making || v == delivering || s.ts[c.verb].in.has(binaryVerb)
}

// byTheWay reports whether "no slides" of number k is added behind a comma to
// something that is done: how it is done. What nobody wants is measured there too:
// "moved to the new ward, no complaints".
func (s *sentence) byTheWay(c *clause, k int) bool {
	n := &s.nums[k]
	if n.from == 0 || s.is(n.to-1, lowerIsBetter|unwanted) || s.is(n.from+1, lowerIsBetter|unwanted) {
		return false
	}
	switch s.word(n.from - 1) {
	case ",", "–", "—", "-", "(":
		return n.from > c.from
	case "and":
		return k > 0 && s.nums[k-1].none && s.byTheWay(s.clauseAt(s.nums[k-1].from), k-1)
	}
	return false
}

// detailAside reports whether a number in brackets is no count of what stands
// before them: "a bid (deadline at 9, 900k EUR)", but "workshops (3)", "(target 40)".
func (s *sentence) detailAside(n *num) bool {
	i := n.from - 1
	switch s.word(i) {
	case "(", "[":
		return n.kind == quantity.Money || n.kind == quantity.Share || n.kind == quantity.Time
	case "target", "goal", ":", "=", "to", "least", "most", "≥", "≤", "total", "all":
		return false
	case ">", "<", "under", "over":
		return s.word(i-1) == "("
	}
	return true
}

// threshold reports whether n says which things are meant for which something is
// made: "for payments over 50k EUR", but not "in under 3 days".
func (s *sentence) threshold(c *clause, n *num) bool {
	if n.bound == Undirected && s.word(n.from-1) != "than" {
		return false
	}
	for i := n.from - 2; i > c.verb+1 && i > n.from-7; i-- {
		switch s.word(i) {
		case "for", "of", "from", "about":
			return s.kind(i+1) == word && !s.is(i+1, atLeast|atMost|function)
		case "in", "within", "to", "by", "at", ",":
			return false
		}
	}
	return false
}

// everyOne reports whether all of something is what is measured, which is 100 %:
// "All ramps are lit", "Fire drill held with every crew". Inside a task "for all
// regions" only says how large it is.
func (s *sentence) everyOne() bool {
	c := &s.clauses[0]
	first := s.wordsFrom(c)
	switch next := first + 1; s.word(first) {
	case "everyone", "everybody":
		return true
	case "all", "every", "each":
		if next < len(s.ts) && s.ts[next].join == apart && s.kind(next) == word && !s.is(next, function) {
			return true
		}
		return c.verb > first && s.ts[next].join == apart
	}
	if c.front || c.verb >= 0 && !s.takesPlace(c) || c.verb < 0 && !s.onFile(c) {
		return false
	}
	for i := max(c.verb, first) + 1; i+1 < c.to; i++ {
		switch s.word(i) {
		case ",", ";", "that", "who", "which", "so":
			return false
		case "with", "for", "by", "in":
			if w := s.word(i + 1); w == "all" || w == "every" || w == "each" {
				return s.kind(i+2) == word && s.ts[i+1].depth == 0
			}
		}
	}
	return false
}

// takesPlace reports whether the verb of a clause says that its subject, an event
// or a habit, takes place: "drills were held", "the app is used".
func (s *sentence) takesPlace(c *clause) bool {
	switch s.word(c.verb) {
	case "held", "met", "used", "adopted", "followed":
		return s.ts[c.verb].form&past != 0
	}
	return false
}

// onFile reports whether a clause without a verb says that something is there.
func (s *sentence) onFile(c *clause) bool {
	if s.inPlace(c) {
		return true
	}
	for i := c.from + 1; i < c.to; i++ {
		if s.word(i-1) == "on" && (s.word(i) == "file" || s.word(i) == "record" || s.word(i) == "site") {
			return true
		}
	}
	return false
}

// rhythmic reports whether the sentence says how often something is done: "every
// other week", "meet monthly", "twice this term". What is made only once, so that it
// then happens every day, does not.
func (s *sentence) rhythmic() bool {
	c := &s.clauses[0]
	if c.front && s.verbOf(c) == making {
		return false
	}
	for i := c.from; i < c.to; i++ {
		t := &s.ts[i]
		if t.masked || t.depth > 0 {
			continue
		}
		switch t.word {
		case "that", "which", "who", "so", "because", "when", "where":
			return false
		case "every", "each":
			if !c.front && s.isDay(i+1) || t.word == "every" && (s.word(i+1) == "other" || s.word(i+1) == "second") && (s.is(i+2, period) || s.isDay(i+2)) {
				return true
			}
		case "twice", "thrice":
			if s.word(i+1) == "this" {
				return true
			}
		case "half":
			if w := s.word(i + 1); (w == "a" || w == "an") && (s.is(i+2, period) || s.word(i+2) == "hour") && s.period(i+3) >= 0 {
				return true
			}
		case "daily", "weekly", "monthly", "fortnightly", "biweekly", "quarterly":
			if i > c.from && c.front && (i+1 >= c.to || s.kind(i+1) == mark || s.is(i+1, function)) || i == s.wordsFrom(c) && c.passive && s.goesOut(c) {
				return true
			}
		}
	}
	return false
}

// isDay reports whether token i is a day or another period that comes round.
func (s *sentence) isDay(i int) bool {
	w := s.word(i)
	return s.kind(i) == word && (strings.HasSuffix(w, "day") || w == "week" || w == "month" || w == "weekend" || w == "fortnight" || w == "morning" || w == "evening" || w == "night")
}

// goesOut reports whether the verb of a clause says that several things are sent or
// held: "weekly letters sent".
func (s *sentence) goesOut(c *clause) bool {
	switch s.word(c.verb) {
	case "published", "sent", "held", "shared", "run", "issued", "posted":
		return s.countable(c.verb-1) || s.is(c.verb-1, auxiliary) && s.countable(c.verb-2)
	}
	return false
}
