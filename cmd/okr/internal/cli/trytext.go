package cli

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/okr-as-code/okr/lint/output"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/draw"
	"github.com/okr-as-code/okr/okr/wording"
)

// writeTrials writes what is seen in sentences: each underlined by label, then
// what its label is and why, its numbers, and what is weak about it.
func writeTrials(w io.Writer, trials []trial, c canvas) error {
	out := bufio.NewWriter(w)
	for i := range trials {
		if i > 0 {
			fmt.Fprintln(out)
		}
		trials[i].write(out, c)
	}
	return out.Flush()
}

func (t *trial) write(w io.Writer, c canvas) {
	t.writeSentence(w, c)
	if strings.TrimSpace(t.text) == "" {
		return
	}
	if t.keyResult != nil {
		t.writeKeyResult(w, c)
	} else {
		t.writeObjective(w, c)
	}
	for _, f := range t.found {
		role := output.SeverityRole(f.Severity)
		lead := fmt.Sprintf("%-8s ", f.Severity)
		item(w, c, c.Theme.Paint(role, lead), len(lead), fmt.Sprintf("%s  %s", f.Message, f.Rule.Name))
		if f.Help != "" {
			item(w, c, strings.Repeat(" ", len(lead)), len(lead), f.Help)
		}
	}
}

func (t *trial) writeKeyResult(w io.Writer, c canvas) {
	r := t.keyResult.Reading()
	label := t.keyResult.Label()
	switch {
	case label.Label == wording.None:
		item(w, c, "label    ", 9, "cannot tell")
	case label.From == okr.FromKey:
		item(w, c, "label    ", 9, label.Label.String()+", as given")
	case label.Explicit():
		item(w, c, "label    ", 9, label.Label.String()+", as it says itself")
	case label.Certain:
		item(w, c, "label    ", 9, label.Label.String())
	default:
		item(w, c, "label    ", 9, label.Label.String()+", perhaps")
	}
	lead := "because  "
	if label.Explicit() && r.Label != label.Label {
		lead = "but      " // the reasons are those of the label that the words suggest
	}
	for _, reason := range r.Reasons {
		item(w, c, lead, 9, reason.String())
		lead = "         "
	}
	var numbers []string
	say := func(role string, n *wording.Number) {
		if n != nil {
			numbers = append(numbers, role+" "+draw.Clean(n.Text))
		}
	}
	say("from", r.Baseline)
	switch {
	case r.HoldLow != nil && r.HoldHigh != nil:
		say("hold between", r.HoldLow)
		say("and", r.HoldHigh)
	case r.HoldLow != nil:
		say("hold at least", r.HoldLow)
	case r.HoldHigh != nil:
		say("hold at most", r.HoldHigh)
	case r.Target != nil:
		say("to", r.Target)
	case r.Change.Kind != wording.NoChange:
		numbers = append(numbers, "a change: "+draw.Clean(r.Change.At.In(t.text)))
	}
	if len(numbers) == 0 {
		numbers = []string{"none that can be measured"}
	}
	if r.Direction == wording.Increase || r.Direction == wording.Decrease {
		numbers = append(numbers, "("+r.Direction.String()+")")
	}
	item(w, c, "numbers  ", 9, strings.Join(numbers, " "))
}

func (t *trial) writeObjective(w io.Writer, c canvas) {
	var says []string
	for _, judged := range []struct {
		is   bool
		what string
	}{
		{t.objective.Metric, "holds a number"},
		{t.objective.Deliverable, "prescribes a deliverable"},
		{t.objective.Vague, "could mean anything"},
		{t.objective.Compound, "holds more than one goal"},
	} {
		if judged.is {
			says = append(says, judged.what)
		}
	}
	if len(says) == 0 {
		says = []string{"one goal, in words"}
	}
	item(w, c, "objective ", 10, strings.Join(says, ", "))
}

// item writes a line behind a lead of that many columns, wrapped to the canvas.
func item(w io.Writer, c canvas, lead string, columns int, text string) {
	width := 0
	if c.Width > 0 {
		width = max(c.Width-columns-2, 20)
	}
	for _, line := range draw.Wrap(draw.Clean(text), width) {
		fmt.Fprintf(w, "  %s%s\n", lead, line)
		lead = strings.Repeat(" ", columns)
	}
}

// writeSentence writes the sentence in lines of the canvas, the clauses of a key
// result underlined with their labels, their numbers twice.
func (t *trial) writeSentence(w io.Writer, c canvas) {
	text, width := draw.Clean(t.text), 0
	if c.Width > 0 {
		width = max(c.Width-2, 20)
	}
	var clauses []wording.Clause
	if t.keyResult != nil {
		clauses = t.keyResult.Reading().Clauses
	}
	at := 0 // columns of the sentence before the line
	for _, line := range draw.Wrap(text, width) {
		if i := strings.Index(text, line); i > 0 {
			at += draw.Width(text[:i]) // the space at which it was broken
			text = text[i:]
		}
		fmt.Fprintf(w, "  %s\n", c.Theme.Paint(draw.Bold, line))
		end := at + draw.Width(line)
		if marks := t.underline(clauses, at, end, c.Theme); marks != "" {
			fmt.Fprintf(w, "  %s\n", marks)
		}
		at, text = end, strings.TrimPrefix(text, line)
	}
}

// underline returns the marks below columns from up to end of the sentence.
func (t *trial) underline(clauses []wording.Clause, from, end int, theme draw.Theme) string {
	var b strings.Builder
	at := from
	for _, clause := range clauses {
		start := max(draw.Width(draw.Clean(t.text[:clause.At.Start])), at)
		width := min(draw.Width(draw.Clean(t.text[:clause.At.End])), end) - start
		if width <= 0 {
			continue
		}
		b.WriteString(strings.Repeat(" ", start-at))
		line := []rune(strings.Repeat("─", width))
		for _, n := range clause.Numbers {
			t.markNumber(line, n, start)
		}
		writeLabel(line, clause.Label)
		b.WriteString(theme.Paint(labelRole(clause.Label), string(line)))
		at = start + width
	}
	return b.String()
}

// markNumber doubles the line, which begins at column from of the sentence, below a
// number that plays a part.
func (t *trial) markNumber(line []rune, n wording.Number, from int) {
	if n.Role == wording.Other {
		return
	}
	start := draw.Width(draw.Clean(t.text[:n.At.Start])) - from
	end := draw.Width(draw.Clean(t.text[:n.At.End])) - from
	for i := max(start, 0); i < min(end, len(line)); i++ {
		line[i] = '═'
	}
}

// writeLabel writes the label into the middle of a line, or where that is the place
// of a number, at its start or end, as far as it fits.
func writeLabel(line []rune, l wording.Label) {
	label := []rune(" " + l.String() + " ")
	if l == wording.None {
		label = []rune(" ? ")
	}
	free := len(line) - len(label)
	switch {
	case free < 0 && len(line) >= len(label)-2:
		copy(line, label[1:len(label)-1])
	case free >= 0:
		at := free / 2
		for _, place := range []int{free / 2, min(2, free), max(free-2, 0)} {
			if !slices.Contains(line[place:place+len(label)], '═') {
				at = place
				break
			}
		}
		copy(line[at:], label)
	}
}

func labelRole(l wording.Label) draw.Role {
	return [...]draw.Role{wording.None: draw.Quiet, wording.Input: draw.Input, wording.Output: draw.Output, wording.Outcome: draw.Outcome}[l]
}
