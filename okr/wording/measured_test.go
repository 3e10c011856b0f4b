package wording

import "testing"

// What others do, and what is measured, comes in many forms. Beside each stand sentences
// that look like it and say another label.
func TestMeasuredForms(t *testing.T) {
	tests := []struct {
		text string
		want Label
	}{
		// a metric, and by how much it goes up or down
		{"Protein content up by 0.4 points", Outcome},
		{"Phone calls down by half this term", Outcome},
		{"Cut calls to the office by half compared with last autumn", Outcome},
		{"Reduce letters to parents by half against last year", Outcome},
		{"Story picked up by 3 papers", Output},
		// a metric whose name begins with a word that is a verb too
		{"Scan compliance at the gate 98%", Outcome},
		{"Address match rate in the north 85%", Outcome},
		{"Plan adherence 95%", Outcome},
		{"Open cases per lawyer under 40", Outcome},
		{"Open questions in the minutes at most 5", Outcome},
		{"Plan adherence checks in 3 plants", Input},
		{"Audit compliance at 12 depots", Input},
		{"Open stores in 5 towns", Output},
		// a metric, where it is measured, and its level
		{"Review score Villa Rosa 9.2", Outcome},
		{"Safety score Plant Gdansk 95", Outcome},
		{"Google rating Haus am See 4.6", Outcome},
		{"Loyalty card Villa Rosa 2.0", Output},
		// so much per person, who is not of the team
		{"Raise shifts taken per helper to 4", Outcome},
		{"Lift loans per reader to 11", Outcome},
		{"3.5 orders per customer", Outcome},
		{"Two visits per member", Output},
		{"Raise unit tests per module to 12", Output},
		{"Three quarters of freshers show up at the open day", Output},
		// people who stop, who keep to what is agreed, and who know
		{"Staff stop printing the minutes", Outcome},
		{"Nurses no longer write on paper", Outcome},
		{"Customers no longer call about invoices", Outcome},
		{"Quiet hours are respected by both floors", Outcome},
		{"The neighbours are using the bike shed", Outcome},
		{"Guests can explain what the tower was built for", Outcome},
		{"New drivers are able to describe the five signals", Outcome},
		{"Staff the night desk", Input},
		{"The repair guide has been followed by three users", Output},
		{"Guests can book the tower on the website", Output},
		// what share of something others do by themselves
		{"40% of address changes done online", Outcome},
		{"Half of the seat changes are made in the app", Outcome},
		{"3 of 4 appointments are booked by the patients themselves", Outcome},
		{"70% of sick notes handed in through the portal", Outcome},
		{"40% of invoices entered in the ledger", Output},
		{"70% of unit tests written by developers", Output},
		// what no work can promise: that nothing is found, that it needs no second go
		{"Mock audit finds no major nonconformity", Outcome},
		{"Drawings approved by the inspector at the first attempt", Outcome},
		{"Parts are accepted first time by the line", Outcome},
		{"Driving exam is passed by May", Outcome},
		{"Newsletter sign-ups turn into 40 new singers", Outcome},
		{"The new hall is opened for the first time", Output},
		{"First attempt documented", Input},
		{"Fire safety audit passed", Output},
		// how soon what comes again is dealt with, in nights too and on average
		{"Fault reports fixed within three nights", Outcome},
		{"8D reports closed in 14 days on average", Outcome},
		{"Permits issued in 12 days on average", Outcome},
		{"Fix 3 faults within two nights", Output},
		{"First invoice of a new client paid in week two", Outcome},
		{"New rep gets the first sale closed on day 20", Outcome},
		{"First draft of the new menu printed in week two", Output},
		{"No one eats lunch at the desk", Outcome},
		// what somebody does without the help that it took
		{"Lena closes the month on her own", Outcome},
		{"The new nurse runs the night round by herself", Outcome},
		{"Marta writes the plan for her own team", Input},
		{"The tool runs the review on its own", Output},
		// some of those who are named first, and how many are in a state
		{"Of the 30 trial members at least 12 apply for a place", Outcome},
		{"Of the tenants moved in May none is asked twice for the deposit", Outcome},
		{"Clinics using the new triage sheet: 12", Outcome},
		{"Of the 12 drafts at least 4 reviewed", Input},
		{"Users visiting the help page: 400", Output},
		// what is there to last, and what something takes
		{"Reserve equal to three months of rent", Outcome},
		{"A change of shift takes one nurse half an hour", Outcome},
		{"Build a reserve of six months' rent", Outcome},
		{"Reserve equal rooms for both teams", Input},
		{"Reserve of volunteers for the weekend", Input},
		{"The chair takes part in every hour of the trial", Output},
		// what should never be needed
		{"No manual restart of the nightly run was needed in May", Outcome},
		{"No class is cancelled for lack of teachers", Outcome},
	}
	r := newReader(t)
	for _, tt := range tests {
		if got := r.KeyResult(tt.text, Context{}); got.Label != tt.want {
			t.Errorf("%s: %v, want %v: %v", tt.text, got.Label, tt.want, got.Reasons)
		}
	}
}

// A change is one whether a verb says so or not.
func TestChangeWithoutVerb(t *testing.T) {
	r := newReader(t)
	for text, want := range map[string]string{
		"Protein content up by 0.4 points":      "+0.4 point",
		"Choir members up by 12":                "+12",
		"Pallets in the yard down by 300":       "-300",
		"Cut calls by half against last autumn": "×0.5",
		"Story picked up by 3 papers":           "3 paper",
	} {
		if got := aim(r.KeyResult(text, Context{})); got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
}
