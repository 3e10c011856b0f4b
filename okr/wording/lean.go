package wording

import (
	_ "embed"
	"encoding/binary"
	"math/bits"
	"strings"

	"github.com/okr-as-code/okr/okr/quantity"
)

// What the words of a sentence are mostly said of is counted over sentences that
// people have labelled. It is a second opinion where the rules are not certain: a
// log-linear model, in which each word, each ending, each two neighbours and what
// the rules found speak for each label with some weight. The weights are data, as
// the word lists are, and are counted anew by "go test -run TestLeaning -update",
// which writes them for people to read too (testdata/leaning.txt).
//
//go:embed leaning.bin
var leanings []byte

// A leaning is how much something speaks for input, output and outcome, in parts
// of weightScale of a natural logarithm: a byte for each, from the lowest, and a
// one above them. The zero leaning is that of what has no weights.
type leaning uint32

const weightScale = 16

// of returns the weight for l.
func (w leaning) of(l Label) int32 { return int32(int8(w >> (8 * (l - 1)))) }

// slotSize is how many bytes one of the leanings takes up, which are a hash table
// with open addressing: the hash and the leaning, each from its lowest byte.
const slotSize = 8

// leaningOf returns the leaning of what has hash h.
func leaningOf(h uint32) leaning {
	table := leanings
	last := len(table) - slotSize
	for at := int(h) * slotSize & last; ; at = (at + slotSize) & last {
		slot := binary.LittleEndian.Uint64(table[at : at+slotSize])
		if slot == 0 || uint32(slot) == h {
			return leaning(slot >> 32)
		}
	}
}

// A sign is a word of a clause, or something of it, that may lean.
type sign struct {
	hash uint32
	at   int32 // its token; the second of two neighbours
	w    leaning
	kind signKind
}

type signKind uint8

const (
	wordSign   signKind = iota // a word, a mark, "#" for a number, in words too, "@" for a name
	endingSign                 // the last four letters of a longer word
	pairSign                   // a word and the one before it, "^" before the first
	verbSign                   // the main verb
	headSign                   // the last word of what it is done to, or what is measured
)

// signHash returns the hash of a sign by its name: "churn", "-tion", "^_reduce",
// "=verb:making_=object:made".
func signHash(name string) uint32 {
	if a, b, ok := strings.Cut(name, "_"); ok && a != "" && b != "" {
		return pairHash(hash(noHash, a), hash(noHash, b))
	}
	return hash(noHash, name)
}

func pairHash(a, b uint32) uint32 { return (a*31 ^ b) * 16777619 }

// signs collects the words of a clause that may lean, and the lists that hold one. Of what
// is made or delivered those of a side clause say nothing: "interview 12 who left us".
func (s *sentence) signs(c *clause) ([]sign, listSet) {
	ss, lists, before := s.signed[:0], listSet(0), startHash
	own := c.label == Input || c.label == Output
	for i := c.from; i < c.to; i++ {
		t := &s.ts[i]
		if t.depth > 0 || t.masked && s.masks(i) {
			continue
		}
		if own && (t.word == "," && s.ofThem(i+1) || t.in.has(subordinate|function) && i > c.from+2 && s.sideClause(c, i)) {
			break
		}
		if t.word == "longer" && (s.word(i-1) == "no" || s.word(i-1) == "any") {
			continue // it compares nothing
		}
		lists |= t.in
		h := t.hash
		switch {
		case t.kind == digit && !t.masked, t.redacted, t.in.has(numberWord) && numeral(t.word):
			h = digitHash
		case t.masked || t.kind == other:
			h = nameHash
		case t.kind == word && len(t.word) > 5:
			ss = append(ss, sign{hash: hash(endingHash, t.word[len(t.word)-4:]), at: int32(i), kind: endingSign})
		}
		ss = append(ss, sign{hash: h, at: int32(i), kind: wordSign}, sign{hash: pairHash(before, h), at: int32(i), kind: pairSign})
		before = h
	}
	if c.verb >= 0 {
		ss = append(ss, sign{hash: hash(verbHash, s.ts[c.verb].word), at: int32(c.verb), kind: verbSign})
	}
	if c.head >= 0 {
		ss = append(ss, sign{hash: hash(headHash, singular(s.ts[c.head].word)), at: int32(c.head), kind: headSign})
	}
	s.signed = ss
	return ss, lists
}

// ofThem reports whether a part of what was named before is spoken of at i: "one of
// them", "at least half of them".
func (s *sentence) ofThem(i int) bool {
	const most = 4 // tokens before "of"
	for k := i; k < min(i+most, len(s.ts)-1); k++ {
		if s.word(k) == "of" {
			return s.word(k+1) == "them" || s.word(k+1) == "these"
		}
	}
	return false
}

// sideClause reports whether a side clause begins at token i that says whom or what is
// meant, when or why, and does not hold what is aimed at: "a lab with the phones that our
// shops use", but not "make sure that".
func (s *sentence) sideClause(c *clause, i int) bool {
	t := &s.ts[i]
	if t.masked {
		return false
	}
	switch t.word {
	case "who", "which", "that", "because":
		switch s.word(i - 1) {
		case "of", "so", "sure", "say", "says", "said", "feel", "know", "agree", "agreed", "find", "mean", "means", "report", "reports", "show", "shows", "tell":
			return false
		}
		if s.is(i-1, verbs) && !s.is(i-1, nouns) {
			return false
		}
	default:
		if !t.in.has(subordinate) {
			return false
		}
	}
	k := c.roles.target
	return k < 0 || s.nums[k].from < i && s.nums[k].kind != quantity.Share
}

