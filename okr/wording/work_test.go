package wording

import "testing"

// Work that is done and things that are delivered are no outcome, whatever else the
// sentence tells of them; beside them stand near misses that are one.
func TestWorkIsNoOutcome(t *testing.T) {
	tests := []struct {
		name string
		want Label
		text string
	}{
		{"a side clause says of whom", Output, "Interview 12 families who have left the choir because rehearsals end so late"},
		{"a side clause says of whom", Output, "Ring every donor who has given less than before"},
		{"a side clause says of what", Output, "Three benches that nobody can tip over any more"},
		{"a side clause says when", Output, "Second oven for the canteen, in case more than 90 children eat there again"},
		{"it holds the number", Outcome, "Choose a seed mix that keeps losses under 6%"},
		{"it is what is said", Outcome, "Parents say that the mornings are calmer"},
		{"it says who", Outcome, "Members who come only once from 40% to 25%"},
		{"some of them are like that", Output, "Six benches for the square, two of them higher than usual"},
		{"one takes them on", Input, "1 lifeguard per pool"},
		{"they come from outside", Output, "Two additional members in Lyon"},
		{"a team's day is no deed", Output, "Company potluck on the roof in June"},
		{"what it costs stands in brackets", Output, "Launch the junior ticket (12 EUR) at all pools"},
		{"somebody answers for it", Input, "90% of footpaths have an owner in the register"},
		{"one's own people do it", Output, "Supervisors hold safety briefings at every site"},
		{"the crew does more", Outcome, "The crew feels safe on deck"},
		{"a check on it is a thing", Output, "All three wards have hygiene quality checks"},
		{"how much it may take", Output, "Workshop for the neighbours, at most 900 EUR"},
		{"it takes more or less", Outcome, "Error rate at the weighbridge, max 2%"},
		{"it is known", Input, "Energy cost of each kiln known to ±10%"},
		{"it falls", Outcome, "Energy cost of each kiln from 40 to 30 EUR"},
		{"nothing is compared", Output, "The pump no longer leaks oil into the yard"},
		{"it is compared", Outcome, "The new gate stays open longer than the old one"},
		{"it is a date", Output, "Rescue drill at night, led by a guard who joined less than a year ago"},
		{"redone", Output, "18 wells retested"},
		{"redone", Output, "Reprint the ward maps"},
		{"what it is good for", Output, "Publish the bus times so that visitors need to leave at most 10 minutes before"},
		{"what it is good for", Input, "Draw up a cooking rota so that no one cooks more than two evenings a week"},
		{"how good it is to be", Outcome, "Shorten the form so that it takes at most 5 minutes"},
		{"what changes by it", Outcome, "Train the packers so that broken crates fall from 40 to 12 a week"},
		{"what changes by it", Outcome, "Rebuild the till so that 95% of sales take one tap"},
		{"work of one's own by a day", Output, "Minutes of the parish council are posted within 3 days"},
		{"work of one's own by a day", Output, "Near misses get discussed within a week"},
		{"work of one's own by a day", Output, "Get the lease for the workshop signed within six weeks"},
		{"others wait for it", Outcome, "Claims are settled within 5 working days"},
		{"others wait for it", Outcome, "80% of field reports are recorded within 2 days"},
		{"people only say which thing is meant", Output, "The link between the depot and three shops works all day"},
		{"people only say how large it is", Output, "A jury of 9 residents decides on the design"},
		{"they are of one's own", Output, "Three volunteers from the club repair the boats each month"},
		{"they are of one's own", Input, "Five people in the department write a case for the journal"},
		{"it is shown to them", Output, "Each branch sees its own costs"},
		{"they go through it", Output, "90% of crews have done the rescue drill"},
		{"they put their name to it", Output, "Six suppliers sign our code of conduct"},
		{"they are others", Outcome, "12 families from the village buy a share"},
		{"they see it change", Outcome, "Drivers see fewer red lights"},
		{"it is what they feel", Outcome, "80% of people in our team say they know why we do this"},
		{"one's own paper gets shorter", Output, "Cut the allotment statutes from 14 pages to 4"},
		{"one's own paper gets shorter", Output, "Menu trimmed from 48 dishes to 20"},
		{"it is cut out of something", Output, "Cut 12 clips from the choir's recordings"},
		{"some are given up", Output, "Drop three of the seven fairs"},
		{"others suffer it", Outcome, "Cut complaints about the ferry from 40 to 12"},
		{"others wait in it", Outcome, "Cut the waiting list from 90 to 20 patients"},
	}
	r := newReader(t)
	for _, tt := range tests {
		if got := r.KeyResult(tt.text, Context{}); got.Label != tt.want {
			t.Errorf("%s: %s: %v, want %v: %v", tt.name, tt.text, got.Label, tt.want, got.Reasons)
		}
	}
}
