package report

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/draw"
	"github.com/okr-as-code/okr/okr/score"
	"github.com/okr-as-code/okr/okr/wording"
)

const (
	barColumns = 10  // of the bar beside a score
	wide       = 130 // from so many columns on there is room for everything
)

// Text writes the report for people: every objective with its numbers and a
// table of its key results. A narrow terminal gets fewer columns.
func Text(w io.Writer, r *Report, l Look) error {
	t := &text{bufio.NewWriter(w), l}
	if len(r.Cycles) == 0 {
		t.wrap("", draw.None, "no objectives")
	}
	for i, c := range r.Cycles {
		if i > 0 {
			t.line("")
		}
		if err := t.cycle(c); err != nil {
			return err
		}
	}
	t.legend(r.Legend)
	return t.Flush() // which also returns the first error of the writes before
}

// A text is one that is being written. It keeps its first error until the end.
type text struct {
	*bufio.Writer
	Look
}

func (t *text) line(s string) { fmt.Fprintln(t, strings.TrimRight(s, " ")) }

// wrap writes text from anywhere, made harmless, behind indent.
func (t *text) wrap(indent string, role draw.Role, s string) {
	if s == "" {
		return
	}
	for _, line := range draw.Wrap(draw.Clean(s), t.room(len(indent))) {
		t.line(indent + t.Theme.Paint(role, line))
	}
}

// room returns the columns that are left beside an indent, 0 for no limit.
func (t *text) room(indent int) int {
	if t.Width == 0 {
		return 0
	}
	return max(t.Width-indent, 10)
}

// from reports whether there are so many columns.
func (t *text) from(width int) bool { return t.Width == 0 || t.Width >= width }

// joined returns the parts that are not empty with " · " between them.
func joined(parts ...string) string {
	var kept []string
	for _, p := range parts {
		if p != "" {
			kept = append(kept, p)
		}
	}
	return strings.Join(kept, " · ")
}

func (t *text) cycle(c Cycle) error {
	t.wrap("", draw.Bold, joined(c.Name, c.When))
	t.wrap("", draw.None, c.Summary)
	for _, o := range c.Objectives {
		t.line("")
		if err := t.objective(o); err != nil {
			return err
		}
	}
	if len(c.Left) > 0 {
		t.line("")
	}
	for _, l := range c.Left {
		t.wrap("", draw.Quiet, l)
	}
	return nil
}

// legend explains the marks in the columns that there are.
func (t *text) legend(marks []Legend) {
	marks = slices.DeleteFunc(slices.Clone(marks), func(l Legend) bool { return l.Column != "" && !t.from(wide) })
	if len(marks) > 0 {
		t.line("")
	}
	for _, l := range marks {
		t.wrap("", draw.Quiet, l.String())
	}
}

func (t *text) objective(o *Objective) error {
	t.wrap("", draw.Path, o.Title)
	t.wrap("  ", draw.Quiet, joined(o.Address, o.Whose))
	bar := draw.Bar(measured(o.Objective), barColumns)
	role := bandRole(o.Band)
	for i, line := range draw.Wrap(draw.Clean(joined(o.Number, o.Verdict)), t.room(2+barColumns+1)) {
		lead := "  " + t.Theme.Paint(role, bar) + " "
		if i > 0 {
			lead = strings.Repeat(" ", 2+barColumns+1)
		}
		t.line(lead + t.Theme.Paint(role, line))
	}
	t.wrap("  ", draw.None, joined(o.Facts...))
	t.wrap("  ", draw.None, o.Split)
	t.wrap("  ", draw.Warning, o.Hint)
	if len(o.KeyResults) > 0 {
		t.line("")
		if err := t.table(o).Write(t, t.Theme, "  ", t.Width); err != nil {
			return err
		}
	}
	if len(o.Guardrails)+len(o.Left) > 0 {
		t.line("")
	}
	for _, g := range o.Guardrails {
		role := draw.None
		if g.State == breached {
			role = draw.Missed
		}
		t.wrap("  ", role, g.String())
	}
	for _, l := range o.Left {
		t.wrap("  ", draw.Quiet, l)
	}
	return nil
}

