package rules

import (
	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
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
	if at.Start == 0 && !foggy(at.In(s.Text)) {
		return
	}
	means := "could mean anything"
	if compares(at.In(s.Text)) {
		means = "does not say of what, or for whom"
	}
	f := p.Report(o, s.At(at), "%s %s, so nobody can say whether it has become true: say who notices what", quoted(at.In(s.Text)), means)
	if learns(o) {
		f.Suggest("write down the question, and what you would decide by the answer")
	} else {
		f.Suggest("ask who would notice first, and what they would do or say then that they do not today; write that")
	}
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

// foggy reports whether words begin with a verb that says nothing by itself, or
// hold a word of praise or a noun that any plan could hold. A few plain words, such
// as "Meetings end when they should", may well say enough.
func foggy(words string) bool {
	for i, w := range phrasingOf(words) {
		switch w.word {
		case "improve", "improving", "enhance", "enhancing", "optimise", "optimize", "optimising", "optimizing", "drive", "driving", "ensure", "ensuring",
			"deliver", "delivering", "strengthen", "foster", "promote", "boost", "deepen", "maximise", "maximize", "be", "being", "become", "becoming",
			"stay", "remain", "do", "get", "work", "focus", "think", "act", "execute", "dream", "aim", "collaborate", "communicate", "ship", "grow",
			"learn", "understand", "discover", "find", "make", "take", "realise", "realize", "fulfil", "fulfill", "achieve", "pursue", "unlock", "live",
			"simplify", "streamline", "transform", "modernise", "modernize", "elevate", "empower", "inspire", "motivate", "delight", "develop", "nurture", "create",
			"add", "raise", "increase", "accelerate", "keep", "continue":
			if i == 0 {
				return true
			}
		case "great", "good", "better", "best", "excellent", "effective", "efficient", "modern", "innovative", "strategic", "seamless", "class", "level", "ideal",
			"leading", "high", "improved", "viable", "credible", "compelling", "proof", "amazing", "outstanding", "exceptional",
			"excellence", "innovation", "synergy", "synergies", "quality", "efficiency", "performance", "success", "growth", "communication", "collaboration",
			"transformation", "digitalisation", "digitalization", "sustainability", "visibility", "alignment", "agility", "professionalism", "teamwork", "impact":
			return true
		}
	}
	return false
}
