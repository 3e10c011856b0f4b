package lint

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/source"
)

// deferred are the rules of a folder that begins with a baseline.
func deferred() []*Rule {
	return []*Rule{
		ofReading("syntax", Error), ofReading("unreadable", Error), ofReading("schema", Error),
		aboutKeyResults("words", Warning, "more"), aboutKeyResults("other", Info, "more"), aboutObjectives("owner", Warning),
	}
}

func inPlan(f *Finding) string { return f.At.File.Name }

func TestWhatABaselineKnows(t *testing.T) {
	const before = "objective: Sell\nkey_results:\n  - input: Sell more to 3 shops\n  - id: calls\n    input: Call more\n"
	tests := []struct {
		name string
		now  string
		want string // what is new
	}{
		{"nothing changed", before, ""},
		{"lines above", "# a comment\n\nteam: north\nwhy: it pays\n" + before, ""},
		{
			"a key result above",
			"objective: Sell\nkey_results:\n  - input: Rest\n  - input: Sell more to 3 shops\n  - id: calls\n    input: Call more\n",
			"",
		},
		{
			"a key result above that has the same defect",
			"objective: Sell\nkey_results:\n  - input: Do more\n  - input: Sell more to 3 shops\n  - id: calls\n    input: Call more\n",
			"3:15 info other\n3:15 warning words\n",
		},
		{
			"one mended and another one made in its place",
			"objective: Sell\nkey_results:\n  - input: Do more\n  - id: calls\n    input: Call more\n",
			"3:15 info other\n3:15 warning words\n",
		},
		{
			"the same again in the same sentence",
			"objective: Sell\nkey_results:\n  - input: Sell more to 3 shops\n  - input: Sell more to 3 shops\n  - id: calls\n    input: Call more\n",
			"4:17 info other\n4:17 warning words\n",
		},
		{
			"a target that moved",
			"objective: Sell\nkey_results:\n  - input: Sell more to 4.5 shops\n  - id: calls\n    input: Call more\n",
			"",
		},
		{
			"another sentence under a written id",
			"objective: Sell\nkey_results:\n  - input: Sell more to 3 shops\n  - id: calls\n    input: Ring up more\n",
			"",
		},
		{
			"another sentence without one",
			"objective: Sell\nkey_results:\n  - input: Sell more to new shops\n  - id: calls\n    input: Call more\n",
			"3:17 info other\n3:17 warning words\n",
		},
		{"a file that cannot be read for certain", before + "why: @\n", "6:6 error syntax\n"},
	}
	known := NewBaseline(Run(plan(t, before), Options{Rules: deferred(), Now: day}).Findings, inPlan)
	if known.Len() != 5 {
		t.Fatalf("the baseline holds %d findings", known.Len())
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := Run(plan(t, tt.now), Options{Rules: deferred(), Now: day})
			all := len(r.Findings)
			known.Sift(r, inPlan)
			if diff := cmp.Diff(tt.want, lines(r.Findings)); diff != "" {
				t.Error(diff)
			}
			if len(r.Findings)+r.Known != all {
				t.Errorf("%d are left and %d known, of %d", len(r.Findings), r.Known, all)
			}
		})
	}
}

// In a list of objectives without ids the sentence says which one is meant.
func TestABaselineFollowsAnObjectiveDownItsList(t *testing.T) {
	known := NewBaseline(Run(plan(t, "objectives:\n  - objective: Sell\n    key_results:\n      - input: Call more\n      - id: visit\n        input: Visit more\n"), Options{Rules: deferred(), Now: day}).Findings, inPlan)
	r := Run(plan(t, "objectives:\n  - objective: Buy\n    key_results:\n      - input: Rest\n  - objective: Sell\n    key_results:\n      - input: Call more\n      - id: visit\n        input: Visit more\n"), Options{Rules: deferred(), Now: day})
	known.Sift(r, inPlan)
	if diff := cmp.Diff("2:5 warning owner\n", lines(r.Findings)); diff != "" {
		t.Error(diff)
	}
}

