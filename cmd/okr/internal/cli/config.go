package cli

import (
	"path/filepath"
	"slices"
	"strings"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/lint/rules"
	"github.com/okr-as-code/okr/okr/config"
	"github.com/okr-as-code/okr/okr/workspace"
	"github.com/spf13/cobra"
)

// configOptions are the flags of okr config.
type configOptions struct {
	out     outputs
	config  string
	changed bool // only what a file or a preset says
	paths   []string
}

func newConfig(env *Env, g *global) *cobra.Command {
	o := &configOptions{}
	cmd := &cobra.Command{
		Use:   "config [path]",
		Short: "Say what is configured for a path, and where it comes from",
		Long: `Config prints every setting and the severity of every rule as they hold for a
file, or for a folder (the working directory if nothing is named), with where
each comes from: built in, a preset, or a line of .okr.yaml or of a file that it
extends. For a file the entries of paths are worked in; for a folder they are
listed, with how many of its files each is for.

A value is written as it can be written in .okr.yaml, and --format yaml is such
a file. okr schema --of config describes it to an editor.`,
		Example: `  okr config
  okr config --changed
  okr config okrs/2026-Q3/partners.yaml
  okr config --format yaml --changed
  okr config --format json | jq '.settings[] | select(.key == "kr_max")'`,
		Args: atMostOne,
		RunE: func(_ *cobra.Command, args []string) error {
			o.paths = args
			return runConfig(env, g, o)
		},
	}
	o.out.addTo(cmd, "text", "yaml", "json")
	addConfig(cmd, &o.config)
	cmd.Flags().BoolVar(&o.changed, "changed", false, "only what a file or a preset says, not what is built in")
	return cmd
}

func runConfig(env *Env, g *global, o *configOptions) error {
	list, err := o.out.list()
	if err != nil {
		return err
	}
	paths, err := slashed(o.paths)
	if err != nil {
		return err
	}
	fsys, dir, err := env.root()
	if err != nil {
		return err
	}
	found, err := workspace.ConfigFor(fsys, workspace.Options{
		Dir:        dir,
		Paths:      paths,
		ConfigPath: filepath.ToSlash(o.config),
		Rules:      rules.Names(),
	})
	if err != nil {
		return wayOut(err)
	}
	if len(found.Problems) > 0 {
		for _, p := range found.Problems {
			sayProblem(env, p)
		}
		return errReported
	}
	e := newEffective(found, o.changed)
	return writeAll(env, list, e.renderer(env, g))
}

// An effective is the configuration of a path as it is printed.
type effective struct {
	*workspace.Configured
	changed  bool // what is built in is left out
	settings []config.Value
	rules    []ruleSetting
	paths    []pathSetting // for a folder; a file has them in its rules

	settingsChanged, rulesChanged int // of all, also if the others are left out
}

// A ruleSetting is what holds for a rule.
type ruleSetting struct {
	rule     *lint.Rule
	severity string // "off", "info", "warning", "error"; "errors only" for a rule whose errors alone are reported
	set      config.Setting
	from     config.Origin
}

// A pathSetting is an entry of paths, with the files that it is for.
type pathSetting struct {
	*config.Override
	files []string
}

// isBuiltIn reports whether nobody said what holds.
func isBuiltIn(from config.Origin) bool { return from == config.Origin{} }

func newEffective(c *workspace.Configured, changed bool) *effective {
	e := &effective{Configured: c, changed: changed}
	for _, v := range c.Config.Values() {
		if !isBuiltIn(v.From) {
			e.settingsChanged++
		} else if changed {
			continue
		}
		e.settings = append(e.settings, v)
	}
	at := c.Path
	if c.Folder {
		at = "" // no glob matches it: what holds for some is told apart
		for i := range c.Config.Paths {
			e.path(&c.Config.Paths[i])
		}
	}
	set := c.Config.ForPath(at)
	for _, r := range rules.All {
		s := settingOf(c.Config, set, r)
		if !isBuiltIn(s.from) {
			e.rulesChanged++
		} else if changed {
			continue
		}
		e.rules = append(e.rules, s)
	}
	return e
}

// path adds an entry of paths. One that is for no file of a folder is shown only
// where all are: there it is one that nobody needs.
func (e *effective) path(o *config.Override) {
	p := pathSetting{Override: o, files: []string{}}
	for _, f := range e.Files {
		if o.Matches(f) {
			p.files = append(p.files, f)
		}
	}
	if len(p.files) > 0 || e.Path == "." {
		e.paths = append(e.paths, p)
	}
}

// settingOf returns what holds for a rule: as okr lint has it.
func settingOf(c *config.Config, set config.RuleSet, r *lint.Rule) ruleSetting {
	s := ruleSetting{rule: r, severity: "off", set: set.Rule(r.Name)}
	severity, on := lint.SeverityIn(set, r, r.Severity)
	own := [...]config.Severity{lint.Info: config.Info, lint.Warning: config.Warning, lint.Error: config.Error}[r.Severity]
	switch s.from = set.Origin(r.Name, own, !r.Off); {
	case c.Version != 0 && r.Since > c.Version:
		s.from, s.set = c.From("version"), config.Setting{}
		return s
	case r.Words && !c.English():
		s.from, s.set = c.From("language"), config.Setting{}
		return s
	}
	if on {
		s.severity = severity.String()
	} else if _, on := lint.SeverityIn(set, r, lint.Error); on {
		s.severity = "errors only"
	}
	return s
}

// where returns where the setting comes from, and for an entry of paths which
// and why.
func (s ruleSetting) where() string {
	if o := s.set.Over; o != nil {
		return s.from.String() + ", for " + o.Glob + ": " + o.Reason
	}
	return s.from.String()
}

// says returns the rules of an entry, as they can be written.
func (p pathSetting) says() string {
	var parts []string
	for _, name := range sortedRules(p.Rules) {
		parts = append(parts, name+": "+p.Rules[name].Severity.String())
	}
	return strings.Join(parts, ", ")
}

func sortedRules(set map[string]config.Setting) []string {
	return slices.DeleteFunc(rules.Names(), func(name string) bool { _, ok := set[name]; return !ok })
}
