package okr

import (
	"testing"

	"github.com/okr-as-code/okr/okr/quantity"
	"github.com/okr-as-code/okr/okr/wording"
)

func stated[T any](v T) *Stated[T] { return &Stated[T]{Value: v} }

func num(v float64, unit string) quantity.Quantity { return quantity.Quantity{Value: v, Unit: unit} }

func number(v float64, unit string) *wording.Number {
	return &wording.Number{Quantity: num(v, unit)}
}

// says is a key result of one sentence under a label, read as r.
func says(l wording.Label, r wording.Reading) *KeyResult {
	return &KeyResult{Parts: []Part{{Label: l, Sentence: &Sentence{Text: r.Text, Reading: &r}}}}
}

// with changes a key result and returns it.
func with(kr *KeyResult, change func(*KeyResult)) *KeyResult {
	change(kr)
	return kr
}

func TestKind(t *testing.T) {
	rate := wording.Reading{Held: true, Target: number(4, "time"), HoldLow: number(4, "time")}
	keep := rate
	keep.Verb = wording.Hold
	reach := wording.Reading{Target: number(60, "day")}
	baseline := func(kr *KeyResult) { kr.FieldBaseline = stated(num(2, "")) }
	unknown := func(kr *KeyResult) { kr.BaselineUnknown = stated(true) }
	tests := []struct {
		name string
		kr   *KeyResult
		want Kind
	}{
		{"a number in the sentence", says(wording.Outcome, reach), Metric},
		{"a change in the sentence", says(wording.Outcome, wording.Reading{Change: wording.Change{Kind: wording.ByPercent}}), Metric},
		{"a share of a plan", says(wording.Outcome, wording.Reading{Change: wording.Change{Kind: wording.OfPlan}}), Metric},
		{"a target in a field", &KeyResult{FieldTarget: stated(num(60, ""))}, Metric},
		{"a rate", says(wording.Input, rate), Held},
		{"a rate from a baseline is reached", with(says(wording.Input, rate), baseline), Metric},
		{"a target in a field beats what the sentence holds", with(says(wording.Input, rate), func(kr *KeyResult) { kr.FieldTarget = stated(num(5, "")) }), Metric},
		{"to keep is to hold, from whatever it was", with(says(wording.Outcome, keep), baseline), Held},
		{"at least", &KeyResult{AtLeast: stated(num(1, ""))}, Held},
		{"at most", &KeyResult{AtMost: stated(num(1, ""))}, Held},
		{"between", &KeyResult{Between: []Stated[quantity.Quantity]{{}, {}}}, Held},
		{"milestones", with(says(wording.Output, reach), func(kr *KeyResult) { kr.Milestones = make([]Milestone, 1) }), Steps},
		{"a chance", with(says(wording.Output, reach), func(kr *KeyResult) { kr.Probability = stated(0.5) }), Binary},
		{"achieved alone", &KeyResult{Achieved: stated(false)}, Binary},
		{"an unknown baseline alone", with(says(wording.Outcome, wording.Reading{}), unknown), Find},
		{"an unknown baseline beside a target", with(says(wording.Outcome, reach), unknown), Metric},
		{"an unknown baseline of a change", with(says(wording.Outcome, wording.Reading{Change: wording.Change{Kind: wording.ByFactor}}), unknown), Metric},
		{"a baseline alone", with(says(wording.Outcome, wording.Reading{}), baseline), Unmeasurable},
		{"no number", says(wording.Outcome, wording.Reading{}), Unmeasurable},
		{"no sentence", &KeyResult{}, Unmeasurable},
	}
	for _, tt := range tests {
		if got := tt.kr.Kind(); got != tt.want {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
	}
}

func TestTargetAndBaseline(t *testing.T) {
	fields := func(baseline, target *Stated[quantity.Quantity]) func(*KeyResult) {
		return func(kr *KeyResult) { kr.FieldBaseline, kr.FieldTarget = baseline, target }
	}
	fromTo := wording.Reading{Baseline: number(94, "day"), Target: number(60, "day"), FromTo: true}
	change := func(c wording.Change) wording.Reading { return wording.Reading{Change: c} }
	byPercent := change(wording.Change{Kind: wording.ByPercent, Percent: -30})
	byPoints := change(wording.Change{Kind: wording.ByAmount, Add: num(10, quantity.Points)})
	byMinutes := change(wording.Change{Kind: wording.ByAmount, Add: num(-30, "min")})
	byMoney := change(wording.Change{Kind: wording.ByAmount, Add: num(300, "EUR")})
	count := wording.Reading{Target: number(30, "post"), Count: true}
	rate := wording.Reading{Held: true, Target: number(4, "time"), HoldLow: number(4, "time")}

	tests := []struct {
		name             string
		kr               *KeyResult
		target, baseline Known // Text and At do not matter
	}{
		{"from the sentence", says(wording.Outcome, fromTo), Known{num(60, "day"), FromSentence, span}, Known{num(94, "day"), FromSentence, span}},
		{
			"a field beats the sentence, and takes its unit",
			with(says(wording.Outcome, fromTo), fields(stated(num(90, "")), stated(num(55, "")))),
			Known{num(55, "day"), FromField, span}, Known{num(90, "day"), FromField, span},
		},
		{
			"a bare target takes the unit of the baseline",
			with(says(wording.Outcome, wording.Reading{}), fields(stated(num(8, "%")), stated(num(5, "")))),
			Known{num(5, "%"), FromField, span}, Known{num(8, "%"), FromField, span},
		},
		{
			"a bare target of the sentence does too",
			with(says(wording.Outcome, wording.Reading{Target: number(12, "")}), fields(stated(num(8, "%")), nil)),
			Known{num(12, "%"), FromSentence, span}, Known{num(8, "%"), FromField, span},
		},
		{
			"beside a clock time a bare number stays bare",
			with(says(wording.Outcome, wording.Reading{}), fields(stated(num(3510, quantity.Clock)), stated(num(52, "")))),
			Known{num(52, ""), FromField, span}, Known{num(3510, quantity.Clock), FromField, span},
		},
		{
			"the baseline in the unit of the target",
			with(says(wording.Outcome, wording.Reading{}), fields(stated(num(1.5, "h")), stated(num(30, "min")))),
			Known{num(30, "min"), FromField, span}, Known{num(90, "min"), FromField, span},
		},
		{
			"two currencies stay two",
			with(says(wording.Outcome, wording.Reading{}), fields(stated(num(400, "USD")), stated(num(520, "EUR")))),
			Known{num(520, "EUR"), FromField, span}, Known{num(400, "USD"), FromField, span},
		},
		{
			"a percentage of a percentage",
			with(says(wording.Outcome, byPercent), fields(stated(num(14, "%")), nil)),
			Known{num(9.8, "%"), Computed, span}, Known{num(14, "%"), FromField, span},
		},
		{
			"points of a percentage",
			with(says(wording.Outcome, byPoints), fields(stated(num(71, "%")), nil)),
			Known{num(81, "%"), Computed, span}, Known{num(71, "%"), FromField, span},
		},
		{
			"points of a score",
			with(says(wording.Outcome, byPoints), fields(stated(num(31, "")), nil)),
			Known{num(41, ""), Computed, span}, Known{num(31, ""), FromField, span},
		},
		{
			"an amount in another unit of time",
			with(says(wording.Outcome, byMinutes), fields(stated(num(2, "h")), nil)),
			Known{num(1.5, "h"), Computed, span}, Known{num(2, "h"), FromField, span},
		},
		{
			"an amount of a bare baseline gives the unit",
			with(says(wording.Outcome, byMoney), fields(stated(num(1200, "")), nil)),
			Known{num(1500, "EUR"), Computed, span}, Known{num(1200, "EUR"), FromField, span},
		},
		{
			"an amount in another currency gives no target",
			with(says(wording.Outcome, byMoney), fields(stated(num(1200, "USD")), nil)),
			Known{}, Known{num(1200, "USD"), FromField, span},
		},
		{"a change without a baseline", says(wording.Outcome, byPercent), Known{}, Known{}},
		{
			"a change beside a target",
			with(says(wording.Outcome, byPercent), fields(stated(num(200, "")), stated(num(240, "")))),
			Known{num(240, ""), FromField, span}, Known{num(200, ""), FromField, span},
		},
		{"a count of outputs starts at 0", says(wording.Output, count), Known{num(30, "post"), FromSentence, span}, Known{num(0, "post"), Implied, span}},
		{"a count of inputs too", says(wording.Input, count), Known{num(30, "post"), FromSentence, span}, Known{num(0, "post"), Implied, span}},
		{"a count under outcome does not", says(wording.Outcome, count), Known{num(30, "post"), FromSentence, span}, Known{}},
		{"a percentage does not", says(wording.Output, wording.Reading{Target: number(80, "%")}), Known{num(80, "%"), FromSentence, span}, Known{}},
		{"money does not", says(wording.Input, wording.Reading{Target: number(80, "EUR")}), Known{num(80, "EUR"), FromSentence, span}, Known{}},
		{"a time does not", says(wording.Input, wording.Reading{Target: number(80, "h")}), Known{num(80, "h"), FromSentence, span}, Known{}},
		{
			"an unknown baseline is not 0",
			with(says(wording.Output, count), func(kr *KeyResult) { kr.BaselineUnknown = stated(true) }),
			Known{num(30, "post"), FromSentence, span}, Known{},
		},
		{"what is held has no target", says(wording.Input, rate), Known{}, Known{}},
		{
			"a rate from a baseline has",
			with(says(wording.Input, rate), fields(stated(num(1, "")), nil)),
			Known{num(4, "time"), FromSentence, span}, Known{num(1, "time"), FromField, span},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := tt.kr.Target(); !same(got, tt.target) {
				t.Errorf("target %v, want %v", got, tt.target)
			}
			if got := tt.kr.Baseline(); !same(got, tt.baseline) {
				t.Errorf("baseline %v, want %v", got, tt.baseline)
			}
		})
	}
}

