package wording

import "strings"

// compoundObjective finds a second goal: another sentence, or another verb with
// an object after "and". "Develop and launch the app" is one goal.
func (s *sentence) compoundObjective(o *ObjectiveReading, c *clause) {
	for i := c.from + 1; i+1 < c.to; i++ {
		if s.word(i) == "." && s.ts[i+1].capital && len(s.word(i-1)) > 2 && s.ts[i+1].join == apart {
			o.Compound, o.CompoundAt = true, s.span(i+1, c.to)
			return
		}
	}
	at := -1
	switch {
	case c.verb >= 0 && c.front:
		at = s.secondVerb(c)
	default:
		if at = s.secondSentence(c); at < 0 && c.verb < 0 {
			at = s.secondThing(c)
		}
	}
	if at < 0 {
		at = s.secondNumber(c)
	}
	if at >= 0 {
		o.Compound, o.CompoundAt = true, s.span(at, c.to)
	}
}

// secondVerb returns the conjunction before a second verb with an object of its
// own, where the first stands at the front; -1 if there is none.
func (s *sentence) secondVerb(c *clause) int {
	object, lets := false, s.lets(c.verb)
	for i := c.verb + 1; i+1 < c.to; i++ {
		t := &s.ts[i]
		if t.depth > 0 {
			continue
		}
		if s.saysWhy(i) || lets && object && s.letsDo(i) {
			return s.afterSemicolon(i, c)
		}
		next := s.afterConjunction(i, c.to)
		switch {
		case next == 0:
			object = object || s.beginsObject(i, c)
		case t.word == "while":
			if s.gerund(next, c.to) {
				return i
			}
			return -1
		case !object, t.word == "," && next == i+1 && !s.standsAlone(next):
		case lets && t.word != ";" && t.word != "as" && s.word(c.verb) != "make":
		case t.word == "as" && s.is(next, verbs) && s.ts[next].form&ing != 0 && s.goal(next), s.goalAt(next, c):
			return i
		}
	}
	return -1
}

// saysWhy reports whether what begins at i says what the goal is for or which one is
// meant, so that an "and" in it is no second goal.
func (s *sentence) saysWhy(i int) bool {
	switch s.word(i) {
	case "who", "that", "so", "which", "where", "because", "until", "when":
		return true
	case "to":
		return s.is(i+1, verbs) && s.ts[i+1].form&base != 0 && (!s.ts[i+1].alone.has(nouns) || s.is(i+2, function))
	}
	return false
}

// letsDo reports whether the word at i is the verb of those that are let do it:
// "make partners sell and renew".
func (s *sentence) letsDo(i int) bool {
	t := &s.ts[i]
	return t.form&base != 0 && t.in.has(verbs) && t.join == apart && !t.alone.has(nouns) && !t.in.has(function|comparative) && !s.is(i-1, function)
}

// beginsObject reports whether the word at i belongs to what the verb is done to, or
// to where it is done: not the "launch" of "develop, launch".
func (s *sentence) beginsObject(i int, c *clause) bool {
	t := &s.ts[i]
	switch {
	case t.kind == mark:
		return false
	case t.in.has(function):
		return t.word == "on" || t.word == "off" || t.word == "in"
	}
	if i == c.verb+2 && s.word(i-1) == "," && (s.word(i+1) == "and" || s.word(i+1) == ",") && s.ts[i].form&(past|third) == 0 {
		return false // "Scope, tender and award the refit"
	}
	return i > c.verb+1 || !t.in.has(verbs) || t.alone.has(nouns|verbNoun) || t.form == ing && s.ts[c.verb].form&base != 0 && !s.beginning(c.verb)
}

// beginning reports whether the verb at i is about another that follows it in -ing:
// "start recruiting".
func (s *sentence) beginning(i int) bool {
	switch s.word(i) {
	case "begin", "start", "stop", "keep", "finish", "continue", "go":
		return true
	}
	return false
}

// saysWhen reports whether what stands behind "while" at i is only the time: "while the
// bread is warm", but not "while costs stay flat", "while the nurses are rested".
func (s *sentence) saysWhen(i, to int) bool {
	switch s.word(i) {
	case "it", "they", "there":
		return s.word(i+1) == "is" || s.word(i+1) == "are"
	case "the":
		for k := i + 1; k < min(i+4, to); k++ {
			if w := s.word(k); w == "is" || w == "are" {
				return !s.is(k-1, person) && s.kind(k+1) == word
			}
		}
	}
	return false
}

// gerund reports whether a verb in -ing, with something that it is done to, stands at i.
func (s *sentence) gerund(i, to int) bool {
	w := s.word(i)
	return i+1 < to && s.kind(i) == word && strings.HasSuffix(w, "ing") && w != "being" && w != "doing" && s.kind(i+1) == word
}

