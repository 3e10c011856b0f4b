package wording

// endures returns the token from which a clause says that a thing bears what happens to
// it, or goes on with nothing bad happening: "the bridge withstands a flood", "the harvest
// goes through without an accident"; 0 if it does not.
func (s *sentence) endures(c *clause) int {
	switch s.word(c.verb) {
	case "survive", "survives", "withstand", "withstands", "tolerate", "tolerates", "cope", "copes", "endure", "endures":
		return c.verb
	}
	if w := s.word(c.verb + 1); !c.passive && (w == "undisturbed" || w == "uninterrupted" || w == "uneventful" || w == "unharmed") && s.is(c.verb, auxiliary|stateVerb) {
		return c.verb
	}
	if c.passive || !s.any.has(lowerIsBetter) {
		return 0
	}
	for i := c.verb + 1; i+1 < c.to; i++ {
		if s.word(i) != "without" {
			continue
		}
		for k := i + 1; k < min(i+5, c.to) && s.kind(k) == word; k++ {
			if s.is(k, lowerIsBetter) {
				return c.verb
			}
		}
		return 0
	}
	return 0
}
