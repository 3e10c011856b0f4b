package draw

import "strings"

// Markdown returns s as Markdown that shows it as plain text on one line: no
// emphasis, tag, table cell, reference to an issue or mention of a person comes
// of it, and at the start of a line no heading or list. The bare address of a
// page stays one.
func Markdown(s string) string {
	s = Clean(s)
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		switch c := s[i]; c {
		case '-':
			b.WriteByte('-')
			if issueAt(s, i) {
				b.WriteString("&#8203;")
			}
		case '<':
			b.WriteString("&lt;")
		case '>':
			b.WriteString("&gt;")
		case '&':
			b.WriteString("&amp;")
		case '\\', '`', '*', '_', '~', '[', ']', '|', '$', '!':
			b.WriteByte('\\')
			b.WriteByte(c)
		case '@':
			// A mention is looked for in the finished page, where a
			// backslash is gone; an invisible space still parts it.
			b.WriteString("@&#8203;")
		case '#':
			b.WriteByte('#')
			if i+1 < len(s) && '0' <= s[i+1] && s[i+1] <= '9' {
				b.WriteString("&#8203;")
			}
		default:
			b.WriteByte(c)
		}
	}
	return lineStart(b.String())
}

// issueAt reports whether the hyphen at i is that of "GH-5", which is read as #5.
func issueAt(s string, i int) bool {
	return i >= 2 && strings.EqualFold(s[i-2:i], "gh") && (i == 2 || !letter(s[i-3])) &&
		i+1 < len(s) && '0' <= s[i+1] && s[i+1] <= '9'
}

// lineStart escapes what would begin a heading, a list or an underline.
func lineStart(s string) string {
	digits := len(s) - len(strings.TrimLeft(s, "0123456789"))
	switch {
	case s == "":
		return s
	case strings.IndexByte("-+=:", s[0]) >= 0:
		return `\` + s
	case s[0] == '#':
		return `\` + s
	case digits > 0 && numbered(s[digits:]):
		return s[:digits] + `\` + s[digits:]
	}
	return s
}

// numbered reports whether digits before s make it an item of a numbered list.
func numbered(s string) bool {
	return s == "." || s == ")" || strings.HasPrefix(s, ". ") || strings.HasPrefix(s, ") ")
}
