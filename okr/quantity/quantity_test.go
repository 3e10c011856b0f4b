package quantity

import (
	"math"
	"testing"
)

func quantityOf(t *testing.T, s string) Quantity {
	t.Helper()
	q, err := Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return q
}

func TestIn(t *testing.T) {
	tests := []struct {
		q, to string
		want  float64
	}{
		{"455", "520k EUR", 455}, // the unit, never the multiplier
		{"9.5", "5%", 9.5},
		{"5%", "9", 5},
		{"5%", "10%", 5},
		{"2 h", "90 min", 120},
		{"90 min", "2 h", 1.5},
		{"2 weeks", "1 day", 14},
		{"1 year", "1 month", 12},
		{"1 year", "1 quarter", 4},
		{"4h30m", "1 h", 4.5},
		{"250 ms", "2s", 0.25},
		{"58:30", "1:02:30", 3510},
		{"3 / 5", "6/10", 6},
		{"7", "6/10", 7},
		{"12 posts", "5 articles", 12},
		{"12 posts", "5", 12},
		{"12 posts", "16 km", 12},
		{"5 km", "400 m", 5000},
		{"500 MB", "2 GB", 0.5},
		{"10 points", "5 pp", 10},
		{"5 pp", "10 points", 5},
		{"5 EUR", "1 EUR", 5},
	}
	for _, tt := range tests {
		got, ok := quantityOf(t, tt.q).In(quantityOf(t, tt.to))
		if !ok || math.Abs(got-tt.want) > 1e-9 {
			t.Errorf("%s in the unit of %s is %v, %v; want %v", tt.q, tt.to, got, ok, tt.want)
		}
	}
}

func TestInFails(t *testing.T) {
	for _, pair := range [][2]string{
		{"5 EUR", "5 USD"}, {"5%", "5 pp"}, {"5%", "5 EUR"}, {"5%", "3 days"}, {"5%", "3 posts"}, {"5%", "6/10"},
		{"58:30", "58 min"}, {"58:30", "58"}, {"3 days", "3 posts"}, {"3 EUR", "3 posts"}, {"5 km", "5 kg"},
	} {
		a, b := quantityOf(t, pair[0]), quantityOf(t, pair[1])
		if v, ok := a.In(b); ok {
			t.Errorf("%s in the unit of %s is %v", pair[0], pair[1], v)
		}
		if v, ok := b.In(a); ok {
			t.Errorf("%s in the unit of %s is %v", pair[1], pair[0], v)
		}
	}
}

func TestKind(t *testing.T) {
	for in, want := range map[string]Kind{
		"5": Bare, "5 posts": Count, "5 km": Count, "5 points": Count, "5%": Share, "5 pp": PointsOf,
		"$5": Money, "5 PLN": Money, "5 days": Time, "5 ms": Time, "58:30": ClockOf, "6/10": Ratio, "5 FTE": Count,
	} {
		if got := quantityOf(t, in).Kind(); got != want {
			t.Errorf("%s is of kind %d, want %d", in, got, want)
		}
	}
}

func TestPair(t *testing.T) {
	tests := []struct{ a, b, wantA, wantB string }{
		{"40", "60%", "40%", "60%"},
		{"40%", "60", "40%", "60%"},
		{"94", "60 days", "94 days", "60 days"},
		{"3 days", "4 hours", "3 days", "4 h"},
		{"400", "520k EUR", "400k EUR", "520k EUR"},
		{"400k", "520 EUR", "400k EUR", "520k EUR"},
		{"400k EUR", "460", "400k EUR", "460k EUR"},
		{"$1.2", "$2M", "1.2M USD", "2M USD"},
		{"2", "3 million users", "2M users", "3M users"},
		{"800", "1.2k", "800", "1,200"}, // no hundredfold change
		{"0", "5k", "0", "5,000"},
		{"10", "1200", "10", "1,200"}, // no magnitude to share
		{"5 EUR", "60 USD", "5 EUR", "60 USD"},
		{"58:30", "55", "58:30", "55"},
		{"5m users", "40s", "5M users", "40 s"},
	}
	for _, tt := range tests {
		a, b := Pair(quantityOf(t, tt.a), quantityOf(t, tt.b))
		if a.String() != tt.wantA || b.String() != tt.wantB {
			t.Errorf("from %s to %s is from %v to %v, want from %s to %s", tt.a, tt.b, a, b, tt.wantA, tt.wantB)
		}
		if a.Text != tt.a || b.Text != tt.b {
			t.Errorf("from %s to %s: the texts became %q and %q", tt.a, tt.b, a.Text, b.Text)
		}
	}
}

func TestPairReadsMinutesBesideATime(t *testing.T) {
	sentence := "from 40s to 5m"
	a, _, _ := Scan(sentence, len("from "))
	b, _, _ := Scan(sentence, len("from 40s to "))
	for _, swap := range []bool{false, true} {
		x, y := a, b
		if swap {
			x, y = b, a
		}
		x, y = Pair(x, y)
		if swap {
			x, y = y, x
		}
		if x.String() != "40 s" || y.String() != "5 min" {
			t.Errorf("from 40s to 5m (swapped: %v) is from %v to %v", swap, x, y)
		}
	}
}
