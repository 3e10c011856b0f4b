package wording

import "testing"

// Numbers that name something are no measure, however they are written.
func TestNumbersThatName(t *testing.T) {
	r := newReader(t)
	for _, text := range []string{
		"Upgrade Postgres to 16.2", "Checkout service upgraded from 3.4 to 4.1", "Handbook 3.0 signed off by the works council", "Playbook 2.0 in use on both sites",
		"Room 12 is repainted", "Kiosk 3 gets a card reader", "Ward 7 uses the new handover sheet", "Machine 4 has a new guard",
		"Sensors fitted in rooms 4 to 9", "Reviews held for squads 2 and 3",
		"Support ticket 4471 resolved", "Building permit 2231 granted", "Ship MR !4312 and epic &88",
		"Letters from the 1914–1918 trunk catalogued", "Deeds from 1998 scanned",
		"Songs from the 80s rehearsed", "Posters of the early 1990s framed",
		"Everything ordered by Thursday 14:00", "20 km/h zone around the school marked out", "Lifeguards pass the 200 m test",
	} {
		if got := r.KeyResult(text, Context{}); got.Measurable || got.Target != nil || got.Baseline != nil {
			t.Errorf("%s: measurable %v, target %+v, baseline %+v; want nothing", text, got.Measurable, got.Target, got.Baseline)
		}
	}
	for _, tt := range []struct{ text, want string }{
		{"Raise the upgrade rate to 4.5%", "4.5 %"},
		{"Update the app rating to 4.5", "4.5"},
		{"GPA 3.0", "3"},
		{"Lift the score to 4.0", "4"},
		{"Train 5 nurses", "5 nurse"},
		{"Revenue per ticket 30 EUR", "30 EUR"},
		{"Bench 70 kg", "70 kg"},
		{"Invoice 3 clients by Friday", "3 client"},
		{"Sell 1800–2000 tickets", "1800 ticket"},
		{"Feedback from 2000 people", "2000 person"},
		{"Cut the 30s timeout to 10s", "10 s"},
		{"Homepage loads in 2s", "2 s"},
		{"Finish the 100 m hurdles in 15 s", "15 s"},
		{"Build 3 km of cycle path", "3 km"},
		{"Cut errors in modules from 9 to 3", "9 → 3"},
		{"Number of complaints 9 to 3", "9 → 3"},
		{"Q&A 3 sessions", "3 session"},
		{"Ratio of applicants to places at 3:1", "3"},
		{"Average hold from 6:30 to 2:00 minutes", "390 : → 120 :"},
	} {
		if got := aim(r.KeyResult(tt.text, Context{})); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.text, got, tt.want)
		}
	}
}
