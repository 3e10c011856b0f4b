package wording

// A sentence is one sentence while it is being read. It is used again for the
// next one, so nothing of it may stay in a Reading but parts of text.
type sentence struct {
	x        *lexicon
	findings *findings
	near     map[string]Label
	text     string
	any      listSet // the lists that know one of its tokens
	cues     cueSet  // those among its tokens
	context  Context
	prefix   int  // the tokens of a counter at the start: "Key result 1"
	learning bool // it begins Learn, Find out, Know
	ts       []token
	odd      []int // the tokens that are not plain
	nums     []num
	labels   []labelAt
	clauses  []clause
	reasons  []Reason
	scratch  []int
	signed   []sign
	redacted bool // a token is
	unaided  bool // the label rests on the rules alone
	segs     [mostSegments]segment
	keep     struct {
		numbers slab[Number]
		clauses slab[Clause]
		reasons slab[Reason]
	}
}

// A slab hands out slices that are kept, many of one piece of memory: a folder
// has a hundred thousand readings, and all of them stay.
type slab[T any] struct{ free []T }

// take returns n zero values.
func (s *slab[T]) take(n int) []T {
	if n > len(s.free) {
		s.free = make([]T, max(n, 32))
	}
	taken := s.free[:n:n]
	s.free = s.free[n:]
	return taken
}

// begin makes s ready to read text.
func (s *sentence) begin(text string, c Context) {
	s.text, s.context = text, c
	s.ts = tokenise(s.ts[:0], s.text)
	s.nums, s.labels = s.nums[:0], s.labels[:0]
	s.clauses, s.reasons = s.clauses[:0], s.reasons[:0]
	s.any, s.cues = s.x.look(s.ts)
	s.findOdd()
	s.prefix = s.counter()
	s.findLabels()
	s.strip()
	s.findRedacted()
	for i := range s.prefix {
		s.ts[i].masked = true
	}
	first := s.first(0, len(s.ts))
	s.learning = s.is(first, learnVerb) && s.ts[first].form&base != 0
}

// findOdd notes the tokens that may be a number, a name, a date or a blank, which few are.
func (s *sentence) findOdd() {
	odd, ts := s.odd[:0], s.ts
	for i := range ts {
		if !ts[i].plain() {
			odd = append(odd, i)
		}
	}
	s.odd = odd
}

// first returns the first token of [from, to) that says something: no mark, no
// label, no "to", no pronoun or adverb.
func (s *sentence) first(from, to int) int {
	for i := from; i < to; i++ {
		t := &s.ts[i]
		if t.kind == mark {
			continue
		}
		switch t.word {
		case "to", "we", "i", "and", "then", "our", "the", "my", "a", "an", "by", "will", "should", "must", "also", "you", "they", "we've", "i've", "we'll", "i'll":
			continue
		}
		if n := len(t.word); n > 4 && t.word[n-2:] == "ly" && (t.alone == 0 || t.alone.has(vagueQty)) && !rhythm(t.word) && t.kind == word && i+1 < to {
			continue
		}
		if s.masks(i) || s.isPrefix(i) {
			continue
		}
		return i
	}
	return to
}

// isPrefix reports whether token i is the "re" of "re-pitch", and a verb follows.
func (s *sentence) isPrefix(i int) bool {
	switch s.word(i) {
	case "re", "pre", "co", "de", "un", "over", "under", "self", "cross", "out", "mis":
		return i+1 < len(s.ts) && s.ts[i+1].join == hyphen && s.ts[i+1].in.has(verbs) && s.ts[i+1].form&(base|past) != 0 && !s.ts[i].in.has(verbs)
	}
	return false
}

// rhythm reports whether a word that looks like an adverb says how often: "Weekly
// review meeting".
func rhythm(w string) bool {
	switch w {
	case "daily", "weekly", "monthly", "quarterly", "yearly", "hourly", "early":
		return true
	}
	return false
}

// masks reports whether token i is part of a written label or its counter.
func (s *sentence) masks(i int) bool {
	for k := range s.labels {
		if l := &s.labels[k]; l.from <= i && i < l.to {
			return true
		}
	}
	return i < s.prefix
}

// span returns the bytes of tokens [from, to), without marks at its ends.
func (s *sentence) span(from, to int) Range {
	for from < to && s.ts[from].kind == mark && !opens(s.ts[from].word) {
		from++
	}
	for to > from && s.ts[to-1].kind == mark && !closes(s.ts[to-1].word) {
		to--
	}
	if from >= to {
		return Range{}
	}
	return Range{s.ts[from].start, s.ts[to-1].end}
}

func opens(w string) bool {
	switch w {
	case "(", "[", "$", "€", "£", "+", "-", "<", ">", "≥", "≤", "`", `"`, "“", "#":
		return true
	}
	return false
}

func closes(w string) bool {
	switch w {
	case ")", "]", "%", "+", "`", `"`, "”", "$", "€", "£":
		return true
	}
	return false
}
