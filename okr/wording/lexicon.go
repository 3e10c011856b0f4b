package wording

// A lexicon is all word lists in one index by first word, in every form that
// the entries may take. It is never changed once it is built. A word that only
// goes on a longer entry is in it too, so that phrases compare numbers, not words.
type lexicon struct {
	slots   []slot // by hash, with open addressing; a power of two
	entries []entry
	phrases []phrase
	rests   []int32 // the words of the phrases after the first
	words   string  // all words, one after the other
}

// A slot is where an entry is found. The zero slot is free.
type slot struct {
	hash uint32
	id   int32 // of the entry, from 1
}

// An entry is what the lists know of a word.
type entry struct {
	from, to int32 // in words
	in       listSet
	seconds  uint64 // a bit for each word that may come second in the phrases, by the last bits of its number
	phrases  int32  // the longest entry of several words that begins with it, from 1
	form     form
	begins   bool // an entry begins with it
}

// A phrase is an entry of several words, without the first.
type phrase struct {
	from, to int32 // in rests
	second   int32 // the first of them
	next     int32 // the next that begins with the same word and is no longer, from 1
	in       listSet
	form     form
}

// hash goes on with the FNV hash h of what stands before word, whether in upper or
// in lower case.
func hash(h uint32, word string) uint32 {
	for i := 0; i < len(word); i++ {
		h = hashByte(h, word[i])
	}
	return h
}

func hashByte(h uint32, c byte) uint32 { return (h ^ uint32(c|0x20)) * 16777619 }

// noHash is the hash of nothing.
const noHash = 2166136261

// place is where a hash is looked for first.
func (x *lexicon) place(h uint32) uint32 { return (h ^ h>>15) & uint32(len(x.slots)-1) }

// find returns the entry of a word, in upper or lower case, of which h is the hash;
// -1 if there is none.
func (x *lexicon) find(word string, h uint32) int32 {
	for i := x.place(h); ; i = (i + 1) & uint32(len(x.slots)-1) {
		s := &x.slots[i]
		if s.id == 0 {
			return -1
		}
		if s.hash == h && sameWord(x.word(s.id-1), word) {
			return s.id - 1
		}
	}
}

// word returns the word of entry i, in lower case.
func (x *lexicon) word(i int32) string {
	e := &x.entries[i]
	return x.words[e.from:e.to]
}

// sameWord reports whether word is low, which is in lower case.
func sameWord(low, word string) bool {
	if low == word {
		return true
	}
	if len(low) != len(word) {
		return false
	}
	for i := 0; i < len(low); i++ {
		if low[i] != lowerByte(word[i]) {
			return false
		}
	}
	return true
}

// look adds to the tokens what the lists know of the phrases that begin with them,
// and returns the lists that know one.
func (x *lexicon) look(ts []token) (any listSet) {
	for i := range ts {
		t := &ts[i]
		if t.entry < 0 {
			continue
		}
		if e := &x.entries[t.entry]; e.phrases > 0 && i+1 < len(ts) && e.seconds&bit(ts[i+1].entry) != 0 {
			x.lookOn(ts, i, e.phrases)
		}
		any |= t.in
	}
	return any
}

// bit returns the bit of entry i among 64; it has none if there is no entry.
func bit(i int32) uint64 {
	if i < 0 {
		return 0
	}
	return 1 << (uint32(i) % 64)
}

// lookOn fills in what the lists know of the phrases that begin with token i; k
// is the first of them.
func (x *lexicon) lookOn(ts []token, i int, k int32) {
	t, next := &ts[i], ts[i+1].entry
	for k > 0 {
		p := &x.phrases[k-1]
		k = p.next
		if p.second != next || !x.matches(p, ts, i) {
			continue
		}
		if t.long = true; p.in&^t.in != 0 {
			t.in |= p.in
			t.form |= p.form
		}
		if end := &ts[i+int(p.to-p.from)]; p.in.has(bounding) {
			end.bounds = true
		}
	}
}

// matches reports whether p goes on after token i.
func (x *lexicon) matches(p *phrase, ts []token, i int) bool {
	rest := x.rests[p.from:p.to]
	if len(ts)-i <= len(rest) {
		return false
	}
	for k, e := range rest {
		if ts[i+1+k].entry != e {
			return false
		}
	}
	return true
}

// length returns how many tokens the longest entry at token i takes up that is in
// one of ls. It is 0 if there is none.
func (x *lexicon) length(ts []token, i int, ls listSet) int {
	t := &ts[i]
	if !t.in.has(ls) {
		return 0
	}
	if !t.long {
		return 1
	}
	for k := x.entries[t.entry].phrases; k > 0; k = x.phrases[k-1].next {
		if p := &x.phrases[k-1]; p.in.has(ls) && x.matches(p, ts, i) {
			return int(1 + p.to - p.from)
		}
	}
	if t.alone.has(ls) {
		return 1
	}
	return 0
}

// hasLength reports whether an entry in one of ls begins at token i and takes up n tokens.
func (x *lexicon) hasLength(ts []token, i int, ls listSet, n int) bool {
	if ts[i].entry < 0 {
		return false
	}
	e := &x.entries[ts[i].entry]
	if n == 1 {
		return e.in.has(ls)
	}
	for k := e.phrases; k > 0; k = x.phrases[k-1].next {
		if p := &x.phrases[k-1]; int(p.to-p.from) == n-1 && p.in.has(ls) && x.matches(p, ts, i) {
			return true
		}
	}
	return false
}

// begins reports whether an entry of any list begins with the word of t.
func (x *lexicon) begins(t *token) bool { return t.entry >= 0 && x.entries[t.entry].begins }
