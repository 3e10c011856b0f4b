package rules

import (
	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/source"
	"github.com/okr-as-code/okr/okr/wording"
)

var laggingOnly = &lint.Rule{
	Name:     "lagging-only",
	Severity: lint.Info,
	Category: lint.Measurability,
	Phase:    cycle.Plan,
	Scope:    lint.File,
	Off:      true,
	Since:    1,
	Words:    true,
	Doc:      doc("lagging-only"),
	Check:    lint.EachObjective(checkLaggingOnly),
}

// An output moves as soon as the work does, and a key result that could not be
// told may be one. Inputs are no help: they say what is done, not whether it works.
func checkLaggingOnly(p *lint.Pass, o *okr.Objective) {
	var late []*okr.KeyResult
	for kr := range o.Counted() {
		switch label := kr.Label(); {
		case holds(kr, wording.Output), label.Label == wording.None, !label.Explicit() && kr.Accepts().Has(wording.Output):
			return
		case label.Label != wording.Outcome:
		case !lags(kr):
			return
		default:
			late = append(late, kr)
		}
	}
	if len(late) == 0 {
		return
	}
	what := "the only outcome moves"
	if len(late) > 1 {
		what = "all outcomes move"
	}
	f := p.Report(o, source.Span{}, "%s too late to steer by: add a number that moves within weeks", what).
		Suggest("what would you see in four weeks if %s were on its way? add that as an `output` or `outcome`", quoted(late[0].Text()))
	for _, kr := range late {
		f.Relate(wordsAt(kr), "known only late")
		f.RestsOn(kr.Label())
	}
}

// lags reports whether a number is known so rarely that its cycle is over before
// it is known again. One that is looked at often does move.
func lags(kr *okr.KeyResult) bool {
	c := kr.Objective.Cycle()
	if kr.CheckEvery != nil && !c.IsZero() {
		if every := kr.CheckEvery.Value; every >= c.Days() {
			return true
		} else if 3*every < c.Days() {
			return false
		}
	}
	return saysRarely(kr.Scored())
}

// saysRarely reports whether the words are those of a number that is made up once
// or twice a year.
func saysRarely(part *okr.Part) bool {
	if part == nil || part.Sentence == nil {
		return false
	}
	before := ""
	for word := range wordsOf(part.Sentence.Text) {
		switch word {
		case "annual", "annually", "yearly", "renewal", "renewals", "ltv", "clv", "cltv":
			return true
		case "share":
			if before == "market" {
				return true
			}
		case "value":
			if before == "lifetime" {
				return true
			}
		case "turnover":
			if before == "staff" || before == "employee" || before == "team" {
				return true
			}
		case "year":
			if before == "per" {
				return true
			}
		}
		before = word
	}
	return false
}
