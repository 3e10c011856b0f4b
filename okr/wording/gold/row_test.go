package gold

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// tiny returns the rows of testdata/tiny.jsonl.
func tiny(t *testing.T) []Row {
	t.Helper()
	f, err := os.Open(filepath.Join("testdata", "tiny.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := Read(f, "tiny.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

func TestRead(t *testing.T) {
	rows := tiny(t)
	if len(rows) != 5 {
		t.Fatalf("%d rows, want 5", len(rows))
	}
	first, third, objective := rows[0], rows[2], rows[4]
	if first.Label != "outcome" || *first.Target.Text != "60 days" || !*first.Measurable || first.Objective != "Partners sell early" {
		t.Errorf("the first row is %+v", first)
	}
	if third.File != "tiny.jsonl" || third.Line != 4 {
		t.Errorf("the third row stands at %s:%d, want tiny.jsonl:4, behind an empty line", third.File, third.Line)
	}
	if third.Label != "" || third.Measurable != nil || third.Compound != nil || third.Target.Text != nil || *third.TargetAlso[0] != "85%" {
		t.Errorf("what people differ on is judged: %+v", third)
	}
	if objective.Kind != Objective || !*objective.Deliverable || *objective.Metric {
		t.Errorf("the objective is %+v", objective)
	}
}

func TestReadMistakes(t *testing.T) {
	const good = `{"kind":"objective","text":"Be the first choice"}` + "\n"
	tests := []struct{ name, line, want string }{
		{"no JSON", `Hire two nurses`, "not a JSON object: invalid character"},
		{"cut off", `{"kind":"kr",`, "not a JSON object: unexpected end"},
		{"a list", `[1]`, "not a JSON object: array"},
		{"a number for a text", `{"kind":"kr","text":"Hire two nurses","target":2}`, `"target" holds the wrong thing: number, where string is meant`},
		{"a text for yes or no", `{"kind":"kr","text":"Hire two nurses","vague":"no"}`, `"vague" holds the wrong thing: string, where bool is meant`},
		{"another kind", `{"kind":"task","text":"Hire two nurses"}`, `kind "task" is neither "kr" nor "objective"`},
		{"no text", `{"kind":"kr","text":" "}`, "there is no text"},
		{"another label", `{"kind":"kr","text":"Hire two nurses","label":"impact"}`, `label "impact" is none of input, output, outcome, unknown`},
		{"another label to accept", `{"kind":"kr","text":"Hire two nurses","accept":["in"]}`, `accept "in" is none of`},
		{"another vanity", `{"kind":"kr","text":"Hire two nurses","vanity":"some"}`, `vanity "some" is none of none, weak, strong`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := Read(strings.NewReader(good+test.line+"\n"), "people.jsonl")
			if err == nil {
				t.Fatal("it is read")
			}
			if got := err.Error(); !strings.HasPrefix(got, "people.jsonl:2: ") || !strings.Contains(got, test.want) {
				t.Errorf("it says %q, want people.jsonl:2: … %s", got, test.want)
			}
		})
	}
}
