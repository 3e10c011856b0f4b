package lint

import (
	"slices"
	"sync"

	"github.com/okr-as-code/okr/okr"
)

// Precedence says which of several findings about one defect is reported. In
// each line, a rule silences all that follow it about the same subject; one that
// is not of scope Sentence also about what lies inside its subject. It does so
// whatever the configuration and the ignores say of either. That syntax and schema
// come before every rule is in unread.
var Precedence = [...][]string{
	{
		"placeholder-text", "vague-quantity", "binary-kr", "kr-not-measurable",
		"missing-target", "relative-without-baseline", "missing-baseline",
	},
	{"activity-kr", "binary-kr", "kr-not-measurable"},
	{"activity-kr", "unlinked-input"},
	{"percent-complete-kr", "binary-kr", "missing-baseline"},
	{"relative-without-baseline", "percent-or-points"},
	{"unknown-label", "missing-label"},
	{"vanity-metric", "total-not-ratio"},
	{"vanity-metric", "misaligned-metric"},
	{"no-outcome", "unlinked-output"},
	{"no-outcome", "missing-kind"},
	{"missing-input", "missing-kind"},
	{"text-field-mismatch", "flat-target"},
	{"low-influence-commitment", "too-hard"},
	{"commitment-mismatch", "too-easy"},
	{"commitment-mismatch", "too-hard"},
	{"parent-mismatch", "missing-why"},
	{"missing-retrospective", "review-cadence"},
	{"no-key-results", "kr-count"},
	{"missing-objective", "competitor-parity", "not-quarter-sized", "vague-objective", "output-forcing-objective"},
}

// Together names the rules that judge the key results of an objective together.
// Of an objective they are silent while a mistake of syntax may have cost it one
// of them.
var Together = [...]string{
	"no-key-results", "kr-count", "no-outcome", "missing-input", "missing-kind", "missing-counterweight", "lagging-only",
	"weight-sum", "set-and-forget", "unscored-after-end", "target-moved",
}

// An order is Precedence, ready to be asked.
type order struct {
	above map[string][]string // the rules that silence one
	depth map[string]int      // how long the longest way up from a rule is
}

var theOrder = sync.OnceValue(newOrder)

func newOrder() order {
	o := order{map[string][]string{}, map[string]int{}}
	for _, line := range Precedence {
		for i, name := range line {
			for _, upper := range line[:i] {
				if !slices.Contains(o.above[name], upper) {
					o.above[name] = append(o.above[name], upper)
				}
			}
		}
	}
	for name := range o.above {
		o.depth[name] = o.measure(name)
	}
	return o
}

func (o order) measure(name string) int {
	depth := 0
	for _, upper := range o.above[name] {
		depth = max(depth, o.measure(upper)+1)
	}
	return depth
}

// settle returns the findings of one file of which each is about a defect of its
// own.
//
// A finding that takes the place of others has the highest severity among them,
// but stays no error where it rests on an inferred label itself.
func (r *run) settle(f *okr.File, found []*Finding) []*Finding {
	if len(found) < 2 && len(f.Reserved) == 0 {
		return found
	}
	found = newUnread(f, found).silence(found)

	type place struct {
		subject okr.Subject
		rule    string
	}
	at := make(map[place][]*Finding, len(found))
	for _, x := range found {
		p := place{x.subject, x.Rule.Name}
		at[p] = append(at[p], x)
	}
	// From the bottom upwards, so that a severity climbs through a whole chain.
	climb := slices.Clone(found)
	slices.SortStableFunc(climb, func(a, b *Finding) int {
		return r.order.depth[b.Rule.Name] - r.order.depth[a.Rule.Name]
	})
	silenced := make(map[*Finding]bool)
	for _, x := range climb {
		for _, upper := range r.order.above[x.Rule.Name] {
			for s := x.subject; s != nil; s = around(s) {
				for _, winner := range at[place{s, upper}] {
					if s != x.subject && winner.Rule.Scope == Sentence {
						continue
					}
					silenced[x] = true
					winner.Severity = max(winner.Severity, x.Severity)
					winner.temper()
				}
			}
		}
	}
	return slices.DeleteFunc(found, func(x *Finding) bool { return silenced[x] })
}

// around returns the subject that s lies in, nil for a file.
func around(s okr.Subject) okr.Subject {
	switch s := s.(type) {
	case *okr.KeyResult:
		if s.Objective != nil {
			return s.Objective
		}
	case *okr.Objective:
		if s.File != nil {
			return s.File
		}
	}
	return nil
}
