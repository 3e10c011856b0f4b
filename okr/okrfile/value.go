package okrfile

import (
	"errors"
	"fmt"
	"strings"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/quantity"
	"github.com/okr-as-code/okr/okr/source"
	"github.com/okr-as-code/okr/okr/yamldoc"
)

// What a field may be told to hold, and an example of each.
const (
	valueHelp  = "write a number with its unit: `60 days`, `5%`, `1.2M EUR`"
	chanceHelp = "write `0.6`, `60%` or `6/10`"
	dayHelp    = "write a day like `2026-08-03`"
	spanHelp   = "write days or weeks: `14d`, `2w`"
)

// plain returns the text at n and where its words stand; ok is false where there
// is none.
func (r *reader) plain(v val, n *yamldoc.Node, want, help string) (t okr.Stated[string], ok bool) {
	switch n.Kind {
	case yamldoc.Null:
		return t, false
	case yamldoc.ScalarNode:
		return stated(n.Scalar)
	}
	r.wrong(v, n, want, help)
	return t, false
}

// stated returns the words of s without the white space around them.
func stated(s *yamldoc.Scalar) (t okr.Stated[string], ok bool) {
	words := trim(s.Value)
	if words == "" {
		return t, false
	}
	start := 0
	if len(words) < len(s.Value) {
		start = strings.Index(s.Value, words)
	}
	return okr.Stated[string]{Value: words, At: s.Span(start, start+len(words))}, true
}

// wordsAt returns the text at n, also where an unquoted colon made a mapping of it.
func (r *reader) wordsAt(v val, n *yamldoc.Node, want string) (okr.Stated[string], bool) {
	if p := r.colonInText(n); p != nil {
		return stated(r.unsplit(n, p, ""))
	}
	return r.plain(v, n, want, "write one line of text, in quotes if it holds a colon")
}

func (r *reader) text(v val) *okr.Stated[string] {
	if t, ok := r.wordsAt(v, v.Node, "a text"); ok {
		return &t
	}
	return nil
}

// into reads a text that has its place even when it is empty.
func (r *reader) into(v val, to *okr.Stated[string]) {
	if t, ok := r.wordsAt(v, v.Node, "a text"); ok {
		*to = t
	}
}

// word reads a text whose place does not matter.
func (r *reader) word(v val) string {
	t, _ := r.wordsAt(v, v.Node, "a text")
	return t.Value
}

func (r *reader) texts(v val) []okr.Stated[string] { return r.textsAs(v, "a list of texts") }

func (r *reader) textsAs(v val, want string) []okr.Stated[string] {
	var list []okr.Stated[string]
	for _, n := range v.items() {
		if t, ok := r.wordsAt(v, n, want); ok {
			list = append(list, t)
		}
	}
	return list
}

// owner reads a name; of a list of names, all.
func (r *reader) owner(v val) (*okr.Stated[string], []okr.Stated[string]) {
	names := r.textsAs(v, "the name of one person")
	if len(names) == 1 {
		return &names[0], nil
	}
	return nil, names
}

func (r *reader) sentence(v val, n *yamldoc.Node) *okr.Sentence {
	if p := r.colonInText(n); p != nil {
		return newSentence(r.unsplit(n, p, ""))
	}
	if n.Kind != yamldoc.ScalarNode {
		r.wrong(v, n, "one sentence", "")
		return nil
	}
	return newSentence(n.Scalar)
}

// newSentence returns the words of s up to the white space at their end, so that
// a byte of them is the same byte of the scalar. It is nil where there are none.
func newSentence(s *yamldoc.Scalar) *okr.Sentence {
	if trim(s.Value) == "" {
		return nil
	}
	return &okr.Sentence{Text: strings.TrimRight(s.Value, " \t\r\n"), Place: s}
}

func (r *reader) refs(v val) []okr.Ref {
	var list []okr.Ref
	for _, n := range v.items() {
		if t, ok := r.plain(v, n, "the name of a key result or an address", ""); ok {
			list = append(list, okr.Ref{To: t.Value, At: t.At})
		}
	}
	return list
}

func (r *reader) id(v val) *okr.Stated[string] {
	t, ok := r.plain(v, v.Node, "a short name", "")
	if !ok {
		return nil
	}
	if i := strings.IndexFunc(t.Value, func(c rune) bool { return !inID(c) }); i >= 0 {
		help := ""
		if meant := idOf(t.Value); meant != "" {
			help = fmt.Sprintf("write `id: %s`", meant)
		}
		r.schema(t.At, help, "the id %q holds %q: an id is of letters, digits, `-` and `_`", clip(t.Value), firstRune(t.Value[i:]))
		return nil
	}
	return &t
}

