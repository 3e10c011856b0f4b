package wording

import "github.com/okr-as-code/okr/okr/quantity"

// byVerb is steps 7 to 9: what is delivered, made, or changed.
func (s *sentence) byVerb(c *clause, v verbKind, segs []segment) bool {
	object := unknown
	at := s.verbRange(c)
	for i := range segs {
		if segs[i].hasHead {
			object = segs[i].head.class
		}
		if segs[i].hasHead || !s.isQuantifier(&segs[i]) {
			break
		}
	}
	if c.stative && !c.passive {
		return s.stands(c, segs)
	}
	switch v {
	case weak:
		if c.passive || c.stative {
			return s.stands(c, segs)
		}
		s.decide(c, Input, Set(Output), !s.offers(c) && !c.roles.count, whyWeak, at)
	case making:
		switch number := c.roles.target >= 0; {
		case number && object == taken:
			s.decide(c, Output, Set(Input, Outcome), false, whyUptake, at)
		case number && c.passive, number && object == delivered && (s.word(c.verb) == "organise" || s.word(c.verb) == "organize"):
			s.decide(c, Output, Set(Input), false, whyDelivered, at)
		default:
			s.decide(c, Input, Set(Output), object == made || object != taken && object != state && !number, whyMade, at)
		}
	case delivering:
		if s.word(c.verb) == "pass" && s.examined(c) {
			s.decide(c, Outcome, Set(Output), false, whyOutcome, at)
			break
		}
		s.decide(c, Output, Set(Input), object != made, whyDelivered, at)
	case neutral:
		return s.neutralVerb(c, object, at)
	case changing, holding:
		if c.passive && !s.aims(c) {
			return s.stands(c, segs) // "the old system is switched off"
		}
		s.changed(c, object, at)
	case otherVerb:
		if s.ts[c.verb].in.has(binaryVerb) && !c.passive && (object == unknown || object == taken) && !s.aims(c) {
			return true // "capture this customer" may be anything
		}
		return s.stands(c, segs)
	default:
		return false
	}
	return true
}

// offers reports whether the activity of c may be what a product does, not what a
// person does: "support single sign-on".
func (s *sentence) offers(c *clause) bool {
	switch s.word(c.verb) {
	case "handle":
		return true
	case "support", "manage":
		return !s.names(c, person) && !s.articleAt(c.verb+1)
	}
	return false
}

// neutralVerb labels "get", "achieve", "win" by what they are said of.
func (s *sentence) neutralVerb(c *clause, object class, at Range) bool {
	if s.getsDone(c) {
		s.decide(c, Output, Set(Input, Outcome), false, whyDelivered, at)
		return true
	}
	switch object {
	case made:
		s.decide(c, Input, Set(Output), false, whyMade, at)
	case delivered, taken:
		s.decide(c, Output, Set(Input, Outcome), object == delivered && c.roles.target >= 0, whyDelivered, at)
	default:
		if c.roles.target < 0 && c.roles.change.Kind == NoChange {
			if s.word(c.verb) == "win" {
				return true // "win Northwind" may be anything
			}
			return s.guess(c, Output, at)
		}
		k := quantity.Count
		if t := c.roles.target; t >= 0 {
			k = s.nums[t].Kind()
		}
		if k == quantity.Count || k == quantity.Bare {
			return s.guess(c, Output, at)
		}
		return s.guess(c, Outcome, at)
	}
	return true
}

// getsDone reads "get listed" and "have 5 papers accepted".
func (s *sentence) getsDone(c *clause) bool {
	if w := s.word(c.verb); !c.front || w != "get" && w != "have" {
		return false
	}
	for i := c.verb + 1; i < c.to && !s.is(i, function); i++ {
		if t := &s.ts[i]; t.form&past != 0 && t.form&base == 0 && t.in.has(verbs) && s.endsPhrase(i+1, c.to) {
			return true
		}
	}
	return false
}

func (s *sentence) guess(c *clause, l Label, at Range) bool {
	s.decide(c, l, Set(Output, Outcome), false, whyGuess, at)
	return true
}

