package yamldoc

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// A quick reader reads the YAML that nearly every plan is written in and gives
// up at anything else, which is yaml.v3's: mappings and lists by indentation,
// braces and brackets on one line, and scalars of one line that could not be
// read in another way, or simple blocks. It never reports a mistake: of what it
// does not know it says nothing.
//
// It exists because yaml.v3 is more than half of the time it takes to load a
// workspace, and this is less than a tenth of that. The law that keeps the two one
// language, held by FuzzQuick: what it reads, yaml.v3 reads as the same tree.
type quick struct {
	text string

	at     int // the first byte of the line of YAML to be read, after its indentation
	indent int // its indentation; -1 at the end of the text
	end    int // where the line ends

	stack []raw // what the collections that are not read to their end hold so far
}

// maxQuickDepth is how deep the nodes are that a quick reader reads.
const maxQuickDepth = 20

// readQuick returns the root of text, or nil.
func readQuick(text string) *raw {
	if !isSimpleText(text) {
		return nil
	}
	q := &quick{text: text, stack: make([]raw, 0, 64)}
	if q.nextLine(); q.indent != 0 || !q.mapping(0) || q.indent >= 0 {
		return nil
	}
	return &q.stack[0]
}

// isSimpleText reports whether only LF ends lines in text, and no character in
// it is one that yaml.v3 may treat in a way of its own.
func isSimpleText(text string) bool {
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case c < ' ' && c != '\n', c == 0x7F:
			return false
		case c == 0xC2, c == 0xE2, c == 0xEF: // how those begin that are none of ours
			r, _ := utf8.DecodeRuneInString(text[i:])
			if r < 0xA0 || r == '\u2028' || r == '\u2029' || r >= 0xF000 {
				return false
			}
		}
	}
	return true
}

// nextLine goes to the next line with something to be read in it.
func (q *quick) nextLine() {
	for start := q.end; start < len(q.text); start = q.end {
		if q.text[start] == '\n' {
			start++
		}
		q.end = len(q.text)
		if n := strings.IndexByte(q.text[start:], '\n'); n >= 0 {
			q.end = start + n
		}
		q.at = start + spaces(q.text[start:q.end])
		if q.at < q.end && q.text[q.at] != '#' {
			q.indent = q.at - start
			return
		}
	}
	q.at, q.indent = len(q.text), -1
}

// The methods below that read a node put it onto the stack, and report whether
// they could.

func (q *quick) push(n raw) bool {
	q.stack = append(q.stack, n)
	return true
}

// collect puts n in the place of what it holds: all since the stack was base high.
func (q *quick) collect(n raw, base int) bool {
	n.content = slices.Clone(q.stack[base:])
	q.stack = q.stack[:base]
	return q.push(n)
}

// mapping reads the mapping whose first key is at q.at.
func (q *quick) mapping(depth int) bool {
	out, indent, base := raw{kind: Mapping, start: int32(q.at)}, q.indent, len(q.stack)
	for q.indent == indent {
		colon := q.key(q.at)
		if colon < 0 || !q.value(colon+1, indent, depth+1) {
			return false
		}
	}
	return q.indent < indent && q.collect(out, base)
}

// sequence reads the list whose first dash is at q.at.
func (q *quick) sequence(depth int) bool {
	out, indent, base := raw{kind: Sequence, start: int32(q.at)}, q.indent, len(q.stack)
	for q.indent == indent && q.isDash() {
		if !q.item(depth + 1) {
			return false
		}
	}
	return q.indent <= indent && q.collect(out, base)
}

func (q *quick) isDash() bool {
	return q.at+1 < q.end && q.text[q.at] == '-' && q.text[q.at+1] == ' '
}

// item reads what stands after the dash at q.at: a mapping that begins on the
// same line, or a value of that line.
func (q *quick) item(depth int) bool {
	at := q.pastSpaces(q.at + 1)
	if q.colon(at) < 0 {
		return q.inline(at, q.indent, depth)
	}
	q.indent, q.at = q.indent+at-q.at, at
	return depth <= maxQuickDepth && q.mapping(depth)
}

// key reads the key at at, and returns where its colon is: -1 if there is none.
func (q *quick) key(at int) int {
	colon := q.colon(at)
	if colon >= 0 {
		q.push(raw{kind: ScalarNode, start: int32(at), value: q.text[at:colon]})
	}
	return colon
}

// colon returns where the colon is that ends the key at at: -1 if there is no
// key, or not a simple one.
func (q *quick) colon(at int) int {
	const longest = 128 // yaml.v3 knows none over 1,024 characters
	i := at
	for i < q.end && isNameByte(q.text[i]) {
		i++
	}
	if i == at || i > at+longest || !isLetter(q.text[at]) || q.text[i-1] == ' ' ||
		i == q.end || q.text[i] != ':' || i+1 < q.end && q.text[i+1] != ' ' {
		return -1
	}
	return i
}

