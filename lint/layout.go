package lint

import (
	"cmp"
	"iter"
	"slices"
	"sort"
	"strings"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/source"
)

// A layout says what the lines of a file hold. Comments are asked about from the
// last to the first.
type layout struct {
	file   *okr.File
	things []source.Span // everything in the file, by start; nil until it is needed
	line   int           // of the comment asked about last that stands alone, from 1
	next   source.Span   // the line of YAML after it; nowhere if there is none
}

// about returns whether a comment stands on a line of its own, and what it is
// about: its line, or what begins on the next line of YAML.
func (l *layout) about(at source.Span) (alone bool, thing source.Span) {
	n := at.File.Position(int(at.Start)).Line
	line := at.File.Line(n)
	if strings.TrimSpace(at.File.Text[line.Start:at.Start]) != "" {
		return false, line
	}
	l.next = l.after(at.File, n)
	l.line = n
	if l.next.IsZero() {
		return true, at
	}
	return true, l.thingOn(l.next)
}

// after returns the first line of YAML after line n.
func (l *layout) after(file *source.File, n int) source.Span {
	for n++; n <= file.LineCount(); n++ {
		if n == l.line {
			return l.next
		}
		line := file.Line(n)
		if text := strings.TrimSpace(line.Text()); text != "" && text[0] != '#' {
			return line
		}
	}
	return source.Span{}
}

// thingOn returns the largest thing that begins on a line: the file, an
// objective, a key result, a field; else the line.
func (l *layout) thingOn(line source.Span) source.Span {
	if l.things == nil {
		l.things = slices.Collect(places(l.file))
		slices.SortFunc(l.things, func(a, b source.Span) int { return cmp.Compare(a.Start, b.Start) })
	}
	first := sort.Search(len(l.things), func(i int) bool { return l.things[i].Start >= line.Start })
	if first == 0 {
		return line.File.Span(0, len(line.File.Text))
	}
	thing := line
	for _, s := range l.things[first:] {
		if s.Start > line.End {
			break
		}
		thing.End = max(thing.End, s.End)
	}
	return thing
}

// places returns where everything in a file stands that has a place of its own:
// objectives, key results and the things inside them, and all their fields.
func places(f *okr.File) iter.Seq[source.Span] {
	return func(yield func(source.Span) bool) {
		for origin := range origins(f) {
			if !origin.At.IsZero() && !yield(origin.At) {
				return
			}
			for _, field := range origin.Fields {
				if !yield(field.Key.To(field.Value)) {
					return
				}
			}
		}
	}
}

// origins returns the origin of everything in a file.
func origins(f *okr.File) iter.Seq[*okr.Origin] {
	return func(yield func(*okr.Origin) bool) {
		if !yield(fieldsOf(&f.Origin)) {
			return
		}
		for _, o := range f.Objectives {
			if !yieldObjective(o, yield) {
				return
			}
		}
	}
}

func yieldObjective(o *okr.Objective, yield func(*okr.Origin) bool) bool {
	if !yield(&o.Origin) {
		return false
	}
	for _, krs := range [...][]*okr.KeyResult{o.KeyResults, o.Guardrails} {
		for _, kr := range krs {
			if !yieldKeyResult(kr, yield) {
				return false
			}
		}
	}
	for _, i := range o.Initiatives {
		if !yield(&i.Origin) ||
			i.Rice != nil && !yield(fieldsOf(&i.Rice.Origin)) ||
			i.Experiment != nil && !yield(fieldsOf(&i.Experiment.Origin)) {
			return false
		}
	}
	for i := range o.Reviews {
		if !yield(&o.Reviews[i].Origin) {
			return false
		}
	}
	for i := range o.Changes {
		if !yield(&o.Changes[i].Origin) {
			return false
		}
	}
	return o.Retrospective == nil || yield(fieldsOf(&o.Retrospective.Origin))
}

// fieldsOf returns the fields alone of what is the value of a field, or a whole
// file: it begins where its first field does, and is not what a comment there is
// about.
func fieldsOf(o *okr.Origin) *okr.Origin { return &okr.Origin{Fields: o.Fields} }

func yieldKeyResult(kr *okr.KeyResult, yield func(*okr.Origin) bool) bool {
	if !yield(&kr.Origin) {
		return false
	}
	for i := range kr.CheckIns {
		if !yield(&kr.CheckIns[i].Origin) {
			return false
		}
	}
	for i := range kr.Milestones {
		if !yield(&kr.Milestones[i].Origin) {
			return false
		}
	}
	return true
}
