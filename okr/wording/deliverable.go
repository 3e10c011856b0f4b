package wording

import "strings"

// deliverable finds a thing to make instead of a change: "Launch the new partner
// portal", "New partner portal". A more powerful workflow is a change.
func (s *sentence) deliverable(o *ObjectiveReading, c *clause) {
	at := Range{}
	switch first := s.first(c.from, c.to); {
	case s.learning:
	case c.verb < 0 && (s.word(first) == "hire" || s.word(first) == "hiring") && (o.Words == 1 || s.opening(first, c.to)):
		at = s.at(c) // "Hire for every vacant position"
	case c.verb < 0 || !c.front:
		if o.Metric {
			break // "Rent collection at 98%"
		}
		at = s.namedThing(c, first)
	case c.passive:
	default:
		at = s.madeThing(c)
	}
	o.Deliverable, o.DeliverableAt = !at.IsZero(), at
}

// opening reports whether [from, to) names what people are hired for.
func (s *sentence) opening(from, to int) bool {
	for i := from; i < to; i++ {
		switch singular(s.word(i)) {
		case "role", "position", "vacancy", "opening", "post", "seat":
			return true
		}
	}
	return false
}

// madeThing finds what the verb at the front makes; nowhere if it makes nothing.
func (s *sentence) madeThing(c *clause) Range {
	i := c.verb
	if w := s.word(i); (w == "begin" || w == "start") && s.is(i+1, verbs) && s.ts[i+1].form&ing != 0 {
		i++
		c.verb = i
	}
	v := s.verbOf(c)
	if v == resourcing && !s.thing(i+1, c.to).ideal {
		return s.verbRange(c)
	}
	if n := s.x.length(s.ts, i, shippingVerb); n > 0 {
		return s.shipped(c, i, i+n)
	}
	if k := s.first(c.from, c.to); k < i && s.is(k, shippingVerb) {
		return s.shipped(c, k, i+1) // "Draft and discuss the charter"
	}
	switch s.word(i) {
	case "prepare", "deliver", "integrate", "start":
		if p, ok := s.begunThing(i, c.to); ok {
			return s.span(i, p.to)
		}
	case "get", "have":
		return s.gotDone(c)
	case "move", "switch", "renew", "overhaul", "modernise", "modernize":
		p := s.thing(i+1, c.to)
		if to := s.word(p.to); to == "to" || to == "onto" || to == "into" {
			if there := s.thing(p.to+1, c.to); there.product && !there.ideal && !there.person && !p.person && !p.ideal {
				return s.span(i, there.to) // "Move payroll to the new engine"
			}
		}
		if p.product && !p.person && !p.ideal {
			return s.span(i, p.to)
		}
		return Range{}
	case "provide", "offer", "enable", "run", "conduct":
		p := s.thing(i+1, c.to)
		if event := p.product && !p.person && (s.word(i+1) == "a" || s.word(i+1) == "an"); !p.ideal && !p.praise && !p.degree && (event || p.listed && !p.person && s.word(i) != "run") {
			return s.span(i, p.to)
		}
		return Range{}
	case "fix", "pay", "repay", "solve", "resolve", "read", "sell", "attract", "treat", "serve", "learn", "find", "win", "sort", "clear", "clean", "answer", "be", "do":
		return Range{} // it mends, or moves others
	}
	if v == weak || v == changing || v == holding || v == otherVerb || v == neutral && !s.is(i, binaryVerb) {
		return Range{}
	}
	if at := s.producedBy(c, v); !at.IsZero() {
		return at
	}
	return s.madeOfUnknown(c, v)
}

// begunThing reads "prepare for the fair", "deliver on the projects", "integrate with
// the tills" and "start a podcast".
func (s *sentence) begunThing(i, to int) (thing, bool) {
	w, next := s.word(i), i+1
	switch s.word(next) {
	case "for":
		next++
	case "on":
		next++
		if w != "deliver" {
			return thing{}, false
		}
	case "with":
		if next++; w != "integrate" {
			return thing{}, false
		}
	case "a", "an":
		if w != "start" {
			return thing{}, false
		}
	default:
		return thing{}, false
	}
	p := s.thing(next, to)
	return p, p.to > p.from && !p.ideal && !p.state && !p.person && !p.degree && !p.loved
}

// madeOfUnknown finds what is made or delivered though no list knows its name:
// "Stage the first opera", "Register the trademark".
func (s *sentence) madeOfUnknown(c *clause, v verbKind) Range {
	if v != making && v != delivering || len(s.nums) > 0 || s.is(c.verb, outcomeVerb|upVerb|downVerb|learnVerb) {
		return Range{}
	}
	p := s.thing(c.verb+max(1, s.x.length(s.ts, c.verb, verbs)), c.to)
	if p.to == p.from || p.ideal || p.state || p.person || p.praise || p.degree || p.loved || p.bare && !p.plural {
		return Range{}
	}
	return s.span(c.verb, p.to)
}

