package wording

import "testing"

// A measure of its own may stand behind a comma; what only says more of the one
// before is none.
func TestMeasuresBehindAComma(t *testing.T) {
	r := newReader(t)
	for text, want := range map[string]bool{
		"Two clinics opened, waiting time under 10 days":            true,
		"95% of parcels on time, damage rate below 1%":              true,
		"12 audits done, 80% of findings closed":                    true,
		"Occupancy 92%, 40 permanent guests":                        true,
		"Plant 200 trees, water 40 gardens":                         true,
		"Reply within 2 hours on weekdays, 6 hours on Sundays":      true,
		"Defects from 40 to 12, rework from 9% to 3%":               true,
		"Rating 3.9→4.4, reviews 200→900":                           true,
		"20 clubs founded, 12 coaches trained":                      true,
		"15 buses fitted with ramps, 4 stops rebuilt":               true,
		"30 pupils tutored, 4 mentors under contract":               true,
		"Answer 90% of calls, and a repair costs us 40 EUR at most": true,
		"80% of rooms let, and the roof keeps below 30 degrees":     true,
		"eNPS from 20 to 30 while sick leave stays below 4%":        true,
		"Waste below 5% while output doubles":                       false,
		"Returns from 9% to 5%, then from 5% to 3%":                 false,
		"6 workshops held, 20 guests each":                          false,
		"12 schools visited, 4 schools twice":                       false,
		"40 pumps fitted, 2 pumps per house":                        false,
		"3 fairs and 40 leads from these":                           false,
		"12 trips and 30 guests on them":                            false,
		"One form per child and year instead of five":               false,
		"Train 40 nurses, 10 per ward":                              false,
		"Train 50 nurses, 80% of them certified":                    false,
		"Sign 12 clinics, 4 of them in Poland":                      false,
		"Reach 30 stores, at least 5 in Spain":                      false,
		"Cut churn to 5%, from 8% today":                            false,
		"Hold 5 workshops, ideally 2 in Graz":                       false,
		"40 interviews, 20 minutes each":                            false,
		"Fit 40 pumps, saving 20% of power":                         false,
		"30 beds opened, staffed by 12 nurses":                      false,
		"Raise 30k EUR, half of it from members":                    false,
		"Visit each of the 12 farms, no slides":                     false,
	} {
		if got := r.KeyResult(text, Context{}); len(got.Compound) > 0 != want {
			t.Errorf("%s: %v, want %v", text, len(got.Compound) > 0, want)
		}
	}
}
