// Package report says how objectives stand on a day: Build decides what is said,
// the writers only how it looks.
//
// It computes no score, judges nobody and ranks nobody. What is not known is
// shown as not known.
package report

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/align"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/draw"
	"github.com/okr-as-code/okr/okr/score"
)

// Options are what a report depends on besides the objectives.
type Options struct {
	AsOf cycle.Date
	// Graph gives the objectives that serve a key result, for the mean beside
	// it; nil says nothing of them.
	Graph *align.Graph
}

// A Report is what is said about objectives. Its texts may come from files as
// they are: whoever writes them makes them harmless.
type Report struct {
	AsOf   cycle.Date
	Cycles []Cycle
	Legend []Legend
	All    []*score.Objective // also those that no number counts, in the order of Cycles
}

// A Cycle is the objectives of one period.
type Cycle struct {
	Name       string // "2026-Q3"; "no cycle" where it is not known
	When       string // "day 63 of 92 · 68% gone"
	Summary    string // "2 objectives · mean 0.53 · 1 missed, 1 met · 7 of 8 key results measured"
	Objectives []*Objective
	Left       []string // objectives that no number counts, each with its status and reason
}

// An Objective is what is said about one objective.
type Objective struct {
	*score.Objective
	Title      string
	Whose      string   // "team partners · Ana"
	Number     string   // "0.53", "~0.57" where an open chance is counted in
	Verdict    string   // "met, at a price: CSAT stays above 4 (now 3.7)"
	Facts      []string // coverage, pace, confidence: what else is to be known
	Split      string   // "inputs 0.60 · outputs 0.63 · outcomes 0.45"
	Hint       string   // a question that the split asks
	KeyResults []KeyResult
	Guardrails []Guardrail
	Left       []string // key results that no number counts
}

// Build decides what is said about objectives, which come in the order of their
// files. They are grouped by cycle, the earliest and longest first and no cycle
// last, and within it by level from the company down.
func Build(objectives []*score.Objective, o Options) *Report {
	r := &Report{AsOf: o.AsOf}
	byCycle := make(map[cycle.Cycle][]*score.Objective)
	var cycles []cycle.Cycle
	for _, s := range objectives {
		c := s.Cycle()
		if byCycle[c] == nil {
			cycles = append(cycles, c)
		}
		byCycle[c] = append(byCycle[c], s)
	}
	slices.SortStableFunc(cycles, func(a, b cycle.Cycle) int {
		if a.IsZero() != b.IsZero() {
			return cmp.Compare(b.Days(), a.Days())
		}
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
	})
	b := &builder{Options: o, scores: make(map[*okr.Objective]*score.Objective, len(objectives))}
	for _, s := range objectives {
		b.scores[s.Objective] = s
	}
	for _, c := range cycles {
		r.Cycles = append(r.Cycles, b.cycle(c, byCycle[c]))
		r.All = append(r.All, byCycle[c]...)
	}
	r.Legend = legendOf(r.Cycles)
	return r
}

// A builder knows what the words about one objective may need of the others.
type builder struct {
	Options
	scores map[*okr.Objective]*score.Objective
}

// cycle puts the objectives of one cycle in order and says what there is to say.
func (b *builder) cycle(c cycle.Cycle, objectives []*score.Objective) Cycle {
	slices.SortStableFunc(objectives, func(a, b *score.Objective) int {
		switch {
		case a.Level.Above(b.Level):
			return -1
		case b.Level.Above(a.Level):
			return 1
		}
		return 0
	})
	out := Cycle{Name: cmp.Or(c.Name, "no cycle"), When: when(c, b.AsOf), Summary: summary(objectives, !c.IsZero() && b.AsOf < c.End)}
	for _, s := range objectives {
		if s.Counts() {
			out.Objectives = append(out.Objectives, b.objective(s))
		} else {
			out.Left = append(out.Left, left(s.Status, title(s), s.WhyDropped))
		}
	}
	return out
}

// when says how much of a cycle has gone. Its first day is day 1.
func when(c cycle.Cycle, day cycle.Date) string {
	switch {
	case c.IsZero():
		return ""
	case day < c.Start:
		return fmt.Sprintf("begins on %v", c.Start)
	case day > c.End:
		return fmt.Sprintf("ended on %v", c.End)
	}
	return fmt.Sprintf("day %d of %d · %.0f%% gone", day-c.Start+1, c.Days(), 100*c.Elapsed(day))
}

// summary says what the objectives of a cycle amount to, which may still run.
func summary(objectives []*score.Objective, running bool) string {
	s := score.Summarize(objectives)
	if s.Objectives == 0 {
		return ""
	}
	mean := number(s.Score)
	if booked := number(s.Booked); booked != mean {
		mean = "~" + mean + " (booked " + booked + ")"
	}
	parts := []string{draw.Plural(s.Objectives, "objective"), "mean " + mean}
	var bands []string
	for _, band := range [...]score.Band{score.Missed, score.Met, score.Exceeded} {
		bands = append(bands, fmt.Sprintf("%d %v", s.Bands[band], band))
	}
	if n := s.Bands[score.NoBand]; n > 0 {
		bands = append(bands, fmt.Sprintf("%d without data", n))
	}
	sofar := ""
	if running {
		sofar = " so far"
	}
	parts = append(parts, strings.Join(bands, ", ")+sofar)
	if s.Breached > 0 {
		parts = append(parts, fmt.Sprintf("%d at the price of a guardrail", s.Breached))
	}
	parts = append(parts, fmt.Sprintf("%d of %s measured", s.Measured, draw.Plural(s.Total, "key result")))
	return strings.Join(parts, " · ")
}

func title(s *score.Objective) string {
	if s.Sentence == nil || s.Sentence.Text == "" {
		return "(no objective)"
	}
	return s.Sentence.Text
}

// left names what no number counts: "dropped: Sell to the public sector (the
// segment is closed)".
func left(status okr.Status, text string, why *okr.Stated[string]) string {
	if why == nil {
		return status.String() + ": " + text
	}
	return status.String() + ": " + text + " (" + why.Value + ")"
}

// number prints a share with two decimals, and what is unknown as "–".
func number(x *float64) string {
	if x == nil || math.IsNaN(*x) {
		return unknown
	}
	return strings.Replace(fmt.Sprintf("%.2f", *x), "-0.00", "0.00", 1)
}

// expected prints the score of an objective, with "~" and what is certain of it
// where open chances are counted in.
func expected(s *score.Objective) string {
	promise := s.Commitment != nil && s.Commitment.Value == okr.Committed
	number := exact(s.Score, s.Bands, promise)
	if chances(s) {
		return "~" + number + " (booked " + exact(s.Booked, s.Bands, promise) + ")"
	}
	return number
}

// chances reports whether open chances are counted into the score of an objective.
func chances(s *score.Objective) bool {
	return s.Score != nil && s.Booked != nil && number(s.Score) != number(s.Booked)
}

// exact prints a score with as many decimals as it takes to show its band: one of
// 0.597 is missed, and "0.60" would not be.
func exact(x *float64, bands score.Bands, promise bool) string {
	if x == nil || bands == (score.Bands{}) {
		return number(x)
	}
	text := number(x)
	for places := 3; places <= 4; places++ {
		shown, err := strconv.ParseFloat(text, 64)
		if err != nil || bands.Of(shown, promise) == bands.Of(*x, promise) {
			break
		}
		text = strconv.FormatFloat(*x, 'f', places, 64)
	}
	return text
}

// unknown is what stands where nothing is known.
const unknown = "–"
