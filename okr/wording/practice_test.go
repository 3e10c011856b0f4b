package wording

import "testing"

// A verb that makes things says as well how people always work.
func TestObjectivePractice(t *testing.T) {
	checkObjectives(t, []objectiveCase{
		{"Launch faster", ""},
		{"Hire as fast as we grow", ""},
		{"Buy local", ""},
		{"Test what matters", ""},
		{"Finish projects on budget", ""},
		{"Design products for repair", ""},
		{"Deliver meals warm", ""},
		{"Split the work fairly", ""},
		{"Sign long contracts", ""},
		{"Deploy on any day of the week", ""},
		{"Build the best tide model", ""},
		{"Open books for every member", ""},
		{"Deploy on the new cluster", "deliverable"},
		{"Sign the framework contract with the growers", "deliverable"},
		{"Hire two midwives", "deliverable"},
	})
}
