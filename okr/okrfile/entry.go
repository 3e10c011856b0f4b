package okrfile

import (
	"fmt"
	"strings"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/source"
	"github.com/okr-as-code/okr/okr/yamldoc"
)

// An Entry is a check-in as somebody typed it. What is empty is left out.
type Entry struct {
	Date          cycle.Date
	Value         string // in the unit of the metric
	Input, Output string // values of the parts of a chain
	Probability   string // of a binary key result
	Confidence    string
	Note          string
	Blockers      []string
}

// AddCheckIn returns the edits that put e behind the check-ins of kr, which was
// read from doc. A bare sentence becomes a key result with fields. A value takes
// the place of current, which has no date and would not be read any more.
//
// The edited text is read again: kr must then have one check-in more.
func AddCheckIn(doc *yamldoc.Document, kr *okr.KeyResult, e Entry) ([]source.Edit, error) {
	n := doc.NodeAt(kr.At)
	if n == nil {
		return nil, fmt.Errorf("%s: the key result %s is not in this text", doc.File.Name, kr.Address)
	}
	edits, err := doc.Edit(checkInChanges(n, e)...)
	if err != nil {
		return nil, err
	}
	text, err := source.Apply(doc.File, edits...)
	if err != nil {
		return nil, err
	}
	again := Read(yamldoc.Parse(source.NewFile(doc.File.Name, text), Grammar()), Options{})
	if there := inPlaceOf(again, kr); there == nil || len(there.CheckIns) != len(kr.CheckIns)+1 {
		return nil, fmt.Errorf("%v: a check-in would not be read here; put right what lint says of this key result first", kr.At)
	}
	return edits, nil
}

// checkInChanges returns the changes that put e into the key result n.
func checkInChanges(n *yamldoc.Node, e Entry) []yamldoc.Change {
	if n.Kind != yamldoc.Mapping {
		checkIns := yamldoc.Field{Key: "check_ins", Value: yamldoc.List(e.value())}
		return []yamldoc.Change{yamldoc.Wrap(n, "key_result", checkIns)}
	}
	var changes []yamldoc.Change
	if there, ok := find(n, "current"); ok && e.Value != "" {
		changes = append(changes, yamldoc.Remove(there.Value))
	}
	key := "check_ins"
	for _, p := range n.Pairs {
		if strings.EqualFold(p.Key.Value, key) {
			key = p.Key.Value
			break
		}
	}
	return append(changes, yamldoc.AppendUnder(n, key, e.value(), theFormat.keyResult.section().names...))
}

// value returns e as it is written, in braces where nothing above tells how.
func (e Entry) value() yamldoc.Value {
	fields := []yamldoc.Field{{Key: "date", Value: yamldoc.Datum(e.Date.String())}}
	for _, f := range []struct{ key, text string }{
		{"value", e.Value}, {"input", e.Input}, {"output", e.Output}, {"probability", e.Probability}, {"confidence", e.Confidence},
	} {
		if f.text != "" {
			fields = append(fields, yamldoc.Field{Key: f.key, Value: yamldoc.Datum(f.text)})
		}
	}
	if e.Note != "" {
		fields = append(fields, yamldoc.Field{Key: "note", Value: yamldoc.Text(e.Note)})
	}
	if len(e.Blockers) > 0 {
		var items []yamldoc.Value
		for _, b := range e.Blockers {
			items = append(items, yamldoc.Text(b))
		}
		fields = append(fields, yamldoc.Field{Key: "blockers", Value: yamldoc.List(items...)})
	}
	return yamldoc.Fields(fields...).Inline()
}

// inPlaceOf returns the key result of f that stands where kr stands in its file.
func inPlaceOf(f *okr.File, kr *okr.KeyResult) *okr.KeyResult {
	i, j := kr.Objective.Index-1, kr.Index-1
	if i < 0 || i >= len(f.Objectives) {
		return nil
	}
	list := f.Objectives[i].KeyResults
	if kr.Guardrail {
		list = f.Objectives[i].Guardrails
	}
	if j < 0 || j >= len(list) {
		return nil
	}
	return list[j]
}
