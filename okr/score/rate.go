package score

import (
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
)

// A Rate is how fast a value has to move for its target, beside how fast it
// moved lately: "needs 15.7k a week, lately 10.3k". Both have the sign of the
// direction, so that a fall of 2 is −2.
type Rate struct {
	Needs  float64  // a week, from the day to the end
	Lately *float64 // a week, between the last two values; nil without two
	Unit   string   // that of the target
}

// RateOf returns the rate that a value to reach needs on the day asOf. There is
// none without a value, once the target is reached, or when no day is left.
func RateOf(kr *okr.KeyResult, asOf cycle.Date) (Rate, bool) {
	if kr.Objective == nil || kr.Kind() != okr.Metric {
		return Rate{}, false
	}
	d := dayOf(kr.Objective, Options{AsOf: asOf}).until(kr)
	left := weeks(asOf, d.span.End)
	t := kr.Target()
	found := values(kr, asOf, t)
	v, from := current(kr, found, t)
	if d.span.IsZero() || left <= 0 || from == "" || !t.Ok() {
		return Rate{}, false
	}
	if k := keyResult(kr, d); v.in == t.Value || k.Score != nil && *k.Score >= 1 {
		return Rate{}, false
	}
	r := Rate{Needs: (t.Value - v.in) / left, Unit: t.Unit}
	if n := len(found); n > 1 && found[n-2].dated {
		a, b := found[n-2], found[n-1]
		r.Lately = known((b.is.in - a.is.in) / weeks(a.date, b.date))
	}
	return r, true
}

func weeks(from, to cycle.Date) float64 { return float64(to-from) / 7 }
