package score

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/wording"
)

func TestSummarize(t *testing.T) {
	parked := objective(fromTo(0, 10, "", on(801, 10)))
	parked.Status = okr.Parked
	breached := objective(fromTo(0, 10, "", on(801, 9)))
	breached.Guardrails = []*okr.KeyResult{keep(number(4, ""), nil, on(801, 3))}
	var all []*Objective
	for _, o := range []*okr.Objective{objective(four()...), breached, parked, objective(fromTo(0, 10, ""))} {
		all = append(all, Of(o, byAsOf))
	}
	s := Summarize(all)
	isNear(t, "score", s.Score, (0.5332+0.9+0)/3, 4)
	isNear(t, "high, without the silent one", s.High, (0.5332+0.9)/2, 4)
	isNear(t, "share of outcomes", s.Share(wording.Outcome), 4.0/6, 9)
	s.Score, s.Booked, s.Low, s.High = nil, nil, nil, nil
	want := Summary{Objectives: 3, Out: 1, Breached: 1, Measured: 5, Total: 6}
	want.Bands = [4]int{NoBand: 1, Missed: 1, Exceeded: 1}
	want.Labels = [4]int{wording.Input: 1, wording.Output: 1, wording.Outcome: 4}
	if diff := cmp.Diff(want, s); diff != "" {
		t.Error(diff)
	}
	isNil(t, "share of nothing", Summarize(nil).Share(wording.Input))
}

func TestLink(t *testing.T) {
	output := func(v float64) *okr.KeyResult {
		return says(wording.Output, wording.Reading{Target: number(10, "")}, on(801, v))
	}
	tests := []struct {
		name string
		krs  []*okr.KeyResult
		want Link
	}{
		{"outputs without outcomes", []*okr.KeyResult{output(8), fromTo(0, 10, "", on(801, 4))}, Busy},
		{"outcomes without outputs", []*okr.KeyResult{output(4), fromTo(0, 10, "", on(801, 8))}, Tailwind},
		{"together", []*okr.KeyResult{output(8), fromTo(0, 10, "", on(801, 5))}, NoLink},
		{"silence is no missing effect", []*okr.KeyResult{output(8), fromTo(0, 10, "")}, NoLink},
		{"no outcome", []*okr.KeyResult{output(8)}, NoLink},
	}
	for _, tt := range tests {
		if got := Of(objective(tt.krs...), byAsOf).Link(); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestRateOf(t *testing.T) {
	money := fromTo(400e3, 520e3, "EUR", on(831, 455e3), on(810, 424e3))
	objective(money)
	r, ok := RateOf(money, asOf)
	if !ok || r.Unit != "EUR" {
		t.Fatalf("no rate, or in %q", r.Unit)
	}
	isNear(t, "needs", &r.Needs, 15.7e3, -2)
	isNear(t, "lately", r.Lately, 10.3e3, -2)

	days := fromTo(94, 60, "day", on(831, 79))
	objective(days)
	r, _ = RateOf(days, asOf)
	isNear(t, "needs, downwards", &r.Needs, -19*7/29.0, 6)
	isNil(t, "lately, from one value", r.Lately)

	for name, kr := range map[string]*okr.KeyResult{
		"reached":  fromTo(0, 10, "", on(801, 12)),
		"silent":   fromTo(0, 10, ""),
		"held":     keep(number(4, ""), nil, on(801, 3)),
		"no goal":  says(wording.Outcome, wording.Reading{}, on(801, 3)),
		"overtime": fromTo(0, 10, "", on(801, 3)),
	} {
		objective(kr)
		day := asOf
		if name == "overtime" {
			day = cycle.NewDate(2026, 9, 30)
		}
		if r, ok := RateOf(kr, day); ok {
			t.Errorf("%s: needs %v, want no rate", name, r.Needs)
		}
	}
}
