// Package lint runs rules over the files of a plan: it chooses them by
// configuration, day and phase, settles which of several findings about one
// defect is reported, and applies ignores.
//
// The rules themselves are in lint/rules. The package prints nothing and reads
// no file.
package lint

import "github.com/okr-as-code/okr/okr/cycle"

// A Rule checks one thing. A rule is an immutable value: it has no state, and
// many goroutines may run it at once.
type Rule struct {
	Name     string // kebab-case; what people type, and never reused
	Severity Severity
	Category Category
	Phase    cycle.Phase // it looks in this phase and later
	Scope    Scope
	Off      bool          // not in the default preset
	Since    int           // the version of the rule set that brought it
	Archived bool          // it also looks at cycles that are long over
	Words    bool          // it judges words, and is silent where they are not English
	Past     bool          // it compares with Pass.Before, and does not run without it
	Binding  bool          // nobody may ignore it or switch it off
	Fix      FixKind       // what kind of fix it offers
	Options  []string      // the keys of .okr.yaml that it heeds: "kr_min"
	Doc      func() string // its page, Markdown
	Check    func(*Pass)   // nil for the rules whose findings reading a file or its ignores gives
}

// A Severity says how much a finding matters.
type Severity uint8

// The severities.
const (
	Info Severity = iota
	Warning
	Error
)

// String returns "info", "warning" or "error".
func (s Severity) String() string { return [...]string{"info", "warning", "error"}[s] }

// A Category is what a rule is about.
type Category string

// The categories, in the order in which catalogues list them.
const (
	Labels           Category = "labels"
	Measurability    Category = "measurability"
	Vanity           Category = "vanity"
	Structure        Category = "structure"
	ObjectiveQuality Category = "objective-quality"
	Alignment        Category = "alignment"
	Ambition         Category = "ambition"
	Cadence          Category = "cadence"
	Culture          Category = "culture"
	Hygiene          Category = "hygiene"
)

// Categories holds the categories in that order.
var Categories = [...]Category{
	Labels, Measurability, Vanity, Structure, ObjectiveQuality,
	Alignment, Ambition, Cadence, Culture, Hygiene,
}

// A Scope is how much a rule must see.
type Scope uint8

// The scopes: one key result or objective with its own fields, which is also
// what `okr try` asks; one file; all files.
const (
	Sentence Scope = iota
	File
	Workspace
)

// String returns "sentence", "file" or "workspace".
func (s Scope) String() string { return [...]string{"sentence", "file", "workspace"}[s] }

// A FixKind is the best kind of fix that a rule offers.
type FixKind uint8

// The kinds of fix.
const (
	NoFix FixKind = iota
	UnsafeFix
	SafeFix
)

// String returns "none", "unsafe" or "safe".
func (k FixKind) String() string { return [...]string{"none", "unsafe", "safe"}[k] }
