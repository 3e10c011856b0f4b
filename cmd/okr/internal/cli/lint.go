package cli

import (
	"cmp"
	"context"
	"io"
	"slices"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/lint/output"
	"github.com/okr-as-code/okr/lint/rules"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/align"
	"github.com/okr-as-code/okr/okr/config"
	"github.com/okr-as-code/okr/okr/workspace"
	"github.com/spf13/cobra"
)

// lintOptions are the flags of okr lint.
type lintOptions struct {
	where     where
	out       outputs
	selection selection
	shown     shown
	baseline  baseline
	failOn    string
	fixes     fixes
	all       bool // also archived files
	past      past
	paths     []string
}

func newLint(env *Env, g *global) *cobra.Command {
	o := &lintOptions{}
	cmd := &cobra.Command{
		Use:   "lint [path…]",
		Short: "Say what is weak in the OKRs, and why",
		Long: `Lint reads the files of a workspace: the folder with .okr.yaml or okrs/ at or
above the working directory, or what is named. Naming a file chooses what is
reported, not what is known: objectives above it are still read.

It exits with 0 if nothing is found at or above --fail-on, with 1 if something
is, and with 2 if it could not run. With --fix it speaks of what is left, and
with --diff it exits with 1 if there is anything to show.

` + selectionHelp + `

` + fixesHelp + `

` + baselineHelp + `

` + pastHelp,
		Example: `  okr lint
  okr lint --diff | git apply
  okr lint okrs/2026-Q3/partners.yaml
  okr lint --format github --format json=findings.json
  okr lint --fail-on error
  okr lint --select all --ignore cadence,info
  okr lint --baseline okr-baseline.json --write-baseline
  okr lint --new-from origin/main`,
		RunE: func(cmd *cobra.Command, args []string) error {
			o.paths = args
			return runLint(cmd.Context(), env, g, o)
		},
	}
	cmd.Flags().SortFlags = false // so many are found by what they are for
	o.selection.addTo(cmd)
	o.fixes.addTo(cmd)
	o.baseline.addTo(cmd)
	o.past.addTo(cmd)
	o.where.addTo(cmd)
	cmd.Flags().BoolVar(&o.all, "all", false, "also look closely at cycles that are long over")
	o.out.addTo(cmd, lintFormats()...)
	o.shown.addTo(cmd)
	addFailOn(cmd, &o.failOn, "warning")
	return cmd
}

// check finds flags that cannot be obeyed, before anything is read.
func (o *lintOptions) check() error {
	return cmp.Or(
		o.past.check(),
		o.shown.check(),
		o.fixes.check(o.out.asked),
		o.baseline.check(o.fixes, o.past),
	)
}

func runLint(ctx context.Context, env *Env, g *global, o *lintOptions) error {
	limit, err := failOn(o.failOn)
	if err != nil {
		return err
	}
	list, err := o.out.list()
	if err != nil {
		return err
	}
	if err := o.check(); err != nil {
		return err
	}
	engine := lint.Options{All: o.all}
	if err := o.selection.apply(&engine); err != nil {
		return err
	}
	if slices.Equal(engine.Select, []string{"target-moved"}) && !o.past.history {
		return usagef("write --history too, so that git is asked", "--select: target-moved compares with how each cycle began")
	}
	if err := o.baseline.load(env); err != nil {
		return err
	}
	o.baseline.part = o.past.newFrom != ""
	o.where.whole = o.fixes.asked() // a fix may change what others point to
	found, day, err := o.where.load(env, o.paths)
	if err != nil {
		return err
	}
	engine.Now = day
	run, err := o.past.runner(ctx, env, found, engine)
	if err != nil {
		return err
	}
	if o.fixes.diff {
		return o.fixes.showAll(env, g, found, o.baseline.without(env, run))
	}
	var fixed *tally
	if o.fixes.fix {
		found, fixed, err = o.fixes.makeAll(ctx, env, found, o.baseline.without(env, run))
		if err != nil {
			return err
		}
	}
	result := lintAll(found, run)
	if !o.all && allArchived(found) {
		env.say("okr: what is linted ended long ago and is archived, so that few rules look at it: --all looks closely")
	}
	if err := o.baseline.apply(env, found, engine, result); err != nil {
		return err
	}
	err = writeAll(env, list, lintRenderer(env, g, result, output.Options{
		AsOf: day, Root: env.fromTop(), Most: o.shown.most, Statistics: o.shown.statistics,
		FailOn: limit, Version: built().Okr,
	}))
	if fixed != nil { // below the findings, where it is read
		fixed.say(env, "fixed")
	}
	switch {
	case err != nil:
		return err
	case fixed != nil && fixed.failed:
		return errReported
	case result.AtLeast(limit):
		return errFindings
	}
	return nil
}

// lintRenderer returns what writes a result in the format of a name. Where it goes
// says how wide it is, and in which colours.
func lintRenderer(env *Env, g *global, r *lint.Result, o output.Options) func(name string) renderer {
	return func(name string) renderer {
		format, _ := output.Named(name)
		return func(w io.Writer, to Stream) error {
			c := env.canvas(g, to)
			there := o
			there.Width, there.Theme = c.Width, c.Theme
			return format.Write(w, r, there)
		}
	}
}

// A runner lints a workspace.
type runner func(*workspace.Workspace) *lint.Result

// lintAll lints workspaces, and returns all that was found as one result.
func lintAll(found []*workspace.Workspace, run runner) *lint.Result {
	results := make([]*lint.Result, 0, len(found))
	for _, ws := range found {
		results = append(results, run(ws))
	}
	return lint.Merge(results...)
}

// allArchived reports whether every file to report on is of a cycle that is long
// over: that little is found then says little.
func allArchived(found []*workspace.Workspace) bool {
	archived := false
	for _, ws := range found {
		for _, f := range ws.Files() {
			if !f.Archived {
				return false
			}
			archived = true
		}
	}
	return archived
}

// lintOne lints a workspace with its own configuration, and otherwise with the
// options.
func lintOne(ws *workspace.Workspace, o lint.Options) *lint.Result {
	o.Named = ws.Named
	return lintPlan(ws.Plan, ws.Config, o)
}

// lintPlan lints a plan with a configuration, which need not be that of its time.
func lintPlan(p *okr.Plan, c *config.Config, o lint.Options) *lint.Result {
	o.Rules, o.Config, o.Graph = rules.All, c, align.New(p, o.Now)
	return lint.Run(p, o)
}

func lintFormats() []string {
	var names []string
	for _, f := range output.Formats {
		names = append(names, f.Name)
	}
	return names
}
