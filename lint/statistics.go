package lint

import (
	"cmp"
	"slices"
)

// A Statistic is how many findings of one severity a rule has.
type Statistic struct {
	Rule     *Rule
	Severity Severity
	Count    int
	Fixable  int // of them, with a safe fix that may be made: see Result.Fixable
}

// Statistics counts the findings by rule, the most frequent first, then by name.
// A rule whose findings differ in severity is counted for each of them, so that
// the numbers add up to those of Count.
func (r *Result) Statistics() []Statistic {
	type key struct {
		rule     string
		severity Severity
	}
	at := make(map[key]int)
	var all []Statistic
	for _, f := range r.Findings {
		k := key{f.Rule.Name, f.Severity}
		i, ok := at[k]
		if !ok {
			i = len(all)
			at[k] = i
			all = append(all, Statistic{Rule: f.Rule, Severity: f.Severity})
		}
		all[i].Count++
		if f.FixKind() == SafeFix && !f.closed {
			all[i].Fixable++
		}
	}
	slices.SortFunc(all, func(a, b Statistic) int {
		return cmp.Or(
			cmp.Compare(b.Count, a.Count),
			cmp.Compare(a.Rule.Name, b.Rule.Name),
			cmp.Compare(b.Severity, a.Severity),
		)
	})
	return all
}