// String returns "guardrail holds: CSAT stays above 4 (now 4.2)". A bound that the
// sentence does not say stands beside it.
func (g Guardrail) String() string {
	low, high := g.Bounds()
	bound := ""
	if g.unsaid(low) || g.unsaid(high) {
		bound = bounds(low, high)
	}
	if g.State == noData {
		if bound != "" {
			bound = " (" + bound + ")"
		}
		return "guardrail without data: " + g.Sentence + bound
	}
	now := "now " + g.Now
	if bound != "" {
		now += ", " + bound
	}
	return "guardrail " + g.State + ": " + g.Sentence + " (" + now + ")"
}

// unsaid reports whether a bound stands in a field only.
func (g Guardrail) unsaid(bound okr.Known) bool {
	return bound.From == okr.FromField && !slices.ContainsFunc(g.Reading().Numbers, func(n wording.Number) bool { return n.Value == bound.Value })
}

// measured returns the score that a bar shows: none without any data.
func measured(s *score.Objective) *float64 {
	if s.Measured == 0 {
		return nil
	}
	return s.Score
}

// table returns the key results of an objective as a table of as many columns as
// the terminal has room for.
func (t *text) table(o *Objective) *draw.Table {
	bar, sure := barColumns, "confidence"
	if !t.from(110) {
		bar, sure = barColumns/2, "conf."
	}
	table := &draw.Table{}
	column := func(shown bool, title string, least int, cell func(k *KeyResult) draw.Cell) {
		if !shown {
			return
		}
		table.Columns = append(table.Columns, draw.Column{Title: title, Min: least})
		for i := range o.KeyResults {
			if len(table.Rows) <= i {
				table.Rows = append(table.Rows, nil)
			}
			c := cell(&o.KeyResults[i])
			table.Rows[i] = append(table.Rows[i], c)
		}
	}
	plain := func(s string) draw.Cell { return draw.Cell{Text: draw.Clean(s)} }
	column(true, "label", 0, func(k *KeyResult) draw.Cell { return draw.Cell{Text: k.Label, Role: labelRole(k)} })
	column(true, "key result", 20, func(k *KeyResult) draw.Cell {
		text := draw.Clean(k.Sentence)
		if len(k.Notes) > 0 {
			text += "\n" + draw.Clean("– "+strings.Join(k.Notes, "; "))
		}
		return draw.Cell{Text: text}
	})
	column(t.from(72), "from → to", 8, func(k *KeyResult) draw.Cell { return plain(k.Aim) })
	column(true, "now", 7, func(k *KeyResult) draw.Cell { return plain(k.Now) })
	column(true, "score", 0, func(k *KeyResult) draw.Cell {
		text := k.Number
		if t.from(72) {
			text = draw.Bar(k.Bar, bar) + " " + k.Number
		}
		return draw.Cell{Text: text, Role: bandRole(k.Band)}
	})
	column(t.from(92), "pace", 0, func(k *KeyResult) draw.Cell { return plain(k.Pace) })
	column(t.from(wide), "projected", 0, func(k *KeyResult) draw.Cell { return plain(k.Projected) })
	column(t.from(92), sure, 0, func(k *KeyResult) draw.Cell { return plain(k.Confidence) })
	column(t.from(wide), "last check-in", 0, func(k *KeyResult) draw.Cell { return plain(k.Checked) })
	return table
}

func bandRole(b score.Band) draw.Role {
	return [...]draw.Role{
		score.NoBand:   draw.None,
		score.Missed:   draw.Missed,
		score.Met:      draw.Met,
		score.Exceeded: draw.Exceeded,
	}[b]
}

func labelRole(k *KeyResult) draw.Role {
	return [...]draw.Role{
		wording.None:    draw.None,
		wording.Input:   draw.Input,
		wording.Output:  draw.Output,
		wording.Outcome: draw.Outcome,
	}[k.KeyResult.Label().Label]
}
