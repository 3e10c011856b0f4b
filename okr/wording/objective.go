package wording

import (
	"strings"

	"github.com/okr-as-code/okr/okr/quantity"
)

// Objective reads the sentence of an objective.
func (r *Reader) Objective(text string) ObjectiveReading {
	s := r.free.Get().(*sentence)
	defer r.free.Put(s)
	s.begin(clip(text), Context{})
	s.scan()
	o := ObjectiveReading{Text: text, Lexicon: r.Lexicon(), Learning: s.learning, Placeholder: s.placeholder()}
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
	s.commanded(c)
	o.Imperative = s.imperative(c)
	s.metricIn(&o)
	s.deliverable(&o, c)
	s.solution(&o, c)
	s.vagueObjective(&o, c)
	s.compoundObjective(&o, c)
	return o
}

// commanded takes the first word of an objective for its verb where a key result
// may begin with a noun: "Launch on the island", "Shorten stays after surgery".
func (s *sentence) commanded(c *clause) {
	i := s.first(c.from, c.to)
	if c.verb >= 0 && c.front || i+1 >= c.to || s.kind(i) != word || s.ts[i].masked || s.ts[i+1].masked || s.ts[i+1].join != apart || i > c.from && s.kind(i-1) == word {
		return
	}
	t := &s.ts[i]
	next := s.word(i + 1)
	switch {
	case t.form == base && t.in.has(verbs) && !t.alone.has(nouns|verbNoun|vagueAdj|comparative) && !s.is(i+1, auxiliary):
	case t.form&base != 0 && t.alone.has(shippingVerb) && (next == "on" || next == "off") && !s.auxiliaryIn(i+1, c.to):
	case t.word == "help" && !s.helps(i+1):
	case t.alone&^verbNoun == 0 && len(t.word) > 3 && s.articleAt(i+1) && t.word[len(t.word)-1] != 's' && !s.auxiliaryIn(i+1, c.to):
	default:
		return
	}
	c.verb, c.front, c.passive, c.stative = i, true, false, false
}

// imperative reports whether a sentence begins with a verb that has an object. What is
// as much a noun may begin the name of a thing, "Test coverage", unless it says up or
// down: "Increase visits".
func (s *sentence) imperative(c *clause) bool {
	i := s.first(c.from, c.to)
	if !c.front || i >= c.to || s.kind(i+1) != word || s.ts[i+1].join != apart {
		return false
	}
	t := &s.ts[i]
	return t.form&base != 0 && t.in.has(verbs) && !t.masked && (t.in.has(upVerb|downVerb) || !t.alone.has(nouns|verbNoun) || s.is(i+1, comparative|moreWord) || s.word(i+1) == "well")
}

// helps reports whether the noun at i makes a thing of "help": "help desk".
func (s *sentence) helps(i int) bool {
	switch singular(s.word(i)) {
	case "desk", "page", "centre", "center", "line", "text", "article", "system", "is", "for":
		return true
	}
	return false
}

// metricIn finds a number to reach. Few number words are one in an objective: not
// "one good answer instead of three quick ones".
func (s *sentence) metricIn(o *ObjectiveReading) {
	for k := range s.nums {
		n := &s.nums[k]
		if s.inWords(n) && !s.wordsMeasure(n) || s.isLabel(n) || s.isAge(n) || s.isGroup(n) || s.isSize(n) || s.isWholly(n) || s.isVersion(n) {
			continue
		}
		o.Metric, o.MetricAt = true, n.At
		if s.inWords(n) && s.word(n.from-2) == "at" && s.endsEntry(n.from-1, atLeast|atMost) == 2 {
			o.MetricAt.Start = s.ts[n.from-2].start // "one" alone is no number to reach
		}
		return
	}
	for i := 0; i < len(s.ts) && s.any.has(factorWord|numberWord); i++ {
		if w := s.word(i); s.factorAt(i) || (w == "million" || w == "billion") && s.word(i-1) == "a" && s.word(i-2) != "in" {
			o.Metric, o.MetricAt = true, Range{s.ts[i].start, s.ts[i].end}
			return
		}
	}
}

