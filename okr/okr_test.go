package okr

import (
	"math"
	"testing"

	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/source"
	"github.com/okr-as-code/okr/okr/wording"
)

// span is the place of things that were built by hand.
var span source.Span

// same compares what was found, forgiving the last digit of a computed value.
func same(a, b Known) bool {
	return a.From == b.From && a.Unit == b.Unit && math.Abs(a.Value-b.Value) < 1e-9
}

// plain is a place of a sentence that stands in a file as it is, from offset.
type plain struct {
	file   *source.File
	offset int
}

func (p plain) Span(start, end int) source.Span {
	return p.file.Span(p.offset+start, p.offset+end)
}

func TestNumbersOfASentenceHaveTheirPlace(t *testing.T) {
	f := source.NewFile("a.yaml", "- outcome: Defects from 9 to 4\n")
	text := "Defects from 9 to 4"
	r := wording.Reading{Text: text, Baseline: number(9, ""), Target: number(4, "")}
	r.Baseline.At, r.Target.At = wording.Range{Start: 13, End: 14}, wording.Range{Start: 18, End: 19}
	kr := &KeyResult{Parts: []Part{{
		Label:    wording.Outcome,
		Key:      f.Span(2, 9),
		Sentence: &Sentence{Text: text, Place: plain{f, 11}, Reading: &r},
	}}}
	if got := kr.Target().At; got != f.Span(29, 30) {
		t.Errorf("the target stands at %v (%q), want a.yaml:1:30", got, got.Text())
	}
	if got := kr.Baseline().At; got != f.Span(24, 25) {
		t.Errorf("the baseline stands at %v (%q), want a.yaml:1:25", got, got.Text())
	}
	if got := kr.Parts[0].Sentence.Whole().Text(); got != text {
		t.Errorf("the sentence stands at %q", got)
	}
	if got := kr.Parts[0].Sentence.At(wording.Range{}); !got.IsZero() {
		t.Errorf("nothing stands at %v, want nowhere", got)
	}
}

func TestWhere(t *testing.T) {
	f := source.NewFile("a.yaml", "objective: x\nowner: y\n- outcome: z\n")
	field := func(name string, start int) Origin {
		return Origin{Fields: []Field{{Name: "owner", Key: f.Span(13, 18)}, {Name: name, Key: f.Span(start, start+len(name))}}}
	}
	labelled := &KeyResult{Address: "a/kr1", Parts: []Part{{Key: f.Span(24, 31)}}}
	bare := &KeyResult{Parts: []Part{{Sentence: &Sentence{Text: "z", Place: plain{f, 33}}}}}
	tests := []struct {
		name string
		of   Subject
		want source.Span
	}{
		{"a file", &File{Source: f}, f.Span(0, 0)},
		{"a file built by hand", &File{}, source.Span{}},
		{"an objective", &Objective{Origin: field("objective", 0)}, f.Span(0, 9)},
		{"an objective without one", &Objective{Origin: field("team", 0)}, f.Span(13, 18)},
		{"an empty objective", &Objective{Origin: Origin{At: f.Span(0, 3)}}, f.Span(0, 3)},
		{"a key result", labelled, f.Span(24, 31)},
		{"a bare sentence", bare, f.Span(33, 34)},
		{"a key result without a sentence", &KeyResult{Origin: field("target", 0)}, f.Span(13, 18)},
		{"an empty key result", &KeyResult{Origin: Origin{At: f.Span(22, 23)}}, f.Span(22, 23)},
	}
	for _, tt := range tests {
		if _, got := tt.of.Where(); got != tt.want {
			t.Errorf("%s: %v %q, want %v %q", tt.name, got, got.Text(), tt.want, tt.want.Text())
		}
	}
	if address, _ := labelled.Where(); address != "a/kr1" {
		t.Errorf("address %q, want a/kr1", address)
	}
}

func TestOriginHas(t *testing.T) {
	o := Origin{Fields: []Field{{Name: "owner"}}}
	if !o.Has("owner") || o.Has("objective") {
		t.Error("want the field that was written, and no other")
	}
}

func TestObjectives(t *testing.T) {
	a, b, c := &Objective{Index: 1}, &Objective{Index: 2}, &Objective{Index: 1}
	p := &Plan{Files: []*File{{Objectives: []*Objective{a, b}}, {}, {Objectives: []*Objective{c}}}}
	var got []*Objective
	for o := range p.Objectives() {
		got = append(got, o)
	}
	if len(got) != 3 || got[0] != a || got[1] != b || got[2] != c {
		t.Errorf("got %d objectives, want the three in the order of files", len(got))
	}
	for o := range p.Objectives() {
		if o == b {
			break
		}
	}
}

func TestAlignsToNone(t *testing.T) {
	for _, tt := range []struct {
		refs []Ref
		want bool
	}{{nil, false}, {[]Ref{{To: "none"}}, true}, {[]Ref{{To: "company"}}, false}, {[]Ref{{To: "none"}, {To: "company"}}, false}} {
		if got := (&Objective{AlignsTo: tt.refs}).AlignsToNone(); got != tt.want {
			t.Errorf("%v: %v, want %v", tt.refs, got, tt.want)
		}
	}
}

func TestCycleOfAnObjective(t *testing.T) {
	q3, _ := cycle.Parse("2026-Q3", 1)
	if got := (&Objective{File: &File{Cycle: q3}}).Cycle(); got != q3 {
		t.Errorf("cycle %v, want that of the file", got)
	}
	if got := (&Objective{}).Cycle(); !got.IsZero() {
		t.Errorf("cycle %v without a file, want none", got)
	}
}
