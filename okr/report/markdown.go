package report

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/okr-as-code/okr/okr/draw"
)

// Markdown writes the report for a comment on a pull request or a wiki: a
// heading for each cycle and objective, and a table of key results.
func Markdown(w io.Writer, r *Report, _ Look) error {
	b := bufio.NewWriter(w)
	if len(r.Cycles) == 0 {
		fmt.Fprintln(b, "No objectives.")
	}
	for i, c := range r.Cycles {
		if i > 0 {
			fmt.Fprintln(b)
		}
		fmt.Fprintf(b, "## %s\n", draw.Markdown(joined(c.Name, c.When)))
		if c.Summary != "" {
			fmt.Fprintf(b, "\n%s\n", draw.Markdown(c.Summary))
		}
		for _, o := range c.Objectives {
			markdownObjective(b, o)
		}
		markdownList(b, c.Left)
	}
	var legend []string
	for _, l := range r.Legend {
		legend = append(legend, l.String())
	}
	markdownList(b, legend)
	return b.Flush() // which also returns the first error of the writes before
}

func markdownObjective(b *bufio.Writer, o *Objective) {
	fmt.Fprintf(b, "\n### %s\n", draw.Markdown(o.Title))
	fmt.Fprintf(b, "\n%s\n", draw.Markdown(joined(o.Address, o.Whose)))
	fmt.Fprintf(b, "\n`%s` **%s** · %s\n", draw.Bar(measured(o.Objective), barColumns), draw.Markdown(o.Number), draw.Markdown(o.Verdict))
	if more := joined(joined(o.Facts...), o.Split); more != "" {
		fmt.Fprintf(b, "\n%s\n", draw.Markdown(more))
	}
	if o.Hint != "" {
		fmt.Fprintf(b, "\n**%s**\n", draw.Markdown(o.Hint))
	}
	if len(o.KeyResults) > 0 {
		fmt.Fprint(b, "\n| Label | Key result | From → to | Now | Score | Pace | Projected | Confidence |\n")
		fmt.Fprint(b, "| --- | --- | --- | --- | ---: | --- | ---: | --- |\n")
	}
	for _, k := range o.KeyResults {
		sentence := draw.Markdown(k.Sentence)
		if len(k.Notes) > 0 {
			sentence += "<br>" + draw.Markdown(strings.Join(k.Notes, "; "))
		}
		fmt.Fprintf(b, "| %s | %s | %s | %s | %s | %s | %s | %s |\n",
			draw.Markdown(k.Label), sentence, draw.Markdown(k.Aim), draw.Markdown(k.Now), draw.Markdown(k.Number),
			draw.Markdown(k.Pace), draw.Markdown(k.Projected), draw.Markdown(k.Confidence))
	}
	var more []string
	for _, g := range o.Guardrails {
		more = append(more, g.String())
	}
	markdownList(b, append(more, o.Left...))
}

func markdownList(b *bufio.Writer, items []string) {
	if len(items) > 0 {
		fmt.Fprintln(b)
	}
	for _, item := range items {
		fmt.Fprintf(b, "- %s\n", draw.Markdown(item))
	}
}
