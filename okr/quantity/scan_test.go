package quantity

import (
	"strings"
	"testing"
)

func TestScan(t *testing.T) {
	tests := []struct {
		in    string
		value float64
		unit  string
		text  string // "" is all of in
	}{
		// plain numbers
		{"5", 5, "", ""},
		{"0.5", 0.5, "", ""},
		{".5 of it", 0.5, "", ".5"},
		{"-5 degrees", -5, "degree", ""},
		{"−5", -5, "", ""},
		{"-0", 0, "", ""},
		{"010", 10, "", ""},
		{"5.", 5, "", "5"},
		{"5, then 6", 5, "", "5"},
		{"2026", 2026, "", ""},
		{"12)", 12, "", "12"},

		// grouped and decimal
		{"1,200", 1200, "", ""},
		{"1,200,000.50", 1200000.5, "", ""},
		{"1 200", 1200, "", ""},
		{"1 200 000 users", 1200000, "user", ""},
		{"1\u00a0200", 1200, "", ""},
		{"1\u202f200", 1200, "", ""},
		{"1'200", 1200, "", ""},
		{"1’200.5", 1200.5, "", ""},
		{"1_000", 1000, "", ""},
		{"1,20,000", 120000, "", ""},
		{"1.200.000", 1200000, "", ""},
		{"1.200,50", 1200.5, "", ""},
		{"3,5", 3.5, "", ""},
		{"3,5 %", 3.5, "%", ""},
		{"1,2000", 1.2, "", ""},
		{"0,500", 0.5, "", ""},
		{"1,2,3", 1, "", "1"},
		{"1,200, and more", 1200, "", "1,200"},
		{"1.5", 1.5, "", ""},
		{"1.200", 1.2, "", ""},
		{"4 100-person teams", 4, "", "4"},
		{"4 1000 times", 4, "", "4"},
		{"2026 200 users", 2026, "", "2026"},

		// signs behind
		{"10+", 10, "", ""},
		{"10+ customers", 10, "customer", ""},
		{"10k+ users", 10000, "user", ""},
		{"90%+ of", 90, "%", "90%+"},
		{"5+3", 5, "", "5"},
		{"+20%", 20, "%", ""},

		// percent and points
		{"5%", 5, "%", ""},
		{"99.95 % uptime", 99.95, "%", "99.95 %"},
		{"5 percent", 5, "%", ""},
		{"5 per cent of", 5, "%", "5 per cent"},
		{"5 per week", 5, "", "5"},
		{"fifteen%", 15, "%", ""},
		{"10 pp", 10, "pp", ""},
		{"10pp", 10, "pp", ""},
		{"10 p.p.", 10, "pp", ""},
		{"10 percentage points", 10, "pp", ""},
		{"10 percent points", 10, "pp", ""},
		{"10 %-points", 10, "pp", ""},
		{"10% points", 10, "pp", ""},
		{"10 points", 10, "point", ""},
		{"10-point rise", 10, "point", "10-point"},
		{"50 basis points", 50, "bp", ""},

		// money
		{"$1.2M", 1200000, "USD", ""},
		{"$561k in", 561000, "USD", "$561k"},
		{"520k EUR", 520000, "EUR", ""},
		{"520 k EUR", 520000, "EUR", ""},
		{"EUR 1.2m", 1200000, "EUR", ""},
		{"EUR5", 5, "EUR", ""},
		{"€5", 5, "EUR", ""},
		{"€ 5 m", 5000000, "EUR", ""},
		{"5€", 5, "EUR", ""},
		{"5 €/month", 5, "EUR", "5 €"},
		{"5m EUR", 5000000, "EUR", ""},
		{"5m€", 5000000, "EUR", ""},
		{"$5mm", 5000000, "USD", ""},
		{"$5b", 5000000000, "USD", ""},
		{"5 million EUR", 5000000, "EUR", ""},
		{"$5 million dollars", 5000000, "USD", ""},
		{"$5-million fund", 5000000, "USD", "$5-million"},
		{"5 Mio EUR", 5000000, "EUR", ""},
		{"5MEUR", 5000000, "EUR", ""},
		{"5USD", 5, "USD", ""},
		{"5 euros", 5, "EUR", ""},
		{"£12.50", 12.5, "GBP", ""},
		{"A$5", 5, "AUD", ""},
		{"$5 CAD", 5, "CAD", ""},
		{"-$5", -5, "USD", ""},
		{"$-5", -5, "USD", ""},
		{"10 pounds", 10, "pound", ""}, // weight or money: a noun
		{"5 $10 vouchers", 5, "", "5"},

		// multipliers
		{"2.5M", 2500000, "", ""},
		{"3bn", 3000000000, "", ""},
		{"4B", 4000000000, "", ""},
		{"5K", 5000, "", ""},
		{"5 thousand", 5000, "", ""},
		{"1.2 billion rows", 1200000000, "row", ""},
		{"5million", 5000000, "", ""},
		{"2 dozen eggs", 24, "egg", ""},
		{"3 hundred", 300, "", ""},
		{"2m users", 2000000, "user", ""},
		{"5m", 5000000, "", ""},
		{"5 m", 5, "m", ""},

		// times
		{"3 days", 3, "day", ""},
		{"70 mins", 70, "min", ""},
		{"70 mins.", 70, "min", "70 mins"},
		{"2s", 2, "s", ""},
		{"10ms p95", 10, "ms", "10ms"},
		{"4h", 4, "h", ""},
		{"14d", 14, "day", ""},
		{"2w", 2, "week", ""},
		{"1.5 hrs", 1.5, "h", ""},
		{"5 secs", 5, "s", ""},
		{"6 months", 6, "month", ""},
		{"3 quarters", 3, "quarter", ""},
		{"2 years", 2, "year", ""},
		{"5 business days", 5, "day", ""},
		{"one business day", 1, "day", ""},
		{"5 business cases", 5, "", "5"},
		{"90-minute runs", 90, "min", "90-minute"},
		{"two-week sprint", 2, "week", "two-week"},
		{"2 weeks' notice", 2, "week", "2 weeks"},
		{"4h30m", 270, "min", ""},
		{"4h 30m", 270, "min", ""},
		{"1h35", 95, "min", ""},
		{"1h 35 min", 95, "min", ""},
		{"2 h 5 min", 125, "min", ""},
		{"2 hours and 5 minutes", 125, "min", ""},
		{"1d4h30m", 1710, "min", ""},
		{"5m30s", 330, "s", ""},
		{"1h2m3s", 3723, "s", ""},
		{"2h $10 vouchers", 2, "h", "2h"},
		{"4h 90m", 4, "h", "4h"},
		{"4 hours 3 posts", 4, "h", "4 hours"},
		{"5 days 30 minutes", 5, "day", "5 days"},
		{"2 and a half hours", 2.5, "h", ""},

		// clock times and ratios
		{"58:30", 3510, ":", ""},
		{"1:02:30", 3750, ":", ""},
		{"58:30 min", 3510, ":", ""},
		{"5: why", 5, "", "5"},
		{"6/10", 6, "/10", ""},
		{"6 / 10", 6, "/10", ""},
		{"7.5/10 in the survey", 7.5, "/10", "7.5/10"},
		{"6/week", 6, "", "6"},
		{"6 /week", 6, "", "6"},

		// measures
		{"16 km", 16, "km", ""},
		{"10km", 10, "km", ""},
		{"1TB", 1, "TB", ""},
		{"5 mb", 5, "MB", ""},
		{"37 °C", 37, "°C", ""},
		{"37°C", 37, "°C", ""},
		{"150 bpm", 150, "bpm", ""},
		{"5 km/h", 5, "km/h", ""},
		{"2 FTEs", 2, "FTE", ""},

		// what is counted
		{"3 posts", 3, "post", ""},
		{"3 posts.", 3, "post", "3 posts"},
		{"3\u00a0posts", 3, "post", ""},
		{"10 people", 10, "person", ""},
		{"5 PRs", 5, "PR", ""},
		{"12 person-weeks", 12, "person-week", ""},
		{"1 iteration", 1, "iteration", ""},
		{"20 staff", 20, "staff", ""},
		{"3 new posts", 3, "", "3"},
		{"3 blog posts", 3, "", "3"},
		{"2 Enterprise deals", 2, "", "2"},
		{"2 Designers", 2, "designer", ""},
		{"1 case study", 1, "", "1"},
		{"1 hire for each role", 1, "hire", "1 hire"},
		{"1 Senior", 1, "", "1"},
		{"3 of 5", 3, "", "3"},
		{"1 of 5", 1, "", "1"},
		{"5 in a row", 5, "", "5"},
		{"60 to 90", 60, "", "60"},
		{"5 across teams", 5, "", "5"},
		{"80 status", 80, "", "80"},

		// words
		{"two", 2, "", ""},
		{"Twenty-five", 25, "", ""},
		{"twenty five posts", 25, "post", ""},
		{"two hundred", 200, "", ""},
		{"two hundred and ten users", 210, "user", ""},
		{"three million two hundred thousand", 3200000, "", ""},
		{"fifteen hundred", 1500, "", ""},
		{"a dozen talks", 12, "talk", ""},
		{"half a dozen", 6, "", ""},
		{"two dozen", 24, "", ""},
		{"a hundred", 100, "", ""},
		{"a thousand downloads", 1000, "download", ""},
		{"two and a half hours", 2.5, "h", ""},
		{"five to ten", 5, "", "five"},
		{"two three", 2, "", "two"},
		{"four times a week", 4, "time", "four times"},
		{"five percent", 5, "%", ""},
		{"zero incidents", 0, "incident", ""},
		{"one of", 1, "", "one"},
		{"one, two", 1, "", "one"},

		// only the beginning
		{"5-7", 5, "", "5"},
		{"5–7%", 5, "", "5"},
		{"10x", 10, "", "10"},
		{"1.2X", 1.2, "", "1.2"},
		{"10-fold", 10, "", "10"},
		{"10× faster", 10, "", "10"},
		{"120万", 120, "", "120"},
	}
	for _, tt := range tests {
		if tt.text == "" {
			tt.text = tt.in
		}
		q, end, ok := Scan(tt.in, 0)
		if !ok || q.Value != tt.value || q.Unit != tt.unit || q.Text != tt.text || end != len(tt.text) {
			t.Errorf("Scan(%q) = %v %q from %q, %v; want %v %q from %q", tt.in, q.Value, q.Unit, q.Text, ok, tt.value, tt.unit, tt.text)
		}
	}
}

