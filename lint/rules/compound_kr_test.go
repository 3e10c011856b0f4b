package rules

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// However a key result is written, each of its measures gets an item of its own;
// where that would take more than the words between them there is no fix.
func TestCompoundIsSplit(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"under a label", "  - output: Hire 3 nurses and open 2 rooms\n", "  - output: Hire 3 nurses\n  - output: open 2 rooms\n"},
		{"in quotes", "  - output: \"Hire 3 nurses and open 2 rooms\"\n", "  - output: \"Hire 3 nurses\"\n  - output: \"open 2 rooms\"\n"},
		{"as a bare sentence", "  - 'Hire 3 nurses and open 2 rooms.'\n", "  - 'Hire 3 nurses'\n  - 'open 2 rooms.'\n"},
		{"before a comment", "  - Hire 3 nurses, open 2 rooms # by May\n", "  - Hire 3 nurses\n  - open 2 rooms # by May\n"},
		{"with lines that end in CRLF", "  - output: Hire 3 nurses and open 2 rooms\r\n", "  - output: Hire 3 nurses\r\n  - output: open 2 rooms\r\n"},
		{"in braces", "  - {output: Hire 3 nurses and open 2 rooms}\n", ""},
		{"over two lines", "  - output: Hire 3 nurses and\n      open 2 rooms\n", ""},
		{"with fields", "  - output: Hire 3 nurses and open 2 rooms\n    weight: 1\n", ""},
		{"without a verb of its own", "  - output: Certify 30 nurses and 20 doctors\n", ""},
	}
	const head = "objective: The clinic is easy to reach\nkey_results:\n"
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := folder{day: mid, files: map[string]string{planPath: head + tt.text}}
			found := of(compoundKR, run(t, f).Findings)
			if len(found) != 1 || len(found[0].Fixes) != min(len(tt.want), 1) {
				t.Fatalf("want one finding, with a fix: %v; got\n%s", tt.want != "", format(found...))
			}
			if tt.want == "" {
				return
			}
			fixed := apply(t, found[0])
			if diff := cmp.Diff(tt.want, strings.TrimPrefix(fixed, head)); diff != "" {
				t.Errorf("split (-want +got):\n%s", diff)
			}
			f.files[planPath] = fixed
			if again := of(compoundKR, run(t, f).Findings); len(again) > 0 {
				t.Errorf("it is still said:\n%s", format(again...))
			}
		})
	}
}
