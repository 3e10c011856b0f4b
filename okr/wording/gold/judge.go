package gold

import (
	"math/bits"
	"strings"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/quantity"
	"github.com/okr-as-code/okr/okr/wording"
)

// judgements are the names of what is judged, in the order in which it is shown.
var judgements = [...]string{
	"label", "accept", "outcome", "measurable", "binary", "relative", "vague", "vanity", "compound",
	"baseline", "baseline unit", "target", "target unit",
	"objective deliverable", "objective metric", "objective vague", "objective compound",
}

// A Judgement counts how often a reader judges as people do.
type Judgement struct {
	Name  string
	Rows  int // that people agree on
	Right int

	// Of yes and no, and of numbers, which are given or not. A number that is
	// not the one people give is in Yes and in Said, not in Both.
	Yes     int // people say yes
	Said    int // the reader says yes
	Both    int // both do, and mean the same number
	Neither int
}

// A Miss is a judgement of a row in which the reader differs from people.
type Miss struct {
	Judgement string
	Row       Row
	Gold      string
	Got       string
	Reasons   []string // for the label of a key result
}

// A Confusion counts rows by the label that people give, then the one that the
// reader gives, which may be None.
type Confusion [wording.Outcome + 1][wording.Outcome + 1]int

// A Calibration counts rows of one certainty, and those of them whose label is
// the same, or acceptable.
type Calibration struct{ Rows, Strict, Lenient int }

// A Result is how well a reader agrees with people.
type Result struct {
	KeyResults, Objectives int

	Judgements         []Judgement // in a fixed order
	Labels             Confusion
	Certain, Uncertain Calibration
	Misses             []Miss // in the order of the rows

	Accepted Acceptance

	judged, acceptable int // rows with acceptable labels, and those that got one
}

// An Acceptance compares the labels that people and the reader accept, where none is
// written: how many rows, how many labels each accepts in all, and in how many rows
// the reader accepts the one that people give, of those where they agree on it.
type Acceptance struct {
	Rows         int
	People, Read int
	Given, Holds int
}

// Judge reads the sentences of rows and compares.
func Judge(reader *wording.Reader, rows []Row) *Result {
	r := &Result{}
	for _, name := range judgements {
		r.Judgements = append(r.Judgements, Judgement{Name: name})
	}
	for i := range rows {
		if rows[i].Kind == Objective {
			r.objective(reader, &rows[i])
		} else {
			r.keyResult(reader, &rows[i])
		}
	}
	return r
}

// Of returns the judgement of that name, nil if there is none.
func (r *Result) Of(name string) *Judgement {
	for i := range r.Judgements {
		if r.Judgements[i].Name == name {
			return &r.Judgements[i]
		}
	}
	return nil
}

func (r *Result) objective(reader *wording.Reader, row *Row) {
	r.Objectives++
	o := reader.Objective(one(row.Text))
	say := &says{r, row, nil}
	say.yesOrNo("objective deliverable", row.Deliverable, o.Deliverable)
	say.yesOrNo("objective metric", row.Metric, o.Metric)
	say.yesOrNo("objective vague", row.Vague, o.Vague)
	say.yesOrNo("objective compound", row.Compound, o.Compound)
}

func (r *Result) keyResult(reader *wording.Reader, row *Row) {
	r.KeyResults++
	rd := reader.KeyResult(one(row.Text), wording.Context{
		Objective: one(row.Objective),
		Person:    row.Person,
		Hiring:    row.Hiring,
	})
	say := &says{r, row, nil}
	for _, reason := range rd.Reasons {
		say.reasons = append(say.reasons, reason.String())
	}
	kr := keyResultOf(&rd)
	label := kr.Label()
	say.label(label)
	if !label.Explicit() {
		say.accepts(kr.Accepts())
	}
	say.yesOrNo("outcome", row.Outcome, label.Label == wording.Outcome)
	say.yesOrNo("measurable", row.Measurable, rd.Measurable)
	say.yesOrNo("binary", row.Binary, rd.Binary)
	say.yesOrNo("relative", row.Relative, rd.Change.Kind != wording.NoChange && rd.Change.Kind != wording.OfPlan)
	say.yesOrNo("vague", row.Vague, rd.Vague)
	say.vanity(rd.Vanity.Strength)
	say.yesOrNo("compound", row.Compound, len(rd.Compound) >= 2)
	if !redactedNumber.MatchString(row.Text) {
		say.number("baseline", row.Baseline, row.BaselineAlso, rd.Baseline)
		say.number("target", row.Target, row.TargetAlso, rd.Stated())
	}
}

// keyResultOf returns a key result that is no more than its sentence.
func keyResultOf(rd *wording.Reading) *okr.KeyResult {
	return &okr.KeyResult{Parts: []okr.Part{{Sentence: &okr.Sentence{Text: rd.Text, Reading: rd}}}}
}

// says is what is said of one row.
type says struct {
	*Result
	row     *Row
	reasons []string
}

func (s *says) miss(judgement, gold, got string) {
	s.Misses = append(s.Misses, Miss{judgement, *s.row, gold, got, s.reasons})
}

