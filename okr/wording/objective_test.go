package wording

import "testing"

func TestObjectives(t *testing.T) {
	tests := []struct{ text, says string }{
		{"Partners call us first", ""},
		{"Reach 1M registered users", "metric"},
		{"Double our sales in the north", "metric"},
		{"Give agents their evenings back", ""},
		{"Customers get one good answer instead of three quick ones", ""},
		{"Be second to none at handover", ""},
		{"Make 24/7 support feel easy", ""},
		{"Reach 100% remote work", "metric"},
		{"Grow the choir (300 members)", "metric"},
		{"Store large films (2 TB) without waiting", ""},
		{"Be a 100% remote office", ""},
		{"Launch the new partner portal", "deliverable"},
		{"Migrate the billing platform", "deliverable"},
		{"Launch our company in Brazil", ""},
		{"Create a place people want to work", ""},
		{"Make the product simple enough to learn in one sitting", ""},
		{"Partners find what they need without asking us", ""},
		{"Win back lost customers by building a new portal", "solution"},
		{"Improve our quality", "vague"},
		{"Drive excellence", "vague"},
		{"On-call engineers sleep through the night", ""},
		{"Agents find better leads", ""},
		{"Recruit more resellers and improve margins", "compound"},
		{"Stabilise the platform and launch the mobile app", "compound"},
		{"Shippers trust our price. Drivers like our routes", "compound"},
		{"Partners sell with us because it pays", ""},
		{"Loaves leave the shop while the crust is warm", ""},
		{"Shippers trust our price while the drivers are rested", "compound"},
		{"Fast and safe releases for every team", ""},
		{"Help the sales and marketing teams work as one", ""},
	}
	r := newReader(t)
	for _, tt := range tests {
		if got := saysObjective(r.Objective(tt.text)); got != tt.says {
			t.Errorf("%s: %q, want %q", tt.text, got, tt.says)
		}
	}
}

// A thing to make is a deliverable, whatever the field; a state, a feeling or people
// are none, and no word that only looks like either.
func TestObjectiveDeliverable(t *testing.T) {
	checkObjectives(t, []objectiveCase{
		{"Open a visitor centre at the old ferry landing", "deliverable"},
		{"Set up an atelier for alterations in Porto", "deliverable"},
		{"Establish a whistleblower office", "deliverable"},
		{"Establish a flood response team", "deliverable"},
		{"Plan and hold the jubilee of the choir", "deliverable"},
		{"Support for RISC-V boards", "deliverable"},
		{"Support for families in the valley", ""},
		{"Funding that lasts", ""},
		{"Introduce an all-day primary school in Lindholt", "deliverable"},
		{"Write a fatigue rulebook for night crews", "deliverable"},
		{"Build a design system that squads reach for by default", "deliverable"},
		{"Build out the partner ecosystem platform", "deliverable"},
		{"Create a reputation for straight answers", ""},
		{"Create a safe place for witnesses", ""},
		{"Build a product policyholders love", ""},
		{"Build a happy and healthy engineering team", ""},
		{"Build strong ties with the parishes", ""},
		{"Build a better handover between shifts", ""},
		{"Develop our branch managers into real leaders", ""},
		{"Establish our open-source project as the default in Java shops", ""},
		{"Establish ourselves as the first address for mortgages", ""},
		{"Open doors for apprentices from the valley", ""},
		{"Introduce more children to opera", ""},
		{"Write letters that anyone understands", ""},
		{"Finish the season in the top half", ""},
		{"Complete every flight without a delay of our own making", ""},
		{"Host guests like family", ""},

		// Where to, and how.
		{"Migrate off Slough", "deliverable"},
		{"Launch on console", "deliverable"},
		{"Launch in Japan", "deliverable"},
		{"Move treasury to the new risk engine", "deliverable"},
		{"Ship without fear on a Friday", ""},
		{"Plan, build and ship without waiting for another team", ""},
		{"Sign off budgets before the year begins", ""},
		{"Move decisions closer to the ward", ""},

		// What is got, replaced or provided.
		{"Get the biogas plant permitted", "deliverable"},
		{"Get SOC 2 Type II certification", "deliverable"},
		{"Get our nurses certified by people they respect", ""},
		{"Replace the till software in all branches", "deliverable"},
		{"Replace fear of audits with curiosity", ""},
		{"Enable single sign-on for all customers", "deliverable"},
		{"Enable self-service for analysts", ""},
		{"Run a pilot with two hospitals", "deliverable"},
		{"Pay down the barn loan", ""},
		{"Deliver the new crew portal", "deliverable"},
		{"Deliver projects on time", ""},
		{"Hire for every vacant position", "deliverable"},
		{"Hire for attitude", ""},
		{"Buy time for the families on the waiting list", ""},

		// Without a verb, and there.
		{"New partner portal for the installers", "deliverable"},
		{"A booking engine of our own, ready before the season", "deliverable"},
		{"Pricing page relaunch", "deliverable"},
		{"Career framework v2", "deliverable"},
		{"Electronic filing in every district court", "deliverable"},
		{"Docs portal relaunched", "deliverable"},
		{"Whistleblower hotline live in all languages", "deliverable"},
		{"Parametric drought cover ready for planting season", "deliverable"},
		{"The new reservation system is live", "deliverable"},
		{"Migration to the cloud completed", "deliverable"},
		{"The launch of the autumn range surprises even the critics", ""},
		{"Launch days feel ordinary", ""},
		{"A building site the neighbours put up with", ""},
		{"Every child within walking distance of a good school", ""},
		{"First choice for allergy sufferers in every canteen we run", ""},
		{"Host families feel supported all year", ""},
		{"Young people ready for their first job", ""},
	})
}

