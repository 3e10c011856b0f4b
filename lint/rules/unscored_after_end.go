package rules

import (
	"fmt"
	"slices"
	"strings"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/source"
)

var unscoredAfterEnd = &lint.Rule{
	Name:     "unscored-after-end",
	Severity: lint.Warning,
	Category: lint.Cadence,
	Phase:    cycle.Close,
	Scope:    lint.File,
	Since:    1,
	Doc:      doc("unscored-after-end"),
	Check:    checkUnscoredAfterEnd,
}

const (
	fewThings = 2  // at most: somebody who promised them may say only whether they are there
	lateData  = 7  // days after the end in which the last numbers come in
	final     = 21 // days before the end: a value of these is the one it ended with
)

// Where all key results of an objective lack their last value, the objective does,
// and where all of a file with several objectives do, that is said once.
func checkUnscoredAfterEnd(p *lint.Pass) {
	c := p.File.Cycle
	if int(p.Now-c.End) <= lateData {
		return
	}
	objectives, judged := 0, 0 // that have a last value to record, and of how many key results
	silent := 0                // objectives that have none, and say nothing either
	var all []unscored
	var bare []*okr.Objective
	isBare := map[*okr.Objective]bool{}
	lint.EachObjective(func(p *lint.Pass, o *okr.Objective) {
		if o.Status != okr.Active {
			return
		}
		n, counted, before := 0, 0, len(all)
		for kr := range o.Counted() {
			counted++
			u, lacks, ok := unscoredOf(p, kr)
			if ok {
				n++
			}
			if lacks {
				all = append(all, u)
			}
		}
		if n == 0 {
			if !looked(o) {
				silent++
			}
			return
		}
		objectives, judged = objectives+1, judged+n
		// What has no number was done or not, and nobody has said that either.
		several := n > 1 || counted > 1 && !looked(o)
		if several && len(all)-before == n && !hasCurrent(all[before:]) {
			bare = append(bare, o)
			isBare[o] = true
		}
	})(p)
	const help = "write under the `check_ins` of each: `- {date: %s, value: …}`; of what was done or not, `achieved: true` or `achieved: false`"
	if objectives > 2 && len(all) == judged && !hasCurrent(all) {
		p.Report(p.File, headOf(p.File), "%s, and no key result of the %s has its last value on record: add it to each", ended(p, c), count(objectives+silent, "objective")).
			Suggest(help, lastDay(p, c))
		return
	}
	for _, o := range bare {
		p.Report(o, source.Span{}, "%s, and no key result has its last value on record: add it to each", ended(p, c)).
			Suggest(help, lastDay(p, c))
	}
	for _, u := range all {
		if !isBare[u.Objective] {
			u.report(p)
		}
	}
}

// looked reports whether somebody has said of a key result what came of it, though
// it has no number: that it is done, or what was seen.
func looked(o *okr.Objective) bool {
	for kr := range o.Counted() {
		if kr.Status != okr.Active || len(kr.CheckIns) > 0 {
			return true
		}
	}
	return false
}

// hasCurrent reports whether one of some key results has a value that only lacks
// its day.
func hasCurrent(all []unscored) bool {
	return slices.ContainsFunc(all, func(u unscored) bool { return u.Current != nil })
}

// An unscored key result is one of which nobody knows what came of it.
type unscored struct {
	*okr.KeyResult
	last   cycle.Date // of its last value
	values int        // that it has had
}

// unscoredOf reports whether a key result lacks its last value; judged is false
// where none is to be had: of what has no number, and of what is done.
func unscoredOf(p *lint.Pass, kr *okr.KeyResult) (u unscored, lacks, judged bool) {
	last, values := lastValue(kr, p.Now)
	u = unscored{kr, last, values}
	if kr.Status != okr.Active {
		return u, false, false
	}
	switch kr.Kind() {
	case okr.Unmeasurable:
		return u, false, false
	case okr.Binary:
		return u, kr.Achieved == nil, true
	case okr.Steps:
		return u, values == 0, true
	case okr.Find:
		return u, values == 0 && kr.Current == nil, true
	}
	return u, last < finalFrom(kr) && !delivered(kr, p.Now) || values == 0, true
}

