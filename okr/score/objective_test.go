package score

import (
	"testing"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/wording"
)

// four returns key results that stand at 0.6, 0.6333, 0.4412 and 0.4583: an
// input, an output and two outcomes.
func four() []*okr.KeyResult {
	steps := says(wording.Input, wording.Reading{})
	steps.Milestones = []okr.Milestone{milestone(20, 710), milestone(40, 820), milestone(40, 0)}
	return []*okr.KeyResult{
		steps,
		says(wording.Output, wording.Reading{Target: number(30, "post"), Count: true}, on(831, 19)),
		fromTo(94, 60, "day", on(831, 79)),
		fromTo(400e3, 520e3, "EUR", on(831, 455e3)),
	}
}

func TestObjective(t *testing.T) {
	o := Of(objective(four()...), byAsOf)
	isNear(t, "score", o.Score, 0.5332, 4)
	isNear(t, "outcomes", o.Labels[wording.Outcome], 0.4498, 4)
	isNear(t, "outputs", o.Labels[wording.Output], 0.6333, 4)
	isNear(t, "inputs", o.Labels[wording.Input], 0.6, 4)
	isNil(t, "the mean of those without a label", o.Labels[wording.None])
	isNear(t, "elapsed", o.Elapsed, 0.6813, 4)
	if o.Band != Missed || o.Measured != 4 || o.Total != 4 {
		t.Errorf("band %q, measured %d of %d; want missed, 4 of 4", o.Band, o.Measured, o.Total)
	}
}

func TestSilenceCountsZero(t *testing.T) {
	krs := four()
	krs[1].CheckIns = nil
	o := Of(objective(krs...), byAsOf)
	isNear(t, "score", o.Score, 0.3749, 4)
	isNear(t, "low", o.Low, 0.3749, 4)
	isNear(t, "high", o.High, 0.4998, 4)
	if o.Measured != 3 || o.Total != 4 {
		t.Errorf("measured %d of %d, want 3 of 4", o.Measured, o.Total)
	}
}

func TestOpenBinaryIsNotBooked(t *testing.T) {
	open := &okr.KeyResult{Probability: stated(0.65)}
	o := Of(objective(append(four(), open)...), byAsOf)
	isNear(t, "score", o.Score, 0.5566, 4)
	isNear(t, "booked", o.Booked, 0.4266, 4)

	open.Achieved = stated(true)
	o = Of(objective(append(four(), open)...), byAsOf)
	isNear(t, "booked once it is closed", o.Booked, *o.Score, 9)
}

func TestNothingMeasured(t *testing.T) {
	o := Of(objective(fromTo(0, 10, "")), byAsOf)
	isNear(t, "score", o.Score, 0, 9)
	isNil(t, "high", o.High)
	if o.Band != NoBand || o.Pace != NoPace {
		t.Errorf("band %q, pace %q; want none", o.Band, o.Pace)
	}
	isNil(t, "score without key results", Of(objective(), byAsOf).Score)
}

func TestOverAchievementDoesNotCompensate(t *testing.T) {
	o := Of(objective(fromTo(0, 10, "", on(801, 30)), fromTo(0, 10, "", on(801, 0))), byAsOf)
	isNear(t, "score", o.Score, 0.5, 9)
}

func TestWeights(t *testing.T) {
	full, none := on(801, 10), on(801, 0)
	tests := []struct {
		name    string
		weights []float64 // -1 is not written
		out     int       // the key result that is parked, from 1
		want    float64
	}{
		{"none are equal", []float64{-1, -1}, 0, 0.5},
		{"normalised", []float64{3, 1}, 0, 0.75},
		{"in percent", []float64{20, 80}, 0, 0.2},
		{"on some only", []float64{3, -1}, 0, 0.5},
		{"one that is left out needs none", []float64{3, 1, -1}, 3, 0.75},
		{"a negative one", []float64{3, -2}, 0, 0.5},
		{"all nothing", []float64{0, 0}, 0, 0.5},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			krs := []*okr.KeyResult{fromTo(0, 10, "", full), fromTo(0, 10, "", none), fromTo(0, 10, "", none)}[:len(tt.weights)]
			for i, w := range tt.weights {
				if w != -1 {
					krs[i].Weight = stated(w)
				}
				if i+1 == tt.out {
					krs[i].Status = okr.Parked
				}
			}
			isNear(t, "score", Of(objective(krs...), byAsOf).Score, tt.want, 9)
		})
	}
}

