package okrfile

import (
	"fmt"
	"slices"
	"strings"

	"github.com/okr-as-code/okr/okr/source"
	"github.com/okr-as-code/okr/okr/yamldoc"
)

// A former is a name that people try and that is no field, and what to write
// instead.
type former struct {
	name    string
	in      string // the noun of the only object that it is said of; "" is all
	instead string // "it is called `due`"
}

const (
	inFile      = "a file"
	inObjective = "an objective"
	inKeyResult = "a key result"
)

// formers holds names of the literature, and some that other tools have.
var formers = []former{
	{"deadline", inKeyResult, "it is called `due`"},
	{"due_date", inKeyResult, "it is called `due`"},
	{"deadline", "a milestone", "it is called `due`"},
	{"deadline", inObjective, "the cycle says when; a key result may have `due`"},
	{"deadline", inFile, "the cycle says when; a key result may have `due`"},
	{"start", inFile, "write `cycle: {start: 2026-07-01, end: 2026-09-30}`"},
	{"end", inFile, "write `cycle: {start: 2026-07-01, end: 2026-09-30}`"},
	{"period", inFile, "it is called `cycle`"},
	{"quarter", inFile, "it is called `cycle`"},
	{"start", inKeyResult, "it is called `baseline`"},
	{"from", inKeyResult, "it is called `baseline`"},
	{"to", inKeyResult, "it is called `target`"},
	{"unit", "", "the unit stands in the number: `target: 60 days`"},
	{"direction", "", "the numbers say the direction"},
	{"level", "", "whose it is says the level: `team: partners`"},
	{"type", "", "the fields say the kind: `at_least` holds, `milestones` are steps, `probability` is done or not"},
	{"kind", inKeyResult, "the fields say the kind: `at_least` holds, `milestones` are steps, `probability` is done or not"},
	{"kind", "an initiative", "an initiative without `for` and `rice` keeps things running"},
	{"kind", "", "a learning objective begins Learn, Find out, Understand or Discover"},
	{"function", "", "the owner, the name of the file or `tags` say it"},
	{"label", "", "the label is the key of the sentence: `outcome: …`"},
	{"evidence", "", "write `source` or `links`"},
	{"evidence_for", "", "ignore the rule with a reason: `# okr:ignore RULE reason`"},
	{"why_small", "", "ignore the rule with a reason: `# okr:ignore RULE reason`"},
	{"same_as", "", "ignore the rule with a reason: `# okr:ignore RULE reason`"},
	{"why", inKeyResult, "say it in the objective's `why`"},
	{"assumptions", inKeyResult, "say it in the objective's `assumptions`"},
	{"key_results", inKeyResult, "a key result has none of its own: end this one first"},
	{"contributes", "", "say it in the objective's `why`"},
	{"owned_directly", "", "write an `owner` on the key result"},
	{"scope", "", "write `aligns_to: none`"},
	{"with", "", "it is gone: name people in `agreed_with`"},
	{"final_due", "", "it is gone: `due` is enough"},
	{"set_by", "", "it is gone: git knows who wrote it"},
	{"sprint", "", "it is gone: the cycle is the period"},
	{"learned", "a check-in", "write it as `note`; `learned` belongs to `retrospective`"},
	{"comment", "a check-in", "it is called `note`"},
	{"score", "", "scores are computed; `achieved: true` closes what can only succeed or fail"},
	{"done", inKeyResult, "write `status: done`, or `achieved: true`"},
	{"progress", inKeyResult, "write `check_ins`, or `current`"},
	{"value", inKeyResult, "write `check_ins`, or `current`"},
	{"primary_metric", "", "write `experiment: {hypothesis, metric}` on an initiative"},
	{"hypothesis", "", "write `experiment: {hypothesis, metric}` on an initiative"},
	{"fail", "", "write `floor`"},
	{"sources", inKeyResult, "it is called `source`"},
	{"sources", "", "write `source` above the objectives"},
	{"stale_after", "", "write `check_every`"},
	{"title", inObjective, "it is called `objective`"},
	{"title", inFile, "it is called `objective`"},
	{"title", inKeyResult, "the sentence stands under its label: `outcome: …`"},
	{"text", inKeyResult, "the sentence stands under its label: `outcome: …`"},
	{"name", inKeyResult, "the sentence stands under its label: `outcome: …`"},
	{"description", inKeyResult, "the sentence stands under its label: `outcome: …`; the rest is `notes`"},
	{"description", "", "say it in `why`"},
	{"krs", "", "it is called `key_results`"},
	{"results", "", "it is called `key_results`"},
	{"impact", inKeyResult, "as a label it is called `outcome`"},
	{"result", inKeyResult, "as a label it is called `outcome`"},
	{"activity", inKeyResult, "as a label it is called `input`"},
	{"action", inKeyResult, "as a label it is called `input`"},
	{"effort", inKeyResult, "as a label it is called `input`; the effort of an initiative stands there"},
	{"deliverable", inKeyResult, "as a label it is called `output`"},
	{"goal", inKeyResult, "it is called `target`"},
}

