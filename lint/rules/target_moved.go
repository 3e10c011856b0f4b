package rules

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/diff"
	"github.com/okr-as-code/okr/okr/source"
)

// It sees all files: one that was renamed is known by what is gone elsewhere.
var targetMoved = &lint.Rule{
	Name:     "target-moved",
	Severity: lint.Warning,
	Category: lint.Cadence,
	Phase:    cycle.Run,
	Scope:    lint.Workspace,
	Past:     true,
	Since:    1,
	Options:  []string{"grace"},
	Doc:      doc("target-moved"),
	Check:    checkTargetMoved,
}

func checkTargetMoved(p *lint.Pass) {
	match := diff.Matched(p.Before, p.Plan)
	lint.EachObjective(func(p *lint.Pass, o *okr.Objective) {
		was := match.Objective(o)
		if was == nil || !inForce(was.Status) || !inForce(o.Status) {
			return
		}
		s := &settled{Pass: p, objective: o, was: was, last: o.Cycle().Start + cycle.Date(p.Settings.Grace) - 1}
		if p.Now <= s.last {
			return
		}
		for _, kr := range slices.Concat(o.KeyResults, o.Guardrails) {
			switch before := match.KeyResult(kr); {
			case !inForce(kr.Status):
			case before == nil:
				s.added(kr)
			case inForce(before.Status):
				s.moved(kr, before)
			}
		}
		for _, before := range match.Gone(o) {
			if inForce(before.Status) {
				s.takenAway(before)
			}
		}
	})(p)
}

// inForce reports whether something of that status is worked towards, or was: what
// is only proposed, parked or dropped may change.
func inForce(s okr.Status) bool { return s == okr.Active || s == okr.Done }

// A settled is an objective whose key results have been settled.
type settled struct {
	*lint.Pass
	objective *okr.Objective
	was       *okr.Objective // as it was then
	last      cycle.Date     // the last day on which they could still move
	silent    []*okr.Change  // entries without a reason that were reported
}

// moved reports a key result that is not what it was.
func (s *settled) moved(kr, was *okr.KeyResult) {
	moves := movesOf(kr, was)
	if len(moves) == 0 || s.explained(slices.Concat(namesOf(kr), namesOf(was))...) {
		return
	}
	texts, what := make([]string, len(moves)), make([]string, len(moves))
	for i, m := range moves {
		texts[i], what[i] = m.text(), m.short()
	}
	s.Report(kr, moves[0].at, "%s changed %s, %s: say why in `changes`", idOf(kr), s.after(), listed(texts, 4)).
		Suggest("write in the `changes` of the objective: `- {date: %v, for: %s, what: %s, why: …}`", s.Now, idOf(kr), flowText(strings.Join(what, ", ")))
}

// added reports a key result that came later. An objective that had none before
// was a draft, and of one that could only be read in part nobody knows.
func (s *settled) added(kr *okr.KeyResult) {
	if !slices.ContainsFunc(s.was.KeyResults, func(kr *okr.KeyResult) bool { return inForce(kr.Status) }) || torn(s.was.File) || s.explained(namesOf(kr)...) {
		return
	}
	s.Report(kr, wordsAt(kr), "%s was added %s: say why in `changes`", idOf(kr), s.after()).
		Suggest("write in the `changes` of the objective: `- {date: %v, for: %s, what: added, why: …}`; with `status: proposed` it waits for the next cycle", s.Now, idOf(kr))
}

// takenAway reports a key result that is not there any more.
func (s *settled) takenAway(was *okr.KeyResult) {
	if s.explained(namesOf(was)...) {
		return
	}
	list := "key_results"
	if was.Guardrail {
		list = "guardrails"
	}
	at := source.Span{}
	if field, ok := s.objective.Field(list); ok {
		at = field.Key
	}
	s.Report(s.objective, at, "%s was taken away %s: put it back with `status: dropped`, and say why", quoted(was.Text()), s.after()).
		Suggest("`why_dropped` says it there; else write in the `changes` of the objective: `- {date: %v, what: %s, why: …}`", s.Now, flowText("took away "+idOf(was)))
}

// after says since when nothing should have changed: "after 2026-07-14", with the
// commit that says how it was then, where that is known.
func (s *settled) after() string {
	if commit := s.was.File.Commit; commit != "" {
		return fmt.Sprintf("after %v (%s)", s.last, commit)
	}
	return fmt.Sprintf("after %v", s.last)
}

// explained reports whether an entry of changes speaks of a key result, by one of
// its names: it covers every change to it in the cycle. One that gives no reason
// is reported in place of the change.
func (s *settled) explained(names ...string) bool {
	var silent *okr.Change
	for i := range s.objective.Changes {
		c := &s.objective.Changes[i]
		if c.Date != nil && (c.Date.Value > s.Now || c.Date.Value < s.objective.Cycle().Start) {
			continue
		}
		if len(c.For) > 0 && !slices.ContainsFunc(c.For, func(ref okr.Ref) bool { return refersTo(ref, names) }) {
			continue
		}
		if c.Why != nil {
			return true
		}
		silent = cmp.Or(silent, c)
	}
	if silent == nil {
		return false
	}
	if !slices.Contains(s.silent, silent) {
		s.silent = append(s.silent, silent)
		s.Report(s.objective, silent.At, "this entry says that something changed, and not why: add `why`").
			Suggest("what was learnt since %v; the next cycle is planned with it", s.objective.Cycle().Start)
	}
	return true
}

// refersTo reports whether a reference, which may be an address, ends in one of
// the names.
func refersTo(ref okr.Ref, names []string) bool {
	last := ref.To[strings.LastIndexByte(ref.To, '/')+1:]
	return slices.ContainsFunc(names, func(name string) bool { return strings.EqualFold(name, last) })
}

// namesOf returns what a key result may be called: by its id, and by its place.
func namesOf(kr *okr.KeyResult) []string {
	letter := "kr"
	if kr.Guardrail {
		letter = "g"
	}
	return []string{idOf(kr), letter + strconv.Itoa(kr.Index)}
}

// torn reports whether a part of a file could not be read.
func torn(f *okr.File) bool {
	return len(f.Reserved) > 0 || slices.ContainsFunc(f.Problems, func(p source.Problem) bool { return !p.Minor && p.Kind != source.UnknownField })
}

// flowText returns a text as the value of a field within braces.
func flowText(text string) string {
	if strings.ContainsAny(text, `,[]{}:#"'`) {
		return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(text) + `"`
	}
	return text
}
