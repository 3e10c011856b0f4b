package wording

// before reads what stands before a number: "at least", "under", "(today".
func (s *sentence) before(n *num) {
	i := n.from - 1
	for range 3 {
		if !s.leadsUp(i) {
			break
		}
		i--
	}
	if s.word(i) == "." && (s.word(i-1) == "max" || s.word(i-1) == "min") {
		i-- // "max. 2 pages"
	}
	switch s.word(i) {
	case "≥", ">", "⩾":
		n.bound = Increase
	case "≤", "<", "⩽":
		n.bound = Decrease
	case "=":
		if s.word(i-1) == ">" {
			n.bound = Increase
		} else if s.word(i-1) == "<" {
			n.bound = Decrease
		}
	}
	least, most := s.endsEntry(i, atLeast), s.endsEntry(i, atMost)
	if least > most {
		n.bound = Increase
		i -= least
	} else if k := most; k > 0 {
		w := s.word(i)
		n.bound = Decrease
		n.strict = w == "than" && s.word(i-k+1) == "no" || s.word(i-k+1) == "not" || s.word(i-k+1) == "never"
		i -= k
	}
	if s.word(i) == "with" || s.word(i) == "across" {
		n.late = true
	}
	if s.word(i) == "top" && s.word(i-1) == "with" {
		n.late, n.sub = true, true
	}
	s.todays(n, i)
}

// leadsUp reports whether token i stands between a number and what says how it is meant,
// and says nothing itself: "under about 5".
func (s *sentence) leadsUp(i int) bool {
	switch s.word(i) {
	case "a", "an", "the", "about", "around", "roughly", "only", "just", "~", "of", "is", "are", "at", "=", ":", "our", "approximately", "nearly", "almost":
		return s.endsEntry(i, bounding) == 0
	}
	return false
}

// beforeBound returns the token before n and its bound: that of ":" in "late: at most 3".
func (s *sentence) beforeBound(n *num) int {
	i := n.from - 1
	if k := s.endsEntry(i, atLeast|atMost); k > 0 {
		return i - k
	}
	switch s.word(i) {
	case "<", ">", "≤", "≥":
		return i - 1
	}
	return i
}

// endsEntry returns how many tokens an entry of ls takes up that ends with token
// i; 0 if none does. ls are some of the bounding ones.
func (s *sentence) endsEntry(i int, ls listSet) int {
	if !s.holdsToken(i) || !s.ts[i].bounds {
		return 0 // nearly always
	}
	return s.entryTo(i, ls)
}

// entryTo is endsEntry where an entry of some bounding list ends with token i.
func (s *sentence) entryTo(i int, ls listSet) int {
	for k := 4; k > 0; k-- {
		if j := i - k + 1; j >= 0 && s.is(j, ls) && s.x.hasLength(s.ts, j, ls, k) {
			return k
		}
	}
	return 0
}

// beginsCount reports whether a number, with its bound at most, begins at i: "; 95% of jars
// carry a date", "; at least one talk is held". Half is mostly a part of what was named
// before, and begins nothing new.
func (s *sentence) beginsCount(i int) bool {
	const bound = 2 // tokens of "at least"
	for k := range s.nums {
		if n := &s.nums[k]; n.from >= i && n.from <= i+bound {
			return n.Text != "half" && (s.beforeBound(n) < i || n.from == i)
		}
	}
	return false
}
