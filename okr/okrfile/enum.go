package okrfile

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/source"
	"github.com/okr-as-code/okr/okr/yamldoc"
)

var decisions = []string{"keep", "change", "drop"}

var flags = []string{"true", "false"}

// oneOf reads one of a few words. Another case is read, with a safe fix.
func (r *reader) oneOf(v val, names []string) *okr.Stated[string] {
	if v.Kind != yamldoc.ScalarNode {
		r.wrong(v, v.Node, "one of "+quoted(names), "")
		return nil
	}
	t, _ := stated(v.Scalar)
	if slices.Contains(names, t.Value) {
		return &t
	}
	meant, distance, ok := source.Nearest(t.Value, names)
	switch {
	case ok && distance == 0:
		r.report(source.Problem{
			Kind: source.Schema, Minor: true, At: t.At,
			Message: fmt.Sprintf("`%s` is written in lower case: %s", v.name, meant),
			Fixes:   []source.Fix{replace(t.At, meant, true)},
		})
		t.Value = meant
		return &t
	case ok:
		r.report(source.Problem{
			Kind: source.Schema, At: t.At,
			Message: fmt.Sprintf("%q is no `%s`: did you mean %s", clip(t.Value), v.name, meant),
			Fixes:   []source.Fix{replace(t.At, meant, false)},
		})
	default:
		r.schema(t.At, "write "+quoted(names), "%q is no `%s`", clip(t.Value), v.name)
	}
	r.reserve(v.key.To(v.At))
	return nil
}

func replace(at source.Span, by string, safe bool) source.Fix {
	return source.Fix{Title: "write " + by, Safe: safe, Edits: []source.Edit{{At: at, New: by}}}
}

// quoted lists names for a sentence: "`keep`, `change` or `drop`".
func quoted(names []string) string {
	list := ""
	for i, name := range names {
		switch {
		case i > 0 && i == len(names)-1:
			list += " or "
		case i > 0:
			list += ", "
		}
		list += "`" + name + "`"
	}
	return list
}

func (r *reader) status(v val, to *okr.Status) {
	if t := r.oneOf(v, okr.Statuses[:]); t != nil {
		*to, _ = okr.StatusOf(t.Value)
	}
}

func (r *reader) influence(v val, to *okr.Influence) {
	if t := r.oneOf(v, okr.Influences[1:]); t != nil {
		*to, _ = okr.InfluenceOf(t.Value)
	}
}

func (r *reader) pace(v val, to *okr.Pace) {
	if t := r.oneOf(v, okr.Paces[:]); t != nil {
		*to, _ = okr.PaceOf(t.Value)
	}
}

func (r *reader) commitment(v val) *okr.Stated[okr.Commitment] {
	t := r.oneOf(v, okr.Commitments[:])
	if t == nil {
		return nil
	}
	c, _ := okr.CommitmentOf(t.Value)
	return &okr.Stated[okr.Commitment]{Value: c, At: t.At}
}

// stage reads one of the stages of the configuration.
func (r *reader) stage(v val) *okr.Stated[string] {
	if r.Stages == nil {
		return r.text(v)
	}
	return r.oneOf(v, r.Stages)
}

// flag reads true or false. YAML has them in three cases, and so have we.
func (r *reader) flag(v val) *okr.Stated[bool] {
	t, ok := r.plain(v, v.Node, "`true` or `false`", "")
	if !ok {
		return nil
	}
	for i, name := range flags {
		if t.Value == name || t.Value == strings.ToUpper(name) || t.Value == strings.ToUpper(name[:1])+name[1:] {
			return &okr.Stated[bool]{Value: i == 0, At: t.At}
		}
	}
	meant := map[string]string{"yes": "true", "y": "true", "on": "true", "1": "true", "no": "false", "n": "false", "off": "false", "0": "false"}[strings.ToLower(t.Value)]
	if meant == "" {
		meant, _, _ = source.Nearest(t.Value, flags)
	}
	r.reserve(v.key.To(v.At))
	if meant == "" {
		r.schema(t.At, "write `true` or `false`", "%q is neither true nor false", clip(t.Value))
		return nil
	}
	r.report(source.Problem{
		Kind: source.Schema, At: t.At,
		Message: fmt.Sprintf("%q is neither true nor false: did you mean %s", clip(t.Value), meant),
		Fixes:   []source.Fix{replace(t.At, meant, false)},
	})
	return nil
}

// inID reports whether c may stand in an id.
func inID(c rune) bool {
	return unicode.IsLetter(c) || unicode.IsDigit(c) || c == '-' || c == '_'
}

// idOf returns the id that a text was probably meant to be, or "".
func idOf(text string) string {
	words := strings.FieldsFunc(strings.ToLower(text), func(c rune) bool { return !inID(c) })
	return strings.Join(words, "-")
}

func firstRune(s string) string {
	_, size := utf8.DecodeRuneInString(s)
	return s[:size]
}

// decimal prints a number in as few digits as it has.
func decimal(f float64) string { return strconv.FormatFloat(f, 'g', 4, 64) }
