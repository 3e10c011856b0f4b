package cli

import (
	_ "embed"
	"io"
	"strings"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/lint/rules"
	"github.com/okr-as-code/okr/okr/cycle"
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
		Args: atMostOne,
		ValidArgsFunction: func(_ *cobra.Command, args []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
			if len(args) > 0 {
				return nil, cobra.ShellCompDirectiveNoFileComp
			}
			return rules.Names(), cobra.ShellCompDirectiveNoFileComp
		},
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
	page, text := method, method
	if len(args) > 0 {
		rule, err := ruleNamed(args[0])
		if err != nil {
			return err
		}
		page = rule.Doc()
		title, rest, _ := strings.Cut(page, "\n")
		text = title + "\n\n" + summaryLine(rule) + "\n" + rest
	}
	return writeAll(env, list, func(format string) renderer {
		return func(w io.Writer, to Stream) error {
			if format == "markdown" {
				_, err := io.WriteString(w, page)
				return err
			}
			c := env.canvas(g, to)
			return draw.Page(w, text, c.Theme, min(c.Width, 100))
		}
	})
}

// summaryLine says in a line what the catalogue knows of a rule: "structure · warning ·
// unsafe fix".
func summaryLine(r *lint.Rule) string {
	parts := []string{string(r.Category), r.Severity.String()}
	if r.Off {
		parts[1] += ", off unless a preset or `rules` says so"
	}
	switch r.Phase {
	case cycle.Run:
		parts = append(parts, "once the cycle runs")
	case cycle.Close:
		parts = append(parts, "once the cycle is over")
	}
	if fix := fixText(r); fix != "" {
		parts = append(parts, fix+" fix")
	}
	return strings.Join(parts, " · ")
}

// ruleNamed returns the rule of a name that was typed.
func ruleNamed(name string) (*lint.Rule, error) {
	if r := lint.Find(rules.All, name); r != nil {
		return r, nil
	}
	return nil, usagef("okr rules lists them", "there is no rule %q%s", name, meant(name, rules.Names()))
}
