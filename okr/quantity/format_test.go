package quantity

import (
	"math"
	"testing"
)

func TestFormat(t *testing.T) {
	tests := []struct {
		value float64
		unit  string
		want  string
	}{
		{0, "", "0"},
		{math.Copysign(0, -1), "", "0"},
		{-0.00001, "", "-0.00001"},
		{1240, "", "1,240"},
		{-1240.5, "", "-1,240.5"},
		{460000, "", "460,000"},
		{2500000, "", "2.5M"},
		{2500001, "", "2,500,001"},
		{3e9, "", "3bn"},
		{1.0 / 3, "", "0.3333"},
		{0.0012345678, "", "0.001235"},
		{460000, "EUR", "460k EUR"},
		{12500, "EUR", "12.5k EUR"},
		{12550, "EUR", "12,550 EUR"},
		{9000, "EUR", "9,000 EUR"},
		{1200000, "USD", "1.2M USD"},
		{1250000, "USD", "1.25M USD"},
		{-1200000, "USD", "-1.2M USD"},
		{33.33333, "USD", "33.33 USD"},
		{5, "%", "5%"},
		{9.799999, "%", "9.8%"},
		{99.95, "%", "99.95%"},
		{99.9995, "%", "99.9995%"},
		{10, "pp", "10 pp"},
		{10, "point", "10 points"},
		{95, "min", "95 min"},
		{120, "min", "120 min"},
		{270, "min", "4h30m"},
		{125, "min", "2h5m"},
		{270.5, "min", "270.5 min"},
		{250, "ms", "250 ms"},
		{4.5, "h", "4.5 h"},
		{1, "day", "1 day"},
		{3, "day", "3 days"},
		{0.5, "week", "0.5 weeks"},
		{3510, ":", "58:30"},
		{3750, ":", "1:02:30"},
		{65, ":", "1:05"},
		{5, ":", "0:05"},
		{-65, ":", "-1:05"},
		{3599.6, ":", "1:00:00"},
		{6, "/10", "6/10"},
		{7.25, "/10", "7.25/10"},
		{3, "post", "3 posts"},
		{1, "post", "1 post"},
		{0, "post", "0 posts"},
		{12, "person-week", "12 person-weeks"},
		{5, "story", "5 stories"},
		{5, "person", "5 people"},
		{5, "PR", "5 PRs"},
		{50, "NPS", "50 NPS"},
		{16, "km", "16 km"},
		{5, "km/h", "5 km/h"},
		{37, "°C", "37 °C"},
		{math.NaN(), "%", "–"},
		{math.Inf(1), "", "–"},
	}
	for _, tt := range tests {
		if got := Format(tt.value, tt.unit); got != tt.want {
			t.Errorf("Format(%v, %q) = %q, want %q", tt.value, tt.unit, got, tt.want)
		}
		if got := (Quantity{Value: tt.value, Unit: tt.unit}).String(); got != tt.want {
			t.Errorf("%v %q prints as %q, want %q", tt.value, tt.unit, got, tt.want)
		}
	}
}

// roundTrip holds the law that a quantity that was read is read again from what
// Format prints, up to its rounding.
func roundTrip(t *testing.T, q Quantity) {
	t.Helper()
	if small := math.Abs(q.Value); small > 1e15 || small != 0 && small < 1e-250 {
		return
	}
	printed := Format(q.Value, q.Unit)
	again, err := Parse(printed)
	if err != nil || again.Unit != q.Unit {
		t.Fatalf("%v %q of %q prints as %q, which reads as %v %q: %v", q.Value, q.Unit, q.Text, printed, again.Value, again.Unit, err)
	}
	if tolerance := max(0.00501, math.Abs(q.Value)*1e-3); math.Abs(again.Value-q.Value) > tolerance {
		t.Fatalf("%v %q prints as %q, which reads as %v", q.Value, q.Unit, printed, again.Value)
	}
}

func TestFormatIsReadAgain(t *testing.T) {
	units := []string{
		"", "%", "pp", "point", "EUR", "USD", "ms", "s", "min", "h", "day", "week", "month", "quarter", "year",
		"km", "m", "kg", "GB", "bpm", "°C", "km/h", "FTE", "post", "person", "story", "process", "status", "analysis",
		"person-week", "time", "PR", "NPS", "staff", "database", "quiz", "hero", "key", "man", "criterion",
	}
	values := []float64{0, 1, 2, 0.5, 9.8, 95, 120, 270, 999, 1000, 1240, 12550, 460000, 1234567, 2.5e6, 3e9, -5, -1240, 0.0123}
	for _, unit := range units {
		for _, value := range values {
			roundTrip(t, Quantity{Value: value, Unit: unit})
		}
	}
	for _, unit := range []string{":", "/10"} {
		for _, value := range []float64{0, 5, 10} {
			roundTrip(t, Quantity{Value: value, Unit: unit})
		}
	}
}
