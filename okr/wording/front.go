package wording

import (
	"cmp"
	"strings"

	"github.com/okr-as-code/okr/okr/quantity"
)

// unknownVerb reports whether a clause begins with a word that no list knows and
// that can only be a verb, since an article follows: "Disentangle the modules".
func (s *sentence) unknownVerb(i int, c *clause) bool {
	if i+2 >= c.to || i != s.wordsFrom(c) {
		return false
	}
	t := &s.ts[i]
	if t.kind != word || t.masked || t.in != 0 || t.end-t.start > 1 && isUpper(s.text[t.start+1]) || s.ts[i+1].join != apart || len(t.word) < 4 {
		return false
	}
	switch s.word(i + 1) {
	case "the", "a", "an", "our", "my", "all", "every", "each", "their", "new", "existing", "remaining":
		return !s.auxiliaryIn(i+1, c.to) && strings.IndexByte("s", t.word[len(t.word)-1]) < 0
	}
	return false
}

// afterTopic returns where a clause begins after a topic and a colon: "Support: cut
// the backlog". The topic stays where no verb follows.
func (s *sentence) afterTopic(c *clause) int {
	if k := cmp.Or(s.afterBracket(c), s.afterCondition(c)); k > 0 {
		return k
	}
	for i := c.from + 1; i < min(c.from+8, c.to-1) && s.cues.has(colon); i++ {
		if s.word(i) != ":" || s.ts[i].join == touches && s.ts[i+1].join == touches {
			continue
		}
		if k := s.first(i+1, c.to); k < c.to && !s.ts[k].masked && s.ts[k].form&base != 0 && s.kind(k+1) != mark && s.beginsVerb(k, c) {
			return i + 1
		}
	}
	return c.from
}

// afterCondition returns where a clause says what is to be done, after a comma and on
// what condition, or for whom: "Once the lease is signed, move the archive"; 0 if it does
// not.
func (s *sentence) afterCondition(c *clause) int {
	from := s.wordsFrom(c)
	if !s.conditional(from) && !s.setting(from) {
		return 0
	}
	for i := from + 1; i+1 < c.to; i++ {
		if s.word(i) == "," && s.ts[i].depth == 0 && s.beginsDeed(i+1, c) {
			return i + 1
		}
	}
	return 0
}

// afterBracket returns where a clause says what is to be done, after brackets that it
// begins with: "(TBD) Move the archive"; 0 if it does not.
func (s *sentence) afterBracket(c *clause) int {
	if w := s.word(c.from); w != "(" && w != "[" {
		return 0
	}
	if end := s.closingBracket(c.from); end > 0 && s.beginsDeed(end+1, c) {
		return end + 1
	}
	return 0
}

// beginsDeed reports whether the words of a clause from i on begin with a verb that says
// what is to be done.
func (s *sentence) beginsDeed(i int, c *clause) bool {
	k := s.first(i, c.to)
	return k < c.to && !s.ts[k].masked && s.ts[k].form&base != 0 && s.beginsVerb(k, c)
}

// setting reports whether what begins at i may say for whom, where, with what or in which
// order something is done: "For clubs, schools and halls, offer …".
func (s *sentence) setting(i int) bool {
	switch s.word(i) {
	case "for", "in", "at", "on", "with", "during", "across", "within", "given", "as", "together", "alongside", "by":
		return i+1 < len(s.ts) && s.ts[i+1].join == apart
	case "first", "second", "third", "next", "ideally", "finally":
		return s.word(i+1) == ","
	}
	return false
}

// conditional reports whether a condition begins at i, as "once", "if" and "based on" do.
func (s *sentence) conditional(i int) bool {
	switch s.word(i) {
	case "once", "if", "when", "where", "until", "unless", "because", "while", "after", "before", "following":
		return i+1 < len(s.ts) && s.ts[i+1].join == apart
	case "based":
		return s.word(i+1) == "on"
	}
	return false
}

