package wording

import "strings"

// A link says how a clause hangs on the one before it.
type link uint8

const (
	begins   link = iota // the first
	effect               // "leading to": the effect of the one before
	purpose              // "to increase", "so that": what the one before is meant to do
	backward             // "driven by", "after": the cause of the one before
	method               // "by doing", "through": how the one before is done
	joined               // "and": beside the one before
	rest                 // goes on after a label, with nothing to say what it is
)

// A clause is a part of a sentence while it is being understood.
type clause struct {
	from, to int // tokens
	link     link
	written  []Label // the labels that stand after or before it
	n, m     int     // its numbers are s.nums[n:m]
	x, y     int     // numbers of another place that belong to it: s.nums[x:y]
	opens    int     // where it begins to say what is done: behind "we", an adverb, a condition
	verb     int     // its main verb; -1 if there is none
	front    bool    // the verb begins the clause
	passive  bool    // the verb stands after its subject: "is published"
	stative  bool    // it says of its subject that it is there or works
	label    Label
	found    Label // by the rules alone
	accept   Labels
	certain  bool
	made     bool // the label rests on a verb of making
	plain    bool // the form says the label, whatever the words are mostly said of
	kind     verbKind
	head     int   // the last word of what the verb is done to, or what is measured; -1
	object   class // of what the verb is done to, or what is measured
	why      why   // the last reason for the label
	words    wordsLabel
	roles    roles
}

// A wordsLabel is what the words of a clause say of its label.
type wordsLabel struct {
	label   Label
	accept  Labels
	certain bool
}

// split cuts the sentence into clauses: by its labels first, then by
// connectives, then by "and" where both sides have a quantity.
func (s *sentence) split() {
	s.addClause(0, begins)
	start, label := 0, 0
	for i := 0; i < len(s.ts); i++ {
		if label < len(s.labels) && s.labels[label].from == i {
			i, start = s.atLabel(&s.labels[label], start)
			i--
			label++
			continue
		}
		if !mayLink(&s.ts[i]) {
			continue
		}
		if s.ts[i].word == "," && s.onlyNumbers(start, i) {
			s.cut(i, i+1, joined)
			start = i + 1
			continue
		}
		n, l := s.connective(i, start)
		if n == 0 {
			continue
		}
		start = i + n
		if l == purpose && s.word(i) == "to" || l == method && s.word(i) == "by" {
			start-- // the verb belongs to the clause
		}
		s.cut(i, start, l)
		i = start - 1
	}
	last := &s.clauses[len(s.clauses)-1]
	last.to = len(s.ts)
	if len(s.clauses) > 1 && s.at(last).IsZero() {
		s.clauses = s.clauses[:len(s.clauses)-1]
	}
	s.share()
	s.leftovers()
	s.combined()
}

// addClause adds a clause that begins at token from.
func (s *sentence) addClause(from int, l link) {
	c := longer(&s.clauses)
	*c = clause{}
	c.from, c.link = from, l
}

// cut ends the last clause at token at and begins another at next. A clause
// without words gives way to it.
func (s *sentence) cut(at, next int, l link) {
	c := &s.clauses[len(s.clauses)-1]
	c.to = at
	if !s.at(c).IsZero() {
		if l == effect && c.link == begins && s.word(c.from) == "by" {
			c.link = method // "By coaching the night shift, …"
		}
		s.addClause(next, l)
		return
	}
	*c = clause{from: next, link: max(c.link, l), written: c.written}
	if len(s.clauses) == 1 {
		c.link = begins
	}
}

// atLabel gives the clause before a label, or after a label that begins one, its
// label. It returns where to read on and where the clause at hand began. Under a
// label key, labels in the sentence are only words.
func (s *sentence) atLabel(l *labelAt, start int) (next, began int) {
	if s.context.Label != None || l.Near {
		return l.to, start
	}
	c := &s.clauses[len(s.clauses)-1]
	if !l.prefix {
		c.written = l.Labels
		from, how := s.resume(l.to)
		s.cut(l.from, from, how)
		return from, from
	}
	if l.from != s.prefix && !s.span(c.from, l.from).IsZero() {
		s.cut(l.from, l.to, joined)
		c = &s.clauses[len(s.clauses)-1]
	}
	c.from, c.written = l.to, l.Labels
	return l.to, l.to
}

