package cli

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/okr-as-code/okr/okr/config"
	"github.com/okr-as-code/okr/okr/draw"
)

// docWidth is how wide a terminal must be for a column that says what each
// setting is for.
const docWidth = 130

func (e *effective) renderer(env *Env, g *global) func(format string) renderer {
	return func(format string) renderer {
		return func(w io.Writer, to Stream) error {
			switch format {
			case "json":
				return draw.JSON(w, e.document())
			case "yaml":
				return e.yaml(w)
			}
			return e.text(w, env.canvas(g, to))
		}
	}
}

func (e *effective) text(out io.Writer, c canvas) error {
	w := bufio.NewWriter(out)
	for _, line := range draw.Wrap(draw.Clean(e.title()), c.Width) {
		fmt.Fprintln(w, c.Theme.Paint(draw.Bold, line))
	}
	for _, section := range []struct {
		title string
		table draw.Table
	}{{"settings", e.settingsTable(c)}, {"rules", e.rulesTable()}} {
		if len(section.table.Rows) == 0 {
			continue
		}
		fmt.Fprintf(w, "\n%s\n", c.Theme.Paint(draw.Bold, section.title))
		if err := section.table.Write(w, c.Theme, "  ", c.Width); err != nil {
			return err
		}
	}
	if len(e.paths) > 0 {
		fmt.Fprintf(w, "\n%s\n", c.Theme.Paint(draw.Bold, "paths"))
		e.pathLines(w, c)
	}
	fmt.Fprintln(w)
	for _, line := range draw.Wrap(e.summary(), c.Width) {
		fmt.Fprintln(w, line)
	}
	return w.Flush()
}

// title says what is configured, and by which file.
func (e *effective) title() string {
	what := e.Name
	if what == "." {
		what = "this folder"
	}
	switch f := e.Config.File; {
	case f == nil && e.Root == "":
		return what + ": in no workspace, so everything is built in"
	case f == nil:
		return what + ": there is no .okr.yaml, so everything is built in"
	default:
		what += ": " + f.Name
	}
	more := slices.Clone(e.Config.Presets)
	for _, f := range e.Config.Files {
		more = append(more, f.Name)
	}
	if len(more) > 0 {
		what += ", which extends " + strings.Join(more, ", ")
	}
	return what
}

func (e *effective) summary() string {
	if e.settingsChanged+e.rulesChanged == 0 {
		return "no setting and no rule is said by a file or a preset"
	}
	s := fmt.Sprintf("said by a file or a preset: %s and %s", draw.Plural(e.settingsChanged, "setting"), draw.Plural(e.rulesChanged, "rule"))
	if !e.changed {
		s += "; --changed shows only those"
	}
	return s
}

func (e *effective) settingsTable(c canvas) draw.Table {
	t := draw.Table{Columns: []draw.Column{{Title: "key"}, {Title: "value", Min: 12}, {Title: "from"}}}
	wide := c.Width == 0 || c.Width >= docWidth
	if wide {
		t.Columns = append(t.Columns, draw.Column{Title: "what it is", Min: 30})
	}
	for _, v := range e.settings {
		text := draw.Clean(v.Text())
		if v.Is == nil {
			text = "–"
		}
		row := []draw.Cell{{Text: v.Key, Role: changedRole(v.From)}, {Text: text}, {Text: draw.Clean(v.From.String()), Role: draw.Quiet}}
		if wide {
			row = append(row, draw.Cell{Text: v.Doc})
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

func (e *effective) rulesTable() draw.Table {
	t := draw.Table{Columns: []draw.Column{{Title: "rule"}, {Title: "severity"}, {Title: "from", Min: 16}}}
	for _, r := range e.rules {
		role := draw.Quiet // off
		switch r.severity {
		case "errors only", "error":
			role = draw.Error
		case "warning":
			role = draw.Warning
		case "info":
			role = draw.Info
		}
		t.Rows = append(t.Rows, []draw.Cell{
			{Text: r.rule.Name, Role: changedRole(r.from)},
			{Text: r.severity, Role: role},
			{Text: draw.Clean(r.where()), Role: draw.Quiet},
		})
	}
	return t
}

// pathLines writes the entries of paths: the glob and where it stands, then what
// it says and why.
func (e *effective) pathLines(w io.Writer, c canvas) {
	for _, p := range e.paths {
		files := draw.Plural(len(p.files), "file")
		fmt.Fprintf(w, "  %s  %s\n", c.Theme.Paint(draw.Bold, draw.Clean(p.Glob)), c.Theme.Paint(draw.Quiet, draw.Clean(files+"  "+p.At.String())))
		for _, text := range []string{p.says(), p.Reason} {
			for _, line := range draw.Wrap(draw.Clean(text), c.Width-4) {
				fmt.Fprintf(w, "    %s\n", line)
			}
		}
	}
}

func changedRole(from config.Origin) draw.Role {
	if isBuiltIn(from) {
		return draw.None
	}
	return draw.Bold
}
