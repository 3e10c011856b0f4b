package wording

import "strings"

// movedThing finds a thing that is put elsewhere, built into another, or brought so
// far that others may use it: "Bring the ledger to production", "Carve search out of
// the monolith", "Make online booking possible". The verb stands at i.
func (s *sentence) movedThing(i, to int) Range {
	if i+1 >= to {
		return Range{}
	}
	switch s.infinitive(i) {
	case "cut", "switch", "transition", "convert", "move":
		if at := s.movedTo(i, to); !at.IsZero() {
			return at
		}
		return s.movedOff(i, to)
	case "roll":
		return s.rolled(i, to)
	case "bring", "get", "take", "push":
		return s.brought(i, to)
	case "incorporate", "bake", "embed", "fold", "plug", "carve", "split", "break", "extract", "build":
		return s.embedded(i, to)
	case "put":
		return s.placed(i, to)
	case "lay":
		return s.prepared(i, to)
	case "support":
		return s.supported(i, to)
	case "make":
		return s.enabled(i, to)
	case "scale":
		return s.scaled(i, to)
	case "stage", "restore", "sink", "cast", "brew", "film", "compose", "sculpt", "mount", "weave", "sew", "renegotiate", "negotiate":
		return s.crafted(i, to)
	case "carry":
		if p := s.thing(i+2, to); s.word(i+1) == "out" && p.product && !p.ideal {
			return s.span(i, p.to)
		}
	case "work":
		if p := s.thing(i+2, to); s.word(i+1) == "on" && s.solid(&p) && p.product && p.special && !p.bare {
			return s.span(i, p.to)
		}
	case "automate", "centralise", "centralize", "outsource", "insource", "containerise", "containerize", "virtualise", "virtualize":
		if p := s.thing(i+1, to); s.solid(&p) && !p.loved {
			return s.span(i, p.to) // whatever it is, it runs by itself then
		}
	case "add":
		if p := s.thing(i+1, to); s.solid(&p) && p.to > p.from+1 && !s.is(p.head, period) && (s.word(p.to) == "to" || p.to == to && !p.person) {
			return s.span(i, p.to) // "Add offline mode to the reader"
		}
	}
	return Range{}
}

// solid reports whether p is a thing and no ideal, outcome, praise or people.
func (s *sentence) solid(p *thing) bool {
	return p.to > p.from && !p.ideal && !p.state && !p.degree && !p.praise && (!p.person || p.product)
}

// movedTo finds "Switch to the new engine", "Cut over to the second site".
func (s *sentence) movedTo(i, to int) Range {
	k := i + 1
	if s.word(k) == "over" {
		k++
	}
	if s.word(k) != "to" && s.word(k) != "onto" {
		return Range{}
	}
	p := s.thing(k+1, to)
	named := k+1 < to && s.ts[k+1].capital && s.word(i) != "move"
	if s.solid(&p) && (p.product || p.isNew || named || s.word(p.to-1) == "cloud") {
		return s.span(i, p.to)
	}
	return Range{}
}

// movedOff finds "Move payroll off spreadsheets" and "Move payroll to the new engine".
func (s *sentence) movedOff(i, to int) Range {
	p := s.thing(i+1, to)
	if !s.solid(&p) && !p.state || p.loved || p.degree || p.praise {
		return Range{}
	}
	switch s.word(p.to) {
	case "off":
		if !p.state {
			return s.span(i, s.phraseEnd(p.to+1))
		}
	case "to", "onto", "into":
		q := s.thing(p.to+1, to)
		if s.solid(&q) && (q.isNew && !q.bare || !p.state && (q.product || s.digital(q.from) || s.word(i) == "convert" && !q.bare)) {
			return s.span(i, q.to)
		}
	}
	return Range{}
}

// rolled finds "Roll all tenants forward to the new version".
func (s *sentence) rolled(i, to int) Range {
	for k := i + 2; k < min(i+7, to); k++ {
		switch s.word(k) {
		case "forward", "out":
			return s.span(i, s.phraseEnd(k+1))
		}
	}
	return Range{}
}

