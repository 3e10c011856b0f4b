package rules

import (
	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr/cycle"
)

var unknownField = &lint.Rule{
	Name:     "unknown-field",
	Severity: lint.Warning,
	Category: lint.Hygiene,
	Phase:    cycle.Plan,
	Scope:    lint.File,
	Since:    1,
	Fix:      lint.SafeFix,
	Doc:      doc("unknown-field"),
}
