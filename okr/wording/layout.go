package wording

import (
	"cmp"
	_ "embed"
	"encoding/binary"
	"math"
	"slices"
)

// The lexicon of the word lists that are built in, laid out as it is searched. "go
// test ./okr/wording -run TestLexicon -update" lays it out anew from words/*.txt.
//
//go:embed lexicon.bin
var builtIn []byte

// A slot is where an entry is found: the number of the entry, from 1, and the
// highest bits of its hash, so that few words need to be compared. The zero slot is free.
type slot uint32

const entryBits = 24

func slotOf(h uint32, entry int) slot { return slot(h&^(1<<entryBits-1)) | slot(entry+1) }

// entry returns the number of the entry, from 0.
func (s slot) entry() int32 { return int32(s&(1<<entryBits-1)) - 1 }

// mayBe reports whether the word that is found there may have hash h.
func (s slot) mayBe(h uint32) bool { return (uint32(s)^h)>>entryBits == 0 }

// How many bytes the things in a lexicon take up. Numbers begin with the lowest byte.
const (
	slotWidth   = 4
	entryWidth  = 32
	phraseWidth = 24
	restWidth   = 4
)

// A laidEntry is what the lists know of a word, as it lies in a lexicon: an entry.
type laidEntry [entryWidth]byte

func (e *laidEntry) in() listSet     { return listSet(binary.LittleEndian.Uint64(e[:])) }
func (e *laidEntry) seconds() uint64 { return binary.LittleEndian.Uint64(e[8:]) }
func (e *laidEntry) from() uint32    { return binary.LittleEndian.Uint32(e[16:]) }
func (e *laidEntry) to() uint32      { return e.from() + uint32(binary.LittleEndian.Uint16(e[20:])) }
func (e *laidEntry) cues() cueSet    { return cueSet(binary.LittleEndian.Uint16(e[22:])) }
func (e *laidEntry) phrases() int32  { return int32(binary.LittleEndian.Uint32(e[24:])) }
func (e *laidEntry) form() form      { return form(e[28]) }
func (e *laidEntry) begins() bool    { return e[29] != 0 }
func (e *laidEntry) asked() askedSet { return askedSet(binary.LittleEndian.Uint16(e[30:])) }

// A laidPhrase is an entry of several words, as it lies in a lexicon: a phrase. Those
// with the same first word stand together, by their second, and of these the
// longest first.
type laidPhrase [phraseWidth]byte

func (p *laidPhrase) in() listSet   { return listSet(binary.LittleEndian.Uint64(p[:])) }
func (p *laidPhrase) from() int32   { return int32(binary.LittleEndian.Uint32(p[8:])) }
func (p *laidPhrase) to() int32     { return int32(binary.LittleEndian.Uint32(p[12:])) }
func (p *laidPhrase) second() int32 { return int32(binary.LittleEndian.Uint32(p[16:])) }
func (p *laidPhrase) more() int     { return int(p.to() - p.from()) } // words than one
func (p *laidPhrase) form() form    { return form(p[20]) }
func (p *laidPhrase) last() bool    { return p[21] != 0 } // that begins with the same word
func (p *laidPhrase) asked() askedSet {
	return askedSet(binary.LittleEndian.Uint16(p[22:]))
}

// lexiconIn returns the lexicon that is laid out in b: how many bytes each of its
// parts takes up, and the parts.
func lexiconIn(b []byte) *lexicon {
	var parts [5][]byte
	at := 4 * len(parts)
	for i := range parts {
		end := at + int(binary.LittleEndian.Uint32(b[4*i:]))
		parts[i], at = b[at:end], end
	}
	return &lexicon{slots: parts[0], entries: parts[1], phrases: parts[2], rests: parts[3], words: string(parts[4])}
}

// slot returns slot i.
func (x *lexicon) slot(i uint32) slot {
	at := int(i) * slotWidth
	return slot(binary.LittleEndian.Uint32(x.slots[at : at+slotWidth : at+slotWidth]))
}

// entry returns entry i, from 0.
func (x *lexicon) entry(i int32) *laidEntry {
	at := int(i) * entryWidth
	return (*laidEntry)(x.entries[at : at+entryWidth : at+entryWidth])
}

