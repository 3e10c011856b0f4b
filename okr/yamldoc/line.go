package yamldoc

import "strings"

// A line is a line of a text taken apart as if it stood in block style and held
// no mistake. All its fields but the last are offsets in the text.
//
//	"  - outcome: Cut churn  # c"
//	 ^ ^ ^      ^ ^        ^      start, dash, item, colon, value, stop
type line struct {
	start int
	dash  int // after the indentation
	item  int // after the dashes; dash if there are none
	colon int // after its key; -1 if it has none
	value int // after the colon, or item
	stop  int // the end of the value, without a comment
	end   int
	text  string
}

// lineAt takes the line apart that holds the byte at off.
func lineAt(text string, off int) line {
	off = min(max(off, 0), len(text))
	l := line{start: lineStart(text, off), colon: -1, text: text}
	l.end = lineEnd(text, l.start)
	l.dash = l.start
	for l.dash < l.end && isBlank(text[l.dash]) {
		l.dash++
	}
	l.item = l.dash
	for l.item < l.end && text[l.item] == '-' && (l.item+1 == l.end || isBlank(text[l.item+1])) {
		l.item++
		for l.item < l.end && isBlank(text[l.item]) {
			l.item++
		}
	}
	l.stop = l.item + len(withoutComment(text[l.item:l.end]))
	l.value = l.item
	if colon := keyEnd(text[l.item:l.stop]); colon >= 0 {
		l.colon = l.item + colon
		l.value = l.colon + 1
		for l.value < l.stop && isBlank(text[l.value]) {
			l.value++
		}
	}
	return l
}

// withoutComment returns the text of a line up to its comment.
func withoutComment(s string) string {
	for i := range len(s) {
		if s[i] == '#' && (i == 0 || isBlank(s[i-1])) && !isHashWord(s[i:]) {
			s = s[:i]
			break
		}
	}
	return strings.TrimRight(s, " \t")
}

// keyEnd returns where in s the colon stands that ends its key, or -1.
func keyEnd(s string) int {
	from := 0
	switch {
	case s == "" || strings.IndexByte("[{%@`|>&*!?,", s[0]) >= 0:
		return -1
	case s[0] == '"' || s[0] == '\'':
		from = quotedEnd(s, 0)
		if from < len(s) && s[from] != ':' {
			return -1
		}
	}
	return colonIn(s, from)
}

// quotedEnd returns where the text in quotes ends that begins at start, or the
// end of s.
func quotedEnd(s string, start int) int {
	if s[start] == '"' {
		return doubleQuotedEnd(s, start)
	}
	return singleQuotedEnd(s, start)
}

// colonIn returns the first colon in s from from that YAML takes for the end of
// a key, or -1.
func colonIn(s string, from int) int {
	for i := from; i < len(s); i++ {
		if s[i] == ':' && (i+1 == len(s) || isBlank(s[i+1])) {
			return i
		}
	}
	return -1
}

func (l line) blank() bool { return l.item == l.stop && l.item == l.dash }

func (l line) dashed() bool { return l.item > l.dash }

func (l line) keyed() bool { return l.colon >= 0 }

// column returns the column of an offset in the line, from 0.
func (l line) column(off int) int { return off - l.start }

func (l line) key() string {
	if !l.keyed() {
		return ""
	}
	return strings.Trim(strings.TrimSpace(l.text[l.item:l.colon]), `"'`)
}

// prev returns the line with text before l.
func (l line) prev() (line, bool) {
	for l.start > 0 {
		if l = lineAt(l.text, l.start-1); !l.blank() {
			return l, true
		}
	}
	return line{}, false
}

// next returns the line with text after l.
func (l line) next() (line, bool) {
	for l.end < len(l.text) {
		if l = lineAt(l.text, nextLine(l.text, l.end)); !l.blank() {
			return l, true
		}
	}
	return line{}, false
}

// parent returns the line that l is indented under.
func (l line) parent() (line, bool) {
	for p, ok := l.prev(); ok; p, ok = p.prev() {
		col := p.column(p.dash)
		switch {
		case col < l.column(l.dash), col == l.column(l.dash) && l.dashed() && !p.dashed() && p.keyed():
			return p, true
		}
	}
	return line{}, false
}

// list returns the key of the list that l is an item of.
func (l line) list() string {
	p, ok := l.parent()
	if !ok || !l.dashed() || !p.keyed() || p.value < p.stop {
		return ""
	}
	return p.key()
}

// textEnd returns where the text ends that begins in l and that YAML may have
// taken for something else: it goes on in deeper lines that are no fields.
func (l line) textEnd() int {
	col := l.column(l.dash)
	if l.keyed() {
		col = l.column(l.item)
	}
	end := l.stop
	for n, ok := l.next(); ok && n.column(n.dash) > col && !n.keyed() && !n.dashed(); n, ok = n.next() {
		end = n.stop
	}
	return end
}
