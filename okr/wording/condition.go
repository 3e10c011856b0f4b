package wording

// asIs reports whether the phrase p names a thing that is there, and says how it is, or is
// to be: "Calm workshop", "Market hall as the heart of the town", "Depot without accidents".
// A topic, "Service desk", says nothing about it.
func (s *sentence) asIs(from int, p *thing, to int) bool {
	switch w, next := s.word(p.to), s.word(p.to+1); w {
	case "as", "without", "like", "worth":
		return !p.isNew
	case "under":
		return next == "control"
	case "of":
		return next == "choice" || singular(s.word(p.head)) == "network" && p.bare
	case "at":
		return next == "half" || next == "full" || next == "its" || next == "no"
	case "with":
		if q := s.thing(p.to+1, to); q.person || q.ideal || q.praise || q.degree || s.inGoodShape(q.from) || s.determiner(q.from) && s.inGoodShape(q.from+1) {
			return true // "Podcast with loyal listeners"
		}
	}
	k := from
	if s.determiner(k) {
		k++
	}
	if k < p.to-1 && s.ts[k].join == apart && s.ts[k+1].join == apart && s.inGoodShape(k) {
		return true
	}
	return p.bare && p.to == to && p.to > p.from && s.x.length(s.ts, p.from, productNoun) == p.to-p.from && !s.makingNoun(p.to-1) && !s.written(singular(s.word(p.to-1)))
}

// inGoodShape reports whether the word at i says of something that it is well.
func (s *sentence) inGoodShape(i int) bool {
	switch s.word(i) {
	case "healthy", "calm", "quiet", "happy", "strong", "solid", "stable", "reliable", "fair", "friendly", "lean", "resilient", "flexible", "predictable", "sustainable",
		"profitable", "trusted", "trustworthy", "welcoming", "boring", "honest", "tidy", "peaceful", "caring", "lively", "thriving", "proud", "independent", "sane", "humane",
		"silent", "affordable", "loyal", "real":
		return true
	}
	return false
}
