package wording

import "strings"

// Objective reads the sentence of an objective.
func (r *Reader) Objective(text string) ObjectiveReading {
	s := r.free.Get().(*sentence)
	defer r.free.Put(s)
	s.begin(clip(text), Context{})
	s.scan()
	o := ObjectiveReading{Text: text, Learning: s.learning, Placeholder: s.placeholder()}
	for i := range s.ts {
		if k := s.ts[i].kind; k != mark && s.ts[i].join != hyphen {
			o.Words++
		}
	}
	if o.Words == 0 {
		return o
	}
	s.clauses = append(s.clauses, clause{to: len(s.ts), m: len(s.nums)})
	c := &s.clauses[0]
	s.findVerb(c)
	s.metricIn(&o)
	s.deliverable(&o, c)
	s.solution(&o, c)
	s.vagueObjective(&o, c)
	s.compoundObjective(&o, c)
	return o
}

// metricIn finds a number. Number words are no metric in an objective: "one good
// answer instead of three quick ones".
func (s *sentence) metricIn(o *ObjectiveReading) {
	for k := range s.nums {
		n := &s.nums[k]
		if t := &s.ts[n.from]; t.kind != digit && t.kind != mark && t.word != "zero" && !(len(t.word) == 3 && s.kind(n.from+1) == digit) {
			continue
		}
		o.Metric, o.MetricAt = true, n.At
		return
	}
	for i := range s.ts {
		if s.factorAt(i) {
			o.Metric, o.MetricAt = true, Range{s.ts[i].start, s.ts[i].end}
			return
		}
	}
}

// deliverable finds a thing to make instead of a change: "Launch the new partner
// portal". A more powerful workflow is a change.
func (s *sentence) deliverable(o *ObjectiveReading, c *clause) {
	first := s.first(c.from, c.to)
	if c.verb < 0 || s.learning {
		s.namedThing(o, c)
		return
	}
	if w := s.word(c.verb); (w == "begin" || w == "start") && s.is(c.verb+1, verbs) && s.ts[c.verb+1].form&ing != 0 {
		c.verb++
		first++
	}
	v := s.verbOf(c)
	if v == resourcing {
		o.Deliverable, o.DeliverableAt = true, s.verbRange(c)
		return
	}
	if c.front && s.ts[c.verb].in.has(shippingVerb) && c.verb+1 < c.to {
		o.Deliverable, o.DeliverableAt = true, s.span(c.verb, s.phraseEnd(c.verb+1))
		return
	}
	if c.front && !c.passive {
		if v == weak || v == changing || v == holding || v == otherVerb {
			return
		}
		if v == neutral && !s.is(c.verb, binaryVerb) && s.word(c.verb) != "have" {
			return
		}
		for i := c.verb + 1; i < min(c.to, c.verb+9); i++ {
			t := &s.ts[i]
			if t.join == hyphen {
				continue
			}
			switch t.word {
			case "more", "better", "faster", "easier", "simpler", "so", "to", "that", "who", "by", "through", "where", "for", "in", "with", "as":
				return
			}
			if t.masked || t.kind == mark && t.word != "," && t.word != "&" {
				continue
			}
			n := s.x.length(s.ts, i, productNoun)
			if k, m := s.classOf(i); n == 0 && v != neutral && (k == made || k == delivered) && !s.is(i, person) {
				n = m
			}
			if n > 0 {
				o.Deliverable, o.DeliverableAt = true, s.span(c.verb, i+n)
				i += n - 1
			} else if o.Deliverable && t.in.has(function) {
				return
			}
		}
		return
	}
	if s.word(c.verb) == "launches" || s.word(c.verb) == "ships" || s.word(c.verb) == "running" {
		o.Deliverable, o.DeliverableAt = true, s.span(first, c.verb+1)
	}
}

// namedThing finds an objective that is nothing but a thing to make: "New partner portal".
func (s *sentence) namedThing(o *ObjectiveReading, c *clause) {
	if s.learning || c.verb >= 0 || o.Words > 6 {
		return
	}
	for i := c.from; i < c.to; i++ {
		if s.is(i, function) && s.word(i) != "the" && s.word(i) != "a" && s.word(i) != "our" {
			return
		}
		if n := s.x.length(s.ts, i, productNoun); n > 0 && s.span(i+n, c.to).IsZero() {
			o.Deliverable, o.DeliverableAt = true, s.span(c.from, c.to)
		}
	}
}

