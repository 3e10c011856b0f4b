package rules

import (
	"strings"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/source"
)

// newField returns the edit that gives a key result a field, "leads_to: kr3",
// below its sentence. It fails where that would take more than a line or a
// comma: in a bare sentence, or one that runs on over several lines.
func newField(kr *okr.KeyResult, text string) (source.Edit, bool) {
	part := kr.Scored()
	if part == nil || part.Key.IsZero() || part.Sentence == nil {
		return source.Edit{}, false
	}
	var sentence okr.Field
	for _, f := range kr.Fields {
		if f.Key == part.Key {
			sentence = f
		}
	}
	if sentence.Value.IsZero() || strings.ContainsAny(sentence.Value.Text(), "\n\r") {
		return source.Edit{}, false
	}
	if strings.HasPrefix(kr.At.Text(), "{") {
		return source.Edit{At: sentence.Value.After(), New: ", " + text}, true
	}
	return source.Edit{At: lineEnd(sentence.Value), New: newline(part.Key.File, column(part.Key)) + text}, true
}
