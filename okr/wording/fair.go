package wording

import "github.com/okr-as-code/okr/okr/quantity"

// A Fair is what fair readers make of a key result that nobody has labelled. They ask
// three things of its words: does it name work that people set out to do? Then it is an
// input or an output. Is it left to others? Does it say how much, or how well? Then it is
// an output or an outcome. Where the words know no more, they leave the choice of all.
type Fair struct {
	Accept   Labels // what readers accept: between these an author is asked to choose
	Possible Labels // what the words do not rule out: what is held against a key result must hold for each

	Alone      bool // Accept is one label, and certain: an outcome, for what is made may always be input and output
	Settled    bool // the label is certain by a reason of its own: no guess, and not what is only mostly said
	Undertaken bool // it begins with what people set out to do themselves, whatever comes of it
	Others     bool // what is counted is what others decide: to take up, to grant, to like
	Result     bool // words say what comes of it, or how well something does, without a number
	People     bool // it says what people do, know or can do
	Counts     bool // the number to reach stands at the front, or right behind a verb
}

const (
	workLabels   = Labels(1<<Input | 1<<Output)
	effectLabels = Labels(1<<Output | 1<<Outcome)
)

// Fair says what fair readers make of the words, whatever label stands in them. It
// looks the words up again, and is no part of a reading, for few ask.
func (rd *Reading) Fair() Fair {
	if len(rd.Clauses) == 0 {
		return Fair{}
	}
	var buf [48]token
	a := rd.appeal(buf[:0])
	f := Fair{
		Settled:    a.settled(),
		Undertaken: a.undertaken(),
		Others:     a.surveyed() || a.leftToOthers(),
		Result:     a.result,
		People:     a.peopleAct(),
		Counts:     a.countsFirst(),
	}
	f.Possible = a.possible(&f)
	f.Accept, f.Alone = a.accepted(&f)
	return f
}

// possible returns the labels that the words do not rule out. Where the words are
// known too little to choose, what they are built like leaves some of them out: what
// others decide is no work of one's own, and neither work of one's own nor a thing that
// is there or not moves anybody by itself.
func (a *appeal) possible(f *Fair) Labels {
	rd, changes := a.rd, a.rd.Change.Kind != NoChange
	switch {
	case rd.Label != Outcome && f.Others:
		return effectLabels
	case f.Settled:
		return rd.Accept
	case rd.Label == Outcome && rd.Certain:
		return effectLabels // only counted
	case changes && !f.Undertaken, // "Double the orders of the villages"
		a.front && (rd.Verb != Undirected || a.word(0) == "improve") && f.Result,
		rd.Measurable && a.rated() && !f.Undertaken:
		return effectLabels
	case rd.Label != None && !rd.Accept.Has(Outcome):
		return workLabels
	case f.Undertaken:
		if rd.FromTo || changes || a.mustBe() {
			return effectLabels
		}
		return workLabels
	case !a.front && rd.Verb == Undirected && !a.saysHowMuch() && !f.Result && !f.People:
		return workLabels
	case rd.Label != None && !rd.Accept.Has(Input):
		return rd.Accept
	case !a.front, rd.Verb != Undirected && rd.Label != Input, a.saysHowMuch(), a.arrives():
		return effectLabels
	}
	return rd.Accept
}

// accepted returns the labels that fair readers accept, and whether there is but one, and
// for certain. It leaves less open than possible, for an author can choose between two, and
// hardly between three; and it knows some turns of phrase better.
func (a *appeal) accepted(f *Fair) (accept Labels, alone bool) {
	rd := a.rd
	switch accept = f.Possible; {
	case a.broughtTo(), a.front && a.betters():
		return effectLabels, false
	case a.saysMade():
		return workLabels, false
	case accept == Set(Outcome):
		alone = f.Settled && rd.Accept == accept
		if f.Undertaken || a.has("within") || alone && rd.Verb == Undirected && !rd.Measurable {
			return effectLabels, false
		}
		return accept, alone
	case accept == workLabels|effectLabels && f.Settled:
		switch {
		case rd.FromTo, rd.Change.Kind != NoChange, f.Result, a.upTo(),
			!f.Undertaken && (f.People || rd.Measurable && !rd.Count):
			return effectLabels, false
		}
		return workLabels, false
	case accept == workLabels && f.Settled && a.why().WorkedOn() && a.word(0) == "improve":
		return workLabels | effectLabels, false
	}
	return accept, false
}

// Why returns the reason of the label of the scored clause; false if there is none.
func (rd *Reading) Why() (Reason, bool) {
	if len(rd.Reasons) == 0 {
		return Reason{}, false
	}
	first := rd.Reasons[0]
	if rd.Scored >= len(rd.Clauses) {
		return first, true
	}
	scored := rd.Clauses[rd.Scored].At
	for _, why := range rd.Reasons {
		if scored.Start <= why.At.Start && why.At.End <= scored.End {
			first = why
		}
	}
	return first, true
}

// settled reports whether what the words say of the label is known for certain, and by a
// reason of its own: neither a guess nor only what most others say, nor take-up, of which
// readers differ. A thing of one's own that is there has been worked on, and may well be
// what is delivered: "the handbook lists every ward".
func (a *appeal) settled() bool {
	why, ok := a.rd.Why()
	switch {
	case !ok, !a.rd.Certain, why.Guessed(), why.Counted(), why.Uptake():
		return false
	case why.WorkedOn():
		return a.front && !a.makes(0)
	}
	return true
}

// why is Why, the zero Reason if there is none.
func (a *appeal) why() Reason {
	why, _ := a.rd.Why()
	return why
}

// mustBe reports whether the number of some work is a share, a time or a sum that it
// shall have, which it can miss although it is done: "with less than 2% doubt".
func (a *appeal) mustBe() bool {
	n := a.rd.Target
	if n == nil || n.Kind() != quantity.Share && n.Kind() != quantity.Time && n.Kind() != quantity.Money {
		return false
	}
	for i := range a.before(n.At) {
		switch a.word(i) {
		case "with", "and", "that", "has", "have", "showing", "keep":
			return true
		}
	}
	return false
}
