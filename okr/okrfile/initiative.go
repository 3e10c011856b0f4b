package okrfile

import (
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/source"
	"github.com/okr-as-code/okr/okr/yamldoc"
)

// initiatives reads what is done: sentences, or mappings.
func (r *reader) initiatives(v val) []*okr.Initiative {
	var list []*okr.Initiative
	for _, n := range v.items() {
		i := &okr.Initiative{}
		i.At = n.At
		switch n.Kind {
		case yamldoc.ScalarNode:
			i.Text, _ = stated(n.Scalar)
		case yamldoc.Mapping:
			readText(r, &r.format.initiative, i, &i.Origin, n, &i.Text)
		default:
			r.wrong(v, n, "a list of initiatives", "write a sentence, or `{text: …, for: kr1}`")
			continue
		}
		list = append(list, i)
	}
	return list
}

// readText reads an object whose sentence stands under text, or was typed with
// an unquoted colon in it.
func readText[T any](r *reader, ob *object[T], t *T, o *okr.Origin, n *yamldoc.Node, to *okr.Stated[string]) {
	var stray *yamldoc.Pair
	if _, ok := find(n, "text"); !ok {
		if stray = r.split(sectionOf(r, ob), n); stray != nil {
			*to, _ = stated(r.unsplit(n, stray, "text"))
		}
	}
	problems := len(r.problems)
	read(r, ob, t, o, n, stray)
	if to.At.IsZero() && len(r.problems) == problems && !r.said(n.At) {
		r.schema(start(n), "write the sentence under `text`", "%s needs a `text`", ob.noun)
	}
}

// start returns the first key of a mapping, where something missing is reported.
func start(n *yamldoc.Node) source.Span {
	if len(n.Pairs) > 0 {
		return n.Pairs[0].Key.At
	}
	return n.At
}

func (r *reader) rice(v val) *okr.Rice {
	if !r.isObject(v, v.Node, "a group of fields", "write `rice: {reach: 3000, impact: 1, confidence: 50%}`") {
		return nil
	}
	x := &okr.Rice{}
	read(r, &r.format.rice, x, &x.Origin, v.Node, nil)
	return x
}

func (r *reader) experiment(v val) *okr.Experiment {
	if !r.isObject(v, v.Node, "a group of fields", "write `experiment: {hypothesis: …, metric: …}`") {
		return nil
	}
	x := &okr.Experiment{}
	read(r, &r.format.experiment, x, &x.Origin, v.Node, nil)
	return x
}
