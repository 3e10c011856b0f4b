package yamldoc

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/okr-as-code/okr/okr/source"
)

// Raw returns the bytes of at as one plain scalar, line breaks and the white
// space around them folded into a space each: the reading of a text that YAML
// took for something else.
func Raw(at source.Span) *Scalar {
	raw := at.Text()
	end := lineEnd(raw, 0)
	if end == len(raw) {
		return &Scalar{Value: raw, At: at}
	}
	var value strings.Builder
	for lo := 0; ; end = lineEnd(raw, lo) {
		if end == len(raw) {
			value.WriteString(raw[lo:])
			return &Scalar{Value: value.String(), At: at}
		}
		text := strings.TrimRight(raw[lo:end], " \t")
		value.WriteString(text)
		value.WriteByte(' ')
		lo += len(text)
		width, _ := blanks(raw[lo:])
		lo += width
	}
}

// Quote returns text as a YAML scalar for one line: as it is where that is
// safe, in braces too, else in the quotes that need the fewest escapes.
func Quote(text string) string {
	if isPlain(text) {
		return text
	}
	single, double := 0, 0
	for _, r := range text {
		switch r {
		case '\'':
			single++
		case '"', '\\':
			double++
		}
	}
	if single < double {
		return quotedAs(text, SingleQuoted)
	}
	return doubleQuoted(text)
}

// quotedAs returns text in quotes of the style, or in double ones where it has a
// character that single ones can't hold on one line.
func quotedAs(text string, style Style) string {
	if style != SingleQuoted || strings.ContainsFunc(text, func(r rune) bool { return !isPrintable(r) }) {
		return doubleQuoted(text)
	}
	return "'" + strings.ReplaceAll(text, "'", "''") + "'"
}

func doubleQuoted(text string) string {
	var out strings.Builder
	out.WriteByte('"')
	for _, r := range text {
		switch {
		case r == '"' || r == '\\':
			out.WriteByte('\\')
			out.WriteRune(r)
		case isPrintable(r):
			out.WriteRune(r)
		case r == '\n':
			out.WriteString(`\n`)
		case r == '\t':
			out.WriteString(`\t`)
		case r < 0x100:
			fmt.Fprintf(&out, `\x%02x`, r)
		case r < 0x10000:
			fmt.Fprintf(&out, `\u%04x`, r)
		default:
			fmt.Fprintf(&out, `\U%08x`, r)
		}
	}
	out.WriteByte('"')
	return out.String()
}

// isPlain reports whether text means itself without quotes, wherever a scalar
// may stand, and does not look like a mistake that Parse would report.
func isPlain(text string) bool { return isPlainIn(text, true) }

// isPlainIn is isPlain for a text in braces or brackets, or for one in neither.
func isPlainIn(text string, flow bool) bool {
	switch text {
	case "", "~", "null", "Null", "NULL", "<<", "---", "...":
		return false
	}
	if strings.HasPrefix(text, "--- ") || strings.HasPrefix(text, "... ") {
		return false
	}
	first := text[0]
	if strings.IndexByte("#&*!|>'\"%@` ", first) >= 0 || text[len(text)-1] == ' ' || text[len(text)-1] == ':' {
		return false
	}
	if first == '-' && (len(text) == 1 || text[1] == ' ') {
		return false
	}
	if strings.IndexByte(",[]{}?", first) >= 0 || flow && strings.ContainsAny(text, ",[]{}?") {
		return false
	}
	if strings.Contains(text, ": ") || strings.Contains(text, " #") {
		return false
	}
	for _, r := range text {
		if !isPrintable(r) {
			return false
		}
	}
	word, rest, found := strings.Cut(text, ":")
	return !found || word != "" && (!isName(word) || strings.HasPrefix(rest, "//"))
}

// isName reports whether word looks like the name of a field.
func isName(word string) bool {
	for i := range len(word) {
		if c := word[i]; (c < 'a' || c > 'z') && (c != '_' || i == 0) {
			return false
		}
	}
	return word != ""
}

// isPrintable reports whether r may stand in a text of one line without an
// escape.
func isPrintable(r rune) bool {
	return r >= ' ' && r != utf8.RuneError && isText(r) && r != 0x85 && r != 0x2028 && r != 0x2029 && r != 0xFEFF
}

// isText reports whether yaml.v3 reads r at all.
func isText(r rune) bool {
	switch {
	case r == '\t', r == '\n', r == '\r', r == 0x85:
		return true
	case r < ' ', r >= 0x7F && r < 0xA0, r == 0xFFFE, r == 0xFFFF:
		return false
	}
	return true
}
