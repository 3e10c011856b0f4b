package wording

import "testing"

// What is delivered only once it is done is work while somebody sets out to do it. Who
// says how many counts what is done.
func TestSetsOut(t *testing.T) {
	tests := []struct {
		name string
		want Label
		text string
	}{
		{"gathered for oneself", Input, "Collect the wishes of the night shift in one list"},
		{"gathered for oneself", Input, "Inspect the seed store before the rains (damp, mice, labels)"},
		{"decided for oneself", Input, "Decide on the till for the museum shop"},
		{"work on one's own paper", Input, "Translate the allergy forms into Polish and Tamil"},
		{"goes on", Input, "Mentor Ruth and Samir, every second week"},
		{"counted", Output, "Collect 80 reviews from campers"},
		{"counted", Output, "Inspect 40 lifts"},
		{"done", Output, "Allergy forms translated into Polish and Tamil"},
		{"done", Output, "Forty lifts inspected"},
		{"it is the name of a thing", Output, "Mentor matching, second round: done before Easter"},
	}
	r := newReader(t)
	for _, tt := range tests {
		if got := r.KeyResult(tt.text, Context{}); got.Label != tt.want {
			t.Errorf("%s: %s: %v, want %v: %v", tt.name, tt.text, got.Label, tt.want, got.Reasons)
		}
	}
}

// Work of which it is said that it is done, so that something stands for others, or that
// somebody from outside does it, is no longer in one's own hands.
func TestStood(t *testing.T) {
	tests := []struct {
		name string
		want Label
		text string
	}{
		{"it stands", Output, "Hearing loop is installed in all three chapels"},
		{"it stands", Output, "Braille displays supported"},
		{"it stands", Output, "Enable contactless payment at the locker desk"},
		{"it stands", Output, "Helmet duty is enforced on the climbing wall"},
		{"others do it", Output, "Evacuation drawings checked by an outside fire engineer"},
		{"others do it", Output, "Recipes tried out by somebody who has not baked before"},
		{"others are bound by it", Output, "Visitor policy in force"},
		{"others see it", Output, "Cleaning rota visible for all tenants"},
		{"others decide on it", Output, "New statute voted on by the members"},
		{"others decide on it", Output, "Boiler budget approved by the parish council"},
		{"one's own paper", Input, "Visitor policy in two languages"},
		{"one's own paper", Input, "Duty plan frozen"},
		{"one's own people do it", Input, "Duty plan reviewed by Ruth"},
		{"work on it", Input, "Seed catalogue structured by region"},
	}
	r := newReader(t)
	for _, tt := range tests {
		if got := r.KeyResult(tt.text, Context{}); got.Label != tt.want {
			t.Errorf("%s: %s: %v, want %v: %v", tt.name, tt.text, got.Label, tt.want, got.Reasons)
		}
	}
}

// Words that name a thing together are no verb with its object.
func TestNamesOfThings(t *testing.T) {
	tests := []struct {
		name string
		want Label
		text string
	}{
		{"it can be done to them", Output, "Guide tracks can be paused by the visitor at every picture"},
		{"a thing of the product", Output, "Push notifications for cancelled classes"},
		{"a day that others hear of", Output, "Freeze dates announced to all editors in March"},
		{"somebody orders it", Input, "Guide the choir through the new hymn book"},
		{"somebody orders it", Output, "Announce the freeze dates to all editors"},
		{"whom one takes on", Input, "Interpreters on call: Polish, Tamil"},
		{"whom one takes on", Input, "Intern for the town archive (spring)"},
	}
	r := newReader(t)
	for _, tt := range tests {
		if got := r.KeyResult(tt.text, Context{}); got.Label != tt.want {
			t.Errorf("%s: %s: %v, want %v: %v", tt.name, tt.text, got.Label, tt.want, got.Reasons)
		}
	}
}

// What is handed to others is delivered, be it paper, and the last step decides.
func TestPutsOut(t *testing.T) {
	tests := []struct {
		name string
		want Label
		text string
	}{
		{"paper goes out", Output, "Publish the fee schedule"},
		{"paper goes out", Output, "Ship the first-aid checklist with every tent"},
		{"the last step", Output, "Compare three caterers and sign the contract"},
		{"the last step", Output, "Build a map of the hydrants and release it to all brigades"},
		{"the last step", Input, "Compare three caterers and write up the offers"},
		{"the last step", Input, "Draft the fee schedule and discuss it with the treasurer"},
	}
	r := newReader(t)
	for _, tt := range tests {
		if got := r.KeyResult(tt.text, Context{}); got.Label != tt.want {
			t.Errorf("%s: %s: %v, want %v: %v", tt.name, tt.text, got.Label, tt.want, got.Reasons)
		}
	}
}
