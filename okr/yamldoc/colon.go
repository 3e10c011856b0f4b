package yamldoc

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/okr-as-code/okr/okr/source"
)

// missingColon is a field without the colon after its name: alone above what is
// indented under it, or before its value.
func missingColon(c *coach, l line, _ int) []mistake {
	if l.keyed() || l.item == l.stop {
		return nil
	}
	word, rest, _ := strings.Cut(l.text[l.item:l.stop], " ")
	if !c.isKey(word) {
		return nil
	}
	levels := l.levels()
	n, more := l.next()
	field := slices.Contains(levels, level{l.column(l.dash), false})
	safe := false
	switch {
	case rest == "":
		under := more && (n.column(n.dash) > l.column(l.item) || n.dashed() && n.column(n.dash) == l.column(l.item))
		if !field && !l.dashed() && len(levels) > 0 {
			return nil
		}
		safe = under
	case len(levels) == 0 && !l.dashed():
		safe = more && n.keyed() && n.column(n.dash) == l.column(l.dash)
	case l.dashed():
		r, _ := utf8.DecodeRuneInString(rest)
		if !more || !n.keyed() || n.column(n.dash) != l.column(l.item) || !c.isSentence(l) || !c.grammar.Sentence(word) {
			return nil
		}
		safe = unicode.IsUpper(r)
	case !field:
		return nil
	}
	end := l.item + len(word)
	return []mistake{{
		problem: source.Problem{Kind: source.Syntax, At: c.span(l.item, end), Message: "a field needs a colon after its name",
			Help:  strings.TrimSpace(word + ": " + rest),
			Fixes: []source.Fix{{Title: "insert the colon", Safe: safe, Edits: []source.Edit{{At: c.span(end, end), New: ":"}}}}},
		patches: []patch{{start: end, end: end, text: ":"}},
	}}
}