func isLetter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }

func isNameByte(c byte) bool { return isLetter(c) || isDigit(c) || c == '_' || c == '-' || c == ' ' }

// value reads the value of a key whose colon ends at after, in a mapping with
// that indentation: on the same line or, as a collection, on those below.
func (q *quick) value(after, indent, depth int) bool {
	if !q.endsAt(after) {
		return q.inline(q.pastSpaces(after), indent, depth)
	}
	q.nextLine()
	switch {
	case depth > maxQuickDepth:
		return false
	case q.indent >= indent && q.isDash():
		return q.sequence(depth)
	}
	return q.indent > indent && q.mapping(depth)
}

func (q *quick) pastSpaces(at int) int { return at + spaces(q.text[at:q.end]) }

// endsAt reports whether nothing but blanks or a comment follows in the line.
func (q *quick) endsAt(off int) bool {
	i := q.pastSpaces(off)
	return i == q.end || i > off && q.text[i] == '#'
}

// inline reads the value at at, with which its line ends, and goes to the next
// line. It lies within a collection with that indentation.
func (q *quick) inline(at, indent, depth int) bool {
	if at == q.end {
		return false
	}
	end := -1
	switch q.text[at] {
	case '{', '[':
		end = q.flow(at, depth)
	case '"', '\'':
		end = q.quoted(at)
	case '|', '>':
		return q.block(at, indent)
	default:
		end = q.plain(at)
	}
	if end < 0 || !q.endsAt(end) {
		return false
	}
	q.nextLine()
	return true
}

// plain reads the plain scalar at at, and returns where it ends: -1 where it is
// none, as all that return an end do.
func (q *quick) plain(at int) (end int) {
	line := q.text[:q.end]
	if !beginsPlain(line[at:]) {
		return -1
	}
	end = len(line)
	for i := at; i < end; i++ {
		switch line[i] {
		case ':':
			if i+1 == len(line) || line[i+1] == ' ' {
				return -1
			}
		case '#':
			if line[i-1] == ' ' {
				end = i
			}
		}
	}
	return q.pushPlain(at, end)
}

// pushPlain puts the plain scalar from at to end onto the stack, without the
// spaces at its end, and returns where it ends.
func (q *quick) pushPlain(at, end int) int {
	for q.text[end-1] == ' ' {
		end--
	}
	q.push(raw{kind: ScalarNode, start: int32(at), value: q.text[at:end]})
	return end
}

// beginsPlain reports whether s begins with what only a plain scalar does.
func beginsPlain(s string) bool {
	return strings.IndexByte("-?:,[]{}#&*!|>'\"%@` ", s[0]) < 0 || s[0] == '-' && len(s) > 1 && isDigit(s[1])
}

// quoted reads the text in quotes at at, if there is no escape in it, and
// returns where it ends.
func (q *quick) quoted(at int) (end int) {
	quote, style := q.text[at], DoubleQuoted
	if quote == '\'' {
		style = SingleQuoted
	}
	rest := q.text[at+1 : q.end]
	i := strings.IndexByte(rest, quote)
	switch {
	case i < 0, quote == '"' && strings.IndexByte(rest[:i], '\\') >= 0,
		quote == '\'' && i+1 < len(rest) && rest[i+1] == '\'':
		return -1
	}
	q.push(raw{kind: ScalarNode, style: style, start: int32(at), value: rest[:i]})
	return at + i + 2
}

// block reads the block scalar at at and goes to the line after it. All its
// lines are indented alike, and empty ones come only after them.
func (q *quick) block(at, indent int) bool {
	style, join := Literal, "\n"
	if q.text[at] == '>' {
		style, join = Folded, " "
	}
	header := q.text[at+1 : q.end]
	if header != "" && header != "-" {
		return false
	}
	var value strings.Builder
	width, empty := 0, false
	for q.end < len(q.text) {
		start := q.end + 1
		end := lineEnd(q.text, start)
		n := spaces(q.text[start:end])
		if start+n < end && n <= indent {
			break
		}
		if q.end = end; start == end {
			empty = true
			continue
		}
		if value.Len() == 0 {
			width = n
		} else {
			value.WriteString(join)
		}
		if empty || n != width || q.text[end-1] == ' ' || end == len(q.text) {
			return false
		}
		value.WriteString(q.text[start+n : end])
	}
	if value.Len() == 0 {
		return false
	}
	if header == "" {
		value.WriteByte('\n')
	}
	q.nextLine()
	return q.push(raw{kind: ScalarNode, style: style, start: int32(at), value: value.String()})
}
