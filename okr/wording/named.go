package wording

import "strings"

// namedThing finds an objective that is nothing but a thing to make, or a thing and
// that it is there: "New partner portal", "Docs portal relaunched", "The forum is live".
func (s *sentence) namedThing(c *clause, first int) Range {
	from := s.afterMarks(c.from, first)
	if c.verb > from {
		if at := s.owned(c, from); !at.IsZero() {
			return at
		}
		if at := s.given(c, from); !at.IsZero() {
			return at
		}
	}
	if at := s.onOne(from, c); !at.IsZero() {
		return at
	}
	if at := s.runsOn(from, c); !at.IsZero() {
		return at
	}
	switch s.word(from) {
	case "every", "each", "no", "any", "all", "more", "fewer", "less":
		return Range{}
	}
	if at := s.namedWork(from, c); !at.IsZero() {
		return at
	}
	if at := s.oneFor(from, c); !at.IsZero() {
		return at
	}
	p := s.thing(from, c.to)
	if at := s.edition(from, &p, c); !at.IsZero() {
		return at
	}
	if p.from == p.to || p.ideal || p.person && !p.product {
		return Range{}
	}
	if end := s.told(p.to, c.to); end > 0 && (p.product || !p.bare || !p.plural) && !p.degree {
		return s.span(from, end)
	}
	if (c.passive || c.stative) && c.verb > p.to && p.product && (p.listed && !p.plural || p.isNew && !p.bare) && !p.degree && !s.pastThing(p.to, c.verb) {
		if end := s.there(c.verb, c.to); end > 0 && s.endsPhrase(end, c.to) {
			return s.span(from, end) // "Migration to the cloud completed"
		}
	}
	if end := s.there(p.to, c.to); end > 0 && (p.product || !p.bare || !p.plural || s.outdated(from)) && !p.degree && s.word(end) != "within" {
		return s.span(from, end)
	}
	if made := s.madeIn(from, &p); made > from && c.verb < 0 && !p.praise && !p.degree && !p.loved && !s.pastThing(p.to, s.beforeWhy(p.to, c.to)) && s.whenOrWhere(p.to, c.to) {
		return s.span(from, c.to)
	}
	if s.placedIn(&p, c) {
		return s.span(from, c.to)
	}
	if c.verb >= 0 || p.praise || p.degree || p.loved || p.plural && s.word(p.head) != "docs" && !(p.isNew && (p.special || p.to > p.from+2)) && !s.toolsTo(&p, c.to) && !s.recurring(from, &p) && !(s.digital(from) && p.to == from+2) || s.pastThing(p.to, c.to) {
		return Range{}
	}
	if s.recurring(from, &p) || p.to == c.to && s.studyNoun(p.to-1) && p.to > from+1 || !p.plural && s.ownedThing(from, p.to) || s.digital(from) && p.to > from+1 {
		return s.span(from, c.to)
	}
	if s.asIs(from, &p, c.to) {
		return Range{}
	}
	if p.listed && p.product || p.isNew && !p.bare {
		return s.span(from, c.to)
	}
	return Range{}
}

// toolsTo reports whether a purpose follows things that are made for one: "Tools to
// spot leaks early", but not "Products to be proud of".
func (s *sentence) toolsTo(p *thing, to int) bool {
	k := p.to + 1
	return p.listed && p.special && s.word(p.to) == "to" && k+1 < to && s.kind(k) == word && (s.ts[k].form&base != 0 || s.ts[k].in == 0) && s.word(k) != "be"
}

