package wording

import "strings"

// vagueObjective finds an objective that could mean anything: praise without
// anything concrete, "work on quality", or "improve our quality".
func (s *sentence) vagueObjective(o *ObjectiveReading, c *clause) {
	if at := s.fog(o, c); !at.IsZero() {
		o.Vague, o.VagueAt = true, at
		return
	}
	concrete, content := false, 0
	for i := c.from; i < c.to; i++ {
		t := &s.ts[i]
		if t.kind == mark || t.in.has(function) {
			continue
		}
		content++
		if t.in.has(person|productNoun|outcomeNoun) || t.kind == other || t.capital && i > 0 && !s.ts[i-1].masked {
			concrete = true
		}
		if t.in.has(vagueAdj) && !t.masked {
			at := s.span(i, i+s.x.length(s.ts, i, vagueAdj))
			if i > 1 && s.word(i-1) == "and" && o.VagueAt.End == s.ts[i-2].end {
				at.Start = o.VagueAt.Start // "faster and smaller"
			}
			o.VagueAt = at
		}
	}
	if c.verb < 0 && content <= 2 && !s.names(c, outcomeNoun|person) && !o.Metric && !(content == 2 && o.Deliverable && s.certain(c)) && !s.saysState(c) || content == 1 ||
		c.front && s.ts[c.verb].form == past && content <= 3 && !o.Metric && !o.Deliverable && !s.riseOrFall(c.to-1) || !o.Metric && s.topic(c) {
		o.Vague, o.VagueAt = true, s.at(c)
		return
	}
	if concrete = concrete || o.Deliverable || content > 5 || c.verb >= 0 && !s.empty(c); !concrete && !o.VagueAt.IsZero() {
		concrete = s.twoThings(c) || s.concretes(c.from, c.to) || s.peopleAct(c.from, c.to) || s.acts(c.from, c.to)
	}
	o.Vague = !o.VagueAt.IsZero() && !concrete
	if !o.Vague {
		o.VagueAt = Range{}
	}
}

// certain reports whether the words of a clause name a thing that has an end: "Hiring
// plan", "New bylaws", but not "Cluster outreach".
func (s *sentence) certain(c *clause) bool {
	p := s.thing(c.from, c.to)
	if s.word(p.to) == "of" {
		return true // "Introduction of a new tariff"
	}
	switch singular(s.word(p.head)) {
	case "outreach", "optimisation", "optimization", "automation", "process", "structure", "strategy", "approach", "solution", "platform", "program", "programme",
		"training", "reporting", "messaging", "monitoring", "alerting", "system", "product", "service", "infrastructure", "integration", "documentation":
		return false
	}
	return p.special && p.listed || s.makingNoun(p.to-1) || s.ownedThing(p.from, p.to)
}

// twoThings reports whether a clause without a verb says which two things are to be
// more or less: "Faster onboarding and fewer support calls".
func (s *sentence) twoThings(c *clause) bool {
	return c.verb < 0 && s.moreOf(c.from, c.to) && s.secondThing(c) >= 0
}

// empty reports whether the verb at the front says nothing by itself.
func (s *sentence) empty(c *clause) bool {
	if !c.front {
		return false
	}
	switch s.infinitive(c.verb) {
	case "be", "become", "make", "do", "have", "drive", "deliver", "provide", "offer", "ensure", "achieve", "get", "stay", "remain", "improve", "enhance", "foster", "promote", "focus", "support":
		return true
	case "build", "create":
		return !s.names(c, comparative) // "Build a better handover"
	}
	return false
}

// names reports whether a clause holds a word of one of ls.
func (s *sentence) names(c *clause, ls listSet) bool {
	for i := c.from; i < c.to && s.any.has(ls); i++ {
		if s.ts[i].in.has(ls) && !s.ts[i].masked {
			return true
		}
	}
	return false
}

