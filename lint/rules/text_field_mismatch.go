package rules

import (
	"math"
	"strings"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/quantity"
	"github.com/okr-as-code/okr/okr/wording"
)

var textFieldMismatch = &lint.Rule{
	Name:     "text-field-mismatch",
	Severity: lint.Warning,
	Category: lint.Measurability,
	Phase:    cycle.Plan,
	Scope:    lint.Sentence,
	Since:    1,
	Doc:      doc("text-field-mismatch"),
	Check:    lint.EachMeasure(checkTextFieldMismatch),
}

// rounding is how far a number in the words may be from the exact one in a field.
const rounding = 0.02

func checkTextFieldMismatch(p *lint.Pass, kr *okr.KeyResult) {
	if notComparable(p, kr) || twoCurrencies(p, kr) {
		return
	}
	r := kr.Reading()
	if r.Baseline != nil {
		agree(p, kr, "baseline", kr.FieldBaseline, r.Baseline)
	}
	if n := r.Target; n != nil {
		agree(p, kr, "target", kr.FieldTarget, n)
	} else if r.Change.Kind != wording.NoChange {
		agreeChange(p, kr, r)
	}
	if r.Held {
		low, high := r.HoldLow, r.HoldHigh
		agree(p, kr, "at_least", kr.AtLeast, low)
		agree(p, kr, "at_most", kr.AtMost, high)
	}
	overWhole(p, kr)
	farAway(p, kr)
}

// agree reports a field that is none of the numbers of the sentence, where says
// is the one that plays its part.
func agree(p *lint.Pass, kr *okr.KeyResult, name string, field *okr.Stated[quantity.Quantity], says *wording.Number) {
	if field == nil || says == nil {
		return
	}
	for _, n := range kr.Reading().Numbers {
		if n.Role != wording.Relative && saysSame(field.Value, n.Quantity) {
			return
		}
	}
	f := p.Report(kr, field.At, "`%s` is %s, and the sentence says %s: make them the same, or take one away", name, field.Value.Text, says.Text).
		Relate(kr.Scored().Sentence.At(says.At), "the number in the sentence")
	// 0.08 beside 8% is a fraction; 455 beside 455k is without its thousand.
	if field.Value.Unit == "" && says.Kind() == quantity.Share && near(field.Value.Value*100, says.Value) {
		f.Suggest("write %s as a percentage, like the sentence: `%s`", field.Value.Text, says.Text)
		return
	}
	f.Suggest("%s is what counts: a field beats the sentence", field.Value.Text)
}

// agreeChange reports a target that is not what the change in the sentence gives
// from the baseline.
func agreeChange(p *lint.Pass, kr *okr.KeyResult, r *wording.Reading) {
	baseline := kr.Baseline()
	if kr.FieldTarget == nil || !said(baseline) || r.Change.Kind == wording.OfPlan {
		return
	}
	target := kr.Target()
	if r.Change.Kind == wording.ByAmount && r.Change.Add.Unit != target.Unit && r.Change.Add.Unit != "" &&
		r.Change.Add.Unit != quantity.Points && r.Change.Add.Unit != quantity.Point {
		return
	}
	from, ok := okr.ValueIn(baseline.Quantity, target.Quantity)
	if !ok {
		return
	}
	want, ok := r.Change.Apply(from)
	if !ok || near(want, target.Value) {
		return
	}
	for _, n := range r.Numbers {
		if n.Role != wording.Relative && saysSame(kr.FieldTarget.Value, n.Quantity) {
			return
		}
	}
	words := r.Change.At.In(kr.Scored().Sentence.Text)
	p.Report(kr, kr.FieldTarget.At, "`target` is %s, and \"%s\" from %s gives %s: make them the same, or take one away",
		target.Text, words, baseline.Text, quantity.Format(want, target.Unit)).
		Relate(kr.Scored().Sentence.At(r.Change.At), "the change in the sentence").
		Suggest("%s is what counts: a field beats the sentence", target.Text)
}

// saysSame reports whether a field says the same as a number of the sentence.
func saysSame(field, says quantity.Quantity) bool {
	v, ok := field.In(says)
	return ok && near(v, says.Value)
}

func near(a, b float64) bool {
	return math.Abs(a-b) <= rounding*max(math.Abs(a), math.Abs(b))
}

// twoCurrencies reports numbers of one key result in currencies that cannot be
// compared.
func twoCurrencies(p *lint.Pass, kr *okr.KeyResult) bool {
	var first *quantity.Quantity
	for _, k := range values(kr) {
		switch {
		case k.Kind() != quantity.Money:
		case first == nil:
			first = &k.Quantity
		case k.Unit != first.Unit:
			p.Report(kr, k.At, "%s and %s are two currencies, which are never compared: use one of them", first.Text, k.Text).
				Suggest("write every amount of a key result in the same currency")
			return true
		}
	}
	return false
}

// values returns the numbers of a key result that are compared with each other.
func values(kr *okr.KeyResult) []okr.Known {
	all := make([]okr.Known, 0, 4)
	s, r := scoredSentence(kr)
	if r != nil {
		for _, n := range [...]*wording.Number{r.Baseline, r.Target} {
			if n != nil {
				all = append(all, okr.Known{Quantity: n.Quantity, From: okr.FromSentence, At: s.At(n.At)})
			}
		}
	}
	for _, f := range [...]*okr.Stated[quantity.Quantity]{kr.FieldBaseline, kr.FieldTarget, kr.AtLeast, kr.AtMost, kr.Expected, kr.Current} {
		if f != nil {
			all = append(all, okr.Known{Quantity: f.Value, From: okr.FromField, At: f.At})
		}
	}
	return all
}

// overWhole reports more than 100 % of what is a part of a whole.
func overWhole(p *lint.Pass, kr *okr.KeyResult) {
	for _, k := range [...]okr.Known{kr.Baseline(), kr.Target()} {
		if said(k) && k.Unit == quantity.Percent && math.Abs(k.Value) > 100 {
			if !partOfWhole(kr.Text()) {
				return
			}
			p.Report(kr, k.At, "%s is more than all there is: a share ends at 100%%", strings.TrimSuffix(k.Text, "%")+"%").
				Suggest("say what 100%% would be, or which value is meant")
			return
		}
	}
}

// farAway reports a current value that lies more than five times beyond where it
// started or should arrive: most often a multiplier or a unit is missing.
func farAway(p *lint.Pass, kr *okr.KeyResult) {
	b, t := kr.Baseline(), kr.Target()
	if kr.Current == nil || kr.Kind() != okr.Metric || !b.Ok() || !t.Ok() {
		return
	}
	v, ok := okr.ValueIn(kr.Current.Value, t.Quantity)
	from, to := min(b.Value, t.Value), max(b.Value, t.Value)
	const far = 5
	if !ok || from < 0 || v < 0 || v <= far*to && (v == 0 || v >= from/far) {
		return
	}
	p.Report(kr, kr.Current.At, "`current` is %s, far from the way from %s to %s: check its unit",
		kr.Current.Value.Text, b.String(), t.String()).
		Suggest("write it with its unit and its k or M, like the target")
}
