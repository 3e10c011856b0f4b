package rules

import (
	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr/cycle"
)

var unreadable = &lint.Rule{
	Name:     "unreadable",
	Severity: lint.Error,
	Category: lint.Hygiene,
	Phase:    cycle.Plan,
	Scope:    lint.File,
	Since:    1,
	Archived: true,
	Doc:      doc("unreadable"),
}
