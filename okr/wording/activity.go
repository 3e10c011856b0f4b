package wording

// doneThing finds work that is done rather than what comes of it: "Hold quarterly
// assemblies", "Explore partnerships with food banks", "Begin construction of the
// weir". The verb stands at i.
func (s *sentence) doneThing(i int, c *clause) Range {
	if i+1 >= c.to {
		return Range{}
	}
	switch w := s.infinitive(i); w {
	case "hold", "run", "conduct", "facilitate", "moderate", "attend", "chair", "coordinate", "schedule", "do",
		"provide", "offer", "give", "lead", "start", "join", "visit", "sponsor":
		return s.heldThing(i, i+1, c.to)
	case "participate", "speak", "present", "exhibit", "compete":
		if on := s.word(i + 1); on == "in" || on == "at" {
			return s.heldThing(i, i+2, c.to)
		}
	case "explore", "investigate", "research", "review", "study", "discuss", "test", "trial", "examine", "inspect", "collect", "gather", "map",
		"analyse", "analyze":
		return s.lookedInto(i, c.to)
	case "equip", "outfit", "furnish", "fit":
		return s.fitted(i, c.to)
	case "archive", "repaint", "rename", "rebrand", "resurface", "rewire", "reprint", "reissue", "recatalogue", "rehang", "reroof", "resign", "relabel", "repackage", "republish":
		k := i + 1
		if w == "rebrand" && (s.word(k) == "to" || s.word(k) == "as") {
			k++
		}
		if p := s.thing(k, c.to); s.solid(&p) && !p.loved && (!p.bare || p.plural || k > i+1) {
			return s.span(i, p.to)
		}
	case "leave", "exit", "vacate", "get", "say":
		return s.parted(i, c.to)
	case "find":
		if p := s.thing(i+1, c.to); s.indefinite(i+1) && s.is(p.head, staff|person) && !p.plural && !p.loved && !p.praise && !p.degree {
			return s.span(i, p.to) // one post to fill
		}
	case "turn":
		if p := s.thing(i+1, c.to); s.solid(&p) && p.product && !p.loved && s.word(p.to) == "into" {
			if q := s.thing(p.to+1, c.to); s.solid(&q) && q.product && !q.loved {
				return s.span(i, q.to) // "Turn the wiki into a handbook"
			}
		}
	case "assemble", "convene":
		if p := s.thing(i+1, c.to); s.indefinite(i+1) && !p.ideal && !p.praise && !p.degree && !p.loved && (s.x.length(s.ts, p.head, productNoun) > 0 || p.listed || s.word(p.to-1) == "crew" || s.word(p.to-1) == "group") {
			return s.span(i, p.to)
		}
	case "make":
		if p := s.thing(i+1, c.to); s.indefinite(i+1) && s.solid(&p) && p.listed && p.special && !p.loved && s.endsPhrase(p.to, c.to) {
			return s.span(i, p.to) // "Make a film about the moor"
		}
	case "clean", "tidy":
		if p := s.thing(i+2, c.to); s.word(i+1) == "up" && s.solid(&p) && !p.loved && (p.listed && p.product && !p.bare || s.outdated(i+2)) {
			return s.span(i, p.to)
		}
	case "audit", "vet":
		if p := s.thing(i+1, c.to); s.word(i+1) == "all" && p.to > p.from+1 && !p.ideal && !p.loved && p.plural {
			return s.span(i, p.to)
		}
	case "close":
		if p := s.thing(i+1, c.to); s.word(p.to-1) == "round" || s.solid(&p) && p.listed && p.product && !p.bare && !p.plural && !p.loved && s.endsPhrase(p.to, c.to) {
			return s.span(i, p.to)
		}
	case "kill":
		if p := s.thing(i+1, c.to); s.solid(&p) && !p.bare && !p.loved {
			return s.span(i, p.to)
		}
	case "interview", "shortlist", "identify", "survey", "poll":
		if p := s.thing(i+1, c.to); p.person && p.plural && !p.loved && !p.degree && !p.praise && !s.determiner(i+1) {
			return s.span(i, p.to) // "Interview candidates for the lab"
		}
	case "train", "educate", "brief", "instruct", "retrain":
		if p := s.thing(i+1, c.to); p.person && !p.loved && !p.degree && s.word(p.to) == "on" {
			if q := s.thing(p.to+1, c.to); q.to > q.from && !q.ideal {
				return s.span(i, q.to) // "Train clerks on the new tills"
			}
		}
	case "restructure", "reorganise", "reorganize":
		if p := s.thing(i+1, c.to); p.to > p.from && !p.bare && !p.loved && (!p.ideal || p.state) {
			return s.span(i, p.to) // "Restructure the finance team"
		}
	case "apply", "register":
		switch s.word(i + 1) {
		case "for", "as", "with":
			if p := s.thing(i+2, c.to); p.to > p.from && !p.ideal && !p.loved {
				return s.span(i, p.to) // "Apply for the heritage fund"
			}
		}
	case "manage", "maintain", "administer":
		if p := s.thing(i+1, c.to); s.solid(&p) && !p.loved && p.product && !p.bare && (p.special || p.plural) && s.word(p.to) != "without" {
			return s.span(i, p.to)
		}
	case "use", "adopt", "dogfood":
		p := s.thing(i+1, c.to)
		named := s.kind(i+1) == word && s.ts[i+1].capital && w != "use"
		if s.solid(&p) && !p.loved && (p.isNew || named || p.product && p.special && w == "adopt" || w == "dogfood") {
			return s.span(i, p.to)
		}
	case "recruit", "onboard", "appoint", "elect", "employ", "headhunt", "induct":
		return s.staffed(i, c.to)
	case "remove", "delete", "scrap", "discontinue", "uninstall", "purge", "disable", "drop":
		return s.removed(i, c.to)
	case "secure", "obtain", "raise", "procure":
		if p := s.thing(i+1, c.to); p.to > p.from && !p.loved && !p.degree && !p.praise && s.granted(p.to-1) {
			return s.span(i, p.to)
		}
	case "decide", "choose", "select", "pick", "settle", "agree":
		return s.decided(i, c.to)
	case "partner", "team", "collaborate", "cooperate":
		return s.together(i, c.to)
	case "support", "begin", "accompany", "oversee", "supervise", "guide", "assist", "prepare":
		if at := s.namedWork(i+1, c); !at.IsZero() {
			return s.span(i, c.to)
		}
		if p := s.thing(i+1, c.to); s.determiner(i+1) && s.solid(&p) && !p.loved && p.to > p.from+1 && (s.makingNoun(p.to-1) || s.studyNoun(p.to-1)) {
			return s.span(i, p.to) // "Support the planning of the fair"
		}
	}
	return Range{}
}

