package cycle

import (
	"strings"
	"testing"
)

func TestParse(t *testing.T) {
	tests := []struct {
		name        string
		fiscalStart int
		want        string // "" if it is no cycle
	}{
		{"2026-Q1", 1, "2026-Q1 2026-01-01 2026-03-31"},
		{"2026-Q3", 1, "2026-Q3 2026-07-01 2026-09-30"},
		{"2026-q3", 1, "2026-Q3 2026-07-01 2026-09-30"},
		{"2026-Q3", 4, "2026-Q3 2026-07-01 2026-09-30"}, // a calendar quarter whatever the fiscal year
		{"2026-Q4", 1, "2026-Q4 2026-10-01 2026-12-31"},
		{"2026-H1", 1, "2026-H1 2026-01-01 2026-06-30"},
		{"2026-H2", 1, "2026-H2 2026-07-01 2026-12-31"},
		{"2026-T1", 1, "2026-T1 2026-01-01 2026-04-30"},
		{"2026-t3", 1, "2026-T3 2026-09-01 2026-12-31"},
		{"2026-M07", 1, "2026-M07 2026-07-01 2026-07-31"},
		{"2028-m02", 1, "2028-M02 2028-02-01 2028-02-29"},
		{"2026-M12", 1, "2026-M12 2026-12-01 2026-12-31"},
		{"2026", 1, "2026 2026-01-01 2026-12-31"},
		{"FY27", 1, "FY27 2027-01-01 2027-12-31"},
		{"fy27", 2, "FY27 2026-02-01 2027-01-31"},
		{"FY27-Q1", 1, "FY27-Q1 2027-01-01 2027-03-31"},
		{"FY27-Q1", 2, "FY27-Q1 2026-02-01 2026-04-30"},
		{"FY27-Q4", 2, "FY27-Q4 2026-11-01 2027-01-31"},
		{"FY27-H2", 7, "FY27-H2 2027-01-01 2027-06-30"},
		{"FY27-Q1", 12, "FY27-Q1 2026-12-01 2027-02-28"},
		{"FY2027-Q1", 10, "FY2027-Q1 2026-10-01 2026-12-31"},
		{"FY27-Q1", 0, "FY27-Q1 2027-01-01 2027-03-31"},
		{"FY27-Q1", 13, "FY27-Q1 2027-01-01 2027-03-31"},

		{"", 1, ""},
		{"2026-Q0", 1, ""},
		{"2026-Q5", 1, ""},
		{"2026-H3", 1, ""},
		{"2026-T4", 1, ""},
		{"2026-M13", 1, ""},
		{"2026-M7", 1, ""},
		{"2026-Q03", 1, ""},
		{"2026-", 1, ""},
		{"2026-Q", 1, ""},
		{"2026-Q3-draft", 1, ""},
		{"2026Q3", 1, ""},
		{"Q3", 1, ""},
		{"26-Q3", 1, ""},
		{"FY7", 1, ""},
		{"FY", 1, ""},
		{"9999", 1, ""},
		{"1066", 1, ""},
		{"sales", 1, ""},
		{" 2026", 1, ""},
	}
	for _, tt := range tests {
		c, ok := Parse(tt.name, tt.fiscalStart)
		got := ""
		if ok {
			got = strings.Join([]string{c.Name, c.Start.String(), c.End.String()}, " ")
		}
		if got != tt.want {
			t.Errorf("Parse(%q, %d) = %q, want %q", tt.name, tt.fiscalStart, got, tt.want)
		}
	}
}

func TestSuggest(t *testing.T) {
	tests := map[string]string{
		"2026Q3":        "2026-Q3",
		"Q3 2026":       "2026-Q3",
		"q3-2026":       "2026-Q3",
		"Q32026":        "2026-Q3",
		"2026_q3":       "2026-Q3",
		"2026/Q3":       "2026-Q3",
		"2026-3Q":       "2026-Q3",
		"2026-Q03":      "2026-Q3",
		"2026-Quarter3": "2026-Q3",
		"H2 2026":       "2026-H2",
		"2026-M7":       "2026-M07",
		"2026-07":       "2026-M07",
		"2026-July":     "2026-M07",
		"jul 2026":      "2026-M07",
		"FY27Q1":        "FY27-Q1",
		"FY2027Q1":      "FY2027-Q1",
		"Q1 FY27":       "FY27-Q1",
		"FY 27":         "FY27",
		"FY-27-Q1":      "FY27-Q1",
		// no guess
		"2026-Q3":       "",
		"2026-Q5":       "",
		"2026-13":       "",
		"2026-107":      "",
		"Q3":            "",
		"":              "",
		"archive":       "",
		"2026 planning": "",
		"2026-Q3-draft": "",
		"sales":         "",
	}
	for name, want := range tests {
		if got := Suggest(name); got != want {
			t.Errorf("Suggest(%q) = %q, want %q", name, got, want)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"2026-Q3", "fy27-h1", "2026Q3", "Q3 2026", "FY 27", "2026-M7", "ſ-Q3", ""} {
		f.Add(s, 1)
	}
	f.Fuzz(func(t *testing.T, name string, fiscalStart int) {
		c, ok := Parse(name, fiscalStart)
		if ok {
			if c.Days() < 28 || c.Days() > 366 {
				t.Errorf("Parse(%q, %d) has %d days", name, fiscalStart, c.Days())
			}
			if again, ok := Parse(c.Name, fiscalStart); !ok || again != c {
				t.Errorf("Parse(%q) = %v, but its name reads as %v", name, c, again)
			}
		}
		meant := Suggest(name)
		if _, ok := Parse(name, 1); ok && meant != "" {
			t.Errorf("Suggest(%q) = %q for a name that is right", name, meant)
		}
		if _, ok := Parse(meant, 1); meant != "" && !ok {
			t.Errorf("Suggest(%q) = %q, which is no cycle", name, meant)
		}
	})
}
