package wording

// A lexicon is all word lists in one index by first word, in every form that
// the entries may take. A word that only goes on a longer entry is in it too, so that
// phrases compare numbers, not words. It is text that is searched as it lies there
// (layout.go), so that the lists that are built in cost nothing to set up.
type lexicon struct {
	slots   string // the numbers of the entries by hash, with open addressing; a power of two
	entries string // what the lists know of a word
	phrases string // entries of several words, without the first
	rests   string // the words of the phrases after the first
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

func hashByte(h uint32, c byte) uint32 { return (h ^ uint32(c|0x20)) * 16777619 }

// noHash is the hash of nothing.
const noHash = 2166136261

// place is where a hash is looked for first among slots slots, a power of two.
func place(h uint32, slots int) uint32 { return (h ^ h>>15) & uint32(slots-1) }

// find returns the entry of a word, in upper or lower case, of which h is the hash;
// -1 if there is none.
func (x *lexicon) find(word string, h uint32) int32 {
	slots := len(x.slots) / slotWidth
	for i := place(h, slots); ; i = (i + 1) & uint32(slots-1) {
		s := slot(number(x.slots, int(i)*slotWidth))
		if s == 0 {
			return -1
		}
		if s.mayBe(h) && sameWord(x.word(s.entry()), word) {
			return s.entry()
		}
	}
}

// lists returns the lists that hold a word by itself.
func (x *lexicon) lists(word string) listSet {
	if i := x.find(word, hash(noHash, word)); i >= 0 {
		return x.in(i)
	}
	return 0
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
		if i+1 < len(ts) && x.seconds(t.entry)&bit(ts[i+1].entry) != 0 {
			x.lookOn(ts, i)
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

// lookOn fills in what the lists know of the phrases that begin with token i.
func (x *lexicon) lookOn(ts []token, i int) {
	t, next := &ts[i], ts[i+1].entry
	for k := x.firstPhrase(t.entry); k > 0; {
		p := x.phrase(k)
		k = p.next
		if p.second != next || !x.matches(&p, ts, i) {
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
	if len(ts)-i <= int(p.to-p.from) {
		return false
	}
	for k := p.from; k < p.to; k++ {
		i++
		if ts[i].entry != x.rest(k) {
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
	for k := x.firstPhrase(t.entry); k > 0; {
		p := x.phrase(k)
		if p.in.has(ls) && x.matches(&p, ts, i) {
			return int(1 + p.to - p.from)
		}
		k = p.next
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
	if n == 1 {
		return ts[i].alone.has(ls)
	}
	for k := x.firstPhrase(ts[i].entry); k > 0; {
		p := x.phrase(k)
		if int(p.to-p.from) == n-1 && p.in.has(ls) && x.matches(&p, ts, i) {
			return true
		}
		k = p.next
	}
	return false
}

// begins reports whether an entry of any list begins with the word of t.
func (x *lexicon) begins(t *token) bool { return t.entry >= 0 && x.isFirst(t.entry) }
