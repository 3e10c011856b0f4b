package wording

import "testing"

// What comes to an end is done or not, whatever verb says so.
func TestDoneOrNot(t *testing.T) {
	checkSays(t, []struct{ text, says string }{
		{"The parish has adopted the new statutes", "binary"},
		{"Lease of the boathouse renewed", "binary"},
		{"The vacant mill becomes a youth hostel", "binary"},
		{"Rewire the alarm so that it calls the guard", "binary"},
		{"Look into leasing the vans", "binary"},
		{"Start a running club", "binary"},
		{"Discuss the menu with the cook and agree a price", "binary"},
		{"Work with the bank to open an account", "binary"},
		{"Help paint the gym", "binary"},
		{"Figure out who signs for spare parts", "binary"},
		{"Menu template per canteen", "binary"},
		{"Move to a better clinic", "binary"},
		{"Continuous deployment set up for the tills", "binary"},
		{"Flaky sensors recalibrated", "binary"},
		{"Stray cats neutered and chipped", "binary"},
		{"The orchestra has its own hall", "binary"},
		{"Shelves up in the hall", "binary"},
		{"Help the rowers build the boat house", "binary"},
		{"Help the school to set up a kiosk", "binary"},
		{"Provide figures on absence", "binary"},
		{"Drivers are no longer stopped by the gate", "binary"},
		{"Clerks no longer type orders by hand", "binary"},
		{"Set up regular open evenings with the museums", "binary"},
		{"Write the manual (following the regular review)", "binary"},
		{"Ensure the siren works when the mains fail", "binary"},
		{"Ensure the escape plan is properly documented", "binary"},
		{"Expand the pilot rota to become the rota of the whole house", "binary"},
		{"Watchtower", "binary"},
		{"B1 certificate", "binary"},
		{"Align all price lists with the new catalogue", "binary"},
		{"Facilitate a spring retreat for the wardens", "binary"},
		{"Engage a joiner to build the stage", "binary"},
		{"The ledger handles the refunds of both shops", "binary"},
		// near misses
		{"Align the team on priorities", ""},
		{"Facilitate exchange among the choirs", ""},
		{"Engage the neighbours", ""},
		{"Volunteers help out wherever they can", ""},
		{"Attract nurses from abroad", ""},
		{"Ensure customers are satisfied", ""},
		{"Make the gate not jam", ""},
		{"Any member is able to understand the statutes", ""},
		{"Successful onboarding of new clerks", ""},
		{"Meet the hiring plan", ""},
		{"Waiting time at the clinic down", ""},
		{"Complaints about noise down", ""},
		{"Support the crew", ""},
		{"Help members build confidence", ""},
		{"Hold regular open evenings", ""},
		{"The new hall is as warm as the old one", ""},
		{"Keep on visiting schools", ""},
		{"Collaborate with the choir on concerts", ""},
		{"Start using the bike", ""},
		{"Connect the tills to speed up the queue", ""},
		{"Cost per patient", ""},
		{"Meet the intake goals", ""},
		{"Free trial target", ""},
		{"Library improvements, packaging, and stability", ""},
		{"Store 1 TB of scans per clinic", "measurable"},
		{"Answer 100% of letters", "measurable"},
	})
}

// What is underlined is the verb or the participle, and never a whole sentence.
func TestBinaryPlaces(t *testing.T) {
	r := newReader(t)
	for _, tt := range []struct{ text, at string }{
		{"Discuss the menu with the cook and agree a price", "agree"},
		{"Look into leasing the vans", "Look into"},
		{"Menu for the three wards printed", "printed"},
		{"Launch visitor portal", "Launch"},
		{"Update museum pages", "Update"},
		{"Fix bug blocking entry to the depot", "Fix"},
		{"Roll-out the badge reader", "Roll-out"},
		{"Once the lease is signed, move the archive", "move"},
		{"Based on the survey, redesign the menu", "redesign"},
		{"Set-up yearly open evenings", "Set-up"},
		{"Roll-out plan for badge readers", "Roll-out plan"},
		{"The archive is fully searchable", "is fully searchable"},
		{"A catalogue for all museums", "A catalogue"},
		{"Panel with old views of the harbour unboxed", "unboxed"},
	} {
		if got := r.KeyResult(tt.text, Context{}); !got.Binary || got.BinaryAt.In(tt.text) != tt.at {
			t.Errorf("%s: %v at %q, want %q", tt.text, got.Binary, got.BinaryAt.In(tt.text), tt.at)
		}
	}
}
