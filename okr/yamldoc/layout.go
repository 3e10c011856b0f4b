package yamldoc

import (
	"slices"
	"strconv"
	"strings"

	"github.com/okr-as-code/okr/okr/source"
)

func count(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return strconv.Itoa(n) + " " + thing + "s"
}

// missingSpace is a dash or a colon without a space after it.
func missingSpace(c *coach, l line, _ int) []mistake {
	text := l.text[l.item:l.stop]
	var out []mistake
	if strings.HasPrefix(text, "-") && len(text) > 1 && !l.dashed() {
		word, _, _ := strings.Cut(text[1:], ":")
		if c.isKey(word) || slices.Contains(l.levels(), level{l.column(l.dash), true}) {
			m := c.spaceAfter(l.item, "a dash needs a space after it")
			if n, ok := l.next(); ok && n.column(n.dash) == l.column(l.dash)+1 {
				more, moves := c.shift(n, nil, 1) // the fields beside it
				m.patches = append(m.patches, more...)
				m.problem.Fixes[0].Edits = append(m.problem.Fixes[0].Edits, moves...)
			}
			out = append(out, m)
		}
		text = text[1:]
	}
	word, rest, found := strings.Cut(text, ":")
	if found && isName(word) && rest != "" && !isBlank(rest[0]) && !strings.HasPrefix(rest, "//") {
		colon := l.stop - len(rest) - 1
		m := c.spaceAfter(colon, "a colon needs a space after it")
		m.problem.Fixes[0].Safe = c.isKey(word)
		out = append(out, m)
	}
	return out
}

// spaceAfter is the mistake that the sign at off lacks a space after it.
func (c *coach) spaceAfter(off int, message string) mistake {
	return missingAfter(c.span(off, off+1), c.span(off+1, off+1), off, message)
}

// missingAfter is the mistake that the sign at at, which is at off in the
// patched text, lacks a space after it.
func missingAfter(at, after source.Span, off int, message string) mistake {
	return mistake{
		problem: source.Problem{Kind: source.Syntax, At: at, Message: message,
			Fixes: []source.Fix{{Title: "insert a space", Safe: true, Edits: []source.Edit{{At: after, New: " "}}}}},
		patches: []patch{{start: off + 1, end: off + 1, text: " "}},
	}
}

// bareSentence is a field under a sentence that stands in a list without a key.
func bareSentence(c *coach, l line, _ int) []mistake {
	if !l.keyed() || l.dashed() {
		return nil
	}
	p, ok := l.prev()
	for ok && p.column(p.dash) >= l.column(l.dash) {
		if p.keyed() || p.dashed() {
			return nil
		}
		p, ok = p.prev()
	}
	if !ok || !p.dashed() || p.keyed() || p.value == p.stop || !c.isSentence(p) {
		return nil
	}
	key := c.grammar.Rewrite
	if c.grammar.RewriteIn != nil {
		key = c.grammar.RewriteIn(p.list())
	}
	if key == "" {
		return nil
	}
	edits := []source.Edit{{At: c.span(p.item, p.item), New: key + ": "}}
	patches := []patch{{start: p.item, end: p.item, text: key + ": "}}
	if strings.IndexByte(signs, p.text[p.item]) >= 0 { // it needs quotes too
		m := c.quoting(p.item, p.stop, p.item, p.item+1, "", true)
		edits, patches = append(edits, m.problem.Fixes[0].Edits...), append(patches, m.patches...)
	}
	if shift := p.column(p.item) - l.column(l.dash); shift != 0 {
		more, moves := c.shift(l, nil, shift)
		edits, patches = append(edits, moves...), append(patches, more...)
	}
	return []mistake{{
		problem: source.Problem{Kind: source.Syntax, At: c.span(l.item, l.colon),
			Message: "a bare sentence can't have fields; write " + key + ": before the sentence",
			Help:    "- " + key + ": " + p.text[p.item:p.stop],
			Fixes:   []source.Fix{{Title: "write " + key + ": before the sentence", Safe: true, Edits: edits}},
			Related: []source.Related{{At: c.span(p.item, p.stop), Message: "the sentence"}}},
		patches: patches,
	}}
}

// shift moves l by by, and with it the lines that follow and are indented no
// less, up to one that is right where it stands, at one of levels.
func (c *coach) shift(l line, levels []level, by int) (patches []patch, edits []source.Edit) {
	col := l.column(l.dash)
	for ok := true; ok && l.column(l.dash) >= col; l, ok = l.next() {
		if patches != nil && slices.Contains(levels, level{l.column(l.dash), l.dashed()}) {
			break
		}
		indent := strings.Repeat(" ", max(l.column(l.dash)+by, 0))
		patches = append(patches, patch{start: l.start, end: l.dash, text: indent})
		edits = append(edits, source.Edit{At: c.span(l.start, l.dash), New: indent})
	}
	return patches, edits
}