// changed is step 9: a verb of change with something of one's own is no outcome.
func (s *sentence) changed(c *clause, object class, at Range) {
	number := c.roles.target >= 0 || c.roles.change.Kind != NoChange
	switch {
	case s.direction(c) == Decrease && s.unwantedIn(c) && (number || object != made):
		s.decide(c, Outcome, Set(Output), number || object == state, whyFewer, at)
	case number && s.direction(c) == Decrease && object != taken:
		s.decide(c, Outcome, Set(Output), object == unknown, whyFewer, at)
	case c.roles.change.Kind == ByPercent && object != taken && !s.ts[c.verb].in.has(upVerb) && !s.ts[c.verb].alone.has(holdVerb):
		s.decide(c, Outcome, Set(Output), false, whyChange, at)
	case object == delivered && !number && c.front && s.direction(c) == Undirected:
		s.decide(c, Input, Set(Output), false, whyOwnThing, at) // "improve our error messages"
	case object == delivered || object == taken || object == made && c.passive && c.roles.count:
		s.decide(c, Output, Set(Input, Outcome), false, whyMoreDelivered, at)
	case object == made && c.roles.target >= 0 && s.ts[c.verb].in.has(upVerb):
		s.decide(c, Output, Set(Input, Outcome), false, whyMoreDelivered, at)
	case object == made:
		s.decide(c, Input, Set(Output), false, whyOwnThing, at)
	case s.ts[c.verb].in.has(binaryVerb) && (c.roles.count && !c.roles.fromTo || !number && c.front):
		s.decide(c, Output, Set(Input, Outcome), false, whyDelivered, at)
	default:
		also := Set(Output)
		if !number {
			also |= Set(Input)
		}
		s.decide(c, Outcome, also, c.roles.fromTo && s.isShare(c), whyChange, at)
	}
}

func (s *sentence) unwantedIn(c *clause) bool {
	for i := c.from; i < c.to && s.any.has(unwanted|lowerIsBetter); i++ {
		if s.ts[i].in.has(unwanted|lowerIsBetter) && !s.ts[i].masked {
			return true
		}
	}
	return false
}

// stands labels a sentence that says of a thing that it is there, works or is so.
func (s *sentence) stands(c *clause, segs []segment) bool {
	if c.front && !c.passive && !s.ts[c.verb].in.has(stateVerb) {
		return s.otherWork(c, segs)
	}
	if len(segs) > 0 && segs[0].hasHead && segs[0].head.class == state && (c.roles.target >= 0) {
		s.decide(c, Outcome, Set(Output), false, whyOutcome, s.span(segs[0].head.at, segs[0].head.at+segs[0].head.n))
		return true
	}
	if t := c.roles.target; t >= 0 && s.word(c.verb) == "come" && s.nums[t].Kind() == quantity.Share {
		s.decide(c, Outcome, Set(Output), false, whyBehaviour, s.span(s.nums[t].from, c.verb+1))
		return true
	}
	if s.capability(c) {
		s.decide(c, Outcome, Set(Output), false, whyCapable, s.nums[c.roles.target].At)
		return true
	}
	own := len(segs) > 0 && segs[0].hasHead && s.isPaper(&segs[0].head)
	if w := s.word(c.verb); w == "has" || w == "have" {
		own = false
		var buf [6]segment
		if object := s.segments(buf[:0], c.verb+1, c.to); len(object) > 0 && object[0].hasHead {
			own = s.isPaper(&object[0].head)
		}
	}
	if own {
		s.decide(c, Input, Set(Output), false, whyOwnThing, s.at(c))
		return true
	}
	s.decide(c, Output, Set(Input, Outcome), c.stative || c.passive, whyThere, s.at(c))
	return true
}

// otherWork labels a clause that begins with a verb that says nothing of its kind:
// by what is worked on.
func (s *sentence) otherWork(c *clause, segs []segment) bool {
	at := s.verbRange(c)
	if len(segs) > 0 && segs[0].hasHead {
		switch segs[0].head.class {
		case made:
			s.decide(c, Input, Set(Output), false, whyOwnThing, at)
			return true
		case state:
			if s.aims(c) {
				return s.guess(c, Outcome, at)
			}
		}
	}
	s.decide(c, Output, Set(Input, Outcome), false, whyThere, at)
	return true
}

// isPaper reports whether a noun is a plan or a document, in singular or plural.
func (s *sentence) isPaper(n *noun) bool {
	for i := n.at; i < n.at+n.n; i++ {
		for _, w := range [...]string{s.word(i), singular(s.word(i))} {
			if e := s.x.find(w, hash(noHash, w)); e >= 0 && s.x.entries[e].in.has(paper) {
				return true
			}
		}
	}
	return false
}