// fog finds the ways of saying nothing, whatever they are said of.
func (s *sentence) fog(o *ObjectiveReading, c *clause) Range {
	if o.Metric {
		return Range{}
	}
	from := s.afterMarks(c.from, c.to)
	if at := s.nextLevel(c); !at.IsZero() {
		return at
	}
	first := s.first(c.from, c.to)
	if at := s.platitude(c, first); !at.IsZero() {
		return at
	}
	switch s.infinitive(first) {
	case "improve", "enhance", "optimise", "optimize", "drive", "ensure", "deliver",
		"strengthen", "foster", "promote", "boost", "deepen", "maximise", "maximize", "raise", "lift":
		if w := s.word(first + 1); (w == "things" || w == "stuff" || w == "everything") && s.content(first+1, c.to) <= 3 {
			return s.at(c)
		}
		if s.word(first) != "improve" && s.is(first+1, idealNoun) && s.over(first+2, c) && s.empty(c) {
			return s.at(c) // "Deliver joy"
		}
		return s.abstract(c, first)
	case "be", "become", "stay", "remain":
		if k := first + 2; s.word(first+1) == "more" && s.content(k, c.to) == 1 && s.kind(k) == word && !s.concretes(k, c.to) && s.kind(c.to-1) == word {
			return s.at(c) // "Be more agile"
		}
		return s.praised(c, first+1)
	case "build", "create", "develop", "have", "grow":
		if at := s.praisedGroup(c, first+1); !at.IsZero() {
			return at
		}
	case "do", "get":
		if w := s.word(first + 1); (w == "better" || w == "good" || w == "great") && s.saysLittle(first+2, c.to, 2) {
			return s.at(c)
		}
	case "work", "focus":
		if w := s.word(first + 1); (w == "on" || w == "towards" || w == "toward") && s.saysLittle(first+2, c.to, 2) {
			return s.at(c)
		}
	}
	if c.verb < 0 || c.front {
		if at := s.goingWell(c, first); !at.IsZero() {
			return at
		}
	}
	if s.learning && s.saysLittle(first+1, c.to, 2) && !s.names(c, person) && !(s.kind(first+1) == word && s.ts[first+1].capital) {
		return s.at(c)
	}
	if c.verb >= 0 && (!c.front || c.verb != from) || o.Deliverable {
		return Range{}
	}
	if at := s.fogNouns(from, c.to); c.verb < 0 && !at.IsZero() {
		return at
	}
	if s.content(from, c.to) == 2 && s.ts[from].form&ing != 0 && fogNoun(s.word(from+1)) {
		return s.at(c) // "Engineering excellence"
	}
	if s.word(from) == "more" && c.verb < 0 && s.saysLittle(from+1, c.to, 2) && !s.names(c, person|outcomeNoun) {
		return s.at(c) // "More visibility", "More sustainable fashion"
	}
	if s.is(from, vagueAdj) || s.articleAt(from) && s.is(from+1, vagueAdj) {
		return s.praised(c, from)
	}
	return Range{}
}

// nextLevel finds "take our support to the next level" and "employer of choice".
func (s *sentence) nextLevel(c *clause) Range {
	for i := c.from; i+1 < c.to; i++ {
		if s.word(i) == "of" && s.word(i+1) == "choice" && s.over(i+2, c) {
			return s.span(i, i+2)
		}
		if s.word(i) != "next" || s.word(i+1) != "level" {
			continue
		}
		attribute := i == c.from && s.ts[i+1].join == hyphen && s.saysLittle(i+2, c.to, 2)
		if s.over(i+2, c) || s.word(i+2) == "as" && s.content(i+2, c.to) <= 2 || attribute {
			return s.span(i, i+2)
		}
	}
	return Range{}
}

// praised finds praise at token i of something that nobody describes: "a great
// place to work", but not "a better first hour for those who join".
func (s *sentence) praised(c *clause, i int) Range {
	start := i
	for i < c.to && (s.determiner(i) || s.kind(i) == mark || adverb(&s.ts[i])) {
		i++
	}
	if s.word(i) == "most" && start > c.from && s.kind(i+1) == word && s.saysLittle(i+1, c.to, 3) {
		return s.span(start, c.to) // "be the most loved brand"
	}
	if i >= c.to || !s.is(i, vagueAdj|comparative) || s.ts[i].masked {
		return Range{}
	}
	if s.is(i, comparative) && !s.is(i, vagueAdj) && (start == c.from || s.content(i, c.to) > 1) {
		return Range{} // "Safer sites"
	}
	n := max(s.x.length(s.ts, i, vagueAdj), 1)
	if k := i + n; k < c.to && s.ts[k].capital && s.ts[k].join == apart || s.ts[i].join == apart && i+1 < c.to && s.ts[i+1].join == hyphen && n == 1 {
		return Range{} // "Good Morning Club", "best-loved"
	}
	if w := s.word(i + n); !s.is(i, comparative) && (w == "place" || w == "home" || w == "company" || w == "experience") && s.word(i+n+1) == "for" && s.over(i+n+3, c) {
		return s.span(start, c.to) // "a great place for kids"
	}
	if !s.saysLittle(i+n, c.to, 4) {
		return Range{}
	}
	if start == c.from && s.twoThings(c) {
		return Range{}
	}
	if start == c.from && (s.peopleAct(i+n, c.to) || s.acts(start, c.to)) {
		return Range{}
	}
	return s.span(start, c.to)
}

