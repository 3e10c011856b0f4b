package rules

import (
	"strings"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/source"
)

// Fixes that add or take away whole lines. They are made only where a key result
// is written in the plain way: an item of a block list.

// onItsLine reports whether something is an item of a block list that takes up
// one line, all but a comment.
func onItsLine(at source.Span) bool {
	text := at.Text()
	if text == "" || strings.ContainsAny(text, "\r\n") || strings.ContainsAny(text[:1], "|>{[") {
		return false
	}
	_, ok := dash(at)
	return ok
}

// dash returns how many columns stand before the dash of an item of a block list; false
// if at is none.
func dash(at source.Span) (column int, ok bool) {
	before := leading(at)
	return strings.Index(before, "-"), strings.TrimSpace(before) == "-"
}

// leading returns what stands on the line before at.
func leading(at source.Span) string {
	line := at.File.Line(at.File.Position(int(at.Start)).Line)
	return at.File.Text[line.Start:at.Start]
}

// lineEnd returns the place after the line on which at ends.
func lineEnd(at source.Span) source.Span {
	return at.File.Line(at.File.Position(int(at.End)).Line).After()
}

// lineBefore returns the place after the line above that on which at begins.
func lineBefore(at source.Span) source.Span {
	return at.File.Line(at.File.Position(int(at.Start)).Line - 1).After()
}

// newline returns what ends the lines of the file, with the indent of the next.
func newline(f *source.File, indent int) string {
	end := "\n"
	if strings.Contains(f.Text, "\r\n") {
		end = "\r\n"
	}
	return end + strings.Repeat(" ", indent)
}

// column returns how many columns stand before at.
func column(at source.Span) int { return at.File.Position(int(at.Start)).Column - 1 }

// addField returns the edits that write another field below the sentence of a
// key result, which becomes one of fields if it is a bare sentence. It returns
// none where that would take more than a line.
func addField(kr *okr.KeyResult, field string) []source.Edit {
	if part := kr.Scored(); part != nil && !part.Key.IsZero() {
		if e, ok := newField(kr, field); ok {
			return []source.Edit{e}
		}
		return nil
	}
	if kr.At.IsZero() || !onItsLine(kr.At) {
		return nil
	}
	return []source.Edit{
		{At: kr.At.Before(), New: "key_result: "},
		{At: lineEnd(kr.At), New: newline(kr.At.File, column(kr.At)) + field},
	}
}