// What a run does not report may still be there.
func TestWhatIsGone(t *testing.T) {
	const before = "objective: Sell\nkey_results:\n  - input: Call more\n"
	const mended = "owner: Ana\nobjective: Sell\nkey_results:\n  - input: Call 12\n"
	known := NewBaseline(Run(plan(t, before), Options{Rules: deferred(), Now: day}).Findings, inPlan)
	late := deferred()
	late[3].Phase = 2
	tests := []struct {
		name string
		text string
		o    Options
		want string
	}{
		{"as it was", before, Options{Rules: deferred()}, ""},
		{"mended", mended, Options{Rules: deferred()}, "other words"},
		{"only one rule asked for", mended, Options{Rules: deferred(), Select: []string{"words"}}, "words"},
		{"only a severity asked for", mended, Options{Rules: deferred(), Select: []string{"warning"}}, ""},
		{"a rule left out", mended, Options{Rules: deferred(), Ignore: []string{"other"}}, "words"},
		{"a rule that does not look yet", mended, Options{Rules: late}, "other"},
		{"a rule switched off", mended, Options{Rules: deferred(), Config: configured(t, "rules: {words: off}")}, "other words"},
		{"a rule that is no more", mended, Options{Rules: deferred()[:4]}, "owner other words"},
		{"broken", mended + "why: @\n", Options{Rules: deferred()}, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			tt.o.Now = day
			p := plan(t, tt.text)
			r := Run(p, tt.o)
			var got []string
			for _, e := range known.Gone(NewBaseline(r.Findings, inPlan), func(e Entry) bool {
				return NewExtent(tt.o).Covers(p.Files[0], e.Rule)
			}).Entries() {
				got = append(got, e.Rule)
			}
			if diff := cmp.Diff(tt.want, strings.Join(got, " ")); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestABaselineIsWrittenAndReadAgain(t *testing.T) {
	hostile := "objective: \"Sell \\e[31m <b> \\u202e \\U0001F468\\u200D\\U0001F469 & \\\\\"\nkey_results:\n  - input: Call more\n  - input: Call more\n"
	p := plan(t, hostile)
	found := Run(p, Options{Rules: deferred(), Now: day}).Findings
	found = append(found, &Finding{
		Problem: source.Problem{At: source.NewFile("a.yaml", "\xff\xfe\u202e").Span(0, 5)},
		Rule:    &Rule{Name: "words"}, subject: (*okr.File)(nil),
	})
	b := NewBaseline(found, inPlan)
	var text strings.Builder
	if err := b.Write(&text); err != nil {
		t.Fatal(err)
	}
	for _, r := range text.String() {
		if r == '\u202e' || r == 0x1b {
			t.Errorf("%U stands in the file:\n%s", r, text.String())
		}
	}
	if got, want := strings.Count(text.String(), "\n"), len(b.counts)+5; got != want {
		t.Errorf("%d lines for %d entries:\n%s", got, len(b.counts), text.String())
	}
	again, problems := ReadBaseline(source.NewFile("b.json", text.String()))
	if diff := cmp.Diff(b.counts, again.counts); diff != "" || len(problems) > 0 {
		t.Error(diff, problems)
	}
}

func TestMistakesInABaseline(t *testing.T) {
	const entry = `{"path":"a.yaml","rule":"words","words":"more","count":1}`
	tests := []struct{ name, text, want string }{
		{"empty", "", "1:1: this is no JSON"},
		{"YAML", "objective: Sell\n", "1:1: this is no JSON: invalid character 'o'"},
		{"cut off", "{\"version\": 1,\n\"findings\": [", "2:13: this is no JSON: unexpected end"},
		{"a comma too many", "{\"version\": 1,\n\"findings\": [\n" + entry + ",\n]}", "4:1: this is no JSON"},
		{"two documents", "{\"version\": 1, \"findings\": []}\n{}", "2:1: this is no JSON"},
		{"a conflict", "{\"version\": 1,\n\"findings\": [\n<<<<<<< HEAD\n" + entry + "\n=======\n>>>>>>> b\n]}", "3:1: a merge conflict is not settled"},
		{"a list", "[]", "1:1: this is no baseline"},
		{"no version", `{"findings": []}`, "1:1: this is no baseline"},
		{"no findings", `{"version": 1}`, "1:1: this is no baseline"},
		{"another document of okr", `{"version": 1, "findings": [], "summary": {}}`, `1:43: a baseline has version and findings, and no "summary"`},
		{"a newer version", "{\"version\": 2, \"findings\": []}", "1:13: the baseline is made for a newer okr"},
		{"a version that is none", `{"version": "1", "findings": []}`, "1:13: version is a number"},
		{"findings that are no list", `{"version": 1, "findings": {}}`, "1:28: findings is a list"},
		{"no finding", "{\"version\": 1,\n\"findings\": [" + entry + ",\n  7]}", "3:3: this is no finding of a baseline: it is no object"},
		{"a path that is none", "{\"version\": 1,\n\"findings\": [\n  {\"path\": 7, \"rule\": \"b\"}]}", "3:3: this is no finding of a baseline: its path is no text"},
		{"a count that is none", "{\"version\": 1,\n\"findings\": [\n  {\"path\": \"a\", \"rule\": \"b\", \"count\": 1.5}]}", "3:3: this is no finding of a baseline: its count is no whole number"},
		{"a count without end", "{\"version\": 1,\n\"findings\": [\n  {\"path\": \"a\", \"rule\": \"b\", \"count\": 9000000000000000000}]}", "3:3: a finding of a baseline has a path, a rule, and a count from 1 to 1000000"},
		{"an unknown key", "{\"version\": 1,\n\"findings\": [\n  {\"path\": \"a\", \"rule\": \"b\", \"line\": 3}]}", `3:3: this is no finding of a baseline: unknown field "line"`},
		{"no rule", "{\"version\": 1,\n\"findings\": [\n  {\"path\": \"a\"}]}", "3:3: a finding of a baseline has a path, a rule"},
		{"a count of none", "\ufeff{\"version\": 1,\n\"findings\": [\n  {\"path\": \"a\", \"rule\": \"b\", \"count\": 0}]}", "3:3: a finding of a baseline has"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, problems := ReadBaseline(source.NewFile("b.json", tt.text))
			if len(problems) != 1 {
				t.Fatalf("%d problems", len(problems))
			}
			start, _ := problems[0].At.Ends()
			if got := start.String() + ": " + problems[0].Message; !strings.HasPrefix(got, tt.want) {
				t.Errorf("%s, want %s", got, tt.want)
			}
		})
	}
}

// Two branches that both put a finding off know it once, merged.
func TestAMergedBaselineCountsOnce(t *testing.T) {
	const entry = `{"path":"a.yaml","rule":"words","words":"more","count":2}`
	b, problems := ReadBaseline(source.NewFile("b.json", `{"version":1,"findings":[`+entry+`,`+entry+`]}`))
	if b.Len() != 2 || len(problems) > 0 {
		t.Errorf("%d findings, %v", b.Len(), problems)
	}
}

// Whatever is read without a problem is written and read as the same.
func FuzzReadBaseline(f *testing.F) {
	f.Add(`{"version":1,"findings":[{"path":"a","address":"b","sentence":"c","rule":"d","words":"e","count":3}]}`)
	f.Add("\ufeff{\"version\":1,\"version\":1,\"findings\":[{\"path\":\"\\ud800\",\"rule\":\"\xff\"}]}")
	f.Add(`[{]`)
	f.Fuzz(func(t *testing.T, text string) {
		b, problems := ReadBaseline(source.NewFile("b.json", text))
		if len(problems) > 0 {
			return
		}
		var w strings.Builder
		if err := b.Write(&w); err != nil {
			t.Fatal(err)
		}
		again, problems := ReadBaseline(source.NewFile("b.json", w.String()))
		if diff := cmp.Diff(b.counts, again.counts); diff != "" || len(problems) > 0 {
			t.Error(diff, problems)
		}
	})
}
