package rules

import (
	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr/cycle"
)

var badIgnore = &lint.Rule{
	Name:     "bad-ignore",
	Severity: lint.Warning,
	Category: lint.Hygiene,
	Phase:    cycle.Plan,
	Scope:    lint.File,
	Since:    1,
	Fix:      lint.UnsafeFix,
	Doc:      doc("bad-ignore"),
}