func TestBounds(t *testing.T) {
	held := wording.Reading{Held: true, Target: number(99.95, "%"), HoldLow: number(99.95, "%")}
	pair := func(a, b quantity.Quantity) func(*KeyResult) {
		return func(kr *KeyResult) { kr.Between = []Stated[quantity.Quantity]{*stated(a), *stated(b)} }
	}
	tests := []struct {
		name      string
		kr        *KeyResult
		low, high Known
	}{
		{"the words", says(wording.Outcome, held), Known{num(99.95, "%"), FromSentence, span}, Known{}},
		{
			"a field beats the words, and takes their unit",
			with(says(wording.Outcome, held), func(kr *KeyResult) { kr.AtLeast = stated(num(99.9, "")) }),
			Known{num(99.9, "%"), FromField, span}, Known{},
		},
		{"at most", &KeyResult{AtMost: stated(num(8, "%"))}, Known{}, Known{num(8, "%"), FromField, span}},
		{"between", with(&KeyResult{}, pair(num(60, "kg"), num(75, "kg"))), Known{num(60, "kg"), FromField, span}, Known{num(75, "kg"), FromField, span}},
		{"a unit written once holds for both", with(&KeyResult{}, pair(num(200, ""), num(400, "ms"))), Known{num(200, "ms"), FromField, span}, Known{num(400, "ms"), FromField, span}},
		{"but not that of a clock time", with(&KeyResult{}, pair(num(3300, quantity.Clock), num(58, ""))), Known{num(3300, quantity.Clock), FromField, span}, Known{num(58, ""), FromField, span}},
		{"nothing to hold", says(wording.Outcome, wording.Reading{Target: number(3, "")}), Known{}, Known{}},
		{
			"a rate from a baseline is not held",
			with(says(wording.Outcome, held), func(kr *KeyResult) { kr.FieldBaseline = stated(num(99, "")) }),
			Known{}, Known{},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			low, high := tt.kr.Bounds()
			if !same(low, tt.low) || !same(high, tt.high) {
				t.Errorf("got %v and %v, want %v and %v", low, high, tt.low, tt.high)
			}
		})
	}
}

