package lint

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/okr-as-code/okr/okr/source"
)

// resultOf returns a result of findings "rule severity", in their order; one
// that ends in "!" has a safe fix.
func resultOf(findings ...string) *Result {
	r := &Result{}
	for _, text := range findings {
		f := &Finding{}
		if rest, ok := strings.CutSuffix(text, "!"); ok {
			text = rest
			f.Offer("mend it", true, source.Edit{})
		}
		name, severity, _ := strings.Cut(text, " ")
		for s := Info; s <= Error; s++ {
			if s.String() == severity {
				f.Severity = s
			}
		}
		f.Rule = &Rule{Name: name}
		r.Findings = append(r.Findings, f)
	}
	return r
}

func TestMostShowsWhatMattersInItsOrder(t *testing.T) {
	r := resultOf("a info", "b warning", "c error", "d info", "e warning", "f error")
	for n, want := range []string{"abcdef", "c", "cf", "bcf", "bcef", "abcef", "abcdef", "abcdef"} {
		var got strings.Builder
		for _, f := range r.Most(n) {
			got.WriteString(f.Rule.Name)
		}
		if got.String() != want {
			t.Errorf("%d: %s, want %s", n, got.String(), want)
		}
	}
}

func TestStatistics(t *testing.T) {
	r := resultOf("rare error", "often warning!", "mixed info", "often warning", "mixed error", "other error", "often warning!")
	r.Findings[1].closed = true // as in an archived file
	var got []string
	for _, s := range r.Statistics() {
		got = append(got, fmt.Sprintf("%d %v %s, %d fixable", s.Count, s.Severity, s.Rule.Name, s.Fixable))
	}
	want := []string{
		"3 warning often, 1 fixable",
		"1 error mixed, 0 fixable",
		"1 info mixed, 0 fixable",
		"1 error other, 0 fixable",
		"1 error rare, 0 fixable",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
