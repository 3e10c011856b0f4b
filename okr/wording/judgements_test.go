package wording

import (
	"slices"
	"testing"
)

func TestJudgements(t *testing.T) {
	tests := []struct{ text, says string }{
		{"Improve partner satisfaction with our onboarding", ""},
		{"Make the deploy pipeline more reliable by Q3", "vague"},
		{"Raise partner satisfaction (CSAT) from 3.6 to 4.2", "measurable"},
		{"No downtime during the sale", "measurable"},
		{"Answer all letters within 48 hours", "measurable"},
		{"All drivers have a winter licence", "measurable"},
		{"Find out how many shippers read the mail", ""},
		// binary
		{"Launch the offline mode by 30 September", "binary"},
		{"Sign Northwind as a strategic partner", "binary"},
		{"Get ISO 27001", "binary"},
		{"The new warehouse is open", "binary"},
		{"Sign at least one partner in Poland", "measurable binary"},
		{"Ship 6 runbooks", "measurable"},
		{"Get NPS from 40 to 55", "measurable"},
		{"Offline mode used in 20% of field visits (today 0%)", "measurable"},
		{"Support the regional teams with partner questions", ""},
		{"Merge the guides for making it easier to begin", "binary"},
		{"Build a bot able to run several checks", "binary"},
		{"Add the regular backup job", "binary"},
		{"Search in one more language", "binary"},
		{"The old service is partitioned into smaller ones", "binary"},
		{"Develop half a day workshop on contracts", "binary"},
		{"Hire +1 designer", "measurable binary"},
		{"Hire designers: +2", "measurable"},
		{"Curation of the archive", ""},
		{"Users understand what it costs", ""},
		{"Win N6 cloud customer", "measurable"},
		// vague
		{"Significantly increase co-selling activity", "vague"},
		{"Sign several resellers", "vague"},
		{"Answer as many letters as possible", "vague"},
		{"Publish some of the talks", "vague"},
		{"Win the most popular prize of the fair", "binary"},
		{"Sign several resellers, at least 8", "measurable"},
		{"Increase the number of orders", ""},
		{"Once we have enough replies, pick a date", "binary"},
		{"Improve the speed of the bottom three shops", ""},
		// vanity
		{"Grow total page views from 400k to 600k", "measurable vanity"},
		{"Reach 2,000 partner-portal logins", "measurable vanity"},
		{"Get 5,000 followers", "measurable vanity"},
		{"Raise the share of visitors who finish a booking from 2.1% to 3.0%", "measurable"},
		{"Reach 42% week-4 retention", "measurable"},
		{"Share of revenue from services from 8% to 12%", "measurable"},
		{"90% of readers would recommend us", "measurable"},
		{"The store hits its target of 90k EUR", "measurable"},
		{"Hold 12 training sessions", "measurable"},
		{"Attract 300 participants to partner events", "measurable"},
		// relative
		{"Achieve a 20% increase in partner-driven revenue", "measurable relative"},
		{"Double deployment frequency", "measurable relative"},
		{"Traffic increases 5% from May to July", "measurable relative"},
		{"Sell 100% of new subscriptions online", "measurable"},
	}
	r := newReader(t)
	for _, tt := range tests {
		if got := says(r.KeyResult(tt.text, Context{})); got != tt.says {
			t.Errorf("%s: %q, want %q", tt.text, got, tt.says)
		}
	}
}

