package yamldoc

import "strings"

// maxAbove is how many lines above one are asked whether it is a part of theirs.
const maxAbove = 400

// closedAt returns where the text in quotes ends that is the value of l, on this
// line or a later one: nothing but a comment or the end of a collection follows,
// and the lines between are indented deeper. ok is false if it is not closed so.
func (l line) closedAt() (end int, ok bool) {
	if l.value >= l.end || l.text[l.value] != '"' && l.text[l.value] != '\'' {
		return 0, false
	}
	end = quotedEnd(l.text, l.value)
	if end <= l.value+1 || l.text[end-1] != l.text[l.value] {
		return 0, false
	}
	after := strings.TrimLeft(l.text[end:lineEnd(l.text, end)], " \t")
	if after != "" && strings.IndexByte("#,]}", after[0]) < 0 {
		return 0, false
	}
	indent := l.dash - l.start
	for n, more := l.next(); more && n.start < end; n, more = n.next() {
		if !n.blank() && n.dash-n.start <= indent {
			return 0, false
		}
	}
	return end, true
}

// inside reports whether l is a line of a text that began above it, in quotes or
// in a block: nothing in it is a mistake of YAML.
func (l line) inside() bool {
	indent := l.dash - l.start
	p, ok := l.prev()
	for range maxAbove {
		if !ok {
			return false
		}
		if end, closed := p.closedAt(); closed && end > l.start {
			return true
		}
		if above := p.dash - p.start; above < indent {
			if p.opensBlock() && p.blockIndent() < indent {
				return true
			}
			indent = above
		}
		p, ok = p.prev()
	}
	return false
}

// opensBlock reports whether the value of l is the sign of a block, "|" or ">-".
func (l line) opensBlock() bool {
	if l.value >= l.stop || !l.keyed() && !l.dashed() {
		return false
	}
	sign := l.text[l.value:l.stop]
	return (sign[0] == '|' || sign[0] == '>') && strings.Trim(sign[1:], "+-123456789") == ""
}

// blockIndent returns the column that the text of a block is deeper than which l
// opens: that of its key, and not that of the dash before it, since what is level
// with the key is the next field.
func (l line) blockIndent() int {
	if l.keyed() {
		return l.column(l.item)
	}
	return l.column(l.dash)
}
