package wording

import (
	"strings"
	"testing"
)

// The examples of the sources, with what this package alone can
// see of the findings there.
func TestSourceKeyResults(t *testing.T) {
	tests := []struct {
		text   string
		labels string // of the clauses, in their order
		says   string // measurable, vague, vanity, binary, relative
	}{
		{"Create 5 detailed training modules on product features and sales strategies.", "input", "measurable"},
		{"Conduct 10 training sessions for new partners over the next quarter.", "output", "measurable"},
		{"Achieve a 25% increase in partner adoption rates.", "outcome", "measurable relative"},
		{"Develop and launch a partner portal with marketing materials and resources (input), leading to a 15% increase in partner engagement (output) and a 10% rise in partner-driven sales (outcome).", "input output outcome", "measurable relative"},
		{"Host 5 joint sales calls per month with key partners (input), resulting in a 25% increase in joint sales opportunities (output) and a 20% growth in pipeline value (outcome).", "input output outcome", "measurable relative"},
		{"Increase revenue (outcome) from co-selling activities (output) by 20%, driven by the support provided through the partner portal and joint sales calls (input).", "outcome output input", "measurable relative"},
		{"Ensure 100% completion of onboarding programs by all new partners (output).", "output", "measurable"},
		{"Increase partner product knowledge by 30% and product usage by 20% after training sessions (output and outcome).", "output outcome input", "measurable relative"},
		{"Host 5 partner-led events with at least 300 participants, resulting in a 10% increase in partner-driven leads.", "input output", "measurable relative"},
		{"Achieve $5M in co-selling deals", "outcome", "measurable"},
		{"80% weekly logins to the partner portal", "output", "measurable vanity"},
		{"Secure 10 new channel partners in a region", "output", "measurable"},
		{"Certify 50 partners on a new product line", "output", "measurable"},
		{"Register 200 new co-selling deals per quarter", "output", "measurable"},
		{"Achieve 90% completion rate for product training modules on the partner portal", "output", "measurable"},
		{"Achieve a 20% increase in partner participation rates", "output", "measurable relative"},
		{"Generate 15% more leads through partner campaigns", "output input", "measurable relative"},
		{"integrate cloud computing solutions to improve application load times", "input outcome", ""},
		{"Lower refund rates from 0.5% to 0.2%", "outcome", "measurable"},
		{"Enhance repeat purchase rates from 5% to 15%", "outcome", "measurable"},
		{"Increase the number of monthly active users", "outcome", "vanity"},
		{"Increase the number of integrations that the product has", "output", ""},
		{"Complete a number of A/B tests", "output", "vague"},
		{"Accelerate workflow completion time by some percentage", "outcome", "vague"},
		{"total number of views", "output", "vanity"},
		{"Increase lead-to-sale conversion rates from 30% to 34%", "outcome", "measurable"},
		{"launch this specific feature", "output", "binary"},
		{"capture this specific customer", "", "binary"},
		{"enhance new customer acquisition rates by 10% this quarter", "outcome", "measurable relative"},
	}
	r := newReader(t)
	for _, tt := range tests {
		got := r.KeyResult(tt.text, Context{})
		var labels []string
		for _, c := range got.Clauses {
			labels = append(labels, c.Label.String())
		}
		if l := strings.Join(labels, " "); l != tt.labels {
			t.Errorf("%s: clauses %q, want %q\n%v", tt.text, l, tt.labels, got.Reasons)
		}
		if s := says(got); s != tt.says {
			t.Errorf("%s: says %q, want %q", tt.text, s, tt.says)
		}
	}
}

// says names the judgements of a reading.
func says(r Reading) string {
	var s []string
	for _, j := range []struct {
		is   bool
		name string
	}{
		{r.Measurable, "measurable"}, {r.Vague, "vague"}, {r.Vanity.Strength != NoVanity && !(r.Vanity.Nudge && !r.Vanity.Ratio), "vanity"},
		{r.Binary, "binary"}, {r.Change.Kind != NoChange, "relative"},
	} {
		if j.is {
			s = append(s, j.name)
		}
	}
	return strings.Join(s, " ")
}

