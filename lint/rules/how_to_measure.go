package rules

import (
	"strings"
	"unicode/utf8"

	"github.com/okr-as-code/okr/okr/wording"
)

// howToMeasure returns how a sentence without a number could get one, as far as its
// words tell.
func howToMeasure(r *wording.Reading, words phrasing, label wording.Label) string {
	text := r.Text
	verb := strings.ToLower(r.VerbAt.In(text))
	first := r.VerbOpens()
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
	case first && (r.Lexicon.Moves(verb) || verb == "enhance"):
		if thing := thingChanged(r, text); thing != "" {
			return "write `" + r.VerbAt.In(text) + " " + thing + " from … to …`, with both numbers"
		}
		return "ask by what you would notice it, and write that `from … to …`"
	case !first && len(words) > 1 && rises(words[len(words)-1].word):
		return "write `" + strings.TrimSpace(text[:words[len(words)-1].at.Start]) + " from … to …`, with both numbers"
	case first && verb == "ensure", r.VerbOpens() && verb == "maintain":
		return "ask how you would check it, and in how many cases of how many it is to hold"
	case !first && words.has("understand", "understands", "know", "knows", "trust", "trusts", "feel", "feels", "learn", "learns"):
		return "ask how many of them do, and how you would find out, and write that share `from … to …`"
	case !first && words.has("quickly", "timely", "promptly"):
		return "ask how long it may take, and write `within …`"
	case words.has("adoption"):
		return "ask who is to use it, and write that it goes `from … to …` of them"
	case r.VerbAt.Start > 0 && !first:
		return "ask what you would count or measure to see that it is so"
	case eachOfThem(words):
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
	if !r.Lexicon.Moves(verb) {
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
	if !measured || words.word(end) == "and" || words.word(end) == "or" {
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

// removes reports whether nothing is to be left of what a verb is done to.
func removes(verb string) bool {
	switch strings.ToLower(verb) {
	case "eliminate", "avoid", "prevent", "stop", "end", "eradicate", "abolish":
		return true
	}
	return false
}
