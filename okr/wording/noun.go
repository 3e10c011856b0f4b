package wording

import "github.com/okr-as-code/okr/okr/quantity"

// A class says what kind of result a noun stands for.
type class uint8

const (
	unknown   class = iota
	made            // an input: a plan, a budget
	delivered       // an output: an event, a release
	taken           // uptake: sign-ups, attendance
	state           // an outcome: revenue, churn
	sticky          // an outcome, whatever noun follows: "failed deploys"
	noObject        // there is nothing
)

// A noun is a noun of a clause, found in the lists.
type noun struct {
	at, n int // tokens
	class class
}

// A phrase of a clause is what stands between two prepositions. Its noun is the last.
type segment struct {
	from, to int
	prep     string // before it; "" for the first
	head     noun
	hasHead  bool
	trails   bool // a word that no list knows stands after the head: "loyalty card"
	number   int  // in s.nums; -1 if it holds none
}

// classes are the lists of nouns; of two entries of one length the first counts.
var classes = [...]struct {
	l listSet
	c class
}{{outcomeNoun, state}, {uptakeNoun, taken}, {outputNoun, delivered}, {inputNoun, made}}

// classOf returns the class of the longest noun at token i, and its length.
func (s *sentence) classOf(i int) (class, int) {
	n, c := 0, unknown
	t := &s.ts[i]
	if t.word == "time" && (s.durationAt(i) || s.word(i-1) == "the" && i > 1 && s.is(i-2, downVerb)) {
		return state, 1
	}
	if !t.in.has(outcomeAdj|outcomeNoun|uptakeNoun|outputNoun|inputNoun) || t.word == "like" {
		return unknown, 0
	}
	if t.in.has(outcomeAdj) && t.form&base == 0 && s.kind(i+s.x.length(s.ts, i, outcomeAdj)) == word {
		return sticky, s.x.length(s.ts, i, outcomeAdj)
	}
	for k := range classes {
		of := &classes[k]
		if !t.in.has(of.l) {
			continue
		}
		if k := s.x.length(s.ts, i, of.l); k > n {
			n, c = k, of.c
		}
		if !t.long {
			break // no entry is longer than a word
		}
	}
	if w := s.word(i + n); c == taken && (w == "share" || w == "ratio") && n > 0 {
		return state, n + 1
	}
	return c, n
}

// durationAt reports whether "time" at i is a duration that is named before it:
// "testing time", but not "team time" and not "the time".
func (s *sentence) durationAt(i int) bool {
	return s.kind(i-1) == word && !s.is(i-1, function|person) && s.ts[i-1].form&base == 0 && s.x.length(s.ts, i, nouns) <= 1
}

// mostSegments is how many phrases of a clause are looked at.
const mostSegments = 7

// segments appends the phrases of tokens [from, to) to segs, which is empty.
func (s *sentence) segments(segs []segment, from, to int) []segment {
	start, prep := from, ""
	for i := from; i < to && len(segs) < mostSegments-1; i++ {
		t := &s.ts[i]
		if t.depth > 0 {
			continue
		}
		if t.cues.has(subclause) {
			return s.segment(segs, start, i, prep)
		}
		if !t.cues.has(parting) || t.kind == other {
			continue
		}
		segs = s.segment(segs, start, i, prep)
		start, prep = i+1, t.word
		if t.kind == mark {
			prep = ","
		}
	}
	return s.segment(segs, start, to, prep)
}

// segment appends the phrase of tokens [from, to) behind prep, if it has any.
func (s *sentence) segment(segs []segment, from, to int, prep string) []segment {
	if to <= from {
		return segs
	}
	g := longer(&segs)
	*g = segment{from: from, to: to, prep: prep, number: -1}
	s.fill(g)
	return segs
}

