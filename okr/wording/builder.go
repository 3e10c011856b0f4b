package wording

import (
	"slices"
	"strings"
)

// A builder puts entries into a lexicon, in all their forms.
type builder struct {
	slots   []slot
	entries []entry
	phrases []phrase
	rests   []int32
	words   []byte
	pasts   map[string][]string // the irregular ones, by verb
	ts      []token
	split   []string
}

// An entry is what the lists know of a word.
type entry struct {
	in       listSet
	seconds  uint64 // a bit for each word that may come second in the phrases, by the last bits of its number
	from, to int32  // in words
	phrases  int32  // the last of the phrases that begin with it, from 1
	form     form
	begins   bool // an entry of what is asked on the way of a sentence begins with it
	cues     cueSet
	asked    askedSet // the lists that are asked for afterwards
}

// A phrase is an entry of several words, without the first.
type phrase struct {
	in       listSet
	from, to int32 // in rests
	second   int32 // the first of them
	next     int32 // another that begins with the same word, from 1; 0 if there is none
	form     form
	asked    askedSet
}

// newLexicon returns the lexicon that is built in, with the words of o. Only where
// words are taken out are the lists read again: of a form that is left it cannot be
// told which of the words of a list it is one of.
func newLexicon(o Options) (*lexicon, error) {
	if len(o.Names) == 0 && len(o.Add) == 0 && len(o.Remove) == 0 {
		return lexiconIn(builtIn), nil
	}
	b, err := newBuilder()
	if err != nil {
		return nil, err
	}
	if len(o.Remove) == 0 {
		b.take(lexiconIn(builtIn))
	} else if err := b.read(o.Remove); err != nil {
		return nil, err
	}
	for _, n := range sorted(o.Add) {
		l, err := listOf(n)
		if err != nil {
			return nil, err
		}
		for _, w := range o.Add[n] {
			b.add(l, b.cut(w))
		}
	}
	for _, n := range o.Names {
		b.add(listed{in: name}, b.cut(n))
	}
	return lexiconIn(b.layOut()), nil
}

// newBuilder returns a builder that has put nothing together, with room for the
// lists that are built in, and some more.
func newBuilder() (*builder, error) {
	b := &builder{
		entries: make([]entry, 0, 7800),
		phrases: make([]phrase, 0, 4800),
		rests:   make([]int32, 0, 4700),
		words:   make([]byte, 0, 60<<10),
	}
	return b, b.irregular()
}

