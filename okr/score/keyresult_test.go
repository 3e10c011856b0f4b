package score

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/quantity"
	"github.com/okr-as-code/okr/okr/wording"
)

// floor sets floors.
func floor(kr *okr.KeyResult, floors ...float64) *okr.KeyResult {
	for _, f := range floors {
		kr.Floor = append(kr.Floor, *stated(num(f, "")))
	}
	return kr
}

func milestone(weight float64, done int) okr.Milestone {
	m := okr.Milestone{Weight: stated(weight)}
	if done > 0 {
		m.Done = on(done, 0).Date
	}
	return m
}

func TestKeyResult(t *testing.T) {
	posts := says(wording.Output, wording.Reading{Target: number(30, "post"), Count: true}, on(831, 19))
	tests := []struct {
		name       string
		kr         *okr.KeyResult
		score, raw float64
		backwards  bool
	}{
		{"up", fromTo(31, 42, "", on(831, 38)), 0.636, 0.636, false},
		{"down", fromTo(94, 60, "day", on(831, 79)), 0.441, 0.441, false},
		{"a count starts at 0", posts, 0.633, 0.633, false},
		{"money", fromTo(400e3, 520e3, "EUR", on(831, 455e3)), 0.458, 0.458, false},
		{"beyond the target", fromTo(10, 20, "", on(831, 26)), 1, 1.6, false},
		{"backwards", fromTo(31, 42, "", on(831, 29)), 0, -0.182, true},
		{"across zero", fromTo(-5, 3, "", on(831, 1)), 0.75, 0.75, false},
		{"percent in its own points", fromTo(8, 11, "%", on(831, 9.5)), 0.5, 0.5, false},
		{
			"hold at least",
			keep(number(99.9, "%"), nil, on(710, 99.95), on(720, 99.92), on(801, 99.7), on(820, 99.91)),
			0.75, 0.75, false,
		},
		{"hold at most, with a floor", floor(keep(nil, number(8, "%"), on(710, 7), on(720, 9), on(801, 8)), 12), 0.917, 0.917, false},
		{"hold between, inside", keep(number(60, ""), number(75, ""), on(801, 72)), 1, 1, false},
		{"hold between, with floors, outside", floor(keep(number(60, ""), number(75, ""), on(801, 81)), 50, 90), 0.6, 0.6, false},
		{"hold between, beyond a floor", floor(keep(number(60, ""), number(75, ""), on(801, 40)), 50, 90), 0, 0, false},
		{
			"milestones",
			&okr.KeyResult{Milestones: []okr.Milestone{milestone(20, 710), milestone(40, 820), milestone(40, 0)}},
			0.6, 0.6, false,
		},
		{"binary, open", &okr.KeyResult{Probability: stated(0.5), CheckIns: []okr.CheckIn{chance(801, 0.65)}}, 0.65, 0.65, false},
		{"binary, open since the start", &okr.KeyResult{Probability: stated(0.4)}, 0.4, 0.4, false},
		{"binary, not done", &okr.KeyResult{Probability: stated(0.5), Achieved: stated(false)}, 0, 0, false},
		{"binary, done", &okr.KeyResult{Achieved: stated(true)}, 1, 1, false},
		{"a number that was found", &okr.KeyResult{BaselineUnknown: stated(true), CheckIns: []okr.CheckIn{on(801, 12)}}, 1, 1, false},

		{"four times a week: 4, 3, 4", keep(number(4, "time"), nil, on(712, 4), on(719, 3), on(726, 4)), 0.667, 0.667, false},
		{
			"a check-in without a value does not count among those that hold",
			floor(keep(number(99.95, "%"), nil, on(710, 99.97), on(717, 99.95), on(724, 99.71), believed(731, 0.5), on(807, 99.96)), 99.5),
			0.867, 0.867, false,
		},
		{"a time in another unit", fromTo(95, 30, "min", on(801, 1.25, "h")), 0.308, 0.308, false},
		{"a bound met exactly after converting", keep(nil, number(400, "ms"), on(801, 0.4, "s")), 1, 1, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			k := only(tt.kr, byAsOf)
			isNear(t, "score", k.Score, tt.score, 3)
			isNear(t, "raw", k.Raw, tt.raw, 3)
			if !k.Measured || k.Backwards != tt.backwards {
				t.Errorf("measured %v, backwards %v; want true, %v", k.Measured, k.Backwards, tt.backwards)
			}
		})
	}
}

