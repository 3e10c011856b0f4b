package workspace

import (
	"strings"

	"github.com/okr-as-code/okr/okr/source"
)

// planKeys are the keys that make a YAML file outside any workspace one of OKRs.
var planKeys = [...]string{"objective", "objectives", "key_results"}

// isPlan reports whether a file has a plan's key at its top. What cannot be read
// has none.
func (l *loader) isPlan(p string) bool {
	text, problem := l.text(p)
	return problem == "" && hasPlanKey(text)
}

// hasPlanKey reports whether a text has a plan's key at the start of a line, or
// in the braces that it opens with. It is a look, not a reading: a file that is
// broken further down is one of OKRs too.
func hasPlanKey(text string) bool {
	text = strings.TrimPrefix(text, source.BOM)
	if strings.HasPrefix(text, "{") {
		for _, part := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune("{},\r\n", r) }) {
			if isPlanKey(strings.TrimSpace(part)) {
				return true
			}
		}
		return false
	}
	for line := range strings.FieldsFuncSeq(text, func(r rune) bool { return r == '\n' || r == '\r' }) {
		if isPlanKey(line) {
			return true
		}
	}
	return false
}

// isPlanKey reports whether a line begins with a plan's key.
func isPlanKey(line string) bool {
	quote := ""
	if line != "" && (line[0] == '"' || line[0] == '\'') {
		quote, line = line[:1], line[1:]
	}
	for _, key := range planKeys {
		if len(line) < len(key) || !strings.EqualFold(line[:len(key)], key) {
			continue
		}
		rest, ok := strings.CutPrefix(line[len(key):], quote)
		if rest = strings.TrimLeft(rest, " "); ok && strings.HasPrefix(rest, ":") && (len(rest) == 1 || strings.ContainsAny(rest[1:2], " \t")) {
			return true
		}
	}
	return false
}
