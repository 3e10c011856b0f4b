package wording

import "testing"

// A label in the middle of a sentence does not come between a number and what it
// is of.
func TestNumbersBehindALabel(t *testing.T) {
	r := newReader(t)
	for _, tt := range []struct {
		text             string
		baseline, target string
	}{
		{"Raise borrowers (outcome) from 100 to 200", "100", "200"},
		{"Increase sales (outcome) from 400k to 520k EUR, driven by 5 calls (input)", "400k EUR", "520k EUR"},
		{"Cut waste (outcome) from 8% to 5%", "8%", "5%"},
		{"Cut waste from 8% (outcome) to 5%", "8%", "5%"},
		{"Raise NPS (outcome) to 50 (today 41)", "41", "50"},
		{"Raise sign-ups (output) from 10% to 12%, by 5 tests (input)", "10%", "12%"},
	} {
		got := r.KeyResult(tt.text, Context{})
		if got.Baseline == nil || got.Baseline.String() != tt.baseline {
			t.Errorf("%q: baseline %v, want %s", tt.text, got.Baseline, tt.baseline)
		}
		if got.Target == nil || got.Target.String() != tt.target {
			t.Errorf("%q: target %v, want %s", tt.text, got.Target, tt.target)
		}
	}
}

// What is a matter of degree, or is done again and again, is no matter of success
// or failure.
func TestMattersOfDegreeAreNotBinary(t *testing.T) {
	r := newReader(t)
	for _, text := range []string{"Sell more", "Have regular meetings with all stakeholders", "Call my mother every Sunday"} {
		if got := r.KeyResult(text, Context{}); got.Binary || got.Measurable {
			t.Errorf("%q: binary %v, measurable %v; want neither", text, got.Binary, got.Measurable)
		}
	}
}

// A number right behind its verb is a change where nothing else follows.
func TestChangesBehindTheVerb(t *testing.T) {
	r := newReader(t)
	for text, want := range map[string]ChangeKind{
		"Sales 3x":                        ByFactor,
		"Sales up 3x from 10k EUR":        ByFactor,
		"Revenue grows 20% from 100k EUR": ByPercent,
		"Raise cover from 3x to 4x":       NoChange,
	} {
		if got := r.KeyResult(text, Context{}); got.Change.Kind != want {
			t.Errorf("%q: change %v, want %v", text, got.Change.Kind, want)
		}
	}
}

// Quotes around the whole sentence quote nothing.
func TestASentenceInQuotes(t *testing.T) {
	r := newReader(t)
	for _, text := range []string{"“Cut waits from 5 to 3 days”", `"Cut waits from 5 to 3 days".`} {
		got := r.KeyResult(text, Context{})
		if got.Target == nil || got.Target.String() != "3 days" || got.Label != Outcome {
			t.Errorf("%s: target %v, label %v; want 3 days, outcome", text, got.Target, got.Label)
		}
	}
}