// The phrases that the sources label themselves: alone, at the head
// and at the end of a chain.
func TestSourceLabels(t *testing.T) {
	tests := []struct {
		text string
		want Label
		also Label
	}{
		{"creating training materials", Input, Output},
		{"organizing training sessions", Input, Output},
		{"holding 10 training sessions", Output, None},
		{"signing 5 new partners", Output, None},
		{"a 20% increase in partner-driven revenue", Outcome, None},
		{"better partner satisfaction", Outcome, None},
		{"Create 5 detailed training modules on product features and sales strategies", Input, Output},
		{"Conduct 10 training sessions for new partners over the next quarter", Output, None},
		{"Achieve a 25% increase in partner adoption rates", Outcome, None},
		{"a 15% increase in partner engagement", Output, Outcome},
		{"a 10% rise in partner-driven sales", Outcome, None},
		{"a 25% increase in joint sales opportunities", Output, Outcome},
		{"a 20% growth in pipeline value", Outcome, None},
		{"Increase revenue by 20%", Outcome, None},
		{"co-selling activities", Output, Input},
		{"a 30% increase in partner use of marketing content", Output, Outcome},
		{"a 15% rise in co-branded campaigns", Output, None},
		{"5 new partnership agreements", Output, Input},
		{"a 10% increase in joint pipeline opportunities", Output, Outcome},
		{"Achieve a 25% increase in revenue from partner-led sales", Outcome, None},
		{"Ensure 100% completion of onboarding programs by all new partners", Output, Outcome},
		{"Increase partner product knowledge by 30%", Output, Outcome},
		{"product usage by 20%", Outcome, None},
		{"Increase partner revenue by 15% in the next quarter", Outcome, None},
		{"creating high-quality training materials", Input, Output},
		{"25% of partners increasing their marketing spend and engagement", Outcome, None},
		{"Achieve a 20% increase in partner-driven revenue next quarter", Outcome, None},
	}
	r := newReader(t)
	for _, tt := range tests {
		if got := r.KeyResult(tt.text, Context{}); got.Label != tt.want {
			t.Errorf("%s: %v, want %v: %v", tt.text, got.Label, tt.want, got.Reasons)
		}
	}
	heads := []string{
		"Develop and launch a partner portal with marketing materials and resources",
		"Host 5 joint sales calls per month with key partners",
		"Develop and share 10 co-marketing materials for partners",
		"Hold 20 joint meetings with strategic partners",
		"Co-develop 3 high-impact marketing campaigns with top-tier partners",
		"Host 5 partner-led events with at least 300 participants",
	}
	for _, h := range heads {
		got := r.KeyResult(h+", leading to a 20% increase in revenue", Context{})
		if len(got.Clauses) != 2 || got.Clauses[0].Label != Input || got.Label != Outcome {
			t.Errorf("%s …: %v, want input, then outcome", h, got.Clauses)
		}
	}
	for _, cause := range []string{"the support provided through the partner portal and joint sales calls", "the co-marketing materials and joint meetings"} {
		got := r.KeyResult("Increase revenue by 20%, driven by "+cause, Context{})
		if got.Label != Outcome || got.Clauses[1].Label != Input {
			t.Errorf("… driven by %s: %v", cause, got.Clauses)
		}
	}
}

