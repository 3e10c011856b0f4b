package wording

import (
	"fmt"
	"strings"
	"testing"
)

// aim writes what a reading says of its numbers: "94 day → 60 day", "≥ 4 time held",
// "−20 %", "× 0.5".
func aim(r Reading) string {
	var s []string
	if r.Baseline != nil {
		s = append(s, fmt.Sprintf("%g %s →", r.Baseline.Value, r.Baseline.Unit))
	}
	switch {
	case r.Held && r.HoldLow != nil && r.HoldHigh != nil:
		s = append(s, fmt.Sprintf("hold %g to %g %s", r.HoldLow.Value, r.HoldHigh.Value, r.HoldHigh.Unit))
	case r.Held && r.HoldLow != nil:
		s = append(s, fmt.Sprintf("hold ≥ %g %s", r.HoldLow.Value, r.HoldLow.Unit))
	case r.Held && r.HoldHigh != nil:
		s = append(s, fmt.Sprintf("hold ≤ %g %s", r.HoldHigh.Value, r.HoldHigh.Unit))
	case r.Target != nil:
		s = append(s, fmt.Sprintf("%g %s", r.Target.Value, r.Target.Unit))
	}
	switch c := r.Change; c.Kind {
	case ByPercent:
		s = append(s, fmt.Sprintf("%+g%%", c.Percent))
	case ByFactor:
		s = append(s, fmt.Sprintf("×%g", c.Factor))
	case ByAmount:
		s = append(s, fmt.Sprintf("%+g %s", c.Add.Value, c.Add.Unit))
	case OfPlan:
		s = append(s, fmt.Sprintf("%g%% of plan", c.Percent))
	}
	if r.PerCycle {
		s = append(s, "per cycle")
	}
	out := strings.Join(s, " ")
	for strings.Contains(out, "  ") {
		out = strings.ReplaceAll(out, "  ", " ")
	}
	return strings.TrimSpace(out)
}

