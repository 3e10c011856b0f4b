package rules

import (
	"strings"
	"unicode"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/wording"
)

var vagueObjective = &lint.Rule{
	Name:     "vague-objective",
	Severity: lint.Warning,
	Category: lint.ObjectiveQuality,
	Phase:    cycle.Plan,
	Scope:    lint.Sentence,
	Since:    1,
	Words:    true,
	Doc:      doc("vague-objective"),
	Check:    lint.EachObjective(checkVagueObjective),
}

func checkVagueObjective(p *lint.Pass, o *okr.Objective) {
	if o.Sentence == nil || o.Sentence.Objective == nil || !o.Sentence.Objective.Vague {
		return
	}
	s, at := o.Sentence, o.Sentence.Objective.VagueAt
	fog, ok := fogIn(at.In(s.Text))
	if !ok && at.Start == 0 {
		return
	}
	if !fog.IsZero() {
		at = wording.Range{Start: at.Start + fog.Start, End: at.Start + fog.End}
	}
	means := "could mean anything"
	if compares(at.In(s.Text)) {
		means = "does not say of what, or for whom"
	}
	if learns(o) {
		p.Report(o, s.At(at), "%s %s, so nobody can say whether it is known: ask a question that has an answer", quoted(at.In(s.Text)), means).
			Suggest("write down the question, and what you would decide by the answer")
		return
	}
	p.Report(o, s.At(at), "%s %s, so nobody can say whether it has become true: say who notices what", quoted(at.In(s.Text)), means).
		Suggest("ask who would notice first, and what they would do or say then that they do not today; write that")
}

// fogIn reports whether words hold one that says nothing, and where it stands if the
// rest names something: "excellent" in "An excellent alternative to Brennhaus", "Achieve
// the vision" in "Achieve the vision of shared modular kitchens".
func fogIn(text string) (wording.Range, bool) {
	words := phrasingOf(text)
	praise := praiseIn(words)
	switch {
	case !praise.IsZero() && namesThing(text[praise.End:]) && praise.In(text) == strings.ToLower(praise.In(text)):
		return praise, true // else every word has a capital
	case len(words) > 3 && words[2].word == "of" && emptyVerb(words[0].word) && dreamt(words[1].word), len(words) > 2 && words.begins("work towards") > 0:
		return words.span(0, 2), true
	}
	return wording.Range{}, !praise.IsZero() || emptyVerb(words.word(0))
}

// namesThing reports whether a text has a capital, other than that of a quarter: "Q3".
func namesThing(text string) bool {
	for word := range strings.FieldsSeq(text) {
		if _, period := cycle.Parse("2026-"+strings.Trim(word, ".,()"), 1); !period && strings.ContainsFunc(word, unicode.IsUpper) {
			return true
		}
	}
	return false
}

// dreamt reports whether a noun names what somebody hopes for, whatever that is.
func dreamt(noun string) bool {
	switch noun {
	case "vision", "mission", "potential", "dream", "promise":
		return true
	}
	return false
}

// compares reports whether words are nothing but comparatives that mean something
// as soon as a thing stands beside them.
func compares(words string) bool {
	for _, w := range phrasingOf(words) {
		switch w.word {
		case "faster", "smaller", "stronger", "and", "smarter":
		default:
			return false
		}
	}
	return true
}

// emptyVerb reports whether a verb at the front says nothing by itself. A few plain
// words, such as "Meetings end when they should", may well say enough.
func emptyVerb(verb string) bool {
	switch verb {
	case "improve", "improving", "enhance", "enhancing", "optimise", "optimize", "optimising", "optimizing", "drive", "driving", "ensure", "ensuring",
		"deliver", "delivering", "strengthen", "foster", "promote", "boost", "deepen", "maximise", "maximize", "be", "being", "become", "becoming",
		"stay", "remain", "do", "get", "work", "focus", "think", "act", "execute", "dream", "aim", "collaborate", "communicate", "ship", "grow",
		"learn", "understand", "discover", "find", "make", "take", "realise", "realize", "fulfil", "fulfill", "achieve", "pursue", "unlock", "live",
		"simplify", "streamline", "transform", "modernise", "modernize", "elevate", "empower", "inspire", "motivate", "delight", "develop", "nurture", "create",
		"add", "raise", "increase", "accelerate", "keep", "continue":
		return true
	}
	return false
}

// praiseIn finds a word of praise, or a noun that any plan could hold.
func praiseIn(words phrasing) wording.Range {
	for i, w := range words {
		switch w.word {
		case "class", "level", "proof": // "world class", "future-proof"
			return words.span(max(i-1, 0), i+1)
		case "great", "good", "better", "best", "excellent", "effective", "efficient", "modern", "innovative", "strategic", "seamless", "ideal",
			"leading", "high", "improved", "viable", "credible", "compelling", "amazing", "outstanding", "exceptional",
			"excellence", "innovation", "synergy", "synergies", "quality", "efficiency", "performance", "success", "growth", "communication", "collaboration",
			"transformation", "digitalisation", "digitalization", "sustainability", "visibility", "alignment", "agility", "professionalism", "teamwork", "impact":
			return w.at
		}
	}
	return wording.Range{}
}