// The tricky cases of the guide to labels.
func TestTrickyLabels(t *testing.T) {
	person, hiring := Context{Person: true}, Context{Hiring: true}
	tests := []struct {
		text string
		in   Context
		want Label
	}{
		{"Sign 5 new partners", Context{}, Output},
		{"Certify 50 partners on the new product line", Context{}, Output},
		{"Secure 10 new channel partners in APAC", Context{}, Output},
		{"Onboard 5 new certified partners in key European countries", Context{}, Output},
		{"Register 200 new co-selling deals per quarter", Context{}, Output},
		{"Achieve $5M in co-selling deals", Context{}, Outcome},
		{"80% weekly logins to the partner portal", Context{}, Output},
		{"Generate 15% more leads through partner campaigns", Context{}, Output},
		{"Reduce build time from 20 to 8 min", Context{}, Outcome},
		{"Hire 3 engineers", Context{}, Input},
		{"Hire 3 engineers", hiring, Output},
		{"NPS from 40 to 55", Context{}, Outcome},
		{"Increase repeat purchase rates from 5% to fifteen%", Context{}, Outcome},
		{"Increase top-of-mind brand awareness from 10% to 25%", Context{}, Outcome},
		{"Increase the average number of workflows completed per user per month", Context{}, Outcome},
		{"Increase the number of integrations that the product has", Context{}, Output},
		{"Increase the number of monthly active users", Context{}, Outcome},
		{"Complete a number of A/B tests", Context{}, Output},
		{"Accelerate workflow completion time by some proportion", Context{}, Outcome},
		{"Increase average monthly home sales per agent from 1.5 to 1.8", Context{}, Outcome},
		{"Strengthen the accuracy of home value estimates from 85% to 90%", Context{}, Outcome},
		{"integrate cloud computing solutions to improve application load times", Context{}, Input},
		{"increase application usage by 30% in the next quarter", Context{}, Outcome},
		{"Conduct 20 customer interviews", Context{}, Output},
		{"Total number of views to 1M", Context{}, Output},
		{"Raise test coverage from 55% to 80%", Context{}, Output},
		{"Raise deployment frequency from weekly to daily", Context{}, Output},
		{"Cut change failure rate from 18% to 6%", Context{}, Outcome},
		{"Publish 12 blog posts", Context{}, Output},
		{"Run 3 times a week", person, Input},
		{"Finish a half marathon under 2 hours", person, Outcome},
		{"Read 12 books", person, Output},
		{"Bring my resting heart rate from 68 to 60", person, Outcome},
		{"Grow my emergency fund from 2k to 6k EUR", person, Outcome},
		{"Pass the B2 exam with 75 points or more", person, Outcome},
		{"Send a churn survey to 500 accounts", Context{}, Output},
		{"Build a retention dashboard", Context{}, Input},
		{"Migrate 100% of services to the new cluster", Context{}, Output},
		{"70% of partners log at least one deal a month", Context{}, Outcome},
		{"Employee engagement score from 62 to 75", Context{}, Outcome},
		{"Close 40 bugs", Context{}, Output},
		{"Customer-reported defects per month from 30 to 10", Context{}, Outcome},
		{"Spend 20% of team time on discovery", Context{}, Input},
		{"Secure a 50k budget for co-marketing", Context{}, Input},
		{"Train 50 sales reps on the new pitch", Context{}, Output},
		{"Reps' win rate from 18% to 25%", Context{}, Outcome},
		{"Launch the partner portal", Context{}, Output},
		{"Reduce cloud cost by 20%", Context{}, Outcome},
		{"Improve average partner ramp time from 90 to 60 days", Context{}, Outcome},
		{"Deliver $2M in partner-sourced revenue", Context{}, Outcome},
		{"Attract 300 participants to partner events", Context{}, Output},
		{"Run 10 sessions and raise CSAT from 3.6 to 4.2", Context{}, Outcome},
		{"Launch campaign to increase revenue by 10%", Context{}, Outcome},
	}
	r := newReader(t)
	for _, tt := range tests {
		if got := r.KeyResult(tt.text, tt.in); got.Label != tt.want {
			t.Errorf("%s: %v, want %v: %v", tt.text, got.Label, tt.want, got.Reasons)
		}
	}
}

// The objectives of the sources.
func TestSourceObjectives(t *testing.T) {
	tests := []struct{ text, says string }{
		{"Improve partner onboarding and training to drive faster adoption.", ""},
		{"Improve partner engagement and collaboration to boost long-term revenue.", ""},
		{"Drive long-term revenue by improving partner engagement.", ""},
		{"Ensure new partners get onboarded and start using the products quickly.", ""},
		{"Increase channel sales by 15% through improved deal registration processes", "metric solution"},
		{"Expand market penetration in Europe by 10% with new channel partners", "metric"},
		{"Increase partner engagement through targeted campaigns", "solution"},
		{"increase application usage by 30% in the next quarter", "metric"},
		{"become a trusted supplier of cooking pots for home cooks", ""},
		{"becoming a trusted technology partner for our customers", ""},
		{"empower real estate agents to drive more home sales with less effort", ""},
		{"become the market leader in Spain", ""},
		{"learn whether we could viably enter the market in Spain", ""},
		{"sunset the least-used features to improve margins", "deliverable"},
		{"narrow the gap between our feature set and a competitor's feature set", ""},
		{"creating more powerful workflows for users", ""},
		{"Allow real estate agents to collaborate with one another through our products", "solution"},
	}
	r := newReader(t)
	for _, tt := range tests {
		if s := saysObjective(r.Objective(tt.text)); s != tt.says {
			t.Errorf("%s: %q, want %q", tt.text, s, tt.says)
		}
	}
}

func saysObjective(o ObjectiveReading) string {
	var s []string
	for _, j := range []struct {
		is   bool
		name string
	}{
		{o.Metric, "metric"}, {o.Deliverable, "deliverable"}, {o.Vague, "vague"}, {o.Compound, "compound"}, {!o.Solution.IsZero(), "solution"},
		{o.Learning && o.Metric, "learning"},
	} {
		if j.is {
			s = append(s, j.name)
		}
	}
	return strings.Join(s, " ")
}
