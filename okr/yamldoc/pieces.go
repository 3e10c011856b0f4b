package yamldoc

import (
	"slices"
	"strings"

	"github.com/okr-as-code/okr/okr/source"
)

// A piece is a part of a text that is edited again and again: bytes start to end
// of the file, or new text.
type piece struct {
	start, end int
	text       string
	kept       bool
}

func (p piece) len() int {
	if p.kept {
		return p.end - p.start
	}
	return len(p.text)
}

// cut returns the parts of p before and after its byte at off.
func (p piece) cut(off int) (before, after piece) {
	before, after = p, p
	if p.kept {
		before.end, after.start = p.start+off, p.start+off
	} else {
		before.text, after.text = p.text[:off], p.text[off:]
	}
	return before, after
}

// pieces are all parts of a text, in order.
type pieces []piece

// piecesOf returns the text of f before any edit.
func piecesOf(f *source.File) pieces { return pieces{{end: len(f.Text), kept: true}} }

// replace makes bytes start to end of the text with.
func (ps pieces) replace(start, end int, with string) pieces {
	out := make(pieces, 0, len(ps)+2)
	at, written := 0, false
	write := func() {
		if !written {
			out, written = append(out, piece{text: with}), true
		}
	}
	for _, p := range ps {
		n := p.len()
		if lo := start - at; lo > 0 {
			before, _ := p.cut(min(lo, n))
			out = append(out, before)
		}
		if at+n >= start {
			write()
		}
		if hi := end - at; hi < n {
			_, after := p.cut(max(hi, 0))
			out = append(out, after)
		}
		at += n
	}
	write()
	return slices.DeleteFunc(out, func(p piece) bool { return p.len() == 0 })
}

// apply returns the text after edits of what it is now, which do not overlap and
// are in order.
func (ps pieces) apply(edits []source.Edit) pieces {
	for _, e := range slices.Backward(edits) {
		ps = ps.replace(int(e.At.Start), int(e.At.End), e.New)
	}
	return ps
}

// edits returns how f becomes the text.
func (ps pieces) edits(f *source.File) []source.Edit {
	var out []source.Edit
	var text strings.Builder
	last := 0
	flush := func(to int) {
		if last < to || text.Len() > 0 {
			if e := (source.Edit{At: f.Span(last, to), New: text.String()}); e.At.Text() != e.New {
				out = append(out, e)
			}
		}
		text.Reset()
	}
	for _, p := range ps {
		if !p.kept {
			text.WriteString(p.text)
			continue
		}
		flush(p.start)
		last = p.end
	}
	flush(len(f.Text))
	return out
}