// afterSemicolon returns the semicolon after i before a goal: "…, who return; open a
// second shop".
func (s *sentence) afterSemicolon(i int, c *clause) int {
	for ; i+2 < c.to; i++ {
		if s.word(i) == ";" && s.goalAt(i+1, c) {
			return i
		}
	}
	return -1
}

// afterConjunction returns the token after the conjunction at i and the adverbs
// that go with it: ", and then". It is 0 if none stands there.
func (s *sentence) afterConjunction(i, to int) int {
	next := i + 1
	switch s.word(i) {
	case ",", ";":
		if w := s.word(next); w == "and" || w == "then" || w == "while" || w == "plus" {
			next++
		}
	case "as":
		if s.word(next) != "well" || s.word(next+1) != "as" {
			return 0
		}
		next += 2
	case "and", "&", "+", "while":
	default:
		return 0
	}
	for next < to && (s.word(next) == "then" || s.word(next) == "also" || s.word(next) == "to" && s.is(next+1, verbs) || len(s.word(next)) > 4 && adverb(&s.ts[next])) {
		next++
	}
	if next+1 >= to {
		return 0
	}
	return next
}

// standsAlone reports whether the verb at i, after a comma without "and", has a goal
// of its own: "Recruit more widely, keep the people we have". A second verb of making
// is a step of the same piece of work.
func (s *sentence) standsAlone(i int) bool {
	return s.ts[i].form == base && s.articleAt(i+1) && !s.is(i, shippingVerb)
}

// lets reports whether the verb at i is about what others do: "ensure that partners
// get started and sell" is one goal.
func (s *sentence) lets(i int) bool {
	switch s.word(i) {
	case "ensure", "allow", "help", "empower", "enable", "let", "make", "give":
		return true
	}
	return false
}

// goalAt reports whether a verb in the form of the first, with an object of its
// own, stands at token i.
func (s *sentence) goalAt(i int, c *clause) bool {
	if i+1 >= c.to {
		return false
	}
	first := s.ts[c.verb].form
	if first == 0 {
		first = base // a verb that no list knows
	}
	return first&s.ts[i].form&(base|ing) != 0 && s.goal(i) || first&base != 0 && s.newVerb(i)
}

// goal reports whether a verb with an object of its own stands at token i, and not a
// noun: "and improve margins", but not "design and build quality".
func (s *sentence) goal(i int) bool {
	t := &s.ts[i]
	if !t.in.has(verbs) || t.masked || t.join == hyphen || s.isCompound(i) {
		return false
	}
	next := s.word(i + 1)
	switch next {
	case "back", "up", "down", "out", "off", "on":
		return true
	case "it", "them", "for", "of", "they", "this", "these", "is", "are", "at", "process", "processes":
		return false // of the same thing
	}
	if s.kind(i+1) == mark && !opens(next) {
		return false
	}
	switch {
	case s.is(i+1, function|vagueAdj), t.alone.has(upVerb|downVerb) && s.is(i+1, outcomeNoun|uptakeNoun):
		return true
	case t.alone.has(nouns):
		return false
	}
	return !s.is(i, verbNoun) || !s.is(i, outputNoun|inputNoun) && s.kind(i+2) != mark
}

// newVerb reports whether a word can only be a verb, since an article follows and no
// preposition stands between: "and revive the economy", "and calm the old town".
func (s *sentence) newVerb(i int) bool {
	t := &s.ts[i]
	if t.kind != word || t.in.has(function|person|vagueAdj|comparative|period) || t.masked || t.capital || len(t.word) < 4 || t.word[len(t.word)-1] == 's' || adverb(t) || t.form&(past|ing) != 0 && t.form&base == 0 {
		return false
	}
	switch s.word(i + 1) {
	case "the", "a", "an", "our", "my", "every":
		return s.ts[i+1].join == apart
	case "through", "into", "back", "up", "down":
		return t.in.has(verbNoun) && !t.in.has(nouns) && s.ts[i+1].join == apart
	}
	return false
}

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
	for from < to && s.kind(from) == mark {
		from++
	}
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
	for from < to && s.kind(from) == mark {
		from++
	}
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
	case t.form&third != 0 && t.form&base == 0 && !t.alone.has(nouns) && (s.kind(i-1) == word && !s.is(i-1, function) || s.is(i-1, person)), s.looksThird(i, to):
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
		if k := s.afterConjunction(i, c.to); more && k > 0 && s.moreOf(k, c.to) && !s.is(i-1, comparative|moreWord) {
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

// moreOf reports whether [from, to) begins with more or less of something: "fewer
// books", "a happier team", but not "safer" alone.
func (s *sentence) moreOf(from, to int) bool {
	if s.word(from) == "a" || s.word(from) == "an" {
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
