package wording

import "testing"

// checkSays fails the test for every sentence of which something else is said.
func checkSays(t *testing.T, tests []struct{ text, says string }) {
	t.Helper()
	r := newReader(t)
	for _, tt := range tests {
		if got := says(r.KeyResult(tt.text, Context{})); got != tt.says {
			t.Errorf("%s: %q, want %q", tt.text, got, tt.says)
		}
	}
}

// A number that only says more of what is done measures nothing.
func TestDetailsMeasureNothing(t *testing.T) {
	checkSays(t, []struct{ text, says string }{
		{"Menu for the three wards printed", "binary"},
		{"Report on the four trials finished", "binary"},
		{"Agree the route with the two councils", "binary"},
		{"Roof repaired, no scaffolding", "binary"},
		{"Choir tour booked – no flights", "binary"},
		{"Tender written (900k EUR, due in May)", "binary"},
		{"Run the simulator locally (with 1 command)", "binary"},
		{"Automate reminders for invoices over 5000 EUR", "binary"},
		{"Set up a rule for orders older than 14 days", "binary"},
		{"Licence file handed in, incl. two references", "binary"},
		{"Write a guide of 10 pages", "binary"},
		{"Statutes signed, with a transition policy of at least 18 months", "binary"},
		{"Look into a heat pump (timebox: 3 days)", "binary"},
		{"Tills moved from 4.x to 5.0", "binary"},
		// near misses
		{"Sign 3 deals with the two biggest banks", "measurable"},
		{"Close the two oldest wards", "measurable"},
		{"Migrate the 4 plants to the new ERP", "measurable"},
		{"Contracts with 10 coach firms signed", "measurable"},
		{"Run workshops (3)", "measurable"},
		{"Grow sales (target 400)", "measurable"},
		{"Answer calls in under 2 minutes", "measurable"},
		{"Pay invoices within 14 days", "measurable"},
	})
}

// All of something is 100 % where it is what is measured, and how often something
// is done is a rate.
func TestAllAndHowOften(t *testing.T) {
	checkSays(t, []struct{ text, says string }{
		{"All nurses trained in triage", "measurable"},
		{"All ramps at the stadium lit", "measurable"},
		{"Everybody through the first-aid course", "measurable"},
		{"Fire drill held with every crew", "measurable"},
		{"Insurance in place for all vans", "measurable"},
		{"The checklist is used by every shift", "measurable"},
		{"Team lunch every other week", "measurable"},
		{"Meet the mayor monthly", "measurable"},
		{"Weekly letters sent to parents", "measurable"},
		{"Site visit with the board, twice this term", "measurable"},
		// near misses
		{"All-hands slides published", "binary"},
		{"Price list for all regions published", "binary"},
		{"A catalogue for all museums", "binary"},
		{"Publish the map with an index on every page", "binary"},
		{"Weekly digest launched", "binary"},
		{"Set up a weekly call with the depot", "binary"},
		{"Build a job that runs every night", "binary"},
		{"Swim badge in each holiday camp", ""},
	})
}

// One of several, none of them, and one to another are measures; so is how often
// people meet.
func TestOneNoneAndOften(t *testing.T) {
	checkSays(t, []struct{ text, says string }{
		{"Win one of the grants", "measurable binary"},
		{"Close one of our lawsuits", "measurable binary"},
		{"Not one bus late in May", "measurable"},
		{"Not a single fall on the ward", "measurable"},
		{"Ratio of pupils to staff not above 12:1", "measurable"},
		{"Mentoring: every apprentice has a coach", "measurable"},
		{"Drum evening, weekly", "measurable"},
		{"The choir rehearses weekly, with the band", "measurable"},
		{"Mayors meet every term", "measurable"},
		{"Raise sensor coverage to all wards", "measurable"},
		{"Test the evacuation at least once", "measurable binary"},
		{"Every porter has tried the lift at least once", "measurable"},
		{"Print the rota on 1-2 pages", "measurable"},
		{"Hiring: canteen (1 cook, 1 waiter)", "measurable"},
		// near misses
		{"Expand the pilot to all wards", ""},
		{"Improve the yield of the bottom three orchards", ""},
		{"Visit the top 10 orchards", "measurable"},
		{"Lead one of the groups", "binary"},
		{"Hold the 1:1 with each lead", "binary"},
		{"Opening hours, quarterly revision", "binary"},
		{"The backup runs daily", "binary"},
		{"No double bookings", "measurable"},
		{"Fewer double bookings", "vague"},
	})
}