// Work that moves, builds in, places or prepares a thing is a deliverable, and so is a
// noun of making; what only names who is to be better off is none.
func TestObjectiveWork(t *testing.T) {
	checkObjectives(t, []objectiveCase{
		{"Deliver on the platform projects", "deliverable"},
		{"Support multiple currencies at checkout", "deliverable"},
		{"Support several clouds in the storage engine", "deliverable"},
		{"Support our partners when orders dry up", ""},
		{"Support families in the first year", ""},
		{"Support growth in the north", ""},
		{"Make online booking possible", "deliverable"},
		{"Make the parish archive available online", "deliverable"},
		{"Make the scheduler production ready", "deliverable"},
		{"Make a normal life possible for our patients", ""},
		{"Make it possible for nurses to swap shifts", ""},
		{"Make good food available to every child", ""},
		{"Scale the indexer to 100k repositories", "metric deliverable"},
		{"Scale our impact across the region", ""},
		{"Scale the team without losing our culture", ""},
		{"Bring the tariff calculator to production", "deliverable"},
		{"Bring the new ward online", "deliverable"},
		{"Bring joy to the market halls", ""},
		{"Bring research closer to teaching", ""},
		{"Embed the quiz into the lesson player app", "deliverable"},
		{"Split the monolith into services", "deliverable"},
		{"Embed kindness into every shift", ""},
		{"Switch to Postgres", "deliverable"},
		{"Cut over to the new switchboard", "deliverable"},
		{"Switch to a mindset of abundance", ""},
		{"Move to the front of the pack", ""},
		{"Move invoicing off paper and onto Ledgerly", "deliverable"},
		{"Move patients off the waiting list", ""},
		{"Move attention off the scoreboard", ""},
		{"Put a defibrillator in every station", "deliverable"},
		{"Put a smile on every face", ""},
		{"Put patients first", ""},
		{"Recruit a stage manager", "deliverable"},
		{"Recruit people who stay", ""},
		{"Lay the groundwork for a loyalty programme", "deliverable"},
		{"Lay the foundation for growth", ""},
		{"Carry out the harbour survey", "deliverable"},
		{"Phase out plastic cutlery", "deliverable"},
		{"Wind down the Lyon branch", "deliverable"},
		{"Relocate radiology to the new wing", "deliverable"},
		{"Restore the organ at St Brannoc", "deliverable"},
		{"Stage a musical about the flood", "deliverable"},
		{"Restore trust in the ballot", ""},
		{"Provide migration support for enterprise accounts", "deliverable"},
		{"Provide better support to volunteers", ""},
		{"Simplify the tax return for pensioners", ""},
		{"Introduce more colour into the lives of residents", ""},
		{"Set up our graduates for a long career", ""},
		{"Set up a team for claims", "deliverable"},
		{"Finish the tour unhurt", ""},
		{"Release the tension between shifts", ""},
		{"Become ISO 27001 certified", "deliverable"},
		{"Become the default parser for archaeologists", ""},

		{"Work on the new booking engine", "deliverable"},
		{"Automate the invoices of suppliers", "deliverable"},
		{"Break down silos between teams", ""},
		{"Make ourselves available to partners", ""},

		{"Successful launch of the ferry app", "deliverable"},
		{"Production deployment of the second cluster", "deliverable"},
		{"Office refurbishment", "deliverable"},
		{"Package manager integration complete", "deliverable"},
		{"Opening of the Bremen branch", "deliverable"},
		{"Audit of all suppliers completed", "deliverable"},
		{"Development of young talent in the valley", ""},
		{"Our own brewery", "deliverable"},
		{"Our own people first in every vacancy", ""},
		{"New tools for teachers", "deliverable"},
		{"New friends for old people", ""},
		{"Member app, out of beta", "deliverable"},
		{"Recipe book for the canteen: tested, printed, on sale", "deliverable"},
		{"Volunteer handbook: write it, print it", "deliverable"},
		{"Hiring plan", "deliverable"},
		{"Our network is built to last", ""},
	})
}

