package config

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/source"
	"github.com/okr-as-code/okr/okr/wording"
)

var ruleNames = []string{"kr-count", "missing-label", "missing-source", "orphan-objective", "set-and-forget", "syntax", "vanity-metric"}

// read reads a configuration that may extend files.
func read(t *testing.T, text string, files map[string]string) (*Config, []string) {
	t.Helper()
	c, problems := Read(source.NewFile(".okr.yaml", text), ReadOptions{
		Rules: ruleNames,
		Extend: func(path string) (*source.File, error) {
			if text, ok := files[path]; ok {
				return source.NewFile(path, text), nil
			}
			return nil, fmt.Errorf("is not there")
		},
	})
	var said []string
	for _, p := range problems {
		start, _ := p.At.Ends()
		name := ""
		if p.At.File != c.File {
			name = p.At.File.Name + ":"
		}
		said = append(said, name+start.String()+" "+p.Message)
	}
	return c, said
}

func TestReadsEveryKey(t *testing.T) {
	c, said := read(t, `
version: 1
extends: google
folder: plans/
level: department
language: en-GB
archive_after: 30d
fiscal_year_start: February
rules:
  kr-count: off
  missing-label: error
paths:
  - glob: plans/2026-Q1/**
    rules: {vanity-metric: off}
    reason: before we knew
kr_min: 2
kr_max: 4
team:
  max_objectives: 2
company: {min: 1, max: 2}
person.max_objectives: 4
person.kr_min: 1
review_every: 4w
check_every: 7d
ambition:
  expected: [50%, 0.7]
  confidence: {info: [0.3, 0.7], warning: [0.1, 0.95]}
pace: {early: 0.2}
similarity: 0.7
small_baseline: 5
objective_length: 80
objective_words: 12
kr_length: 200
grace: 1w
retro_grace: 10d
require_kr_owner: true
require_top_level: true
require_influence: true
kinds_per: kr
bands: {met: 0.5, exceeded: 0.9}
score_kinds: [outcome]
rollup: children
stages: [plan, run]
names: Studio 54
competitors: [Acme]
lexicon:
  vanity_add: [likes on posts]
  vanity_remove: [views]
  input_nouns: greenhouse
  acronyms: [SLO, TTV]
x-note: ours
`, nil)
	if len(said) > 0 {
		t.Fatalf("problems: %q", said)
	}
	want := Default()
	want.Version, want.Presets, want.Folder, want.Level = 1, []string{"google"}, "plans", okr.Department
	want.ArchiveAfter, want.FiscalYearStart = 30, 2
	want.Rules = map[string]Setting{"kr-count": {Severity: Off}, "missing-label": {Severity: Error}}
	want.Paths = []Override{{Glob: "plans/2026-Q1/**", Rules: map[string]Setting{"vanity-metric": {Severity: Off}}, Reason: "before we knew"}}
	want.Limits = Limits{
		KRMin: 2, KRMax: 4, TeamMaxObjectives: 2, CompanyMin: 1, CompanyMax: 2, PersonMaxObjectives: 4, PersonKRMin: 1,
		ReviewEvery: 28, CheckEvery: 7, ExpectedLow: 0.5, ExpectedHigh: 0.7,
		ConfidenceLow: 0.3, ConfidenceHigh: 0.7, ConfidenceTooLow: 0.1, ConfidenceTooHigh: 0.95,
		PaceEarly: 0.2, Similarity: 0.7, SmallBaseline: 5, ObjectiveLength: 80, ObjectiveWords: 12, KRLength: 200,
		Grace: 7, RetroGrace: 10, RequireKROwner: true, RequireTopLevel: true, RequireInfluence: true, KindsPerKR: true,
	}
	want.Bands = Bands{Met: 0.5, Exceeded: 0.9}
	want.ScoreKinds, want.RollUpChildren = wording.Set(wording.Outcome), true
	want.Stages, want.Names, want.Competitors = []string{"plan", "run"}, []string{"Studio 54"}, []string{"Acme"}
	want.Acronyms = []string{"SLO", "TTV"}
	want.LexiconAdd = map[string][]string{"vanity": {"likes on posts"}, "input_nouns": {"greenhouse"}}
	want.LexiconRemove = map[string][]string{"vanity": {"views"}}
	ignore := cmp.Options{
		cmpopts.IgnoreUnexported(Config{}), cmpopts.IgnoreFields(Config{}, "File"),
		cmpopts.IgnoreFields(Setting{}, "At"), cmpopts.IgnoreFields(Override{}, "At"),
	}
	if d := cmp.Diff(want, c, ignore); d != "" {
		t.Error(d)
	}
	for _, k := range table() {
		if k.name != "extends" && k.name != "rules" && c.From(k.name).At.IsZero() {
			t.Errorf("%s: the place where it was said is not known", k.name)
		}
	}
}

