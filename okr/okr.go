// Package okr is the domain: plans, objectives, key results, check-ins, and
// what their numbers and labels mean.
//
// Its values are plain. They may come from files, in which case they remember
// where, or be built by hand, in which case they do not. The package reads no
// file, knows no YAML and scores nothing.
package okr

import (
	"iter"

	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/quantity"
	"github.com/okr-as-code/okr/okr/source"
	"github.com/okr-as-code/okr/okr/wording"
)

// A Plan is what the files of a workspace say together.
type Plan struct {
	Files []*File // by cycle folder and name
}

// Objectives returns all objectives, in the order of files.
func (p *Plan) Objectives() iter.Seq[*Objective] {
	return func(yield func(*Objective) bool) {
		for _, f := range p.Files {
			for _, o := range f.Objectives {
				if !yield(o) {
					return
				}
			}
		}
	}
}

// A File is what one file says.
type File struct {
	Origin
	Source   *source.File
	Path     string               // below the root of the workspace, with '/'
	Name     string               // below the folder of the cycle, without extension: "emea/sales"
	Folder   string               // the name of the cycle's folder as it is written; "" if there is none
	Cycle    cycle.Cycle          // the folder's, else the field's; zero if neither says one
	Field    *Stated[cycle.Cycle] // the cycle that the file itself says
	List     bool                 // it has objectives:, so that addresses name them
	Archived bool                 // its cycle is long over: only a few rules look
	Commit   string               // that it was read from, abbreviated; "" for the working tree

	Level Level
	Whose string // the name of the company, department, team or person
	Tags  []Stated[string]

	Objectives []*Objective
	Glossary   []Term

	Problems []source.Problem
	Comments []source.Span // those that speak to okr: "# okr:ignore …"
	Reserved []source.Span // places whose contents could not be read: no rule speaks of what is missing there
}

// A Term is a word of the glossary.
type Term struct {
	Name  Stated[string]
	Means Stated[string]
	Link  string
}

// An Objective is what its owners want to become true in a cycle.
type Objective struct {
	Origin
	File     *File
	Sentence *Sentence // nil if it is missing
	ID       *Stated[string]
	Index    int    // from 1, in its file
	Address  string // full: "2026-Q3/partners", "2026/company/growth"
	Level    Level
	Whose    string

	Owner       *Stated[string] // nil also where several names stand; then Owners has them
	Owners      []Stated[string]
	Why         *Stated[string]
	Stage       *Stated[string]
	Segment     *Stated[string]
	Tags        []Stated[string]
	Links       []Link
	Source      []Link // holds for the key results without one
	Status      Status
	WhyDropped  *Stated[string]
	Commitment  *Stated[Commitment] // nil is aspirational
	CheckEvery  *Stated[int]        // days; nil is 14
	ReviewEvery *Stated[int]        // days; nil is 42

	AlignsTo    []Ref // "none" is an answer, see AlignsToNone
	Supports    []Ref
	DependsOn   []Ref
	AgreedWith  []Stated[string]
	Assumptions []Stated[string]
	Risks       []Stated[string]
	NotDoing    []Stated[string]

	KeyResults    []*KeyResult
	Guardrails    []*KeyResult
	Initiatives   []*Initiative
	Reviews       []Review
	Changes       []Change
	Retrospective *Retrospective
}

// AlignsToNone reports whether the objective says that it serves none above it.
func (o *Objective) AlignsToNone() bool {
	return len(o.AlignsTo) == 1 && o.AlignsTo[0].To == "none"
}

// Cycle returns the cycle of the objective's file; the zero Cycle if it is not known.
func (o *Objective) Cycle() cycle.Cycle {
	if o.File == nil {
		return cycle.Cycle{}
	}
	return o.File.Cycle
}

// Counted returns the key results that count: not proposed, parked or dropped.
// A dropped one without a reason counts, as it stands.
func (o *Objective) Counted() iter.Seq[*KeyResult] {
	return func(yield func(*KeyResult) bool) {
		for _, kr := range o.KeyResults {
			if kr.Counts() && !yield(kr) {
				return
			}
		}
	}
}

// A Sentence is the text of an objective or of a key result.
type Sentence struct {
	Text      string
	Place     Place            // nil if it was not read from a file
	Reading   *wording.Reading // of a key result
	Objective *wording.ObjectiveReading
}

// A Place says where the bytes of a text stand in a file. It is a scalar of
// yamldoc, which this package does not know.
type Place interface {
	Span(start, end int) source.Span
}

// At returns where the words of r stand; nowhere for the zero Range.
func (s *Sentence) At(r wording.Range) source.Span {
	if s == nil || s.Place == nil || r.IsZero() {
		return source.Span{}
	}
	return s.Place.Span(int(r.Start), int(r.End))
}

// Whole returns where the sentence stands, without quotes.
func (s *Sentence) Whole() source.Span {
	if s == nil || s.Place == nil {
		return source.Span{}
	}
	return s.Place.Span(0, len(s.Text))
}

