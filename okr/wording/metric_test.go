package wording

import "testing"

// The first so many are reached, and so is a time that something may take; a version is a
// name, and "w/o" no week.
func TestObjectiveReachesANumber(t *testing.T) {
	checkObjectives(t, []objectiveCase{
		{"Win the first ten paying farms", "metric"},
		{"Answers within two hours at every desk", "metric"},
		{"Be the first two on the ice", ""},
		{"Choir at home in Hall 16 w/o a cold day", ""},
		{"Pupils of grades 8 and 9 like physics", ""},
	})
}
