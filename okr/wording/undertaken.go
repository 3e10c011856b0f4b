package wording

// staffed finds that people are brought to a post: "Recruit trustees", "Onboard the new
// managers". "Recruit people who stay" and "Onboard partners without paper" are about
// how. The verb stands at i.
func (s *sentence) staffed(i, to int) Range {
	p := s.thing(i+1, to)
	unknown := s.word(i) != "onboard" && !p.product && p.plural && p.to > p.from // "Recruit trustees"
	if !p.person && !unknown || p.ideal || p.praise || p.degree || p.loved {
		return Range{}
	}
	if s.isAll(i+1) || s.word(i+1) == "any" {
		return Range{}
	}
	switch s.word(p.to) {
	case "", ".", "for", "to", "at", "in", "from":
		if !s.manner(p.to, to) {
			return s.span(i, p.to)
		}
	}
	return Range{}
}

// manner reports whether words in [from, to) say how well, or with what effect, a
// thing is done.
func (s *sentence) manner(from, to int) bool {
	for i := from; i < to; i++ {
		switch s.word(i) {
		case "without", "so", "that", "who", "faster", "sooner", "quickly", "smoothly", "fairly", "within", "than", "until":
			return true
		}
		if s.is(i, comparative|moreWord) {
			return true
		}
	}
	return false
}

// removed finds a thing that is taken away: "Remove legacy code", "Delete the unused
// accounts". Whoever removes a fear or a hurdle changes something.
func (s *sentence) removed(i, to int) Range {
	p := s.thing(i+1, to)
	if !s.solid(&p) || p.loved || !s.endsPhrase(p.to, to) {
		return Range{}
	}
	k := i + 1
	if s.ours(k) {
		k++
	}
	if s.isAll(k) || s.word(k) == "any" {
		return Range{}
	}
	if p.listed && p.product || s.outdated(k) && p.to > k+1 {
		return s.span(i, p.to)
	}
	return Range{}
}

// parted finds a thing that somebody is to do without from then on: "Leave the old depot",
// "Get rid of the fax server", "Say goodbye to the till". It stands behind the verb at i.
func (s *sentence) parted(i, to int) Range {
	k := i + 1
	switch s.word(i) {
	case "get":
		if s.word(k) != "rid" || s.word(k+1) != "of" {
			return Range{}
		}
		k += 2
	case "say":
		if s.word(k) != "goodbye" && s.word(k) != "farewell" || s.word(k+1) != "to" {
			return Range{}
		}
		k += 2
	}
	p := s.thing(k, to)
	if !s.solid(&p) || p.loved || p.bare || s.isAll(k) || !p.product && !s.outdated(k+1) {
		return Range{}
	}
	return s.span(i, p.to)
}

// fitted finds that things get another built in, or on board: "Equip every ambulance with a
// tablet". The verb stands at i.
func (s *sentence) fitted(i, to int) Range {
	p := s.thing(i+1, to)
	if p.to == p.from || p.ideal || p.loved || s.word(p.to) != "with" {
		return Range{}
	}
	if q := s.thing(p.to+1, to); s.solid(&q) && !q.loved {
		return s.span(i, q.to)
	}
	return Range{}
}

// outdated reports whether the word at i says that a thing has had its time.
func (s *sentence) outdated(i int) bool {
	switch s.word(i) {
	case "legacy", "old", "unused", "obsolete", "deprecated", "outdated", "redundant", "dead", "abandoned", "derelict":
		return true
	}
	return false
}

// granted reports whether the noun at i is what others grant to those who ask for it.
func (s *sentence) granted(i int) bool {
	switch singular(s.word(i)) {
	case "funding", "financing", "finance", "grant", "loan", "mortgage", "sponsorship", "sponsor", "subsidy", "donation", "investment", "fund", "budget", "permit", "permission",
		"licence", "license", "approval", "authorisation", "authorization", "clearance", "certification", "accreditation", "certificate", "patent", "visa", "lease", "tenancy",
		"round", "venue", "premise", "site", "plot":
		return true
	}
	return false
}

// decided finds what is chosen among several: "Decide on a payroll provider", "Choose
// the new till". Who decides faster, or chooses kindness, becomes another.
func (s *sentence) decided(i, to int) Range {
	k, on := i+1, s.word(i+1) == "on" || s.word(i+1) == "upon"
	if on {
		k++
	}
	switch s.infinitive(i) {
	case "decide", "settle", "agree":
		if !on {
			return Range{}
		}
	}
	switch s.word(k) {
	case "what", "how", "who", "whom", "which", "whether", "where", "when", "why":
		return Range{}
	}
	p := s.thing(k, to)
	if !s.solid(&p) || p.loved || p.person && !p.product || !p.listed && !p.isNew && !s.granted(p.to-1) && (p.bare || !on) {
		return Range{}
	}
	return s.span(i, p.to)
}

// together finds work with others that names nothing but them: "Partner with the
// hospices". With whom and what for is a goal: "Partner with farms so that …".
func (s *sentence) together(i, to int) Range {
	k := i + 1
	if s.word(k) == "up" {
		k++
	}
	if s.word(k) != "with" {
		return Range{}
	}
	p := s.thing(k+1, to)
	if p.to == p.from || p.ideal || p.state || p.loved || p.degree || !s.span(p.to, to).IsZero() {
		return Range{}
	}
	return s.span(i, p.to)
}

// taught reports whether the noun at i is teaching or help that one person gives another.
func (s *sentence) taught(i int) bool {
	switch s.word(i) {
	case "training", "coaching", "mentoring", "mentorship", "tutoring", "tuition", "counselling", "counseling", "lessons", "apprenticeships", "internships", "scholarships":
		return true
	}
	return false
}

// onTaught reports whether what follows teaching at i only says whom, where or in what:
// not "Provide training without a fee".
func (s *sentence) onTaught(i int) bool {
	switch s.word(i) {
	case "", ".", "for", "to", "at", "in", "on", "/":
		return true
	}
	return false
}
