package yamldoc

import (
	"errors"
	"io"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"

	"github.com/okr-as-code/okr/okr/source"
)

const (
	// maxRounds is how many mistakes are looked for in one text.
	maxRounds = 20
	// maxTried is how many bytes are read, in all, in search of the mistakes of
	// one text, before the rest of it is given up.
	maxTried = 8 << 20
)

var (
	errPanic    = errors.New("yaml: this text can't be read")
	errTrailing = errors.New("yaml: did not find expected key")
)

// A coach finds the mistakes of a text that yaml.v3 gives up on. It takes the
// place where yaml.v3 stops, tries the mistakes that people make around there,
// one after the other, and believes the first whose repair lets yaml.v3 get
// further. The repair is made in memory alone.
type coach struct {
	doc     *Document
	grammar Grammar
	file    string  // the text of the file
	text    string  // with the patches made
	patches patches // so far

	problems []source.Problem // found so far
	rounds   int              // mistakes found so far
	tried    int              // bytes read
	stop     int              // where yaml.v3 stopped last, in text
}

// A mistake is a guess at what is wrong, and the repair that would prove it. Its
// patches are of the patched text.
type mistake struct {
	problem source.Problem
	patches []patch
	// past is how far yaml.v3 must get with the repair; 0 is further than
	// without it. A quote or a bracket that is not closed swallows what follows,
	// so that yaml.v3 seems to get further than it does.
	past int
}

// repair returns the node of the text with all its mistakes repaired. err is
// what yaml.v3 says of the text.
func (c *coach) repair(err error) *yaml.Node {
	for c.rounds < maxRounds {
		n, stop, tryErr := c.try(c.text)
		switch {
		case tryErr == nil:
			return n
		case stop > 0:
			c.stop, err = stop, tryErr
		}
		m, ps, ok := c.find(c.stop, err)
		if !ok {
			break
		}
		c.accept(m, ps)
	}
	return c.giveUp()
}

// accept notes m, and repairs it with ps.
func (c *coach) accept(m mistake, ps patches) {
	c.rounds++
	c.problems = append(c.problems, m.problem)
	c.patches, c.text = ps, ps.apply(c.file)
}

// find returns the mistake because of which yaml.v3 stops at stop, and the
// patches with its repair.
func (c *coach) find(stop int, err error) (mistake, patches, bool) {
	near := c.near(stop, err)
	for _, look := range []func(*coach, line, int) []mistake{
		tabs, listMarkers, missingColon, unclosedQuote, sentenceStart, badEscape, innerColon, unclosedBracket, flowText, missingSpace,
		strangeAlias, bareSentence, looseText, misindented,
	} {
		for _, l := range near {
			for _, m := range look(c, l, stop) {
				if c.said(m) {
					continue
				}
				if ps, _, ok := c.proves(m, stop); ok {
					return m, ps, true
				}
			}
		}
	}
	return c.blank(near, stop, err)
}

// said reports whether m was found in an earlier round: what did not mend it then
// will not do so now.
func (c *coach) said(m mistake) bool {
	return slices.ContainsFunc(c.problems, func(p source.Problem) bool {
		return p.At == m.problem.At && p.Message == m.problem.Message
	})
}

// blank returns, as the last resort, the guess that a line near to stop is wrong
// as a whole: the one without which yaml.v3 gets furthest.
func (c *coach) blank(near []line, stop int, err error) (best mistake, bestPatches patches, ok bool) {
	furthest := -1
	for _, l := range near {
		for _, m := range c.blanked(l, err) {
			if ps, got, ok := c.proves(m, stop); ok && got > furthest {
				best, bestPatches, furthest = m, ps, got
			}
		}
	}
	return best, bestPatches, furthest >= 0
}

