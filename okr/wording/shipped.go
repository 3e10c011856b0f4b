package wording

import "strings"

// shipped returns the range of a verb that delivers and its object, which begins at
// token i. Ideals, outcomes and people cannot be delivered: "Build trust", "Launch
// our company in Brazil".
func (s *sentence) shipped(c *clause, verb, i int) Range {
	w := s.infinitive(verb)
	if i >= c.to {
		return Range{}
	}
	switch s.word(i) {
	case "every", "each", "ourselves", "us", "myself", "me", "it", "them":
		return Range{} // that is how it goes always, or nothing to deliver
	case "out", "up":
		i++ // "Build out the platform"
	case "in":
		if s.word(i+1) == "the" {
			i++
		}
		if (w == "launch" || w == "rewrite") && s.kind(i+1) == word && s.ts[i+1].capital && !s.ts[i+1].masked {
			return s.span(verb, s.phraseEnd(i+1)) // "Launch in Japan"
		}
	case "off", "onto", "on", "to", "from", "away":
		if s.is(i+1, period) || s.word(i+1) == "any" || s.word(i+1) == "every" {
			return Range{} // "Deploy on any day of the week"
		}
		switch w {
		case "migrate", "roll", "launch", "ship", "deploy", "port", "release", "relocate", "refactor", "rewrite", "upgrade":
			return s.span(verb, s.phraseEnd(i+1)) // "Migrate off the mainframe", "Launch on console"
		}
		return Range{}
	}
	p := s.thing(i, c.to)
	if w == "replace" && (s.word(p.to) == "by" || s.word(p.to) == "with") && s.solid(&p) {
		if q := s.thing(p.to+1, c.to); s.solid(&q) && q.listed && q.product && !q.loved {
			return s.span(verb, q.to) // "Replace the ledgers by one register"
		}
	}
	if s.mixed(verb) && (s.word(p.from) == "best" || s.word(p.from+1) == "best") {
		return Range{} // "Build the best tide model"
	}
	if w == "open" && p.bare && s.attitude(p.from) {
		return Range{} // "Open books for every member"
	}
	if w == "set" && s.leads(p) {
		return Range{} // "Set up our trainees for a working life"
	}
	found := w == "set" || w == "stand" || w == "open" || w == "reopen" || w == "establish" && s.indefinite(i)
	switch {
	case (w == "complete" || w == "finish" || w == "finalise" || w == "finalize") && p.bare && p.to > p.from+1 && s.unfinishedWork(p.from):
		return s.span(verb, p.to) // "Complete outstanding repairs"
	case w == "translate" && s.word(p.to) == "into" && s.practised(p.to+1, c.to):
		return Range{}
	case p.bare && p.plural && s.bond(p.head) && s.mixed(verb):
		return Range{} // "Build lasting partnerships"
	case p.to > p.from && s.putsInWords(verb) && !s.grand(p.head) && !p.person && !p.degree && (!p.praise || p.listed) && s.word(p.to) != "by":
		return s.span(verb, p.to) // "Define success metrics"
	case p.from == p.to || p.ideal && (s.mixed(verb) || !p.state) && !((found || w == "launch") && !p.bare && p.head > p.from+1 && !p.isNew && !p.plural):
		return Range{}
	case p.loved && p.plural && !s.determiner(p.from):
		return Range{} // "Write letters that anyone understands"
	case p.from < c.to && s.is(p.from, period) && !s.determiner(p.from):
		return Range{} // "Launch days feel"
	case s.mixed(verb) && s.crewOf(&p):
		return s.span(verb, p.to) // "Build up the night team"
	case p.person && !p.product && (s.mixed(verb) || w == "introduce" || w == "release" || w == "launch" || w == "relocate") && !found:
		return Range{}
	case w == "introduce" && s.word(p.to) == "to" && s.is(p.head, staff):
		return Range{} // "Introduce the board to our customers"
	case w == "rewrite" && s.word(p.to) == "of" && (s.word(p.head) == "rules" || s.word(p.head) == "story" || s.word(p.head) == "history"):
		return Range{} // a figure of speech
	case s.word(p.to) == "as" && w == "establish":
		return Range{} // "Establish our project as the default"
	case s.mixed(verb) && (p.degree || p.praise && !p.listed || p.bare && !p.product && !s.reported(verb, p, c.to) && !s.massNoun(p.to-1) || p.loved && !p.special):
		return Range{}
	case (w == "finish" || w == "complete") && s.lasts(p):
		return Range{}
	}
	return s.span(verb, p.to)
}

