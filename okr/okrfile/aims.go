package okrfile

import (
	"fmt"
	"slices"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/quantity"
	"github.com/okr-as-code/okr/okr/source"
)

// An aim is what the fields of a key result say that it is for.
type aim struct {
	fields []string
	does   string // "holds a value"
}

// aimTable holds the aims, of which a key result has one. A further one, that
// comes after them, is to find a number: baseline: unknown without a target.
var aimTable = []aim{
	{[]string{"milestones"}, "takes steps"},
	{[]string{"probability", "achieved"}, "is done or not"},
	{[]string{"at_least", "at_most", "between", "floor"}, "holds a value"},
	{[]string{"target"}, "reaches a value"},
}

// aims reports fields of two aims, and of two bounds that say the same.
func (r *reader) aims(kr *okr.KeyResult) {
	var first okr.Field
	has := -1
	for _, f := range kr.Fields {
		is := aimOf(kr, f.Name)
		switch {
		case is < 0:
		case has < 0:
			first, has = f, is
		case is != has:
			r.report(source.Problem{
				Kind: source.Schema, At: f.Key,
				Message: fmt.Sprintf("a key result has one aim: `%s` %s, and `%s` %s",
					first.Name, does(has), f.Name, does(is)),
				Help:    "keep one of the two, or make two key results of it",
				Related: []source.Related{{At: first.Key, Message: "the other aim"}},
			})
			return
		}
	}
	if low, high := kr.AtLeast, kr.AtMost; low != nil && high != nil {
		if v, ok := high.Value.In(low.Value); ok && v < low.Value.Value {
			r.report(source.Problem{
				Kind: source.Schema, At: high.At,
				Message: "no value is at least " + low.At.Text() + " and at most " + high.At.Text(),
				Help:    "swap the two, or correct one",
				Related: []source.Related{{At: low.At, Message: "the lower bound"}},
			})
		}
	}
	if between, ok := kr.Field("between"); ok && (kr.Has("at_least") || kr.Has("at_most")) {
		r.schema(between.Key, "keep `between`, or the other", "`between` says both bounds: `at_least` and `at_most` say them again")
	}
}

// aimOf returns the aim that a field of kr says, as its place in the table, or -1.
func aimOf(kr *okr.KeyResult, name string) int {
	if name == "milestones" && len(kr.Milestones) == 0 {
		return -1
	}
	if name == "baseline" && kr.BaselineUnknown != nil && kr.FieldTarget == nil && (kr.Has("milestones") || kr.Has("probability") || kr.Has("achieved")) {
		return len(aimTable)
	}
	for i, a := range aimTable {
		for _, f := range a.fields {
			if f == name {
				return i
			}
		}
	}
	return -1
}

func does(aim int) string {
	if aim == len(aimTable) {
		return "finds the value out"
	}
	return aimTable[aim].does
}

// floorFits reports a floor that has not the shape of the bounds, or lies on
// their good side. Where the sentence says the bounds, nothing is known here.
func (r *reader) floorFits(kr *okr.KeyResult) {
	f, ok := kr.Field("floor")
	if !ok || len(kr.Floor) == 0 {
		return
	}
	pair := len(kr.Floor) == 2
	switch {
	case len(kr.Between) == 2 && !pair:
		r.schema(f.Value, "write `floor: [100 ms, 500 ms]`", "`between` has two bounds, so `floor` is two values")
		kr.Floor = nil
	case len(kr.Between) == 2:
		r.floorBeyond(kr.Floor[0], kr.Between[0], -1)
		r.floorBeyond(kr.Floor[1], kr.Between[1], 1)
	case kr.AtLeast != nil && kr.AtMost != nil:
		if !pair {
			r.schema(f.Value, "write `floor: [100 ms, 500 ms]`", "there are two bounds, so `floor` is two values")
			kr.Floor = nil
			return
		}
		r.floorBeyond(kr.Floor[0], *kr.AtLeast, -1)
		r.floorBeyond(kr.Floor[1], *kr.AtMost, 1)
	case kr.AtLeast == nil && kr.AtMost == nil:
	case pair:
		r.schema(f.Value, "write one value", "there is one bound, so `floor` is one value")
		kr.Floor = nil
	case kr.AtLeast != nil:
		r.floorBeyond(kr.Floor[0], *kr.AtLeast, -1)
	default:
		r.floorBeyond(kr.Floor[0], *kr.AtMost, 1)
	}
}

// floorHolds reports a floor without a bound: no field of kr is one, and its
// sentence, which has been read, says none.
func (r *reader) floorHolds(kr *okr.KeyResult) {
	f, ok := kr.Field("floor")
	others := []string{"at_least", "at_most", "between", "target", "milestones", "probability", "achieved"}
	if !ok || kr.Scored() == nil || slices.ContainsFunc(others, kr.Has) {
		return // the bound, or another aim
	}
	if low, high := kr.Bounds(); low.Ok() || high.Ok() {
		return
	}
	r.schema(f.Key, "write the value to hold too: `at_least: 99%`", "`floor` belongs to a value to hold, and there is none")
}

// floorBeyond reports a floor that is not beyond its bound in the direction of
// sign.
func (r *reader) floorBeyond(floor, bound okr.Stated[quantity.Quantity], sign float64) {
	v, ok := floor.Value.In(bound.Value)
	if !ok || (v-bound.Value.Value)*sign >= 0 {
		return
	}
	side := "below the lower bound"
	if sign > 0 {
		side = "above the upper bound"
	}
	r.report(source.Problem{
		Kind: source.Schema, At: floor.At,
		Message: "`floor` must lie " + side + ": it is where a miss scores nothing",
		Related: []source.Related{{At: bound.At, Message: "the bound"}},
	})
}

// values reports numbers that stand where another says the same. Which check-ins
// are there depends on the day, so that current is kept beside them.
func (r *reader) values(kr *okr.KeyResult) {
	if c, ok := kr.Field("confidence"); ok && (kr.Probability != nil || kr.Achieved != nil) {
		r.minor(c.Key, "write the chance as `probability`",
			"where a key result can only succeed or fail, `probability` is the confidence")
	}
	for i := range kr.CheckIns {
		r.partValue(kr, &kr.CheckIns[i])
	}
	for _, c := range kr.CheckIns {
		if f, ok := kr.Field("current"); ok && c.Value != nil {
			r.report(source.Problem{
				Kind: source.Schema, Minor: true, At: f.Key,
				Message: "`current` is not read where a check-in has a value: remove it, or make a check-in of it",
				Related: []source.Related{{At: c.Value.At, Message: "the value of a check-in"}},
			})
			return
		}
	}
}

// partValue reports a value of a part of a chain that the key result does not have.
func (r *reader) partValue(kr *okr.KeyResult, c *okr.CheckIn) {
	for _, name := range []string{"input", "output"} {
		f, ok := c.Field(name)
		if !ok || len(kr.Parts) == 0 {
			continue
		}
		switch scored := kr.Scored(); {
		case scored.Label.String() == name:
			r.schema(f.Key, "write `value`", "`%s` is what is scored here: its value is `value`", name)
		case !hasPart(kr, name):
			r.schema(f.Key, "write `value`", "the key result has no `%s` that this could be the value of", name)
		}
	}
}

func hasPart(kr *okr.KeyResult, label string) bool {
	for _, p := range kr.Parts {
		if p.Label.String() == label {
			return true
		}
	}
	return false
}
