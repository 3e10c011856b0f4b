package lint

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/source"
)

func TestOneDefectGivesOneFinding(t *testing.T) {
	guess := aboutKeyResults("activity-kr", Warning, "Train")
	check := guess.Check
	guess.Check = func(p *Pass) {
		check(p)
		for _, f := range p.found {
			if f.Rule == p.Rule {
				f.RestsOn(okr.Labelled{From: okr.Inferred})
			}
		}
	}
	tests := []struct {
		name   string
		rules  []*Rule
		config string
		want   string
	}{
		{
			"the upper rule speaks, with the higher severity",
			[]*Rule{aboutKeyResults("binary-kr", Warning, "Train"), aboutKeyResults("kr-not-measurable", Error, "sellers")},
			"", "3:12 error binary-kr\n",
		}, {
			"one that rests on a guess stays a warning",
			[]*Rule{guess, aboutKeyResults("kr-not-measurable", Error, "Train")},
			"", "3:12 warning activity-kr\n",
		}, {
			"a severity climbs through all that were silenced",
			[]*Rule{
				aboutKeyResults("placeholder-text", Info, "Train"),
				aboutKeyResults("vague-quantity", Info, "Train"),
				aboutKeyResults("missing-target", Error, "Train"),
			},
			"", "3:12 error placeholder-text\n",
		}, {
			"also through one that it does not silence itself",
			[]*Rule{
				aboutKeyResults("activity-kr", Info, "Train"),
				aboutKeyResults("binary-kr", Info, "Train"),
				aboutKeyResults("missing-target", Error, "Train"),
			},
			"", "3:12 error activity-kr\n",
		}, {
			"a rule that is off silences all the same",
			[]*Rule{aboutKeyResults("binary-kr", Warning, "Train"), aboutKeyResults("kr-not-measurable", Error, "Train")},
			"rules: {words: off, binary-kr: off}", "",
		}, {
			"a rule under one that is off hands its severity on",
			[]*Rule{aboutKeyResults("binary-kr", Warning, "Train"), aboutKeyResults("kr-not-measurable", Error, "Train")},
			"rules: {kr-not-measurable: off}", "3:12 error binary-kr\n",
		}, {
			"another key result is another matter",
			[]*Rule{aboutKeyResults("binary-kr", Warning, "Train"), aboutKeyResults("kr-not-measurable", Error, "Publish")},
			"", "3:12 warning binary-kr\n4:13 error kr-not-measurable\n",
		}, {
			"an objective silences what lies in it",
			[]*Rule{aboutObjectives("no-outcome", Warning), aboutKeyResults("unlinked-output", Warning, "Publish")},
			"", "1:1 warning no-outcome\n",
		}, {
			"rules of different lines do not meet",
			[]*Rule{aboutKeyResults("activity-kr", Warning, "Train"), aboutKeyResults("missing-baseline", Warning, "Train")},
			"", "3:12 warning activity-kr\n3:12 warning missing-baseline\n",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			o := Options{Rules: tt.rules, Now: day}
			if tt.config != "" {
				o.Config = configured(t, tt.config)
			}
			if diff := cmp.Diff(tt.want, lines(Run(plan(t, three), o).Findings)); diff != "" {
				t.Error(diff)
			}
			slices.Reverse(o.Rules)
			if diff := cmp.Diff(tt.want, lines(Run(plan(t, three), o).Findings)); diff != "" {
				t.Errorf("with the rules the other way round: %s", diff)
			}
		})
	}
}

// A list to which two branches add can come out of the merge with a name in it twice.
func TestListsNameARuleOnce(t *testing.T) {
	for _, line := range append(Precedence[:], Together[:]) {
		for i, name := range line {
			if slices.Contains(line[:i], name) {
				t.Errorf("%s stands twice in one list", name)
			}
		}
	}
}

func TestAnIgnoredRuleSilencesAllTheSame(t *testing.T) {
	text := `objective: Partners sell on their own
key_results:
  - input: Train 12 sellers # okr:ignore binary-kr it is a promise
`
	r := Run(plan(t, text), Options{Now: day, Rules: []*Rule{
		aboutKeyResults("binary-kr", Warning, "Train"),
		aboutKeyResults("kr-not-measurable", Error, "Train"),
	}})
	if got := lines(r.Findings); got != "" || r.Suppressed != 1 {
		t.Errorf("got %q and %d suppressed, want nothing and 1", got, r.Suppressed)
	}
}

