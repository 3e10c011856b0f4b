package output

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/aymanbagabas/go-udiff"
	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr/draw"
)

// Diff writes changes as a unified diff that git apply takes. As in git's own,
// paths begin at the top of the repository: git apply looks for them there from
// whatever folder it is run in, and leaves out what is not below that folder.
//
// Through a pipe each byte of the files is as it is, or the diff could not be
// applied. On a terminal, and in colour, lines are for the eye and made safe.
func Diff(w io.Writer, changes []*lint.Change, o Options) error {
	b := bufio.NewWriter(w)
	for _, c := range changes {
		name := o.fromTop(c.Before.Span(0, 0))
		from, to := gitName("a/"+name), gitName("b/"+name)
		text := "diff --git " + from + " " + to + "\n" + udiff.Unified(ended(from), ended(to), c.Before.Text, c.After.Text)
		if o.Width == 0 && !o.Theme.IsColoured() {
			b.WriteString(text)
			continue
		}
		hunk := false
		for line := range strings.Lines(text) {
			hunk = hunk || strings.HasPrefix(line, "@@")
			fmt.Fprintln(b, o.diffLine(strings.TrimRight(line, "\r\n"), hunk))
		}
	}
	return b.Flush() // which also returns the first error of the writes before
}

// diffLine returns a line of a diff for the eye; hunk says that the lines about
// the file are over.
func (o Options) diffLine(line string, hunk bool) string {
	if !hunk {
		line = strings.TrimRight(line, "\t")
	}
	clean := draw.Clean(strings.ReplaceAll(line, "\t", `\t`)) // a fix may be about a tab
	switch {
	case !hunk:
		return o.Theme.Paint(draw.Bold, clean)
	case line == "":
		return ""
	case line[0] == '-':
		return o.Theme.Paint(draw.Removed, clean)
	case line[0] == '+':
		return o.Theme.Paint(draw.Added, clean)
	case line[0] == '@', line[0] == '\\':
		return o.Theme.Paint(draw.Quiet, clean)
	}
	return clean
}

// gitName returns a path as git writes it in a diff: in quotes, as in C, where
// something in it would end it or the line.
func gitName(name string) string {
	special := func(r rune) bool { return r < ' ' || r == 0x7f || r == '"' || r == '\\' }
	if !strings.ContainsFunc(name, special) {
		return name
	}
	var b strings.Builder
	b.WriteByte('"')
	for _, c := range []byte(name) {
		switch {
		case c == '"', c == '\\':
			b.WriteByte('\\')
			b.WriteByte(c)
		case c < ' ', c == 0x7f:
			fmt.Fprintf(&b, `\%03o`, c)
		default:
			b.WriteByte(c)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// ended returns a name with a tab behind it where it holds a space: else what
// follows the space could be taken for a date.
func ended(name string) string {
	if strings.Contains(name, " ") && name[0] != '"' {
		return name + "\t"
	}
	return name
}