// solution finds a means at the end: "by building …", "through …".
func (s *sentence) solution(o *ObjectiveReading, c *clause) {
	for i := c.from + 1; i+1 < c.to; i++ {
		t := &s.ts[i]
		made := s.is(i+1, inputVerb|outputVerb) && s.ts[i+1].form&ing != 0 && s.ts[i+1].form&base == 0
		if t.word == "by" && made || t.word == "through" && s.kind(i+1) == word && !s.is(i+1, period) && !s.is(i+2, period) {
			o.Solution = s.span(i, c.to)
			return
		}
	}
}

// vagueObjective finds an objective that could mean anything: praise without
// anything concrete, or "improve our quality".
func (s *sentence) vagueObjective(o *ObjectiveReading, c *clause) {
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
			o.VagueAt = s.span(i, i+s.x.length(s.ts, i, vagueAdj))
		}
	}
	if w := s.abstract(c); !w.IsZero() {
		o.Vague, o.VagueAt = true, w
		return
	}
	if c.verb < 0 && content <= 2 && !s.names(c, outcomeNoun|person) || content == 1 ||
		c.front && s.ts[c.verb].form == past && content <= 3 {
		o.Vague, o.VagueAt = true, s.at(c)
		return
	}
	if c.stative && c.verb > s.first(c.from, c.to) {
		concrete = true // it has a subject
	}
	o.Vague = !o.VagueAt.IsZero() && !concrete
	if !o.Vague {
		o.VagueAt = Range{}
	}
}

// names reports whether a clause holds a word of one of ls.
func (s *sentence) names(c *clause, ls listSet) bool {
	for i := c.from; i < c.to; i++ {
		if s.ts[i].in.has(ls) {
			return true
		}
	}
	return false
}

// abstract finds "improve our quality": a verb, at most one word, and an abstract noun that ends the sentence.
func (s *sentence) abstract(c *clause) Range {
	i := s.first(c.from, c.to)
	switch strings.TrimSuffix(s.word(i), "ing") {
	case "improve", "enhance", "optimise", "optimize", "drive", "ensure", "deliver", "improv", "enhanc", "optimis", "optimiz", "driv", "ensur":
	default:
		return Range{}
	}
	k := i + 1
	if s.word(k) == "our" || s.word(k) == "the" {
		k++
	}
	for n := range 2 {
		switch s.word(k + n) {
		case "performance", "quality", "efficiency", "experience", "excellence", "success", "growth", "collaboration", "communication":
			if s.span(k+n+1, c.to).IsZero() {
				return s.span(i, k+n+1)
			}
		}
	}
	return Range{}
}

// compoundObjective finds a second goal: another sentence, or another verb with
// an object after "and". "Develop and launch the app" is one goal.
func (s *sentence) compoundObjective(o *ObjectiveReading, c *clause) {
	for i := c.from + 1; i+1 < c.to; i++ {
		if s.word(i) == "." && s.ts[i+1].capital && len(s.word(i-1)) > 2 && s.ts[i+1].join == apart {
			o.Compound, o.CompoundAt = true, s.span(i+1, c.to)
			return
		}
	}
	if c.verb < 0 || !c.front || s.lets(c.verb) {
		return
	}
	object := false
	for i := c.verb + 1; i+1 < c.to; i++ {
		t := &s.ts[i]
		next := i + 1
		if t.word == "," && s.word(next) == "and" {
			next++
		}
		switch t.word {
		case "and", "&", ";", ",", "while":
			if t.word == "while" && s.word(next) == "also" {
				next++
			}
			if object && (t.word != "," || next > i+1) && s.goalAt(next, c) {
				o.Compound, o.CompoundAt = true, s.span(i, c.to)
				return
			}
			continue
		case "to", "who", "that", "so":
			return
		}
		object = object || t.kind == word && !t.in.has(function) && (!t.in.has(verbs) || t.alone.has(nouns))
	}
}

// lets reports whether the verb at i is about what others do: "ensure that partners
// get started and sell" is one goal.
func (s *sentence) lets(i int) bool {
	switch s.word(i) {
	case "ensure", "allow", "help", "empower", "enable", "let", "make", "give":
		return true
	}
	return false
}

// goalAt reports whether a verb with an object stands at token i.
func (s *sentence) goalAt(i int, c *clause) bool {
	if i+1 >= c.to || !s.is(i, verbs) || s.ts[i].masked {
		return false
	}
	t := &s.ts[i]
	same := s.ts[c.verb].form & t.form & (base | ing)
	if same == 0 {
		return false
	}
	if t.alone.has(nouns) && !s.is(i+1, function) {
		return false
	}
	return s.kind(i+1) != mark && s.word(i+1) != "for" && s.word(i+1) != "of"
}
