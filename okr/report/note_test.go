package report_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/quantity"
	"github.com/okr-as-code/okr/okr/report"
	"github.com/okr-as-code/okr/okr/score"
	"github.com/okr-as-code/okr/okr/wording"
)

// The notes explain what the columns leave open.
func TestNotes(t *testing.T) {
	checked := func(kr *okr.KeyResult, values ...*okr.Stated[quantity.Quantity]) {
		for i, v := range values {
			day := cycle.NewDate(2026, 8, 3+i)
			kr.CheckIns = append(kr.CheckIns, okr.CheckIn{Date: &okr.Stated[cycle.Date]{Value: day}, Value: v})
		}
	}
	written := func(value float64, unit, text string) *okr.Stated[quantity.Quantity] {
		return &okr.Stated[quantity.Quantity]{Value: quantity.Quantity{Value: value, Unit: unit, Text: text}}
	}
	for _, tt := range []struct {
		name string
		make func(kr *okr.KeyResult)
		want []string
	}{
		{"a percentage moves in points", func(kr *okr.KeyResult) {
			kr.FieldBaseline, kr.FieldTarget = amount(16.3, "%"), amount(9, "%")
			checked(kr, amount(16.1, "%"))
		}, []string{"needs -1.7 pp a week"}},
		{"small numbers have two digits", func(kr *okr.KeyResult) {
			kr.FieldBaseline, kr.FieldTarget = amount(2, "%"), amount(0, "%")
			checked(kr, amount(1.9, "%"), amount(1.87, "%"))
		}, []string{"needs -0.45 pp a week, lately -0.21 pp"}},
		{"large ones three", func(kr *okr.KeyResult) {
			kr.FieldBaseline, kr.FieldTarget = amount(400e3, "EUR"), amount(520e3, "EUR")
			checked(kr, amount(410e3, "EUR"))
		}, []string{"needs 26.6k EUR a week"}},
		{"held now and then", func(kr *okr.KeyResult) {
			kr.AtLeast = amount(4, "")
			checked(kr, amount(5, ""), amount(3, ""), amount(4, ""))
		}, []string{"held in 2 of 3 check-ins"}},
		{"always held", func(kr *okr.KeyResult) {
			kr.AtLeast = amount(4, "")
			checked(kr, amount(5, ""))
		}, nil},
		{"a value in another unit", func(kr *okr.KeyResult) {
			kr.FieldBaseline, kr.FieldTarget = amount(20, ""), amount(40, "")
			checked(kr, written(30, "EUR", "30 EUR"))
		}, []string{"30 EUR is not counted: it cannot be compared with 40"}},
		{"two ends that cannot be compared", func(kr *okr.KeyResult) {
			kr.FieldBaseline, kr.FieldTarget = amount(5, "%"), amount(12, "pp")
		}, []string{"no score: 5% and 12 pp cannot be compared"}},
		{"nowhere to go", func(kr *okr.KeyResult) {
			kr.FieldBaseline, kr.FieldTarget = amount(40, ""), amount(40, "")
		}, []string{"no score: it is to end where it began"}},
		{"milestones of different weight", func(kr *okr.KeyResult) {
			kr.Milestones = []okr.Milestone{{Weight: &okr.Stated[float64]{Value: 2}}, {}}
		}, []string{"its milestones have weights"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			o := objective("notes", okr.Team, "Every number is understood")
			tt.make(keyResult(o, wording.Outcome, "It is understood"))
			r := report.Build([]*score.Objective{score.Of(o, score.Options{AsOf: asOf})}, report.Options{AsOf: asOf})
			if diff := cmp.Diff(tt.want, r.Cycles[0].Objectives[0].KeyResults[0].Notes); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// A score never looks like one of the next band.
func TestScoresShowTheirBand(t *testing.T) {
	for _, tt := range []struct {
		value  float64
		want   string
		number string
	}{{59.7, "missed so far", "0.597"}, {60, "met so far", "0.60"}, {80, "met so far", "0.80"}, {80.2, "exceeded so far", "0.802"}, {59.2, "missed so far", "0.59"}} {
		o := objective("bands", okr.Team, "Every number is understood")
		kr := keyResult(o, wording.Outcome, "It is understood")
		kr.FieldBaseline, kr.FieldTarget, kr.Current = amount(0, ""), amount(100, ""), amount(tt.value, "")
		r := report.Build([]*score.Objective{score.Of(o, score.Options{AsOf: asOf})}, report.Options{AsOf: asOf})
		got := r.Cycles[0].Objectives[0]
		if got.Number != tt.number || got.Verdict != tt.want || got.KeyResults[0].Number != tt.number {
			t.Errorf("%v is %s (%s), its key result %s; want %s (%s)", tt.value, got.Number, got.Verdict, got.KeyResults[0].Number, tt.number, tt.want)
		}
	}
}
