package wording

import (
	"strings"

	"github.com/okr-as-code/okr/okr/quantity"
)

// peopleDo reads what people do: "70% of partners log a deal" is behaviour; taking
// part in what we deliver is uptake.
func (s *sentence) peopleDo(c *clause, v verbKind) bool {
	if (c.front || c.passive) && (v == making || v == resourcing) || c.front && v == delivering {
		return false
	}
	if c.passive && s.shareAimed(c) && s.byOthers(c) {
		s.decide(c, Outcome, Set(Output), false, whyBehaviour, s.at(c))
		return true
	}
	if c.passive && s.enacted(c) {
		return s.decidePlainly(c, Output, Set(Input), whyDelivered, s.span(c.verb, c.verb+1))
	}
	if c.passive && s.ts[c.verb].in.has(adoptVerb) && (s.aims(c) || s.byOthers(c)) && s.word(c.verb) != "applied" {
		s.decide(c, Outcome, Set(Output), s.aims(c), whyBehaviour, s.at(c))
		return true
	}
	if (c.passive || c.stative) && s.observed(c) {
		return s.decidePlainly(c, Outcome, Set(Output), whyBehaviour, s.at(c))
	}
	if first := s.wordsFrom(c); s.isAll(first) {
		if at := s.personFrom(first+1, min(first+6, c.to)); at > 0 {
			if verb := s.doing(at, c.to); verb >= 0 && !s.doneTo(verb, c.to) {
				s.people(c, verb, s.span(first, verb+1))
				return true
			}
		}
	}
	for k := c.n; k < c.m; k++ {
		n := &s.nums[k]
		share := n.Kind() == quantity.Share || n.Kind() == quantity.Ratio || n.part
		count := !n.part && (n.Kind() == quantity.Count || n.Kind() == quantity.Bare)
		if !share && !count || n.change.Kind != NoChange || n.late || n.rate || n.sub || count && s.partOfSubject(c, n) {
			continue
		}
		i := n.to
		if verb := s.fronted(c, n); verb >= 0 {
			s.people(c, verb, s.span(n.from, verb+1))
			return true
		}
		if count {
			i = n.from + 1
		} else if n.part {
			i += 2
		} else if w := s.word(i); w != "of" && n.Kind() == quantity.Share && n.Text != "half" && w != "in" && w != "among" && w != "from" && !s.personBefore(c, n.from) {
			continue
		}
		if share && s.is(i, verbs) && s.ts[i].form&base != 0 && s.personBefore(c, n.from) {
			s.people(c, i, s.span(n.from, i+1)) // "of our subscribers 15% donate"
			return true
		}
		end := min(i+7, c.to)
		if count {
			for k := i; k < end; k++ {
				if s.is(k, function) && s.word(k) != "of" && s.word(k) != "our" && s.word(k) != "the" && s.word(k) != "and" && s.word(k) != "or" {
					end = k
				}
			}
		}
		if share {
			end = s.beforeAgent(i, end) // "40% of talks by people who are new here"
		}
		at := s.personFrom(i, end)
		if at < 0 && s.useOurs(i, c.to) {
			s.decide(c, Outcome, Set(Output), false, whyBehaviour, s.span(n.from, c.to))
			return true
		}
		if at < 0 && share == n.part && s.othersAdopt(i, c.to) {
			return s.decidePlainly(c, Outcome, Set(Output), whyBehaviour, s.span(n.from, c.to))
		}
		if verb := s.sayingAfter(n.to, c.to); at < 0 && share && verb > 0 {
			s.people(c, verb, s.span(n.from, verb+1))
			return true
		}
		if at < 0 {
			continue
		}
		if v == neutral && c.front && s.word(at) == "to" {
			at++ // "get 3 customers to use it"
		}
		if share {
			at = s.areBy(at, c.to)
		}
		if w := s.word(at); share && (w == "are" || w == "is" || w == "have" || w == "has") && s.doing(at, c.to) < 0 {
			s.decide(c, Outcome, Set(Output), false, whyBehaviour, s.span(n.from, at+1)) // "90% of customers are out in half an hour"
			return true
		}
		if count && !c.front && s.inState(at) {
			s.decide(c, Outcome, Set(Output), false, whyBehaviour, s.span(n.from, at+1))
			return true
		}
		if verb := s.sayingAfter(at, c.to); share && verb > 0 {
			s.people(c, verb, s.span(n.from, verb+1))
			return true
		}
		if verb := s.doing(at, c.to); verb >= 0 && !s.getsDoneTo(verb, c.to) && (share || !s.doneTo(verb, c.to) && !s.ourWork(at, verb)) {
			s.people(c, verb, s.span(n.from, verb+1))
			return true
		}
	}
	return s.othersDo(c)
}

