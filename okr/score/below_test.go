package score

import (
	"testing"

	"github.com/okr-as-code/okr/okr"
)

// With rollup: children a key result is as far as the objectives that align to it.
func TestRollUp(t *testing.T) {
	half := Of(objective(fromTo(0, 10, "", on(831, 5))), byAsOf)
	full := Of(objective(fromTo(0, 10, "", on(831, 10))), byAsOf)
	silent := Of(objective(fromTo(0, 10, "")), byAsOf)
	parked := objective(fromTo(0, 10, "", on(831, 10)))
	parked.Status = okr.Parked
	for _, test := range []struct {
		name      string
		below     []*Objective
		score     float64
		projected float64
		measured  bool
		from      int // how many it is scored by
	}{
		{"its own", nil, 0.2, 0.2935, true, 0},
		{"two", []*Objective{half, full}, 0.75, 0.8669, true, 2},
		{"one that has no data counts 0", []*Objective{full, silent}, 0.5, 0.5, true, 2},
		{"what does not count is left out", []*Objective{half, Of(parked, byAsOf)}, 0.5, 0.7339, true, 1},
		{"nothing but silence", []*Objective{silent}, 0, 0, false, 1},
		{"nothing that counts", []*Objective{Of(parked, byAsOf)}, 0.2, 0.2935, true, 0},
	} {
		t.Run(test.name, func(t *testing.T) {
			opt := byAsOf
			opt.Below = func(*okr.KeyResult) []*Objective { return test.below }
			k := only(fromTo(94, 44, "day", on(831, 84)), opt)
			isNear(t, "score", k.Score, test.score, 4)
			if k.Measured != test.measured || len(k.Below) != test.from {
				t.Errorf("measured %v, scored by %d; want %v, %d", k.Measured, len(k.Below), test.measured, test.from)
			}
			if test.measured {
				isNear(t, "projected", k.Projected, test.projected, 4)
			} else {
				isNil(t, "projected", k.Projected)
			}
			if k.Current == nil || k.Current.Value != 84 {
				t.Errorf("its own value is lost: %v", k.Current)
			}
		})
	}
}

// What is left out of every number is no less so for what lies below it.
func TestRollUpOfWhatDoesNotCount(t *testing.T) {
	opt := byAsOf
	opt.Below = func(*okr.KeyResult) []*Objective {
		return []*Objective{Of(objective(fromTo(0, 10, "", on(831, 10))), byAsOf)}
	}
	kr := fromTo(94, 44, "day", on(831, 84))
	kr.Status = okr.Parked
	if k := only(kr, opt); len(k.Below) > 0 {
		t.Error("a parked key result is scored by what aligns to it")
	}
}