// What follows from a mistake is not held against its author twice.
func TestMistakesOfReadingComeFirst(t *testing.T) {
	title := &Rule{Name: "title", Severity: Info, Scope: File, Check: EachObjective(func(p *Pass, o *okr.Objective) {
		p.Report(o, o.Sentence.Whole(), "title")
	})}
	rules := []*Rule{
		ofReading("syntax", Error), ofReading("schema", Error), ofReading("unknown-field", Warning),
		aboutKeyResults("words", Warning, "12"),
		aboutKeyResults("other", Warning, "sellers"),
		aboutObjectives("missing", Warning),
		title,
	}
	const all = "1:1 warning missing\n1:12 info title\n3:18 warning words\n3:21 warning other\n"
	// Problems are set by hand, on bytes of the text.
	type problem struct {
		kind  source.Kind
		minor bool
		words string
	}
	tests := []struct {
		name     string
		problems []problem
		reserved string
		want     string
	}{
		{"none", nil, "", all},
		{
			"in a key result",
			[]problem{{source.Schema, false, "input"}}, "",
			"1:1 warning missing\n1:12 info title\n3:5 error schema\n",
		}, {
			"a certain reading of what a finding speaks of",
			[]problem{{source.Schema, true, "Train 12"}}, "",
			"1:1 warning missing\n1:12 info title\n3:12 warning schema\n3:21 warning other\n",
		}, {
			"a certain reading elsewhere",
			[]problem{{source.Syntax, true, "input"}}, "",
			"1:1 warning missing\n1:12 info title\n3:5 warning syntax\n3:18 warning words\n3:21 warning other\n",
		}, {
			"between two bytes, where a finding begins",
			[]problem{{source.Schema, true, ""}}, "",
			"1:1 warning schema\n1:12 info title\n3:18 warning words\n3:21 warning other\n",
		}, {
			"one within the other",
			[]problem{{source.Schema, true, "Train 12 sellers"}, {source.Schema, true, "12"}}, "",
			"1:1 warning missing\n1:12 info title\n3:12 warning schema\n3:18 warning schema\n",
		}, {
			"an unknown field",
			[]problem{{source.UnknownField, false, "input"}}, "",
			"1:1 warning missing\n1:12 info title\n3:5 warning unknown-field\n3:18 warning words\n3:21 warning other\n",
		}, {
			"an unknown field in what is no YAML",
			[]problem{{source.UnknownField, false, "input"}, {source.Syntax, true, "input: Train"}}, "",
			"1:1 warning missing\n1:12 info title\n3:5 warning syntax\n3:18 warning words\n3:21 warning other\n",
		}, {
			"a form that is wrong because the YAML is",
			[]problem{{source.Schema, false, "input"}, {source.Syntax, false, "sellers"}}, "",
			"1:1 warning missing\n1:12 info title\n3:21 error syntax\n",
		}, {
			"in an objective",
			[]problem{{source.Schema, false, "key_results"}}, "",
			"1:1 warning missing\n1:12 info title\n2:1 error schema\n3:18 warning words\n3:21 warning other\n",
		}, {
			"in an objective, of which a part is not known now",
			[]problem{{source.Schema, false, "key_results"}}, "key_results",
			"1:12 info title\n2:1 error schema\n3:18 warning words\n3:21 warning other\n",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := plan(t, "objective: Partners sell\nkey_results:\n  - input: Train 12 sellers\n")
			f := p.Files[0]
			for _, x := range tt.problems {
				f.Problems = append(f.Problems, source.Problem{Kind: x.kind, Minor: x.minor, At: find(f, x.words), Message: "wrong"})
			}
			if tt.reserved != "" {
				f.Reserved = []source.Span{find(f, tt.reserved)}
			}
			if diff := cmp.Diff(tt.want, lines(Run(p, Options{Rules: rules, Now: day}).Findings)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestNothingIsMissingInAFileThatCannotBeRead(t *testing.T) {
	empty := &Rule{Name: "empty", Severity: Error, Scope: File, Check: func(p *Pass) {
		p.Report(p.File, source.Span{}, "nothing in it")
	}}
	p := plan(t, "")
	f := p.Files[0]
	f.Problems = []source.Problem{{Kind: source.Unreadable, At: f.Source.Span(0, 0), Message: "is a folder"}}
	got := lines(Run(p, Options{Rules: []*Rule{empty, ofReading("unreadable", Error)}, Now: day}).Findings)
	if want := "1:1 error unreadable\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// The address is that of the smallest thing in which the problem stands.
func TestAddressesOfProblems(t *testing.T) {
	text := `objectives:
  - objective: Sell
    key_results:
      - input: Train 12
      - output: Publish 3
    guardrails:
      - at most 5 complaints
    why: it pays
  - objective: Buy
tags: [a]
`
	for words, want := range map[string]string{
		"objectives": "", "Sell": "2026-Q3/plan/o1", "Train": "2026-Q3/plan/o1/kr1", "Publish": "2026-Q3/plan/o1/kr2",
		"complaints": "2026-Q3/plan/o1/g1", "it pays": "2026-Q3/plan/o1", "Buy": "2026-Q3/plan/o2", "tags": "",
	} {
		p := plan(t, text)
		p.Files[0].Problems = []source.Problem{{Kind: source.Schema, At: find(p.Files[0], words), Message: "wrong"}}
		found := Run(p, Options{Rules: []*Rule{ofReading("schema", Error)}, Now: day}).Findings
		if len(found) != 1 || found[0].Address != want {
			t.Errorf("%s: %d findings, want one at %q: %+v", words, len(found), want, found)
		}
	}
}
