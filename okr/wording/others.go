package wording

import "strings"

// whichPeople returns the token after what says which people are meant that end before
// token i: of "teachers from 20 schools have used it", "have"; i where nothing says it.
func (s *sentence) whichPeople(i, to int) int {
	switch s.word(i) {
	case "of", "from", "in", "on", "at", "with", "outside":
	default:
		return i
	}
	const far = 7
	for k := i + 2; k < min(i+far, to); k++ {
		t := &s.ts[k]
		if t.kind == mark || t.in.has(subordinate) || t.in.has(auxiliary) {
			return i
		}
		switch t.word {
		case "who", "that", "which", "to", "by", "for", "and":
			return i
		case "have":
			if s.participle(k+1, to) {
				return k
			}
			return i
		}
		if t.in == 0 && !t.masked && s.several(k-1) && k > i+2 && !s.is(k-1, function) && !strings.HasSuffix(t.word, "ed") && (s.determiner(k+1) || s.word(k+1) == "us" || s.word(k+1) == "whether") {
			return k // "schools in the north ask us"
		}
		if t.masked || t.form&base == 0 || !t.in.has(verbs) || t.in.has(nouns) || s.is(k-1, function) || !s.several(k-1) {
			continue
		}
		if s.objectAt(k+1, to) || s.is(k, adoptVerb|takeupVerb) {
			return k
		}
	}
	return i
}

// areBy returns the token of "are" behind people who end before token i and what says where
// they were, "of the accounts in red in May are green"; i where none follows.
func (s *sentence) areBy(i, to int) int {
	switch s.word(i) {
	case "in", "at", "on", "with", "without", "below", "above":
	default:
		return i
	}
	for k := i + 2; k < min(i+7, to) && s.kind(k) == word && !s.ts[k].in.has(subordinate); k++ {
		if w := s.word(k); w == "are" || w == "is" {
			return k
		}
	}
	return i
}

// several reports whether the noun at i, before a verb in its plain form, may be its
// subject: it is a plural or a name.
func (s *sentence) several(i int) bool {
	return many(s.word(i)) || s.ts[i].capital || s.kind(i) == other
}

// noneOf returns the token of "none" where those of whom it is said stand first: "of the
// patients seen at home none is readmitted"; 0 if it is not there.
func (s *sentence) noneOf(c *clause, first int) int {
	if w := s.word(first); w != "of" && w != "among" {
		return 0
	}
	for i := first + 2; i+1 < c.to; i++ {
		if s.word(i) != "none" && s.word(i) != "nobody" {
			continue
		}
		if s.is(i+1, auxiliary) || s.word(i+1) == "has" || s.ts[i+1].form&third != 0 {
			return i
		}
		return 0
	}
	return 0
}

// byHimself returns the last token of "on his own", "unaided" where one person, or a few,
// do what they needed help for: "Lena closes the month on her own"; 0 if there is none.
func (s *sentence) byHimself(c *clause, first int) int {
	if c.verb <= first || c.passive || s.is(c.verb, auxiliary) || s.word(c.verb) == "can" || s.ts[c.verb].form&third == 0 || !s.personal(first, c.verb) {
		return 0
	}
	for i := c.verb + 1; i < c.to; i++ {
		switch s.word(i) {
		case "own":
			if w := s.word(i - 1); s.word(i-2) == "on" && (w == "his" || w == "her" || w == "their") && s.endsPhrase(i+1, c.to) {
				return i
			}
		case "unaided", "unassisted":
			return i
		case "himself", "herself":
			if s.word(i-1) == "by" {
				return i
			}
		}
	}
	return 0
}

// personal reports whether the subject in [from, to) is a person, by name or by trade.
func (s *sentence) personal(from, to int) bool {
	if s.ts[from].capital && s.ts[from].in == 0 && to == from+1 {
		return true
	}
	return s.x.length(s.ts, to-1, person) > 0
}

// observed reports whether a clause says that people keep to what is agreed, promised or
// asked of them: "quiet hours are respected", "the house rules are followed by both floors",
// "opening times are kept in 95% of the weeks".
func (s *sentence) observed(c *clause) bool {
	i := c.verb
	if c.stative && !c.passive {
		i++
	}
	w := s.word(i)
	switch w {
	case "kept", "respected", "observed", "followed", "honoured", "honored", "obeyed", "heeded":
	default:
		return false
	}
	switch s.word(i + 1) {
	case "by":
	case "in", "for":
		if s.shareAimed(c) && s.nums[c.roles.target].from > i {
			return true
		}
		fallthrough
	default:
		return w == "respected" || w == "obeyed" || w == "heeded"
	}
	switch s.word(i + 2) {
	case "all", "both", "every", "each", "everyone", "everybody", "most":
		return true
	}
	return w != "followed" && s.byOthers(c) // "the guide has been followed by 3 users"
}

