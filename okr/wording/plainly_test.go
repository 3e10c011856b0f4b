package wording

import "testing"

// Some forms say the label whatever the words in them are mostly said of. Beside each
// stand sentences that look like it and say another one.
func TestPlainForms(t *testing.T) {
	tests := []struct {
		text string
		want Label
	}{
		// how good something is
		{"Speech model, recall 0.85 on the ward recordings", Outcome},
		{"Rater agreement (kappa) above 0.7 on the second round", Outcome},
		{"Plate reader F1 of .88 at night", Outcome},
		{"Coding guideline v2, alpha at least 0.8 between the teams", Outcome},
		{"Denoiser 2.5 dB better than the one we replace", Outcome},
		{"Message delivery over 99.4% in all four regions, also at month end", Outcome},
		{"Fire inspection passed with no serious findings", Outcome},
		{"Load test at twice the Easter peak without dropped calls", Outcome},
		{"Audit completed with two new partners", Output},
		{"Driver 0.7 is out for both kernels", Output},
		{"Ship driver 0.7 to all plants", Output},
		{"0.5 posts for the archive", Output},
		{"Version 0.9 in the package index", Output},
		{"Migrate 99% of the mailboxes", Output},
		// what people do, with what says which people between them and their verb
		{"Teachers from 12 colleges have used the atlas in a lesson", Outcome},
		{"Two other clinics run v3 on their own ward for a month", Outcome},
		{"Seven of them pay for the second year", Outcome},
		{"Four outside plug-ins rely on our parser", Outcome},
		{"Ten third-party themes have switched to the new layout engine", Outcome},
		{"Every tenant has switched to the night tariff", Outcome},
		{"Support engineers have fixed a bug each in the import", Output},
		{"Volunteers from 12 colleges trained on the new desk", Output},
		{"Ten third-party themes released in the gallery", Output},
		{"Every engineer has completed the safety course", Output},
		{"Sessions for teachers from 12 colleges held at the fair", Output},
		{"Among tenants of houses that have the new meter, 30% switch to the night tariff", Outcome},
		{"Among tenants of houses that have the new meter, 30 interviews held", Output},
		// how soon something that comes again is dealt with
		{"Recall notice published within 12h for any batch with glass in it", Outcome},
		{"Damage reports handled in a week", Outcome},
		{"Loan application answered in 3 working days", Outcome},
		{"Snapshot copied in 4 seconds for volumes up to a terabyte", Outcome},
		{"Post the tide level within 10 minutes of detection", Outcome},
		{"3 test stations opened in 6 weeks", Output},
		{"3 branch ledgers closed in a week", Output},
		{"Two drills run in 48 hours", Output},
		// which way others take
		{"Raise the share of orders placed from the kiosk from 9% to 25%", Outcome},
		{"40% of loan applications that come via a broker's form instead of paper", Outcome},
		{"60% of deposits made without the desk", Outcome},
		{"Test 30% of the payments through the new gateway", Output},
		{"Orders from the kiosk tested on two tills", Output},
		{"Migrate 60% of the queries from the old index", Output},
		// a metric that can be seen, and things that somebody answers for
		{"Scrap per line is shown on the screen at the gate, by shift", Output},
		{"Gross margin per menu available for all restaurants", Output},
		{"Churn of the first year is known, whatever it is", Input},
		{"The five worst complaints have an owner and a date", Input},
		{"100% of the open audit points have a named owner", Input},
		{"Scrap per line below 2%, shown on the screen at the gate", Outcome},
		{"Halve the injuries reported by the night shift", Outcome},
		{"Uptime of the published timetable 99.9%", Outcome},
		{"80% of dogs in the shelter have an owner within 6 weeks", Outcome},
		// people whom one gathers
		{"Of the tenants who moved out last year, at least five agree to be interviewed", Output},
		{"At least six drivers agree to be filmed at work", Output},
		{"Two reference hospitals speaking at our stand", Output},
		{"Three outside contributors accept commit rights", Output},
		{"Parents' round meets twice a term, at least 12 parents present", Output},
		{"9 of 10 patients agree with their discharge plan", Outcome},
		{"70% of the residents tell us that they feel safe on the stairs", Outcome},
		{"Half of the members tell a friend about the club", Outcome},
		{"60% of the suppliers accept the shorter terms", Outcome},
	}
	r := newReader(t)
	for _, tt := range tests {
		if got := r.KeyResult(tt.text, Context{}); got.Label != tt.want {
			t.Errorf("%s: %v, want %v: %v", tt.text, got.Label, tt.want, got.Reasons)
		}
	}
}
