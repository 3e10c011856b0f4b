package wording

// ceases reads what people do no more, or do not suffer any more, which shows only once it
// is so: "parents no longer call about homework", "the gate does not wake us any more".
// What a thing no longer does is how it is made: "the banner no longer blinks".
func (s *sentence) ceases(c *clause) bool {
	if c.front || !s.any.has(comparative|moreWord) {
		return false
	}
	from := s.wordsFrom(c)
	if w := s.word(from); w == "we" || s.isAll(from) {
		return false
	}
	not, people := -1, false
	for i := from + 1; i < c.to; i++ {
		t := &s.ts[i]
		if t.masked || t.depth > 0 || t.kind != word {
			continue
		}
		people = people || s.others(i) || s.others(i-1) && i == from+1
		switch t.word {
		case "me", "us", "anyone", "anybody":
			people = true
		case "not", "don't", "doesn't", "isn't", "aren't", "can't", "cannot", "won't", "never", "nobody":
			if not < 0 {
				not = i
			}
		case "that", "which", "who", "because", "so", "if", "when":
			return false
		case "longer":
			if people && s.word(i-1) == "no" && !s.withdrawn(i+1, c.to) {
				return s.decidePlainly(c, Outcome, Set(Output), whyFewer, s.span(i-1, min(i+2, c.to)))
			}
		case "more", "anymore":
			if people && not > 0 && (t.word == "anymore" || s.word(i-1) == "any") && s.endsPhrase(i+1, c.to) && !s.withdrawn(not+1, c.to) {
				return s.decidePlainly(c, Outcome, Set(Output), whyFewer, s.span(not, i+1))
			}
		}
	}
	return false
}

// others reports whether the word at i names people who are not one's own.
func (s *sentence) others(i int) bool {
	return s.ts[i].in.has(person) && !s.ts[i].in.has(staff) && !s.is(i+1, nouns)
}

// withdrawn reports whether what is no more is a thing, from token i on, which those who
// made it take away, or put elsewhere: "available", "on the old disk", "supported".
func (s *sentence) withdrawn(i, to int) bool {
	switch s.word(i) {
	case "available", "there", "live", "in", "on", "at", "part", "open", "possible", "valid", "public", "visible", "exist", "exists":
		return true
	}
	return i < to && (s.is(i-2, auxiliary) || s.is(i-1, auxiliary)) && s.pastForm(i) && s.word(i) != "needed" && s.word(i) != "required"
}
