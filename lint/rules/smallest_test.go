package rules

import (
	"testing"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr/cycle"
)

// The smallest file there is teaches the format. It is good as it stands, on
// every day of its cycle.
func TestSmallestFileIsGood(t *testing.T) {
	f := folder{files: map[string]string{
		".okr.yaml": "extends: personal\n",
		"okrs/2026-Q3/ana.yaml": `objective: Finish a half marathon feeling strong
key_results:
  - input: Train four times a week
  - output: Finish 3 long runs over 16 km
  - outcome: Cut my 10 km time from 58 to 52 minutes
`,
	}}
	for _, f.day = range []cycle.Date{
		cycle.NewDate(2026, 6, 20), cycle.NewDate(2026, 7, 1), cycle.NewDate(2026, 8, 31), cycle.NewDate(2026, 9, 30), cycle.NewDate(2026, 11, 30),
	} {
		for _, found := range run(t, f).Findings {
			if found.Severity > lint.Info {
				t.Errorf("on %v:\n%s", f.day, format(found))
			}
		}
	}
}