func TestScanFindsNoQuantity(t *testing.T) {
	for _, in := range []string{
		"", " 5", "#123", "Q3", "v1.2", "≥ 5", "$ARR", "$5h", "$5km", "EUR", "EUR growth", "TRY 5 things", "PHP 8",
		"3D", "2FA", "5G", "4xx", "1st", "10th", "2x2", "5a", "5_a", "5's", "5.x", "4h30m2", "4h35%", "12O",
		"2026-08-03", "2026-08", "2026-Q3", "2026/08/03", "03.08.2026", "1.2.3", "192.168.0.1",
		"1:1", "16:9", "12:60", "1:02:03:04", "5:30pm", "24/7", "5/0", "3/08/2026",
		"360-degree", "two-factor", "5-star", "1990s", "10s of customers",
		"tenfold", "twofold", "double", "half", "halve", "million-dollar", "a week", "an hour", "no", "seconds",
		"two thirds of users", "three quarters of users", "few", "onset", "-", "--5", "+", "+-5", "-two", "€",
		strings.Repeat("9", 400),
	} {
		if q, end, ok := Scan(in, 0); ok || end != 0 {
			t.Errorf("Scan(%.30q) = %v %q up to %d, %v; want none", in, q.Value, q.Unit, end, ok)
		}
	}
}

