package okrfile

import (
	_ "embed"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/quantity"
	"github.com/okr-as-code/okr/okr/source"
	"github.com/okr-as-code/okr/okr/yamldoc"
)

// stages are those that may be named in the tests.
var stages = []string{"recruit", "onboard", "sell"}

// inQ3 are the options of okrs/2026-Q3/plan.yaml.
func inQ3() Options {
	c, _ := cycle.Parse("2026-Q3", 1)
	return Options{Path: "okrs/2026-Q3/plan.yaml", Name: "plan", Folder: "2026-Q3", Cycle: c, Stages: stages}
}

func readFile(_ *testing.T, text string, o Options) *okr.File {
	return Read(yamldoc.Parse(source.NewFile("plan.yaml", text), Grammar()), o)
}

// clean reads a text that has nothing wrong with it.
func clean(t *testing.T, text string, o Options) *okr.File {
	t.Helper()
	f := readFile(t, text, o)
	for _, p := range f.Problems {
		t.Errorf("%v: %s: %s", p.At, p.Kind, p.Message)
	}
	return f
}

// plain are cmp options that leave out where things stand: the values alone.
var plain = cmp.Options{
	cmp.Transformer("string", func(s okr.Stated[string]) string { return s.Value }),
	cmp.Transformer("float", func(s okr.Stated[float64]) float64 { return s.Value }),
	cmp.Transformer("bool", func(s okr.Stated[bool]) bool { return s.Value }),
	cmp.Transformer("int", func(s okr.Stated[int]) int { return s.Value }),
	cmp.Transformer("day", func(s okr.Stated[cycle.Date]) string { return s.Value.String() }),
	cmp.Transformer("commitment", func(s okr.Stated[okr.Commitment]) string { return s.Value.String() }),
	cmp.Transformer("quantity", func(s okr.Stated[quantity.Quantity]) string { return s.Value.String() }),
	cmp.Transformer("ref", func(r okr.Ref) string { return r.To }),
	cmp.Transformer("link", func(l okr.Link) [2]string { return [2]string{l.Name, l.URL} }),
	cmp.Transformer("sentence", func(s *okr.Sentence) string {
		if s == nil {
			return ""
		}
		return s.Text
	}),
	cmp.Transformer("part", func(p okr.Part) [2]string { return [2]string{p.Label.String(), p.Sentence.Text} }),
	cmp.FilterPath(func(p cmp.Path) bool {
		switch p.Last().String() {
		case ".Origin", ".File", ".Objective":
			return true
		}
		return false
	}, cmp.Ignore()),
}

func said[T any](v T) *okr.Stated[T] { return &okr.Stated[T]{Value: v} }

func list(words ...string) []okr.Stated[string] {
	var l []okr.Stated[string]
	for _, w := range words {
		l = append(l, okr.Stated[string]{Value: w})
	}
	return l
}

func refsTo(addresses ...string) []okr.Ref {
	var l []okr.Ref
	for _, a := range addresses {
		l = append(l, okr.Ref{To: a})
	}
	return l
}

func date(t *testing.T, s string) *okr.Stated[cycle.Date] {
	t.Helper()
	d, err := cycle.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return said(d)
}

func amountOf(t *testing.T, s string) *okr.Stated[quantity.Quantity] {
	t.Helper()
	q, err := quantity.Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return said(q)
}

// everyField has each field of the format at least once.
//
//go:embed testdata/every-field.yaml
var everyField string

