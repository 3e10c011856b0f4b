package rules

import (
	"strings"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
)

var placeholderText = &lint.Rule{
	Name:     "placeholder-text",
	Severity: lint.Error,
	Category: lint.Hygiene,
	Phase:    cycle.Plan,
	Scope:    lint.Sentence,
	Since:    1,
	Doc:      doc("placeholder-text"),
	Check: func(p *lint.Pass) {
		lint.EachObjective(checkPlaceholderObjective)(p)
		lint.EachMeasure(checkPlaceholderText)(p)
	},
}

func checkPlaceholderObjective(p *lint.Pass, o *okr.Objective) {
	if o.Sentence == nil || o.Sentence.Objective == nil || o.Sentence.Objective.Placeholder.IsZero() {
		return
	}
	at := o.Sentence.Objective.Placeholder
	p.Report(o, o.Sentence.At(at), "\"%s\" is left over from a template: write what it stands for", at.In(o.Sentence.Text)).
		Suggest("say what becomes true for whom")
}

func checkPlaceholderText(p *lint.Pass, kr *okr.KeyResult) {
	for _, part := range kr.Parts {
		if part.Sentence == nil || part.Sentence.Reading == nil || part.Sentence.Reading.Placeholder.IsZero() {
			continue
		}
		at := part.Sentence.Reading.Placeholder
		p.Report(kr, part.Sentence.At(at), "\"%s\" is left over from a template: write what it stands for", at.In(part.Sentence.Text)).
			Suggest("if nobody knows the number yet, write `baseline: unknown` and an initiative that finds it out")
		return
	}
	if m := kr.Metric; m != nil && isPlaceholder(m.Value) {
		p.Report(kr, m.At, "\"%s\" is left over from a template: name what is measured", m.Value).
			Suggest("name it the way the dashboard does")
	}
}

// isPlaceholder reports whether a name is nothing but what a template left.
func isPlaceholder(name string) bool {
	switch strings.ToUpper(strings.TrimSpace(name)) {
	case "TBD", "TBC", "TODO", "FIXME", "XX", "XXX", "???", "LOREM IPSUM":
		return true
	}
	return strings.HasPrefix(name, "<") && strings.HasSuffix(name, ">")
}
