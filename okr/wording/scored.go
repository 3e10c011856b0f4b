package wording

import (
	"slices"

	"github.com/okr-as-code/okr/okr/quantity"
)

// whole finds the label of the sentence and the clause that is scored, and fills
// in the clauses.
func (s *sentence) whole(rd *Reading) int {
	scored := s.scoredByLabel()
	if scored < 0 {
		scored = s.scoredByWords()
	}
	c := &s.clauses[scored]
	if scored > 0 && c.written == nil && c.link == purpose && s.benefit(c) {
		c = &s.clauses[scored-1] // its number counts, and the step gives the label
	}
	rd.Label, rd.Accept, rd.Certain = c.label, c.accept, c.certain && c.label != None
	if len(c.written) > 1 {
		rd.Label = slices.Max(c.written)
	}
	for i := range s.clauses {
		if o := &s.clauses[i]; o.written == nil && o.link == purpose && i != scored && o.label != None {
			rd.Accept |= Set(o.label)
		}
	}
	if rd.Label == None {
		rd.Accept = 0
	}
	if s.context.Label != None {
		if k := s.lastWith(s.context.Label, true); k >= 0 {
			scored = k
		}
	}
	rd.Scored = scored
	for _, l := range s.labels {
		rd.Written = append(rd.Written, l.WrittenLabel)
	}
	return scored
}

// scoredByLabel returns the clause that written labels say is scored: with the
// last label present, the last with a quantity. It is -1 if no label is written.
func (s *sentence) scoredByLabel() int {
	top := None
	for i := range s.clauses {
		for _, l := range s.clauses[i].written {
			top = max(top, l)
		}
	}
	if top == None {
		return -1
	}
	last := -1
	for i := range s.clauses {
		c := &s.clauses[i]
		if slices.Contains(c.written, top) && (last < 0 || s.aims(c) || !s.aims(&s.clauses[last])) {
			last = i
		}
	}
	return last
}

// lastWith returns the last clause of a label, with a quantity if there is one; -1 if none has it.
func (s *sentence) lastWith(l Label, chain bool) int {
	found := -1
	for i := range s.clauses {
		c := &s.clauses[i]
		if c.label != l || !s.counts(c) {
			continue
		}
		switch {
		case found < 0:
			found = i
		case chain && (s.aims(c) || !s.aims(&s.clauses[found])):
			found = i
		case !chain && s.aims(c) && !s.aims(&s.clauses[found]):
			found = i
		}
	}
	return found
}

// aims reports whether a clause says a number to reach or to hold, or a change.
func (s *sentence) aims(c *clause) bool {
	return c.roles.target >= 0 && !s.asideOnly(c) || c.roles.change.Kind != NoChange || s.opens(c)
}

// opens reports whether a letter of the clause stands for a number that is not to
// be seen: "N3 requests a day".
func (s *sentence) opens(c *clause) bool {
	for i := c.from; i < c.to && s.redacted; i++ {
		if s.ts[i].redacted {
			return true
		}
	}
	return false
}

// asideOnly reports whether the target of c is a single number in brackets, which
// only says more of what stands before them: "coupon (10% off)".
func (s *sentence) asideOnly(c *clause) bool {
	return !c.roles.fromTo && c.roles.baseline < 0 && s.aside(&s.nums[c.roles.target]) && s.nums[c.roles.target].from > c.from+1
}

// counts reports whether a clause may be the scored one: a purpose or an effect
// without a number beside a clause that has one is not.
func (s *sentence) counts(c *clause) bool {
	switch c.link {
	case backward, method, rest:
		return false
	case purpose:
		return s.aims(c) && s.word(c.from) != "have" && !(s.benefit(c) && s.aimsBeside(c))
	case effect:
		return s.aims(c) || !s.anyAims()
	}
	return true
}

// benefit reports whether a clause behind "so that" only says what the one before is good
// for, whatever number stands in it: "so that nobody waits more than a day". Of what is
// improved it says how good it is to be, and a rise or a share is measured.
func (s *sentence) benefit(c *clause) bool {
	if s.context.Label == Outcome || s.word(c.from-1) != "that" || s.word(c.from-2) != "so" {
		return false
	}
	r := &c.roles
	if r.fromTo || r.change.Kind != NoChange || r.target >= 0 && (s.nums[r.target].kind == quantity.Share || s.nums[r.target].part) {
		return false
	}
	v := s.verbOf(&s.clauses[0])
	return v != changing && v != holding && v != neutral
}

// aimsBeside reports whether another clause than c says a number to reach or to hold.
func (s *sentence) aimsBeside(c *clause) bool {
	for i := range s.clauses {
		if o := &s.clauses[i]; o != c && s.aims(o) {
			return true
		}
	}
	return false
}

func (s *sentence) anyAims() bool {
	for i := range s.clauses {
		if s.aims(&s.clauses[i]) {
			return true
		}
	}
	return false
}

// scoredByWords returns the clause that is scored where no label is written: of a
// chain its last outcome, else its last clause; of clauses side by side the
// first outcome with a number, else the first with a number.
func (s *sentence) scoredByWords() int {
	chain := -1
	for i := range s.clauses {
		if c := &s.clauses[i]; (c.link == effect || c.link == purpose) && s.counts(c) {
			chain = i
		}
	}
	if chain >= 0 {
		if k := s.lastWith(Outcome, true); k >= 0 {
			return k
		}
		return chain
	}
	if k := s.lastWith(Outcome, false); k >= 0 && (s.aims(&s.clauses[k]) || !s.anyAims()) {
		return k
	}
	for i := range s.clauses {
		if c := &s.clauses[i]; s.counts(c) && s.aims(c) {
			return i
		}
	}
	return 0
}
