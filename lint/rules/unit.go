package rules

import (
	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/quantity"
	"github.com/okr-as-code/okr/okr/wording"
)

// aimOf returns the number that the values of a key result are compared with.
func aimOf(kr *okr.KeyResult) okr.Known {
	switch kr.Kind() {
	case okr.Metric:
		return kr.Target()
	case okr.Held:
		low, high := kr.Bounds()
		if low.Ok() {
			return low
		}
		return high
	}
	return okr.Known{}
}

// said reports whether somebody wrote the value.
func said(k okr.Known) bool { return k.From == okr.FromField || k.From == okr.FromSentence }

// canCompare reports whether a value can be compared with what is aimed at.
func canCompare(aim okr.Known, value quantity.Quantity) bool {
	_, ok := okr.ValueIn(value, aim.Quantity)
	return ok
}

// sameUnit says what to write instead of a value that cannot be compared with aim.
func sameUnit(value, aim quantity.Quantity) string {
	v, a := value.Kind(), aim.Kind()
	switch {
	case v == quantity.ClockOf || a == quantity.ClockOf:
		const only = "a clock time compares only with a clock time: "
		for _, q := range [...]quantity.Quantity{value, aim} {
			if q.Kind() == quantity.Bare {
				return only + "`" + quantity.Format(60*q.Value, quantity.Clock) + "`"
			}
		}
		return only + "write both as one, or both with a unit like `min`"
	case a == quantity.Bare && v == quantity.Share:
		return "write the number itself: how much of the way that is, okr computes"
	case a == quantity.Bare:
		return "write the number alone, or give " + aim.String() + " the unit: `" + quantity.Format(aim.Value, value.Unit) + "`"
	case v == quantity.Money && a == quantity.Money:
		return "currencies are never converted: write every amount of a key result in the same one"
	case v == quantity.Share && a == quantity.PointsOf:
		return "`pp` is the difference between two percentages: write the percentage itself, or say `by " + aim.String() + "`"
	case v == quantity.PointsOf && a == quantity.Share:
		return "`pp` is the difference between two percentages: write the percentage itself"
	case v == quantity.Share && a == quantity.Ratio:
		return "write it out of " + aim.Unit[1:] + ", like " + aim.String()
	}
	return "a number without a unit takes that of " + aim.String()
}

// notComparable reports numbers of a key result that measure different things,
// so that it can have no score or one of them is not read.
func notComparable(p *lint.Pass, kr *okr.KeyResult) bool {
	if noScore(p, kr) {
		return true
	}
	aim := aimOf(kr)
	if !aim.Ok() {
		return false
	}
	found := false
	say := func(name string, field *okr.Stated[quantity.Quantity]) {
		if field == nil || canCompare(aim, field.Value) {
			return
		}
		found = true
		p.Report(kr, field.At, "`%s` is %s, which cannot be compared with %s: write it in the same unit", name, field.Value.Text, aim.String()).
			As(lint.Error).
			Suggest("%s", sameUnit(field.Value, aim.Quantity))
	}
	say("current", kr.Current)
	say("expected", kr.Expected)
	for i := range kr.Floor {
		say("floor", &kr.Floor[i])
	}
	return found
}

// noScore reports a key result whose two numbers, its baseline and its target or
// the bounds that it holds, cannot be compared.
func noScore(p *lint.Pass, kr *okr.KeyResult) bool {
	one, other := kr.Baseline(), kr.Target()
	switch r := kr.Reading(); {
	case kr.Kind() == okr.Held:
		one, other = kr.Bounds()
	case kr.Kind() == okr.Metric && !other.Ok() && r.Change.Kind == wording.ByAmount:
		other = okr.Known{Quantity: r.Change.Add, From: okr.FromSentence, At: kr.Scored().Sentence.At(r.Change.At)}
	}
	if !one.Ok() || !other.Ok() || canCompare(other, one.Quantity) {
		return false
	}
	f := p.Report(kr, other.At, "%s and %s cannot be compared, so there can be no score: write both in the same unit", one.Text, other.Text).
		As(lint.Error).
		Suggest("%s", sameUnit(one.Quantity, other.Quantity))
	if one.From == okr.FromSentence && other.From == okr.FromSentence && unalike(one, other) {
		f.Guessed().Suggest("if they are not its two ends, say those in `baseline` and `target`")
	}
	if !one.At.IsZero() {
		f.Relate(one.At, "the other number")
	}
	return true
}

// unalike reports whether two numbers are so different that nobody would go from
// one to the other, so that the sentence means something else: 48 hours and 1 TB.
func unalike(one, other okr.Known) bool {
	counted := one.Kind() == quantity.Count || other.Kind() == quantity.Count
	return counted && one.Kind() != quantity.Bare && other.Kind() != quantity.Bare
}
