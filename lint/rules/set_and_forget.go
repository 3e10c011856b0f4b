package rules

import (
	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/source"
)

var setAndForget = &lint.Rule{
	Name:     "set-and-forget",
	Severity: lint.Warning,
	Category: lint.Cadence,
	Phase:    cycle.Run,
	Scope:    lint.File,
	Since:    1,
	Options:  []string{"check_every"},
	Doc:      doc("set-and-forget"),
	Check:    lint.EachObjective(checkSetAndForget),
}

// The numbers of check_every after which a key result is forgotten, and after
// which that is an error.
const (
	forgotten     = 2
	longForgotten = 4
)

// A silence is a key result about which nothing has been said for too long.
type silence struct {
	*okr.KeyResult
	since cycle.Date // of the last check-in, else the start of the cycle
	said  bool       // since is that of a check-in
	long  bool
}

// Where all key results are silent, the objective is, and it is said once.
func checkSetAndForget(p *lint.Pass, o *okr.Objective) {
	c := o.Cycle()
	if o.Status != okr.Active || !c.Contains(p.Now) {
		return
	}
	var silent []silence
	open := 0
	for kr := range o.Counted() {
		if kr.Status == okr.Done || kr.Achieved != nil || kr.Kind() == okr.Unmeasurable {
			continue // nothing more is to come, or there is no number to record
		}
		open++
		if s, ok := silenceOf(p, kr); ok {
			silent = append(silent, s)
		}
	}
	if open > 1 && len(silent) == open {
		forgottenObjective(p, o, silent)
		return
	}
	for _, s := range silent {
		f := p.Report(s.KeyResult, source.Span{}, "%s has had no check-in %s: record where it stands", idOf(s.KeyResult), s.text(p.Now)).
			Suggest("write under its `check_ins`: `- {date: %v, value: …}`", p.Now)
		if s.long {
			f.As(lint.Error)
		}
	}
}

// silenceOf reports whether nothing has been said of a key result for too long.
// After its own day, nothing more is expected of it.
func silenceOf(p *lint.Pass, kr *okr.KeyResult) (silence, bool) {
	s := silence{KeyResult: kr, since: kr.Objective.Cycle().Start}
	note := func(d *okr.Stated[cycle.Date]) {
		if d != nil && d.Value <= p.Now && (!s.said || d.Value > s.since) {
			s.since, s.said = d.Value, true
		}
	}
	for i := range kr.CheckIns {
		note(kr.CheckIns[i].Date)
	}
	steps := 0
	for i := range kr.Milestones {
		if kr.Milestones[i].Done != nil {
			steps++
		}
		note(kr.Milestones[i].Done)
	}
	if steps > 0 && steps == len(kr.Milestones) {
		return s, false
	}
	every := p.Settings.CheckEvery
	if kr.CheckEvery != nil {
		every = kr.CheckEvery.Value
	}
	now := p.Now
	if kr.Due != nil {
		now = min(now, kr.Due.Value)
	}
	days := int(now - max(s.since, kr.Objective.Cycle().Start))
	s.long = days > longForgotten*every
	return s, days > forgotten*every
}

// text says for how long: "for 34 days".
func (s silence) text(now cycle.Date) string {
	if !s.said {
		return "since the cycle began " + count(int(now-s.since), "day") + " ago"
	}
	return "for " + count(int(now-s.since), "day")
}

// forgottenObjective reports an objective of which every key result is silent,
// by the one that was so last.
func forgottenObjective(p *lint.Pass, o *okr.Objective, silent []silence) {
	last, long := silent[0], true
	for _, s := range silent {
		long = long && s.long
		if s.said && (!last.said || s.since > last.since) {
			last = s
		}
	}
	f := p.Report(o, source.Span{}, "no open key result has had a check-in %s: look at them, or park the objective", last.text(p.Now)).
		Suggest("write under the `check_ins` of each: `- {date: %v, value: …}`; `status: parked` says that it can wait", p.Now)
	if long {
		f.As(lint.Error)
	}
}
