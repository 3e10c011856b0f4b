package okrfile

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/source"
	"github.com/okr-as-code/okr/okr/wording"
)

// one reads a file of one key result.
func one(t *testing.T, item string) (*okr.KeyResult, *okr.File) {
	t.Helper()
	f := readFile(t, "objective: Win\nkey_results:\n"+item, noFolder())
	if len(f.Objectives) != 1 || len(f.Objectives[0].KeyResults) != 1 {
		t.Fatalf("want one key result, got\n%s", describe(f))
	}
	return f.Objectives[0].KeyResults[0], f
}

func TestSentences(t *testing.T) {
	tests := []struct{ name, item, label, key, text, at string }{
		{"bare", "  - Win 5 deals\n", "", "", "Win 5 deals", "Win 5 deals"},
		{"bare in quotes", "  - \"Win: 5 deals\"\n", "", "", "Win: 5 deals", "Win: 5 deals"},
		{"alone without a dash", "  Win 5 deals\n", "", "", "Win 5 deals", "Win 5 deals"},
		{"a lone mapping", "  outcome: Win 5 deals\n", "outcome", "outcome", "Win 5 deals", "Win 5 deals"},
		{"under a label", "  - output: Win 5 deals\n", "output", "output", "Win 5 deals", "Win 5 deals"},
		{"under a label in capitals", "  - Output: Win 5 deals\n", "output", "Output", "Win 5 deals", "Win 5 deals"},
		{"folded", "  - outcome: >-\n      Win 5\n      deals\n", "outcome", "outcome", "Win 5 deals", "Win 5\n      deals"},
		{"literal", "  - outcome: |\n      Win 5\n      deals\n", "outcome", "outcome", "Win 5\ndeals", "Win 5\n      deals"},
		{"white space in quotes", "  - outcome: 'Win 5 deals  '\n", "outcome", "outcome", "Win 5 deals", "Win 5 deals"},
		{"a number", "  - outcome: 42\n", "outcome", "outcome", "42", "42"},
		{"a word of YAML", "  - outcome: no\n", "outcome", "outcome", "no", "no"},
		{"a word for a label", "  - impact: Win 5 deals\n", "", "impact", "Win 5 deals", "Win 5 deals"},
		{"a word for a label with fields", "  - Result: Win 5 deals\n    source: CRM\n", "", "Result", "Win 5 deals", "Win 5 deals"},
		{"nearly a label", "  - ouput: Win 5 deals\n", "", "ouput", "Win 5 deals", "Win 5 deals"},
		{"under text", "  - text: Win 5 deals\n", "", "", "Win 5 deals", "Win 5 deals"},
		{"under name, with fields", "  - source: CRM\n    name: Win 5 deals\n    target: 5\n", "", "", "Win 5 deals", "Win 5 deals"},
		{"under description", "  - Description: Win 5 deals\n", "", "", "Win 5 deals", "Win 5 deals"},
		{"under a title, not under what describes it", "  - description: It is the most\n    title: Win 5 deals\n", "", "", "Win 5 deals", "Win 5 deals"},
		{"under kr", "  - kr: Win 5 deals\n", "", "", "Win 5 deals", "Win 5 deals"},
		{"under key result", "  - Key Result: Win 5 deals\n", "", "", "Win 5 deals", "Win 5 deals"},
		{"under nearly key_result", "  - key_reslut: Win 5 deals\n", "", "", "Win 5 deals", "Win 5 deals"},
		{"a colon after a question mark", "  - ? Win deals\n    : 5\n", "", "", "? Win deals : 5", "? Win deals\n    : 5"},
		{"a colon", "  - Win deals: from 5 to 9\n", "", "", "Win deals: from 5 to 9", "Win deals: from 5 to 9"},
		{"a colon in one word", "  - Deals: from 5 to 9\n", "", "", "Deals: from 5 to 9", "Deals: from 5 to 9"},
		{"a colon, and fields", "  - source: CRM\n    Win deals: from 5 to 9\n", "", "", "Win deals: from 5 to 9", "Win deals: from 5 to 9"},
		{"a colon, and a key of one's own", "  - Win deals: from 5 to 9\n    x-a: 1\n", "", "", "Win deals: from 5 to 9", "Win deals: from 5 to 9"},
		{"a colon over two lines", "  - Win deals: from 5\n      to 9\n", "", "", "Win deals: from 5 to 9", "Win deals: from 5\n      to 9"},
		{"a colon at the end", "  - Win deals:\n", "", "", "Win deals:", "Win deals:"},
		{"a numbered label", "  - Key result 1 (Input): Hold 3 clinics\n", "", "", "Key result 1 (Input): Hold 3 clinics", "Key result 1 (Input): Hold 3 clinics"},
		{"a colon under a label", "  - outcome:\n      Deals won: from 5 to 9\n", "outcome", "outcome", "Deals won: from 5 to 9", "Deals won: from 5 to 9"},
		{"a colon in braces", "  - {Win deals: from 5 to 9}\n", "", "", "Win deals: from 5 to 9", "Win deals: from 5 to 9"},
		{"a field of others, in capitals", "  - Team: hire 5 engineers\n", "", "", "Team: hire 5 engineers", "Team: hire 5 engineers"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			kr, f := one(t, tt.item)
			if len(kr.Parts) != 1 {
				t.Fatalf("%d parts\n%s", len(kr.Parts), describe(f))
			}
			p := kr.Parts[0]
			got := [4]string{p.Label.String(), p.Key.Text(), p.Sentence.Text, p.Sentence.Whole().Text()}
			if want := [4]string{tt.label, tt.key, tt.text, tt.at}; got != want {
				t.Errorf("label, key, text and place:\n got %q\nwant %q", got, want)
			}
		})
	}
}

