package yamldoc

import (
	"strings"

	"github.com/okr-as-code/okr/okr/source"
)

// opensCollection reports whether the bracket that begins the value of l can be
// none of a sentence: a field follows its brace, or a list may stand there.
func (c *coach) opensCollection(l line) bool {
	if l.text[l.value] == '[' {
		return l.keyed() && c.isList(l.key())
	}
	word, _, found := strings.Cut(l.text[l.value+1:l.stop], ":")
	return found && c.isKey(strings.TrimSpace(word))
}

// unclosedBracket is a list or a mapping in brackets that is not closed: not on
// its line, while the next line is a field or an item of its own, nor on the
// lines that are indented deeper.
func unclosedBracket(c *coach, l line, _ int) []mistake {
	if l.value >= l.stop || l.text[l.value] != '[' && l.text[l.value] != '{' {
		return nil
	}
	n, more := l.next()
	if more && n.dashed() && l.keyed() && l.text[l.value:l.stop] == "[" && n.column(n.dash) >= l.column(l.item) {
		return []mistake{{
			problem: source.Problem{Kind: source.Syntax, At: c.span(l.value, l.stop), Message: "a list with dashes needs no bracket; delete it",
				Fixes: []source.Fix{{Title: "delete the bracket", Safe: true, Edits: []source.Edit{{At: c.span(l.colon+1, l.stop)}}}}},
			patches: []patch{{start: l.colon + 1, end: l.stop}},
			past:    n.dash,
		}}
	}
	last := l
	for u, ok := n, more; ok && u.column(u.dash) > l.column(l.dash); u, ok = u.next() {
		last = u
	}
	switch {
	case missingClosers(l.text[l.value:last.stop]) == "":
		return nil
	case last.start == l.start, n.keyed() && n.column(n.dash) == l.column(l.item):
		return c.unclosed(l, l, true)
	}
	return c.unclosed(l, last, false)
}

// unclosed is the mistake that the bracket which begins the value of l is not
// closed at the end of the line last. In sight of both the fix is safe.
func (c *coach) unclosed(l, last line, safe bool) []mistake {
	closers := missingClosers(l.text[l.value:last.stop])
	if closers == "" {
		return nil
	}
	open := map[byte]string{'[': "this bracket is not closed; close it", '{': "this brace is not closed; close it"}
	title := "close it at the end of the line"
	if last.start > l.start {
		title = "close it where its last line ends"
	}
	m := mistake{
		problem: source.Problem{Kind: source.Syntax, At: c.span(l.value, l.value+1), Message: open[l.text[l.value]],
			Fixes: []source.Fix{{Title: title, Safe: safe,
				Edits: []source.Edit{{At: c.span(last.stop, last.stop), New: closers}}}}},
		patches: []patch{{start: last.stop, end: last.stop, text: closers}},
		past:    last.end,
	}
	if last.start == l.start {
		m.problem.Help = l.text[l.value:l.stop] + closers
	}
	return []mistake{m}
}

// bracketEnd returns where the list or mapping in brackets ends that begins at
// start, or -1 if s does not close it.
func bracketEnd(s string, start int) int {
	open := 0
	for i := start; i < len(s); i++ {
		switch s[i] {
		case '[', '{':
			open++
		case ']', '}':
			if open--; open == 0 {
				return i + 1
			}
		case '"', '\'':
			if strings.IndexByte(" ,:[{", s[i-1]) >= 0 {
				i = quotedEnd(s, i) - 1
			}
		}
	}
	return -1
}

// missingClosers returns the brackets that would close s: none while it is the
// quotes that are not closed.
func missingClosers(s string) string {
	var open []byte
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '[':
			open = append(open, ']')
		case '{':
			open = append(open, '}')
		case ']', '}':
			if len(open) == 0 || open[len(open)-1] != s[i] {
				return ""
			}
			open = open[:len(open)-1]
		case '"', '\'':
			if strings.IndexByte(" ,:[{", s[i-1]) >= 0 {
				end := quotedEnd(s, i)
				if end == i+1 || s[end-1] != s[i] {
					return ""
				}
				i = end - 1
			}
		}
	}
	for i, j := 0, len(open)-1; i < j; i, j = i+1, j-1 {
		open[i], open[j] = open[j], open[i]
	}
	return string(open)
}
