package rules

import (
	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/quantity"
	"github.com/okr-as-code/okr/okr/source"
	"github.com/okr-as-code/okr/okr/wording"
)

var missingCounterweight = &lint.Rule{
	Name:     "missing-counterweight",
	Severity: lint.Info,
	Category: lint.Measurability,
	Phase:    cycle.Plan,
	Scope:    lint.File,
	Since:    1,
	Words:    true,
	Options:  []string{"small_baseline"},
	Doc:      doc("missing-counterweight"),
	Check:    lint.EachObjective(checkMissingCounterweight),
}

// One key result that is not known to push a quantity may be what keeps the
// others honest, so the rule is silent then. A person's own goals are nobody
// else's to game.
func checkMissingCounterweight(p *lint.Pass, o *okr.Objective) {
	if len(o.Guardrails) > 0 || o.Level == okr.Person || learns(o) {
		return
	}
	var pushed []*okr.KeyResult
	var first push
	for kr := range o.Counted() {
		if weighs(kr.Text()) {
			return
		}
		if kr.Label().Label == wording.Input {
			continue
		}
		how := pushOf(kr, p.Settings.SmallBaseline)
		if how == noPush {
			return
		}
		if len(pushed) == 0 || how > first {
			first = how
		}
		pushed = append(pushed, kr)
	}
	if len(pushed) < 2 {
		return
	}
	p.Report(o, source.Span{}, "%s only push %s, and nothing watches what may suffer: add a guardrail", idsOf(pushed), first.how()).
		Suggest("%s? write it under `guardrails` with the bound that must hold, such as `at_most: …`", first.suffers())
}

// A push is what a number is pushed towards.
type push uint8

const (
	noPush  push = iota
	more         // of something that is counted
	money        // earned
	cheaper      // less of it spent
	faster
)

// how names what is pushed.
func (p push) how() string {
	return [...]string{"", "how many there are", "how much comes in", "how little it costs", "how fast it goes"}[p]
}

// suffers asks what such a push may cost.
func (p push) suffers() string {
	return [...]string{
		"",
		"if there are more of them, what may get worse: how good they are, how many stay",
		"if more must come in, what may get worse: how many stay, how content they are, what it costs",
		"if it must cost less, what may get worse: how well it works, how content people are",
		"if it must go faster, what may get worse: how often it goes wrong, how much is done again",
	}[p]
}

// pushOf returns what a key result pushes; noPush for what is a share or a rate
// of quality, is to be held, has no number, is to become less of something bad,
// or is so few of something that each of them can be looked at.
func pushOf(kr *okr.KeyResult, few float64) push {
	r, t := kr.Reading(), kr.Target()
	if kr.Kind() != okr.Metric || !t.Ok() || isDivided(r) {
		return noPush
	}
	down := r.Direction == wording.Decrease
	if b := kr.Baseline(); b.Ok() {
		was, ok := okr.ValueIn(b.Quantity, t.Quantity)
		if !ok {
			return noPush
		}
		down = t.Value < was
	}
	switch t.Kind() {
	case quantity.Count, quantity.Bare:
		if !down && t.Value > few && t.Value == float64(int64(t.Value)) {
			return more
		}
	case quantity.Money:
		if down {
			return cheaper
		}
		return money
	case quantity.Time:
		if down {
			return faster
		}
	}
	return noPush
}

// weighs reports whether a sentence is about how good something is, or how long
// it lasts, so that it keeps a push honest.
func weighs(text string) bool {
	for word := range wordsOf(text) {
		switch singular(word) {
		case "csat", "satisfaction", "satisfied", "content", "happy", "nps", "promoter", "rating", "rate", "rated", "quality",
			"error", "defect", "bug", "failure", "failed", "fault", "incident", "outage", "churn", "churned", "retention", "retain", "retained",
			"renewal", "renew", "renewed", "complaint", "refund", "return", "returning", "returned", "repeat", "rework", "accuracy", "accurate", "uptime",
			"availability", "available", "crash", "downtime", "injury", "injured", "accident", "escalation", "recommend", "again", "reopened", "rollback",
			"stay", "remain", "loyal", "loyalty", "trust", "health", "healthy", "well", "active", "used", "useful", "reliable", "reliability",
			"conversion", "adoption", "attrition", "turnover", "waste", "safe", "safety", "regression", "vulnerability", "leave", "left", "survive",
			"stop", "unplanned", "lost", "overtime", "idle", "absence", "sick", "wrong", "broken", "missed", "late", "delay":
			return true
		}
	}
	return false
}
