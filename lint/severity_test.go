package lint

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/config"
	"github.com/okr-as-code/okr/okr/source"
)

// Which severity a finding ends with: its own, or what a person, an override or
// a preset says.
func TestSeverity(t *testing.T) {
	rules := func() []*Rule {
		cases := aboutObjectives("other", Warning)
		cases.Check = EachObjective(func(p *Pass, o *okr.Objective) {
			p.Report(o, source.Span{}, "a case").As(Info)
		})
		hidden := aboutKeyResults("hidden", Info, "Publish")
		hidden.Off = true
		return []*Rule{
			aboutKeyResults("words", Warning, "12"), cases, hidden, ofReading("syntax", Error),
		}
	}
	const as = "1:1 info other\n3:18 warning words\n"
	tests := []struct {
		name           string
		config         string
		chosen, ignore []string
		want           string
	}{
		{"as they come", "kr_min: 3", nil, nil, as},
		{"by hand: all findings of the rule", "rules: {other: error, words: info}", nil, nil, "1:1 error other\n3:18 info words\n"},
		{"off", "rules: {words: off}", nil, nil, "1:1 info other\n"},
		{"by path", "paths: [{glob: 'okrs/2026-*/**', rules: {words: error}, reason: pilot}]", nil, nil, "1:1 info other\n3:18 error words\n"},
		{"by another path", "paths: [{glob: 'okrs/2025-*/**', rules: {words: error}, reason: pilot}]", nil, nil, as},
		{"the last path wins", "rules: {words: info}\npaths: [{glob: 'okrs/**', rules: {words: error}, reason: pilot}, {glob: '**/plan.yaml', rules: {words: off}, reason: pilot}]", nil, nil, "1:1 info other\n"},
		{"strict", "extends: strict", nil, nil, "1:1 warning other\n3:18 warning words\n4:13 warning hidden\n"},
		{"minimal", "extends: minimal", nil, nil, ""},
		{"minimal with one by hand", "extends: minimal\nrules: {words: warning}", nil, nil, "3:18 warning words\n"},
		{"a rule that is off, switched on", "rules: {hidden: error}", nil, nil, as + "4:13 error hidden\n"},
		{"selected, although it is off", "rules: {words: off}", []string{"words", "hidden"}, nil, "3:18 warning words\n4:13 info hidden\n"},
		{"left out", "kr_min: 3", nil, []string{"words"}, "1:1 info other\n"},
		{"a severity selected: that of the finding", "kr_min: 3", []string{"info"}, nil, "1:1 info other\n"},
		{"a severity selected: as configured", "rules: {other: error}", []string{"error"}, nil, "1:1 error other\n"},
		{"a severity turns nothing on", "rules: {other: off}", []string{"info"}, nil, ""},
		{"a rule or a severity", "kr_min: 3", []string{"hidden", "warning"}, nil, "3:18 warning words\n4:13 info hidden\n"},
		{"a severity left out", "kr_min: 3", []string{"other", "words"}, []string{"warning"}, "1:1 info other\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := Run(plan(t, three), Options{
				Rules: rules(), Now: day, Config: configured(t, tt.config), Select: tt.chosen, Ignore: tt.ignore,
			})
			if diff := cmp.Diff(tt.want, lines(r.Findings)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestABindingRuleCannotBeSwitchedOff(t *testing.T) {
	p := plan(t, three)
	p.Files[0].Problems = []source.Problem{{Kind: source.Syntax, At: find(p.Files[0], "3"), Message: "wrong"}}
	off := config.Default()
	off.Rules["syntax"] = config.Setting{Severity: config.Off}
	for _, o := range []Options{
		{Config: configured(t, "extends: minimal"), Select: []string{"words"}},
		{Ignore: []string{"syntax"}},
		{Config: off},
	} {
		o.Rules, o.Now = []*Rule{ofReading("syntax", Error)}, day
		if got, want := lines(Run(p, o).Findings), "4:21 error syntax\n"; got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestAGuessIsNeverAnError(t *testing.T) {
	inferred, written := okr.Labelled{From: okr.Inferred}, okr.Labelled{From: okr.FromKey}
	tests := []struct {
		name string
		say  func(*Finding) *Finding
		want Severity
	}{
		{"an inferred label", func(f *Finding) *Finding { return f.RestsOn(inferred) }, Warning},
		{"before", func(f *Finding) *Finding { return f.As(Error).RestsOn(inferred) }, Warning},
		{"after", func(f *Finding) *Finding { return f.RestsOn(inferred).As(Error) }, Warning},
		{"lowered", func(f *Finding) *Finding { return f.RestsOn(inferred).As(Info) }, Info},
		{"a written label", func(f *Finding) *Finding { return f.RestsOn(written) }, Error},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if f := tt.say(&Finding{Severity: Error}); f.Severity != tt.want {
				t.Errorf("%v, want %v", f.Severity, tt.want)
			}
		})
	}
}
