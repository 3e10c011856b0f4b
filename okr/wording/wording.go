// Package wording reads one sentence of an OKR: what kind of result it names,
// which numbers it states and what is wrong with the words, each judgement with
// the range of the words that it rests on.
//
// It is a pure function of a sentence and its context. It knows nothing of
// files, fields or dates, and runs no regular expression over a sentence. Of a text
// of more than 4,000 bytes it reads the beginning.
//
// The way of a sentence: tokens (token.go), looked up in the word lists (lexicon.go, laid
// out in layout.go) with the small words that begin something (cue.go); labels that stand
// in it (written.go); names
// and dates set aside (strip.go); numbers (number.go), of which some measure nothing
// (window.go, detail.go) and some are a pair (pair.go); clauses (clause.go), each
// with its verb (verb.go), the parts its numbers play (role.go, change.go) and its
// label: what the rules find (label.go), weighed against what its words are mostly
// said of (lean.go); the clause that is scored (scored.go); then the judgements
// (judge.go). Of an objective: objective.go. What is asked for only afterwards: which
// labels a fair reader accepts (fair.go); what rules still want to know about a word
// (known.go, asked.go).
package wording

import "github.com/okr-as-code/okr/okr/quantity"

// A Range is the part of a sentence from byte Start up to End. The zero Range is
// nowhere.
type Range struct{ Start, End int32 }

// IsZero reports whether r is nowhere.
func (r Range) IsZero() bool { return r.Start == 0 && r.End == 0 }

// In returns the words that r covers.
func (r Range) In(text string) string { return text[r.Start:r.End] }

// A Label says what kind of result a key result, or a clause of it, is.
type Label uint8

// The labels, in the order of cause and effect. None is not known.
const (
	None Label = iota
	Input
	Output
	Outcome
)

// String returns "input", "output", "outcome", and "" for None.
func (l Label) String() string { return [...]string{"", "input", "output", "outcome"}[l] }

// Labels is a set of labels.
type Labels uint8

// Set returns the set of ls.
func Set(ls ...Label) Labels {
	var s Labels
	for _, l := range ls {
		s |= 1 << l
	}
	return s
}

// Has reports whether l is in s.
func (s Labels) Has(l Label) bool { return s&(1<<l) != 0 }

// A Context is what the reading of a key result depends on besides its words.
// The zero Context is no knowledge.
type Context struct {
	Objective  string // the sentence of its objective
	Label      Label  // the label it stands under
	Person     bool   // the objective is one person's own
	Hiring     bool   // the team's function is hiring: hires are output
	PeriodDays int    // the length of its cycle, 0 if unknown: "200 a quarter" in a quarter is a count
}

// A Direction says which way a number should go.
type Direction uint8

// The directions. Unknown directions are Undirected.
const (
	Undirected Direction = iota
	Increase
	Decrease
	Hold
)

// String returns "increase", "decrease", "hold" or "".
func (d Direction) String() string { return [...]string{"", "increase", "decrease", "hold"}[d] }

// A Number is a quantity of a sentence, with its place and the part it plays.
type Number struct {
	quantity.Quantity
	At   Range
	Role Role
}

// A Role is the part that a number plays.
type Role uint8

// The roles of a number.
const (
	Other     Role = iota // a further number: a qualifier, a second measure
	Baseline              // today's: "from 94", "(today 41)"
	Target                // to be reached
	AtLeast               // to be held, at least
	AtMost                // to be held, at most
	Low                   // the lower bound of a band to be held
	High                  // the upper one
	Relative              // a change: "by 20%", "15% more", "3x", "halve"
	PlanShare             // "120% of plan"
)

// A Change is a relative change: the target is Baseline × Factor + Add.
// Exactly one of Percent, Factor, Add is meant, as Kind says.
type Change struct {
	Kind    ChangeKind
	Percent float64           // signed: "cut by 20%" is −20; Kind ByPercent
	Factor  float64           // "3x", "double" 2, "halve" 0.5; Kind ByFactor
	Add     quantity.Quantity // signed: "by 10 points", "by 300"; Kind ByAmount
	At      Range
}

// A ChangeKind says how a change is stated.
type ChangeKind uint8

// The kinds of change. OfPlan ("120% of plan") has no known base.
const (
	NoChange ChangeKind = iota
	ByPercent
	ByFactor
	ByAmount
	OfPlan
)

