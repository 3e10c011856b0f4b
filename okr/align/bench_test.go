package align

import (
	"fmt"
	"testing"

	"github.com/okr-as-code/okr/okr"
)

// BenchmarkNew is the graph of 10,000 files whose references all lead
// somewhere, or all nowhere.
func BenchmarkNew(b *testing.B) {
	for _, name := range []string{"none", "good", "broken"} {
		p := &okr.Plan{Files: []*okr.File{file(b, "2026/company", "growth: revenue", "calm: uptime")}}
		for i := range 10_000 {
			f := file(b, fmt.Sprintf("2026-Q3/area%d/team%d", i%100, i), "- - -")
			o := f.Objectives[0]
			switch name {
			case "good":
				o.AlignsTo, o.DependsOn = refs("company/growth"), refs(fmt.Sprintf("area%d/team%d/kr2", i/2%100, i/2))
				o.KeyResults[0].LeadsTo = refs("kr3")
			case "broken":
				o.AlignsTo, o.DependsOn = refs("company/grwth"), refs(fmt.Sprintf("aera%d/tam%d/kr2", i/2%100, i/2))
			}
			p.Files = append(p.Files, f)
		}
		b.Run(name, func(b *testing.B) {
			for range b.N {
				New(p, today)
			}
		})
	}
}
