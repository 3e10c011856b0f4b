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
	number := c.roles.target >= 0
	switch v {
	case weak:
		if c.stative && !c.passive {
			return s.stands(c, segs)
		}
		if c.passive && number && (object == delivered || s.ts[c.verb].in.has(takeupVerb)) {
			s.decide(c, Output, Set(Input, Outcome), false, whyDelivered, at) // "3 fairs attended"
			break
		}
		if c.roles.fromTo && object != delivered {
			return s.guess(c, Outcome, at) // "push turnout from 22% to 40%"
		}
		s.decide(c, Input, Set(Output), !s.offers(c) && !c.roles.count, whyWeak, at)
	case making:
		switch {
		case number && object == taken:
			s.decide(c, Output, Set(Input, Outcome), false, whyUptake, at)
		case number && c.passive && (object == delivered || object == taken || object == unknown && c.roles.count), number && object == delivered && (s.word(c.verb) == "organise" || s.word(c.verb) == "organize"):
			s.decide(c, Output, Set(Input), false, whyDelivered, at)
		default:
			s.decide(c, Input, Set(Output), object == made || object != taken && object != state && !number || s.is(c.verb, learnVerb), whyMade, at)
		}
	case delivering:
		if !c.front && !c.passive && s.isShare(c) {
			s.decide(c, Outcome, Set(Output), false, whyCapable, s.nums[c.roles.target].At)
			break
		}
		if c.passive && c.roles.change.Kind == ByFactor && s.names(c, ratio) {
			s.decide(c, Outcome, Set(Output), false, whyChange, s.at(c))
			break
		}
		if s.word(c.verb) == "pass" && s.examined(c) {
			s.decide(c, Outcome, Set(Output), false, whyOutcome, at)
			break
		}
		s.decide(c, Output, Set(Input), object != made || s.is(c.verb, performVerb), whyDelivered, at)
	case neutral:
		return s.neutralVerb(c, object, at)
	case changing, holding:
		if c.passive && !s.aims(c) && object != made {
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
	case s.direction(c) == Decrease && s.unwantedIn(c) && (number && object != made || object != made):
		s.decide(c, Outcome, Set(Output), number || object == state, whyFewer, at)
	case number && s.direction(c) == Decrease && object != taken && !(object == made && c.passive):
		s.decide(c, Outcome, Set(Output), object == unknown, whyFewer, at)
	case c.roles.change.Kind == ByPercent && object != taken && !s.ts[c.verb].in.has(upVerb) && !s.ts[c.verb].alone.has(holdVerb):
		s.decide(c, Outcome, Set(Output), false, whyChange, at)
	case object == delivered && number && !c.front && !c.passive && c.verb > c.from:
		s.decide(c, Outcome, Set(Output), false, whyChange, at) // "third-party calls double"
	case object == delivered && !number && c.front && s.direction(c) == Undirected:
		s.decide(c, Input, Set(Output), false, whyOwnThing, at) // "improve our error messages"
	case object == delivered || object == taken || object == made && c.passive && c.roles.count:
		s.decide(c, Output, Set(Input, Outcome), false, whyMoreDelivered, at)
	case object == made && c.front && !number && s.ts[c.verb].in.has(binaryVerb):
		s.decide(c, Output, Set(Input), false, whyDelivered, at) // "replace the tour planner"
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
	if t := c.roles.target; t >= 0 && !c.passive && s.nums[t].from < c.verb && s.nums[t].kind == quantity.Share && s.ts[c.verb].in.has(stateVerb|neutralVerb) {
		s.decide(c, Outcome, Set(Output), false, whyBehaviour, s.span(s.nums[t].from, c.verb+1))
		return true
	}
	if t := c.roles.target; t >= 0 && s.word(c.verb) == "come" && s.nums[t].Kind() == quantity.Share {
		s.decide(c, Outcome, Set(Output), false, whyBehaviour, s.span(s.nums[t].from, c.verb+1))
		return true
	}
	if s.doesWell(c) {
		s.decide(c, Outcome, Set(Output), false, whyCapable, s.at(c))
		return true
	}
	if s.capability(c) {
		if k := s.nums[c.roles.target].kind; (k == quantity.Count || k == quantity.Bare) && !s.bears(c) || k == quantity.Share && s.nums[c.roles.target].Value == 100 {
			s.decide(c, Output, Set(Input, Outcome), false, whyThere, s.at(c)) // "an owner can add 5 people"
			return true
		}
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
	if own && !s.isPublic(c) {
		s.decide(c, Input, Set(Output), false, whyOwnThing, s.at(c))
		return true
	}
	s.decide(c, Output, Set(Input, Outcome), c.stative && s.ts[c.verb].in.has(stateVerb), whyThere, s.at(c))
	return true
}

// isPublic reports whether a clause says that something can be had: "plans are
// visible to paramedics".
func (s *sentence) isPublic(c *clause) bool {
	switch s.word(c.verb + 1) {
	case "visible", "available", "live", "public", "online", "accessible", "open", "out", "published":
		return true
	}
	return s.isPublicWord(c.verb)
}

func (s *sentence) isPublicWord(i int) bool {
	switch s.word(i) {
	case "published", "released", "shipped", "launched", "shared", "live":
		return true
	}
	return false
}

// bears reports whether a thing is said to bear a load, which is how well it works:
// "handles 500 users", "scales to 10M rows".
func (s *sentence) bears(c *clause) bool {
	for i := c.verb; i < min(c.verb+4, c.to); i++ {
		switch s.word(i) {
		case "handle", "handles", "scale", "scales", "sustain", "sustains", "process", "processes", "withstand", "withstands", "survive", "survives", "cope", "copes", "weigh", "weighs", "last", "lasts", "run", "runs":
			return true
		}
	}
	return s.nums[c.roles.target].bound != Undirected
}

// doesWell reports whether a thing is said to do something quickly or easily: "can
// update large packages quickly".
func (s *sentence) doesWell(c *clause) bool {
	if w := s.word(c.verb); w != "can" && w != "cannot" && w != "is" && w != "are" {
		return false
	}
	for i := c.verb + 1; i < c.to; i++ {
		switch s.word(i) {
		case "quickly", "easily", "reliably", "smoothly", "fast", "instantly", "safely", "seamlessly", "efficiently", "effortlessly", "confidently":
			return true
		}
	}
	return false
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
		if c.passive {
			return false // "talks accepted at 4 conferences"
		}
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

// moves reports whether a clause without a verb says that a metric goes up or down:
// "reports per km down 25 percent", "mock scores up from 71 to 80%".
func (s *sentence) moves(c *clause) (Range, bool) {
	if c.roles.change.Kind == NoChange && !c.roles.fromTo {
		return Range{}, false
	}
	for i := c.from + 1; i < c.to; i++ {
		switch s.word(i) {
		case "up", "down":
			if s.kind(i-1) == word && (!s.is(i-1, verbs) || s.is(i-1, nouns) || s.countable(i-1)) && (s.kind(i+1) == digit || s.word(i+1) == "from" || s.word(i+1) == "by" || s.word(i+1) == "to") {
				return s.span(i, i+1), true
			}
		}
	}
	return Range{}, false
}

// unfinished returns the word that says how far something is that is not done yet,
// "in draft", "under review", "on file"; -1 if there is none.
func (s *sentence) unfinished(c *clause) int {
	for i := c.from + 1; i < c.to; i++ {
		switch s.word(i) {
		case "draft", "progress", "preparation", "planning", "design", "discussion":
			if s.word(i-1) == "in" {
				return i
			}
		case "review", "construction", "consideration", "way":
			if s.word(i-1) == "under" {
				return i
			}
		case "file", "roster":
			if s.word(i-1) == "on" || s.word(i-2) == "on" {
				return i
			}
		}
	}
	return -1
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
	if i := s.wordsFrom(c); s.word(i) == "top" && (s.kind(i+1) == digit || s.is(i+1, numberWord)) {
		return s.guess(c, Outcome, s.span(i, i+2)) // "top 3 on the map"
	}
	if at, ok := s.moves(c); ok {
		s.decide(c, Outcome, Set(Output), false, whyChange, at)
		return true
	}
	if s.inPlace(c) {
		return s.stands(c, segs)
	}
	if at := s.unfinished(c); at >= 0 {
		s.decide(c, Input, Set(Output), false, whyOwnThing, s.span(at-1, at+1))
		return true
	}
	for i := range segs {
		g := &segs[i]
		if !g.hasHead {
			if i == 0 && s.isQuantifier(g) && (i+1 >= len(segs) || segs[i+1].prep != "on" && segs[i+1].prep != "at" && segs[i+1].prep != ",") {
				continue
			}
			break
		}
		at := s.span(g.head.at, g.head.at+g.head.n)
		number := c.roles.target >= 0 || c.roles.change.Kind != NoChange
		switch g.head.class {
		case state:
			if g.trails && !s.isMetric(c) {
				s.decide(c, Output, Set(Input), false, whyThing, at) // "loyalty card in the wallet apps"
				return true
			}
			s.decide(c, Outcome, Set(Output), number, whyOutcome, at)
		case taken:
			if !number && g.trails {
				s.decide(c, Input, Set(Output), false, whyOwnThing, at) // "customer journeys"
				return true
			}
			s.decide(c, Output, Set(Outcome), false, whyUptake, at)
		case delivered:
			if ch := &c.roles.change; c.roles.fromTo && s.names(c, ratio) || ch.Kind == ByAmount && ch.Add.Kind() == quantity.Share || ch.Kind == ByAmount && ch.Add.Unit == "pp" {
				return s.guess(c, Outcome, at)
			}
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
	case c.roles.target >= 0 && s.word(s.nums[c.roles.target].from-1) == "at" && s.nums[c.roles.target].from > c.from+1:
		s.guess(c, Outcome, s.at(c)) // "car at 196 kg"
	case c.roles.target >= 0:
		k := s.nums[c.roles.target].Kind()
		if c.roles.fromTo {
			return s.guess(c, Outcome, s.at(c))
		}
		if k == quantity.Count || k == quantity.Bare {
			s.guess(c, Output, s.at(c))
		} else {
			s.guess(c, Outcome, s.at(c))
		}
	case s.words(c) >= 2:
		s.decide(c, Output, Set(Input, Outcome), false, whyThere, s.at(c))
	}
	return true
}
