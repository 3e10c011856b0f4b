package score

// Bands are the bounds between missed, met and exceeded.
type Bands struct {
	Met      float64 // from here on met
	Exceeded float64 // above it exceeded; with Closed from here on
	Closed   bool    // Exceeded itself is exceeded
}

// The presets of bands: a learning team's 0.60–0.80, and Google's 0.4 / 0.7.
var (
	Learning = Bands{Met: 0.60, Exceeded: 0.80}
	Google   = Bands{Met: 0.4, Exceeded: 0.7, Closed: true}
)

// A Band is what a score amounts to.
type Band uint8

// The bands. NoBand is of what is not measured.
const (
	NoBand Band = iota
	Missed
	Met
	Exceeded
)

// String returns "missed", "met", "exceeded" or "".
func (b Band) String() string { return [...]string{"", "missed", "met", "exceeded"}[b] }

// kept is the score from which a promise counts as kept: all of it, with a
// tolerance of 0.05.
const kept = 0.95

// Of returns what a score amounts to. A promise is judged against 1.0: it is met
// or missed, and never exceeded.
func (b Bands) Of(score float64, committed bool) Band {
	s := round(score)
	switch {
	case committed && s >= kept:
		return Met
	case committed:
		return Missed
	case s > b.Exceeded, b.Closed && s >= b.Exceeded:
		return Exceeded
	case s >= b.Met:
		return Met
	}
	return Missed
}
