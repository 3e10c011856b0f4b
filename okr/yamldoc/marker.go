package yamldoc

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/okr-as-code/okr/okr/source"
)

// bullets are what people begin the items of a list with, besides a dash.
const bullets = "•◦▪‣·●○–—−*+"

// bulletEnd returns how long the sign is at the beginning of s that stands for
// the dash of an item, with the blanks after it: 0 if there is none.
func bulletEnd(s string) int {
	end := 0
	first, width := utf8.DecodeRuneInString(s)
	switch {
	case strings.HasPrefix(s, "-"):
		if len(s) > 1 && !isBlank(s[1]) && s[1] != '-' && s[1] != '>' {
			return 1
		}
		return 0
	case s != "" && isDigit(s[0]):
		for end < len(s) && end < 2 && isDigit(s[end]) {
			end++
		}
		if end == len(s) || s[end] != '.' && s[end] != ')' {
			return 0
		}
		end++
	case s != "" && strings.ContainsRune(bullets, first):
		end = width
	default:
		return 0
	}
	text := end
	for text < len(s) && isBlank(s[text]) {
		text++
	}
	if text == len(s) || text == end && first < utf8.RuneSelf {
		return 0
	}
	return text
}

func (l line) bullet() int {
	if l.dashed() {
		return 0
	}
	return bulletEnd(l.text[l.dash:l.stop])
}

func (c *coach) isList(key string) bool { return c.grammar.List != nil && c.grammar.List(key) }

// maxLists is how many of the lists around a line, and of those before it in the
// same item, are looked at.
const maxLists = 8

// listMarkers is an item of a list that does not begin with a dash and a space,
// in a list that l is in.
func listMarkers(c *coach, l line, _ int) []mistake {
	first, bound := l, l.column(l.dash)
	lists := 0
	for p, ok := l.prev(); ok && lists < maxLists; p, ok = p.prev() {
		if p.keyed() && p.value == p.stop && p.column(p.item) <= bound && c.isList(p.key()) {
			lists++
			if m, ok := c.badMarker(first, p.column(p.item)); ok {
				return []mistake{m}
			}
		}
		if col := p.column(p.dash); col < bound {
			bound = col
		}
		first = p
	}
	return nil
}

// badMarker returns the first item without a dash and a space of the list that
// begins with the line first, under a key at the column key.
func (c *coach) badMarker(first line, key int) (mistake, bool) {
	col := first.column(first.dash)
	marked := false // an item has a dash, or a sign that is no minus
	var items []line
	for n, ok := first, true; ok && n.column(n.dash) >= col; n, ok = n.next() {
		if n.column(n.dash) > col {
			continue
		}
		sign := n.bullet()
		if col == key && !n.dashed() && sign == 0 {
			break // the next field
		}
		marked = marked || n.dashed() || sign > 0 && !isMinus(n)
		items = append(items, n)
	}
	if !marked {
		return mistake{}, false
	}
	for i, n := range items {
		switch sign := n.bullet(); {
		case sign > 0:
			return c.bulleted(n, sign), true
		case i == 0 && !n.dashed() && strings.IndexByte("\"'[{|>", n.text[n.dash]) < 0:
			return c.undashed(items), true
		}
	}
	return mistake{}, false
}

// isMinus reports whether the dash without a space that l begins with may be the
// sign of a number.
func isMinus(l line) bool {
	return l.dash+1 < l.stop && l.text[l.dash] == '-' && isDigit(l.text[l.dash+1])
}

const markerMessage = "a list item begins with a dash and a space"

// bulleted is an item that begins with a sign, with its blanks so long, in place
// of a dash and a space.
func (c *coach) bulleted(l line, sign int) mistake {
	text := l.dash + sign
	var m mistake
	if l.text[l.dash] == '-' {
		m = c.spaceAfter(l.dash, "a dash needs a space after it")
		m.problem.Fixes[0].Safe = !isMinus(l)
	} else {
		end := l.dash + len(strings.TrimRight(l.text[l.dash:text], " \t"))
		m = mistake{
			problem: source.Problem{Kind: source.Syntax, At: c.span(l.dash, end), Message: markerMessage,
				Fixes: []source.Fix{{Title: "write a dash and a space", Safe: true,
					Edits: []source.Edit{{At: c.span(l.dash, text), New: "- "}}}}},
			patches: []patch{{start: l.dash, end: text, text: "- "}},
		}
	}
	m.past = l.end
	// The fields beside it stand where its text did.
	at := l.column(l.dash) + utf8.RuneCountInString(l.text[l.dash:text])
	if n, ok := l.next(); ok && colonIn(l.text[:l.stop], text) >= 0 && n.column(n.dash) == at && at != l.column(l.dash)+2 {
		more, moves := c.shift(n, nil, l.column(l.dash)+2-at)
		m.patches = append(m.patches, more...)
		m.problem.Fixes[0].Edits = append(m.problem.Fixes[0].Edits, moves...)
	}
	return m
}

// undashed is a first item without anything before it. What stands below it at
// its column, up to the next item, is part of it, unless it is a sentence too.
func (c *coach) undashed(items []line) mistake {
	first := items[0]
	at := c.span(first.item, first.stop)
	if first.keyed() {
		at = c.span(first.item, first.colon)
	}
	m := mistake{
		problem: source.Problem{Kind: source.Syntax, At: at, Message: markerMessage},
		patches: []patch{{start: first.dash, end: first.dash, text: "- "}},
		past:    first.end,
	}
	safe := true
	for _, n := range items[1:] {
		if n.dashed() || n.bullet() > 0 {
			break
		}
		if r, _ := utf8.DecodeRuneInString(n.text[n.dash:]); !first.keyed() && (unicode.IsUpper(r) || unicode.IsDigit(r)) {
			m.patches = append(m.patches, patch{start: n.dash, end: n.dash, text: "- "})
			safe = false
			continue
		}
		m.patches = append(m.patches, patch{start: n.dash, end: n.dash, text: "  "})
		for u, ok := n.next(); ok && u.column(u.dash) > n.column(n.dash); u, ok = u.next() {
			m.patches = append(m.patches, patch{start: u.dash, end: u.dash, text: "  "})
		}
	}
	fix := source.Fix{Title: "write a dash and a space before it", Safe: safe}
	for _, p := range m.patches {
		fix.Edits = append(fix.Edits, source.Edit{At: c.span(p.start, p.end), New: p.text})
	}
	m.problem.Fixes = []source.Fix{fix}
	return m
}

// unlisted notes the value from start to end, on lines of its own below a key
// that may have a list, if it begins like an item or has several lines: YAML may
// have made one text or one mapping of all the items. Whether it has, the lines
// show.
func (b *builder) unlisted(start, end int, h home) {
	if h.item || h.other || h.flow || b.grammar.List == nil || !b.grammar.List(h.key) {
		return
	}
	if bulletEnd(b.text[start:end]) == 0 && lineEnd(b.text, start) >= end {
		return
	}
	if strings.TrimLeft(b.text[lineStart(b.text, start):start], " ") == "" {
		b.lists = append(b.lists, start)
	}
}
