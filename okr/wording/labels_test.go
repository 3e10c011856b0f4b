package wording

import "testing"

// The sentences are of many walks of life, so that no list is fitted to one.
func TestLabels(t *testing.T) {
	tests := []struct {
		text string
		want Label
	}{
		// business: what others do, feel, pay
		{"Raise net revenue retention from 96% to 104%", Outcome},
		{"Gross margin per order reaches 21%", Outcome},
		{"Customers reorder within 30 days: from 22% to 30%", Outcome},
		{"Shorten the sales cycle from 71 to 50 days", Outcome},
		{"Average deal size up 15% (today 12k EUR)", Outcome},
		{"At least 60% of trial accounts invite a colleague in week one", Outcome},
		{"Cut overdue invoices from 180k to 60k EUR", Outcome},
		{"4 in 5 buyers rate delivery as good or very good", Outcome},
		{"Close $3M in new business", Outcome},
		{"Earn 250k EUR from maintenance contracts", Outcome},
		{"Keep customer churn below 2% a month", Outcome},
		{"Three quarters of customers renew without a discount", Outcome},
		{"Reduce the cost per delivered parcel by 8%", Outcome},
		{"Support contacts per 100 orders from 14 to 9", Outcome},
		{"Market share in Portugal from 4% to 7%", Outcome},
		{"Get the app store rating up to 4.6", Outcome},
		{"Checkout abandonment falls from 68% to 55%", Outcome},
		{"90% of new hires are productive after four weeks", Outcome},
		{"A quarter fewer letters sent by post", Outcome},
		{"Agreement between raters above 0.8", Outcome},
		{"Three out of four guests would take part again", Outcome},
		{"3 museums use our catalogue format", Outcome},
		{"Improve the kiln's performance", Outcome},
		{"The extra heater does not slow down the mill's performance", Outcome},
		// business: delivered
		{"Publish 12 customer stories", Output},
		{"Sign 8 resellers in the Nordics", Output},
		{"Run 6 pricing experiments", Output},
		{"Hold 10 partner workshops", Output},
		{"Ship the invoice export", Output},
		{"Support for tar files", Output},
		{"Members can easily lend each other tools", Output},
		{"40% of talks by newcomers", Output},
		{"Release version 3 of the mobile app", Output},
		{"Train 40 account managers on the new pitch", Output},
		{"Present the roadmap at 4 regional meetings", Output},
		{"Send a monthly newsletter to all shippers", Output},
		{"Open two stores in Lyon", Output},
		{"Interview 20 lapsed customers", Output},
		{"Resolve 200 old support tickets", Output},
		{"3 trade fairs attended with our own stand", Output},
		{"The price list is published in four languages", Output},
		{"30 case studies on the website", Output},
		{"500 people register for the webinar series", Output},
		{"Generate 300 qualified leads", Output},
		{"Open rate of the newsletter from 18% to 30%", Output},
		// business: made, spent
		{"Write a playbook for renewals", Input},
		{"Agree with the landlord on a price", Input},
		{"Define the ideal customer profile", Input},
		{"Build a churn dashboard", Input},
		{"Improve our churn reporting", Input},
		{"A plan sets out how waste will be collected", Input},
		{"Hire two account managers", Input},
		{"Draft the budget for next year", Input},
		{"Set up a weekly pricing meeting", Input},
		{"Spend 10% of team time on training", Input},
		{"Work on our tone of voice", Input},
		{"Support the sales team with material", Input},
		{"Invest 30k EUR in packaging machines", Input},
		{"Design a loyalty programme", Input},
		{"Analyse why customers leave", Input},
		{"Create 4 landing pages", Input},
		{"Prepare the audit", Input},
		{"Plan the move to the new office", Input},
		{"Document the on-call process", Input},
		{"Review all supplier contracts", Input},
		// engineering
		{"Bring p99 latency down from 1.4 s to 600 ms", Outcome},
		{"Crash-free sessions from 98.1% to 99.5%", Outcome},
		{"No more than 2 severe incidents per month", Outcome},
		{"Mean time to recovery under 45 minutes", Outcome},
		{"Deploys that fail drop from 9% to 3%", Outcome},
		{"Pages outside office hours from 30 to 10 per month", Outcome},
		{"API answers 99% of requests within 300 ms", Outcome},
		{"Halve the cloud bill", Outcome},
		{"Migrate 30 services to the new cluster", Output},
		{"Raise unit test coverage from 40% to 70%", Output},
		{"The old billing system is switched off", Output},
		{"Deploy the search service to two regions", Output},
		{"Fix the 25 oldest bugs", Output},
		{"Single sign-on is available to all customers", Output},
		{"Refactor the billing module", Input},
		{"Write the specification of the event bus", Input},
		{"Evaluate three queueing systems", Input},
		{"Automate the release process", Input},
		{"Implement feature flags", Input},
		// people, hiring
		{"eNPS from 12 to 30", Outcome},
		{"Regretted attrition below 5%", Outcome},
		{"Time to hire from 74 to 45 days", Outcome},
		{"85% of employees say they know our goals", Outcome},
		{"Sick days per head from 11 to 8", Outcome},
		{"Every manager completes the leadership course", Output},
		{"Run 12 career talks", Output},
		{"Write job descriptions for 6 roles", Input},
		// schools, public good, health
		{"Pupils reading below age level from 31% to 20%", Outcome},
		{"Pass rate in maths from 64% to 75%", Outcome},
		{"Truancy falls by a third", Outcome},
		{"Families who skip a meal from 44% to 30%", Outcome},
		{"Waiting time for an appointment from 19 to 10 days", Outcome},
		{"Hospital readmissions within 30 days from 14% to 10%", Outcome},
		{"Household waste per person down by 12 kg", Outcome},
		{"Plant 400 trees", Output},
		{"Serve 9,000 meals", Output},
		{"Vaccinate 1,200 children", Output},
		{"Recruit 40 volunteers", Output},
		{"Teach 30 seniors to use online banking", Output},
		{"Prepare lesson plans for all grades", Input},
		{"Apply for 5 grants", Output},
		// one person
		{"Weigh 78 kg (today 84)", Outcome},
		{"Run a marathon under 4 hours", Outcome},
		{"Resting heart rate from 68 to 60", Outcome},
		{"Save 6,000 EUR for emergencies", Outcome},
		{"Swim twice a week", Input},
		{"Practise the piano 5 times a week", Input},
		{"Read 20 books", Output},
		{"Finish the first draft of the novel", Output},
		{"Give 3 talks at meetups", Output},
		{"Learn 1,000 words of Italian", Input},
	}
	r := newReader(t)
	strict := 0
	for _, tt := range tests {
		got := r.KeyResult(tt.text, Context{})
		if got.Label == tt.want {
			strict++
			continue
		}
		t.Errorf("%s: %v, want %v (certain: %v): %v", tt.text, got.Label, tt.want, got.Certain, got.Reasons)
	}
	t.Logf("%d of %d", strict, len(tests))
}

func newReader(t testing.TB) *Reader {
	t.Helper()
	r, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// What is done to get there is input, also where it is said first.
func TestMethodFirst(t *testing.T) {
	got := newReader(t).KeyResult("By coaching the night shift, complaints fall from 40 to 12 a month", Context{})
	if len(got.Clauses) != 2 || got.Clauses[0].Label != Input || got.Clauses[1].Label != Outcome || got.Label != Outcome {
		t.Errorf("%v of %+v, want input and outcome", got.Label, got.Clauses)
	}
}

// The language of databases is no lead of the sales funnel.
func TestQueryLanguage(t *testing.T) {
	r := newReader(t)
	for text, input := range map[string]bool{
		"Bookings connector SQL interop": true,
		"300 SQLs from partners":         false,
	} {
		if got := r.KeyResult(text, Context{}); got.Accept.Has(Input) != input {
			t.Errorf("%s: accepts %b, want input %v", text, got.Accept, input)
		}
	}
}
