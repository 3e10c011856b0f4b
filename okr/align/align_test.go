package align

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/wording"
)

func TestReferenceLeadsSomewhere(t *testing.T) {
	tests := []struct {
		name, to, want string
		positional     bool
	}{
		{"a file of the own cycle", "partners", "2026-Q3/partners", false},
		{"not the file of that name in another cycle", "partners/kr2", "2026-Q3/partners/kr2", true},
		{"the shortest cycle around it", "board", "2026-H2/board", false},
		{"a longer cycle around it", "company/growth", "2026/company/growth", false},
		{"a cycle that does not contain it, by name", "2026-Q2/partners/kr1", "2026-Q2/partners/kr1", true},
		{"a cycle in any case", "2026-q2/launch", "2026-Q2/launch", false},
		{"a file in a folder", "emea/sales", "2026-Q3/emea/sales", false},
		{"a key result in it", "emea/sales/win-rate", "2026-Q3/emea/sales/win-rate", false},
		{"in full", "2026/company/growth/revenue", "2026/company/growth/revenue", false},
		{"without the objective, where it is clear", "company/uptime", "2026/company/calm/uptime", false},
		{"an objective by position", "data/o2", "2026-Q3/data/o2", true},
		{"a key result by two positions", "data/o1/kr2", "2026-Q3/data/o1/kr2", true},
		{"by position though it has an id", "partners/kr1", "2026-Q3/partners/portal", true},
		{"a guardrail", "partners/g1", "2026-Q3/partners/g1", true},
		{"with a slash at its end", "partners/", "2026-Q3/partners", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := lumen(t)
			me(p).Objectives[0].Supports = refs(tt.to)
			g := New(p, today)
			if len(g.Broken) > 0 {
				t.Fatalf("broken: %s", g.Broken[0].Why)
			}
			want := "2026-Q3/me supports " + tt.want
			if tt.positional {
				want += " (positional)"
			}
			if got := edges(g.Edges); got != want {
				t.Errorf("got %s, want %s", got, want)
			}
		})
	}
}

func TestTheShortestCycleAroundComesFirst(t *testing.T) {
	p := lumen(t)
	p.Files = append(p.Files, file(t, "2026/board", "-"), file(t, "2026/emea", ": sales"),
		file(t, "2026/north/o1", "-"), file(t, "2026-H2/north", ": -"))
	me(p).Objectives[0].Supports = refs("board", "emea/o1", "emea/sales", "north/o1")
	g := New(p, today)
	// emea/sales is a file of the own cycle, so emea of the year is not asked.
	want := "2026-Q3/me supports 2026-H2/board\n" +
		"2026-Q3/me supports 2026/emea/o1 (positional)\n" +
		"2026-Q3/me supports 2026-Q3/emea/sales\n" +
		"2026-Q3/me supports 2026-H2/north/o1 (positional)"
	if got := edges(g.Edges); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestReferenceToNothing(t *testing.T) {
	tests := []struct {
		name, to, why, meant string
		distance             int
	}{
		{"a file in a folder, without it", "sales/deals", "there is no file sales in 2026-Q3", "emea/sales/deals", 5},
		{"a misspelt file", "partnres/kr2", "there is no file partnres in 2026-Q3 or a cycle around it: there are data, emea/sales,", "partners/kr2", 1},
		{"a misspelt file of a cycle around", "compny/growth", "no file compny", "company/growth", 1},
		{"a misspelt key result", "partners/protal", "there is no key result protal in 2026-Q3/partners: it has portal, kr2 and kr3", "partners/portal", 1},
		{"a position beyond the last, near to several", "2026-Q2/partners/kr9", "there is no key result kr9 in 2026-Q2/partners: it has kr1 and kr2", "", 0},
		{"a misspelt objective", "company/grwth/revenue", "there is no objective grwth in 2026/company: it has growth, calm and o3", "company/growth/revenue", 1},
		{"a misspelt key result of an objective", "company/growth/revnue", "there is no key result revnue in 2026/company/growth: it has revenue and share", "company/growth/revenue", 1},
		{"the wrong objective", "company/people/uptime", "there is no objective people in 2026/company", "company/calm/uptime", 5},
		{"the id of a single objective", "partners/together", "there is no key result together in 2026-Q3/partners", "partners", 9},
		{"the id of a single objective, and more", "partners/together/portal", "there is no key result together/portal", "partners/portal", 9},
		{"several objectives", "company", "company has 3 objectives: name one of 2026/company/growth, 2026/company/calm and 2026/company/o3", "", 0},
		{"a key result of several objectives", "company/revenue", "revenue is in 2 objectives of 2026/company: write for example 2026/company/growth/revenue", "", 0},
		{"a cycle without files", "2026-Q4/partners", "there is no cycle 2026-Q4 here: there are 2026-Q2, 2026-Q3, 2026-H2, 2025 and 2026", "partners", 8},
		{"a file of another cycle only", "launch", "there is no file launch in 2026-Q3", "2026-Q2/launch", 8},
		{"another case", "Partners/KR2", "there is no file Partners in 2026-Q3", "partners/kr2", 0},
		{"a path", "okrs/2026-Q3/partners.yaml", "there is no file okrs in 2026-Q3", "2026-Q3/partners", 10},
		{"a key result of the same file", "kr2", "there is no file kr2 in 2026-Q3", "me/kr2", 3},
		{"a folder", "emea", "emea is a folder: it has emea/sales and emea/support", "", 0},
		{"nothing like it", "marketing", "there is no file marketing in 2026-Q3", "", 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := lumen(t)
			me(p).Objectives[0].DependsOn = refs(tt.to)
			g := New(p, today)
			if len(g.Broken) != 1 {
				t.Fatalf("%d broken references, want 1; edges: %s", len(g.Broken), edges(g.Edges))
			}
			b := g.Broken[0]
			if !strings.Contains(b.Why, tt.why) {
				t.Errorf("why %q, want %q in it", b.Why, tt.why)
			}
			if b.Meant != tt.meant || b.Distance != tt.distance {
				t.Errorf("meant %q at %d, want %q at %d", b.Meant, b.Distance, tt.meant, tt.distance)
			}
			if b.Meant == "" {
				return
			}
			me(p).Objectives[0].DependsOn = refs(b.Meant)
			if again := New(p, today); len(again.Broken) > 0 {
				t.Errorf("%q, which was meant, leads nowhere either: %s", b.Meant, again.Broken[0].Why)
			}
		})
	}
}

