package yamldoc

import (
	"strings"
	"unicode/utf8"
)

// blockText returns text as a block scalar whose lines are indented to a column.
// It fails where a block can't hold the text, or not without a number for its
// indentation.
func blockText(text string, style Style, column int, nl string) (string, bool) {
	body := strings.TrimRight(text, "\n")
	breaks := len(text) - len(body)
	if body == "" || body[0] == ' ' || body[0] == '\n' || body[0] == '\t' {
		return "", false
	}
	for _, r := range body {
		if r != '\n' && r != '\t' && !isPrintable(r) {
			return "", false
		}
	}
	sign, lines := "|", strings.Split(body, "\n")
	if style == Folded {
		var ok bool
		if lines, ok = folds(lines, 76-column); !ok {
			return "", false
		}
		sign = ">"
	}
	switch {
	case breaks == 0:
		sign += "-"
	case breaks > 1:
		sign += "+"
	}
	var out strings.Builder
	out.WriteString(sign)
	for _, line := range lines {
		out.WriteString(nl)
		if line != "" {
			out.WriteString(strings.Repeat(" ", column))
			out.WriteString(line)
		}
	}
	out.WriteString(strings.Repeat(nl, max(breaks-1, 0)))
	return out.String(), true
}

// folds returns the lines that a folded block has for those of a text, none of
// them wider than width where there is a space to fold at. It fails for a text
// with a line that folding leaves alone.
func folds(lines []string, width int) ([]string, bool) {
	var out []string
	for i, line := range lines {
		if line != "" && isBlank(line[0]) {
			return nil, false
		}
		if i > 0 {
			out = append(out, "")
		}
		if line != "" {
			out = append(out, wrapped(line, max(width, 40))...)
		}
	}
	return out, true
}

// wrapped returns line in parts of at most width code points, where it has single
// spaces to be parted at.
func wrapped(line string, width int) []string {
	var out []string
	start, space := 0, -1
	for i := range len(line) {
		if line[i] == ' ' && i > start && i+1 < len(line) && !isBlank(line[i-1]) && !isBlank(line[i+1]) {
			if space >= 0 && utf8.RuneCountInString(line[start:i]) > width {
				out, start = append(out, line[start:space]), space+1
			}
			space = i
		}
	}
	if space > start && utf8.RuneCountInString(line[start:]) > width {
		out, start = append(out, line[start:space]), space+1
	}
	return append(out, line[start:])
}