func TestWhatIsLeftOut(t *testing.T) {
	reason := stated("the segment closed")
	tests := []struct {
		name   string
		status okr.Status
		why    *okr.Stated[string]
		out    bool
	}{
		{"active", okr.Active, nil, false},
		{"proposed", okr.Proposed, nil, true},
		{"parked", okr.Parked, nil, true},
		{"dropped with its reason", okr.Dropped, reason, true},
		{"dropped without one", okr.Dropped, nil, false},
		{"done", okr.Done, nil, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			kr := fromTo(0, 10, "", on(801, 2))
			kr.Status, kr.WhyDropped = tt.status, tt.why
			o := Of(objective(kr, fromTo(0, 10, "", on(801, 8))), byAsOf)
			score, total, left := 0.5, 2, 0
			if tt.out {
				score, total, left = 0.8, 1, 1
			}
			isNear(t, "score", o.Score, score, 9)
			if o.KeyResults[0].Out != tt.out || o.Total != total || len(o.Left()) != left {
				t.Errorf("out %v, total %d, left %d; want %v, %d, %d", o.KeyResults[0].Out, o.Total, len(o.Left()), tt.out, total, left)
			}
			if tt.out && o.KeyResults[0].Weight != 0 {
				t.Errorf("weight %v, want 0", o.KeyResults[0].Weight)
			}
		})
	}
}

func TestOnlyOutcomesCount(t *testing.T) {
	opt := byAsOf
	opt.Kinds = wording.Set(wording.Outcome)
	o := Of(objective(four()...), opt)
	isNear(t, "score", o.Score, 0.4498, 4)
	isNear(t, "outputs, which show all the same", o.Labels[wording.Output], 0.6333, 4)
	if o.Total != 2 || o.KeyResults[0].Weight != 0 || o.KeyResults[3].Weight != 0.5 {
		t.Errorf("total %d, weights %v and %v; want 2, 0 and 0.5", o.Total, o.KeyResults[0].Weight, o.KeyResults[3].Weight)
	}
}

func TestChainIsScoredOnItsLastPart(t *testing.T) {
	part := func(l wording.Label, r wording.Reading) okr.Part {
		return okr.Part{Label: l, Sentence: &okr.Sentence{Reading: &r}}
	}
	c := on(801, 425e3)
	c.Output = stated(num(9, "deal"))
	kr := &okr.KeyResult{
		Parts: []okr.Part{
			part(wording.Input, wording.Reading{Target: number(5, "call")}),
			part(wording.Output, wording.Reading{Target: number(12, "deal")}),
			part(wording.Outcome, wording.Reading{Baseline: number(400e3, "EUR"), Target: number(500e3, "EUR")}),
		},
		CheckIns: []okr.CheckIn{c},
	}
	o := Of(objective(kr), byAsOf)
	isNear(t, "score", o.Score, 0.25, 9)
	isNear(t, "outcomes", o.Labels[wording.Outcome], 0.25, 9)
	isNear(t, "outputs, from the value of that part", o.Labels[wording.Output], 0.75, 9)
	isNil(t, "inputs, of which nothing was recorded", o.Labels[wording.Input])
}

func TestConfidenceOfAnObjectiveIsTheSmallest(t *testing.T) {
	parked := fromTo(0, 10, "", believed(801, 0.1))
	parked.Status = okr.Parked
	closed := &okr.KeyResult{Probability: stated(0.2), Achieved: stated(true)}
	o := Of(objective(fromTo(0, 10, "", believed(801, 0.7)), fromTo(0, 10, "", believed(801, 0.4)), parked, closed), byAsOf)
	isNear(t, "confidence", o.Confidence, 0.4, 9)
}

