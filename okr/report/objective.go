package report

import (
	"fmt"
	"strings"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/quantity"
	"github.com/okr-as-code/okr/okr/score"
	"github.com/okr-as-code/okr/okr/wording"
)

// A Guardrail is what is said about one.
type Guardrail struct {
	*score.Guardrail
	Sentence string
	State    string // "holds", "breached", "no data"
	Now      string
}

func (b *builder) objective(s *score.Objective) *Objective {
	o := &Objective{
		Objective: s,
		Title:     title(s),
		Whose:     whose(s.Objective),
		Number:    expected(s),
		Facts:     facts(s),
		Split:     split(s),
		Hint:      s.Link().String(),
	}
	for i := range s.KeyResults {
		if k := &s.KeyResults[i]; k.Out {
			o.Left = append(o.Left, left(k.Status, k.Text(), k.WhyDropped))
		} else {
			o.KeyResults = append(o.KeyResults, b.keyResult(k, s.Bands))
		}
	}
	for i := range s.Guardrails {
		o.Guardrails = append(o.Guardrails, guardrail(&s.Guardrails[i]))
	}
	o.Verdict = verdict(o)
	return o
}

// whose says whose an objective is and who answers for it.
func whose(o *okr.Objective) string {
	var parts []string
	switch level := o.Level.String(); o.Whose {
	case "":
	case level: // of company.yaml, which says no name
		parts = append(parts, level)
	default:
		parts = append(parts, level+" "+o.Whose)
	}
	switch {
	case o.Owner != nil:
		parts = append(parts, o.Owner.Value)
	case len(o.Owners) > 0:
		var names []string
		for _, owner := range o.Owners {
			names = append(names, owner.Value)
		}
		parts = append(parts, strings.Join(names, ", "))
	}
	return strings.Join(parts, " · ")
}

// verdict is the band, and what was paid for it.
func verdict(o *Objective) string {
	band := o.Band.String()
	switch {
	case o.Measured == 0:
		band = "no data"
	case o.Commitment != nil && o.Commitment.Value == okr.Committed:
		band = "commitment " + band
	}
	if o.Measured > 0 && o.Elapsed != nil && *o.Elapsed < 1 {
		band += " so far"
	}
	if !o.Breached {
		return band
	}
	var paid []string
	for _, g := range o.Guardrails {
		if g.State == breached && g.Counts() {
			paid = append(paid, g.price())
		}
	}
	return band + ", at a price: " + strings.Join(paid, ", ")
}

// facts say what else is to be known of an objective besides its score.
func facts(s *score.Objective) []string {
	var out []string
	if s.Measured < s.Total {
		fact := fmt.Sprintf("%d of %d measured", s.Measured, s.Total)
		if s.Low != nil && s.High != nil {
			fact += fmt.Sprintf(", so between %s and %s", number(s.Low), number(s.High))
		}
		out = append(out, fact)
	}
	if s.Pace != score.NoPace {
		fact := paces[s.Pace]
		if s.Projected != nil {
			fact += ", projected " + number(s.Projected)
		}
		out = append(out, fact)
	}
	if s.Confidence != nil {
		out = append(out, "confidence "+number(s.Confidence))
	}
	return out
}

// paces are what each pace is called.
var paces = [...]string{
	score.NoPace: unknown,
	score.Off:    "off pace",
	score.Behind: "behind",
	score.On:     "on pace",
	score.Ahead:  "ahead",
}

// split says what inputs, outputs and outcomes came to, where there is more than
// one of them.
func split(s *score.Objective) string {
	var parts []string
	for _, l := range [...]wording.Label{wording.Input, wording.Output, wording.Outcome, wording.None} {
		if s.Labels[l] == nil {
			continue
		}
		name := "without a label"
		if l != wording.None {
			name = l.String() + "s"
		}
		parts = append(parts, name+" "+number(s.Labels[l]))
	}
	if len(parts) < 2 {
		return ""
	}
	return strings.Join(parts, " · ")
}

// The states of a guardrail.
const (
	holds    = "holds"
	breached = "breached"
	noData   = "no data"
)

func guardrail(g *score.Guardrail) Guardrail {
	out := Guardrail{Guardrail: g, Sentence: g.Text(), State: noData, Now: quantityOf(g.Current)}
	if g.Holds != nil {
		out.State = breached
		if *g.Holds {
			out.State = holds
		}
	}
	return out
}

// price says what a breached guardrail came to: "CSAT 3.7 < 4".
func (g Guardrail) price() string {
	name := g.Sentence
	if g.Metric != nil {
		name = g.Metric.Value
	}
	low, high := g.Bounds()
	switch now := g.Current; {
	case now == nil:
		return name
	case low.Ok() && less(*now, low.Quantity):
		return name + " " + g.Now + " < " + low.String()
	case high.Ok() && less(high.Quantity, *now):
		return name + " " + g.Now + " > " + high.String()
	}
	return name + " " + g.Now
}

// less reports whether a is less than b, if they can be compared.
func less(a, b quantity.Quantity) bool {
	v, ok := a.In(b)
	return ok && v < b.Value
}