// unfinishedWork reports whether the word at i says that work has been left over.
func (s *sentence) unfinishedWork(i int) bool {
	switch s.word(i) {
	case "outstanding", "open", "remaining", "pending", "overdue", "leftover", "unfinished":
		return true
	}
	return false
}

// practised reports whether what stands at i is no language, so that translating into it
// is a figure of speech: "Translate research into care".
func (s *sentence) practised(i, to int) bool {
	p := s.thing(i, to)
	return p.to == p.from+1 && !s.ts[i].capital && s.word(i) != "braille"
}

// bond reports whether the noun at i is what people are to each other.
func (s *sentence) bond(i int) bool {
	switch singular(s.word(i)) {
	case "partnership", "alliance", "collaboration", "cooperation", "relationship", "friendship", "tie":
		return true
	}
	return false
}

// putsInWords reports whether the verb at i is done to ideals too: "Define success metrics".
func (s *sentence) putsInWords(i int) bool {
	switch s.infinitive(i) {
	case "define", "formulate", "codify", "document", "draft":
		return true
	}
	return false
}

// grand reports whether whoever defines the noun at i is meant to lead it: "Define the
// future of farming".
func (s *sentence) grand(i int) bool {
	switch singular(s.word(i)) {
	case "future", "market", "category", "era", "decade", "generation", "genre", "industry", "world", "moment":
		return true
	}
	return false
}

// reported reports whether the participle at i says of a thing that it has been made, and
// nothing else is said: "Documented release process".
func (s *sentence) reported(i int, p thing, to int) bool {
	return s.ts[i].form.pastOnly() && p.to > p.from+1 && s.endsPhrase(p.to, to) && s.kind(p.to) != word &&
		!s.riseOrFall(p.to-1)
}

// riseOrFall reports whether the word at i says that what stands before it rises or
// falls: "Documented cases fall".
func (s *sentence) riseOrFall(i int) bool {
	return s.is(i, upVerb|downVerb) && s.ts[i].form&base != 0 && several(s.word(i-1))
}

// attitude reports whether what is open at i is how people are with others, and no place.
func (s *sentence) attitude(i int) bool {
	switch s.word(i) {
	case "communication", "books", "dialogue", "conversation", "conversations", "doors", "minds", "ears", "culture", "collaboration", "discussion":
		return true
	}
	return false
}

// crewOf reports whether p is a group that is named by what it is there for, and not by
// how it is to be: "the night team", but not "a happy team".
func (s *sentence) crewOf(p *thing) bool {
	if p.bare || p.plural || p.praise || p.degree || p.loved || p.to < p.from+3 || !s.determiner(p.from) {
		return false
	}
	switch s.word(p.to - 1) {
	case "team", "department", "squad", "crew", "unit", "function", "office":
	default:
		return false
	}
	for i := p.from + 1; i < p.to-1; i++ {
		if w := s.word(i); s.ts[i].kind != word || w == "and" || quality(w) || s.inGoodShape(i) || s.ts[i].form&(ing|past) != 0 && s.ts[i].form&base == 0 || strings.HasSuffix(w, "ful") || w == "own" || w == "whole" || w == "shared" || w == "small" || w == "big" || w == "real" {
			return false
		}
	}
	return true
}

// leads reports whether p is people who are made ready for something.
func (s *sentence) leads(p thing) bool {
	return p.person && !p.product && p.plural && (s.word(p.to) == "for" || s.word(p.to) == "to")
}

// lasts reports whether p is a time, which nobody makes: "finish the season healthy".
func (s *sentence) lasts(p thing) bool {
	for i := p.from; i < p.to; i++ {
		switch s.word(i) {
		case "season", "race", "tour", "journey", "trip", "term", "half":
			return s.endsTime(i+1, p.to)
		}
	}
	return s.is(p.head, period)
}

// endsTime reports whether no noun of a thing stands in [from, to) after a time.
func (s *sentence) endsTime(from, to int) bool {
	for i := from; i < to; i++ {
		if s.is(i, nouns) {
			return false // "the race timing app"
		}
	}
	return true
}

// mixed reports whether the verb at i makes things and states alike, or is done to
// people too: "build a portal", "build confidence", "host guests".
func (s *sentence) mixed(i int) bool {
	switch s.infinitive(i) {
	case "deploy", "deprecate", "implement", "install", "introduce", "launch", "migrate", "port", "publish", "refactor", "release",
		"rewrite", "roll", "ship", "sunset", "set", "stand",
		"digitise", "digitize", "document", "translate", "demolish", "dismantle", "electrify", "rebuild", "refurbish", "decommission",
		"phase", "relocate", "renovate", "wind":
		return false
	}
	return true
}
