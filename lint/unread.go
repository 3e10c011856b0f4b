package lint

import (
	"slices"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/source"
)

// An unread is the part of a file that was not read for certain: what rules say
// of it follows from the mistake there, and is no defect of its own.
type unread struct {
	subjects map[okr.Subject]source.Kind // key results, and the file itself, with a mistake that is no mere warning
	gaps     map[okr.Subject]bool        // things in which something is missing because it could not be read
	torn     map[okr.Subject]bool        // objectives whose key results may not all have been read
	places   map[source.Kind]*reach      // where the mistakes are
}

// unsure reports whether a problem of a kind leaves in doubt what a file says, so
// that rules are quiet about the place.
func unsure(k source.Kind) bool {
	return k == source.Syntax || k == source.Schema || k == source.Unreadable
}

func newUnread(f *okr.File, found []*Finding) *unread {
	if len(f.Problems) == 0 && len(f.Reserved) == 0 {
		return &unread{} // nearly always
	}
	u := &unread{map[okr.Subject]source.Kind{}, map[okr.Subject]bool{}, map[okr.Subject]bool{}, map[source.Kind]*reach{}}
	for _, x := range found {
		if !unsure(x.Kind) {
			continue
		}
		if u.places[x.Kind] == nil {
			u.places[x.Kind] = &reach{}
		}
		u.places[x.Kind].add(x.At.Start, x.At.End)
		_, large := x.subject.(*okr.Objective)
		if known := u.subjects[x.subject]; !x.Minor && !large && (known == "" || x.Kind == source.Syntax) {
			u.subjects[x.subject] = x.Kind
		}
		if x.Kind == source.Syntax && !x.Minor {
			if o := tornBy(f, x.At); o != nil {
				u.torn[o] = true
			}
		}
	}
	for _, r := range u.places {
		r.sort()
	}
	for _, at := range f.Reserved {
		u.gaps[subjectAt(f, at)] = true
	}
	return u
}

// silence removes what follows from mistakes.
func (u *unread) silence(found []*Finding) []*Finding {
	if len(u.places) == 0 && len(u.gaps) == 0 {
		return found
	}
	return slices.DeleteFunc(found, func(x *Finding) bool {
		under := u.subjects[x.subject]
		switch {
		case x.Kind == source.Syntax:
			return false
		case u.overlaps(x):
			return true
		case x.Kind == source.Schema:
			return under == source.Syntax
		case x.Kind != "": // reading found it where it stands
			return false
		}
		return under != "" || x.headless && u.gaps[x.subject] ||
			u.torn[x.subject] && slices.Contains(Together[:], x.Rule.Name)
	})
}

// overlaps reports whether x speaks of bytes that a mistake of another kind covers.
func (u *unread) overlaps(x *Finding) bool {
	for kind, places := range u.places {
		if kind != x.Kind && places.touches(x.At.Start, x.At.End) {
			return true
		}
	}
	return false
}

// tornBy returns the objective whose key results a mistake at a place may have
// taken away, nil if there is none. What could not be read may have ended the
// objective early, so that its key results run up to its next field, else up to
// the next objective.
func tornBy(f *okr.File, at source.Span) *okr.Objective {
	var o *okr.Objective
	for _, next := range f.Objectives {
		if o == nil || next.At.Start <= at.Start {
			o = next
		}
	}
	if o == nil || f.List && at.Start < o.At.Start {
		return nil
	}
	list, ok := o.Field("key_results")
	for _, field := range o.Fields {
		switch {
		case !ok && field.Value.Contains(at), // what is broken is something else
			ok && list.Key.Start < field.Key.Start && field.Key.Start <= at.Start:
			return nil
		}
	}
	if ok && at.Start < list.Key.Start {
		return nil
	}
	return o
}
