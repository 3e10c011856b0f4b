package wording

import (
	_ "embed"
	"encoding/binary"
)

// The lexicon of the word lists that are built in, laid out as it is searched. "go
// test ./okr/wording -run TestLexicon -update" lays it out anew from words/*.txt.
//
//go:embed lexicon.bin
var builtIn string

// A slot is where an entry is found: the number of the entry, from 1, and the
// highest bits of its hash, so that few words need to be compared. The zero slot is free.
type slot uint32

const entryBits = 24

func slotOf(h uint32, entry int) slot { return slot(h&^(1<<entryBits-1)) | slot(entry+1) }

// entry returns the number of the entry, from 0.
func (s slot) entry() int32 { return int32(s&(1<<entryBits-1)) - 1 }

// mayBe reports whether the word that is found there may have hash h.
func (s slot) mayBe(h uint32) bool { return (uint32(s)^h)>>entryBits == 0 }

// An entry is what the lists know of a word.
type entry struct {
	in       listSet
	seconds  uint64 // a bit for each word that may come second in the phrases, by the last bits of its number
	from, to int32  // in words
	phrases  int32  // the longest entry of several words that begins with it, from 1
	form     form
	begins   bool // an entry begins with it
}

// A phrase is an entry of several words, without the first.
type phrase struct {
	in       listSet
	from, to int32 // in rests
	second   int32 // the first of them
	next     int32 // the next that begins with the same word and is no longer, from 1
	form     form
}

// How many bytes each takes up in a lexicon: its fields in their order, each from
// the lowest byte.
const (
	slotWidth   = 4
	entryWidth  = 8 + 8 + 4 + 4 + 4 + 1 + 1
	phraseWidth = 8 + 4 + 4 + 4 + 4 + 1
	restWidth   = 4
)

// lexiconIn returns the lexicon that is laid out in text: how many bytes each of its
// parts takes up, and the parts.
func lexiconIn(text string) *lexicon {
	var parts [5]string
	at := 4 * len(parts)
	for i := range parts {
		end := at + int(number(text, 4*i))
		parts[i], at = text[at:end], end
	}
	return &lexicon{slots: parts[0], entries: parts[1], phrases: parts[2], rests: parts[3], words: parts[4]}
}

// number returns the number of four bytes at i.
func number(s string, i int) uint32 {
	s = s[i : i+4]
	return uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
}

// longNumber returns the number of eight bytes at i.
func longNumber(s string, i int) uint64 {
	return uint64(number(s, i)) | uint64(number(s, i+4))<<32
}

// word returns the word of entry i, in lower case.
func (x *lexicon) word(i int32) string {
	at := int(i) * entryWidth
	return x.words[number(x.entries, at+16):number(x.entries, at+20)]
}

// in returns the lists that hold the word of entry i by itself.
func (x *lexicon) in(i int32) listSet { return listSet(longNumber(x.entries, int(i)*entryWidth)) }

// seconds returns a bit for each word that may follow that of entry i in a phrase.
func (x *lexicon) seconds(i int32) uint64 { return longNumber(x.entries, int(i)*entryWidth+8) }

// firstPhrase returns the longest phrase that begins with entry i; 0 if there is none.
func (x *lexicon) firstPhrase(i int32) int32 { return int32(number(x.entries, int(i)*entryWidth+24)) }

// form returns as which form of a verb the word of entry i is known.
func (x *lexicon) form(i int32) form { return form(x.entries[int(i)*entryWidth+28]) }

// isFirst reports whether an entry of any list begins with the word of entry i.
func (x *lexicon) isFirst(i int32) bool { return x.entries[int(i)*entryWidth+29] != 0 }

// rest returns the word at i of those of the phrases.
func (x *lexicon) rest(i int32) int32 { return int32(number(x.rests, int(i)*restWidth)) }

// phrase returns phrase k, from 1.
func (x *lexicon) phrase(k int32) phrase {
	s := x.phrases[int(k-1)*phraseWidth:][:phraseWidth]
	return phrase{
		in:     listSet(longNumber(s, 0)),
		from:   int32(number(s, 8)),
		to:     int32(number(s, 12)),
		second: int32(number(s, 16)),
		next:   int32(number(s, 20)),
		form:   form(s[24]),
	}
}

// text lays out what b has put together.
func (b *builder) text() string {
	sizes := [...]int{len(b.slots) * slotWidth, len(b.entries) * entryWidth, len(b.phrases) * phraseWidth, len(b.rests) * restWidth, len(b.words)}
	total := 4 * len(sizes)
	for _, n := range sizes {
		total += n
	}
	le, text := binary.LittleEndian, make([]byte, 0, total)
	for _, n := range sizes {
		text = le.AppendUint32(text, uint32(n))
	}
	for _, s := range b.slots {
		text = le.AppendUint32(text, uint32(s))
	}
	for i := range b.entries {
		e := &b.entries[i]
		text = le.AppendUint64(text, uint64(e.in))
		text = le.AppendUint64(text, e.seconds)
		text = le.AppendUint32(text, uint32(e.from))
		text = le.AppendUint32(text, uint32(e.to))
		text = le.AppendUint32(text, uint32(e.phrases))
		begins := byte(0)
		if e.begins {
			begins = 1
		}
		text = append(text, byte(e.form), begins)
	}
	for i := range b.phrases {
		p := &b.phrases[i]
		text = le.AppendUint64(text, uint64(p.in))
		text = le.AppendUint32(text, uint32(p.from))
		text = le.AppendUint32(text, uint32(p.to))
		text = le.AppendUint32(text, uint32(p.second))
		text = le.AppendUint32(text, uint32(p.next))
		text = append(text, byte(p.form))
	}
	for _, r := range b.rests {
		text = le.AppendUint32(text, uint32(r))
	}
	return string(append(text, b.words...))
}

// take takes over what x holds, so that more can be put to it.
func (b *builder) take(x *lexicon) {
	b.slots = make([]slot, len(x.slots)/slotWidth)
	for i := range b.slots {
		b.slots[i] = slot(number(x.slots, i*slotWidth))
	}
	for i := range int32(len(x.entries) / entryWidth) {
		at := int(i) * entryWidth
		b.entries = append(b.entries, entry{
			in: x.in(i), seconds: x.seconds(i), phrases: x.firstPhrase(i), form: x.form(i), begins: x.isFirst(i),
			from: int32(number(x.entries, at+16)), to: int32(number(x.entries, at+20)),
		})
	}
	for k := range int32(len(x.phrases) / phraseWidth) {
		b.phrases = append(b.phrases, x.phrase(k+1))
	}
	for i := range int32(len(x.rests) / restWidth) {
		b.rests = append(b.rests, x.rest(i))
	}
	b.words = append(b.words, x.words...)
}
