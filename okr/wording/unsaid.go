package wording

import "strings"

// unnamedWork reports whether the words at i are work that nobody names: "all outstanding
// tasks", "the projects that are still high priorities".
func (s *sentence) unnamedWork(i int, c *clause) bool {
	named := false
	for ; i < c.to; i++ {
		switch s.word(i) {
		case "task", "tasks", "item", "items", "endeavour", "endeavours", "endeavor", "endeavors", "priority", "priorities", "initiative", "initiatives", "action", "actions",
			"activity", "activities", "project", "projects", "commitment", "commitments", "goal", "goals", "objective", "objectives", "matter", "matters", "topic", "topics",
			"deliverable", "deliverables", "effort", "efforts":
			named = true
		case "existing", "current", "ongoing", "planned", "other", "important", "key", "top",
			"high", "critical", "urgent", "major", "strategic", "still", "all", "our", "the", "my", "most", "and", "that", "are", "which", ".":
		case "from":
			return named && s.saysLittle(i+1, c.to, 2)
		default:
			if !s.unfinishedWork(i) {
				return false
			}
		}
	}
	return named
}

// keepsOn finds that something is only to go on: "Keep improving", "Continue to grow".
func (s *sentence) keepsOn(c *clause, i int) Range {
	if s.content(i+1, c.to) != 1 {
		return Range{}
	}
	switch s.word(c.to - 1) {
	case "improving", "growing", "learning", "improve", "grow", "evolve", "learn":
		return s.at(c)
	}
	return Range{}
}

// daily returns the token after words at i that only say that something is as always:
// "day-to-day", "general".
func (s *sentence) daily(i int) int {
	switch s.word(i) {
	case "day":
		if s.word(i+1) == "to" && s.word(i+2) == "day" {
			return i + 3
		}
	case "daily", "general", "overall", "internal", "our", "the":
		return i + 1
	}
	return i
}

// onlyQualities reports whether nothing but qualities, and not of what, stands at i:
// "stability", "general happiness and communication". A quality of something is
// described: "crew happiness", "stability of the pier".
func (s *sentence) onlyQualities(i int, c *clause) bool {
	n := 0
	for i = s.daily(i); i < c.to; i++ {
		switch w := s.word(i); {
		case w == "and" || w == "&" || w == "," || w == ".":
		case s.kind(i) == word && !s.ts[i].masked && ofAnything(w) && (s.kind(i-1) != word || n == 0 || s.word(i-1) == "and"):
			n++
		default:
			return false
		}
	}
	return n > 0
}

// ofAnything reports whether w is a quality that anything may have, so that alone it says
// nothing. Whoever is after mobility or profitability says of what.
func ofAnything(w string) bool {
	switch w {
	case "happiness", "effectiveness", "responsiveness", "robustness", "openness", "competitiveness", "resilience", "productivity", "flexibility":
		return true
	case "ability", "disability", "liability", "capability", "profitability", "affordability", "employability":
		return false
	}
	return fogNoun(w) || strings.HasSuffix(w, "ability") || strings.HasSuffix(w, "ibility")
}

// nobodyIs reports whether a clause says how somebody is to find something that it does
// not name: "Inviting for newcomers", "Easy to use".
func (s *sentence) nobodyIs(c *clause, i int) bool {
	if c.verb >= 0 && (c.verb != i || s.ts[i].form != ing) {
		return false
	}
	switch s.word(i) {
	case "inviting", "attractive", "appealing", "welcoming", "friendly", "useful", "helpful", "relevant", "valuable", "accessible", "usable", "interesting", "exciting", "enjoyable",
		"easy", "simple", "convenient":
	default:
		return false
	}
	if w := s.word(i + 1); w != "for" && w != "to" || s.ts[i+1].join != apart {
		return false
	}
	return s.saysLittle(i+2, c.to, 2)
}

// getsOn reports whether a clause only says of something that it goes on, or has been
// thought about: "The archive work is moving forward", "Pricing is figured out".
func (s *sentence) getsOn(c *clause, i int) bool {
	for ; i+2 < c.to; i++ {
		switch w := s.word(i); {
		case w == "that" || w == "who" || w == "which" || w == "so":
			return false
		case w != "is" && w != "are":
			continue
		}
		next, after := s.word(i+1), s.word(i+2)
		n := 3
		switch {
		case next == "moving" && (after == "forward" || after == "forwards" || after == "ahead" || after == "along"):
		case next == "figured" && after == "out", next == "sorted" && after == "out", next == "coming" && after == "along", next == "on" && after == "track", next == "going" && after == "well":
		case next == "in" && after == "good" && s.word(i+3) == "shape":
			n = 4
		default:
			return false
		}
		return s.over(i+n, c) || s.word(i+n) == "and" && s.content(i+n+1, c.to) == 1
	}
	return false
}
