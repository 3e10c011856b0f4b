package wording

import "github.com/okr-as-code/okr/okr/quantity"

// classify gives a clause its label by the procedure of RULES.md C.2.
func (s *sentence) classify(c *clause, head bool) {
	if len(c.written) > 0 {
		c.label, c.certain = c.written[len(c.written)-1], true
		c.accept = Set(c.written...)
		s.because(whyWritten, c.label, s.at(c))
		return
	}
	s.judgeWords(c)
	if head && c.label == Output && !c.accept.Has(Outcome) {
		s.because(whyHead, Input, s.at(c))
		c.label, c.accept = Input, Set(Input, Output)
	}
}

func (s *sentence) decide(c *clause, l Label, also Labels, certain bool, why why, at Range) {
	c.label, c.accept, c.certain = l, Set(l)|also, certain
	s.because(why, l, at)
}

func (s *sentence) because(w why, l Label, at Range) {
	s.reasons = append(s.reasons, Reason{At: at, Word: at.In(s.text), why: w, label: l})
}

// judgeWords labels a clause without a written label.
func (s *sentence) judgeWords(c *clause) {
	var buf [6]segment
	v := s.verbOf(c)
	var segs []segment
	switch {
	case c.front:
		segs = s.segments(buf[:0], c.verb+max(1, s.x.length(s.ts, c.verb, verbs)), c.to)
	case c.verb > c.from:
		segs = s.segments(buf[:0], c.from, c.verb)
		if len(segs) == 0 || !segs[0].hasHead {
			segs = s.segments(segs[:0], c.from, c.to)
		}
	default:
		segs = s.segments(buf[:0], c.from, c.to)
	}
	if s.learning && c.link == begins && !s.aims(c) {
		s.decide(c, Input, Set(Output, Outcome), false, whyLearn, s.verbRange(c))
		return
	}
	for _, step := range [...]func(*clause, verbKind, []segment) bool{
		s.ownResource, s.effort, s.peopleDo, s.outcomeMeasured, s.service, s.uptakeMeasured, s.byVerb, s.byNoun,
	} {
		if step(c, v, segs) {
			return
		}
	}
}

// A verbKind is what the main verb of a clause says of its kind.
type verbKind uint8

const (
	noVerb verbKind = iota
	weak
	making
	delivering
	neutral
	changing
	holding
	resourcing
	otherVerb
)

// verbOf returns the kind of the main verb; the longest entry decides.
func (s *sentence) verbOf(c *clause) verbKind {
	if c.verb < 0 {
		return noVerb
	}
	t := &s.ts[c.verb]
	n, v := 0, otherVerb
	for _, k := range [...]struct {
		l listSet
		v verbKind
	}{
		{weakActivity, weak}, {resourceVerb, resourcing}, {holdVerb, holding}, {upVerb, changing}, {downVerb, changing},
		{outputVerb, delivering}, {inputVerb, making}, {neutralVerb, neutral}, {outcomeVerb, changing},
	} {
		if !t.in.has(k.l) {
			continue
		}
		if m := s.x.length(s.ts, c.verb, k.l); m > n {
			n, v = m, k.v
		}
	}
	switch {
	case v == weak && c.roles.held && s.ts[c.verb].alone.has(holdVerb):
		return holding
	case v == holding && !c.roles.held && s.ts[c.verb].in.has(outputVerb):
		return delivering // "hold 10 workshops"
	}
	return v
}

func (s *sentence) verbRange(c *clause) Range {
	if c.verb < 0 {
		return s.at(c)
	}
	return s.span(c.verb, c.verb+max(1, s.x.length(s.ts, c.verb, verbs)))
}

