package main

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/okr-as-code/okr/cmd/okr/internal/cli"
	"github.com/okr-as-code/okr/okr/config"
	"github.com/rogpeppe/go-internal/txtar"
)

// bikes is a file that nothing is wrong with.
const bikes = `
team: repairs
owner: Oluwaseun
why: A bike in the workshop carries nobody
source: the workshop's book
aligns_to: none
objective: A broken bike is an hour lost, not a day
key_results:
  - input: Keep two mechanics on the early shift
  - output: Stock 9 vans with the 60 parts
  - outcome: Median repair time from 41 to 32 hours
    confidence: 0.6
`

// settings are the keys of .okr.yaml, each with what changes once it is set.
var settings = []struct {
	key, value string
	files      string // a txtar; without one okrs/2026-Q3/repairs.yaml is bikes
	args       string
	gone, come string // what is only said without the setting, and only with it
}{
	{key: "extends", value: "minimal", files: `
-- okrs/2026-Q3/a.yaml --
objective: Parcels leave the depot the day they arrive
key_results:
  - Late parcels from 12% to 6%
`, args: "lint", gone: "missing-label"},
	{key: "folder", value: "plans", files: "-- plans/2026-Q3/repairs.yaml --" + bikes, args: "lint", gone: "in okrs/", come: "in 1 file"},
	{key: "level", value: "department", files: "-- okrs/2026-Q3/repairs.yaml --\n" + strings.Replace(bikes, "team: repairs\n", "", 1), args: "report", gone: "team repairs", come: "department repairs"},
	{key: "language", value: "de", files: "-- okrs/2026-Q3/repairs.yaml --\n" + strings.Replace(bikes, "A broken bike is an hour lost, not a day", "Be the best we can be", 1), args: "lint", gone: "vague-objective"},
	{key: "archive_after", value: "5d", files: "-- okrs/2026-Q3/repairs.yaml --\nobjective: A broken bike is an hour lost\n", args: "lint --as-of 2026-10-20", gone: "no-key-results"},
	{key: "fiscal_year_start", value: "february", files: "-- okrs/FY27-Q1/repairs.yaml --" + bikes, args: "report --as-of 2026-03-31", gone: "begins on 2027-01-01", come: "day 59 of 89"},

	{key: "rules", value: "{missing-why: error}", files: "-- okrs/2026-Q3/repairs.yaml --\n" + strings.Replace(bikes, "why: A bike in the workshop carries nobody\n", "", 1), args: "lint", come: "1 error"},
	{key: "paths", value: "[{glob: okrs/2026-Q3/**, rules: {kr-count: off}, reason: small}]", files: "-- okrs/2026-Q3/repairs.yaml --\n" + strings.Replace(bikes, "  - output: Stock 9 vans with the 60 parts\n", "", 1), args: "lint", gone: "kr-count"},

	{key: "kr_min", value: "2", files: "-- okrs/2026-Q3/repairs.yaml --\n" + strings.Replace(bikes, "  - output: Stock 9 vans with the 60 parts\n", "", 1), args: "lint", gone: "kr-count"},
	{key: "kr_max", value: "3", files: "-- okrs/2026-Q3/repairs.yaml --\n" + bikes + "  - outcome: Bikes that come back within a week from 9% to 5%\n", args: "lint", come: "keep at most 3"},
	{key: "team.max_objectives", value: "2", files: "-- okrs/2026-Q3/repairs.yaml --" + bikes + "-- okrs/2026-Q3/vans.yaml --" + bikes, args: "lint", gone: "one-objective-per-team"},
	{key: "person.max_objectives", value: "1", files: `
-- okrs/2026-Q3/ana.yaml --
person: Ana
objectives:
  - objective: I sleep through the night again
    key_results: [input: Bed by 22:30 on 5 nights a week, output: 60 pages read on paper, outcome: Nights of 7 hours from 3 to 6 a week]
  - objective: I cook for my friends
    key_results: [input: Shop on 10 Saturdays, output: 6 new dishes, outcome: Dinners with friends from 1 to 3 a month]
`, args: "lint", come: "one-objective-per-team"},
	{key: "person.kr_min", value: "2", files: `
-- okrs/2026-Q3/ana.yaml --
person: Ana
objective: I sleep through the night again
key_results:
  - input: Bed by 22:30 on 5 nights a week
  - outcome: Nights of 7 hours from 3 to 6 a week
`, args: "lint", gone: "kr-count"},
	{key: "company.min", value: "1", files: "-- okrs/2026-Q3/company.yaml --\n" + strings.Replace(bikes, "team: repairs\n", "", 1), args: "lint", gone: "company-objective-count"},
	{key: "company.max", value: "3", files: "-- okrs/2026-Q3/company.yaml --\nobjectives:\n" + strings.Repeat("  - objective: Nobody in town waits for a bike\n    key_results: [outcome: Late bikes from 30% to 10%]\n", 4),
		args: "lint", come: "choose at most 3"},
	{key: "review_every", value: "10w", args: "lint --as-of 2026-08-20", gone: "review-cadence"},
	{key: "retro_grace", value: "6w", files: "-- okrs/2026-Q3/repairs.yaml --\n" + bikes + "    check_ins: [{date: 2026-09-24, value: 33 hours}]\n", args: "lint --as-of 2026-10-30", gone: "missing-retrospective"},
	{key: "check_every", value: "8w", args: "lint --as-of 2026-08-31", gone: "set-and-forget"},
	{key: "ambition.expected", value: "[0.1, 0.95]", files: "-- okrs/2026-Q3/repairs.yaml --\n" + strings.Replace(bikes, "confidence: 0.6", "expected: 33 hours", 1), args: "lint", gone: "too-easy"},
	{key: "ambition.confidence", value: "[0.2, 0.5]", args: "lint", come: "too-easy"},
	{key: "pace.early", value: "80%", files: "-- okrs/2026-Q3/repairs.yaml --\n" + bikes + "    check_ins: [{date: 2026-08-24, value: 33 hours}]\n", args: "report", gone: "ahead"},
	{key: "similarity", value: "0.3", files: "-- okrs/2026-Q3/repairs.yaml --\n" + bikes + "  - outcome: Median repair time of cargo bikes on Saturday nights from 70 to 50 hours\n", args: "lint", come: "indistinct-krs"},
	{key: "small_baseline", value: "100", files: "-- okrs/2026-Q3/repairs.yaml --\n" + strings.NewReplacer("time from 41 to 32 hours\n    confidence: 0.6", "requests by phone from 20 to 160 a week", "why: A bike in the workshop carries nobody\n", "").Replace(bikes), args: "lint", gone: "too-hard"},
	{key: "objective_length", value: "20", args: "lint", come: "40 characters"},
	{key: "objective_words", value: "8", args: "lint", come: "10 words"},
	{key: "kr_length", value: "30", args: "lint", come: "say it in at most 30"},

	{key: "require_kr_owner", value: "true", args: "lint", come: "missing-owner"},
	{key: "require_top_level", value: "true", args: "lint", come: "orphan-objective"},
	{key: "require_influence", value: "true", args: "lint", come: "low-influence-commitment"},
	{key: "kinds_per", value: "kr", args: "lint", come: "missing-kind"},

	{key: "bands", value: "{met: 0.1, exceeded: 0.2}", files: "-- okrs/2026-Q3/repairs.yaml --\n" + bikes + "    check_ins: [{date: 2026-08-24, value: 33 hours}]\n", args: "report", come: "1 exceeded so far"},
	{key: "score_kinds", value: "[outcome]", files: "-- okrs/2026-Q3/repairs.yaml --\n" + bikes + "    check_ins: [{date: 2026-08-24, value: 32 hours}]\n", args: "report", gone: "1 of 3 key results measured", come: "1 of 1 key result measured"},
	{key: "rollup", value: "children", files: `
-- okrs/2026-Q3/company.yaml --
objective: Nobody in town waits for a bike
key_results:
  - id: waits
    outcome: Requests that wait more than a day from 30% to 10%
-- okrs/2026-Q3/repairs.yaml --` + strings.Replace(bikes, "aligns_to: none", "aligns_to: company/waits", 1), args: "report", come: "scored by 1 objective below it: 0.00"},
	{key: "score_kinds", value: "[outcome]", files: "-- okrs/2026-Q3/repairs.yaml --\n" + strings.NewReplacer("vans with the 60 parts\n", "vans with the 60 parts\n    check_ins: [{date: 2026-09-24, value: 9}]\n", "two mechanics", "90% of bikes", "the early shift\n", "the early shift\n    check_ins: [{date: 2026-09-24, value: 95%}]\n").Replace(bikes) + "    check_ins: [{date: 2026-09-24, value: 39 hours}]\n",
		args: "lint --as-of 2026-10-30", come: "ended on 2026-09-30 with 0.22"},
	{key: "rollup", value: "children", files: `
-- okrs/2026-Q3/company.yaml --
objective: Nobody in town waits for a bike
key_results:
  - id: waits
    outcome: Requests that wait more than a day from 30% to 10%
    check_ins: [{date: 2026-09-24, value: 10%}]
-- okrs/2026-Q3/repairs.yaml --
aligns_to: company/waits
objective: A broken bike is an hour lost, not a day
key_results:
  - outcome: Median repair time from 41 to 32 hours
    check_ins: [{date: 2026-09-24, value: 39 hours}]
`, args: "lint --as-of 2026-10-30 okrs/2026-Q3/company.yaml", gone: "with 1", come: "with 0.22"},
	{key: "stages", value: "[plan, ride]", files: "-- okrs/2026-Q3/repairs.yaml --\nstage: sell" + bikes, args: "lint", come: `"sell"`},

	{key: "names", value: "[54 Sutton Row]", files: "-- okrs/2026-Q3/repairs.yaml --\n" + strings.Replace(bikes, "Median repair time from 41 to 32 hours", "Raise visits to 54 Sutton Row", 1), args: "lint", come: "no number says when this is reached"},
	{key: "competitors", value: "[Speichenwerk]", files: "-- okrs/2026-Q3/repairs.yaml --\n" + strings.Replace(bikes, "A broken bike is an hour lost, not a day", "Reach parity with Speichenwerk's workshop", 1), args: "lint", come: "competitor-parity"},
	{key: "lexicon", value: "{vanity_add: [flyers handed out]}", files: "-- okrs/2026-Q3/repairs.yaml --\n" + strings.Replace(bikes, "Stock 9 vans with the 60 parts", "900 flyers handed out", 1), args: "lint", come: "vanity-metric"},
}

