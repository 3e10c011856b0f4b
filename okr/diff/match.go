// Package diff says what in one revision of a plan the things of another one were.
//
// It knows identity, not judgement: that two revisions of a key result are the
// same one, not whether it matters how they differ.
package diff

import (
	"path"
	"slices"
	"strings"

	"github.com/okr-as-code/okr/okr"
)

// A Match is which files, objectives, key results and guardrails of two revisions
// of a plan are the same.
//
// Files are the same by cycle and name; one that was renamed within its cycle is
// known by the sentences of its objectives. Objectives of a file, and key results
// of an objective, are the same if they share a written id, else the sentence,
// numbers apart, else among those left over the place.
type Match struct {
	files      map[*okr.File]*okr.File
	objectives map[*okr.Objective]*okr.Objective
	keyResults map[*okr.KeyResult]*okr.KeyResult
	gone       map[*okr.Objective][]*okr.KeyResult
}

// Matched returns what the things of after were in before.
func Matched(before, after *okr.Plan) *Match {
	m := &Match{
		files:      map[*okr.File]*okr.File{},
		objectives: map[*okr.Objective]*okr.Objective{},
		keyResults: map[*okr.KeyResult]*okr.KeyResult{},
		gone:       map[*okr.Objective][]*okr.KeyResult{},
	}
	old := make(map[name]*okr.File, len(before.Files))
	for _, f := range before.Files {
		old[nameOf(f)] = f
	}
	var added []*okr.File
	for _, f := range after.Files {
		was := old[nameOf(f)]
		if was == nil {
			added = append(added, f)
			continue
		}
		delete(old, nameOf(f))
		m.file(was, f)
	}
	m.renamed(before.Files, added, old)
	return m
}

// A name is what a file is known by.
type name struct{ cycle, name, extension string }

func nameOf(f *okr.File) name {
	return name{f.Cycle.Name, f.Name, path.Ext(f.Path)} // a.yaml and a.yml share the rest
}

// File returns what a file was, nil if it is new.
func (m *Match) File(f *okr.File) *okr.File { return m.files[f] }

// Objective returns what an objective was, nil if it is new.
func (m *Match) Objective(o *okr.Objective) *okr.Objective { return m.objectives[o] }

// KeyResult returns what a key result or a guardrail was, nil if it is new.
func (m *Match) KeyResult(kr *okr.KeyResult) *okr.KeyResult { return m.keyResults[kr] }

// Gone returns the key results, then the guardrails, that an objective had and
// has no more, in the order in which they stood.
func (m *Match) Gone(o *okr.Objective) []*okr.KeyResult { return m.gone[o] }

// file matches two files, and what is in them.
func (m *Match) file(was, f *okr.File) {
	m.files[f] = was
	pairs, _ := pair(was.Objectives, f.Objectives, objectiveMarks)
	for o, b := range pairs {
		m.objective(b, o)
	}
}

func (m *Match) objective(was, o *okr.Objective) {
	m.objectives[o] = was
	for _, list := range [...][2][]*okr.KeyResult{{was.KeyResults, o.KeyResults}, {was.Guardrails, o.Guardrails}} {
		pairs, gone := pair(list[0], list[1], keyResultMarks)
		for kr, b := range pairs {
			m.keyResults[kr] = b
		}
		m.gone[o] = append(m.gone[o], gone...)
	}
}

// renamed matches files that are new with those of the same cycle that are gone,
// by a sentence that is in one of each only.
func (m *Match) renamed(before, added []*okr.File, gone map[name]*okr.File) {
	type mark struct{ cycle, sentence string }
	marksOf := func(f *okr.File) []mark {
		var all []mark
		for _, o := range f.Objectives {
			if s := objectiveMarks(o).sentence; s != "" {
				all = append(all, mark{f.Cycle.Name, s})
			}
		}
		return all
	}
	holders := map[mark][]*okr.File{}
	for _, f := range before { // in order, which the map of those that are gone is not
		if gone[nameOf(f)] != f {
			continue
		}
		for _, k := range marksOf(f) {
			if !slices.Contains(holders[k], f) {
				holders[k] = append(holders[k], f)
			}
		}
	}
	if len(holders) == 0 {
		return
	}
	taken := map[*okr.File]bool{}
	for _, f := range added {
		for _, k := range marksOf(f) {
			if was := holders[k]; len(was) == 1 && !taken[was[0]] {
				taken[was[0]] = true
				m.file(was[0], f)
				break
			}
		}
	}
}

// marks are what a thing is known by.
type marks struct {
	id       string // as written
	sentence string // without its numbers; "" without words
	place    int
}

func objectiveMarks(o *okr.Objective) marks {
	k := marks{place: o.Index}
	if o.ID != nil {
		k.id = o.ID.Value
	}
	if o.Sentence != nil {
		k.sentence = without(o.Sentence.Text)
	}
	return k
}

func keyResultMarks(kr *okr.KeyResult) marks {
	var parts []string
	for i := range kr.Parts {
		parts = append(parts, Sentence(&kr.Parts[i]))
	}
	k := marks{sentence: without(strings.Join(parts, " ")), place: kr.Index}
	if kr.ID != nil {
		k.id = kr.ID.Value
	}
	return k
}

// pair returns what each thing of after was in before, and what of before is
// left over, in its order.
func pair[T any](before, after []*T, of func(*T) marks) (was map[*T]*T, gone []*T) {
	was = make(map[*T]*T, len(after))
	left := make([]marked[T], 0, len(before))
	for _, b := range before {
		left = append(left, marked[T]{b, of(b)})
	}
	same := [...]func(a, b marks) bool{
		func(a, b marks) bool { return a.id != "" && a.id == b.id },
		func(a, b marks) bool { return a.sentence != "" && a.sentence == b.sentence },
		// Two that were each given another name are two.
		func(a, b marks) bool { return a.place == b.place && (a.id == "" || b.id == "") },
	}
	for _, alike := range same {
		for _, x := range after {
			if was[x] != nil || len(left) == 0 {
				continue
			}
			mark := of(x)
			if i := slices.IndexFunc(left, func(b marked[T]) bool { return alike(b.marks, mark) }); i >= 0 {
				was[x] = left[i].thing
				left = slices.Delete(left, i, i+1)
			}
		}
	}
	for _, b := range left {
		gone = append(gone, b.thing)
	}
	return was, gone
}

// A marked is a thing and what it is known by.
type marked[T any] struct {
	thing *T
	marks
}