// beginsVerb reports whether the first word of a clause is a verb. Many are nouns
// too: "Report on …", "Test coverage …", "Release of …".
func (s *sentence) beginsVerb(i int, c *clause) bool {
	t := &s.ts[i]
	if t.kind != word || !t.in.has(verbs) || t.form&(base|ing|past) == 0 {
		return false
	}
	next := i + 1
	if s.word(next) == "of" && t.word != "become" {
		return false
	}
	if t.word == "hire" && s.callsPeople(next, c.to) {
		return true // "Hire warehouse managers: +2", but not "Hire quality"
	}
	if s.isCompound(i) || s.is(i, nameWord) && next < c.to && s.ts[next].masked && s.kind(next) == digit {
		return false // "Check-in and check-out take", "Stage 2 audit"
	}
	if n := s.x.length(s.ts, i, verbs); n > 1 && n >= s.x.length(s.ts, i, nouns) {
		return true // "work on"
	}
	if t.word == "reserve" && (s.word(next) == "equal" && s.word(next+1) == "to" || s.word(next) == "for" && s.is(next+2, period)) {
		return false // "Reserve equal to three months of rent", "Reserve for half a year"
	}
	if t.in.has(person|staff) && (s.word(next) == "stop" || s.word(next) == "no" && s.word(next+1) == "longer") {
		return false // "Staff stop printing the minutes"
	}
	noun := t.alone.has(nouns) || s.x.length(s.ts, i, nouns) > 1
	if (noun || t.form == ing) && s.ofMetric(i, c) || t.form&base != 0 && s.levelFollows(i, c) {
		return false
	}
	switch t.word {
	case "repeat":
		if several(s.word(next)) && !s.is(next, function) && s.ts[next].join == apart {
			return false // "Repeat callers are spotted"
		}
	case "clear", "correct", "separate", "live", "direct":
		if s.kind(next) == word && !s.is(next, function) {
			return false // "Clear goals for every team"
		}
	}
	if t.form == past && s.kind(next) == digit && s.pairIn(i, c.to) {
		return false // "paid 4% → 6%"
	}
	if t.form == past && i > c.from && s.articleAt(i-1) {
		return false // "A written agreement between both"
	}
	if noun || s.is(i, verbNoun) {
		if k := s.heading(i+1, c.to); k > 0 && (s.kind(k) == digit || s.is(k, numberWord)) {
			return false // "Type hints: 70% of modules"
		}
	}
	if t.form&(base|ing) == 0 { // "Delivered 3 courses", but not "Related systems are …"
		if s.is(next, nouns) && s.is(next+1, stateVerb) && s.objectAt(next+2, c.to) {
			return false // "Automated tests cover the checkout"
		}
		return !noun && !s.auxiliaryIn(next, c.to) && !s.passiveIn(next, c.to) && !s.describes(i, c.to)
	}
	if next < c.to && s.ts[next].form == past && s.endsPhrase(next+1, c.to) && t.word != "get" && t.word != "keep" && t.word != "be" && t.word != "have" {
		return false // "Offer accepted by"
	}
	if next < c.to && s.ts[next].in.has(verbs) && s.kind(next+1) != mark &&
		(s.ts[next].form == third && !s.ts[next].alone.has(nouns) || noun && s.ts[next].form == ing && !s.ts[next].alone.has(nouns)) {
		return false // "Build takes", "Prototype running on"
	}
	if s.word(next) == "of" || s.is(next, auxiliary) && s.word(next) != "get" || s.word(next) == "has" {
		return false
	}
	if noun && s.x.length(s.ts, i, nouns) > s.x.length(s.ts, i, verbs) {
		return false
	}
	if (noun || s.is(i, verbNoun)) && t.word != "fix" && next < c.to && s.ts[next].join == apart && s.is(next, nouns|headOverride) && !s.is(next, verbs|function) && !strings.HasSuffix(s.word(next), "s") && !s.is(i, upVerb|downVerb|holdVerb) && !s.takesCompound(i, c.to) {
		return false // "Hit list of leaking windows", "Sponsor folder for the hall"
	}
	if t.form&base == 0 && t.form&ing != 0 && s.finiteIn(next, c.to) && s.kind(next) == word && !s.is(next, function) {
		return false // "Working group roadmaps are …"
	}
	if t.word == "working" && s.word(next) != "on" && s.word(next) != "with" && s.word(next) != "towards" && s.word(next) != "to" {
		return false
	}
	if t.form&base == 0 && t.form&ing != 0 && s.word(next) == "in" && (s.word(next+1) == "place" || s.word(next+1) == "production" || s.word(next+1) == "use") {
		return false // "Monitoring in place"
	}
	if t.form&ing != 0 && t.form&base == 0 && noun {
		return next < c.to && (s.kind(next) == digit || s.is(next, function) && s.word(next) != "for" && s.word(next) != "on")
	}
	if i > c.from && (s.word(i-1) == "the" || s.word(i-1) == "a" || s.word(i-1) == "our") {
		return false
	}
	if noun && next < c.to && s.ts[next].kind == word && s.ts[next].form == past && !s.is(next, nouns) && s.endsPhrase(next+1, c.to) {
		return false // "Press release published"
	}
	if s.ts[i].form&base != 0 && s.isSubject(i, c) {
		return false // "Nurture track for dormant leads is live"
	}
	if noun && next < c.to && (s.word(next) == "for" || s.word(next) == "from" || s.word(next) == "on") {
		return false
	}
	return true
}

