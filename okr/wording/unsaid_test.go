package wording

import "testing"

// What goes on, is thought about or is a quality of nothing says no more than any plan.
func TestObjectiveUnsaid(t *testing.T) {
	checkObjectives(t, []objectiveCase{
		{"Make cycling a thing", "vague"},
		{"Make the gala a success", "vague"},
		{"Make reading a habit", ""},
		{"Pricing is figured out", "vague"},
		{"The archive work is moving forward", "vague"},
		{"The fire line is moving away from the village", ""},
		{"Complete all open tasks", "deliverable vague"},
		{"Finish outstanding projects from last quarter", "deliverable vague"},
		{"Complete outstanding repairs at the pier", "deliverable"},
		{"Improve stability", "vague"},
		{"Improve stability of the footbridge", ""},
		{"Increase reliability and usability", "vague"},
		{"Improve general happiness", "vague"},
		{"Improve crew happiness", ""},
		{"Increase profitability", ""},
		{"Inviting for newcomers", "vague"},
		{"Easy to use", "vague"},
		{"Easy for parents of twins who travel alone", ""},
		{"Step up operations", "vague"},
		{"Step up patrols on the reef", ""},
		{"Yarn2p grows up, learns tricks and a new team is formed", "compound"},
		{"Refactor to the shared parser, to reuse it elsewhere (i.e. Barn)", "deliverable"},
	})
}
