package score

import (
	"testing"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/wording"
)

func TestProjection(t *testing.T) {
	paced := func(p okr.Pace, kr *okr.KeyResult) *okr.KeyResult {
		kr.Pace = p
		return kr
	}
	due := func(monthDay int, kr *okr.KeyResult) *okr.KeyResult {
		kr.Due = on(monthDay, 0).Date
		return kr
	}
	current := fromTo(94, 60, "day")
	current.Current = stated(num(79, "day"))
	tests := []struct {
		name string
		kr   *okr.KeyResult
		want float64
		pace Pace
	}{
		{"two values: progress by elapsed", fromTo(94, 60, "day", on(810, 88), on(831, 79)), 0.6475, On},
		{"the elapsed of the day, not of the value", fromTo(94, 60, "day", on(710, 79)), 0.6475, On},
		{"three values: the line through the start", fromTo(94, 60, "day", on(720, 92), on(810, 88), on(831, 79)), 0.5620, Behind},
		{"in whatever order", fromTo(94, 60, "day", on(831, 79), on(720, 92), on(810, 88)), 0.5620, Behind},
		{"current has no date", current, 0.6475, On},
		{"ahead", fromTo(0, 100, "", on(831, 60)), 0.8806, Ahead},
		{"off", fromTo(0, 100, "", on(831, 20)), 0.2935, Off},
		{"at most twice the target", fromTo(0, 100, "", on(831, 900)), 2, Ahead},
		{"backwards", fromTo(0, 100, "", on(831, -50)), 0, Off},
		{"back-loaded: half of it is a lot", paced(okr.BackLoaded, fromTo(0, 100, "", on(831, 40))), 0.8617, Ahead},
		{"front-loaded: half of it is little", paced(okr.FrontLoaded, fromTo(0, 100, "", on(831, 40))), 0.4452, Behind},
		{
			// e² for elapsed: Σ e²p / Σ e⁴ with e of 19, 40 and 61 of 91 days.
			"back-loaded, three values",
			paced(okr.BackLoaded, fromTo(94, 60, "day", on(720, 92), on(810, 88), on(831, 79))), 0.9741, Ahead,
		},
		{"a due of its own is the end", due(915, fromTo(0, 100, "", on(831, 60))), 0.7355, On},
		{"a due that has passed leaves what was reached", due(820, fromTo(0, 100, "", on(710, 5), on(720, 10), on(815, 55))), 0.55, Behind},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			k := only(tt.kr, byAsOf)
			isNear(t, "projected", k.Projected, tt.want, 4)
			if k.Pace != tt.pace {
				t.Errorf("pace %q, want %q", k.Pace, tt.pace)
			}
		})
	}
}

func TestProjectionSaysHowManyValuesItRestsOn(t *testing.T) {
	k := only(fromTo(94, 60, "day", on(720, 92), on(810, 88), on(831, 79), on(910, 70)), byAsOf)
	if k.Points != 3 {
		t.Errorf("%d points, want 3: the fourth is not there yet", k.Points)
	}
}

func TestNoVerdict(t *testing.T) {
	early := Options{AsOf: cycle.NewDate(2026, 7, 14)} // 13 of 91 days
	tests := []struct {
		name string
		kr   *okr.KeyResult
		opt  Options
	}{
		{"too early", fromTo(0, 10, "", on(710, 5)), early},
		{"too early for what is held", keep(number(4, ""), nil, on(710, 3)), early},
		{"no baseline", says(wording.Outcome, wording.Reading{Target: number(5, "%")}, on(801, 7)), byAsOf},
		{"a chance", &okr.KeyResult{Probability: stated(0.9)}, byAsOf},
		{"a number to find", &okr.KeyResult{BaselineUnknown: stated(true), CheckIns: []okr.CheckIn{on(801, 3)}}, byAsOf},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			k := only(tt.kr, tt.opt)
			isNil(t, "projected", k.Projected)
			if k.Pace != NoPace {
				t.Errorf("pace %q, want none", k.Pace)
			}
		})
	}
}

