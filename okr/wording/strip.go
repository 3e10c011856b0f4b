package wording

import (
	"strings"

	"github.com/okr-as-code/okr/okr/quantity"
)

// strip masks what is no measure: names, dates, years, versions,
// text in quotes or back-ticks.
func (s *sentence) strip() {
	words := s.any.has(name | month)
	for _, i := range s.odd {
		t := &s.ts[i]
		switch {
		case t.kind == word && !words:
		case t.kind == other:
			t.masked = true
		case t.in.has(name):
			n := s.x.length(s.ts, i, name)
			for k := i; k < i+n; k++ {
				s.ts[k].masked = true
			}
		case t.kind == mark:
			if close := closing(t.word); close != "" && t.join != touches {
				s.maskUntil(i, close)
			}
			if (t.word == "#" || (t.word == "&" || t.word == "!") && t.join != touches) && s.kind(i+1) == digit && s.ts[i+1].join == touches {
				s.ts[i+1].masked = true
			}
		case t.kind == digit && !t.masked && s.namesByDigit(i):
			t.masked = true
		case t.in.has(month) && t.capital:
			s.maskDate(i)
		}
	}
}

func closing(open string) string {
	switch open {
	case "`":
		return "`"
	case `"`:
		return `"`
	case "“", "„":
		return "”"
	case "«":
		return "»"
	}
	return ""
}

// maskUntil masks the tokens from an opening mark to its closing one, if there is
// one. Marks around the whole sentence quote nothing: only they are masked.
func (s *sentence) maskUntil(i int, close string) {
	for j := i + 1; j < len(s.ts); j++ {
		if w := s.ts[j].word; w == close || close == "”" && w == "“" {
			if i == 0 && j >= len(s.ts)-2 && s.kind(j+1) == mark {
				s.ts[i].masked, s.ts[j].masked = true, true
				return
			}
			for k := i; k <= j; k++ {
				s.ts[k].masked = true
			}
			return
		}
	}
}

// kind returns the kind of token i, mark beyond the ends.
func (s *sentence) kind(i int) kind {
	if !s.holdsToken(i) {
		return mark
	}
	return s.ts[i].kind
}

// word returns token i in lower case, "" beyond the ends.
func (s *sentence) word(i int) string {
	if !s.holdsToken(i) {
		return ""
	}
	return s.ts[i].word
}

// is reports whether token i has an entry in one of ls that begins there.
func (s *sentence) is(i int, ls listSet) bool {
	return s.holdsToken(i) && s.ts[i].in.has(ls)
}

// holdsToken reports whether there is a token i. It is asked for so often that both
// ends are looked at in one comparison.
func (s *sentence) holdsToken(i int) bool { return uint(i) < uint(len(s.ts)) }

// namesByDigit reports whether the digits at token i are part of a name: "step 3",
// "week-4", "in 2026", "11.3 release", "360-degree".
func (s *sentence) namesByDigit(i int) bool {
	t := &s.ts[i]
	plain := digitsOnly(t.word)
	dotted := !plain && strings.Contains(t.word, ".")
	if !plain && s.decade(i) {
		return true
	}
	if t.join == hyphen || t.join == slash {
		return s.kind(i-1) == word
	}
	if next := i + 1; s.kind(next) == word && s.ts[next].join == hyphen {
		return s.modifies(i)
	}
	if s.word(i-1) == "-" && t.join == touches && s.ts[i-1].join == touches && s.kind(i-2) == other {
		return true // "x86-64"
	}
	if w := s.word(i - 2); s.word(i-1) == "." && (w == "no" || w == "nr" || w == "vol" || w == "art") && s.ts[i-1].join == touches {
		return true // "bench no. 2"
	}
	if s.word(i+1) == "%" || s.is(i-1, nameWord) && strings.ContainsAny(t.word, "%km") {
		return false
	}
	switch {
	case t.word == "1:1" || t.word == "360":
		return s.word(i+1) != "%" && (t.word == "1:1" || strings.HasPrefix(s.word(i+1), "degree"))
	case s.clockAfter(i):
		return true // "before 11 pm"
	case t.word == "24" && s.word(i+1) == "/" && s.word(i+2) == "7":
		s.ts[i+2].masked = true
		return true
	case (plain || dotted) && s.is(i-1, nameWord) && !s.ts[i-1].masked:
		return s.named(i)
	case dotted:
		return s.dotted(i)
	case s.namedBefore(i), s.labelled(i), s.openVersion(i):
		return true
	case t.word == "101" && s.kind(i-1) == word && s.ts[i-1].capital && i > 1:
		return true
	case plain && len(t.word) == 4:
		if t.word > "1990" && t.word < "2060" && s.word(i+1) == "/" && s.kind(i+2) == digit && s.ts[i+2].join == touches {
			s.ts[i+2].masked = true
			return true // "paper 2026/77"
		}
		return s.year(i)
	case plain && len(t.word) <= 2 && (s.dateMark(i) || s.dayAndMonth(i)):
		return true
	case plain && len(t.word) <= 3 && (s.stretch(i) || s.sameThings(i)):
		return true
	}
	return false
}