// ownResource is step 2: budget, people, hours of one's own are input.
func (s *sentence) ownResource(c *clause, v verbKind, segs []segment) bool {
	hire := c.verb >= 0 && (s.word(c.verb) == "hire" || s.word(c.verb) == "hiring" || s.word(c.verb) == "hired")
	if hire && s.context.Hiring {
		s.decide(c, Output, Set(Input), true, whyHiring, s.verbRange(c))
		return true
	}
	if hire || v == resourcing && !(len(segs) > 0 && segs[0].hasHead && segs[0].head.class == state) {
		s.decide(c, Input, Set(Output), true, whyResource, s.verbRange(c))
		return true
	}
	if len(segs) == 0 {
		return false
	}
	g := &segs[0]
	for i := g.from; i < g.to; i++ {
		if s.ts[i].alone.has(resourceNoun) && (v == neutral || v == delivering || v == making) && i+1 >= g.to &&
			(g.number < 0 || s.nums[g.number].Kind() != quantity.Time) {
			s.decide(c, Input, Set(Output), true, whyResource, s.span(i, i+1))
			return true
		}
	}
	return false
}

// effort is step 2 for a person: effort at a rate is input.
func (s *sentence) effort(c *clause, v verbKind, _ []segment) bool {
	k := c.roles.target
	if k < 0 || !s.nums[k].rate || c.roles.fromTo || c.passive || c.stative {
		return false
	}
	if c.verb < 0 && s.nums[k].from > s.first(c.from, c.to)+2 {
		return false // "swim twice a week" has a verb that the lists do not know
	}
	often := s.nums[k].Unit == "time"
	own := s.context.Person && v != changing && (often || s.nums[k].Kind() == quantity.Time || s.nums[k].Kind() == quantity.Count)
	timed := v == noVerb || v == otherVerb
	own = own || timed && s.nums[k].Kind() == quantity.Time
	if !often && !own || v == neutral || v == changing || v == holding {
		return false
	}
	s.decide(c, Input, Set(Output), often || own, whyEffort, s.nums[k].At)
	return true
}

// peopleDo is step 3: "70% of partners log a deal" is behaviour; taking part in
// what we deliver is uptake.
func (s *sentence) peopleDo(c *clause, v verbKind, _ []segment) bool {
	if v == making || v == resourcing || c.front && v == delivering {
		return false
	}
	if c.passive && s.ts[c.verb].in.has(adoptVerb) {
		s.decide(c, Outcome, Set(Output), s.aims(c), whyBehaviour, s.at(c))
		return true
	}
	for k := c.n; k < c.m; k++ {
		n := &s.nums[k]
		share := n.Kind() == quantity.Share || n.Kind() == quantity.Ratio
		count := n.Kind() == quantity.Count || n.Kind() == quantity.Bare
		if !share && !count || n.change.Kind != NoChange || n.late || n.rate {
			continue
		}
		i := n.to
		if count {
			i = n.from + 1
		} else if s.word(i) != "of" && n.Kind() == quantity.Share && n.Text != "half" {
			continue
		}
		at := s.personFrom(i, min(i+7, c.to))
		if at < 0 {
			continue
		}
		if v == neutral && c.front && s.word(at) == "to" {
			at++ // "get 3 customers to use it"
		}
		if verb := s.doing(at, c.to); verb >= 0 && (share || !s.doneTo(verb, c.to)) {
			words := s.span(n.from, verb+1)
			if s.is(verb, takeupVerb) {
				s.decide(c, Output, Set(Outcome), true, whyTakeUp, words)
			} else {
				s.decide(c, Outcome, Set(Output), true, whyBehaviour, words)
			}
			return true
		}
	}
	return false
}

// doneTo reports whether the verb at i is what is done to people: "5 partners
// signed", but not "5 partners signed a contract".
func (s *sentence) doneTo(i, to int) bool {
	t := &s.ts[i]
	return t.form&past != 0 && t.in.has(outputVerb|inputVerb|resourceVerb|weakActivity) && !t.in.has(takeupVerb) && !s.objectAt(i+1, to)
}

// personFrom returns the token after the last person in [from, to) before any verb; -1 if there is none.
func (s *sentence) personFrom(from, to int) int {
	at := -1
	for i := from; i < to; i++ {
		if n := s.x.length(s.ts, i, person); n > 0 && !s.ts[i].masked {
			at = i + n
			i += n - 1
		} else if at == i && s.kind(i) == word {
			break
		}
	}
	return at
}

