package config

import (
	"github.com/bmatcuk/doublestar/v4"

	"github.com/okr-as-code/okr/okr/source"
)

// A Severity is what a configuration says of a rule.
type Severity uint8

// The severities of a configuration. Unset leaves a rule as it is; On is what a
// preset says of a rule that runs as it is, whatever else the preset says.
const (
	Unset Severity = iota
	Off
	Info
	Warning
	Error
	On
)

var severities = [...]string{"", "off", "info", "warning", "error", "on"}

// String returns "off", "info", "warning", "error", "on" or "".
func (s Severity) String() string { return severities[s] }

// A Setting is the severity of a rule and where it was said.
type Setting struct {
	Severity Severity
	At       source.Span // nowhere for a preset's
	Preset   string      // the one that says it; "" where it was written
	Over     *Override   // the entry of paths that says it; nil for one that holds everywhere
}

// Written reports whether a person wrote the setting in a file. Such a severity
// is that of all findings of the rule; a preset's is the highest they have.
func (s Setting) Written() bool { return s.Severity != Unset && !s.At.IsZero() }

// Origin returns where the setting comes from.
func (s Setting) Origin() Origin { return Origin{s.Preset, s.At} }

// An Override sets rules for the files that a glob matches.
type Override struct {
	Glob   string // relative to the folder of .okr.yaml, with ** for any depth; a folder is all in it
	Rules  map[string]Setting
	Reason string
	At     source.Span
}

// Matches reports whether the override holds for a file, whose path is relative
// to the folder of .okr.yaml.
func (o *Override) Matches(path string) bool {
	return doublestar.MatchUnvalidated(o.Glob, path) || doublestar.MatchUnvalidated(o.Glob+"/**", path)
}

// A RuleSet is what a configuration says of the rules for one file.
type RuleSet struct {
	c    *Config
	over []*Override // those that match, in order
}

// ForPath returns what the configuration says of the rules for a file, whose
// path is relative to the folder of .okr.yaml. Globs are matched here, once for
// a file.
func (c *Config) ForPath(path string) RuleSet {
	s := RuleSet{c: c}
	for i := range c.Paths {
		if o := &c.Paths[i]; o.Matches(path) {
			s.over = append(s.over, o)
		}
	}
	return s
}

// Rule returns what is said of a rule: the last override that names it wins,
// then what holds everywhere.
func (s RuleSet) Rule(name string) Setting {
	for i := len(s.over) - 1; i >= 0; i-- {
		if r, ok := s.over[i].Rules[name]; ok {
			r.Over = s.over[i]
			return r
		}
	}
	return s.c.Rules[name]
}

// Origin returns where what holds for a rule comes from, as Severity and Runs
// say it: what is said of the rule itself, else the preset that changes all.
func (s RuleSet) Origin(name string, own Severity, byDefault bool) Origin {
	switch set := s.Rule(name); {
	case set.Severity != Unset:
		return set.Origin()
	case s.c.Strict && (s.Severity(name, own) != own || !byDefault):
		return Origin{Preset: "strict"}
	case s.c.ErrorsOnly && byDefault && s.Severity(name, own) == Off:
		return Origin{Preset: "minimal"}
	}
	return Origin{}
}

// Runs reports whether a rule runs. byDefault says whether it does where
// nothing is said of it.
func (s RuleSet) Runs(name string, byDefault bool) bool {
	switch s.Rule(name).Severity {
	case Off:
		return false
	case Unset:
		return byDefault || s.c.Strict
	}
	return true
}

// Severity returns the severity of a finding that its rule itself would give
// the severity own: Off, Info, Warning or Error.
func (s RuleSet) Severity(name string, own Severity) Severity {
	set := s.Rule(name)
	switch {
	case set.Written(), set.Severity == Off:
		return set.Severity
	case set.Severity == On:
		return own
	case set.Severity != Unset:
		return min(own, set.Severity)
	case s.c.ErrorsOnly && own < Error:
		return Off
	case s.c.Strict && own == Info:
		return Warning
	}
	return own
}

// Rule returns what the configuration says of a rule for a file, whose path is
// relative to the folder of .okr.yaml. Who asks for many rules asks ForPath.
func (c *Config) Rule(rule, path string) Setting { return c.ForPath(path).Rule(rule) }
