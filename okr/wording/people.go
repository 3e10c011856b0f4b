package wording

import (
	"strings"

	"github.com/okr-as-code/okr/okr/quantity"
)

// peopleDo is step 3: "70% of partners log a deal" is behaviour; taking part in
// what we deliver is uptake.
func (s *sentence) peopleDo(c *clause, v verbKind) bool {
	if (c.front || c.passive) && (v == making || v == resourcing) || c.front && v == delivering {
		return false
	}
	if c.passive && s.isShare(c) && s.byOthers(c) {
		s.decide(c, Outcome, Set(Output), false, whyBehaviour, s.at(c))
		return true
	}
	if c.passive && s.ts[c.verb].in.has(adoptVerb) {
		s.decide(c, Outcome, Set(Output), s.aims(c), whyBehaviour, s.at(c))
		return true
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
		if at < 0 && s.useOurs(i, c.to) {
			s.decide(c, Outcome, Set(Output), false, whyBehaviour, s.span(n.from, c.to))
			return true
		}
		if at < 0 {
			continue
		}
		if v == neutral && c.front && s.word(at) == "to" {
			at++ // "get 3 customers to use it"
		}
		if verb := s.doing(at, c.to); verb >= 0 && (share || !s.doneTo(verb, c.to)) {
			s.people(c, verb, s.span(n.from, verb+1))
			return true
		}
	}
	return s.othersDo(c)
}

// useOurs reports whether the things at i rely on what is ours, and so those who made
// them: "10 projects depend on our library".
func (s *sentence) useOurs(i, to int) bool {
	for k := i; k+1 < to && k < i+5; k++ {
		if s.ts[k].in.has(adoptVerb) && s.ts[k].form&(base|ing) != 0 && s.countable(k-1) {
			next := k + s.x.length(s.ts, k, adoptVerb)
			return s.word(next) == "our" || s.word(next) == "us" || s.word(next) == "my"
		}
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
	if c.front || c.passive || first >= c.to {
		return false
	}
	switch s.word(first) {
	case "everyone", "everybody", "nobody":
		s.decide(c, Outcome, Set(Output), false, whyBehaviour, s.at(c))
		return !s.names(c, takeupVerb)
	}
	at := s.personFrom(first, min(first+4, c.to))
	verb := -1
	if at > 0 {
		verb = s.doing(at, c.to)
	}
	if verb < 0 || s.ts[verb].form&base == 0 || s.doneTo(verb, c.to) || s.endsPhrase(verb+1, c.to) && verb+1 < c.to && s.kind(verb+1) == mark {
		return false
	}
	for i := at; i < verb; i++ {
		if s.word(i) == "can" {
			return false
		}
	}
	s.people(c, verb, s.span(first, verb+1))
	c.certain = c.certain && s.aims(c)
	return true
}

// people labels what people do: taking up what we deliver, or a behaviour.
func (s *sentence) people(c *clause, verb int, words Range) {
	t := c.roles.target
	if s.word(verb) == "pass" && s.names(c, outcomeNoun) || t >= 0 && s.nums[t].Kind() == quantity.Time && s.nums[t].bound == Decrease && !s.nums[t].late {
		s.decide(c, Outcome, Set(Output), false, whyBehaviour, words)
		return
	}
	if s.is(verb, takeupVerb) {
		s.decide(c, Output, Set(Outcome), true, whyTakeUp, words)
		return
	}
	s.decide(c, Outcome, Set(Output), s.is(verb, verbs) || s.isShare(c), whyBehaviour, words)
}

// wordsFrom returns the first token of a clause that is no mark and no label.
func (s *sentence) wordsFrom(c *clause) int {
	i := c.from
	for i < c.to && (s.ts[i].kind == mark || s.masks(i)) {
		i++
	}
	return i
}

// isAll reports whether token i is "all" or "every", which is 100 %.
func (s *sentence) isAll(i int) bool {
	w := s.word(i)
	return w == "all" || w == "every" || w == "each"
}

// doneTo reports whether the verb at i is what is done to people: "5 partners
// signed", but not "5 partners signed a contract".
func (s *sentence) doneTo(i, to int) bool {
	t := &s.ts[i]
	if t.form == 0 && strings.HasSuffix(t.word, "ed") {
		return !s.objectAt(i+1, to) // "5 speakers confirmed"
	}
	return t.form&past != 0 && t.in.has(outputVerb|inputVerb|resourceVerb|weakActivity) && !t.in.has(takeupVerb) && !s.objectAt(i+1, to)
}

// personFrom returns the token after the last person in [from, to) before any verb; -1 if there is none.
func (s *sentence) personFrom(from, to int) int {
	at := -1
	for i := from; i < to; i++ {
		if n := s.x.length(s.ts, i, person); n > 0 && !s.ts[i].masked && many(s.word(i+n-1)) {
			at = i + n
			i += n - 1
		} else if at == i && s.kind(i) == word {
			break
		}
	}
	return at
}

// many reports whether a word for people means more than one of them.
func many(w string) bool {
	switch w {
	case "people", "children", "staff", "everyone", "everybody", "women", "team", "community", "audience", "alumni", "company":
		return true
	}
	return strings.HasSuffix(w, "s")
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
		case t.in.has(nouns) && t.form == third && !s.objectAt(i+1, to):
			return -1 // "12 community calls"
		case t.in == 0 && i+1 >= to:
			return -1 // "5 partners worldwide"
		}
		return i
	}
	return -1
}
