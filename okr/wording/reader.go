package wording

import (
	"maps"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/okr-as-code/okr/okr/quantity"
)

// Options are what a Reader is made of besides the word lists that are built in.
// The zero Options are English as it comes.
type Options struct {
	Names  []string            // names that are no measures
	Add    map[string][]string // words to add to a list, by its name: "vanity", "input_nouns"
	Remove map[string][]string
}

// A Reader reads sentences. It is immutable, and safe to use from many
// goroutines.
type Reader struct {
	lexicon *lexicon
	near    map[string]Label // words that stand for a label in brackets
	free    *sync.Pool       // of *sentence
}

// New returns a Reader. It fails, naming it, for a list that does not exist.
func New(o Options) (*Reader, error) {
	x, err := newLexicon(o)
	if err != nil {
		return nil, err
	}
	r := &Reader{lexicon: x, near: map[string]Label{}}
	err = entries("near_label", func(e string) {
		w, l, _ := strings.Cut(e, "=")
		r.near[strings.TrimSpace(w)] = labelOf(strings.TrimSpace(l))
	})
	if err != nil {
		return nil, err
	}
	found := newFindings()
	r.free = &sync.Pool{New: func() any { return &sentence{x: x, near: r.near, findings: found} }}
	return r, nil
}

// KeyResult reads the sentence of a key result.
func (r *Reader) KeyResult(text string, c Context) (rd Reading) {
	rd.Text, rd.Lexicon = text, r.Lexicon()
	s := r.free.Get().(*sentence)
	defer r.free.Put(s)
	s.begin(clip(text), c)
	s.scan()
	s.split()
	for i := range s.clauses {
		s.findVerb(&s.clauses[i])
	}
	for i := range s.clauses {
		c := &s.clauses[i]
		s.cast(c)
		s.label(c, i)
	}
	if len(s.ts) == 0 {
		return rd
	}
	scored := s.whole(&rd)
	s.fillNumbers(&rd, scored)
	s.judge(&rd)
	if len(s.reasons) > 0 {
		rd.Reasons = s.keep.reasons.take(len(s.reasons))
		copy(rd.Reasons, s.reasons)
	}
	return rd
}

// longest is how many bytes of a text are read: no sentence is longer, and what
// people paste by mistake may be.
const longest = 4000

// clip returns the part of text that is read.
func clip(text string) string {
	if len(text) <= longest {
		return text
	}
	end := longest
	for end > 0 && !utf8.RuneStart(text[end]) {
		end--
	}
	return text[:end]
}

// label labels clause i. A cause that stands after its effect, and a method, are
// input, whatever they name.
func (s *sentence) label(c *clause, i int) {
	if c.written == nil && (c.link == backward || c.link == method) {
		s.decide(c, Input, Set(Output), false, whyCause, s.at(c))
		c.words = wordsLabel{c.label, c.accept, false}
		return
	}
	head := c.link == begins && i+1 < len(s.clauses) && s.clauses[i+1].link == effect
	s.classify(c, head)
}

// fillNumbers copies the numbers out of the sentence and points at those of the
// scored clause.
func (s *sentence) fillNumbers(rd *Reading, scored int) {
	if len(s.nums) > 0 {
		rd.Numbers = s.keep.numbers.take(len(s.nums))
		for k := range s.nums {
			rd.Numbers[k] = s.nums[k].Number
		}
	}
	rd.Clauses = s.keep.clauses.take(len(s.clauses))
	for i := range s.clauses {
		c := &s.clauses[i]
		rd.Clauses[i] = Clause{
			Label: c.label, Written: c.written != nil, At: s.at(c), Numbers: rd.Numbers[c.n:c.m:c.m],
			Words: c.words.label, WordsCertain: c.words.certain, WordsAccept: c.words.accept,
		}
		if c.x < c.y {
			rd.Clauses[i].Numbers = rd.Numbers[c.x:c.y:c.y]
		}
	}
	c := &s.clauses[scored]
	r := &c.roles
	at := func(k int) *Number {
		if k < 0 {
			return nil
		}
		return &rd.Numbers[k]
	}
	rd.Baseline, rd.Target = at(r.baseline), at(r.target)
	rd.HoldLow, rd.HoldHigh, rd.Held = at(r.low), at(r.high), r.held
	rd.FromTo, rd.Change, rd.PerCycle = r.fromTo, r.change, r.perCycle
	rd.PlanShareAt, rd.Count = r.plan, r.count
	if rd.Target == nil && rd.Baseline == nil {
		s.otherBaseline(rd, r.change.Kind != NoChange)
	}
	if rd.Target != nil && rd.Baseline == nil && !rd.Held {
		s.baselineBeside(rd)
	}
	rd.LowerIsBetter, rd.TimeMetric = s.names(c, lowerIsBetter) && !s.worksOff(c), s.names(c, timeMetric)
	if c.made && c.kind == making {
		rd.Making = s.verbRange(c)
	}
	s.directions(rd, c)
}

