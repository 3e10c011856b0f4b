package wording

// soughtAfter reads that all of what there is to buy, or every place, has been taken, which
// is for buyers and guests to do: "concert sold out", "the bread course is fully booked".
func (s *sentence) soughtAfter(c *clause) bool {
	at := s.takenOut(c)
	return at > 0 && s.decidePlainly(c, Outcome, Set(Output), whyBehaviour, s.span(c.from, min(at+2, c.to)))
}

// takenOut returns the word of a clause that says so; 0 if there is none. What one books
// for oneself is none of it: "the hall is booked".
func (s *sentence) takenOut(c *clause) int {
	if c.front || c.verb < 0 {
		return 0
	}
	for i := c.verb; i < min(c.verb+4, c.to); i++ {
		switch s.word(i) {
		case "sold", "sells", "booked":
			if s.word(i+1) == "out" && s.word(i+2) != "of" {
				return i
			}
			if s.word(i) != "booked" {
				return 0
			}
			if w := s.word(i - 1); w == "fully" || w == "completely" || s.word(i+1) == "solid" {
				return i
			}
			return 0
		case "oversubscribed", "overbooked":
			return i
		}
	}
	return 0
}

// refers returns the last token of "link to our", "quote us" behind what others have written:
// "the parish magazine links to our trail map"; 0 if it is not there. What is ours refers to
// what is ours when we write it so.
func (s *sentence) refers(c *clause) int {
	from := s.wordsFrom(c)
	switch s.word(from) {
	case "our", "my", "we", "all", "every", "each":
		return 0
	}
	if s.ts[from].form&base != 0 && s.is(from, verbs) && !s.ts[from].alone.has(nouns) {
		return 0 // "Add links to our map"
	}
	const far = 9
	for i := from + 1; i+1 < min(from+far, c.to); i++ {
		switch s.word(i) {
		case "link", "links", "refer", "refers":
			if w := s.word(i + 2); s.word(i+1) == "to" && (w == "our" || w == "us" || w == "ours") && s.kind(i-1) == word && !s.is(i-1, function) {
				return i + 2
			}
		case "cite", "cites", "quote", "quotes", "mention", "mentions", "recommend", "recommends", "copy", "copies":
			if w := s.word(i + 1); (w == "our" || w == "us") && s.kind(i-1) == word && !s.is(i-1, function) {
				return i + 1
			}
		case "that", "which", "who", ",":
			return 0
		}
	}
	return 0
}
