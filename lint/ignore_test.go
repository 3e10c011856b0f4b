package lint

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/okr-as-code/okr/okr/config"
	"github.com/okr-as-code/okr/okr/source"
)

// ignorable finds the 12 and the 60 of key results, and every objective.
func ignorable() []*Rule {
	return []*Rule{
		ofReading("bad-ignore", Warning), ofReading("unused-ignore", Info), ofReading("syntax", Error),
		aboutKeyResults("words", Warning, "12"),
		aboutKeyResults("other", Warning, "60"),
		aboutObjectives("missing", Warning),
	}
}

func TestIgnores(t *testing.T) {
	tests := []struct {
		name string
		text string
		want string
	}{
		{
			"at the end of a line",
			"objective: Sell\nkey_results:\n  - input: Train 12 # okr:ignore words we mean it\n  - input: Hire 12\n",
			"1:1 warning missing\n4:17 warning words\n",
		}, {
			"above a key result",
			"objective: Sell\nkey_results:\n  # okr:ignore words we mean it\n\n  # of the pilot\n  - input: >\n      Train\n      12\n  - input: Hire 12\n",
			"1:1 warning missing\n9:17 warning words\n",
		}, {
			"above a field that holds key results",
			"objective: Sell\n# okr:ignore words we mean it\nkey_results:\n  - input: Train 12\n  - input: Hire 12\n",
			"1:1 warning missing\n",
		}, {
			"above a field with one of them",
			"objective: Sell\nkey_results:\n  - input: Train 12\n    # okr:ignore words it is the second part\n    output: Publish 12\n  - input: Hire 12\n",
			"1:1 warning missing\n6:17 warning words\n",
		}, {
			"above the first key: the file",
			"# okr:ignore words, missing we mean it\nobjective: Sell\nkey_results:\n  - input: Train 12\n  - input: Cut to 60\n",
			"5:19 warning other\n",
		}, {
			"above an objective",
			"objectives:\n  # okr:ignore missing,words we mean it\n  - objective: Sell\n    key_results:\n      - input: Train 12\n  - objective: Buy\n    key_results:\n      - input: Hire 12\n",
			"6:5 warning missing\n8:21 warning words\n",
		}, {
			"several rules, however they are joined",
			"objective: Sell\nkey_results:\n  - input: Train 12 of 60 # okr:ignore words ,other: we mean it\n",
			"1:1 warning missing\n",
		}, {
			"no reason",
			"objective: Sell\nkey_results:\n  - input: Train 12 # okr:ignore words\n",
			"1:1 warning missing\n3:18 warning words\n3:21 warning bad-ignore\n",
		}, {
			"a reason without a word",
			"objective: Sell\nkey_results:\n  - input: Train 12 # okr:ignore words --\n",
			"1:1 warning missing\n3:18 warning words\n3:21 warning bad-ignore\n",
		}, {
			"no rule",
			"objective: Sell # okr:ignore\n",
			"1:1 warning missing\n1:17 warning bad-ignore\n",
		}, {
			"an unknown rule beside one that works",
			"objective: Sell\nkey_results:\n  - input: Train 12 # okr:ignore wrods, words we mean it\n",
			"1:1 warning missing\n3:34 warning bad-ignore\n",
		}, {
			"rules that cannot be ignored",
			"objective: Sell # okr:ignore syntax, bad-ignore, unused-ignore we mean it\n",
			"1:1 warning missing\n1:30 warning bad-ignore\n1:38 warning bad-ignore\n1:50 warning bad-ignore\n",
		}, {
			"another word",
			"objective: Sell # okr:ignroe missing we mean it\n",
			"1:1 warning missing\n1:19 warning bad-ignore\n",
		}, {
			"in capitals, or with a space",
			"objective: Sell # OKR:Ignore missing we mean it\nid: a # okr: ignore missing we mean it\n",
			"1:1 warning missing\n1:19 warning bad-ignore\n2:9 warning bad-ignore\n",
		}, {
			"a remark that is none",
			"# okr: of the north\nobjective: Sell # OKR: ours\n# OKR:2026\n# okr:\n",
			"2:1 warning missing\n",
		}, {
			"one that silences nothing",
			"objective: Sell\nkey_results:\n  - input: Train 10 # okr:ignore words we mean it\n",
			"1:1 warning missing\n3:21 info unused-ignore\n",
		}, {
			"one at the end, with nothing below it",
			"objective: Sell # okr:ignore missing we mean it\n# okr:ignore missing we mean it\n",
			"2:1 info unused-ignore\n",
		}, {
			"inside a sentence it is text",
			"objective: Sell\nkey_results:\n  - input: \"Train 12 # okr:ignore words we mean it\"\n",
			"1:1 warning missing\n3:19 warning words\n",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := Run(plan(t, tt.text), Options{Rules: ignorable(), Now: day})
			if diff := cmp.Diff(tt.want, lines(r.Findings)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// An ignore above a thing reaches to its end and not further, whatever it is.
func TestIgnoresAboveThings(t *testing.T) {
	// The first 12 stands on the second line of the thing, the other one after it.
	tests := []struct{ name, text string }{
		{"a check-in", "key_results:\n  - input: Train\n    check_ins:\n      # IGNORE\n      - date: 2026-07-01\n        value: 12\n      - date: 2026-07-08\n        value: 12\n"},
		{"a milestone", "key_results:\n  - input: Train\n    milestones:\n      # IGNORE\n      - text: Begin\n        weight: 12\n      - text: End\n        weight: 12\n"},
		{"an initiative", "initiatives:\n  # IGNORE\n  - text: Call\n    effort: 12\n  - text: Write\n    effort: 12\n"},
		{"a field of an experiment", "initiatives:\n  - text: Call\n    experiment:\n      # IGNORE\n      hypothesis: >\n        they buy 12\n      metric: 12\n"},
		{"a field of a rice", "initiatives:\n  - text: Call\n    rice:\n      # IGNORE\n      reach:\n        12\n      impact: 12\n"},
		{"a review", "reviews:\n  # IGNORE\n  - date: 2026-07-01\n    note: we have 12\n  - date: 2026-07-02\n    note: we have 12\n"},
		{"a change", "changes:\n  # IGNORE\n  - date: 2026-07-01\n    what: from 12\n  - date: 2026-07-02\n    what: from 12\n"},
		{"a guardrail", "guardrails:\n  # IGNORE\n  - key_result: Complaints\n    at_most: 12\n  - key_result: Costs\n    at_most: 12\n"},
		{"a field of a retrospective", "retrospective:\n  # IGNORE\n  learned:\n    - 12 is few\n  note: 12 is more\n"},
		{"a field of the file", "# IGNORE\ntags:\n  - x12\nid: a12\n"},
	}
	everywhere := &Rule{Name: "words", Scope: File, Check: func(p *Pass) {
		text := p.File.Source.Text
		for i := range text {
			if strings.HasPrefix(text[i:], "12") {
				p.Report(p.File, p.File.Source.Span(i, i+2), "here")
			}
		}
	}}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			text := "objective: Sell\n" + strings.Replace(tt.text, "IGNORE", "okr:ignore words we mean it", 1)
			p := plan(t, text)
			for _, problem := range p.Files[0].Problems {
				t.Fatalf("%v: %s", problem.At, problem.Message)
			}
			r := Run(p, Options{Rules: []*Rule{everywhere}, Now: day})
			last := strings.LastIndex(text, "12")
			if r.Suppressed != 1 || len(r.Findings) != 1 || int(r.Findings[0].At.Start) != last {
				t.Errorf("%d suppressed, left: %q; want the last one left", r.Suppressed, lines(r.Findings))
			}
		})
	}
}

func TestRulesAboutIgnoresCanBeSwitchedOff(t *testing.T) {
	c := config.Default()
	c.Rules["bad-ignore"] = config.Setting{Severity: config.Off}
	text := "objective: Sell # okr:ignore missing\n"
	r := Run(plan(t, text), Options{Rules: ignorable(), Now: day, Config: c})
	if got, want := lines(r.Findings), "1:1 warning missing\n"; got != want {
		t.Errorf("got %q, want %q: without a reason nothing is silenced", got, want)
	}
}

func TestAnIgnoreOfARuleThatDidNotRunIsNotUnused(t *testing.T) {
	text := "# okr:ignore words we mean it\nobjective: Sell\n"
	off := ignorable()
	off[3].Off = true
	later := ignorable()
	later[3].Phase = 2
	foreign := ignorable()
	foreign[3].Words = true
	tests := []struct {
		name string
		o    Options
	}{
		{"off by itself", Options{Rules: off}},
		{"off by configuration", Options{Rules: ignorable(), Config: configured(t, "rules: {words: off}")}},
		{"not selected", Options{Rules: ignorable(), Select: []string{"unused-ignore"}}},
		{"left out", Options{Rules: ignorable(), Ignore: []string{"words"}}},
		{"some of its findings left out", Options{Rules: ignorable(), Ignore: []string{"error"}}},
		{"of a later phase", Options{Rules: later}},
		{"for another language", Options{Rules: foreign, Config: configured(t, "language: de")}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			tt.o.Now = day
			for _, f := range Run(plan(t, text), tt.o).Findings {
				if f.Rule.Name == unusedIgnore {
					t.Errorf("%v: %s", f.At, f.Message)
				}
			}
		})
	}
}

