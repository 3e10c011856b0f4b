package wording

import "testing"

// What is said of another time beside the target is where it starts from.
func TestEarlier(t *testing.T) {
	r := newReader(t)
	for _, tt := range []struct{ text, want string }{
		{"Repeat bookings at 30% (22% in the spring panel)", "22 % → 30 %"},
		{"Crop loss below 4% (6.1% LY)", "6.1 % → 4 %"},
		{"Grant income of $2M (FY25: $1.4M)", "1.4e+06 USD → 2e+06 USD"},
		{"Recycle 75% of the waste (2024: 61%)", "61 % → 75 %"},
		{"Weight at 78 kg (84 in January)", "84 → 78 kg"},
		{"Reading score 7.5 (6.8 in the pilot)", "6.8 → 7.5"},
		{"Pass rate 80%, last term 71%", "71 % → 80 %"},
		{"Pass rate 80% versus 71% last term", "71 % → 80 %"},
		{"Response under 2 hours; today it is 5", "5 → 2 h"},
		{"Response under 2 hours (5 before)", "5 → 2 h"},
		{"Settle claims in 4 working days instead of 7", "7 → 4 day"},
		{"60 members in the choir, 48 back in May", "48 → 60 member"},
		{"Get to 200 members. We have 150 now.", "150 → 200 member"},
		{"Open points: 61 down to 10", "61 → 10"},
		{"Trial bookings increase by 10 (from 22 to 32)", "22 → 32"},
		{"Four in five callers get help (was 3 in 5)", "3 → 4"},
		{"Depots on solar power: 30 of 42 (12 of 42 today)", "12 → 30"},
		{"On-time starts 85 % (71 % at start of term)", "71 % → 85 %"},
		{"Yield: 4 t (3.2 t at the end of last season)", "3.2 t → 4 t"},
		{"Stock covers 12 days of sales instead of 20", "20 day → 12 day"},
		{"One form for the claim instead of three", "3 form → 1 form"},
		// what is no earlier value
		{"Coupon (10% off) used by 300 shoppers", "300 shopper"},
		{"80% of the shops use it (70% in Bavaria)", "80 %"},
		{"Churn below 3% (goal: 2%)", "3 %"},
		{"35 clubs (stretch: 50)", "35 club"},
		{"Hire 5 nurses, 2 of them from last year's class", "5 nurse"},
		{"Open 12 stands, 3 of them before winter", "12 stand"},
		{"60 members in the choir, 20 more by May", "60 member"},
		{"Sign 12 deals (5 in Q1, 7 in Q2)", "12 deal"},
		{"Raise attendance to 90% (currently 78%, goal of the district 95%)", "78 % → 90 %"},
		{"Survey of 400 patients (60% women)", "400 patient"},
		{"Collect quotes from 4 plumbers", "4 plumber"},
		{"Data from 8 river gauges flows into the map", "8"},
		{"Lessons written up from 3 building sites", "3"},
		{"It takes under 48 hours to transfer 1 TB", "48 h"},
	} {
		if got := aim(r.KeyResult(tt.text, Context{})); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.text, got, tt.want)
		}
	}
}
