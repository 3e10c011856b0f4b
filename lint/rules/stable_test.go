package rules

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"runtime"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr/align"
	"github.com/okr-as-code/okr/okr/workspace"
)

// What is said of a file, and in which order, depends neither on which others are
// named nor on how many processors there are.
func TestFindingsOfAFileAreAlwaysTheSame(t *testing.T) {
	files := town(200)
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	want := byFile(t, files)
	if len(want) < 150 {
		t.Fatalf("only %d files have findings: too few to differ", len(want))
	}
	overridden := slices.Concat(want["okrs/2026-Q3/north/team010.yaml"], want["okrs/2025-Q4/south/team011.yaml"])
	for _, rule := range []string{"missing-owner", "kr-count"} {
		if slices.ContainsFunc(overridden, func(f string) bool { return strings.Contains(f, rule) }) {
			t.Errorf("an override of %s is not obeyed:\n%s", rule, strings.Join(overridden, "\n"))
		}
	}
	names := slices.Sorted(maps.Keys(files))
	names = slices.DeleteFunc(names, func(n string) bool { return !strings.HasPrefix(n, "okrs/") })
	r := rand.New(rand.NewPCG(2, 2))
	for _, processors := range []int{1, 2, 8} {
		runtime.GOMAXPROCS(processors)
		choices := [][]string{nil, {"okrs/2026-Q3"}, {"okrs/2026-Q3/north", "okrs/2025-Q4"}}
		for range 6 {
			choices = append(choices, []string{names[r.IntN(len(names))]})
		}
		some := slices.Clone(names)
		r.Shuffle(len(some), func(i, j int) { some[i], some[j] = some[j], some[i] })
		choices = append(choices, some[:20])
		for _, choice := range choices {
			got := byFile(t, files, choice...)
			if len(choice) == 0 && len(got) != len(want) {
				t.Errorf("on %d processors %d files have findings, want %d", processors, len(got), len(want))
			}
			if len(choice) > 0 && len(got) > 0 && len(got) == len(want) {
				t.Errorf("naming %s reports every file", strings.Join(choice, ", "))
			}
			for path, found := range want {
				if !chosen(path, choice) {
					continue
				}
				if diff := cmp.Diff(found, got[path]); diff != "" {
					t.Fatalf("on %d processors, naming %s: %s (-all +now)\n%s", processors, strings.Join(choice, ", "), path, diff)
				}
			}
		}
	}
}

// chosen reports whether a path is among those chosen; none chosen is all.
func chosen(path string, choice []string) bool {
	return len(choice) == 0 || slices.ContainsFunc(choice, func(c string) bool { return path == c || strings.HasPrefix(path, c+"/") })
}

// byFile lints the paths of a folder and returns what is said of each file.
func byFile(t *testing.T, files fstest.MapFS, paths ...string) map[string][]string {
	t.Helper()
	all, err := workspace.Load(files, workspace.Options{AsOf: mid, Rules: Names(), Paths: paths})
	if err != nil {
		t.Fatal(err)
	}
	found := map[string][]string{}
	for _, ws := range all {
		for _, p := range ws.Problems {
			t.Fatalf("%v: %s", p.At, p.Message)
		}
		o := lint.Options{Rules: All, Config: ws.Config, Now: mid, Graph: align.New(ws.Plan, mid), Named: ws.Named}
		for _, f := range lint.Run(ws.Plan, o).Findings {
			name := f.At.File.Name
			found[name] = append(found[name], fmt.Sprintf("%v %v %s [%s] %s %s", f.At, f.Severity, f.Message, f.Rule.Name, f.Address, f.Fingerprint))
		}
	}
	return found
}

