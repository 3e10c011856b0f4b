package rules

import (
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/source"
)

// wordsAt returns where the sentence of a key result stands that is scored;
// nowhere if it has none.
func wordsAt(kr *okr.KeyResult) source.Span {
	if part := kr.Scored(); part != nil {
		return part.Sentence.Whole()
	}
	return source.Span{}
}

// headAt returns the head of a key result: its label, or what stands for one.
func headAt(kr *okr.KeyResult) source.Span {
	_, at := kr.Where()
	return at
}

// subjectOf returns what a finding about a whole file is about: its only
// objective, where there is one.
func subjectOf(f *okr.File) okr.Subject {
	if !f.List {
		return f.Objectives[0]
	}
	return f
}

// headOf returns what stands for a file where something is missing in it: the
// key of its objective or of the list of them.
func headOf(f *okr.File) source.Span {
	if field, ok := f.Origin.Field("objectives"); ok && f.List {
		return field.Key
	}
	return source.Span{}
}