func TestLabel(t *testing.T) {
	inferred := wording.Reading{Label: wording.Output, Certain: true, Accept: wording.Set(wording.Output, wording.Outcome)}
	inside := wording.Reading{Label: wording.Outcome, Written: []wording.WrittenLabel{{Labels: []wording.Label{wording.Outcome}}}}
	near := inferred
	near.Written = []wording.WrittenLabel{{Near: true, Meant: wording.Outcome}}
	tests := []struct {
		name     string
		kr       *KeyResult
		want     wording.Label
		from     From
		explicit bool
	}{
		{"the key", says(wording.Input, inferred), wording.Input, FromKey, true},
		{"the key, whatever the words say", says(wording.Input, inside), wording.Input, FromKey, true},
		{"the words say it", says(wording.None, inside), wording.Outcome, FromSentence, true},
		{"a misspelt label says nothing", says(wording.None, near), wording.Output, Inferred, false},
		{"inferred", says(wording.None, inferred), wording.Output, Inferred, false},
		{"not known", says(wording.None, wording.Reading{}), wording.None, Nowhere, false},
		{"no sentence", &KeyResult{}, wording.None, Nowhere, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := tt.kr.Label()
			if got.Label != tt.want || got.From != tt.from || got.Explicit() != tt.explicit {
				t.Errorf("%v from %v, explicit %v; want %v from %v, %v", got.Label, got.From, got.Explicit(), tt.want, tt.from, tt.explicit)
			}
			if tt.want != wording.None && !got.Accept.Has(tt.want) {
				t.Errorf("the label %v itself would not be accepted", got.Label)
			}
			if tt.explicit && (!got.Certain || got.Accept.Has(wording.Output)) {
				t.Errorf("certain %v, accepts %b; want certain, and only what the author said", got.Certain, got.Accept)
			}
		})
	}
}

