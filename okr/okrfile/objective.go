package okrfile

import (
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/yamldoc"
)

// objectives reads the items of a list of objectives, each on what stands above
// them.
func (r *reader) objectives(v val, above *okr.Objective) {
	list := []*yamldoc.Node{v.Node}
	if v.Kind == yamldoc.Sequence {
		list = v.Items
	}
	for _, n := range list {
		o := &okr.Objective{File: r.file, Level: above.Level, Whose: above.Whose}
		o.At = n.At
		switch n.Kind {
		case yamldoc.Mapping:
			read(r, &r.format.objective, o, &o.Origin, n, nil)
		case yamldoc.ScalarNode:
			o.Sentence = newSentence(n.Scalar)
			r.reserve(n.At)
			r.schema(n.At, "write `- objective: …` and below it `key_results:`", "an objective is more than its sentence: it needs `objective:` before it")
		case yamldoc.Sequence:
			r.wrong(v, n, "a list of objectives", "write `- objective: …` and below it `key_results:`")
		}
		inherit(o, above)
		r.file.Objectives = append(r.file.Objectives, o)
	}
}

// inherit gives an objective what stands above it and it does not say itself.
func inherit(o, above *okr.Objective) {
	if !o.Has("owner") {
		o.Owner, o.Owners = above.Owner, above.Owners
	}
	if !o.Has("source") {
		o.Source = above.Source
	}
	if !o.Has("commitment") {
		o.Commitment = above.Commitment
	}
	if !o.Has("check_every") {
		o.CheckEvery = above.CheckEvery
	}
	if !o.Has("review_every") {
		o.ReviewEvery = above.ReviewEvery
	}
	if !o.Has("stage") {
		o.Stage = above.Stage
	}
	if !o.Has("tags") {
		o.Tags = above.Tags
	}
	if !o.Has("segment") {
		o.Segment = above.Segment
	}
	if !o.Has("links") {
		o.Links = above.Links
	}
}

// inheritKeyResult gives a key result what its objective says and it does not.
func inheritKeyResult(kr *okr.KeyResult, o *okr.Objective) {
	if !kr.Has("owner") {
		kr.Owner, kr.Owners = o.Owner, o.Owners
	}
	if !kr.Has("source") {
		kr.Source = o.Source
	}
	if !kr.Has("commitment") {
		kr.Commitment = o.Commitment
	}
	if !kr.Has("check_every") {
		kr.CheckEvery = o.CheckEvery
	}
	if !kr.Has("segment") {
		kr.Segment = o.Segment
	}
	if !kr.Has("links") {
		kr.Links = o.Links
	}
}
