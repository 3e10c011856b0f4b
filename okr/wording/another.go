package wording

import "strings"

// secondSentence returns the conjunction before a second subject with its verb,
// where the first is a sentence too; -1 if there is none.
func (s *sentence) secondSentence(c *clause) int {
	for i := c.from + 2; i+2 < c.to; i++ {
		switch s.word(i) {
		case "who", "that", "which", "because", "so", "if", "when":
			return -1
		case "and", ";", "while", "&":
		default:
			continue
		}
		if s.word(i) == "while" && s.saysWhen(i+1, c.to) {
			return -1
		}
		if s.word(i) == "while" && c.verb < 0 && s.gerund(i+1, c.to) {
			return i // the first verb is one that no list knows
		}
		if s.ts[i].depth > 0 || !s.another(i+1, c.to) || !s.acts(c.from, i) && (s.word(i) != ";" || s.content(c.from, i) < 2) {
			continue
		}
		if s.word(i-1) == "," {
			return i - 1
		}
		return i
	}
	return -1
}

// another reports whether a sentence of its own stands in [from, to), with another
// subject, that says nothing of what the first was about: no "them".
func (s *sentence) another(from, to int) bool {
	from = s.afterMarks(from, to)
	switch s.word(from) {
	case "this", "that", "their", "so", "not", "then", "without", "with", "for":
		return false
	}
	for i := from; i < to; i++ {
		switch s.word(i) {
		case "it", "them", "they":
			return false
		}
	}
	if s.is(from, verbs|verbNoun) && s.ts[from].form&base != 0 && !s.is(from, person) {
		return false // "Players build and share worlds"
	}
	return s.acts(from, to)
}

// acts reports whether a subject and its verb begin [from, to): "The shelves are
// never empty", "Families find a place", "The building stops leaking".
func (s *sentence) acts(from, to int) bool {
	from = s.afterMarks(from, to)
	plural := false
	for i := from; i < min(to, from+7); i++ {
		t := &s.ts[i]
		switch {
		case t.masked || t.join == hyphen:
			continue
		case t.kind == mark:
			return false
		case i > from && s.actsAt(i, to, plural):
			return true
		case i > from && t.in.has(function) && !s.determiner(i) && !s.bindsNouns(i):
			return false
		}
		plural = s.countable(i) && !t.in.has(auxiliary) || s.is(i, person)
	}
	return false
}

// bindsNouns reports whether the preposition at i may stand in a subject: "doctors in
// training choose".
func (s *sentence) bindsNouns(i int) bool {
	switch s.word(i) {
	case "of", "in", "on", "at", "no":
		return true
	}
	return false
}

// actsAt reports whether the word at i is the verb of what stands before it, which
// may be plural.
func (s *sentence) actsAt(i, to int, plural bool) bool {
	t := &s.ts[i]
	switch t.word {
	case "get":
		return plural && s.objectAt(i+1, to)
	case "being":
		return false
	case "has", "have", "can", "will":
		return true
	}
	switch {
	case t.in.has(auxiliary):
		return true
	case t.form&third != 0 && t.form&base == 0 && !t.alone.has(nouns) && (s.kind(i-1) == word && !s.is(i-1, function) || s.kind(i-1) == other || s.is(i-1, person)), s.looksThird(i, to):
		return true
	case plural && t.form&base != 0 && t.in.has(verbs):
		return !t.alone.has(nouns) || s.objectAt(i+1, to)
	case plural && t.in == 0 && !t.capital:
		return s.adverbAt(i+1, to) || s.articleAt(i+1)
	}
	return false
}

