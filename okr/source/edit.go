package source

import (
	"fmt"
	"slices"
	"strings"
)

// An Edit replaces the text at At by New. An empty At inserts.
type Edit struct {
	At  Span
	New string
}

// A Fix is a change that would put a problem right.
type Fix struct {
	Title string // what it does, as an order: "put the sentence in quotes"
	Safe  bool   // it changes form, never meaning; else it states what only a person knows
	Edits []Edit
}

// Apply returns the text of f after edits. It changes no byte outside them,
// and fails if two of them overlap or one is of another file or outside its text.
// Insertions at one place are made in the order given.
func Apply(f *File, edits ...Edit) (string, error) {
	edits = slices.Clone(edits)
	slices.SortStableFunc(edits, func(a, b Edit) int { return Compare(a.At, b.At) })
	var out strings.Builder
	last := int32(0)
	for _, e := range edits {
		if e.At.File != f {
			return "", fmt.Errorf("%v: the edit is of another file than %s", e.At, f.Name)
		}
		if e.At.Start < 0 || e.At.End < e.At.Start || int(e.At.End) > len(f.Text) {
			return "", fmt.Errorf("%s: the edit of bytes %d to %d is outside the text", f.Name, e.At.Start, e.At.End)
		}
		if e.At.Start < last {
			return "", fmt.Errorf("%v: overlapping edits", e.At)
		}
		out.WriteString(f.Text[last:e.At.Start])
		out.WriteString(e.New)
		last = e.At.End
	}
	out.WriteString(f.Text[last:])
	return out.String(), nil
}
