package wording

// compared reads what says that something is more or less as it should be, which
// nobody can simply deliver: "fewer surprises", "half as many complaints", "search
// gets better at error codes".
func (s *sentence) compared(c *clause) bool {
	if !s.any.has(comparative|moreWord|vagueQty) || c.front && !s.links(c.verb) || c.passive && !s.aims(c) {
		return false
	}
	from := c.from
	if c.verb >= 0 && s.links(c.verb) {
		from = c.verb + 1
	}
	at := s.comparativeFrom(from, c.to)
	if at < 0 && c.verb < 0 {
		at = s.thanLast(c)
	}
	if at < 0 || !s.fewer(at) && s.madeAt(at+1, c.to) && !s.relates(at+1, c.to) {
		return false
	}
	s.decide(c, Outcome, Set(Output), s.aims(c), whyCompared, s.span(at, at+1))
	return true
}

// comparativeFrom returns the comparative that a phrase begins with, behind
// adverbs and numbers; -1 if it has none.
func (s *sentence) comparativeFrom(from, to int) int {
	for i := s.first(from, to); i < min(to, from+7); i++ {
		t := &s.ts[i]
		switch {
		case i+1 < to && s.ts[i+1].join == hyphen:
			return -1 // "wider-community members"
		case s.is(i, comparative):
			if s.word(i) == "longer" && s.word(i-1) == "no" {
				return -1
			}
			return i
		case t.kind == digit, t.word == "%" && t.depth == 0, t.in.has(vagueQty | numberWord | factorWord), adverb(t), intensifies(t.word):
		default:
			return -1
		}
	}
	return -1
}

// intensifies reports whether a word says by how much: "a good deal", "much".
func intensifies(w string) bool {
	switch w {
	case "much", "far", "way", "even", "a", "bit", "little", "lot", "as", "x", "good", "deal", "great", "quite", "rather", "third", "quarter", "fifth", "tenth":
		return true
	}
	return false
}

// links reports whether the verb at i only says what its subject is like.
func (s *sentence) links(i int) bool {
	switch s.word(i) {
	case "is", "are", "be", "become", "becomes", "get", "gets", "feel", "feels", "look", "looks", "grow", "grows", "run", "runs", "stay", "stays":
		return true
	}
	return false
}

// fewer reports whether the comparative at i says that there is less of something.
func (s *sentence) fewer(i int) bool {
	switch s.word(i) {
	case "fewer", "less", "half", "a":
		return true
	}
	return false
}

// relates reports whether what is compared at i is how some get on with others: "better
// alignment between the wards".
func (s *sentence) relates(i, to int) bool {
	switch s.word(i) {
	case "alignment", "collaboration", "cooperation", "coordination", "communication", "exchange", "contact", "relations", "relationship", "relationships", "understanding", "teamwork":
		switch s.word(i + 1) {
		case "between", "among", "amongst", "across", "with":
			return i+2 < to
		}
	}
	return false
}

// madeAt reports whether the phrase at i is about something to make or to deliver:
// "better documentation".
func (s *sentence) madeAt(i, to int) bool {
	var buf [mostSegments]segment
	segs := s.segments(buf[:0], i, to)
	return len(segs) > 0 && segs[0].hasHead && segs[0].head.class <= delivered
}

// thanLast returns the word of comparing in a clause without a verb that compares
// itself with earlier times, "shortlists more mixed than last autumn", or ends with
// it, "thumb position significantly more secure"; -1 if it does not.
func (s *sentence) thanLast(c *clause) int {
	for i := c.from + 1; i < c.to; i++ {
		if s.onlyMore(i, c) {
			return i
		}
		n := s.x.length(s.ts, i, comparative)
		if n == 0 || s.kind(i-1) != word || s.is(i-1, function&^comparative) {
			continue
		}
		if last := i + n; (last >= c.to || s.kind(last) == mark) && (s.is(i-1, vagueQty) || adverb(&s.ts[i-1]) || s.ts[i-1].form == 0) {
			return i
		}
	}
	for i := c.from + 1; i+1 < c.to; i++ {
		if s.word(i) != "than" {
			continue
		}
		switch s.word(i + 1) {
		case "last", "before", "now", "today", "in", "this", "a", "at":
		default:
			continue
		}
		for k := i - 1; k > c.from && k > i-4; k-- {
			if w := s.word(k); w == "more" || w == "less" || s.is(k, comparative) {
				return k
			}
		}
	}
	return -1
}

// onlyMore reports whether a clause ends with a comparison at token i that names no
// number: "rehearsals noticeably more punctual", "noise down considerably".
func (s *sentence) onlyMore(i int, c *clause) bool {
	last := s.closing(c)
	if last != i+1 || s.kind(i-1) != word || s.kind(last) != word {
		return false
	}
	switch s.word(i) {
	case "more", "less":
		return s.is(i-1, vagueQty) || adverb(&s.ts[i-1])
	case "up", "down":
		return s.is(last, vagueQty) || adverb(&s.ts[last])
	}
	return false
}