// A finding underlines the words that it speaks of, so every judgement has a place.
func TestPlaces(t *testing.T) {
	r := newReader(t)
	place := func(text string, of func(Reading) Range, want string) {
		t.Helper()
		if got := of(r.KeyResult(text, Context{})).In(text); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
	vague := func(r Reading) Range {
		if len(r.VagueAt) == 0 {
			return Range{}
		}
		return r.VagueAt[0]
	}
	place("Raise partner NPS from XX to 50", func(r Reading) Range { return r.Placeholder }, "XX")
	place("Cut p95 latency to TBD ms", func(r Reading) Range { return r.Placeholder }, "TBD")
	place("Reach X% of homes", func(r Reading) Range { return r.Placeholder }, "X")
	place("Sign <number> partners", func(r Reading) Range { return r.Placeholder }, "<number>")
	place("Raise [insert metric] to 5", func(r Reading) Range { return r.Placeholder }, "[insert metric]")
	place("Raise CSAT from ??? to 5", func(r Reading) Range { return r.Placeholder }, "???")
	place("Ship Project X to 5 homes in X-ray", func(r Reading) Range { return r.Placeholder }, "")
	place("Render `<div>` in 5 ms", func(r Reading) Range { return r.Placeholder }, "")
	place("Win N3 homes", func(r Reading) Range { return r.Placeholder }, "N3")
	place("N1 reach the second round", func(r Reading) Range { return r.Placeholder }, "N1")
	place("ZZZ letters from homes", func(r Reading) Range { return r.Placeholder }, "ZZZ")
	place("Raise $K in gifts", func(r Reading) Range { return r.Placeholder }, "K")
	place("Raise riders on the N7 to 5", func(r Reading) Range { return r.Placeholder }, "")
	place("Use C libraries", func(r Reading) Range { return r.Placeholder }, "")
	place("Sell 5 iPhone X and 3 XL shirts", func(r Reading) Range { return r.Placeholder }, "")
	place("Work on the new onboarding flow", func(r Reading) Range { return r.Activity }, "Work on")
	place("Support the regional teams", func(r Reading) Range { return r.Activity }, "Support")
	place("Ship 6 runbooks", func(r Reading) Range { return r.Activity }, "")
	place("Sign several of the resellers", vague, "several")
	place("Sign a number of resellers", vague, "a number of")
	place("Launch the partner portal", func(r Reading) Range { return r.BinaryAt }, "Launch")
	place("Grow total page views to 600k", func(r Reading) Range { return r.Vanity.At }, "page views")
	place("Reach 120% of plan for focus time", func(r Reading) Range { return r.PlanShareAt }, "120%")
	place("Cut churn by 20%", func(r Reading) Range { return r.Change.At }, "20%")
	place("Cut churn to 5% (source: billing)", func(r Reading) Range { return r.Source }, "(source: billing)")
	place("Cut churn to 5%, measured in Looker", func(r Reading) Range { return r.Source }, "measured in Looker")
	place("Raise calm starts to 70%, captured in the autumn survey", func(r Reading) Range { return r.Source }, "captured in the autumn survey")
	place("80% of visits are recorded in the new system", func(r Reading) Range { return r.Source }, "")
	place("Reduce churn from 8% to 5%", func(r Reading) Range { return r.VerbAt }, "Reduce")
}

func TestVanity(t *testing.T) {
	r := newReader(t)
	for _, tt := range []struct {
		text    string
		want    Strength
		ratio   bool
		instead bool
	}{
		{"Grow total page views from 400k to 600k", StrongVanity, false, true},
		{"80% weekly logins to the partner portal", StrongVanity, true, true},
		{"Increase the number of monthly active users", WeakVanity, false, false},
		{"Total number of sign-ups to 4,000", WeakVanity, false, true},
		{"Increase the number of integrations", NoVanity, false, false},
		{"Views of the city improve", NoVanity, false, false},
	} {
		got := r.KeyResult(tt.text, Context{}).Vanity
		if got.Strength != tt.want || got.Ratio != tt.ratio || (got.Instead != "") != tt.instead {
			t.Errorf("%s: %+v", tt.text, got)
		}
	}
}

func TestWorkShare(t *testing.T) {
	r := newReader(t)
	for text, want := range map[string]string{
		"Complete 80% of the cloud migration project":                  "80% of the cloud migration project",
		"Deliver 100% of the partner enablement plan":                  "100% of the partner enablement plan",
		"Achieve 90% completion rate for training modules":             "",
		"100% of new subscriptions use cloud licensing":                "",
		"Share of traffic served from the new cluster from 10% to 80%": "",
	} {
		if got := r.KeyResult(text, Context{}).WorkShare.In(text); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

func TestTotals(t *testing.T) {
	r := newReader(t)
	for text, want := range map[string]string{
		"Grow total user accounts from 80k to 100k":                "total user accounts",
		"Increase the number of partners from 40 to 60":            "number of partners",
		"Share of accounts active in the last 28 days from 38% up": "",
		"Publish the number of partners":                           "",
		"Increase the number of deals per partner to 5":            "",
	} {
		if got := r.KeyResult(text, Context{}).Total.In(text); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

func TestInterviews(t *testing.T) {
	r := newReader(t)
	for _, text := range []string{"Conduct 20 customer interviews", "Interview 15 shippers", "Hold 8 usability tests"} {
		if !r.KeyResult(text, Context{}).Interview {
			t.Errorf("%s: no interview", text)
		}
	}
	if r.KeyResult("Train 12 salespeople", Context{}).Interview {
		t.Error("a training is no interview")
	}
}

func TestCompound(t *testing.T) {
	r := newReader(t)
	for _, tt := range []struct {
		text string
		want []string
	}{
		{"Increase trial conversion by 5% and raise day-14 activation by 10%", []string{"Increase trial conversion by 5%", "raise day-14 activation by 10%"}},
		{"Hire 3 engineers and cut p95 latency to 300 ms", []string{"Hire 3 engineers", "cut p95 latency to 300 ms"}},
		{"Run 10 sessions and raise CSAT from 3.6 to 4.2", []string{"Run 10 sessions", "raise CSAT from 3.6 to 4.2"}},
		{"Raise trial-to-paid conversion from 8% to 11%", nil},
		{"Raise the share from 5% to 15% and hold it", nil},
		{"Host 5 events with at least 300 participants and guests", nil},
		{"Hold latency between 200 and 400 ms", nil},
		{"Host 5 joint calls a month (input), leading to a 25% rise in opportunities (output) and 20% more pipeline value (outcome)", nil},
		{"Host 5 calls, leading to 20% more sales", nil},
	} {
		var got []string
		for _, at := range r.KeyResult(tt.text, Context{}).Compound {
			got = append(got, at.In(tt.text))
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: %q, want %q", tt.text, got, tt.want)
		}
	}
}

func TestListsCanBeChanged(t *testing.T) {
	r, err := New(Options{
		Add:    map[string][]string{"vanity": {"badge scan"}, "input_nouns": {"storyline"}},
		Remove: map[string][]string{"vanity": {"downloads", "download"}},
	})
	if err != nil {
		t.Fatal(err)
	}
	if r.KeyResult("Collect 400 badge scans", Context{}).Vanity.Strength != StrongVanity {
		t.Error("a word that was added is not known")
	}
	if v := r.KeyResult("Reach 9,000 downloads", Context{}).Vanity; v.Strength != NoVanity {
		t.Errorf("a word that was removed is still known: %+v", v)
	}
	if _, err := New(Options{Add: map[string][]string{"vanitty": {"x"}}}); err == nil || err.Error() != `there is no word list "vanitty"` {
		t.Errorf("an unknown list: %v", err)
	}
}

func TestReasonsAreSentences(t *testing.T) {
	got := newReader(t).KeyResult("Certify 50 partners", Context{}).Reasons
	if len(got) != 1 {
		t.Fatalf("%v", got)
	}
	if s, want := got[0].String(), "'Certify' says what is there or done in the end, so it is an output"; s != want {
		t.Errorf("%q, want %q", s, want)
	}
}