// callsPeople reports whether the words from i on name several people by their trade.
func (s *sentence) callsPeople(i, to int) bool {
	last := i
	for k := i; k < min(i+4, to) && s.kind(k) == word && !s.is(k, function); k++ {
		last = k
	}
	return last < to && s.kind(last) == word && s.is(last, person|staff) && s.word(last) != singular(s.word(last))
}

// takesCompound reports whether two nouns that are one thing follow the verb at i,
// which is no third one then: "Launch partner portal", but not "Release notes template".
func (s *sentence) takesCompound(i, to int) bool {
	k := i + 2
	return s.word(i) != "release" && k < to && s.ts[k].join == apart && s.is(k, nouns) && !s.is(k, verbs|function|period) && s.endsPhrase(k+1, to)
}

// heading returns the token behind the colon that ends a heading of few words, which
// goes on at i; 0 if it is none.
func (s *sentence) heading(i, to int) int {
	for k := i; k < min(i+3, to); k++ {
		switch {
		case s.word(k) == ":" && s.ts[k].depth == 0:
			return k + 1
		case s.kind(k) != word || s.is(k, function):
			return 0
		}
	}
	return 0
}

// ofMetric reports whether the word at i says which one of a metric is meant:
// "Email open rate", "Fundraising income", but not "Reducing cost".
func (s *sentence) ofMetric(i int, c *clause) bool {
	if len(s.nums) == 0 || s.ts[i].in.has(upVerb|downVerb|holdVerb|outcomeVerb|neutralVerb) || s.kind(i+1) != word || s.ts[i+1].in.has(person|function) {
		return false
	}
	k, _ := s.classOf(i + 1)
	return k == state || k == taken && s.pairIn(i, c.to)
}

// levelFollows reports whether the word at i, though it may be a verb, begins the name of a
// metric of which the level follows: "Scan compliance at the gate 99%", "Address match rate
// 85%", "Open cases per clerk under 40".
func (s *sentence) levelFollows(i int, c *clause) bool {
	if len(s.nums) == 0 || s.kind(i+1) != word || s.ts[i+1].join == slash || s.ts[i].in.has(upVerb|downVerb|holdVerb|outcomeVerb|neutralVerb) {
		return false
	}
	if s.word(i) == "open" {
		return several(s.word(i+1)) && !s.is(i+1, function) && s.staysBelow(c)
	}
	if c.n >= c.m || s.nums[c.n].from < i+2 {
		return false
	}
	const far = 4
	for k := i + 1; k < min(i+far, c.to); k++ {
		if s.kind(k) != word || s.is(k, function) {
			return false
		}
		switch s.word(k) {
		case "rate", "compliance", "adherence", "accuracy", "score", "ratio", "reliability":
			n := &s.nums[c.n]
			return s.isMark(n) && s.levelAt(k+1, n) && (k > i+1 || s.word(k) != "rate")
		}
	}
	return false
}

// staysBelow reports whether a clause says of how many things there are that there may be
// no more of them.
func (s *sentence) staysBelow(c *clause) bool {
	for k := c.n; k < c.m; k++ {
		if n := &s.nums[k]; n.bound == Decrease && n.from > c.from+2 && (n.Kind() == quantity.Bare || n.Kind() == quantity.Count) {
			return true
		}
	}
	return false
}

// isMark reports whether n can only be how high something is, and counts no things.
func (s *sentence) isMark(n *num) bool {
	k := n.Kind()
	return k == quantity.Share || k == quantity.Ratio || k == quantity.Bare && (n.to >= len(s.ts) || s.kind(n.to) != word)
}