// formerly returns what to write instead of a name that is no field.
func formerly(name, noun string) string {
	for _, f := range formers {
		if f.name == name && (f.in == noun || f.in == "") {
			return f.instead
		}
	}
	return ""
}

// unknown reports a key that is no field of the object.
func (r *reader) unknown(s *section, n *yamldoc.Node, p *yamldoc.Pair) {
	if r.said(p.Key.At) {
		return
	}
	name := p.Key.Value
	problem := source.Problem{
		Kind: source.UnknownField, At: p.Key.At,
		Message: fmt.Sprintf("`%s` is no field of %s", clip(name), s.noun),
	}
	if strings.HasPrefix(strings.ToLower(name), "x-") {
		problem.Message = "a key of your own begins with a small `x-`"
		problem.Fixes = []source.Fix{rename(p.Key, "x-"+name[2:], true)}
		r.report(problem)
		return
	}
	meant, distance, near := s.nearest(name)
	places := r.places(strings.ToLower(name))
	switch instead := formerly(strings.ToLower(name), s.noun); {
	case instead != "":
		problem.Message += ": " + instead
	case near && distance <= 1:
		problem.Message += fmt.Sprintf(": did you mean `%s`", meant)
		if !has(n, meant) {
			problem.Fixes = []source.Fix{rename(p.Key, meant, true)}
		}
	case len(places) > 0:
		problem.Message += ": it belongs to " + join(places)
	case near:
		problem.Message += fmt.Sprintf(": did you mean `%s`", meant)
		if !has(n, meant) {
			problem.Fixes = []source.Fix{rename(p.Key, meant, false)}
		}
	default:
		problem.Help = "keys of your own begin with `x-`"
		r.report(problem)
		return
	}
	r.reserve(p.At())
	r.report(problem)
}

// places returns the nouns of the objects that have a field of that name.
func (r *reader) places(name string) []string {
	if r.nouns == nil {
		r.nouns = map[string][]string{}
		for _, s := range r.format.sections() {
			for _, f := range s.fields {
				r.nouns[f.name] = append(r.nouns[f.name], s.noun)
			}
		}
	}
	return r.nouns[name]
}

// nearest returns the field that a name was most likely meant to be. A space or
// a dash between two words counts as the underscore.
func (s *section) nearest(name string) (meant string, distance int, ok bool) {
	return source.Nearest(strings.NewReplacer("-", "_", " ", "_").Replace(name), s.names)
}

// has reports whether the mapping n has a key of that name, in any case.
func has(n *yamldoc.Node, name string) bool {
	return slices.ContainsFunc(n.Pairs, func(p yamldoc.Pair) bool { return strings.EqualFold(p.Key.Value, name) })
}

// join lists nouns: "a check-in, a review or a change".
func join(nouns []string) string {
	if len(nouns) == 1 {
		return nouns[0]
	}
	last := len(nouns) - 1
	return strings.Join(nouns[:last], ", ") + " or " + nouns[last]
}