// clockAfter reports whether what follows the digits at i makes a time of day of them.
func (s *sentence) clockAfter(i int) bool {
	switch s.word(i + 1) {
	case "am", "pm", "a.m", "p.m", "o'clock":
		return true
	}
	return false
}

// dotted reports whether digits with a dot at i are a version: "11.3 release", "Docs 2.0".
func (s *sentence) dotted(i int) bool {
	before, after := s.word(i-1), s.word(i+1)
	switch {
	case after == "version", strings.HasPrefix(after, "release"), strings.HasPrefix(before, "release"), strings.HasPrefix(before, "version"):
		return true
	case s.namedBefore(i), s.openVersion(i), s.version(i):
		return true
	case strings.HasSuffix(s.ts[i].word, ".0") && s.kind(i-1) == word && !s.x.begins(&s.ts[i-1]) && s.ts[i-1].join != touches:
		return true
	case i == 0 && (s.is(1, auxiliary) || strings.HasPrefix(after, "release") || after == "ships"):
		return true
	}
	return after == "or" && (s.word(i+2) == "later" || s.word(i+2) == "newer")
}

// namedBefore reports whether the number at i belongs to the name before it:
// "Python 3", "Kubernetes 1.16", but not "CSAT 4.2" and not "Acme 12 crates".
func (s *sentence) namedBefore(i int) bool {
	if i < 2 || s.kind(i-1) != word || s.ts[i].join == touches {
		return false
	}
	p := &s.ts[i-1]
	if !p.capital || s.x.begins(p) || s.kind(i-2) == mark || p.masked || s.scores(i) {
		return false
	}
	w := s.ts[i].word
	short := len(w) <= 2 && digitsOnly(w) || strings.Contains(w, ".") && strings.Trim(w, "0123456789.") == ""
	if next := i + 1; strings.Contains(w, ".") && s.kind(next) == word && s.ts[next].capital && s.ts[i-1].end-s.ts[i-1].start > 1 && isUpper(s.text[s.ts[i-1].start+1]) {
		return true // "WCAG 2.1 AA"
	}
	if next := i + 1; short && s.kind(next) == word && s.ts[next].form == third && !s.is(next, nouns) {
		return true // "Bell Lane 12 becomes"
	}
	return short && s.word(i+1) != "%" && (s.kind(i+1) != word || s.is(i+1, function&^(atLeast|atMost)) && s.word(i+1) != "to" && s.word(i+1) != "per")
}

// scores reports whether the number at i, which ends the sentence, is a score and
// belongs to no name before it: "Review score Villa Rosa 9.2".
func (s *sentence) scores(i int) bool {
	if i+1 < len(s.ts) {
		return false
	}
	const far = 3
	for k := range min(far, i-1) {
		switch s.word(k) {
		case "score", "rating", "index", "grade", "nps", "csat":
			return true
		}
	}
	return false
}

// modifies reports whether the number before a hyphen only describes a noun, as in
// "2-day workshop" and not in "20-percent" or "within a 24-hour window".
func (s *sentence) modifies(i int) bool {
	switch next := s.word(i + 1); {
	case strings.HasPrefix(next, "percent"), strings.HasPrefix(next, "point"), next == "fold", next == "pp":
		return false
	}
	for k := i - 1; k >= 0 && k >= i-2; k-- {
		if s.word(k) == "within" || s.word(k) == "under" {
			return false
		}
	}
	return true
}

// named reports whether the digits after a word such as "step" or "day" are its
// name. "Stage 3 plays" counts plays.
func (s *sentence) named(i int) bool {
	if s.is(i-1, period) && s.is(i-2, period|atLeast|atMost) {
		return false
	}
	switch s.word(i - 2) {
	case "each", "every", "per":
		return false // "every week 3 posts"
	case "a":
		if s.is(i-1, period) {
			return false
		}
	}
	first := i < 2 || s.kind(i-2) == mark || s.word(i-2) == "and" || s.word(i-2) == "or" || s.word(i-2) == "to"
	next := s.word(i + 1)
	q, _, ok := s.plainAt(i)
	if !ok {
		q, _, ok = s.scanAt(i)
	}
	if ok && (q.Kind() == quantity.Money || q.Kind() == quantity.Share) {
		return false // "average ticket 30 EUR"
	}
	return !(first && s.ts[i-1].form&base != 0 && strings.HasSuffix(next, "s") && !s.is(i+1, function))
}

// countable reports whether token i looks like a counted noun: a plural.
func (s *sentence) countable(i int) bool {
	return s.kind(i) == word && strings.HasSuffix(s.word(i), "s") && !s.is(i, function)
}

func digitsOnly(s string) bool {
	for i := 0; i < len(s); i++ {
		if !isDigit(s[i]) {
			return false
		}
	}
	return true
}
