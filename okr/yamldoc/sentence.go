package yamldoc

import (
	"strings"

	"github.com/okr-as-code/okr/okr/source"
)

// span returns the place in the file of bytes start to end of the patched text.
func (c *coach) span(start, end int) source.Span {
	return c.doc.File.Span(c.patches.back(start), c.patches.backEnd(start, end))
}

func (c *coach) isKey(word string) bool { return c.grammar.Key != nil && c.grammar.Key(word) }

// isSentence reports whether l holds a sentence, as the value of its key or as
// an item of a list.
func (c *coach) isSentence(l line) bool {
	if c.grammar.Sentence == nil {
		return false
	}
	if l.keyed() {
		return c.grammar.Sentence(l.key())
	}
	return c.grammar.Sentence(l.list())
}

// quoting returns the mistake that bytes start to end are a text without the
// quotes that it needs because of the bytes from to to.
func (c *coach) quoting(start, end, from, to int, message string, safe bool) mistake {
	at := c.span(start, end)
	fix := quoteFix(at, Raw(at).Value)
	fix.Safe = safe
	return mistake{
		problem: source.Problem{Kind: source.Syntax, At: c.span(from, to), Message: message,
			Help: fix.Edits[0].New, Fixes: []source.Fix{fix}},
		patches: []patch{{start: start, end: end, text: "x", read: true, readStart: start, readEnd: end}},
	}
}

const colonMessage = "a text with a colon and a space in it needs quotes"

// wholeItem returns l as an item without a key, where its key is none: the words
// before the first colon of a bare sentence.
func (c *coach) wholeItem(l line) line {
	if l.keyed() && l.dashed() && !c.isKey(l.key()) && c.grammar.Sentence != nil && c.grammar.Sentence(l.list()) {
		l.colon, l.value = -1, l.item
	}
	return l
}

// innerColon is a plain text with a colon and a space in it.
func innerColon(c *coach, l line, _ int) []mistake {
	if !l.keyed() || l.value == l.stop || strings.IndexByte("\"'[{|>&*!%@`#", l.text[l.value]) >= 0 {
		return nil
	}
	if colonIn(l.text[:l.textEnd()], l.value) < 0 {
		return nil
	}
	l = c.wholeItem(l)
	end := l.textEnd()
	colon := colonIn(l.text[:end], l.value)
	// Two fields on one line may be meant just as well.
	word := l.text[l.value:colon]
	word = word[strings.LastIndexAny(word, " \t")+1:]
	return []mistake{c.quoting(l.value, end, colon, colon+1,
		colonMessage, !c.isKey(word))}
}

// signs are what YAML takes for its own at the beginning of a text.
const signs = "%@`*&!>|?-[{],}"

// sentenceStart is a plain text that begins with a sign of YAML.
func sentenceStart(c *coach, l line, _ int) []mistake {
	if l.value >= l.stop {
		return nil
	}
	first := l.text[l.value]
	if first == '"' || first == '\'' {
		return quotedWords(c, l)
	}
	if strings.IndexByte(signs, first) < 0 {
		return nil
	}
	switch first {
	case '[', '{':
		end := bracketEnd(l.text[:l.stop], l.value)
		if end == l.stop || end < 0 && (!c.isSentence(l) || c.opensCollection(l)) {
			return nil // a list, or a mapping
		}
	case '>', '|':
		if headerEnd(l.text, l.value) == l.stop {
			return nil // a block
		}
	case '*':
		if !strings.ContainsAny(l.text[l.value:l.stop], " \t") && !c.isSentence(l) {
			return nil // an alias
		}
	}
	if whole := c.wholeItem(l); whole.value < l.value {
		return []mistake{c.quoting(whole.value, l.textEnd(), l.colon, l.colon+1, colonMessage, true)}
	}
	message := "a text that begins with " + string(first) + " needs quotes"
	return []mistake{c.quoting(l.value, l.textEnd(), l.value, l.value+1, message, true)}
}

// quotedWords is a text whose quotes are not those of YAML: they end before the
// text does.
func quotedWords(c *coach, l line) []mistake {
	quote := l.text[l.value]
	if _, closed := l.closedAt(); closed {
		return nil
	}
	if !closes(l.text[:l.stop], l.value) {
		if quote == '\'' && isElision(l.text[l.value+1:l.stop]) {
			return []mistake{c.quoting(l.value, l.textEnd(), l.value, l.value+1,
				"a text that begins with an apostrophe needs quotes", true)}
		}
		return nil
	}
	end := quotedEnd(l.text[:l.stop], l.value)
	if end == l.stop {
		return nil
	}
	if last := l.stop - 1; l.text[last] == quote && isBlank(l.text[end-2]) {
		// "Raise "great" partners": the outer ones are meant.
		m := c.quoting(l.value, l.stop, end-1, end, "quotes within a text in quotes end it; use the other kind around it", true)
		m.reads(c, l.value+1, last)
		return []mistake{m}
	}
	return []mistake{c.quoting(l.value, l.textEnd(), l.value, end,
		"a text that begins with quoted words needs quotes around all of it", true)}
}