// A number names a place, an age, a group or an edition as often as it is reached.
func TestObjectiveMetric(t *testing.T) {
	checkObjectives(t, []objectiveCase{
		{"Voluntary turnover below 8%", "metric"},
		{"Get occupancy above 70% in the shoulder season", "metric"},
		{"Win five medals in Brisbane", "metric"},
		{"Cut printing costs in half", "metric"},
		{"Grow assets under management to a billion", "metric"},
		{"Half a million audiobook listeners", "metric"},
		{"Average age of subscribers under 55", "metric"},
		{"Top 10 in the national ranking", "metric"},
		{"Vaccinate 200 dogs", "metric"},
		{"Reach the top 10 universities", "metric"},
		{"Staff of wards 7 and 9 swap shifts without a phone call", ""},
		{"Staff of Ward 12 leave their night shift safely and on time", ""},
		{"Flight 714 lands on schedule all winter", ""},
		{"Mechanics on line 2 find every part where it belongs", ""},
		{"Sleep like I did at 25", ""},
		{"Residents over 75 can do without a car", ""},
		{"Top 10 buyers treat us as their first call", ""},
		{"Write the cultural development plan 2030", "deliverable"},
		{"Two choirs sing as one", ""},
		{"Be one step ahead of the poachers", ""},
		{"Claims are paid in one in a million cases without a call", ""},
	})
}

