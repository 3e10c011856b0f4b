package okrfile

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/quantity"
	"github.com/okr-as-code/okr/okr/source"
	"github.com/okr-as-code/okr/okr/wording"
	"github.com/okr-as-code/okr/okr/yamldoc"
)

const sentenceHelp = "write the sentence under its label: `outcome: …`, or `key_result: …` while the label is not known"

// sentenceKeys are the keys under which the sentence of a key result stands.
var sentenceKeys = []string{"input", "output", "outcome", "key_result"}

const unknown = "unknown" // a baseline that still has to be found

// keyResults reads a list of key results, or of guardrails.
func (r *reader) keyResults(o *okr.Objective, v val, guardrail bool) []*okr.KeyResult {
	nodes := []*yamldoc.Node{v.Node}
	switch {
	case v.Kind == yamldoc.Sequence:
		nodes = v.Items
	case r.lacksDashes(v.Node):
		r.schema(v.At.Before(), "begin each key result with `- `", "`%s` is a list: its items begin with a dash", v.name)
		r.reserve(v.At)
		nodes = nodes[:0]
		for _, p := range v.Pairs {
			nodes = append(nodes, p.Value)
		}
	}
	all := make([]okr.KeyResult, len(nodes)) // they live and die together
	list := make([]*okr.KeyResult, len(nodes))
	for i, n := range nodes {
		kr := &all[i]
		kr.Objective, kr.Guardrail = o, guardrail
		r.keyResult(kr, n)
		list[i] = kr
	}
	return list
}

// lacksDashes reports whether a lone mapping is several key results under names
// of their own.
func (r *reader) lacksDashes(n *yamldoc.Node) bool {
	if n.Kind != yamldoc.Mapping || len(n.Pairs) < 2 {
		return false
	}
	s := sectionOf(r, &r.format.keyResult)
	return !slices.ContainsFunc(n.Pairs, func(p yamldoc.Pair) bool { return s.has(p.Key.Value) })
}

// keyResult reads a bare sentence or a mapping.
func (r *reader) keyResult(kr *okr.KeyResult, n *yamldoc.Node) {
	kr.At = n.At
	switch {
	case blank(n):
		if !r.said(n.At) {
			r.schema(n.At, sentenceHelp, "a key result needs a sentence")
		}
	case n.Kind == yamldoc.ScalarNode:
		kr.Parts = []okr.Part{{Sentence: newSentence(n.Scalar)}}
	case n.Kind == yamldoc.Sequence:
		r.listInList(kr, n)
	default:
		r.keyResultFields(kr, n)
	}
}

// listInList reads "- - 5% churn". Whether the second dash is a minus sign only
// its author knows.
func (r *reader) listInList(kr *okr.KeyResult, n *yamldoc.Node) {
	r.reserve(n.At)
	switch {
	case r.said(n.At):
	case n.Flow:
		r.schema(n.At, sentenceHelp, "a key result is a sentence or a group of fields, not a list")
	default:
		r.report(source.Problem{
			Kind: source.Syntax, At: n.At,
			Message: "YAML takes the second dash for a list in the list; write one dash, and put quotes around a sentence that begins with one",
		})
	}
	if len(n.Items) == 1 && n.Items[0].Kind == yamldoc.ScalarNode && !blank(n.Items[0]) {
		kr.Parts = []okr.Part{{Sentence: newSentence(n.Items[0].Scalar)}}
	}
}

func (r *reader) keyResultFields(kr *okr.KeyResult, n *yamldoc.Node) {
	var stray *yamldoc.Pair
	before := len(r.problems)
	if !hasSentence(n) {
		stray = r.strayLabel(kr, n)
	}
	read(r, &r.format.keyResult, kr, &kr.Origin, n, stray)
	r.parts(kr, n, r.problems[before:])
	r.aims(kr)
	r.floorFits(kr)
	r.values(kr)
}