func TestNumbers(t *testing.T) {
	tests := []struct{ text, want string }{
		// from one value to another
		{"Raise the share of full trains from .4 to .65", "0.4 → 0.65"},
		{"Cut time to first deal from 94 to 60 days", "94 day → 60 day"},
		{"Cut my 10 km time from 58 to 52 minutes", "58 min → 52 min"},
		{"Time to restore from 1h35m to 30 min", "95 min → 30 min"},
		{"Raise revenue from 400 to 520k EUR", "400000 EUR → 520000 EUR"},
		{"Partner-driven sales rise from 400k to 460k EUR", "400000 EUR → 460000 EUR"},
		{"Night pages per week from 2.8 to 0.5", "2.8 → 0.5"},
		{"Repeat bookings per shipper a month from 1.4 to 1.8", "1.4 → 1.8"},
		{"Reduce no-show rate: from 22% to 12%", "22 % → 12 %"},
		{"Deals above 50k EUR sourced by partners from 3 to 8 a quarter", "3 → 8"},
		{"Share of partners that log at least one deal a month from 25% to 40%", "25 % → 40 %"},
		{"Bring the marathon down to 3:45:00 from 4:10:00", "15000 : → 13500 :"},
		{"NPS 31 → 45", "31 → 45"},
		{"Response time: 48 h -> 8 h", "48 h → 8 h"},
		{"CSAT from 3.9 to at least 4.4", "3.9 → 4.4"},
		{"Net margin from -5% to 2%", "-5 % → 2 %"},
		{"Keep the turnover of stock at .65 or below", "hold ≤ 0.65"},
		{"Reach a return rate of .5%", "0.5 %"},
		{"Deliver 60~70% of the parcels by bike", "60 %"},
		{"Hold the fire drill at least once before winter", "1 time"},
		{"Hire warehouse managers: +2", "2"},
		{"Readers a week: 1,900 ➜ 2,600", "1900 → 2600"},
		{"Time to restore 50 min --> 15 min", "50 min → 15 min"},
		{"60% of the rent is paid by the café rather than 45%", "45 % → 60 %"},
		{"70% of permits issued online, from 22% in spring", "22 % → 70 %"},
		{"from 5% to 15% and hold it", "5 % → 15 %"},
		{"Half marathon from 2h21m to under 2h05m", "141 min → 125 min"},
		// today's value beside the target
		{"Run the half marathon in under 2h05m (today 2h21m)", "141 min → 125 min"},
		{"70% of households say they skipped no meal last week (today 44%)", "44 % → 70 %"},
		{"50 active partners (was 41)", "41 → 50"},
		{"50 active partners, up from 41", "41 → 50"},
		{"Reach 80% on-time delivery, currently 64%", "64 % → 80 %"},
		{"Grow the club in district 462 to 30 members", "30 member"},
		{"Raise the visits to shop 12 from 300 to 400", "300 → 400"},
		{"Raise renewals to 80%; current value: 61%", "61 % → 80 %"},
		{"Cut wrong bills by 70%, below 1,000 if we can. Current state is 3,310", "3310 → -70%"},
		{"Lower my resting heart rate from 68", "68 →"},
		// the first number counts
		{"Finish 3 long runs over 16 km", "3"},
		{"5 events with at least 300 participants", "5 event"},
		{"Answer 90% of tickets within 4 hours", "90 %"},
		{"Mean time to repair below 9 days", "9 day"},
		{"Average reading age gain of 6 months", "6 month"},
		{"Collect feedback from 20 customers", "20 customer"},
		{"Talk to a dozen partners", "12 partner"},
		{"At least one workshop is held in Lyon", "1 workshop"},
		{"A launch with 5,000 registrations", "5000 registration"},
		{"Invoices paid within 30 days for 90% of clients", "90 %"},
		{"Import a list with 1M entries in under 1 minute", "1 min"},
		{"Get at least 6 more helpers for the fair", "6"},
		{"35 ushers briefed two weeks ahead", "35 usher"},
		{"Restoring a 2 TB archive takes less than 30 min", "30 min"},
		{"Letters of support from 5 mills, two of them abroad", "5 mill"},
		{"Three quarters of visitors stay longer than half an hour", "75 %"},
		{"Complaints cut in half against last spring", "×0.5"},
		{"Retries ÷ 4", "×0.25"},
		{"1,150 wells surveyed, out of roughly 1,400", "1150 well"},
		// changes
		{"Raise revenue from co-selling by 20%", "+20%"},
		{"15% more partners active in the portal each week", "+15%"},
		{"Cut forecast error by 30%", "-30%"},
		{"Churn by 20% lower than last year", "-20%"},
		{"Raise on-time expense reports by 10 points", "+10 point"},
		{"Increase the list by 300 subscribers", "+300 subscriber"},
		{"Cut meetings over 60 minutes by half", "×0.5"},
		{"3x more decisions written down", "×3"},
		{"Double the share of meetings with an agenda", "×2"},
		{"Halve the time that claims wait", "×0.5"},
		{"A tenfold rise in referrals", "×10"},
		{"Growth of 15% in the north", "+15%"},
		{"+5% basket size", "+5%"},
		{"Reach 120% of plan for focus time", "120% of plan"},
		{"Raise NPS by 10 points to 50", "50 +10 point"},
		{"Sign 5 partners, 20% more than last year", "5 partner"},
		{"Posts read by 50% of the team", "50 %"},
		{"A standard adopted by 3 large companies", "3"},
		{"Sign 5 to 7 partners", "5 partner"},
		{"Twice as many repeat orders", "×2"},
		{"Improve handling time by 15 seconds", "-15 s"},
		{"3x pipeline coverage", "3 x"},
		{"Food waste minus 20%", "-20%"},
		{"Overtime minus 200 hours", "-200 h"},
		{"Bookings plus 10%", "+10%"},
		{"NPS plus 5 points", "+5 point"},
		{"Freezers kept at minus 18 degrees", "18 degree"},
		{"Salary plus 10% bonus agreed", "10 %"},
		{"Shorten the queue by a bit more than 4 minutes", "-4 min"},
		{"Cut spend by just under 12%", "-12%"},
		{"Fewer double bookings", ""},
		{"Avoid double entries", ""},
		{"Double bookings in the north", "×2"},
		// hold
		{"Train four times a week", "hold ≥ 4 time"},
		{"Give every class 20 minutes of silent reading a day", "hold ≥ 20 min"},
		{"Cloud cost stays at or below 41k EUR a month", "hold ≤ 41000 EUR"},
		{"Deploys per week do not fall below 20", "hold ≥ 20"},
		{"Open severe bugs do not exceed 2", "hold ≤ 2"},
		{"Partner CSAT stays at 3.6 or better", "hold ≥ 3.6"},
		{"Keep booking availability at or above 99.95 %", "hold ≥ 99.95 %"},
		{"Hold p95 of the quote API between 200 and 400 ms", "hold 200 to 400 ms"},
		{"Keep churn at 3%", "hold ≤ 3 %"},
		{"Never more than 2 open severe bugs", "hold ≤ 2"},
		{"No meetings on Wednesdays", "hold ≤ 0 meeting"},
		{"No injuries in the yard", "hold ≤ 0 injury"},
		{"No POs on paper", "hold ≤ 0 PO"},
		{"Zero complaints about late deliveries", "hold ≤ 0 complaint"},
		{"At most 3 escalations", "3 escalation"},
		{"No more than 3 escalations", "hold ≤ 3 escalation"},
		{"Reduce complaints to zero", "0"},
		// a rate for the whole cycle is a count
		{"Register 200 new co-selling deals per quarter", "200 per cycle"},
		// none
		{"Know the price at which half of them would buy", ""},
		{"Find out how many shippers trust the shown price", ""},
		{"Keep the warehouse running", ""},
		{"Launch the offline mode by 30 September", ""},
		{"Alert us if the queue rises above 500", ""},
	}
	r := newReader(t)
	for _, tt := range tests {
		if got := aim(r.KeyResult(tt.text, Context{})); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.text, got, tt.want)
		}
	}
}

