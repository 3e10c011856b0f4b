package main

import (
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// The benchmarks run whole processes, as a shell does, and report what okr
// promises: how long it takes to start, to lint one file, and to lint many
// against the time that reading their YAML alone takes.

// Starting okr, against the least program with cobra's commands; at most 2.5 is
// promised.
func BenchmarkStart(b *testing.B) {
	bin := binaries(b)
	pair(b, []string{bin + "/okr", "version"}, []string{bin + "/bare", "version"})
}

// Linting a folder of one file; at most 10 ms are promised.
func BenchmarkLintOne(b *testing.B) {
	bin := binaries(b)
	dir := generate(b, 1)
	var took []time.Duration
	for b.Loop() {
		took = append(took, run(b, bin+"/okr", "lint", "--as-of", "2026-08-31", "--fail-on", "never", dir).took)
	}
	b.ReportMetric(ms(median(took)), "ms/median")
}

// Linting 3,000 files of 2.5 KB, text output included, against decoding them
// with yaml.v3 into nodes on the same processors; at most 1.6 is promised.
func BenchmarkLintMany(b *testing.B) {
	bin := binaries(b)
	dir := generate(b, 3000)
	pair(b, []string{bin + "/okr", "lint", "--as-of", "2026-08-31", "--fail-on", "never", dir}, []string{bin + "/decode", dir})
}

// The memory of linting: 1,000 files in 80 MiB and 10,000 in 500 are promised.
func BenchmarkMemory(b *testing.B) {
	bin := binaries(b)
	for _, n := range []int{1000, 10000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			dir := generate(b, n)
			var peak int64
			for b.Loop() {
				peak = max(peak, run(b, bin+"/okr", "lint", "--as-of", "2026-08-31", "--fail-on", "never", dir).peak)
			}
			b.ReportMetric(float64(peak)/(1<<20), "MiB")
		})
	}
}

// pair runs two commands in turn and reports the median of the ratios of their
// times, so that a machine whose speed drifts does not decide.
func pair(b *testing.B, a, other []string) {
	var ratios []float64
	var first, second []time.Duration
	for b.Loop() {
		x, y := run(b, a...).took, run(b, other...).took
		first, second = append(first, x), append(second, y)
		ratios = append(ratios, float64(x)/float64(y))
	}
	slices.Sort(ratios)
	b.ReportMetric(ratios[len(ratios)/2], "ratio")
	b.ReportMetric(ms(median(first)), "ms/okr")
	b.ReportMetric(ms(median(second)), "ms/other")
}

func median(all []time.Duration) time.Duration {
	slices.Sort(all)
	return all[len(all)/2]
}

func ms(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }

type cost struct {
	took time.Duration
	peak int64 // bytes of memory, 0 where the system does not tell
}

func run(b *testing.B, args ...string) cost {
	b.Helper()
	cmd := exec.Command(args[0], args[1:]...)
	cmd.Stdout, cmd.Stderr = io.Discard, os.Stderr
	start := time.Now()
	if err := cmd.Run(); err != nil {
		b.Fatalf("%v: %v", args, err)
	}
	return cost{time.Since(start), peakOf(cmd.ProcessState)}
}

// binaries builds okr and what it is measured against, and returns their folder.
func binaries(b *testing.B) string {
	b.Helper()
	dir := b.TempDir()
	for name, pkg := range map[string]string{"okr": ".", "bare": "./testdata/bench/bare", "decode": "./testdata/bench/decode"} {
		out, err := exec.Command("go", "build", "-trimpath", "-o", filepath.Join(dir, name), pkg).CombinedOutput()
		if err != nil {
			b.Fatalf("building %s: %v\n%s", name, err, out)
		}
	}
	return dir
}

// generate writes n files of about 2.5 KB, no two sentences of which are equal,
// and returns their folder.
func generate(b *testing.B, n int) string {
	b.Helper()
	dir := b.TempDir()
	random := rand.New(rand.NewPCG(1, 2))
	for i := range n {
		folder := filepath.Join(dir, "okrs", "2026-Q3", fmt.Sprintf("group%03d", i/50))
		if err := os.MkdirAll(folder, 0o755); err != nil {
			b.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(folder, fmt.Sprintf("team%05d.yaml", i)), []byte(plan(random, i)), 0o644); err != nil {
			b.Fatal(err)
		}
	}
	return dir
}

var (
	verbs  = []string{"Raise", "Grow", "Lift", "Increase", "Bring", "Improve"}
	nouns  = []string{"the share of riders who return", "week-4 retention", "the win rate of shops", "first-visit repairs", "the renewal rate", "answers within a day"}
	places = []string{"in the north", "for new shops", "in the mobile app", "of the night shift", "among schools", "on the islands"}
	counts = []string{"Run %d training sessions %s", "Publish %d guides %s", "Certify %d mechanics %s", "Interview %d customers %s"}
)

// plan returns a file of five key results with check-ins.
func plan(random *rand.Rand, i int) string {
	var t strings.Builder
	fmt.Fprintf(&t, "team: team %d\nowner: Owner %d\nobjective: Riders of district %d stop thinking about whether their bike works\nwhy: every second complaint in district %d is about waiting\naligns_to: none\nkey_results:\n", i, i, i, i)
	for k := range 5 {
		from := 10 + random.IntN(40)
		fmt.Fprintf(&t, "  - id: result%d\n", k)
		if k < 3 {
			fmt.Fprintf(&t, "    outcome: %s %s %s in district %d from %d%% to %d%%\n", pick(random, verbs), pick(random, nouns), pick(random, places), i, from, from+10+random.IntN(30))
		} else {
			fmt.Fprintf(&t, "    output: "+pick(random, counts)+" of district %d\n    leads_to: result0\n", 3+random.IntN(30), pick(random, places), i)
		}
		fmt.Fprintf(&t, "    source: report %d of district %d\n    confidence: %d%%\n    check_ins:\n", k, i, 45+random.IntN(30))
		for _, day := range []string{"2026-07-20", "2026-08-10", "2026-08-24"} {
			from += random.IntN(4)
			fmt.Fprintf(&t, "      - {date: %s, value: %d, note: counted twice in district %d}\n", day, from, i)
		}
	}
	fmt.Fprintf(&t, "guardrails:\n  - outcome: Riders of district %d rate us 4.3 or better\n    at_least: 4.3\ninitiatives:\n  - text: Rebuild the training of district %d\n    for: [result0, result3]\n    owner: Jonna\n", i, i)
	return t.String()
}

func pick(random *rand.Rand, from []string) string { return from[random.IntN(len(from))] }
