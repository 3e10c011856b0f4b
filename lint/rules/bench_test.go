package rules

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr/align"
	"github.com/okr-as-code/okr/okr/workspace"
)

// BenchmarkWide is each rule that sees all files, over 2,000 of teams that serve
// one of 20 objectives and do not say which.
func BenchmarkWide(b *testing.B) {
	ws, err := workspace.Load(manyTeams(2000), workspace.Options{AsOf: mid, Rules: Names()})
	if err != nil {
		b.Fatal(err)
	}
	graph := align.New(ws[0].Plan, mid)
	for _, r := range All {
		if r.Scope != lint.Workspace {
			continue
		}
		b.Run(r.Name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				lint.Run(ws[0].Plan, lint.Options{Rules: []*lint.Rule{r}, Config: ws[0].Config, Now: mid, Graph: graph})
			}
		})
	}
}

// manyTeams returns a folder of n teams below a company. No two sentences in it
// are equal.
func manyTeams(n int) fstest.MapFS {
	files := fstest.MapFS{}
	var company strings.Builder
	company.WriteString("objectives:\n")
	for i := range 20 {
		fmt.Fprintf(&company, "  - objective: Riders of region %d never wait for a repair\n    key_results:\n", i)
		fmt.Fprintf(&company, "      - outcome: Raise the share of riders who return in region %d from 31%% to 42%%\n", i)
	}
	files["okrs/2026/company.yaml"] = &fstest.MapFile{Data: []byte(company.String())}
	for i := range n {
		text := fmt.Sprintf("objective: Riders of district %[1]d stop thinking about whether their bike works\nkey_results:\n"+
			"  - outcome: Raise the share of riders in district %[1]d who return from %[2]d%% to 60%%\n"+
			"  - outcome: Cut the median wait for a first visit in district %[1]d from %[2]d to 7 hours\n"+
			"  - output: Publish %[2]d guides for mechanics of district %[1]d\n"+
			"  - input: Train %[2]d mechanics of the night shift in district %[1]d\n", i, 10+i%30)
		files[fmt.Sprintf("okrs/2026-Q3/team%d.yaml", i)] = &fstest.MapFile{Data: []byte(text)}
	}
	return files
}
