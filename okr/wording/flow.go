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
	if n.Kind() != quantity.Share && n.Kind() != quantity.Ratio && !n.part || n.change.Kind != NoChange {
		return false
	}
	if i := s.selfService(c, n); i > 0 {
		return s.decidePlainly(c, Outcome, Set(Output), whyBehaviour, s.span(n.from, i+1))
	}
	if v == making && c.passive || v == resourcing {
		return false
	}
	if i := s.byShare(c, n); i > 0 {
		to := n.to
		if n.part {
			to = min(to+2, c.to) // "3 in 4"
		}
		return s.decidePlainly(c, Outcome, Set(Output), whyBehaviour, s.span(i, to))
	}
	for i := c.from; i < c.to; i++ {
		if s.ts[i].masked || !s.endsPhrase(i+1, c.to) && !s.pastForm(i+1) || !s.flows(i) {
			continue
		}
		if at := s.stays(i+1, c.to); at > 0 {
			return s.decidePlainly(c, Outcome, Set(Output), whyBehaviour, s.span(i, at+1))
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

// byShare returns the participle that says what n of those who may do with what is there,
// which is theirs to do: "the night bus is taken by one in four"; 0 if none does.
func (s *sentence) byShare(c *clause, n *num) int {
	if !c.passive || n.from < c.verb+2 {
		return 0
	}
	i := s.skipBound(n) - 1
	if i < c.verb || s.word(i+1) != "by" || !s.pastForm(i) || s.is(i, takeupVerb|inputVerb) {
		return 0
	}
	return i
}

// stays returns the token behind "is on", "are in", at i, of where things that others
// send, or they, are by now: "60% of the traffic is on the new line"; 0 if it is not said.
func (s *sentence) stays(i, to int) int {
	if w := s.word(i); w != "is" && w != "are" && w != "run" && w != "runs" && w != "go" && w != "goes" {
		return 0
	}
	switch s.word(i + 1) {
	case "on", "over", "via", "through", "from":
		if k := s.pastArticle(i + 2); k < to && s.kind(k) != mark && s.kind(k) != digit {
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
		"signup", "login", "withdrawal", "transfer", "loan", "upload", "query", "registration", "sale", "request", "swap", "change", "cancellation", "question", "prescription", "exchange", "repair", "permit", "fare", "visit":
		return true
	}
	return false
}

// wayFrom returns the token of the way that is taken in [from, to): "through the app",
// "from the terminal", "without the desk"; 0 if none is.
func (s *sentence) wayFrom(from, to int) int {
	for i := from; i < to; i++ {
		switch s.word(i) {
		case "online", "digitally", "themselves", "unaided", "electronically":
			if i > from {
				return i
			}
		case "in":
			if k := s.pastArticle(i + 1); i > from && s.ownDoing(k) {
				return k
			}
		}
		if i+1 >= to {
			break
		}
		switch s.word(i) {
		case "via", "through", "from", "without", "by", "with", "over", "on":
			if i == from && s.word(i) != "via" && s.word(i) != "through" && s.word(i) != "without" {
				return 0
			}
			if s.kind(i+1) != word || s.word(i) == "by" && !s.bareMeans(i+1) {
				return 0
			}
			if s.word(i+1) == "self" {
				return i + 2
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

// pastArticle returns i, or the token after the article that stands there.
func (s *sentence) pastArticle(i int) int {
	if s.determiner(i) {
		return i + 1
	}
	return i
}

// ownDoing reports whether the noun at i is where people help themselves: "in the app".
func (s *sentence) ownDoing(i int) bool {
	switch s.word(i) {
	case "app", "portal", "browser", "chat", "webshop", "kiosk":
		return true
	}
	return false
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
	case "self":
		return s.word(i+1) == "service"
	case "phone", "card", "app", "self-service", "mail", "post", "rail", "train", "bike", "bicycle", "bus", "transfer", "voice", "chat":
		return true
	}
	return false
}
