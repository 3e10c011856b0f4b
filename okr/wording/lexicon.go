package wording

import (
	"slices"
	"strings"
)

// A lexicon is all word lists in one index by first word, in every form that
// the entries may take. It is never changed once it is built.
type lexicon struct {
	index   map[string]int32
	entries []entry
}

// An entry is what the lists know of a word.
type entry struct {
	in      listSet
	form    form
	phrases []phrase // longer entries that begin with it, longest first
}

// A phrase is an entry of several words, without the first.
type phrase struct {
	rest []string
	in   listSet
	form form
}

func newLexicon(o Options) (*lexicon, error) {
	remove := map[listSet][]string{}
	for _, n := range sorted(o.Remove) {
		l, err := listOf(n)
		if err != nil {
			return nil, err
		}
		for _, w := range o.Remove[n] {
			remove[l] = append(remove[l], strings.Join(splitEntry(w), " "))
		}
	}
	pasts, err := irregular()
	if err != nil {
		return nil, err
	}
	x := &lexicon{index: make(map[string]int32, 4096), entries: make([]entry, 0, 4096)}
	for i, n := range listNames {
		l := listSet(1) << i
		if l == nearLabel {
			continue
		}
		gone := remove[l]
		err := entries(n, func(e string) {
			ws := splitEntry(e)
			if len(gone) == 0 || !slices.Contains(gone, strings.Join(ws, " ")) {
				x.add(l, ws, pasts)
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
			x.add(l, splitEntry(w), pasts)
		}
	}
	for _, n := range o.Names {
		x.add(name, splitEntry(n), pasts)
	}
	for i := range x.entries {
		slices.SortStableFunc(x.entries[i].phrases, func(a, b phrase) int { return len(b.rest) - len(a.rest) })
	}
	return x, nil
}

// splitEntry cuts an entry into words as tokenise does.
func splitEntry(e string) []string {
	var buf [16]token
	low := lower(strings.TrimSpace(e))
	var ws []string
	for _, t := range tokenise(buf[:0], low, low) {
		ws = append(ws, t.word)
	}
	return ws
}

// irregular returns the irregular pasts by verb.
func irregular() (map[string][]string, error) {
	b, err := files.ReadFile("words/irregular.txt")
	if err != nil {
		return nil, err
	}
	pasts := make(map[string][]string, 96)
	for line := range strings.Lines(string(b)) {
		line, _, _ = strings.Cut(line, "#")
		if ws := strings.Fields(line); len(ws) > 1 {
			pasts[ws[0]] = ws[1:]
		}
	}
	return pasts, nil
}

// add puts an entry of a list into the index, in all its forms.
func (x *lexicon) add(l listSet, ws []string, pasts map[string][]string) {
	if len(ws) == 0 {
		return
	}
	put := func(first string, f form) {
		i, ok := x.index[first]
		if !ok {
			i = int32(len(x.entries))
			x.index[first] = i
			x.entries = append(x.entries, entry{})
		}
		e := &x.entries[i]
		if len(ws) == 1 {
			e.in |= l
			e.form |= f
			return
		}
		for k := range e.phrases {
			if p := &e.phrases[k]; slices.Equal(p.rest, ws[1:]) {
				p.in |= l
				p.form |= f
				return
			}
		}
		e.phrases = append(e.phrases, phrase{ws[1:], l, f})
	}
	switch {
	case verbs.has(l):
		conjugate(ws[0], pasts, put)
	case nouns.has(l) && len(ws) == 1:
		put(ws[0], 0)
		put(plural(ws[0]), 0)
	default:
		put(ws[0], 0)
	}
}

// look fills in what the lists know of the tokens.
func (x *lexicon) look(ts []token) {
	for i := range ts {
		t := &ts[i]
		e, ok := x.index[t.word]
		if !ok {
			continue
		}
		t.entry = e
		t.alone = x.entries[e].in
		t.in, t.form = t.alone, x.entries[e].form
		for k := range x.entries[e].phrases {
			if p := &x.entries[e].phrases[k]; p.in&^t.in != 0 && p.matches(ts[i+1:]) {
				t.in |= p.in
				t.form |= p.form
			}
		}
	}
}

// matches reports whether ts begins with the rest of p. The last word of a noun
// may be in the plural.
func (p *phrase) matches(ts []token) bool {
	if len(ts) < len(p.rest) {
		return false
	}
	last := len(p.rest) - 1
	for i, w := range p.rest {
		if ts[i].word == w {
			continue
		}
		if i < last || !p.in.has(nouns) || !isPlural(ts[i].word, w) {
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
	e := &x.entries[t.entry]
	for k := range e.phrases {
		if p := &e.phrases[k]; p.in.has(ls) && p.matches(ts[i+1:]) {
			return 1 + len(p.rest)
		}
	}
	if e.in.has(ls) {
		return 1
	}
	return 0
}

// hasLength reports whether an entry in one of ls begins at token i and takes up n tokens.
func (x *lexicon) hasLength(ts []token, i int, ls listSet, n int) bool {
	e := &x.entries[ts[i].entry]
	if n == 1 {
		return e.in.has(ls)
	}
	for k := range e.phrases {
		if p := &e.phrases[k]; len(p.rest) == n-1 && p.in.has(ls) && p.matches(ts[i+1:]) {
			return true
		}
	}
	return false
}
