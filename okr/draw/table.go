package draw

import (
	"fmt"
	"io"
	"strings"

	"github.com/olekukonko/tablewriter"
	"github.com/olekukonko/tablewriter/renderer"
	"github.com/olekukonko/tablewriter/tw"
)

// gap is how many columns stand between two columns of a table.
const gap = 2

// A Table is rows of cells under titles.
type Table struct {
	Columns []Column
	Rows    [][]Cell // as many cells as columns
}

// A Column is one column of a table. Min is the width down to which it may be
// wrapped, or cut, where the table is too wide; 0 keeps its width.
type Column struct {
	Title string
	Right bool // numbers stand at the right
	Cut   bool // it loses its end instead of being wrapped
	Min   int
}

// A Cell is clean text that plays a role. Its line breaks are kept.
type Cell struct {
	Text string
	Role Role
}

// Write writes the table, each line behind indent, in at most width columns as
// far as the columns that wrap allow it. A width of 0 wraps nothing. Nothing is
// written for a table without rows.
func (t *Table) Write(w io.Writer, theme Theme, indent string, width int) error {
	if len(t.Rows) == 0 {
		return nil
	}
	widths := t.widths(width - Width(indent))
	var laid strings.Builder
	table := tablewriter.NewTable(&laid,
		tablewriter.WithEastAsian(tw.Off), // else LANG would decide
		tablewriter.WithRenderer(renderer.NewBlueprint(t.rendition())),
		tablewriter.WithConfig(t.config()),
	)
	var shown []string
	for _, row := range append([][]Cell{t.titles()}, t.Rows...) {
		cells := t.wrap(row, widths)
		if err := table.Append(standIns(cells)); err != nil {
			return fmt.Errorf("laying out a table: %w", err)
		}
		shown = append(shown, inOrder(theme, row, cells)...)
	}
	if err := table.Render(); err != nil {
		return fmt.Errorf("laying out a table: %w", err)
	}
	for line := range strings.Lines(laid.String()) {
		line, shown = replace(strings.TrimRight(line, " \n"), shown)
		if _, err := io.WriteString(w, indent+line+"\n"); err != nil {
			return err
		}
	}
	return nil
}

// titles returns the row of titles. It is laid out like the others: what
// tablewriter does to headers, capitals and centring, is not wanted.
func (t *Table) titles() []Cell {
	row := make([]Cell, len(t.Columns))
	for i, c := range t.Columns {
		row[i] = Cell{c.Title, Quiet}
	}
	return row
}

// widths returns how wide each column is: as wide as its widest cell, or less
// where all together would not fit.
func (t *Table) widths(width int) []int {
	widths := make([]int, len(t.Columns))
	for i, c := range t.Columns {
		widths[i] = Width(c.Title)
		for _, row := range t.Rows {
			for line := range strings.SplitSeq(row[i].Text, "\n") {
				widths[i] = max(widths[i], Width(line))
			}
		}
	}
	if width < 1 {
		return widths
	}
	over := gap * (len(widths) - 1)
	for _, w := range widths {
		over += w
	}
	for over -= width; over > 0; over-- {
		widest := -1 // that may shrink: the widest loses a column first
		for i, c := range t.Columns {
			if c.Min > 0 && widths[i] > c.Min && (widest < 0 || widths[i] > widths[widest]) {
				widest = i
			}
		}
		if widest < 0 {
			break
		}
		widths[widest]--
	}
	return widths
}

// wrap returns the lines of each cell of a row.
func (t *Table) wrap(row []Cell, widths []int) [][]string {
	cells := make([][]string, len(row))
	for i, c := range row {
		for line := range strings.SplitSeq(c.Text, "\n") {
			switch column := t.Columns[i]; {
			case column.Cut:
				cells[i] = append(cells[i], Truncate(line, widths[i]))
			case column.Min > 0:
				cells[i] = append(cells[i], Wrap(line, widths[i])...)
			default:
				cells[i] = append(cells[i], line)
			}
		}
	}
	return cells
}

// standIns returns what tablewriter lays out instead of the lines of cells: runs
// of a letter, as wide as they are. It counts code points instead of signs, so
// that a family of emoji would push everything after it aside.
func standIns(cells [][]string) []string {
	texts := make([]string, len(cells))
	for i, lines := range cells {
		runs := make([]string, len(lines))
		for j, l := range lines {
			runs[j] = strings.Repeat("x", Width(l))
		}
		texts[i] = strings.Join(runs, "\n")
	}
	return texts
}

// inOrder returns the lines of a row's cells in the order in which their
// stand-ins are met, painted.
func inOrder(theme Theme, row []Cell, cells [][]string) []string {
	var shown []string
	for j, more := 0, true; more; j++ {
		more = false
		for i, lines := range cells {
			if j < len(lines) {
				more = true
				if Width(lines[j]) > 0 {
					shown = append(shown, theme.Paint(row[i].Role, lines[j]))
				}
			}
		}
	}
	return shown
}

// replace puts what is to be shown in the place of the stand-ins of a line, and
// returns what is left of it for the lines after.
func replace(line string, shown []string) (string, []string) {
	var b strings.Builder
	for i := 0; i < len(line); i++ {
		if line[i] == ' ' {
			b.WriteByte(' ')
		} else if i == 0 || line[i-1] == ' ' {
			b.WriteString(shown[0])
			shown = shown[1:]
		}
	}
	return b.String(), shown
}

// rendition is a table without a frame: columns are held apart by space alone.
func (t *Table) rendition() tw.Rendition {
	return tw.Rendition{
		Borders:  tw.BorderNone,
		Settings: tw.Settings{Lines: tw.LinesNone, Separators: tw.SeparatorsNone},
	}
}

func (t *Table) config() tablewriter.Config {
	align := make([]tw.Align, len(t.Columns))
	padding := make([]tw.Padding, len(t.Columns))
	for i, c := range t.Columns {
		align[i] = tw.AlignLeft
		if c.Right {
			align[i] = tw.AlignRight
		}
		padding[i] = tw.Padding{Right: strings.Repeat(" ", gap), Overwrite: true}
		if i == len(t.Columns)-1 {
			padding[i] = tw.PaddingNone
		}
	}
	return tablewriter.Config{
		Row: tw.CellConfig{
			Formatting: tw.CellFormatting{AutoWrap: tw.WrapNone, AutoFormat: tw.Off},
			Alignment:  tw.CellAlignment{Global: tw.AlignLeft, PerColumn: align},
			Padding:    tw.CellPadding{Global: tw.PaddingNone, PerColumn: padding},
		},
		Behavior: tw.Behavior{TrimSpace: tw.Off, TrimLine: tw.Off},
	}
}
