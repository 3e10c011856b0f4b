package wording

// practice reports whether a verb of making at the front says how people always work, and
// not what they make once: "Launch faster", "Deliver meals warm", "Finish projects on
// budget", "Design products for repair".
func (s *sentence) practice(c *clause) bool {
	i := c.verb
	k := i + 1
	if k >= c.to {
		return false
	}
	switch s.word(k) {
	case "as":
		return s.word(k+2) == "as" // "Hire as fast as we grow"
	case "well", "local", "early", "often", "small", "fast":
		return s.over(k+1, c)
	case "what", "whatever":
		w := s.infinitive(i)
		return w != "define" && w != "redefine"
	}
	if s.is(k, comparative) && s.over(k+1, c) {
		return true
	}
	last := c.to - 1
	switch s.word(last) {
	case "fairly", "together", "properly", "safely", "calmly", "promptly", "once", "twice":
		if last > k && s.anything(last-1) {
			return true // "Split the work fairly"
		}
	}
	if s.determiner(k) || s.ts[k].capital {
		return false // something in particular
	}
	p := s.thing(k, c.to)
	if p.to == p.from || !p.bare || p.isNew {
		return false
	}
	switch {
	case s.inGoodShape(p.from) || s.word(p.from) == "long" || s.word(p.from) == "flexible":
		return p.plural && p.to == p.from+2
	case last > p.from && (s.word(last) == "warm" || s.word(last) == "fresh" || s.word(last) == "early"), s.word(p.to) == "on" && s.onTime(p.to):
		return true
	case s.anything(p.from) && p.loved:
		return true // "Deliver features customers ask for"
	case p.to != p.from+1 || p.to >= c.to:
		return false
	}
	return p.plural && s.word(p.to) == "without" || s.anything(p.from) && s.word(p.to) != "to" && s.word(p.to) != "and"
}

// anything reports whether the noun at i stands for whatever people make.
func (s *sentence) anything(i int) bool {
	switch s.word(i) {
	case "products", "things", "projects", "features", "services", "software", "solutions", "stuff", "decisions", "meals", "ideas", "orders", "work", "changes":
		return true
	}
	return false
}