// heldThing finds what is held, given or gone to, which begins at token k; the verb
// stands at i. "Run meetings that end on time" is about something else.
func (s *sentence) heldThing(i, k, to int) Range {
	p := s.thing(k, to)
	if !s.solid(&p) || p.loved || !s.occasion(p.to-1) || p.bare && !p.plural || s.word(p.to) == "without" || s.onTime(p.to) && s.word(p.to) == "on" {
		return Range{}
	}
	if s.isAll(k) {
		return Range{} // that is how it goes always
	}
	return s.span(i, p.to)
}

// occasion reports whether the noun at i is something that people hold, give or come to.
func (s *sentence) occasion(i int) bool {
	switch singular(s.word(i)) {
	case "assembly", "audit", "briefing", "broadcast", "camp", "campaign", "ceremony", "class", "classe", "clinic", "conference", "consultation", "contest", "course", "demo",
		"demonstration", "drill", "election", "evening", "event", "excursion", "exercise", "exhibition", "experiment", "fair", "festival", "forum", "fundraiser", "gala",
		"hackathon", "hearing", "hour", "inspection", "internship", "interview", "lecture", "lesson", "meeting", "meet-up", "meetup", "offsite", "parade", "pilot", "poll",
		"programme", "program", "rehearsal", "retreat", "retro", "retrospective", "review", "roadshow", "roundtable", "seminar", "session", "sprint", "stand-up", "standup",
		"study", "summit", "survey", "symposium", "talk", "test", "tour", "tournament", "trade-show", "training", "trial", "tutorial", "vote", "webinar", "workshop", "check-in",
		"check-up":
		return true
	}
	return false
}

// lookedInto finds what is studied, tried or gathered: "Research suppliers of recycled
// paper". Whoever explores the world, or tests somebody's patience, makes nothing.
func (s *sentence) lookedInto(i, to int) Range {
	p := s.thing(i+1, to)
	if !s.solid(&p) && (s.word(i) != "map" || p.to == p.from) || p.loved || p.bare && !p.plural && !p.product && s.word(p.to-1) != "feedback" || len(s.nums) > 0 && s.nums[0].from < p.to {
		return Range{}
	}
	if s.isAll(i + 1) {
		return Range{}
	}
	switch w := s.word(p.to); w {
	case "with", "from", "on", "for", "of", "in", "at", "to", "between", "about", "against", "before", "and", "&", "", ".", ",":
		return s.span(i, p.to)
	}
	return Range{}
}

// massNoun reports whether the noun at i is made or set up though it has no
// article: "customer onboarding", "content for apprentices".
func (s *sentence) massNoun(i int) bool {
	switch s.word(i) {
	case "onboarding", "training", "reporting", "monitoring", "billing", "invoicing", "ticketing", "pricing", "tooling", "testing", "tracking", "booking", "logging",
		"caching", "licensing", "messaging", "mentoring", "coaching", "scheduling", "routing", "parking", "housing", "screening", "catering", "branding", "lighting",
		"signage", "content", "material", "merchandise", "packaging", "footage", "software", "hardware", "documentation", "infrastructure", "telemetry":
		return true
	}
	return false
}

// readied reports whether the word at i, before "ready", says for what a thing is
// made ready: "production ready".
func (s *sentence) readied(i int) bool {
	switch s.word(i) {
	case "production", "release", "launch", "enterprise", "audit", "inspection", "store", "market", "demo", "customer", "cloud", "investor", "export", "integration", "deployment":
		return true
	}
	return false
}

// begun finds what is begun, or gone on with, by a verb in -ing that has no object:
// "Start blogging on Fridays", "Start cross posting to the forum".
func (s *sentence) begun(c *clause) Range {
	i := c.verb
	switch s.word(i) {
	case "begin", "start", "continue", "resume":
	default:
		return Range{}
	}
	k := i + 1
	if s.word(k) == "cross" {
		k++
	}
	switch s.word(k) {
	case "posting", "publishing", "blogging", "streaming", "podcasting", "broadcasting", "recording", "vlogging":
		if p := s.thing(k+1, c.to); p.to == p.from {
			return s.span(i, k+1)
		}
	}
	return Range{}
}
