package yamldoc

import (
	"fmt"
	"strings"
)

// Edits within braces and brackets.

// flowStart returns where pair or item i of n begins.
func (n *Node) flowStart(i int) int {
	if n.Kind == Mapping {
		return int(n.Pairs[i].Key.At.Start)
	}
	return n.Items[i].start()
}

// flowEnd returns where pair or item i of n ends.
func (n *Node) flowEnd(i int) int {
	end := n.child(i).end()
	if n.Kind == Mapping {
		end = max(end, int(n.Pairs[i].Key.At.End))
	}
	return end
}

// closed fails where the brackets of n are not all there: they were mended in
// memory alone, or n is a pair in brackets that has none of its own.
func (e *editor) closed(n *Node) error {
	text := n.At.Text()
	if len(text) > 1 && (text[0] == '{' && text[len(text)-1] == '}' || text[0] == '[' && text[len(text)-1] == ']') {
		return nil
	}
	if n.Kind == Mapping && text != "" && text[0] != '{' {
		return nil
	}
	return fmt.Errorf("%v: the brackets here are not closed; close them first", n.At)
}

// comma returns where the comma after pair or item i of n stands.
func (e *editor) comma(n *Node, i int) (int, bool) {
	at := e.skip(n.flowEnd(i))
	return at, at < len(e.text) && e.text[at] == ','
}

// gap returns what stands between a comma and the next entry of n: a blank, but
// where nothing stands between others.
func (e *editor) gap(n *Node) string {
	if n.size() > 1 {
		if at, ok := e.comma(n, 0); ok && at+1 == n.flowStart(1) {
			return ""
		}
	}
	return " "
}

// insertFlow writes text as the entry of n, which is in braces or brackets,
// before entry i.
func (e *editor) insertFlow(n *Node, i int, text string) error {
	start := int(n.At.Start)
	if err := e.closed(n); err != nil {
		return err
	}
	switch {
	case n.size() == 0:
		pad := ""
		if e.text[start+1] == ' ' {
			pad = " "
		}
		e.replace(start+1, start+1, pad+text)
	case e.text[start] != '{' && e.text[start] != '[':
		// A pair in brackets, without braces of its own.
		e.replace(start, start, "{")
		if i == 0 {
			e.replace(start, start, text+", ")
			text = ""
		} else {
			text = ", " + text
		}
		e.replace(n.end(), n.end(), text+"}")
	case i == 0:
		at := n.flowStart(0)
		gap := e.gap(n)
		if e.alone(at) {
			gap = e.newline(at) + e.text[lineStart(e.text, at):at]
		}
		e.replace(at, at, text+","+gap)
	default:
		e.insertFlowAfter(n, i-1, text)
	}
	return nil
}

// insertFlowAfter writes text as the entry of n after entry i.
func (e *editor) insertFlowAfter(n *Node, i int, text string) {
	at, end := n.flowStart(i), n.flowEnd(i)
	if n.child(i).Kind == Null && e.text[end-1] == ':' && end < len(e.text) && e.text[end] == ' ' {
		end++
	}
	if e.alone(at) {
		line := e.newline(at) + e.text[lineStart(e.text, at):at]
		if comma, ok := e.comma(n, i); ok && e.restBlank(comma+1) {
			below := lineEnd(e.text, comma)
			e.replace(below, below, line+text+",")
			return
		} else if !ok && e.restBlank(end) {
			below := lineEnd(e.text, end)
			e.replace(end, end, ",")
			e.replace(below, below, line+text)
			return
		}
	}
	e.replace(end, end, ","+e.gap(n)+text)
}

// removeFlow takes away entry i of n, which is in braces or brackets.
func (e *editor) removeFlow(n *Node, i int) error {
	if err := e.closed(n); err != nil {
		return err
	}
	start, end := n.flowStart(i), n.flowEnd(i)
	comma, more := e.comma(n, i)
	switch open := int(n.At.Start); {
	case n.size() == 1 && e.text[open] != '{' && e.text[open] != '[':
		e.replace(open, n.end(), "{}")
	case n.size() == 1 && !e.comments(open, n.end()):
		e.replace(open+1, n.end()-1, "")
	case n.size() == 1 && more:
		e.replace(start, comma+1, "")
	case n.size() == 1:
		e.replace(start, end, "")
	case e.ownLines(start, end, comma, more):
		if !more {
			before, _ := e.comma(n, i-1)
			e.replace(before, before+1, "")
			comma = end
		}
		e.replace(lineStart(e.text, start), nextLine(e.text, lineEnd(e.text, comma)), "")
	case i < n.size()-1 && !e.comments(end, n.flowStart(i+1)):
		e.replace(start, n.flowStart(i+1), "")
	case i < n.size()-1:
		e.replace(start, comma+1, "")
	default:
		before, _ := e.comma(n, i-1)
		if e.comments(before, start) || strings.ContainsAny(e.text[before:start], "\r\n") && e.caution > 0 {
			e.replace(before, before+1, "")
			e.replace(start, end, "")
			return nil
		}
		e.replace(before, end, "")
	}
	return nil
}

// ownLines reports whether nothing else stands on the lines of an entry in braces
// or brackets.
func (e *editor) ownLines(start, end, comma int, more bool) bool {
	if !more {
		comma = end - 1
	}
	return e.alone(start) && e.restBlank(comma+1) && lineEnd(e.text, comma) < len(e.text)
}
