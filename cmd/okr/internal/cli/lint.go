package cli

import (
	"io"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/lint/output"
	"github.com/okr-as-code/okr/lint/rules"
	"github.com/okr-as-code/okr/okr/align"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/workspace"
	"github.com/spf13/cobra"
)

// lintOptions are the flags of okr lint.
type lintOptions struct {
	where  where
	out    outputs
	choose selection
	show   shown
	failOn string
	all    bool // also archived files
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

It exits with 0 if nothing is found at or above --fail-on, with 1 if something
is, and with 2 if it could not run.

` + selectionHelp,
		Example: `  okr lint
  okr lint okrs/2026-Q3/partners.yaml
  okr lint --format github --format json=findings.json
  okr lint --fail-on error
  okr lint --select all --ignore cadence,info`,
		RunE: func(_ *cobra.Command, args []string) error {
			o.paths = args
			return runLint(env, g, o)
		},
	}
	o.where.addTo(cmd)
	o.out.addTo(cmd, lintFormats()...)
	o.choose.addTo(cmd)
	o.show.addTo(cmd)
	addFailOn(cmd, &o.failOn, "warning")
	cmd.Flags().BoolVar(&o.all, "all", false, "also look closely at cycles that are long over")
	return cmd
}

func runLint(env *Env, g *global, o *lintOptions) error {
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
	engine := lint.Options{All: o.all}
	if err := o.choose.apply(&engine); err != nil {
		return err
	}
	found, day, err := o.where.load(env, o.paths)
	if err != nil {
		return err
	}
	result := lintAll(found, day, engine)
	err = writeAll(env, list, func(name string) renderer {
		format, _ := output.Named(name)
		return func(w io.Writer, to Stream) error {
			c := env.canvas(g, to)
			return format.Write(w, result, output.Options{
				AsOf: day, Width: c.Width, Theme: c.Theme, Root: env.fromTop(),
				Most: o.show.most, Statistics: o.show.statistics,
			})
		}
	})
	if err == nil && result.AtLeast(limit) {
		return errFindings
	}
	return err
}

// lintAll lints workspaces, each with its own configuration and otherwise with
// the same options, and returns all that was found as one result.
func lintAll(found []*workspace.Workspace, day cycle.Date, o lint.Options) *lint.Result {
	results := make([]*lint.Result, 0, len(found))
	for _, ws := range found {
		o.Rules = rules.All
		o.Config = ws.Config
		o.Now = day
		o.Graph = align.New(ws.Plan, day)
		o.Named = ws.Named
		results = append(results, lint.Run(ws.Plan, o))
	}
	return lint.Merge(results...)
}

func lintFormats() []string {
	var names []string
	for _, f := range output.Formats {
		names = append(names, f.Name)
	}
	return names
}