// brought finds "Bring the ledger to production" and "Bring the second kiln online".
func (s *sentence) brought(i, to int) Range {
	p := s.thing(i+1, to)
	if !s.solid(&p) || p.loved {
		return Range{}
	}
	switch w := s.word(p.to); w {
	case "to", "into", "in":
		if s.stage(p.to+1) || s.word(p.to+1) == "version" {
			return s.span(i, p.to+2)
		}
		if q := s.thing(p.to+1, to); s.word(i) == "bring" && w != "in" && p.product && !p.bare && s.solid(&q) && !q.bare && !q.loved {
			return s.span(i, q.to) // "Bring the editor to the web"
		}
	case "out":
		if s.word(p.to+1) == "of" && s.stage(p.to+2) {
			return s.span(i, p.to+3)
		}
	case "live", "online":
		return s.span(i, p.to+1)
	case "onto":
		if q := s.thing(p.to+1, to); s.solid(&q) && (q.product || q.isNew) {
			return s.span(i, q.to)
		}
	case "through", "past":
		if s.word(p.to+1) == "the" && s.decides(p.to+2) {
			return s.span(i, p.to+3) // "Get the flood plan past the board"
		}
	case "under":
		if s.word(p.to+1) == "roof" {
			return s.span(i, p.to+2)
		}
	}
	if last := p.to - 1; last > p.from+1 && s.word(last) == "online" && !p.bare && s.word(i) == "bring" {
		return s.span(i, p.to)
	}
	return Range{}
}

// embedded finds one thing built into another, or taken out of it: "Bake a licence
// check into every release", "Split the monolith into services".
func (s *sentence) embedded(i, to int) Range {
	p := s.thing(i+1, to)
	if !s.solid(&p) {
		return Range{}
	}
	for k := p.to; k < min(p.to+9, to); k++ {
		switch s.word(k) {
		case "into", "onto":
			if q := s.thing(k+1, to); q.product && s.solid(&q) {
				return s.span(i, q.to)
			}
			return Range{}
		case "that", "who", "so", "and":
			return Range{}
		}
	}
	return Range{}
}

// placed finds "Put a defibrillator in every station", but not "Put a smile on every face".
func (s *sentence) placed(i, to int) Range {
	if p := s.thing(i+1, to); s.solid(&p) && !p.loved && (p.product || !p.bare) {
		switch w := s.word(p.to + 1); {
		case s.word(p.to) == "in" && w == "place", s.word(p.to) == "into" && (w == "operation" || w == "service" || s.stage(p.to+1)):
			return s.span(i, p.to+2) // "Put a complaints process in place"
		case s.word(p.to) == "online" && !p.bare:
			return s.span(i, p.to+1)
		case p.to == to && s.word(to-1) == "online" && !p.bare && p.to > p.from+2:
			return s.span(i, to)
		case s.word(p.to) == "into" && p.product:
			if q := s.thing(p.to+1, to); s.solid(&q) && q.product && !q.loved {
				return s.span(i, q.to)
			}
		}
	}
	if !s.indefinite(i + 1) {
		return Range{}
	}
	p := s.thing(i+1, to)
	if p.ideal || p.state || p.praise || p.degree || p.loved {
		return Range{}
	}
	switch s.word(p.head) {
	case "smile", "end", "stop", "name", "face", "price", "spring", "foot", "brake", "lid", "cap", "figure", "number", "value", "limit":
		return Range{}
	}
	switch s.word(p.to) {
	case "in", "on", "at", "into", "onto":
		if s.determiner(p.to + 1) {
			return s.span(i, s.phraseEnd(p.to+1))
		}
	}
	return Range{}
}

// prepared finds "Lay the groundwork for a residency programme".
func (s *sentence) prepared(i, to int) Range {
	switch s.word(i + 2) {
	case "groundwork", "foundation", "foundations", "ground", "basis":
	default:
		return Range{}
	}
	if s.word(i+3) != "for" {
		return Range{}
	}
	if q := s.thing(i+4, to); q.product && s.solid(&q) {
		return s.span(i, q.to)
	}
	return Range{}
}

