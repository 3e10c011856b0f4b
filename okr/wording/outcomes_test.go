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
	}
	r := newReader(t)
	for _, tt := range tests {
		if got := r.KeyResult(tt.text, Context{}); got.Label != tt.want {
			t.Errorf("%s: %v, want %v: %v", tt.text, got.Label, tt.want, got.Reasons)
		}
	}
}
