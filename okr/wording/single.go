package wording

// oneFor finds one thing that is to take the place of several, or to do for all: "One till
// system instead of three", "Invoices: one tool instead of five", "One member list for all
// sections". One answer, one price or one voice is a change.
func (s *sentence) oneFor(from int, c *clause) Range {
	for i := from; i+1 < min(from+7, c.to); i++ {
		switch s.word(i) {
		case "one", "a", "an", "single":
		default:
			continue
		}
		if i > from && s.word(i-1) != ":" && s.word(i-1) != "one" {
			continue
		}
		p := s.thing(i+1, c.to)
		if !p.product || !p.listed || p.ideal || p.person || p.praise || p.degree || p.plural {
			return Range{}
		}
		switch s.word(p.to) {
		case "instead":
			return s.span(from, p.to)
		case "for", "across":
			if w := s.word(p.to + 1); s.word(i) == "one" && (w == "all" || w == "every" || w == "both") {
				return s.span(from, p.to)
			}
		}
		return Range{}
	}
	return Range{}
}

// runsOn finds that something is to run on another thing from then on: "Payroll runs on the
// new system". "Payroll runs on time" is how it runs.
func (s *sentence) runsOn(from int, c *clause) Range {
	for i := from + 1; i+3 < min(from+9, c.to); i++ {
		switch s.word(i) {
		case "that", "who", "which", "so", "where":
			return Range{}
		case "runs", "run", "lives", "live", "works", "work":
			if s.word(i+1) != "on" || s.word(i+2) != "the" || s.word(i+3) != "new" {
				continue
			}
			if q := s.thing(i+2, c.to); s.solid(&q) && !q.loved && q.to > i+4 {
				return s.span(from, q.to)
			}
		}
	}
	return Range{}
}

// onOne finds that all of something are to use one thing, which somebody brings them to:
// "All shops on one till system", "Every clinic on the new network".
func (s *sentence) onOne(from int, c *clause) Range {
	if w := s.word(from); w != "all" && w != "every" && w != "each" && w != "both" {
		return Range{}
	}
	p := s.thing(from, c.to)
	if p.to == p.from || p.loved || s.word(p.to) != "on" && s.word(p.to) != "onto" {
		return Range{}
	}
	k := p.to + 1
	fresh := s.word(k) == "the" && s.word(k+1) == "new"
	if s.word(k) == "one" || s.word(k) == "a" && s.word(k+1) == "single" {
		k++
		fresh = true
	}
	q := s.thing(k, c.to)
	if !s.solid(&q) || q.loved || !(fresh && (q.product || q.isNew)) {
		return Range{}
	}
	return s.span(from, q.to)
}
