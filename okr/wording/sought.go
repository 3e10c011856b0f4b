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
