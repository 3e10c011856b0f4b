package okrfile

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/source"
	"github.com/okr-as-code/okr/okr/wording"
)

// finish fills in what depends on more than one place of the file: inherited
// fields, addresses and the readings of sentences.
func (r *reader) finish() {
	objectives := segments{}
	prefix := r.prefix()
	for i, o := range r.file.Objectives {
		o.Index = i + 1
		o.Address = prefix
		if r.file.List {
			o.Address += "/" + r.name(objectives, nil, "o", o.Index, o.ID)
		}
		for _, kr := range o.KeyResults {
			inheritKeyResult(kr, o)
		}
		for _, kr := range o.Guardrails {
			inheritKeyResult(kr, o)
		}
		r.sentences(o)
	}
	for _, o := range r.file.Objectives {
		if r.file.List && o.ID == nil {
			r.free(objectives, position("o", o.Index), o.At)
		}
		r.addresses(o, objectives)
	}
}

// prefix returns the address of the file.
func (r *reader) prefix() string {
	switch {
	case r.Folder != "" && !r.Cycle.IsZero():
		return r.Cycle.Name + "/" + r.Name
	case r.Folder != "":
		return r.Folder + "/" + r.Name
	case !r.file.Cycle.IsZero():
		return r.file.Cycle.Name + "/" + r.Name
	}
	return r.Name
}

// segments are the last parts of addresses that are taken, and by what.
type segments map[string]source.Span

// name returns the last part of an address: the id, else the position. It
// reports an id that is taken, here or among others.
func (r *reader) name(taken, others segments, letter string, index int, id *okr.Stated[string]) string {
	if id == nil {
		return position(letter, index)
	}
	first, here := taken[id.Value]
	other, there := others[id.Value]
	if !here {
		taken[id.Value] = id.At
	}
	if here || there {
		if !here {
			first = other
		}
		r.report(source.Problem{
			Kind: source.Schema, At: id.At,
			Message: fmt.Sprintf("the id %q is taken: ids are unique", clip(id.Value)),
			Related: []source.Related{{At: first, Message: "the first"}},
		})
	}
	return id.Value
}

// addresses names the key results and guardrails of o. Their ids are unique
// among themselves, and are no id of an objective.
func (r *reader) addresses(o *okr.Objective, objectives segments) {
	taken := segments{}
	for i, kr := range o.KeyResults {
		kr.Index = i + 1
		kr.Address = o.Address + "/" + r.name(taken, objectives, "kr", kr.Index, kr.ID)
	}
	for i, kr := range o.Guardrails {
		kr.Index = i + 1
		kr.Address = o.Address + "/" + r.name(taken, objectives, "g", kr.Index, kr.ID)
	}
	r.positional(o.KeyResults, "kr", taken)
	r.positional(o.Guardrails, "g", taken)
}

// positional reports ids that are what another, without an id, is called.
func (r *reader) positional(list []*okr.KeyResult, letter string, taken segments) {
	for _, kr := range list {
		if kr.ID == nil {
			r.free(taken, position(letter, kr.Index), kr.At)
		}
	}
}

// free reports the id that takes the place name of what stands at at.
func (r *reader) free(taken segments, name string, at source.Span) {
	id, ok := taken[name]
	if !ok {
		return
	}
	r.report(source.Problem{
		Kind: source.Schema, At: id,
		Message: fmt.Sprintf("another one is called %q by its position: choose another id", name),
		Related: []source.Related{{At: at, Message: "the other"}},
	})
}

func position(letter string, index int) string { return letter + strconv.Itoa(index) }

// sentences reads the words of an objective and of its key results.
func (r *reader) sentences(o *okr.Objective) {
	if r.Reader == nil {
		return
	}
	c := wording.Context{Person: o.Level == okr.Person, Hiring: r.hires(o)}
	if !r.file.Cycle.IsZero() {
		c.PeriodDays = r.file.Cycle.Days()
	}
	if s := o.Sentence; s != nil {
		c.Objective = s.Text
		reading := r.Reader.Objective(s.Text)
		s.Objective = &reading
	}
	for _, list := range [][]*okr.KeyResult{o.KeyResults, o.Guardrails} {
		for _, kr := range list {
			for _, p := range kr.Parts {
				c.Label = p.Label
				reading := r.Reader.KeyResult(p.Sentence.Text, c)
				p.Sentence.Reading = &reading
			}
			r.floorHolds(kr)
		}
	}
}

// hires reports whether the objective is of a hiring function: its owner, the
// name of the file or the tags say so.
func (r *reader) hires(o *okr.Objective) bool {
	if SaysHiring(r.Name) || o.Owner != nil && SaysHiring(o.Owner.Value) {
		return true
	}
	for _, list := range [][]okr.Stated[string]{o.Owners, o.Tags} {
		for _, s := range list {
			if SaysHiring(s.Value) {
				return true
			}
		}
	}
	return false
}

// SaysHiring reports whether a name says that hiring is what its owner does.
func SaysHiring(s string) bool {
	for _, word := range strings.FieldsFunc(s, func(c rune) bool { return !unicode.IsLetter(c) }) {
		switch strings.ToLower(word) {
		case "hiring", "recruiting", "talent", "people", "hr":
			return true
		}
	}
	return false
}
