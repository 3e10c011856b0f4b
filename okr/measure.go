package okr

import (
	"cmp"

	"github.com/okr-as-code/okr/okr/quantity"
	"github.com/okr-as-code/okr/okr/source"
	"github.com/okr-as-code/okr/okr/wording"
)

// A Kind is the aim of a key result, and so how it is scored.
type Kind uint8

// The kinds.
const (
	Unmeasurable Kind = iota // no number says when it is reached
	Metric                   // reach a value
	Held                     // hold a value
	Steps                    // milestones
	Binary                   // done or not, with a chance while it runs
	Find                     // find the number
)

// String returns the name that reports use: "metric".
func (k Kind) String() string {
	return [...]string{"unmeasurable", "metric", "hold", "milestones", "binary", "find"}[k]
}

// HasNumber reports whether values are held against a number: to reach it, or to hold it.
func (k Kind) HasNumber() bool { return k == Metric || k == Held }

// TickedOff reports whether it is done or not, at once or in steps, so that it has no number.
func (k Kind) TickedOff() bool { return k == Binary || k == Steps }

// A From says where a value or a label was found.
type From uint8

// The places that a value may come from. A field beats the sentence.
const (
	Nowhere      From = iota
	FromField         // a field
	FromSentence      // the words
	Computed          // a change in the sentence, applied to the baseline
	Implied           // the 0 from which a plain count starts
	FromKey           // of a label: the key that the sentence stands under
	Inferred          // of a label: read from the words
)

// A Known is a quantity and where it was found. From is Nowhere if it was not.
type Known struct {
	quantity.Quantity
	From From
	At   source.Span // nowhere for Computed, Implied and things built by hand
}

// Ok reports whether the quantity was found.
func (k Known) Ok() bool { return k.From != Nowhere }

// Scored returns the part that is scored: the last. It is nil if there is no sentence.
func (kr *KeyResult) Scored() *Part {
	if len(kr.Parts) == 0 {
		return nil
	}
	return &kr.Parts[len(kr.Parts)-1]
}

// Reading returns what is known of the words of the part that is scored. Without
// a sentence it is an empty reading, never nil.
func (kr *KeyResult) Reading() *wording.Reading {
	if p := kr.Scored(); p != nil && p.Sentence != nil && p.Sentence.Reading != nil {
		return p.Sentence.Reading
	}
	return &wording.Reading{}
}

// Text returns the sentence; of a chain, its parts joined by " → ".
func (kr *KeyResult) Text() string {
	text := ""
	for i, p := range kr.Parts {
		if i > 0 {
			text += " → "
		}
		if p.Sentence != nil {
			text += p.Sentence.Text
		}
	}
	return text
}

// Counts reports whether the key result is part of score, count and coverage:
// not proposed or parked, and dropped only without a reason.
func (kr *KeyResult) Counts() bool {
	switch kr.Status {
	case Proposed, Parked:
		return false
	case Dropped:
		return kr.WhyDropped == nil
	}
	return true
}

// Kind returns the aim of the key result. Fields say it where there are any of
// that kind, else the sentence does.
func (kr *KeyResult) Kind() Kind {
	switch {
	case len(kr.Milestones) > 0:
		return Steps
	case kr.Probability != nil || kr.Achieved != nil:
		return Binary
	case kr.AtLeast != nil || kr.AtMost != nil || len(kr.Between) == 2:
		return Held
	case kr.FieldTarget != nil:
		return Metric
	}
	r := kr.Reading()
	switch {
	case kr.BaselineUnknown != nil && r.Target == nil && r.Change.Kind == wording.NoChange:
		return Find
	case kr.held():
		return Held
	case r.Target != nil, r.Change.Kind != wording.NoChange:
		return Metric
	}
	return Unmeasurable
}

// held reports whether the sentence is one to hold. A rate is held for want of a
// from–to ("four times a week"); a baseline in a field makes it one. A sentence
// that says keep or hold does so whatever the number was before.
func (kr *KeyResult) held() bool {
	r := kr.Reading()
	return r.Held && (kr.FieldBaseline == nil || r.Verb == wording.Hold)
}

// A Labelled is a label, where it was found, and whether it is certain.
type Labelled struct {
	wording.Label
	From    From           // FromKey, FromSentence (a label inside the words), Inferred; Nowhere with None
	Certain bool           // always, unless Inferred
	Accept  wording.Labels // what its reasons leave open; the label alone unless Inferred
}

// Explicit reports whether the author said the label.
func (l Labelled) Explicit() bool { return l.From == FromKey || l.From == FromSentence }

// Label returns the label of the part that is scored: its key's, else the one
// that stands in the sentence, else the one that the words suggest.
func (kr *KeyResult) Label() Labelled {
	p := kr.Scored()
	if p == nil {
		return Labelled{}
	}
	if p.Label != wording.None {
		return Labelled{p.Label, FromKey, true, wording.Set(p.Label)}
	}
	r := kr.Reading()
	switch {
	case r.Label == wording.None:
		return Labelled{}
	case written(r):
		return Labelled{r.Label, FromSentence, true, wording.Set(r.Label)}
	}
	return Labelled{r.Label, Inferred, r.Certain, r.Accept}
}

// Accepts returns the labels that a fair reader would accept: what the author says, else
// what the words leave to choose from, with the likeliest.
func (kr *KeyResult) Accepts() wording.Labels {
	label := kr.Label()
	if label.Explicit() {
		return label.Accept
	}
	fair := kr.Reading().Fair().Accept
	if label.Label != wording.None {
		fair |= wording.Set(label.Label)
	}
	return fair
}

// written reports whether a label that can be used stands in the sentence.
func written(r *wording.Reading) bool {
	for _, w := range r.Written {
		if !w.Near {
			return true
		}
	}
	return false
}