// producedBy finds a product that a verb which makes other things too is done to:
// "Provide a support plan", but not "Provide help faster by a plan".
func (s *sentence) producedBy(c *clause, v verbKind) Range {
	for i := c.verb + 1; i < min(c.to, c.verb+9); i++ {
		t := &s.ts[i]
		if t.join == hyphen {
			continue
		}
		switch t.word {
		case "more", "better", "faster", "easier", "simpler", "so", "to", "that", "who", "by", "through", "where", "for", "in", "with", "as", "and", "&", "while", "at", "on", "of", "from", "every", "each":
			return Range{}
		}
		if t.masked || t.kind == mark && t.word != "," {
			continue
		}
		n := s.x.length(s.ts, i, productNoun)
		switch {
		case n == 1 && s.is(i, person):
			continue
		case t.word == "funding", i == c.verb+1 && s.countable(i) && s.onTime(i+1):
			return Range{} // "Deliver projects on time"
		}
		if k, m := s.classOf(i); n == 0 && v != neutral && (k == made || k == delivered) && !s.is(i, person) {
			n = m
		}
		if n > 0 {
			for i+n < c.to && s.x.length(s.ts, i+n, productNoun) > 0 {
				n++
			}
			return s.span(c.verb, i+n)
		}
	}
	return Range{}
}

// onTime reports whether "on time" or the like stands at i.
func (s *sentence) onTime(i int) bool {
	switch s.word(i) {
	case "on":
		w := s.word(i + 1)
		return w == "time" || w == "schedule" || w == "budget"
	case "in", "within", "without", "as":
		return true
	}
	return false
}

// shipped returns the range of a verb that delivers and its object, which begins at
// token i. Ideals, outcomes and people cannot be delivered: "Build trust", "Launch
// our company in Brazil".
func (s *sentence) shipped(c *clause, verb, i int) Range {
	w := s.word(verb)
	if i >= c.to {
		return Range{}
	}
	switch s.word(i) {
	case "every", "each", "ourselves", "us", "myself", "me", "it", "them":
		return Range{} // that is how it goes always, or nothing to deliver
	case "out", "up":
		i++ // "Build out the platform"
	case "in":
		if w == "launch" && s.kind(i+1) == word && s.ts[i+1].capital && !s.ts[i+1].masked {
			return s.span(verb, s.phraseEnd(i+1)) // "Launch in Japan"
		}
	case "off", "onto", "on", "to", "from", "away":
		switch strings.TrimSuffix(w, "ing") {
		case "migrate", "migrat", "roll", "launch", "ship", "shipp", "deploy", "port", "release", "relocate":
			return s.span(verb, s.phraseEnd(i+1)) // "Migrate off the mainframe", "Launch on console"
		}
		return Range{}
	}
	p := s.thing(i, c.to)
	found := w == "set" || w == "setting" || w == "stand" || w == "open" || w == "reopen"
	switch {
	case p.from == p.to || p.ideal && (s.mixed(verb) || !p.state) && !((found || w == "launch") && !p.bare && p.head > p.from+1 && !p.isNew && !p.plural):
		return Range{}
	case p.loved && p.plural && !s.determiner(p.from):
		return Range{} // "Write letters that anyone understands"
	case p.from < c.to && s.is(p.from, period) && !s.determiner(p.from):
		return Range{} // "Launch days feel"
	case p.person && !p.product && (s.mixed(verb) || w == "introduce" || w == "release" || w == "launch") && !found:
		return Range{}
	case w == "introduce" && s.word(p.to) == "to" && s.is(p.head, staff):
		return Range{} // "Introduce the board to our customers"
	case s.word(p.to) == "as" && w == "establish":
		return Range{} // "Establish our project as the default"
	case s.mixed(verb) && (p.degree || p.praise && !p.listed || p.bare && !p.product || p.loved && !p.special):
		return Range{}
	case (w == "finish" || w == "complete") && s.lasts(p.head):
		return Range{}
	}
	return s.span(verb, p.to)
}

// lasts reports whether the noun at i is a time, which nobody makes: "finish the season".
func (s *sentence) lasts(i int) bool {
	switch s.word(i) {
	case "season", "race", "tour", "journey", "trip", "term", "half":
		return true
	}
	return s.is(i, period)
}

// mixed reports whether the verb at i makes things and states alike, or is done to
// people too: "build a portal", "build confidence", "host guests".
func (s *sentence) mixed(i int) bool {
	w := s.ts[i].word
	switch strings.TrimSuffix(w, "ing") {
	case "deploy", "deprecate", "deprecat", "implement", "install", "introduce", "introduc", "launch", "migrate", "migrat", "port", "publish", "refactor", "release", "releas",
		"rewrite", "rewrit", "roll", "ship", "shipp", "sunset", "set", "sett", "stand":
		return false
	}
	return true
}

