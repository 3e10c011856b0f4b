package wording

import "testing"

// A measure of its own may stand behind a comma; what only says more of the one
// before is none.
func TestMeasuresBehindAComma(t *testing.T) {
	r := newReader(t)
	for text, want := range map[string]bool{
		"Two clinics opened, waiting time under 10 days":       true,
		"95% of parcels on time, damage rate below 1%":         true,
		"12 audits done, 80% of findings closed":               true,
		"Occupancy 92%, 40 permanent guests":                   true,
		"Plant 200 trees, water 40 gardens":                    true,
		"Reply within 2 hours on weekdays, 6 hours on Sundays": true,
		"Train 40 nurses, 10 per ward":                         false,
		"Train 50 nurses, 80% of them certified":               false,
		"Sign 12 clinics, 4 of them in Poland":                 false,
		"Reach 30 stores, at least 5 in Spain":                 false,
		"Cut churn to 5%, from 8% today":                       false,
		"Hold 5 workshops, ideally 2 in Graz":                  false,
		"40 interviews, 20 minutes each":                       false,
		"Fit 40 pumps, saving 20% of power":                    false,
		"30 beds opened, staffed by 12 nurses":                 false,
		"Raise 30k EUR, half of it from members":               false,
		"Visit each of the 12 farms, no slides":                false,
	} {
		if got := r.KeyResult(text, Context{}); len(got.Compound) > 0 != want {
			t.Errorf("%s: %v, want %v", text, len(got.Compound) > 0, want)
		}
	}
}