// supported finds what software is to work with: "Support several clouds in the
// storage engine", "Support multiple currencies", but not "Support families".
func (s *sentence) supported(i, to int) Range {
	if s.word(i+1) == "for" {
		p := s.thing(i+2, to)
		if named := i+2 < to && s.ts[i+2].capital; s.solid(&p) && (p.product || named && !p.isNew) {
			return s.span(i, p.to) // "Support for RISC-V"
		}
		return Range{}
	}
	p := s.thing(i+1, to)
	if p.ideal || p.state || p.person || p.praise || s.ts[i+1].form&third != 0 && s.ts[i+1].form&base == 0 {
		return Range{}
	}
	if s.workedWith(p.to-1) && (p.plural || !p.bare) {
		return s.span(i, p.to)
	}
	if w := s.word(p.to); (w == "in" || w == "on") && p.to > p.from {
		if q := s.thing(p.to+1, to); q.special && s.solid(&q) && !q.bare {
			return s.span(i, q.to)
		}
	}
	return Range{}
}

// workedWith reports whether the noun at i is one of those that software supports.
func (s *sentence) workedWith(i int) bool {
	switch singular(s.word(i)) {
	case "browser", "cloud", "currency", "database", "format", "locale", "protocol", "language", "architecture", "runtime", "backend", "framework":
		return true
	}
	return false
}

// enabled finds "Make the archive available online", "Make installation on tablets
// possible" and "Make the scheduler production ready".
func (s *sentence) enabled(i, to int) Range {
	p := s.thing(i+1, to)
	if !s.solid(&p) || p.loved || s.is(i+1, function) && !s.determiner(i+1) {
		return Range{}
	}
	switch s.word(i + 1) {
	case "ourselves", "yourself", "myself", "themselves":
		return Range{}
	}
	for k := i + 2; k < min(i+9, to); k++ {
		switch s.word(k) {
		case "possible":
			if s.word(k+1) == "for" || s.word(i+1) == "it" || !s.activity(i+1, k) {
				return Range{}
			}
			return s.span(i, k+1)
		case "available":
			if p.bare && !p.product && !p.plural {
				return Range{}
			}
			return s.span(i, k+1)
		case "ready":
			if s.readied(k-1) && k > i+2 {
				return s.span(i, k+1)
			}
			return Range{}
		case "that", "who", "so", "and", "where", "for":
			return Range{}
		}
	}
	return Range{}
}

// activity reports whether the first noun of [from, to) is something that is done:
// "installation", "online booking", "payment by phone".
func (s *sentence) activity(from, to int) bool {
	for i := from; i < to; i++ {
		switch w := s.word(i); {
		case s.is(i, function) && !s.determiner(i):
			return false
		case s.is(i, productNoun), len(w) > 6 && (strings.HasSuffix(w, "ation") || strings.HasSuffix(w, "ment") || strings.HasSuffix(w, "ing")):
			return true
		}
	}
	return false
}

// scaled finds "Scale the indexer to 100k repositories", but not a team or an impact.
func (s *sentence) scaled(i, to int) Range {
	p := s.thing(i+1, to)
	if !s.solid(&p) || p.bare || p.plural || s.word(p.to) != "to" || s.kind(p.to+1) != digit {
		return Range{}
	}
	for k := p.to + 1; k < min(p.to+5, to); k++ {
		if s.is(k, person) || s.word(k) == "%" || s.word(k) == "$" || s.word(k) == "€" {
			return Range{}
		}
	}
	return s.span(i, s.phraseEnd(p.to+1))
}

// crafted finds what is made by an art or a craft: "Stage a musical", "Restore the
// organ", but not "Restore trust".
func (s *sentence) crafted(i, to int) Range {
	p := s.thing(i+1, to)
	if !s.solid(&p) || p.loved || p.bare || s.word(p.to) == "to" || p.state {
		return Range{}
	}
	return s.span(i, p.to)
}