// numeral reports whether a word is a number, and nothing else.
func numeral(w string) bool {
	switch w {
	case "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve":
		return true
	}
	return false
}

var (
	startHash  = hash(noHash, "^")
	nameHash   = hash(noHash, "@")
	digitHash  = hash(noHash, "#")
	endingHash = hash(noHash, "-")
	verbHash   = hash(noHash, "v:")
	headHash   = hash(noHash, "h:")
)

// formOf returns the form of a clause, as an index of findings.form.
func (s *sentence) formOf(c *clause) int {
	switch {
	case c.verb < 0:
		return 0
	case c.front && s.ts[c.verb].form&base != 0:
		return 1
	case c.front && s.ts[c.verb].form&ing != 0:
		return 2
	case c.front:
		return 3
	case c.passive:
		return 4
	case c.stative:
		return 5
	}
	return 6
}

// numberOf returns what number a clause aims at, as an index of findings.number.
func (s *sentence) numberOf(c *clause) int {
	r := &c.roles
	switch {
	case r.fromTo:
		return 6
	case r.change.Kind != NoChange:
		return 5
	case r.target < 0:
		return 0
	case r.held:
		return 7
	}
	switch s.nums[r.target].kind {
	case quantity.Share, quantity.Ratio:
		return 2
	case quantity.Money:
		return 3
	case quantity.Time, quantity.ClockOf:
		return 4
	}
	return 1
}

// lean asks what the words of a clause are mostly said of, where the rules are not
// certain, and whether both agree.
func (s *sentence) lean(c *clause) {
	c.found = c.label
	if s.unaided || c.plain || c.why == whyHiring || c.label == None && !s.aims(c) || c.why == whyEffort && s.context.Person {
		return
	}
	sum := s.weigh(c)
	found, certain := c.label, c.certain
	if c.why == whyUptake || c.why == whyGuess {
		found, certain = None, false // of uptake readers differ themselves, and a guess is none
	}
	l, certain := settle(found, certain, sum)
	for k := range sum {
		if !c.certain && sum[l-1]-sum[k] < close {
			c.accept |= Set(Label(k + 1))
		}
	}
	if l == c.label {
		c.certain = certain
		return
	}
	if c.label != None {
		c.accept |= Set(c.label)
	}
	s.decide(c, l, c.accept, certain, whyLeaning, s.leansMost(c, l))
}

// weigh sums up what speaks for each label in a clause.
func (s *sentence) weigh(c *clause) [3]int32 {
	var sum weights
	for _, f := range s.found(c) {
		sum = sum.plus(f.w)
	}
	signs, lists := s.signs(c)
	for i := range signs {
		g := &signs[i]
		g.w = leaningOf(g.hash)
		sum = sum.plus(g.w)
	}
	for lists &= s.findings.listed; lists != 0; lists &= lists - 1 {
		sum = sum.plus(s.findings.inList[bits.TrailingZeros64(uint64(lists))])
	}
	return [...]int32{sum.input, sum.output, sum.outcome}
}

// weights are the sums of leanings, by label.
type weights struct{ input, output, outcome int32 }

func (s weights) plus(w leaning) weights {
	return weights{s.input + w.of(Input), s.output + w.of(Output), s.outcome + w.of(Outcome)}
}

// settle returns the label on which what the rules found and the weights agree, or
// that of the stronger, and whether it is certain.
func settle(found Label, certain bool, sum [3]int32) (Label, bool) {
	switch {
	case certain:
		sum[found-1] += trustCertain
	case found != None:
		sum[found-1] += trust
	}
	best, margin := winner(sum)
	return best, margin >= sure
}

// What the label that the rules found weighs besides, since they see what words
// alone do not: uncertain and certain. And how far a label must be ahead of the next
// to be certain, and how near for a fair reader to take that one.
const (
	trust        = 1 * weightScale
	trustCertain = 2 * weightScale
	sure         = 29 * weightScale / 8
	close        = weightScale / 2
)

// winner returns the label with the most weight, and how far it is ahead.
func winner(sum [3]int32) (best Label, margin int32) {
	i := 0
	for k := range sum {
		if sum[k] > sum[i] {
			i = k
		}
	}
	margin = 1 << 30
	for k := range sum {
		if k != i {
			margin = min(margin, sum[i]-sum[k])
		}
	}
	return Label(i + 1), margin
}

// leansMost returns the words of c that speak most for l.
func (s *sentence) leansMost(c *clause, l Label) Range {
	best, at := int32(0), s.at(c)
	for _, g := range s.signed {
		x := 3*g.w.of(l) - g.w.of(Input) - g.w.of(Output) - g.w.of(Outcome)
		if x <= best || s.ts[g.at].kind == mark || s.is(int(g.at), function) || len(s.ts[g.at].word) < 3 {
			continue
		}
		best, at = x, s.span(int(g.at), int(g.at)+1)
	}
	return at
}
