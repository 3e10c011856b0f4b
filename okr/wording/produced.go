package wording

import "strings"

// producedBy finds a product that a verb which makes other things too is done to:
// "Provide a support plan", but not "Provide help faster by a plan".
func (s *sentence) producedBy(c *clause, v verbKind) Range {
	for i := c.verb + 1; i < min(c.to, c.verb+9); i++ {
		t := &s.ts[i]
		if t.join == hyphen {
			continue
		}
		switch t.word {
		case "more", "better", "faster", "easier", "simpler", "so", "to", "that", "who", "by", "through", "where", "for", "in", "with", "as", "and", "&", "while", "at", "on", "of", "from", "every", "each":
			return Range{}
		}
		if t.masked || t.kind == mark && t.word != "," {
			continue
		}
		if s.howWell(i) && s.serves(c.verb) {
			return Range{} // "Deliver outstanding service"
		}
		n := s.x.length(s.ts, i, productNoun)
		switch {
		case n == 1 && s.is(i, person):
			continue
		case t.word == "funding", i == c.verb+1 && s.countable(i) && s.onTime(i+1):
			return Range{} // "Deliver projects on time"
		}
		if k, m := s.classOf(i); n == 0 && v != neutral && (k == made || k == delivered) && !s.is(i, person) {
			n = m
		}
		if n > 0 {
			for i+n < c.to && s.x.length(s.ts, i+n, productNoun) > 0 {
				n++
			}
			if w := s.word(i + n); i == c.verb+1 && (w == "that" || w == "which" || w == "we" || w == "they") {
				return Range{} // "Develop training that sticks"
			}
			return s.span(c.verb, i+n)
		}
	}
	return Range{}
}

// serves reports whether the verb at i may be about how somebody is served.
func (s *sentence) serves(i int) bool {
	switch s.infinitive(i) {
	case "deliver", "provide", "offer":
		return true
	}
	return false
}

// howWell reports whether the word at i says how good something is for those who get it.
func (s *sentence) howWell(i int) bool {
	switch s.word(i) {
	case "smooth", "smoothly", "reliable", "friendly", "warm", "fast", "quick", "safe", "clean", "fresh", "honest", "fair", "personal", "effortless", "painless", "consistent", "timely", "punctual":
		return true
	}
	return s.is(i, vagueAdj) && !s.is(i, comparative) || s.is(i, comparative) && strings.HasSuffix(s.word(i), "est")
}

// onTime reports whether "on time" or the like stands at i.
func (s *sentence) onTime(i int) bool {
	switch s.word(i) {
	case "on":
		w := s.word(i + 1)
		return w == "time" || w == "schedule" || w == "budget"
	case "in", "within", "without", "as":
		return true
	}
	return false
}
