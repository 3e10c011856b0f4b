package rules

import (
	"strings"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/wording"
)

var activityKR = &lint.Rule{
	Name:     "activity-kr",
	Severity: lint.Warning,
	Category: lint.Labels,
	Phase:    cycle.Plan,
	Scope:    lint.Sentence,
	Since:    1,
	Fix:      lint.UnsafeFix,
	Words:    true,
	Doc:      doc("activity-kr"),
	Check:    lint.EachKeyResult(checkActivityKR),
}

func checkActivityKR(p *lint.Pass, kr *okr.KeyResult) {
	s, r := scoredSentence(kr)
	if r == nil || !onlyInputs(r) || len(kr.LeadsTo) > 0 || r.Interview || kr.Objective != nil && learns(kr.Objective) {
		return
	}
	if r.Baseline != nil && r.Target == nil {
		return // "Starting at 40 visits": what is missing is where to
	}
	at := deedOf(kr, r)
	if at.IsZero() || namesPaper(at.In(s.Text), s.Text[at.End:]) || isResult(kr, r, at) {
		return
	}
	label := kr.Label()
	f := p.Report(kr, s.At(at), "%s: write a number that does, or make it an initiative", onlyDone(s.Text, r, at)).
		RestsOn(label).
		Suggest("go on with `%s, leading to …`, or name the key result that it drives in `leads_to`", shortOr(s.Text, 40, ""))
	if !label.Certain && !noOutcomeAtAll(label) && r.Measurable {
		f.As(lint.Info)
	}
	if edits := toInitiatives(kr); edits != nil {
		f.Offer("move it to initiatives", false, edits...)
	}
}

// deedOf returns the words with which a key result says what people do, nowhere if it says
// something else: those that are sure to, and where the author has given no label those
// that can hardly be meant otherwise.
func deedOf(kr *okr.KeyResult, r *wording.Reading) wording.Range {
	label, plain := kr.Label(), wording.Range{}
	if !label.Explicit() && label.Label != wording.Outcome {
		plain = plainDeed(r)
	}
	switch {
	case label.Label != wording.Input && plain.IsZero():
		return wording.Range{}
	case !r.Activity.IsZero():
		return r.Activity
	case label.Explicit(), kr.Kind() == okr.Held: // as often as this, or as much of it
		return wording.Range{}
	case !plain.IsZero():
		return plain
	}
	if at := made(r); !at.IsZero() && !isThing(label, r, at) {
		return at
	}
	return wording.Range{}
}

// isThing reports whether a word that could be a verb of making says what is there
// instead, or is not.
func isThing(label okr.Labelled, r *wording.Reading, at wording.Range) bool {
	verb := at.In(r.Text)
	switch {
	case doesWork(verb):
		return false
	case at.End != r.Making.End && !spends(r, verb):
		return true // "Handbook of the workshop"
	case r.Binary && (strings.HasSuffix(verb, "ed") || byOthers(r.Text)):
		return true // "Translated menu", "Draw up a menu that is approved by the board"
	case label.Certain || r.Measurable:
		return false
	}
	return strings.HasSuffix(verb, "ing") || at.End != r.Making.End // "Pinning service", "Lease of the hall"
}

// isResult reports whether what people do is a result all the same: others must agree to
// it, it aims at something that can be missed, or it is what the objective wants.
func isResult(kr *okr.KeyResult, r *wording.Reading, at wording.Range) bool {
	switch {
	case r.Measurable && phrasingOf(r.Text).begins("partner with") > 0: // "Partner with 4 clubs"
		return true
	case aimsHigher(r, at), betters(r, r.Text[at.End:]):
		return true
	}
	return hires(at.In(r.Text)) && aboutHiring(kr.Objective)
}

// onlyDone says what is no result about a deed: the doing, how many are made, or what is
// put in. What it is for may be named, but nothing measures that.
func onlyDone(text string, r *wording.Reading, at wording.Range) string {
	deed := "\"" + excerpt(text[at.Start:], 40) + "\""
	switch {
	case !r.Activity.IsZero():
	case spends(r, at.In(text)):
		return deed + " is what you put in, and nothing measures what comes of it"
	case r.Target != nil && r.Count && r.Target.Value > 1 && r.Target.At.Start >= at.End && bare(text[at.End:r.Target.At.Start]):
		return deed + " counts what you make, and nothing measures what it changes"
	}
	return deed + " is what you do, and nothing measures what comes of it"
}

// namesPaper reports whether a word that could be a verb names a paper, or says of what
// kind one is: "Research report".
func namesPaper(word, after string) bool {
	if rest := phrasingOf(after); strings.HasPrefix(after, "/") && rest.word(1) == "of" {
		return true // "Test/review of the crane"
	}
	switch strings.ToLower(word) {
	case "research", "design", "test", "audit", "survey", "study":
	default:
		return false
	}
	switch firstWord(after) {
	case "report", "paper", "study", "notes", "guide", "plan", "document", "log", "logs", "trail", "trails":
		return true
	}
	return false
}

// bare reports whether nothing but a bound stands between a verb and its number.
func bare(between string) bool {
	switch strings.Trim(between, " ≥>=+") {
	case "", "at least", "up to", "about", "around", "a minimum of":
		return true
	}
	return false
}

// doesWork reports whether a verb says nothing but that work is done: "Do a cost analysis".
func doesWork(verb string) bool {
	switch strings.ToLower(verb) {
	case "do", "figure out", "work out":
		return true
	}
	return false
}

// spends reports whether a verb says that means of one's own are spent, people among
// them.
func spends(r *wording.Reading, verb string) bool {
	return hires(verb) || !isOver(verb) && r.Lexicon.Has(wording.Means, verb)
}

