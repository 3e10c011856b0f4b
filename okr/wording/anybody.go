package wording

import "strings"

// nobodyDoes reports whether a clause says what nobody does any more or has to do: "no one
// asks where the keys are". That nobody is trained or on the list is said of one's own work.
func (s *sentence) nobodyDoes(c *clause) bool {
	i := s.wordsFrom(c)
	switch s.word(i) {
	case "nobody":
		return s.does(i+1, c.to)
	case "no":
		return s.word(i+1) == "one" && s.does(i+2, c.to)
	}
	return false
}

// does reports whether the verb at i says what "nobody" before it does: "needs the score".
func (s *sentence) does(i, to int) bool {
	if i+1 >= to || s.kind(i) != word {
		return false
	}
	switch s.word(i + 1) {
	case "how", "what", "where", "who", "whom", "which", "when", "why", "whether":
		return strings.HasSuffix(s.word(i), "s") // "no one asks where the keys are"
	}
	return s.doesAlone(i, to) || s.ts[i].form&third != 0 && (s.actsAt(i, to, false) || s.objectAt(i+1, to))
}

// anotherCan reports whether a sentence says that somebody else can do what few could
// so far: "someone other than Ana can start the generator".
func (s *sentence) anotherCan(first, to int) bool {
	if w := s.word(first); w != "someone" && w != "somebody" {
		return false
	}
	switch s.word(first + 1) {
	case "else", "besides", "beside", "other", "outside", "except":
	default:
		return false
	}
	for i := first + 2; i < min(first+7, to); i++ {
		if w := s.word(i); w == "can" || w == "could" {
			return true
		}
	}
	return false
}

// anotherDoes reports whether a sentence says that somebody of whom nothing is known, or
// who is not of one's own, does something, which no work of one's own can bring about:
// "somebody outside the club runs the sale", "someone we never met builds the kite".
func (s *sentence) anotherDoes(first, to int) bool {
	k := first + 2
	switch s.word(first + 1) {
	case "else":
	case "other":
		if s.word(k) != "than" {
			return false
		}
	case "outside", "beyond", "we", "i", "nobody", "unknown":
	default:
		return false
	}
	const far = 7
	for ; k < min(first+2+far, to) && s.kind(k) == word; k++ {
		if t := &s.ts[k]; t.form&third != 0 && t.in.has(verbs) && k+1 < to && (!t.alone.has(nouns) || s.objectAt(k+1, to)) {
			return true
		}
	}
	return false
}