// fill finds the head of a phrase: its last noun, unless that only modifies what
// stands after it ("churn dashboard").
func (s *sentence) fill(g *segment) {
	for k := range s.nums {
		if n := &s.nums[k]; n.from >= g.from && n.from < g.to {
			g.number = k
			break
		}
	}
	for i := g.from; i < g.to; i++ {
		t := &s.ts[i]
		if t.masked && !t.in.has(outcomeNoun) || t.kind == mark || t.depth > 0 || g.number >= 0 && s.inTimeSpan(g.number, i) {
			continue
		}
		c, n := s.classOf(i)
		if c == sticky && i+n < g.to && !s.is(i+n, function) {
			for i += n; i+1 < g.to && s.kind(i+1) == word && !s.is(i+1, function); {
				i++
			}
			g.head, g.hasHead = noun{at: i, n: 1, class: state}, true
			return
		}
		if c == sticky {
			continue // "partners active in": it stands behind its noun
		}
		if n == 0 {
			if t.in.has(headOverride) && g.hasHead && g.head.class >= taken && g.head.at+g.head.n == i {
				g.head.class, g.head.at, g.head.n = made, i, 1
			}
			continue
		}
		if g.hasHead && g.head.n > n && i < g.head.at+g.head.n {
			continue
		}
		if g.hasHead && g.head.class == state && c == taken && g.head.at+g.head.n == i && !t.in.has(headOverride) {
			continue
		}
		// "sales growth", "load time": a noun of an outcome keeps its class before
		// one that says nothing of its own.
		g.head, g.hasHead = noun{at: i, n: n, class: c}, true
		i += n - 1
	}
	if k := g.head.at + g.head.n; g.hasHead && k < g.to && s.kind(k) == word && !s.ts[k].in.has(function|changeNoun|moreWord|ratio|period|today|atMost|atLeast|comparative|total|forward) && s.ts[k].form&(past|third) == 0 && !s.ts[k].masked && s.ts[k].depth == 0 {
		g.trails = !s.levelWord(k) && !gauges(s.word(k))
	}
	if g.hasHead && g.head.class >= taken {
		for k := g.head.at + g.head.n; k < g.to; k++ {
			if s.ts[k].in.has(headOverride) && s.kind(k) == word && s.ts[k].form&past == 0 && s.ts[k].depth == 0 {
				g.head.class = made
			}
		}
	}
}

// levelWord reports whether the word at i, behind what is measured, says how that
// stands, and names no thing: "blood pressure normal", but not "pressure gauge".
func (s *sentence) levelWord(i int) bool {
	switch s.word(i) {
	case "green", "amber", "yellow", "red", "normal", "stable", "steady", "flat", "constant", "unchanged", "intact", "high", "low", "moderate", "minimal", "mild", "rare",
		"positive", "negative", "neutral", "balanced", "even", "equal", "same", "similar", "comparable", "good", "fine", "ok", "okay", "excellent", "perfect", "healthy",
		"acceptable", "tolerable", "bearable", "sufficient", "adequate", "enough", "strong", "weak", "tight", "small", "negligible", "close", "near", "empty", "full", "gone", "clean", "safe", "calm", "fair":
		return i+1 >= len(s.ts) || s.kind(i+1) != word || s.is(i+1, function|period) || s.word(i+1) == "enough" || s.word(i+1) == "all"
	}
	return false
}

// gauges reports whether a word only says, behind what is measured, that it is:
// "belonging score", "complaint numbers".
func gauges(w string) bool {
	switch singular(w) {
	case "score", "index", "level", "volume", "figure", "number", "count", "average", "median", "percentage", "percentile", "value", "reading":
		return true
	}
	return false
}

// inTimeSpan reports whether token i is part of number k, which is a time: the
// "hours" of "48 hours".
func (s *sentence) inTimeSpan(k, i int) bool {
	n := &s.nums[k]
	return n.kind == quantity.Time && n.from < i && i < n.to
}

// isQuantifier reports whether the phrase only counts what follows: "the number of",
// "share of", "70 %".
func (s *sentence) isQuantifier(g *segment) bool {
	for i := g.from; i < g.to; i++ {
		t := &s.ts[i]
		switch t.word {
		case "number", "share", "percentage", "proportion", "amount", "count", "total", "fraction", "volume", "rate", "level", "value", "quality", "majority":
			return !g.hasHead || g.head.at <= i
		}
	}
	if g.number < 0 || g.hasHead {
		return false
	}
	n := &s.nums[g.number]
	return n.Kind() == quantity.Share || n.Kind() == quantity.Bare || n.Kind() == quantity.Money || n.Kind() == quantity.Ratio
}
