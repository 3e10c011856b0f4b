package lint

import "slices"

// A Result is what a run found.
type Result struct {
	Findings   []*Finding // by path, place, rule and message
	Suppressed int        // findings that an ignore silenced
	Known      int        // findings that a Baseline took out
	Old        int        // findings that Since left out
	Files      int        // that were reported on
	Paths      []string   // of these files
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
		all.Known += r.Known
		all.Old += r.Old
		all.Files += r.Files
		all.Paths = append(all.Paths, r.Paths...)
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

// Most returns the n findings that matter most, in their order: the more severe
// ones, and of several as severe those that come first. For an n below 1 it
// returns all.
func (r *Result) Most(n int) []*Finding {
	if n < 1 || n >= len(r.Findings) {
		return r.Findings
	}
	most := make([]*Finding, 0, n)
	var room [Error + 1]int
	for s := Error; n > 0; s-- {
		room[s] = min(n, r.Count(s))
		n -= room[s]
	}
	for _, f := range r.Findings {
		if room[f.Severity] > 0 {
			room[f.Severity]--
			most = append(most, f)
		}
	}
	return most
}

// Fixable returns how many findings have a safe fix that may be made: not in an
// archived file.
func (r *Result) Fixable() int { return r.fixable(SafeFix) }

// Unsafe returns how many findings have no safe fix, but an unsafe one.
func (r *Result) Unsafe() int { return r.fixable(UnsafeFix) }

func (r *Result) fixable(best FixKind) int {
	n := 0
	for _, f := range r.Findings {
		if f.FixKind() == best && !f.closed {
			n++
		}
	}
	return n
}