func TestScanInTheMiddle(t *testing.T) {
	const s = "from 5-7% to $1.2M (−3)"
	tests := []struct {
		at   string
		want string // "" is none
	}{
		{"5-7", "5"},
		{"-7%", ""}, // a range, no minus
		{"7%", "7%"},
		{"$1.2M", "$1.2M"},
		{"−3", "−3"},
		{" to", ""},
	}
	for _, tt := range tests {
		i := strings.Index(s, tt.at)
		q, end, ok := Scan(s, i)
		if ok != (tt.want != "") || q.Text != tt.want || end != i+len(tt.want) {
			t.Errorf("at %q: %q up to %d, want %q", tt.at, q.Text, end, tt.want)
		}
	}
	for _, i := range []int{-1, len(s), len(s) + 5} {
		if _, _, ok := Scan(s, i); ok {
			t.Errorf("found a quantity at byte %d, outside the sentence", i)
		}
	}
}

func FuzzScan(f *testing.F) {
	for _, s := range []string{"from 94 to 60 days", "$1.2M", "4h30m", "58:30", "6/10", "−3,5 %", "two hundred and", "1\u202f200", "5 p.p.", "\xff5", "1,20,000"} {
		f.Add(s, 0)
	}
	f.Fuzz(func(t *testing.T, s string, i int) {
		q, end, ok := Scan(s, i)
		if !ok {
			if end != i || q != (Quantity{}) {
				t.Errorf("Scan(%q, %d) found nothing, but returned %v up to %d", s, i, q, end)
			}
			return
		}
		if end <= i || end > len(s) || q.Text != s[i:end] {
			t.Fatalf("Scan(%q, %d) = %q up to %d", s, i, q.Text, end)
		}
		roundTrip(t, q)
		Pair(q, q)
	})
}

func BenchmarkScan(b *testing.B) {
	const s = "Cut the median time to a first deal for new partners in EMEA from 94 to 60 days, at $1.2M"
	b.ReportAllocs()
	for b.Loop() {
		for i := range len(s) {
			if i == 0 || s[i-1] == ' ' {
				Scan(s, i)
			}
		}
	}
}
