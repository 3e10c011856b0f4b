package score_test

import (
	"fmt"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/quantity"
	"github.com/okr-as-code/okr/okr/score"
)

func ExampleOf() {
	days := func(n float64) *okr.Stated[quantity.Quantity] {
		return &okr.Stated[quantity.Quantity]{Value: quantity.Quantity{Value: n, Unit: "day"}}
	}
	day := func(month, day int) *okr.Stated[cycle.Date] {
		return &okr.Stated[cycle.Date]{Value: cycle.NewDate(2026, month, day)}
	}
	quarter, _ := cycle.Parse("2026-Q3", 1)
	o := &okr.Objective{
		File: &okr.File{Cycle: quarter},
		KeyResults: []*okr.KeyResult{{
			FieldBaseline: days(94),
			FieldTarget:   days(60),
			CheckIns: []okr.CheckIn{
				{Date: day(8, 10), Value: days(88)},
				{Date: day(8, 31), Value: days(79)},
			},
		}},
	}

	s := score.Of(o, score.Options{AsOf: cycle.NewDate(2026, 9, 1)})
	fmt.Printf("score %.2f (%v), elapsed %.2f\n", *s.Score, s.Band, *s.Elapsed)
	fmt.Printf("projected %.2f: %v pace\n", *s.KeyResults[0].Projected, s.KeyResults[0].Pace)
	// Output:
	// score 0.44 (missed), elapsed 0.68
	// projected 0.65: on pace
}