// Labels returns every label in the key result: of the parts of a chain and of
// the clauses of a sentence.
func (kr *KeyResult) Labels() wording.Labels {
	var s wording.Labels
	for _, p := range kr.Parts {
		if p.Label != wording.None {
			s |= wording.Set(p.Label)
			continue
		}
		if p.Sentence != nil && p.Sentence.Reading != nil {
			for _, c := range p.Sentence.Reading.Clauses {
				if c.Label != wording.None {
					s |= wording.Set(c.Label)
				}
			}
		}
	}
	return s
}

// Target returns the value to reach, in its own unit: the field's, else the
// sentence's, else what a change in the sentence gives from the baseline. It is
// that of a key result whose Kind is Metric.
func (kr *KeyResult) Target() Known {
	r := kr.Reading()
	if kr.FieldTarget != nil {
		k := Known{kr.FieldTarget.Value, FromField, kr.FieldTarget.At}
		if k.Unit == "" {
			k.Unit = kr.unit()
		}
		return k
	}
	if r.Target != nil && !kr.held() {
		k := Known{r.Target.Quantity, FromSentence, kr.Scored().Sentence.At(r.Target.At)}
		if k.Unit == "" && kr.FieldBaseline != nil {
			k.Unit = shared(kr.FieldBaseline.Value)
		}
		return k
	}
	return changed(r.Change, kr.statedBaseline())
}

// unit returns the unit that the sentence gives to a bare number in target:, or
// the baseline does: under "from 8%" a target of 5 is 5%.
func (kr *KeyResult) unit() string {
	r := kr.Reading()
	if r.Target != nil && r.Target.Unit != "" {
		return shared(r.Target.Quantity)
	}
	return shared(kr.statedBaseline().Quantity)
}

// changed returns what a change gives from the baseline b, in the unit of b.
func changed(c wording.Change, b Known) Known {
	if !b.Ok() {
		return Known{}
	}
	if c.Kind == wording.ByAmount {
		points := c.Add.Unit == quantity.Points || c.Add.Unit == quantity.Point
		if b.Unit == "" && !points {
			b.Unit = c.Add.Unit
		}
		// Ten points more of 71% are 81%, of a score of 31 they are 41, and two more
		// of 6/10 are 8/10.
		plain := b.Kind() == quantity.Bare || b.Kind() == quantity.Count || b.Kind() == quantity.Share || b.Kind() == quantity.Ratio
		if !points || !plain {
			add, ok := c.Add.In(b.Quantity)
			if !ok {
				return Known{}
			}
			c.Add.Value = add
		}
	}
	v, ok := c.Apply(b.Value)
	if !ok {
		return Known{}
	}
	return Known{Quantity: quantity.Quantity{Value: v, Unit: b.Unit}, From: Computed}
}

// Baseline returns where the number stood at the start, in the unit of the
// target: the field's, else the sentence's, else 0 for a plain count under input
// or output.
func (kr *KeyResult) Baseline() Known {
	b, t := kr.statedBaseline(), kr.Target()
	if b.Ok() {
		if t.Ok() {
			if v, ok := ValueIn(b.Quantity, t.Quantity); ok {
				b.Value, b.Unit = v, t.Unit
			}
		}
		return b
	}
	if kr.BaselineUnknown != nil || !t.Ok() {
		return Known{}
	}
	switch l := kr.Label().Label; {
	case l != wording.Input && l != wording.Output:
		return Known{}
	case t.Kind() != quantity.Bare && t.Kind() != quantity.Count:
		return Known{}
	}
	return Known{Quantity: quantity.Quantity{Unit: t.Unit}, From: Implied}
}

// statedBaseline returns the baseline that a field or the sentence says.
func (kr *KeyResult) statedBaseline() Known {
	r := kr.Reading()
	switch {
	case kr.FieldBaseline != nil:
		k := Known{kr.FieldBaseline.Value, FromField, kr.FieldBaseline.At}
		if k.Unit == "" && r.Baseline != nil {
			k.Unit = shared(r.Baseline.Quantity)
		}
		return k
	case r.Baseline != nil:
		return Known{r.Baseline.Quantity, FromSentence, kr.Scored().Sentence.At(r.Baseline.At)}
	}
	return Known{}
}

// Bounds returns what a key result whose Kind is Held must hold: a lower bound,
// an upper one, or both. Bounds are inclusive.
func (kr *KeyResult) Bounds() (low, high Known) {
	if len(kr.Between) == 2 {
		low, high = kr.bound(&kr.Between[0]), kr.bound(&kr.Between[1])
		low.Unit, high.Unit = cmp.Or(low.Unit, shared(high.Quantity)), cmp.Or(high.Unit, shared(low.Quantity))
		return low, high
	}
	if kr.AtLeast != nil || kr.AtMost != nil {
		return kr.bound(kr.AtLeast), kr.bound(kr.AtMost)
	}
	if !kr.held() {
		return Known{}, Known{}
	}
	words := func(n *wording.Number) Known {
		if n == nil {
			return Known{}
		}
		return Known{n.Quantity, FromSentence, kr.Scored().Sentence.At(n.At)}
	}
	r := kr.Reading()
	return words(r.HoldLow), words(r.HoldHigh)
}

// bound returns what a field says, with the unit of the sentence if it is bare.
func (kr *KeyResult) bound(s *Stated[quantity.Quantity]) Known {
	if s == nil {
		return Known{}
	}
	k := Known{s.Value, FromField, s.At}
	if t := kr.Reading().Target; k.Unit == "" && t != nil {
		k.Unit = shared(t.Quantity)
	}
	return k
}