// A KeyResult is what shows whether an objective has been reached; as a
// guardrail, what must not suffer meanwhile.
type KeyResult struct {
	Origin
	Objective *Objective
	Guardrail bool
	ID        *Stated[string]
	Index     int    // from 1, in its list
	Address   string // full: "2026-Q3/partners/kr3"

	// Parts holds its sentences: one without a label, or one or more with
	// labels, always in the order input, output, outcome. The last is scored.
	// It is empty only where the file has no sentence at all.
	Parts []Part

	FieldBaseline   *Stated[quantity.Quantity]
	FieldTarget     *Stated[quantity.Quantity]
	BaselineUnknown *Stated[bool] // it says baseline: unknown

	AtLeast    *Stated[quantity.Quantity]
	AtMost     *Stated[quantity.Quantity]
	Between    []Stated[quantity.Quantity] // two, in order, or none
	Floor      []Stated[quantity.Quantity] // one; two with Between
	Milestones []Milestone

	Probability *Stated[float64] // at the start, 0 to 1
	Achieved    *Stated[bool]

	Metric     *Stated[string]
	Expected   *Stated[quantity.Quantity]
	Confidence *Stated[float64] // at the start, 0 to 1
	Influence  Influence
	LeadsTo    []Ref
	Source     []Link // its own, else the objective's, else the file's
	Owner      *Stated[string]
	Owners     []Stated[string]
	Commitment *Stated[Commitment]
	Segment    *Stated[string]
	CheckEvery *Stated[int]
	Status     Status
	WhyDropped *Stated[string]
	Weight     *Stated[float64]
	Due        *Stated[cycle.Date]
	Links      []Link
	Notes      []Stated[string]
	Pace       Pace
	CheckIns   []CheckIn                  // in the order of the file
	Current    *Stated[quantity.Quantity] // gives way to a check-in with a value, once it is there
}

// A Part is one sentence of a key result under its label.
type Part struct {
	Label    wording.Label // None under key_result or as a bare string
	Key      source.Span   // the label's key; nowhere for a bare string
	Sentence *Sentence
}

// A CheckIn is what was known of a key result on a day.
type CheckIn struct {
	Origin
	Date        *Stated[cycle.Date] // nil if it is missing
	Value       *Stated[quantity.Quantity]
	Input       *Stated[quantity.Quantity] // of the part of a chain
	Output      *Stated[quantity.Quantity]
	Probability *Stated[float64]
	Confidence  *Stated[float64]
	Note        *Stated[string]
	Blockers    []Stated[string]
}

// A Milestone is a step of a key result that is reached in steps.
type Milestone struct {
	Origin
	Text   Stated[string]
	Due    *Stated[cycle.Date]
	Done   *Stated[cycle.Date]
	Weight *Stated[float64] // nil is 1
}

// An Initiative is something to do for key results.
type Initiative struct {
	Origin
	Text       Stated[string]
	For        []Ref
	Owner      *Stated[string]
	Status     Status
	Effort     *Stated[quantity.Quantity] // person-weeks without a unit
	Rice       *Rice
	Experiment *Experiment
	Links      []Link
}

// A Rice is what an initiative's priority is computed from.
type Rice struct {
	Origin
	Reach, Impact, Confidence *Stated[float64] // Confidence 0 to 1
}

// An Experiment says what an initiative tries out.
type Experiment struct {
	Origin
	Hypothesis, Metric *Stated[string]
}

// A Review is one formal look at an objective.
type Review struct {
	Origin
	Date      *Stated[cycle.Date]
	Note      *Stated[string]
	Decisions []Stated[string]
}

// A Change is a change of an objective within its cycle, with its reason.
type Change struct {
	Origin
	Date *Stated[cycle.Date]
	For  []Ref
	What *Stated[string]
	Why  *Stated[string]
}

// A Retrospective is what was learnt when a cycle ended.
type Retrospective struct {
	Origin
	Date          *Stated[cycle.Date]
	Decision      *Stated[string] // keep, change or drop
	Learned       []Stated[string]
	DoDifferently []Stated[string]
	WhyExceeded   *Stated[string]
	Note          *Stated[string]
}

// A Stated is a value and where it was written. A nil *Stated was not written.
type Stated[T any] struct {
	Value T
	At    source.Span
}

// A Ref is a reference to an objective or a key result, as written.
type Ref struct {
	To string
	At source.Span
}

// A Link is a named place outside the files: where a number comes from, a
// document. URL is empty for a bare name.
type Link struct {
	Name, URL string
	At        source.Span
}

// An Origin says where in a file a thing was written. The zero Origin is of a
// thing that was not read from a file.
type Origin struct {
	At     source.Span
	Fields []Field // in the order of the file
}

// A Field is where one field of a thing was written.
type Field struct {
	Name       string
	Key, Value source.Span
}

// Field returns the field of that name as it was written.
func (o *Origin) Field(name string) (Field, bool) {
	for _, f := range o.Fields {
		if f.Name == name {
			return f, true
		}
	}
	return Field{}, false
}

// Has reports whether the field was written here, not above.
func (o *Origin) Has(name string) bool { _, ok := o.Field(name); return ok }

// A Subject is what can be said to be wrong: a file, an objective, a key result.
type Subject interface {
	// Where returns the full address, "" for a file, and the place that stands
	// for the whole thing where something in it is missing.
	Where() (address string, head source.Span)
}

// Where returns the first byte of the file.
func (f *File) Where() (string, source.Span) {
	if f.Source == nil {
		return "", source.Span{}
	}
	return "", f.Source.Span(0, 0)
}

// Where returns the address, and the key objective, else the first key.
func (o *Objective) Where() (string, source.Span) {
	if f, ok := o.Field("objective"); ok {
		return o.Address, f.Key
	}
	if len(o.Fields) > 0 {
		return o.Address, o.Fields[0].Key
	}
	return o.Address, o.At
}

// Where returns the address, and the key of the label that is scored, else the
// sentence, else the first key.
func (kr *KeyResult) Where() (string, source.Span) {
	if p := kr.Scored(); p != nil {
		if !p.Key.IsZero() {
			return kr.Address, p.Key
		}
		if s := p.Sentence.Whole(); !s.IsZero() {
			return kr.Address, s
		}
	}
	if len(kr.Fields) > 0 {
		return kr.Address, kr.Fields[0].Key
	}
	return kr.Address, kr.At
}