// doing returns the verb that people do at token i, -1 if none follows.
func (s *sentence) doing(i, to int) int {
	for ; i < to; i++ {
		t := &s.ts[i]
		switch {
		case t.kind != word:
			return -1
		case t.word == "who" || t.word == "that" || t.word == "have" || t.word == "has" || t.word == "can" || t.word == "are" || t.word == "is" || t.word == "will" || t.word == "would" || adverb(t):
			if i+1 >= to {
				return -1
			}
			continue
		case t.in.has(function) || t.masked:
			return -1
		case t.in.has(nouns) && !t.in.has(verbs):
			return -1
		}
		return i
	}
	return -1
}

// outcomeMeasured is step 4: the measured noun decides, whatever the verb.
func (s *sentence) outcomeMeasured(c *clause, v verbKind, segs []segment) bool {
	g, ok := s.measured(c, v, segs, state)
	if !ok || v == weak || v == making && !s.aims(c) {
		return false
	}
	if v == delivering && !c.roles.fromTo && s.plainWork(c) && !s.is(c.verb, neutralVerb|performVerb) {
		return false
	}
	certain := c.roles.fromTo || c.roles.target >= 0 || c.roles.change.Kind != NoChange || v == changing
	also := Labels(0)
	if !certain || v == making || v == weak {
		also = Set(Output, Input)
	}
	s.decide(c, Outcome, also, certain && v != making && v != weak, whyOutcome, s.span(g.head.at, g.head.at+g.head.n))
	return true
}

// measured returns the phrase whose noun is of class want and is what the clause
// measures. What is made or delivered is measured in its object only.
func (s *sentence) measured(c *clause, v verbKind, segs []segment, want class) (*segment, bool) {
	if c.passive && v != changing && v != neutral && v != holding && want == state && c.roles.target < 0 && c.roles.change.Kind == NoChange {
		return nil, false
	}
	own := v == making || v == delivering && !s.is(c.verb, neutralVerb) || v == weak || v == resourcing
	for i := range segs {
		g := &segs[i]
		if g.hasHead && g.head.class == want {
			return g, true
		}
		if i >= 3 {
			break
		}
		quantifier := s.isQuantifier(g)
		next := ""
		if i+1 < len(segs) {
			next = segs[i+1].prep
		}
		switch {
		case quantifier && (next == "of" || next == "in" || next == "from"):
			continue
		case g.number >= 0 && s.nums[g.number].Kind() == quantity.Money && (next == "in" || next == "of" || next == "from"):
			continue
		case own, v == noVerb && !quantifier:
			return nil, false
		case g.hasHead && g.head.class != unknown && g.head.class != taken && (v == changing || v == neutral || v == holding) && next != "to" && next != "from" && next != "at" && next != "by":
			if g.head.class == made || g.head.class == delivered {
				return nil, false
			}
		}
	}
	return nil, false
}

// plainWork reports whether the clause counts what is worked off, without a share
// or a time: "fix 40 errors".
func (s *sentence) plainWork(c *clause) bool {
	t := c.roles.target
	if t < 0 {
		return true
	}
	k := s.nums[t].Kind()
	return k == quantity.Count || k == quantity.Bare
}