// Of several numbers the one counts that says what is reached, and not the one that
// says who is meant, when, or why.
func TestWhichNumberCounts(t *testing.T) {
	r := newReader(t)
	for _, tt := range []struct{ text, want string }{
		{"Parcels late by lost labels: 0", "hold ≤ 0"},
		{"Lifts that stand still because of lost parts: at most 3 a year", "hold ≤ 3"},
		{"Repairs open > 5 days: less than 2%", "2 %"},
		{"Open defects: none", "hold ≤ 0"},
		{"Talks with 9 widows over 70", "9 widow"},
		{"Median time until the first visit is 6 days", "6 day"},
		{"Median wait for a nurse is 4 minutes between 8 and 20 h", "4 min"},
		{"All clubs with more than 10 teams pay within 20 days", "20 day"},
		{"Moorings in the 6 harbours up by 4 points", "+4 point"},
		{"Letters from readers, counted by hand once a year, rise above 40", "40"},
		{"Season ticket taken up by 2/3 of the members", "2 /3"},
		{"Sign up by 20 clubs", "20 club"},
		// none
		{"Drill bench no. 2 ordered", ""},
		{"Give a named contact to every club with more than 10 teams", ""},
		{"Change the form, because we missed two deadlines last year", ""},
		{"Tidy the address list, otherwise we pay postage for 900 letters again", ""},
		{"Rehearse the answer to a loss of power, of 6h outage too", ""},
		{"Common hours 9-15 CET are kept", ""},
		{"Nobody has to fill in one manually", ""},
		{"Charts for x86-64 printed", ""},
	} {
		if got := aim(r.KeyResult(tt.text, Context{})); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.text, got, tt.want)
		}
	}
}

func TestRateOfTheCycle(t *testing.T) {
	r := newReader(t)
	for _, tt := range []struct {
		text string
		days int
		want string
	}{
		{"Sign 20 deals per quarter", 92, "20 deal per cycle"},
		{"Sign 20 deals per month", 31, "20 deal per cycle"},
		{"Sign 20 deals a year", 365, "20 deal per cycle"},
		{"Sign 20 deals per month", 92, "hold ≥ 20 deal"},
		{"Sign 20 deals per quarter", 365, "hold ≥ 20 deal"},
	} {
		if got := aim(r.KeyResult(tt.text, Context{PeriodDays: tt.days})); got != tt.want {
			t.Errorf("%s in %d days: %q, want %q", tt.text, tt.days, got, tt.want)
		}
	}
}

