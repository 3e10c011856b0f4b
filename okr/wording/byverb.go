package wording

import "github.com/okr-as-code/okr/okr/quantity"

// byVerb labels a clause by its verb: what is delivered, made, or changed.
func (s *sentence) byVerb(c *clause, v verbKind, segs []segment) bool {
	object, at := c.object, s.verbRange(c)
	if object == noObject {
		object = unknown
	}
	if c.stative && !c.passive {
		return s.stands(c, segs)
	}
	number := c.roles.target >= 0
	if c.front && (v == making || v == weak) {
		if i := s.putsOutLast(c); i > 0 {
			s.decide(c, Output, Set(Input), false, whyDelivered, s.span(i, i+1))
			c.plain = true // it is the last step that counts, not the words before it
			return true
		}
	}
	switch v {
	case weak:
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
		if s.word(c.verb) == "passed" && c.passive && s.examBefore(c) {
			s.decidePlainly(c, Outcome, Set(Output), whyOutcome, s.span(c.verb-1, c.verb+1))
			break
		}
		if s.word(c.verb) == "pass" && s.examined(c) {
			s.decide(c, Outcome, Set(Output), false, whyOutcome, at)
			break
		}
		if c.front && object == made && s.putsOut(c.verb) {
			return s.decidePlainly(c, Output, Set(Input), whyDelivered, at)
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
	if at := s.getsChosen(c); at > 0 {
		return s.decidePlainly(c, Outcome, Set(Output), whyBehaviour, s.span(c.verb, at+1))
	}
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
		if s.ts[i].form.pastOnly() && s.endsPhrase(i+1, c.to) {
			return true
		}
	}
	return false
}

// getsChosen returns the participle of "get recommended by two magazines", which is for
// others to do; 0 if there is none.
func (s *sentence) getsChosen(c *clause) int {
	if w := s.word(c.verb); !c.front || w != "get" && w != "be" && w != "become" {
		return 0
	}
	i := c.verb + 1
	if w := s.word(i); w == "invited" || w == "headhunted" || w == "recommended" {
		return i
	}
	if i+1 >= c.to || s.word(i+1) != "by" && s.word(i+1) != "as" {
		return 0
	}
	switch s.word(i) {
	case "cited", "quoted", "mentioned", "chosen", "preferred", "praised", "adopted", "endorsed", "imitated", "copied", "shortlisted", "ranked", "rated", "recognised", "recognized", "trusted", "nominated", "picked":
		return i
	}
	return 0
}

func (s *sentence) guess(c *clause, l Label, at Range) bool {
	s.decide(c, l, Set(Output, Outcome), false, whyGuess, at)
	return true
}

// perPerson returns the token of "per" before people who are not one's own, of whom each
// does or gets so much; 0 if it is not there.
func (s *sentence) perPerson(c *clause) int {
	if !s.any.has(person) {
		return 0
	}
	for i := max(c.verb, c.from) + 2; i+1 < c.to; i++ {
		if s.word(i) == "per" && s.is(i+1, person) && !s.is(i+1, staff) {
			return i
		}
	}
	return 0
}

// changed labels what a verb of change is said of: something of one's own is no outcome.
func (s *sentence) changed(c *clause, object class, at Range) {
	number := c.roles.target >= 0 || c.roles.change.Kind != NoChange
	if i := s.perPerson(c); i > 0 && number {
		s.decidePlainly(c, Outcome, Set(Output), whyRate, s.span(i, i+2)) // "raise loans per reader to 11"
		return
	}
	switch {
	case s.direction(c) == Decrease && s.names(c, unwanted|lowerIsBetter) && object != made:
		s.decide(c, Outcome, Set(Output), number || object == state, whyFewer, at)
	case number && s.direction(c) == Decrease && object != taken && !(object == made && c.passive):
		s.decide(c, Outcome, Set(Output), object == unknown, whyFewer, at)
	case c.roles.change.Kind == ByPercent && object != taken && !s.ts[c.verb].in.has(upVerb) && !s.ts[c.verb].alone.has(holdVerb):
		s.decide(c, Outcome, Set(Output), false, whyChange, at)
	case object == delivered && number && !c.front && !c.passive && c.verb > c.from:
		s.decide(c, Outcome, Set(Output), false, whyChange, at) // "third-party calls double"
	case object == delivered && c.front && s.word(c.head) == "performance" && !c.roles.count:
		s.decidePlainly(c, Outcome, Set(Output, Input), whyOutcome, s.span(c.head, c.head+1)) // "improve the kiln's performance"
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
