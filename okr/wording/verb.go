package wording

import "strings"

// findVerb finds the main verb of a clause: at its start ("Publish 6 posts",
// "creating posts"), else after its subject ("6 posts are published").
func (s *sentence) findVerb(c *clause) {
	c.verb = -1
	i := s.first(s.afterTopic(c), c.to)
	c.opens = i
	if w := s.word(i); (w == "have" || w == "has") && s.participle(i+1, c.to) && s.word(i+1) != "been" {
		for i++; !s.is(i, verbs); i++ { // "we have already published 3 guides"
		}
		c.verb, c.front = i, true
		return
	}
	if i < c.to && !s.ts[i].masked && s.beginsVerb(i, c) {
		c.verb, c.front = s.lastVerb(i, c.to), true
		return
	}
	if s.unknownVerb(i, c) {
		c.verb, c.front = i, true
		return
	}
	s.verbAfterSubject(c, i)
}

// lastVerb returns the verb that stands nearest to the object: "write and promote
// posts" is about promoting. Spending is what it is in any company.
func (s *sentence) lastVerb(i, to int) int {
	last := i
	for k := i + 1; k+1 < to; k++ {
		if w := s.word(k); w == "and" || w == "&" || w == "," || w == "or" || w == "/" {
			continue
		}
		if s.ts[k].masked || !s.is(k, verbs) || s.ts[k].form&s.ts[i].form == 0 || k == last+1 || s.kind(k+1) == mark && s.word(k+1) != "," ||
			s.word(k+1) == "of" {
			break
		}
		if s.ts[last].in.has(resourceVerb) {
			return last
		}
		last = k
	}
	return last
}

// afterVerb returns the token after the verb at i, which may be of several words.
func (s *sentence) afterVerb(i int) int { return i + max(1, s.x.length(s.ts, i, verbs)) }

// describesBack reports whether the participle at i says which things are counted
// before it: "share of tickets closed within a day from 40% to 60%".
func (s *sentence) describesBack(i int, c *clause) bool {
	return i+1 < c.to && s.kind(i+1) == word && s.word(i+1) != "from" && s.word(i+1) != "to" && s.word(i+1) != "by" && s.pairIn(i, c.to) &&
		!s.ts[i].in.has(upVerb|downVerb)
}

// pairIn reports whether a from–to stands in [from, to).
func (s *sentence) pairIn(from, to int) bool {
	for k := range s.nums {
		if n := &s.nums[k]; n.pairTo && n.from >= from && n.from < to {
			return true
		}
	}
	return false
}

// passiveIn reports whether a participle that ends a phrase stands in [from, to):
// "Automated checks launched".
func (s *sentence) passiveIn(from, to int) bool {
	for i := from + 1; i < to; i++ {
		t := &s.ts[i]
		if t.form == past && t.in.has(verbs) && !t.masked && t.join != hyphen && s.kind(i-1) == word && !s.is(i-1, function) && s.endsPhrase(i+1, to) {
			return true
		}
	}
	return false
}

// auxiliaryIn reports whether "is", "are", "has been" stands in [from, to).
func (s *sentence) auxiliaryIn(from, to int) bool {
	for i := from; i < to; i++ {
		if s.is(i, auxiliary) && s.word(i) != "get" {
			return true
		}
	}
	return false
}

// verbAfterSubject finds the verb of a sentence that begins with its subject.
func (s *sentence) verbAfterSubject(c *clause, first int) {
	aux, perfect := -1, false
	for i := first; i < c.to; i++ {
		t := &s.ts[i]
		if t.masked || t.depth > 0 || t.join == hyphen || t.form&past != 0 && i+1 < c.to && s.ts[i+1].join == hyphen {
			continue
		}
		switch {
		case t.word == "who" || t.word == "that" || t.word == "which":
			if i > first {
				return
			}
		case aux < 0 && i > first+1 && (t.word == "how" || t.word == "whether" || t.word == "why"):
			if k := s.tells(i - 1); k > first {
				c.verb = k // "a plan sets out how waste is sorted"
				return
			}
		case t.in.has(auxiliary) && t.word != "get" && i > first:
			aux = i
		case t.word == "has" || t.word == "have" || t.word == "had":
			if s.participle(i+1, c.to) {
				aux, perfect = i, s.word(i+1) != "been" && s.word(i+2) != "been"
				continue
			}
			if i > first {
				c.verb, c.stative = i, true
				return
			}
		case t.word == "can" || t.word == "cannot" || t.word == "does" || t.word == "do" && s.word(i+1) == "not" || (t.word == "doesn't" || t.word == "don't" || t.word == "can't") && i > first && s.word(i-1) != "and":
			c.verb, c.stative = i, true
			return
		case s.word(i-1) == "," && aux < 0 && (t.word == "measured" || t.word == "reported" || t.word == "counted" || t.word == "verified" || t.word == "checked" || t.word == "rated"):
			return // "…, measured over a month"
		case aux >= 0 && t.form&past != 0 && t.in.has(verbs):
			c.verb, c.passive = i, !perfect
			return
		case aux >= 0 && t.kind == word && !t.in.has(function) && !adverb(t):
			c.verb, c.stative = aux, true
			s.completeState(c, i)
			return
		case aux < 0 && i > first && t.form&past != 0 && t.in.has(verbs) && (t.form&base == 0 || s.word(i+1) == "by" && s.countable(i-1)) && s.endsPhrase(i+1, c.to) && !s.describesBack(i, c):
			if k := s.changeAfter(i+1, c.to); k > 0 {
				c.verb = k // "commission paid to agents falls"
				return
			}
			c.verb, c.passive = i, true
			return
		case i > first && t.form&third != 0 && t.form&base == 0 && t.in.has(verbs) && !s.is(i-1, function) && s.finite(i, c.to):
			c.verb = i
			c.stative = t.in.has(stateVerb)
			return
		case i > first && t.form&base != 0 && t.in.has(verbs) && s.is(i-1, person) && !t.alone.has(nouns) && s.objectAt(i+1, c.to):
			c.verb = i
			return
		case i > first && t.form&base != 0 && (t.alone.has(holdVerb|upVerb|downVerb|stateVerb) || t.long && s.x.length(s.ts, i, stateVerb) > 1) && !t.alone.has(nouns) &&
			(s.is(i-1, nouns) && !s.is(i-1, function) || s.countable(i-1) && s.endsPhrase(i+1, c.to)):
			c.verb = i
			c.stative = t.in.has(stateVerb) && !t.in.has(upVerb|downVerb|holdVerb)
			return
		}
	}
	if aux >= 0 {
		c.verb, c.stative = aux, true
	}
}

