package wording

// A lexicon is all word lists in one index by first word, in every form that
// the entries may take. A word that only goes on a longer entry is in it too, so that
// phrases compare numbers, not words. It is searched as it is laid out in bytes
// (layout.go), so that the lists that are built in cost nothing to set up, and never
// changed.
type lexicon struct {
	slots   []byte // the numbers of the entries by hash, with open addressing; a power of two
	entries []byte // what the lists know of a word
	phrases []byte // entries of several words, without the first
	rests   []byte // the words of the phrases after the first
	words   string // all words, one after the other
}

// hash goes on with the FNV hash h of what stands before word, whether in upper or
// in lower case.
func hash(h uint32, word string) uint32 {
	for i := 0; i < len(word); i++ {
		h = hashByte(h, word[i])
	}
	return h
}

func hashByte(h uint32, c byte) uint32 { return (h ^ uint32(c|0x20)) * hashFactor }

// noHash is the hash of nothing, and hashFactor what FNV multiplies by.
const (
	noHash     uint32 = 2166136261
	hashFactor uint32 = 16777619
)

// place is where a hash is looked for first among the slots up to last.
func place(h, last uint32) uint32 { return (h ^ h>>15) & last }

// find returns the entry of a word, in upper or lower case, of which h is the hash,
// its number, and the word in lower case; nil and -1 if there is none.
func (x *lexicon) find(word string, h uint32) (*laidEntry, int32, string) {
	last := uint32(len(x.slots)/slotWidth - 1)
	for i := place(h, last); ; i = (i + 1) & last {
		s := x.slot(i)
		if s == 0 {
			return nil, -1, ""
		}
		if !s.mayBe(h) {
			continue
		}
		e := x.entry(s.entry())
		if low := x.word(e); sameWord(low, word) {
			return e, s.entry(), low
		}
	}
}

// word returns the word of an entry, in lower case.
func (x *lexicon) word(e *laidEntry) string { return x.words[e.from():e.to()] }

// lists returns the lists that hold a word by itself.
func (x *lexicon) lists(word string) listSet {
	if e, _, _ := x.find(word, hash(noHash, word)); e != nil {
		return e.in()
	}
	return 0
}

// sameWord reports whether word is low, which is in lower case.
func sameWord(low, word string) bool {
	if len(low) != len(word) {
		return false
	}
	for i := range len(low) {
		if low[i] != word[i] && low[i] != lowerByte(word[i]) {
			return false
		}
	}
	return true
}

// look adds to the tokens what the lists know of them and of the phrases that begin
// with them, and returns the lists that know one, and the cues among them. It begins at
// the end, so that what follows a token is known.
func (x *lexicon) look(ts []token) (any listSet, cues cueSet) {
	next := int32(-1)
	for i := len(ts) - 1; i >= 0; i-- {
		t := &ts[i]
		e, n, low := x.find(t.word, t.hash)
		if t.entry = n; e == nil {
			t.word, next = lower(t.word), -1
			continue
		}
		in := e.in()
		any |= in
		t.word, t.form, t.in, t.alone, t.cues = low, e.form(), in, in, e.cues()
		cues |= t.cues
		if in.has(bounding) {
			t.bounds = true
		}
		if next >= 0 && e.seconds()&bit(next) != 0 {
			x.lookOn(ts, i)
			any |= t.in
		}
		next = n
	}
	return any, cues
}

// bit returns the bit of entry i among 64.
func bit(i int32) uint64 { return 1 << (uint32(i) % 64) }

// lookOn fills in what the lists know of the phrases that begin with token i.
func (x *lexicon) lookOn(ts []token, i int) {
	t := &ts[i]
	for k, p := x.firstPhrase(t.entry, ts[i+1].entry); p != nil; k, p = x.nextPhrase(k, p) {
		if !x.matches(p, ts, i) {
			continue
		}
		if !t.long {
			t.long, t.phrase = true, k
		}
		in := p.in()
		t.in |= in
		t.form |= p.form()
		if in.has(bounding) {
			ts[i+p.more()].bounds = true
		}
	}
}

// firstPhrase returns the first phrase that begins with the entries first and
// second, and its number; nil if there is none.
func (x *lexicon) firstPhrase(first, second int32) (int32, *laidPhrase) {
	k := x.entry(first).phrases()
	if k == 0 {
		return 0, nil
	}
	for p := x.phrase(k); ; p = x.phrase(k) {
		if p.second() == second {
			return k, p
		}
		if p.second() > second || p.last() {
			return 0, nil
		}
		k++
	}
}

// nextPhrase returns the phrase after p, which is number k, if that begins with the
// same two words.
func (x *lexicon) nextPhrase(k int32, p *laidPhrase) (int32, *laidPhrase) {
	if p.last() {
		return 0, nil
	}
	if q := x.phrase(k + 1); q.second() == p.second() {
		return k + 1, q
	}
	return 0, nil
}

// matches reports whether p goes on after token i, of which the next is its second word.
func (x *lexicon) matches(p *laidPhrase, ts []token, i int) bool {
	more := p.more()
	if len(ts)-i <= more {
		return false
	}
	for k := 2; k <= more; k++ {
		if ts[i+k].entry != x.rest(p.from()+int32(k-1)) {
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
	return x.longest(ts, i, ls)
}

// longest is length where several entries begin at token i.
func (x *lexicon) longest(ts []token, i int, ls listSet) int {
	t := &ts[i]
	for k, p := t.phrase, x.phrase(t.phrase); p != nil; k, p = x.nextPhrase(k, p) {
		if p.in().has(ls) && x.matches(p, ts, i) {
			return 1 + p.more()
		}
	}
	if t.alone.has(ls) {
		return 1
	}
	return 0
}

// hasLength reports whether an entry in one of ls begins at token i and takes up n tokens.
func (x *lexicon) hasLength(ts []token, i int, ls listSet, n int) bool {
	t := &ts[i]
	switch {
	case n == 1:
		return t.alone.has(ls)
	case !t.long:
		return false
	}
	for k, p := t.phrase, x.phrase(t.phrase); p != nil; k, p = x.nextPhrase(k, p) {
		if 1+p.more() == n && p.in().has(ls) && x.matches(p, ts, i) {
			return true
		}
	}
	return false
}

// begins reports whether an entry of any list begins with the word of t.
func (x *lexicon) begins(t *token) bool { return t.entry >= 0 && x.entry(t.entry).begins() }