// hires reports whether a verb says that people are taken on.
func hires(verb string) bool {
	switch strings.ToLower(verb) {
	case "hire", "hiring", "recruit", "recruiting", "appoint":
		return true
	}
	return false
}

// aboutHiring reports whether an objective is that people are taken on: there each of
// them is what is to come of it.
func aboutHiring(o *okr.Objective) bool {
	if o == nil || o.Sentence == nil {
		return false
	}
	grows := false
	for word := range wordsOf(o.Sentence.Text) {
		switch word {
		case "hire", "hires", "hired", "hiring", "recruit", "recruits", "recruiting", "recruitment", "staffing", "vacancies":
			return true
		case "scale", "grow", "growing", "expand", "build", "identify", "find", "appoint", "staff":
			grows = true
		case "team", "owner", "owners", "headcount":
			if grows {
				return true // "Grow the team", "Find an owner for every line"
			}
		}
	}
	words := phrasingOf(o.Sentence.Text)
	return words.has("growing to plan", "grow to plan", "growing to size", "grow to size") // "Staff the ferry by growing to plan"
}

// byOthers reports whether others have to agree to what is made, which is open until
// they do: "approved by the board".
func byOthers(text string) bool {
	return phrasingOf(text).has("approved by", "accepted by", "adopted by", "certified by", "endorsed by", "ratified by", "confirmed by")
}

// aimsHigher reports whether the sentence goes on to a number that what is done is to
// reach or to change: "Enable the team to reach 90% on time", "Build a dryer that cuts
// waste by 15%".
func aimsHigher(r *wording.Reading, at wording.Range) bool {
	number := r.Change.At
	if r.Target != nil {
		number = r.Target.At
	}
	if number.Start <= at.End {
		return false
	}
	for word := range wordsOf(r.Text[at.End:number.Start]) {
		switch word {
		case "achieve", "achieving", "achieves", "reach", "reaching", "reaches", "hit", "hitting":
			return true
		}
		if (strings.HasSuffix(word, "s") || strings.HasSuffix(word, "ing")) && r.Lexicon.Has(wording.Degrees, word) {
			return true
		}
	}
	return false
}

// onlyInputs reports whether a sentence goes on to nothing that comes of what is done:
// "Draw up a plan", and "Draw up a plan to open a hall by hiring", but not "Draw up a
// plan, leading to 3 halls".
func onlyInputs(r *wording.Reading) bool {
	for _, c := range r.Clauses {
		if len(r.Clauses) > 1 && c.Label != wording.Input {
			return false
		}
	}
	return len(r.Clauses) > 0
}

// made returns the making verb that the label of the sentence rests on, with one that it
// follows, "Draw and print". A resource or a rate that makes something an input is no such
// verb: it does not open the sentence.
func made(r *wording.Reading) wording.Range {
	if len(r.Reasons) == 0 || len(r.Reasons) > 1 && r.Reasons[0].At != r.Making {
		return wording.Range{}
	}
	at, from := r.Reasons[0].At, r.Opens
	if at.Start <= from {
		return at
	}
	if at != r.Making {
		return wording.Range{}
	}
	before := phrasingOf(r.Text[from:at.Start])
	if len(before) == 2 && (before[1].word == "and" || before[1].word == "or") ||
		len(before) == 1 && strings.HasSuffix(strings.TrimRight(r.Text[from:at.Start], " "), ",") {
		return wording.Range{Start: from, End: at.End}
	}
	return wording.Range{}
}

// hasNoEnd reports whether words begin with a verb that says nothing but in which way
// something is done all the time: "Recruiting at fairs", but not "Monitoring in place".
func hasNoEnd(r *wording.Reading, words phrasing) bool {
	if !strings.HasSuffix(words[0].word, "ing") || r.VerbAt != words[0].at {
		return false
	}
	switch words[1].word {
	case "through", "via", "at", "about", "among", "with", "across":
		return true
	}
	return false
}

// keptUp reports whether words begin with a verb of making and one of looking after what
// is made, which goes on all the time: "Draw and maintain a map".
func keptUp(r *wording.Reading, words phrasing) bool {
	if words[1].word != "and" || !r.Lexicon.Has(wording.Making, words[0].word) && words[0].word != "map" && words[0].word != "define" {
		return false
	}
	switch words.word(2) {
	case "maintain", "report", "monitor", "track":
		return true
	}
	return false
}

// plainDeed returns the word with which a sentence without a number begins that says
// that one looks for something or writes something down, where the words behind it hide
// that it is a verb: "Document room plans", or where it is counted among what is
// delivered: "Identify weak spots"; or that goes on all the time: "Reach out to schools".
func plainDeed(r *wording.Reading) wording.Range {
	words := phrasingOf(r.Text)
	for len(words) > 0 && words[0].at.Start < r.Opens {
		words = words[1:]
	}
	if r.Measurable || len(words) < 2 || words[0].at.Start != r.Opens {
		return wording.Range{}
	}
	switch {
	case !r.Activity.IsZero():
		return r.Activity
	case hasNoEnd(r, words), keptUp(r, words):
		return words[0].at
	}
	if binds(words[1].word) {
		return wording.Range{}
	}
	switch words[0].word {
	case "identify", "collect":
		if r.VerbAt != words[0].at {
			return wording.Range{} // "Identify and repair leaks"
		}
	case "write", "plan":
		if !r.VerbAt.IsZero() && r.VerbAt != words[0].at || byOthers(r.Text) {
			return wording.Range{}
		}
	case "define", "document", "map", "update", "support":
		if !r.VerbAt.IsZero() {
			return wording.Range{}
		}
	default:
		return wording.Range{}
	}
	return words[0].at
}
