package gold

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/okr-as-code/okr/okr/wording"
)

func newReader(t *testing.T) *wording.Reader {
	t.Helper()
	r, err := wording.New(wording.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// What is counted of the sentences of testdata/tiny.jsonl: the second is labelled
// as it should not be, the third is one that people differ on, the fourth hides its
// number.
func TestJudge(t *testing.T) {
	r := Judge(newReader(t), tiny(t))
	if r.KeyResults != 4 || r.Objectives != 1 {
		t.Errorf("%d key results and %d objectives, want 4 and 1", r.KeyResults, r.Objectives)
	}
	want := []Judgement{
		{Name: "label", Rows: 2, Right: 1},
		{Name: "accept", Rows: 3, Right: 2},
		{Name: "outcome", Rows: 2, Right: 1, Yes: 2, Said: 1, Both: 1},
		{Name: "measurable", Rows: 2, Right: 2, Yes: 1, Said: 1, Both: 1, Neither: 1},
		{Name: "binary", Rows: 2, Right: 1, Said: 1, Neither: 1},
		{Name: "relative", Rows: 2, Right: 2, Neither: 2},
		{Name: "vague", Rows: 2, Right: 2, Neither: 2},
		{Name: "vanity", Rows: 2, Right: 2, Neither: 2},
		{Name: "compound", Rows: 2, Right: 2, Neither: 2},
		{Name: "baseline", Rows: 3, Right: 3, Yes: 2, Said: 2, Both: 2, Neither: 1},
		{Name: "baseline unit", Rows: 1, Right: 1},
		{Name: "target", Rows: 3, Right: 2, Yes: 3, Said: 2, Both: 2},
		{Name: "target unit", Rows: 1, Right: 1},
		{Name: "objective deliverable", Rows: 1, Right: 1, Yes: 1, Said: 1, Both: 1},
		{Name: "objective metric", Rows: 1, Right: 1, Neither: 1},
		{Name: "objective vague", Rows: 1, Right: 1, Neither: 1},
		{Name: "objective compound", Rows: 1, Yes: 1},
	}
	if diff := cmp.Diff(want, r.Judgements); diff != "" {
		t.Errorf("judgements (-want +got):\n%s", diff)
	}
	if got := r.Labels[wording.Outcome]; got != [4]int{wording.Output: 1, wording.Outcome: 1} {
		t.Errorf("outcomes are taken for %v, want one for an output, one for an outcome", got)
	}
	if all := r.Certain.Rows + r.Uncertain.Rows; all != 2 || r.Certain.Strict+r.Uncertain.Strict != 1 || r.Certain.Lenient+r.Uncertain.Lenient != 1 {
		t.Errorf("certainty counts %+v and %+v, want 2 rows, one right", r.Certain, r.Uncertain)
	}
}

func TestMisses(t *testing.T) {
	var got []string
	r := Judge(newReader(t), tiny(t))
	for _, m := range r.Misses {
		got = append(got, strings.Join([]string{m.Judgement, m.Row.Text, m.Gold, strings.TrimSuffix(m.Got, ", certain")}, " | "))
	}
	want := []string{
		"label | Launch the  partner portal | outcome | output",
		"accept | Launch the  partner portal | outcome | input or output",
		"outcome | Launch the  partner portal | yes | no",
		"binary | Launch the  partner portal | no | yes",
		"target | Launch the  partner portal | 5 | none",
		"objective compound | Launch the new partner portal | yes | no",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("misses (-want +got):\n%s", diff)
	}
	if reasons := r.Misses[0].Reasons; len(reasons) == 0 || !strings.HasSuffix(reasons[0], "so it is an output") {
		t.Errorf("the miss of the label has the reasons %q", reasons)
	}
}

// A label that is written beside the words is certain, and so are they in okr try.
func TestWrittenLabelIsCertain(t *testing.T) {
	rows := []Row{{Kind: KeyResult, Text: "Partner days (input)", Label: "input", Accept: []string{"input"}}}
	if r := Judge(newReader(t), rows); r.Certain != (Calibration{1, 1, 1}) {
		t.Errorf("certain are %+v, want the one row", r.Certain)
	}
}

// Hires are output for a team whose function it is to hire, input for any other.
func TestHiringCounts(t *testing.T) {
	label := func(hiring bool) wording.Label {
		rows := []Row{{Kind: KeyResult, Text: "Hire 12 nurses", Label: "output", Hiring: hiring}}
		r := Judge(newReader(t), rows)
		for l, n := range r.Labels[wording.Output] {
			if n == 1 {
				return wording.Label(l)
			}
		}
		return wording.None
	}
	if label(false) != wording.Input || label(true) != wording.Output {
		t.Errorf("hires are %v and, of a hiring team, %v", label(false), label(true))
	}
}

func TestAcceptedLabelIsNoMissOfLenient(t *testing.T) {
	rows := []Row{
		{Kind: KeyResult, Text: "Launch the partner portal", Label: "input", Accept: []string{"input", "output"}},
		{Kind: KeyResult, Text: "Launch the partner portal", Accept: []string{"input", "outcome"}},
		{Kind: KeyResult, Text: "Launch the partner portal"},
	}
	r := Judge(newReader(t), rows)
	figures := map[string]Figure{}
	for _, f := range r.Figures() {
		figures[f.Name] = f
	}
	if f := figures["label strict"]; f.Value != 0 || f.Rows != 1 {
		t.Errorf("label strict is %v of %d, want 0 of 1", f.Value, f.Rows)
	}
	if f := figures["label lenient"]; f.Value != 0.5 || f.Rows != 2 {
		t.Errorf("label lenient is %v of %d, want 0.5 of 2", f.Value, f.Rows)
	}
	misses := slices.DeleteFunc(r.Misses, func(m Miss) bool { return m.Judgement != "label" })
	if len(misses) != 2 || misses[0].Gold != "input, accepted output" || misses[1].Gold != "input or outcome" {
		t.Errorf("misses are %+v", misses)
	}
}

// The labels that people accept are compared with those that okr try says, where no label
// is written and people do not leave open whether there is one.
func TestAcceptedLabels(t *testing.T) {
	rows := []Row{
		{Kind: KeyResult, Text: "Launch the partner portal", Label: "output", Accept: []string{"output", "input"}},
		{Kind: KeyResult, Text: "Launch the partner portal", Label: "outcome", Accept: []string{"outcome"}},
		{Kind: KeyResult, Text: "Launch the partner portal", Accept: []string{"input", "output", "outcome"}},
		{Kind: KeyResult, Text: "Launch the partner portal (output)", Label: "output", Accept: []string{"output"}},
		{Kind: KeyResult, Text: "Partner portal", Accept: []string{"unknown", "output"}},
		{Kind: KeyResult, Text: "Partner portal"},
	}
	r := Judge(newReader(t), rows)
	if want := (Acceptance{Rows: 3, People: 6, Read: 6, Given: 2, Holds: 1}); r.Accepted != want {
		t.Errorf("accepted are %+v, want %+v", r.Accepted, want)
	}
	figures := map[string]Figure{}
	for _, f := range r.Figures() {
		figures[f.Name] = f
	}
	if f := figures["accept exact"]; !near(f.Value, 1.0/3) || f.Rows != 3 {
		t.Errorf("accept exact is %v of %d, want a third of 3", f.Value, f.Rows)
	}
	if f := figures["accept holds label"]; f.Value != 0.5 || f.Rows != 2 {
		t.Errorf("accept holds label is %v of %d, want 0.5 of 2", f.Value, f.Rows)
	}
	var misses []string
	for _, m := range r.Misses {
		if m.Judgement == "accept" {
			misses = append(misses, m.Gold+" | "+m.Got)
		}
	}
	if diff := cmp.Diff([]string{"outcome | input or output", "input or output or outcome | input or output"}, misses); diff != "" {
		t.Errorf("misses (-want +got):\n%s", diff)
	}
}

func TestFiguresOfJudgement(t *testing.T) {
	j := Judgement{Rows: 100, Right: 93, Yes: 10, Said: 5, Both: 4, Neither: 89}
	if j.Accuracy() != 0.93 || j.Precision() != 0.8 || j.Recall() != 0.4 || j.F1() != 8.0/15 {
		t.Errorf("accuracy %v, precision %v, recall %v, F1 %v", j.Accuracy(), j.Precision(), j.Recall(), j.F1())
	}
	var none Judgement
	if none.Accuracy() != 0 || none.Precision() != 0 || none.Recall() != 0 || none.F1() != 0 {
		t.Error("a judgement of no row is not 0")
	}
}

// Rare labels count as much as the others, and a row without a label from the
// reader is missed by the label it has.
func TestConfusion(t *testing.T) {
	c := Confusion{
		wording.Input:   {wording.Input: 8, wording.Output: 2},
		wording.Output:  {wording.None: 5, wording.Output: 5},
		wording.Outcome: {wording.Outcome: 1},
	}
	want := Judgement{Name: "output", Rows: 21, Right: 14, Yes: 10, Said: 7, Both: 5, Neither: 9}
	if diff := cmp.Diff(want, c.Of(wording.Output)); diff != "" {
		t.Errorf("output (-want +got):\n%s", diff)
	}
	if got, want := c.F1(), (16.0/18+10.0/17+1)/3; !near(got, want) {
		t.Errorf("F1 is %v, want %v", got, want)
	}
}
