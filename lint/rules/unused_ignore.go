package rules

import (
	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr/cycle"
)

var unusedIgnore = &lint.Rule{
	Name:     "unused-ignore",
	Severity: lint.Info,
	Category: lint.Hygiene,
	Phase:    cycle.Plan,
	Scope:    lint.File,
	Since:    1,
	Fix:      lint.SafeFix,
	Doc:      doc("unused-ignore"),
}
