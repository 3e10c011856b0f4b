package wording

import "strings"

// compoundObjective finds a second goal: another sentence, or another verb with
// an object after "and". "Develop and launch the app" is one goal.
func (s *sentence) compoundObjective(o *ObjectiveReading, c *clause) {
	for i := c.from + 1; i+1 < c.to; i++ {
		if s.word(i) == "." && s.ts[i+1].capital && s.endsSentence(i-1) && s.ts[i+1].join == apart {
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

// endsSentence reports whether the full stop after token i ends a sentence and no
// abbreviation: "for growers incl. Cooperatives".
func (s *sentence) endsSentence(i int) bool {
	switch w := s.word(i); w {
	case "incl", "excl", "esp", "resp", "approx", "dept", "inc", "ltd", "corp", "prof", "max", "min", "nos":
		return false
	case ")", "”", `"`:
		return true
	default:
		return len(w) > 2 && !strings.Contains(w, ".") // "i.e. Slough"
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
		case !object, t.word == "," && (next == i+1 && !s.standsAlone(next) || s.word(i+1) == "to"), s.nameWith(i):
		case lets && t.word != ";" && t.word != "as" && s.word(c.verb) != "make":
		case t.word == "as" && s.is(next, verbs) && s.ts[next].form&ing != 0 && s.goal(next), s.goalAt(next, c):
			return i
		}
	}
	return -1
}

// nameWith reports whether "and" or "&" at i stands within a name: "using Search &
// Discovery features".
func (s *sentence) nameWith(i int) bool {
	if s.word(i) != "&" && s.word(i) != "and" || i+2 >= len(s.ts) {
		return false
	}
	before, next, after := &s.ts[i-1], &s.ts[i+1], &s.ts[i+2]
	return before.capital && next.capital && before.kind == word && after.kind == word && !after.capital && !after.in.has(function)
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