// town returns a folder of n files of teams, departments and the town itself, in
// several cycles, that serve one another, repeat one another and are weak in all
// kinds of ways; and a configuration with overrides for a cycle, for a folder in
// it and for a file.
func town(n int) fstest.MapFS {
	files := fstest.MapFS{}
	write := func(path, text string) { files[path] = &fstest.MapFile{Data: []byte(text)} }
	write(".okr.yaml", `extends: shared/base.yaml
paths:
  - {glob: okrs/2025-Q4/**, rules: {missing-owner: error, kr-count: off}, reason: written before we counted}
  - {glob: okrs/2025-Q4/south/**, rules: {missing-owner: off}, reason: the south answers together}
  - {glob: okrs/2026-Q3/north/team010.yaml, rules: {missing-owner: off, kr-count: off}, reason: they are new}
`)
	write("shared/base.yaml", "extends: strict\nkr_max: 4\nrules: {missing-why: info}\npaths: [{glob: okrs/2026-Q3/**, rules: {missing-source: info}, reason: the sources are being sorted out}]\n")
	write("okrs/2026/company.yaml", "objective: Everybody in town has a way that needs no car\nkey_results:\n  - {id: trips, outcome: Trips without a car from 38% to 50%}\n  - {id: rides, outcome: Rides by bus from 4m to 5m}\n")

	r := rand.New(rand.NewPCG(1, 1))
	pick := func(list []string) string { return list[r.IntN(len(list))] }
	for i := range n - 1 {
		cycle, side := pick([]string{"2025-Q4", "2026-H2", "2026-Q2", "2026-Q3", "2026-Q3"}), pick([]string{"north/", "south/", ""})
		switch i {
		case 10: // they have an override of their own
			cycle, side = "2026-Q3", "north/"
		case 11:
			cycle, side = "2025-Q4", "south/"
		}
		var b strings.Builder
		if r.IntN(3) > 0 {
			fmt.Fprintf(&b, "team: %s\n", pick([]string{"buses", "bikes", "paths", "trams"}))
		}
		if r.IntN(2) > 0 {
			b.WriteString("owner: Ines\n")
		}
		fmt.Fprintf(&b, "objective: %s\n", pick(townAims))
		if r.IntN(2) > 0 {
			fmt.Fprintf(&b, "aligns_to: [%s]\n", pick([]string{"2026/company/trips", "company/rides", "none", "2026/company/tripz", "team0" + fmt.Sprint(10+r.IntN(80)), "north/team012"}))
		}
		b.WriteString("key_results:\n")
		for range 1 + r.IntN(6) {
			fmt.Fprintf(&b, "  - %s%s\n", pick([]string{"input: ", "output: ", "outcome: ", "outcome: ", "", "outpt: "}), pick(townResults))
			if last := b.String(); r.IntN(3) == 0 && strings.Contains(last[strings.LastIndex(last, "  - "):], ": ") {
				fmt.Fprintf(&b, "    check_ins: [{date: 2026-08-%02d, value: %d}]\n", 1+r.IntN(28), 5+r.IntN(60))
			}
		}
		if r.IntN(8) == 0 {
			b.WriteString("glossary: {active rider: " + pick([]string{"rides each week", "rides each month"}) + "}\n")
		}
		write(fmt.Sprintf("okrs/%s/%steam%03d.yaml", cycle, side, i), b.String())
	}
	return files
}

// townAims and townResults are the sentences of the town.
var (
	townAims = []string{
		"A child can cycle to school alone", "The tram is the first thought, not the last", "Be the best network we can be",
		"Increase rides by 15%", "Build a new timetable app", "Waiting is no reason to drive", "Keep up with the rides of the neighbouring town",
		"Nobody stands in the rain, and everybody knows when the bus comes",
	}
	townResults = []string{
		"Late buses from 18% to 9%", "Cut late buses from 18% to 9%", "Paint 12 km of cycle lane", "Hold 6 evenings with parents",
		"Improve the mood of riders", "Followers of the bus page from 2,000 to 9,000", "Launch the new app", "Rides by 20% more",
		"Raise active riders from 300 to 450", "Reduce accidents from 14 to 22", "Meet the drivers once a week",
		"Raise the share of low-floor trams from 60% to 62%", "Finish 80% of the plan", "TBD", "Complaints stay below 10 a week",
		"Visit 9 schools: sign 4", "Win many more commuters", "Raise the riders who come back from 40% to 55% and complaints from 9 to 3",
	}
)
