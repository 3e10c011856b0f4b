package wording

import "strings"

// A cueSet is a set of cues, a bit for each. A cue is a small word or a mark at which
// something may begin that is looked for in every sentence, as "who" may begin what only
// qualifies a number. Cues are laid out in the lexicon with what the lists know of a word,
// so that one look at a word tells all of them, and those of a sentence together tell at
// once what need not be looked for in it. They are grammar: no user adds to them.
type cueSet uint16

const (
	linking   cueSet = 1 << iota // two clauses
	parting                      // two phrases of a clause
	subclause                    // begins a clause that says more of a noun
	relative                     // begins one that may hold a number of its own
	negating                     // turns a verb into what is to be held
	sourcing                     // says where a number comes from
	dating                       // says up to when, or from when on
	colon
	comma
	fromWord // "from"
	toWord   // "to"
	orWord   // "or"
)

// has reports whether a cue of t is in s.
func (s cueSet) has(t cueSet) bool { return s&t != 0 }

// cues holds the words and marks of each cue. Arrows are written in too many ways to be
// here.
var cues = [...]struct {
	cue   cueSet
	words string
}{
	{linking, "to by through via after and plus while as , . ; & +"},
	{parting, "of in on for from with to by at per among across about into within against as over under below above via through between around using towards outside inside without after before during since until till behind and , ; : . – —"},
	{subclause, "who that which whose where when if so because while"},
	{relative, "who that which"},
	{negating, "not n't don't doesn't"},
	{sourcing, "source per measured tracked reported according captured recorded asked shown"},
	{dating, "before until till once"},
	{colon, ":"},
	{comma, ","},
	{fromWord, "from"},
	{toWord, "to"},
	{orWord, "or"},
}

// addCues notes the cues in the entries of their words.
func (b *builder) addCues() {
	for _, c := range cues {
		for w := range strings.FieldsSeq(c.words) {
			b.entries[b.intern(w, "")].cues |= c.cue
		}
	}
}
