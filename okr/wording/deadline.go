package wording

import "github.com/okr-as-code/okr/okr/quantity"

// deadline reads by when work of one's own is done, which nobody waits for at a counter:
// "minutes posted within 2 days", "get the lease signed within three weeks". How soon
// somebody is answered is another thing (prompt).
func (s *sentence) deadline(c *clause) bool {
	t := c.roles.target
	if t < 0 || c.verb < 0 || c.roles.fromTo || c.roles.baseline >= 0 {
		return false
	}
	n := &s.nums[t]
	if n.kind != quantity.Time || n.bound != Decrease || s.isBrief(n) || n.from < c.verb {
		return false
	}
	i := s.doneInTime(c, n.from)
	if i < 0 {
		return false
	}
	return s.decidePlainly(c, Output, Set(Input), whyDelivered, s.span(i, i+1))
}

// doneInTime returns the participle that says what one does oneself: of "get" at the
// front whatever is done to the one thing, else a word for paper and talk; -1 if none
// stands before token to.
func (s *sentence) doneInTime(c *clause, to int) int {
	i := c.verb
	switch w := s.word(i); {
	case w == "get" && c.front:
		if i++; s.word(i) != "the" && !s.indefinite(i) {
			return -1
		}
		for i++; i < to && s.kind(i) == word; i++ {
			if s.ts[i].form.pastOnly() && s.endsPhrase(i+1, c.to) && !isAnswered(s.word(i)) {
				return i
			}
		}
		return -1
	case w == "get" || w == "gets":
		i++
	case !c.passive:
		return -1
	}
	switch s.word(i) {
	case "published", "posted", "uploaded", "shared", "circulated", "documented", "discussed", "debriefed", "written", "minuted", "recorded", "logged", "filed",
		"archived", "labelled", "labeled", "tagged", "transcribed", "contacted", "visited", "briefed", "presented", "announced", "countersigned":
		if !s.namesAny(c, "fix", "fixes", "patch", "patches", "release", "releases", "advisory", "advisories", "update", "updates") {
			return i
		}
	}
	return -1
}
