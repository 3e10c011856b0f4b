package lint

import (
	"testing"

	"github.com/okr-as-code/okr/okr/source"
)

// Fixes that touch the same bytes wait for each other, and an alternative is
// never made because the first choice has to wait.
func TestEditsDoNotOverlap(t *testing.T) {
	file := source.NewFile("a", "one two three")
	at := func(start, end int, new string) source.Edit { return source.Edit{At: file.Span(start, end), New: new} }
	safe := func(edits ...source.Edit) source.Fix { return source.Fix{Safe: true, Edits: edits} }
	unsafe := func(edits ...source.Edit) source.Fix { return source.Fix{Edits: edits} }
	finding := func(fixes ...source.Fix) *Finding { return &Finding{Problem: source.Problem{Fixes: fixes}} }
	closed := finding(safe(at(0, 3, "1")))
	closed.closed = true
	tests := []struct {
		name     string
		findings []*Finding
		unsafe   bool
		want     string
		made     int
	}{
		{"apart", []*Finding{finding(safe(at(8, 13, "3"))), finding(safe(at(0, 3, "1")))}, false, "1 two 3", 2},
		{"overlapping", []*Finding{finding(safe(at(4, 7, "2"))), finding(safe(at(5, 8, "x")))}, false, "one 2 three", 1},
		{"an alternative", []*Finding{finding(safe(at(4, 7, "2"))), finding(safe(at(5, 8, "x")), safe(at(0, 3, "1")))}, false, "one 2 three", 1},
		{"the same words twice", []*Finding{finding(safe(at(4, 7, "2"))), finding(safe(at(4, 7, "2")))}, false, "one 2 three", 2},
		{"the same words and more", []*Finding{finding(safe(at(4, 7, "2"))), finding(safe(at(0, 3, "1"), at(4, 7, "2")))}, false, "1 2 three", 2},
		{"two insertions at one place", []*Finding{finding(safe(at(4, 4, "a"))), finding(safe(at(4, 4, "b")))}, false, "one atwo three", 1},
		{"the same insertion", []*Finding{finding(safe(at(4, 4, "a"))), finding(safe(at(4, 4, "a")))}, false, "one atwo three", 2},
		{"two insertions of one fix", []*Finding{finding(safe(at(4, 4, "a"), at(4, 4, "b")))}, false, "one abtwo three", 1},
		{"an insertion beside what goes", []*Finding{finding(safe(at(4, 7, ""))), finding(safe(at(7, 7, "x")))}, false, "one x three", 2},
		{"an insertion into what goes", []*Finding{finding(safe(at(4, 7, ""))), finding(safe(at(5, 5, "x")))}, false, "one  three", 1},
		{"all of a fix or nothing", []*Finding{finding(safe(at(4, 7, "2"))), finding(safe(at(0, 3, "1"), at(5, 8, "x")))}, false, "one 2 three", 1},
		{"unsafe, not asked for", []*Finding{finding(unsafe(at(0, 3, "1")), safe(at(0, 3, "i")))}, false, "i two three", 1},
		{"unsafe, asked for", []*Finding{finding(unsafe(at(0, 3, "1")), safe(at(0, 3, "i")))}, true, "1 two three", 1},
		{"another file", []*Finding{finding(safe(source.Edit{At: source.NewFile("b", "one").Span(0, 3), New: "1"}))}, false, "one two three", 0},
		{"archived", []*Finding{closed}, true, "one two three", 0},
		{"what is there already", []*Finding{finding(safe(at(0, 3, "one"))), finding(safe(at(0, 3, "1")))}, false, "1 two three", 1},
		{"nothing to do", []*Finding{finding(), finding(safe())}, true, "one two three", 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			edits, made := Edits(file, tt.findings, tt.unsafe)
			got, err := source.Apply(file, edits...)
			if err != nil {
				t.Fatal(err)
			}
			if got != tt.want || len(made) != tt.made {
				t.Errorf("%q with %d made, want %q with %d", got, len(made), tt.want, tt.made)
			}
		})
	}
}
