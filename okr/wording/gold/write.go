package gold

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"text/tabwriter"

	"github.com/okr-as-code/okr/okr/wording"
)

// Names returns the names of all judgements, in the order in which they are shown.
func Names() []string { return slices.Clone(judgements[:]) }

// Write writes the figures, the judgements, and the misses of the judgements of
// these names.
func (r *Result) Write(w io.Writer, misses ...string) error {
	out := bufio.NewWriter(w)
	fmt.Fprintf(out, "%d key results, %d objectives\n\n", r.KeyResults, r.Objectives)
	rows := [][]string{{"figure", "value", "rows"}}
	for _, f := range r.Figures() {
		rows = append(rows, []string{f.Name, number(f.Value, f.Rows), strconv.Itoa(f.Rows)})
	}
	table(out, rows)
	fmt.Fprintln(out)
	r.writeJudgements(out)
	r.writeLabels(out)
	for _, name := range misses {
		r.writeMisses(out, name)
	}
	return out.Flush()
}

// WriteBeside writes the figures of results side by side under their heads.
func WriteBeside(w io.Writer, heads []string, results []*Result) error {
	out := bufio.NewWriter(w)
	rows := [][]string{append([]string{"figure"}, heads...)}
	for i, r := range results {
		for k, f := range r.Figures() {
			if i == 0 {
				rows = append(rows, []string{f.Name})
			}
			rows[k+1] = append(rows[k+1], number(f.Value, f.Rows))
		}
	}
	table(out, rows)
	return out.Flush()
}

func (r *Result) writeJudgements(w io.Writer) {
	rows := [][]string{{"judgement", "rows", "yes", "said", "accuracy", "precision", "recall", "F1"}}
	for i := range r.Judgements {
		rows = append(rows, r.Judgements[i].columns())
	}
	table(w, rows)
	fmt.Fprintln(w)
}

// columns returns a line of the table of judgements. What is no yes or no has only
// an accuracy.
func (j *Judgement) columns() []string {
	line := []string{j.Name, strconv.Itoa(j.Rows), "–", "–", number(j.Accuracy(), j.Rows)}
	if j.Yes+j.Said+j.Neither > 0 {
		line[2], line[3] = strconv.Itoa(j.Yes), strconv.Itoa(j.Said)
	}
	return append(line, number(j.Precision(), j.Said), number(j.Recall(), j.Yes), number(j.F1(), j.Yes+j.Said))
}

// writeLabels writes which label is taken for which, and what certainty is worth.
func (r *Result) writeLabels(w io.Writer) {
	rows := [][]string{{"label", "got input", "output", "outcome", "none", "precision", "recall", "F1"}}
	for l := wording.Input; l <= wording.Outcome; l++ {
		got, j := r.Labels[l], r.Labels.Of(l)
		row := []string{l.String()}
		for _, n := range []int{got[wording.Input], got[wording.Output], got[wording.Outcome], got[wording.None]} {
			row = append(row, strconv.Itoa(n))
		}
		rows = append(rows, append(row, number(j.Precision(), j.Said), number(j.Recall(), j.Yes), number(j.F1(), j.Yes+j.Said)))
	}
	table(w, rows)
	fmt.Fprintln(w)
	rows = [][]string{{"certainty", "rows", "strict", "lenient"}}
	for _, c := range []struct {
		name string
		Calibration
	}{{"certain", r.Certain}, {"not certain", r.Uncertain}} {
		rows = append(rows, []string{c.name, strconv.Itoa(c.Rows), number(ratio(c.Strict, c.Rows), c.Rows), number(ratio(c.Lenient, c.Rows), c.Rows)})
	}
	table(w, rows)
	fmt.Fprintln(w)
	a := r.Accepted
	table(w, [][]string{
		{"labels accepted", "rows", "a row"},
		{"by people", strconv.Itoa(a.Rows), number(ratio(a.People, a.Rows), a.Rows)},
		{"as read", strconv.Itoa(a.Rows), number(ratio(a.Read, a.Rows), a.Rows)},
	})
}

// writeMisses writes the misses of a judgement, with the reasons where it rests on
// the label.
func (r *Result) writeMisses(w io.Writer, judgement string) {
	var misses []Miss
	for _, m := range r.Misses {
		if m.Judgement == judgement {
			misses = append(misses, m)
		}
	}
	fmt.Fprintf(w, "\nmisses of %s: %d\n", judgement, len(misses))
	for _, m := range misses {
		fmt.Fprintf(w, "%s:%d: %s\n", m.Row.File, m.Row.Line, one(m.Row.Text))
		fmt.Fprintf(w, "    gold %s; got %s\n", m.Gold, m.Got)
		if judgement != "label" && judgement != "accept" && judgement != "outcome" {
			continue
		}
		for _, reason := range m.Reasons {
			fmt.Fprintf(w, "    %s\n", reason)
		}
	}
}

// number prints a figure, "–" if it rests on nothing.
func number(value float64, of int) string {
	if of == 0 {
		return "–"
	}
	return strconv.FormatFloat(value, 'f', 3, 64)
}

// table writes rows, the first the heads, in columns: names to the left, numbers
// to the right. w keeps its errors, as a bufio.Writer does.
func table(w io.Writer, rows [][]string) {
	names := 0
	for _, row := range rows {
		names = max(names, len(row[0]))
	}
	t := tabwriter.NewWriter(w, 0, 0, 0, ' ', tabwriter.AlignRight)
	for _, row := range rows {
		fmt.Fprintf(t, "%-*s\t  %s\t\n", names, row[0], strings.Join(row[1:], "\t  "))
	}
	t.Flush()
}
