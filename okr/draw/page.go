package draw

import (
	"bufio"
	"io"
	"strings"
)

// Page writes a page of plain Markdown for reading in a terminal: headings,
// paragraphs, lists and code. What is wider than width columns is wrapped, code
// with its rest indented below it; a width of 0 wraps nothing.
func Page(w io.Writer, markdown string, theme Theme, width int) error {
	p := &page{out: bufio.NewWriter(w), theme: theme, width: width}
	for line := range strings.SplitSeq(strings.TrimRight(markdown, "\n"), "\n") {
		p.line(line)
	}
	p.flush()
	return p.out.Flush()
}

// codeIndent is what stands before code.
const codeIndent = "    "

// A page is one that is being written. Paragraph lines are held back until the
// paragraph ends.
type page struct {
	out    *bufio.Writer
	theme  Theme
	width  int
	fenced bool
	held   []string
	bullet string // what the held paragraph begins with
}

func (p *page) line(line string) {
	if strings.HasPrefix(line, "```") {
		p.flush()
		p.fenced = !p.fenced
		return
	}
	text := strings.TrimSpace(line)
	switch {
	case p.fenced:
		p.code(Clean(strings.TrimRight(line, " ")))
	case text == "":
		p.flush()
		p.print("", true)
	case strings.HasPrefix(text, "#"):
		p.flush()
		p.print(p.theme.Paint(Bold, Clean(strings.TrimSpace(strings.TrimLeft(text, "#")))), false)
	case strings.HasPrefix(text, "|"):
		p.flush()
		p.print(Clean(text), false)
	case strings.HasPrefix(text, "- "), strings.HasPrefix(text, "* "):
		p.flush()
		p.bullet = line[:len(line)-len(strings.TrimLeft(line, " "))] + "- "
		p.held = append(p.held, text[2:])
	default:
		p.held = append(p.held, text)
	}
}

// code prints a line of code, with what does not fit indented below it, as a
// sentence of YAML may go on.
func (p *page) code(line string) {
	text := strings.TrimLeft(line, " ")
	indent := codeIndent + line[:len(line)-len(text)]
	room := p.width - len(indent)
	if Width(text) > room {
		room = max(room-len(codeIndent), min(p.width, 12))
	}
	for i, part := range Wrap(text, room) {
		if i == 1 {
			indent += codeIndent
		}
		p.print(indent+p.theme.Paint(Quiet, part), line == "")
	}
}

func (p *page) print(line string, blank bool) {
	if blank {
		line = ""
	}
	// The only error of a bufio.Writer is kept for Flush.
	_, _ = p.out.WriteString(line + "\n")
}

func (p *page) flush() {
	if len(p.held) == 0 {
		return
	}
	text := Clean(strings.Join(p.held, " "))
	for i, line := range Wrap(text, max(p.width-len(p.bullet), min(p.width, 20))) {
		lead := p.bullet
		if i > 0 {
			lead = strings.Repeat(" ", len(p.bullet))
		}
		p.print(lead+line, false)
	}
	p.held, p.bullet = nil, ""
}
