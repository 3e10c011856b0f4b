package wording

import "testing"

// Of several numbers those that only say which things are meant do not count.
func TestQualifiers(t *testing.T) {
	r := newReader(t)
	for _, tt := range []struct{ text, want string }{
		{"Of the 40 firms asked, 12 join", "12"},
		{"In 3 towns, open 5 repair shops", "5"},
		{"Win 80% of the top 10 accounts", "80 %"},
		{"Renew 3 of the 12 largest leases", "3"},
		{"Talk to 12 guests from 3 countries", "12 guest"},
		{"Invoices older than 60 days below 3%", "3 %"},
		{"Retention after 3 months at 60%", "60 %"},
		{"Dropout after two terms 20%", "20 %"},
		{"Clear the dock by 19:30 on 98% of days", "98 %"},
		{"In bed before 23:00 five nights a week", "hold ≥ 5 night"},
		{"One in four visitors comes back", "1"},
		{"One out of ten calls becomes a case", "1"},
		{"Take on one carpenter", "1 carpenter"},
		{"A site visit report, one per bridge", "1"},
		{"Move from three audits a year to one", "3 audit → 1 audit"},
		{"Coach the crew half a day a month", "hold ≥ 0.5 day"},
		// ranges
		{"Publish 15–20 recipes", "15 recipe"},
		{"Lift yields by 15-20%", "+15%"},
		{"Increase throughput 4-5x", "×4"},
		{"Deliver in 2-3 weeks", "2 week"},
		{"NPS of 40–45", "40"},
		// how often
		{"Publish every week 3 recipes", "hold ≥ 3 recipe"},
		{"3 demos every two weeks", "hold ≥ 3 demo"},
		{"Send the bulletin every 14 days", ""},
		{"Give each room 3 sensors", "3 sensor"},
		// bounds after the number
		{"Queue at the desk of 8 minutes max", "8 min"},
		{"Attrition no higher than 8%", "hold ≤ 8 %"},
		{"Acceptance no worse than 85%", "85 %"},
		{"No-show rate: 7%", "7 %"},
		// which things, of what size, until when
		{"Complaints per 1,000 orders below 3", "3"},
		{"Injuries per 200,000 hours from 4.1 to 2", "4.1 → 2"},
		{"Revenue per 100 visitors at $450", "450 USD"},
		{"Win rate in the >$100k segment at 35%", "35 %"},
		{"Retain 95% of the 500+ seat accounts", "95 %"},
		{"Hold NPS at 60 although prices rise by 8%", "hold ≥ 60"},
		{"Keep lead time under 3 days despite 20% more orders", "hold ≤ 3 day"},
		{"All rooms cleared before the crew has 3 days left", ""},
		{"Deposit from 50 EUR upwards", "50 EUR"},
		{"Win back one of the lost accounts", "1"},
		{"Close one of the two depots", "1"},
		{"Not one accident on site", "hold ≤ 0 accident"},
		{"Not a single complaint from neighbours", "hold ≤ 0 complaint"},
		// what stays
		{"Calls answered before they are 5 minutes old", "5 min"},
		{"Visit each site once in the quarter with 3 experts", "3 expert"},
		{"Talk to 20 members once a week", "20 member"},
		{"A <2% defect rate", "2 %"},
		{"Reach the >90% mark", "90 %"},
		{"Cut the form to at most 2 pages", "2 page"},
		{"Close the last 3 gaps", "3 gap"},
		{"Hire 5 nurses (2 of them from abroad)", "5 nurse"},
		{"Win the two largest tenders", "2"},
		{"Renew the 3 leases that end in May", "3 lease"},
		{"Nobody waits longer than 20 min", "20 min"},
		{"No ticket older than 30 days", "hold ≤ 0 ticket"},
		{"80% of deals over 50k EUR close in time", "80 %"},
		{"Raise $500k from 3 investors", "500000 USD"},
		{"From 12 to 20 members, 5 of them abroad", "12 member → 20 member"},
		{"Reach 2000 members", "2000 member"},
		{"2k on the rower from 7:42 to 7:20", "462 : → 440 :"},
		{"Bring the rate to 8/10", "8 /10"},
	} {
		if got := aim(r.KeyResult(tt.text, Context{})); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.text, got, tt.want)
		}
	}
}

// A time of day, a year and an aside are no measure at all.
func TestAsides(t *testing.T) {
	r := newReader(t)
	for _, text := range []string{
		"Price list out by 15/10", "Rota ready before 8", "Quiet corridors after ten", "Stand-up held Mondays at 9", "Call the ward at 3 a.m.",
		"Archive the letters from 1920 onwards", "Forecast 2027–2032 agreed", "Files of 2010 to 2020 scanned", "Weather data backfilled to 2019",
		"Speed checks in weeks 14–16", "Weld to EN 1090", "Fume hood in room 2.14 in use",
		"Agree a rota with the two clinics", "Pick the best of the three demos", "A walk with each tenant, no slides", "Feedback talk after 30 days",
		"Automate reminders for invoices older than 30 days", "Add a second approval for payments > €50k", "Print the coupon (10% off bread)",
		"Decide on the lease once 40k EUR is saved", "Once 5 shops have joined, print the sticker", "Use one of the templates", "Be one of the best",
		"Safety briefing, max. 3 slides, shown on each line", "Flyer (2 pages) for new tenants", "By-laws adopted (2/3 majority needed)",
		"Prepare the file (lease, plans, the last two audits)", "Archive boxes (half of them are mouldy)",
	} {
		if got := r.KeyResult(text, Context{}); got.Measurable || got.Target != nil {
			t.Errorf("%s: measurable, target %+v; want neither", text, got.Target)
		}
	}
	for _, text := range []string{
		"Finish the 5k in 28:30", "Ship 12 crates by 15 October", "Modules 3 pupils can teach", "Cut costs 3–5%", "Sell 1850 tickets", "Have no stock-outs", "Save more (20%)", "Payments above €50k",
	} {
		if got := r.KeyResult(text, Context{}); !got.Measurable {
			t.Errorf("%s: not measurable", text)
		}
	}
}
