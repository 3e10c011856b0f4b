package wording

import "testing"

// Fewer of one and more of the other, in a few words, is one goal said twice.
func TestObjectiveSlogan(t *testing.T) {
	checkObjectives(t, []objectiveCase{
		{"Fewer forms, more visits", ""},
		{"Less noise and more sleep", "compound"},
		{"More walkers on the moor, fewer fences that nobody mends", "compound"},
	})
}