// shareAimed reports whether a clause aims at a share, in percent or as "7 of 10".
func (s *sentence) shareAimed(c *clause) bool {
	return s.isShare(c) || c.roles.target >= 0 && s.nums[c.roles.target].part
}

// beforeAgent returns the token of "by" or "for" that follows a noun in [from, to),
// to if there is none: what stands behind it does nothing.
func (s *sentence) beforeAgent(from, to int) int {
	for i := from + 2; i < to; i++ {
		if w := s.word(i); (w == "by" || w == "for" || w == "about") && s.kind(i-1) == word && !s.is(i-1, function) {
			return i
		}
	}
	return to
}

// useOurs reports whether the things at i rely on what is ours, and so those who made
// them: "10 projects depend on our library".
func (s *sentence) useOurs(i, to int) bool {
	for k := i; k+1 < to && k < i+5; k++ {
		if s.ts[k].in.has(adoptVerb) && s.ts[k].form&(base|ing) != 0 && s.countable(k-1) {
			next := k + s.x.length(s.ts, k, adoptVerb)
			if s.outside(k-1) && next < to && (s.kind(next) != word || !s.is(next, function)) {
				return true
			}
			return s.word(next) == "our" || s.word(next) == "us" || s.word(next) == "my"
		}
	}
	return false
}

// outside reports whether the noun at i names bodies that others lead, so that what
// they use is for them to choose: "5 newspapers", "3 museums".
func (s *sentence) outside(i int) bool {
	switch singular(s.word(i)) {
	case "institute", "foundation", "newspaper", "distribution", "distro", "book", "course", "museum", "library", "browser":
		return true
	}
	return false
}

// byOthers reports whether people stand behind what is done: "resolved by the
// community".
func (s *sentence) byOthers(c *clause) bool {
	for i := c.verb + 1; i+1 < c.to; i++ {
		if s.word(i) == "by" {
			return s.personFrom(i+1, min(i+5, c.to)) > 0 && s.word(i+1) != "our" && s.word(i+2) != "team"
		}
	}
	return false
}

// othersDo reads "Partners source new deals": a sentence that begins with the
// people, and says what they do. What they can do is there for them.
func (s *sentence) othersDo(c *clause) bool {
	first := s.first(c.from, c.to)
	if c.front || first >= c.to {
		return false
	}
	if s.nobodyDoes(c) {
		s.decide(c, Outcome, Set(Output), false, whyBehaviour, s.at(c))
		c.plain = true // whatever it is that nobody does
		return true
	}
	who, next := s.word(first), first+1
	if who == "no" && s.word(next) == "one" && s.kind(next+1) == word {
		who, next = "nobody", next+1
	}
	switch who {
	case "everyone", "everybody", "nobody":
		if w := s.word(next); w == "through" || w == "on" || w == "trained" || w == "in" {
			s.decide(c, Output, Set(Outcome), false, whyTakeUp, s.at(c))
			return true
		}
		s.decide(c, Outcome, Set(Output), false, whyBehaviour, s.at(c))
		return !s.names(c, takeupVerb)
	case "someone", "somebody":
		if s.anotherCan(first, c.to) || s.anotherDoes(first, c.to) {
			return s.decidePlainly(c, Outcome, Set(Output), whyBehaviour, s.at(c))
		}
	}
	if at := s.noneOf(c, first); at > 0 {
		return s.decidePlainly(c, Outcome, Set(Output), whyNone, s.span(at, min(at+3, c.to)))
	}
	if at := s.byHimself(c, first); at > 0 {
		return s.decidePlainly(c, Outcome, Set(Output), whyBehaviour, s.span(first, at+1))
	}
	if k := s.knowsHow(first, c); k > 0 {
		return s.decidePlainly(c, Outcome, Set(Output), whyBehaviour, s.span(first, k+1))
	}
	if k := s.refers(c); k > 0 {
		return s.decidePlainly(c, Outcome, Set(Output), whyBehaviour, s.span(first, k+1))
	}
	at := s.personFrom(first, s.beforeAgent(first, min(first+4, c.to)))
	if at < 0 {
		at = s.eachPerson(first, min(first+5, c.to))
	}
	if at < 0 && s.any.has(person) {
		if verb := s.oneActs(first, c.to); verb > 0 && !c.passive {
			s.people(c, verb, s.span(first, verb+1))
			return true
		}
	}
	if at < 0 || s.countedOf(first, at) {
		return false
	}
	if k := s.feeling(at, c.to); k > 0 && !s.isShare(c) {
		return s.decidePlainly(c, Outcome, Set(Output), whyBehaviour, s.span(first, k+1))
	}
	if s.countedState(c, at) {
		return s.decidePlainly(c, Outcome, Set(Output), whyBehaviour, s.span(first, c.to))
	}
	verb := s.doing(at, c.to)
	if verb < 0 || c.passive && c.verb <= verb || s.getsDoneTo(verb, c.to) || s.ourWork(at, verb) || !s.saysWhat(verb, c.to) || s.doneTo(verb, c.to) && !(s.ts[verb].form&base != 0 && s.word(verb+1) == "on" && s.word(verb+2) == "average") || s.endsPhrase(verb+1, c.to) && verb+1 < c.to && s.kind(verb+1) == mark {
		return false
	}
	words := s.span(first, verb+1)
	for i := at; i < verb; i++ {
		if w := s.word(i); w == "can" || w == "able" {
			return s.knows(verb) && s.decidePlainly(c, Outcome, Set(Output), whyBehaviour, words)
		}
	}
	if w := s.word(verb); !s.isShare(c) && w != "stop" && w != "start" && s.word(at) != "no" && s.is(at-1, staff) && s.ts[verb].in.has(inputVerb|outputVerb|weakActivity|resourceVerb) && (!s.ts[verb].in.has(outcomeVerb|adoptVerb|takeupVerb) || s.holdsEvents(c, verb)) {
		if s.ts[verb].in.has(outputVerb) {
			s.decide(c, Output, Set(Input), false, whyStaff, words)
		} else {
			s.decide(c, Input, Set(Output, Outcome), false, whyStaff, words)
		}
		return true
	}
	s.people(c, verb, words)
	c.certain = c.certain && s.aims(c)
	return true
}

