package quantity

import (
	"errors"
	"strings"
	"testing"
)

func TestParse(t *testing.T) {
	tests := []struct {
		in    string
		value float64
		unit  string
	}{
		{"5%", 5, "%"},
		{"99.95 %", 99.95, "%"},
		{"520k EUR", 520000, "EUR"},
		{"$1.2M", 1200000, "USD"},
		{"EUR 1.2m", 1200000, "EUR"},
		{"€5", 5, "EUR"},
		{"eur 5", 5, "EUR"},
		{"1,200", 1200, ""},
		{"1 200", 1200, ""},
		{"1\u00a0200", 1200, ""},
		{"1\u202f200 %", 1200, "%"},
		{"1'200", 1200, ""},
		{"1_000", 1000, ""},
		{"010", 10, ""},
		{"3 days", 3, "day"},
		{"4h30m", 270, "min"},
		{"1h35m", 95, "min"},
		{"58:30", 3510, ":"},
		{"12:30", 750, ":"},
		{"1:02:30", 3750, ":"},
		{"6/10", 6, "/10"},
		{"-5", -5, ""},
		{"−5", -5, ""},
		{"2.5M", 2500000, ""},
		{"3bn", 3000000000, ""},
		{"two", 2, ""},
		{"a dozen", 12, ""},
		{"zero", 0, ""},
		{"10 pp", 10, "pp"},
		{"10 points", 10, "point"},
		{"12 person-weeks", 12, "person-week"},
		{"5 m", 5, "m"},
		{"2m users", 2000000, "user"},
		{" 5 % ", 5, "%"},
		// what is counted, in several words; the last is the unit
		{"40 active partners", 40, "partner"},
		{"40 sales reps", 40, "rep"},
		{"5 new customers", 5, "customer"},
		{"20 active days", 20, "day"},
		{"50 NPS", 50, "NPS"},
		{"12 widget", 12, "widget"},
		// a rate is a number in a field, too
		{"5 per week", 5, ""},
		{"4 times a week", 4, "time"},
		{"200 EUR per seat", 200, "EUR"},
		{"5€/month", 5, "EUR"},
		{"40 active partners / week", 40, "partner"},
	}
	for _, tt := range tests {
		q, err := Parse(tt.in)
		if err != nil || q.Value != tt.value || q.Unit != tt.unit {
			t.Errorf("Parse(%q) = %v %q, %v; want %v %q", tt.in, q.Value, q.Unit, err, tt.value, tt.unit)
		}
		if want := strings.TrimSpace(tt.in); q.Text != want {
			t.Errorf("Parse(%q) keeps the text %q", tt.in, q.Text)
		}
	}
}

func TestParseSaysWhatIsWrong(t *testing.T) {
	tests := []struct {
		in         string
		message    string // a part of it
		suggestion string
	}{
		{"", "no value", ""},
		{"  ", "no value", ""},
		{"3,5", "comma", "3.5"},
		{"3,5 %", "comma", "3.5 %"},
		{"€3,5k", "comma", "€3.5k"},
		{"-3,25", "comma", "-3.25"},
		{"1,2000", "comma", "1.2"},
		{"0,500", "comma", "0.5"},
		{"1.200,50", "grouped by commas", "1,200.5"},
		{"1.200.000", "grouped by commas", "1,200,000"},
		{"5 milion EUR", "no unit milion", "5 million EUR"},
		{"5 millon", "no unit millon", "5 million"},
		{"5milion EUR", "no unit milion", "5 million EUR"},
		{"5 net milion", "no unit milion", ""},
		{"5 precent", "no unit precent", "5 percent"},
		{"12O", "letter", "120"},
		{"l2 %", "not a number", ""},
		{"1O %", "letter", "10 %"},
		{"+20%", "not a change", "20%"},
		{"+5", "not a change", "5"},
		{"10x", "not a change", ""},
		{"10×", "not a change", ""},
		{"10-fold", "not a change", ""},
		{"20% more", "not a change", ""},
		{"by 20%", "not a change", ""},
		{"200 fewer tickets", "not a change", ""},
		{"5m", "minutes, metres or million", ""},
		{"10+", "plain value", "10"},
		{"10k+", "plain value", "10k"},
		{"≥ 5", "plain value", "5"},
		{">= 5%", "plain value", "5%"},
		{"~5", "plain value", "5"},
		{"at least 5 days", "plain value", "5 days"},
		{"About 70", "plain value", "70"},
		{"5-7", "not a range", ""},
		{"5–7 %", "not a range", ""},
		{"5 to 7", "not a range", ""},
		{"3 of 5", "only a number", "3/5"},
		{"3 out of 5", "only a number", "3/5"},
		{"40 partners in EMEA", "only a number", ""},
		{"5 % churn", "only a number", ""},
		{"5 very nice long words here", "only a number", ""},
		{"5.", "only a number", "5"},
		{"5 net k", "only a number", ""},
		{"5 EUR USD", "only a number", ""},
		{"1,2,3", "only a number", ""},
		{"–5", "dash", "-5"},
		{"2026-08-03", "date", ""},
		{"2026-Q3", "date", ""},
		{"1:1", "clock time", ""},
		{"12:75", "clock time", ""},
		{"12/10", "share", ""},
		{"5G", "not a number", ""},
		{"no", "not a number", ""},
		{"half", "not a number", ""},
		{"unknown", "not a number", ""},
		{"tbd", "not a number", ""},
		{"€", "not a number", ""},
		{".", "not a number", ""},
		{"NaN", "not a number", ""},
		{"inf", "not a number", ""},
		{strings.Repeat("9", 400), "not a number", ""},
	}
	for _, tt := range tests {
		_, err := Parse(tt.in)
		var e *Error
		if !errors.As(err, &e) {
			t.Errorf("Parse(%.20q): %v, want an error", tt.in, err)
			continue
		}
		if e.Text != tt.in || !strings.Contains(e.Message, tt.message) || e.Suggestion != tt.suggestion {
			t.Errorf("Parse(%.20q): %v; want …%s…, did you mean %q", tt.in, err, tt.message, tt.suggestion)
		}
	}
}

func TestErrorReadsAsASentence(t *testing.T) {
	_, err := Parse("3,5")
	const want = `"3,5": a comma groups three digits, decimals come after a point: did you mean 3.5`
	if err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"5%", "$1.2M", "4h30m", "3,5", "5 milion EUR", "12O", "≥ 5", "40 active partners", "3 of 5", "–5", "1.200,50", "5 per week", "0\vd", "5 net k", "0 big İ", "0 rp", "0 IT", "\xff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		q, err := Parse(s)
		if err == nil {
			roundTrip(t, q)
			return
		}
		var e *Error
		if !errors.As(err, &e) || e.Message == "" {
			t.Fatalf("Parse(%q) fails without a reason: %#v", s, err)
		}
		if e.Suggestion == "" {
			return
		}
		if _, err := Parse(e.Suggestion); err != nil {
			t.Errorf("Parse(%q) suggests %q, which is wrong: %v", s, e.Suggestion, err)
		}
	})
}
