package wording

import "strings"

// topic reports whether a clause is only a heading over something that could become more
// or less, or better, or just be talked about: "Visitor experience", "Grant reporting",
// "Manuals and help pages". "Pump reliability" names what there is to be more of.
func (s *sentence) topic(c *clause) bool {
	if c.to-c.from > 8 {
		return false
	}
	from, to := s.afterMarks(c.from, c.to), s.beforeWhen(c)
	if to-from < 2 || to-from > 4 || c.verb >= 0 && c.verb != from {
		return false
	}
	for i := from; i < to; i++ {
		t := &s.ts[i]
		if t.kind != word || t.join != apart || t.masked || t.in.has(comparative|moreWord|vagueAdj|auxiliary|numberWord) || t.word != "and" && t.in.has(function) {
			return false
		}
	}
	last := s.word(to - 1)
	switch {
	case to-from == 2 && c.verb == from:
		return s.ts[from].alone.has(nouns) && s.doingNoun(to-1)
	case to-from == 2 && s.is(from, person) && !several(s.word(from)):
		return fogNoun(last) || spent(last) || s.doingNoun(to-1) || s.is(to-1, productNoun|outputNoun) || last == "room"
	case to-from == 2:
		return spent(last)
	}
	return s.word(from+1) == "and" && s.headings(from, from+1) && s.headings(from+2, to)
}

// headings reports whether [from, to) is nothing but nouns of things in the plural:
// "help pages".
func (s *sentence) headings(from, to int) bool {
	for i := from; i < to; i++ {
		if !s.is(i, productNoun|outputNoun|paper|inputNoun) && s.word(i) != "help" {
			return false
		}
	}
	return several(s.word(to-1)) && !s.is(to-1, person)
}

// doingNoun reports whether the word at i is what people do, said as a thing: "reporting".
func (s *sentence) doingNoun(i int) bool {
	w := s.word(i)
	return len(w) > 5 && strings.HasSuffix(w, "ing") && (s.ts[i].form&ing != 0 || s.ts[i].in == 0)
}

// spent reports whether w is money that goes out; less of it or more, who knows.
func spent(w string) bool {
	switch w {
	case "spend", "spending", "expenditure", "expenses", "finances":
		return true
	}
	return false
}

// beforeWhen returns where a clause ends without the time at its end: "in FY H1".
func (s *sentence) beforeWhen(c *clause) int {
	to := c.to
	for to > c.from && (s.ts[to-1].masked || s.ts[to-1].kind == mark || s.word(to-1) == "fy" || s.is(to-1, period) && s.is(to-2, function)) {
		to--
	}
	if to < c.to && to > c.from && (s.word(to-1) == "in" || s.word(to-1) == "for" || s.word(to-1) == "this") {
		to--
	}
	return to
}

// saysState reports whether few words without a verb say how something is to be: "No lost
// parcels", "Contracts under control".
func (s *sentence) saysState(c *clause) bool {
	switch s.word(s.afterMarks(c.from, c.to)) {
	case "no", "zero":
		return s.content(c.from, c.to) > 1
	}
	for i := c.from + 1; i+1 < c.to; i++ {
		switch s.word(i) {
		case "under", "without", "from":
			return true
		}
	}
	return false
}

// orElse reports whether a clause is a slogan of two verbs: "Automate or die".
func (s *sentence) orElse(c *clause) bool {
	i := s.afterMarks(c.from, c.to)
	return s.word(i+1) == "or" && s.over(i+3, c) && s.is(i, verbs) && s.ts[i].form&base != 0 && s.kind(i+2) == word && (s.is(i+2, verbs) || s.word(i+2) == "die")
}
