package wording

import "testing"

// What others do is theirs to choose, whether many do it or one, and a body of them
// does things too.
func TestBodiesAct(t *testing.T) {
	r := newReader(t)
	for _, tt := range []struct {
		text string
		want Label
	}{
		{"The city council asks for a second edition", Outcome},
		{"The health ministry mentions our register in its yearly report", Outcome},
		{"One hospital runs the scheduler on a live ward for a month", Outcome},
		{"A large bakery chain switches its stores to our flour", Outcome},
		{"The regulator accepts our method without questions", Outcome},
		{"The harbour office has adopted our tide scale", Outcome},
		{"One of the insurers pays for the course", Outcome},
		{"Landlord agrees to a longer lease", Outcome}, // a choice, and no part in our work
		{"Someone other than Ana can start the generator", Outcome},
		{"Two distros package the driver themselves", Outcome},
		{"Journalists quote our index", Outcome},
		{"One other project embeds the parser", Outcome},
		// what our own people or places do is work; a body may only name a thing
		{"Our board approves the budget", Input},
		{"Committee meets every month", Output},
		{"The clinic opens in May", Output},
		{"Parliament has passed the seed bill", Output},
		{"The city map shows all wells", Output},
		{"Five publishers agree to be interviewed", Output},
		{"500 vendor files cleaned up", Output},
		{"3 local user groups told", Output},
	} {
		if got := r.KeyResult(tt.text, Context{}); got.Label != tt.want {
			t.Errorf("%s: %v, want %v: %v", tt.text, got.Label, tt.want, got.Reasons)
		}
	}
}