// near returns the lines around stop in which the mistake may be: where yaml.v3
// stops, the lines before, and the line it names.
func (c *coach) near(stop int, err error) []line {
	at := lineAt(c.text, stop)
	var out []line
	if !at.blank() {
		out = append(out, at)
	}
	for p, ok := at.prev(); ok && len(out) < 4; p, ok = p.prev() {
		out = append(out, p)
	}
	if n := namedLine(err); n > 0 {
		starts := lineStarts(c.text)
		for _, n := range []int{n, n - 1, n + 1} {
			if n > 0 && n <= len(starts) {
				l := lineAt(c.text, int(starts[n-1]))
				if !l.blank() && !slices.ContainsFunc(out, func(o line) bool { return o.start == l.start }) {
					out = append(out, l)
				}
			}
		}
	}
	if l, ok := c.opening(at); ok {
		out = append(out, l)
	}
	return slices.DeleteFunc(out, line.inside)
}

// opening returns the nearest line at or above l whose value begins with a quote
// or a bracket that the line does not close.
func (c *coach) opening(l line) (line, bool) {
	for i, ok := 0, true; ok && i < 200; i++ {
		if l.value < l.stop {
			switch l.text[l.value] {
			case '"', '\'':
				if quotedEnd(l.text[:l.end], l.value) == l.end && !closes(l.text[:l.stop], l.value) {
					return l, true
				}
			case '[', '{':
				if bracketEnd(l.text[:l.stop], l.value) < 0 {
					return l, true
				}
			}
		}
		l, ok = l.prev()
	}
	return line{}, false
}

// namedLine returns the line that err names, or 0.
func namedLine(err error) int {
	n := 0
	if _, after, ok := strings.Cut(err.Error(), "line "); ok {
		for _, r := range after {
			if r < '0' || r > '9' || n > 1<<24 {
				break
			}
			n = n*10 + int(r-'0')
		}
	}
	return n
}

// proves reports whether the repair of m lets yaml.v3 get further than stop, and
// how far it gets in the file.
func (c *coach) proves(m mistake, stop int) (ps patches, got int, ok bool) {
	if c.tried > maxTried {
		return nil, 0, false
	}
	if ps, ok = c.patched(m); !ok {
		return nil, 0, false
	}
	_, got, err := c.try(ps.apply(c.file))
	if err == nil {
		return ps, len(c.file) + 1, true
	}
	past := stop
	if m.past > 0 {
		past = m.past
	}
	got = ps.back(got)
	return ps, got, got > c.patches.back(past)
}

// patched returns the patches so far with those of m, which are of c.text.
func (c *coach) patched(m mistake) (patches, bool) {
	more := slices.Clone(m.patches)
	for i := range more {
		p := &more[i]
		p.start, p.end = c.patches.back(p.start), c.patches.backEnd(p.start, p.end)
		if p.read {
			p.readStart, p.readEnd = c.patches.back(p.readStart), c.patches.backEnd(p.readStart, p.readEnd)
		}
	}
	return c.patches.over(more...)
}

// A stepper hands out a text byte by byte, so that how much of it was taken says
// where its reader is.
type stepper struct {
	text string
	off  int
}

func (s *stepper) Read(p []byte) (int, error) {
	if s.off == len(s.text) {
		return 0, io.EOF
	}
	n := copy(p[:1], s.text[s.off:])
	s.off += n
	return n, nil
}

// try reads text, and returns where yaml.v3 stops if it fails: 0 if there was
// too much to read already.
func (c *coach) try(text string) (n *yaml.Node, stop int, err error) {
	if c.tried += len(text); c.tried > maxTried {
		return nil, 0, errPanic
	}
	return step(text)
}

// step reads text, and returns where yaml.v3 stops if it fails.
func step(text string) (n *yaml.Node, stop int, err error) {
	s := &stepper{text: text}
	defer func() {
		if recover() != nil {
			n, stop, err = nil, s.off, errPanic
		}
	}()
	n = new(yaml.Node)
	decoder := yaml.NewDecoder(s)
	if err = decoder.Decode(n); err == nil {
		err = decoder.Decode(new(yaml.Node)) // what follows a node is looked at only now
	}
	if errors.Is(err, io.EOF) {
		err = nil
	}
	return n, s.off, err
}