// hasSentence reports whether a sentence stands under a label or key_result.
func hasSentence(n *yamldoc.Node) bool {
	for i := range n.Pairs {
		if slices.Contains(sentenceKeys, n.Pairs[i].Key.Value) && !blank(n.Pairs[i].Value) {
			return true
		}
	}
	for _, name := range sentenceKeys {
		if _, ok := find(n, name); ok { // in another case
			return true
		}
	}
	return false
}

// strayLabel finds the sentence of a key result that has none under a label: under
// a word that is nearly a label, under what other tools call it, or with an
// unquoted colon in it.
func (r *reader) strayLabel(kr *okr.KeyResult, n *yamldoc.Node) *yamldoc.Pair {
	for i := range n.Pairs {
		p := &n.Pairs[i]
		if isLabelLike(p.Key.Value) && p.Value.Kind == yamldoc.ScalarNode && !blank(p.Value) {
			kr.Parts = []okr.Part{{Key: p.Key.At, Sentence: newSentence(p.Value.Scalar)}}
			return p
		}
	}
	if p := plainSentence(n); p != nil {
		kr.Parts = []okr.Part{{Sentence: newSentence(p.Value.Scalar)}} // without a key: no rule shall take it for a label
		r.report(source.Problem{
			Kind: source.UnknownField, At: p.Key.At,
			Message: fmt.Sprintf("`%s` is no field of a key result: its sentence stands under its label, or under `key_result`", clip(p.Key.Value)),
			Help:    "write `outcome: …`, or `key_result: …` while the label is not known",
			Fixes:   []source.Fix{rename(p.Key, "key_result", true)},
		})
		return p
	}
	p := r.split(sectionOf(r, &r.format.keyResult), n)
	if p != nil {
		kr.Parts = []okr.Part{{Sentence: newSentence(r.unsplit(n, p, "key_result"))}}
	}
	return p
}

// sentenceNames are what the sentence of a key result is called elsewhere, the
// likeliest first: beside a title, a description is more than the sentence.
var sentenceNames = []string{"key_result", "kr", "text", "title", "description", "name"}

// plainSentence returns the pair of n under which a sentence plainly stands,
// though its key is no field.
func plainSentence(n *yamldoc.Node) *yamldoc.Pair {
	for _, name := range sentenceNames {
		for i := range n.Pairs {
			p := &n.Pairs[i]
			if isCalled(p.Key.Value, name) && p.Value.Kind == yamldoc.ScalarNode && !blank(p.Value) {
				return p
			}
		}
	}
	return nil
}

// isCalled reports whether key is name, or "Key Result" and what is nearly that.
func isCalled(key, name string) bool {
	key = strings.NewReplacer("-", "_", " ", "_").Replace(strings.ToLower(key))
	return key == name || name == "key_result" && source.Distance(key, name, 3) < 3
}

// part reads the sentence under a label, or under key_result.
func (r *reader) part(kr *okr.KeyResult, l wording.Label, v val) {
	if s := r.sentence(v, v.Node); s != nil {
		kr.Parts = append(kr.Parts, okr.Part{Label: l, Key: v.key, Sentence: s})
	}
}

// parts puts the sentences into the order of cause and effect. problems are those
// of the key result so far.
func (r *reader) parts(kr *okr.KeyResult, n *yamldoc.Node, problems []source.Problem) {
	slices.SortFunc(kr.Parts, func(a, b okr.Part) int { return cmp.Compare(a.Label, b.Label) })
	switch {
	case len(kr.Parts) > 1 && kr.Parts[0].Label == wording.None:
		bare, label := kr.Parts[0], kr.Parts[1]
		kr.Parts = kr.Parts[1:]
		r.reserve(bare.Key)
		r.report(source.Problem{
			Kind: source.Schema, At: bare.Key,
			Message: "`key_result` is for a sentence without a label, and `" + label.Label.String() + "` is here: write one of the two",
			Related: []source.Related{{At: label.Key, Message: "the label"}},
		})
	case len(kr.Parts) == 0 && !r.spoken(n, problems):
		at := n.At
		if len(n.Pairs) > 0 {
			at = n.Pairs[0].Key.At
		}
		for _, p := range n.Pairs {
			if slices.Contains(sentenceKeys, p.Key.Value) {
				at = p.Key.At
			}
		}
		r.schema(at, sentenceHelp, "a key result needs a sentence")
	}
}