// resume returns where the clause after a label at next begins, and how it hangs
// on the one before: behind a comma, an "and" and a connective.
func (s *sentence) resume(next int) (int, link) {
	how := rest
	for ; next < len(s.ts); next++ {
		if w := s.word(next); w == "and" || w == "&" || w == "plus" {
			how = joined
		} else if w != "," && w != ";" {
			break
		}
	}
	if next < len(s.ts) {
		if n, l := s.opener(next); n > 0 {
			return next + n, l
		}
	}
	return next, how
}

// connective returns the length of the connective at token i of a clause that
// began at start, and what it links. That of "to increase" and "by doing" includes
// the verb.
func (s *sentence) connective(i, start int) (int, link) {
	t := &s.ts[i]
	switch {
	case i == start && start > 0 && !t.masked:
		return s.opener(i)
	case i <= start, t.masked, s.inPair(i), s.inNumber(i), s.inHeading(i, start):
		return 0, 0
	}
	if t.kind == mark {
		switch {
		case t.word == "," && s.word(start) == "by" && len(s.clauses) == 1 && strings.HasSuffix(s.word(start+1), "ing") && !strings.HasSuffix(s.word(i+1), "ing"):
			return 1, effect // "By coaching the night shift, wrap-up time falls to 7 minutes"
		case t.word == "→":
			return 1, effect
		case t.word == "." && i+1 < len(s.ts) && s.ts[i+1].capital && s.ts[i+1].join == apart && s.kind(i-1) != other && len(s.word(i-1)) > 2 && s.endsSentence(i-1):
			return 1, joined
		case t.word == ";" && s.quantities(i+1, len(s.ts)) && (s.quantities(start, i) || s.beginsCount(i+1)):
			return 1, joined
		case t.word == "," || t.word == "&" || t.word == "+":
			if s.coordinates(i, start) {
				return 1, joined
			}
		}
		return 0, 0
	}
	if n, l := s.opener(i); n > 0 && i > start+1 {
		return n, l
	}
	switch t.word {
	case "to":
		if s.purpose(i) {
			return 2, purpose
		}
	case "by":
		if w := s.word(i + 1); len(w) > 5 && w[len(w)-3:] == "ing" && !s.is(i+1, nouns) && !s.doesNothing(i+1) {
			return 2, method
		}
	case "through", "via":
		if w := s.word(i - 1); w == "comes" || w == "come" || w == "coming" || w == "goes" || w == "go" {
			return 0, 0 // "the orders that come through an app" are those that are counted
		}
		if s.kind(i+1) == word && s.word(i+1) != "the" && s.says(start, i) && s.x.length(s.ts, max(i-1, 0), verbs) < 2 {
			return 1, method
		}
	case "after":
		if w := s.word(i + 1); w == "training" || w == "sessions" || w == "launch" || w == "the" && s.word(i+2) == "launch" {
			return 1, backward
		}
	case "and", "plus", "while":
		if s.coordinates(i, start) {
			return 1, joined
		}
	case "as":
		if s.word(i+1) == "well" && s.word(i+2) == "as" && s.coordinates(i+2, start) {
			return 3, joined
		}
	}
	return 0, 0
}

// inHeading reports whether token i of a clause that began at start stands in what is
// counted, and a colon and how many of it follow: "Deals lost by missing proof: 0".
func (s *sentence) inHeading(i, start int) bool {
	for k := 0; k < len(s.nums) && s.cues.has(colon); k++ {
		n := &s.nums[k]
		if n.from < start || n.sub {
			continue
		}
		at := s.beforeBound(n)
		return at > i && s.word(at) == ":"
	}
	return false
}

// doesNothing reports whether the word in -ing at i, behind "by", is no deed: it is a time,
// "by spring", or says what that is like by which something happens, "blocked by missing
// parts".
func (s *sentence) doesNothing(i int) bool {
	switch s.word(i) {
	case "spring", "evening", "morning", "thanksgiving":
		return true
	case "missing", "failing", "ageing", "aging", "leaking", "lacking", "pending", "conflicting", "overlapping", "competing", "existing", "remaining", "neighbouring", "neighboring":
		return s.pastForm(i-2) || strings.HasSuffix(s.word(i-2), "ed")
	}
	return false
}

// says reports whether tokens [from, to) hold a verb or a number, so that they may be
// a clause by themselves.
func (s *sentence) says(from, to int) bool {
	for i := from; i < to; i++ {
		if s.kind(i) == digit || s.is(i, verbs) {
			return true
		}
	}
	return false
}

