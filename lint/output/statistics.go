package output

import (
	"bufio"
	"fmt"
	"strconv"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr/draw"
)

// writeStatistics writes a line for each rule that found something, and a blank
// line on a terminal. A rule whose findings differ in severity has several.
func writeStatistics(b *bufio.Writer, r *lint.Result, o Options) error {
	table := draw.Table{Columns: []draw.Column{
		{Title: "count", Right: true}, {Title: "severity"}, {Title: "rule"}, {Title: "fixable", Right: true},
	}}
	for _, s := range r.Statistics() {
		fixable := ""
		if s.Fixable > 0 {
			fixable = strconv.Itoa(s.Fixable)
		}
		table.Rows = append(table.Rows, []draw.Cell{
			{Text: strconv.Itoa(s.Count)},
			{Text: s.Severity.String(), Role: SeverityRole(s.Severity)},
			{Text: s.Rule.Name, Role: draw.Rule},
			{Text: fixable},
		})
	}
	if err := table.Write(b, o.Theme, "", o.Width); err != nil {
		return err
	}
	if o.Width > 0 && len(table.Rows) > 0 {
		fmt.Fprintln(b)
	}
	return nil
}
