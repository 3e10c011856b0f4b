package output

import (
	"bufio"
	"fmt"
	"io"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr/draw"
)

// Markdown writes findings for a comment or the summary of a CI job: a line that
// counts them, then a table for each file, or one of the rules.
func Markdown(w io.Writer, r *lint.Result, o Options) error {
	b := bufio.NewWriter(w)
	fmt.Fprintf(b, "**okr lint**: %s\n", counts(r))
	if o.Statistics {
		markdownStatistics(b, r)
		return b.Flush()
	}
	most := r.Most(o.Most)
	file := ""
	for i, f := range most {
		if name := pathOf(f.At); i == 0 || name != file {
			file = name
			heading := "in no file"
			if name != "" {
				heading = draw.Markdown(name)
			}
			fmt.Fprintf(b, "\n**%s**\n\n| line | severity | finding | rule |\n|---:|---|---|---|\n", heading)
		}
		place := ""
		if !f.At.IsZero() {
			start, _ := f.At.Ends()
			place = fmt.Sprint(start.Line)
		}
		text := draw.Markdown(f.Message)
		if f.Help != "" {
			text += "<br>" + draw.Markdown("help: "+f.Help)
		}
		fmt.Fprintf(b, "| %s | %v | %s | `%s` |\n", place, f.Severity, text, ruleOf(f))
	}
	if left := len(r.Findings) - len(most); left > 0 {
		fmt.Fprintf(b, "\n%s not shown.\n", draw.Plural(left, "more finding"))
	}
	return b.Flush()
}

func markdownStatistics(b *bufio.Writer, r *lint.Result) {
	statistics := r.Statistics()
	if len(statistics) == 0 {
		return
	}
	fmt.Fprint(b, "\n| count | severity | rule | fixable |\n|---:|---|---|---:|\n")
	for _, s := range statistics {
		fixable := ""
		if s.Fixable > 0 {
			fixable = fmt.Sprint(s.Fixable)
		}
		fmt.Fprintf(b, "| %d | %v | `%s` | %s |\n", s.Count, s.Severity, s.Rule.Name, fixable)
	}
}