// service is step 5: rates, durations, service levels and held thresholds.
func (s *sentence) service(c *clause, v verbKind, segs []segment) bool {
	own := !c.passive && (v == making || v == weak || v == resourcing)
	for k := c.n; k < c.m; k++ {
		n := &s.nums[k]
		switch {
		case n.none && (k == c.roles.target) && !own && v != delivering:
			s.decide(c, Outcome, Set(Output), true, whyNone, n.At)
			return true
		case n.Kind() == quantity.Money && k == c.roles.target && (v == delivering || v == neutral || v == noVerb || v == changing) && !s.hasHeadClass(segs, made):
			s.decide(c, Outcome, Set(Output), true, whyMoney, n.At)
			return true
		}
	}
	if own {
		return false
	}
	t := c.roles.target
	if t >= 0 {
		n := &s.nums[t]
		k := n.Kind()
		switch {
		case k == quantity.Share && s.withinTime(c, t):
			s.decide(c, Outcome, 0, true, whyService, n.At)
			return true
		case (k == quantity.Time || k == quantity.ClockOf) && (c.roles.fromTo || n.bound == Decrease || v == changing) && v != delivering:
			s.decide(c, Outcome, Set(Output), true, whyTime, n.At)
			return true
		case (k == quantity.Time || k == quantity.ClockOf) && n.bound == Decrease:
			s.decide(c, Outcome, Set(Output), false, whyTime, n.At)
			return true
		case c.roles.held && v == holding:
			s.decide(c, Outcome, Set(Output), true, whyHeld, n.At)
			return true
		case k == quantity.Ratio && v != delivering:
			s.decide(c, Outcome, Set(Output), false, whyRate, n.At)
			return true
		}
	}
	for i := range segs {
		g := &segs[i]
		if i > 1 || v == delivering && i > 0 {
			break
		}
		for k := g.from; k < g.to; k++ {
			t := &s.ts[k]
			if t.masked || t.kind != word {
				continue
			}
			switch t.word {
			case "rate", "rates", "ratio", "score", "index", "percentile":
				if (!g.hasHead || g.head.class != taken) && (k+1 >= g.to || !s.is(k+1, headOverride)) {
					s.decide(c, Outcome, Set(Output), c.roles.target >= 0, whyRate, s.span(k, k+1))
					return true
				}
			case "average", "median", "mean":
				if v != delivering && (!g.hasHead || g.head.class == unknown) {
					s.decide(c, Outcome, Set(Output), false, whyRate, s.span(k, k+1))
					return true
				}
			}
		}
	}
	return false
}

func (s *sentence) hasHeadClass(segs []segment, want class) bool {
	for i := range segs {
		if segs[i].hasHead && segs[i].head.class == want && i < 2 {
			return true
		}
	}
	return false
}

// withinTime reports whether a time limit follows the share t: "90% of tickets within 4 hours".
func (s *sentence) withinTime(c *clause, t int) bool {
	for k := t + 1; k < c.m; k++ {
		if n := &s.nums[k]; n.Kind() == quantity.Time && n.bound == Decrease {
			return true
		}
	}
	return false
}

// uptakeMeasured is step 6.
func (s *sentence) uptakeMeasured(c *clause, v verbKind, segs []segment) bool {
	if v == making || v == weak || v == resourcing || v == delivering && (len(segs) == 0 || !segs[0].hasHead || segs[0].head.class != taken) {
		return s.countedUptake(c, v, segs)
	}
	g, ok := s.measured(c, v, segs, taken)
	if ok && !s.aims(c) && (v == otherVerb || v == neutral) && c.front {
		return false // "win this customer"
	}
	if !ok {
		return s.countedUptake(c, v, segs)
	}
	if s.peopleWho(c, g) {
		s.decide(c, Outcome, Set(Output), false, whyBehaviour, s.span(g.from, g.to))
		return true
	}
	s.decide(c, Output, Set(Outcome), c.roles.target >= 0 || c.roles.change.Kind != NoChange, whyUptake, s.span(g.head.at, g.head.at+g.head.n))
	return true
}

// peopleWho reports whether a share of the people named does something: "customers
// who reorder from 22% to 30%".
func (s *sentence) peopleWho(c *clause, g *segment) bool {
	t, next := c.roles.target, g.head.at+g.head.n
	if t < 0 || s.nums[t].Kind() != quantity.Share || !s.is(g.head.at, person) || next >= c.to {
		return false
	}
	return s.kind(next) == word && (!s.is(next, function) || s.word(next) == "who" || s.word(next) == "that")
}

// countedUptake finds the uptake that a launch is measured by: "a launch with 5,000 registrations".
func (s *sentence) countedUptake(c *clause, v verbKind, segs []segment) bool {
	t := c.roles.target
	if t < 0 || v == weak || v == resourcing {
		return false
	}
	for i := 1; i < len(segs); i++ {
		if g := &segs[i]; g.number == t && g.prep == "with" && g.hasHead && g.head.class == taken {
			s.decide(c, Output, Set(Outcome), false, whyUptake, s.span(g.head.at, g.head.at+g.head.n))
			return true
		}
	}
	return false
}
