package rules

import (
	"strings"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/wording"
)

var outputForcingObjective = &lint.Rule{
	Name:     "output-forcing-objective",
	Severity: lint.Warning,
	Category: lint.ObjectiveQuality,
	Phase:    cycle.Plan,
	Scope:    lint.Sentence,
	Since:    1,
	Words:    true,
	Doc:      doc("output-forcing-objective"),
	Check:    lint.EachObjective(checkOutputForcingObjective),
}

// A promise may be kept by what is delivered, and what people make for themselves
// may be its own end: there it is a nudge. It is one too where no verb of making
// says that the thing is to be made.
func checkOutputForcingObjective(p *lint.Pass, o *okr.Objective) {
	if o.Sentence == nil || o.Sentence.Objective == nil {
		return
	}
	s, r := o.Sentence, o.Sentence.Objective
	if !r.Deliverable || madeAfter(r) {
		if at := workFor(s.Text, r); !at.IsZero() {
			saysHow(p, o, at)
		} else {
			prescribesMeans(p, o)
		}
		return
	}
	text := s.Text
	if r.Compound && r.CompoundAt.Start >= r.DeliverableAt.End {
		text = text[:r.CompoundAt.Start] // a second goal is none of the work
	}
	at := workAt(text, r.DeliverableAt)
	work := at.In(s.Text)
	first := firstWord(r.DeliverableAt.In(s.Text))
	own := o.Level == okr.Person
	inUse := first == "deliver" && strings.HasPrefix(s.Text[at.End:], " as ")
	sum := strings.ContainsAny(work[:1], "$€£")
	if opensOnly(first) || goesLive(s.Text) || lasting(work) || inUse || sum || own && !r.Lexicon.Makes(first) {
		return
	}
	if words := phrasingOf(s.Text); explores(words.word(0)) {
		at.Start = words[0].at.Start
		p.Report(o, s.At(at), "%s can be done and nothing be learnt: say what you want to know", quoted(at.In(s.Text))).
			As(lint.Info).
			Suggest("write the question, \"Learn whether …\", and what you would decide by the answer")
		return
	}
	f := p.Report(o, s.At(at), "%s can be done and change nothing for anybody: say what becomes true, and for whom", quoted(work))
	if promised(o) || own || !r.Lexicon.Makes(first) && !startsDoing(s.Text) {
		f.As(lint.Info)
	}
	if purpose := purposeAfter(s.Text, at); purpose != "" && !strings.ContainsAny(purpose, "0123456789") { // a number is for a key result
		f.Suggest("begin with what it is for, %s, as something that is true in the end, and keep the work as an output or an initiative", quoted(purpose))
	} else {
		f.Suggest("ask what it is for, write that here, and keep the work as an output or an initiative")
	}
}

// prescribesMeans nudges where the objective says how: "through …", "by building …".
func prescribesMeans(p *lint.Pass, o *okr.Objective) {
	s := o.Sentence
	at := s.Objective.Solution
	if at.IsZero() || !means(s.Text[:at.Start], at.In(s.Text)) {
		return
	}
	saysHow(p, o, at)
}

func saysHow(p *lint.Pass, o *okr.Objective, at wording.Range) {
	p.Report(o, o.Sentence.At(at), "%s says how: an objective says what becomes true, and leaves the way open", quoted(at.In(o.Sentence.Text))).
		As(lint.Info).
		Suggest("take it out and make it an initiative, so that it can be given up for something better")
}

// workFor returns a second sentence that says what is made so that the first becomes
// true: "Every child learns to swim. Build a pool." What is made first is no goal.
func workFor(text string, r *wording.ObjectiveReading) wording.Range {
	if r.Lexicon.Makes(firstWord(text)) || r.Deliverable && !madeAfter(r) {
		return wording.Range{}
	}
	return secondWork(text, r)
}

// secondWork returns what is made where a sentence of its own says so.
func secondWork(text string, r *wording.ObjectiveReading) wording.Range {
	if !r.Compound || !strings.HasSuffix(strings.TrimRight(text[:r.CompoundAt.Start], " "), ".") {
		return wording.Range{}
	}
	work := r.CompoundAt.In(text)
	if !r.Lexicon.Makes(firstWord(work)) || lasting(work) {
		return wording.Range{}
	}
	return r.CompoundAt
}

// madeAfter reports whether what is to be made stands behind the first of two goals.
func madeAfter(r *wording.ObjectiveReading) bool {
	return r.Deliverable && r.Compound && r.DeliverableAt.Start >= r.CompoundAt.Start
}

// workAt widens the words of a thing to be made to all that belongs to it: "Build
// and release the portal", "Launch the shop and its newsletter".
func workAt(text string, at wording.Range) wording.Range {
	if len(strings.Fields(text[:at.Start])) <= 3 && !strings.ContainsAny(text[:at.Start], ":;,") {
		at.Start = int32(len(text) - len(strings.TrimLeft(text, " \"'“‘")))
	}
	for word, w := range wordsOf(text) {
		if w.Start < at.End {
			continue
		}
		if strings.ContainsAny(text[at.End:w.Start], ".:;(!?–—") && !abbreviates(text, w) || endsWork(word) && !strings.HasPrefix(text[w.End:], "-") && !inQuotes(text[:w.Start]) {
			break
		}
		at.End = w.End
	}
	if end := closingQuote(text, at); end > 0 {
		at.End = end
	}
	for _, b := range [...][2]string{{"(", ")"}, {"[", "]"}} {
		if work := at.In(text); strings.Count(work, b[0]) > strings.Count(work, b[1]) && strings.HasPrefix(text[at.End:], b[1]) {
			at.End++
		}
	}
	if !strings.Contains(at.In(text), " ") {
		at.End = int32(len(strings.TrimRight(text, " ,.;"))) // a verb alone, "hire to plan", is no work
	}
	return at
}

