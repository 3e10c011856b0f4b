package lint

import "slices"

// A Result is what a run found.
type Result struct {
	Findings   []*Finding // by path, place, rule and message
	Suppressed int        // findings that an ignore silenced
	Files      int        // that were reported on
	Objectives int
	KeyResults int
}

// Merge returns what several runs found, as one. Findings that share a
// fingerprint, because their addresses are equal, get ones of their own.
func Merge(results ...*Result) *Result {
	all := &Result{}
	for _, r := range results {
		all.Findings = append(all.Findings, r.Findings...)
		all.Suppressed += r.Suppressed
		all.Files += r.Files
		all.Objectives += r.Objectives
		all.KeyResults += r.KeyResults
	}
	if len(results) > 1 {
		slices.SortStableFunc(all.Findings, compare)
		distinguish(all.Findings)
	}
	return all
}

// Count returns how many findings have the severity.
func (r *Result) Count(s Severity) int {
	n := 0
	for _, f := range r.Findings {
		if f.Severity == s {
			n++
		}
	}
	return n
}

// AtLeast reports whether a finding has the severity or a higher one.
func (r *Result) AtLeast(s Severity) bool {
	return slices.ContainsFunc(r.Findings, func(f *Finding) bool { return f.Severity >= s })
}

// Fixable returns how many findings have a safe fix.
func (r *Result) Fixable() int {
	n := 0
	for _, f := range r.Findings {
		if f.FixKind() == SafeFix {
			n++
		}
	}
	return n
}
