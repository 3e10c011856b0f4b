package wording

import (
	"slices"
	"strings"
)

// A builder puts entries into a lexicon, in all their forms.
type builder struct {
	x     *lexicon
	words strings.Builder
	pasts map[string][]string // the irregular ones, by verb
	ts    []token
	split []string
}

func newLexicon(o Options) (*lexicon, error) {
	b := builder{x: &lexicon{
		slots:   make([]slot, 1<<14),
		entries: make([]entry, 0, 6200),
		phrases: make([]phrase, 0, 2600),
		rests:   make([]int32, 0, 3800),
	}}
	b.words.Grow(50 << 10)
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
	b.x.words = b.words.String()
	return b.x, nil
}

// cut cuts an entry into words as a sentence is cut. They hold until the next call.
func (b *builder) cut(e string) []string {
	b.ts = tokenise(b.ts[:0], strings.TrimSpace(e), nil)
	b.split = b.split[:0]
	for i := range b.ts {
		b.split = append(b.split, b.ts[i].word)
	}
	return b.split
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
	switch {
	case verbs.has(l):
		conjugate(ws[0], b.pasts, func(stem, suffix string, f form) {
			b.put(l, b.intern(stem, suffix), ws[1:], "", f)
		})
	case plurals.has(l) && len(ws) == 1:
		b.put(l, b.intern(ws[0], ""), nil, "", 0)
		b.put(l, b.intern(pluralOf(ws[0])), nil, "", 0)
	case plurals.has(l):
		first, last := b.intern(ws[0], ""), ws[len(ws)-1]
		b.put(l, first, ws[1:], last, 0)
		stem, suffix := pluralOf(last)
		b.put(l, first, ws[1:], stem+suffix, 0)
	default:
		b.put(l, b.intern(ws[0], ""), ws[1:], "", 0)
	}
}

// put notes that the words first and rest are in l. The last of them may be
// spelled otherwise.
func (b *builder) put(l listSet, first int32, rest []string, last string, f form) {
	x := b.x
	if len(rest) == 0 {
		e := &x.entries[first]
		e.begins = true
		e.in |= l
		e.form |= f
		return
	}
	from := int32(len(x.rests))
	for i, w := range rest {
		if i == len(rest)-1 && last != "" {
			w = last
		}
		x.rests = append(x.rests, b.intern(w, ""))
	}
	e := &x.entries[first]
	e.begins = true
	e.seconds |= bit(x.rests[from])
	b.link(first, phrase{from: from, to: int32(len(x.rests)), form: f, in: l})
}

// link hangs a phrase on its first word, behind those that are as long. One that
// is there already is in one list more.
func (b *builder) link(first int32, p phrase) {
	x := b.x
	n := p.to - p.from
	at, before := x.entries[first].phrases, int32(0)
	for at > 0 && x.phrases[at-1].to-x.phrases[at-1].from >= n {
		if o := &x.phrases[at-1]; slices.Equal(x.rests[o.from:o.to], x.rests[p.from:p.to]) {
			o.in |= p.in
			o.form |= p.form
			x.rests = x.rests[:p.from]
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
	x, known := b.x, b.words.String()
	h := hash(hash(noHash, stem), suffix)
	i := x.place(h)
	for ; x.slots[i].id > 0; i = (i + 1) & uint32(len(x.slots)-1) {
		if x.slots[i].hash != h {
			continue
		}
		e := &x.entries[x.slots[i].id-1]
		if rest, ok := strings.CutPrefix(known[e.from:e.to], stem); ok && rest == suffix {
			return x.slots[i].id - 1
		}
	}
	b.words.WriteString(stem)
	b.words.WriteString(suffix)
	x.entries = append(x.entries, entry{from: int32(len(known)), to: int32(b.words.Len())})
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
