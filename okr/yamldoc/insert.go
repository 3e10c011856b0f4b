package yamldoc

import (
	"fmt"
	"strings"
)

func (c insert) plan(e *editor) error {
	m, f := c.node, c.field
	switch {
	case m.Kind == Null:
		return set{m, Fields(f)}.plan(e)
	case m.Flow:
		return e.insertFlow(m, c.at, e.key(f.Key, m)+": "+e.inline(f.Value))
	}
	if m.size() == 0 {
		return fmt.Errorf("%v: there is no field here that the new one could stand beside", m.At)
	}
	column := columnOf(m)
	nl := e.newline(int(m.At.Start))
	text := e.key(f.Key, m) + ":" + e.under(f.Key, f.Value, column, nl)
	if c.at == 0 {
		at := e.pairStart(m, 0)
		e.replace(at, at, text+nl+strings.Repeat(" ", column))
		return nil
	}
	before := m.Pairs[c.at-1]
	e.below(before.Value, max(before.Value.end(), int(before.Key.At.End)), column, text, false)
	return nil
}

func (c appendTo) plan(e *editor) error {
	n := c.node
	switch {
	case n.Kind == Null:
		return set{n, List(c.items...)}.plan(e)
	case n.Kind != Sequence:
		return c.planAlone(e)
	case n.Flow:
		var parts []string
		for _, item := range c.items {
			parts = append(parts, e.inline(item))
		}
		// Those after the first stand where it does.
		return e.insertFlow(n, n.size(), strings.Join(parts, ","+e.gap(n)))
	}
	last := n.Items[n.size()-1]
	column := columnOf(n)
	nl := e.newline(last.end())
	between, parted := nl+strings.Repeat(" ", column), e.parted(n)
	if parted {
		between = nl + between
	}
	var lines []string
	for _, item := range c.items {
		lines = append(lines, e.item(item, &spot{n, n.size() - 1}, column, nl))
	}
	e.below(last, last.end(), column, strings.Join(lines, between), parted)
	return nil
}

// parted reports whether an empty line stands between the last two items of list.
func (e *editor) parted(list *Node) bool {
	i := list.size() - 1
	if i < 1 {
		return false
	}
	start := e.dash(list, i)
	line := lineStart(e.text, start)
	for line > list.Items[i-1].end() {
		line = lineStart(e.text, max(line-1, 0))
		if e.blankLine(line) && line > list.Items[i-1].end() {
			return true
		}
	}
	return false
}

// planAlone makes a list of a value that stands alone where a list may stand.
func (c appendTo) planAlone(e *editor) error {
	n := c.node
	s, ok := e.last()
	if !ok {
		return fmt.Errorf("%v: a whole file can't become a list", n.At)
	}
	start, end := int(n.At.Start), n.end()
	short := n.Kind == ScalarNode && isPlain(n.Scalar.Value)
	var parts []string
	for _, item := range c.items {
		short = short && item.kind == ScalarNode && isPlain(item.text)
		parts = append(parts, e.inline(item))
	}
	if e.inFlow() || short {
		e.replace(start, start, "[")
		e.replace(end, end, ", "+strings.Join(parts, ", ")+"]")
		return nil
	}
	head, err := e.head(s)
	if err != nil {
		return err
	}
	sameLine := strings.Trim(e.text[head:start], " \t") == ""
	nl := e.newline(end)
	var column int
	if s.parent.Kind == Sequence || !sameLine {
		column = columnOf(n)
		e.replace(start, start, "- ")
	} else {
		column = columnOf(s.parent) + e.manner.listUnder(s.parent.Pairs[s.index].Key.Value)
		e.replace(head, start, nl+strings.Repeat(" ", column)+"- ")
	}
	if !n.Flow {
		e.indent(start, end, column+2-columnOf(n))
	}
	var lines []string
	for _, item := range c.items {
		if item.kind == n.Kind && n.size() > 0 {
			item.inline = n.Flow
		}
		lines = append(lines, e.item(item, nil, column, nl))
	}
	e.below(n, end, column, strings.Join(lines, nl+strings.Repeat(" ", column)), false)
	return nil
}

// indent moves the lines of a node after its first to the right.
func (e *editor) indent(start, end, by int) {
	for line := nextLine(e.text, lineEnd(e.text, start)); by > 0 && line < end; line = nextLine(e.text, lineEnd(e.text, line)) {
		if !e.blankLine(line) {
			e.replace(line, line, strings.Repeat(" ", by))
		}
	}
}

func (c wrap) plan(e *editor) error {
	n := c.node
	start, end := n.start(), n.end()
	key := e.key(c.key, nil) + ": "
	s, ok := e.last()
	if e.inFlow() {
		text := ""
		for _, f := range c.more {
			text += ", " + e.key(f.Key, nil) + ": " + e.inline(f.Value)
		}
		e.replace(start, start, "{"+key)
		e.replace(end, end, text+"}")
		return nil
	}
	nl := e.newline(end)
	column := e.column(start)
	if ok && s.parent.Kind == Mapping && !e.alone(start) {
		column = columnOf(s.parent) + e.manner.step
		head := e.afterColon(s.parent.Pairs[s.index])
		e.replace(head, start, nl+strings.Repeat(" ", column))
	}
	if n.size() > 0 && !n.Flow {
		// A mapping or a list goes below its new key.
		by := e.manner.step
		e.replace(start, start, strings.TrimRight(key, " ")+nl+strings.Repeat(" ", column+by))
		e.indent(start, end, by)
	} else {
		e.replace(start, start, key)
		e.indent(start, end, max(column-e.column(start), 0)+e.manner.step)
	}
	if n.Scalar != nil && e.caution > 0 {
		e.edits = nil
		return c.planAnew(e)
	}
	if len(c.more) > 0 {
		e.below(n, end, column, e.lines(Fields(c.more...), column, nl), false)
	}
	return nil
}

// planAnew writes the whole mapping anew.
func (c wrap) planAnew(e *editor) error {
	fields := append([]Field{{c.key, Datum(c.node.Scalar.Value)}}, c.more...)
	return set{c.node, Fields(fields...)}.plan(e)
}