// looksThird reports whether a word that no list knows looks like the verb of what
// stands before it: "the building stops leaking".
func (s *sentence) looksThird(i, to int) bool {
	t := &s.ts[i]
	n := len(t.word)
	if i+1 >= to || t.kind != word || t.in.has(nouns) || t.capital || n < 4 || t.word[n-1] != 's' || t.word[n-2] == 's' {
		return false
	}
	if s.countable(i-1) || s.kind(i-1) != word || s.is(i-1, function) {
		return false
	}
	return s.articleAt(i+1) || s.ts[i+1].form == ing || s.is(i+1, function) || s.adverbAt(i+1, to) || s.word(i+1) == "home"
}

// adverbAt reports whether an adverb stands at i.
func (s *sentence) adverbAt(i, to int) bool {
	return i < to && s.kind(i) == word && adverb(&s.ts[i])
}

// secondThing returns the comma before "and" and a second thing, where the first
// has no verb: "Safer sites, and apprentices who finish". -1 if there is none.
func (s *sentence) secondThing(c *clause) int {
	more := s.moreOf(c.from, c.to)
	for i := c.from + 1; i+2 < c.to; i++ {
		if s.word(i) == "," && s.slogan(c, i) {
			return -1 // "Fewer meetings, more walks" says one thing twice
		}
		if k := s.afterConjunction(i, c.to); more && k > 0 && s.moreOf(k, c.to) && !s.is(i-1, comparative|moreWord) && !s.sharesNoun(i, c) {
			return i // "A safer product and a happier support team"
		}
		if s.word(i) != "," && s.word(i) != ";" {
			continue
		}
		if s.word(i) == "," && s.word(i+1) != "and" || s.word(i+2) == "not" || s.word(i+2) == "it" || s.word(i+2) == "then" {
			return -1 // a list, or an aside
		}
		return i
	}
	return -1
}

// slogan reports whether "more" stands behind the comma at i and "fewer" or "less" at the
// front, or the other way round.
func (s *sentence) slogan(c *clause, i int) bool {
	less := func(w string) bool { return w == "less" || w == "fewer" }
	a, b := s.word(s.afterMarks(c.from, c.to)), s.word(i+1)
	few := i-c.from <= 3 && c.to-i <= 5
	return few && (less(a) && b == "more" || a == "more" && less(b))
}

// sharesNoun reports whether what stands before the conjunction at i is only how much
// less or more of a quality, which is that of the noun at the end: "Less manual and more
// accurate billing".
func (s *sentence) sharesNoun(i int, c *clause) bool {
	if i != c.from+2 || s.word(c.from) != "less" && s.word(c.from) != "more" {
		return false
	}
	w := s.word(i - 1)
	for _, end := range [...]string{"al", "ic", "ive", "ous", "ful", "able", "ible", "ed", "ing", "ant", "ar"} {
		if len(w) > len(end)+2 && strings.HasSuffix(w, end) {
			return !s.ts[i-1].alone.has(nouns&^headOverride) || s.is(i-1, outcomeAdj)
		}
	}
	return false
}

// moreOf reports whether [from, to) begins with more or less of something: "fewer
// books", "a happier team", but not "safer" alone.
func (s *sentence) moreOf(from, to int) bool {
	if s.indefinite(from) {
		from++
	}
	return from+1 < to && s.is(from, comparative|moreWord) && s.kind(from+1) == word && s.ts[from+1].join == apart && !s.is(from+1, function|comparative)
}

// secondNumber returns the conjunction between two measures: "NPS at 50 and churn
// below 1%". It is -1 if there is none.
func (s *sentence) secondNumber(c *clause) int {
	for k := 1; k < len(s.nums); k++ {
		a, b := &s.nums[k-1], &s.nums[k]
		if s.isLabel(a) || s.isLabel(b) || s.inWords(a) || s.inWords(b) || a.pairFrom || b.pairTo {
			continue
		}
		for i := a.to; i < b.from; i++ {
			if w := s.word(i); w != "and" && w != ";" && w != "&" {
				continue
			}
			named := s.content(i+1, b.from) > 0 || s.content(b.to, c.to) > 0
			if named && s.content(c.from, i) > 0 {
				return i
			}
		}
	}
	return -1
}
