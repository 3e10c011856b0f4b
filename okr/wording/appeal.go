package wording

import (
	"strings"

	"github.com/okr-as-code/okr/okr/quantity"
)

// An appeal is a sentence that has been read, and is looked at once more for what a fair
// reader would make of it. Its words are looked up again, where they are asked for, since
// a Reading keeps no tokens.
type appeal struct {
	rd     *Reading
	x      *lexicon
	ts     []token  // its words and numbers, without articles
	found  askedSet // the lists with an entry somewhere in it
	front  bool     // it begins with its verb
	result bool     // a word says what comes of it
}

// appeal looks up the words of a reading, with room for them in ts.
func (rd *Reading) appeal(ts []token) appeal {
	x := rd.Lexicon.lists
	ts = tokenise(ts, clip(rd.Text))
	x.look(ts)
	a := appeal{rd: rd, x: x, front: rd.VerbAt.Start == 0 && rd.VerbAt.End > 0}
	n := 0
	for i := range ts {
		a.found |= x.asked(ts, i)
		if t := &ts[i]; t.kind != mark && t.word != "a" && t.word != "an" && t.word != "the" {
			ts[n] = *t
			n++
		}
	}
	a.ts, a.result = ts[:n], a.found.has(resultWord)
	switch a.word(0) {
	case "no", "not", "zero", "more", "less", "fewer":
		a.result = true
	case "existing":
		a.front = false
	}
	return a
}

// word returns word i, "" if there is none.
func (a *appeal) word(i int) string {
	if uint(i) >= uint(len(a.ts)) {
		return ""
	}
	return a.ts[i].word
}

// is reports whether word i is in one of ls by itself.
func (a *appeal) is(i int, ls listSet) bool {
	return uint(i) < uint(len(a.ts)) && a.ts[i].alone.has(ls)
}

// asked reports whether word i is in one of ls by itself.
func (a *appeal) asked(i int, ls askedSet) bool {
	return uint(i) < uint(len(a.ts)) && a.ts[i].entry >= 0 && a.x.entry(a.ts[i].entry).asked().has(ls)
}

// has reports whether one of some words is in the sentence.
func (a *appeal) has(words ...string) bool {
	for i := range a.ts {
		for _, w := range words {
			if a.ts[i].word == w {
				return true
			}
		}
	}
	return false
}

// hasBase reports whether a verb behind the first is in one of ls, and in the form in
// which others are brought to it: "have 5 clubs join".
func (a *appeal) hasBase(ls listSet) bool {
	for i := 1; i < len(a.ts); i++ {
		if a.is(i, ls) && a.ts[i].form&base != 0 {
			return true
		}
	}
	return false
}

// hasAsked reports whether a word is in one of ls.
func (a *appeal) hasAsked(ls askedSet) bool {
	for i := range a.ts {
		if a.asked(i, ls) {
			return true
		}
	}
	return false
}

// before returns how many words stand before a range.
func (a *appeal) before(at Range) int {
	n := 0
	for n < len(a.ts) && a.ts[n].end <= at.Start {
		n++
	}
	return n
}

// countsFirst reports whether the number to reach stands at the front, or right behind a
// verb: "10 new guides", "get at least 5 letters".
func (a *appeal) countsFirst() bool { return a.rd.Target != nil && a.before(a.rd.Target.At) <= 3 }

// scored reports whether a range belongs to the clause that is scored.
func (a *appeal) scored(at Range) bool {
	if len(a.rd.Clauses) < 2 {
		return true
	}
	o := a.rd.Clauses[a.rd.Scored].At
	return o.Start <= at.Start && at.End <= o.End
}

// saysHowMuch reports whether a sentence has a number to reach, be it left open. That it
// speaks of every one is none.
func (a *appeal) saysHowMuch() bool {
	switch a.word(0) {
	case "every", "each", "all", "any":
		return a.rd.Target != nil
	}
	return a.rd.Measurable || strings.Contains(a.rd.Text, "%")
}

// rated reports whether it names a number that is made of others: a rate, a mean.
func (a *appeal) rated() bool { return a.hasAsked(rateWord) }

// upTo reports whether it says to which level a number goes.
func (a *appeal) upTo() bool {
	for i := range a.ts {
		if (a.word(i) == "up" || a.word(i) == "down") && a.word(i+1) == "to" {
			return true
		}
	}
	return false
}

// makes reports whether word i is a verb that makes, delivers or retires something.
func (a *appeal) makes(i int) bool {
	return uint(i) < uint(len(a.ts)) && a.ts[i].entry >= 0 && a.x.makes(a.ts[i].entry)
}

// undertaken reports whether it begins with something that people set out to do
// themselves, whatever comes of it.
func (a *appeal) undertaken() bool {
	switch a.word(0) {
	case "make":
		text := a.rd.Text[a.ts[0].end:]
		return strings.HasPrefix(text, " a ") || strings.HasPrefix(text, " an ") || strings.HasPrefix(text, " one ")
	case "meet":
		return a.word(1) == "with"
	}
	return a.makes(0) || a.asked(0, undertakeVerb) && (!a.mayName() || a.opensVerb())
}

// mayName reports whether the first word is a verb and a noun: "test", "offer".
func (a *appeal) mayName() bool { return a.is(0, nouns|verbNoun) }

