package wording

import "strings"

// findVerb finds the main verb of a clause: at its start ("Publish 6 posts",
// "creating posts"), else after its subject ("6 posts are published").
func (s *sentence) findVerb(c *clause) {
	c.verb = -1
	i := s.first(s.afterTopic(c), c.to)
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

// unknownVerb reports whether a clause begins with a word that no list knows and
// that can only be a verb, since an article follows: "Disentangle the modules".
func (s *sentence) unknownVerb(i int, c *clause) bool {
	if i+2 >= c.to || i != s.wordsFrom(c) {
		return false
	}
	t := &s.ts[i]
	if t.kind != word || t.masked || t.in != 0 || t.end-t.start > 1 && isUpper(s.text[t.start+1]) || s.ts[i+1].join != apart || len(t.word) < 4 {
		return false
	}
	switch s.word(i + 1) {
	case "the", "a", "an", "our", "my", "all", "every", "each", "their", "new", "existing", "remaining":
		return !s.auxiliaryIn(i+1, c.to) && strings.IndexByte("s", t.word[len(t.word)-1]) < 0
	}
	return false
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

// afterTopic returns where a clause begins after a topic and a colon: "Support: cut
// the backlog". The topic stays where no verb follows.
func (s *sentence) afterTopic(c *clause) int {
	for i := c.from + 1; i < min(c.from+8, c.to-1); i++ {
		if s.word(i) != ":" || s.ts[i].join == touches && s.ts[i+1].join == touches {
			continue
		}
		if k := s.first(i+1, c.to); k < c.to && !s.ts[k].masked && s.ts[k].form&base != 0 && s.kind(k+1) != mark && s.beginsVerb(k, c) {
			return i + 1
		}
	}
	return c.from
}

// beginsVerb reports whether the first word of a clause is a verb. Many are nouns
// too: "Report on …", "Test coverage …", "Release of …".
func (s *sentence) beginsVerb(i int, c *clause) bool {
	t := &s.ts[i]
	if t.kind != word || !t.in.has(verbs) || t.form&(base|ing|past) == 0 {
		return false
	}
	next := i + 1
	if s.word(next) == "of" && t.word != "become" {
		return false
	}
	if s.isCompound(i) || s.is(i, nameWord) && next < c.to && s.ts[next].masked && s.kind(next) == digit {
		return false // "Check-in and check-out take", "Stage 2 audit"
	}
	if n := s.x.length(s.ts, i, verbs); n > 1 && n >= s.x.length(s.ts, i, nouns) {
		return true // "work on"
	}
	noun := t.alone.has(nouns) || s.x.length(s.ts, i, nouns) > 1
	if (noun || t.form == ing) && s.ofMetric(i, c) {
		return false
	}
	switch t.word {
	case "clear", "correct", "separate", "live", "direct":
		if s.kind(next) == word && !s.is(next, function) {
			return false // "Clear goals for every team"
		}
	}
	if t.form == past && s.kind(next) == digit && s.pairIn(i, c.to) {
		return false // "paid 4% → 6%"
	}
	if t.form&(base|ing) == 0 { // "Delivered 3 courses", but not "Related systems are …"
		if s.is(next, nouns) && s.is(next+1, stateVerb) && s.objectAt(next+2, c.to) {
			return false // "Automated tests cover the checkout"
		}
		return !noun && !s.auxiliaryIn(next, c.to) && !s.passiveIn(next, c.to) && !s.describes(i, c.to)
	}
	if next < c.to && s.ts[next].form == past && s.endsPhrase(next+1, c.to) && t.word != "get" && t.word != "keep" && t.word != "be" && t.word != "have" {
		return false // "Offer accepted by"
	}
	if next < c.to && s.ts[next].in.has(verbs) && s.kind(next+1) != mark &&
		(s.ts[next].form == third && !s.ts[next].alone.has(nouns) || noun && s.ts[next].form == ing && !s.ts[next].alone.has(nouns)) {
		return false // "Build takes", "Prototype running on"
	}
	if s.word(next) == "of" || s.is(next, auxiliary) && s.word(next) != "get" || s.word(next) == "has" {
		return false
	}
	if noun && s.x.length(s.ts, i, nouns) > s.x.length(s.ts, i, verbs) {
		return false
	}
	if (noun || s.is(i, verbNoun)) && next < c.to && s.ts[next].join == apart && s.is(next, nouns|headOverride) && !s.is(next, verbs|function) && !strings.HasSuffix(s.word(next), "s") && !s.is(i, upVerb|downVerb|holdVerb) {
		return false // "Hit list of leaking windows", "Sponsor folder for the hall"
	}
	if t.form&base == 0 && t.form&ing != 0 && s.finiteIn(next, c.to) && s.kind(next) == word && !s.is(next, function) {
		return false // "Working group roadmaps are …"
	}
	if t.word == "working" && s.word(next) != "on" && s.word(next) != "with" && s.word(next) != "towards" && s.word(next) != "to" {
		return false
	}
	if t.form&base == 0 && t.form&ing != 0 && s.word(next) == "in" && (s.word(next+1) == "place" || s.word(next+1) == "production" || s.word(next+1) == "use") {
		return false // "Monitoring in place"
	}
	if t.form&ing != 0 && t.form&base == 0 && noun {
		return next < c.to && (s.kind(next) == digit || s.is(next, function) && s.word(next) != "for" && s.word(next) != "on")
	}
	if i > c.from && (s.word(i-1) == "the" || s.word(i-1) == "a" || s.word(i-1) == "our") {
		return false
	}
	if noun && next < c.to && s.ts[next].kind == word && s.ts[next].form == past && !s.is(next, nouns) && s.endsPhrase(next+1, c.to) {
		return false // "Press release published"
	}
	if s.ts[i].form&base != 0 && s.isSubject(i, c) {
		return false // "Nurture track for dormant leads is live"
	}
	if noun && next < c.to && (s.word(next) == "for" || s.word(next) == "from" || s.word(next) == "on") {
		return false
	}
	return true
}

// ofMetric reports whether the word at i says which one of a metric is meant:
// "Email open rate", "Fundraising income", but not "Reducing cost".
func (s *sentence) ofMetric(i int, c *clause) bool {
	if len(s.nums) == 0 || s.ts[i].in.has(upVerb|downVerb|holdVerb|outcomeVerb|neutralVerb) || s.kind(i+1) != word || s.ts[i+1].in.has(person|function) {
		return false
	}
	k, _ := s.classOf(i + 1)
	return k == state || k == taken && s.pairIn(i, c.to)
}

// describes reports whether the participle at i only says which thing is measured:
// "Aided awareness from 10% to 25%". Verbs of change are what they look like.
func (s *sentence) describes(i, to int) bool {
	if s.ts[i].in.has(upVerb|downVerb|holdVerb) || s.is(i, outcomeVerb) && !s.is(i, takeupVerb) || s.kind(i+1) != word || s.articleAt(i+1) || s.is(i+1, person) && s.kind(i+2) != word {
		return false
	}
	return s.pairIn(i, to)
}

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
		if t.masked || t.depth > 0 || t.join == hyphen {
			continue
		}
		switch {
		case t.word == "who" || t.word == "that" || t.word == "which":
			if i > first {
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
		case t.word == "can" || t.word == "cannot" || t.word == "does" || t.word == "do" && s.word(i+1) == "not":
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
		return t.in.has(stateVerb) && (s.objectAt(i+1, to) || s.numberSoon(i+1, to)) || s.articleAt(i+1)
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
	switch s.word(i) {
	case "a", "an", "the", "all", "every", "our", "its", "their", "any", "no", "each":
		return true
	}
	if s.is(i, atMost|atLeast) {
		return false
	}
	return s.kind(i) == digit || s.kind(i) == word && !s.ts[i].in.has(function)
}

// participle reports whether a participle follows at i, an adverb between at most.
func (s *sentence) participle(i, to int) bool {
	for k := i; k < min(i+2, to); k++ {
		t := &s.ts[k]
		if t.word == "been" || t.kind == word && t.form&past != 0 && t.in.has(verbs) && t.form&base == 0 {
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

// isCompound reports whether a verb and its particle stand at i as one word, which
// is a noun: "check-in", "kick-off".
func (s *sentence) isCompound(i int) bool {
	if i+1 >= len(s.ts) || s.ts[i+1].join != hyphen {
		return false
	}
	switch s.word(i + 1) {
	case "in", "out", "off", "on", "up", "down", "over", "by", "through", "back", "away", "ins", "outs", "offs", "ups", "downs", "overs", "backs":
		return true
	}
	return s.x.length(s.ts, i, verbs) < 2 // "double-glazed room", "self-check machines"
}

// isSubject reports whether the word at i, though it may be a verb, begins the
// subject of one that follows: "Help pages hit", "Nurture track for … is live".
func (s *sentence) isSubject(i int, c *clause) bool {
	if s.kind(i+1) != word || s.ts[i+1].in.has(function) || s.takesClause(i) {
		return false
	}
	if s.is(i+1, nouns) && s.is(i+2, neutralVerb|upVerb|downVerb|holdVerb) && s.ts[i+2].form&base != 0 && !s.is(i+2, function) && s.objectAt(i+3, c.to) {
		return true
	}
	if s.is(i+1, person) && many(s.word(i+1)) && s.is(i+2, verbs) && s.ts[i+2].form&base != 0 && !s.is(i+2, nouns|function) && s.objectAt(i+3, c.to) {
		return true // "Support engineers solve 70% of the tickets"
	}
	for k := i + 2; k < c.to; k++ {
		t := &s.ts[k]
		if t.depth > 0 {
			continue
		}
		if t.kind == mark || t.in.has(subordinate) {
			return false
		}
		switch t.word {
		case "that", "which", "who", "what", "where", "so", "and", "or", "but", "because", "until", "once", "as", "after", "before", "while", "since", "whose", "to", "there", "it", "they", "we", "this":
			return false
		case "is", "are", "was", "were", "has":
			return true
		}
		if t.form == third && t.in.has(verbs) && !t.in.has(nouns) && s.kind(k-1) == word && !s.is(k-1, function) && s.ts[k-1].form&base == 0 {
			return true // "Audit tool goes live"
		}
	}
	return false
}

// takesClause reports whether the verb at i may be followed by a sentence of its
// own: "ensure onboarding is smooth".
func (s *sentence) takesClause(i int) bool {
	switch s.word(i) {
	case "ensure", "make", "check", "confirm", "verify", "decide", "see", "know", "understand", "find", "learn", "show", "prove", "demonstrate", "keep", "say", "get", "let",
		"help", "have", "guarantee", "validate", "determine", "explain", "hear", "believe", "agree", "tell", "ask", "prevent":
		return true
	}
	return false
}
