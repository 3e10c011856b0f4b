package rules

import (
	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr/cycle"
)

var schema = &lint.Rule{
	Name:     "schema",
	Severity: lint.Error,
	Category: lint.Hygiene,
	Phase:    cycle.Plan,
	Scope:    lint.File,
	Since:    1,
	Archived: true,
	Fix:      lint.SafeFix,
	Options:  []string{"stages"},
	Doc:      doc("schema"),
}
