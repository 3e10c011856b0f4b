package draw

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// JSON writes v as an indented JSON document. Its strings have every character
// they should have, but those that Clean would not let pass are written as
// escapes, so that the document can be looked at in a terminal or a log.
func JSON(w io.Writer, v any) error {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(v); err != nil {
		return err
	}
	_, err := io.WriteString(w, escape(b.String()))
	return err
}

// escape replaces the unsafe characters of a JSON document. They can only stand
// in its strings, and there an escape is the same character.
func escape(doc string) string {
	var b strings.Builder
	from := 0
	for i := 0; i < len(doc); {
		c := doc[i]
		if c == '#' && logCommand(doc[i:]) {
			b.WriteString(doc[from:i])
			b.WriteString(`#\u0023`)
			i += 2
			from = i
			continue
		}
		if c < 0x7f {
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(doc[i:])
		if r < 0xa0 || invisible(r) {
			b.WriteString(doc[from:i])
			b.WriteString(jsonEscape(r))
			from = i + n
		}
		i += n
	}
	if from == 0 {
		return doc
	}
	b.WriteString(doc[from:])
	return b.String()
}

func jsonEscape(r rune) string {
	if r < 0x10000 {
		return fmt.Sprintf(`\u%04x`, r)
	}
	high, low := utf16.EncodeRune(r)
	return fmt.Sprintf(`\u%04x\u%04x`, high, low)
}
