package cli

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/okr-as-code/okr/okr/draw"
	"github.com/okr-as-code/okr/okr/yamldoc"
)

// yaml writes the configuration as a .okr.yaml that means the same for the path.
// What a preset says of rules is not written: extends says it.
func (e *effective) yaml(out io.Writer) error {
	var lines [][2]string // what stands there, and where it comes from
	for _, v := range e.settings {
		lines = append(lines, [2]string{v.Key + ": " + v.Quoted(quoted), v.From.String()})
	}
	head := true
	for _, r := range e.rules {
		if !r.set.Written() {
			continue
		}
		if head {
			lines = append(lines, [2]string{"rules:"})
			head = false
		}
		lines = append(lines, [2]string{"  " + r.rule.Name + ": " + r.severity, r.where()})
	}
	for i, p := range e.paths {
		if i == 0 {
			lines = append(lines, [2]string{"paths:"})
		}
		lines = append(lines,
			[2]string{"  - glob: " + quoted(p.Glob), p.At.String()},
			[2]string{"    rules: {" + p.says() + "}"},
			[2]string{"    reason: " + quoted(p.Reason)})
	}
	column := 0
	for _, l := range lines {
		if n := draw.Width(l[0]); l[1] != "" && n <= 40 {
			column = max(column, n)
		}
	}
	w := bufio.NewWriter(out)
	fmt.Fprintf(w, "# %s\n", draw.Clean(e.title()))
	for _, l := range lines {
		text := l[0]
		if l[1] != "" {
			text = draw.Pad(text, column) + "  # " + draw.Clean(l[1])
		}
		fmt.Fprintln(w, text)
	}
	return w.Flush()
}

// quoted returns text as a scalar that means it and is safe to show: what
// draw.Clean would change is written as an escape.
func quoted(text string) string {
	plain := yamldoc.Quote(text)
	if draw.Clean(plain) == plain {
		return plain
	}
	return strings.NewReplacer("::", `:\x3a`, "##", `#\x23`).Replace(strconv.QuoteToASCII(text))
}
