package cli

import (
	"context"
	"io"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/lint/output"
	"github.com/okr-as-code/okr/lint/rules"
	"github.com/okr-as-code/okr/okr/align"
	"github.com/okr-as-code/okr/okr/workspace"
	"github.com/spf13/cobra"
)

// lintOptions are the flags of okr lint.
type lintOptions struct {
	where  where
	out    outputs
	choose selection
	show   shown
	known  baseline
	failOn string
	fixes  fixes
	all    bool // also archived files
	past   past
	paths  []string
}

func newLint(env *Env, g *global) *cobra.Command {
	o := &lintOptions{}
	cmd := &cobra.Command{
		Use:   "lint [path…]",
		Short: "Say what is weak in the OKRs, and why",
		Long: `Lint reads the files of a workspace: the folder with .okr.yaml or okrs/ at or
above the working directory, or what is named. Naming a file chooses what is
reported, not what is known: objectives above it are still read.

With --new-from REV it reports only what was added since this branch parted from
REV. The files as they are now, committed or not, are compared with the files as
they were then, by what is found in them and not by lines, so that a key result
that moves or a file that is renamed takes its old findings along. With --history
it also compares each cycle with how it began. Both run git, and need its history.

It exits with 0 if nothing is found at or above --fail-on, with 1 if something
is, and with 2 if it could not run. With --fix it speaks of what is left, and with
--diff it exits with 1 if there is anything to show.

` + selectionHelp + `

` + baselineHelp,
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
			if err := o.past.check(cmd); err != nil {
				return err
			}
			return runLint(cmd.Context(), env, g, o)
		},
	}
	o.where.addTo(cmd)
	o.out.addTo(cmd, lintFormats()...)
	o.choose.addTo(cmd)
	o.show.addTo(cmd)
	o.known.addTo(cmd)
	addFailOn(cmd, &o.failOn, "warning")
	o.fixes.addTo(cmd)
	cmd.Flags().BoolVar(&o.all, "all", false, "also look closely at cycles that are long over")
	o.past.addTo(cmd)
	return cmd
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
	if err := o.show.check(); err != nil {
		return err
	}
	if err := o.fixes.check(o.out.asked); err != nil {
		return err
	}
	engine := lint.Options{All: o.all}
	if err := o.choose.apply(&engine); err != nil {
		return err
	}
	if err := o.known.load(env, o.fixes, o.past); err != nil {
		return err
	}
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
		return o.fixes.showAll(env, g, found, o.known.without(env, run))
	}
	var fixed *tally
	if o.fixes.fix {
		found, fixed, err = o.fixes.makeAll(ctx, env, found, o.known.without(env, run))
		if err != nil {
			return err
		}
	}
	result := lintAll(found, run)
	if err := o.known.apply(env, found, engine, result); err != nil {
		return err
	}
	err = writeAll(env, list, func(name string) renderer {
		format, _ := output.Named(name)
		return func(w io.Writer, to Stream) error {
			c := env.canvas(g, to)
			return format.Write(w, result, output.Options{
				AsOf: day, Width: c.Width, Theme: c.Theme, Root: env.fromTop(),
				Most: o.show.most, Statistics: o.show.statistics, FailOn: limit, Version: built().Okr,
			})
		}
	})
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

// lintOne lints a workspace with its own configuration, and otherwise with the
// options.
func lintOne(ws *workspace.Workspace, o lint.Options) *lint.Result {
	o.Rules = rules.All
	o.Config = ws.Config
	o.Graph = align.New(ws.Plan, o.Now)
	o.Named = ws.Named
	return lint.Run(ws.Plan, o)
}

func lintFormats() []string {
	var names []string
	for _, f := range output.Formats {
		names = append(names, f.Name)
	}
	return names
}
