package score

import (
	"math"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
)

// A point is the progress that a check-in shows, before clamping.
type point struct {
	date     cycle.Date
	progress float64
}

// A forecast is what a kind of key result knows of its own future.
type forecast struct {
	points  []point // dated, oldest first
	verdict Pace    // of what is held: there is nothing to project
}

// enough is how many dated values a line is drawn through.
const enough = 3

// pace records how the key result stands against the time that has gone.
// Nothing is said before a part of it has, nor of what has no progress. What is
// held is on pace while its last value holds, and off pace when it does not; a
// chance has a Trend instead.
func (k *KeyResult) pace(f forecast, d day) {
	k.Points = len(f.points)
	elapsed := d.elapsed()
	if !k.Measured || elapsed == nil || *elapsed < d.early {
		return
	}
	switch {
	case f.verdict != NoPace:
		k.Pace = f.verdict
		return
	case k.Aim != okr.Steps && (k.Aim != okr.Metric || !k.Baseline().Ok()):
		return
	}
	if p, ok := k.project(f, d, *elapsed); ok {
		k.Projected = &p
		k.Pace = verdict(p, k.Committed)
	}
}

// project returns where progress will be when the time is over, from 0 to 2. Once it is over, that is where progress is.
func (k *KeyResult) project(f forecast, d day, elapsed float64) (float64, bool) {
	expected := func(e float64) float64 { return expectation(k.KeyResult.Pace, e) }
	now := expected(elapsed)
	over := d.asOf > d.span.End
	if len(f.points) >= enough && !over {
		var ep, ee float64
		for _, p := range f.points {
			e := expected(d.span.Elapsed(p.date))
			ep += e * p.progress
			ee += e * e
		}
		if ee > 0 {
			return min(max(ep/ee, 0), 2), true
		}
	}
	if over {
		now = 1
	}
	if now == 0 {
		return 0, false
	}
	return min(max(*k.Raw/now, 0), 2), true
}

// expectation returns the progress to be expected when e of the time has gone.
func expectation(p okr.Pace, e float64) float64 {
	switch p {
	case okr.BackLoaded:
		return e * e
	case okr.FrontLoaded:
		return 1 - (1-e)*(1-e)
	}
	return e
}

// verdict returns what a projection amounts to. A promise is on pace only if it
// will be kept, and never ahead.
func verdict(projected float64, committed bool) Pace {
	p := round(projected)
	switch {
	case committed && p >= kept:
		return On
	case committed && p >= 0.80:
		return Behind
	case committed:
		return Off
	case p > 0.80:
		return Ahead
	case p >= 0.60:
		return On
	case p >= 0.40:
		return Behind
	}
	return Off
}

// A Trend is how the chance of an open binary key result has moved.
type Trend uint8

// The trends. NoTrend is of all others.
const (
	NoTrend Trend = iota
	Falling
	Steady
	Rising
)

// String returns "falling", "steady", "rising" or "".
func (t Trend) String() string { return [...]string{"", "falling", "steady", "rising"}[t] }

// Trend returns how the chance has moved since the start, by a point or more.
func (k *KeyResult) Trend() Trend {
	if k.Aim != okr.Binary || k.Achieved != nil || k.Start == nil || k.Score == nil {
		return NoTrend
	}
	switch moved := round(*k.Score - *k.Start); {
	case moved >= 0.01:
		return Rising
	case moved <= -0.01:
		return Falling
	}
	return Steady
}

// round returns x to 4 decimals, the precision at which bounds are compared.
func round(x float64) float64 { return math.Round(x*1e4) / 1e4 }
