package yamldoc

import "strings"

// scalarEnd returns where the scalar ends that begins at start in text and that
// yaml.v3 has read as n, and how many columns the lines of a block are indented.
// yaml.v3 knows only where a scalar begins.
func scalarEnd(text string, start int, n *raw) (end, indent int) {
	switch n.style {
	case DoubleQuoted:
		return doubleQuotedEnd(text, start), 0
	case SingleQuoted:
		return singleQuotedEnd(text, start), 0
	case Literal, Folded:
		return blockEnd(text, start, n.value)
	}
	return plainEnd(text, start, n.value), 0
}

// plainEnd finds the end of a plain scalar by its value: that is the text itself
// but for white space, which folds where a line breaks.
func plainEnd(text string, start int, value string) int {
	if strings.HasPrefix(text[start:], value) {
		return start + len(value)
	}
	i := start
	for value != "" {
		if n, _ := blanks(value); n > 0 {
			value = value[n:]
			n, _ = blanks(text[i:])
			i += n
			continue
		}
		if i >= len(text) || text[i] != value[0] {
			return i
		}
		i, value = i+1, value[1:]
	}
	return i
}

// doubleQuotedEnd returns the place after the closing quote, or the end of text.
func doubleQuotedEnd(text string, start int) int {
	for i := start + 1; i < len(text); i++ {
		switch text[i] {
		case '\\':
			i++
		case '"':
			return i + 1
		}
	}
	return len(text)
}

// singleQuotedEnd returns the place after the closing quote, or the end of text.
func singleQuotedEnd(text string, start int) int {
	for i := start + 1; i < len(text); {
		n := strings.IndexByte(text[i:], '\'')
		if n < 0 {
			break
		}
		i += n + 1
		if i == len(text) || text[i] != '\'' {
			return i
		}
		i++
	}
	return len(text)
}

// headerEnd returns where the indicators of a block scalar end: "|", ">-", "|2+".
func headerEnd(text string, start int) int {
	end := start + 1
	for end < len(text) && strings.IndexByte("+-0123456789", text[end]) >= 0 {
		end++
	}
	return end
}

// blockEnd returns where the text of a block scalar ends, the break of its last
// line not included, and how many columns its lines are indented. A block
// without a line of text ends with its indicators.
//
// The indentation may follow from lines above, from blank lines or from a digit;
// the value tells it without any of them: it begins with one line break for each
// line of the text that holds nothing, and then with what is left of the first
// other line after the indentation.
func blockEnd(text string, start int, value string) (end, indent int) {
	end = headerEnd(text, start)
	first := 0
	rest := value
	for rest != "" {
		n := lineBreak(rest)
		if n == 0 {
			break
		}
		first, rest = first+1, rest[n:]
	}
	if rest == "" {
		return end, 0
	}
	line := nextLine(text, lineEnd(text, end))
	for range first {
		line = nextLine(text, lineEnd(text, line))
	}
	indent = spaces(text[line:]) - spaces(rest)
	if indent < 1 {
		return end, 0
	}
	for line < len(text) {
		n := spaces(text[line:])
		stop := lineEnd(text, line)
		switch {
		case n >= indent && line+indent < stop:
			end = stop
		case line+n < stop:
			return end, indent // a line of something else, less indented
		}
		if stop == len(text) {
			break
		}
		line = nextLine(text, stop)
	}
	return end, indent
}

// nextLine returns the place after the line break at off.
func nextLine(text string, off int) int { return off + lineBreak(text[off:]) }

// spaces returns how many spaces begin s.
func spaces(s string) int {
	n := 0
	for n < len(s) && s[n] == ' ' {
		n++
	}
	return n
}
