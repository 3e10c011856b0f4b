package source

import (
	"strings"
	"testing"
)

func TestApply(t *testing.T) {
	f := NewFile("plan.yaml", "# OKRs\r\ntarget: 60 # days\r\n")
	sixty := f.Span(16, 18)
	tests := []struct {
		name  string
		edits []Edit
		want  string
	}{
		{"no edit", nil, f.Text},
		{"a replacement", []Edit{{sixty, "75"}}, "# OKRs\r\ntarget: 75 # days\r\n"},
		{"a replacement by the same", []Edit{{sixty, "60"}}, f.Text},
		{"a deletion", []Edit{{f.Span(18, 25), ""}}, "# OKRs\r\ntarget: 60\r\n"},
		{"insertions at both ends", []Edit{{f.Span(0, 0), "<"}, {f.Span(27, 27), ">"}}, "<# OKRs\r\ntarget: 60 # days\r\n>"},
		{"the last edit first", []Edit{{f.Span(20, 25), "weeks"}, {sixty, "8"}}, "# OKRs\r\ntarget: 8 #weeks\r\n"},
		{"insertions at one place", []Edit{{sixty.Before(), "a"}, {sixty.Before(), "b"}, {sixty.Before(), "c"}}, "# OKRs\r\ntarget: abc60 # days\r\n"},
		{"an insertion before and one after a replacement", []Edit{{sixty, "75"}, {sixty.After(), "\""}, {sixty.Before(), "\""}}, "# OKRs\r\ntarget: \"75\" # days\r\n"},
		{"replacements that touch", []Edit{{f.Span(16, 17), "7"}, {f.Span(17, 18), "5"}}, "# OKRs\r\ntarget: 75 # days\r\n"},
		{"the whole text", []Edit{{f.Span(0, 27), ""}}, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := Apply(f, tt.edits...)
			if err != nil || got != tt.want {
				t.Errorf("got %q, %v; want %q", got, err, tt.want)
			}
		})
	}
}

func TestApplyFails(t *testing.T) {
	f := NewFile("plan.yaml", "target: 60")
	tests := []struct {
		name  string
		edits []Edit
		want  string
	}{
		{"two replacements of the same", []Edit{{f.Span(8, 10), "75"}, {f.Span(8, 10), "80"}}, "overlapping"},
		{"replacements that overlap", []Edit{{f.Span(0, 9), "x"}, {f.Span(8, 10), "y"}}, "overlapping"},
		{"an insertion into a replacement", []Edit{{f.Span(8, 10), "75"}, {f.Span(9, 9), "."}}, "overlapping"},
		{"another file", []Edit{{NewFile("plan.yaml", f.Text).Span(8, 10), "75"}}, "another file"},
		{"nowhere", []Edit{{Span{}, "75"}}, "another file"},
		{"beyond the end", []Edit{{Span{f, 8, 11}, "75"}}, "outside the text"},
		{"before the start", []Edit{{Span{f, -1, 2}, "75"}}, "outside the text"},
		{"backwards", []Edit{{Span{f, 10, 8}, "75"}}, "outside the text"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := Apply(f, tt.edits...)
			if err == nil || !strings.Contains(err.Error(), tt.want) || got != "" {
				t.Errorf("got %q, %v; want an error: …%s…", got, err, tt.want)
			}
		})
	}
}

func TestApplyLeavesTheEditsInOrder(t *testing.T) {
	f := NewFile("plan.yaml", "ab")
	edits := []Edit{{f.Span(1, 2), "B"}, {f.Span(0, 1), "A"}}
	if _, err := Apply(f, edits...); err != nil {
		t.Fatal(err)
	}
	if edits[0].New != "B" || edits[1].New != "A" {
		t.Errorf("the caller's edits were sorted: %v", edits)
	}
}

// The law of editing: bytes outside the edits stay, and each edit puts its text
// where it stood.
func FuzzApply(f *testing.F) {
	f.Add("target: 60 # days", 8, 10, "75", 11, 11, "x")
	f.Add("a\r\nb", 0, 0, "", 1, 3, "\n")
	f.Fuzz(func(t *testing.T, text string, a, b int, first string, c, d int, second string) {
		file := NewFile("plan.yaml", text)
		x, y := file.Span(a, b), file.Span(c, d)
		got, err := Apply(file, Edit{y, second}, Edit{x, first})
		if Compare(x, y) >= 0 {
			x, y, first, second = y, x, second, first
		}
		if overlap := y.Start < x.End; overlap != (err != nil) {
			t.Fatalf("edits of %d–%d and %d–%d: %v", x.Start, x.End, y.Start, y.End, err)
		}
		if err != nil {
			return
		}
		want := text[:x.Start] + first + text[x.End:y.Start] + second + text[y.End:]
		if got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	})
}
