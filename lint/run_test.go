package lint

import (
	"fmt"
	"runtime"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/source"
	"github.com/okr-as-code/okr/okr/wording"
)

// A rule looks in its phase and later.
func TestPhases(t *testing.T) {
	rules := func() []*Rule {
		var rs []*Rule
		for _, phase := range [...]cycle.Phase{cycle.Plan, cycle.Run, cycle.Close} {
			local := aboutObjectives(phase.String(), Warning)
			local.Phase = phase
			wide := aboutObjectives("all-"+phase.String(), Warning)
			wide.Phase, wide.Scope = phase, Workspace
			rs = append(rs, local, wide)
		}
		return rs
	}
	tests := []struct {
		path string
		now  cycle.Date
		want []string
	}{
		{"okrs/2026-Q3/plan.yaml", cycle.NewDate(2026, 6, 1), []string{"all-plan", "plan"}},
		{"okrs/2026-Q3/plan.yaml", cycle.NewDate(2026, 7, 14), []string{"all-plan", "plan"}},
		{"okrs/2026-Q3/plan.yaml", cycle.NewDate(2026, 7, 15), []string{"all-plan", "all-run", "plan", "run"}},
		{"okrs/2026-Q3/plan.yaml", cycle.NewDate(2026, 10, 1), []string{"all-close", "all-plan", "all-run", "close", "plan", "run"}},
		{"okrs/plan.yaml", cycle.NewDate(2026, 10, 1), []string{"all-plan", "plan"}},
	}
	for _, tt := range tests {
		t.Run(tt.path+" on "+tt.now.String(), func(t *testing.T) {
			p := &okr.Plan{Files: []*okr.File{parse(t, tt.path, three)}}
			var got []string
			for _, f := range Run(p, Options{Rules: rules(), Now: tt.now}).Findings {
				got = append(got, f.Rule.Name)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestArchivedFiles(t *testing.T) {
	lasting := aboutKeyResults("broken", Error, "12")
	lasting.Archived = true
	wide := aboutObjectives("wide", Warning)
	wide.Scope = Workspace
	rules := []*Rule{lasting, wide, aboutKeyResults("words", Warning, "12")}
	p := plan(t, three)
	p.Files[0].Archived = true
	for _, tt := range []struct {
		all  bool
		want string
	}{
		{false, "3:18 error broken\n"},
		{true, "1:1 warning wide\n3:18 error broken\n3:18 warning words\n"},
	} {
		if diff := cmp.Diff(tt.want, lines(Run(p, Options{Rules: rules, Now: day, All: tt.all}).Findings)); diff != "" {
			t.Errorf("with All %v: %s", tt.all, diff)
		}
	}
}

// A rule that sees every file sees those that it does not look at too, but what
// it says of them is not reported, and the adapters pass them over.
func TestWideRulesLookWhereTheyMay(t *testing.T) {
	p := &okr.Plan{Files: []*okr.File{
		parse(t, "okrs/2026-Q2/plan.yaml", three), parse(t, "okrs/2026-Q3/plan.yaml", three),
	}}
	var seen []string
	rules := []*Rule{
		{Name: "all", Scope: Workspace, Phase: cycle.Close, Check: func(p *Pass) {
			for _, f := range p.Plan.Files {
				p.Report(f, source.Span{}, "%s", f.Folder)
			}
		}},
		{Name: "each", Scope: Workspace, Phase: cycle.Close, Check: EachObjective(func(_ *Pass, o *okr.Objective) {
			seen = append(seen, o.File.Folder)
		})},
	}
	found := Run(p, Options{Rules: rules, Now: day}).Findings
	if len(found) != 1 || found[0].Message != "2026-Q2" {
		t.Errorf("%d findings, want one about 2026-Q2", len(found))
	}
	if diff := cmp.Diff([]string{"2026-Q2"}, seen); diff != "" {
		t.Error(diff)
	}
}

// many returns a plan of many files, and rules of every scope.
func many(t *testing.T) (*okr.Plan, []*Rule) {
	p := &okr.Plan{}
	for i := range 40 {
		p.Files = append(p.Files, parse(t, fmt.Sprintf("okrs/2026-Q3/team%02d.yaml", i), three+"# okr:ignore words why\n"))
	}
	// It speaks of each file because of the one before it.
	wide := &Rule{Name: "wide", Scope: Workspace, Severity: Info, Check: func(p *Pass) {
		for i, f := range p.Plan.Files[1:] {
			p.Report(f.Objectives[0], source.Span{}, "after %s", p.Plan.Files[i].Name)
		}
	}}
	return p, append(ignorable(), wide, aboutKeyResults("deals", Error, "deal"))
}

func report(findings []*Finding) []string {
	var all []string
	for _, f := range findings {
		all = append(all, fmt.Sprintf("%v %v %s %s %s", f.At, f.Severity, f.Message, f.Address, f.Fingerprint))
	}
	return all
}

func TestOrderDoesNotDependOnProcessors(t *testing.T) {
	p, rules := many(t)
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	one := report(Run(p, Options{Rules: rules, Now: day}).Findings)
	if len(one) < 100 {
		t.Fatalf("%d findings, too few to be out of order", len(one))
	}
	runtime.GOMAXPROCS(8)
	for range 5 {
		if diff := cmp.Diff(one, report(Run(p, Options{Rules: rules, Now: day}).Findings)); diff != "" {
			t.Fatal(diff)
		}
	}
	slices.Reverse(rules)
	if diff := cmp.Diff(one, report(Run(p, Options{Rules: rules, Now: day}).Findings)); diff != "" {
		t.Errorf("with the rules the other way round: %s", diff)
	}
}

func TestNamingChoosesWhatIsReportedNotWhatIsKnown(t *testing.T) {
	p, rules := many(t)
	file := p.Files[7]
	var want []*Finding
	for _, f := range Run(p, Options{Rules: rules, Now: day}).Findings {
		if f.At.File == file.Source {
			want = append(want, f)
		}
	}
	got := Run(p, Options{Rules: rules, Now: day, Named: func(f *okr.File) bool { return f == file }})
	if diff := cmp.Diff(report(want), report(got.Findings)); diff != "" {
		t.Error(diff)
	}
	if got.Files != 1 || got.Objectives != 1 || got.KeyResults != 3 {
		t.Errorf("%d files, %d objectives, %d key results; want 1, 1, 3", got.Files, got.Objectives, got.KeyResults)
	}
}

func TestRulesThatAreNoPartOfARun(t *testing.T) {
	newer := aboutObjectives("newer", Warning)
	newer.Since = 2
	past := aboutObjectives("past", Warning)
	past.Past = true
	words := aboutObjectives("reads", Warning)
	words.Words = true
	rules := []*Rule{newer, past, words}
	for _, tt := range []struct {
		name string
		o    Options
		want string
	}{
		{"the newest set", Options{}, "1:1 warning newer\n1:1 warning reads\n"},
		{"a frozen set", Options{Config: configured(t, "version: 1")}, "1:1 warning reads\n"},
		{"another language", Options{Config: configured(t, "language: de")}, "1:1 warning newer\n"},
		{"with the past", Options{Before: &okr.Plan{}}, "1:1 warning newer\n1:1 warning past\n1:1 warning reads\n"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			tt.o.Rules, tt.o.Now = rules, day
			if diff := cmp.Diff(tt.want, lines(Run(plan(t, three), tt.o).Findings)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestWhatIsParkedOrDroppedIsPassedOver(t *testing.T) {
	text := `objectives:
  - objective: Sell
    key_results:
      - input: Train 12
      - input: Hire 12
        status: parked
      - input: Call 12
        status: dropped
        why_dropped: nobody answers
    guardrails:
      - at most 12 complaints
  - objective: Buy
    status: parked
    key_results:
      - input: Ask 12
`
	measure := aboutKeyResults("measures", Warning, "12")
	measure.Check = EachMeasure(func(p *Pass, kr *okr.KeyResult) { p.Report(kr, kr.Scored().Sentence.Whole(), "here") })
	rules := []*Rule{aboutObjectives("objectives", Warning), aboutKeyResults("words", Warning, "12"), measure}
	want := "2:5 warning objectives\n4:16 warning measures\n4:22 warning words\n11:9 warning measures\n"
	if diff := cmp.Diff(want, lines(Run(plan(t, text), Options{Rules: rules, Now: day}).Findings)); diff != "" {
		t.Error(diff)
	}
}

// identity is the Place of a sentence that is all of its file.
type identity struct{ file *source.File }

func (p identity) Span(start, end int) source.Span { return p.file.Span(start, end) }

func TestOne(t *testing.T) {
	file := source.NewFile("", "Train 12 sellers")
	o := &okr.Objective{Sentence: &okr.Sentence{Text: "Sell"}}
	kr := &okr.KeyResult{Objective: o, Parts: []okr.Part{{
		Label:    wording.Input,
		Sentence: &okr.Sentence{Text: file.Text, Place: identity{file}},
	}}}
	o.KeyResults = []*okr.KeyResult{kr}
	f := &okr.File{Objectives: []*okr.Objective{o}}
	o.File = f
	nowhere := &Rule{Name: "nowhere", Scope: Sentence, Severity: Warning, Check: EachKeyResult(func(p *Pass, kr *okr.KeyResult) {
		p.Report(kr, source.Span{}, "something is missing")
	})}
	context := &Rule{Name: "context", Scope: Sentence, Severity: Warning, Check: EachObjective(func(p *Pass, o *okr.Objective) {
		p.Report(o, source.Span{}, "of the objective")
	})}
	rules := []*Rule{
		nowhere, context, aboutObjectives("of-a-file", Error),
		aboutKeyResults("binary-kr", Warning, "sellers"), aboutKeyResults("kr-not-measurable", Error, "Train"),
	}
	var got []string
	for _, f := range One(f, Options{Rules: rules, Now: day}) {
		got = append(got, fmt.Sprintf("%s %v %d-%d", f.Rule.Name, f.Severity, f.At.Start, f.At.End))
	}
	if diff := cmp.Diff([]string{"nowhere warning 0-16", "binary-kr error 9-16"}, got); diff != "" {
		t.Error(diff)
	}

	o.KeyResults = nil
	if found := One(f, Options{Rules: rules, Now: day}); len(found) != 1 || found[0].Rule != context {
		t.Errorf("of an objective by itself: %d findings, want that of the objective", len(found))
	}
	if found := One(&okr.File{}, Options{Rules: rules, Now: day}); found != nil {
		t.Errorf("of nothing: %d findings", len(found))
	}
}
