package cli

import (
	_ "embed"
	"io"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/lint/rules"
	"github.com/okr-as-code/okr/okr/draw"
	"github.com/spf13/cobra"
)

// method is the method on one page.
//
//go:embed method.md
var method string

func newExplain(env *Env, g *global) *cobra.Command {
	var out outputs
	cmd := &cobra.Command{
		Use:   "explain [rule]",
		Short: "Explain a rule, or without one the method on a page",
		Long: `Explain prints the page of a rule: why it exists, a bad and a good example, when
to ignore it, its options and its source.`,
		Example: `  okr explain
  okr explain missing-baseline`,
		Args:              atMostOne,
		ValidArgsFunction: cobra.FixedCompletions(rules.Names(), cobra.ShellCompDirectiveNoFileComp),
		RunE: func(_ *cobra.Command, args []string) error {
			return runExplain(env, g, out, args)
		},
	}
	out.addTo(cmd, "text", "markdown")
	return cmd
}

func runExplain(env *Env, g *global, out outputs, args []string) error {
	list, err := out.list()
	if err != nil {
		return err
	}
	page := method
	if len(args) > 0 {
		rule, err := ruleNamed(args[0])
		if err != nil {
			return err
		}
		page = rule.Doc()
	}
	return writeAll(env, list, func(format string) renderer {
		return func(w io.Writer, to Stream) error {
			if format == "markdown" {
				_, err := io.WriteString(w, page)
				return err
			}
			c := env.canvas(g, to)
			return draw.Page(w, page, c.Theme, min(c.Width, 100))
		}
	})
}

// ruleNamed returns the rule of a name that was typed.
func ruleNamed(name string) (*lint.Rule, error) {
	if r := lint.Find(rules.All, name); r != nil {
		return r, nil
	}
	return nil, usagef("okr rules lists them", "there is no rule %q%s", name, meant(name, rules.Names()))
}
