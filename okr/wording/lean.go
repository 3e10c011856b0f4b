package wording

import (
	_ "embed"
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
var leanings string

// A leaning is how much something speaks for input, output and outcome, in parts
// of weightScale of a natural logarithm.
type leaning [3]int8

const weightScale = 16

// slotSize is how many bytes one of the leanings takes up, which are a hash table
// with open addressing: the hash, its bytes from the lowest, the three weights, and
// a one for a slot that is taken.
const slotSize = 8

// leaningOf returns the weights of what has hash h.
func leaningOf(h uint32) (w leaning, ok bool) {
	slots := uint32(len(leanings) / slotSize)
	for i := h & (slots - 1); ; i = (i + 1) & (slots - 1) {
		s := leanings[i*slotSize : i*slotSize+slotSize]
		if s[7] == 0 {
			return w, false
		}
		if uint32(s[0])|uint32(s[1])<<8|uint32(s[2])<<16|uint32(s[3])<<24 == h {
			return leaning{int8(s[4]), int8(s[5]), int8(s[6])}, true
		}
	}
}

// A sign is something of a clause that may lean.
type sign struct {
	hash uint32
	at   int32 // its token; the second of two neighbours
	kind signKind
}

type signKind uint8

const (
	foundSign  signKind = iota // what the rules found
	wordSign                   // a word, a mark, "#" for a number, "@" for a name
	endingSign                 // the last four letters of a longer word
	verbSign
	headSign
	pairSign // a word and the one before it, "^" before the first
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

// signs collects what may lean in a clause.
func (s *sentence) signs(c *clause) []sign {
	ss := s.found(c, s.signed[:0])
	before, lists := hash(noHash, "^"), listSet(0)
	for i := c.from; i < c.to; i++ {
		t := &s.ts[i]
		if s.masks(i) || t.depth > 0 {
			continue
		}
		lists |= t.in
		h := t.hash
		switch {
		case t.kind == digit && !t.masked, s.isRedacted(i):
			h = digitHash
		case t.masked || t.kind == other:
			h = nameHash
		case t.kind == word && len(t.word) > 5:
			ss = append(ss, sign{hash(endingHash, t.word[len(t.word)-4:]), int32(i), endingSign})
		}
		ss = append(ss, sign{h, int32(i), wordSign}, sign{pairHash(before, h), int32(i), pairSign})
		before = h
	}
	if c.verb >= 0 {
		ss = append(ss, sign{hash(verbHash, s.ts[c.verb].word), int32(c.verb), verbSign})
	}
	if c.head >= 0 && c.kind != noVerb || c.head > 0 {
		w := singular(s.ts[c.head].word)
		ss = append(ss, sign{hash(headHash, w), int32(c.head), headSign})
	}
	for k, l := range listed {
		if lists.has(l) {
			ss = append(ss, sign{listSigns.hash[k], -1, foundSign})
		}
	}
	s.signed = ss
	return ss
}

var (
	nameHash   = hash(noHash, "@")
	digitHash  = hash(noHash, "#")
	endingHash = hash(noHash, "-")
	verbHash   = hash(noHash, "v:")
	headHash   = hash(noHash, "h:")
)

// The names of what the rules found, and their hashes.
var (
	verbSigns   = hashed("verb", "none", "weak", "making", "delivering", "neutral", "changing", "holding", "resourcing", "other")
	formSigns   = hashed("form", "none", "told", "ing", "done", "passive", "state", "subject")
	objectSigns = hashed("object", "unknown", "made", "delivered", "taken", "state", "sticky", "none")
	numberSigns = hashed("number", "none", "count", "share", "money", "time", "change", "pair", "held")
	labelSigns  = hashed("label", "none", "input", "output", "outcome", "input!", "output!", "outcome!")
	whySigns    = hashed("why", whyNames[:]...)
	listSigns   = hashed("in", "input", "output", "uptake", "outcome", "person", "staff", "lower", "time", "ratio", "total", "unwanted", "paper",
		"comparative", "vague", "adopt", "take-up", "up", "down", "hold", "state", "override", "adjective", "period", "change", "resource")
)

// listed are the word lists of which it leans that a word is in them, in the order
// of listSigns.
var listed = [...]listSet{
	inputNoun, outputNoun, uptakeNoun, outcomeNoun, person, staff, lowerIsBetter, timeMetric, ratio, total, unwanted, paper,
	comparative, vagueQty, adoptVerb, takeupVerb, upVerb, downVerb, holdVerb, stateVerb, headOverride, outcomeAdj, period, changeNoun, resourceNoun,
}

// signNames are the names of a kind of what the rules found.
type signNames struct {
	name []string
	hash []uint32
}

func hashed(kind string, values ...string) signNames {
	n := signNames{make([]string, len(values)), make([]uint32, len(values))}
	for i, v := range values {
		n.name[i] = "=" + kind + ":" + v
		n.hash[i] = hash(noHash, n.name[i])
	}
	return n
}

// found appends what the rules found of a clause.
func (s *sentence) found(c *clause, ss []sign) []sign {
	add := func(h uint32) { ss = append(ss, sign{h, -1, foundSign}) }
	verb, form := verbSigns.hash[c.kind], formSigns.hash[s.formOf(c)]
	object, number := objectSigns.hash[c.object], numberSigns.hash[s.numberOf(c)]
	label := int(c.label)
	if c.certain && c.label != None {
		label += 3
	}
	why := whySigns.hash[c.why]
	add(verb)
	add(form)
	add(object)
	add(number)
	add(labelSigns.hash[label])
	add(pairHash(labelSigns.hash[label], why))
	add(pairHash(form, verb))
	add(pairHash(verb, object))
	add(pairHash(object, number))
	add(pairHash(form, number))
	return ss
}

// formOf returns the form of a clause, as an index of formSigns.
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

// numberOf returns what number a clause aims at, as an index of numberSigns.
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
	if s.unaided || c.why == whyHiring || c.label == None && !s.aims(c) || c.why == whyEffort && s.context.Person {
		return
	}
	var sum [3]int32
	for _, g := range s.signs(c) {
		if w, ok := leaningOf(g.hash); ok {
			sum[0] += int32(w[0])
			sum[1] += int32(w[1])
			sum[2] += int32(w[2])
		}
	}
	l, certain := settle(c.label, c.certain, sum)
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
	sure         = 52 * weightScale / 16
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
		w, ok := leaningOf(g.hash)
		if !ok || g.at < 0 || s.ts[g.at].kind == mark || s.is(int(g.at), function) || len(s.ts[g.at].word) < 3 {
			continue
		}
		i := int(l) - 1
		if x := 2*int32(w[i]) - int32(w[(i+1)%3]) - int32(w[(i+2)%3]); x > best {
			best, at = x, s.span(int(g.at), int(g.at)+1)
		}
	}
	return at
}
