package wording

import "testing"

// A heading over something that could become anything is vague; what says how it is to be
// is not.
func TestObjectiveTopic(t *testing.T) {
	checkObjectives(t, []objectiveCase{
		{"Visitor experience", "vague"},
		{"Supplier spend", "vague"},
		{"Manuals and leaflets", "vague"},
		{"Staff room", "vague"},
		{"Service desk", "vague"},
		{"Team upskilling in FY H2", "vague"},
		{"Merge or die", "vague"},
		{"Grow up as a club", "vague"},
		{"Raise teaching quality", "vague"},
		{"Recruiting", "deliverable vague"},
		{"No lost parcels", ""},
		{"Rents under control", ""},
		{"Learn Turkish", ""},
		{"Learn stuff", "vague"},
		{"Pump reliability", ""},
	})
}
