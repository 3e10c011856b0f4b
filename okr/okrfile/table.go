package okrfile

import (
	"slices"

	"github.com/okr-as-code/okr/okr/source"
	"github.com/okr-as-code/okr/okr/yamldoc"
)

// A kind says what may stand under a field. It is all that the JSON Schema
// knows of it.
type kind uint8

const (
	kindName        kind = iota // of somebody or something
	kindNames                   // or one
	kindText                    // a sentence or more
	kindTexts                   // or one
	kindSentence                // the words of an objective or a key result
	kindIdentifier              // letters, digits, - and _
	kindValue                   // a number with its unit, never a change: not "+20%"
	kindNumber                  // a number with its unit, or the word unknown
	kindChance                  // 0 to 1
	kindAmount                  // a bare number, or a share
	kindDay                     // 2026-08-03
	kindSpan                    // days or weeks
	kindFlag                    // true or false
	kindRefs                    // names of key results, or addresses; or one
	kindLinks                   // texts, links or {name, link}; or one
	kindUrl                     // the link of a link
	kindVersion                 // of the format
	kindPeriod                  // a cycle by its name, or {start, end}
	kindBounds                  // two values
	kindFloors                  // one value, or two
	kindTerms                   // of the glossary
	kindStatus                  // enumerations
	kindCommitment              //
	kindInfluence               //
	kindPace                    //
	kindDecision                //
	kindStage                   // an enumeration that the configuration may replace
	kindObjectives              // lists of objects; or one
	kindKeyResults              //
	kindCheckIns                //
	kindMilestones              //
	kindInitiatives             //
	kindReviews                 //
	kindChanges                 //
	kindRetro                   // single objects
	kindRiceScore               //
	kindTrial                   //
)

// wordy reports whether people type sentences under fields of the kind, which
// they may forget to put in quotes.
func (k kind) wordy() bool {
	switch k {
	case kindText, kindTexts, kindSentence, kindKeyResults, kindMilestones, kindInitiatives:
		return true
	}
	return false
}

// lists reports whether fields of the kind may hold a list.
func (k kind) lists() bool {
	switch k {
	case kindNames, kindTexts, kindRefs, kindLinks, kindBounds, kindFloors, kindObjectives, kindKeyResults, kindCheckIns,
		kindMilestones, kindInitiatives, kindReviews, kindChanges:
		return true
	}
	return false
}

// A field is a row of the table: one field of one kind of object.
type field[T any] struct {
	name string
	kind kind
	doc  string
	set  func(r *reader, t *T, v val)
}

// An object is what the format knows of one kind of mapping.
type object[T any] struct {
	noun   string // "a key result"
	groups [][]field[T]
}

// find returns the row of that name, or nil.
func (o *object[T]) find(name string) *field[T] {
	for _, fields := range o.groups {
		for i := range fields {
			if fields[i].name == name {
				return &fields[i]
			}
		}
	}
	return nil
}

// A column is what a row says apart from how it is read.
type column struct {
	name string
	kind kind
	doc  string
}

// A section is an object without the type that it is read into.
type section struct {
	noun   string
	fields []column
	names  []string // of the fields
}

func (o *object[T]) section() *section {
	s := &section{noun: o.noun}
	for _, fields := range o.groups {
		for _, f := range fields {
			s.fields = append(s.fields, column{f.name, f.kind, f.doc})
			s.names = append(s.names, f.name)
		}
	}
	return s
}

// sectionOf returns the section of ob, which a file that gets many keys wrong
// asks for often.
func sectionOf[T any](r *reader, ob *object[T]) *section {
	if s := r.sections[ob.noun]; s != nil {
		return s
	}
	if r.sections == nil {
		r.sections = map[string]*section{}
	}
	r.sections[ob.noun] = ob.section()
	return r.sections[ob.noun]
}

// sections returns all objects of the format but the file of one objective,
// which has only fields that others have too.
func (f *format) sections() []*section {
	return []*section{
		f.above.section(), f.objective.section(), f.keyResult.section(), f.checkIn.section(),
		f.milestone.section(), f.initiative.section(), f.rice.section(), f.experiment.section(),
		f.review.section(), f.change.section(), f.retrospective.section(), f.link.section(),
		f.period.section(), f.term.section(),
	}
}

// A val is what stands under one key.
type val struct {
	name string // of the field, in lower case
	key  source.Span
	*yamldoc.Node
}

// items returns the items of a list; one that stands alone is a list of one.
// Empty items are left out.
func (v val) items() []*yamldoc.Node {
	if v.Kind != yamldoc.Sequence {
		return []*yamldoc.Node{v.Node}
	}
	if !slices.ContainsFunc(v.Items, blank) {
		return v.Items
	}
	return slices.DeleteFunc(slices.Clone(v.Items), blank)
}

// blank reports whether n says nothing: it was left out, or is white space.
func blank(n *yamldoc.Node) bool {
	return n.Kind == yamldoc.Null || n.Kind == yamldoc.ScalarNode && trim(n.Scalar.Value) == ""
}
