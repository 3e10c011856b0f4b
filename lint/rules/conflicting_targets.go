package rules

import (
	"slices"
	"strings"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/quantity"
	"github.com/okr-as-code/okr/okr/wording"
)

var conflictingTargets = &lint.Rule{
	Name:     "conflicting-targets",
	Severity: lint.Warning,
	Category: lint.Alignment,
	Phase:    cycle.Plan,
	Scope:    lint.Workspace,
	Since:    1,
	Words:    true,
	Doc:      doc("conflicting-targets"),
	Check:    checkConflictingTargets,
}

// Two key results of one objective are each other's counterweight, and those of one
// team are for the team to balance: only what teams do to each other is looked at,
// and of a person's own goals nothing.
func checkConflictingTargets(p *lint.Pass) {
	c := conflicts{ropes: map[rope]*ends{}, sides: map[stand][]pull{}}
	lint.EachObjective(func(p *lint.Pass, o *okr.Objective) {
		if o.Level == okr.Person || o.Status != okr.Active || o.Cycle().IsZero() {
			return
		}
		for kr := range o.Counted() {
			if x, ok := pullOf(kr); ok && !c.opposed(p, x) {
				c.tense(p, x)
			}
		}
	})(p)
}

// A pull is a key result that moves a number one way.
type pull struct {
	*okr.KeyResult
	metric
	up bool
}

// pullOf returns which way a key result moves which number; false if that is not
// known.
func pullOf(kr *okr.KeyResult) (pull, bool) {
	r := kr.Reading()
	if kr.Status != okr.Active || r == nil || kr.Kind() != okr.Metric || kr.Label().Label == wording.Input {
		return pull{}, false
	}
	x := pull{KeyResult: kr, up: r.Direction == wording.Increase}
	if b, t := kr.Baseline(), kr.Target(); b.Ok() && t.Ok() {
		was, ok := okr.ValueIn(b.Quantity, t.Quantity)
		if !ok || was == t.Value {
			return pull{}, false
		}
		x.up = t.Value > was
	} else if r.Direction != wording.Increase && r.Direction != wording.Decrease {
		return pull{}, false
	}
	x.metric = metricOf(kr)
	return x, true
}

// Conflicts holds the pulls that were seen.
type conflicts struct {
	ropes map[rope]*ends
	sides map[stand][]pull
}

// A rope is a number in a cycle that several teams may pull at.
type rope struct {
	what       string
	kind       quantity.Kind
	start, end cycle.Date
}

// Ends are those who pull at a rope, downwards and upwards.
type ends [2][]pull

// remembered is how many pulls at one end one is compared with.
const remembered = 8

// opposed reports a pull at a number that another team pulls the other way.
func (c *conflicts) opposed(p *lint.Pass, x pull) bool {
	what, up := x.rope()
	if what == "" {
		return false
	}
	period := x.Objective.Cycle()
	key := rope{what, x.kind, period.Start, period.End}
	e := c.ropes[key]
	if e == nil {
		e = &ends{}
		c.ropes[key] = e
	}
	mine, theirs := &e[0], e[1]
	if up {
		mine, theirs = &e[1], e[0]
	}
	if len(*mine) < remembered {
		*mine = append(*mine, x)
	}
	for _, other := range theirs {
		if sameTeam(x.Objective, other.Objective) || agreed(x.Objective, other.Objective) || watchedBy(x, other) || watchedBy(other, x) {
			continue
		}
		above, who := commonParent(p, x.Objective, other.Objective), both(x.Objective, other.Objective)
		f := p.Report(x.KeyResult, wordsAt(x.KeyResult), "%s moves a number one way, and %s the other: one of them must fail, so settle which counts", idOf(x.KeyResult), other.Address).
			Guessed().
			Relate(wordsAt(other.KeyResult), "the other way")
		if above != nil {
			f.Suggest("%s, which both serve, must say what counts more; then %s name each other's team under `agreed_with`", above.Address, who)
		} else {
			f.Suggest("whoever %s both answer to must say what counts more; then they name each other's team under `agreed_with`", who)
		}
		return true
	}
	return false
}

// rope returns a name for what a pull moves, "" where it might be anything, and
// which way. Of what is lost and what is left it is the one, turned round.
func (x pull) rope() (name string, up bool) {
	if x.Metric != nil {
		return "metric " + strings.ToLower(x.Metric.Value) + "/" + strings.Join(x.segments, " "), x.up
	}
	words, up := x.words, x.up
	if i := slices.IndexFunc(words, func(w string) bool { return complement(w) != "" }); i >= 0 {
		word, left := words[i], complement(words[i])
		words = slices.DeleteFunc(slices.Clone(words), func(w string) bool { return w == "rate" || w == word })
		words = append(words, min(word, left))
		slices.Sort(words)
		up = up == (word < left)
	}
	if len(words) == 0 || len(words) == 1 && isAnyones(words[0]) {
		return "", up
	}
	return x.verb + " " + strings.Join(words, " ") + "/" + strings.Join(x.segments, " "), up
}

// isAnyones reports whether a word by itself names a number of which each team has
// its own.
func isAnyones(word string) bool {
	switch word {
	case "time", "cost", "rate", "score", "value", "size", "hour", "spend", "spending", "budget", "task", "item", "issue", "ticket", "request", "page", "step",
		"backlog", "age", "length", "weight", "speed", "price", "meeting", "report", "project", "test", "result", "goal", "work", "thing", "user", "people":
		return true
	}
	return false
}

// sameTeam reports whether two objectives are of one team.
func sameTeam(a, b *okr.Objective) bool {
	return a == b || a.File == b.File || a.Level == b.Level && strings.EqualFold(a.Whose, b.Whose)
}

// agreed reports whether two objectives name each other's team.
func agreed(a, b *okr.Objective) bool { return names(a.AgreedWith, b) && names(b.AgreedWith, a) }

func names(list []okr.Stated[string], o *okr.Objective) bool {
	for _, one := range list {
		text := strings.ToLower(one.Value)
		for _, name := range [...]string{o.Whose, o.File.Name, o.Address} {
			if name != "" && strings.Contains(text, strings.ToLower(name)) {
				return true
			}
		}
	}
	return false
}

// watchedBy reports whether the objective of one pull has a guardrail on what the
// other moves.
func watchedBy(x, other pull) bool {
	for _, g := range x.Objective.Guardrails {
		if m := metricOf(g); m.shares(other.metric) {
			return true
		}
	}
	return false
}

// both names the owners of two objectives, or their teams.
func both(a, b *okr.Objective) string {
	name := func(o *okr.Objective) string {
		if o.Owner != nil {
			return o.Owner.Value
		}
		return o.Whose
	}
	return name(b) + " and " + name(a)
}
