package output

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"strings"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr/draw"
)

// Text writes findings for people.
//
// On a terminal they are grouped by file, each with its line and the words
// underlined, wrapped to the width. Elsewhere each is one line that grep,
// editors and problem matchers know,
//
//	path:line:column: severity: message [rule]
//
// with its help, if it has one, on a line of its own behind two spaces, and
// nothing is wrapped or cut. In both, the last line counts the findings and says
// which command explains them, and the one before it how many are not shown.
func Text(w io.Writer, r *lint.Result, o Options) error {
	b := bufio.NewWriter(w)
	switch most := r.Most(o.Most); {
	case o.Statistics:
		if err := writeStatistics(b, r, o); err != nil {
			return err
		}
	case o.Width > 0:
		(&terminal{b, o}).findings(most)
		o.writeLeft(b, len(r.Findings)-len(most))
	default:
		for _, f := range most {
			writeLine(b, o.Theme, f)
		}
		o.writeLeft(b, len(r.Findings)-len(most))
	}
	for _, line := range draw.Wrap(conclusion(r), o.Width) {
		fmt.Fprintln(b, line)
	}
	return b.Flush() // which also returns the first error of the writes before
}

// writeLine writes a finding where there is no terminal, perhaps in colour for a
// pager. It goes without fmt: thousands of findings are not rare in a folder that
// was never linted.
func writeLine(b *bufio.Writer, theme draw.Theme, f *lint.Finding) {
	start, _ := f.At.Ends()
	b.WriteString(theme.Paint(draw.Path, cmp.Or(draw.Clean(pathOf(f.At)), "-")))
	b.WriteByte(':')
	b.WriteString(start.String())
	b.WriteString(": ")
	b.WriteString(theme.Paint(SeverityRole(f.Severity), f.Severity.String()))
	b.WriteString(": ")
	b.WriteString(draw.Clean(f.Message))
	b.WriteByte(' ')
	b.WriteString(theme.Paint(draw.Rule, "["+ruleOf(f)+"]"))
	b.WriteByte('\n')
	if f.Help != "" {
		b.WriteString("  ")
		b.WriteString(theme.Paint(draw.Help, "help:"))
		b.WriteByte(' ')
		b.WriteString(draw.Clean(f.Help))
		b.WriteByte('\n')
	}
}

// writeLeft says how many findings are not shown.
func (o Options) writeLeft(b *bufio.Writer, left int) {
	if left == 0 {
		return
	}
	for _, line := range draw.Wrap(draw.Plural(left, "more finding")+" not shown: --max-findings 0 shows all", o.Width) {
		fmt.Fprintln(b, line)
	}
}

// conclusion returns the last line: how many findings there are, and what to do
// about them.
func conclusion(r *lint.Result) string {
	if len(r.Findings) == 0 {
		return fmt.Sprintf("%s: %s, %s", counts(r), draw.Plural(r.Objectives, "objective"), draw.Plural(r.KeyResults, "key result"))
	}
	parts := []string{counts(r)}
	safe, unsafe := r.Fixable(), r.Unsafe()
	switch {
	case safe > 0 && unsafe > 0:
		parts = append(parts, fmt.Sprintf("%d fixable with --fix, %d more with --unsafe", safe, unsafe))
	case safe > 0:
		parts = append(parts, fmt.Sprintf("%d fixable with --fix", safe))
	case unsafe > 0:
		parts = append(parts, fmt.Sprintf("%d fixable with --fix --unsafe", unsafe))
	}
	if rule := mostFrequent(r); rule != "" {
		parts = append(parts, fmt.Sprintf("okr explain %s says why and how", rule))
	}
	return strings.Join(parts, " · ")
}

// aside says how many findings are not shown, and why: " (2 suppressed, 14 old)".
func aside(r *lint.Result) string {
	var parts []string
	if r.Suppressed > 0 {
		parts = append(parts, fmt.Sprintf("%d suppressed", r.Suppressed))
	}
	if r.Known > 0 {
		parts = append(parts, fmt.Sprintf("%d known from the baseline", r.Known))
	}
	if r.Old > 0 {
		parts = append(parts, fmt.Sprintf("%d old", r.Old))
	}
	if len(parts) == 0 {
		return ""
	}
	return " (" + strings.Join(parts, ", ") + ")"
}

// mostFrequent returns the rule with the most findings, of those above info if
// there are any; of several, the one that speaks first.
func mostFrequent(r *lint.Result) string {
	least := lint.Info
	if r.AtLeast(lint.Warning) {
		least = lint.Warning
	}
	best, count := "", make(map[string]int)
	for _, f := range r.Findings {
		if f.Severity >= least {
			count[ruleOf(f)]++
		}
	}
	for _, f := range r.Findings {
		if rule := ruleOf(f); rule != "" && count[rule] > count[best] {
			best = rule
		}
	}
	return best
}