func TestNoReference(t *testing.T) {
	p := lumen(t)
	me(p).Objectives[0].AlignsTo = refs("none")
	me(p).Objectives[0].Supports = refs("https://wiki.example.com/plan", "")
	if g := New(p, today); len(g.Edges)+len(g.Broken) > 0 {
		t.Errorf("edges %v, broken %v; want none", g.Edges, g.Broken)
	}
}

func TestWhatCouldNotBeReadIsNotMissing(t *testing.T) {
	p := lumen(t)
	p.Files[7].Reserved = append(p.Files[7].Reserved, p.Files[7].At)
	me(p).Objectives[0].Supports = refs("partners/kr9")
	if g := New(p, today); len(g.Broken) > 0 {
		t.Errorf("broken: %s; want silence, it may stand where the file is broken", g.Broken[0].Why)
	}
}

func TestDroppedThingsCanBeReferredTo(t *testing.T) {
	p := lumen(t)
	p.Files[7].Objectives[0].Status = okr.Dropped
	me(p).Objectives[0].Supports = refs("partners/portal")
	if g := New(p, today); len(g.Edges) != 1 {
		t.Errorf("%d edges, want 1", len(g.Edges))
	}
}

func TestTwoFilesOfOneName(t *testing.T) {
	p := lumen(t)
	twin := file(t, "2026-q3/partners", "-")
	p.Files = append(p.Files, twin)
	me(p).Objectives[0].Supports = refs("partners", "2026-q3/partners")
	g := New(p, today)
	want := "2026-Q3/me supports 2026-Q3/partners\n2026-Q3/me supports 2026-q3/partners"
	if got := edges(g.Edges); got != want {
		t.Errorf("got\n%s\nwant each from its own folder\n%s", got, want)
	}

	me(p).Folder = ""
	g = New(p, today)
	if len(g.Broken) != 1 || !strings.Contains(g.Broken[0].Why, "partners is the name of 2 files: okrs/2026-Q3/partners.yaml and okrs/2026-q3/partners.yaml") {
		t.Errorf("broken %+v, want one that names both files", g.Broken)
	}
}