func TestGuardrails(t *testing.T) {
	parked := keep(number(4, ""), nil, on(801, 3))
	parked.Status = okr.Parked
	tests := []struct {
		name     string
		kr       *okr.KeyResult
		holds    bool
		known    bool
		breached bool
	}{
		{"holds", keep(number(4, ""), nil, on(701, 3), on(801, 4.1)), true, true, false},
		{"the last value breaches it", keep(number(4, ""), nil, on(701, 4.5), on(801, 3.7)), false, true, true},
		{"a floor does not save it", floor(keep(number(4, ""), nil, on(801, 3.7)), 3), false, true, true},
		{"a parked one breaches nothing", parked, false, true, false},
		{"no value", keep(number(4, ""), nil), false, false, false},
		{"no bound", says(wording.None, wording.Reading{}, on(801, 3)), false, false, false},
		{"a number without a word of holding", says(wording.None, wording.Reading{Target: number(41e3, "EUR"), LowerIsBetter: true}, on(801, 45e3)), false, true, true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			o := objective(fromTo(0, 10, "", on(801, 7)))
			o.Guardrails = []*okr.KeyResult{tt.kr}
			s := Of(o, byAsOf)
			g := s.Guardrails[0]
			if (g.Holds != nil) != tt.known || g.Holds != nil && *g.Holds != tt.holds || s.Breached != tt.breached {
				t.Errorf("holds %v, breached %v; want known %v, holds %v, breached %v", g.Holds, s.Breached, tt.known, tt.holds, tt.breached)
			}
			isNear(t, "score, which no guardrail changes", s.Score, 0.7, 9)
		})
	}
}

func TestBands(t *testing.T) {
	tests := []struct {
		name      string
		value     float64 // of 0 → 10000
		bands     Bands
		committed bool
		want      Band
	}{
		{"below", 5999, Learning, false, Missed},
		{"from 0.60", 6000, Learning, false, Met},
		{"0.59996 is 0.6000", 5999.6, Learning, false, Met},
		{"up to 0.80", 8000, Learning, false, Met},
		{"above", 8001, Learning, false, Exceeded},
		{"the zero bands are those of a learning team", 6000, Bands{}, false, Met},
		{"google, red", 3999, Google, false, Missed},
		{"google, yellow", 4000, Google, false, Met},
		{"google, green", 7000, Google, false, Exceeded},
		{"a promise not kept", 9400, Learning, true, Missed},
		{"a promise kept", 9500, Learning, true, Met},
		{"a promise is never exceeded", 20000, Learning, true, Met},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			o := objective(fromTo(0, 10000, "", on(801, tt.value)))
			if tt.committed {
				o.Commitment = stated(okr.Committed)
			}
			s := Of(o, Options{AsOf: asOf, Bands: tt.bands})
			if s.Band != tt.want || s.KeyResults[0].Band != tt.want {
				t.Errorf("objective %q, key result %q; want %q", s.Band, s.KeyResults[0].Band, tt.want)
			}
			if kept := tt.committed && tt.want == Met; s.KeyResults[0].Kept() != kept {
				t.Errorf("kept %v, want %v", s.KeyResults[0].Kept(), kept)
			}
		})
	}
}

func TestOpenBinaryHasNoBand(t *testing.T) {
	kr := &okr.KeyResult{Probability: stated(0.9)}
	if b := only(kr, byAsOf).Band; b != NoBand {
		t.Errorf("band %q while it is open, want none", b)
	}
	kr.Achieved = stated(false)
	if b := only(kr, byAsOf).Band; b != Missed {
		t.Errorf("band %q when it failed, want missed", b)
	}
}

func TestCommitmentOfAKeyResultBeatsThatOfItsObjective(t *testing.T) {
	kr := fromTo(0, 10, "", on(801, 7))
	kr.Commitment = stated(okr.Aspirational)
	o := objective(kr)
	o.Commitment = stated(okr.Committed)
	s := Of(o, byAsOf)
	if s.KeyResults[0].Band != Met || s.Band != Missed {
		t.Errorf("key result %q, objective %q; want met, missed", s.KeyResults[0].Band, s.Band)
	}
}
