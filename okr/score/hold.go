package score

import (
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/wording"
)

// A band of values to hold, in one unit. Beyond a floor nothing counts; between
// it and the bound a part does. Without one the floor is the bound itself.
type hold struct {
	unit                okr.Known
	low, high           *float64
	lowFloor, highFloor *float64
}

// holdOf returns what kr has to hold; ok is false if no bound says it, or two
// that measure different things.
func holdOf(kr *okr.KeyResult) (h hold, ok bool) {
	low, high := kr.Bounds()
	h.unit = low
	if !low.Ok() {
		h.unit = high
	}
	for _, b := range []struct {
		known okr.Known
		in    **float64
	}{{low, &h.low}, {high, &h.high}} {
		if !b.known.Ok() {
			continue
		}
		v, ok := valueIn(b.known.Quantity, h.unit.Quantity)
		if !ok {
			return hold{}, false
		}
		*b.in = known(v.in)
	}
	for _, f := range kr.Floor {
		v, ok := valueIn(f.Value, h.unit.Quantity)
		switch {
		case !ok:
		case h.low != nil && v.in < *h.low:
			h.lowFloor = known(v.in)
		case h.high != nil && v.in > *h.high:
			h.highFloor = known(v.in)
		}
	}
	return h, h.low != nil || h.high != nil
}

// holds reports whether c is within the bounds, which belong to them.
func (h hold) holds(c float64) bool {
	return (h.low == nil || c >= *h.low-slack(*h.low)) && (h.high == nil || c <= *h.high+slack(*h.high))
}

// slack forgives what converting a unit does to the last digit: 0.4 s are 400 ms.
func slack(bound float64) float64 { return 1e-9 * max(bound, -bound) }

// share returns how much of a check-in at c counts, from 0 to 1.
func (h hold) share(c float64) float64 {
	switch {
	case h.holds(c):
		return 1
	case h.low != nil && c < *h.low && h.lowFloor != nil:
		return clamp((c - *h.lowFloor) / (*h.low - *h.lowFloor))
	case h.high != nil && c > *h.high && h.highFloor != nil:
		return clamp((c - *h.highFloor) / (*h.high - *h.highFloor))
	}
	return 0
}

// hold scores a value to hold: the share of the check-ins inside the cycle that
// held. Without any value of a check-in it judges the field current. A due of its
// own moves the end of the expectation, not the cycle that check-ins count in.
func (k *KeyResult) hold(d day) forecast {
	h, ok := holdOf(k.KeyResult)
	found := values(k.KeyResult, d.asOf, h.unit)
	v, from := current(k.KeyResult, found, h.unit)
	k.now(v, from)
	if !ok {
		return forecast{}
	}
	sum := 0.0
	judge := func(c float64) {
		sum += h.share(c)
		k.Judged++
		if h.holds(c) {
			k.Held++
		}
	}
	if from == "current" {
		judge(v.in)
	}
	for v := range inside(found, d.cycle) {
		judge(v.in)
	}
	if k.Judged == 0 {
		k.unmeasured()
		return forecast{}
	}
	k.measured(sum / float64(k.Judged))
	f := forecast{verdict: Off}
	if h.holds(v.in) {
		f.verdict = On
	}
	return f
}

// guardrail says how a guardrail stands: it is breached when its last value is.
// A number without a word of holding is one to keep to as well.
func guardrail(kr *okr.KeyResult, d day) Guardrail {
	g := Guardrail{KeyResult: kr}
	h, ok := holdOf(kr)
	if t := kr.Target(); !ok && t.Ok() {
		h, ok = hold{unit: t}, true
		if r := kr.Reading(); r.LowerIsBetter || r.Direction == wording.Decrease {
			h.high = &t.Value
		} else {
			h.low = &t.Value
		}
	}
	v, from := current(kr, values(kr, d.asOf, h.unit), h.unit)
	if from == "" {
		return g
	}
	g.Current = &v.Quantity
	if ok {
		holds := h.holds(v.in)
		g.Holds = &holds
	}
	return g
}