// phrase returns phrase k, from 1.
func (x *lexicon) phrase(k int32) *laidPhrase {
	at := int(k-1) * phraseWidth
	return (*laidPhrase)(x.phrases[at : at+phraseWidth : at+phraseWidth])
}

// rest returns word i of those of the phrases.
func (x *lexicon) rest(i int32) int32 {
	at := int(i) * restWidth
	return int32(binary.LittleEndian.Uint32(x.rests[at : at+restWidth : at+restWidth]))
}

// layOut lays out what b has put together.
func (b *builder) layOut() []byte {
	sizes := [...]int{len(b.slots) * slotWidth, len(b.entries) * entryWidth, len(b.phrases) * phraseWidth, len(b.rests) * restWidth, len(b.words)}
	total := 4 * len(sizes)
	for _, n := range sizes {
		total += n
	}
	le, out := binary.LittleEndian, make([]byte, 0, total)
	for _, n := range sizes {
		out = le.AppendUint32(out, uint32(n))
	}
	for _, s := range b.slots {
		out = le.AppendUint32(out, uint32(s))
	}
	phrases := make([]phrase, 0, len(b.phrases))
	for i := range b.entries {
		e, first := &b.entries[i], 0
		if e.phrases > 0 {
			first = len(phrases) + 1
			phrases = b.appendPhrases(phrases, e.phrases)
		}
		out = le.AppendUint64(out, uint64(e.in))
		out = le.AppendUint64(out, e.seconds)
		out = le.AppendUint32(out, uint32(e.from))
		out = le.AppendUint16(out, uint16(min(e.to-e.from, math.MaxUint16))) // no word that is read is longer
		out = le.AppendUint16(out, uint16(e.cues))
		out = le.AppendUint32(out, uint32(first))
		out = append(out, byte(e.form), bit01(e.begins))
		out = le.AppendUint16(out, uint16(e.asked))
	}
	for i := range phrases {
		p := &phrases[i]
		out = le.AppendUint64(out, uint64(p.in))
		out = le.AppendUint32(out, uint32(p.from))
		out = le.AppendUint32(out, uint32(p.to))
		out = le.AppendUint32(out, uint32(p.second))
		out = append(out, byte(p.form), bit01(p.next == 0))
		out = le.AppendUint16(out, uint16(p.asked))
	}
	for _, r := range b.rests {
		out = le.AppendUint32(out, uint32(r))
	}
	return append(out, b.words...)
}

func bit01(b bool) byte {
	if b {
		return 1
	}
	return 0
}

// appendPhrases appends phrase k and those that hang on it, in the order in which
// they are laid out. Only the last has no next.
func (b *builder) appendPhrases(ps []phrase, k int32) []phrase {
	start := len(ps)
	for ; k > 0; k = b.phrases[k-1].next {
		ps = append(ps, b.phrases[k-1])
		ps[len(ps)-1].next = 1
	}
	slices.SortFunc(ps[start:], func(p, q phrase) int {
		return cmp.Or(cmp.Compare(p.second, q.second), cmp.Compare(q.to-q.from, p.to-p.from), cmp.Compare(p.from, q.from))
	})
	ps[len(ps)-1].next = 0
	return ps
}

// take takes over what x holds, so that more can be put to it.
func (b *builder) take(x *lexicon) {
	b.slots = make([]slot, len(x.slots)/slotWidth)
	for i := range b.slots {
		b.slots[i] = x.slot(uint32(i))
	}
	for i := range len(x.rests) / restWidth {
		b.rests = append(b.rests, x.rest(int32(i)))
	}
	b.words = append(b.words, x.words...)
	for i := range int32(len(x.entries) / entryWidth) {
		e := x.entry(i)
		b.entries = append(b.entries, entry{in: e.in(), seconds: e.seconds(), from: int32(e.from()), to: int32(e.to()), form: e.form(), begins: e.begins(), cues: e.cues(), asked: e.asked()})
		for k := e.phrases(); k > 0; k++ {
			p := x.phrase(k)
			b.hang(i, phrase{in: p.in(), from: p.from(), to: p.to(), second: p.second(), form: p.form(), asked: p.asked()})
			if p.last() {
				break
			}
		}
	}
}