// spoken reports whether one of the problems says where the sentence of n should
// be: of what stands under a label, or of the only key that there is.
func (r *reader) spoken(n *yamldoc.Node, problems []source.Problem) bool {
	for _, p := range n.Pairs {
		label := slices.Contains(sentenceKeys, strings.ToLower(p.Key.Value))
		if !label && len(n.Pairs) > 1 {
			continue
		}
		for _, problem := range problems {
			if p.At().Contains(problem.At) && !problem.Minor && (label || problem.Kind == source.UnknownField) {
				return true
			}
		}
	}
	return r.said(n.At)
}

func (r *reader) baseline(kr *okr.KeyResult, v val) {
	t, ok := r.plain(v, v.Node, "a number with its unit", valueHelp)
	switch {
	case !ok:
	case strings.EqualFold(t.Value, unknown):
		kr.BaselineUnknown = &okr.Stated[bool]{Value: true, At: t.At}
		r.oneOf(v, []string{unknown})
	default:
		kr.FieldBaseline = r.value(v)
	}
}

// between reads two values, the lower first. A unit written once holds for both.
func (r *reader) between(v val) []okr.Stated[quantity.Quantity] {
	const help = "write the two values: `between: [200 ms, 400 ms]`"
	list, ok := r.pair(v, help)
	if !ok {
		return nil
	}
	if len(list) != 2 {
		r.miscounted(v, "two values", help, len(list))
		return nil
	}
	low, high := &list[0], &list[1]
	if a, ok := high.Value.In(low.Value); ok && a < low.Value.Value {
		r.report(source.Problem{
			Kind: source.Schema, Minor: true, At: v.At,
			Message: "`" + v.name + "` names the lower value first",
			Fixes: []source.Fix{{Title: "swap the two values", Safe: true, Edits: []source.Edit{
				{At: low.At, New: high.At.Text()}, {At: high.At, New: low.At.Text()},
			}}},
		})
		*low, *high = *high, *low
	}
	return list
}

// floor reads one value, or two where the key result is to stay between two.
func (r *reader) floor(v val) []okr.Stated[quantity.Quantity] {
	const help = "write one value, or two with `between`"
	list, ok := r.pair(v, help)
	if ok && len(list) != 1 && len(list) != 2 {
		r.miscounted(v, "one value or two", help, len(list))
		return nil
	}
	return list
}

// miscounted reports a list of so many values where want belong.
func (r *reader) miscounted(v val, want, help string, is int) {
	r.reserve(v.key.To(v.At))
	if r.said(v.At) {
		return
	}
	here := fmt.Sprintf("here are %d", is)
	switch is {
	case 0:
		here = "here is none"
	case 1:
		here = "here is one"
	}
	r.schema(v.At, help, "`%s` is %s, and %s", v.name, want, here)
}

// pair reads the values of a list. A unit written once holds for both.
func (r *reader) pair(v val, help string) ([]okr.Stated[quantity.Quantity], bool) {
	var list []okr.Stated[quantity.Quantity]
	nodes := []*yamldoc.Node{v.Node}
	if v.Kind == yamldoc.Sequence {
		nodes = v.Items
	}
	for _, n := range nodes {
		if n.Kind != yamldoc.ScalarNode || blank(n) {
			r.wrong(v, n, "a number with its unit", help)
			return nil, false
		}
		q, ok := r.quantityAt(v, n)
		if !ok {
			return nil, false
		}
		list = append(list, q)
	}
	if len(list) == 2 {
		list[0].Value, list[1].Value = quantity.Pair(list[0].Value, list[1].Value)
	}
	return list, true
}