// badEscape is a text in double quotes with a backslash that means itself.
func badEscape(c *coach, l line, _ int) []mistake {
	if l.value >= l.stop || l.text[l.value] != '"' || !closes(l.text[:l.stop], l.value) {
		return nil
	}
	for i := l.value + 1; i < l.stop-1; i++ {
		if l.text[i] != '\\' {
			continue
		}
		i++
		if strings.IndexByte("0abtnvfre \"'\\N_LPxuU\t", l.text[i]) >= 0 {
			continue
		}
		m := c.quoting(l.value, l.stop, i-1, i+1, "this backslash means nothing in double quotes; use single quotes", true)
		m.reads(c, l.value+1, l.stop-1)
		return []mistake{m}
	}
	return nil
}

// reads makes bytes start to end the text that m is read as and quoted.
func (m *mistake) reads(c *coach, start, end int) {
	m.problem.Help = Quote(Raw(c.span(start, end)).Value)
	m.problem.Fixes[0].Edits[0].New = m.problem.Help
	m.patches[0].readStart, m.patches[0].readEnd = start, end
}

// isElision reports whether s goes on like a word after its apostrophe: 's, 'n, 'em.
func isElision(s string) bool {
	word, _, more := strings.Cut(s, " ")
	return len(word) <= 2 && more
}

// closes reports whether the text in quotes that begins at start ends within s.
func closes(s string, start int) bool {
	end := quotedEnd(s, start)
	return end > start+1 && s[end-1] == s[start] && (end < len(s) || quotedEnd(s+" ", start) == end)
}

// unclosedQuote is a text whose quotes are not closed before the next field or
// item begins.
func unclosedQuote(c *coach, l line, _ int) []mistake {
	if l.value >= l.stop {
		return nil
	}
	quote, end := l.text[l.value], l.textEnd()
	if quote != '"' && quote != '\'' || closes(l.text[:end], l.value) {
		return nil
	}
	if _, closed := l.closedAt(); closed {
		return nil
	}
	if quote == '\'' && isElision(l.text[l.value+1:l.stop]) {
		return nil
	}
	at := c.span(l.value, l.value+1)
	fix := source.Fix{Title: "close the quotes at the end of the text", Safe: true,
		Edits: []source.Edit{{At: c.span(end, end), New: string(quote)}}}
	return []mistake{{
		problem: source.Problem{Kind: source.Syntax, At: at, Message: "these quotes are not closed; close them at the end of the text",
			Help: l.text[l.value:end] + string(quote), Fixes: []source.Fix{fix}},
		patches: []patch{{start: l.value, end: end, text: "x", read: true, readStart: l.value + 1, readEnd: end}},
		past:    end,
	}}
}

// flowText is a text in brackets or braces with a colon or a sign of YAML in it.
func flowText(c *coach, l line, stop int) []mistake {
	first := strings.IndexAny(l.text[l.value:l.stop], "[{")
	if first < 0 || stop < l.start {
		return nil
	}
	var out []mistake
	for start := l.value + first + 1; start < l.stop; {
		end := start + entryLen(l.text[start:l.stop])
		value := start
		if colon := colonIn(l.text[:end], start); colon >= 0 {
			value = colon + 1
		}
		for value < end && strings.IndexByte(" \t[{", l.text[value]) >= 0 {
			value++
		}
		text := strings.TrimRight(l.text[value:end], " \t")
		if text != "" && text[0] != '"' && text[0] != '\'' {
			if colon := colonIn(text, 0); colon >= 0 {
				out = append(out, c.quoting(value, value+len(text), value+colon, value+colon+1,
					colonMessage, true))
			} else if strings.IndexByte("%@`*&!>|?", text[0]) >= 0 {
				out = append(out, c.quoting(value, value+len(text), value, value+1,
					"a text that begins with "+text[:1]+" needs quotes", true))
			} else if mark := strings.IndexByte(text, '?'); mark >= 0 {
				out = append(out, c.quoting(value, value+len(text), value+mark, value+mark+1,
					"in brackets and braces a text with a question mark needs quotes", true))
			}
		}
		start = end + 1
	}
	return out
}

// entryLen returns how long the entry of a list or mapping in brackets is that
// begins s.
func entryLen(s string) int {
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case ',', ']', '}':
			return i
		case '"', '\'':
			if i == 0 || strings.IndexByte(" ,:[{", s[i-1]) >= 0 {
				i = quotedEnd(s, i) - 1
			}
		}
	}
	return len(s)
}

// strangeAlias is an alias of an anchor that is not there.
func strangeAlias(c *coach, l line, _ int) []mistake {
	star := strings.IndexByte(l.text[l.value:l.stop], '*')
	if star < 0 {
		return nil
	}
	start := l.value + star
	end := start + 1
	for end < l.stop && isWordByte(l.text[end]) {
		end++
	}
	return []mistake{{
		problem: source.Problem{Kind: source.Schema, At: c.span(start, end), Message: aliasMessage},
		patches: []patch{{start: start, end: end, text: "~"}},
	}}
}
