package wording

import "testing"

// What stands before the deed says how, when, for whom or who does it, and never what is
// done.
func TestOpens(t *testing.T) {
	r := newReader(t)
	for _, tt := range []struct {
		text, want string
		verb       bool
	}{
		{"Paint the ferry", "Paint the ferry", true},
		{"We will carefully paint the ferry", "paint the ferry", true},
		{"Once it is dry, quickly paint the ferry", "paint the ferry", true},
		{"After sanding, cleaning and drying, paint the ferry", "paint the ferry", true},
		{"For captains, crews and guests, paint the ferry", "paint the ferry", true},
		{"In the dry dock, paint the ferry", "paint the ferry", true},
		{"Together with the harbour, paint the ferry", "paint the ferry", true},
		{"First, paint the ferry", "paint the ferry", true},
		{"(TBD) Paint the ferry", "Paint the ferry", true},
		{"[P1] Paint the ferry", "Paint the ferry", true},
		{"Harbour: paint the ferry", "paint the ferry", true},
		{"The ferry is painted", "The ferry is painted", false},
		{"For captains, a ferry that is painted", "For captains, a ferry that is painted", false},
		{"For guests, crews and captains", "For guests, crews and captains", false},
		{"", "", false},
		{"—", "", false},
	} {
		got := r.KeyResult(tt.text, Context{})
		if opens := tt.text[got.Opens:]; opens != tt.want && tt.want != "" || got.VerbOpens() != tt.verb {
			t.Errorf("%q: %q, %v; want %q, %v", tt.text, opens, got.VerbOpens(), tt.want, tt.verb)
		}
	}
}