// knows reports whether the verb at i is what people can do who have understood or learnt
// something: "visitors can explain how the lock works".
func (s *sentence) knows(i int) bool {
	switch s.word(i) {
	case "explain", "name", "describe", "recall", "recite", "retell", "summarise", "summarize", "distinguish", "understand", "recognise", "recognize", "remember":
		return true
	case "tell":
		return s.word(i+1) != "us" && s.word(i+1) != "the"
	}
	return false
}

// perfect reports whether the participle at i says what people have done: "every
// trustee has made a gift".
func (s *sentence) perfect(i int) bool {
	if s.ts[i].form&past == 0 {
		return false
	}
	if adverb(&s.ts[i-1]) {
		i--
	}
	w := s.word(i - 1)
	return w == "has" || w == "have"
}

// othersAdopt reports whether the things at i are of others, who chose to base them on
// what they are offered: "five outside plug-ins rely on our parser".
func (s *sentence) othersAdopt(i, to int) bool {
	foreign := false
	for k := i; k < min(i+7, to); k++ {
		switch s.word(k) {
		case "external", "independent", "outside", "unrelated", "neighbouring", "neighboring", "foreign":
			foreign = true
			continue
		case "party":
			foreign = foreign || s.word(k-1) == "third"
			continue
		}
		t := &s.ts[k]
		if t.kind == mark || t.in.has(subordinate) {
			return false
		}
		if foreign && t.in.has(adoptVerb) && !t.masked && (t.form&base != 0 && s.countable(k-1) || s.perfect(k)) {
			return true
		}
	}
	return false
}

// gathered reports whether the verb at i says that people lend themselves to what one
// does with them: "five agree to be interviewed", "two customers speak at the launch",
// but not "patients speak of less pain".
func (s *sentence) gathered(i int) bool {
	next := s.word(i + 1)
	switch s.word(i) {
	case "agree", "agrees", "agreed", "volunteer", "volunteers", "volunteered", "offer", "commit", "consent", "consented":
		return next == "to" && s.word(i-1) != "not" && !s.determiner(i+2) // "agrees to a longer lease" is a choice
	case "speak", "speaks", "speaking", "spoke", "spoken":
		return next == "at" || next == "in" || next == "on" || next == "with"
	case "give", "gives", "given", "gave":
		return next == "consent" || next == "permission" || s.word(i+2) == "consent" || s.word(i+2) == "permission"
	case "accept", "accepts", "accepted":
		return s.afforded(i + 1)
	case "present", "sit", "sits":
		return i+1 >= len(s.ts) || s.kind(i+1) == mark || next == "at" || next == "in" && s.word(i+2) != "on" // "sit in on" is work
	}
	return false
}

// afforded reports whether what is accepted at i is a part in one's own work: "commit
// rights", "a seat on the board".
func (s *sentence) afforded(i int) bool {
	for k := i; k < min(i+5, len(s.ts)) && s.kind(k) == word; k++ {
		switch singular(s.word(k)) {
		case "right", "role", "seat", "invitation", "invite", "nomination", "mandate", "membership":
			return true
		}
	}
	return false
}

// fronted returns the verb behind n where the people of whom it counts some stand
// first: "of the tenants who left, at least five agree", "among our readers, 20%
// donate"; -1 if they do not.
func (s *sentence) fronted(c *clause, n *num) int {
	first := s.wordsFrom(c)
	if w := s.word(first); w != "of" && w != "among" && w != "amongst" || n.to >= c.to || n.from-first > 14 {
		return -1
	}
	if s.personFrom(first+1, min(first+5, c.to)) < 0 {
		return -1
	}
	const bound = 4 // tokens between the comma and the number, as of "at least"
	for i := n.from - 1; i > first && i > n.from-bound; i-- {
		if s.word(i) == "," || s.ts[n.from-1].bounds {
			if t := &s.ts[n.to]; t.form&base != 0 && t.in.has(verbs) && !t.in.has(nouns) || t.word == "agree" || t.in == 0 && s.objectAt(n.to+1, c.to) || t.form&base != 0 && t.in.has(verbs) && s.articleAt(n.to+1) {
				return n.to
			}
			return -1
		}
	}
	return -1
}

// saysWhat reports whether the word at i, behind people, says what they do: a verb
// in the form that fits, or a word that no list knows with something behind it:
// "customers feel safer".
func (s *sentence) saysWhat(i, to int) bool {
	t := &s.ts[i]
	if t.form != 0 {
		return t.form&(base|third) != 0 || s.perfect(i) || t.form&ing != 0 && s.word(i-1) == "are" && t.in.has(adoptVerb) && !s.is(i-2, staff)
	}
	if t.in.has(nouns) && (s.determiner(i+1) || s.word(i+1) == "us") {
		return true
	}
	return t.in == 0 && !strings.HasSuffix(t.word, "ed") && !strings.HasSuffix(t.word, "ing") && i+1 < to &&
		(s.kind(i+1) == digit || s.countable(i+1) && !strings.HasSuffix(t.word, "s") || s.is(i+1, function|comparative|vagueQty) || adverb(&s.ts[i+1]))
}
