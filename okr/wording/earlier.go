package wording

import (
	"strings"

	"github.com/okr-as-code/okr/okr/quantity"
)

// todays marks n if the words up to token i, or those after n, say that it is today's.
func (s *sentence) todays(n *num, i int) {
	if s.word(n.from-1) == "of" && s.word(n.from-2) == "instead" && s.insteadOf(n) {
		n.today = true // "1.4 instead of 2.3"
		return
	}
	if s.word(n.from-1) == "than" && s.word(n.from-2) == "rather" && s.likeBefore(n) != nil {
		n.today = true // "60% rather than 45%"
		return
	}
	aside := s.ts[n.from].depth > 0
	if k := s.endsEntry(i, today); k > 0 {
		switch w := s.word(i - k + 1); w {
		case "up", "down":
			n.today = s.ts[max(i-k, 0)].form&past == 0 || !s.countsThings(n) // "lessons written up from 3 schools"
		case "today", "now", "currently", "current", "presently", "baseline", "as", "at", "starting", "starts", "previously":
			n.today = true
		case "vs", "versus", "against", "compared":
			n.today = aside || s.word(i-k) == "," || s.afterNumber(i-k+1, n)
		default:
			n.today = aside || s.word(i-k) == "," || (w == "was" || w == "were") && s.pronoun(i-k)
		}
		if n.today {
			return
		}
	}
	if aside && s.word(i) == "from" {
		n.today = true
		return
	}
	after := n.to
	if n.whole > 0 {
		after = n.whole + 1
	}
	if s.period(after) >= 0 {
		if after++; !s.is(after, today) {
			after++
		}
	}
	switch s.word(after) {
	case "today", "now", "currently", "presently":
		n.today = s.kind(after+1) != digit && s.kind(after+1) != word
	case "at":
		n.today = s.word(n.to+1) == "present"
	}
	if !n.today {
		n.today = s.earlier(n)
	}
}

// pronoun reports whether token i stands for a metric that was named: "where it was 9%".
func (s *sentence) pronoun(i int) bool {
	switch s.word(i) {
	case "it", "they", "this", "that", "which":
		return true
	}
	return false
}

// insteadOf reports whether what stands before "instead of" is a number of the same
// kind as n: "4 days instead of 7".
func (s *sentence) insteadOf(n *num) bool {
	if n.from > 2 && (s.kind(n.from-3) != word || s.kind(n.from-4) == digit) {
		return true
	}
	if s.afterNumber(n.from-2, n) {
		return true
	}
	m := s.numberBefore(n)
	if m == nil || n.kind != quantity.Bare || n.from-m.to > 9 || n.to < len(s.ts) && s.kind(n.to) != mark {
		return false
	}
	pairUp(m, n) // "6 months of wages instead of 3"
	return true
}

// afterNumber reports whether a number of the same kind as n ends before token i.
func (s *sentence) afterNumber(i int, n *num) bool {
	m := s.numberBefore(n)
	return m != nil && m.to == i && likeKinds(m, n)
}

// numberBefore returns the number before n, nil if it is the first.
func (s *sentence) numberBefore(n *num) *num {
	if k := index(s.nums, n); k > 0 {
		return &s.nums[k-1]
	}
	return nil
}

// likeBefore returns the last number before n that can be a value of the same
// metric, of the two before it; nil if neither can.
func (s *sentence) likeBefore(n *num) *num {
	k := index(s.nums, n)
	for i := k - 1; i >= 0 && i >= k-2; i-- {
		if m := &s.nums[i]; !m.sub && likeKinds(m, n) {
			return m
		}
	}
	return nil
}

// likeKinds reports whether two numbers can be values of one metric.
func likeKinds(m, n *num) bool {
	switch {
	case m.kind == n.kind:
		return m.kind != quantity.Count || m.Unit == n.Unit
	case n.kind == quantity.Bare:
		return true
	}
	return m.kind == quantity.Bare && n.kind == quantity.Count
}

