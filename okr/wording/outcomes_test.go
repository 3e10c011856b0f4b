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
	}
	r := newReader(t)
	for _, tt := range tests {
		if got := r.KeyResult(tt.text, Context{}); got.Label != tt.want {
			t.Errorf("%s: %v, want %v: %v", tt.text, got.Label, tt.want, got.Reasons)
		}
	}
}
