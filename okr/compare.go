package okr

import "github.com/okr-as-code/okr/okr/quantity"

// ValueIn returns a value in the unit of the number that it is compared with:
// that of a check-in in the unit of the target. One without a unit takes that of
// the number, never the reverse: 30 EUR and 4h are no 30 and no 4 of something
// that is only counted, though 30 visits may be. It fails where the two measure
// different things.
func ValueIn(value, of quantity.Quantity) (in float64, ok bool) {
	if of.Kind() == quantity.Bare && value.Kind() != quantity.Bare && value.Kind() != quantity.Count {
		return 0, false
	}
	return value.In(of)
}

// shared returns the unit that a number without one takes from another of the
// same key result. A clock time gives none: 52 beside 58:30 may be minutes or
// seconds.
func shared(other quantity.Quantity) string {
	if other.Kind() == quantity.ClockOf {
		return ""
	}
	return other.Unit
}
