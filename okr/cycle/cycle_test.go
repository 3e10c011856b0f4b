package cycle

import (
	"math"
	"slices"
	"strings"
	"testing"
)

func date(t *testing.T, s string) Date {
	t.Helper()
	d, err := ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func named(t *testing.T, name string) Cycle {
	t.Helper()
	c, ok := Parse(name, 1)
	if !ok {
		t.Fatalf("Parse(%q) failed", name)
	}
	return c
}

func TestElapsed(t *testing.T) {
	tests := []struct {
		cycle, day string
		want       float64
	}{
		{"2026-Q3", "2026-06-30", 0},
		{"2026-Q3", "2026-07-01", 0},
		{"2026-Q3", "2026-09-01", 0.6813},
		{"2026-Q3", "2026-09-29", 0.9890},
		{"2026-Q3", "2026-09-30", 1},
		{"2026-Q3", "2026-12-31", 1},
		{"2026", "2026-07-02", 0.5},
	}
	for _, tt := range tests {
		got := named(t, tt.cycle).Elapsed(date(t, tt.day))
		if math.Abs(got-tt.want) > 0.00005 {
			t.Errorf("%s on %s: elapsed %.4f, want %.4f", tt.cycle, tt.day, got, tt.want)
		}
	}
}

func TestElapsedOfOneDay(t *testing.T) {
	day := date(t, "2026-09-01")
	c, err := Of(day, day)
	if err != nil {
		t.Fatal(err)
	}
	if before, on := c.Elapsed(day-1), c.Elapsed(day); before != 0 || on != 1 {
		t.Errorf("elapsed is %v the day before and %v on the day, want 0 and 1", before, on)
	}
}

func TestPhase(t *testing.T) {
	tests := []struct {
		day  string
		want Phase
	}{
		{"2026-05-01", Plan},
		{"2026-07-01", Plan},
		{"2026-07-14", Plan},
		{"2026-07-15", Run},
		{"2026-09-30", Run},
		{"2026-10-01", Close},
	}
	for _, tt := range tests {
		if got := named(t, "2026-Q3").Phase(date(t, tt.day)); got != tt.want {
			t.Errorf("on %s: %v, want %v", tt.day, got, tt.want)
		}
	}
	// A cycle shorter than the time for planning is over when it is over.
	short, _ := Of(date(t, "2026-07-01"), date(t, "2026-07-07"))
	if got := short.Phase(date(t, "2026-07-08")); got != Close {
		t.Errorf("the day after a week's cycle: %v, want close", got)
	}
}

func TestRelations(t *testing.T) {
	year, half, quarter, next := named(t, "2026"), named(t, "2026-H2"), named(t, "2026-Q3"), named(t, "2026-Q4")
	third := named(t, "2026-T2") // May to August
	tests := []struct {
		what string
		got  bool
		want bool
	}{
		{"the year covers the quarter", year.Covers(quarter), true},
		{"the quarter covers itself", quarter.Covers(quarter), true},
		{"the quarter covers the half", quarter.Covers(half), false},
		{"the quarter overlaps the four months it begins in", quarter.Overlaps(third), true},
		{"the quarter covers the four months it begins in", quarter.Covers(third), false},
		{"the quarter overlaps the next", quarter.Overlaps(next), false},
		{"the quarter has its last day", quarter.Contains(quarter.End), true},
		{"the quarter has the day after", quarter.Contains(quarter.End + 1), false},
		{"no cycle contains day 0", Cycle{}.Contains(0), false},
		{"a cycle covers none", year.Covers(Cycle{}), false},
		{"none overlaps none", Cycle{}.Overlaps(Cycle{}), false},
		{"none is zero", Cycle{}.IsZero(), true},
		{"1970 is zero", named(t, "1970").IsZero(), false},
	}
	for _, tt := range tests {
		if tt.got != tt.want {
			t.Errorf("%s: %v", tt.what, tt.got)
		}
	}
}

func TestDays(t *testing.T) {
	for name, want := range map[string]int{
		"2026-Q3": 92, "2026-H1": 181, "2026": 365, "2028": 366, "2028-M02": 29, "2026-T1": 120,
	} {
		if got := named(t, name).Days(); got != want {
			t.Errorf("%s has %d days, want %d", name, got, want)
		}
	}
	if got := (Cycle{}).Days(); got != 0 {
		t.Errorf("none has %d days", got)
	}
}

func TestCompare(t *testing.T) {
	names := []string{"2026-M07", "2026-Q4", "2026-Q3", "2026-H2", "2026", "2026-Q1"}
	want := []string{"2026", "2026-Q1", "2026-H2", "2026-Q3", "2026-M07", "2026-Q4"}
	var cycles []Cycle
	for _, n := range names {
		cycles = append(cycles, named(t, n))
	}
	slices.SortFunc(cycles, Cycle.Compare)
	var got []string
	for _, c := range cycles {
		got = append(got, c.Name)
	}
	if !slices.Equal(got, want) {
		t.Errorf("sorted %v, want %v", got, want)
	}
}

func TestOf(t *testing.T) {
	c, err := Of(date(t, "2026-09-01"), date(t, "2026-12-18"))
	if err != nil || c.Name != "2026-09-01..2026-12-18" {
		t.Errorf("Of gave %v, %v", c, err)
	}
	_, err = Of(date(t, "2026-12-18"), date(t, "2026-09-01"))
	if err == nil || !strings.Contains(err.Error(), "before it starts") {
		t.Errorf("an end before the start: %v", err)
	}
}
