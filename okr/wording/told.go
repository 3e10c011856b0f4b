package wording

import (
	"strings"

	"github.com/okr-as-code/okr/okr/quantity"
)

// setsOut reports whether a clause says that somebody sets out to do what is delivered
// only once it is done: "collect feedback", "decide on a till". Who says how many, "collect
// 60 reviews", counts what is done.
func (s *sentence) setsOut(c *clause) bool {
	if s.ts[c.verb].form&(base|ing) == 0 || !s.x.asked(s.ts, c.verb).has(toldVerb) {
		return false
	}
	if i := s.afterVerb(c.verb); i < c.to && s.ts[i].form&ing != 0 && s.ts[i].in.has(verbs) {
		return false // "mentor matching"
	}
	if c.head >= 0 && s.ts[c.head].in.has(outcomeNoun) {
		return false // "collect donations of 12,000"
	}
	const most = 3 // tokens between the verb and how many: "at least"
	t := c.roles.target
	switch {
	case t < 0:
		return true
	case s.nums[t].kind == quantity.Share:
		return false
	}
	return !s.countsThings(&s.nums[t]) || s.nums[t].from > s.afterVerb(c.verb)+most || c.head >= 0 && s.ts[c.head].in.has(paper|inputNoun)
}

// stood reports whether a clause says of work that it is done, so that what it is done to
// stands for others: "Windows is supported", or that somebody from outside does it: "plan
// verified by an outside engineer".
func (s *sentence) stood(c *clause) bool {
	if s.x.asked(s.ts, c.verb).has(doneVerb) {
		return !c.roles.held && (c.head < 0 || !s.ts[c.head].in.has(paper))
	}
	i := s.afterVerb(c.verb)
	for ; i < c.to && s.word(i) != "by"; i++ {
		if s.kind(i) == mark || i > c.verb+3 {
			return false
		}
	}
	for k := i + 1; k < min(i+4, c.to); k++ {
		switch s.word(k) {
		case "external", "outside", "independent", "third-party", "neutral":
			return true
		case "who", "that":
			return s.word(k+2) == "not" || strings.HasSuffix(s.word(k+1), "n't")
		}
	}
	return false
}

// putsOut reports whether the verb at i hands what is made to others, whatever it is:
// "ship the playbooks", "merge the guideline".
func (s *sentence) putsOut(i int) bool {
	switch s.word(i) {
	case "release", "publish", "ship", "launch", "merge", "announce", "submit", "deploy":
		return s.ts[i].form&base != 0
	}
	return false
}

// putsOutLast returns the verb of a last step that hands to others what was made by the
// steps before it: "build a map of demand and release it", "choose a bank and sign the
// contract"; -1 if there is none.
func (s *sentence) putsOutLast(c *clause) int {
	for i := c.verb + 2; i+2 < c.to; i++ {
		if s.word(i) != "and" || s.ts[i].depth > 0 || !s.putsOut(i+1) && s.word(i+1) != "sign" && s.word(i+1) != "present" && s.word(i+1) != "send" {
			continue
		}
		switch s.word(i + 2) {
		case "it", "them", "the", "a", "to":
			return i + 1
		}
	}
	return -1
}