// What keeps rules quiet about a place keeps its ignores from being called unused:
// fixes would else take the comment away with the mistake, and its finding is back.
func TestAnIgnoreBehindAMistakeIsNotUnused(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{
			"a mistake in the sentence",
			"objective: Sell\nkey_results:\n  - input: Train: again: 10 # okr:ignore words why\n",
			"1:1 warning missing\n3:17 error syntax\n",
		}, {
			"a mistake elsewhere, behind which anything may be",
			"objective: Sell\nkey_results:\n  - input: Train 10 # okr:ignore words why\n  - input: \"Cut\n",
			"1:1 warning missing\n4:12 error syntax\n",
		}, {
			"a certain reading",
			"objective: Sell\nkey_results:\n  # okr:ignore words why\n  - Train: for 10 weeks\n",
			"1:1 warning missing\n4:5 warning syntax\n",
		}, {
			"a certain reading elsewhere",
			"objective: Sell\nkey_results:\n  - input: Train 10 # okr:ignore words why\n  - Train: for 10 weeks\n",
			"1:1 warning missing\n3:21 info unused-ignore\n4:5 warning syntax\n",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := Run(plan(t, tt.text), Options{Rules: ignorable(), Now: day})
			if diff := cmp.Diff(tt.want, lines(r.Findings)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// Taking an unused ignore away leaves no trace of it.
func TestFixOfAnUnusedIgnore(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"at the end of a line", "objective: Sell  # okr:ignore words why\n", "objective: Sell\n"},
		{"on its own line", "objective: Sell\n  # okr:ignore words why\nid: a\n", "objective: Sell\nid: a\n"},
		{"with CRLF", "objective: Sell\r\n# okr:ignore words why\r\nid: a\r\n", "objective: Sell\r\nid: a\r\n"},
		{"without a last line end", "objective: Sell # okr:ignore words why", "objective: Sell"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := plan(t, tt.text)
			found := Run(p, Options{Rules: ignorable(), Now: day}).Findings
			edits, _ := Edits(p.Files[0].Source, found, false)
			got, err := source.Apply(p.Files[0].Source, edits...)
			if err != nil {
				t.Fatal(err)
			}
			if got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestDidYouMeanTheRule(t *testing.T) {
	p := plan(t, "objective: Sell # okr:ignore mising it is clear\n")
	found := Run(p, Options{Rules: ignorable(), Now: day}).Findings
	last := found[len(found)-1]
	if want := "did you mean missing?"; last.Help != want || last.FixKind() != UnsafeFix {
		t.Errorf("help %q with a fix that is %v, want %q and unsafe", last.Help, last.FixKind(), want)
	}
}
