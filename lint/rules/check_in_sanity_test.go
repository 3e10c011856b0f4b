package rules

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr/source"
)

// Items move as a whole, and a comment never ends up beside another.
func TestCheckInsAreSorted(t *testing.T) {
	tests := []struct {
		name, text, want string // want is "" where nothing is sorted
	}{
		{"on a line each", `
      - {date: 2026-08-24, value: 6}
      - {date: 2026-07-20, value: 2}
      - {date: 2026-08-10, value: 4}
`, `
      - {date: 2026-07-20, value: 2}
      - {date: 2026-08-10, value: 4}
      - {date: 2026-08-24, value: 6}
`},
		{"over several lines", `
      - date: 2026-08-24
        value: 6

      - date: 2026-07-20
        note: >
          two
          lines
        value: 2
`, `
      - date: 2026-07-20
        note: >
          two
          lines
        value: 2

      - date: 2026-08-24
        value: 6
`},
		{"in brackets", ` [{date: 2026-08-24, value: 6}, {date: 2026-07-20, value: 2}]
`, ` [{date: 2026-07-20, value: 2}, {date: 2026-08-24, value: 6}]
`},
		{"of one day, as they stand", `
      - {date: 2026-08-24, value: 6}
      - {date: 2026-08-10, value: 3}
      - {date: 2026-08-10, value: 4}
`, `
      - {date: 2026-08-10, value: 3}
      - {date: 2026-08-10, value: 4}
      - {date: 2026-08-24, value: 6}
`},
		{"beside a comment", `
      - {date: 2026-08-24, value: 6} # after the fair
      - {date: 2026-07-20, value: 2}
`, ""},
		{"below a comment", `
      - {date: 2026-08-24, value: 6}
      # from the old list
      - {date: 2026-07-20, value: 2}
`, ""},
		{"before a comment at the end", `
      - {date: 2026-08-24, value: 6}
      - {date: 2026-07-20, value: 2} # guessed
`, ""},
		{"indented differently", `
      - date: 2026-08-24
        value: 6
      -   date: 2026-07-20
          value: 2
`, ""},
	}
	const head = "objective: Families come again to pick apples\nkey_results:\n  - output: Sell 9 tickets\n    check_ins:"
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := folder{day: mid, files: map[string]string{planPath: head + tt.text}}
			found := of(checkInSanity, run(t, f).Findings)
			var fixed string
			for _, x := range found {
				if len(x.Fixes) > 0 {
					fixed = apply(t, x)
				}
			}
			if len(found) == 0 {
				t.Fatal("nothing is said about the order")
			}
			if diff := cmp.Diff(tt.want, strings.TrimPrefix(fixed, head)); diff != "" {
				t.Errorf("sorted (-want +got):\n%s", diff)
			}
			if fixed == "" {
				return
			}
			f.files[planPath] = fixed
			for _, x := range of(checkInSanity, run(t, f).Findings) {
				if len(x.Fixes) > 0 {
					t.Errorf("there is more to sort:\n%s", format(x))
				}
			}
		})
	}
}

// apply returns the text of a file after the first fix of a finding.
func apply(t *testing.T, f *lint.Finding) string {
	t.Helper()
	text, err := source.Apply(f.At.File, f.Fixes[0].Edits...)
	if err != nil {
		t.Fatal(err)
	}
	return text
}
