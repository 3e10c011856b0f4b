package okr

import (
	"testing"

	"github.com/okr-as-code/okr/okr/quantity"
)

func TestValueIn(t *testing.T) {
	q := func(text string) quantity.Quantity {
		q, err := quantity.Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		return q
	}
	const none = -1
	for _, tt := range []struct {
		value, of string
		want      float64
	}{
		{"30", "40", 30}, {"30", "40%", 30}, {"455", "520k EUR", 455}, {"1.5h", "30 min", 90},
		{"30 visits", "40", 30}, {"30 visits", "40 people", 30},
		{"30 EUR", "40", none}, {"4h", "40", none}, {"30%", "40", none}, {"3 pp", "40", none}, {"58:30", "40", none}, {"7/10", "40", none},
		{"40", "58:30", none}, {"30 EUR", "40 USD", none}, {"5%", "12 pp", none}, {"70%", "8/10", none}, {"7/10", "80/100", 70},
	} {
		got, ok := ValueIn(q(tt.value), q(tt.of))
		if !ok {
			got = none
		}
		if got != tt.want {
			t.Errorf("%s compared with %s is %v, want %v", tt.value, tt.of, got, tt.want)
		}
	}
}