// Praise and big words are vague unless they are about somebody, or say what for.
func TestObjectiveVague(t *testing.T) {
	checkObjectives(t, []objectiveCase{
		{"World-class banking", "vague"},
		{"World-class, seamless guest journeys", "vague"},
		{"Be the best club in the valley", "vague"},
		{"Be the most loved fashion brand", "vague"},
		{"Be more customer-centric", "vague"},
		{"Become an employer of choice", "vague"},
		{"Do better science", "vague"},
		{"Get better at talent development", "vague"},
		{"Work on team spirit", "vague"},
		{"Improve things around tooling", "vague"},
		{"Improve our processes", "vague"},
		{"Strengthen collaboration", "vague"},
		{"Innovation and synergies in the directorate", "vague"},
		{"More sustainable fashion", "vague"},
		{"Take theatre to the next level", "vague"},
		{"Engineering excellence", "vague"},
		{"Deliver joy", "vague"},
		{"Lead with purpose", "vague"},
		{"Think bigger", "vague"},
		{"Next-level customer success", "vague"},
		{"Take fundraising to the next level as a charity", "vague"},
		{"A great place for students", "vague"},
		{"A great place for students who work at night", ""},
		{"Build a world class team", "vague"},
		{"Build a world-class team for burns patients", ""},
		{"Create a great engineering department", "vague"},
		{"Improve quality across all products", "vague"},
		{"Improve performance throughout the company", "vague"},
		{"Improve collaboration across the two ferry ports", ""},
		{"Increase efficiency", "vague"},
		{"Increase attendance", ""},
		{"Simplify processes", "vague"},
		{"Simplify the customs form", ""},
		{"Streamline our operations", "vague"},
		{"Transform the business", "vague"},
		{"Transform the way people commute", ""},
		{"Realise our vision", "vague"},
		{"Realize the vision of connected living", "vague"},
		{"Fulfil our mission", "vague"},
		{"Unlock our full potential", "vague"},
		{"Unlock the potential of the archive for schools", ""},
		{"Define a vision for the harbour", "deliverable"},
		{"Empower our people", "vague"},
		{"Empower tenants to decide", ""},
		{"Delight customers", "vague"},
		{"Grow careers", "vague"},
		{"Grow the choir", ""},
		{"Make things better", "vague"},
		{"Make a difference", "vague"},
		{"Make customers happy", ""},
		{"Make enterprise ready", "vague"},
		{"Create value", "vague"},
		{"Create value for members", ""},
		{"Raise the bar", "vague"},
		{"Become a thought leader", "vague"},
		{"Become the market leader in cargo bikes", ""},
		{"Keep improving", "vague"},
		{"Continue to grow", "vague"},
		{"Continue to grow in the north", ""},
		{"Stable and future proof", "vague"},
		{"Simple, fast and secure", "vague"},
		{"Safe and awake drivers", ""},
		{"A viable alternative to the big chains", "vague"},
		{"A viable alternative for farms without a mains connection", ""},
		{"Ship with confidence that nothing breaks on Fridays", ""},
		{"Recover faster from outages", ""},
		{"Combined ratio of 94%", "metric"},
		{"A better first hour for data scientists who join from the Brno office", ""},
		{"The best tables go to the people who live here", ""},
		{"Great actors want to work with us again", ""},
		{"Effective relief reaches the camps before the rains", ""},
		{"Good Morning Club members feel it was made for them", ""},
		{"Our number one fan feels at home again", ""},
		{"Attract and keep good judges", ""},
		{"Be ready for the 2027 audit", ""},
		{"Improve collaboration between product and engineering so releases stop slipping", ""},
		{"Improve the way nurses hand over between shifts", ""},
		{"Safer crossings on the school run", ""},
		{"Fewer forms for foster parents", ""},
	})
}