func TestEveryFieldIsRead(t *testing.T) {
	f := clean(t, everyField, inQ3())
	o := f.Objectives[0]
	want := &okr.Objective{
		Sentence:    &okr.Sentence{Text: "Ships leave the harbour on the day they were promised"},
		ID:          said("on-time"),
		Index:       1,
		Address:     "2026-Q3/plan",
		Level:       okr.Department,
		Whose:       "Harbour",
		Owner:       said("Ines Prata"),
		Why:         said("Every fourth ship left late in spring"),
		Stage:       said("sell"),
		Segment:     said("container ships"),
		Tags:        list("port", "service"),
		Links:       []okr.Link{{URL: "https://port.example.com/plan"}, {Name: "Map", URL: "https://port.example.com/map"}, {Name: "a poster in the canteen"}},
		Source:      []okr.Link{{Name: "port log"}},
		Commitment:  said(okr.Committed),
		CheckEvery:  said(7),
		ReviewEvery: said(30),
		AlignsTo:    refsTo("2026/company/trust", "2026/company/growth/kr2"),
		Supports:    refsTo("pilots"),
		DependsOn:   refsTo("cranes/kr1"),
		AgreedWith:  list("Pilots", "Customs"),
		Assumptions: list("The third crane stays"),
		Risks:       list("A strike in August", "Dredging: may take until October"),
		NotDoing:    list("night shifts"),
		Initiatives: []*okr.Initiative{
			{Text: *said("Paint the quay")},
			{
				Text: *said("Berth planning tool"), For: refsTo("late", "kr2"), Owner: said("Rui"), Status: okr.Done,
				Effort:     amountOf(t, "3 person-weeks"),
				Rice:       &okr.Rice{Reach: said(1200.0), Impact: said(2.0), Confidence: said(0.8)},
				Experiment: &okr.Experiment{Hypothesis: said("planners look at it twice a day"), Metric: said("plans opened")},
				Links:      []okr.Link{{URL: "https://port.example.com/tool"}},
			},
		},
		Reviews: []okr.Review{{Date: date(t, "2026-08-12"), Note: said("Half way"), Decisions: list("keep all", "look at kr2")}},
		Changes: []okr.Change{{Date: date(t, "2026-08-13"), For: refsTo("kr2"), What: said("at_most from 45 to 60 min"), Why: said("tides")}},
		Retrospective: &okr.Retrospective{
			Date: date(t, "2026-10-02"), Decision: said("keep"), Learned: list("plans help"),
			DoDifferently: list("ask pilots first"), WhyExceeded: said("two calm months"), Note: said("cake"),
		},
	}
	got := *o
	got.KeyResults, got.Guardrails = nil, nil
	if diff := cmp.Diff(want, &got, plain); diff != "" {
		t.Errorf("the objective (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(everyKeyResult(t), o.KeyResults, plain); diff != "" {
		t.Errorf("the key results (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(everyGuardrail(t), o.Guardrails, plain); diff != "" {
		t.Errorf("the guardrails (-want +got):\n%s", diff)
	}
	wantTerms := []okr.Term{
		{Name: *said("late"), Means: *said("more than an hour behind the promised time")},
		{Name: *said("berth"), Means: *said("a place for one ship"), Link: "https://port.example.com/berths"},
		{Name: *said("turnaround"), Means: *said("the time from the first rope to the last")},
	}
	if diff := cmp.Diff(wantTerms, f.Glossary, plain); diff != "" {
		t.Errorf("the glossary (-want +got):\n%s", diff)
	}
	if got := f.Field.Value.Name; got != "2026-07-01..2026-09-30" {
		t.Errorf("the field cycle says %q", got)
	}
	if len(f.Comments) != 1 || f.Comments[0].Text() != "# okr:ignore kr-count we are trying this out" {
		t.Errorf("comments that speak to okr: %v", f.Comments)
	}
}

// above are the fields that a key result of everyField has from its objective.
func above(kr okr.KeyResult) okr.KeyResult {
	if kr.Owner == nil {
		kr.Owner = said("Ines Prata")
	}
	if kr.Source == nil {
		kr.Source = []okr.Link{{Name: "port log"}}
	}
	if kr.Commitment == nil {
		kr.Commitment = said(okr.Committed)
	}
	if kr.CheckEvery == nil {
		kr.CheckEvery = said(7)
	}
	if kr.Segment == nil {
		kr.Segment = said("container ships")
	}
	if kr.Links == nil {
		kr.Links = []okr.Link{{URL: "https://port.example.com/plan"}, {Name: "Map", URL: "https://port.example.com/map"}, {Name: "a poster in the canteen"}}
	}
	return kr
}

func partOf(label, text string) okr.Part {
	p := okr.Part{Sentence: &okr.Sentence{Text: text}}
	for _, l := range labels {
		if l.String() == label {
			p.Label = l
		}
	}
	return p
}

func everyKeyResult(t *testing.T) []*okr.KeyResult {
	late := above(okr.KeyResult{
		Parts: []okr.Part{
			partOf("input", "Plan berths a week ahead"),
			partOf("output", "Publish 12 weekly berth plans"),
			partOf("outcome", "Ships that leave late fall from 26% to 10%"),
		},
		ID: said("late"), Index: 1, Address: "2026-Q3/plan/late",
		Metric: said("late ships"), Expected: amountOf(t, "22%"), Confidence: said(0.6), Influence: okr.Shared,
		Weight: said(0.5), LeadsTo: refsTo("kr2"),
		CheckIns: []okr.CheckIn{
			{Date: date(t, "2026-07-20"), Value: amountOf(t, "24%"), Input: amountOf(t, "1"), Output: amountOf(t, "3"), Confidence: said(0.5)},
			{Date: date(t, "2026-08-03"), Value: amountOf(t, "19%"), Note: said("the new plan works"), Blockers: list("crane 2 is down", "fog")},
		},
	})
	pilots := above(okr.KeyResult{
		Parts: []okr.Part{partOf("", "Pilots board within the hour")},
		Index: 2, Address: "2026-Q3/plan/kr2",
		AtMost: amountOf(t, "60 min"), AtLeast: amountOf(t, "10 min"),
		Floor: []okr.Stated[quantity.Quantity]{*amountOf(t, "5 min"), *amountOf(t, "2h")},
		Pace:  okr.BackLoaded, Weight: said(0.25), Current: amountOf(t, "55 min"),
	})
	gate := above(okr.KeyResult{
		Parts: []okr.Part{partOf("output", "Open the second gate")},
		Index: 3, Address: "2026-Q3/plan/kr3",
		Milestones: []okr.Milestone{
			{Text: *said("Permit signed")},
			{Text: *said("Gate built"), Due: date(t, "2026-08-15"), Done: date(t, "2026-08-20"), Weight: said(3.0)},
		},
		Weight: said(20.0), Due: date(t, "2026-09-15"),
	})
	audit := above(okr.KeyResult{
		Parts: []okr.Part{partOf("output", "Pass the customs audit")},
		Index: 4, Address: "2026-Q3/plan/kr4",
		Probability: said(0.7), Achieved: said(true), Status: okr.Done,
		CheckIns: []okr.CheckIn{{Date: date(t, "2026-08-03"), Probability: said(0.8)}},
	})
	crews := above(okr.KeyResult{
		Parts: []okr.Part{partOf("outcome", "Crews say that waiting is worth it")},
		Index: 5, Address: "2026-Q3/plan/kr5",
		FieldBaseline: amountOf(t, "3.1"), FieldTarget: amountOf(t, "4"),
		Owner: said("Abel"), Commitment: said(okr.Aspirational), CheckEvery: said(28), Segment: said("crews"),
		Source: []okr.Link{{Name: "crew survey", URL: "https://port.example.com/crews"}},
		Links:  []okr.Link{{URL: "https://port.example.com/raw"}},
		Notes:  list("asked in person", "40 crews"),
	})
	cost := above(okr.KeyResult{
		Parts: []okr.Part{partOf("outcome", "Know what an hour of waiting costs")},
		Index: 6, Address: "2026-Q3/plan/kr6",
		BaselineUnknown: said(true), Status: okr.Parked, WhyDropped: said("finance has no time"),
	})
	bare := above(okr.KeyResult{
		Parts: []okr.Part{partOf("", "Berths stay between the bounds")},
		Index: 7, Address: "2026-Q3/plan/kr7",
	})
	return []*okr.KeyResult{&late, &pilots, &gate, &audit, &crews, &cost, &bare}
}

func everyGuardrail(t *testing.T) []*okr.KeyResult {
	accidents := above(okr.KeyResult{
		Guardrail: true, Parts: []okr.Part{partOf("outcome", "Accidents per month")},
		Index: 1, Address: "2026-Q3/plan/g1",
		Between: []okr.Stated[quantity.Quantity]{*amountOf(t, "0"), *amountOf(t, "2")},
		Floor:   []okr.Stated[quantity.Quantity]{*amountOf(t, "0"), *amountOf(t, "5")},
	})
	hours := above(okr.KeyResult{
		Guardrail: true, Parts: []okr.Part{partOf("", "Nobody works more than 48 hours a week")},
		Index: 2, Address: "2026-Q3/plan/g2",
	})
	return []*okr.KeyResult{&accidents, &hours}
}

// TestEveryFieldIsTested holds that everyField misses no row of the table.
func TestEveryFieldIsTested(t *testing.T) {
	f := clean(t, everyField, inQ3())
	written := map[string]bool{"company": true, "team": true, "person": true, "objectives": true} // in TestLevels, TestListOfObjectives
	note := func(o okr.Origin) {
		for _, field := range o.Fields {
			written[field.Name] = true
		}
	}
	note(f.Origin)
	for _, o := range f.Objectives {
		for _, kr := range append(o.KeyResults, o.Guardrails...) {
			note(kr.Origin)
			for _, c := range kr.CheckIns {
				note(c.Origin)
			}
			for _, m := range kr.Milestones {
				note(m.Origin)
			}
		}
		for _, i := range o.Initiatives {
			note(i.Origin)
			if i.Rice != nil {
				note(i.Rice.Origin)
				note(i.Experiment.Origin)
			}
		}
		for _, x := range o.Reviews {
			note(x.Origin)
		}
		for _, x := range o.Changes {
			note(x.Origin)
		}
		note(o.Retrospective.Origin)
	}
	for _, name := range []string{"name", "link", "means", "start", "end"} { // of values that keep no origin
		written[name] = true
	}
	for _, s := range theFormat.sections() {
		for _, c := range s.fields {
			if !written[c.name] {
				t.Errorf("%s of %s is in no test", c.name, s.noun)
			}
		}
	}
}