// giveUp reads what stands before the place where no repair helps, in whole
// lines.
func (c *coach) giveUp() *yaml.Node {
	c.rounds = maxRounds
	cut := lineStart(c.text, min(c.stop, len(c.text)))
	at := c.doc.File.Span(c.patches.back(cut), c.patches.back(lineEnd(c.text, cut)))
	c.problems = append(c.problems, source.Problem{Kind: source.Syntax, At: at,
		Message: "from here on this file is not read; correct what is reported above first"})
	for range 3 {
		ps, ok := c.patches.over(patch{start: c.patches.back(cut), end: len(c.file)})
		if !ok {
			break
		}
		text := ps.apply(c.file)
		if n, _, err := step(text); err == nil {
			c.patches, c.text = ps, text
			return n
		}
		cut = topBefore(c.text, cut)
	}
	return nil
}

// topBefore returns where the last line before off begins that is not indented.
func topBefore(text string, off int) int {
	for off > 0 {
		off = lineStart(text, off-1)
		if l := lineAt(text, off); !l.blank() && l.dash == l.start {
			return off
		}
	}
	return 0
}

// words are what yaml.v3 says, in the words of somebody who writes OKRs.
var words = []struct{ theirs, ours string }{
	{"mapping values are not allowed", "this colon can't stand here; put quotes around the text, or begin a new line"},
	{"could not find expected ':'", "this is neither a field nor part of the text above; indent it deeper or give it a name"},
	{"did not find expected key", "this is no field of what it is indented under; check the indentation"},
	{"did not find expected '-' indicator", "this does not belong to the list it is indented under; check the indentation"},
	{"block sequence entries are not allowed", "this dash can't stand here; begin the list on a line of its own"},
	{"did not find expected ',' or", "the brackets or braces are not closed; close them, or put quotes around the text"},
	{"found unexpected end of stream", "the quotes are not closed; close them"},
	{"found unknown escape character", "this backslash means nothing here; write it twice, or use single quotes"},
	{"found character that cannot start any token", "YAML can't read this character here; put quotes around the text"},
	{"found a tab character", "YAML forbids tabs here; use spaces"},
}

// inOurWords returns what err means.
func inOurWords(err error) string {
	for _, w := range words {
		if strings.Contains(err.Error(), w.theirs) {
			return w.ours
		}
	}
	if errors.Is(err, errPanic) {
		return "YAML can't read this; check quotes, brackets and indentation"
	}
	theirs := err.Error()[strings.LastIndex(err.Error(), ": ")+2:]
	return "YAML can't read this (" + theirs + "); check quotes, brackets and indentation"
}

// blanked returns the guesses that a line is wrong: its value, all of it, or all
// of it with what is indented under it.
func (c *coach) blanked(l line, err error) []mistake {
	at := c.span(l.dash, max(l.stop, l.dash))
	p := source.Problem{Kind: source.Syntax, At: at, Message: inOurWords(err)}
	if l.keyed() && l.key() == "" {
		p.Message = nameless
	}
	under := l.end
	for n, ok := l.next(); ok && n.column(n.dash) > l.column(l.dash); n, ok = n.next() {
		under = n.end
	}
	var out []mistake
	if l.keyed() && l.value < l.stop && l.key() != "" {
		value := p
		value.At = c.span(l.value, l.stop)
		out = append(out, mistake{problem: value, patches: []patch{{start: l.value, end: l.stop}}})
	}
	out = append(out, mistake{problem: p, patches: []patch{{start: l.start, end: l.end}}})
	if under > l.end {
		out = append(out, mistake{problem: p, patches: []patch{{start: l.start, end: under}}})
	}
	return out
}