func (s *says) label(got okr.Labelled) {
	name, acceptable := got.Label.String(), false
	for _, l := range s.row.Accept {
		acceptable = acceptable || l == name
	}
	if s.row.Accept != nil {
		s.judged++
		s.acceptable += count(acceptable)
	}
	want := labelOf(s.row.Label)
	strict := want == got.Label
	if want != wording.None {
		j := s.Of("label")
		j.Rows++
		j.Right += count(strict)
		s.Labels[want][got.Label]++
		c := &s.Uncertain
		if got.Certain {
			c = &s.Certain
		}
		c.Rows++
		c.Strict += count(strict)
		c.Lenient += count(acceptable)
	}
	if want != wording.None && !strict || s.row.Accept != nil && !acceptable {
		s.miss("label", s.row.labels(), said(name)+certainty(got))
	}
}

// accepts judges which labels a fair reader would accept. Where people leave it open
// whether there is one, nothing is judged.
func (s *says) accepts(got wording.Labels) {
	var want wording.Labels
	for _, name := range s.row.Accept {
		if labelOf(name) == wording.None {
			return
		}
		want |= wording.Set(labelOf(name))
	}
	if want == 0 {
		return
	}
	a, j := &s.Accepted, s.Of("accept")
	a.Rows++
	a.People += size(want)
	a.Read += size(got)
	j.Rows++
	j.Right += count(want == got)
	if label := labelOf(s.row.Label); label != wording.None {
		a.Given++
		a.Holds += count(got.Has(label))
	}
	if want != got {
		s.miss("accept", listOf(want), listOf(got))
	}
}

// size returns how many labels are in a set.
func size(set wording.Labels) int { return bits.OnesCount8(uint8(set)) }

// listOf names the labels of a set: "input or output".
func listOf(set wording.Labels) string {
	var names []string
	for l := wording.Input; l <= wording.Outcome; l++ {
		if set.Has(l) {
			names = append(names, l.String())
		}
	}
	if names == nil {
		return "none"
	}
	return strings.Join(names, " or ")
}

// labels says which label people give, and which others they accept.
func (row *Row) labels() string {
	var also []string
	for _, l := range row.Accept {
		if l != row.Label {
			also = append(also, l)
		}
	}
	switch {
	case row.Label == "":
		return strings.Join(also, " or ")
	case also == nil:
		return row.Label
	}
	return row.Label + ", accepted " + strings.Join(also, " or ")
}

func certainty(l okr.Labelled) string {
	if l.Certain {
		return ", certain"
	}
	return ""
}

// labelOf returns the label of that name, None for "unknown" and "".
func labelOf(name string) wording.Label {
	for l := wording.Input; l <= wording.Outcome; l++ {
		if l.String() == name {
			return l
		}
	}
	return wording.None
}

// yesOrNo judges what is so or not; a nil gold is not judged.
func (s *says) yesOrNo(name string, gold *bool, got bool) {
	if gold == nil {
		return
	}
	s.Of(name).add(*gold, got, true)
	if *gold != got {
		s.miss(name, yes(*gold), yes(got))
	}
}

// vanity judges whether there is any, not how much.
func (s *says) vanity(got wording.Strength) {
	if s.row.Vanity == "" {
		return
	}
	is, seen := s.row.Vanity != wording.NoVanity.String(), got != wording.NoVanity
	s.Of("vanity").add(is, seen, true)
	if is != seen {
		s.miss("vanity", s.row.Vanity, got.String())
	}
}

// number judges a number: the one that people give, or another of them. Its unit
// is judged where the number is the one given.
func (s *says) number(name string, written Written, also []*string, got *wording.Number) {
	if !written.Asked {
		return
	}
	gold := written.Text
	var q *quantity.Quantity
	if got != nil {
		q = &got.Quantity
	}
	first := same(gold, q)
	right := first
	for _, other := range also {
		right = right || same(other, q)
	}
	given := gold != nil
	if right { // where people differ on whether there is one, either is right
		given = q != nil
	}
	s.Of(name).add(given, q != nil, right)
	if !right {
		s.miss(name, numberWritten(gold, also), numberRead(q))
	}
	if gold == nil || q == nil || !first {
		return
	}
	if fits, asked := sameUnit(*gold, q); asked {
		unit := s.Of(name + " unit")
		unit.Rows++
		unit.Right += count(fits)
		if !fits {
			s.miss(unit.Name, *gold, numberRead(q))
		}
	}
}

// add counts a row; right is whether a yes of both means the same.
func (j *Judgement) add(gold, got, right bool) {
	j.Rows++
	j.Yes += count(gold)
	j.Said += count(got)
	j.Both += count(gold && got && right)
	j.Neither += count(!gold && !got)
	j.Right += count(gold == got && right)
}

func numberWritten(gold *string, also []*string) string {
	text := "none"
	if gold != nil {
		text = *gold
	}
	for _, other := range also {
		if other == nil {
			text += " or none"
		} else {
			text += " or " + *other
		}
	}
	return text
}

func numberRead(q *quantity.Quantity) string {
	if q == nil {
		return "none"
	}
	return q.String() + " (" + q.Text + ")"
}

func count(b bool) int {
	if b {
		return 1
	}
	return 0
}

func yes(b bool) string {
	if b {
		return "yes"
	}
	return "no"
}

func said(label string) string {
	if label == "" {
		return "none"
	}
	return label
}
