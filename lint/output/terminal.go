package output

import (
	"bufio"
	"fmt"
	"strconv"
	"strings"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr/draw"
	"github.com/okr-as-code/okr/okr/source"
)

// A terminal writes findings to one.
type terminal struct {
	*bufio.Writer // keeps its first error until it is flushed
	Options
}

// narrow is how few columns may be left beside the position of a finding before
// its message is put below instead.
const narrow = 30

// findings writes findings, a blank line after each.
func (t *terminal) findings(rest []*lint.Finding) {
	for len(rest) > 0 {
		name, n := pathOf(rest[0].At), 1
		for n < len(rest) && pathOf(rest[n].At) == name {
			n++
		}
		t.file(name, rest[:n])
		rest = rest[n:]
	}
}

// file writes the findings of one file below its path.
func (t *terminal) file(name string, findings []*lint.Finding) {
	heading := draw.Clean(name)
	if name == "" {
		heading = "in no file"
	}
	fmt.Fprintf(t, "%s\n\n", t.Theme.Paint(draw.Path, heading))
	column := 1
	for _, f := range findings {
		column = max(column, len(position(f.At)))
	}
	for _, f := range findings {
		t.finding(f, column)
	}
}

// position returns where a finding begins within its file.
func position(at source.Span) string {
	if at.IsZero() {
		return "-"
	}
	start, _ := at.Ends()
	return start.String()
}

// finding writes one finding; its position is column wide.
func (t *terminal) finding(f *lint.Finding, column int) {
	severity := f.Severity.String()
	head := "  " + draw.Pad(position(f.At), column) + "  " +
		t.Theme.Paint(SeverityRole(f.Severity), severity) + strings.Repeat(" ", len("warning")-len(severity)+2)
	hang := 2 + column + 2 + len("warning") + 2
	if t.Width-hang < narrow {
		fmt.Fprintln(t, strings.TrimRight(head, " "))
		hang = 4
		head = strings.Repeat(" ", hang)
	}
	rule := "[" + ruleOf(f) + "]"
	for i, line := range draw.Wrap(draw.Clean(f.Message)+" "+rule, max(t.Width-hang, 1)) {
		if i > 0 {
			head = strings.Repeat(" ", hang)
		}
		if text, ok := strings.CutSuffix(line, rule); ok {
			line = text + t.Theme.Paint(draw.Rule, rule)
		}
		fmt.Fprintln(t, head+line)
	}
	margin := t.excerpt(f)
	for _, see := range relatedLines(f) {
		t.note(margin, "see:  ", draw.Quiet, see)
	}
	if f.Help != "" {
		t.note(margin, "help: ", draw.Help, f.Help)
	}
	if f.Help == "" && len(f.Fixes) > 0 {
		t.note(margin, "fix:  ", draw.Help, fixOf(f))
	}
	fmt.Fprintln(t)
}

// relatedLines says which other places a finding speaks of: those of which it says
// the same on one line, and without a path in its own file.
func relatedLines(f *lint.Finding) []string {
	var lines []string
	for i := 0; i < len(f.Related); {
		var places []string
		message := f.Related[i].Message
		for ; i < len(f.Related) && f.Related[i].Message == message; i++ {
			at := f.Related[i].At
			if at.File == f.At.File && !at.IsZero() {
				places = append(places, position(at))
			} else {
				places = append(places, at.String())
			}
		}
		lines = append(lines, strings.Join(places, ", ")+": "+message)
	}
	return lines
}

// excerpt writes the line on which a finding begins, with its words underlined,
// and returns how far what else there is to say is indented.
func (t *terminal) excerpt(f *lint.Finding) (margin int) {
	if f.At.IsZero() {
		return 4
	}
	start, _ := f.At.Ends()
	number := strconv.Itoa(start.Line)
	margin = 4 + len(number) + 1
	line := f.At.File.Line(start.Line)
	text := strings.TrimRight(line.Text(), " \t")
	if strings.TrimSpace(text) == "" {
		return margin
	}
	from, to := int(f.At.Start-line.Start), int(f.At.End-line.Start)
	bar := t.Theme.Paint(draw.Quiet, "│")
	e := draw.ExcerptOf(text, from, min(to, len(text)), max(t.Width-margin-2, 1))
	fmt.Fprintf(t, "    %s %s %s\n", t.Theme.Paint(draw.Quiet, number), bar, e.Text)
	fmt.Fprintf(t, "    %s %s %s%s\n", strings.Repeat(" ", len(number)), bar, strings.Repeat(" ", e.Start),
		t.Theme.Paint(SeverityRole(f.Severity), strings.Repeat("^", e.Width)))
	return margin
}

// note writes more about a finding under a title, its further lines below its first.
func (t *terminal) note(margin int, title string, role draw.Role, text string) {
	head := strings.Repeat(" ", margin) + t.Theme.Paint(role, title)
	hang := margin + len(title)
	for part := range strings.SplitSeq(strings.TrimRight(text, "\n"), "\n") {
		for _, line := range draw.Wrap(draw.Clean(part), max(t.Width-hang, 1)) {
			fmt.Fprintln(t, strings.TrimRight(head+line, " "))
			head = strings.Repeat(" ", hang)
		}
	}
}

// fixOf says what fix there is and how to have it made: the safe one, if any.
func fixOf(f *lint.Finding) string {
	for _, fix := range f.Fixes {
		if fix.Safe {
			return fix.Title
		}
	}
	return f.Fixes[0].Title + ", if that is what you mean"
}

// SeverityRole returns how the word for a severity is painted.
func SeverityRole(s lint.Severity) draw.Role {
	switch s {
	case lint.Error:
		return draw.Error
	case lint.Warning:
		return draw.Warning
	}
	return draw.Info
}
