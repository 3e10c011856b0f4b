package okrfile

import (
	"path"
	"strings"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/source"
	"github.com/okr-as-code/okr/okr/yamldoc"
)

const fileHelp = "write `objective:` and below it `key_results:`"

// root reads the whole tree.
func (r *reader) root(n *yamldoc.Node) {
	above := &okr.Objective{File: r.file, Level: r.Level, Whose: r.Name}
	if path.Base(r.Name) == "company" {
		above.Level = okr.Company
	}
	switch {
	case n == nil || n.Kind == yamldoc.Null:
		r.file.At = r.doc.File.Span(0, 0)
		if len(r.doc.Problems) == 0 {
			r.schema(r.file.At, fileHelp, "the file is empty")
		}
	case n.Kind == yamldoc.Mapping:
		r.mapping(n, above)
	case n.Kind == yamldoc.Sequence:
		r.rootList(n, above)
	default:
		r.rootSentence(n, above)
	}
	r.file.Level, r.file.Whose, r.file.Tags = above.Level, above.Whose, above.Tags
}

// mapping reads a file as it should be: of one objective, or of several.
func (r *reader) mapping(n *yamldoc.Node, above *okr.Objective) {
	if !hasList(n) {
		read(r, &r.format.single, above, &above.Origin, n, nil)
		r.file.Origin = above.Origin
		r.file.Objectives = []*okr.Objective{above}
		return
	}
	r.file.List = true
	below := r.below(n)
	read(r, &r.format.above, above, &above.Origin, below, nil)
	r.file.Origin = above.Origin
	r.file.At = n.At
	r.objectives(r.list, above)
}

// hasList reports whether n has several objectives.
func hasList(n *yamldoc.Node) bool {
	for _, p := range n.Pairs {
		if strings.EqualFold(p.Key.Value, "objectives") && !blank(p.Value) {
			return true
		}
	}
	return false
}

// below returns n without the fields that belong to one objective, which it
// reports: they may not stand above objectives:.
func (r *reader) below(n *yamldoc.Node) *yamldoc.Node {
	rest := *n
	rest.Pairs = make([]yamldoc.Pair, 0, len(n.Pairs))
	_, both := find(n, "objective")
	for _, p := range n.Pairs {
		name := strings.ToLower(p.Key.Value)
		if r.format.above.find(name) != nil || r.format.objective.find(name) == nil {
			rest.Pairs = append(rest.Pairs, p)
			continue
		}
		if blank(p.Value) {
			continue
		}
		r.reserve(p.At())
		switch {
		case r.said(p.Key.At):
		case name == "objective":
			list, _ := find(n, "objectives")
			r.report(source.Problem{
				Kind: source.Schema, At: p.Key.At,
				Message: "a file has `objective` or `objectives`, not both: move this one into the list",
				Related: []source.Related{{At: list.Key.At, Message: "the list"}},
			})
		case both: // it belongs to that objective, and goes where it goes
		default:
			r.schema(p.Key.At, "move it into an item of `objectives`",
				"`%s` belongs to one objective and may not stand above `objectives`", name)
		}
	}
	return &rest
}

// find returns the first pair of n with that key, in any case.
func find(n *yamldoc.Node, name string) (yamldoc.Pair, bool) {
	for _, p := range n.Pairs {
		if strings.EqualFold(p.Key.Value, name) && !blank(p.Value) {
			return p, true
		}
	}
	return yamldoc.Pair{}, false
}

// rootList reads a file that is a list, as what its items look like.
func (r *reader) rootList(n *yamldoc.Node, above *okr.Objective) {
	above.At, r.file.At = n.At, n.At
	first := n.At.Before()
	for _, item := range n.Items {
		_, objective := find(item, "objective")
		_, keyResults := find(item, "key_results")
		if objective || keyResults {
			r.schema(first, "write `objectives:` above the list", "the file is a list: it needs `objectives:` above it")
			r.file.List = true
			r.objectives(val{name: "objectives", key: first, Node: n}, above)
			return
		}
	}
	r.schema(first, fileHelp, "the file is a list: it needs `objective:` and `key_results:` above it")
	above.KeyResults = r.keyResults(above, val{name: "key_results", key: first, Node: n}, false)
	r.reserve(n.At)
	r.file.Objectives = []*okr.Objective{above}
}

