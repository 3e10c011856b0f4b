package lint

import (
	"slices"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/config"
)

// configure gives findings the severity that the configuration says, and drops
// those that are off.
func (r *run) configure(f *okr.File, found []*Finding) []*Finding {
	if len(found) == 0 {
		return found
	}
	set := r.Config.ForPath(f.Path)
	return slices.DeleteFunc(found, func(x *Finding) bool {
		s, on := r.severity(set, x.Rule, x.Severity)
		x.Severity = s
		return !on
	})
}

// severity is SeverityIn with what the options select and leave out.
func (r *run) severity(set config.RuleSet, rule *Rule, own Severity) (s Severity, on bool) {
	s, on = SeverityIn(set, rule, own)
	return s, r.reports(rule, s, on)
}

// SeverityIn returns what a finding of a rule counts as under what a
// configuration says for a file. Own is its severity as it comes: the rule's, or
// that of its case. on is false if it is not reported; then s is own.
func SeverityIn(set config.RuleSet, rule *Rule, own Severity) (s Severity, on bool) {
	on = set.Runs(rule.Name, !rule.Off)
	switch set.Severity(rule.Name, [...]config.Severity{config.Info, config.Warning, config.Error}[own]) {
	case config.Info:
		return Info, on
	case config.Warning:
		return Warning, on
	case config.Error:
		return Error, on
	}
	return own, rule.Binding
}