// countedState reports whether what others have or use follows people at i, and after a
// colon how many they are: "clinics using the new sheet: 12".
func (s *sentence) countedState(c *clause, i int) bool {
	t := c.roles.target
	if t < 0 || s.is(i-1, staff) || s.word(i) != "using" && s.word(i) != "on" && s.word(i) != "with" {
		return false
	}
	n := &s.nums[t]
	return s.word(n.from-1) == ":" && n.to >= c.to && !n.part && (n.Kind() == quantity.Bare || n.Kind() == quantity.Count)
}

// getsDoneTo reports whether "get" at i and a participle say what is done to people:
// "dead subscribers get detached".
func (s *sentence) getsDoneTo(i, to int) bool {
	w := s.word(i)
	return (w == "get" || w == "gets") && s.participle(i+1, to)
}

// people labels what people do: taking up what we deliver, or a behaviour.
func (s *sentence) people(c *clause, verb int, words Range) {
	t := c.roles.target
	if s.word(verb) == "pass" && s.names(c, outcomeNoun) || s.word(verb-1) == "would" || t >= 0 && s.nums[t].Kind() == quantity.Time && s.nums[t].bound == Decrease && !s.nums[t].late {
		s.decide(c, Outcome, Set(Output), false, whyBehaviour, words)
		return
	}
	if w := s.word(verb); !s.isShare(c) && (w == "get" || w == "gets" || w == "come" || w == "comes") {
		s.decide(c, Output, Set(Outcome), false, whyTakeUp, words)
		return
	}
	if s.gathered(verb) && (!s.isShare(c) || s.word(verb) == "given") {
		s.decidePlainly(c, Output, Set(Outcome), whyTakeUp, words)
		return
	}
	if s.seesOwn(c, verb) {
		s.decidePlainly(c, Output, Set(Outcome), whyThere, words)
		return
	}
	if s.signsUs(verb) || s.instructed(verb) {
		s.decidePlainly(c, Output, Set(Outcome), whyTakeUp, words)
		return
	}
	if s.is(verb, takeupVerb) && s.comparativeFrom(verb+1, min(verb+4, len(s.ts))) < 0 && !s.regularly(verb, c.to) {
		s.decide(c, Output, Set(Outcome), true, whyTakeUp, words)
		c.plain = s.joins(verb)
		return
	}
	s.decide(c, Outcome, Set(Output), s.is(verb, verbs) || s.isShare(c), whyBehaviour, words)
	c.plain = s.is(verb, adoptVerb|outcomeVerb) && s.perfect(verb)
}