// abbreviates reports whether a word in brackets only shortens those before it, so that
// the thing goes on behind it: "the Room Booking (RB) desk".
func abbreviates(text string, at wording.Range) bool {
	_, goesOn := strings.CutPrefix(text[at.End:], ") ")
	return goesOn && isAcronym(at.In(text)) && strings.HasSuffix(text[:at.Start], " (")
}

// closingQuote returns the end of the quotation mark that closes one within a range,
// right behind it: "the 'Room with". It is 0 if none is open there.
func closingQuote(text string, at wording.Range) int32 {
	if !inQuotes(" " + at.In(text)) {
		return 0
	}
	rest := strings.TrimLeft(text[at.End:], ".!?")
	for _, q := range [...]string{"'", "\"", "”", "’"} {
		if strings.HasPrefix(rest, q) {
			return int32(len(text) - len(rest) + len(q))
		}
	}
	return 0
}

// inQuotes reports whether a text ends inside quotation marks: "the 'Room with".
func inQuotes(text string) bool {
	for _, q := range [...]struct{ open, close string }{{" '", "'"}, {" \"", "\""}, {" “", "”"}, {" ‘", "’"}} {
		if i := strings.LastIndex(text, q.open); i >= 0 && !strings.Contains(text[i+len(q.open):], q.close) {
			return true
		}
	}
	return false
}

// endsWork reports whether a word begins what a thing is for, or where and when.
func endsWork(word string) bool {
	switch word {
	case "to", "for", "that", "so", "which", "who", "where", "with", "without", "in", "on", "at", "by", "through", "across", "as", "from",
		"before", "after", "until", "while", "because", "into", "within", "between", "when":
		return true
	}
	return false
}

// opensOnly reports whether a verb only says that there is more to come, or to be found
// out, or that everything is to become different.
func opensOnly(verb string) bool {
	switch verb {
	case "continue", "continuing", "validate", "validating", "transform", "transforming":
		return true
	}
	return false
}

// goesLive reports whether an objective says of a thing that it starts to be there for
// people, and not who makes it: "The night bus launches before the fair".
func goesLive(text string) bool {
	words := phrasingOf(text)
	for i, w := range words {
		if w.word == "launches" && i > 0 {
			next := words.word(i + 1)
			return next == "" || strings.HasSuffix(next, "ly") || endsWork(next)
		}
	}
	return false
}

// startsDoing reports whether an objective begins with the start of some work: "Start
// reading aloud", "Begin cross reading".
func startsDoing(text string) bool {
	words := phrasingOf(text)
	switch words.word(0) {
	case "begin", "start":
		return strings.HasSuffix(words.word(1), "ing") || strings.HasSuffix(words.word(2), "ing")
	}
	return false
}

// lasting reports whether what is to be made is people, or what they think, do or
// live through: that is a change, though a verb of making says so.
func lasting(work string) bool {
	head, _, _ := strings.Cut(strings.ToLower(work), " of ")
	last := ""
	for word := range strings.FieldsSeq(head) {
		last = strings.Trim(word, ",'\"")
		switch last {
		case "adopted", "used", "loved", "trusted", "awareness", "trust", "is", "are", "has", "support", "supports", "help", "helps",
			"feel", "feels", "feeling", "know", "knows", "marathon", "triathlon", "race":
			return true
		}
	}
	switch singular(last) {
	case "community", "network", "culture", "team", "understanding", "vision", "relationship", "effort", "habit",
		"advantage", "momentum", "confidence", "path", "point", "block", "friend", "friendship", "movement", "reputation", "audience", "following":
		return true
	}
	return false
}

// means reports whether the tail of an objective that begins "by" or "through" says
// how, and not which time or trouble somebody gets through.
func means(before, tail string) bool {
	if !strings.HasSuffix(before, " ") {
		return false // "pull-through of …"
	}
	for word := range wordsOf(before) {
		switch word {
		case "get", "gets", "go", "goes", "come", "comes", "pull", "pulls", "walk", "walks", "carry", "carries", "bring", "brings", "see", "sees", "live", "lives",
			"guide", "guides", "lead", "leads", "travel", "break", "breaks", "pass", "passes", "steer", "help", "helps", "navigate", "sleep", "sleeps",
			"move", "moves", "push", "run", "runs", "ride", "sail", "follow", "follows", "flow", "flows", "all", "right", "half", "halfway", "way", "put", "drive", "drives":
			if !strings.HasPrefix(tail, "by ") {
				return false
			}
		}
	}
	words := strings.Fields(tail)
	return len(words) > 1 && !strings.ContainsAny(words[1][:1], "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
}
