package rules

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/source"
	"github.com/okr-as-code/okr/okr/wording"
)

var checkInSanity = &lint.Rule{
	Name:     "check-in-sanity",
	Severity: lint.Error,
	Category: lint.Hygiene,
	Phase:    cycle.Run,
	Scope:    lint.File,
	Since:    1,
	Fix:      lint.SafeFix,
	Doc:      doc("check-in-sanity"),
	Check:    lint.EachMeasure(checkCheckIns),
}

// Each check-in has at most one finding about its day, and one about its value.
func checkCheckIns(p *lint.Pass, kr *okr.KeyResult) {
	var inTime []*okr.CheckIn // with a day that can be
	for i := range kr.CheckIns {
		c := &kr.CheckIns[i]
		saysNothing(p, kr, c)
		wrongUnit(p, kr, c)
		if c.Date != nil && dayCanBe(p, kr, c.Date) {
			inTime = append(inTime, c)
		}
	}
	for i := range kr.Milestones {
		if done := kr.Milestones[i].Done; done != nil && done.Value > p.Now {
			p.Report(kr, done.At, "%v has not come yet, so the milestone is not done: write the day as `due`", done.Value).
				Suggest("`done` is the day on which it was reached, `due` the day by which it should be")
		}
	}
	outOfOrder(p, kr, inTime)
	slices.SortStableFunc(inTime, func(a, b *okr.CheckIn) int { return cmp.Compare(a.Date.Value, b.Date.Value) })
	moves(p, kr, inTime)
}

// slack is how many days before and after its cycle a number may be recorded.
const slack = 7

func dayCanBe(p *lint.Pass, kr *okr.KeyResult, date *okr.Stated[cycle.Date]) bool {
	c, day := kr.Objective.Cycle(), date.Value
	switch {
	case day > p.Now:
		p.Report(kr, date.At, "%v has not come yet, so nothing is known of it: correct the day", day).
			Suggest("`date` is the day for which the value held; today is %v", p.Now)
	case !c.IsZero() && (day < c.Start-slack || day > c.End+slack):
		p.Report(kr, date.At, "%v is outside %s (%v to %v): correct the day, or move the check-in", day, c.Name, c.Start, c.End).
			Suggest("what was true before the cycle is the `baseline`")
	default:
		return true
	}
	return false
}

// saysNothing reports a check-in with no more than a day. One of which a part
// could not be read is the matter of schema.
func saysNothing(p *lint.Pass, kr *okr.KeyResult, c *okr.CheckIn) {
	if c.Date == nil || len(c.Fields) > 1 {
		return
	}
	p.Report(kr, c.Date.At, "the check-in of %v says nothing: add a `value`, or what is in the way as a `note`", c.Date.Value).
		As(lint.Info).
		Suggest("a number, a `confidence` and a sentence are enough")
}

// wrongUnit reports a value that cannot be compared with what is aimed at.
func wrongUnit(p *lint.Pass, kr *okr.KeyResult, c *okr.CheckIn) {
	aim := aimOf(kr)
	if c.Value == nil || !aim.Ok() || canCompare(aim, c.Value.Value) {
		return
	}
	value := c.Value.Value
	p.Report(kr, c.Value.At, "%s cannot be compared with %s, which %s aims at: write it in the same unit", value.Text, aim.String(), idOf(kr)).
		Suggest("%s", sameUnit(value, aim.Quantity))
}

// outOfOrder reports the first check-in that stands after one of a later day,
// once for a key result.
func outOfOrder(p *lint.Pass, kr *okr.KeyResult, inTime []*okr.CheckIn) {
	for i := 1; i < len(inTime); i++ {
		before, c := inTime[i-1].Date.Value, inTime[i].Date
		if c.Value >= before {
			continue
		}
		f := p.Report(kr, c.At, "%v stands after %v: put the check-ins of %s in the order of their days", c.Value, before, idOf(kr)).
			Suggest("the last in the list is what people take for the newest")
		if edits, ok := sortedByDay(kr.CheckIns); ok {
			f.Offer("sort the check-ins by day", true, edits...)
		}
		return
	}
}

