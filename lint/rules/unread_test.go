package rules

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/okr-as-code/okr/lint"
)

// A key result that a mistake of syntax swallowed is not said to be missing, and
// what else the file lacks is still said.
func TestWhatCannotBeReadIsNotMissing(t *testing.T) {
	const head = "team: porters\nowner: Ada\nobjective: Parcels reach the right door\nkey_results:\n"
	for _, tt := range []struct {
		name, text string
		want       []string // of the rules that judge key results together
	}{
		{"braces that end as brackets", head + "    {outcome: Cut wrong doors from 5 to 3]\n", nil},
		{"a colon without a field", head + "  : x\n", nil},
		{"quotes that stay open", head + "  - outcome: \"Cut wrong doors\n  - output: \"Label 30 doors\n", nil},
		{"one of three", head + "  - outcome: Cut wrong doors from 5 to 3\n  - output: [Label\n  - output: Label 30 doors\n", nil},
		{"in the second objective",
			"objectives:\n  - objective: Parcels reach the right door\n  - objective: Parcels arrive whole\n    key_results:\n      : x\n",
			[]string{"plan/o1 no-key-results"}},
		{"in the first objective",
			"objectives:\n  - objective: Parcels arrive whole\n    key_results:\n      : x\n  - objective: Parcels reach the right door\n",
			[]string{"plan/o2 no-key-results"}},
		{"in another field", "objective: Parcels reach the right door\nwhy: [complaints\n", []string{"plan no-key-results"}},
		{"before them", "objective: Parcels reach the right door\nwhy: [complaints\nkey_results:\n  - outcome: Cut wrong doors from 5 to 3\n",
			[]string{"plan kr-count", "plan missing-input"}},
		{"after them", head + "  - outcome: Cut wrong doors from 5 to 3\nwhy: [complaints\n",
			[]string{"plan kr-count", "plan missing-input"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			said := false
			for _, f := range run(t, folder{day: mid, files: map[string]string{planPath: tt.text}}).Findings {
				said = said || f.Rule.Name == syntax.Name
				if f.Rule.Name != setAndForget.Name && slices.Contains(lint.Together[:], f.Rule.Name) {
					got = append(got, f.Address[len("2026-Q3/"):]+" "+f.Rule.Name)
				}
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
			if !said {
				t.Error("nobody says that the file could not be read")
			}
		})
	}
}
