package wording

import "github.com/okr-as-code/okr/okr/quantity"

// workShare finds a percentage of one's own work: "complete 80% of the migration
// project". What others complete is another thing.
func (s *sentence) workShare() Range {
	for i := range s.clauses {
		c := &s.clauses[i]
		if !c.front || !s.ts[c.verb].in.has(binaryVerb) {
			continue
		}
		for k := c.n; k < c.m; k++ {
			n := &s.nums[k]
			if n.Kind() != quantity.Share || s.word(n.to) != "of" {
				continue
			}
			if end := s.projectAfter(n.to+1, c.to); end > 0 {
				return s.span(n.from, end)
			}
		}
	}
	return Range{}
}

// projectAfter returns the token after the noun of work that the phrase at i ends
// with; 0 if it ends with none.
func (s *sentence) projectAfter(i, to int) int {
	end := 0
	for ; i < to; i++ {
		t := &s.ts[i]
		if t.kind != word || t.in.has(function) && t.word != "the" && t.word != "our" && t.word != "my" && t.word != "all" && t.word != "this" {
			break
		}
		end = 0
		if n := s.x.length(s.ts, i, projectNoun); n > 0 {
			end = i + n
			i += n - 1
		}
	}
	return end
}

// stock finds a total of something that grows by itself: "the number of partners",
// "total user accounts". What is delivered in the cycle is no stock, and a ratio
// is no total.
func (s *sentence) stock() Range {
	if !s.any.has(total) {
		return Range{}
	}
	for i := range s.clauses {
		c := &s.clauses[i]
		if c.front && s.verbOf(c) == delivering && !s.ts[c.verb].in.has(neutralVerb) {
			continue
		}
		if at := s.totalIn(c); !at.IsZero() {
			return at
		}
	}
	return Range{}
}

func (s *sentence) totalIn(c *clause) Range {
	for i := c.from; i < c.to; i++ {
		if !s.is(i, total) || s.ts[i].masked {
			continue
		}
		from := i + s.x.length(s.ts, i, total)
		for k := from; k < min(from+3, c.to) && s.kind(k) == word && !s.is(k, ratio); k++ {
			n := s.x.length(s.ts, k, stockNoun)
			for n > 0 && s.is(k+n, stockNoun) { // "user accounts"
				n++
			}
			if n > 0 && !s.is(k+n, headOverride|ratio) {
				return s.span(i, k+n)
			}
		}
	}
	return Range{}
}