// finalFrom returns the first day of which a value is the last that is to be
// expected. What is looked at once in a long time has its last value earlier.
func finalFrom(kr *okr.KeyResult) cycle.Date {
	end := kr.Objective.Cycle().End
	if kr.Due != nil {
		end = min(end, kr.Due.Value)
	}
	back := final
	if kr.CheckEvery != nil {
		back = max(back, kr.CheckEvery.Value)
	}
	return end - cycle.Date(back)
}

// lastValue returns the day of the last value that was known by now, and how many
// there were. A milestone that was reached is one.
func lastValue(kr *okr.KeyResult, now cycle.Date) (last cycle.Date, values int) {
	note := func(d *okr.Stated[cycle.Date]) {
		if d != nil && d.Value <= now {
			values++
			last = max(last, d.Value)
		}
	}
	for i := range kr.CheckIns {
		switch c := &kr.CheckIns[i]; {
		case c.Value == nil && kr.Kind() != okr.Steps:
		case c.Date == nil:
			last, values = now, values+1 // it may be of today
		default:
			note(c.Date)
		}
	}
	for i := range kr.Milestones {
		note(kr.Milestones[i].Done)
	}
	return last, values
}

// delivered reports whether all that was to be delivered is there: what is counted
// from nothing does not become less.
func delivered(kr *okr.KeyResult, now cycle.Date) bool {
	t := kr.Target()
	if kr.Kind() != okr.Metric || !t.Ok() || kr.Baseline().From != okr.Implied {
		return false
	}
	for _, c := range kr.CheckIns {
		if c.Value == nil || c.Date == nil || c.Date.Value > now {
			continue
		}
		if v, ok := okr.ValueIn(c.Value.Value, t.Quantity); ok && v >= t.Value {
			return true
		}
	}
	return false
}

func (u unscored) report(p *lint.Pass) {
	c := u.Objective.Cycle()
	value := "write under its `check_ins`: `- {date: %s, value: …}`, the value that held at the end"
	if b, t := u.Baseline(), u.Target(); b.From == okr.Implied && t.Ok() && t.Value <= fewThings {
		value += "; of what was done or not, `achieved: true` or `achieved: false`"
	}
	switch {
	case u.Kind() == okr.Binary:
		p.Report(u.KeyResult, source.Span{}, "%s, and nothing says whether %s was achieved: record it", ended(p, c), idOf(u.KeyResult)).
			Suggest("write `achieved: true` or `achieved: false`; the chances on record stay, and show what the work did to them")
	case u.Kind() == okr.Steps:
		p.Report(u.KeyResult, source.Span{}, "%s, and no milestone of %s was ever marked as done: record which were reached", ended(p, c), idOf(u.KeyResult)).
			Suggest("write the day at each that was: `done: %s`; if none was, `status: dropped` with `why_dropped` says so", lastDay(p, c))
	case u.Current != nil && u.values == 0:
		p.Report(u.KeyResult, u.Current.At, "%s, and `current` has no day: is %s what %s ended with", ended(p, c), u.Current.Value.Text, idOf(u.KeyResult)).
			As(lint.Info).
			Suggest("if it is, write it as a check-in: `check_ins: [{date: %s, value: %s}]`", lastDay(p, c), u.Current.Value.Text)
	case u.values > 0:
		p.Report(u.KeyResult, source.Span{}, "%s, and the last value of %s is of %v: record what it ended with", ended(p, c), idOf(u.KeyResult), u.last).
			Suggest(value, lastDay(p, c))
	default:
		p.Report(u.KeyResult, source.Span{}, "%s, and %s never had a value: record what it ended with", ended(p, c), idOf(u.KeyResult)).
			Suggest(value, lastDay(p, c))
	}
}

// ended says when a cycle ended. The months of a fiscal year are a guess until the
// configuration says when one begins; over it is in any case, since January is the
// latest that it can be.
func ended(p *lint.Pass, c cycle.Cycle) string {
	if guessedMonths(p, c) {
		return c.Name + " is over"
	}
	return fmt.Sprintf("%s ended on %v", c.Name, c.End)
}

// lastDay returns the last day of a cycle, to be put into an example of what to write.
func lastDay(p *lint.Pass, c cycle.Cycle) string {
	if guessedMonths(p, c) {
		return "…"
	}
	return c.End.String()
}

func guessedMonths(p *lint.Pass, c cycle.Cycle) bool {
	return !p.Settings.FiscalYear && strings.HasPrefix(strings.ToUpper(c.Name), "FY")
}