// Two goals are two verbs, two sentences or two measures; what people do with one
// thing, and why, is one.
func TestObjectiveCompound(t *testing.T) {
	checkObjectives(t, []objectiveCase{
		{"Shorten stays after stroke and win back GPs who refer elsewhere", "compound"},
		{"Win back German hikers and calm the old town in August", "compound"},
		{"Simplify home cover & attract younger tenants", "compound"},
		{"Make the museum calm and raise the share of young visitors", "compound"},
		{"Keep the big chains happy while hiring for the new region", "compound"},
		{"Heal old divisions while opening the doors to newcomers", "compound"},
		{"Recruit more widely, keep the people we have", "compound"},
		{"Finish the lab move, then set up the new mass spec", "deliverable compound"},
		{"Recruit candidates under 35; heal the rift with the unions", "compound"},
		{"Our shelves are never empty and the night team goes home on time", "compound"},
		{"Pupils read fluently; the building stops leaking heat", "compound"},
		{"Translators are paid on time, and booksellers get their copies before launch day", "compound"},
		{"Safer sites, and apprentices who finish", "compound"},
		{"NPS at 50 and churn below 1%", "metric compound"},
		{"Write down our security policy and get it signed", "deliverable"},
		{"Fewer accidents on site and shorter waits at the gate", "compound"},
		{"Faster onboarding and fewer support calls", "compound"},
		{"A calmer ward and a prouder team", "compound"},
		{"Improve onboarding and shorten our sales cycle", "compound"},
		{"Guests laugh at breakfast; the cleaners finish before noon", "compound"},
		{"Specify, tender and commission the pump house", "deliverable"},
		{"Clean the beaches (north, south, etc.). Reopen the pier", "compound"},
		{"Win over the growers incl. Cooperatives, mills and dairies", ""},
		{"Improve the fleet by rolling out Track & Trace features everywhere", "solution"},
		{"Refactor to the shared parser, to reuse it in the archive", "deliverable"},
		{"Less manual and more accurate billing", ""},
		{"Less noise and more sleep", "compound"},
		{"A better and cheaper lunch for pupils", ""},
		{"Attract and keep the judges we need", ""},
		{"Protect the reef and the people who live off it", ""},
		{"Help branch staff plan and run their own day", ""},
		{"Make it easy for hauliers to book a slot and pay for it", ""},
		{"Ensure that pilots rest and recover between rotations", ""},
		{"Players build and share worlds we never thought of", ""},
		{"Releases are boring and nobody notices them", ""},
		{"Guests arrive relaxed and leave rested", ""},
		{"Sales and support speak with one voice", ""},
		{"Improve speed and reliability of the night trains", ""},
		{"Bread and roses: seasonal pickers eat and live decently with us", ""},
	})
}

// An objectiveCase is an objective and what is said of it.
type objectiveCase struct{ text, says string }

func checkObjectives(t *testing.T, tests []objectiveCase) {
	t.Helper()
	r := newReader(t)
	for _, tt := range tests {
		if got := saysObjective(r.Objective(tt.text)); got != tt.says {
			t.Errorf("%s: %q, want %q", tt.text, got, tt.says)
		}
	}
}

func TestObjectivePlaces(t *testing.T) {
	r := newReader(t)
	for _, tt := range []struct {
		text string
		of   func(ObjectiveReading) Range
		want string
	}{
		{"Reach 1M registered users", func(o ObjectiveReading) Range { return o.MetricAt }, "1M"},
		{"Deliver at least one new boat", func(o ObjectiveReading) Range { return o.MetricAt }, "at least one"},
		{"Launch the new partner portal", func(o ObjectiveReading) Range { return o.DeliverableAt }, "Launch the new partner portal"},
		{"Improve our quality", func(o ObjectiveReading) Range { return o.VagueAt }, "Improve our quality"},
		{"Recruit more resellers and improve margins", func(o ObjectiveReading) Range { return o.CompoundAt }, "and improve margins"},
		{"Become the TBD of partners", func(o ObjectiveReading) Range { return o.Placeholder }, "TBD"},
		{"Win trust through honest prices", func(o ObjectiveReading) Range { return o.Solution }, "through honest prices"},
	} {
		if got := tt.of(r.Objective(tt.text)).In(tt.text); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.text, got, tt.want)
		}
	}
	if o := r.Objective("Learn whether shippers would pay for live tracking"); !o.Learning || o.Words != 8 {
		t.Errorf("%+v", o)
	}
}
