package align

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
)

func TestFind(t *testing.T) {
	tests := []struct {
		name, address string
		want          []string
	}{
		{"a cycle", "2026-Q2", []string{"2026-Q2/partners", "2026-Q2/launch"}},
		{"a cycle in lower case", "2026-q2", []string{"2026-Q2/partners", "2026-Q2/launch"}},
		{"a year, without what is in it", "2026", []string{"2026/company/growth", "2026/company/calm", "2026/company/o3"}},
		{"a file of the cycle of the day", "partners", []string{"2026-Q3/partners"}},
		{"a file of a cycle around it", "board", []string{"2026-H2/board"}},
		{"all objectives of a file", "data", []string{"2026-Q3/data/o1", "2026-Q3/data/o2"}},
		{"a folder", "emea", []string{"2026-Q3/emea/sales", "2026-Q3/emea/support"}},
		{"a folder with its cycle", "2026-Q3/emea", []string{"2026-Q3/emea/sales", "2026-Q3/emea/support"}},
		{"a key result", "emea/sales/win-rate", []string{"2026-Q3/emea/sales/win-rate"}},
		{"a guardrail", "partners/g1", []string{"2026-Q3/partners/g1"}},
		{"a key result whose objective is clear", "company/share", []string{"2026/company/growth/share"}},
		{"another cycle", "2026-Q2/partners/kr2", []string{"2026-Q2/partners/kr2"}},
		{"another case", "Partners/Portal", []string{"2026-Q3/partners/portal"}},
		{"spaces around it", " partners/ ", []string{"2026-Q3/partners"}},
	}
	g := New(lumen(t), today)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			nodes, err := g.Find(tt.address)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, n := range nodes {
				got = append(got, n.Address())
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestFindNothing(t *testing.T) {
	tests := []struct{ name, address, want string }{
		{"empty", " ", "an empty address names nothing"},
		{"a misspelt file", "partnerz/kr2", "there is no file partnerz in 2026-Q3 or a cycle around it: there are data, emea/sales, emea/support, partners, me and 2 more; did you mean partners/kr2?"},
		{"a misspelt key result", "emea/sales/win-rat", "there is no key result win-rat in 2026-Q3/emea/sales: it has deals and win-rate; did you mean emea/sales/win-rate?"},
		{"a cycle that is not there", "2027-Q3", "there is no cycle 2027-Q3 here: there are 2026-Q2, 2026-Q3, 2026-H2, 2025 and 2026; did you mean 2026-Q3?"},
		{"a file of an earlier cycle", "launch", "did you mean 2026-Q2/launch?"},
		{"a key result of a file of an earlier cycle", "launch/kr1", "did you mean 2026-Q2/launch/kr1?"},
		{"its only objective, which has no place in an address", "launch/o1/kr1", "did you mean 2026-Q2/launch/kr1?"},
		{"its objective after the key result", "launch/kr1/book", "did you mean 2026-Q2/launch/kr1?"},
		{"a key result that is not there either", "launch/readers", "did you mean 2026-Q2/launch?"},
		{"a key result of several objectives", "company/revenue", "revenue is in 2 objectives of 2026/company: write for example 2026/company/growth/revenue"},
	}
	g := New(lumen(t), today)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			nodes, err := g.Find(tt.address)
			if err == nil {
				t.Fatalf("found %s, want nothing", nodes[0].Address())
			}
			if !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got  %s\nwant %s", err, tt.want)
			}
		})
	}
}

func TestFindAfterTheLastCycle(t *testing.T) {
	p := &okr.Plan{Files: []*okr.File{file(t, "2026-Q2/ana", "-"), file(t, "2026-Q3/ana", "-")}}
	nodes, err := New(p, cycle.NewDate(2027, 2, 1)).Find("ana")
	if err != nil || nodes[0].Address() != "2026-Q3/ana" {
		t.Errorf("got %v, %v; want the cycle that ended last", nodes, err)
	}
}

func TestFindBeforeTheFirstCycle(t *testing.T) {
	p := &okr.Plan{Files: []*okr.File{file(t, "2026-Q4/ana", "-"), file(t, "2026-Q3/ana", "-")}}
	nodes, err := New(p, cycle.NewDate(2026, 6, 25)).Find("ana")
	if err != nil || nodes[0].Address() != "2026-Q3/ana" {
		t.Errorf("got %v, %v; want the cycle that begins next", nodes, err)
	}
}

func TestFindWithoutACycle(t *testing.T) {
	p := &okr.Plan{Files: []*okr.File{file(t, "plan", "- -")}}
	nodes, err := New(p, today).Find("plan/kr2")
	if err != nil || nodes[0].Address() != "plan/kr2" {
		t.Errorf("got %v, %v; want plan/kr2", nodes, err)
	}
	if _, err := New(&okr.Plan{}, today).Find("plan"); err == nil {
		t.Error("found something in an empty plan")
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{"partners/kr3", "2026-Q3", "2026/company/growth/revenue", "emea/", "/", "//a", "o1/kr1", "2026-q3//x", "okrs/a.yaml/b", "\xff/é"} {
		f.Add(s)
	}
	p := lumen(f)
	f.Fuzz(func(t *testing.T, address string) {
		me(p).Objectives[0].Supports = refs(address)
		g := New(p, today)
		if n := len(g.Edges) + len(g.Broken); n > 1 {
			t.Errorf("one reference gave %d results", n)
		}
		nodes, err := g.Find(address)
		if err != nil {
			return
		}
		for _, n := range nodes {
			again, err := g.Find(n.Address())
			if err != nil || len(again) != 1 || again[0] != n {
				t.Errorf("%q found %s, which finds %v, %v", address, n.Address(), again, err)
			}
		}
	})
}