// looseText is a line that goes on with the text above it, but is not indented
// deeper than the field.
func looseText(c *coach, l line, _ int) []mistake {
	if l.keyed() || l.dashed() || l.value == l.stop {
		return nil
	}
	first := l
	p, ok := l.prev()
	for ok && !p.keyed() && !p.dashed() && p.column(p.dash) >= l.column(l.dash) {
		if p.column(p.dash) == l.column(l.dash) {
			first = p
		}
		p, ok = p.prev()
	}
	if !ok || l.column(l.dash) != p.column(p.item) || !p.keyed() {
		return nil
	}
	if p.value == p.stop || strings.IndexByte("\"'[{|>", p.text[p.value]) >= 0 {
		return nil
	}
	var patches []patch
	var edits []source.Edit
	for n, ok := first, true; ok && n.column(n.dash) == l.column(l.dash) && !n.keyed() && !n.dashed(); n, ok = n.next() {
		if word, _, _ := strings.Cut(n.text[n.item:n.stop], " "); c.isKey(word) {
			break
		}
		patches = append(patches, patch{start: n.dash, end: n.dash, text: "  "})
		edits = append(edits, source.Edit{At: c.span(n.dash, n.dash), New: "  "})
	}
	return []mistake{{
		problem: source.Problem{Kind: source.Syntax, At: c.span(first.item, first.stop),
			Message: "a text that goes on must be indented deeper than its field",
			Fixes:   []source.Fix{{Title: "indent it", Safe: true, Edits: edits}}},
		patches: patches,
	}}
}

// A level is a column at which a list or a mapping stands that is still open.
type level struct {
	col  int
	list bool
}

// levels returns what is still open before l, the innermost first. What looks like
// a field within a text is none.
func (l line) levels() []level {
	var out []level
	bound := 1 << 30
	for p, ok := l.prev(); ok && bound > 0; p, ok = p.prev() {
		opens := p.keyed() && p.column(p.item) < bound || p.dashed() && p.column(p.dash) < bound
		if !opens || p.inside() {
			continue
		}
		if col := p.column(p.item); p.keyed() && col < bound {
			out = append(out, level{col, false})
			bound = col
		}
		if col := p.column(p.dash); p.dashed() && col < bound {
			out = append(out, level{col, true})
			bound = col
		}
	}
	return out
}

// misindented is a field or an item that stands at no open level: it belongs to
// the nearest. Where it is nearer to none than to another, a person must say.
func misindented(c *coach, l line, _ int) []mistake {
	if !l.keyed() && !l.dashed() || l.text[l.start:l.dash] != strings.Repeat(" ", l.dash-l.start) {
		return nil
	}
	col := l.column(l.dash)
	levels := l.levels()
	if m, ok := c.overindentedTop(l, levels); ok {
		return []mistake{m}
	}
	var cols []int
	for _, v := range levels {
		if v.list == l.dashed() && v.col != col {
			cols = append(cols, v.col)
		}
	}
	distance := func(to int) int { return max(to-col, col-to) }
	slices.SortStableFunc(cols, func(a, b int) int { return distance(a) - distance(b) })
	var out []mistake
	for i, to := range cols {
		certain := i == 0 && (len(cols) == 1 || distance(cols[1]) > 2*distance(to))
		patches, edits := c.shift(l, levels, to-col)
		out = append(out, mistake{
			problem: source.Problem{Kind: source.Syntax, At: c.span(l.dash, max(l.item, l.colon)),
				Message: "this is indented by " + count(col, "space") + ", what it belongs to by " + strconv.Itoa(to),
				Fixes:   []source.Fix{{Title: "indent it by " + count(to, "space"), Safe: certain, Edits: edits}}},
			patches: patches,
		})
	}
	return out
}

// overindentedTop is a beginning of the file that is indented while l is not.
func (c *coach) overindentedTop(l line, levels []level) (mistake, bool) {
	if len(levels) == 0 || l.column(l.dash) != 0 || l.dashed() || levels[len(levels)-1].col == 0 {
		return mistake{}, false
	}
	by := levels[len(levels)-1].col
	first := l
	for p, ok := l.prev(); ok; p, ok = p.prev() {
		if p.column(p.dash) < by {
			return mistake{}, false
		}
		first = p
	}
	var patches []patch
	var edits []source.Edit
	for p := first; p.start < l.start; p, _ = p.next() {
		patches = append(patches, patch{start: p.start, end: p.start + by})
		edits = append(edits, source.Edit{At: c.span(p.start, p.start+by)})
	}
	return mistake{
		problem: source.Problem{Kind: source.Syntax, At: c.span(first.dash, max(first.item, first.colon)),
			Message: "this is indented, but the fields below that belong beside it are not",
			Fixes:   []source.Fix{{Title: "take the indentation away", Safe: true, Edits: edits}}},
		patches: patches,
	}, true
}