func TestNoData(t *testing.T) {
	future := on(902, 38)
	tests := []struct {
		name string
		kr   *okr.KeyResult
	}{
		{"no check-in", fromTo(31, 42, "")},
		{"only a later check-in", fromTo(31, 42, "", future)},
		{"only a value in another currency", fromTo(400, 520, "EUR", on(801, 460, "USD"))},
		{"only a percentage of a count", fromTo(200, 240, "", on(801, 6, "%"))},
		{"only money where visits are counted", fromTo(20, 40, "", on(801, 30, "EUR"))},
		{"only a time where visits are counted", fromTo(20, 40, "", on(801, 4, "h"))},
		{"only a clock time of minutes", fromTo(58, 52, "min", on(801, 57*60+10, quantity.Clock))},
		{"nothing held yet", keep(number(4, ""), nil)},
		{"held only before the cycle", keep(number(4, ""), nil, on(620, 5))},
		{"a target without a baseline", says(wording.Outcome, wording.Reading{Target: number(40, "%")})},
		{"a number to find", &okr.KeyResult{BaselineUnknown: stated(true)}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			k := only(tt.kr, byAsOf)
			isNear(t, "score", k.Score, 0, 9)
			isNil(t, "raw", k.Raw)
			if k.Measured || k.Band != NoBand || k.Pace != NoPace {
				t.Errorf("measured %v, band %q, pace %q; want none", k.Measured, k.Band, k.Pace)
			}
		})
	}
}

func TestNotComputable(t *testing.T) {
	cut := wording.Change{Kind: wording.ByPercent, Percent: -30}
	mixed := fromTo(400, 520, "EUR", on(801, 455))
	mixed.Parts[0].Sentence.Reading.Baseline.Unit = "USD"
	unknown := says(wording.Outcome, wording.Reading{}, on(801, 2, "%"))
	unknown.BaselineUnknown, unknown.FieldTarget = stated(true), stated(num(40, "%"))
	tests := []struct {
		name string
		kr   *okr.KeyResult
	}{
		{"a change without a baseline", says(wording.Outcome, wording.Reading{Change: cut}, on(801, 12))},
		{"the target is the baseline", fromTo(42, 42, "", on(801, 42))},
		{"two currencies", mixed},
		{"an unknown baseline, before the target", unknown},
		{"no baseline, before the target", says(wording.Outcome, wording.Reading{Target: number(40, "%")}, on(801, 39))},
		{"no number at all", says(wording.Outcome, wording.Reading{Text: "Partners are happy"}, on(801, 7))},
		{"milestones without weight", &okr.KeyResult{Milestones: []okr.Milestone{milestone(0, 801)}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			o := Of(objective(tt.kr, fromTo(0, 10, "", on(801, 5))), byAsOf)
			isNil(t, "score", o.KeyResults[0].Score)
			isNear(t, "score of the objective, where it counts 0", o.Score, 0.25, 4)
			isNear(t, "high", o.High, 0.5, 4)
			if o.Measured != 1 || o.Total != 2 {
				t.Errorf("measured %d of %d, want 1 of 2", o.Measured, o.Total)
			}
		})
	}
}

func TestTargetWithoutBaselineIsReached(t *testing.T) {
	tests := []struct {
		name    string
		r       wording.Reading
		value   float64
		reached bool
	}{
		{"up, for want of a direction", wording.Reading{}, 61, true},
		{"up, not yet", wording.Reading{}, 59, false},
		{"the words say down", wording.Reading{Direction: wording.Decrease}, 59, true},
		{"the words say down, not yet", wording.Reading{Direction: wording.Decrease}, 61, false},
		{"the verb says down", wording.Reading{Verb: wording.Decrease}, 59, true},
		{"less of the metric is better", wording.Reading{LowerIsBetter: true}, 59, true},
		{"a duration", wording.Reading{TimeMetric: true, Direction: wording.Increase}, 61, false},
		{"the verb beats the metric", wording.Reading{LowerIsBetter: true, Verb: wording.Increase}, 61, true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			tt.r.Target = number(60, "")
			k := only(says(wording.Outcome, tt.r, on(801, tt.value)), byAsOf)
			if !tt.reached {
				isNil(t, "score", k.Score)
				return
			}
			isNear(t, "score", k.Score, 1, 9)
			isNil(t, "projected", k.Projected)
		})
	}
}

func TestWhichValueCounts(t *testing.T) {
	withCurrent := func(kr *okr.KeyResult, v float64) *okr.KeyResult {
		kr.Current = stated(num(v, ""))
		return kr
	}
	undated := on(801, 6)
	undated.Date = nil
	tests := []struct {
		name  string
		kr    *okr.KeyResult
		score float64
		from  string
	}{
		{"the latest, in whatever order", fromTo(0, 10, "", on(820, 7), on(801, 3)), 0.7, "check-in"},
		{"of several on a day the last in the file", fromTo(0, 10, "", on(820, 7), on(820, 4)), 0.4, "check-in"},
		{"of several on a day the last with a value", fromTo(0, 10, "", on(820, 7), believed(820, 0.5)), 0.7, "check-in"},
		{"not one after the day", fromTo(0, 10, "", on(820, 7), on(902, 9)), 0.7, "check-in"},
		{"one on the day itself", fromTo(0, 10, "", on(820, 7), on(901, 9)), 0.9, "check-in"},
		{"not one that measures something else", fromTo(200, 240, "", on(720, 214), on(801, 6, "%")), 0.35, "check-in"},
		{"minutes under minutes, not a clock time", fromTo(58, 52, "min", on(712, 3430, ":"), on(726, 56)), 0.333, "check-in"},
		{"a check-in beside current", withCurrent(fromTo(95, 30, "min", on(801, 70)), 62), 0.385, "check-in"},
		{"current alone", withCurrent(fromTo(0, 10, ""), 6), 0.6, "current"},
		{"current while the check-ins are still to come", withCurrent(fromTo(0, 10, "", on(915, 9)), 6), 0.6, "current"},
		{"a check-in without a date, only before others", fromTo(0, 10, "", on(801, 4), undated), 0.4, "check-in"},
		{"a hold judges current while the check-ins are still to come", withCurrent(keep(number(99, ""), nil, on(915, 98)), 99), 1, "current"},
		{"a hold without check-ins judges current", withCurrent(keep(number(99, ""), nil), 98), 0, "current"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			k := only(tt.kr, byAsOf)
			isNear(t, "score", k.Score, tt.score, 3)
			if k.CurrentFrom != tt.from {
				t.Errorf("from %q, want %q", k.CurrentFrom, tt.from)
			}
		})
	}
}

