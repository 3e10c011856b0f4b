package quantity

import "math"

// hundredfold is the change that nobody plans: from it on, a magnitude written
// once is meant for both ends.
const hundredfold = 100

// Pair returns the two ends of a from–to as they are meant. A unit or currency
// that is written once holds for both ("from 40 to 60%"), and so does a
// magnitude where the other reading would be a hundredfold change ("from 400 to
// 520k EUR"). "5m" beside a time is minutes ("from 40s to 5m"). The texts stay as
// they are written.
func Pair(a, b Quantity) (Quantity, Quantity) {
	x, y := reread(a), reread(b)
	if x.guess && b.Kind() == Time {
		a.Value, a.Unit, x = a.Value/x.magnitude, "min", reading{}
	}
	if y.guess && a.Kind() == Time {
		b.Value, b.Unit, y = b.Value/y.magnitude, "min", reading{}
	}
	switch {
	case a.Unit == "" && b.Kind() != ClockOf:
		a.Unit = b.Unit
	case b.Unit == "" && a.Kind() != ClockOf:
		b.Unit = a.Unit
	}
	switch {
	case a.Unit != b.Unit:
	case x.magnitude == 1 && y.magnitude > 1 && far(a.Value, b.Value):
		a.Value *= y.magnitude
	case y.magnitude == 1 && x.magnitude > 1 && far(b.Value, a.Value):
		b.Value *= x.magnitude
	}
	return a, b
}

// far reports whether small, other than 0, is at most a hundredth of big.
func far(small, big float64) bool {
	return small != 0 && math.Abs(small)*hundredfold <= math.Abs(big)
}

// reread reads the text of q again, for what a quantity does not keep.
func reread(q Quantity) reading {
	if _, ok := plain(q.Text); ok {
		return reading{magnitude: 1}
	}
	r, ok := read(q.Text, 0)
	if !ok {
		return reading{}
	}
	return r
}
