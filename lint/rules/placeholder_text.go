package rules

import (
	"slices"
	"strings"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/wording"
)

var placeholderText = &lint.Rule{
	Name:     "placeholder-text",
	Severity: lint.Error,
	Category: lint.Hygiene,
	Phase:    cycle.Plan,
	Scope:    lint.Sentence,
	Since:    1,
	Doc:      doc("placeholder-text"),
	Check:    checkPlaceholderText,
}

func checkPlaceholderText(p *lint.Pass) {
	if p.File.List {
		blankFields(p, p.File, &p.File.Origin)
	}
	lint.EachObjective(placeholdersOfObjective)(p)
	lint.EachMeasure(placeholdersOfKeyResult)(p)
}

func placeholdersOfObjective(p *lint.Pass, o *okr.Objective) {
	if o.Sentence != nil && o.Sentence.Objective != nil {
		inSentence(p, o, o.Sentence, o.Sentence.Objective.Placeholder, "say what becomes true for whom")
	}
	blankFields(p, o, &o.Origin)
	blankTexts(p, o, "agreed_with", o.AgreedWith...)
	blankTexts(p, o, "assumptions", o.Assumptions...)
	blankTexts(p, o, "risks", o.Risks...)
	blankTexts(p, o, "not_doing", o.NotDoing...)
	for _, i := range o.Initiatives {
		blankTexts(p, o, "initiatives", i.Text)
	}
}

func placeholdersOfKeyResult(p *lint.Pass, kr *okr.KeyResult) {
	for _, part := range kr.Parts {
		if part.Sentence != nil && part.Sentence.Reading != nil {
			inSentence(p, kr, part.Sentence, part.Sentence.Reading.Placeholder,
				"if nobody knows the number yet, write `baseline: unknown` and an initiative that finds it out")
		}
	}
	if m := kr.Metric; m != nil && leftOver(m.Value) {
		p.Report(kr, m.At, "\"%s\" is left over from a template: name what is measured", m.Value).
			Suggest("name it the way the dashboard does")
	}
	blankFields(p, kr, &kr.Origin)
	for _, m := range kr.Milestones {
		blankTexts(p, kr, "milestones", m.Text)
	}
}

// inSentence reports the placeholders of a sentence, of which the first is known,
// together.
func inSentence(p *lint.Pass, on okr.Subject, s *okr.Sentence, first wording.Range, help string) {
	if first.IsZero() {
		return
	}
	if leavesOpen(s.Text, first) {
		if choosesBetween(firstWord(s.Text[first.End:])) {
			return // the result can be judged whichever way is taken
		}
		p.Report(on, s.At(first), "\"%s\" leaves open what is meant: decide it, or write only what is certain", first.In(s.Text)).
			Suggest("if it is decided later, say under `initiatives` who decides it")
		return
	}
	all := placeholders(s.Text, first)
	at := s.At(first)
	var words []string
	for _, r := range all {
		if word := `"` + r.In(s.Text) + `"`; !slices.Contains(words, word) {
			words = append(words, word)
		}
		at = at.To(s.At(r))
	}
	is, it, stands := "is", "it", "stands"
	if len(words) > 1 {
		is, it, stands = "are", "they", "stand"
	}
	if word := first.In(s.Text); len(word) == 1 && word != "X" && word != "Y" || numberedBlank(word) { // perhaps on purpose, where many can read it
		if _, ok := on.(*okr.Objective); ok {
			p.Report(on, at, "%s %s for what is not there: say what becomes true, and write the number into a key result", listed(words, 6), stands).
				Suggest("an objective says what becomes true for whom; how much of it, its key results say")
			return
		}
		a := "a number that is not there, so nothing can be scored: write the number"
		if len(words) > 1 {
			a = "numbers that are not there, so nothing can be scored: write the numbers"
		}
		p.Report(on, at, "%s %s for %s", listed(words, 6), stands, a).Suggest("%s", help)
		return
	}
	p.Report(on, at, "%s %s left over from a template: write what %s %s for", listed(words, 6), is, it, stands).Suggest("%s", help)
}

// leavesOpen reports whether a placeholder says that something besides a number is not
// decided: "(place TBD)", "a list to be defined", but not "to TBD days".
func leavesOpen(text string, at wording.Range) bool {
	switch w := strings.ToLower(at.In(text)); {
	case w == "tbd", w == "tbc", strings.HasPrefix(w, "to be "):
	default:
		return false
	}
	before := strings.TrimRight(text[:at.Start], " ")
	if strings.HasSuffix(before, "(") {
		return at.End < int32(len(text)) && text[at.End] == ' ' // "(TBD)" alone may stand for a number
	}
	switch lastWord(before) {
	case "", "to", "from", "by", "at", "least", "most", "below", "above", "under", "over", "than", "of":
		return false
	}
	return !strings.HasPrefix(text[at.End:], "%") && !strings.HasSuffix(before, "=")
}