// rootSentence reads a file that is nothing but a text.
func (r *reader) rootSentence(n *yamldoc.Node, above *okr.Objective) {
	above.At, r.file.At = n.At, n.At
	if blank(n) {
		r.schema(n.At, fileHelp, "the file is empty")
		return
	}
	r.schema(n.At, fileHelp, "the file is one text without fields: it needs `objective:` before it")
	above.Sentence = newSentence(n.Scalar)
	r.reserve(n.At)
	r.file.Objectives = []*okr.Objective{above}
}

// version reads the version of the format that a file is written for.
func (r *reader) version(v val) {
	t, ok := r.plain(v, v.Node, "the version of the format", "write `okr: 1`, or leave it out")
	switch {
	case !ok || t.Value == "1":
	case strings.Trim(t.Value, "0123456789") == "" && strings.TrimLeft(t.Value, "0") > "":
		r.schema(t.At, "update okr", "the file is made for a newer okr: this one knows version 1 of the format")
	default:
		r.schema(t.At, "write `okr: 1`, or leave it out", "%q is no version of the format", clip(t.Value))
	}
}

// whose reads a field whose key is the level of the objective.
func (r *reader) whose(o *okr.Objective, level okr.Level, v val) {
	for _, l := range []okr.Level{okr.Company, okr.Department, okr.Team, okr.Person} {
		if first, ok := o.Field(l.String()); ok && l != level {
			r.report(source.Problem{
				Kind: source.Schema, At: v.key,
				Message: "an objective is of one company, department, team or person: `" + l.String() + "` says whose it is already",
				Related: []source.Related{{At: first.Key, Message: "the first"}},
			})
			return
		}
	}
	o.Level = level
	if name := r.word(v); name != "" {
		o.Whose = name
	}
}

// dates are a cycle by its first and last day.
type dates struct {
	okr.Origin
	start, end *okr.Stated[cycle.Date]
}

// cycle reads the period that the file itself says. The folder's wins.
func (r *reader) cycle(v val) {
	const help = "write `2026-Q3`, or `{start: 2026-07-01, end: 2026-09-30}`"
	var c cycle.Cycle
	at := v.At
	if v.Kind == yamldoc.Mapping {
		var d dates
		read(r, &r.format.period, &d, &d.Origin, v.Node, nil)
		if d.start == nil || d.end == nil {
			r.reserve(v.key.To(v.At))
			if !d.Has("start") || !d.Has("end") {
				r.schema(v.key, help, "a cycle needs its `start` and its `end`")
			}
			return
		}
		var err error
		if c, err = cycle.Of(d.start.Value, d.end.Value); err != nil {
			r.unread(v, v.At, "", err)
			return
		}
	} else {
		t, ok := r.plain(v, v.Node, "a cycle", help)
		if !ok {
			return
		}
		at = t.At
		if c, ok = cycle.Parse(t.Value, r.FiscalStart); !ok {
			r.badCycle(v, t, help)
			return
		}
	}
	r.file.Field = &okr.Stated[cycle.Cycle]{Value: c, At: at}
	if r.Folder == "" && r.file.Cycle.IsZero() {
		r.file.Cycle = c
	}
}

func (r *reader) badCycle(v val, t okr.Stated[string], help string) {
	r.reserve(v.key.To(v.At))
	meant := cycle.Suggest(t.Value)
	if meant == "" {
		r.schema(t.At, help, "%q is no cycle", clip(t.Value))
		return
	}
	r.report(source.Problem{
		Kind: source.Schema, At: t.At,
		Message: "\"" + clip(t.Value) + "\" is no cycle: did you mean " + meant,
		Fixes:   []source.Fix{replace(t.At, meant, false)},
	})
}

// glossary reads what terms mean.
func (r *reader) glossary(v val) {
	if v.Kind != yamldoc.Mapping {
		r.wrong(v, v.Node, "terms with their meanings", "write `active partner: one registered deal in 30 days`")
		return
	}
	for i := range v.Pairs {
		p := &v.Pairs[i]
		name, ok := stated(p.Key)
		if !ok || blank(p.Value) {
			continue
		}
		term := okr.Term{Name: name}
		field := val{p.Key.Value, p.Key.At, p.Value}
		if p.Value.Kind == yamldoc.Mapping {
			var o okr.Origin
			read(r, &r.format.term, &term, &o, p.Value, nil)
		} else {
			r.into(field, &term.Means)
		}
		r.file.Glossary = append(r.file.Glossary, term)
	}
}
