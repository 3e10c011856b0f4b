package lint

import (
	"fmt"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/align"
	"github.com/okr-as-code/okr/okr/config"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/score"
	"github.com/okr-as-code/okr/okr/source"
	"github.com/okr-as-code/okr/okr/wording"
)

// A Pass is one run of one rule: over one file, or over all of them for a rule
// of scope Workspace. What is nil is not known, and the rule is silent about it.
// A rule keeps no Pass after its Check returns.
type Pass struct {
	Rule     *Rule
	File     *okr.File    // nil for a rule of scope Workspace
	Plan     *okr.Plan    // every file known; nil where a sentence is looked at by itself
	Before   *okr.Plan    // Plan as its cycles began
	Graph    *align.Graph // of Plan
	Settings *Settings
	Now      cycle.Date

	all   bool // also archived files
	found []*Finding
}

// Settings are what a configuration says to the rules.
type Settings struct {
	config.Limits
	Bands       config.Bands
	English     bool // sentences are read; else only structure, numbers, dates and references are checked
	Competitors []string
	Acronyms    []string // that need no glossary, besides those that everybody knows
	Strict      bool     // what is left out on purpose elsewhere is asked for too
	FiscalYear  bool     // it says when a fiscal year begins; else that is taken for January

	ScoreKinds     wording.Labels // the labels that count into a score; none is all
	RollUpChildren bool           // a key result is scored by the objectives that align to it
}

// Score returns the score of an objective on the day, as reports have it.
func (p *Pass) Score(o *okr.Objective) *score.Objective {
	options := score.Options{
		AsOf:  p.Now,
		Bands: score.Bands(p.Settings.Bands),
		Early: p.Settings.PaceEarly,
		Kinds: p.Settings.ScoreKinds,
	}
	if p.Settings.RollUpChildren && p.Graph != nil {
		return align.NewScorer(p.Graph, options).Of(o)
	}
	return score.Of(o, options)
}

// Looks reports whether the rule looks at a file: its cycle has come to the
// phase of the rule, and is not archived. EachObjective and its like ask it.
func (p *Pass) Looks(f *okr.File) bool { return looks(p.Rule, f, p.Now, p.all) }

func looks(r *Rule, f *okr.File, now cycle.Date, all bool) bool {
	if f.Archived && !r.Archived && !all {
		return false
	}
	return r.Phase == cycle.Plan || !f.Cycle.IsZero() && f.Cycle.Phase(now) >= r.Phase
}

// Report records a finding about a file, an objective or a key result, and
// returns it so that more can be said. A span that is nowhere says that
// something is missing, and becomes the head of the subject. The message is
// lower case, without a full stop: it names the thing, says what is wrong, then
// what to do.
func (p *Pass) Report(on okr.Subject, at source.Span, format string, args ...any) *Finding {
	f := newFinding(p.Rule, on, source.Problem{At: at, Message: fmt.Sprintf(format, args...)})
	p.found = append(p.found, f)
	return f
}

// newFinding returns the finding of a rule about a subject.
func newFinding(r *Rule, on okr.Subject, problem source.Problem) *Finding {
	f := &Finding{Problem: problem, Rule: r, Severity: r.Severity, subject: on}
	address, head := on.Where()
	f.Address = address
	if f.At.IsZero() {
		f.At, f.headless = head, true
	}
	return f
}

// EachObjective makes a check of a function of one objective. Parked and dropped
// objectives are passed over.
func EachObjective(check func(*Pass, *okr.Objective)) func(*Pass) {
	return func(p *Pass) {
		p.each(func(o *okr.Objective) { check(p, o) })
	}
}

// EachKeyResult makes a check of a function of one key result. Guardrails are
// passed over, and so is what is parked or dropped.
func EachKeyResult(check func(*Pass, *okr.KeyResult)) func(*Pass) {
	return func(p *Pass) {
		p.each(func(o *okr.Objective) {
			for _, kr := range o.KeyResults {
				if !kr.Status.PutOff() {
					check(p, kr)
				}
			}
		})
	}
}

// EachMeasure is EachKeyResult with the guardrails.
func EachMeasure(check func(*Pass, *okr.KeyResult)) func(*Pass) {
	return func(p *Pass) {
		p.each(func(o *okr.Objective) {
			for _, kr := range o.KeyResults {
				if !kr.Status.PutOff() {
					check(p, kr)
				}
			}
			for _, g := range o.Guardrails {
				if !g.Status.PutOff() {
					check(p, g)
				}
			}
		})
	}
}

func (p *Pass) each(do func(*okr.Objective)) {
	if p.File != nil {
		eachIn(p.File, do)
		return
	}
	for _, f := range p.Plan.Files {
		if p.Looks(f) {
			eachIn(f, do)
		}
	}
}

func eachIn(f *okr.File, do func(*okr.Objective)) {
	for _, o := range f.Objectives {
		if !o.Status.PutOff() {
			do(o)
		}
	}
}
