package yamldoc

import (
	"fmt"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"

	"github.com/okr-as-code/okr/okr/source"
)

// plan returns a file of about 70 lines and 2.5 KB whose sentences are those of
// no other number.
func plan(number int) string {
	var b strings.Builder
	fmt.Fprintf(&b, "# Plan %d.\nteam: team-%d\nowner: Person %d\nobjective: Customers of region %d come back by themselves\n", number, number, number, number)
	b.WriteString("why: Half of them never return after the first order\naligns_to: [2026/company/growth, 2026/company/calm]\nkey_results:\n")
	for i := range 5 {
		n := number*10 + i
		fmt.Fprintf(&b, "  - id: kr-%d\n    outcome: Raise the share of repeat orders in shop %d from %d%% to %d%%\n", n, n, n%40, n%40+12)
		fmt.Fprintf(&b, "    source: {name: report %d, link: https://bi.example.com/r/%d}\n    influence: shared\n    confidence: 60%%   # a guess\n    check_ins:\n", n, n)
		fmt.Fprintf(&b, "      - {date: 2026-07-13, value: %d%%, confidence: 60%%}\n      - {date: 2026-07-27, value: %d%%, note: \"slow: two weeks of rain\"}\n", n%40+1, n%40+2)
	}
	b.WriteString("initiatives:\n")
	for i := range 4 {
		n := number*10 + i
		fmt.Fprintf(&b, "  - text: Call the %d customers who left in May\n    for: kr-%d\n    owner: Person %d\n    effort: 3 person-weeks\n", n, n, n)
	}
	b.WriteString("guardrails:\n  - outcome: Refunds per week stay at or below 4\n    at_most: 4\nreviews:\n  - date: 2026-08-12\n    note: >-\n      Returns move with the calls,\n      refunds do not\n")
	return b.String()
}

func BenchmarkBareDecode(b *testing.B) {
	b.ReportAllocs()
	for i := range b.N {
		text := []byte(plans[i%len(plans)])
		var n yaml.Node
		if err := yaml.Unmarshal(text, &n); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkParse(b *testing.B) {
	b.ReportAllocs()
	for i := range b.N {
		doc := Parse(source.NewFile("a.yaml", plans[i%len(plans)]), testGrammar)
		if len(doc.Problems) > 0 {
			b.Fatal(doc.Problems)
		}
	}
}

var plans = func() (out []string) {
	for i := range 64 {
		out = append(out, plan(i))
	}
	return out
}()
