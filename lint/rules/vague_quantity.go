package rules

import (
	"strings"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/wording"
)

var vagueQuantity = &lint.Rule{
	Name:     "vague-quantity",
	Severity: lint.Warning,
	Category: lint.Measurability,
	Phase:    cycle.Plan,
	Scope:    lint.Sentence,
	Since:    1,
	Words:    true,
	Doc:      doc("vague-quantity"),
	Check:    lint.EachKeyResult(checkVagueQuantity),
}

// An amount that a field says is not vague any more. The earlier parts of a chain
// are asked only where the scored one has its number: else that is the defect.
func checkVagueQuantity(p *lint.Pass, kr *okr.KeyResult) {
	measured := kr.Kind() != okr.Unmeasurable
	for i := range kr.Parts {
		part := &kr.Parts[i]
		if part.Sentence == nil || part.Sentence.Reading == nil || len(part.Sentence.Reading.VagueAt) == 0 {
			continue
		}
		at, ok := feeling(part.Sentence)
		scored := i == len(kr.Parts)-1
		if !ok || scored && aimInFields(kr) || !scored && !measured {
			continue
		}
		words := at.In(part.Sentence.Text)
		r := part.Sentence.Reading
		switch {
		case isMix(words):
			p.Report(kr, part.Sentence.At(at), "\"%s\" can be counted, and no number says how much: say whose share, from what to what", words).
				Suggest("ask who is there too seldom, and write `share of … from … to …`")
		case felt(words):
			p.Report(kr, part.Sentence.At(at), "\"%s\" can be felt but not checked: say what would show it, from which number to which", words).
				Suggest("ask what you would count or time to see that it is \"%s\"", words)
		case r.Verb == wording.Increase || r.Verb == wording.Decrease || scored && kr.Label().Label == wording.Outcome || strings.HasSuffix(words, "er"):
			p.Report(kr, part.Sentence.At(at), "\"%s\" is a feeling, not an amount: say from which number to which", words).
				Suggest("ask at which number everybody would agree that it has been reached")
		default:
			p.Report(kr, part.Sentence.At(at), "\"%s\" is a feeling, not an amount: say how many", words).
				Suggest("ask how many would be enough, and which number would be too few")
		}
		return
	}
}

// isMix reports whether vague words say of what kinds a group is to consist, which can
// be counted: "more diverse".
func isMix(words string) bool {
	_, of, _ := strings.Cut(strings.ToLower(words), " ")
	switch of {
	case "diverse", "mixed", "balanced", "representative", "international", "equal":
		return true
	}
	return false
}

// felt reports whether vague words say what something is to be like, "easier" or
// "more reliable", and not how much, how often or how large.
func felt(words string) bool {
	w := strings.ToLower(words)
	degree, of, two := strings.Cut(w, " ")
	if two {
		return (degree == "more" || degree == "less" || degree == "better") && !strings.HasPrefix(of, "often") && of != "frequently" && of != "and more"
	}
	switch w {
	case "fewer", "higher", "lower", "larger", "bigger", "greater", "smaller", "shorter", "longer", "older", "younger", "earlier", "later", "sooner",
		"faster", "slower", "quicker", "cheaper", "richer", "wider":
		return false
	}
	return strings.HasSuffix(w, "er")
}

// feeling returns the first vague amount of a sentence that is near its verb. One
// further on is of something by the way: "a tool that runs several checks".
func feeling(s *okr.Sentence) (wording.Range, bool) {
	const near = 5 // words
	r := s.Reading
	for _, at := range r.VagueAt {
		if at.Start < r.VerbAt.End {
			return at, true
		}
		between := s.Text[r.VerbAt.End:at.Start]
		if next := strings.LastIndex(between, ". "); next >= 0 {
			between = between[next:] // a sentence of its own
		}
		if len(strings.Fields(between)) < near {
			return at, true
		}
	}
	return wording.Range{}, false
}

// aimInFields reports whether fields say the aim of the key result.
func aimInFields(kr *okr.KeyResult) bool {
	return kr.FieldTarget != nil || kr.AtLeast != nil || kr.AtMost != nil || len(kr.Between) > 0 ||
		len(kr.Milestones) > 0 || kr.Probability != nil || kr.Achieved != nil
}