// otherBaseline takes today's value from another clause, where the scored one has no number,
// or has a change and the other says nothing else: "by 70%, below 100 if we can. Current
// state is 310".
func (s *sentence) otherBaseline(rd *Reading, changes bool) {
	for i := range s.clauses {
		r := &s.clauses[i].roles
		if r.baseline >= 0 && !(changes && (r.target >= 0 || r.change.Kind != NoChange)) {
			rd.Baseline = &rd.Numbers[r.baseline]
			return
		}
	}
}

// baselineBeside takes today's value of the same kind as the target from the next
// clause, where that says nothing else: "get to 200 members; we have 150 now".
func (s *sentence) baselineBeside(rd *Reading) {
	if rd.Scored+1 >= len(s.clauses) {
		return
	}
	r := &s.clauses[rd.Scored+1].roles
	if r.baseline >= 0 && r.target < 0 && r.change.Kind == NoChange && likeKinds(&s.nums[s.clauses[rd.Scored].roles.target], &s.nums[r.baseline]) {
		rd.Baseline = &rd.Numbers[r.baseline]
	}
}

// directions finds what the verb says, and what verb and numbers say together.
func (s *sentence) directions(rd *Reading, c *clause) {
	if c.verb >= 0 {
		rd.Verb = s.direction(c)
		rd.VerbAt = s.verbRange(c)
		switch s.word(c.verb) {
		case "improve", "accelerate", "optimize", "optimise", "improves", "improving", "accelerating", "speed", "speeding":
			if rd.TimeMetric || rd.LowerIsBetter {
				rd.Verb = Decrease
			}
		}
	}
	switch {
	case rd.Held:
		rd.Direction = Hold
	case rd.Baseline != nil && rd.Target != nil:
		if v, ok := rd.Baseline.In(rd.Target.Quantity); ok && v != rd.Target.Value {
			rd.Direction = Increase
			if rd.Target.Value < v {
				rd.Direction = Decrease
			}
		}
	case rd.Change.Kind != NoChange && rd.Change.Kind != OfPlan:
		v, _ := rd.Change.Apply(1)
		rd.Direction = Increase
		if v < 1 {
			rd.Direction = Decrease
		}
	}
	if rd.Direction == Undirected {
		rd.Direction = rd.Verb
	}
	if rd.Direction == Undirected && rd.Target != nil {
		rd.Direction = Increase
		if n := &s.nums[c.roles.target]; rd.LowerIsBetter || n.bound == Decrease || s.takes(c, n) {
			rd.Direction = Decrease
		}
	}
}

// worksOff reports whether a clause counts what is worked off, which is to be more
// even of what nobody wants: "fix 30 bugs".
func (s *sentence) worksOff(c *clause) bool {
	v := s.verbOf(c)
	return c.front && (v == delivering || v == making) && c.roles.target >= 0 && c.roles.count && !c.roles.fromTo && !c.roles.held
}

// takes reports whether n is the time that something may take: "close the books in
// 5 days", "time to hire 45 days".
func (s *sentence) takes(c *clause, n *num) bool {
	k := n.Kind()
	return (k == quantity.Time || k == quantity.ClockOf) && (s.word(n.from-1) == "in" || s.names(c, timeMetric) && !n.rate)
}

// VerbOpens reports whether the sentence begins with its verb, behind what Opens passes
// over: "Once it is dry, paint the door", but not "The door is painted".
func (rd *Reading) VerbOpens() bool { return !rd.VerbAt.IsZero() && rd.VerbAt.Start == rd.Opens }

// Stated returns the number that a person would name as the target: the target,
// else the share of a plan; nil for a change.
func (rd *Reading) Stated() *Number {
	if rd.Target != nil {
		return rd.Target
	}
	for k := range rd.Numbers {
		if n := &rd.Numbers[k]; rd.Change.Kind == OfPlan && n.At == rd.Change.At {
			return n
		}
	}
	return nil
}

// sorted returns the keys of m in order, so that the first mistake is always the same.
func sorted(m map[string][]string) []string { return slices.Sorted(maps.Keys(m)) }