// read puts the word lists together, but for the entries to remove.
func (b *builder) read(remove map[string][]string) error {
	b.slots = make([]slot, 1<<14)
	b.addCues()
	gone := map[listed][]string{}
	for _, n := range sorted(remove) {
		l, err := listOf(n)
		if err != nil {
			return err
		}
		for _, w := range remove[n] {
			gone[l] = append(gone[l], strings.Join(b.cut(w), " "))
		}
	}
	for _, n := range slices.Concat(listNames[:], askedNames[:]) {
		l, err := listOf(n)
		if err != nil {
			return err
		}
		gone := gone[l]
		err = entries(n, func(e string) {
			ws := b.cut(e)
			if len(gone) == 0 || !slices.Contains(gone, strings.Join(ws, " ")) {
				b.add(l, ws)
			}
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// cut cuts an entry into words as a sentence is cut. They hold until the next call.
func (b *builder) cut(e string) []string {
	if b.split = b.split[:0]; b.cutPlain(e) {
		return b.split
	}
	b.ts, b.split = tokenise(b.ts[:0], strings.TrimSpace(e)), b.split[:0]
	for i := range b.ts {
		b.split = append(b.split, lower(b.ts[i].word))
	}
	return b.split
}

// cutPlain cuts an entry of small letters, with single spaces and hyphens between,
// as nearly all are; it returns false for any other.
func (b *builder) cutPlain(e string) bool {
	from := 0
	for i := 0; i <= len(e); i++ {
		switch {
		case i < len(e) && 'a' <= e[i] && e[i] <= 'z':
		case i > from && (i == len(e) || e[i] == ' ' || e[i] == '-'):
			b.split = append(b.split, e[from:i])
			from = i + 1
		default:
			return false
		}
	}
	return true
}

// irregular reads the irregular pasts.
func (b *builder) irregular() error {
	b.pasts = make(map[string][]string, 128)
	return entries("irregular", func(e string) {
		ws := strings.Fields(e)
		b.pasts[ws[0]] = ws[1:]
	})
}

// add puts an entry of a list into the lexicon. Of verbs the first word is
// inflected, of nouns the last.
func (b *builder) add(l listed, ws []string) {
	if len(ws) == 0 {
		return
	}
	first, rest := ws[0], ws[1:]
	switch {
	case verbs.has(l.in):
		from, to := b.rest(rest)
		conjugate(first, b.pasts, func(stem, suffix string, f form) {
			b.put(l, b.intern(stem, suffix), from, to, f)
		})
	case plurals.has(l.in) && len(rest) == 0:
		b.put(l, b.intern(first, ""), 0, 0, 0)
		b.put(l, b.intern(pluralOf(first)), 0, 0, 0)
	case plurals.has(l.in):
		id := b.intern(first, "")
		from, to := b.rest(rest)
		b.put(l, id, from, to, 0)
		from, to = b.rest(rest)
		b.rests[to-1] = b.intern(pluralOf(rest[len(rest)-1]))
		b.put(l, id, from, to, 0)
	default:
		id := b.intern(first, "")
		from, to := b.rest(rest)
		b.put(l, id, from, to, 0)
	}
}

// rest notes the words of an entry after the first, and returns where in rests.
func (b *builder) rest(ws []string) (from, to int32) {
	from = int32(len(b.rests))
	for _, w := range ws {
		b.rests = append(b.rests, b.intern(w, ""))
	}
	return from, int32(len(b.rests))
}

// put notes that the word first, with those of rests [from, to) behind it, is in l.
func (b *builder) put(l listed, first, from, to int32, f form) {
	e := &b.entries[first]
	e.begins = e.begins || l.in != 0
	if from == to {
		e.in |= l.in
		e.asked |= l.asked
		e.form |= f
		return
	}
	e.seconds |= bit(b.rests[from])
	b.link(first, phrase{from: from, to: to, second: b.rests[from], form: f, in: l.in, asked: l.asked})
}

// link hangs a phrase on its first word. One that is there already is in one list more.
func (b *builder) link(first int32, p phrase) {
	for k := b.entries[first].phrases; k > 0; k = b.phrases[k-1].next {
		if o := &b.phrases[k-1]; o.second == p.second && slices.Equal(b.rests[o.from:o.to], b.rests[p.from:p.to]) {
			o.in |= p.in
			o.asked |= p.asked
			o.form |= p.form
			return
		}
	}
	b.hang(first, p)
}

// hang hangs a phrase on its first word that is not there yet.
func (b *builder) hang(first int32, p phrase) {
	p.next = b.entries[first].phrases
	b.phrases = append(b.phrases, p)
	b.entries[first].phrases = int32(len(b.phrases))
}

// intern returns the entry of the word that is stem and suffix, both in lower
// case, and makes one if there is none.
func (b *builder) intern(stem, suffix string) int32 {
	h := hash(hash(noHash, stem), suffix)
	i := place(h, uint32(len(b.slots)-1))
	for ; b.slots[i] != 0; i = (i + 1) & uint32(len(b.slots)-1) {
		if !b.slots[i].mayBe(h) {
			continue
		}
		e := &b.entries[b.slots[i].entry()]
		if n, w := len(stem), b.words[e.from:e.to]; len(w) == n+len(suffix) && string(w[:n]) == stem && string(w[n:]) == suffix {
			return b.slots[i].entry()
		}
	}
	from := len(b.words)
	b.words = append(append(b.words, stem...), suffix...)
	b.entries = append(b.entries, entry{from: int32(from), to: int32(len(b.words))})
	b.slots[i] = slotOf(h, len(b.entries)-1)
	if 2*len(b.entries) > len(b.slots) {
		b.grow()
	}
	return int32(len(b.entries)) - 1
}

// grow doubles the slots.
func (b *builder) grow() {
	b.slots = make([]slot, 2*len(b.slots))
	for n := range b.entries {
		h := hash(noHash, string(b.words[b.entries[n].from:b.entries[n].to]))
		i := place(h, uint32(len(b.slots)-1))
		for b.slots[i] != 0 {
			i = (i + 1) & uint32(len(b.slots)-1)
		}
		b.slots[i] = slotOf(h, n)
	}
}