func TestKeyResultsOfTheSameObjective(t *testing.T) {
	tests := []struct {
		name, to, want, why, meant string
	}{
		{"by id", "restore", "restore", "", ""},
		{"by position", "kr2", "restore", "", ""},
		{"by its address", "2026/company/calm/restore", "restore", "", ""},
		{"itself", "uptime", "uptime", "", ""},
		{"misspelt", "restoer", "", "there is no key result restoer in 2026/company/calm: it has uptime and restore", "restore"},
		{"of another objective", "revenue", "", "there is no key result revenue in 2026/company/calm: it has uptime and restore", ""},
		{"of another objective, by its address", "company/growth/share", "", "company/growth/share is not a key result of this objective: leads_to names one of uptime and restore", ""},
		{"a guardrail", "g1", "", "g1 is a guardrail: a key result leads to key results", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := lumen(t)
			calm := p.Files[1].Objectives[1]
			calm.Guardrails = []*okr.KeyResult{{Objective: calm, Guardrail: true, Index: 1}}
			calm.KeyResults[0].LeadsTo = refs(tt.to)
			g := New(p, today)
			if tt.want == "" {
				if len(g.Broken) != 1 || g.Broken[0].Why != tt.why || g.Broken[0].Meant != tt.meant {
					t.Errorf("broken %+v, want %q, meant %q", g.Broken, tt.why, tt.meant)
				}
				return
			}
			if len(g.Edges) != 1 || g.Edges[0].To.KeyResult.ID.Value != tt.want {
				t.Errorf("edges %q, broken %v; want one to %s", edges(g.Edges), g.Broken, tt.want)
			}
		})
	}
}

func TestEdgesAreInTheOrderOfThePlan(t *testing.T) {
	p := lumen(t)
	o := me(p).Objectives[0]
	o.DependsOn, o.Supports, o.AlignsTo = refs("data/o1"), refs("partners"), refs("company/calm/uptime")
	o.KeyResults[0].LeadsTo = refs("kr2")
	o.Initiatives = []*okr.Initiative{{For: refs("kr1")}}
	o.Changes = []okr.Change{{For: refs("kr2")}}
	want := strings.Join([]string{
		"2026-Q3/me aligns_to 2026/company/calm/uptime",
		"2026-Q3/me supports 2026-Q3/partners",
		"2026-Q3/me depends_on 2026-Q3/data/o1 (positional)",
		"2026-Q3/me/kr1 leads_to 2026-Q3/me/kr2 (positional)",
		"2026-Q3/me for 2026-Q3/me/kr1 (positional)",
		"2026-Q3/me for 2026-Q3/me/kr2 (positional)",
	}, "\n")
	if diff := cmp.Diff(want, edges(New(p, today).Edges)); diff != "" {
		t.Error(diff)
	}
}

func TestParentsAndChildren(t *testing.T) {
	p := lumen(t)
	me(p).Objectives[0].AlignsTo = refs("company/calm/uptime", "company/growth")
	g := New(p, today)
	growth, calm := p.Files[1].Objectives[0], p.Files[1].Objectives[1]
	var parents []string
	for _, n := range g.Parents(me(p).Objectives[0]) {
		parents = append(parents, n.Address())
	}
	if diff := cmp.Diff([]string{"2026/company/calm/uptime", "2026/company/growth"}, parents); diff != "" {
		t.Error(diff)
	}
	for _, o := range []*okr.Objective{growth, calm} {
		if c := g.Children(o); len(c) != 1 || c[0].From.Objective != me(p).Objectives[0] {
			t.Errorf("children of %s: %q, want me", o.Address, edges(c))
		}
	}
}

func TestLeadingToAnOutcome(t *testing.T) {
	p := &okr.Plan{Files: []*okr.File{file(t, "2026-Q3/ops", "train ship calls restore loop")}}
	krs := p.Files[0].Objectives[0].KeyResults
	for i, l := range []wording.Label{wording.Input, wording.Output, wording.Output, wording.Outcome, wording.Output} {
		labelled(krs[i], l)
	}
	krs[0].LeadsTo = refs("ship")
	krs[1].LeadsTo = refs("calls", "restore")
	krs[4].LeadsTo = refs("loop", "calls")
	g := New(p, today)
	reaching := g.LeadingTo(p.Files[0].Objectives[0], func(kr *okr.KeyResult) bool { return kr.Label().Label == wording.Outcome })
	for i, want := range []bool{true, true, false, false, false} {
		if got := reaching[krs[i]]; got != want {
			t.Errorf("%s reaches an outcome: %v, want %v", krs[i].ID.Value, got, want)
		}
	}
	if d := g.Drivers(krs[3]); len(d) != 1 || d[0] != krs[1] {
		t.Errorf("drivers of restore: %v, want ship", d)
	}
	if d := g.LeadsTo(krs[1]); len(d) != 2 || d[1] != krs[3] {
		t.Errorf("ship leads to %v, want calls and restore", d)
	}
}

func TestAPlanWithoutReferencesIsNotIndexed(t *testing.T) {
	g := New(lumen(t), today)
	if g.parents != nil || g.drives != nil || g.Circles != nil {
		t.Error("New made maps for references that are not there")
	}
}
