package wording

import (
	"math"

	"github.com/okr-as-code/okr/okr/quantity"
)

// quality reads how good something is, said with a mark that nobody can simply make:
// "precision 0.8 on the test set", "F1 of .91", "99.95% of the answers agree".
func (s *sentence) quality(c *clause, v verbKind) bool {
	if t := c.roles.target; t >= 0 && s.nums[t].none && !c.front && s.avoided(c, &s.nums[t]) {
		return s.decidePlainly(c, Outcome, Set(Output), whyNone, s.nums[t].At)
	}
	if i := s.atOnce(c); i > 0 {
		return s.decidePlainly(c, Outcome, Set(Output), whyCapable, s.span(c.verb, i+1))
	}
	if at := s.faultless(c); at > 0 {
		return s.decidePlainly(c, Outcome, Set(Output), whyCapable, s.span(at, c.to))
	}
	t := c.roles.target
	if t >= 0 && s.nums[t].Kind() == quantity.Time {
		if i := s.putBy(&s.nums[t]); i >= 0 {
			return s.decidePlainly(c, Outcome, Set(Output), whyOutcome, s.span(i, s.nums[t].to))
		}
	}
	meets := t >= 0 && c.front && s.is(c.verb, neutralVerb) && s.word(c.verb) != "close" // "meet the promise for 99.5% of calls"
	if t < 0 || v == resourcing || !meets && (c.front || c.passive) && (v == making || v == delivering || v == weak) {
		return false
	}
	if n := &s.nums[t]; s.isFraction(n) || s.isLevel(n) {
		return s.decidePlainly(c, Outcome, 0, whyRate, n.At)
	}
	for k := c.n; k < c.m; k++ {
		if n := &s.nums[k]; s.nearlyAll(c, n) {
			return s.decidePlainly(c, Outcome, 0, whyRate, n.At)
		}
	}
	return false
}

// atOnce returns the last token of "at the first attempt", "first time" behind what is
// said to be approved or to work: nobody can promise that it needs no second; 0 if it is
// not there.
func (s *sentence) atOnce(c *clause) int {
	if c.front || !c.passive || s.word(c.verb) == "passed" {
		return 0
	}
	const far = 9
	for i := c.verb + 1; i+1 < min(c.verb+far, c.to); i++ {
		if s.word(i) != "first" {
			continue
		}
		switch s.word(i + 1) {
		case "attempt", "try", "go", "submission":
			return i + 1
		case "time":
			if i == c.verb+1 || s.word(i-1) == "the" && i == c.verb+2 || s.word(i+2) == "round" {
				return i + 1
			}
		}
		return 0
	}
	return 0
}

// avoided reports whether what there is to be none of may be needed or forced upon one:
// "no manual restart was needed", "no class cancelled for lack of teachers".
func (s *sentence) avoided(c *clause, n *num) bool {
	for i := n.to; i < c.to; i++ {
		switch s.word(i) {
		case "needed", "necessary", "required":
			return s.is(i-1, auxiliary)
		case "lack", "want":
			return s.word(i-1) == "for" && s.word(i+1) == "of"
		}
	}
	return false
}

// putBy returns the token of what is put by, where n is how long one could live on it: "a
// reserve of six months' rent", "savings for half a year"; -1 if it is not.
func (s *sentence) putBy(n *num) int {
	i := n.from - 1
	switch s.word(i) {
	case "of", "for", "covers", "covering":
		i--
	case "to":
		i -= 2 // "equal to"
	}
	switch s.word(i) {
	case "reserve", "reserves", "cushion", "savings":
		if i < n.from-1 {
			return i
		}
	}
	return -1
}

// isFraction reports whether n is a mark between nought and one: "kappa > 0.75", but
// not "0.5 posts", not "0.5 of a post" and not the version in "driver 0.7 is out".
func (s *sentence) isFraction(n *num) bool {
	if n.Kind() != quantity.Bare || n.Value <= 0 || n.Value >= 1 || s.word(n.to) == "of" || s.kind(n.to) == digit {
		return false
	}
	if n.to < len(s.ts) && s.ts[n.to].join == hyphen {
		return false
	}
	if n.bound == Undirected && !n.pairTo && (s.is(n.from-1, productNoun|inputNoun|outputNoun) || s.is(n.to, auxiliary) || s.word(n.to) == "to") {
		return false
	}
	return n.to >= len(s.ts) || s.kind(n.to) != word || s.is(n.to, function)
}

// isLevel reports whether n is the level of something that is measured with an
// instrument: "at least 1.5 dB over the baseline".
func (s *sentence) isLevel(n *num) bool {
	switch n.Unit {
	case "db", "dB", "dba", "dBA", "ppm", "mbps", "Mbps", "gbps", "Gbps", "fps", "rpm", "rps", "qps", "tps":
		return true
	}
	return false
}

// nearlyAll reports whether n is so near to all that it says how reliable something
// is: "packet delivery over 99.2%".
func (s *sentence) nearlyAll(c *clause, n *num) bool {
	share := n.Kind() == quantity.Share || n.Kind() == quantity.Bare && n.Value != math.Trunc(n.Value) // "each at 99.95"
	return share && n.Value >= 99 && n.Value < 100 && n.change.Kind == NoChange && !n.today && !n.pairFrom && !n.sub && !c.passive &&
		s.ts[n.from].depth == 0
}

// faultless returns the token of "with no" or "without" where a test or a check of
// others is said to find nothing: "audit completed with no material findings"; 0 if
// it is not.
func (s *sentence) faultless(c *clause) int {
	if at := s.findsNothing(c); at > 0 {
		return at
	}
	if c.front && !(s.word(c.verb) == "load" && s.word(c.verb+1) == "test") {
		return 0
	}
	for i := c.from + 1; i+1 < c.to; i++ {
		w := s.word(i)
		if w != "without" && (w != "with" || s.word(i+1) != "no" && s.word(i+1) != "zero" && s.word(i+1) != "0") {
			continue
		}
		if !s.tests(c) {
			return 0
		}
		for k := i + 1; k < min(i+6, c.to); k++ {
			if singular(s.word(k)) == "finding" || s.is(k, unwanted|lowerIsBetter|outcomeNoun) || k > i+1 && s.word(k-1) == "dropped" {
				return i
			}
		}
	}
	return 0
}

// findsNothing returns the token of "no" where a test or a check is said to find nothing:
// "mock audit finds no major nonconformity"; 0 if it is not.
func (s *sentence) findsNothing(c *clause) int {
	const far = 7
	for i := c.from + 1; i+1 < min(c.from+far, c.to); i++ {
		switch s.word(i) {
		case "finds", "reveals", "uncovers", "detects", "raises":
			if w := s.word(i + 1); (w == "no" || w == "zero" || w == "nothing") && s.tests(c) {
				return i + 1
			}
			return 0
		}
	}
	return 0
}

// tests reports whether a clause begins with a test or a check.
func (s *sentence) tests(c *clause) bool {
	for i := c.from; i < min(c.from+4, c.to); i++ {
		switch singular(s.word(i)) {
		case "audit", "inspection", "drill", "examination":
			return true
		case "test":
			switch s.word(i - 1) {
			case "load", "penetration", "stress", "acceptance":
				return true
			}
		}
	}
	return false
}