// levelAt reports whether the number n says at i, right away or behind where, how high
// something is.
func (s *sentence) levelAt(i int, n *num) bool {
	if i >= n.from {
		return i == n.from
	}
	switch s.word(i) {
	case "at", "of", "in", "on", "for", "above", "over", "below", "under", ":":
		return true
	}
	return s.ts[n.from-1].bounds
}

// describes reports whether the participle at i only says which thing is measured:
// "Aided awareness from 10% to 25%". Verbs of change are what they look like.
func (s *sentence) describes(i, to int) bool {
	if s.ts[i].in.has(upVerb|downVerb|holdVerb) || s.is(i, outcomeVerb) && !s.is(i, takeupVerb) || s.kind(i+1) != word || s.articleAt(i+1) || s.is(i+1, person) && s.kind(i+2) != word {
		return false
	}
	return s.pairIn(i, to)
}

// isCompound reports whether a verb and its particle stand at i as one word, which
// is a noun: "check-in", "kick-off".
func (s *sentence) isCompound(i int) bool {
	if i+1 >= len(s.ts) || s.ts[i+1].join != hyphen {
		return false
	}
	switch s.word(i + 1) {
	case "in", "out", "off", "on", "up", "down", "over", "by", "through", "back", "away", "ins", "outs", "offs", "ups", "downs", "overs", "backs":
		return !s.ordersHyphened(i)
	}
	return s.x.length(s.ts, i, verbs) < 2 // "double-glazed room", "self-check machines"
}

// ordersHyphened reports whether the verb at i and its particle are written as the noun
// is, but have an object: "Roll-out the badge reader", "Set-up evening courses".
func (s *sentence) ordersHyphened(i int) bool {
	next := i + 2
	if i != s.wordsFrom(&s.clauses[0]) || s.ts[i].form&base == 0 || next >= len(s.ts) || s.ts[next].join != apart {
		return false
	}
	return s.articleAt(next) || s.x.length(s.ts, i, verbs) > 1 && s.kind(next) == word && !s.is(next, function|nouns|verbs|auxiliary)
}

// isSubject reports whether the word at i, though it may be a verb, begins the
// subject of one that follows: "Help pages hit", "Nurture track for … is live".
func (s *sentence) isSubject(i int, c *clause) bool {
	if s.kind(i+1) != word || s.ts[i+1].in.has(function) || s.takesClause(i) {
		return false
	}
	if s.is(i+1, nouns) && s.is(i+2, neutralVerb|upVerb|downVerb|holdVerb) && s.ts[i+2].form&base != 0 && !s.is(i+2, function) && s.objectAt(i+3, c.to) {
		return true
	}
	if s.is(i+1, person) && many(s.word(i+1)) && s.is(i+2, verbs) && s.ts[i+2].form&base != 0 && !s.is(i+2, nouns|function) && s.objectAt(i+3, c.to) {
		return true // "Support engineers solve 70% of the tickets"
	}
	for k := i + 2; k < c.to; k++ {
		t := &s.ts[k]
		if t.depth > 0 {
			continue
		}
		if t.kind == mark || t.in.has(subordinate) {
			return false
		}
		switch t.word {
		case "that", "which", "who", "what", "where", "so", "and", "or", "but", "because", "until", "once", "as", "after", "before", "while", "since", "whose", "to", "there", "it", "they", "we", "this":
			return false
		case "is", "are", "was", "were", "has":
			return true
		case "can", "cannot":
			return s.word(k+1) == "be" // "Print jobs can be paused"
		}
		if t.form == third && t.in.has(verbs) && !t.in.has(nouns) && s.kind(k-1) == word && !s.is(k-1, function) && s.ts[k-1].form&base == 0 {
			return true // "Audit tool goes live"
		}
	}
	return false
}

// takesClause reports whether the verb at i may be followed by a sentence of its
// own: "ensure onboarding is smooth".
func (s *sentence) takesClause(i int) bool {
	switch s.word(i) {
	case "ensure", "make", "check", "confirm", "verify", "decide", "see", "know", "understand", "find", "learn", "show", "prove", "demonstrate", "keep", "say", "get", "let",
		"help", "have", "guarantee", "validate", "determine", "explain", "hear", "believe", "agree", "tell", "ask", "prevent":
		return true
	}
	return false
}
