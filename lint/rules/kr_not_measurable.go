package rules

import (
	"strings"
	"unicode/utf8"

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
	if elsewhere := pastMark(s.Text); elsewhere != "" {
		p.Report(kr, source.Span{}, "the number that is meant stands elsewhere: say from what to what it is to go").
			Suggest("look up what \"%s\" comes to, and write it as `target: …` beside `baseline: …`", elsewhere)
		return
	}
	if last := lastWord(s.Text); last != "plans" && isAim(r, last) && (r.VerbAt.IsZero() || r.VerbAt.Start == 0) {
		p.Report(kr, source.Span{}, "the number that is meant stands elsewhere: write it here").
			Suggest("write what \"%s\" comes to as `target: …`, and `baseline: …` unless it starts at 0", excerpt(s.Text, 40))
		return
	}
	if word := strings.TrimRight(s.Text, ". "); r.VerbAt.IsZero() && !strings.ContainsAny(word, " \t\n") {
		p.Report(kr, source.Span{}, "\"%s\" alone says neither what is to become of it nor how much: say both", word).
			Suggest("ask what will be different for whom, and write that with its number")
		return
	}
	words := phrasingOf(s.Text)
	if r.VerbAt.Start == 0 && words.has("from") && words.has("single digit", "double digit", "triple digit") {
		p.Report(kr, source.Span{}, "it is said from where to where, but not in numbers: write both").
			As(lint.Warning).
			Suggest("write `from … to …` with what it is today and the number that must be reached")
		return
	}
	if recurs(words, r) {
		p.Report(kr, source.Span{}, "it is said how often, and nothing measures what comes of it: say what becomes different, and by how much").
			As(lint.Warning).
			Suggest("ask what is different for whom after it, and write that with its number; or make it an initiative")
		return
	}
	p.Report(kr, source.Span{}, "no number says when this is reached: say how much, or from what to what").
		Suggest("%s", howToMeasure(s.Text, r, kr.Label().Label))
}

// recurs reports whether a sentence says how often something is done, so that it is no yes
// or no: "Weekly tours of the hall", but not "A weekly report is set up".
func recurs(words phrasing, r *wording.Reading) bool {
	often := []string{"daily", "weekly", "biweekly", "bi weekly", "fortnightly", "monthly", "quarterly"}
	if r.Binary {
		return r.VerbAt.IsZero() && words.beginsAny(often...) > 0
	}
	return words.has(often...)
}

// howToMeasure returns how a sentence without a number could get one, as far as its
// words tell.
func howToMeasure(text string, r *wording.Reading, label wording.Label) string {
	words := phrasingOf(text)
	verb := strings.ToLower(r.VerbAt.In(text))
	first := r.VerbAt.Start == 0 && r.VerbAt.End > 0
	switch lastWord(text[:r.VerbAt.Start]) {
	case "and", "or":
		first = true // "Measure and ensure"
	}
	switch {
	case first && label != wording.Input && removes(verb):
		return "count what is to be gone, and write that it goes `from … to 0`"
	case first && verb == "make" && words.has("not"):
		return "count how often it still happens, and write that it goes `from … to 0`"
	case first && betters(r, text[r.VerbAt.End:]):
		if thing := thingChanged(r, text[r.VerbAt.End:]); thing != "" {
			return "write `" + strings.TrimPrefix(thing, "the ") + " from … to …`, with both numbers"
		}
		return "ask by what you would notice it, and write that `from … to …`"
	case r.VerbAt.Start == 0 && (ofDegree(r, verb) || verb == "enhance"):
		if thing := thingChanged(r, text); thing != "" {
			return "write `" + r.VerbAt.In(text) + " " + thing + " from … to …`, with both numbers"
		}
		return "ask by what you would notice it, and write that `from … to …`"
	case !first && len(words) > 1 && rises(words[len(words)-1].word):
		return "write `" + strings.TrimSpace(text[:words[len(words)-1].at.Start]) + " from … to …`, with both numbers"
	case first && verb == "ensure", r.VerbAt.Start == 0 && verb == "maintain":
		return "ask how you would check it, and in how many cases of how many it is to hold"
	case !first && words.has("understand", "understands", "know", "knows", "trust", "trusts", "feel", "feels", "learn", "learns"):
		return "ask how many of them do, and how you would find out, and write that share `from … to …`"
	case !first && words.has("quickly", "timely", "promptly"):
		return "ask how long it may take, and write `within …`"
	case words.has("adoption"):
		return "ask who is to use it, and write that it goes `from … to …` of them"
	case r.VerbAt.Start > 0 && !first:
		return "ask what you would count or measure to see that it is so"
	case eachOfThem(text):
		return "if they can be counted, write how many of how many; else ask what you would measure"
	case label == wording.Input || label == wording.Output:
		return "ask how many, how often, or what is different for whom once it is done"
	}
	return "ask what you would count or measure to see that it has happened"
}

