package source

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"
)

func TestPosition(t *testing.T) {
	tests := []struct {
		name string
		text string
		at   string // the place: where this first stands in the text
		want string // line:column, then what an editor counts from 0 in UTF-16
	}{
		{"the start", "abc", "a", "1:1 0:0"},
		{"in a line", "abc", "c", "1:3 0:2"},
		{"after LF", "a\nbc", "c", "2:2 1:1"},
		{"after CRLF", "a\r\nbc", "c", "2:2 1:1"},
		{"after a lone CR", "a\rbc", "c", "2:2 1:1"},
		{"after an empty line", "a\r\r\nc", "c", "3:1 2:0"},
		{"at the CR of a CRLF", "ab\r\nc", "\r", "1:3 0:2"},
		{"at the LF of a CRLF", "ab\r\nc", "\n", "1:3 0:2"},
		{"at the LF", "ab\nc", "\n", "1:3 0:2"},
		{"behind a tab", "\t\tx", "x", "1:3 0:2"},
		{"behind letters of two bytes", "äöx", "x", "1:3 0:2"},
		{"behind CJK", "目標x", "x", "1:3 0:2"},
		{"behind an emoji", "🎯x", "x", "1:2 0:2"},
		{"behind an emoji of several code points", "👩‍🚀x", "x", "1:4 0:5"},
		{"behind an invalid byte", "a\xffx", "x", "1:3 0:2"},
		{"behind half a letter", "\xe7\x9bx", "x", "1:3 0:2"},
		{"behind NEL, which ends no line", "a\u0085x", "x", "1:3 0:2"},
		{"behind LS, which ends no line", "a\u2028x", "x", "1:3 0:2"},
		{"behind PS, which ends no line", "a\u2029x", "x", "1:3 0:2"},
		{"behind NUL", "a\x00x", "x", "1:3 0:2"},
		{"at the BOM", BOM + "x", BOM, "1:1 0:0"},
		{"behind the BOM", BOM + "x", "x", "1:1 0:0"},
		{"in the first line of a file with a BOM", BOM + "ax", "x", "1:2 0:1"},
		{"in the second line of a file with a BOM", BOM + "a\nbx", "x", "2:2 1:1"},
		{"behind a BOM in the middle", "a" + BOM + "x", "x", "1:3 0:2"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := NewFile("plan.yaml", tt.text)
			offset := strings.Index(tt.text, tt.at)
			if got := places(f, offset); got != tt.want {
				t.Errorf("byte %d of %q stands at %s, want %s", offset, tt.text, got, tt.want)
			}
			if p := f.Position(offset); p.Offset != offset {
				t.Errorf("the offset %d became %d", offset, p.Offset)
			}
		})
	}
}

func TestPositionOutsideTheText(t *testing.T) {
	tests := []struct {
		text   string
		offset int
		want   string
	}{
		{"", 0, "1:1 0:0"},
		{"ab", 2, "1:3 0:2"},
		{"ab\n", 3, "2:1 1:0"},
		{"ab", 99, "1:3 0:2"},
		{"ab", -1, "1:1 0:0"},
		{BOM, 3, "1:1 0:0"},
	}
	for _, tt := range tests {
		if got := places(NewFile("plan.yaml", tt.text), tt.offset); got != tt.want {
			t.Errorf("byte %d of %q stands at %s, want %s", tt.offset, tt.text, got, tt.want)
		}
	}
}

// places returns the place of a byte as people count and as editors do.
func places(f *File, offset int) string {
	line, character := f.UTF16(offset)
	return f.Position(offset).String() + " " + Position{Line: line, Column: character}.String()
}

func TestLine(t *testing.T) {
	tests := []struct {
		text string
		want []string
	}{
		{"", []string{""}},
		{"a", []string{"a"}},
		{"a\n", []string{"a", ""}},
		{"a\nb", []string{"a", "b"}},
		{"a\r\nb\r\n", []string{"a", "b", ""}},
		{"a\rb", []string{"a", "b"}},
		{"a\n\rb", []string{"a", "", "b"}},
		{"\n\n", []string{"", "", ""}},
		{BOM + "a\nb", []string{"a", "b"}},
		{BOM + "\nb", []string{"", "b"}},
		{BOM, []string{""}},
		{"a\u0085b\u2028c\vd\fe", []string{"a\u0085b\u2028c\vd\fe"}},
		{"a\xff\nb", []string{"a\xff", "b"}},
	}
	for _, tt := range tests {
		f := NewFile("plan.yaml", tt.text)
		var got []string
		for n := 1; n <= f.LineCount(); n++ {
			got = append(got, f.Line(n).Text())
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("the lines of %q are %q, want %q", tt.text, got, tt.want)
		}
		for _, n := range []int{0, -1, len(tt.want) + 1} {
			if outside := f.Line(n); outside.Text() != "" || outside.IsZero() {
				t.Errorf("line %d of %q is %q", n, tt.text, outside.Text())
			}
		}
	}
}