// Where two readings are possible, none is taken, and nothing unknown is lost.
func TestNoSentenceIsGuessed(t *testing.T) {
	for _, item := range []string{
		"  - Win deals: from 5 to 9\n    Lose: none\n    target: 3\n",
		"  - team: hire 5 engineers\n",
		"  - unit: days\n",
		"  - targt: 5\n",
		"  - {}\n",
	} {
		kr, f := one(t, item)
		if len(kr.Parts) != 0 || len(f.Problems) == 0 {
			t.Errorf("%q: read as %q with\n%s", item, kr.Text(), describe(f))
		}
	}
}

// What other tools call the sentence is an unknown field, and is still read.
func TestSentenceUnderAnotherName(t *testing.T) {
	_, f := one(t, "  - text: Win 5 deals\n")
	if len(f.Problems) != 1 || f.Problems[0].Kind != source.UnknownField {
		t.Fatalf("want one unknown field, got\n%s", describe(f))
	}
	p := f.Problems[0]
	if !strings.Contains(p.Message, "`key_result`") || p.At.Text() != "text" {
		t.Errorf("%q at %q", p.Message, p.At.Text())
	}
	fixed, err := source.Apply(f.Source, p.Fixes[0].Edits...)
	if err != nil || !strings.Contains(fixed, "- key_result: Win 5 deals") || !p.Fixes[0].Safe {
		t.Errorf("fixed: %q, %v", fixed, err)
	}
	if _, f := one(t, "  - text: Win 5 deals\n    outcome: More deals\n"); len(f.Problems) != 1 || f.Objectives[0].KeyResults[0].Text() != "More deals" {
		t.Errorf("beside a label it is no sentence, got\n%s", describe(f))
	}
}

// A word for a label is left to the rule that knows labels.
func TestWordsForLabelsAreNoProblem(t *testing.T) {
	for _, item := range []string{"  - impact: Win 5 deals\n", "  - ouput: Win 5 deals\n", "  - goal: Win\n    source: CRM\n"} {
		if _, f := one(t, item); len(f.Problems) != 0 {
			t.Errorf("%q:\n%s", item, describe(f))
		}
	}
	if _, f := one(t, "  - outcome: Win 5 deals\n    ouput: Call\n"); len(f.Problems) != 1 {
		t.Errorf("beside a label it is an unknown field, got\n%s", describe(f))
	}
}