// goingWell finds that people are to do whatever they do, but well: "Work smarter",
// "Ship with confidence". It begins at i.
func (s *sentence) goingWell(c *clause, i int) Range {
	k := i + 1
	if !s.over(k+2, c) {
		return Range{}
	}
	switch s.word(i) {
	case "work", "think", "act", "move", "play", "execute", "dream", "aim", "collaborate", "communicate", "lead":
		if w := s.word(k); (s.is(k, comparative) || len(w) > 5 && strings.HasSuffix(w, "er") && w != "together") && s.over(k+1, c) {
			return s.at(c)
		}
	case "deliver", "ship", "build", "grow", "live":
	default:
		return Range{}
	}
	if s.word(k) != "with" {
		return Range{}
	}
	switch s.word(k + 1) {
	case "confidence", "pride", "purpose", "passion", "impact", "excellence", "joy", "courage", "heart", "integrity", "intent", "focus":
		return s.at(c)
	}
	return Range{}
}

// peopleAct reports whether people and what they do stand in [from, to): "good
// engineers choose us".
func (s *sentence) peopleAct(from, to int) bool {
	for i := from; i+1 < to; i++ {
		t := &s.ts[i]
		if s.countable(i) && len(t.word) > 2 && t.word[len(t.word)-2] != 's' && s.kind(i+1) == word && s.ts[i+1].join == apart && (!s.is(i+1, function) || s.is(i+1, auxiliary)) {
			return true
		}
		if t.form == third && !t.alone.has(nouns) && i > from {
			return true
		}
	}
	return false
}

// content counts the words of [from, to) that are not there to bind others.
func (s *sentence) content(from, to int) int {
	n := 0
	for i := from; i < to; i++ {
		if t := &s.ts[i]; t.kind != mark && !t.in.has(function) && t.join != hyphen {
			n++
		}
	}
	return n
}

// concretes reports whether words in [from, to) say for whom, which, or why.
func (s *sentence) concretes(from, to int) bool {
	for i := from; i < to; i++ {
		switch s.word(i) {
		case "than":
			if s.word(i+1) != "ever" {
				return true
			}
		case "for", "who", "that", "which", "where", "whose", "so", "because", "when", "without", "until", "nobody", "by", "how", "why", "whether", "what":
			return true
		}
	}
	return false
}

// saysLittle reports whether hardly anything is said in [from, to): most words at most, and
// not for whom, which, or why.
func (s *sentence) saysLittle(from, to, most int) bool {
	return s.content(from, to) <= most && !s.concretes(from, to)
}

// fogNouns finds nothing but big words: "Innovation and synergies in the directorate".
func (s *sentence) fogNouns(from, to int) Range {
	n := 0
	for i := from; i < to; i++ {
		t := &s.ts[i]
		switch {
		case t.kind == mark || t.word == "and" || t.word == "more" || s.determiner(i):
			continue
		case t.in.has(function):
			if n > 0 && s.saysLittle(i, to, 2) {
				return s.span(from, to)
			}
			return Range{}
		case !fogNoun(t.word):
			return Range{}
		}
		n++
	}
	if n == 0 {
		return Range{}
	}
	return s.span(from, to)
}

// fogNoun reports whether a noun is one of those that any plan could hold.
func fogNoun(w string) bool {
	switch singular(w) {
	case "performance", "quality", "efficiency", "experience", "excellence", "success", "growth", "collaboration", "communication",
		"innovation", "synergy", "digitalisation", "digitalization", "digitisation", "digitization", "transformation", "sustainability",
		"visibility", "alignment", "agility", "operational", "professionalism", "teamwork", "impact", "digital", "customer-centricity":
		return true
	}
	return false
}

// abstract finds "improve our quality": a verb at i, at most one word, and an
// abstract noun that ends the sentence.
func (s *sentence) abstract(c *clause, i int) Range {
	k := i + 1
	if s.determiner(k) {
		k++
	}
	switch s.word(k) {
	case "process", "processes", "product", "products", "service", "services", "offering", "culture", "operations", "business", "company",
		"organisation", "organization", "brand", "team", "club", "sport", "work":
		if s.over(k+1, c) {
			return s.span(i, k+1)
		}
	}
	for n := range 2 {
		if fogNoun(s.word(k+n)) && s.over(k+n+1, c) {
			return s.span(i, k+n+1)
		}
	}
	return Range{}
}
