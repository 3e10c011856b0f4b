package yamldoc

import (
	"cmp"
	"slices"
	"strings"

	"github.com/okr-as-code/okr/okr/source"
)

// A patch is a change to the text of a file that is made in memory alone, so
// that yaml.v3 reads on after a mistake.
type patch struct {
	start, end int    // what it replaces in the file
	text       string // by what
	read       bool   // the scalar that it makes is the bytes readStart to readEnd of the file
	readStart  int
	readEnd    int

	at int // where its text stands in the patched text
}

// patches are the patches of a file, in order and apart from each other.
type patches []patch

// over returns ps and more, without the patches that one of more covers. It
// fails where two of them overlap otherwise.
func (ps patches) over(more ...patch) (patches, bool) {
	order := func(a, b patch) int { return cmp.Or(a.start-b.start, a.end-b.end) }
	more = slices.Clone(more)
	slices.SortStableFunc(more, order)
	covered := func(o patch) bool {
		i, _ := slices.BinarySearchFunc(more, o.start+1, func(p patch, start int) int { return p.start - start })
		if i == 0 {
			return false
		}
		p := more[i-1]
		insertsBeside := o.start == o.end && (o.start == p.start || o.end == p.end)
		return p.start <= o.start && o.end <= p.end && !insertsBeside
	}
	all := append(slices.DeleteFunc(slices.Clone(ps), covered), more...)
	slices.SortStableFunc(all, order)
	shift := 0
	for i := range all {
		if i > 0 && all[i].start < all[i-1].end {
			return nil, false
		}
		all[i].at = all[i].start + shift
		shift += len(all[i].text) - (all[i].end - all[i].start)
	}
	return all, true
}

// apply returns text with the patches made.
func (ps patches) apply(text string) string {
	var out strings.Builder
	last := 0
	for _, p := range ps {
		out.WriteString(text[last:p.start])
		out.WriteString(p.text)
		last = p.end
	}
	out.WriteString(text[last:])
	return out.String()
}

// before returns the last patch whose text begins at off or before.
func (ps patches) before(off int) (patch, bool) {
	i, _ := slices.BinarySearchFunc(ps, off+1, func(p patch, off int) int { return p.at - off })
	if i == 0 {
		return patch{}, false
	}
	return ps[i-1], true
}

// back returns the offset in the file of an offset in the patched text; within
// the text of a patch it is where the patch starts. What follows a patch without
// a text begins where the patch ends.
func (ps patches) back(off int) int {
	p, ok := ps.before(off)
	switch {
	case !ok:
		return off
	case off < p.at+len(p.text):
		return p.start
	}
	return p.end + off - p.at - len(p.text)
}

// backEnd returns the end in the file of a part of the patched text; within the
// text of a patch it is where the patch ends.
func (ps patches) backEnd(start, end int) int {
	if start == end {
		return ps.back(end)
	}
	p, ok := ps.before(end)
	switch {
	case !ok:
		return end
	case end == p.at:
		return p.start
	case end < p.at+len(p.text):
		return p.end
	}
	return p.end + end - p.at - len(p.text)
}

// scalar returns the scalar that bytes start to end of the patched text stand
// for, or nil where they are those of the file.
func (ps patches) scalar(b *builder, n *raw, start, end int) *Scalar {
	i, _ := slices.BinarySearchFunc(ps, start, func(p patch, off int) int { return p.at + len(p.text) - off })
	for ; i < len(ps) && ps[i].at < end; i++ {
		p := ps[i]
		if p.at+len(p.text) <= start && !(p.text == "" && p.at > start) {
			continue
		}
		if p.read && p.at == start {
			return Raw(b.doc.File.Span(p.readStart, p.readEnd))
		}
		at := b.span(start, end)
		if p.at <= start && end <= p.at+len(p.text) {
			return &Scalar{Value: n.value, At: at}
		}
		return Raw(inside(at, n.style))
	}
	return nil
}

// inside returns the text of a scalar that is written at at: without its quotes,
// and without the indicators of a block.
func inside(at source.Span, style Style) source.Span {
	raw := at.Text()
	switch style {
	case SingleQuoted, DoubleQuoted:
		if len(raw) > 1 {
			at.Start, at.End = at.Start+1, at.End-1
		}
	case Literal, Folded:
		n, _ := blanks(raw[lineEnd(raw, 0):])
		at.Start += int32(lineEnd(raw, 0) + n)
	}
	return at
}