// gotDone finds "Get the plant permitted": a thing, and what it is to become.
func (s *sentence) gotDone(c *clause) Range {
	p := s.thing(c.verb+1, c.to)
	if p.from == p.to || p.ideal || p.person && !p.product || p.degree {
		return Range{}
	}
	switch s.word(p.to) {
	case "ready", "live", "available":
		return s.span(c.verb, p.to+1)
	}
	if last := p.to - 1; p.to == c.to && last > p.from+1 && s.ts[last].in == 0 && strings.HasSuffix(s.word(last), "ed") && !p.bare {
		return s.span(c.verb, p.to) // a participle that no list knows
	}
	if t := s.word(p.to); p.to < c.to && (s.ts[p.to].form&past != 0 || strings.HasSuffix(t, "ed")) && !p.bare && s.endsPhrase(p.to+1, c.to) {
		return s.span(c.verb, p.to+1)
	}
	for k := p.from; k < p.to; k++ {
		if w := s.word(k); p.to == c.to && k > p.from+1 && (w == "ready" || w == "live") {
			return s.span(c.verb, p.to)
		}
	}
	if p.product && !p.plural {
		return s.span(c.verb, p.to)
	}
	return Range{}
}

// namedThing finds an objective that is nothing but a thing to make, or a thing and
// that it is there: "New partner portal", "Docs portal relaunched", "The forum is live".
func (s *sentence) namedThing(c *clause, first int) Range {
	from := c.from
	for from < first && s.kind(from) == mark {
		from++
	}
	switch s.word(from) {
	case "every", "each", "no", "any", "all", "more", "fewer", "less":
		return Range{}
	}
	p := s.thing(from, c.to)
	if p.from == p.to || p.ideal || p.person && !p.product {
		return Range{}
	}
	if c.passive && p.listed && p.product && !p.plural && s.there(c.verb, c.to) == c.to {
		return s.span(from, c.to) // "Migration to the cloud completed"
	}
	if end := s.there(p.to, c.to); end > 0 && (p.product || !p.bare || !p.plural) && !p.degree {
		return s.span(from, end)
	}
	if c.verb >= 0 || p.praise || p.degree || p.loved || p.plural && s.word(p.head) != "docs" || s.pastThing(p.to, c.to) {
		return Range{}
	}
	if p.listed && p.product || p.isNew && !p.bare || s.digital(from) && p.to > from+1 {
		return s.span(from, c.to)
	}
	return Range{}
}

// digital reports whether a phrase that begins at i says how something is to be done
// from now on: "Electronic filing in every court".
func (s *sentence) digital(i int) bool {
	switch s.word(i) {
	case "online", "digital", "electronic", "mobile", "automated", "automatic", "paperless", "contactless", "cashless":
		return true
	}
	return false
}

// there returns the end of words at i that say that a thing is there: "live in all
// languages", "rolled out", "is in production". It is 0 if they do not.
func (s *sentence) there(i, to int) int {
	for i < to && (s.is(i, auxiliary) && s.word(i) != "get" || s.word(i) == "fully" || s.word(i) == "now") {
		i++
	}
	if i >= to {
		return 0
	}
	t := &s.ts[i]
	switch t.word {
	case "launches", "ships":
		if i+1 >= to || adverb(&s.ts[i+1]) || s.word(i+1) == "in" || s.word(i+1) == "on" {
			return i + 1
		}
		return 0
	case "ready":
		switch s.word(i + 1) {
		case "", "for", "before", "by", "in", ".":
			return i + 1
		}
		return 0
	case "live", "launched", "adopted", "approved", "running", "relaunched", "installed", "commissioned", "signed":
		return i + 1
	case "in":
		if w := s.word(i + 1); w == "production" || w == "place" || w == "operation" || w == "service" {
			return i + 2
		}
	case "up":
		if s.word(i+1) == "and" && s.word(i+2) == "running" {
			return i + 3
		}
	}
	if n := s.x.length(s.ts, i, shippingVerb); n > 0 && t.form&past != 0 && t.form&base == 0 {
		return i + n
	}
	return 0
}

// pastThing reports whether what follows a thing makes a sentence of it, or says
// that it is dreamt of: "Dashboards settle arguments", "Library of the future".
func (s *sentence) pastThing(i, to int) bool {
	for ; i < to; i++ {
		t := &s.ts[i]
		switch t.word {
		case "that", "who", "which", "where", "so", "because", "nobody", "everyone", "everybody", "than":
			return true
		}
		if t.word == ":" || t.word == "future" || t.word == "tomorrow" || t.in.has(vagueAdj) && t.join == apart {
			return true
		}
		if w := s.word(i + 1); s.looksThird(i, to) || t.form&third != 0 && !t.alone.has(nouns) && (w == "even" || w == "only" || w == "still" || w == "again" || s.objectAt(i+1, to)) {
			return true
		}
	}
	return false
}
