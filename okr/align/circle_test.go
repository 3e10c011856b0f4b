package align

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/okr-as-code/okr/okr"
)

// drawn prints circles as "a → b → a".
func drawn(circles [][]Edge) []string {
	var lines []string
	for _, c := range circles {
		s := c[0].From.Address()
		for _, e := range c {
			s += " → " + e.To.Address()
		}
		lines = append(lines, fmt.Sprintf("%v: %s", c[0].Relation, strings.ReplaceAll(s, "2026-Q3/", "")))
	}
	return lines
}

func TestCircles(t *testing.T) {
	tests := []struct {
		name string
		refs map[string]string // by relation and source: "aligns_to a", several apart by spaces
		want []string
	}{
		{"none", map[string]string{"aligns_to a": "b", "aligns_to b": "c", "depends_on c": "a"}, nil},
		{"two", map[string]string{"aligns_to a": "b", "aligns_to b": "a"}, []string{"aligns_to: a → b → a"}},
		{"by way of key results", map[string]string{"aligns_to a": "b/kr1", "aligns_to b": "a/kr2"}, []string{"aligns_to: a → b/kr1 → a/kr2"}},
		{"three, after a way in", map[string]string{"depends_on a": "b", "depends_on b": "c", "depends_on c": "d", "depends_on d": "b"}, []string{"depends_on: b → c → d → b"}},
		{"itself", map[string]string{"depends_on b": "b"}, []string{"depends_on: b → b"}},
		{"its own key result", map[string]string{"aligns_to b": "b/kr1"}, []string{"aligns_to: b → b/kr1"}},
		{
			"two that share an objective",
			map[string]string{"aligns_to a": "b c", "aligns_to b": "a", "aligns_to c": "a"},
			[]string{"aligns_to: a → b → a", "aligns_to: a → c → a"},
		},
		{
			"each relation by itself",
			map[string]string{"aligns_to a": "b", "aligns_to b": "a", "depends_on a": "b", "depends_on b": "a"},
			[]string{"aligns_to: a → b → a", "depends_on: a → b → a"},
		},
		{"supports may go both ways", map[string]string{"supports a": "b", "supports b": "a"}, nil},
		{"key results", map[string]string{"leads_to a/kr1": "kr2", "leads_to a/kr2": "kr1"}, []string{"leads_to: a/kr1 → a/kr2 → a/kr1"}},
		{"a key result and itself", map[string]string{"leads_to a/kr2": "kr2"}, []string{"leads_to: a/kr2 → a/kr2"}},
		{"two ways to one key result", map[string]string{"leads_to a/kr1": "kr2 kr3", "leads_to a/kr2": "kr3"}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := &okr.Plan{}
			for _, name := range []string{"a", "b", "c", "d"} {
				p.Files = append(p.Files, file(t, "2026-Q3/"+name, "- - -"))
			}
			for _, f := range p.Files {
				o := f.Objectives[0]
				at := func(relation string) []okr.Ref { return refs(strings.Fields(tt.refs[relation+" "+f.Name])...) }
				o.AlignsTo, o.Supports, o.DependsOn = at("aligns_to"), at("supports"), at("depends_on")
				for _, kr := range o.KeyResults {
					kr.LeadsTo = refs(strings.Fields(tt.refs[fmt.Sprintf("leads_to %s/kr%d", f.Name, kr.Index)])...)
				}
			}
			g := New(p, today)
			if len(g.Broken) > 0 {
				t.Fatal(g.Broken[0].Why)
			}
			if diff := cmp.Diff(tt.want, drawn(g.Circles)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// Ten thousand objectives in one long circle, each also leading back to two
// others, have more circles than anybody could list.
func TestKnotIsBounded(t *testing.T) {
	const n = 10_000
	p := &okr.Plan{}
	for i := range n {
		f := file(t, fmt.Sprintf("2026-Q3/t%d", i), "")
		f.Objectives[0].DependsOn = refs(fmt.Sprintf("t%d", (i+1)%n), fmt.Sprintf("t%d", i/2), "t0")
		p.Files = append(p.Files, f)
	}
	g := New(p, today)
	size := 0
	for _, c := range g.Circles {
		size += len(c)
	}
	if size == 0 || size > 11*len(g.Edges) {
		t.Errorf("%d circles of %d references in all, from %d edges", len(g.Circles), size, len(g.Edges))
	}
}