// Names, dates and versions hold digits and are no measures.
func TestNonMeasures(t *testing.T) {
	r := newReader(t)
	for _, text := range []string{"Raise CSAT to 4.2", "Lighthouse score of 90", "Send Acme 12 crates", "NPS 45", "One case study is published", "Revenue of 2030 EUR"} {
		if got := r.KeyResult(text, Context{}); len(got.Numbers) != 1 {
			t.Errorf("%s: %+v, want one number", text, got.Numbers)
		}
	}
	for _, text := range []string{
		"Launch the app by 30 September", "Launch the app on 2026-08-03", "Launch the app on Aug 15, 2026", "Launch the app on 31/12/2026",
		"Launch the app in Q3", "Launch the app in FY27-Q1", "Launch the app in H2", "Close the books for 2026",
		"Ship v1.2", "Ship the 11.3 release", "Ship version 2", "Close #123", "Fix the P1 queue", "Finish step 3", "Finish phase 2 of the move",
		"Pass ISO 27001", "Pass SOC 2", "Support HTTP/2", "Roll out GPT-4", "Start B2B sales", "Offer 24/7 support", "Run the 360-degree review",
		"Hold the 1:1 with each lead", "Close the Series B", "Move to Windows 11", "Port it to Python 3", "Support Kubernetes 1.16 in full", "Pass the B2 exam", "Publish `top 10 tips`", `Publish "7 habits"`,
		"Raise week-4 retention", "Deliver a 2-day workshop", "Finish over the next 3 months", "Write a one-pager", "Adopt zero trust",
		"Read https://example.org/12/34 together", "Run the first half of the course", "Track D14 activation", "Answer one of the letters",
	} {
		if got := r.KeyResult(text, Context{}); got.Measurable || len(got.Numbers) > 0 {
			t.Errorf("%s: %+v, want no number", text, got.Numbers)
		}
	}
}

func TestNames(t *testing.T) {
	r, err := New(Options{Names: []string{"Studio 54", "Vision 2030"}})
	if err != nil {
		t.Fatal(err)
	}
	if got := r.KeyResult("Open Studio 54 to the public", Context{}); got.Measurable {
		t.Errorf("a name counts as a number: %+v", got.Numbers)
	}
	if got := r.KeyResult("Sign 54 studios", Context{}); !got.Measurable {
		t.Error("a number beside the words of a name is lost")
	}
}

func TestDirections(t *testing.T) {
	r := newReader(t)
	for _, tt := range []struct {
		text       string
		says, verb Direction
	}{
		{"Raise NPS from 31 to 45", Increase, Increase},
		{"Reduce p95 latency from 400 to 900 ms", Increase, Decrease},
		{"Accelerate builds from 20 to 8 minutes", Decrease, Undirected},
		{"Improve ramp time from 90 to 60 days", Decrease, Decrease},
		{"Speed up page load from 4 s to 900 ms", Decrease, Decrease},
		{"Reply from 3 days to 4 hours", Decrease, Undirected},
		{"Keep churn below 2%", Hold, Hold},
		{"Cut cost by 20%", Decrease, Decrease},
		{"Run the half marathon in under 2h05m", Decrease, Undirected},
		{"Publish 12 posts", Increase, Undirected},
	} {
		got := r.KeyResult(tt.text, Context{})
		if got.Direction != tt.says || got.Verb != tt.verb {
			t.Errorf("%s: %v, verb %v; want %v, verb %v", tt.text, got.Direction, got.Verb, tt.says, tt.verb)
		}
	}
}

func TestChangeApply(t *testing.T) {
	for _, tt := range []struct {
		change Change
		want   float64
		known  bool
	}{
		{Change{Kind: ByPercent, Percent: -30}, 9.8, true},
		{Change{Kind: ByFactor, Factor: 0.5}, 7, true},
		{Change{}, 0, false},
		{Change{Kind: OfPlan, Percent: 120}, 0, false},
	} {
		got, ok := tt.change.Apply(14)
		if ok != tt.known || got-tt.want > 1e-9 || tt.want-got > 1e-9 {
			t.Errorf("%+v of 14: %v, %v; want %v, %v", tt.change, got, ok, tt.want, tt.known)
		}
	}
	r := newReader(t)
	c := r.KeyResult("Raise reports on time by 10 points", Context{}).Change
	if got, ok := c.Apply(60); !ok || got != 70 {
		t.Errorf("by 10 points from 60: %v, %v", got, ok)
	}
}
