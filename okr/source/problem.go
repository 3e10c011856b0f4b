package source

// A Kind says which of the checks about the files themselves a problem belongs
// to. It is also the name of the rule that reports it.
type Kind string

// The kinds of problems that reading a file finds.
const (
	Unreadable   Kind = "unreadable"    // not a file, no permission, not text, too large
	Syntax       Kind = "syntax"        // YAML that is wrong, loudly or in silence
	Schema       Kind = "schema"        // YAML that does not follow the format
	UnknownField Kind = "unknown-field" // a key that is no field
	BadIgnore    Kind = "bad-ignore"    // an ignore without a reason, or of no rule
)

// A Problem is something wrong that was found while reading a file. It is a
// value, not an error: what could be read is there all the same.
type Problem struct {
	Kind    Kind
	Minor   bool // a warning instead of the kind's severity: the reading is certain
	At      Span
	Message string // lower case, no full stop: what is wrong, then what to do
	Help    string // what to write instead; may be empty
	Fixes   []Fix  // alternatives; at most one is applied
	Related []Related
}

// A Related is another place that a problem speaks of.
type Related struct {
	At      Span
	Message string
}
