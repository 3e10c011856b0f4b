package rules

import (
	"strings"
	"testing"

	"github.com/okr-as-code/okr/lint"
)

// A word that a configuration adds to a list counts wherever a rule asks for that list.
func TestAddedWords(t *testing.T) {
	tests := []struct {
		name, lexicon, objective, keyResult string
		rule                                *lint.Rule
		without, with                       string // how the finding begins that is said, or part of its help; "" for none
	}{
		{"a stock of people", "{stock_noun_add: [pilgrim], person_add: [pilgrim]}", "Walkers find a bed", "outcome: Increase the number of pilgrims from 4,000 to 5,200",
			totalNotRatio, "", "`share of pilgrims who …"},
		{"a stock of things", "{stock_noun_add: [cargo bike]}", "Goods move without noise", "outcome: Grow total cargo bikes from 400 to 900",
			totalNotRatio, "", "`share of cargo bikes that …"},
		{"people who are served", "{person_add: [pilgrim]}", "Walkers find a bed", "outcome: Complete 80% of pilgrim projects",
			percentCompleteKR, "measures how much work is done", ""},
		{"people something is done for", "{person_add: [pilgrim]}", "Walkers find a bed", "output: Onboard pilgrims for the spring season",
			binaryKR, "no number shows how far", "one of the pilgrims would do"},
		{"a verb of more", "{up_verb_add: [swell]}", "Walkers find a bed", "outcome: Swell the share of walkers who book early",
			krNotMeasurable, "", "write `Swell the share of walkers who book early from … to …`"},
		{"a plan of numbers", "{plan_noun_add: [tariff]}", "Walkers find a bed", "outcome: Bed nights come to 110% of the tariff",
			relativeWithoutBaseline, "", "\"110% of the tariff\" is measured against a number that is not here"},
		{"what stands for a source", "{nosource_add: [ask around]}", "Walkers find a bed", "outcome: Raise walkers who book early from 20% to 40%\n    source: ask around",
			missingSource, "", "nothing says where kr1 can be looked up"},
		{"a verb of work", "{undertake_verb_add: [caulk]}", "Walkers find a bed", "Caulk the bunks in the north hut, with the warden",
			missingLabel, "no label, and the words cannot tell which", "no label: most likely an input or an output"},
		{"a word for how well it is", "{result_word_add: [shipshape]}", "Walkers find a bed", "The north hut is shipshape again",
			missingLabel, "no label: most likely an input or an output", "no label: most likely an output or an outcome"},
		{"a verb of spending", "{resource_verb_add: [charter]}", "Walkers find a bed", "Charter 3 night buses",
			activityKR, "", "is what you put in"},
		{"a verb of making", "{shipping_verb_add: [weave]}", "Weave a banner for the pier", "outcome: Raise walkers who book early from 20% to 40%",
			outputForcingObjective, "info: ", "warning: \"Weave a banner\" can be done and change nothing"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			plan := "objective: " + tt.objective + "\nkey_results:\n  - " + tt.keyResult + "\n"
			for config, want := range map[string]string{"version: 1\n": tt.without, "lexicon: " + tt.lexicon + "\n": tt.with} {
				f := folder{day: mid, files: map[string]string{planPath: plan, ".okr.yaml": config}}
				found := of(tt.rule, run(t, f).Findings)
				if said := format(found...); !strings.Contains(said, want) || (want == "") != (said == "") {
					t.Errorf("with %swant %q, got\n%s", config, want, said)
				}
			}
		})
	}
}