// sortedByDay returns the edits that put check-ins in order, each as a whole. It
// fails where that would tear a comment from what it is about, or the items do
// not begin in the same column.
func sortedByDay(all []okr.CheckIn) ([]source.Edit, bool) {
	first, last := all[0].At, all[len(all)-1].At
	column := func(at source.Span) int { return at.File.Position(int(at.Start)).Column }
	flow := func(at source.Span) bool { return strings.HasPrefix(at.Text(), "{") }
	for i, c := range all {
		if c.Date == nil || c.At.IsZero() || !flow(c.At) && (flow(first) || column(c.At) != column(first)) {
			return nil, false
		}
		if i > 0 && strings.Contains(first.File.Text[all[i-1].At.End:c.At.Start], "#") {
			return nil, false
		}
	}
	_, end := last.Ends()
	line := first.File.Line(end.Line)
	if strings.Contains(first.File.Text[last.End:line.End], "#") {
		return nil, false
	}
	inOrder := slices.Clone(all)
	slices.SortStableFunc(inOrder, func(a, b okr.CheckIn) int { return cmp.Compare(a.Date.Value, b.Date.Value) })
	var edits []source.Edit
	for i := range all {
		if all[i].At != inOrder[i].At {
			edits = append(edits, source.Edit{At: all[i].At, New: inOrder[i].At.Text()})
		}
	}
	return edits, true
}

// moves reports numbers that jump from one check-in to the next, which are in the
// order of their days, without a word.
func moves(p *lint.Pass, kr *okr.KeyResult, inTime []*okr.CheckIn) {
	var last *okr.CheckIn // with a value
	aim := aimOf(kr)
	belief := cmp.Or(kr.Confidence, kr.Probability)
	for _, c := range inTime {
		explained := c.Note != nil || len(c.Blockers) > 0
		if c.Value != nil && canCompare(aim, c.Value.Value) {
			if last != nil && !explained {
				valueMoved(p, kr, last, c)
			}
			last = c
		}
		if said := cmp.Or(c.Confidence, c.Probability); said != nil {
			if belief != nil && !explained {
				beliefMoved(p, kr, belief.Value, said)
			}
			belief = said
		}
	}
}

// valueMoved compares a value with the one before it. What is counted from
// nothing, such as things delivered, cannot become less. A leap is a fifth of the
// way more than the days in between would bring: who looks once a month sees a
// third of it each time.
func valueMoved(p *lint.Pass, kr *okr.KeyResult, last, c *okr.CheckIn) {
	const leap = 0.2
	before, now := last.Value.Value, c.Value
	target, baseline := kr.Target(), kr.Baseline()
	if kr.Kind() != okr.Metric || !target.Ok() || !baseline.Ok() {
		return
	}
	was, _ := okr.ValueIn(before, target.Quantity)
	is, _ := okr.ValueIn(now.Value, target.Quantity)
	counted := baseline.From == okr.Implied && kr.Label().Label == wording.Output
	if counted && is < was && target.Value > 0 {
		p.Report(kr, now.At, "%s after %s: what has been delivered cannot become less, so correct one of them", now.Value.Text, before.Text).
			As(lint.Warning).
			Suggest("if some of it was taken back, say so in a `note`")
		return
	}
	if counted && math.Abs(is-was) <= 1 {
		return // the next one of a few
	}
	whole := target.Value - baseline.Value
	if math.Abs(was-baseline.Value) > (1+slip)*math.Abs(whole) && math.Abs(is-baseline.Value) < math.Abs(was-baseline.Value) {
		return // back from a slip, which has been reported
	}
	way := (is - was) / whole
	gone := 0.0
	if days := kr.Objective.Cycle().Days(); way > 0 && days > 0 {
		gone = float64(c.Date.Value-last.Date.Value) / float64(days)
	}
	if math.Abs(way)-gone > leap+1e-9 && !math.IsInf(way, 0) {
		days := count(int(c.Date.Value-last.Date.Value), "day")
		f := p.Report(kr, now.At, "from %s to %s is %s in %s: say in a `note` what happened", before.Text, now.Value.Text, wayOf(way), days).
			As(lint.Info)
		if math.Abs(way) >= slip {
			f.Suggest("if it is a slip of the pen, correct it; else say what was done differently, or what changed in how it is measured")
		} else {
			f.Suggest("what was done differently, or what changed in how it is measured")
		}
	}
}

// slip is how many times the whole way a value seldom moves at once.
const slip = 3

// wayOf returns a part of the way from the baseline to the target in words.
func wayOf(way float64) string {
	back := ""
	if way < 0 {
		way, back = -way, " back"
	}
	if way >= slip {
		return fmt.Sprintf("%.0f times the whole way%s", way, back)
	}
	return fmt.Sprintf("%.0f%% of the way%s", 100*way, back)
}

func beliefMoved(p *lint.Pass, kr *okr.KeyResult, before float64, now *okr.Stated[float64]) {
	const leap = 0.3
	if math.Abs(now.Value-before) >= leap-1e-9 {
		p.Report(kr, now.At, "the belief in %s went from %.0f%% to %.0f%%: say in a `note` why", idOf(kr), 100*before, 100*now.Value).
			As(lint.Info).
			Suggest("what is known now that was not known before")
	}
}
