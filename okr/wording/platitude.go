package wording

// platitude finds an objective that any organisation could have, in any quarter:
// "Realise our vision", "Empower our people", "Make things better", "Stable and
// reliable". Its first word, as it is meant, is token i.
func (s *sentence) platitude(c *clause, i int) Range {
	if i >= c.to || s.ts[i].masked {
		return Range{}
	}
	if s.onlyPraise(c) || s.orElse(c) || s.alternative(c, i) || s.nobodyIs(c, i) || s.getsOn(c, i) {
		return s.at(c)
	}
	k := i + 1
	for k < c.to && s.ours(k) {
		k++
	}
	switch w := s.infinitive(i); w {
	case "realise", "realize", "fulfil", "fulfill", "achieve", "accomplish", "execute", "pursue", "unlock", "build", "reach", "deliver", "live":
		if w == "achieve" && k == i+1 && fogNoun(s.word(k)) && s.over(k+1, c) {
			return s.at(c)
		}
		return s.calling(c, i, k)
	case "simplify", "streamline", "transform", "reinvent", "rethink", "reimagine", "modernise", "modernize", "professionalise", "professionalize", "elevate", "optimise", "optimize", "ease":
		if s.general(k) && s.over(k+1, c) {
			return s.at(c)
		}
	case "grow", "develop", "nurture", "inspire", "empower", "motivate", "energise", "energize", "delight", "wow", "excite":
		if s.everybody(k, w) && s.over(k+1, c) || w == "grow" && s.word(i+1) == "up" && (s.over(i+2, c) || s.word(i+2) == "as" && s.content(i+3, c.to) == 1) {
			return s.at(c) // "Grow up as a company"
		}
	case "complete", "finish", "continue", "tackle", "address", "handle", "do", "clear", "close":
		if s.unnamedWork(k, c) {
			return s.at(c)
		}
		if w == "continue" {
			return s.keepsOn(c, i)
		}
	case "level", "step", "ramp":
		if k = s.daily(k + 1); s.word(i+1) == "up" && s.general(k) && s.over(k+1, c) {
			return s.at(c) // "Level up day-to-day operations"
		}
	case "make", "have", "add", "create", "drive", "raise", "move", "generate":
		return s.empties(c, i, k)
	case "be", "become":
		if s.leader(i+1, c) {
			return s.at(c)
		}
	case "keep":
		return s.keepsOn(c, i)
	case "improve", "enhance", "increase", "strengthen", "boost", "ensure", "accelerate", "maximise", "maximize":
		if fogNoun(s.word(k)) && (s.everywhere(k+1, c) || s.over(k+1, c)) || s.onlyQualities(k, c) {
			return s.at(c)
		}
	}
	return Range{}
}

// ours reports whether the word at i only says whose something is: "our", "the".
func (s *sentence) ours(i int) bool {
	switch s.word(i) {
	case "our", "the", "my", "your", "their", "its":
		return true
	}
	return false
}

// calling finds what an organisation is there for, which every plan is to bring
// nearer: "Fulfil our mission", "Build the product vision". "Build a vision for the
// harbour" makes one.
func (s *sentence) calling(c *clause, i, k int) Range {
	if k == i+1 {
		return Range{}
	}
	switch s.word(k) {
	case "full", "true", "whole", "shared", "common", "overall", "own", "great", "big", "company", "corporate", "product", "strategic":
		k++
	}
	switch s.word(k) {
	case "vision", "mission", "purpose", "potential", "ambition", "ambitions", "aspirations", "destiny", "dream", "dreams", "values", "goals", "objectives", "okrs", "strategy":
	default:
		return Range{}
	}
	if s.over(k+1, c) || s.word(k) == "vision" && s.word(k+1) == "of" && !s.articleAt(k+2) && !s.concretes(k, c.to) {
		return s.at(c)
	}
	return Range{}
}

// general reports whether the noun at i is what everybody has: "work", "processes".
func (s *sentence) general(i int) bool {
	switch s.word(i) {
	case "work", "usage", "use", "things", "everything", "life", "process", "processes", "operation", "operations", "business", "company", "organisation", "organization",
		"workflow", "workflows", "systems", "performance", "efficiency", "productivity", "collaboration", "communication", "culture":
		return true
	}
	return false
}

// everybody reports whether the noun at i is people of no kind, of whom the verb is
// true: to grow the customers is to have more, and to delight them says nothing.
func (s *sentence) everybody(i int, verb string) bool {
	switch s.word(i) {
	case "people", "talent", "careers", "ourselves", "everyone", "everybody", "leaders", "staff", "employees", "workforce", "colleagues", "lives":
		return true
	case "customers", "users", "clients", "members", "partners", "team", "teams", "fans":
		return verb != "grow" && verb != "develop"
	}
	return false
}

