package rules

import (
	"strings"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/source"
	"github.com/okr-as-code/okr/okr/wording"
)

var binaryKR = &lint.Rule{
	Name:     "binary-kr",
	Severity: lint.Warning,
	Category: lint.Measurability,
	Phase:    cycle.Plan,
	Scope:    lint.Sentence,
	Since:    1,
	Fix:      lint.UnsafeFix,
	Words:    true,
	Doc:      doc("binary-kr"),
	Check:    lint.EachKeyResult(checkBinaryKR),
}

func checkBinaryKR(p *lint.Pass, kr *okr.KeyResult) {
	s, r := scoredSentence(kr)
	if r == nil || kr.BaselineUnknown != nil {
		return
	}
	if at, ok := zeroToOne(kr); ok {
		p.Report(kr, at, "from 0 to 1 can only succeed or fail: write `probability: 0.5` instead, or list `milestones`").
			Suggest("ask what changes for whom once it is done, and measure that")
		return
	}
	if r.Measurable && hires(r.VerbAt.In(s.Text)) && aboutHiring(kr.Objective) {
		return // each of those who are to be taken on counts
	}
	if !r.Binary || aimInFields(kr) || kr.FieldBaseline != nil || kr.Metric != nil {
		return
	}
	if severalUncounted(s.Text) {
		p.Report(kr, s.At(r.BinaryAt), "\"%s\" names no number, so that one would do: say how many", excerpt(s.Text, 40)).
			Suggest("ask how many would be enough, or what is different for whom after them, and write that with its number")
		return
	}
	if people := peopleUncounted(r); people != "" {
		p.Report(kr, s.At(r.BinaryAt), "\"%s\" names no number, so that one of the %s would do: say how many of how many", excerpt(s.Text, 40), people).
			Suggest("write `from … to …` of them, or what is different for them after it")
		return
	}
	if often := usedOften(s.Text); often != "" {
		p.Report(kr, s.At(r.BinaryAt), "\"%s\" says how often it is to be used, and not by how many: make the use the result", excerpt(s.Text, 40)).
			Suggest("count those who use it %s, and write that it goes `from … to …`", often)
		return
	}
	f := p.Report(kr, s.At(r.BinaryAt), "%s, and no number shows how far it is: add a `probability` or `milestones`, or measure what it changes", onlySucceeds(s.Text, r)).
		Suggest("ask what is different for whom once it is done, and write that with its number")
	if edits := addField(kr, "probability: 0.5"); edits != nil {
		f.Offer("give it a chance of 0.5", false, edits...)
	}
}

// onlySucceeds says what is done or not yet: the deed or the thing with which the
// sentence begins, in its own words, as "Make" alone says nothing; further inside it
// is what is to be said of the subject, "is live".
func onlySucceeds(text string, r *wording.Reading) string {
	const most = 40
	at := r.BinaryAt
	before := text[:at.Start]
	switch word := lastWord(before); {
	case word == "" && strings.EqualFold(at.In(text), "ensure"): // that it works is what can be true
		return "\"" + excerpt(strings.TrimPrefix(strings.TrimSpace(text[at.End:]), "that "), most) + "\" is true or not yet"
	case word == "" && r.VerbAt.IsZero() && tellsOf(text):
		return "\"" + excerpt(text, most) + "\" is true or not yet"
	case word == "", strings.TrimSpace(before) == before[:len(word)] && strings.HasSuffix(word, "ly"):
		return "\"" + excerpt(text, most) + "\" is done or not yet"
	case strings.HasSuffix(strings.TrimRight(before, " "), ",") && isCondition(firstWord(text)): // "After the fair, choose a hall"
		return "\"" + excerpt(text[at.Start:], most) + "\" is done or not yet"
	case strings.EqualFold(strings.TrimRight(before, ", "), word) && strings.Contains(before, ","): // "Draw, print it"
		return "\"" + excerpt(text, most) + "\" is done or not yet"
	case strings.HasSuffix(strings.TrimRight(before, " "), ":"): // "Fair: find a hall"
		return "\"" + excerpt(text[at.Start:], most) + "\" is done or not yet"
	case word == "and", word == "or", word == "we" && !strings.EqualFold(at.In(text), "have"): // "Map and report on the funnel"
		return "\"" + excerpt(text, most) + "\" is done or not yet"
	}
	from := int(at.Start)
	for _, auxiliary := range []string{" is ", " are ", " has been ", " have been "} {
		if strings.HasSuffix(before, auxiliary) {
			from -= len(auxiliary) - 1
		}
	}
	return "\"" + excerpt(text[from:], most) + "\" is true or not yet"
}

