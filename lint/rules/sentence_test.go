package rules

import (
	"testing"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr"
)

// A rule of scope Sentence finds what its page shows also where one key result,
// or an objective without any, is all there is: `okr try` has no more.
func TestSentenceRulesNeedNothingElse(t *testing.T) {
	for _, r := range All {
		if r.Scope != lint.Sentence {
			continue
		}
		t.Run(r.Name, func(t *testing.T) {
			f := examplesOf(t, r.Doc()).bad[0].read(t)
			ws := load(t, f.fs(), f)
			found := 0
			for o := range ws.Plan.Objectives() {
				for _, file := range alone(o) {
					options := lint.Options{Rules: everyRule(), Config: ws.Config, Now: f.day}
					found += len(of(r, lint.One(file, options)))
				}
			}
			if found == 0 {
				t.Error("it finds nothing in the bad example when each sentence is looked at by itself")
			}
		})
	}
}

// alone returns an objective, and each of its key results, in a file of its own.
func alone(o *okr.Objective) []*okr.File {
	var files []*okr.File
	add := func(krs ...*okr.KeyResult) {
		file, objective := *o.File, *o
		file.Problems, file.Reserved, file.Comments = nil, nil, nil
		file.Objectives = []*okr.Objective{&objective}
		objective.File = &file
		objective.KeyResults = nil
		for _, kr := range krs {
			k := *kr
			k.Objective = &objective
			objective.KeyResults = append(objective.KeyResults, &k)
		}
		files = append(files, &file)
	}
	add()
	for _, kr := range o.KeyResults {
		add(kr)
	}
	return files
}
