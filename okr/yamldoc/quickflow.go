package yamldoc

// flow reads the collection in braces or brackets at at, which ends on its line,
// and returns where.
func (q *quick) flow(at, depth int) (end int) {
	if depth > maxQuickDepth {
		return -1
	}
	out, base := raw{kind: Sequence, flow: true, start: int32(at)}, len(q.stack)
	closing := byte(']')
	if q.text[at] == '{' {
		out.kind, closing = Mapping, '}'
	}
	for at++; ; at++ {
		at = q.pastSpaces(at)
		if out.kind == Mapping {
			colon := q.key(at)
			if colon < 0 {
				return -1
			}
			at = q.pastSpaces(colon + 1)
		}
		end := q.flowValue(at, depth)
		if end < 0 {
			return -1
		}
		at = q.pastSpaces(end)
		switch {
		case at == q.end:
			return -1
		case q.text[at] == closing:
			q.collect(out, base)
			return at + 1
		case q.text[at] != ',':
			return -1
		}
	}
}

// flowValue reads the value at at within braces or brackets, and returns where
// it ends.
func (q *quick) flowValue(at, depth int) (end int) {
	if at == q.end {
		return -1
	}
	switch q.text[at] {
	case '{', '[':
		return q.flow(at, depth+1)
	case '"', '\'':
		return q.quoted(at)
	}
	return q.flowPlain(at)
}

// flowPlain reads the plain scalar at at within braces or brackets, and returns
// where it ends.
func (q *quick) flowPlain(at int) (end int) {
	line := q.text[:q.end]
	if !beginsPlain(line[at:]) {
		return -1
	}
	for i := at; i < len(line); i++ {
		switch line[i] {
		case ',', ']', '}':
			return q.pushPlain(at, i)
		case '[', '{', '?', '#':
			return -1
		case ':':
			if next := line[i+1:]; next == "" || !isLetter(next[0]) && !isDigit(next[0]) && next[0] != '/' {
				return -1
			}
		}
	}
	return -1
}
