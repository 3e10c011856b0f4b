package rules

import (
	"strings"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/quantity"
	"github.com/okr-as-code/okr/okr/source"
	"github.com/okr-as-code/okr/okr/wording"
)

var compoundKR = &lint.Rule{
	Name:     "compound-kr",
	Severity: lint.Info,
	Category: lint.Measurability,
	Phase:    cycle.Plan,
	Scope:    lint.Sentence,
	Since:    1,
	Fix:      lint.UnsafeFix,
	Words:    true,
	Doc:      doc("compound-kr"),
	Check:    lint.EachKeyResult(checkCompoundKR),
}

// A chain has several numbers by design, and where a field says the aim it is
// known what is scored.
func checkCompoundKR(p *lint.Pass, kr *okr.KeyResult) {
	s, r := scoredSentence(kr)
	if r == nil || len(kr.Parts) > 1 || len(r.Written) > 0 || aimInFields(kr) {
		return
	}
	parts := measures(r)
	if len(parts) < 2 {
		return
	}
	second := parts[1]
	if strings.HasPrefix(second.In(s.Text), "and ") {
		second.Start += int32(len("and "))
	}
	if first := second.In(s.Text)[0]; r.Count && hires(r.VerbAt.In(s.Text)) && '0' <= first && first <= '9' {
		return // "Hire 1 nurse and 3 doctors": all who are taken on are one number
	}
	f := p.Report(kr, s.At(second), "\"%s\" is measured besides \"%s\", and only one number is scored: make it a key result of its own",
		excerpt(second.In(s.Text), 50), excerpt(parts[0].In(s.Text), 50)).
		Suggest("if both count the same, write one sum; if one is the means to the other, say so: `…, leading to …`; if it must not suffer meanwhile, it is a guardrail")
	if len(parts) == 2 && len(r.Compound) <= 2 {
		if edit, ok := splitAt(kr, s, parts[0].End, second); ok {
			f.Offer("split it in two", false, edit)
		}
	}
}

// measures returns the clauses of a sentence that measure something of their own;
// nil where the one that is scored is none of them.
func measures(r *wording.Reading) []wording.Range {
	if len(r.Compound) < 2 || r.Scored >= len(r.Clauses) {
		return twoWays(r)
	}
	var parts []wording.Range
	scored := false
	clause := r.Clauses[r.Scored].At
	for i, c := range r.Compound {
		if i > 0 && goesOn(r.Text, r.Compound[i-1], c) {
			return nil
		}
		if ownMeasure(r, c) {
			parts = append(parts, c)
		}
		scored = scored || c.Start < clause.End && clause.Start < c.End
	}
	if !scored {
		return nil
	}
	return parts
}

// twoWays returns the two parts of a clause that goes from a number to another
// twice: "cut waste from 9% to 4% and raise sales from 20k to 30k".
func twoWays(r *wording.Reading) []wording.Range {
	if len(r.Numbers) < 4 || len(r.Clauses) != 1 {
		return nil
	}
	var ways []wording.Range
	for i := 1; i < len(r.Numbers); i++ {
		a, b := r.Numbers[i-1].At, r.Numbers[i].At
		if strings.TrimSpace(r.Text[a.End:max(a.End, b.Start)]) == "to" && strings.HasSuffix(strings.ToLower(r.Text[:a.Start]), " from ") {
			ways = append(ways, wording.Range{Start: a.Start, End: b.End})
		}
	}
	if len(ways) != 2 {
		return nil
	}
	between := r.Text[ways[0].End:ways[1].Start]
	bound := strings.Index(between, " and ")
	if bound < 0 || len(strings.Fields(between[bound:])) < 3 {
		return nil
	}
	end := ways[0].End + int32(bound)
	return []wording.Range{{Start: r.Clauses[0].At.Start, End: end}, {Start: end + int32(len(" and ")), End: r.Clauses[0].At.End}}
}