// mayLink reports whether a connective may begin with t.
func mayLink(t *token) bool {
	return t.cues.has(linking) || t.in.has(forward|reverse) || t.word == "→"
}

// opener returns the length of the forward or reverse connective at token i, after
// an "and" or a comma that may stand before it.
func (s *sentence) opener(i int) (int, link) {
	switch {
	case s.ts[i].join == hyphen: // "cost-per-lead to 20 EUR"
	case s.is(i, forward):
		n := s.x.length(s.ts, i, forward)
		if w := s.word(i); w == "so" || w == "in" {
			return n, purpose
		}
		return n, effect
	case s.is(i, reverse):
		return s.x.length(s.ts, i, reverse), backward
	}
	return 0, 0
}

// purpose reports whether "to" at i begins a purpose: a verb of change follows,
// and no verb that takes "to" stands before.
func (s *sentence) purpose(i int) bool {
	k := i + 1
	for n := len(s.word(k)); n > 4 && s.word(k)[n-2:] == "ly" && s.kind(k) == word; n = len(s.word(k)) {
		k++
	}
	if !s.is(k, outcomeVerb) || s.ts[k].form&base == 0 {
		return false
	}
	return !s.is(i-1, purposeNot) && s.word(i-1) != "from" && i >= 2
}

// coordinates reports whether the "and" or comma at i joins two measures: there is
// a quantity on both sides, and the right side is no more of what qualifies the left.
func (s *sentence) coordinates(i, start int) bool {
	if !s.quantities(start, i) || !s.quantities(i+1, s.clauseEnd(i+1)) {
		return false
	}
	next := i + 1
	if s.word(next) == "and" {
		next++
	}
	verb := s.is(next, verbs) && s.ts[next].form&(base|ing|past) != 0
	if s.ts[i].word == "," && !verb && next == i+1 {
		return false
	}
	if !verb && s.lateBefore(i, start) {
		return false
	}
	for k := i - 1; k >= start; k-- {
		if s.word(k) == "between" {
			return verb
		}
	}
	return true
}

// lateBefore reports whether the last number before i only qualifies something.
func (s *sentence) lateBefore(i, start int) bool {
	late := false
	for k := range s.nums {
		if n := &s.nums[k]; n.from >= start && n.to <= i {
			late = n.late
		}
	}
	return late
}

// quantities reports whether tokens [from, to) hold a number that is a measure.
func (s *sentence) quantities(from, to int) bool {
	for k := range s.nums {
		if n := &s.nums[k]; n.from >= from && n.to <= to && !n.today && !n.sub && s.ts[n.from].depth == 0 {
			return true
		}
	}
	for i := from; i < to && s.any.has(factorWord); i++ {
		if s.factorAt(i) {
			return true
		}
	}
	return false
}

// clauseEnd returns where the clause that goes on at i ends at the latest.
func (s *sentence) clauseEnd(i int) int {
	for ; i < len(s.ts); i++ {
		if s.is(i, forward|reverse) {
			return i
		}
	}
	return i
}

func (s *sentence) inNumber(i int) bool {
	for k := range s.nums {
		if n := &s.nums[k]; n.from < i && i < n.to {
			return true
		}
	}
	return false
}

// inPair reports whether token i stands between the two ends of a from–to.
func (s *sentence) inPair(i int) bool {
	for k := 0; k+1 < len(s.nums); k++ {
		if a, b := &s.nums[k], &s.nums[k+1]; a.to <= i && i < b.from && (a.pairFrom && b.pairTo || a.pairTo && b.pairFrom) {
			return true
		}
	}
	return false
}

// at returns the words of a clause.
func (s *sentence) at(c *clause) Range { return s.span(c.from, c.to) }

// over reports whether the words of a clause end before token i.
func (s *sentence) over(i int, c *clause) bool { return s.span(i, c.to).IsZero() }

// afterMarks returns the first token of [from, to) that is no mark.
func (s *sentence) afterMarks(from, to int) int {
	for from < to && s.kind(from) == mark {
		from++
	}
	return from
}

// closing returns the last word of a clause.
func (s *sentence) closing(c *clause) int {
	i := c.to - 1
	for i > c.from && s.kind(i) == mark {
		i--
	}
	return i
}
