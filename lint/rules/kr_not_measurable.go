package rules

import (
	"strings"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/source"
	"github.com/okr-as-code/okr/okr/wording"
)

var krNotMeasurable = &lint.Rule{
	Name:     "kr-not-measurable",
	Severity: lint.Error,
	Category: lint.Measurability,
	Phase:    cycle.Plan,
	Scope:    lint.Sentence,
	Since:    1,
	Doc:      doc("kr-not-measurable"),
	Check:    lint.EachKeyResult(checkKRNotMeasurable),
}

func checkKRNotMeasurable(p *lint.Pass, kr *okr.KeyResult) {
	s, r := scoredSentence(kr)
	if r == nil || r.Measurable || kr.Kind() != okr.Unmeasurable || kr.Metric != nil || kr.FieldBaseline != nil {
		return
	}
	if at := hopedFor(s.Text, r); !at.IsZero() {
		f := p.Report(kr, s.At(at), "\"%s\" is what it is for, and no number says how much: say from what to what", excerpt(at.In(s.Text), 40))
		if thing := thingChanged(r, at.In(s.Text)); thing != "" {
			f.Suggest("write `%s from … to …`, and make an initiative of what is done for it", strings.TrimPrefix(thing, "the "))
		} else {
			f.Suggest("ask what you would count or measure to see it, and make an initiative of what is done for it")
		}
		return
	}
	// What is missing depends on what is said, the most telling first.
	words := phrasingOf(s.Text)
	switch elsewhere := pastMark(s.Text, words); {
	case elsewhere != "":
		p.Report(kr, source.Span{}, "the number that is meant stands elsewhere: say from what to what it is to go").
			Suggest("look up what \"%s\" comes to, and write it as `target: …` beside `baseline: …`", elsewhere)
	case endsInPlan(s.Text, r):
		p.Report(kr, source.Span{}, "the number that is meant stands elsewhere: write it here").
			Suggest("write what \"%s\" comes to as `target: …`, and `baseline: …` unless it starts at 0", excerpt(s.Text, 40))
	case namesOnly(r):
		p.Report(kr, source.Span{}, "\"%s\" alone says neither what is to become of it nor how much: say both", excerpt(strings.TrimRight(s.Text, ". "), 40)).
			Suggest("ask what will be different for whom, and write that with its number")
	case (r.VerbAt.IsZero() || r.VerbOpens()) && words.has("from") && words.has("single digit", "double digit", "triple digit"):
		p.Report(kr, source.Span{}, "it is said from where to where, but not in numbers: write both").
			As(lint.Warning).
			Suggest("write `from … to …` with what it is today and the number that must be reached")
	case eachPerson(r, words) != "":
		p.Report(kr, source.Span{}, "\"%s\" can be counted off, and no number says how many they are: say how many", eachPerson(r, words)).
			As(lint.Warning).
			Suggest("write how many of how many it is to be, with both numbers")
	case recurs(r, words):
		p.Report(kr, source.Span{}, "it is said how often, and nothing measures what comes of it: say what becomes different, and by how much").
			As(lint.Warning).
			Suggest("ask what is different for whom after it, and write that with its number; or make it an initiative")
	default:
		p.Report(kr, source.Span{}, "no number says when this is reached: say how much, or from what to what").
			Suggest("%s", howToMeasure(r, words, kr.Label().Label))
	}
}

// namesOnly reports whether a sentence is a word or two that name a thing, and says nothing of
// it: "Search", "Night buses", but not "Buses painted".
func namesOnly(r *wording.Reading) bool {
	const few = 2
	words := strings.Fields(strings.TrimRight(r.Text, ". "))
	if len(words) > few || !r.VerbAt.IsZero() || len(r.Numbers) > 0 {
		return false
	}
	switch last := strings.ToLower(words[len(words)-1]); last {
	case "live", "ready", "done", "complete", "online", "open", "out", "available", "found", "sold", "signed", "built", "written", "gone":
		return len(words) == 1
	default:
		return len(words) == 1 || !isOver(last)
	}
}

// endsInPlan reports whether a sentence ends in the plan that holds its number: "Meet the
// sales target". Plans may be what is made.
func endsInPlan(text string, r *wording.Reading) bool {
	last := lastWord(text)
	return last != "plans" && (last != "plan" || r.VerbOpens()) && isAim(r, last) && (r.VerbAt.IsZero() || r.VerbOpens())
}

// eachPerson returns the people of whom none may be left out, if one can tell of each of
// them whether it has happened: "every guest" of "Gain feedback from every guest"; "" if
// it is a matter of degree, or nobody is named.
func eachPerson(r *wording.Reading, words phrasing) string {
	verb := strings.ToLower(r.VerbAt.In(r.Text))
	if r.Binary || !r.VerbOpens() || verb == "ensure" || verb == "make" || r.Lexicon.Moves(verb) || betters(r, r.Text[r.VerbAt.End:]) {
		return ""
	}
	for i, w := range words {
		if (w.word == "every" || w.word == "each") && r.Lexicon.Has(wording.People, words.word(i+1)) {
			return words.span(i, i+2).In(r.Text)
		}
	}
	return ""
}

// recurs reports whether a sentence says how often something is done, so that it is no yes
// or no: "Weekly tours of the hall", but not "A weekly report is set up".
func recurs(r *wording.Reading, words phrasing) bool {
	often := []string{"daily", "weekly", "biweekly", "bi weekly", "fortnightly", "monthly", "quarterly"}
	if r.Binary {
		return r.VerbAt.IsZero() && words.beginsAny(often...) > 0
	}
	return words.has(often...)
}

// pastMark returns the mark of the past that a number is to pass, which can be looked up:
// "the peaks of last year", "last quarter's best"; "" if there is none.
func pastMark(text string, words phrasing) string {
	over, from := false, -1
	for i, w := range words {
		switch w.word {
		case "above", "below", "over", "under", "beat", "exceed", "than":
			over, from = true, -1
		case "last", "previous", "peak", "peaks", "record", "average", "best", "high", "maximum":
			switch {
			case !over:
			case from < 0:
				from = i
			case (w.word == "last" || w.word == "previous") != (words[from].word == "last" || words[from].word == "previous"):
				return words.span(from, i+1).In(text)
			}
		}
	}
	return ""
}

// hopedFor returns the effect that a key result names behind what is done for it:
// "improve SEO" of "Add a footer to improve SEO".
func hopedFor(text string, r *wording.Reading) wording.Range {
	if r.VerbOpens() {
		if _, purpose := cutPurpose(text); thingChanged(r, purpose) != "" {
			return wording.Range{Start: int32(len(text) - len(purpose)), End: int32(len(strings.TrimRight(text, ". ")))}
		}
	}
	if len(r.Clauses) < 2 || r.Clauses[0].Label == wording.Outcome || r.Clauses[0].Label == wording.None {
		return wording.Range{}
	}
	for _, c := range r.Clauses[1:] {
		switch c.Label {
		case wording.Outcome:
			return c.At
		case wording.Output:
			switch lastWord(text[:c.At.Start]) {
			case "enabling", "driving", "causing", "yielding", "thereby", "in", "to":
				return c.At // "…, enabling shorter queues"
			}
		}
	}
	return wording.Range{}
}
