package wording

// An askedSet is a set of the word lists that are asked for of a word at most while a
// sentence is read, its verb, and else only by who asks afterwards what a fair reader makes
// of it: a bit for each. Tokens do not carry them, so that they cost no reading anything.
// Their entries are not inflected.
type askedSet uint16

// The lists that are asked for afterwards, in the order of askedNames.
const (
	undertakeVerb askedSet = 1 << iota
	makeVerb
	madeWord
	arriveVerb
	gainVerb
	grantWord
	echoWord
	dealNoun
	resultWord
	rateWord
	bystander
	actor
	toldVerb
	doneVerb
)

// askedNames holds the names of the lists: those of their files.
var askedNames = [...]string{"undertake_verb", "make_verb", "made_word", "arrive_verb", "gain_verb", "grant_word", "echo_word", "deal_noun", "result_word", "rate_word", "bystander", "actor", "told_verb", "done_verb"}

func (s askedSet) has(t askedSet) bool { return s&t != 0 }

// A listed says which lists hold an entry.
type listed struct {
	in    listSet
	asked askedSet
}

// asked returns which of the lists that are asked for afterwards have an entry that
// begins at token i.
func (x *lexicon) asked(ts []token, i int) askedSet {
	if ts[i].entry < 0 {
		return 0
	}
	e := x.entry(ts[i].entry)
	found := e.asked()
	if i+1 == len(ts) || ts[i+1].entry < 0 || e.seconds()&bit(ts[i+1].entry) == 0 {
		return found
	}
	for k, p := x.firstPhrase(ts[i].entry, ts[i+1].entry); p != nil; k, p = x.nextPhrase(k, p) {
		if p.asked() != 0 && x.matches(p, ts, i) {
			found |= p.asked()
		}
	}
	return found
}

// makes reports whether an entry is a verb that makes, delivers or retires something, in a
// form that begins a sentence: no noun, "Upgrades take an hour", and nobody is made who is
// hired.
func (x *lexicon) makes(entry int32) bool {
	e := x.entry(entry)
	if e.asked().has(makeVerb) {
		return true
	}
	switch x.word(e) {
	case "hire", "hiring":
		return false
	}
	return e.in().has(shippingVerb) && e.form()&(base|ing) != 0
}

// moves reports whether an entry is a verb that says that something is to become more or
// less, or better. What is gained may not have been there: "gain feedback".
func (x *lexicon) moves(entry int32) bool {
	e := x.entry(entry)
	switch x.word(e) {
	case "improve", "improves", "improving":
		return true
	case "gain", "gains", "gaining":
		return false
	}
	return e.in().has(upVerb|downVerb) && !e.form().pastOnly()
}

// Makes reports whether a verb, with which a sentence begins, makes, delivers or retires
// something: "Launch", "Setting".
func (l Lexicon) Makes(verb string) bool { return l.ask(verb, (*lexicon).makes) }

// Moves reports whether a verb says that something is to become more or less, or better:
// "raise", "improving".
func (l Lexicon) Moves(verb string) bool { return l.ask(verb, (*lexicon).moves) }

// Undertakes reports whether a verb says something that people set out to do themselves,
// or that they make.
func (l Lexicon) Undertakes(verb string) bool {
	return l.ask(verb, func(x *lexicon, entry int32) bool {
		return x.makes(entry) || x.entry(entry).asked().has(undertakeVerb)
	})
}

// Acts reports whether a noun names people who act for themselves.
func (l Lexicon) Acts(noun string) bool { return l.ask(noun, (*lexicon).acts) }

func (x *lexicon) acts(entry int32) bool {
	e := x.entry(entry)
	return e.in().has(person) && !e.asked().has(bystander) || e.asked().has(actor)
}

// ask asks about the entry of a word, in upper or lower case.
func (l Lexicon) ask(word string, is func(x *lexicon, entry int32) bool) bool {
	if l.lists == nil {
		return false
	}
	_, entry, _ := l.lists.find(word, hash(noHash, word))
	return entry >= 0 && is(l.lists, entry)
}
