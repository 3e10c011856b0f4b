package cycle

import (
	"strings"
	"testing"
)

func TestParseDate(t *testing.T) {
	for _, s := range []string{"1970-01-01", "2026-08-03", "2028-02-29", "2000-02-29", "9999-12-31"} {
		d, err := ParseDate(s)
		if err != nil || d.String() != s {
			t.Errorf("ParseDate(%q) = %v, %v", s, d, err)
		}
	}
	if d := date(t, "2026-08-03"); d != NewDate(2026, 8, 3) || d != 20668 {
		t.Errorf("2026-08-03 is day %d", d)
	}
}

func TestParseDateSaysWhatIsWrong(t *testing.T) {
	tests := []struct{ in, want string }{
		{"2026-8-3", "did you mean 2026-08-03"},
		{"03.08.2026", "did you mean 2026-08-03"},
		{"3.8.2026", "did you mean 2026-08-03"},
		{"2026/08/03", "did you mean 2026-08-03"},
		{"2026.08.03", "did you mean 2026-08-03"},
		{"20260803", "did you mean 2026-08-03"},
		{"23/08/2026", "did you mean 2026-08-23"},
		{"08/23/2026", "did you mean 2026-08-23"},
		{"08/08/2026", "did you mean 2026-08-08"},
		{" 2026-08-03", "did you mean 2026-08-03"},
		{"2026-08-03T00:00:00Z", "did you mean 2026-08-03"},
		{"03/08/2026", "write it like 2026-08-03"}, // day first or month first?
		{"03.08.26", "write it like 2026-08-03"},
		{"2026-02-30", "February 2026 has 28 days"},
		{"2028-02-30", "February 2028 has 29 days"},
		{"2026-08-00", "August 2026 has 31 days"},
		{"2026-13-01", "months go from 01 to 12"},
		{"1969-12-31", "before 1970"},
		{"2026-08", "write it like 2026-08-03"},
		{"2026-aa-bb", "write it like 2026-08-03"},
		{"tomorrow", "write it like 2026-08-03"},
		{"", "write it like 2026-08-03"},
	}
	for _, tt := range tests {
		_, err := ParseDate(tt.in)
		if err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("ParseDate(%q): %v, want …%s", tt.in, err, tt.want)
		}
	}
	if _, err := ParseDate("03/08/2026"); strings.Contains(err.Error(), "did you mean") {
		t.Errorf("a date that may mean March or August was guessed: %v", err)
	}
}

func TestParseDays(t *testing.T) {
	for in, want := range map[string]int{
		"14d": 14, "2w": 14, "6W": 42, "1 day": 1, "14 days": 14, "2 weeks": 14, " 2w ": 14,
	} {
		if got, err := ParseDays(in); err != nil || got != want {
			t.Errorf("ParseDays(%q) = %d, %v, want %d", in, got, err, want)
		}
	}
	for in, want := range map[string]string{
		"14":      "did you mean 14d or 14w",
		"1 month": "not of one length",
		"0d":      "no time at all",
		"-2w":     "write it like 14d or 2w",
		"1.5w":    "write it like 14d or 2w",
		"weekly":  "write it like 14d or 2w",
		"":        "write it like 14d or 2w",
		"0":       "write it like 14d or 2w",
		"99999d":  "write it like 14d or 2w",
	} {
		if _, err := ParseDays(in); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("ParseDays(%q): %v, want …%s", in, err, want)
		}
	}
}

func FuzzParseDate(f *testing.F) {
	for _, s := range []string{"2026-08-03", "2026-8-3", "3.8.2026", "20260803", "2026-02-30", "", "./-"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if d, err := ParseDate(s); err == nil && d.String() != s {
			t.Errorf("ParseDate(%q) = %v", s, d)
		}
		if days, err := ParseDays(s); err == nil && days <= 0 {
			t.Errorf("ParseDays(%q) = %d", s, days)
		}
	})
}
