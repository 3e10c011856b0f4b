package wording

import (
	"slices"
	"testing"

	"github.com/okr-as-code/okr/okr/quantity"
)

// Words that look like an amount that is a feeling, and are none.
func TestVagueWords(t *testing.T) {
	r := newReader(t)
	for _, tt := range []struct {
		text string
		want []string
	}{
		{"Fix the causes of our most common delivery errors", nil},
		{"Answer the most frequent questions on the website", nil},
		{"Answer most questions on the website", []string{"most"}},
		{"Train most of the drivers", []string{"most"}},
		{"Decide on the route once we have enough passengers", nil},
		{"Publish the guide for drivers who have many questions", nil},
		{"Move the archive without significantly slowing down the search", nil},
		{"Recruit enough drivers", []string{"enough"}},
		{"Ensure that most drivers are trained", []string{"most"}},
		{"Recruit many drivers who know several languages", []string{"many"}},
	} {
		var got []string
		for _, at := range r.KeyResult(tt.text, Context{}).VagueAt {
			got = append(got, at.In(tt.text))
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: %q, want %q", tt.text, got, tt.want)
		}
	}
}

func TestMoreJudgements(t *testing.T) {
	r := newReader(t)
	for _, tt := range []struct{ text, says string }{
		{"Double down on training in the regions", ""},
		{"Double the number of training days", "measurable relative"},
		{"Customers can download their invoices", "binary"},
		{"Allow shippers to download the labels", "binary"},
		{"Reach 4,000 downloads of the app", "measurable vanity"},
		{"The quality of the labels is improved", ""},
		{"The label printer is replaced", "binary"},
		{"Publish N3 posts a week", "measurable"},
		{"Publish posts on N5 cleaning", "binary"},
	} {
		if got := says(r.KeyResult(tt.text, Context{})); got != tt.says {
			t.Errorf("%s: %q, want %q", tt.text, got, tt.says)
		}
	}
}

// A participle says which thing is measured, or it is what was done.
func TestParticiples(t *testing.T) {
	r := newReader(t)
	for _, tt := range []struct {
		text string
		want Label
	}{
		{"Aided awareness from 10% to 25%", Outcome},
		{"Reported injuries from 14 to 6", Outcome},
		{"Share of letters answered within a day from 40% to 75%", Outcome},
		{"Published 6 guides", Output},
		{"Improved the pass rate from 60% to 72%", Outcome},
		{"6 guides published", Output},
	} {
		if got := r.KeyResult(tt.text, Context{}); got.Label != tt.want {
			t.Errorf("%s: %v, want %v: %v", tt.text, got.Label, tt.want, got.Reasons)
		}
	}
}

// A count of what is worked off rises even where nobody wants the thing, and a
// time is to fall whatever the verb.
func TestWhichWayNumbersGo(t *testing.T) {
	r := newReader(t)
	for text, want := range map[string]Direction{
		"Fix 30 bugs":                        Increase,
		"Resolve 12 complaints":              Increase,
		"Bugs per release 30":                Decrease,
		"Close the books in 5 days":          Decrease,
		"Time to hire 45 days":               Decrease,
		"Sleep 8 hours a night":              Hold,
		"Publish 6 guides":                   Increase,
		"Cut the reply time to 4 hours":      Decrease,
		"Cut the cost-per-lead to 20 EUR":    Decrease,
		"Open severe bugs do not exceed 2":   Hold,
		"Raise the notice period to 30 days": Increase,
	} {
		if got := r.KeyResult(text, Context{}).Direction; got != want {
			t.Errorf("%s: %v, want %v", text, got, want)
		}
	}
}

// A label in the sentence wins, and what the words say by themselves is kept.
func TestWordsBesideALabel(t *testing.T) {
	r := newReader(t)
	type words struct {
		label   Label
		certain bool
		accept  Labels
	}
	for _, tt := range []struct {
		text string
		want []words
	}{
		{"Raise partner NPS from 31 to 45 (input)", []words{{Outcome, true, Set(Outcome)}}},
		{"Train 40 reps (outcome)", []words{{Output, true, Set(Output, Input)}}},
		{"Build a portal (outcome), leading to 20% more revenue (outcome)", []words{{Input, true, Set(Input, Output)}, {Outcome, true, Set(Outcome)}}},
		{"Train 40 reps", []words{{Output, true, Set(Output, Input)}}},
	} {
		rd := r.KeyResult(tt.text, Context{})
		var got []words
		for _, c := range rd.Clauses {
			got = append(got, words{c.Words, c.WordsCertain, c.WordsAccept})
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: %v, want %v", tt.text, got, tt.want)
		}
	}
}

func TestMaking(t *testing.T) {
	r := newReader(t)
	for text, want := range map[string]string{
		"Write a playbook for renewals":      "Write",
		"Set up a weekly pricing meeting":    "Set up",
		"Build a churn dashboard (input)":    "Build",
		"Publish 6 guides":                   "",
		"Spend 10% of team time on training": "",
		"Cut churn from 8% to 5%":            "",
		"Get a budget for the fair":          "",
	} {
		if got := r.KeyResult(text, Context{}).Making.In(text); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

// What is left of a terminal's colours is no quantity.
func TestNumbersInEscapes(t *testing.T) {
	r := newReader(t)
	for _, text := range []string{"Paint it \x9b31m red", "Paint it \x1b[31m red", "Paint it [31m red", "Paint it \u009b1;31m red", "Paint it \x1b[1;31m red \x1b[0m"} {
		if got := r.KeyResult(text, Context{}); len(got.Numbers) > 0 {
			t.Errorf("%q holds %q", text, got.Numbers[0].Text)
		}
	}
	if got := r.KeyResult("Reach more homes [5m]", Context{}); len(got.Numbers) != 1 {
		t.Errorf("a number in brackets is lost: %v", got.Numbers)
	}
}

// Numbers that are read the short way are what quantity reads.
func TestPlainNumbers(t *testing.T) {
	r := newReader(t)
	for _, text := range []string{
		"94 of them", "40% of homes", "40% in all", "40 per cent of homes", "15% more sales", "12", "12 in all", "5% points of share", "7%",
		"12 per shift", "1 200 of them", "30 or more homes", "3 the other day", "12 million to spend", "100% by June",
	} {
		want, _, _ := quantity.Scan(text, 0)
		if got := r.KeyResult(text, Context{}); len(got.Numbers) == 0 || got.Numbers[0].Quantity != want {
			t.Errorf("%s: %+v, want %+v", text, got.Numbers, want)
		}
	}
}
