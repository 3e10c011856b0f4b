package okrfile

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/wording"
)

func TestAddresses(t *testing.T) {
	named := func(path string) Options {
		o := inQ3()
		o.Name = path
		return o
	}
	lower := inQ3()
	lower.Folder = "2026-q3"
	const single = "objective: Win\nid: w\nkey_results: [a, {output: b, id: bb}, c]\nguardrails: [d, {outcome: e, id: ee}]\n"
	const several = "objectives:\n  - {objective: A, key_results: [a]}\n  - {objective: B, id: bee, key_results: [{outcome: b, id: x}]}\n  - {objective: C, key_results: [{outcome: c, id: x}]}\n"
	tests := []struct {
		name string
		text string
		o    Options
		want []string
	}{
		{"one objective is not named", single, inQ3(),
			[]string{"2026-Q3/plan", "2026-Q3/plan/kr1", "2026-Q3/plan/bb", "2026-Q3/plan/kr3", "2026-Q3/plan/g1", "2026-Q3/plan/ee"}},
		{"objectives are", several, inQ3(),
			[]string{"2026-Q3/plan/o1", "2026-Q3/plan/o1/kr1", "2026-Q3/plan/bee", "2026-Q3/plan/bee/x", "2026-Q3/plan/o3", "2026-Q3/plan/o3/x"}},
		{"even alone", "objectives: {objective: A}\n", inQ3(), []string{"2026-Q3/plan/o1"}},
		{"a folder below the cycle", "objective: Win\n", named("emea/sales"), []string{"2026-Q3/emea/sales"}},
		{"a folder in lower case", "objective: Win\n", lower, []string{"2026-Q3/plan"}},
		{"a cycle of its own", "objective: Win\ncycle: 2027-h1\n", noFolder(), []string{"2027-H1/plan"}},
		{"the folder wins", "objective: Win\ncycle: 2027-H1\n", inQ3(), []string{"2026-Q3/plan"}},
		{"no cycle", "objective: Win\n", noFolder(), []string{"plan"}},
		{"dates", "cycle: {start: 2026-09-01, end: 2026-12-18}\nobjective: Win\n", noFolder(), []string{"2026-09-01..2026-12-18/plan"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, o := range clean(t, tt.text, tt.o).Objectives {
				got = append(got, o.Address)
				for _, kr := range o.KeyResults {
					got = append(got, kr.Address)
				}
				for _, kr := range o.Guardrails {
					got = append(got, kr.Address)
				}
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestLevels(t *testing.T) {
	person, company := noFolder(), noFolder()
	person.Level = okr.Person
	company.Name = "company"
	tests := []struct {
		name  string
		text  string
		o     Options
		level okr.Level
		whose string
	}{
		{"nothing said", "objective: Win\n", noFolder(), okr.Team, "plan"},
		{"the level of the configuration", "objective: Win\n", person, okr.Person, "plan"},
		{"a file named company", "objective: Win\n", company, okr.Company, "company"},
		{"a team in a file named company", "objective: Win\nteam: Board\n", company, okr.Team, "Board"},
		{"company", "objective: Win\ncompany: Lumen\n", noFolder(), okr.Company, "Lumen"},
		{"department", "objective: Win\ndepartment: Sales\n", noFolder(), okr.Department, "Sales"},
		{"person above a list", "person: Ana\nobjectives: [{objective: Win}]\n", noFolder(), okr.Person, "Ana"},
		{"said again", "company: Lumen\nobjectives: [{objective: Win, team: Ops}]\n", noFolder(), okr.Team, "Ops"},
		{"an empty team is not said", "objective: Win\nteam:\n", noFolder(), okr.Team, "plan"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			o := clean(t, tt.text, tt.o).Objectives[0]
			if o.Level != tt.level || o.Whose != tt.whose {
				t.Errorf("of the %v %q, want the %v %q", o.Level, o.Whose, tt.level, tt.whose)
			}
		})
	}
}

func TestListOfObjectives(t *testing.T) {
	f := clean(t, `owner: Ana
source: CRM
commitment: committed
check_every: 1w
review_every: 4w
stage: sell
tags: north
segment: ships
links: https://port.example.com
glossary: {late: an hour}
objectives:
  - objective: First
    key_results:
      - outcome: a
      - {outcome: b, owner: [Bo, Cy], source: log, commitment: aspirational, check_every: 3d, segment: crews, links: map}
  - objective: Second
    owner: Dee
    commitment: aspirational
    stage: onboard
    tags: [south]
    key_results: [c]
`, inQ3())
	if !f.List || len(f.Glossary) != 1 || f.Tags[0].Value != "north" {
		t.Errorf("the file: list %v, glossary %v, tags %v", f.List, f.Glossary, f.Tags)
	}
	type line struct {
		Owner, Source, Segment, Link string
		Committed                    bool
		Every                        int
	}
	of := func(owner *okr.Stated[string], owners []okr.Stated[string], source, links []okr.Link, c *okr.Stated[okr.Commitment], segment *okr.Stated[string], every *okr.Stated[int]) line {
		l := line{Source: source[0].Name, Segment: segment.Value, Link: links[0].Name + links[0].URL, Committed: c.Value == okr.Committed, Every: every.Value}
		if owner != nil {
			l.Owner = owner.Value
		}
		for _, o := range owners {
			l.Owner += "+" + o.Value
		}
		return l
	}
	var got []line
	for _, o := range f.Objectives {
		got = append(got, of(o.Owner, o.Owners, o.Source, o.Links, o.Commitment, o.Segment, o.CheckEvery))
		for _, kr := range o.KeyResults {
			got = append(got, of(kr.Owner, kr.Owners, kr.Source, kr.Links, kr.Commitment, kr.Segment, kr.CheckEvery))
		}
	}
	const port = "https://port.example.com"
	want := []line{
		{"Ana", "CRM", "ships", port, true, 7},
		{"Ana", "CRM", "ships", port, true, 7},
		{"+Bo+Cy", "log", "crews", "map", false, 3},
		{"Dee", "CRM", "ships", port, false, 7},
		{"Dee", "CRM", "ships", port, false, 7},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("what holds below (-want +got):\n%s", diff)
	}
	first, second := f.Objectives[0], f.Objectives[1]
	if first.Stage.Value != "sell" || second.Stage.Value != "onboard" || second.Tags[0].Value != "south" || second.ReviewEvery.Value != 28 {
		t.Errorf("stages %v and %v, tags %v, review every %v", first.Stage, second.Stage, second.Tags, second.ReviewEvery)
	}
	if first.Has("owner") || !second.Has("owner") || first.KeyResults[0].Has("source") || !first.KeyResults[1].Has("source") {
		t.Error("the origins do not tell what was written here from what holds from above")
	}
}

func TestAlignsToNone(t *testing.T) {
	if o := clean(t, "objective: Win\naligns_to: none\n", noFolder()).Objectives[0]; !o.AlignsToNone() {
		t.Errorf("aligns to %v", o.AlignsTo)
	}
}

func TestFolderWinsOverField(t *testing.T) {
	f := clean(t, "objective: Win\ncycle: FY27-Q1\n", Options{Name: "plan", FiscalStart: 2})
	if got := f.Cycle.Start.String(); got != "2026-02-01" {
		t.Errorf("the fiscal quarter begins on %s", got)
	}
	f = clean(t, "objective: Win\ncycle: 2026-Q4\n", inQ3())
	if f.Cycle.Name != "2026-Q3" || f.Field.Value.Name != "2026-Q4" || f.Field.At.Text() != "2026-Q4" {
		t.Errorf("cycle %v, field %v", f.Cycle, f.Field)
	}
}

func TestHiring(t *testing.T) {
	file := noFolder()
	file.Name = "emea/talent-team"
	tests := []struct {
		name string
		text string
		o    Options
		want bool
	}{
		{"the owner", "owner: Head of People\n", noFolder(), true},
		{"one of the owners", "owner: [Ana, HR]\n", noFolder(), true},
		{"a tag", "tags: [q3, Recruiting]\n", noFolder(), true},
		{"the name of the file", "why: growth\n", file, true},
		{"a part of a word", "owner: Chris Hrabal\ntags: [peoples]\n", noFolder(), false},
		{"the why", "why: hiring is slow\n", noFolder(), false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := clean(t, "objective: Win\n"+tt.text, tt.o)
			r := &reader{Options: tt.o, file: f}
			if got := r.hires(f.Objectives[0]); got != tt.want {
				t.Errorf("a hiring function: %v, want %v", got, tt.want)
			}
		})
	}
}

func TestSentencesAreReadInTheirContext(t *testing.T) {
	reader, err := wording.New(wording.Options{})
	if err != nil {
		t.Fatal(err)
	}
	o := inQ3()
	o.Reader = reader
	f := clean(t, `key_results:
  - output: Close 200 deals per quarter
    outcome: Partner sales from 400k to 460k EUR
guardrails:
  - Churn stays below 3%
objective: Learn what partners sell
`, o)
	x := f.Objectives[0]
	if x.Sentence.Objective == nil || !x.Sentence.Objective.Learning {
		t.Errorf("the objective is read as %+v", x.Sentence.Objective)
	}
	deals, sales := x.KeyResults[0].Parts[0].Sentence, x.KeyResults[0].Parts[1].Sentence
	if !deals.Reading.PerCycle {
		t.Error("200 deals per quarter are no count of a quarter: the cycle is not known")
	}
	if sales.Reading.Baseline == nil || sales.At(sales.Reading.Baseline.At).Text() != "400k" {
		t.Errorf("the baseline of %q is %+v", sales.Text, sales.Reading.Baseline)
	}
	if g := x.Guardrails[0].Reading(); !g.Held {
		t.Errorf("the guardrail is read as %+v", g)
	}
	for _, kr := range everyReading(clean(t, everyField, inQ3())) {
		if kr != nil {
			t.Error("without a Reader a sentence is read")
		}
	}
}

func everyReading(f *okr.File) []*wording.Reading {
	var all []*wording.Reading
	for _, o := range f.Objectives {
		for _, kr := range o.KeyResults {
			for _, p := range kr.Parts {
				all = append(all, p.Sentence.Reading)
			}
		}
	}
	return all
}

func TestPeriodIsThatOfTheFile(t *testing.T) {
	f := clean(t, "objective: Win\ncycle: 2026-H1\n", noFolder())
	want, _ := cycle.Parse("2026-H1", 1)
	if f.Cycle != want || f.Objectives[0].Cycle() != want {
		t.Errorf("the cycle is %v", f.Cycle)
	}
}

func TestComments(t *testing.T) {
	f := clean(t, "#okr:ignore a b\nobjective: Win # okr:ignore c d\n# not for okr: this\nwhy: x #  okr:y\nid: a # okr: a remark\n", noFolder())
	var got []string
	for _, c := range f.Comments {
		got = append(got, c.Text())
	}
	want := []string{"#okr:ignore a b", "# okr:ignore c d", "#  okr:y"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("comments (-want +got):\n%s", diff)
	}
}

func TestOddFilesAreReadAsFarAsPossible(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"a list of objectives", "- objective: Win\n  key_results: [a]\n- objective: Hold\n", []string{"Win", "a", "Hold"}},
		{"a list of key results", "- outcome: Win 5\n- Call 50\n", []string{"Win 5", "Call 50"}},
		{"a sentence", "Win back the north\n", []string{"Win back the north"}},
		{"objectives as sentences", "objectives: [Win, {objective: Hold}]\n", []string{"Win", "Hold"}},
		{"key results under names", "objective: Win\nkey_results:\n  kr1: Call 50\n  kr2: {outcome: Win 5}\n", []string{"Win", "Call 50", "Win 5"}},
		{"two mistakes before the rest", "status: x\nstage: y\nobjective: Win\nkey_results: [a]\n", []string{"Win", "a"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := readFile(t, tt.text, noFolder())
			if len(f.Problems) == 0 {
				t.Error("nothing is said")
			}
			if diff := cmp.Diff(tt.want, sentencesOf(f)); diff != "" {
				t.Errorf("sentences (-want +got):\n%s", diff)
			}
		})
	}
}

func TestGrammar(t *testing.T) {
	g := Grammar()
	for word, want := range map[string]bool{"key_results": true, "Outcome": true, "x-mine": true, "means": true, "banana": false, "Reduce churn": false} {
		if got := g.Key(word); got != want {
			t.Errorf("%q is a key: %v", word, got)
		}
	}
	for key, want := range map[string]bool{"outcome": true, "key_results": true, "Risks": true, "text": true, "target": false, "owner": false, "id": false, "date": false} {
		if got := g.Sentence(key); got != want {
			t.Errorf("a sentence stands under %q: %v", key, got)
		}
	}
	for key, want := range map[string]bool{"key_results": true, "Risks": true, "between": true, "check_ins": true, "outcome": false, "why": false, "banana": false} {
		if got := g.List(key); got != want {
			t.Errorf("a list may stand under %q: %v", key, got)
		}
	}
}