// tells returns the verb that ends at i and of which a question is the object: "shows",
// "sets out"; -1 if none does.
func (s *sentence) tells(i int) int {
	if w := s.word(i); w == "out" || w == "down" {
		i--
	}
	if w := s.word(i); s.kind(i) != word || len(w) < 4 || !strings.HasSuffix(w, "s") || s.is(i, function) || s.is(i, nouns) && !s.is(i, verbs) {
		return -1
	}
	return i
}

// changeAfter returns the verb that says at the end of a long subject how it
// changes; −1 if there is none.
func (s *sentence) changeAfter(i, to int) int {
	for ; i < to; i++ {
		t := &s.ts[i]
		switch {
		case t.kind == mark, t.in.has(auxiliary), t.word == "that", t.word == "which", t.word == "who", t.word == "and":
			return -1
		case t.form == third && t.alone.has(upVerb|downVerb) && !t.in.has(nouns) && s.endsPhrase(i+1, to):
			return i
		}
	}
	return -1
}

// finite reports whether the third form at i is a verb and no plural: "grows by",
// "supports an ACL", but not "system purchases".
func (s *sentence) finite(i, to int) bool {
	t := &s.ts[i]
	if t.alone.has(nouns) {
		return t.in.has(stateVerb) && (s.objectAt(i+1, to) || s.numberSoon(i+1, to)) || s.articleAt(i+1) ||
			t.in.has(upVerb|downVerb) && s.kind(i+1) == digit && i+1 < to // "traffic increases 5%"
	}
	return t.in.has(upVerb|downVerb|holdVerb|stateVerb|outcomeVerb) || s.objectAt(i+1, to)
}

// articleAt reports whether an object with an article begins at i.
func (s *sentence) articleAt(i int) bool {
	switch s.word(i) {
	case "a", "an", "the", "our", "their", "its", "every", "all":
		return true
	}
	return false
}

// numberSoon reports whether a preposition and a number follow at i: "runs in 8 minutes".
func (s *sentence) numberSoon(i, to int) bool {
	switch s.word(i) {
	case "in", "for", "within", "under", "at", "on", "without":
	default:
		return false
	}
	for k := i + 1; k < min(i+4, to); k++ {
		if s.kind(k) == digit && !s.ts[k].masked {
			return true
		}
	}
	return false
}

// finiteIn reports whether "is", "has" and the like stand in [from, to).
func (s *sentence) finiteIn(from, to int) bool {
	for i := from; i < to; i++ {
		switch s.word(i) {
		case "that", "who", "which", ",", "so":
			return false
		case "is", "are", "has", "have", "was", "were":
			return true
		}
	}
	return false
}

// objectAt reports whether an object begins at i, so that the word before is a
// verb: "supports an ACL", but not "supports for".
func (s *sentence) objectAt(i, to int) bool {
	if i >= to {
		return false
	}
	if s.determiner(i) || s.word(i) == "no" {
		return true
	}
	if s.is(i, atMost|atLeast) {
		return false
	}
	named := s.kind(i) == other && isLetter(s.text[s.ts[i].start]) // "runs v2"
	return named || s.kind(i) == digit || s.kind(i) == word && !s.ts[i].in.has(function)
}

// participle reports whether a participle follows at i, an adverb between at most.
func (s *sentence) participle(i, to int) bool {
	for k := i; k < min(i+2, to); k++ {
		t := &s.ts[k]
		if t.word == "been" || t.kind == word && t.form.pastOnly() {
			return true
		}
		if !adverb(t) {
			return false
		}
	}
	return false
}

func adverb(t *token) bool {
	return strings.HasSuffix(t.word, "ly") || t.word == "not" || t.word == "also" || t.word == "all" || t.word == "now"
}

// completeState takes "is complete" and "is done" for participles.
func (s *sentence) completeState(c *clause, i int) {
	switch s.word(i) {
	case "complete", "live", "ready", "done", "available", "public", "finished", "open":
		c.passive, c.stative = true, true
	}
}

// endsPhrase reports whether what is at i ends a phrase, so that a participle
// before it says something of its subject: "contract signed with", "3 features released".
func (s *sentence) endsPhrase(i, to int) bool {
	if i >= to {
		return true
	}
	t := &s.ts[i]
	return t.kind != word || t.in.has(function) || adverb(t)
}
