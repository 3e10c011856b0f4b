package cli

import (
	"fmt"
	"io"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr/report"
	"github.com/okr-as-code/okr/okr/workspace"
	"github.com/spf13/cobra"
)

// reportOptions are the flags of okr report and okr status.
type reportOptions struct {
	where  where
	out    outputs
	cycle  string
	failOn string
	args   []string
}

func newReport(env *Env, g *global) *cobra.Command {
	o := &reportOptions{}
	cmd := &cobra.Command{
		Use:   "report [address or path…]",
		Short: "Score the OKRs: how far, at what pace, how sure",
		Long: `Report scores objectives and their key results. Without an argument it takes
every cycle that contains the day, else the last that ended, else the next. An
argument that names a file or a folder is a path, any other an address: a cycle,
a file, an objective or a key result.

It exits with 1 if a file could not be read, so that the report is incomplete.`,
		Example: `  okr report
  okr report 2026-Q3/partners
  okr report --cycle 2026-Q2 --format markdown`,
		RunE: func(_ *cobra.Command, args []string) error {
			o.args = args
			return o.run(env, g, report.Formats)
		},
	}
	o.addTo(cmd, report.Formats)
	return cmd
}

func newStatus(env *Env, g *global) *cobra.Command {
	o := &reportOptions{}
	cmd := &cobra.Command{
		Use:   "status [address or path…]",
		Short: "Say in a line for each objective how it stands",
		RunE: func(_ *cobra.Command, args []string) error {
			o.args = args
			return o.run(env, g, report.StatusFormats)
		},
	}
	o.addTo(cmd, report.StatusFormats)
	return cmd
}

func (o *reportOptions) addTo(cmd *cobra.Command, formats []report.Format) {
	var names []string
	for _, f := range formats {
		names = append(names, f.Name)
	}
	o.where.addTo(cmd)
	o.out.addTo(cmd, names...)
	addFailOn(cmd, &o.failOn, "never")
	cmd.Flags().StringVar(&o.cycle, "cycle", "", "the `CYCLE` to report, such as 2026-Q3")
}

// run builds the report and writes it in each of the formats that was asked for.
func (o *reportOptions) run(env *Env, g *global, formats []report.Format) error {
	limit, err := failOn(o.failOn)
	if err != nil {
		return err
	}
	list, err := o.out.list()
	if err != nil {
		return err
	}
	chosen, err := o.choose(env)
	if err != nil {
		return err
	}
	r := chosen.report()
	err = writeAll(env, list, func(name string) renderer {
		format, _ := report.Named(formats, name)
		return func(w io.Writer, to Stream) error {
			c := env.canvas(g, to)
			return format.Write(w, r, report.Look{Width: c.Width, Theme: c.Theme})
		}
	})
	if err != nil {
		return err
	}
	failed := chosen.sayUnread(env)
	run := func(ws *workspace.Workspace) *lint.Result { return lintOne(ws, lint.Options{Now: chosen.day}) }
	if limit != never && lintAll(chosen.workspaces, run).AtLeast(limit) {
		env.say(fmt.Sprintf("okr: there are findings at or above --fail-on %s; okr lint shows them", o.failOn))
		failed = true
	}
	if failed {
		return errFindings
	}
	return nil
}
