package lint

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/source"
)

// prints returns the fingerprints of the findings about 12.
func prints(t *testing.T, text string) []string {
	t.Helper()
	var all []string
	for _, f := range Run(plan(t, text), Options{Rules: []*Rule{aboutKeyResults("words", Warning, "12")}, Now: day}).Findings {
		all = append(all, f.Fingerprint)
	}
	return all
}

func TestFingerprintsStayWhenAFindingMoves(t *testing.T) {
	before := prints(t, "objective: Sell\nkey_results:\n  - input: Train 12\n    id: train\n")
	after := prints(t, "# moved\nobjective: Sell\nkey_results:\n  - input: Train all 12 of them\n    id: train\n")
	if diff := cmp.Diff(before, after); diff != "" {
		t.Error(diff)
	}
	if len(before) != 1 || len(before[0]) != 32 {
		t.Errorf("%q is not one hash of 32 digits", before)
	}
}

func TestFingerprintsDiffer(t *testing.T) {
	same := "objective: Sell\nkey_results:\n  - input: Train 12\n    output: Publish 12\n  - input: Hire 12\n"
	twice := &Rule{Name: "twice", Check: func(p *Pass) {
		for range 2 {
			p.Report(p.File, source.Span{}, "the same")
		}
	}, Scope: File}
	seen := map[string]bool{}
	p := plan(t, same)
	p.Files = append(p.Files, parse(t, "okrs/2026-Q3/other.yaml", "objective: Buy\n"))
	found := Run(p, Options{Rules: []*Rule{aboutKeyResults("words", Warning, "12"), twice}, Now: day}).Findings
	for _, f := range found {
		seen[f.Fingerprint] = true
	}
	if len(seen) != len(found) || len(found) != 6 {
		t.Errorf("%d fingerprints of %d findings, want 6 of 6", len(seen), len(found))
	}
}

// Two files share an address if only their extension tells them apart, or if
// they are of two workspaces.
func TestFingerprintsDifferWhereAddressesDoNot(t *testing.T) {
	of := func(names ...string) *Result {
		p := &okr.Plan{}
		for _, name := range names {
			p.Files = append(p.Files, parse(t, name, three))
		}
		return Run(p, Options{Rules: ignorable(), Now: day})
	}
	for name, r := range map[string]*Result{
		"one folder":     of("okrs/2026-Q3/plan.yaml", "okrs/2026-Q3/plan.yml"),
		"two workspaces": Merge(of("b/okrs/2026-Q3/plan.yaml"), of("a/okrs/2026-Q3/plan.yaml")),
	} {
		seen := map[string]bool{}
		for _, f := range r.Findings {
			seen[f.Fingerprint] = true
		}
		if len(seen) != len(r.Findings) || len(seen) != 6 {
			t.Errorf("%s: %d fingerprints of %d findings, want 6 of 6", name, len(seen), len(r.Findings))
		}
	}
	one, both := of("a/okrs/2026-Q3/plan.yaml"), Merge(of("b/okrs/2026-Q3/plan.yaml"), of("a/okrs/2026-Q3/plan.yaml"))
	if diff := cmp.Diff(report(one.Findings), report(both.Findings[:len(one.Findings)])); diff != "" {
		t.Errorf("the first of two workspaces (-alone +merged):\n%s", diff)
	}
}

func TestFindingSaysMore(t *testing.T) {
	p := plan(t, three)
	f := p.Files[0]
	rule := &Rule{Name: "more", Scope: File, Check: func(p *Pass) {
		at := f.Objectives[0].Sentence.Whole()
		p.Report(f.Objectives[0], at, "%d words", 5).
			Suggest("write %d", 3).
			Offer("cut it", false, source.Edit{At: at, New: "Sell"}).
			Relate(f.Source.Span(0, 9), "the %s", "key")
	}}
	x := Run(p, Options{Rules: []*Rule{rule}, Now: day}).Findings[0]
	if x.Message != "5 words" || x.Help != "write 3" || x.Related[0].Message != "the key" {
		t.Errorf("message %q, help %q, related %q", x.Message, x.Help, x.Related[0].Message)
	}
	if x.FixKind() != UnsafeFix || x.Fixes[0].Title != "cut it" || x.Subject() != f.Objectives[0] {
		t.Errorf("fix %q is %v, about %T", x.Fixes[0].Title, x.FixKind(), x.Subject())
	}
}

func TestCounts(t *testing.T) {
	r := Run(plan(t, three+"# okr:ignore words why\n"), Options{Rules: ignorable(), Now: day})
	if e, w, i, fix := r.Count(Error), r.Count(Warning), r.Count(Info), r.Fixable(); e != 0 || w != 3 || i != 1 || fix != 1 {
		t.Errorf("%d errors, %d warnings, %d infos, %d fixable; want 0, 3, 1, 1", e, w, i, fix)
	}
	if r.AtLeast(Error) || !r.AtLeast(Warning) || !r.AtLeast(Info) {
		t.Error("a result with warnings has findings from warning on, and none that are errors")
	}
}

func TestMergeIsInOrder(t *testing.T) {
	of := func(name string) *Result {
		p := &okr.Plan{Files: []*okr.File{parse(t, name, three)}}
		return Run(p, Options{Rules: ignorable(), Now: day})
	}
	a, b := of("a/okrs/2026-Q3/plan.yaml"), of("b/okrs/2026-Q3/plan.yaml")
	all := Merge(b, a)
	if diff := cmp.Diff(lines(a.Findings)+lines(b.Findings), lines(all.Findings)); diff != "" {
		t.Error(diff)
	}
	if all.Files != 2 || all.Objectives != 2 || all.KeyResults != 6 {
		t.Errorf("%d files, %d objectives, %d key results; want 2, 2, 6", all.Files, all.Objectives, all.KeyResults)
	}
}