func TestRelativeTarget(t *testing.T) {
	r := wording.Reading{Change: wording.Change{Kind: wording.ByPercent, Percent: -30}}
	kr := says(wording.Outcome, r, on(801, 11.9))
	kr.FieldBaseline = stated(num(14, "%"))
	// 30% off 14% are 9.8%, and 11.9% is half of the way.
	isNear(t, "score", only(kr, byAsOf).Score, 0.5, 6)
}

func TestDueDoesNotEndWhatIsHeld(t *testing.T) {
	kr := keep(number(4, ""), nil, on(710, 5), on(831, 3))
	kr.Due = on(801, 0).Date
	isNear(t, "score over the whole cycle", only(kr, byAsOf).Score, 0.5, 9)
}

func TestAchievedHasNoDate(t *testing.T) {
	kr := &okr.KeyResult{Probability: stated(0.5), Achieved: stated(true)}
	isNear(t, "score", only(kr, Options{AsOf: date(t, "2026-07-02")}).Score, 1, 9)
}

func TestMilestoneDoneLaterDoesNotCount(t *testing.T) {
	kr := &okr.KeyResult{Milestones: []okr.Milestone{milestone(1, 801), milestone(1, 915)}}
	isNear(t, "score", only(kr, byAsOf).Score, 0.5, 9)
	isNear(t, "score later", only(kr, Options{AsOf: date(t, "2026-09-20")}).Score, 1, 9)
}

func TestConfidence(t *testing.T) {
	kr := fromTo(0, 10, "", believed(801, 0.6), believed(720, 0.7), on(810, 4), believed(910, 0.1))
	kr.Confidence = stated(0.5)
	k := only(kr, byAsOf)
	isNear(t, "confidence", k.Confidence, 0.6, 9)
	isNear(t, "the one before", k.Before, 0.7, 9)

	k = only(&okr.KeyResult{Probability: stated(0.5), CheckIns: []okr.CheckIn{chance(801, 0.3)}}, byAsOf)
	isNear(t, "confidence of a binary key result", k.Confidence, 0.3, 9)
	isNear(t, "the one before", k.Before, 0.5, 9)
}

func TestLastCheckIn(t *testing.T) {
	k := only(fromTo(0, 10, "", on(801, 3), believed(825, 0.5), on(910, 8)), byAsOf)
	if k.LastCheckIn == nil || *k.LastCheckIn != date(t, "2026-08-25") {
		t.Errorf("last check-in %v, want 2026-08-25", k.LastCheckIn)
	}
}

// Beside the score of what is held stands how often it was.
func TestHeldIsCounted(t *testing.T) {
	for _, tt := range []struct {
		name         string
		kr           *okr.KeyResult
		held, judged int
	}{
		{"check-ins inside the cycle", keep(number(4, ""), nil, on(620, 1), on(710, 5), on(801, 3), on(810, 4)), 2, 3},
		{"one within the floor is not held", floor(keep(number(99, "%"), nil, on(801, 97)), 95), 0, 1},
		{"none yet", keep(number(4, ""), nil), 0, 0},
		{"not held", fromTo(0, 10, "", on(801, 5)), 0, 0},
	} {
		if k := only(tt.kr, byAsOf); k.Held != tt.held || k.Judged != tt.judged {
			t.Errorf("%s: %d of %d, want %d of %d", tt.name, k.Held, k.Judged, tt.held, tt.judged)
		}
	}
}

func TestAKeyResultByItselfIsScoredAsAmongOthers(t *testing.T) {
	krs := four()
	o := Of(objective(krs...), byAsOf)
	for i, kr := range krs {
		want := o.KeyResults[i]
		want.Weight = 0
		if diff := cmp.Diff(want, OfKeyResult(kr, byAsOf), cmpopts.IgnoreFields(KeyResult{}, "KeyResult")); diff != "" {
			t.Errorf("key result %d: %s", i+1, diff)
		}
	}
}
