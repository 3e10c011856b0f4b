package align

import (
	"fmt"
	"strings"
	"testing"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/wording"
)

var today = cycle.NewDate(2026, 8, 3)

func stated[T any](v T) *okr.Stated[T] { return &okr.Stated[T]{Value: v} }

func refs(to ...string) []okr.Ref {
	var found []okr.Ref
	for _, t := range to {
		found = append(found, okr.Ref{To: t})
	}
	return found
}

// file is the file at "cycle/name" with objectives; more than one, or one with
// a name before a colon, stands under objectives:. An objective is the ids of
// its key results, "-" for one without: "growth: revenue - churn".
func file(t testing.TB, path string, objectives ...string) *okr.File {
	t.Helper()
	folder, name, _ := strings.Cut(path, "/")
	c, ok := cycle.Parse(folder, 1)
	if !ok {
		folder, name = "", path
	}
	f := &okr.File{Path: "okrs/" + path + ".yaml", Name: name, Folder: folder, Cycle: c}
	f.List = len(objectives) > 1 || len(objectives) == 1 && strings.Contains(objectives[0], ":")
	for i, s := range objectives {
		o := &okr.Objective{File: f, Index: i + 1, Address: path}
		id, krs, named := strings.Cut(s, ":")
		if !named {
			id, krs = "", s
		}
		if id != "" {
			o.ID = stated(id)
		}
		if f.List {
			o.Address += "/" + objectiveID(o)
		}
		for j, id := range strings.Fields(krs) {
			kr := &okr.KeyResult{Objective: o, Index: j + 1}
			if id != "-" {
				kr.ID = stated(id)
			}
			kr.Address = o.Address + "/" + idOf(kr)
			o.KeyResults = append(o.KeyResults, kr)
		}
		f.Objectives = append(f.Objectives, o)
	}
	return f
}

// labelled gives a key result a label.
func labelled(kr *okr.KeyResult, l wording.Label) {
	kr.Parts = []okr.Part{{Label: l, Sentence: &okr.Sentence{}}}
}

// lumen is a plan with everything that addresses can be about.
func lumen(t testing.TB) *okr.Plan {
	t.Helper()
	year := file(t, "2026/company", "growth: revenue share", "calm: uptime restore", ": revenue")
	old := file(t, "2025/vision", "-")
	partners := file(t, "2026-Q3/partners", "portal - -")
	partners.Objectives[0].ID = stated("together")
	partners.Objectives[0].Guardrails = []*okr.KeyResult{{
		Objective: partners.Objectives[0], Guardrail: true, Index: 1, Address: "2026-Q3/partners/g1",
	}}
	return &okr.Plan{Files: []*okr.File{
		old, year,
		file(t, "2026-Q2/partners", "- -"),
		file(t, "2026-Q2/launch", "-"),
		file(t, "2026-Q3/data", ": - -", ": -"),
		file(t, "2026-Q3/emea/sales", "deals win-rate"),
		file(t, "2026-Q3/emea/support", "-"),
		partners,
		file(t, "2026-Q3/me", "- -"),
		file(t, "2026-H2/board", "-"),
	}}
}

// me is the file that the references of a test stand in.
func me(p *okr.Plan) *okr.File { return p.Files[8] }

// edges prints the edges of g.
func edges(list []Edge) string {
	var lines []string
	for _, e := range list {
		position := ""
		if e.Positional {
			position = " (positional)"
		}
		lines = append(lines, fmt.Sprintf("%s %v %s%s", e.From.Address(), e.Relation, e.To.Address(), position))
	}
	return strings.Join(lines, "\n")
}
