package rules

import (
	"slices"
	"strings"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/align"
	"github.com/okr-as-code/okr/okr/cycle"
)

// A reference that leads nowhere is the matter of broken-reference.
var parentMismatch = &lint.Rule{
	Name:     "parent-mismatch",
	Severity: lint.Warning,
	Category: lint.Alignment,
	Phase:    cycle.Plan,
	Scope:    lint.Workspace,
	Since:    1,
	Doc:      doc("parent-mismatch"),
	Check:    checkParentMismatch,
}

func checkParentMismatch(p *lint.Pass) {
	if p.Graph == nil {
		return
	}
	var child *okr.Objective
	var up []align.Edge // of child, which stand together
	for _, e := range p.Graph.Edges {
		if e.Relation != align.AlignsTo {
			continue
		}
		if e.From.Objective != child {
			unrelated(p, child, up)
			child, up = e.From.Objective, nil
		}
		if !isPursued(child) {
			continue
		}
		if !stale(p, child, e) {
			up = append(up, e)
		}
	}
	unrelated(p, child, up)
}

func isPursued(o *okr.Objective) bool {
	return !o.Status.PutOff() && o.Status != okr.Done
}

// stale reports a link to what is no longer there to be served.
func stale(p *lint.Pass, child *okr.Objective, e align.Edge) bool {
	above, c := e.To.Objective, child.Cycle()
	if status, of := outOf(e.To); status != okr.Active {
		p.Report(child, e.Ref.At, "`aligns_to` serves %s, which is %v: say what this serves now", of, status).
			Suggest("align it to what took its place; if nothing did, is this still the time for it? `aligns_to: none` is an answer too")
		return true
	}
	over := above.Cycle()
	switch {
	case c.IsZero() || over.IsZero():
		return false
	case over.End < c.Start:
		f := p.Report(child, e.Ref.At, "`aligns_to` serves %s, which ended on %v, before %s begins: align it to what is wanted now", e.To.Address(), over.End, c.Name)
		if next := successor(p, e.To, c); next != "" {
			f.Suggest("did you mean `%s`", next)
		} else {
			f.Suggest("an objective of %s, or of a longer cycle around it, can be served", c.Name)
		}
	case over.Start > c.End:
		p.Report(child, e.Ref.At, "`aligns_to` serves %s, which begins on %v, after %s has ended: align it to what is wanted now", e.To.Address(), over.Start, c.Name).
			Suggest("an objective of %s, or of a longer cycle around it, can be served", c.Name)
	case over.End < p.Now && p.Now <= c.End:
		p.Report(child, e.Ref.At, "`aligns_to` serves %s, which ended on %v, and this goes on to %v: align it to what is wanted now", e.To.Address(), over.End, c.End).
			Suggest("what a shorter cycle wanted is over before this is: serve an objective whose cycle holds %s", c.Name)
	default:
		return false
	}
	return true
}

// outOf returns the status of what a node is out of use by, and its address; Active
// if it is in use.
func outOf(n align.Node) (okr.Status, string) {
	if kr := n.KeyResult; kr != nil && kr.Status.PutOff() {
		return kr.Status, kr.Address
	}
	if s := n.Objective.Status; s.PutOff() {
		return s, n.Objective.Address
	}
	return okr.Active, ""
}

// successor returns the address of what has the name of a node in a cycle that
// holds c, "" if there is none.
func successor(p *lint.Pass, n align.Node, c cycle.Cycle) string {
	for _, f := range p.Plan.Files {
		if f.Name != n.Objective.File.Name || !f.Cycle.Covers(c) {
			continue
		}
		for _, o := range f.Objectives {
			if o.Address != f.Cycle.Name+strings.TrimPrefix(n.Objective.Address, n.Objective.Cycle().Name) {
				continue
			}
			if n.KeyResult == nil {
				return o.Address
			}
			for _, kr := range o.KeyResults {
				if idOf(kr) == idOf(n.KeyResult) {
					return kr.Address
				}
			}
			return o.Address
		}
	}
	return ""
}

