package okrfile

import (
	"strings"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/source"
	"github.com/okr-as-code/okr/okr/yamldoc"
)

func (r *reader) reviews(v val) []okr.Review {
	var list []okr.Review
	for _, n := range v.items() {
		if !r.isObject(v, n, "a list of reviews", "write `- {date: 2026-08-12, note: …}`") {
			continue
		}
		var x okr.Review
		read(r, &r.format.review, &x, &x.Origin, n, nil)
		list = append(list, x)
	}
	return list
}

func (r *reader) changes(v val) []okr.Change {
	var list []okr.Change
	for _, n := range v.items() {
		if !r.isObject(v, n, "a list of changes", "write `- {date: 2026-08-12, for: kr1, what: …, why: …}`") {
			continue
		}
		var x okr.Change
		read(r, &r.format.change, &x, &x.Origin, n, nil)
		list = append(list, x)
	}
	return list
}

func (r *reader) retrospective(v val) *okr.Retrospective {
	if !r.isObject(v, v.Node, "a group of fields", "write `retrospective:` and below it `learned:` and `decision:`") {
		return nil
	}
	x := &okr.Retrospective{}
	read(r, &r.format.retrospective, x, &x.Origin, v.Node, nil)
	return x
}

// A link is a link while it is read.
type link struct {
	okr.Origin
	name, url okr.Stated[string]
}

// links reads texts, links and mappings of a name and a link.
func (r *reader) links(v val) []okr.Link {
	var list []okr.Link
	for _, n := range v.items() {
		if n.Kind == yamldoc.Mapping {
			if l, ok := r.link(v, n); ok {
				list = append(list, l)
			}
		} else if t, ok := r.plain(v, n, "text, a link or {name, link}", ""); ok {
			list = append(list, newLink(t))
		}
	}
	return list
}

func (r *reader) link(v val, n *yamldoc.Node) (okr.Link, bool) {
	if p := r.colonInText(n); p != nil {
		if p.Value.Kind == yamldoc.ScalarNode && isURL(p.Value.Scalar.Value) {
			return r.namedLink(p), true
		}
		t, ok := stated(r.unsplit(n, p, ""))
		return newLink(t), ok
	}
	var l link
	problems := len(r.problems)
	read(r, &r.format.link, &l, &l.Origin, n, nil)
	if l.name.Value == "" && l.url.Value == "" {
		if len(r.problems) == problems {
			r.wrong(v, n, "text, a link or {name, link}", "write `{name: CRM report, link: https://…}`")
		}
		return okr.Link{}, false
	}
	return okr.Link{Name: l.name.Value, URL: l.url.Value, At: n.At}, true
}

// namedLink reads "Wiki: https://…", a link under its name.
func (r *reader) namedLink(p *yamldoc.Pair) okr.Link {
	name, _ := stated(p.Key)
	meant := "{name: " + yamldoc.Quote(p.Key.Value) + ", link: " + yamldoc.Quote(p.Value.Scalar.Value) + "}"
	r.report(source.Problem{
		Kind: source.Schema, Minor: true, At: p.At(),
		Message: "a link with a name is written {name, link}",
		Help:    meant,
		Fixes:   []source.Fix{replace(p.At(), meant, true)},
	})
	return okr.Link{Name: name.Value, URL: trim(p.Value.Scalar.Value), At: p.At()}
}

func newLink(t okr.Stated[string]) okr.Link {
	if isURL(t.Value) {
		return okr.Link{URL: t.Value, At: t.At}
	}
	return okr.Link{Name: t.Value, At: t.At}
}

// isURL reports whether a text is a link: one word with a scheme.
func isURL(s string) bool {
	scheme, rest, ok := strings.Cut(s, "://")
	return ok && scheme != "" && rest != "" && !strings.ContainsAny(s, " \t\n")
}
