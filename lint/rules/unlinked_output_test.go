package rules

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// However a key result is written, the only outcome is named below its sentence.
func TestOutputIsLinked(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"on a line", "  - output: Put up 30 lamps\n", "  - output: Put up 30 lamps\n    leads_to: dark\n"},
		{"with fields and a comment", "  - id: lamps\n    output: Put up 30 lamps # LED\n    weight: 1\n",
			"  - id: lamps\n    output: Put up 30 lamps # LED\n    leads_to: dark\n    weight: 1\n"},
		{"in braces", "  - {output: Put up 30 lamps, id: lamps}\n", "  - {output: Put up 30 lamps, leads_to: dark, id: lamps}\n"},
		{"in quotes", "  - output: \"Put up 30 lamps\"\n", "  - output: \"Put up 30 lamps\"\n    leads_to: dark\n"},
		{"with lines that end in CRLF", "  - output: Put up 30 lamps\r\n", "  - output: Put up 30 lamps\r\n    leads_to: dark\r\n"},
		{"as a bare sentence", "  - Put up 30 lamps (output)\n", "  - key_result: Put up 30 lamps (output)\n    leads_to: dark\n"},
	}
	const head, foot = "objective: Nobody is afraid of the dark\nkey_results:\n", "  - id: dark\n    outcome: Raise people who walk home alone from 20% to 45%\n"
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := folder{day: mid, files: map[string]string{planPath: head + tt.text + foot}}
			found := of(unlinkedOutput, run(t, f).Findings)
			if len(found) != 1 || len(found[0].Fixes) != 1 {
				t.Fatalf("want one finding with a fix, got\n%s", format(found...))
			}
			fixed := apply(t, found[0])
			if diff := cmp.Diff(tt.want, strings.TrimSuffix(strings.TrimPrefix(fixed, head), foot)); diff != "" {
				t.Errorf("linked (-want +got):\n%s", diff)
			}
			f.files[planPath] = fixed
			if again := of(unlinkedOutput, run(t, f).Findings); len(again) > 0 {
				t.Errorf("it is still said:\n%s", format(again...))
			}
		})
	}
}