// inWords reports whether n is written in words.
func (s *sentence) inWords(n *num) bool {
	t := &s.ts[n.from]
	return t.kind == word && t.word != "zero" && !(len(t.word) == 3 && s.kind(n.from+1) == digit)
}

// wordsMeasure reports whether a number in words is to be reached: "by a third",
// "a million readers", "open five stores".
func (s *sentence) wordsMeasure(n *num) bool {
	switch {
	case n.none:
		return false
	case s.word(n.from-2) == "at" && s.endsEntry(n.from-1, atLeast|atMost) == 2:
		return true // "at least one new boat"
	case (n.Value > 2 || n.part) && s.endsEntry(n.from-1, atLeast|atMost) > 0:
		return true // "open reports below ten", "less than one weekend in six"
	case n.kind == quantity.Share:
		return s.word(n.from-1) == "by" || s.word(n.from-1) == "to" || s.word(n.from-1) == "in" || s.is(n.from-1, atLeast|atMost)
	case s.word(n.from-1) == "first" && n.Value > 2:
		return s.countable(n.from+1) || s.countable(n.from+2) // "the first ten members"
	case n.kind == quantity.Time:
		switch s.word(n.from - 1) {
		case "take", "takes", "taking", "within", "under":
			return !s.indefinite(n.from) // "should take one day and not one week"
		}
		return false
	case n.Value >= 100:
		return s.is(n.from-1, verbs|atLeast|atMost) || s.word(n.from-1) == "to"
	}
	switch w := s.word(n.from - 1); w {
	case "win", "open", "sign", "launch", "hire", "recruit", "publish", "reach", "add", "gain", "secure", "land", "onboard", "train", "plant", "build", "deliver":
		return n.Value > 2 && n.from == s.first(0, len(s.ts))+1
	}
	return false
}

// isLabel reports whether n names what stands before it: "line 4", "the plan 2030",
// "community building 2.0", but not "NPS 50".
func (s *sentence) isLabel(n *num) bool {
	i := n.from - 1
	if s.word(i) == "and" && s.kind(i-1) == digit {
		i -= 2 // "wards 3 and 5"
	}
	if i >= 0 && numbered(singular(s.word(i))) && digitsOnly(s.word(n.from)) && n.bound == Undirected {
		return true
	}
	i = n.from - 1
	if n.bound != Undirected || n.kind != quantity.Bare && n.kind != quantity.Count || n.to > n.from+1 && n.kind == quantity.Bare || s.kind(n.from) != digit || n.rate || s.ts[n.from].join == touches {
		return false
	}
	if strings.ContainsAny(n.Text, "+×xkKmM%") || s.kind(i) != word || s.is(i, function|today|moreWord|comparative|outcomeNoun|uptakeNoun|auxiliary) || s.endsEntry(i, atLeast|atMost) > 0 {
		return false
	}
	for k := i - 1; k >= 0 && k > i-4; k-- {
		if n := s.x.length(s.ts, k, outcomeNoun|uptakeNoun|ratio|total); k+n > i {
			return false // "on-time rate 95"
		}
	}
	if i == s.first(0, len(s.ts)) && s.ts[i].form&(base|ing) != 0 || s.ts[i].in.has(verbs) && !s.is(i, nouns|verbNoun) && s.ts[i].form&ing == 0 || adverb(&s.ts[i]) || s.countable(i) || s.is(i, numberWord) {
		return false
	}
	switch s.word(i) {
	case "top", "another", "extra", "additional", "further", "some", "exactly":
		return false
	}
	next := n.from + 1
	return s.kind(next) != word || s.is(next, function|auxiliary) || s.ts[next].in.has(verbs|verbNoun) && !s.countable(next)
}

