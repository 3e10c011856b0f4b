// Package source holds the text of files and says where things stand in it:
// spans, edits, problems, positions, excerpts and the nearest name to a
// mistyped one.
//
// Everything is measured in byte offsets. Lines and columns exist only at the
// edges of the program, where people, editors and CI systems read them. The
// package reads no files and knows nothing of YAML.
package source

import (
	"fmt"
	"sort"
	"strings"
	"sync"
	"unicode/utf8"
)

// BOM is the byte order mark that may open a file. It counts in offsets, but is
// no column.
const BOM = "\ufeff"

// A File is the name and the text of one file. It is immutable, and safe to use
// from many goroutines.
type File struct {
	Name string // as a person would type it: with '/', relative to the working directory
	Text string

	once   sync.Once
	starts []int32 // the offset at which each line begins
}

// NewFile returns the file of that name and text.
func NewFile(name, text string) *File { return &File{Name: name, Text: text} }

// Span returns the bytes of f from start up to end, cut to the text of f.
func (f *File) Span(start, end int) Span {
	start = min(max(start, 0), len(f.Text))
	end = min(max(end, start), len(f.Text))
	return Span{File: f, Start: int32(start), End: int32(end)}
}

// lines returns where the lines of f begin. A line ends at LF, CRLF or a lone CR,
// as it does in an editor; NEL, LS and PS end none.
func (f *File) lines() []int32 {
	f.once.Do(func() {
		starts := []int32{0}
		for i := 0; i < len(f.Text); i++ {
			switch f.Text[i] {
			case '\r':
				if i+1 < len(f.Text) && f.Text[i+1] == '\n' {
					i++
				}
				starts = append(starts, int32(i+1))
			case '\n':
				starts = append(starts, int32(i+1))
			}
		}
		f.starts = starts
	})
	return f.starts
}

// LineCount returns how many lines f has; an empty file has one.
func (f *File) LineCount() int { return len(f.lines()) }

// Line returns the text of line n, counted from 1, without its end and without
// a BOM; it is empty outside the file.
func (f *File) Line(n int) Span {
	starts := f.lines()
	if n < 1 || n > len(starts) {
		return f.Span(len(f.Text), len(f.Text))
	}
	start, end := int(starts[n-1]), len(f.Text)
	if n < len(starts) {
		end = int(starts[n])
	}
	for end > start && (f.Text[end-1] == '\n' || f.Text[end-1] == '\r') {
		end--
	}
	if n == 1 && strings.HasPrefix(f.Text, BOM) {
		start = min(len(BOM), end)
	}
	return f.Span(start, end)
}

// A Position is a place in a file as people and machines write it.
type Position struct {
	Line   int // from 1
	Column int // from 1, in code points
	Offset int // from 0, in bytes; a BOM counts
}

// String returns "line:column".
func (p Position) String() string { return fmt.Sprintf("%d:%d", p.Line, p.Column) }

// Position returns where the byte at offset stands. An invalid byte of UTF-8 is
// one column, and the LF of a CRLF stands where its line ends.
func (f *File) Position(offset int) Position {
	offset = min(max(offset, 0), len(f.Text))
	n := f.lineOf(offset)
	return Position{Line: n, Column: 1 + utf8.RuneCountInString(f.before(offset, n)), Offset: offset}
}

// UTF16 returns where the byte at offset stands as the Language Server Protocol
// counts: line and character from 0, characters in UTF-16 code units.
func (f *File) UTF16(offset int) (line, character int) {
	offset = min(max(offset, 0), len(f.Text))
	n := f.lineOf(offset)
	for _, r := range f.before(offset, n) {
		character++
		if r >= 0x10000 {
			character++
		}
	}
	return n - 1, character
}

// before returns the text of line n in front of offset, without a BOM or the
// line's end.
func (f *File) before(offset, n int) string {
	line := f.Line(n)
	return f.Text[line.Start:min(max(int32(offset), line.Start), line.End)]
}

func (f *File) lineOf(offset int) int {
	starts := f.lines()
	return sort.Search(len(starts), func(i int) bool { return int(starts[i]) > offset })
}

// A Span is the part of a file from byte Start up to, but not including, End.
// The zero Span is nowhere.
type Span struct {
	File       *File
	Start, End int32
}

// IsZero reports whether s is nowhere.
func (s Span) IsZero() bool { return s.File == nil }

// Text returns the bytes that s covers.
func (s Span) Text() string {
	if s.File == nil {
		return ""
	}
	return s.File.Text[s.Start:s.End]
}

// Len returns how many bytes s covers.
func (s Span) Len() int { return int(s.End - s.Start) }

// Before returns the empty span at the start of s, where an insertion goes.
func (s Span) Before() Span { return Span{s.File, s.Start, s.Start} }

// After returns the empty span at the end of s.
func (s Span) After() Span { return Span{s.File, s.End, s.End} }

// Contains reports whether o lies within s.
func (s Span) Contains(o Span) bool {
	return s.File != nil && s.File == o.File && s.Start <= o.Start && o.End <= s.End
}

// To returns the span from the start of s to the end of o, which is in the same file.
func (s Span) To(o Span) Span {
	if s.IsZero() {
		return o
	}
	if o.IsZero() {
		return s
	}
	return Span{s.File, s.Start, max(s.End, o.End)}
}

// Ends returns the positions of the start and of the end of s.
func (s Span) Ends() (start, end Position) {
	if s.File == nil {
		return Position{1, 1, 0}, Position{1, 1, 0}
	}
	return s.File.Position(int(s.Start)), s.File.Position(int(s.End))
}

// String returns the start of s as name:line:column, and "-" for nowhere.
func (s Span) String() string {
	if s.File == nil {
		return "-"
	}
	return s.File.Name + ":" + s.File.Position(int(s.Start)).String()
}

// Compare orders spans by file name, start and end.
func Compare(a, b Span) int {
	if a.File != b.File {
		an, bn := "", ""
		if a.File != nil {
			an = a.File.Name
		}
		if b.File != nil {
			bn = b.File.Name
		}
		if c := strings.Compare(an, bn); c != 0 {
			return c
		}
	}
	if a.Start != b.Start {
		return int(a.Start) - int(b.Start)
	}
	return int(a.End) - int(b.End)
}
