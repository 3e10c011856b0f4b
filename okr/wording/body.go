package wording

import "strings"

// oneActs returns the verb of what one of the people or bodies outside does with whom a
// sentence begins: "the council asks for …", "one of the insurers pays"; -1 if it does
// not begin so. What one's own people do is their work.
func (s *sentence) oneActs(first, to int) int {
	at, from := -1, first
	for i := first; i < min(first+7, to); i++ {
		if n := max(s.x.length(s.ts, i, person), s.seat(i)); n > 0 && !s.ts[i].masked {
			if at < 0 {
				from = i
			}
			at = i + n
			i += n - 1
			continue
		}
		if at == i && s.doesAlone(i, to) {
			break
		}
		if t := &s.ts[i]; t.kind != word || t.in.has(numberWord) && t.word != "one" || t.in.has(subordinate|auxiliary) || t.in.has(function) && t.word != "of" && !s.determiner(i) && t.word != "one" {
			break
		}
	}
	if at < 0 || !s.doesAlone(at, to) || s.is(at-1, staff) && !s.is(at, adoptVerb) {
		return -1
	}
	if s.homely(at-1) && s.is(at, inputVerb|outputVerb) && !s.is(at, adoptVerb) && s.word(from-1) != "one" && !s.indefinite(from-1) {
		return -1 // "the clinic opens in May"
	}
	if w := s.word(at); w == "has" || w == "have" {
		for at++; at+1 < to && s.ts[at].form&past == 0; at++ {
		}
	}
	if s.enacts(at, to) {
		return -1
	}
	return at
}

// enacts reports whether the verb at i says that a request is granted, or a rule or a
// budget decided on, which is the end of the work on it: "the ministry confirms our
// status", "the council has adopted the ordinance".
func (s *sentence) enacts(i, to int) bool {
	switch s.word(i) {
	case "confirms", "confirmed", "certifies", "certified", "accredits", "accredited", "grants", "granted", "licenses", "licensed", "issues", "issued":
		return true
	case "adopts", "adopted", "passes", "passed", "approves", "approved", "signs", "signed", "ratifies", "ratified", "enacts", "enacted":
	default:
		return false
	}
	for k := i + 1; k < min(i+6, to) && s.kind(k) == word; k++ {
		switch singular(s.word(k)) {
		case "ordinance", "law", "bill", "act", "statute", "by-law", "bylaw", "regulation", "resolution", "motion", "budget", "charter", "treaty", "strategy", "plan", "contract", "agreement", "mou":
			return true
		}
	}
	return false
}

// enacted reports whether a clause says that a paper is adopted by those who decide on it,
// which is the end of the work on it: "the policy is adopted by the management board".
func (s *sentence) enacted(c *clause) bool {
	switch s.word(c.verb) {
	case "adopted", "accepted", "endorsed", "chosen":
	default:
		return false
	}
	if s.word(c.verb+1) != "by" || !s.names(c, paper) {
		return false
	}
	for i := c.verb + 2; i < min(c.verb+7, c.to) && s.kind(i) == word; i++ {
		switch s.word(i) {
		case "board", "council", "parliament", "senate", "committee", "assembly", "trustees", "management", "cabinet", "executive", "directors", "plenary", "synod", "leadership":
			return true
		}
	}
	return false
}

// doesAlone reports whether the word at i says what one does who stands before it:
// "adopts", "has adopted", or a word that no list knows, "mentions", with an object.
func (s *sentence) doesAlone(i, to int) bool {
	if i >= to {
		return false
	}
	t := &s.ts[i]
	switch {
	case t.masked || t.depth > 0 || t.kind != word:
		return false
	case t.word == "has" || t.word == "have":
		return s.participle(i+1, to) && s.word(i+1) != "been"
	case t.form&third != 0 && t.in.has(verbs):
		return !t.alone.has(nouns) || s.determiner(i+1)
	}
	if t.form != 0 || len(t.word) < 4 || !strings.HasSuffix(t.word, "s") || strings.HasSuffix(t.word, "ss") {
		return false
	}
	next := s.word(i + 1)
	return s.determiner(i+1) || next == "us" || t.in == 0 && (next == "to" || next == "for")
}

// seat returns 1 where the word at i is a place that stands for those who are in it, and
// 0 else: "the museum", "the tax office".
func (s *sentence) seat(i int) int {
	switch s.word(i) {
	case "museum", "library", "gallery", "theatre", "pharmacy", "bank", "court", "office", "commission", "foundation", "chain", "group", "body", "bureau", "police", "parish":
		return 1
	}
	return 0
}

// homely reports whether the body that ends at i may as well be one's own: "the
// clinic", "the shop".
func (s *sentence) homely(i int) bool {
	switch s.word(i) {
	case "clinic", "shop", "store", "school", "lab", "plant", "branch", "club", "company", "farm", "firm", "hotel", "restaurant", "nursery", "ward", "hospital", "university", "charity", "association",
		"museum", "library", "gallery", "theatre", "group", "parish", "office", "bureau":
		return true
	}
	return false
}