// wordsFrom returns the first token of a clause that is no mark and no label.
func (s *sentence) wordsFrom(c *clause) int {
	i := c.from
	for i < c.to && (s.ts[i].kind == mark || s.masks(i)) {
		i++
	}
	return i
}

// isAll reports whether token i is "all", "every" or "each", which is 100 %.
func (s *sentence) isAll(i int) bool {
	w := s.word(i)
	return w == "all" || w == "every" || w == "each"
}

// doneTo reports whether the verb at i is what is done to people: "5 partners
// signed", but not "5 partners signed a contract".
func (s *sentence) doneTo(i, to int) bool {
	t := &s.ts[i]
	if t.form == 0 && (strings.HasSuffix(t.word, "ed") || t.word == "told") {
		return !s.objectAt(i+1, to) // "5 speakers confirmed"
	}
	return t.form&past != 0 && t.in.has(outputVerb|inputVerb|resourceVerb|weakActivity) && !t.in.has(takeupVerb) && !s.objectAt(i+1, to) && !s.perfect(i)
}

// sayingAfter returns the verb of saying or feeling that stands behind people and
// what belongs to them, "parents of pupils with special needs feel"; −1 if there is none.
func (s *sentence) sayingAfter(i, to int) int {
	switch s.word(i) {
	case "of", "in", "at", "from", "with", "on":
	default:
		return -1
	}
	for k := i + 1; k < min(i+8, to); k++ {
		if s.kind(k) != word {
			return -1
		}
		switch s.word(k) {
		case "say", "feel", "find", "know", "think", "believe", "understand", "agree", "trust", "recommend", "rate", "report", "prefer", "want", "would", "can", "could":
			return k
		}
	}
	return -1
}

// inState reports whether what follows people at i says what they have or where they
// are by now: "10 customers on the new plan", "5 teams with their own board".
func (s *sentence) inState(i int) bool {
	switch s.word(i) {
	case "on", "using", "with", "without":
		return true
	case "are", "have":
		w := s.word(i + 1)
		return w != "been" && !s.participle(i+1, len(s.ts)) || w == "on"
	}
	return false
}

// doing returns the verb that people do at token i, -1 if none follows.
func (s *sentence) doing(i, to int) int {
	i = s.whichPeople(i, to)
	for ; i < to; i++ {
		t := &s.ts[i]
		switch {
		case t.kind != word:
			return -1
		case t.word == "who" || t.word == "that" || t.word == "have" || t.word == "has" || t.word == "can" || t.word == "are" || t.word == "is" || t.word == "will" || t.word == "would" || t.word == "able" && s.word(i+1) == "to" || t.word == "to" && s.word(i-1) == "able" || adverb(t):
			if i+1 >= to {
				return -1
			}
			continue
		case t.word == "no" && s.word(i+1) == "longer":
			i++
			continue
		case t.word == "like" && s.objectAt(i+1, to):
			return i
		case t.in.has(function) || t.masked:
			return -1
		case t.in.has(nouns) && !t.in.has(verbs):
			if s.several(i-1) && s.is(i-1, person) && (s.determiner(i+1) || s.word(i+1) == "us") && !s.countable(i) {
				return i // "journalists quote our index"
			}
			return -1
		case t.in.has(nouns) && t.form == third && !s.objectAt(i+1, to):
			return -1 // "12 community calls"
		case t.form&base != 0 && i+1 < to && s.ts[i+1].form == third && !s.is(i+1, nouns):
			return -1 // "the community file gets"
		case t.in.has(nouns) && collective(s.word(i-1)) && t.form&third == 0:
			return -1 // "one team exercise", "the community file"
		case t.in == 0 && collective(s.word(i-1)) && i-1 == s.first(0, to) && !strings.HasSuffix(t.word, "s") && s.is(i+1, function):
			return -1 // "Team offsite in Porto"
		case s.isPrefix(i):
			continue
		case t.in == 0 && (i+1 >= to || s.kind(i+1) == mark), t.in.has(total):
			return -1 // "5 partners worldwide", "8,000 members overall"
		case t.form == 0 && (strings.HasSuffix(t.word, "side") || t.word == "each" || t.word == "away" || t.word == "together"):
			return -1 // "four colleagues outside my field"
		}
		return i
	}
	return -1
}