// empties finds a verb that says nothing with a noun that says no more: "Make a
// difference", "Create value", "Make things better", "Make enterprise friendly".
func (s *sentence) empties(c *clause, i, k int) Range {
	if w := s.word(k); w == "a" || w == "an" || w == "more" || w == "real" {
		k++
	}
	if last := s.closing(c); last > k+1 && s.word(last-1) == "a" && !s.concretes(k, c.to) {
		switch s.word(last) {
		case "thing", "success", "priority", "hit":
			return s.at(c) // "Make cycling a thing"
		}
	}
	switch s.word(k) {
	case "difference", "impact", "progress", "value", "results", "change", "success", "bar", "needle", "forward":
		if s.over(k+1, c) {
			return s.at(c)
		}
	case "things", "everything", "life", "stuff":
		if s.is(k+1, comparative|vagueAdj) && s.over(k+2, c) {
			return s.at(c)
		}
	}
	if w := s.word(k + 1); k == i+1 && (w == "friendly" || w == "ready" || w == "grade") && s.over(k+2, c) && s.kind(k) == word && !s.countable(k) && !s.is(k, person|function) {
		return s.at(c) // of what?
	}
	return Range{}
}

// leader reports whether the words at i say that somebody leads, and not in what: "the
// market leader", "a recognised thought leader".
func (s *sentence) leader(i int, c *clause) bool {
	for ; i < c.to; i++ {
		switch s.word(i) {
		case "a", "an", "the", "our", "market", "thought", "industry", "global", "world", "recognised", "recognized", "category", "technology", "undisputed", "true":
		case "leader", "leaders":
			return s.over(i+1, c)
		default:
			return false
		}
	}
	return false
}

// everywhere reports whether the words at i say of something that it is to be so
// wherever it is: "across all products", "throughout the company".
func (s *sentence) everywhere(i int, c *clause) bool {
	if w := s.word(i); w != "across" && w != "throughout" && w != "in" {
		return false
	}
	switch s.word(i + 1) {
	case "all", "every", "everything", "everywhere":
		return s.saysLittle(i+2, c.to, 1)
	case "the", "our":
		switch s.word(i + 2) {
		case "board", "company", "organisation", "organization", "business", "group":
			return s.over(i+3, c)
		}
	}
	return false
}

// onlyPraise reports whether a clause is nothing but qualities of something that it
// does not name: "Stable and future proof", "Simple, fast and secure".
func (s *sentence) onlyPraise(c *clause) bool {
	if c.verb >= 0 {
		return false
	}
	n := 0
	for i := c.from; i < c.to; i++ {
		switch w := s.word(i); {
		case s.kind(i) == mark, w == "and", w == "yet", w == "but", w == "more", w == "most", w == "future" && s.word(i+1) == "proof":
		case quality(w), s.is(i, vagueAdj):
			n++
		default:
			return false
		}
	}
	return n > 1
}

// quality reports whether w is what anything may be, and any organisation wants to be.
func quality(w string) bool {
	switch w {
	case "stable", "reliable", "simple", "fast", "secure", "safe", "solid", "scalable", "compliant", "lean", "open", "transparent", "profitable", "sustainable", "resilient",
		"healthy", "strong", "flexible", "consistent", "predictable", "accurate", "clean", "easy", "quick", "smart", "friendly", "fair", "inclusive", "diverse", "focused",
		"proof", "ready", "useful", "usable", "accessible", "affordable", "trusted", "independent", "sound", "fit", "available", "maintainable", "performant", "credible",
		"competitive", "professional", "ambitious", "bold", "green", "durable", "responsive", "intuitive", "happy", "caring", "responsible":
		return true
	}
	return false
}

// alternative reports whether a clause only says that something is to be worth choosing:
// "A viable alternative to the big chains".
func (s *sentence) alternative(c *clause, i int) bool {
	if c.verb >= 0 || s.concretes(c.from, c.to) {
		return false
	}
	switch s.word(i) {
	case "viable", "credible", "compelling", "serious", "real", "true", "attractive", "strong", "valid", "genuine", "reliable":
	default:
		return false
	}
	switch s.word(i + 1) {
	case "alternative", "option", "choice", "contender", "competitor", "player", "rival", "challenger":
		return s.over(i+2, c) || s.word(i+2) == "to" || s.word(i+2) == "in"
	}
	return false
}

// praisedGroup finds praise of people who are to be got together, and nothing that they
// are there for: "Build a world-class team".
func (s *sentence) praisedGroup(c *clause, i int) Range {
	start := i
	if s.articleAt(i) {
		i++
	}
	if i >= c.to {
		return Range{}
	}
	n := s.x.length(s.ts, i, vagueAdj)
	if n == 0 || s.is(i, comparative) || !s.saysLittle(i+n, c.to, 2) {
		return Range{}
	}
	for last := i + n; last < min(i+n+3, c.to); last++ {
		switch s.word(last) {
		case "team", "teams", "organisation", "organization", "company", "department", "division", "function", "group", "workforce", "culture", "business", "firm", "crew", "staff":
			if s.over(last+1, c) {
				return s.span(start, last+1)
			}
		}
	}
	return Range{}
}