// numbered reports whether places and vehicles of a kind have numbers for names:
// "Terminal 2 feels calm", "Flight 714 lands on time".
func numbered(w string) bool {
	switch w {
	case "terminal", "gate", "runway", "pier", "dock", "platform", "flight", "route", "highway", "line", "ward", "floor", "room", "hall", "building", "block",
		"district", "zone", "grade", "form", "chapter", "module", "phase", "court", "courtroom", "chamber", "shaft", "bay", "lane", "studio":
		return true
	}
	return false
}

// isAge reports whether n says how old people are: "residents over 75", "as I did at 25".
func (s *sentence) isAge(n *num) bool {
	i := n.from - 1
	if n.kind != quantity.Bare || s.is(n.to, nouns) {
		return false
	}
	for k := range i {
		if w := s.word(k); w == "age" || w == "average" || w == "median" {
			return false
		}
	}
	switch s.word(i) {
	case "over", "under", "above", "below", "aged":
		return s.is(i-1, person) && s.countable(i-1) || s.is(i-1, person) && !s.is(i-1, staff)
	case "at":
		switch s.word(i - 1) {
		case "did", "was", "were", "felt", "am":
			return true
		}
	}
	return false
}

// isSize reports whether n only says how large a thing is, or is made to be: "large
// archives (40 TB)", "a hall that can hold 300 guests".
func (s *sentence) isSize(n *num) bool {
	if s.word(n.from-1) == "(" && s.ts[n.from].depth > 0 && sized(n.Unit) {
		return true
	}
	for i := n.from - 1; i > 0; i-- {
		switch s.word(i) {
		case "to", "from", "by", ",", ";", ".":
			return false
		case "hold", "holds", "handle", "handles", "support", "supports", "fit", "fits", "carry", "carries", "store", "stores",
			"sustain", "sustains", "withstand", "withstands", "allow", "allows", "enable", "enables":
			if i--; s.is(i, auxiliary|function) && s.word(i) != "that" && s.word(i) != "which" {
				i-- // "that can hold"
			}
			return s.word(i) == "that" || s.word(i) == "which"
		}
	}
	return false
}

// isVersion reports whether n is the version of a thing, and no week though "w/o" follows:
// "is the default in 3.0", "the move to Postgres 16 w/o a cold day".
func (s *sentence) isVersion(n *num) bool {
	if n.bound != Undirected {
		return false
	}
	if s.word(n.to) == "o" && s.ts[n.to].join == slash && s.kind(n.from-1) == word {
		return s.ts[n.from-1].capital || s.word(n.from-1) == "to"
	}
	return n.kind == quantity.Bare && strings.HasSuffix(n.Text, ".0") && n.to == len(s.ts) && s.word(n.from-1) == "in"
}

// isWholly reports whether n says "wholly" of an adjective: "a 100% plant-based menu".
func (s *sentence) isWholly(n *num) bool {
	if n.kind != quantity.Share || n.Value != 100 || n.bound != Undirected || n.to+1 >= len(s.ts) {
		return false
	}
	switch s.word(n.from - 1) {
	case "reach", "achieve", "hit", "attain", "to", "at":
		return false
	}
	if s.ts[n.to+1].join == hyphen {
		switch t := &s.ts[n.to+1]; t.word {
		case "based", "driven", "free", "first", "ready", "made", "grown", "owned", "funded", "friendly":
			return true
		}
	}
	switch s.word(n.to) {
	case "remote", "organic", "renewable", "recyclable", "recycled", "vegan", "vegetarian", "electric", "digital", "local", "natural", "paperless", "independent":
		return true
	}
	return false
}

// isGroup reports whether n only says who is meant: "our top 20 customers".
func (s *sentence) isGroup(n *num) bool {
	i := n.from - 1
	if s.word(i) != "top" || !s.is(n.from+1, person|nouns) || !s.countable(n.from+1) {
		return false
	}
	for i--; i >= 0 && s.is(i, function) && s.word(i) != "our" && s.word(i) != "my"; i-- {
		switch s.word(i) {
		case "among", "of", "in", "into", "to":
			return false
		}
	}
	switch s.word(i) {
	case "reach", "enter", "join", "be", "become", "crack":
		return false
	}
	return true
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
