package lint

import "slices"

// reports reports whether a finding of the rule with that severity is among
// those that the options select and do not leave out; on is what the
// configuration says. A rule that is selected by its name is reported even where
// it is off; a severity chooses among the findings there are.
func (o *Options) reports(rule *Rule, s Severity, on bool) bool {
	switch {
	case rule.Binding:
		return on
	case slices.Contains(o.Ignore, rule.Name), slices.Contains(o.Ignore, s.String()):
		return false
	case len(o.Select) == 0:
		return on
	case slices.Contains(o.Select, rule.Name):
		return true
	}
	return on && slices.Contains(o.Select, s.String())
}

// whole reports whether every finding of the rule is reported, whichever
// severity it has.
func (o *Options) whole(rule *Rule, on bool) bool {
	return o.reports(rule, Info, on) && o.reports(rule, Warning, on) && o.reports(rule, Error, on)
}
