package rules

import (
	"strings"
	"unicode"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/source"
	"github.com/okr-as-code/okr/okr/wording"
	"github.com/okr-as-code/okr/okr/yamldoc"
)

var metricInObjective = &lint.Rule{
	Name:     "metric-in-objective",
	Severity: lint.Warning,
	Category: lint.ObjectiveQuality,
	Phase:    cycle.Plan,
	Scope:    lint.Sentence,
	Since:    1,
	Fix:      lint.UnsafeFix,
	Doc:      doc("metric-in-objective"),
	Check:    lint.EachObjective(checkMetricInObjective),
}

func checkMetricInObjective(p *lint.Pass, o *okr.Objective) {
	if o.Sentence == nil || o.Sentence.Objective == nil || !o.Sentence.Objective.Metric {
		return
	}
	s := o.Sentence
	at := s.Objective.MetricAt
	what := withCounted(s.Text, at)
	f := p.Report(o, s.At(what), "\"%s\" makes a key result of the objective: say in words what becomes true, and measure it below", what.In(s.Text)).
		Suggest("ask what would be different for whom once it is reached, and write that here")
	if edits := metricToKeyResult(o, at); edits != nil {
		f.Offer("move the number to a key result", false, edits...)
	}
}

// withCounted widens a bare count to what it counts, "3" to "3 rusty bridges" and "10" to
// "10 of all 50 schools", where that is plain to see.
func withCounted(text string, at wording.Range) wording.Range {
	const most = 4 // words behind the number
	if strings.ContainsFunc(at.In(text), func(c rune) bool { return unicode.Is(unicode.Sc, c) || c == '%' }) || counts(at.In(text)) {
		return at
	}
	end, n := at.End, 0
	for word, w := range wordsOf(text[at.End:]) {
		w.Start, w.End = w.Start+at.End, w.End+at.End
		if between := text[end:w.Start]; between != " " && between != "-" || n == most || endsWork(word) {
			break
		}
		end, n = w.End, n+1
		if many := w.In(text); singular(word) != word || strings.HasSuffix(many, "s") && isAcronym(strings.TrimSuffix(many, "s")) {
			return wording.Range{Start: at.Start, End: end}
		}
	}
	if one := strings.ToLower(at.In(text)); strings.HasSuffix(one, "one") {
		at.End = end
	}
	return at
}

// counts reports whether a number says itself what it counts: "30 days".
func counts(number string) bool {
	for word := range wordsOf(number) {
		if singular(word) != word {
			return true
		}
	}
	return false
}

// metricToKeyResult returns the edits that write the sentence as the first key
// result and take " by 15%" out of the objective; none for any other number,
// without which the sentence would say something else.
func metricToKeyResult(o *okr.Objective, number wording.Range) []source.Edit {
	s := o.Sentence
	before := strings.TrimRight(s.Text[:number.Start], " ")
	lead, by := strings.CutSuffix(before, " by")
	if !by || len(o.KeyResults) == 0 || strings.ContainsAny(s.Whole().Text(), "\r\n") {
		return nil
	}
	first := o.KeyResults[0].At
	if first.IsZero() {
		return nil
	}
	indent, ok := dash(first)
	if !ok {
		return nil
	}
	above := lineBefore(first)
	number.Start = int32(len(strings.TrimRight(lead, " ")))
	return []source.Edit{
		{At: s.At(number)},
		{At: above, New: newline(first.File, indent) + "- key_result: " + yamldoc.Quote(strings.TrimRight(s.Text, ". "))},
	}
}
