package wording

import "strings"

// doneRange returns the words that say what is done or not: the verb, the
// participle, or, where there is neither, the thing that is there or not.
func (s *sentence) doneRange(c *clause) Range {
	if c.verb >= 0 {
		next := c.verb + 1
		for next < c.to && adverb(&s.ts[next]) {
			next++
		}
		if c.stative && s.is(c.verb, auxiliary) && next < c.to && s.kind(next) == word && !s.is(next, function) {
			return s.span(c.verb, next+1) // "is live", "are greeted"
		}
		return s.verbRange(c)
	}
	from := s.wordsFrom(c)
	to := from
	for to < c.to && (to == from || s.word(to) != "which" && s.word(to) != "who" && s.word(to) != "that") {
		to++ // what is said of something by the way is not what is done
	}
	if i := s.doneWord(c, to); i > 0 {
		return s.span(i, i+1)
	}
	if from >= c.to {
		return Range{}
	}
	end := from + 1
	for end < c.to && s.kind(end) == word && (!s.is(end, function) || s.ts[end].join == hyphen) {
		end++
	}
	return s.span(from, end)
}

// doneWord returns the word before token to that says of the subject of a clause
// what is done to it, whether a list knows its verb or not; 0 if there is none.
func (s *sentence) doneWord(c *clause, to int) int {
	if c.passive && c.verb > 0 && c.verb < to {
		return c.verb
	}
	for i := s.wordsFrom(c) + 1; i < min(to, c.to); i++ {
		t := &s.ts[i]
		if t.masked || t.depth > 0 || t.kind != word || t.join != apart {
			continue
		}
		if t.form.pastOnly() && !s.ofKind(i, c.to) || s.coined(i, c.to) {
			return i
		}
	}
	return 0
}

// ofKind reports whether the participle at i says of which kind the thing is that
// follows: "a plan for a unified ledger", "the admin setup steps".
func (s *sentence) ofKind(i, to int) bool {
	return s.is(i-1, function) && !s.is(i-1, auxiliary) && i+1 < to && s.kind(i+1) == word && !s.is(i+1, function) || i+1 < to && s.countable(i+1) && !s.countable(i-1)
}

// coined reports whether the word at i is the participle of a verb that no list
// knows, at the end of its phrase: "flaky tests quarantined".
func (s *sentence) coined(i, to int) bool {
	t := &s.ts[i]
	return t.in == 0 && len(t.word) > 4 && strings.HasSuffix(t.word, "ed") && s.endsPhrase(i+1, to)
}

// isCoined reports whether a clause says with such a verb what is done to its subject:
// "the monolith is decomposed into smaller parts".
func (s *sentence) isCoined(c *clause) bool {
	return c.stative && c.verb+1 < c.to && s.coined(c.verb+1, c.to)
}

// done reports whether a clause says, before token i, that something is made or
// done: "Write the bid", "the bid is written".
func (s *sentence) done(c *clause, i int) bool {
	if c.verb < 0 || c.verb >= i || !c.front && !c.passive {
		return false
	}
	if c.passive {
		return true
	}
	v := s.verbOf(c)
	return v == making || v == delivering || s.ts[c.verb].in.has(binaryVerb)
}
