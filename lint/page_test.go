package lint

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

const examplePage = "# kr-count\n\nAn objective has\nthree to five key results.\n\nMore of it.\n\n## Why\n\nBecause.\n\n## Bad\n\n```yaml\n## no heading\n```\n\nText.\n"

func TestParsePage(t *testing.T) {
	want := Page{
		Title:   "kr-count",
		Summary: "An objective has three to five key results.",
		Sections: []Section{
			{"Why", "Because."},
			{"Bad", "```yaml\n## no heading\n```\n\nText."},
		},
	}
	if diff := cmp.Diff(want, ParsePage(examplePage)); diff != "" {
		t.Error(diff)
	}
	r := &Rule{Doc: func() string { return examplePage }}
	if r.Summary() != want.Summary {
		t.Errorf("summary %q", r.Summary())
	}
	if got := r.Page().Section("Why"); got != "Because." {
		t.Errorf("Why is %q", got)
	}
	if got := r.Page().Section("Source"); got != "" {
		t.Errorf("a section that is not there is %q", got)
	}
}
