// Package quantity reads, converts, compares and prints numbers as people write
// them: "5%", "$1.2M", "1,200", "4h30m", "58:30", "6/10", "3 posts".
//
// It does not decide which number of a sentence counts; that is wording.
package quantity

import "strings"

// A Quantity is a number with its unit.
type Quantity struct {
	Value float64 // as written; only k, M, bn and dozen are multiplied out
	Unit  string  // normalised, see Percent; a counted noun in the singular; "" for a bare number
	Text  string  // as written: "$1.2M"
}

// Units that are no noun. Times are "ms", "s", "min", "h", "day", "week",
// "month", "quarter", "year"; currencies are their ISO code ("USD", "EUR"); a
// share of a whole is "/" and the whole ("/10").
const (
	Percent = "%"
	Points  = "pp" // percentage points
	Clock   = ":"  // a:bb or a:bb:cc; Value counts the last place: "58:30" is 3510

	// Point is the unit of bare "points". Of a change ("by 10 points") they are
	// percentage points, elsewhere ("an exam with 75 points") a counted noun.
	Point = "point"
)

// Kind says what a quantity measures, as far as comparing needs it.
type Kind uint8

// The kinds of quantity.
const (
	Bare     Kind = iota // no unit
	Count                // a counted noun: "posts", "km", "bpm"
	Share                // %
	PointsOf             // pp
	Money                // a currency
	Time                 // a duration
	ClockOf              // a:bb
	Ratio                // x/10
)

// Kind returns what q measures.
func (q Quantity) Kind() Kind {
	switch {
	case q.Unit == "":
		return Bare
	case q.Unit == Percent:
		return Share
	case q.Unit == Points:
		return PointsOf
	case q.Unit == Clock:
		return ClockOf
	case strings.HasPrefix(q.Unit, "/"):
		return Ratio
	case seconds(q.Unit) > 0:
		return Time
	case isCurrency(q.Unit):
		return Money
	}
	return Count
}

// In returns the value of q in the unit of to. A bare q takes the unit of to,
// never its multiplier; times convert among themselves, and so do lengths,
// weights and amounts of data; two nouns, or a noun and nothing, are taken for
// the same thing. It fails for two currencies, for % against anything but % or a
// bare number, for clock times against others.
//
// A day has 24 hours, a year 365.25 days, and a month is a twelfth of it.
func (q Quantity) In(to Quantity) (float64, bool) {
	if q.Unit == to.Unit {
		return q.Value, true
	}
	from, into := q.Kind(), to.Kind()
	switch {
	case from == ClockOf || into == ClockOf:
		return 0, false
	case from == Bare || into == Bare:
		return q.Value, true
	case from == Time && into == Time:
		return q.Value * seconds(q.Unit) / seconds(to.Unit), true
	case from == Ratio && into == Ratio:
		whole, _ := number(q.Unit[1:])
		other, _ := number(to.Unit[1:])
		return q.Value * other / whole, whole > 0
	case from == PointsOf && to.Unit == Point, q.Unit == Point && into == PointsOf:
		return q.Value, true
	case from == Count && into == Count:
		return convert(q.Value, q.Unit, to.Unit)
	}
	return 0, false
}

// String is Format of q.
func (q Quantity) String() string { return Format(q.Value, q.Unit) }