func TestChain(t *testing.T) {
	part := func(l wording.Label, text string) Part { return Part{Label: l, Sentence: &Sentence{Text: text}} }
	kr := &KeyResult{Parts: []Part{
		part(wording.Input, "Call every dormant partner"),
		part(wording.Outcome, "Dormant partners from 40 to 15"),
	}}
	if got, want := kr.Text(), "Call every dormant partner → Dormant partners from 40 to 15"; got != want {
		t.Errorf("text %q, want %q", got, want)
	}
	if l := kr.Label().Label; l != wording.Outcome {
		t.Errorf("label %q, want that of the last part", l)
	}
	if got, want := kr.Labels(), wording.Set(wording.Input, wording.Outcome); got != want {
		t.Errorf("labels %b, want %b", got, want)
	}
	clauses := says(wording.None, wording.Reading{Clauses: []wording.Clause{{Label: wording.Output}, {}, {Label: wording.Outcome}}})
	if got, want := clauses.Labels(), wording.Set(wording.Output, wording.Outcome); got != want {
		t.Errorf("labels of clauses %b, want %b", got, want)
	}
}

func TestCounts(t *testing.T) {
	reason := stated("the pilot ended")
	for _, tt := range []struct {
		status Status
		why    *Stated[string]
		want   bool
	}{
		{Active, nil, true}, {Done, nil, true}, {Proposed, nil, false}, {Parked, reason, false},
		{Dropped, reason, false}, {Dropped, nil, true},
	} {
		kr := &KeyResult{Status: tt.status, WhyDropped: tt.why}
		o := &Objective{KeyResults: []*KeyResult{kr}}
		counted := 0
		for range o.Counted() {
			counted++
		}
		if kr.Counts() != tt.want || (counted == 1) != tt.want {
			t.Errorf("%v, reason %v: counts %v, counted %d; want %v", tt.status, tt.why != nil, kr.Counts(), counted, tt.want)
		}
	}
}

// What a fair reader accepts is what the author says, else what the words leave to choose
// from; the likeliest label is always among it.
func TestAccepts(t *testing.T) {
	reader, err := wording.New(wording.Options{})
	if err != nil {
		t.Fatal(err)
	}
	input, output, outcome := wording.Input, wording.Output, wording.Outcome
	tests := []struct {
		name string
		key  wording.Label
		text string
		want wording.Labels
	}{
		{"the key", outcome, "Write a handbook for the night ferry", wording.Set(outcome)},
		{"the words say it", wording.None, "Write a handbook for the night ferry (output)", wording.Set(output)},
		{"work", wording.None, "Write a handbook for the night ferry", wording.Set(input, output)},
		{"what others decide", wording.None, "Win 3 sponsors for the regatta", wording.Set(output, outcome)},
		{"without a likeliest", wording.None, "Harbour", wording.Set(input, output)},
		{"the likeliest besides", wording.None, "Increase training hours to 40 per crew", wording.Set(input, output, outcome)},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			reading := reader.KeyResult(tt.text, wording.Context{Label: tt.key})
			kr := says(tt.key, reading)
			if got := kr.Accepts(); got != tt.want {
				t.Errorf("accepts %b, want %b", got, tt.want)
			}
			if l := kr.Label().Label; l != wording.None && !kr.Accepts().Has(l) {
				t.Errorf("the likeliest, %v, is not accepted", l)
			}
		})
	}
	if got := (&KeyResult{}).Accepts(); got != 0 {
		t.Errorf("without a sentence it accepts %b", got)
	}
}
