package okrfile

import (
	"testing"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/source"
	"github.com/okr-as-code/okr/okr/wording"
	"github.com/okr-as-code/okr/okr/yamldoc"
)

// FuzzRead holds the laws of reading: nothing panics, every place is in the
// file, fixes can be made, and a file without problems is valid by the schema.
func FuzzRead(f *testing.F) {
	f.Add(everyField)
	for _, m := range mistakes(f) {
		f.Add(m[0])
	}
	s := compiled(f)
	f.Fuzz(func(t *testing.T, text string) {
		src := source.NewFile("plan.yaml", text)
		doc := yamldoc.Parse(src, Grammar())
		file := Read(doc, noFolder())
		places := spansOf(file)
		for _, at := range places {
			if at.File != src || at.Start < 0 || at.End < at.Start || int(at.End) > len(text) {
				t.Fatalf("%v to %d is no place in the file", at, at.End)
			}
		}
		for _, p := range file.Problems {
			for _, fix := range p.Fixes {
				if _, err := source.Apply(src, fix.Edits...); err != nil {
					t.Errorf("%s: %v", fix.Title, err)
				}
			}
		}
		if len(file.Problems) == 0 && !leftToRules(file) {
			if err := s.Validate(asJSON(doc.Root)); err != nil {
				t.Errorf("read without a problem, and not valid: %v", err)
			}
		}
	})
}

// leftToRules reports whether a key result stands under a word that is nearly a
// label, of which the rule unknown-label speaks and not Read.
func leftToRules(f *okr.File) bool {
	for _, o := range f.Objectives {
		for _, kr := range append(o.KeyResults, o.Guardrails...) {
			for _, p := range kr.Parts {
				if p.Label == wording.None && !p.Key.IsZero() && !kr.Has("key_result") {
					return true
				}
			}
		}
	}
	return false
}

// spansOf returns the places in f that other packages use.
func spansOf(f *okr.File) []source.Span {
	spans := append([]source.Span{f.At}, f.Reserved...)
	spans = append(spans, f.Comments...)
	origin := func(o okr.Origin) {
		spans = append(spans, o.At)
		for _, field := range o.Fields {
			spans = append(spans, field.Key, field.Value)
		}
	}
	for _, p := range f.Problems {
		spans = append(spans, p.At)
		for _, r := range p.Related {
			spans = append(spans, r.At)
		}
		for _, fix := range p.Fixes {
			for _, e := range fix.Edits {
				spans = append(spans, e.At)
			}
		}
	}
	for _, o := range f.Objectives {
		origin(o.Origin)
		if o.Sentence != nil {
			spans = append(spans, o.Sentence.Whole())
		}
		for _, kr := range append(o.KeyResults, o.Guardrails...) {
			origin(kr.Origin)
			for _, p := range kr.Parts {
				spans = append(spans, p.Sentence.Whole())
			}
			for _, c := range kr.CheckIns {
				origin(c.Origin)
			}
			for _, m := range kr.Milestones {
				origin(m.Origin)
			}
		}
		for _, i := range o.Initiatives {
			origin(i.Origin)
		}
	}
	return spans
}