func TestAnEmptyConfigurationIsTheDefault(t *testing.T) {
	for _, text := range []string{"", "# nothing yet\n", "---\n", "rules:\nteam:\nkr_min:\n"} {
		c, said := read(t, text, nil)
		if len(said) > 0 {
			t.Errorf("%q: %q", text, said)
		}
		if d := cmp.Diff(Default(), c, cmpopts.IgnoreUnexported(Config{}), cmpopts.IgnoreFields(Config{}, "File")); d != "" {
			t.Errorf("%q: %s", text, d)
		}
	}
	if c, problems := Read(nil, ReadOptions{}); len(problems) > 0 || c.Folder != "okrs" {
		t.Errorf("no file: %v, folder %q", problems, c.Folder)
	}
}

func TestMistakes(t *testing.T) {
	for _, test := range []struct {
		name, in string
		want     string // line:column message, a line each
	}{
		{"unknown key", "kr_mn: 3\n", `1:1 "kr_mn" is not a key of the configuration, did you mean kr_min`},
		{"unknown key, nothing near", "colour: blue\n", `1:1 "colour" is not a key of the configuration`},
		{"unknown key in a group", "team: {max_objective: 2}\n", `1:8 "max_objective" is not a key of team, did you mean max_objectives`},
		{"a key without its group", "early: 0.2\n", `1:1 "early" is no key of the configuration, did you mean pace.early`},
		{"a rule at the top", "kr-count: off\n", "1:1 kr-count is a rule: it goes under rules"},
		{"unknown rule", "rules:\n  kr-cuont: off\n", `2:3 "kr-cuont" is not a rule, did you mean kr-count`},
		{"bad severity", "rules: {kr-count: warn}\n", `1:19 kr-count is off, info, warning or error, not "warn"`},
		{"severity with a typo", "rules: {kr-count: eror}\n", `1:19 kr-count is off, info, warning or error, not "eror", did you mean error`},
		{"a preset's severity", "rules: {kr-count: on}\n", `1:19 kr-count is off, info, warning or error, not "on"`},
		{"rules as a list", "rules: [kr-count]\n", "1:8 rules is a mapping of rules to off, info, warning or error"},
		{"wrong type", "kr_min: three\n", `1:9 kr_min is a whole number, not "three"`},
		{"a list for a number", "kr_min: [3]\n", "1:9 kr_min is a whole number, not a list"},
		{"too small", "kr_max: 0\n", "1:9 kr_max is at least 1, not 0"},
		{"too large", "kr_max: 1000000\n", "1:9 kr_max is at most 100000, not 1000000"},
		{"a newer version", "version: 2\n", "1:10 version 2 is newer than this okr, which knows 1; upgrade okr or write 1"},
		{"minimum above maximum", "kr_max: 2\nkr_min: 4\n", "2:9 kr_min, 4, is above kr_max, 2"},
		{"minimum above the default maximum", "kr_min: 6\n", "1:9 kr_min, 6, is above kr_max, 5"},
		{"maximum below the default minimum", "company: {max: 2}\n", "1:16 company.min, 3, is above company.max, 2"},
		{"dotted and nested", "team: {max_objectives: 2}\nteam.max_objectives: 3\n", "2:1 team.max_objectives is said twice; keep one of them"},
		{"a group that is none", "team: 3\n", "1:7 team is a mapping with max_objectives"},
		{"not a mapping", "- kr_min\n", "1:1 a configuration is a mapping of keys to values, like kr_max: 4"},
		{"days without a unit", "archive_after: 90\n", `1:16 archive_after: "90" has no unit: did you mean 90d or 90w`},
		{"months", "review_every: 1m\n", `1:15 review_every: "1m" is not of one length: write days or weeks, like 30d or 4w`},
		{"month 13", "fiscal_year_start: 13\n", `1:20 fiscal_year_start is a month, 1 to 12, not "13"`},
		{"no month", "fiscal_year_start: Febuary\n", `1:20 fiscal_year_start is a month, 1 to 12, not "Febuary", did you mean february`},
		{"a share above 1", "pace.early: 15\n", `1:13 pace.early is a share from 0 to 1, like 0.6 or 60%, not "15"`},
		{"a zone of one", "ambition: {expected: 0.7}\n", "1:22 ambition.expected is a list of two shares, like [0.6, 0.8]"},
		{"a zone backwards", "ambition: {expected: [0.8, 0.6]}\n", "1:22 ambition.expected goes from low to high, not from 0.8 to 0.6"},
		{"zones that cross", "ambition: {confidence: {info: [0.1, 0.8]}}\n", "1:24 the zone of info, [0.1, 0.8], lies within that of warning, [0.2, 0.9]"},
		{"a zone there is not", "ambition: {confidence: {error: [0.1, 0.8]}}\n", `1:25 "error" is not a zone of confidence`},
		{"a negative number", "small_baseline: -1\n", `1:17 small_baseline is a number from 0, not "-1"`},
		{"no number", "small_baseline: 0x10\n", `1:17 small_baseline is a number from 0, not "0x10"`},
		{"no flag", "require_kr_owner: yes\n", `1:19 require_kr_owner is false or true, not "yes"`},
		{"kinds per team", "kinds_per: krs\n", `1:12 kinds_per is objective or kr, not "krs", did you mean kr`},
		{"level", "level: teams\n", `1:8 level is company, department, team or person, not "teams", did you mean team`},
		{"language", "language: English\n", `1:11 language is the code of a language, like en or de, not "English"`},
		{"folder outside", "folder: ../plans\n", `1:9 folder is below the folder of .okr.yaml, written with /, not "../plans"`},
		{"empty folder", "folder: \"\"\n", `1:9 folder is empty; the folder of .okr.yaml itself is .`},
		{"absolute folder", "folder: /plans\n", `1:9 folder is below the folder of .okr.yaml, written with /, not "/plans"`},
		{"bands", "bands: googel\n", `1:8 bands is learning or google, not "googel", did you mean google`},
		{"bands backwards", "bands: {met: 0.8, exceeded: 0.6}\n", "1:8 met, 0.8, is above exceeded, 0.6"},
		{"a band there is not", "bands: {missed: 0.2}\n", `1:9 "missed" is not a bound of bands`},
		{"score kinds", "score_kinds: [outcomes]\n", `1:15 score_kinds is input, output or outcome, not "outcomes", did you mean outcome`},
		{"rollup", "rollup: child\n", `1:9 rollup is key_results or children, not "child"`},
		{"stages", "stages: pome\n", `1:9 stages is poem or none, not "pome", did you mean poem`},
		{"names as a mapping", "names: {a: b}\n", "1:8 an entry of names is a text, not a mapping"},
		{"word list", "lexicon: {vanty_add: [x]}\n", `1:11 "vanty_add" is not a word list, did you mean vanity_add`},
		{"word list to remove acronyms from", "lexicon: {acronyms_remove: [x]}\n", `1:11 "acronyms_remove" is not a word list`},
		{"lexicon as a list", "lexicon: [likes]\n", "1:10 lexicon is a mapping of word lists, like vanity_add, to words"},

		{"an override without a reason", "paths:\n  - {glob: a/**, rules: {kr-count: off}}\n", "2:5 an entry of paths has no reason"},
		{"an override with a blank reason", "paths:\n  - {glob: a/**, rules: {kr-count: off}, reason: ' '}\n", "2:5 an entry of paths has no reason"},
		{"an override with less", "paths: [{reason: because}]\n", "1:9 an entry of paths has no glob\n1:9 an entry of paths has no rules"},
		{"an override that is a text", "paths: a/**\n", "1:8 an entry of paths is a mapping with glob, rules and reason"},
		{"a key of an override", "paths: [{globs: a, glob: a, rules: {kr-count: off}, reason: b}]\n", `1:10 "globs" is not a key of an entry of paths, did you mean glob`},
		{"a rule of an override", "paths: [{glob: a, rules: {kr-cnt: off}, reason: b}]\n", `1:27 "kr-cnt" is not a rule, did you mean kr-count`},
		{"an override of nothing", "paths: [{glob: a, rules: {}, reason: b}]\n", "1:26 an entry of paths names no rule: write which are off, info, warning or error there"},
		{"what nobody can switch off", "rules: {syntax: off}\n", "1:17 syntax cannot be off: where a file cannot be read, nothing else that is said of it is sure"},
		{"bad glob", "paths: [{glob: 'a/[b', rules: {kr-count: off}, reason: b}]\n", `1:16 glob "a/[b" is no pattern: a bracket or a brace is not closed`},
		{"glob above", "paths: [{glob: ../a, rules: {kr-count: off}, reason: b}]\n", `1:16 glob is relative to the folder of .okr.yaml and below it, not "../a"`},
		{"glob of Windows", "paths: [{glob: 'okrs\\2025-Q4\\**', rules: {kr-count: off}, reason: b}]\n", `1:16 glob is written with /, not "okrs\\2025-Q4\\**"`},
		{"glob of the whole disk", "paths: [{glob: /etc/*, rules: {kr-count: off}, reason: b}]\n", `1:16 glob is relative to the folder of .okr.yaml and below it, not "/etc/*"`},
		{"glob that explodes", "paths: [{glob: '{a,b}{a,b}{a,b}{a,b}', rules: {kr-count: off}, reason: b}]\n", "1:16 glob is too long or has more than 3 groups in braces; write several entries"},

		{"unknown preset", "extends: personnal\n", `1:10 there is no preset "personnal", did you mean personal; the presets are minimal, default, strict, partner, google and personal`},
		{"an extended file that is not there", "extends: [base.yaml]\n", "1:11 base.yaml is not there"},
		{"an address", "extends: https://example.com/okr.yaml\n", `1:10 extends names presets and files of the repository, not "https://example.com/okr.yaml": nothing is fetched`},
		{"an absolute path", "extends: /etc/okr.yaml\n", `1:10 extends names a file by its path from this one, written with /, not "/etc/okr.yaml"`},
		{"itself", "extends: ./.okr.yaml\n", "1:10 extends goes in a circle: .okr.yaml → .okr.yaml"},

		{"several", "kr_mn: 3\nlevel: teem\nrules:\n  kr-count: of\n", "1:1 \"kr_mn\" is not a key of the configuration, did you mean kr_min\n" +
			"2:8 level is company, department, team or person, not \"teem\", did you mean team\n" +
			"4:13 kr-count is off, info, warning or error, not \"of\", did you mean off"},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, said := read(t, test.in, nil)
			if d := cmp.Diff(test.want, strings.Join(said, "\n")); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestAMistakeLeavesTheRest(t *testing.T) {
	c, said := read(t, "kr_mn: 2\nkr_max: 4\nlevel: persn\nrules: {kr-count: off, nothing: off}\n", nil)
	if len(said) != 3 {
		t.Fatalf("problems: %q", said)
	}
	if c.Limits.KRMax != 4 || c.Rules["kr-count"].Severity != Off {
		t.Errorf("kr_max is %d, kr-count %v: what is right was not read", c.Limits.KRMax, c.Rules["kr-count"].Severity)
	}
}

func TestDidYouMeanIsAFix(t *testing.T) {
	f := source.NewFile(".okr.yaml", "# ours\nrules:\n  \"kr-cuont\": off # loud\n")
	_, problems := Read(f, ReadOptions{Rules: ruleNames})
	if len(problems) != 1 || len(problems[0].Fixes) != 1 {
		t.Fatalf("want one problem with a fix, have %+v", problems)
	}
	got, err := source.Apply(f, problems[0].Fixes[0].Edits...)
	if err != nil {
		t.Fatal(err)
	}
	if want := "# ours\nrules:\n  kr-count: off # loud\n"; got != want {
		t.Errorf("fixed: %q, want %q", got, want)
	}
}

func TestSyntaxMistakesHaveTheirPlace(t *testing.T) {
	_, said := read(t, "kr_max: 4\nnames: [Studio 54\n", nil)
	if len(said) == 0 {
		t.Error("an unclosed list was read without a word")
	}
}

func FuzzRead(f *testing.F) {
	f.Add("extends: personal\nrules: {kr-count: off}\n")
	f.Add("paths: [{glob: 'a/**', rules: {kr-count: info}, reason: x}]\nteam.max_objectives: 2\n")
	f.Add("ambition: {confidence: {info: [0.1, 80%]}}\nlexicon: {vanity_add: x, acronyms: [A]}\n")
	f.Add("extends: [a.yaml, {b: c}]\nbands: {met: 0.1}\nstages: [a, [b]]\n")
	f.Fuzz(func(t *testing.T, text string) {
		file := source.NewFile(".okr.yaml", text)
		c, problems := Read(file, ReadOptions{
			Rules:  ruleNames,
			Extend: func(path string) (*source.File, error) { return source.NewFile(path, text), nil },
		})
		for _, p := range problems {
			if p.At.IsZero() || p.Message == "" || int(p.At.End) > len(p.At.File.Text) {
				t.Errorf("a problem without a place or words: %+v", p)
			}
		}
		for _, v := range c.Values() {
			if v.Text() == "" {
				t.Errorf("%s has no text", v.Key)
			}
		}
		c.Rule("kr-count", "okrs/2026-Q3/a.yaml")
	})
}

func TestALongListIsAProblem(t *testing.T) {
	names := strings.Repeat("x, ", 2001)
	_, problems := Read(source.NewFile(".okr.yaml", "names: ["+names+"y]\n"), ReadOptions{})
	if len(problems) != 1 || problems[0].Message != "names has 2002 entries, and may have 2000" {
		t.Errorf("got %v", problems)
	}
}
