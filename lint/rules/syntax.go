package rules

import (
	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr/cycle"
)

var syntax = &lint.Rule{
	Name:     "syntax",
	Severity: lint.Error,
	Category: lint.Hygiene,
	Phase:    cycle.Plan,
	Scope:    lint.File,
	Since:    1,
	Archived: true,
	Binding:  true,
	Fix:      lint.SafeFix,
	Doc:      doc("syntax"),
}
