package wording

// findRedacted notes the letters that stand for a number that is not to be seen:
// "N3 per week", "from N1 to N2".
func (s *sentence) findRedacted() {
	s.redacted = false
	for _, i := range s.odd {
		if s.ts[i].capital && s.isRedacted(i) {
			s.ts[i].redacted, s.redacted = true, true
		}
	}
}

// isRedacted reports whether token i, which begins with a capital, is such a letter:
// before things that are counted, a per cent or a unit in capitals, or behind a bound.
func (s *sentence) isRedacted(i int) bool {
	t := &s.ts[i]
	if t.join == hyphen || t.join == slash || s.word(i-1) == "the" {
		return false // "the N7"
	}
	switch {
	case t.word[0] == 'n' && len(t.word) < 4 && digitsOnly(t.word[1:]), t.word == "x":
	case t.word == "yyy", t.word == "zzz", t.word == "nnn":
	case (t.word == "y" || t.word == "z") && s.kind(i+1) == word && !s.ts[i+1].capital, t.word == "p" && s.is(i-1, outputVerb|outcomeVerb) && s.initials(i+1): // not "Y Combinator"
	case len(t.word) == 1 && (s.word(i-1) == "$" || s.word(i-1) == "€" || s.word(i-1) == "£"):
	default:
		return false
	}
	switch s.word(i - 1) {
	case "$", "€", "£", "≥", "≤", ">", "<":
		return true
	case "from", "to", "by", "+":
		if len(t.word) > 1 {
			return true
		}
	}
	if next := i + 1; s.word(next) == "%" || len(t.word) > 1 && (s.kind(next) == mark || s.is(next, function|period|atLeast)) {
		return true
	}
	if len(t.word) == 1 && i > 1 && s.ts[i-1].capital {
		return false // "Gen X"
	}
	if len(t.word) == 2 && t.word[0] == 'n' && s.is(i-1, verbs) && (i == 1 || !s.ts[i-1].capital) && s.kind(i+1) == word && !s.ts[i+1].capital {
		return true // "Win N6 retail customer"
	}
	if i == 0 && len(t.word) > 1 && s.is(1, verbs) {
		return true // "N1 reach the second round"
	}
	for k := i + 1; k < min(i+4, len(s.ts)) && s.kind(k) == word && !s.is(k, function); k++ {
		if s.countable(k) || s.initials(k) {
			return true
		}
	}
	return false
}

// initials reports whether token i is a word of initials: "SLA".
func (s *sentence) initials(i int) bool {
	if i >= len(s.ts) {
		return false
	}
	t := &s.ts[i]
	return t.capital && t.end-t.start > 1 && isUpper(s.text[t.start+1])
}