// tellsOf reports whether a sentence without a verb that is known says what its subject
// does: "The sign shows which platform is closed".
func tellsOf(text string) bool {
	const near = 6 // words
	for i, w := range phrasingOf(text) {
		switch w.word {
		case "works", "runs", "describes", "outlines", "owns", "documents", "contains", "indicates", "links", "allows", "enables", "shows", "distinguishes", "supports", "incorporates",
			"depends", "reveals", "should", "must", "can", "cannot", "always", "become", "becomes", "relies", "uses", "covers", "explains", "tells", "lets", "fits", "serves":
			return i > 0 && i < near
		case "for", "with", "that", "which", "who", "how", "of", "on", "to", "in":
			return false
		}
	}
	return false
}

// isCondition reports whether a word says that a condition comes first.
func isCondition(word string) bool {
	switch word {
	case "once", "after", "before", "when", "if", "until", "based", "following":
		return true
	}
	return false
}

// severalUncounted reports whether a sentence begins with events that are held and
// does not say how many: "Host open evenings for parents".
func severalUncounted(text string) bool {
	n := 0
	for word := range wordsOf(text) {
		if n++; n == 1 {
			switch word {
			case "conduct", "hold", "host", "run", "organise", "organize", "give", "attend":
				continue
			}
			return false
		}
		if n > 4 || binds(word) || word == "a" || word == "an" || word == "the" {
			return false
		}
		if unit, plural := strings.CutSuffix(word, "s"); plural && happening(unit) {
			return true
		}
	}
	return false
}

// peopleUncounted returns those for each of whom something is done, if nothing says how
// many they are: "customers" of "Unblock the upgrade for customers".
func peopleUncounted(r *wording.Reading) string {
	words := phrasingOf(r.Text)
	switch words.word(0) {
	case "unblock", "onboard", "migrate", "convert", "activate", "reactivate", "contact", "visit", "train", "certify", "convince", "enrol", "enroll", "win":
	default:
		return ""
	}
	for i, w := range words[1:] {
		switch w.word {
		case "all", "every", "each", "who", "that", "to":
			return ""
		}
		if inNumber(r, w.at) {
			return ""
		}
		if singular(w.word) != w.word && (i+2 == len(words) || binds(words[i+2].word)) && r.Lexicon.Has(wording.People, w.word) {
			return w.word
		}
	}
	return ""
}

// usedOften returns how often what is made is to be used, if a sentence says that:
// "weekly" of "a dashboard that is used on a weekly basis".
func usedOften(text string) string {
	words := phrasingOf(text)
	for i, w := range words {
		if w.word != "used" && w.word != "use" && w.word != "uses" {
			continue
		}
		for _, often := range words[i+1 : min(i+7, len(words))] {
			switch often.word {
			case "daily", "weekly", "monthly":
				return often.word
			}
		}
	}
	return ""
}

// zeroToOne finds the fields of a key result that is either not done, 0, or done, 1.
func zeroToOne(kr *okr.KeyResult) (source.Span, bool) {
	b, t := kr.FieldBaseline, kr.FieldTarget
	if b == nil || t == nil || b.Value.Value != 0 || t.Value.Value != 1 || b.Value.Unit != "" || t.Value.Unit != "" {
		return source.Span{}, false
	}
	// Under "0.6 to 1" in the sentence, or a unit there, 1 is a value like any other.
	r := kr.Reading()
	return t.At, r.Target == nil || r.Target.Unit == "" && r.Target.Value == 1 && r.Baseline == nil
}