func TestChainIsInTheOrderOfCauseAndEffect(t *testing.T) {
	kr, _ := one(t, "  - outcome: Win more\n    input: Call\n    output: Call 50\n")
	var got []string
	for _, p := range kr.Parts {
		got = append(got, p.Label.String()+" "+p.Key.Text()+" "+p.Sentence.Text)
	}
	want := []string{"input input Call", "output output Call 50", "outcome outcome Win more"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("parts (-want +got):\n%s", diff)
	}
	if kr.Scored().Label != wording.Outcome {
		t.Errorf("scored on %v", kr.Scored().Label)
	}
}

func TestNumbersAreReadAsText(t *testing.T) {
	tests := []struct {
		item string
		want float64
		unit string
	}{
		{"target: 010", 10, ""},
		{"target: 12:30", 750, ":"},
		{"target: 1_000", 1000, ""},
		{"target: 1,200", 1200, ""},
		{"target: 1e3", 0, "none"},
		{"target: '5 %'", 5, "%"},
		{"target: 4h30m", 270, "min"},
		{"target: 6/10", 6, "/10"},
		{"target: -5", -5, ""},
	}
	for _, tt := range tests {
		kr, f := one(t, "  - outcome: Win\n    "+tt.item+"\n")
		if tt.unit == "none" {
			if kr.FieldTarget != nil || len(f.Problems) != 1 {
				t.Errorf("%s is read as %v with\n%s", tt.item, kr.FieldTarget, describe(f))
			}
			continue
		}
		if kr.FieldTarget == nil || kr.FieldTarget.Value.Value != tt.want || kr.FieldTarget.Value.Unit != tt.unit {
			t.Errorf("%s is read as %+v, want %v %s\n%s", tt.item, kr.FieldTarget, tt.want, tt.unit, describe(f))
		}
	}
}

func TestChancesAndWeights(t *testing.T) {
	tests := []struct {
		text string
		want float64
	}{{"0.6", 0.6}, {"60%", 0.6}, {"60 %", 0.6}, {"6/10", 0.6}, {"0", 0}, {"1", 1}, {"100%", 1}}
	for _, tt := range tests {
		kr, f := one(t, "  - outcome: Win\n    confidence: "+tt.text+"\n    weight: "+tt.text+"\n")
		if kr.Confidence == nil || kr.Confidence.Value != tt.want {
			t.Errorf("confidence %s is read as %v\n%s", tt.text, kr.Confidence, describe(f))
		}
	}
	for _, text := range []string{"6", "1.01", "101%", "-0.1", "11/10", "3 posts", "high", "50 EUR"} {
		if kr, f := one(t, "  - outcome: Win\n    confidence: "+text+"\n"); kr.Confidence != nil || len(f.Problems) != 1 {
			t.Errorf("confidence %s is read as %v\n%s", text, kr.Confidence, describe(f))
		}
	}
}

func TestOneAim(t *testing.T) {
	fine := []string{
		"target: 5\n    baseline: 2", "at_least: 5\n    at_most: 9", "between: [5, 9]\n    floor: [1, 20]", "at_least: 5\n    floor: 1",
		"floor: 1", "baseline: unknown", "baseline: unknown\n    target: 5", "probability: 0.5\n    achieved: false",
		"milestones: [a, b]", "target: 5\n    milestones: []", "target: 5\n    milestones:", "at_most: 5 days\n    floor: 2 weeks",
	}
	for _, fields := range fine {
		if _, f := one(t, "  - outcome: Win\n    "+fields+"\n"); len(f.Problems) != 0 {
			t.Errorf("%s:\n%s", fields, describe(f))
		}
	}
	two := []string{
		"target: 5\n    at_least: 5", "target: 5\n    floor: 1", "target: 5\n    achieved: true", "milestones: [a]\n    achieved: true",
		"between: [1, 2]\n    milestones: [a]", "baseline: unknown\n    probability: 0.5", "between: [1, 5]\n    at_most: 5",
	}
	for _, fields := range two {
		if _, f := one(t, "  - outcome: Win\n    "+fields+"\n"); len(f.Problems) != 1 {
			t.Errorf("%s: want one problem, got\n%s", fields, describe(f))
		}
	}
}