// quantityAt reads the number at n.
func (r *reader) quantityAt(v val, n *yamldoc.Node) (q okr.Stated[quantity.Quantity], ok bool) {
	t, ok := r.plain(v, n, "a number with its unit", valueHelp)
	if !ok {
		return q, false
	}
	q.At = t.At
	var err error
	if q.Value, err = quantity.Parse(t.Value); err != nil {
		r.unread(v, t.At, valueHelp, err)
		return q, false
	}
	return q, true
}

// unread reports a value that could not be parsed.
func (r *reader) unread(v val, at source.Span, help string, err error) {
	r.reserve(v.key.To(v.At))
	p := source.Problem{Kind: source.Schema, At: at, Help: help}
	message := err.Error()
	var q *quantity.Error
	if errors.As(err, &q) {
		message = q.Message
		if q.Suggestion != "" {
			message += ": did you mean " + q.Suggestion
			p.Fixes = []source.Fix{replace(at, q.Suggestion, false)}
		}
	}
	if strings.Contains(message, "did you mean") {
		p.Help = ""
	}
	p.Message = fmt.Sprintf("`%s`: %s", v.name, message)
	r.report(p)
}

func (r *reader) value(v val) *okr.Stated[quantity.Quantity] {
	if q, ok := r.quantityAt(v, v.Node); ok {
		return &q
	}
	return nil
}

// chance reads a share from 0 to 1: 0.6, 60% or 6/10.
func (r *reader) chance(v val) *okr.Stated[float64] {
	t, ok := r.plain(v, v.Node, "a chance", chanceHelp)
	if !ok {
		return nil
	}
	q, err := quantity.Parse(t.Value)
	if err != nil {
		r.unread(v, t.At, chanceHelp, err)
		return nil
	}
	share, ok := shareOf(q)
	switch {
	case ok && share >= 0 && share <= 1:
		return &okr.Stated[float64]{Value: share, At: t.At}
	case q.Unit == "" && q.Value > 1 && q.Value <= 10:
		r.schema(t.At, "", "`%s` goes from 0 to 1: did you mean %s, %s%% or %s/10", v.name,
			decimal(q.Value/10), decimal(q.Value*10), decimal(q.Value))
	case q.Unit == "" && q.Value > 10 && q.Value <= 100:
		r.schema(t.At, "", "`%s` goes from 0 to 1: did you mean %s or %s%%", v.name, decimal(q.Value/100), decimal(q.Value))
	default:
		r.schema(t.At, chanceHelp, "%q is no chance: `%s` goes from 0 to 1", clip(t.Value), v.name)
	}
	r.reserve(v.key.To(v.At))
	return nil
}

// shareOf returns what q is of the whole: 60% and 6/10 are 0.6, as 0.6 is.
func shareOf(q quantity.Quantity) (float64, bool) {
	switch q.Kind() {
	case quantity.Bare:
		return q.Value, true
	case quantity.Share:
		return q.Value / 100, true
	case quantity.Ratio:
		whole, err := quantity.Parse(strings.TrimPrefix(q.Unit, "/"))
		return q.Value / whole.Value, err == nil && whole.Value > 0
	}
	return 0, false
}

// amount reads a number without a unit, or a percentage as its share of 1.
func (r *reader) amount(v val) *okr.Stated[float64] {
	q := r.value(v)
	if q == nil {
		return nil
	}
	switch q.Value.Kind() {
	case quantity.Bare:
		return &okr.Stated[float64]{Value: q.Value.Value, At: q.At}
	case quantity.Share:
		return &okr.Stated[float64]{Value: q.Value.Value / 100, At: q.At}
	}
	r.reserve(v.key.To(v.At))
	r.schema(q.At, "write a bare number: `60`, `0.5`", "`%s` is a number without a unit", v.name)
	return nil
}

func (r *reader) date(v val) *okr.Stated[cycle.Date] {
	t, ok := r.plain(v, v.Node, "a day", dayHelp)
	if !ok {
		return nil
	}
	d, err := cycle.ParseDate(t.Value)
	if err != nil {
		r.unread(v, t.At, dayHelp, err)
		return nil
	}
	return &okr.Stated[cycle.Date]{Value: d, At: t.At}
}

func (r *reader) days(v val) *okr.Stated[int] {
	t, ok := r.plain(v, v.Node, "days or weeks", spanHelp)
	if !ok {
		return nil
	}
	days, err := cycle.ParseDays(t.Value)
	if err != nil {
		r.unread(v, t.At, spanHelp, err)
		return nil
	}
	return &okr.Stated[int]{Value: days, At: t.At}
}