// earlier reports whether n stands apart from what is to be reached and is said of
// another time, or of a measurement that there was: "18% (11% in the spring
// panel)", "at 25% (FY26: 18%)", "under 196 kg, last year's was 211".
func (s *sentence) earlier(n *num) bool {
	m := s.likeBefore(n)
	if m == nil || m.today || n.none || n.bound != Undirected {
		return false
	}
	aside := s.ts[n.from].depth > 0
	if k := index(s.nums, n); k+1 < len(s.nums) && aside && n.Value+s.nums[k+1].Value == m.Value {
		return false // "12 deals (5 in Q1, 7 in Q2)"
	}
	from := n.from
	for from > m.to && !s.partsAt(from-1) {
		from--
	}
	if from <= m.to && s.kind(m.to) != mark || from == 0 || aside && s.ts[m.from].depth >= s.ts[n.from].depth {
		return false
	}
	to := n.to
	for to < len(s.ts) && !s.partsAt(to) {
		to++
	}
	past := false
	for i := from; i < to; i++ {
		if i >= n.from && i < n.to {
			continue
		}
		switch s.pastAt(i, aside, i < n.from, to) {
		case never:
			return false
		case measured:
			past = true
		}
	}
	return past
}

// partsAt reports whether token i parts what is said from what is added: a comma,
// a dash, a bracket.
func (s *sentence) partsAt(i int) bool {
	t := &s.ts[i]
	if t.kind != mark {
		return false
	}
	switch t.word {
	case ",", ";", "(", ")", "[", "]", "–", "—":
		return true
	case ".", "-":
		return t.join != touches || i+1 < len(s.ts) && s.ts[i+1].join == apart
	}
	return false
}

// A tense is what a word says of the number beside it.
type tense uint8

const (
	noTense  tense = iota
	measured       // it was measured before
	never          // it is no earlier value: a goal, a limit, another measure
)

// pastAt says what token i tells of the number beside it. In brackets it may be
// said in fewer words, since a second number there is seldom anything else.
func (s *sentence) pastAt(i int, aside, before bool, to int) tense {
	t := &s.ts[i]
	switch {
	case t.kind == digit:
		if y := t.word; t.masked && len(y) == 4 {
			return measured // a year
		}
		return noTense
	case t.kind == other:
		if aside {
			return measured // "FY26", "v2"
		}
		return noTense
	case t.kind == mark:
		return noTense
	case aside && t.in.has(month) && t.capital:
		return measured
	}
	switch t.word {
	case "by", "until", "till", "goal", "target", "stretch", "aim", "than", "more", "fewer", "less", "plus", "incl", "including", "each", "off", "deadline", "then", "later", "next":
		return never
	case "of":
		switch s.word(i - 1) {
		case "start", "beginning", "end", "begin", "top":
			return noTense // "33% at start of quarter"
		}
		if !before {
			return never // "20 of them from last year"
		}
	case "last", "previous", "prior":
		if i+1 < to && (s.is(i+1, period) || aside || seasonal(s.word(i+1))) {
			return measured
		}
	case "was", "were", "had", "said", "stood", "showed", "started", "scored":
		if before {
			return measured
		}
	case "previously", "formerly", "yesterday", "ago", "ly", "currently", "today", "now":
		return measured
	case "back":
		if s.word(i+1) == "in" {
			return measured
		}
	case "before", "earlier":
		if !before && i+1 == to {
			return measured
		}
	case "baseline", "pilot", "survey", "panel", "census", "audit", "study", "trial", "intake", "count", "start", "beginning", "moment", "present", "current", "status", "spring", "summer", "autumn", "winter", "wave", "round", "test", "build", "version", "release", "beta":
		if aside {
			return measured
		}
	}
	if !aside && t.in.has(inputVerb|outputVerb|binaryVerb) && t.form&base != 0 && !t.in.has(nouns) {
		return never // a task of its own
	}
	return noTense
}

// seasonal reports whether a word names what comes round again: "last season".
func seasonal(w string) bool {
	switch strings.TrimSuffix(w, "s") {
	case "season", "spring", "summer", "autumn", "winter", "time", "round", "cycle", "edition", "survey", "audit", "intake":
		return true
	}
	return false
}