// choosesBetween reports whether a word after "TBD" says that only one of several means
// is not chosen yet: "(TBD whether by mail or in the app)".
func choosesBetween(word string) bool {
	return word == "whether" || word == "if" || word == "which"
}

// placeholders returns all placeholders of a sentence from the first on: what
// stands in angle brackets, and the same words again. After a letter such as the
// X of "from X to Y" other letters are placeholders too, and after "N1" the other
// numbers of that letter.
func placeholders(text string, first wording.Range) []wording.Range {
	all := []wording.Range{first}
	word := first.In(text)
	before := ""
	for i := int(first.End); i < len(text); {
		n := blank(text[i:])
		if n == 0 {
			next := text[i : i+wordLength(text[i:])]
			letter := len(word) == 1 && len(next) == 1 && strings.Contains("XYZN", next) &&
				(before == "to" || before == "by" || strings.HasPrefix(text[i+1:], "%"))
			if next != "" && next == word || letter || numberedBlank(word) && numberedBlank(next) && next[0] == word[0] {
				n = len(next)
			}
			if next != "" {
				before = next
			}
			if n == 0 {
				i += max(len(next), 1)
				continue
			}
		}
		all = append(all, wording.Range{Start: int32(i), End: int32(i + n)})
		i += n
	}
	return all
}

// numberedBlank reports whether a word is a capital letter and a number, the first,
// second or third blank of its kind: "N2", or "N2x" times.
func numberedBlank(word string) bool {
	word = strings.TrimSuffix(word, "x")
	return len(word) > 1 && word[0] >= 'A' && word[0] <= 'Z' && allDigits(word[1:])
}

// wordLength returns how long the word is that a text begins with, 0 if it begins
// with something else.
func wordLength(text string) int {
	for word, at := range wordsOf(text) {
		if at.Start == 0 {
			return len(word)
		}
		break
	}
	return 0
}

// blank returns how long the "<name>" is that a text begins with, 0 if it begins
// with something else. An address of the web or of mail is none.
func blank(text string) int {
	if !strings.HasPrefix(text, "<") {
		return 0
	}
	end := strings.IndexAny(text, ">\r\n`")
	if end < 2 || text[end] != '>' || text[1] == ' ' || strings.ContainsAny(text[:end], "@/") {
		return 0
	}
	return end + 1
}

// isBlank reports whether a text is nothing but a "<name>".
func isBlank(text string) bool {
	n := blank(text)
	return n > 0 && n == len(text)
}

// leftOver reports whether a name is nothing but what a template left.
func leftOver(name string) bool {
	switch strings.ToUpper(strings.TrimSpace(name)) {
	case "TBD", "TBC", "TODO", "FIXME", "XX", "XXX", "???", "LOREM IPSUM":
		return true
	}
	return isBlank(strings.TrimSpace(name))
}

// blankFields reports the fields of a thing that hold nothing but a "<name>".
// Sentences and the metric have been looked at, and what is no address, number or
// date is found where it is read.
func blankFields(p *lint.Pass, on okr.Subject, o *okr.Origin) {
	for _, f := range o.Fields {
		text := f.Value.Text()
		if len(text) < 3 || text[0] != '<' && text[1] != '<' {
			continue
		}
		switch f.Name {
		case "objective", "input", "output", "outcome", "key_result", "metric", "aligns_to", "supports", "depends_on", "leads_to":
			continue
		}
		blankTexts(p, on, f.Name, okr.Stated[string]{Value: strings.Trim(text, `"'`), At: f.Value})
	}
}

// blankTexts reports those of the texts of a field that are nothing but a "<name>".
func blankTexts(p *lint.Pass, on okr.Subject, field string, texts ...okr.Stated[string]) {
	for _, t := range texts {
		if isBlank(t.Value) {
			p.Report(on, t.At, "`%s` still says \"%s\", left over from a template: write what it stands for", field, t.Value).
				Suggest("%s", insteadOf(field))
		}
	}
}

// insteadOf says what to write into a field that a template left open.
func insteadOf(field string) string {
	switch field {
	case "owner":
		return "name the one person who answers for it"
	case "source":
		return "name the report, query or survey that the number comes from"
	case "why":
		return "say what you saw that makes it matter now, or take the line out"
	case "company", "department", "team", "person":
		return "the name is shown in every report; without the line it is that of the file"
	}
	return "take the line out if there is nothing to say"
}
