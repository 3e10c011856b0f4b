package wording

import "github.com/okr-as-code/okr/okr/quantity"

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
