package wording

// share gives each clause its numbers.
func (s *sentence) share() {
	k := 0
	for i := range s.clauses {
		c := &s.clauses[i]
		c.n = k
		for k < len(s.nums) && (s.nums[k].from < c.to || i == len(s.clauses)-1) {
			k++
		}
		c.m = k
	}
}

// leftovers gives the numbers of a part that stands after a label, and has hardly
// a word, to the clause before it, "NPS (outcome) from 40 to 55", or to one
// labelled outcome: "revenue (outcome) from co-selling (output) by 20%".
func (s *sentence) leftovers() {
	for i := len(s.clauses) - 1; i > 0; i-- {
		c := &s.clauses[i]
		if c.link != rest || c.written != nil || c.n == c.m {
			continue
		}
		owner := &s.clauses[i-1]
		for k := range i {
			if o := &s.clauses[k]; len(o.written) == 1 && o.written[0] == Outcome && o.n == o.m {
				owner = o
			}
		}
		switch {
		case owner == &s.clauses[i-1] && (owner.n == owner.m || s.words(c) <= 2):
			owner.m, c.n = c.m, c.m
		case owner.n == owner.m:
			owner.x, owner.y = c.n, c.m
			c.m = c.n
		}
		if s.words(c) <= 2 {
			s.clauses = append(s.clauses[:i], s.clauses[i+1:]...)
		}
	}
}

// onlyNumbers reports whether the clause at hand, from start up to token i, goes
// on after a label and is numbers: "(output) from 10% to 12%, by 5 tests (input)".
func (s *sentence) onlyNumbers(start, i int) bool {
	c := &s.clauses[len(s.clauses)-1]
	return c.link == rest && c.from == start && !s.inNumber(i) && s.quantities(start, i) &&
		s.words(&clause{from: start, to: i}) <= 2
}

// words counts the words of a clause that are neither numbers nor function words.
func (s *sentence) words(c *clause) int {
	n := 0
	for i := c.from; i < c.to; i++ {
		if s.ts[i].kind == word && !s.ts[i].in.has(function) {
			n++
		}
	}
	return n
}

// combined splits a clause with as many labels as it has parts: "knowledge by 30%
// and usage by 20% (output and outcome)".
func (s *sentence) combined() {
	for i := 0; i < len(s.clauses); i++ {
		c := &s.clauses[i]
		if len(c.written) < 2 {
			continue
		}
		first := i
		for first > 0 && s.clauses[first].link == joined && s.clauses[first-1].written == nil {
			first--
		}
		if first == i && s.clauses[i].link != begins && i > 0 && s.clauses[i-1].written == nil && s.clauses[i].link == backward {
			first = i - 1
			for first > 0 && s.clauses[first].link == joined && s.clauses[first-1].written == nil {
				first--
			}
			labels := c.written
			c.written = nil
			s.spreadLabels(first, i, labels)
			continue
		}
		s.spreadLabels(first, i+1, c.written)
	}
}

// spreadLabels gives the clauses [from, to) the labels in order, or all of them
// to the last where the counts differ.
func (s *sentence) spreadLabels(from, to int, labels []Label) {
	if to-from != len(labels) {
		for k := from; k < to; k++ {
			s.clauses[k].written = labels
		}
		return
	}
	for k := from; k < to; k++ {
		s.clauses[k].written = labels[k-from : k-from+1]
	}
}