// opensVerb reports whether the first word is the verb of its sentence, or stands beside
// it: "Test and mend the pumps", but not "Test coverage is 80%". Of a sentence without a
// known verb what is measured says it: "Plan visits to 3 schools", "Offer acceptance 85%".
func (a *appeal) opensVerb() bool {
	if a.rd.VerbAt.IsZero() {
		return a.rd.Label != Outcome && !(a.rd.Measurable && a.rated())
	}
	for i := range a.ts {
		if t := &a.ts[i]; t.start >= a.rd.VerbAt.Start {
			return t.end <= a.rd.VerbAt.End && t.form&base != 0
		}
	}
	return false
}

// betters reports whether what its verb begins, or goes on with, is that something gets
// better or larger: "keep improving the taste of the bread".
func (a *appeal) betters() bool {
	for i := range a.ts {
		if t := &a.ts[i]; t.start >= a.rd.VerbAt.End && t.word != "to" && t.word != "on" && t.word != "with" {
			return a.moves(i)
		}
	}
	return false
}

// moves reports whether word i is a verb that says that something is to become more or
// less, or better.
func (a *appeal) moves(i int) bool {
	return a.ts[i].entry >= 0 && a.x.moves(a.ts[i].entry)
}

// arrives reports whether its verb says what shall be, not what is done.
func (a *appeal) arrives() bool {
	return a.asked(0, arriveVerb)
}

// surveyed reports whether a share of people is told by a survey, so that it is what
// they think: "80% approval in the spring survey", but not "Get 40% of responses in the
// survey".
func (a *appeal) surveyed() bool {
	if a.rd.Target == nil || a.rd.Target.Kind() != quantity.Share {
		return false
	}
	said := -1
	for i := range a.ts {
		switch a.word(i) {
		case "in", "from", "per", "by":
			if w := a.word(i - 1); w != "response" && w != "responses" && w != "rate" {
				said = i
			}
		case "survey", "poll", "questionnaire":
			if w := a.word(i + 1); said > 0 && i-said <= 3 && w != "responses" && w != "response" {
				return true
			}
		}
	}
	return false
}

// leftToOthers reports whether what is counted is what others decide: to take something
// up, to like or mention it, to let it in, or to bring one to a goal.
func (a *appeal) leftToOthers() bool {
	rd := a.rd
	if a.scored(rd.Vanity.At) && rd.Vanity.Strength != NoVanity {
		return true
	}
	if a.why().Uptake() && rd.Measurable && (!a.undertaken() || a.makes(0) || a.mayName()) {
		return true // "add" and "identify" say that nobody has taken it up
	}
	switch w := a.word(0); {
	case a.asked(0, gainVerb):
		if w == "get" || w == "secure" {
			return rd.Scored == 0 && a.countsFirst()
		}
		return rd.Scored == 0
	case w == "meet", w == "exceed":
		for i := range a.ts {
			if a.x.lists(singular(a.word(i))).has(planNoun) && singular(a.word(i)) != "plan" {
				return true
			}
		}
		return false
	case w == "be":
		return a.asked(1, grantWord)
	}
	for i := 1; i < len(a.ts); i++ {
		if a.word(i-1) == "be" || !a.asked(i, grantWord) || !a.scored(Range{a.ts[i].start, a.ts[i].end}) {
			continue
		}
		switch a.word(i + 1) {
		case "in", "by", "at", "as", "on", "into", "from", "via":
			return !a.makes(0)
		}
	}
	return false
}

// broughtTo reports whether it says what others are brought to do: "Have 2 clinics adopt
// it", "Enable the wards to reach 90%", "get into 3 journals".
func (a *appeal) broughtTo() bool {
	if !a.rd.Measurable {
		return false
	}
	switch a.word(0) {
	case "have", "get":
		return a.rd.Target != nil && a.hasBase(adoptVerb|takeupVerb)
	case "close", "sign", "win", "land":
		return a.hasAsked(dealNoun)
	case "enable", "help", "empower", "allow":
		return a.hasAsked(gainVerb)
	}
	return a.found.has(echoWord)
}

// saysMade reports whether it says of work that it is over: "We have found 3 causes",
// "Reports created for 100% of the wards".
func (a *appeal) saysMade() bool {
	if a.word(0) == "we" && a.word(1) == "have" {
		return len(a.ts) > 2 && a.ts[2].form.pastOnly()
	}
	for i := range a.ts {
		switch a.word(i) {
		case "who", "that", "which":
			return false
		}
		if a.asked(i, madeWord) {
			return i > 0 && (i+1 == len(a.ts) || a.word(i+1) == "for")
		}
	}
	return false
}

// peopleAct reports whether it says what people do, know or can do.
func (a *appeal) peopleAct() bool {
	acts := !a.rd.VerbAt.IsZero()
	for i := range a.ts {
		acts = acts || predicates(a.word(i))
	}
	for i := range min(6, len(a.ts)) {
		switch {
		case !acts:
			return false
		case a.actor(i), i == 0 && a.word(i) == "sales":
			return true
		case predicates(a.word(i)):
			return false
		}
	}
	return false
}

// predicates reports whether a word makes a sentence of the words before it.
func predicates(w string) bool {
	switch w {
	case "is", "are", "has", "have", "can", "will", "know", "knows", "understand", "understands", "using", "get", "gets", "achieve":
		return true
	}
	return false
}

// actor reports whether word i names people who act for themselves.
func (a *appeal) actor(i int) bool { return a.ts[i].entry >= 0 && a.x.acts(a.ts[i].entry) }