// unset are the keys of which no command shows anything by itself, with the
// tests that hold what they do.
var unset = map[string]string{
	"version": "lint.TestRulesThatAreNoPartOfARun: a later rule set",
	"grace":   "the page of target-moved: the folder as its cycle began",
}

// A key that is set changes what it is there for.
func TestEveryKeyIsObeyed(t *testing.T) {
	var tested []string
	for _, s := range settings {
		tested = append(tested, s.key)
		t.Run(s.key, func(t *testing.T) {
			files := s.files
			if files == "" {
				files = "-- okrs/2026-Q3/repairs.yaml --" + bikes
			}
			without := said(t, files+"-- .okr.yaml --\n", s.args)
			with := said(t, files+"-- .okr.yaml --\n"+s.key+": "+s.value+"\n", s.args)
			if s.gone == "" && s.come == "" {
				t.Fatal("nothing is expected of it")
			}
			if s.gone != "" && (!strings.Contains(without, s.gone) || strings.Contains(with, s.gone)) {
				t.Errorf("%q should be said only without it\n--- without\n%s--- with\n%s", s.gone, without, with)
			}
			if s.come != "" && (strings.Contains(without, s.come) || !strings.Contains(with, s.come)) {
				t.Errorf("%q should be said only with it\n--- without\n%s--- with\n%s", s.come, without, with)
			}
		})
	}
	for _, v := range config.Default().Values() {
		if _, elsewhere := unset[v.Key]; elsewhere == slices.Contains(tested, v.Key) {
			t.Errorf("%s: a key stands in one of settings and unset", v.Key)
		}
	}
}

// said returns what okr prints, on both streams, in a folder of these files.
func said(t *testing.T, files, args string) string {
	t.Helper()
	dir := t.TempDir()
	for _, f := range txtar.Parse([]byte(files)).Files {
		name := filepath.Join(dir, filepath.FromSlash(f.Name))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, f.Data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	day := ""
	switch {
	case strings.Contains(args, "--as-of"):
	case strings.HasPrefix(args, "lint"):
		day = "--as-of 2026-07-01 "
	case strings.HasPrefix(args, "report"):
		day = "--as-of 2026-08-31 "
	}
	command, flags, _ := strings.Cut(args, " ")
	var out bytes.Buffer
	cli.Main(environment(dir, &out, &out, 0), append([]string{command, "--color", "never"}, words(t, day+flags)...))
	return out.String()
}
