package okrfile

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/source"
	"github.com/okr-as-code/okr/okr/yamldoc"
)

func TestAddCheckIn(t *testing.T) {
	value := Entry{Date: cycle.NewDate(2026, 8, 24), Value: "1,200"}
	full := Entry{Date: cycle.NewDate(2026, 8, 24), Value: "6%", Input: "3", Confidence: "60%",
		Note: "slow: two weeks of rain", Blockers: []string{"no"}}
	for _, tt := range []struct {
		name, text string
		entry      Entry
		want       string
	}{
		{"behind the others", `objective: Win
key_results:
  - outcome: Cut churn from 8% to 5%   # for Ada
    check_ins:
      - {date: 2026-07-20, value: 7%}   # slow
      # the next one on 24 August

  - output: Ship it
`, full, `objective: Win
key_results:
  - outcome: Cut churn from 8% to 5%   # for Ada
    check_ins:
      - {date: 2026-07-20, value: 7%}   # slow
      - {date: 2026-08-24, value: 6%, input: 3, confidence: 60%, note: "slow: two weeks of rain", blockers: ["no"]}
      # the next one on 24 August

  - output: Ship it
`},
		{"on lines of their own", "objective: Win\nkey_results:\n- outcome: Cut churn from 8% to 5%\n  check_ins:\n  - date: 2026-07-20\n    value: 7%\n  owner: Ada\n", value,
			"objective: Win\nkey_results:\n- outcome: Cut churn from 8% to 5%\n  check_ins:\n  - date: 2026-07-20\n    value: 7%\n  - date: 2026-08-24\n    value: 1,200\n  owner: Ada\n"},
		{"the first", "objective: Win\nkey_results:\n  - outcome: Sell more\n    owner: Ada\n    current: 900\n", value,
			"objective: Win\nkey_results:\n  - outcome: Sell more\n    owner: Ada\n    check_ins:\n      - {date: 2026-08-24, value: \"1,200\"}\n"},
		{"a field without a value, in another case", "objective: Win\nkey_results:\n  - outcome: Sell more\n    Check_Ins:\n", value,
			"objective: Win\nkey_results:\n  - outcome: Sell more\n    Check_Ins:\n      - {date: 2026-08-24, value: \"1,200\"}\n"},
		{"a bare sentence", "objective: Win\nkey_results:\n  - Sell more # (output)\n  - Cut churn\n", value,
			"objective: Win\nkey_results:\n  - key_result: Sell more # (output)\n    check_ins:\n      - {date: 2026-08-24, value: \"1,200\"}\n  - Cut churn\n"},
		{"alone", "objective: Win\nkey_results: Sell more\n", value,
			"objective: Win\nkey_results:\n  key_result: Sell more\n  check_ins:\n    - {date: 2026-08-24, value: \"1,200\"}\n"},
		{"in braces", "{objective: Win, key_results: [Sell more, {outcome: x}]}\n", value,
			"{objective: Win, key_results: [{key_result: Sell more, check_ins: [{date: 2026-08-24, value: \"1,200\"}]}, {outcome: x}]}\n"},
		{"a colon in the sentence", "objective: Win\nkey_results:\n  - Reduce churn: from 8% to 5%\n", value,
			"objective: Win\nkey_results:\n  - Reduce churn: from 8% to 5%\n    check_ins:\n      - {date: 2026-08-24, value: \"1,200\"}\n"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			doc := yamldoc.Parse(source.NewFile("plan.yaml", tt.text), Grammar())
			edits, err := AddCheckIn(doc, Read(doc, noFolder()).Objectives[0].KeyResults[0], tt.entry)
			if err != nil {
				t.Fatal(err)
			}
			got, err := source.Apply(doc.File, edits...)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestAddCheckInIsRefused(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"a sentence that YAML cuts off", "objective: Win\nkey_results:\n  - Win the #1 spot\n",
			"plan.yaml:3:5: YAML reads this in another way than it is meant; put that right first"},
		{"an alias", "objective: Win\nkey_results:\n  - outcome: x\n    check_ins: *y\n",
			"plan.yaml:4:16: an alias has no list of its own to append to"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			doc := yamldoc.Parse(source.NewFile("plan.yaml", tt.text), Grammar())
			edits, err := AddCheckIn(doc, Read(doc, noFolder()).Objectives[0].KeyResults[0], Entry{Value: "5"})
			if err == nil || len(edits) > 0 {
				t.Fatalf("edits %v, %v", edits, err)
			}
			if diff := cmp.Diff(tt.want, err.Error()); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
	doc := yamldoc.Parse(source.NewFile("plan.yaml", "objective: x\n"), Grammar())
	if _, err := AddCheckIn(doc, &okr.KeyResult{Address: "plan/kr1"}, Entry{}); err == nil {
		t.Error("a check-in of a key result of no file")
	}
}