// unrelated reports an objective that serves numbers with which nothing in it has to
// do, as far as words tell, and that does not say how it does.
func unrelated(p *lint.Pass, child *okr.Objective, up []align.Edge) {
	if len(up) == 0 || child.Why != nil || !p.Settings.English || !lastsBeyond(child, p.Now) || !countsAnything(child) {
		return
	}
	mine := subjects(topicOf(nil, child))
	for _, e := range up {
		kr := e.To.KeyResult
		if kr == nil || !kr.Kind().HasNumber() {
			return // of a whole objective there is no one number to share
		}
		theirs := sayings(nil, e.To.Objective.Sentence)
		for _, part := range kr.Parts {
			theirs = sayings(theirs, part.Sentence)
		}
		if theirs = subjects(theirs); len(theirs) == 0 || haveInCommon(mine, theirs) {
			return
		}
	}
	first := up[0]
	p.Report(child, first.Ref.At, "nothing here speaks of %s, which this is to move: say in `why` how it does, or measure it", quoted(first.To.KeyResult.Text())).
		As(lint.Info).
		Suggest("if this is reached and nothing else happens, does %s move? then write why; if not, align it to what does", idOf(first.To.KeyResult)).
		Relate(wordsAt(first.To.KeyResult), "to be moved")
}

// countsAnything reports whether one of the key results of an objective has a number:
// names of things to make share no words with what they are for.
func countsAnything(o *okr.Objective) bool {
	for kr := range o.Counted() {
		if kr.Kind().HasNumber() {
			return true
		}
	}
	return false
}

// lastsBeyond reports whether the cycle of an objective is not over.
func lastsBeyond(o *okr.Objective, now cycle.Date) bool {
	return o.Cycle().IsZero() || now <= o.Cycle().End
}

// haveInCommon reports whether one of the words of a list is in another, or begins
// like one there.
func haveInCommon(list, other []string) bool {
	const stem = 5 // letters: activate, active
	for _, w := range list {
		for _, o := range other {
			if w == o || len(w) >= stem && strings.HasPrefix(o, w[:stem]) {
				return true
			}
		}
	}
	return false
}

// subjects returns what some words, which are in the singular, are about: those that
// mean the same, or drive it, become one.
func subjects(words []string) []string {
	for i, w := range words {
		words[i] = subjectOfWord(w)
	}
	slices.Sort(words)
	return slices.Compact(words)
}

func subjectOfWord(word string) string {
	switch word {
	case "stay", "retain", "retained", "retention", "churn", "renew", "renewal", "renewed", "leave", "leaver", "return", "loyal", "loyalty", "repeat", "again", "attrition", "cancel", "cancellation", "lifetime", "past", "keep":
		return "retention"
	case "revenue", "sale", "sell", "sold", "selling", "arr", "mrr", "income", "booking", "pipeline", "deal", "order", "turnover", "win", "close", "won", "purchase", "buy", "bought", "buyer", "basket", "upsell", "price", "quota", "contract", "spend":
		return "revenue"
	case "cost", "expense", "budget", "margin", "profit", "saving", "save", "cheaper", "waste", "bill", "money", "cash", "ebitda":
		return "cost"
	case "fast", "faster", "wait", "waiting", "time", "delay", "latency", "quick", "quicker", "quickly", "speed", "slow", "late", "lead", "turnaround", "respond", "response", "answer", "sla":
		return "time"
	case "satisfaction", "satisfied", "csat", "nps", "happy", "happier", "rating", "recommend", "trust", "promoter", "complaint", "delight", "love", "experience":
		return "satisfaction"
	case "incident", "outage", "uptime", "downtime", "availability", "available", "reliable", "reliability", "stable", "stability", "failure", "crash", "alert", "error", "bug", "defect", "quality", "regression", "rollback", "fault", "repair":
		return "quality"
	case "hire", "hiring", "candidate", "recruit", "recruiting", "offer", "interview", "applicant", "joiner", "headcount":
		return "hiring"
	case "signup", "acquisition", "acquire", "visitor", "trial", "prospect", "registration", "register", "subscriber", "subscription", "conversion", "convert", "funnel", "traffic", "campaign":
		return "acquisition"
	case "active", "use", "usage", "used", "user", "adoption", "adopt", "engagement", "engaged", "login", "session", "activation", "activate", "activated", "onboard", "onboarding", "feature":
		return "use"
	case "customer", "client", "account", "guest", "member", "shopper", "consumer":
		return "customer"
	case "partner", "reseller", "dealer", "distributor", "channel":
		return "partner"
	case "employee", "staff", "team", "people", "colleague", "engineer", "mechanic":
		return "staff"
	}
	return word
}