// thingChanged returns the one thing behind a verb of change that is to become more or
// less, after which both numbers can stand: "waiting time" of "reduce waiting time by
// hiring"; "" if there are several, or if it is nothing that has a number.
func thingChanged(r *wording.Reading, phrase string) string {
	const most = 60 // characters
	words := phrasingOf(phrase)
	at := 0
	for at < len(words) && (words[at].word == "to" || words[at].word == "on") {
		at++
	}
	verb := words.word(at)
	if !ofDegree(r, verb) || at+1 == len(words) {
		return ""
	}
	end, measured := at+1, !strings.HasPrefix(verb, "improv") // what gets better may be anything
	for ; end < len(words); end++ {
		gap := phrase[words[end-1].at.End:words[end].at.Start]
		if strings.ContainsAny(gap, ",;:(–—&") {
			return "" // what is behind it says of which
		}
		if strings.Contains(gap, ". ") || endsThing(words[end:]) {
			break
		}
		measured = measured || hasDegree(singular(words[end].word))
	}
	switch words.word(end) {
	case "linked", "that", "which":
		return "" // it says of which
	}
	switch words.word(at + 1) {
	case "awareness", "understanding", "knowledge", "clarity", "trust", "confidence":
		return "" // what people know or feel has no number of its own
	}
	if !measured || end == at+1 || words.word(end) == "and" || words.word(end) == "or" {
		return ""
	}
	thing := strings.TrimSpace(phrase[words[at].at.End:words[end-1].at.End])
	if utf8.RuneCountInString(thing) > most {
		return ""
	}
	return thing
}

// endsThing reports whether words say something else than what is changed: how, what
// for, or since when.
func endsThing(words phrasing) bool {
	switch words.word(0) {
	case "to":
		return len(words) == 1 || words[1].at.Start == words[0].at.End+1 // "the walk to the pier" has an article
	case "by", "through", "via", "so", "from", "and", "or", "if", "when", "while", "using", "that", "which", "until", "because", "linked":
		return true
	case "with":
		return words.word(1) == "more" || words.word(1) == "better" || words.word(1) == "new"
	}
	return false
}

// ofDegree reports whether a verb says that something is to become more or less, or
// better. What is gained may not have been there: "gain feedback".
func ofDegree(r *wording.Reading, verb string) bool {
	switch verb {
	case "improve", "improves", "improving":
		return true
	case "gain", "gains", "gaining":
		return false
	}
	return !isOver(verb) && r.Lexicon.Has(wording.Degrees, verb)
}

// rises reports whether a verb at the end of a sentence says that its subject becomes
// more or less.
func rises(verb string) bool {
	switch verb {
	case "increases", "rises", "grows", "improves", "decreases", "falls", "drops", "shrinks":
		return true
	}
	return false
}

// hasDegree reports whether a noun in the singular names something that has a number,
// so that it can be improved from one to another.
func hasDegree(noun string) bool {
	switch noun {
	case "accuracy", "attendance", "availability", "conversion", "coverage", "duration", "engagement", "latency", "margin", "number", "performance", "precision", "quality", "rate",
		"rating", "ratio", "recall", "reliability", "response", "retention", "satisfaction", "scalability", "score", "share", "speed", "throughput", "time", "turnout", "uptime", "usage", "yield",
		"life", "seo":
		return true
	}
	return false
}

// pastMark returns the mark of the past that a number is to pass, which can be looked up:
// "the peaks of last year", "last quarter's best"; "" if there is none.
func pastMark(text string) string {
	words := phrasingOf(text)
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
	if r.VerbAt.Start == 0 && r.VerbAt.End > 0 {
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

// removes reports whether nothing is to be left of what a verb is done to.
func removes(verb string) bool {
	switch strings.ToLower(verb) {
	case "eliminate", "avoid", "prevent", "stop", "end", "eradicate", "abolish":
		return true
	}
	return false
}
