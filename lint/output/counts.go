package output

import (
	"fmt"
	"strings"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr/draw"
)

// counts says how many findings of each severity there are in how many files,
// and how many are not shown.
func counts(r *lint.Result) string {
	var some []string
	for _, s := range [...]lint.Severity{lint.Error, lint.Warning, lint.Info} {
		if n := r.Count(s); n > 0 {
			some = append(some, draw.Plural(n, s.String()))
		}
	}
	counted := strings.Join(some, ", ")
	switch {
	case len(some) > 0:
	case r.Old > 0:
		counted = "no new findings"
	default:
		counted = "no findings"
	}
	return fmt.Sprintf("%s in %s%s", counted, draw.Plural(r.Files, "file"), aside(r))
}