// A Clause is a part of a sentence with a label of its own.
type Clause struct {
	Label   Label
	Written bool  // the label stands in the sentence
	At      Range // its words, without the written label
	Numbers []Number

	// What the words alone say, whatever label stands beside them. Where none
	// does it is what Label says.
	Words        Label
	WordsCertain bool
	WordsAccept  Labels
}

// A WrittenLabel is a label that stands inside a sentence: "(input)",
// "Output:", "(output and outcome)".
type WrittenLabel struct {
	Labels []Label
	At     Range // with its brackets or colon
	Near   bool  // not spelled like a label, but nearly, or a word that stands for one: "(ouput)", "(impact)"
	Meant  Label // the label it was probably meant to be, for Near
}

// Strength says how much of a vanity metric something is.
type Strength uint8

// The strengths.
const (
	NoVanity Strength = iota
	WeakVanity
	StrongVanity
)

// String returns "none", "weak" or "strong".
func (s Strength) String() string { return [...]string{"none", "weak", "strong"}[s] }

// A Vanity is a metric that can rise without anybody being better off.
type Vanity struct {
	Strength Strength
	Ratio    bool   // expressed as a ratio or rate, which is a nudge only
	Nudge    bool   // no more than a nudge: a ratio, or a plain count of a weak one
	Noun     string // the noun counted, in the form of the word list: "page views"
	Instead  string // what to measure instead; "" if unknown
	At       Range
}

// A Reading is what is known of the sentence of a key result.
type Reading struct {
	Text    string
	Lexicon Lexicon
	Label   Label  // of the whole: that of its last outcome clause, else of its last clause
	Accept  Labels // labels that its reasons leave open; holds Label. What a fair reader accepts says Fair
	Certain bool   // the label is certain enough to rest a warning on
	Reasons []Reason
	Clauses []Clause // at least one unless the text is blank
	Scored  int      // the index of the clause that is scored
	Written []WrittenLabel

	// Numbers of the scored clause, by the part they play. Nil is not stated.
	Numbers           []Number // every number of the sentence, in order
	Baseline          *Number
	Target            *Number   // an absolute value to reach, or the bound to hold
	HoldLow, HoldHigh *Number   // a bound, or both, to hold: "at least", "between"; one of them is Target too
	Held              bool      // the sentence says hold; HoldLow or HoldHigh is set
	FromTo            bool      // baseline and target are a pair "from A to B"
	Change            Change    // NoChange if none
	PerCycle          bool      // the target is a rate per the whole cycle, so a count
	Direction         Direction // by verb and numbers together; what try prints
	Verb              Direction // what the verb alone says, for direction-mismatch
	VerbAt            Range
	LowerIsBetter     bool // the metric is one of those that should fall (churn, cost, time)
	TimeMetric        bool // the metric is a duration, so "improve" means less
	Count             bool // the target is a plain count: no %, currency or time

	Measurable  bool // holds a measure quantity
	Binary      bool // can only succeed or fail
	BinaryAt    Range
	Vague       bool // an amount that is a feeling
	VagueAt     []Range
	Vanity      Vanity
	Placeholder Range   // template left-overs: "XX", "TBD", "<…>"
	Making      Range   // the verb of making that the words' label of the scored clause rests on
	Opens       int32   // where it begins to say what is done: behind "we", adverbs, and a condition or for whom, up to its comma
	Activity    Range   // the weak activity verb at the start, "support", "work on": an input only
	Interview   bool    // interviews and usability tests, exempt from activity-kr
	Compound    []Range // two or more independent measures outside a chain
	PlanShareAt Range   // "120% of plan"
	WorkShare   Range   // "80% of the migration project": work of one's own, done to a part
	Total       Range   // "number of partners": a stock that grows by itself, not as a ratio
	Source      Range   // "(source: …)", "measured in <Tool>"
}

// An ObjectiveReading is what is known of the sentence of an objective.
type ObjectiveReading struct {
	Text          string
	Lexicon       Lexicon
	Metric        bool // holds a measure quantity
	MetricAt      Range
	Deliverable   bool // prescribes a deliverable instead of a change
	DeliverableAt Range
	Vague         bool // could mean anything
	VagueAt       Range
	Compound      bool  // holds two goals or more
	CompoundAt    Range // from the conjunction to the end of the second goal
	Solution      Range // "through …", "by building …": how, in an objective; a nudge only
	Placeholder   Range
	Learning      bool // begins Learn, Find out, Understand, Discover
	Imperative    bool // begins with what is to be done, and says of what: "Simplify renewals"
	Words         int
}
