package rules

import (
	"strings"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/source"
)

// toInitiatives returns the edits that move a key result of nothing but a sentence
// on one line to the initiatives; none where more than its form would be lost.
func toInitiatives(kr *okr.KeyResult) []source.Edit {
	o := kr.Objective
	if o == nil || len(o.KeyResults) < 2 || len(kr.Fields) > 1 || kr.At.IsZero() || !onItsLine(kr.At) {
		return nil
	}
	text := kr.At.Text()
	if len(kr.Fields) == 1 {
		text = kr.Fields[0].Value.Text()
	}
	end := lineEnd(kr.At)
	if strings.TrimSpace(kr.At.After().To(end).Text()) != "" {
		return nil // a comment would go with it
	}
	insert, ok := newInitiative(o, text)
	if !ok {
		return nil
	}
	gone := lineBefore(kr.At)
	gone.End = end.End
	return []source.Edit{{At: gone}, insert}
}

// newInitiative returns the edit that adds an initiative to an objective.
func newInitiative(o *okr.Objective, text string) (source.Edit, bool) {
	if n := len(o.Initiatives); n > 0 {
		last := o.Initiatives[n-1].At
		indent, ok := dash(last)
		if !ok {
			return source.Edit{}, false
		}
		return source.Edit{At: lineEnd(last), New: newline(last.File, indent) + "- " + text}, true
	}
	krs, ok := o.Field("key_results")
	if !ok || o.Has("initiatives") || strings.HasPrefix(o.At.Text(), "{") {
		return source.Edit{}, false
	}
	indent := column(krs.Key)
	return source.Edit{
		At:  lineEnd(krs.Value),
		New: newline(krs.Key.File, indent) + "initiatives:" + newline(krs.Key.File, indent+2) + "- " + text,
	}, true
}