// recurring reports whether p is something held again and again: "Monthly webinars".
func (s *sentence) recurring(from int, p *thing) bool {
	switch s.word(from) {
	case "daily", "weekly", "fortnightly", "biweekly", "monthly", "quarterly", "annual", "yearly", "regular":
		return s.occasion(p.to-1) && s.endsPhrase(p.to, len(s.ts))
	}
	return false
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
	case "adopted":
		if s.word(i+1) == "by" && s.word(i+2) == "the" && s.decides(i+3) {
			return i + 4
		}
		switch s.word(i + 1) {
		case "by", "outside", "widely", "in", "across", "beyond":
			return 0 // that is who uses it
		}
		return i + 1
	case "generally":
		if s.word(i+1) == "available" {
			return i + 2
		}
		return 0
	case "opens":
		if w := s.word(i + 1); i+1 >= to || (w == "in" || w == "on" || w == "by" || w == "before" || w == "at") && (s.is(i+2, month|period) || s.word(i+2) == "time" || s.ts[min(i+2, to-1)].capital) {
			return i + 1
		}
		return 0
	case "live", "launched", "approved", "running", "relaunched", "installed", "commissioned", "signed", "announced", "permitted", "certified", "conducted":
		return i + 1
	case "complete":
		if s.endsPhrase(i+1, to) {
			return i + 1
		}
	case "goes":
		if w := s.word(i + 1); (w == "live" || w == "public" || w == "online") && s.endsPhrase(i+2, to) && s.word(i+2) != "without" {
			return i + 2
		}
		return 0
	case "in":
		if w := s.word(i + 1); w == "production" || w == "place" || w == "beta" || w == "preview" || w == "operation" || w == "service" {
			return i + 2
		}
	case "up":
		if s.word(i+1) == "and" && strings.HasSuffix(s.word(i+2), "ing") {
			return i + 3
		}
	}
	if (t.word == "built" || t.word == "designed") && s.word(i+1) == "to" {
		return 0 // "is built to last"
	}
	if n := s.x.length(s.ts, i, shippingVerb); n > 0 && t.form.pastOnly() {
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
		if t.form&base != 0 && t.in.has(verbs) && s.articleAt(i+1) && s.kind(i-1) == word && !s.is(i-1, function) {
			return true // "The layout and signs support a calm visit"
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

// namedWork finds a noun of making and what is made: "Refresh of the brand book",
// "Successful launch of the ferry app", "Audit of all suppliers completed".
func (s *sentence) namedWork(from int, c *clause) Range {
	i := from
	for i+1 < c.to && i < from+3 && s.kind(i) == word && s.word(i+1) != "of" && (s.determiner(i) || !s.is(i, function)) {
		i++
	}
	if s.word(i+1) != "of" || !s.makingNoun(i) && !s.staffingNoun(i) {
		return Range{}
	}
	p := s.thing(i+2, c.to)
	if s.staffingNoun(i) {
		if p.person && !p.praise && !p.degree && !p.loved && !s.pastThing(i+1, c.to) {
			return s.span(from, p.to) // "Hiring of a vet"
		}
		return Range{}
	}
	if p.from == p.to || p.ideal || p.state || p.praise || p.loved {
		return Range{}
	}
	if end := s.there(p.to, c.to); end > 0 {
		return s.span(from, end)
	}
	if p.person && !p.product && !s.crewOf(&p) || p.bare && !p.listed {
		return Range{}
	}
	if c.verb > i && !s.work(c.verb) || s.pastThing(i+1, c.to) {
		return Range{}
	}
	return s.span(from, c.to)
}

// work reports whether the verb at i only says that work is over.
func (s *sentence) work(i int) bool {
	return s.is(i, binaryVerb|shippingVerb) && s.ts[i].form&past != 0
}

// makingNoun reports whether the noun at i is the making of a thing, or its end.
func (s *sentence) makingNoun(i int) bool {
	switch s.word(i) {
	case "launch", "relaunch", "release", "rollout", "opening", "reopening", "closure", "introduction", "implementation", "installation",
		"construction", "creation", "completion", "deployment", "migration", "merger", "overhaul", "refresh", "redesign", "rewrite", "rebuild",
		"revamp", "renovation", "refurbishment", "modernisation", "modernization", "replacement", "retirement", "translation", "publication",
		"audit", "edition", "digitisation", "digitization", "decommissioning", "repair", "move", "relocation", "switch", "switchover", "cutover", "changeover", "reform",
		"conversion", "transition", "restructuring", "reorganisation", "reorganization", "certification", "accreditation", "pilot", "trial", "setup", "set-up", "buildout",
		"build-out", "rollover", "removal", "demolition", "upgrade", "redevelopment", "extension", "aufbau":
		return true
	}
	return false
}

// studyNoun reports whether the noun at i is work that is done before a thing is made,
// or on it: "Supplier research".
func (s *sentence) studyNoun(i int) bool {
	switch s.word(i) {
	case "research", "analysis", "evaluation", "assessment", "investigation", "exploration", "planning", "preparation", "preparations", "curation", "cleanup", "clean-up",
		"inspection", "stocktaking", "benchmarking", "fundraising", "refactoring", "prototyping":
		return true
	}
	return false
}

// staffingNoun reports whether the noun at i is how people come to a post.
func (s *sentence) staffingNoun(i int) bool {
	switch s.word(i) {
	case "hiring", "recruitment", "recruiting", "appointment", "election", "onboarding":
		return true
	}
	return false
}

// ownedThing reports whether [from, to) is a thing that people are to have for
// themselves: "Our own brewery".
func (s *sentence) ownedThing(from, to int) bool {
	if !s.determiner(from) || s.word(from+1) != "own" {
		return false
	}
	for i := from + 2; i < to; i++ {
		if s.is(i, person) || s.word(i) == "first" {
			return false
		}
	}
	return to > from+2
}

// told returns the end of the steps that a colon or a comma announces after a thing,
// at i: "Recipe book: tested, printed", "Member app, out of beta". It is 0 if there
// are none.
func (s *sentence) told(i, to int) int {
	for k := i; k < min(i+7, to); k++ {
		switch s.word(k) {
		case "that", "who", "which", "where":
			return 0
		case ":", ",", "–", "—":
		default:
			continue
		}
		switch next := s.word(k + 1); {
		case next == "out" && s.word(k+2) == "of" && s.stage(k+3):
			return k + 4
		case s.word(k) == ":" && k+1 < to && s.ts[k+1].form.pastOnly() && s.endsPhrase(k+2, to):
			return to
		}
		return 0
	}
	return 0
}

// stage reports whether the word at i is a stage that a thing goes through before
// anyone may use it: "in beta", "to production".
func (s *sentence) stage(i int) bool {
	switch s.word(i) {
	case "production", "prod", "ga", "beta", "alpha", "preview", "staging", "mainnet", "market", "completion", "print":
		return s.endsPhrase(i+1, len(s.ts))
	case "general":
		return s.word(i+1) == "availability"
	}
	return false
}

// transforming reports whether the word at i is work by its ending: "Digitalisation".
func (s *sentence) transforming(i int) bool {
	w := s.word(i)
	return (strings.HasSuffix(w, "isation") || strings.HasSuffix(w, "ization")) && singular(w) != "organisation" && singular(w) != "organization"
}

// owned finds that somebody has a paper or a product that somebody has to make first:
// "Every branch has a fire plan". What all need to live is none, "Every village has a
// school".
func (s *sentence) owned(c *clause, from int) Range {
	i := c.verb
	for i < c.to && s.word(i) != "has" && s.word(i) != "have" {
		if w := s.word(i); w == "that" || w == "who" || w == "which" || s.is(i, auxiliary) {
			return Range{}
		}
		i++
	}
	p := s.thing(i+1, c.to)
	last := singular(s.word(p.to - 1))
	if !s.solid(&p) || p.loved || p.person || !p.listed || !p.special || p.bare && !p.plural || !s.written(last) {
		return Range{}
	}
	if s.word(p.to) == "to" || s.determiner(i+1) && !s.indefinite(i+1) {
		return Range{}
	}
	return s.span(from, p.to)
}

// given finds that a group brings out a thing or gets one: "The choir releases an
// album", "The harbour gets a dedicated task force".
func (s *sentence) given(c *clause, from int) Range {
	i := from + 1
	for ; i <= c.verb; i++ {
		if w := s.word(i); w == "gets" || w == "receives" || w == "ships" || w == "launches" || w == "releases" || w == "publishes" || w == "introduces" {
			break
		}
		if w := s.word(i); w == "that" || w == "who" || w == "which" || s.kind(i) == mark {
			return Range{}
		}
	}
	if i > c.verb {
		return Range{}
	}
	if !s.indefinite(i + 1) {
		return Range{}
	}
	p := s.thing(i+1, c.to)
	if !s.solid(&p) {
		return Range{}
	}
	if !p.loved && s.endsPhrase(p.to, c.to) && (p.listed && p.special || s.is(i, shippingVerb)) {
		return s.span(from, p.to)
	}
	who := s.thing(from, i)
	if certain := p.listed && p.product && p.special && p.to > p.from+2; certain && (!who.person || who.product) && s.word(from) != "every" && s.word(from) != "each" {
		return s.span(from, p.to) // "The orchard gets a cold store people rely on"
	}
	return Range{}
}

// written reports whether w is something that people write down, or set up on a screen.
func (s *sentence) written(w string) bool {
	switch w {
	case "api", "budget", "business case", "charter", "checklist", "curriculum", "dashboard", "doc", "documentation", "framework", "guide", "guideline", "handbook", "manual",
		"model", "plan", "playbook", "policy", "portal", "process", "protocol", "roadmap", "rota", "roster", "runbook", "rulebook", "script", "strategy", "template", "tutorial",
		"website", "wiki", "workflow":
		return true
	}
	return false
}
