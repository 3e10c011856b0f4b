package wording

import "testing"

// Outcomes that have no verb of change and often no number, each form beside sentences
// that look like it and are none.
func TestOutcomesBesideOthers(t *testing.T) {
	tests := []struct {
		text string
		want Label
	}{
		// how a metric stands, said behind it
		{"Blood pressure normal in the morning", Outcome},
		{"Error budget intact in every month", Outcome},
		{"Belonging score same for all sites", Outcome},
		{"Water quality good at all four beaches", Outcome},
		{"Complaint letters ready", Output},
		{"Satisfaction survey live in all wards", Output},
		{"Retention plan ready", Input},
		// what people do no more, or suffer no more
		{"Parents no longer call the office about homework", Outcome},
		{"Nurses don't carry paper charts any more", Outcome},
		{"Tax forms do not scare me anymore", Outcome},
		{"We no longer print the handbook", Input},
		{"The gate no longer jams", Output},
		// how systems run, what is put by, and how others are served
		{"RTO of 4 hours for the ticket shop", Outcome},
		{"Missed doses per ward under 3", Outcome},
		{"Cash reserve of four months of wages", Outcome},
		{"Reserve 20 rooms for the fair", Input},
		{"Build a queue depth dashboard", Input},
		// by what something happens that is measured is no method
		{"Trips cancelled by leaking pumps from 14 to 2", Outcome},
		{"Sales blocked by missing labels: 0", Outcome},
		// which way others take, and how many of them take what is there
		{"At least half of the traffic is on the new bridge by May", Outcome},
		{"70% of badge requests solved by self service", Outcome},
		{"Two thirds of address changes are done in the app", Outcome},
		{"The night bus is taken by one in four students", Outcome},
		{"First-aid course finished by 90% of the crew", Output}, // they take up what we teach
		{"Half of the forms translated by two of us", Output},
		{"30% of the calls tested on the new line", Output},
		// what a thing bears, and what goes on with nothing bad happening
		{"The bridge withstands a hundred-year flood", Outcome},
		{"Harvest goes through without an accident", Outcome},
		{"The form works without an account", Output},
		// how people feel, and what they do again and again
		{"Parents are happy with the lunch", Outcome},
		{"60 growers open the frost map at least weekly", Outcome},
		{"400 people finish the pruning course every month", Output},
		{"60 growers open an account", Output},
		// a time until something happens
		{"Latency till first comment: 45 s after the bell", Outcome},
		// nearly all, with the percent sign or without
		{"Till server and card reader each at 99.95", Outcome},
		{"Meet the promise of 2 h for 99.5% of the calls", Outcome},
		{"Migrate 99.5% of the mailboxes", Output},
		// what none of them is to be like
		{"No ward depends on a single nurse who can run the pump", Outcome},
		{"No slides at the fair", Outcome},
		// what somebody has understood, and who names us
		{"The night shift knows whom to call", Outcome},
		{"Get recommended by one of the big gardening magazines", Outcome},
		{"We know how many jars break", Input}, // something to find out
		{"Get listed in the catalogue", Output},
		// what people do at a rate, how many come to each thing, and what comes in from them
		{"Clubs host two open days a year", Outcome},
		{"Guests run on average 3 trials per visit", Outcome},
		{"Increase contributors per issue from 6 to 15", Outcome},
		{"Collect donations of 9,000 from neighbours", Outcome},
		{"Collect 300 donations of tools", Output},
		// how soon somebody new does it for the first time
		{"New baker gets the first loaf sold on day 3", Outcome},
		{"First lesson of a new teacher held alone in week two", Outcome},
		{"New bakers trained in week one", Output},
		{"Order history used by one in four buyers", Outcome},
		// where a share of people are who were somewhere else
		{"A third of the pupils below level in autumn are at level in June", Outcome},
		{"90% of the docs are in the wiki", Output},
	}
	r := newReader(t)
	for _, tt := range tests {
		if got := r.KeyResult(tt.text, Context{}); got.Label != tt.want {
			t.Errorf("%s: %v, want %v: %v", tt.text, got.Label, tt.want, got.Reasons)
		}
	}
}
