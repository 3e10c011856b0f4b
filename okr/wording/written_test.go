package wording

import (
	"slices"
	"testing"
)

func TestWrittenLabels(t *testing.T) {
	tests := []struct {
		text   string
		label  Label
		labels []Label // of the first one written
		at     string
		near   Label
	}{
		{"Run 10 sessions (output)", Output, []Label{Output}, "(output)", None},
		{"Run 10 sessions [Outputs]", Output, []Label{Output}, "[Outputs]", None},
		{"[input] Draft the plan", Input, []Label{Input}, "[input]", None},
		{"Outcome: customers stay longer", Outcome, []Label{Outcome}, "Outcome:", None},
		{"Key Result 1 (Input): Create 5 detailed modules", Input, []Label{Input}, "(Input):", None},
		{"KR2 - Output: 5 modules", Output, []Label{Output}, "Output:", None},
		{"Knowledge by 30% and usage by 20% (output and outcome)", Outcome, []Label{Output, Outcome}, "(output and outcome)", None},
		{"Knowledge and usage (output/outcome)", Outcome, []Label{Output, Outcome}, "(output/outcome)", None},
		{"Run 10 sessions (ouput)", Output, nil, "(ouput)", Output},
		{"Raise revenue by 5% (impact)", Outcome, nil, "(impact)", Outcome},
		{"Draft the plan (activity)", Input, nil, "(activity)", Input},
		{"Run 10 sessions (EMEA)", Output, nil, "", None},
		{"Cut churn: from 8% to 5%", Outcome, nil, "", None},
	}
	r := newReader(t)
	for _, tt := range tests {
		got := r.KeyResult(tt.text, Context{})
		if got.Label != tt.label {
			t.Errorf("%s: %v, want %v", tt.text, got.Label, tt.label)
		}
		if tt.at == "" {
			if len(got.Written) > 0 {
				t.Errorf("%s: reads %q as a label", tt.text, got.Written[0].At.In(tt.text))
			}
			continue
		}
		if len(got.Written) == 0 {
			t.Errorf("%s: no label read", tt.text)
			continue
		}
		w := got.Written[0]
		if w.At.In(tt.text) != tt.at || !slices.Equal(w.Labels, tt.labels) || w.Near != (tt.near != None) || w.Meant != tt.near {
			t.Errorf("%s: %+v %q", tt.text, w, w.At.In(tt.text))
		}
	}
}

// Under a label key the labels inside are words: what they say is reported, and
// the sentence is read for itself.
func TestLabelsUnderAKey(t *testing.T) {
	text := "Develop a portal (input), leading to 10% more partner-driven sales (outcome)"
	got := newReader(t).KeyResult(text, Context{Label: Outcome})
	if got.Label != Outcome || len(got.Written) != 2 || got.Change.Percent != 10 {
		t.Errorf("%+v", got)
	}
	for _, c := range got.Clauses {
		if c.Written {
			t.Errorf("%q takes its label from the sentence", c.At.In(text))
		}
	}
}

// What is scored of several clauses is the last of those with the highest label
// that has a number.
func TestScoredClause(t *testing.T) {
	r := newReader(t)
	for _, tt := range []struct{ text, scored string }{
		{"Develop a portal (input), leading to 15% more engagement (output) and 10% more partner sales (outcome)", "10% more partner sales"},
		{"20% more leads (outcome) and happy partners (outcome)", "20% more leads"},
		{"Host 5 events, resulting in 10% more sales", "10% more sales"},
		{"Host 5 events to improve retention", "Host 5 events"},
		{"Launch a campaign to increase revenue by 10%", "increase revenue by 10%"},
		{"Cut churn to 3%, driven by 2 new coaches", "Cut churn to 3%"},
		{"By coaching the night shift, complaints fall from 40 to 12 a month", "complaints fall from 40 to 12 a month"},
		{"Increase visits to 750 by engaging 3 agencies", "Increase visits to 750"},
		{"Hire 3 engineers and cut p95 latency to 300 ms", "cut p95 latency to 300 ms"},
		{"Certify 40 partners and 300 resellers", "Certify 40 partners"},
	} {
		got := r.KeyResult(tt.text, Context{})
		if s := got.Clauses[got.Scored].At.In(tt.text); s != tt.scored {
			t.Errorf("%s: scores %q, want %q", tt.text, s, tt.scored)
		}
	}
	got := r.KeyResult("Increase revenue (outcome) from co-selling (output) by 20%, driven by calls (input)", Context{})
	if got.Change.Percent != 20 || len(got.Clauses[0].Numbers) != 1 {
		t.Errorf("the number behind the labels is lost: %+v", got.Clauses)
	}
}
