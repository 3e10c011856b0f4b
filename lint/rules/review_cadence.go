package rules

import (
	"slices"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/source"
)

// Check-ins are no reviews, however often they come: they are the matter of
// set-and-forget.
var reviewCadence = &lint.Rule{
	Name:     "review-cadence",
	Severity: lint.Warning,
	Category: lint.Cadence,
	Phase:    cycle.Run,
	Scope:    lint.File,
	Since:    1,
	Options:  []string{"review_every"},
	Doc:      doc("review-cadence"),
	Check:    checkReviewCadence,
}

const (
	seldomEnough = 21 // days between two reviews: less leaves no time for a change to show
	tooSoon      = 14 // days after a review: what is reviewed again has hardly moved
	nearTheEnd   = 7  // days: a review that falls due in them is the one that closes the cycle
)

// Where every objective of a file waits for a review, that is said once: people
// review a page, not a line of it. So once the cycle is over, having looked at one
// objective is enough; what the others taught is the matter of missing-retrospective.
func checkReviewCadence(p *lint.Pass) {
	c := p.File.Cycle
	over := p.Now > c.End
	if c.IsZero() || over && slices.ContainsFunc(p.File.Objectives, func(o *okr.Objective) bool { return !reviewOf(p, o).never }) {
		return
	}
	var all, waiting []review
	said := map[source.Span]bool{} // what stands above objectives holds for each
	lint.EachObjective(func(p *lint.Pass, o *okr.Objective) {
		if o.Status != okr.Active {
			return
		}
		r := reviewOf(p, o)
		all = append(all, r)
		if r.overdue(p.Now) {
			waiting = append(waiting, r)
		}
		if !over {
			tooOften(p, r, said)
		}
	})(p)
	if len(waiting) == 0 {
		return
	}
	first := firstCycle(p)
	if n := len(waiting); n > 2 && n == len(all) {
		last := slices.MaxFunc(waiting, func(a, b review) int { return int(a.since - b.since) })
		f := p.Report(p.File, headOf(p.File), "%s", last.text(" of any of the "+count(n, "objective"), p.Now))
		last.weigh(f, p.Now, first)
		return
	}
	for _, r := range waiting {
		f := p.Report(r.Objective, source.Span{}, "%s", r.text("", p.Now))
		r.weigh(f, p.Now, first)
	}
}

// A review is when an objective was formally looked at last.
type review struct {
	*okr.Objective
	every int
	since cycle.Date // of the last review, else the start of the cycle
	held  bool       // since is that of a review
	never bool       // nothing on record is a review, not even what was learnt at the end
	days  []*okr.Stated[cycle.Date]
}

// reviewOf returns the reviews of an objective that had been held by now. One
// without a day may have been at any time, as late as today.
func reviewOf(p *lint.Pass, o *okr.Objective) review {
	r := review{Objective: o, every: p.Settings.ReviewEvery, since: o.Cycle().Start}
	if o.ReviewEvery != nil {
		r.every = o.ReviewEvery.Value
	}
	undated := false
	for i := range o.Reviews {
		d := o.Reviews[i].Date
		switch {
		case d == nil:
			undated = true
		case d.Value <= p.Now:
			r.days = append(r.days, d)
			if d.Value >= r.since {
				r.since, r.held = d.Value, true
			}
		}
	}
	if undated {
		r.since, r.held = p.Now, true
	}
	r.never = !undated && len(r.days) == 0 && lookedBack(o, p.Now) == nil
	slices.SortStableFunc(r.days, func(a, b *okr.Stated[cycle.Date]) int { return int(a.Value - b.Value) })
	return r
}

// lookedBack returns the retrospective of an objective, if it had been written by
// now.
func lookedBack(o *okr.Objective, now cycle.Date) *okr.Retrospective {
	r := o.Retrospective
	if r == nil || r.Date != nil && r.Date.Value > now {
		return nil
	}
	return r
}

// overdue reports whether a review should have been held: while the cycle runs,
// within the time between two; once it is over, at all.
func (r review) overdue(now cycle.Date) bool {
	c := r.Cycle()
	if now > c.End {
		return r.never
	}
	due := r.since + cycle.Date(r.every)
	return now > due && due < c.End-nearTheEnd
}

// text says for how long there was none, of several objectives where of says so.
func (r review) text(of string, now cycle.Date) string {
	const decide = ": keep, change or drop each key result while there is time"
	c := r.Cycle()
	switch {
	case now > c.End:
		return "no review" + of + " is on record for all of " + c.Name + ": look back at it now, and say what was learnt"
	case r.held:
		return "no review" + of + " for " + count(int(now-r.since), "day") + decide
	}
	return "no review" + of + " since the cycle began " + count(int(now-r.since), "day") + " ago" + decide
}

func (r review) weigh(f *lint.Finding, now cycle.Date, first bool) {
	switch {
	case r.Level == okr.Person:
		f.As(lint.Info)
	case first && now <= r.Cycle().End:
		f.As(lint.Info)
	}
	if now > r.Cycle().End {
		f.Suggest("write under `reviews`: `- {date: %v, note: …, decisions: […]}`, or what was learnt under `retrospective`", now)
		return
	}
	f.Suggest("write under `reviews`: `- {date: %v, note: …, decisions: […]}`; `review_every: 13w` says that once a quarter is enough", now)
}

// firstCycle reports whether whose file it is had no objectives in the two cycles
// before, which is as far back as is known when only some files are named.
func firstCycle(p *lint.Pass) bool {
	if p.Graph == nil {
		return false
	}
	c := p.File.Cycle
	for _, f := range p.Graph.FilesOf(p.File) {
		gap, longer := int(c.Start-f.Cycle.End), f.Cycle.Days()-c.Days()
		if gap > 0 && 2*gap <= 3*c.Days() && -5 <= longer && longer <= 5 && len(f.Objectives) > 0 {
			return false
		}
	}
	return true
}

// tooOften reports reviews, planned or held, that leave no time for anything to
// change between them. That which closes a cycle comes when it comes, and once it is
// over nobody can hold fewer.
func tooOften(p *lint.Pass, r review, said map[source.Span]bool) {
	if e := r.ReviewEvery; e != nil && e.Value < seldomEnough {
		if !said[e.At] {
			said[e.At] = true
			p.Report(r.Objective, e.At, "a review every %s is too often: nothing has changed since the last, so use check-ins for that", count(e.Value, "day")).
				As(lint.Info).
				Suggest("`check_every: %dd` with `review_every: 6w` looks as often, and decides when there is something to decide", e.Value)
		}
		return
	}
	for i := 1; i < len(r.days); i++ {
		before, day := r.days[i-1].Value, r.days[i]
		gap := int(day.Value - before)
		if gap == 0 || gap > tooSoon || before < r.Cycle().Start || day.Value >= r.Cycle().End-nearTheEnd {
			continue
		}
		p.Report(r.Objective, day.At, "a review %s after the one before is too often: little can have changed, so use check-ins for that", count(gap, "day")).
			As(lint.Info).
			Suggest("write what was noticed as the `note` of a check-in, and review again when %s have gone", count(seldomEnough/7, "week")).
			Relate(r.days[i-1].At, "the one before")
		return
	}
}
