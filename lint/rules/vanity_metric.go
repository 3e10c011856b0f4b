package rules

import (
	"cmp"
	"strings"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/wording"
)

var vanityMetric = &lint.Rule{
	Name:     "vanity-metric",
	Severity: lint.Warning,
	Category: lint.Vanity,
	Phase:    cycle.Plan,
	Scope:    lint.Sentence,
	Since:    1,
	Words:    true,
	Options:  []string{"lexicon"},
	Doc:      doc("vanity-metric"),
	Check:    lint.EachKeyResult(checkVanityMetric),
}

// Of a chain only what is scored is asked: clicks that lead to orders are not
// what the key result is about.
func checkVanityMetric(p *lint.Pass, kr *okr.KeyResult) {
	s, r := scoredSentence(kr)
	if r == nil || r.Vanity.Strength == wording.NoVanity || !inScoredClause(r, r.Vanity.At) {
		return
	}
	v := &r.Vanity
	reach := aboutReach(kr.Objective)
	const after = "what people do or gain after it"
	instead := cmp.Or(v.Instead, after)
	if reach {
		instead = after // there are no leads where to be seen is all
	}
	noun := v.At.In(s.Text)
	if v.Ratio {
		p.Report(kr, s.At(v.At), "even a share of \"%s\" may rise without anybody being better off: prefer %s", noun, instead).As(lint.Info)
		return
	}
	if v.Nudge {
		return // people who are active are counted; only a total of them says little
	}
	f := p.Report(kr, s.At(v.At), "\"%s\" can rise without anybody being better off: measure %s", noun, instead).
		Suggest("ask what would be worse for anybody if this number stayed as it is")
	if reach {
		f.As(lint.Info)
	}
}

// aboutReach reports whether the objective is to be seen at all, which is what
// such metrics count.
func aboutReach(o *okr.Objective) bool {
	if o == nil || o.Sentence == nil {
		return false
	}
	for _, word := range strings.Fields(strings.ToLower(o.Sentence.Text)) {
		switch strings.Trim(word, ".,;:!?()\"'") {
		case "awareness", "reach", "audience", "audiences", "visibility", "visible", "popular", "popularity", "well-known", "famous", "publicity":
			return true
		}
	}
	return false
}
