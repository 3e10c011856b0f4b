package wording

import "github.com/okr-as-code/okr/okr/quantity"

// detail reports whether number k only says more of a thing that is done or not,
// and is not what is counted: "the rota of the two nurses", "a form (2 pages)",
// "letters for invoices older than 30 days".
func (s *sentence) detail(k int) bool {
	n := &s.nums[k]
	if !n.weighed {
		n.weighed, n.detail = true, s.isDetail(k)
	}
	return n.detail
}

func (s *sentence) isDetail(k int) bool {
	n := &s.nums[k]
	if n.today || n.rate || n.part || n.change.Kind != NoChange {
		return false
	}
	c := s.clauseAt(n.from)
	if n.pairFrom || n.pairTo {
		return false
	}
	before := s.word(n.from - 1)
	switch {
	case n.none:
		return s.byTheWay(c, k)
	case before == "the" && s.kind(n.from) == word && (n.kind == quantity.Bare || n.kind == quantity.Count):
		return s.is(n.from-2, function) && !s.isAll(n.from-2) && s.word(n.from-2) != "to"
	case before == "after" && n.from > c.from+1:
		return n.kind == quantity.Time || n.kind == quantity.Bare && (n.to >= len(s.ts) || s.kind(n.to) == mark)
	case s.aside(n):
		return s.detailAside(n) && (c.passive || s.done(c, n.from) || c.front && s.verbOf(c) == weak || s.statesHow(c, n))
	case before == "including" || before == "incl" || before == "." && s.word(n.from-2) == "incl":
		return s.done(c, n.from)
	case s.isName(c, n) || s.saysWhich(c, n) || s.lengthOf(c, n):
		return true
	}
	return c.front && (n.kind == quantity.Time || n.kind == quantity.Money) && s.threshold(c, n) && s.done(c, n.from)
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
	case ":":
		return n.kind == quantity.Time && s.word(i-1) != "target" && s.word(i-1) != "goal" && s.word(i-1) != "stretch" // "(timebox: 3 days)"
	case "target", "goal", "=", "to", "least", "most", "≥", "≤", "total", "all":
		return false
	case ",", "and", "&":
		return !s.listedAside(n) // "(2 cooks, 1 waiter)"
	case ">", "<", "under", "over":
		return s.word(i-1) == "("
	}
	return true
}

// listedAside reports whether n counts one kind of things more in brackets that begin
// with a count of another: "cooks and waiters (2 cooks, 1 waiter)".
func (s *sentence) listedAside(n *num) bool {
	m := s.numberBefore(n)
	if m == nil || m.to >= n.from || !s.countsThings(m) || !s.countsThings(n) {
		return false
	}
	switch s.word(m.from - 1) {
	case "(", "[":
		return s.ts[m.from].depth == s.ts[n.from].depth
	}
	return false
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

// lengthOf reports whether n says how long a thing is that is made: "write a guide of
// 10 pages", "frozen, with a policy of at least 18 months".
func (s *sentence) lengthOf(c *clause, n *num) bool {
	if n.kind != quantity.Time && n.Unit != "page" && n.Unit != "slide" && n.Unit != "word" {
		return false
	}
	i := n.from - 1
	i -= s.endsEntry(i, atLeast|atMost)
	if s.word(i) != "of" || !s.done(c, i) {
		return false
	}
	for k := i - 1; k > c.from && k > i-5 && s.kind(k) == word; k-- {
		if !s.indefinite(k) {
			continue
		}
		for ; k < i; k++ {
			if class, _ := s.classOf(k); class == made || class == delivered {
				return true
			}
		}
		return false
	}
	return false
}

// statesHow reports whether a sentence in brackets tells how things stand that are
// worked on: "Rewrite the guide (half of it is out of date)".
func (s *sentence) statesHow(c *clause, n *num) bool {
	if v := s.verbOf(c); !c.front || v == changing || v == holding || n.kind != quantity.Share || s.word(n.to) != "of" {
		return false
	}
	return s.is(n.to+2, auxiliary) || s.is(n.to+3, auxiliary)
}
