package wording

import (
	"strings"

	"github.com/okr-as-code/okr/okr/quantity"
)

// year reports whether four digits are a year: from 1990 to 2060, where the words
// around do not count it.
func (s *sentence) year(i int) bool {
	y := s.ts[i].word
	if w := s.word(i + 1); (w == "onward" || w == "onwards") && y > "1000" || y > "1000" && y < "1990" && s.word(i-1) == "since" {
		return true // "letters from 1850 onwards"
	}
	if y > "1500" && s.word(i-1) == "the" && s.yearsTo(i) {
		s.ts[i+2].masked = true
		return true // "the 1987–1994 boxes"
	}
	if y < "1990" || y > "2060" {
		return false
	}
	if s.years(i) {
		s.ts[i+2].masked = true
		return true
	}
	if q, _, ok := s.scanAt(i); ok && q.Kind() != quantity.Bare && q.Kind() != quantity.Count {
		return false // "2030 EUR"
	}
	if s.word(i+1) == ":" && s.ts[i].depth > 0 {
		return true // "(2024: 61%)"
	}
	switch s.word(i - 1) {
	case "in", "by", "of", "until", "till", "since", "before", "after", "during", "end", "year", "for", "mid", "early", "late", "/":
		return !s.countable(i + 1)
	case "the":
		return true // "from the 2024 cohorts"
	case "to":
		return !s.any.has(upVerb|downVerb|outcomeVerb|neutralVerb|changeNoun) && !s.countable(i+1) && s.word(i+1) != "%" // "backfilled to 2019"
	case "from":
		return !s.any.has(upVerb|downVerb|outcomeVerb|changeNoun) && (i+1 >= len(s.ts) || s.kind(i+1) == mark && s.word(i+1) != "→" || s.ts[i+1].form == past && !s.is(i+1, function)) // "half of it is from 2021"
	case "at", "than", "reach", "least", "most", "over", "under", "about", "$", "€", "£":
		return false
	}
	if s.kind(i-1) == word && s.ts[i-1].capital && i > 1 && !s.countable(i+1) {
		return true // "Contribute 2021"
	}
	if i > 1 && (s.word(i-1) == "&" || s.word(i-1) == "and") && s.kind(i-2) == other {
		return true // "Q4 & 2019"
	}
	if s.is(i-1, month) || s.kind(i-1) == other || s.word(i-1) == "," && s.kind(i-2) == digit {
		return true
	}
	return !s.countable(i+1) && s.kind(i+1) != mark || i > 0 && i == len(s.ts)-1 && s.kind(i-1) == word && !s.is(i-1, verbs)
}

// years reports whether the year at i begins a stretch of years: "2027–2032",
// "2019 to 2025".
func (s *sentence) years(i int) bool {
	switch w := s.word(i + 1); w {
	case "to":
		if s.word(i-1) == "from" && s.any.has(upVerb|downVerb|outcomeVerb|neutralVerb|changeNoun) {
			return false
		}
	case "-", "–", "—":
	default:
		return false
	}
	return s.yearAfter(i) && !s.countable(i+3) && s.word(i+3) != "%"
}

// yearsTo reports whether a dash and a later year follow the one at i.
func (s *sentence) yearsTo(i int) bool {
	switch s.word(i + 1) {
	case "-", "–", "—":
		return s.ts[i+1].join == touches && s.yearAfter(i)
	}
	return false
}

// yearAfter reports whether a later year stands after the one at i and a token between.
func (s *sentence) yearAfter(i int) bool {
	z := s.word(i + 2)
	return s.kind(i+2) == digit && len(z) == 4 && digitsOnly(z) && z > s.ts[i].word && z < "2060"
}

// dayAndMonth reports whether the digits at i are a date with a slash: "by 15/10",
// but not the mark "8/10".
func (s *sentence) dayAndMonth(i int) bool {
	switch s.word(i - 1) {
	case "by", "on", "until", "before", "till":
	default:
		return false
	}
	m := s.word(i + 2)
	if s.word(i+1) != "/" || s.kind(i+2) != digit || s.ts[i+1].join != touches || s.ts[i+2].join != touches || len(m) > 2 || !digitsOnly(m) || len(m) == 2 && m > "12" {
		return false
	}
	if w := s.ts[i].word; len(w) == 2 && w > "31" {
		return false
	}
	if s.word(i+3) == "of" && len(m) == 1 && s.ts[i].word < m {
		return false // "taken up by 2/3 of the members"
	}
	s.ts[i+2].masked = true
	return true
}

// stretch reports whether the digits at i name some of what is numbered: "weeks
// 1–8", "theatres 3-6".
func (s *sentence) stretch(i int) bool {
	p := s.word(i - 1)
	if i == 0 || s.kind(i-1) != word || !strings.HasSuffix(p, "s") && !s.is(i-1, nameWord) || len(p) < 3 || s.is(i-1, verbs&^(inputVerb|outputVerb)) || s.is(i-1, function) || s.ts[i].join != apart {
		return false
	}
	if !s.is(i-1, period) && !s.is(i-1, nameWord) && s.ts[i-1].capital {
		return false // "NPS 40–50"
	}
	if w := s.word(i + 1); w != "-" && w != "–" && w != "—" || s.ts[i+1].join != touches {
		return false
	}
	z := s.word(i + 2)
	if s.kind(i+2) != digit || !digitsOnly(z) || len(z) > 3 || s.kind(i+3) == word && !s.is(i+3, function) || s.word(i+3) == "%" {
		return false
	}
	s.ts[i+2].masked = true
	return true
}

// dateMark reports whether the digits at i begin a date with dots or slashes: "31/12/2026".
func (s *sentence) dateMark(i int) bool {
	for k, want := range [...]string{"/", "", "/", ""} {
		if want != "" && (s.word(i+1+k) != want || s.ts[i+1+k].join != touches) {
			return false
		}
		if want == "" && (s.kind(i+1+k) != digit || s.ts[i+1+k].join != touches) {
			return false
		}
	}
	for k := i; k <= i+4; k++ {
		s.ts[k].masked = true
	}
	return true
}

// maskDate masks the month at i with its day and year: "30 September 2026", "Aug 15".
// A month without either is a word, since "may" and "march" are.
func (s *sentence) maskDate(i int) {
	number := func(k int) bool {
		return s.kind(k) == digit && len(s.word(k)) <= 2 && digitsOnly(s.word(k)) ||
			s.kind(k) == other && len(s.word(k)) <= 4 && isDigit(s.word(k)[0])
	}
	if number(i - 1) {
		s.ts[i-1].masked = true
	}
	if number(i-2) && s.word(i-1) == "of" {
		s.ts[i-2].masked = true
	}
	k := i + 1
	if number(k) {
		s.ts[k].masked = true
		k++
		for (s.word(k) == "-" || s.word(k) == "–") && number(k+1) {
			s.ts[k+1].masked = true
			k += 2
		}
	}
	if s.word(k) == "," {
		k++
	}
	if w := s.word(k); s.kind(k) == digit && len(w) == 4 && w > "1990" && w < "2060" {
		s.ts[k].masked = true
	}
	s.ts[i].masked = true
}
