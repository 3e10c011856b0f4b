package rules

import (
	"strings"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/source"
	"github.com/okr-as-code/okr/okr/wording"
)

var lowInfluenceCommitment = &lint.Rule{
	Name:     "low-influence-commitment",
	Severity: lint.Warning,
	Category: lint.Ambition,
	Phase:    cycle.Plan,
	Scope:    lint.Sentence,
	Since:    1,
	Options:  []string{"require_influence"},
	Doc:      doc("low-influence-commitment"),
	Check:    lint.EachKeyResult(checkLowInfluenceCommitment),
}

// sure is the confidence from which a target is as good as promised.
const sure = 0.8

func checkLowInfluenceCommitment(p *lint.Pass, kr *okr.KeyResult) {
	o := kr.Objective
	hedged := o != nil && len(o.Assumptions)+len(o.Risks) > 0
	switch {
	case kr.Influence == okr.Low || kr.Influence == okr.External:
		if promise := promiseOf(kr); promise != "" && !hedged {
			field, _ := kr.Field("influence")
			p.Report(kr, field.Value, "%s, and the influence on it is %v: say on what it depends", promise, kr.Influence).
				Suggest("write under the objective's `assumptions` what must hold, or measure the part that you can move yourselves")
		}
		return
	case kr.Influence == okr.NotSaid && p.Settings.English:
		if at := proviso(kr); !at.IsZero() && !hedged {
			if promise := promiseOf(kr); promise != "" {
				s, _ := scoredSentence(kr)
				p.Report(kr, s.At(at), "%s, and \"%s\" says that it depends on others: say how far you can move it", promise, at.In(s.Text)).
					As(lint.Info).
					Suggest("write `influence: shared` or `low`, and under the objective's `assumptions` what must hold")
				return
			}
		}
	}
	if p.Settings.RequireInfluence && kr.Influence == okr.NotSaid && kr.Label().Label == wording.Outcome && kr.Label().Certain {
		p.Report(kr, source.Span{}, "nothing says how far the owner can move this: write `influence`").
			As(lint.Info).
			RestsOn(kr.Label()).
			Suggest("control, if you alone decide; high, shared or low; external, if others decide alone")
		return
	}
	if p.Settings.RequireAgreement && p.Settings.English && o != nil && len(o.AgreedWith) == 0 {
		if at := actor(kr); !at.IsZero() {
			s, _ := scoredSentence(kr)
			p.Report(kr, s.At(at), "%s must do this, and nothing says that they agreed: write `agreed_with`", at.In(s.Text)).
				As(lint.Info).
				Suggest("ask them what they would sign up to, and name them under the objective's `agreed_with`")
		}
	}
}

// promiseOf says in which way a key result is promised, "" if it is not.
func promiseOf(kr *okr.KeyResult) string {
	if isPromise(kr.Commitment) {
		return "this is committed"
	}
	if c := firstConfidence(kr); c != nil && c.Value >= sure {
		return "the confidence is " + percent(c.Value)
	}
	return ""
}

// proviso returns the words that make a sentence depend on others.
func proviso(kr *okr.KeyResult) wording.Range {
	s, r := scoredSentence(kr)
	if r == nil {
		return wording.Range{}
	}
	depends := [...]string{"if the market", "if the customer", "if the partner", "if the supplier", "depends on", "subject to", "provided that", "provided the"}
	if !mayBegin(s.Text, depends[:]...) {
		return wording.Range{}
	}
	lower := strings.ToLower(s.Text)
	if len(lower) != len(s.Text) {
		return wording.Range{} // other letters, whose places differ
	}
	for _, words := range depends {
		if i := strings.Index(lower, words); i >= 0 && (i == 0 || strings.ContainsAny(lower[i-1:i], " (,")) {
			return wording.Range{Start: int32(i), End: int32(i + len(words))}
		}
	}
	return wording.Range{}
}

// actor returns the outside party that a sentence begins with, as the one who
// acts: "40 partners register a deal each".
func actor(kr *okr.KeyResult) wording.Range {
	s, r := scoredSentence(kr)
	if r == nil {
		return wording.Range{}
	}
	for word, at := range wordsOf(s.Text) {
		switch word {
		case "partners", "customers", "suppliers", "resellers", "distributors", "dealers", "vendors", "regulators", "regulator":
			if r.VerbAt.Start > at.Start || strings.HasPrefix(s.Text[at.End:], " who ") {
				return at
			}
			return wording.Range{}
		case "at", "least", "of", "the", "our", "all", "new", "more", "active", "share", "number", "raise", "increase", "grow":
		default:
			if c := word[0]; c < '0' || c > '9' {
				return wording.Range{}
			}
		}
	}
	return wording.Range{}
}
