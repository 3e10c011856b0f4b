package wording

import "testing"

// Words that make a number a change, and those that only look so.
func TestChangesInWords(t *testing.T) {
	r := newReader(t)
	for _, tt := range []struct{ text, want string }{
		{"Lose 6 kg by summer", "-6 kg"},
		{"Shave a third off the catering bill", "-33.333333333333336%"},
		{"Take 3 days off the monthly close", "-3 day"},
		{"20 fewer complaints than last year", "-20"},
		{"40 more bookings than last season", "+40"},
		{"A third fewer lost keys", "-33.333333333333336%"},
		{"Half as many returns", "×0.5"},
		{"Twice the footfall of last spring", "×2"},
		{"Three times as many repeat buyers", "×3"},
		{"Raise the frame 3x as fast", "×3"},
		{"Write-offs: half of last year's", "×0.5"},
		{"Energy use at 70% of last year's level", "×0.7"},
		{"Trust in the works council up 12 points", "+12 point"},
		{"Quiz results 10 points up", "+10 point"},
		{"Deadlift 15% heavier", "+15%"},
		{"Handovers 10 minutes faster than in spring", "-10 min"},
		{"Raise margins by >=10%", "+10%"},
		{"Reach 110% of our own quota", "110% of plan"},
		{"Seats sold over 100% of targets", "100% of plan"},
		{"-20% cost per lead", "-20%"},
		// what is none
		{"Net margin of -5%", "-5 %"},
		{"80% of targets are met", "80 %"},
		{"Lose fewer than 5 members", "5 member"},
		{"Sign 40 more bookings", "40"},
		{"Sign 20 or fewer exceptions", "20"},
		{"Set up 3 stalls", "3 stall"},
		{"Write down 5 rules", "5 rule"},
		{"Keep 80% of last year's speakers", "hold ≥ 80 %"},
		{"Spend 20% of the travel budget on trains", "20 %"},
		{"The old key jams on every double room", ""},
		{"Double rooms only: convert 9 of them", "9"},
		{"Read the minutes twice the day before", ""},
		{"Double page views", "×2"},
		{"Give 10% off to 300 guests", "10 %"},
	} {
		if got := aim(r.KeyResult(tt.text, Context{})); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.text, got, tt.want)
		}
	}
}