// goesOn reports whether two parts are one: a list of numbers, "at 7:45, 12 and
// 16", a word, "6+3", a bracket, or what "both" binds.
func goesOn(text string, a, b wording.Range) bool {
	between := text[a.End:b.Start]
	digit := func(c byte) bool { return '0' <= c && c <= '9' }
	first := a.In(text)
	return digit(first[len(first)-1]) && (digit(text[b.Start]) || strings.TrimSpace(between) == "") ||
		strings.Contains(between, "+") || strings.Count(first, "(") != strings.Count(first, ")") ||
		strings.Contains(first, "both ") && !strings.Contains(first[strings.Index(first, "both "):], " and ")
}

// ownMeasure reports whether a clause says how much of something is wanted. What
// it says of today, of how far it has come, or of what is measured is no measure
// of its own.
func ownMeasure(r *wording.Reading, c wording.Range) bool {
	words := 0
	for word, at := range wordsOf(c.In(r.Text)) {
		at.Start, at.End = at.Start+c.Start, at.End+c.Start
		if word == "and" {
			continue
		}
		if words == 0 && isAside(word) {
			return false
		}
		if c := word[0]; c < '0' || c > '9' {
			words++
		}
	}
	if words == 0 {
		return false
	}
	for i := range r.Numbers {
		n := &r.Numbers[i]
		if within(n.At, c) && n.Role != wording.Baseline && countsFor(r, c, n) {
			return true
		}
	}
	return false
}

// isAside reports whether a word opens what is said of the number before.
func isAside(word string) bool {
	switch word {
	case "target", "current", "currently", "today", "now", "baseline", "goal", "previously", "previous", "was", "actual",
		"including", "incl", "thereof", "status", "up", "if", "compared", "with", "without", "each", "every":
		return true
	}
	return false
}

// countsFor reports whether a number of a clause is what the clause is about. One
// behind a preposition, or far from where the clause begins, says of which things.
func countsFor(r *wording.Reading, c wording.Range, n *wording.Number) bool {
	const near = 6 // words
	text := r.Text
	before := strings.Fields(strings.ToLower(text[c.Start:n.At.Start]))
	if n.Role == wording.Other && len(before) >= near {
		return false
	}
	after := strings.TrimSpace(text[n.At.End:c.End])
	if n.Value == 1 && eachOf(after) {
		return false // "100 guides and 1 in each hall" says how they spread
	}
	if strings.HasPrefix(after, "of the time") || strings.HasPrefix(after, "of what") || strings.HasPrefix(after, "of all cases") {
		return false // it qualifies the clause before
	}
	if isDone(firstWord(after)) {
		return false // it is how far the clause has come
	}
	if len(before) == 0 {
		return true
	}
	switch strings.Trim(before[len(before)-1], "(,:") {
	case "for", "with", "on", "across", "into", "identifying", "comparing", "covering", "including":
		return false
	case "from":
		return r.FromTo
	case "in", "within":
		return n.Kind() == quantity.Time
	}
	return true
}

// eachOf reports whether what is counted is so in each of several places.
func eachOf(after string) bool {
	words := phrasingOf(after)
	return words.has("in each", "in every", "from each", "from every", "for each", "for every", "of each", "of every", "per")
}

// splitAt returns the edit that ends a key result before what binds its second
// measure, and makes that the next one, under the same label.
func splitAt(kr *okr.KeyResult, s *okr.Sentence, end int32, second wording.Range) (source.Edit, bool) {
	words := second.In(s.Text)
	c := words[0]
	if kr.At.IsZero() || len(kr.Fields) > 1 || !onItsLine(kr.At) || int(second.End) < len(strings.TrimRight(s.Text, ". ")) ||
		!('a' <= c && c <= 'z' || 'A' <= c && c <= 'Z') {
		return source.Edit{}, false
	}
	at := s.At(wording.Range{Start: end, End: second.Start})
	if sep := at.Text(); strings.ContainsAny(sep, `"'\`) || at.IsZero() {
		return source.Edit{}, false
	}
	key, quote := "", ""
	if part := kr.Scored(); !part.Key.IsZero() {
		key = part.Key.Text() + ": "
	}
	value := kr.At.Text()
	if len(kr.Fields) == 1 {
		value = kr.Fields[0].Value.Text()
	}
	if q := value[:1]; q == `"` || q == "'" {
		quote = q
	}
	indent, _ := dash(kr.At)
	return source.Edit{At: at, New: quote + newline(at.File, indent) + "- " + key + quote}, true
}
