package gold

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// What the labelled sentences must hold, so that a figure means something.
const (
	leastKeyResults = 400
	leastRare       = 40 // of each rare judgement, and again of near misses of it
)

// rare are the judgements of key results that are seldom so.
var rare = []string{"relative", "vague", "vanity", "compound", "baseline"}

// is reports whether people say that a judgement is so of the row, if they agree.
func (row *Row) is(judgement string) (so, agreed bool) {
	of := map[string]*bool{"vague": row.Vague, "compound": row.Compound}
	if row.Kind == Objective {
		of["metric"], of["deliverable"] = row.Metric, row.Deliverable
	} else {
		of["outcome"], of["measurable"], of["binary"], of["relative"] = row.Outcome, row.Measurable, row.Binary, row.Relative
		baseline, target := row.Baseline.Text != nil, row.Target.Text != nil
		of["baseline"], of["target"] = &baseline, &target
		if row.Vanity != "" {
			vanity := row.Vanity != "none"
			of["vanity"] = &vanity
		}
	}
	if of[judgement] == nil {
		return false, false
	}
	return *of[judgement], true
}

// shortages says of what there are too few rows.
func shortages(rows []Row) []string {
	var short []string
	keyResults, so, near := 0, map[string]int{}, map[string]int{}
	for i := range rows {
		if rows[i].Kind != KeyResult {
			continue
		}
		keyResults++
		for _, judgement := range rare {
			switch is, agreed := rows[i].is(judgement); {
			case is:
				so[judgement]++
			case agreed && slices.Contains(rows[i].Near, judgement):
				near[judgement]++
			}
		}
	}
	if keyResults < leastKeyResults {
		short = append(short, fmt.Sprintf("%d key results, want at least %d", keyResults, leastKeyResults))
	}
	for _, judgement := range rare {
		if so[judgement] < leastRare {
			short = append(short, fmt.Sprintf("%d key results are %s, want at least %d", so[judgement], judgement, leastRare))
		}
		if near[judgement] < leastRare {
			short = append(short, fmt.Sprintf("%d key results are near misses of %s, want at least %d", near[judgement], judgement, leastRare))
		}
	}
	return short
}

// contradictions says which rows cannot be right as they are labelled.
func contradictions(rows []Row) []string {
	var wrong []string
	seen := map[string]*Row{}
	for i := range rows {
		row := &rows[i]
		say := func(format string, args ...any) {
			wrong = append(wrong, fmt.Sprintf("%s:%d: ", row.File, row.Line)+fmt.Sprintf(format, args...))
		}
		key := row.Kind + " " + strings.ToLower(one(row.Text))
		if first := seen[key]; first != nil {
			say("the sentence stands at %s:%d too", first.File, first.Line)
		} else {
			seen[key] = row
		}
		if row.Label != "" && row.Accept != nil && !slices.Contains(row.Accept, row.Label) {
			say("the label %s is not accepted", row.Label)
		}
		if row.Label != "" && row.Label != "unknown" && row.Outcome != nil && *row.Outcome != (row.Label == "outcome") {
			say("outcome is %v, the label %s", *row.Outcome, row.Label)
		}
		for _, number := range append([]*string{row.Baseline.Text, row.Target.Text}, append(row.BaselineAlso, row.TargetAlso...)...) {
			if number != nil && !redactedNumber.MatchString(row.Text) && meanings(*number) == nil {
				say("%q is no number that can be compared", *number)
			}
		}
		for _, judgement := range row.Near {
			if so, agreed := row.is(judgement); so || !agreed {
				say("it is no near miss of %q: that must be a judgement of it which is false", judgement)
			}
		}
	}
	return wrong
}

func TestSentencesAreEnough(t *testing.T) {
	rows, err := readFolder(sentences)
	if err != nil {
		t.Fatal(err)
	}
	for _, message := range shortages(rows) {
		t.Error(message)
	}
}

func TestSentencesDoNotContradictThemselves(t *testing.T) {
	var all []Row
	for _, dir := range []string{sentences, forms, teams} {
		rows, err := readFolder(dir)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, rows...)
	}
	for _, message := range contradictions(all) {
		t.Error(message)
	}
}

func TestShortages(t *testing.T) {
	is, not, from := true, false, "8"
	var rows []Row
	for range leastKeyResults / 2 {
		rows = append(rows,
			Row{Kind: KeyResult, Relative: &is, Vague: &is, Vanity: "weak", Compound: &is, Baseline: Written{Text: &from}, Near: rare},
			Row{Kind: KeyResult, Relative: &not, Vague: &not, Vanity: "none", Compound: &not, Near: rare},
			Row{Kind: Objective, Vague: &is},
		)
	}
	if short := shortages(rows); short != nil {
		t.Errorf("there are enough, and it says %q", short)
	}
	for i := range rows {
		rows[i].Vague = nil
	}
	if short := shortages(rows[:len(rows)-2]); len(short) != 3 || short[0] != "399 key results, want at least 400" || !strings.HasPrefix(short[2], "0 key results are near misses of vague") {
		t.Errorf("without vague ones it says %q", short)
	}
}

func TestContradictions(t *testing.T) {
	is, not, several := true, false, "several"
	tests := []struct {
		name string
		row  Row
		want string // "" if there is none
	}{
		{"of one mind", Row{Label: "output", Accept: []string{"output"}, Outcome: &not, Vague: &not, Near: []string{"vague"}}, ""},
		{"not known", Row{Label: "unknown", Accept: []string{"unknown"}, Outcome: &is}, ""},
		{"label not accepted", Row{Label: "output", Accept: []string{"input"}}, "label output is not accepted"},
		{"outcome or not", Row{Label: "outcome", Outcome: &not}, "outcome is false, the label outcome"},
		{"no number", Row{Target: Written{Text: &several}}, `"several" is no number`},
		{"no near miss", Row{Vague: &is, Near: []string{"vague"}}, `no near miss of "vague"`},
		{"misspelt", Row{Vague: &not, Near: []string{"vauge"}}, `no near miss of "vauge"`},
	}
	for _, test := range tests {
		row := test.row
		row.Kind, row.Text = KeyResult, "Hire two nurses"
		got := contradictions([]Row{row})
		if test.want == "" && got != nil || test.want != "" && (len(got) != 1 || !strings.Contains(got[0], test.want)) {
			t.Errorf("%s: it says %q, want %q", test.name, got, test.want)
		}
	}
	twice := []Row{{File: "a.jsonl", Line: 1, Text: "Hire two  nurses"}, {File: "b.jsonl", Line: 7, Text: "hire two nurses"}}
	if got := contradictions(twice); len(got) != 1 || got[0] != "b.jsonl:7: the sentence stands at a.jsonl:1 too" {
		t.Errorf("of a sentence twice it says %q", got)
	}
}
