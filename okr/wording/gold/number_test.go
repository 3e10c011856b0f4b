package gold

import (
	"testing"

	"github.com/okr-as-code/okr/okr/quantity"
)

func TestSame(t *testing.T) {
	tests := []struct {
		written string
		value   float64
		unit    string
		want    bool
	}{
		{"12", 12, "partner", true},
		{"12", 13, "partner", false},
		{"1,200", 1200, "", true},
		{"-5", -5, "", true},
		{"-5", 5, "", false},
		{".5", 0.5, "", true},
		{"two", 2, "nurse", true},
		{"two", 3, "nurse", false},
		{"a dozen", 12, "", true},
		{"A", 1, "clinic", true},
		{"no", 0, "", true},
		{"several", 7, "", false},
		{"", 0, "", false},

		{"12%", 12, "%", true},
		{"12%", 0.12, "", true},
		{"0.5%", 50, "%", true},
		{"12 percent", 0.12, "", true},
		{"12", 0.12, "", false},
		{"half", 50, "%", true},
		{"half", 0.5, "", true},
		{"half", 2, "", false},

		{"$1.2M", 1_200_000, "USD", true},
		{"$1.2M", 1_200, "USD", false},
		{"€40k", 40_000, "EUR", true},
		{"3 million", 3_000_000, "", true},
		{"two thousand", 2000, "", true},
		{"1.5bn", 1_500_000_000, "", true},
		{"10s of millions", 10_000_000, "", true},

		{"3 of 4", 3, "", true},
		{"3 of 4", 4, "", false},
		{"3/4", 0.75, "", true},
		{"3/4", 3, "/4", true},
		{"3/0", 3, "", true},

		{"70 mins", 70, "min", true},
		{"70 minutes", 4200, "s", true},
		{"90 min", 1.5, "h", true},
		{"90 min", 90, "h", false},
		{"2 weeks", 14, "day", true},
		{"2 weeks", 2, "", true},
		{"300ms", 0.3, "s", true},
		{"1 year", 12, "month", true},
		{"5 business days", 5, "day", true},
		{"5m", 5, "min", true},
		{"5m", 5_000_000, "user", true},
		{"60 days, on average", 60, "day", true},
	}
	for _, test := range tests {
		got := &quantity.Quantity{Value: test.value, Unit: test.unit}
		if same(&test.written, got) != test.want {
			t.Errorf("same(%q, %v %q) = %v", test.written, test.value, test.unit, !test.want)
		}
	}
}

func TestSameOfNone(t *testing.T) {
	written, got := "3", &quantity.Quantity{Value: 3}
	if !same(nil, nil) || same(nil, got) || same(&written, nil) {
		t.Error("none is the same as none only")
	}
}

func TestSameUnit(t *testing.T) {
	tests := []struct {
		written, unit string
		same, asked   bool
	}{
		{"12%", "%", true, true},
		{"12%", "", false, true},
		{"70 mins", "min", true, true},
		{"70 mins", "h", true, true},
		{"70 mins", "", false, true},
		{"2 weeks", "day", true, true},
		{"$1.2M", "USD", true, true},
		{"$5m", "min", false, true},
		{"$300", "", false, true},
		{"€40k", "EUR", true, true},
		{"12 partners", "partner", false, false},
		{"two", "", false, false},
	}
	for _, test := range tests {
		same, asked := sameUnit(test.written, &quantity.Quantity{Unit: test.unit})
		if same != test.same || asked != test.asked {
			t.Errorf("sameUnit(%q, %q) = %v, %v, want %v, %v", test.written, test.unit, same, asked, test.same, test.asked)
		}
	}
}

func TestClockTimes(t *testing.T) {
	for _, tt := range []struct {
		written string
		got     quantity.Quantity
		same    bool
	}{
		{"7:42", quantity.Quantity{Value: 462, Unit: ":"}, true},
		{"5h50", quantity.Quantity{Value: 350, Unit: "min"}, true},
		{"5h50", quantity.Quantity{Value: 5, Unit: "h"}, false},
		{"7:42", quantity.Quantity{Value: 7, Unit: ""}, false},
	} {
		if got := same(&tt.written, &tt.got); got != tt.same {
			t.Errorf("%s and %v %s: %v, want %v", tt.written, tt.got.Value, tt.got.Unit, got, tt.same)
		}
	}
}