func TestBoundsThatNothingKeeps(t *testing.T) {
	for _, fields := range []string{"at_least: 7\n    at_most: 5", "at_least: 3 days\n    at_most: 48 hours"} {
		if _, f := one(t, "  - outcome: Win\n    "+fields+"\n"); len(f.Problems) != 1 || !strings.Contains(f.Problems[0].Message, "no value is at least") {
			t.Errorf("%s: want one problem, got\n%s", fields, describe(f))
		}
	}
	if _, f := one(t, "  - outcome: Win\n    at_least: 5\n    at_most: 5\n"); len(f.Problems) != 0 {
		t.Errorf("one value is within two bounds that are it:\n%s", describe(f))
	}
}

func TestFloorBelongsToABound(t *testing.T) {
	reader, err := wording.New(wording.Options{})
	if err != nil {
		t.Fatal(err)
	}
	o := noFolder()
	o.Reader = reader
	for _, tt := range []struct {
		item string
		want int
	}{
		{"outcome: Raise deals from 5 to 9\n    floor: 3", 1},
		{"outcome: Win\n    floor: 3", 1},
		{"outcome: Keep uptime at 99.9% or more\n    floor: 99%", 0},
		{"outcome: Keep uptime up\n    at_least: 99.9%\n    floor: 99%", 0},
		{"outcome: Win\n    milestones: [a]\n    floor: 3", 1}, // two aims
		{"outcome: Win\n    at_least: many\n    floor: 3", 1},  // no number
	} {
		f := readFile(t, "objective: Win\nkey_results:\n  - "+tt.item+"\n", o)
		if len(f.Problems) != tt.want {
			t.Errorf("%s: want %d problems, got\n%s", tt.item, tt.want, describe(f))
		}
	}
}

func TestBandIsInOrderAndInOneUnit(t *testing.T) {
	kr, _ := one(t, "  - outcome: Hold\n    between: [400, 200 ms]\n")
	if low, high := kr.Bounds(); low.String() != "200ms" && low.String() != "200 ms" || high.Unit != "ms" || high.Value != 400 {
		t.Errorf("between %v and %v", low, high)
	}
}

func TestCurrentBesideCheckIn(t *testing.T) {
	kr, f := one(t, "  - outcome: Win\n    current: 4\n    check_ins: [{date: 2026-08-03, value: 5}]\n")
	if kr.Current == nil || kr.Current.Value.Value != 4 {
		t.Error("current is gone, though the check-in may be after the day")
	}
	if len(f.Problems) != 1 || !f.Problems[0].Minor || f.Problems[0].At.Text() != "current" {
		t.Errorf("want a warning of current beside a check-in, got\n%s", describe(f))
	}
	kr, f = one(t, "  - outcome: Win\n    current: 4\n    check_ins: [{date: 2026-08-03, note: no number yet}]\n")
	if kr.Current == nil || len(f.Problems) != 0 {
		t.Errorf("current is not read beside a check-in without a value:\n%s", describe(f))
	}
}

func TestEmptyValueIsAbsentField(t *testing.T) {
	kr, f := one(t, "  - outcome: Win\n    target:\n    source: ~\n    owner: ''\n    due: null\n    check_ins:\n")
	if len(f.Problems) != 0 {
		t.Errorf("problems:\n%s", describe(f))
	}
	for _, name := range []string{"target", "source", "owner", "due", "check_ins"} {
		if kr.Has(name) {
			t.Errorf("%s is there", name)
		}
	}
}

func TestOriginKnowsTheFields(t *testing.T) {
	kr, f := one(t, "  - Source: CRM\n    outcome: Win\n    banana: 1\n")
	var got []string
	for _, field := range kr.Fields {
		got = append(got, field.Name+" "+field.Key.Text()+" "+field.Value.Text())
	}
	want := []string{"source Source CRM", "outcome outcome Win"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("fields (-want +got):\n%s", diff)
	}
	if got := kr.At.Text(); got != "Source: CRM\n    outcome: Win\n    banana: 1" {
		t.Errorf("the key result is at %q", got)
	}
	if got := f.Objectives[0].At; got.Start != 0 {
		t.Errorf("the objective is at %v", got)
	}
}