// capability reports whether a clause says how much, how fast or how big a thing
// is or can do: "handles 500 users", "is not more than 2 MB".
func (s *sentence) capability(c *clause) bool {
	t := c.roles.target
	if t < 0 || c.verb < 0 || s.nums[t].from < c.verb || c.passive && c.stative {
		return false
	}
	switch n := &s.nums[t]; n.Kind() {
	case quantity.Count, quantity.Bare:
		switch s.word(c.verb) {
		case "has", "have", "exist", "exists", "covers", "include", "includes", "contains", "offers", "provides", "lists":
			return false
		}
		return true
	default:
		return true
	}
}

// inPlace reports whether a clause without a verb says that something is there:
// "alerts in place", "new shop up and running".
func (s *sentence) inPlace(c *clause) bool {
	for i := c.from + 1; i < c.to; i++ {
		switch s.word(i) {
		case "place", "use", "production":
			if s.word(i-1) == "in" && s.endsPhrase(i+1, c.to) {
				return true
			}
		case "live", "available", "operational", "ready", "complete", "done", "running":
			if s.kind(i-1) == word && !s.is(i-1, function|verbs&^nouns) && s.endsPhrase(i+1, c.to) && s.ts[i].join == apart || s.word(i-1) == "up" {
				return true
			}
		}
	}
	return false
}

// examined reports whether the clause names a test that somebody passes.
func (s *sentence) examined(c *clause) bool {
	for i := c.verb + 1; i < c.to; i++ {
		switch s.word(i) {
		case "exam", "exams", "finals", "examination":
			return true
		case "test":
			return s.word(c.verb+1) == "the" || s.word(c.verb+1) == "my"
		}
	}
	return false
}

// isShare reports whether the target of c is a percentage.
func (s *sentence) isShare(c *clause) bool {
	return c.roles.target >= 0 && s.nums[c.roles.target].Kind() == quantity.Share
}

// falls reports whether a count falls to a lower one, or must stay below one:
// nobody delivers fewer of a thing.
func (s *sentence) falls(c *clause) bool {
	r := &c.roles
	if r.target >= 0 && s.nums[r.target].bound == Decrease && !r.fromTo {
		return true
	}
	if r.target < 0 || r.baseline < 0 {
		return false
	}
	v, ok := s.nums[r.baseline].In(s.nums[r.target].Quantity)
	return ok && s.nums[r.target].Value < v
}

// byNoun labels a clause without a verb by what it names.
func (s *sentence) byNoun(c *clause, segs []segment) bool {
	if s.falls(c) {
		s.decide(c, Outcome, Set(Output), c.roles.fromTo, whyFewer, s.at(c))
		return true
	}
	if s.inPlace(c) {
		return s.stands(c, segs)
	}
	for i := range segs {
		g := &segs[i]
		if !g.hasHead {
			if i == 0 && s.isQuantifier(g) {
				continue
			}
			break
		}
		at := s.span(g.head.at, g.head.at+g.head.n)
		number := c.roles.target >= 0 || c.roles.change.Kind != NoChange
		switch g.head.class {
		case state:
			s.decide(c, Outcome, Set(Output), number, whyOutcome, at)
		case taken:
			s.decide(c, Output, Set(Outcome), false, whyUptake, at)
		case delivered:
			if t := c.roles.target; t >= 0 && s.nums[t].Kind() == quantity.Share && s.word(s.nums[t].to) != "of" && i == 0 && g.number < 0 {
				return s.guess(c, Outcome, at)
			}
			s.decide(c, Output, Set(Input), number && !s.isShare(c), whyThing, at)
		case made:
			s.decide(c, Input, Set(Output), false, whyOwnThing, at)
		}
		return true
	}
	switch {
	case c.roles.change.Kind != NoChange:
		s.guess(c, Outcome, s.at(c))
	case c.roles.target >= 0:
		k := s.nums[c.roles.target].Kind()
		if c.roles.fromTo && s.names(c, ratio) {
			return s.guess(c, Outcome, s.at(c))
		}
		if k == quantity.Count || k == quantity.Bare {
			s.guess(c, Output, s.at(c))
		} else {
			s.guess(c, Outcome, s.at(c))
		}
	case s.words(c) >= 2:
		s.decide(c, Output, Set(Input), false, whyThere, s.at(c))
	}
	return true
}
