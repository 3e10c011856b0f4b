package wording

import "testing"

// More of something, nobody says how much more, is a feeling.
func TestMattersOfDegreeAreVague(t *testing.T) {
	checkSays(t, []struct{ text, says string }{
		{"Fewer cancelled surgeries on Mondays", "vague"},
		{"Suppliers reply faster", "vague"},
		{"Our drivers are more punctual", "vague"},
		{"Tenants pay on time more often", "vague"},
		{"Letters are answered more quickly", "vague"},
		{"Have fewer meetings", "vague"},
		{"Hire more nurses", "vague"},
		{"A lot more bookings from Austria", "vague"},
		{"Publish a handful of recipes", "vague"},
		{"Water the trees as often as possible", "vague"},
		{"Better maps of where pipes run", "vague"},
		{"A good number of stalls rented out", "vague"},
		// near misses
		{"Find a cheaper caterer", "binary"},
		{"Move to a bigger depot", "binary"},
		{"Old lamps are replaced by brighter ones", "binary"},
		{"Print the more popular maps", "binary"},
		{"No longer print the rota", "binary"},
		{"The hall is divided into smaller rooms", "binary"},
		{"Sign more than one clinic", "measurable"},
		{"Fewer than 5 cancelled surgeries", "measurable"},
		{"Run 6 courses so that midwives feel safer", "measurable"},
		{"Learn more about beekeeping", ""},
	})
}

// Words of an amount that say which one is meant, or stand aside, are not vague.
func TestAmountsOfNothing(t *testing.T) {
	checkSays(t, []struct{ text, says string }{
		{"Write some sort of handbook", "binary"},
		{"Change the boiler (some valves leak)", "binary"},
		{"Repair the bridge most pupils cross", "binary"},
		{"Print a few-page guide", "binary"},
		{"'Many Rivers' exhibition opened", "binary"},
		{"Once enough volunteers are found, open a second kitchen", "binary"},
		{"If some tenants object, move the playground", "binary"},
		{"Build a booth able to take several cards", "binary"},
		{"Repair some of the bridges", "vague"},
		{"Most pupils cross by bike", "vague"},
		{"Several valves replaced", "vague"},
		{"Some guests are able to pay by card", "vague"},
	})
}
