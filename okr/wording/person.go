package wording

import "strings"

// eachPerson returns the token after one person who stands for all: "each coach",
// "no customer"; -1 if there is none.
func (s *sentence) eachPerson(from, to int) int {
	switch s.word(from) {
	case "no", "each", "every", "any", "nobody", "none":
	default:
		return -1
	}
	at := -1
	for i := from + 1; i < to; i++ {
		if n := s.x.length(s.ts, i, person); n > 0 && !s.ts[i].masked {
			at = i + n
			i += n - 1
		} else if at == i && s.kind(i) == word {
			break
		}
	}
	return at
}

// personFrom returns the token after the last person in [from, to) before any verb; -1 if there is none.
func (s *sentence) personFrom(from, to int) int {
	at := -1
	for i := from; i < to; i++ {
		if n := s.x.length(s.ts, i, person); n > 0 && !s.ts[i].masked && many(s.word(i+n-1)) {
			at = i + n
			i += n - 1
		} else if s.ts[i].in == 0 && !s.ts[i].masked && profession(s.word(i)) || s.word(i) == "them" && s.word(i-1) == "of" {
			at = i + 1
		} else if at == i && s.kind(i) == word {
			break
		}
	}
	return at
}

// profession reports whether a word that no list knows looks like people by its
// ending: "statisticians", "archivists", "attendees".
func profession(w string) bool {
	for _, end := range [...]string{"icians", "arians", "ologists", "ists", "tees", "gees", "dees", "rees", "yees", "neers", "women", "folk", "mates", "keepers", "makers", "holders", "goers", "workers", "owners", "lovers", "seekers"} {
		if len(w) > len(end)+2 && strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}

// many reports whether a word for people means more than one of them.
func many(w string) bool {
	switch w {
	case "people", "children", "staff", "everyone", "everybody", "women", "team", "community", "audience", "alumni", "company":
		return true
	}
	return strings.HasSuffix(w, "s")
}

// personBefore reports whether people stand before token i, as the whole of which a
// share follows: "of our subscribers 15%".
func (s *sentence) personBefore(c *clause, i int) bool {
	if first := s.wordsFrom(c); s.word(first) != "of" || i-first > 6 {
		return false
	}
	return s.is(i-1, person)
}

// collective reports whether a word in the singular stands for several people.
func collective(w string) bool {
	switch w {
	case "team", "community", "company", "audience", "staff", "crew", "department", "squad", "club", "family":
		return true
	}
	return false
}
