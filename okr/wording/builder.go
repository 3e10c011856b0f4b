package wording

import (
	"slices"
	"strings"
)

// A builder puts entries into a lexicon, in all their forms.
type builder struct {
	x     *lexicon
	words []byte
	pasts map[string][]string // the irregular ones, by verb
	ts    []token
	split []string
}

func newLexicon(o Options) (*lexicon, error) {
	b := builder{x: &lexicon{ // room for the lists that are built in, and some more
		slots:   make([]slot, 1<<14),
		entries: make([]entry, 0, 7800),
		phrases: make([]phrase, 0, 4800),
		rests:   make([]int32, 0, 4700),
	}, words: make([]byte, 0, 60<<10)}
	if err := b.irregular(); err != nil {
		return nil, err
	}
	remove := map[listSet][]string{}
	for _, n := range sorted(o.Remove) {
		l, err := listOf(n)
		if err != nil {
			return nil, err
		}
		for _, w := range o.Remove[n] {
			remove[l] = append(remove[l], strings.Join(b.cut(w), " "))
		}
	}
	for i, n := range listNames {
		l := listSet(1) << i
		gone := remove[l]
		err := entries(n, func(e string) {
			ws := b.cut(e)
			if len(gone) == 0 || !slices.Contains(gone, strings.Join(ws, " ")) {
				b.add(l, ws)
			}
		})
		if err != nil {
			return nil, err
		}
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
		b.add(name, b.cut(n))
	}
	b.x.words = string(b.words)
	return b.x, nil
}

// cut cuts an entry into words as a sentence is cut. They hold until the next call.
func (b *builder) cut(e string) []string {
	if b.split = b.split[:0]; b.cutPlain(e) {
		return b.split
	}
	b.ts, b.split = tokenise(b.ts[:0], strings.TrimSpace(e), nil), b.split[:0]
	for i := range b.ts {
		b.split = append(b.split, b.ts[i].word)
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
func (b *builder) add(l listSet, ws []string) {
	if len(ws) == 0 {
		return
	}
	first, rest := ws[0], ws[1:]
	switch {
	case verbs.has(l):
		from, to := b.rest(rest)
		conjugate(first, b.pasts, func(stem, suffix string, f form) {
			b.put(l, b.intern(stem, suffix), from, to, f)
		})
	case plurals.has(l) && len(rest) == 0:
		b.put(l, b.intern(first, ""), 0, 0, 0)
		b.put(l, b.intern(pluralOf(first)), 0, 0, 0)
	case plurals.has(l):
		id := b.intern(first, "")
		from, to := b.rest(rest)
		b.put(l, id, from, to, 0)
		from, to = b.rest(rest)
		b.x.rests[to-1] = b.intern(pluralOf(rest[len(rest)-1]))
		b.put(l, id, from, to, 0)
	default:
		id := b.intern(first, "")
		from, to := b.rest(rest)
		b.put(l, id, from, to, 0)
	}
}

// rest notes the words of an entry after the first, and returns where in rests.
func (b *builder) rest(ws []string) (from, to int32) {
	from = int32(len(b.x.rests))
	for _, w := range ws {
		b.x.rests = append(b.x.rests, b.intern(w, ""))
	}
	return from, int32(len(b.x.rests))
}

// put notes that the word first, with those of rests [from, to) behind it, is in l.
func (b *builder) put(l listSet, first, from, to int32, f form) {
	x := b.x
	e := &x.entries[first]
	e.begins = true
	if from == to {
		e.in |= l
		e.form |= f
		return
	}
	e.seconds |= bit(x.rests[from])
	b.link(first, phrase{from: from, to: to, second: x.rests[from], form: f, in: l})
}

// link hangs a phrase on its first word, behind those that are as long. One that
// is there already is in one list more.
func (b *builder) link(first int32, p phrase) {
	x := b.x
	n := p.to - p.from
	at, before := x.entries[first].phrases, int32(0)
	for at > 0 && x.phrases[at-1].to-x.phrases[at-1].from >= n {
		if o := &x.phrases[at-1]; o.second == p.second && slices.Equal(x.rests[o.from:o.to], x.rests[p.from:p.to]) {
			o.in |= p.in
			o.form |= p.form
			return
		}
		before, at = at, x.phrases[at-1].next
	}
	p.next = at
	x.phrases = append(x.phrases, p)
	if before > 0 {
		x.phrases[before-1].next = int32(len(x.phrases))
		return
	}
	x.entries[first].phrases = int32(len(x.phrases))
}

// intern returns the entry of the word that is stem and suffix, both in lower
// case, and makes one if there is none.
func (b *builder) intern(stem, suffix string) int32 {
	x := b.x
	h := hash(hash(noHash, stem), suffix)
	i := x.place(h)
	for ; x.slots[i].id > 0; i = (i + 1) & uint32(len(x.slots)-1) {
		if x.slots[i].hash != h {
			continue
		}
		e := &x.entries[x.slots[i].id-1]
		if n, w := len(stem), b.words[e.from:e.to]; len(w) == n+len(suffix) && string(w[:n]) == stem && string(w[n:]) == suffix {
			return x.slots[i].id - 1
		}
	}
	from := len(b.words)
	b.words = append(append(b.words, stem...), suffix...)
	x.entries = append(x.entries, entry{from: int32(from), to: int32(len(b.words))})
	x.slots[i] = slot{h, int32(len(x.entries))}
	if 2*len(x.entries) > len(x.slots) {
		x.grow()
	}
	return int32(len(x.entries)) - 1
}

// grow doubles the slots.
func (x *lexicon) grow() {
	old := x.slots
	x.slots = make([]slot, 2*len(old))
	for _, s := range old {
		if s.id == 0 {
			continue
		}
		i := x.place(s.hash)
		for x.slots[i].id > 0 {
			i = (i + 1) & uint32(len(x.slots)-1)
		}
		x.slots[i] = s
	}
}
