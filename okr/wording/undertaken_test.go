package wording

import "testing"

// People brought to a post, what is granted, chosen or taken away, and work with others
// are things to do; how they are done, and what is felt, is none.
func TestObjectiveUndertaken(t *testing.T) {
	checkObjectives(t, []objectiveCase{
		{"Onboard the new managers", "deliverable"},
		{"Recruit trustees", "deliverable"},
		{"Recruit volunteers for the night kitchen", "deliverable"},
		{"Hiring of a vet", "deliverable"},
		{"Onboard partners without paper", ""},
		{"Onboard customers faster", ""},
		{"Recruit people who like the night", ""},
		{"Hiring is fair", ""},
		{"Secure funding for the second boat", "deliverable"},
		{"Obtain the building permit", "deliverable"},
		{"Secure jobs for the valley", ""},
		{"Raise spirits on the ward", ""},
		{"Remove legacy code", "deliverable"},
		{"Remove fear from the exam room", ""},
		{"Remove every excuse not to vote", ""},
		{"Decide on a payroll provider", "deliverable"},
		{"Choose the new till system", "deliverable"},
		{"Decide with data, not with rank", ""},
		{"Choose health over speed", ""},
		{"Choose what matters", ""},
		{"Agree on what good care means", ""},
		{"Partner with the hospices", "deliverable"},
		{"Team up with local farms", "deliverable"},
		{"Partner with farms so that nothing rots", ""},
		{"Offer coaching to head nurses", "deliverable"},
		{"Provide training at every depot", "deliverable"},
		{"Provide training that sticks", ""},
		{"Offer comfort to the bereaved", ""},
		{"Support the planning of the fair", "deliverable"},
		{"Support the recovery of the reef", ""},
	})
}

// A thing is there when somebody brings it out, or work is over; a sentence in which
// things only stand for the subject is none.
func TestObjectiveBroughtOut(t *testing.T) {
	checkObjectives(t, []objectiveCase{
		{"The choir releases an album", "deliverable"},
		{"The harbour gets a dedicated task force", "deliverable"},
		{"Patients get a say", ""},
		{"The library gets a new life", ""},
		{"Every village gets a doctor who stays", ""},
		{"Complete outstanding repairs", "deliverable"},
		{"Online courses", "deliverable"},
		{"Online visitors return", ""},
		{"Supplier research", "deliverable"},
		{"Define and design staffed lounges", "deliverable"},
		{"Deliver monthly & usable figures from the ledger", "deliverable"},
		{"The stone is cut. Build the east wall", "deliverable compound"},
		{"Incorporate the survey, exam and rota data into the planning tool", "deliverable"},
		{"Translate our syllabus into sign language", "deliverable"},
		{"Translate research into care", ""},
		{"Build lasting partnerships", ""},
		{"Get the town ready", ""},
		{"Documented cases fall", ""},
		{"Annual reviews feel fair", ""},
		{"The layout and signs support a calm visit", ""},
		{"All of us share one picture of how the mill should work", ""},
		{"Close the divide between town and valley", ""},
	})
}

// What is ordered in -ing is what is ordered, however the verb is spelled then.
func TestObjectiveInIng(t *testing.T) {
	checkObjectives(t, []objectiveCase{
		{"Running a summit for beekeepers", "deliverable"},
		{"Putting a nurse on every ferry", "deliverable"},
		{"Cutting over to the new kiln", "deliverable"},
		{"Carrying out a survey of the dunes", "deliverable"},
		{"Casting our second bell", "deliverable"},
		{"Restoring trust", ""},
		{"Getting better at singing", "vague"},
		{"Realising our vision", "vague"},
		{"Inspiring people", "vague"},
	})
}
