package wording

import "strings"

// A Lexicon is the word lists that a sentence was read with, which the configuration may
// have changed. Who reads on in a sentence, for what no judgement of its Reading says,
// asks it for a word instead of holding a list of its own. It is immutable; the zero
// Lexicon knows no word.
type Lexicon struct{ lists *lexicon }

// Lexicon returns the lists that the reader reads with.
func (r *Reader) Lexicon() Lexicon { return Lexicon{r.lexicon} }

// A List is a word list, or several, that a Lexicon may be asked about.
type List listSet

// The lists that others ask about. What is in them say the files of their names.
const (
	People  = List(person)
	Stocks  = List(stockNoun)         // of which a total grows by itself
	Means   = List(resourceVerb)      // verbs that spend them
	Making  = List(shippingVerb)      // or delivering or retiring, verbs of it
	Degrees = List(upVerb | downVerb) // verbs of more and less
	Plans   = List(planNoun)          // which hold a number: "quota"
	Nowhere = List(nosource)          // stand for a source and are none
)

// Has reports whether a word or phrase is an entry of a list, in any of its forms and in
// upper or lower case.
func (l Lexicon) Has(list List, phrase string) bool {
	if l.lists == nil {
		return false
	}
	if !strings.ContainsAny(phrase, " -/'’") {
		return l.lists.lists(phrase).has(listSet(list)) // nearly always
	}
	var buf [16]token
	ts := tokenise(buf[:0], phrase)
	l.lists.look(ts)
	return len(ts) > 0 && l.lists.length(ts, 0, listSet(list)) == len(ts)
}
