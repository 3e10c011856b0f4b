package rules

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/source"
)

// Fixes that write lines leave everything else as it is, and are not offered
// where they would not fit.
func TestFixesOfWholeLines(t *testing.T) {
	const head = "objective: Buses are clean\nkey_results:\n"
	for _, c := range []struct {
		name, rule string
		before     string
		after      string // "" where no fix is offered
	}{
		{"a chance below a bare sentence", "binary-kr",
			head + "  - Launch the new wash # by May\n",
			head + "  - key_result: Launch the new wash # by May\n    probability: 0.5\n"},
		{"a chance in braces", "binary-kr",
			head + "  - {output: Launch the new wash, owner: Mia}\n",
			head + "  - {output: Launch the new wash, probability: 0.5, owner: Mia}\n"},
		{"a chance in a file of Windows", "binary-kr",
			"objective: Buses are clean\r\nkey_results:\r\n- output: Launch the new wash\r\n  owner: Mia\r\n",
			"objective: Buses are clean\r\nkey_results:\r\n- output: Launch the new wash\r\n  probability: 0.5\r\n  owner: Mia\r\n"},
		{"no chance below folded lines", "binary-kr",
			head + "  - >-\n    Launch the\n    new wash\n", ""},
		{"a label before quotes", "missing-label",
			head + "  - \"Cut complaints from 9 to 4 a week\"\n",
			head + "  - outcome: \"Cut complaints from 9 to 4 a week\"\n"},
		{"no label in a list in brackets", "missing-label",
			"objective: Buses are clean\nkey_results: [Cut complaints from 9 to 4 a week]\n", ""},
		{"no label where it is the only one, without a dash", "missing-label",
			"objective: Buses are clean\nkey_results: Cut complaints from 9 to 4 a week\n", ""},
		{"the last key result becomes an initiative", "activity-kr",
			head + "  - outcome: Cut complaints from 9 to 4 a week\n  - input: Support the drivers\nowner: Mia\n",
			head + "  - outcome: Cut complaints from 9 to 4 a week\ninitiatives:\n  - Support the drivers\nowner: Mia\n"},
		{"it joins the initiatives that there are", "activity-kr",
			head + "  - Support the drivers\n  - outcome: Cut complaints from 9 to 4 a week\ninitiatives:\n- Buy brushes # soft\n",
			head + "  - outcome: Cut complaints from 9 to 4 a week\ninitiatives:\n- Buy brushes # soft\n- Support the drivers\n"},
		{"no move of the only key result", "activity-kr",
			head + "  - Support the drivers\n", ""},
		{"no move that would lose a comment", "activity-kr",
			head + "  - Support the drivers # Tuesdays\n  - outcome: Cut complaints from 9 to 4 a week\n", ""},
		{"no move that would lose fields", "activity-kr",
			head + "  - input: Support the drivers\n    owner: Mia\n  - outcome: Cut complaints from 9 to 4 a week\n", ""},
		{"numbers of one unit swap without it", "direction-mismatch",
			head + "  - outcome: Cut the time of a wash from 12 to 30 minutes\n",
			head + "  - outcome: Cut the time of a wash from 30 to 12 minutes\n"},
		{"numbers with their units swap with them", "direction-mismatch",
			head + "  - outcome: Cut the time of a wash from 30 minutes to 2 hours\n",
			head + "  - outcome: Cut the time of a wash from 2 hours to 30 minutes\n"},
		{"a slip in capital letters", "unknown-label",
			head + "  - \"Ouput: hold 6 drills\"\n",
			head + "  - \"Output: hold 6 drills\"\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := folder{cycle.NewDate(2026, 7, 1), map[string]string{planPath: c.before}}
			found := of(lint.Find(All, c.rule), run(t, f).Findings)
			if len(found) == 0 {
				t.Fatalf("%s finds nothing", c.rule)
			}
			if len(found[0].Fixes) == 0 || c.after == "" {
				if len(found[0].Fixes) > 0 || c.after != "" {
					t.Fatalf("fixes: %v, want %q", found[0].Fixes, c.after)
				}
				return
			}
			edits := found[0].Fixes[0].Edits
			got, err := source.Apply(edits[0].At.File, edits...)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(c.after, got); diff != "" {
				t.Errorf("after the fix (-want +got):\n%s", diff)
			}
		})
	}
}
