package config

import (
	"maps"
	"slices"
	"strings"

	"github.com/bmatcuk/doublestar/v4"

	"github.com/okr-as-code/okr/okr/source"
	"github.com/okr-as-code/okr/okr/yamldoc"
)

func rules() shape {
	return shape{
		read: func(r *reader, name string, n *yamldoc.Node) bool {
			set, ok := r.rules(name, n)
			maps.Copy(r.c.Rules, set)
			return ok
		},
		schema: rulesSchema(nil),
	}
}

func paths() shape {
	return shape{
		read: func(r *reader, name string, n *yamldoc.Node) bool {
			items, all := list(n), true
			for _, item := range items {
				o, ok := r.override(item)
				if ok {
					r.c.Paths = append(slices.Clip(r.c.Paths), o)
				}
				all = all && ok
			}
			return all
		},
		schema: schema{"type": "array", "items": schema{
			"type":                 "object",
			"required":             []string{"glob", "rules", "reason"},
			"additionalProperties": false,
			"patternProperties":    schema{"^x-": true},
			"properties": schema{
				"glob":   schema{"type": "string", "description": "The files, relative to this folder; ** is any depth"},
				"rules":  rulesSchema(nil),
				"reason": schema{"type": "string", "minLength": 1},
			},
		}},
	}
}

// overrideKeys are the keys of an entry of paths, all of which it must have.
var overrideKeys = [...]string{"glob", "rules", "reason"}

// override reads an entry of paths.
func (r *reader) override(n *yamldoc.Node) (o Override, ok bool) {
	if n.Kind != yamldoc.Mapping {
		return o, r.wrong(n, "an entry of paths is a mapping with glob, rules and reason")
	}
	o.At, ok = n.At, true
	for _, p := range n.Pairs {
		switch k := p.Key.Value; {
		case p.Value.Kind == yamldoc.Null && slices.Contains(overrideKeys[:], k): // said to be missing, below
		case k == "glob":
			var good bool
			o.Glob, good = r.glob(p.Value)
			ok = ok && good
		case k == "rules":
			var good bool
			o.Rules, good = r.rules(k, p.Value)
			ok = ok && good
		case k == "reason":
			text, good := r.scalar(k, p.Value, "a text")
			o.Reason = strings.TrimSpace(text)
			ok = ok && good
		case !free(k):
			ok = r.unknown(p.Key, "a key of an entry of paths", overrideKeys[:])
		}
	}
	for _, k := range overrideKeys {
		if v := n.Get(k); v == nil || v.Kind == yamldoc.Null || v.Scalar != nil && strings.TrimSpace(v.Scalar.Value) == "" {
			ok = r.wrong(n, "an entry of paths has no %s", k)
		} else if k == "rules" && v.Kind == yamldoc.Mapping && len(v.Pairs) == 0 {
			ok = r.wrong(v, "an entry of paths names no rule: write which are off, info, warning or error there")
		}
	}
	return o, ok
}

// glob reads a pattern of paths. Groups in braces are few, because every one
// multiplies the work of a match.
func (r *reader) glob(n *yamldoc.Node) (string, bool) {
	text, ok := r.scalar("glob", n, "a pattern of paths, like okrs/2026-Q3/**")
	if !ok || text == "" {
		return "", ok
	}
	g := strings.TrimSuffix(strings.TrimPrefix(text, "./"), "/")
	switch {
	case strings.HasPrefix(g, "/"), slices.Contains(strings.Split(g, "/"), ".."):
		return "", r.wrong(n, "glob is relative to the folder of .okr.yaml and below it, not %q", text)
	case strings.Contains(g, "\\"): // as on Windows; it would match nothing, and say nothing
		return "", r.wrong(n, "glob is written with /, not %q", text)
	case !doublestar.ValidatePattern(g):
		return "", r.wrong(n, "glob %q is no pattern: a bracket or a brace is not closed", text)
	case len(g) > 500, strings.Count(g, "{") > 3:
		return "", r.wrong(n, "glob is too long or has more than 3 groups in braces; write several entries")
	}
	return g, true
}

// rules reads the severities of rules.
func (r *reader) rules(name string, n *yamldoc.Node) (set map[string]Setting, ok bool) {
	if n.Kind == yamldoc.Null {
		return nil, true
	}
	if n.Kind != yamldoc.Mapping {
		return nil, r.wrong(n, "%s is a mapping of rules to off, info, warning or error", name)
	}
	set, ok = map[string]Setting{}, true
	for _, p := range n.Pairs {
		k := p.Key.Value
		if free(k) {
			continue
		}
		if !slices.Contains(r.o.Rules, k) {
			ok = r.unknown(p.Key, "a rule", r.o.Rules)
			continue
		}
		i, good := r.word(k, p.Value, severities[Off:On]...)
		if good && Off+Severity(i) == Off && k == string(source.Syntax) {
			good = r.wrong(p.Value, "%s cannot be off: where a file cannot be read, nothing else that is said of it is sure", k)
		}
		if good {
			set[k] = Setting{Severity: Off + Severity(i), At: p.Value.At}
		}
		ok = ok && good
	}
	return set, ok
}
