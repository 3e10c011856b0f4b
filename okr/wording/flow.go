package wording

import (
	"strings"

	"github.com/okr-as-code/okr/okr/quantity"
)

// chosenWay reads which way others take of several, as a share: "orders that come in
// through the app rise to 40%", "30% of deposits made without the desk". Nobody can
// choose it for them.
func (s *sentence) chosenWay(c *clause, v verbKind) bool {
	t := c.roles.target
	if t < 0 || c.front && (v == making || v == delivering) {
		return false
	}
	n := &s.nums[t]
	if n.Kind() != quantity.Share && !n.part || n.change.Kind != NoChange {
		return false
	}
	if i := s.selfService(c, n); i > 0 {
		return s.decidePlainly(c, Outcome, Set(Output), whyBehaviour, s.span(n.from, i+1))
	}
	if v == making || v == resourcing {
		return false
	}
	for i := c.from; i < c.to; i++ {
		if s.ts[i].masked || !s.endsPhrase(i+1, c.to) && !s.pastForm(i+1) || !s.flows(i) {
			continue
		}
		if at := s.wayFrom(i+1, min(i+7, c.to)); at > 0 {
			return s.decidePlainly(c, Outcome, Set(Output), whyBehaviour, s.span(i, at+1))
		}
	}
	return false
}

// selfService returns the token that says that others do a share n of something by
// themselves, at any hour: "40% of address changes done online", "half of the swaps are
// made in the app"; 0 if none does.
func (s *sentence) selfService(c *clause, n *num) int {
	if c.front || !s.ofAfter(n) && !n.part {
		return 0
	}
	for i := n.to + 2; i < c.to; i++ {
		if s.kind(i) != word || s.ts[i].in.has(subordinate) {
			return 0
		}
		switch s.word(i) {
		case "done", "made", "booked", "ordered", "filed", "submitted", "paid", "applied", "renewed", "reported", "requested", "entered", "placed", "handed", "bought", "cancelled", "confirmed", "checked":
			return s.unmanned(i+1, c.to)
		}
	}
	return 0
}

// unmanned returns the token of the way that needs nobody to serve it, behind a
// participle that ends before i: "online", "in the app", "at the kiosk"; 0 if there is none.
func (s *sentence) unmanned(i, to int) int {
	if w := s.word(i); w == "for" || w == "in" && !s.determiner(i+1) {
		i++ // "applied for online", "handed in online"
	}
	switch s.word(i) {
	case "online", "electronically", "digitally":
		return i
	case "in", "through", "via", "at", "on":
	default:
		return 0
	}
	for k := i + 1; k < min(i+4, to) && s.kind(k) == word; k++ {
		switch s.word(k) {
		case "app", "portal", "website", "kiosk", "machine", "terminal":
			return k
		}
	}
	return 0
}

// flows reports whether the noun at i is something that others send, ask or do.
func (s *sentence) flows(i int) bool {
	switch singular(s.word(i)) {
	case "traffic", "order", "booking", "deployment", "application", "claim", "payment", "transaction", "deposit", "purchase",
		"donation", "trip", "journey", "appointment", "reservation", "renewal", "enquiry", "inquiry", "edit", "return",
		"signup", "login", "withdrawal", "transfer", "loan", "upload", "query", "registration", "sale":
		return true
	}
	return false
}

// wayFrom returns the token of the way that is taken in [from, to): "through the app",
// "from the terminal", "without the desk"; 0 if none is.
func (s *sentence) wayFrom(from, to int) int {
	for i := from; i+1 < to; i++ {
		switch s.word(i) {
		case "via", "through", "from", "without", "by", "with", "over", "on":
			if i == from && s.word(i) != "via" && s.word(i) != "through" && s.word(i) != "without" {
				return 0
			}
			if s.kind(i+1) != word || s.word(i) == "by" && !s.bareMeans(i+1) {
				return 0
			}
			return i + 1
		case "of", "in", "to", "at", "and", ",", "within", "for":
			return 0
		}
		if t := &s.ts[i]; s.kind(i) != word || t.form == 0 && !s.pastForm(i) && t.word != "that" && t.word != "which" && t.word != "are" && t.word != "is" && !adverb(t) && i == from {
			return 0
		}
	}
	return 0
}

// pastForm reports whether the word at i is a participle, of a verb that the lists know
// or not: "triggered from the terminal".
func (s *sentence) pastForm(i int) bool {
	t := &s.ts[i]
	return t.kind == word && (t.form&past != 0 || t.in == 0 && len(t.word) > 4 && strings.HasSuffix(t.word, "ed"))
}

// bareMeans reports whether the word at i is a means, and no person and no time:
// "by phone", "by card".
func (s *sentence) bareMeans(i int) bool {
	switch s.word(i) {
	case "phone", "card", "app", "mail", "post", "rail", "train", "bike", "bicycle", "bus", "transfer", "voice", "chat":
		return true
	}
	return false
}
