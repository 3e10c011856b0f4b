package cli

import (
	"fmt"
	"io"
	"slices"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/lint/output"
	"github.com/okr-as-code/okr/lint/rules"
	"github.com/okr-as-code/okr/okr/config"
	"github.com/okr-as-code/okr/okr/draw"
	"github.com/okr-as-code/okr/okr/source"
	"github.com/spf13/cobra"
)

func newRules(env *Env, g *global) *cobra.Command {
	var out outputs
	cmd := &cobra.Command{
		Use:               "rules",
		Short:             "List the rules",
		Args:              noArgs,
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(*cobra.Command, []string) error {
			return runRules(env, g, out)
		},
	}
	out.addTo(cmd, "text", "json", "markdown")
	return cmd
}

func runRules(env *Env, g *global, out outputs) error {
	list, err := out.list()
	if err != nil {
		return err
	}
	return writeAll(env, list, func(format string) renderer {
		return func(w io.Writer, to Stream) error {
			switch format {
			case "json":
				return draw.JSON(w, catalogue())
			case "markdown":
				return rulesMarkdown(w)
			}
			return rulesText(w, env.canvas(g, to))
		}
	})
}

// byCategory returns the rules in the order of their categories, and within one
// by name.
func byCategory() []*lint.Rule {
	all := slices.Clone(rules.All)
	slices.SortStableFunc(all, func(a, b *lint.Rule) int {
		return slices.Index(lint.Categories[:], a.Category) - slices.Index(lint.Categories[:], b.Category)
	})
	return all
}

// tableWidth is how wide a terminal must be for a table of rules.
const tableWidth = 80

func rulesText(w io.Writer, c canvas) error {
	write := rulesTable
	if 0 < c.Width && c.Width < tableWidth {
		write = rulesLines
	}
	all := byCategory()
	for from := 0; from < len(all); {
		to := from
		for to < len(all) && all[to].Category == all[from].Category {
			to++
		}
		if _, err := fmt.Fprintf(w, "%s\n", c.Theme.Paint(draw.Bold, string(all[from].Category))); err != nil {
			return err
		}
		if err := write(w, c, all[from:to]); err != nil {
			return err
		}
		if _, err := fmt.Fprintln(w); err != nil {
			return err
		}
		from = to
	}
	_, err := fmt.Fprintf(w, "%d rules; okr explain RULE says why, with examples\n", len(all))
	return err
}

func rulesTable(w io.Writer, c canvas, list []*lint.Rule) error {
	table := draw.Table{Columns: []draw.Column{{Title: "rule"}, {Title: "severity"}, {Title: "fix"}, {Title: "what it says", Min: 24}}}
	for _, r := range list {
		table.Rows = append(table.Rows, []draw.Cell{
			{Text: r.Name, Role: draw.Rule},
			{Text: severityText(r), Role: output.SeverityRole(r.Severity)},
			{Text: fixText(r)},
			{Text: r.Summary()},
		})
	}
	return table.Write(w, c.Theme, "  ", c.Width)
}

// rulesLines is rulesTable where there is no room for columns.
func rulesLines(w io.Writer, c canvas, list []*lint.Rule) error {
	for _, r := range list {
		head := r.Name + "  " + c.Theme.Paint(output.SeverityRole(r.Severity), severityText(r))
		if fix := fixText(r); fix != "" {
			head += "  " + fix + " fix"
		}
		if _, err := fmt.Fprintf(w, "  %s\n", head); err != nil {
			return err
		}
		for _, line := range draw.Wrap(r.Summary(), c.Width-4) {
			if _, err := fmt.Fprintf(w, "    %s\n", c.Theme.Paint(draw.Quiet, line)); err != nil {
				return err
			}
		}
	}
	return nil
}

// fixText returns "safe", "unsafe" or "".
func fixText(r *lint.Rule) string {
	if r.Fix == lint.NoFix {
		return ""
	}
	return r.Fix.String()
}

func severityText(r *lint.Rule) string {
	if r.Off {
		return "off"
	}
	return r.Severity.String()
}

func rulesMarkdown(w io.Writer) error {
	if _, err := fmt.Fprint(w, "| rule | category | severity | fix | what it says |\n|---|---|---|---|---|\n"); err != nil {
		return err
	}
	for _, r := range byCategory() {
		if _, err := fmt.Fprintf(w, "| `%s` | %s | %s | %s | %s |\n", r.Name, r.Category, severityText(r), r.Fix, draw.Markdown(r.Summary())); err != nil {
			return err
		}
	}
	return nil
}

// ruleDocument is the catalogue as JSON.
type ruleDocument struct {
	Version int         `json:"version"`
	Rules   []ruleEntry `json:"rules"`
}

type ruleEntry struct {
	Name     string   `json:"name"`
	Category string   `json:"category"`
	Severity string   `json:"severity"`
	Phase    string   `json:"phase"`
	Scope    string   `json:"scope"`
	On       bool     `json:"on"` // in the default preset
	Presets  []string `json:"presets"`
	Fix      string   `json:"fix"`
	Since    int      `json:"since"`
	Summary  string   `json:"summary"`
	Options  []string `json:"options"`
}

func catalogue() ruleDocument {
	d := ruleDocument{Version: 1}
	for _, r := range byCategory() {
		d.Rules = append(d.Rules, ruleEntry{
			Name:     r.Name,
			Category: string(r.Category),
			Severity: r.Severity.String(),
			Phase:    r.Phase.String(),
			Scope:    r.Scope.String(),
			On:       !r.Off,
			Presets:  presetsOf(r),
			Fix:      r.Fix.String(),
			Since:    r.Since,
			Summary:  r.Summary(),
			Options:  append([]string{}, r.Options...),
		})
	}
	return d
}

// presetsOf returns the presets in which a rule is on.
func presetsOf(r *lint.Rule) []string {
	on := []string{}
	for _, name := range config.PresetNames() {
		if slices.Contains(presetRules(name), r.Name) {
			on = append(on, name)
		}
	}
	return on
}

// presetRules returns the names of the rules that are on in a preset.
func presetRules(preset string) []string {
	c, _ := config.Read(source.NewFile("", "extends: "+preset), config.ReadOptions{Rules: rules.Names()})
	set := c.ForPath("")
	var on []string
	for _, r := range rules.All {
		if _, runs := lint.SeverityIn(set, r, r.Severity); runs {
			on = append(on, r.Name)
		}
	}
	return on
}
