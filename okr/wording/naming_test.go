package wording

import "testing"

// A number that names a version, a year, an hour or one of several things of a kind
// measures nothing.
func TestNumbersInNames(t *testing.T) {
	checkSays(t, []struct{ text, says string }{
		{"Boiler controls upgraded to 4.12", "binary"},
		{"Upgrade the ERP to 11.2 in both plants", "binary"},
		{"Handbook 3.0 published", "binary"},
		{"Minutes of 1848 transcribed", "binary"},
		{"The 1911–1924 ledgers digitised", "binary"},
		{"Songs of the 60s arranged for brass", "binary"},
		{"Seeds sown by Friday 10:00", "binary"},
		{"Floor plan and fire plan linked from epic &73", "binary"},
		{"Greenhouse 4 has a new roof", "binary"},
		{"Oven 2 gets a new thermostat", "binary"},
		{"Kiln 3 rebuilt", "binary"},
		{"Lamps replaced in stairwells 2 to 5", "binary"},
		// near misses
		{"Credit rating upgraded to 4.5", "measurable"},
		{"Satisfaction rating 4.0 reached", "measurable"},
		{"Attendance of 1400 reached", "measurable"},
		{"Choir of 1200 singers assembled", "measurable"},
		{"Revenue 300 is reached", "measurable"},
		{"Headcount 12 is kept", "measurable"},
		{"Raise bookings at hotels 20 to 40", "measurable"},
		{"Cut faults at stations from 9 to 3", "measurable"},
		{"Meters fitted at 3 to 9 stations", "measurable"},
	})
}

// A number may only tell which thing is meant, on what condition something is done, or
// who looks at it.
func TestNumbersThatSayWhich(t *testing.T) {
	checkSays(t, []struct{ text, says string }{
		{"Funding for 3 kindergartens approved", "binary"},
		{"Permit for 2 boreholes granted by the county", "binary"},
		{"Accounts audited by two outsiders", "binary"},
		{"Tender sent once the 40k EUR are in the account", "binary"},
		{"Apply for a 30k EUR grant for the orchard", "binary"},
		{"Pass the 50 m swim", "binary"},
		{"20 km/h zone around the school agreed", "binary"},
		{"Menu card, max. 2 pages", "binary"},
		{"Statutes adopted (2/3 majority required)", "binary"},
		// near misses
		{"Contracts with 10 dairies signed", "measurable"},
		{"Training for 40 nurses held", "measurable"},
		{"Recipes tested by 40 families", "measurable"},
		{"Accounts closed and reviewed by 25 members", "measurable"},
		{"Buses run 3 times an hour", "measurable"},
		{"Raise a 2M EUR round", "measurable"},
		{"Break the 50 m mark", "measurable"},
		{"Speed at the school gate under 20 km/h", "measurable"},
		{"40 kg compost made per garden", "measurable"},
		{"Form cut to max 3 pages", "measurable"},
		{"Hire cooks (3 needed)", "measurable"},
	})
}

// Where nothing is measured no number is a goal.
func TestNamesAreNoTarget(t *testing.T) {
	for _, text := range []string{"Kiln 3 rebuilt", "Lamps replaced in stairwells 2 to 5", "Upgrade the ERP to 11.2 in both plants"} {
		if got := newReader(t).KeyResult(text, Context{}); got.Target != nil || got.Baseline != nil || got.FromTo || got.Count {
			t.Errorf("%s: from %v to %v, want neither", text, got.Baseline, got.Target)
		}
	}
}
