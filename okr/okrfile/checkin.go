package okrfile

import (
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/yamldoc"
)

// checkIns reads what was known of a key result, in the order of the file.
func (r *reader) checkIns(v val) []okr.CheckIn {
	items := v.items()
	list := make([]okr.CheckIn, 0, len(items)) // c points into it: it must not grow
	for _, n := range items {
		if !r.isObject(v, n, "a list of check-ins", "write `- {date: 2026-08-03, value: 12}`") {
			continue
		}
		list = append(list, okr.CheckIn{})
		c := &list[len(list)-1]
		read(r, &r.format.checkIn, c, &c.Origin, n, nil)
		if !c.Has("date") && !r.said(n.At) {
			r.schema(start(n), "write the day for which the value held: `date: 2026-08-03`", "a check-in needs its `date`")
		}
	}
	return list
}

// isObject reports whether n is a mapping, and says so if it is not.
func (r *reader) isObject(v val, n *yamldoc.Node, want, help string) bool {
	if n.Kind == yamldoc.Mapping {
		return true
	}
	r.wrong(v, n, want, help)
	return false
}

// milestones reads steps: sentences, or mappings.
func (r *reader) milestones(v val) []okr.Milestone {
	var list []okr.Milestone
	for _, n := range v.items() {
		var m okr.Milestone
		m.At = n.At
		switch n.Kind {
		case yamldoc.ScalarNode:
			m.Text, _ = stated(n.Scalar)
		case yamldoc.Mapping:
			readText(r, &r.format.milestone, &m, &m.Origin, n, &m.Text)
		default:
			r.wrong(v, n, "a list of steps", "write a sentence, or `{text: …, due: 2026-08-03}`")
			continue
		}
		list = append(list, m)
	}
	return list
}
