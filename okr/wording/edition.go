package wording

import "strings"

// edition finds a thing that is named by its version, or said to reach one: "Parser v4",
// "Member records 2.0 with a search", "The format reaches v1.0". The phrase p of the
// thing begins at from.
func (s *sentence) edition(from int, p *thing, c *clause) Range {
	if !s.hasDigits(from+1, c.to) {
		return Range{}
	}
	for i := from + 1; i < c.to; i++ {
		switch s.word(i) {
		case "that", "who", "which", "than", "by":
			return Range{}
		case "so", "because":
			i = c.to // what it is for does not rescue it
		case "reaches", "hits", "reach", "hit":
			if k := i + 1; s.isEdition(k, c) || s.word(k) == "version" {
				return s.span(from, k+1)
			}
		case "in":
			if s.word(i-1) == "default" && s.isEdition(i+1, c) {
				return s.span(from, i+2)
			}
		}
	}
	last := p.to - 1
	if p.degree || p.praise || p.ideal || p.state || p.loved || last <= from || !s.isEdition(last, c) || s.pastThing(p.to, s.beforeWhy(p.to, c.to)) {
		return Range{}
	}
	if c.verb >= 0 && c.verb < p.to || p.to < c.to && s.kind(p.to) == word && !s.is(p.to, function) && s.word(p.to) != "without" {
		return Range{} // "Ledger 2.0 feels quick"
	}
	if p.to < c.to && s.is(p.to, auxiliary) {
		return Range{}
	}
	return s.span(from, p.to)
}

// hasDigits reports whether [from, to) holds a number, or a version.
func (s *sentence) hasDigits(from, to int) bool {
	for i := from; i < to; i++ {
		if k := s.ts[i].kind; k == digit || k == other {
			return true
		}
	}
	return false
}

// isEdition reports whether the version of a thing stands at i: "v4", "2.0", "1.4.2".
func (s *sentence) isEdition(i int, c *clause) bool {
	if i >= c.to || s.ts[i].join != apart {
		return false
	}
	w := s.word(i)
	if len(w) > 1 && w[0] == 'v' {
		return strings.Trim(w[1:], "0123456789.") == ""
	}
	if s.kind(i) == digit && digitsOnly(w) && i > c.from+1 {
		switch s.word(i - 1) {
		case "phase", "part", "stage", "wave":
			return true
		}
	}
	whole := i+1 >= c.to || s.kind(i+1) == mark && s.word(i+1) != "%" || s.is(i+1, function) || s.word(i+1) == "without" || s.word(i+1) == "w"
	return whole && strings.HasSuffix(w, ".0") && strings.Trim(w, "0123456789.") == "" && !s.is(i-1, outcomeNoun|uptakeNoun|ratio|atLeast|atMost)
}
