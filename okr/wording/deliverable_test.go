package wording

import "testing"

// A thing may be named by its version, by the work on it, or by where it is to be; nobody
// has to say "build".
func TestObjectiveNamesAThing(t *testing.T) {
	checkObjectives(t, []objectiveCase{
		{"Field guide v2", "deliverable"},
		{"Beaconsync 1.0 with stable formats", "deliverable"},
		{"Ticketing reaches v1.0 before the season", "deliverable"},
		{"New scheduler is the default in 2.0", "deliverable"},
		{"Citizen portal phase 2", "deliverable"},
		{"Upgrading from v1 to v2 hurts nobody", ""},
		{"Win back those who were burned by version 1", ""},

		{"Library move in August", "deliverable"},
		{"Roof repair before the winter", "deliverable"},
		{"Roof repair, so that nobody sits in the rain", "deliverable"},
		{"Field guide v2, so that wardens agree", "deliverable"},
		{"New shippers come because a partner told them", ""},
		{"Same-day pharmacy pilot in three towns", "deliverable"},
		{"Timetable rewrite lands before autumn", "deliverable"},
		{"Flight 209 lands on time", ""},
		{"Guests launch in minutes", ""},
		{"Launches that do not wake anyone up", ""},

		{"Charging points in every car park", "deliverable"},
		{"Salary bands for all roles", "deliverable"},
		{"Defibrillators in all village halls", "deliverable"},
		{"Readers in every street", ""},
		{"Friends in high places", ""},

		{"Invoices: one tool instead of five", "deliverable"},
		{"One membership database for all sections", "deliverable"},
		{"Every clinic on the new network", "deliverable"},
		{"Payroll runs on the new system", "deliverable"},
		{"One answer instead of three", ""},
		{"Payroll runs on time", ""},
		{"All wards on speaking terms", ""},
	})
}

// What is said of a thing that is there is no order to make it.
func TestObjectiveSaysHowAThingIs(t *testing.T) {
	checkObjectives(t, []objectiveCase{
		{"Painting the fence is fun", ""},
		{"Booking a court takes seconds", ""},
		{"Fundraising stands on two legs", ""},
		{"Calm workshop", ""},
		{"Market hall as the heart of the town", ""},
		{"Factory without accidents", ""},
		{"Podcast with loyal listeners", ""},
		{"Platform of choice for water engineers", ""},
		{"The protocol gets adopted by other hospitals", ""},
		{"Climate plan adopted by the council", "deliverable"},
		{"The new admissions form for nurseries is ready before the summer", "deliverable"},
		{"Second kitchen in operation", "deliverable"},
		{"Scheduler generally available", "deliverable"},
		{"The second kitchen opens in May", "deliverable"},
		{"The exhibition opens eyes", ""},
		{"Every child gets a place to play", ""},
		{"The orchard gets a cold store people rely on", "deliverable"},
	})
}

// What is moved, left, fitted, put up or got together is done when it is done.
func TestObjectiveErrand(t *testing.T) {
	checkObjectives(t, []objectiveCase{
		{"Move residents' permits to the new counter system", "deliverable"},
		{"Move citizens' login to the new counter", "deliverable"},
		{"Bring all schools onto the new timetable", "deliverable"},
		{"Bring the editor to the web", "deliverable"},
		{"Get the flood plan past the board", "deliverable"},
		{"Put a complaints process in place", "deliverable"},
		{"Leave the old depot", "deliverable"},
		{"Get rid of the old fax server", "deliverable"},
		{"Equip every ambulance with a tablet", "deliverable"},
		{"Equip every ambulance with a tablet so that crews chart on the road", "deliverable"},
		{"Turn the wiki into a handbook", "deliverable"},
		{"Repaint the boats", "deliverable"},
		{"Assemble a crew for the winter shift", "deliverable"},
		{"Build up the night team", "deliverable"},
		{"Find a coach", "deliverable"},
		{"Kill the print edition", "deliverable"},
		{"Replace cron jobs by a scheduler", "deliverable"},
		{"Move spending from repair to care", ""},
		{"Bring fun back to training", ""},
		{"Leave nobody behind", ""},
		{"Get rid of fear", ""},
		{"Turn visitors into members", ""},
		{"Build up a happy night team", ""},
		{"Find our voice", ""},
		{"Give the night shift a voice", ""},
		{"Reach 40,000 registered devices", "metric"},
	})
}
