package lint

import (
	"fmt"
	"strings"
	"testing"

	"github.com/okr-as-code/okr/okr"
)

// BenchmarkOneFile is a file of 12 key results under 40 rules that find nothing.
func BenchmarkOneFile(b *testing.B) {
	file := &okr.File{Path: "okrs/2026-Q3/plan.yaml"}
	o := &okr.Objective{File: file}
	file.Objectives = []*okr.Objective{o}
	for i := range 12 {
		o.KeyResults = append(o.KeyResults, &okr.KeyResult{Objective: o, Index: i + 1})
	}
	var rules []*Rule
	for i := range 40 {
		rules = append(rules, &Rule{
			Name:  fmt.Sprintf("rule-%s", strings.Repeat("a", i+1)),
			Scope: Sentence,
			Check: EachKeyResult(func(p *Pass, kr *okr.KeyResult) {
				if kr.Status == okr.Done {
					p.Report(kr, kr.At, "done")
				}
			}),
		})
	}
	r := newRun(&okr.Plan{}, Options{Rules: rules, Now: day})
	p := r.pass()
	b.ReportAllocs()
	for b.Loop() {
		r.finish(file, r.within(p, file))
	}
}