func TestSpan(t *testing.T) {
	f := NewFile("plan.yaml", "Grow sales\nto 60%")
	sales, share := f.Span(5, 10), f.Span(14, 17)
	if got := sales.Text(); got != "sales" {
		t.Errorf("the span holds %q", got)
	}
	if got := f.Span(-3, 4).Text(); got != "Grow" {
		t.Errorf("a span from before the text holds %q", got)
	}
	if got := f.Span(14, 99).Text(); got != "60%" {
		t.Errorf("a span beyond the text holds %q", got)
	}
	if got := f.Span(9, 3); got.Len() != 0 || got.Start != 9 {
		t.Errorf("a span that ends before its start covers bytes %d to %d", got.Start, got.End)
	}
	if got := sales.To(share).Text(); got != "sales\nto 60%" {
		t.Errorf("from one span to the other is %q", got)
	}
	if got := (Span{}).To(share); got != share {
		t.Errorf("from nowhere to a span is %v", got)
	}
	if got := share.To(Span{}); got != share {
		t.Errorf("from a span to nowhere is %v", got)
	}
	if got := sales.To(f.Span(6, 7)); got != sales {
		t.Errorf("from a span to a part of it is %q", got.Text())
	}
	if before, after := sales.Before(), sales.After(); before.Len() != 0 || before.Start != 5 || after.Len() != 0 || after.Start != 10 {
		t.Errorf("an insertion goes before byte %d or after byte %d", before.Start, after.Start)
	}
	if !sales.Contains(f.Span(6, 8)) || !sales.Contains(sales) || sales.Contains(f.Span(4, 8)) || sales.Contains(share) {
		t.Error("a span contains its parts and nothing else")
	}
	other := NewFile("plan.yaml", f.Text)
	if sales.Contains(other.Span(6, 8)) || (Span{}).Contains(Span{}) {
		t.Error("a span contains a part of another file, or nowhere contains itself")
	}
	if start, end := share.Ends(); start.String() != "2:4" || end.String() != "2:7" {
		t.Errorf("the span goes from %v to %v", start, end)
	}
	if got := share.String(); got != "plan.yaml:2:4" {
		t.Errorf("the span prints as %s", got)
	}
}

func TestNowhere(t *testing.T) {
	var s Span
	start, end := s.Ends()
	if !s.IsZero() || s.Text() != "" || s.String() != "-" || start.String() != "1:1" || end.String() != "1:1" {
		t.Errorf("nowhere is %q, %q, %v to %v", s.Text(), s, start, end)
	}
}

func TestCompare(t *testing.T) {
	a, b := NewFile("a.yaml", "12345"), NewFile("b.yaml", "12345")
	want := []Span{{}, a.Span(0, 0), a.Span(0, 3), a.Span(1, 2), b.Span(0, 1)}
	got := []Span{want[3], want[4], want[2], want[0], want[1]}
	slices.SortFunc(got, Compare)
	if !slices.Equal(got, want) {
		t.Errorf("sorted %v, want %v", got, want)
	}
}

func FuzzPosition(f *testing.F) {
	for _, s := range []string{BOM + "a\r\nb", "a\rb\n", "目標🎯\n", "\xff\xe7\x9b", "\u2028\u0085"} {
		f.Add(s, 3)
	}
	f.Fuzz(func(t *testing.T, text string, offset int) {
		file := NewFile("plan.yaml", text)
		p := file.Position(offset)
		line, character := file.UTF16(offset)
		whole := file.Line(p.Line)
		if p.Line != line+1 || p.Line < 1 || p.Line > file.LineCount() {
			t.Fatalf("byte %d of %q stands in line %d of %d, for an editor %d", offset, text, p.Line, file.LineCount(), line)
		}
		if strings.ContainsAny(whole.Text(), "\r\n") {
			t.Errorf("line %d of %q holds a line end: %q", p.Line, text, whole.Text())
		}
		// A valid prefix is counted as a whole; half a letter counts its bytes.
		if !utf8.ValidString(text) || p.Offset < len(text) && !utf8.RuneStart(text[p.Offset]) {
			return
		}
		runes := []rune(whole.Text())
		if p.Column < 1 || p.Column > len(runes)+1 || character > len(utf16.Encode(runes)) {
			t.Errorf("byte %d of %q stands at %v, for an editor at %d, behind its line %q", offset, text, p, character, whole.Text())
		}
		if got := len(utf16.Encode(runes[:p.Column-1])); got != character {
			t.Errorf("column %d of %q is character %d for an editor, want %d", p.Column, whole.Text(), character, got)
		}
	})
}