func TestEarly(t *testing.T) {
	kr := fromTo(0, 10, "", on(710, 5))
	if p := only(kr, Options{AsOf: cycle.NewDate(2026, 7, 15)}).Pace; p != Ahead {
		t.Errorf("pace %q when 14 of 91 days have gone, want ahead", p)
	}
	if p := only(kr, Options{AsOf: cycle.NewDate(2026, 7, 15), Early: 0.3}).Pace; p != NoPace {
		t.Errorf("pace %q, want none before 0.3", p)
	}
}

func TestVerdict(t *testing.T) {
	tests := []struct {
		projected float64
		hope      Pace
		promise   Pace
	}{
		{0.3999, Off, Off},
		{0.40, Behind, Off},
		{0.5999, Behind, Off},
		{0.60, On, Off},
		{0.7999, On, Off},
		{0.80, On, Behind},
		{0.8001, Ahead, Behind},
		{0.9499, Ahead, Behind},
		{0.95, Ahead, On},
		{2, Ahead, On},
	}
	for _, tt := range tests {
		if got := verdict(tt.projected, false); got != tt.hope {
			t.Errorf("aspirational at %v: %q, want %q", tt.projected, got, tt.hope)
		}
		if got := verdict(tt.projected, true); got != tt.promise {
			t.Errorf("committed at %v: %q, want %q", tt.projected, got, tt.promise)
		}
	}
}

func TestPaceOfWhatIsHeld(t *testing.T) {
	k := only(keep(number(4, ""), nil, on(710, 3), on(831, 5)), byAsOf)
	if k.Pace != On || k.Projected != nil {
		t.Errorf("pace %q, projected %v while it holds; want on, none", k.Pace, k.Projected)
	}
	k = only(keep(number(4, ""), nil, on(710, 5), on(831, 3)), byAsOf)
	if k.Pace != Off {
		t.Errorf("pace %q when the last value breaches it, want off", k.Pace)
	}
}

// Milestones are projected by the time that has gone, as everything is, whether
// or not they have days of their own.
func TestMilestonesAreProjectedByElapsed(t *testing.T) {
	half := []okr.Milestone{milestone(1, 801), milestone(1, 0)}
	isNear(t, "projected", only(&okr.KeyResult{Milestones: half}, byAsOf).Projected, 0.7339, 4)
	half[1].Due = on(925, 0).Date
	half[0].Due = on(920, 0).Date
	isNear(t, "projected, done before they are due", only(&okr.KeyResult{Milestones: half}, byAsOf).Projected, 0.7339, 4)
}

func TestTrend(t *testing.T) {
	binary := func(p ...float64) *okr.KeyResult {
		kr := &okr.KeyResult{Probability: stated(0.5)}
		for i, p := range p {
			kr.CheckIns = append(kr.CheckIns, chance(801+i, p))
		}
		return kr
	}
	closed := binary(0.9)
	closed.Achieved = stated(true)
	tests := []struct {
		name string
		kr   *okr.KeyResult
		want Trend
	}{
		{"rising", binary(0.4, 0.65), Rising},
		{"falling", binary(0.7, 0.3), Falling},
		{"steady", binary(0.504), Steady},
		{"closed", closed, NoTrend},
		{"no chance", fromTo(0, 10, "", on(801, 5)), NoTrend},
	}
	for _, tt := range tests {
		if got := only(tt.kr, byAsOf).Trend(); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestPaceOfAnObjective(t *testing.T) {
	o := Of(objective(
		fromTo(94, 60, "day", on(831, 79)), // will be at 0.6475
		fromTo(0, 10, "", on(831, 30)),     // far beyond, counts 1
		fromTo(0, 10, ""),                  // silent, counts 0
		&okr.KeyResult{Probability: stated(0.5)},
	), byAsOf)
	isNear(t, "projected", o.Projected, (0.6475+1+0+0.5)/4, 4)
	if o.Pace != Behind {
		t.Errorf("pace %q, want behind", o.Pace)
	}
}

func TestWithoutACycleThereIsNoPace(t *testing.T) {
	o := objective(fromTo(0, 10, "", on(801, 5)))
	o.File = nil
	s := Of(o, byAsOf)
	isNear(t, "score", s.Score, 0.5, 9)
	isNil(t, "elapsed", s.Elapsed)
	isNil(t, "projected", s.KeyResults[0].Projected)
}
