package lint

import (
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/align"
	"github.com/okr-as-code/okr/okr/config"
	"github.com/okr-as-code/okr/okr/cycle"
)

// Options are what a run depends on besides the plan.
type Options struct {
	Rules  []*Rule
	Config *config.Config // nil is the default
	Now    cycle.Date
	Graph  *align.Graph         // nil: rules that need it are silent
	Before *okr.Plan            // the plan as its cycles began; nil: rules of the past do not run
	Named  func(*okr.File) bool // the files to report on; nil is all
	All    bool                 // every rule also looks at archived files

	// Select holds the only rules to report, also those that are off, and the
	// only severities; empty is what the configuration says. Ignore holds rules
	// and severities not to report, and wins. A rule that is left out by either
	// still silences those that precedence puts under it.
	Select, Ignore []string
}

// Run lints the files of a plan, whose objectives know their files. The result
// does not depend on the number of processors, nor for one file on which others
// are named.
func Run(p *okr.Plan, o Options) *Result {
	r := newRun(p, o)
	var named []*okr.File
	index := make(map[*okr.File]int, len(p.Files))
	for _, f := range p.Files {
		if o.Named == nil || o.Named(f) {
			index[f] = len(named)
			named = append(named, f)
		}
	}

	// The rules that see every file take longest, so they are handed out first.
	found := make([][]*Finding, len(r.wide)+len(named))
	r.parallel(len(found), func(pass *Pass, i int) {
		if i < len(r.wide) {
			found[i] = r.across(pass, r.wide[i])
		} else {
			found[i] = r.within(pass, named[i-len(r.wide)])
		}
	})
	perFile := found[len(r.wide):]
	for _, findings := range found[:len(r.wide)] {
		for _, f := range findings {
			file := fileOf(f.subject)
			if i, ok := index[file]; ok && looks(f.Rule, file, o.Now, o.All) {
				perFile[i] = append(perFile[i], f)
			}
		}
	}
	suppressed := make([]int, len(named))
	r.parallel(len(named), func(_ *Pass, i int) {
		perFile[i], suppressed[i] = r.finish(named[i], perFile[i])
	})

	result := &Result{Files: len(named), Findings: slices.Concat(perFile...)}
	slices.SortStableFunc(result.Findings, compare)
	distinguish(result.Findings)
	for i, f := range named {
		result.Suppressed += suppressed[i]
		if f.Source != nil {
			result.Paths = append(result.Paths, f.Source.Name)
		}
		result.Objectives += len(f.Objectives)
		for _, o := range f.Objectives {
			result.KeyResults += len(o.KeyResults)
		}
	}
	return result
}

// One returns what the rules of scope Sentence say of the first key result of a
// file by itself, or of the first objective if it has none, after precedence:
// what `okr try` prints. An objective with a key result is only its context.
//
// The file may be built by hand. Findings are ranges of the sentence if its
// Place maps it to a source.File that holds nothing else.
func One(f *okr.File, o Options) []*Finding {
	if len(f.Objectives) == 0 {
		return nil
	}
	var on okr.Subject = f.Objectives[0]
	if krs := f.Objectives[0].KeyResults; len(krs) > 0 {
		on = krs[0]
	}
	r := newRun(nil, o)
	r.local = slices.DeleteFunc(r.local, func(rule *Rule) bool { return rule.Scope != Sentence })
	found := r.within(r.pass(), f)
	found = slices.DeleteFunc(found, func(f *Finding) bool { return f.subject != on })
	found, _ = r.finish(f, found)
	return found
}

// A run is what is the same for all files of one run.
type run struct {
	Options
	plan     *okr.Plan
	settings *Settings
	local    []*Rule // that look at one file at a time
	wide     []*Rule // that look at all of them
	named    map[string]*Rule
	order    order
}

func newRun(p *okr.Plan, o Options) *run {
	if o.Config == nil {
		o.Config = config.Default()
	}
	r := &run{
		Options: o,
		plan:    p,
		settings: &Settings{
			Limits:      o.Config.Limits,
			Bands:       o.Config.Bands,
			English:     o.Config.English(),
			Competitors: o.Config.Competitors,
			Acronyms:    o.Config.Acronyms,
			Strict:      o.Config.Strict,
			FiscalYear:  o.Config.From("fiscal_year_start") != config.Origin{},

			ScoreKinds:     o.Config.ScoreKinds,
			RollUpChildren: o.Config.RollUpChildren,
		},
		named: make(map[string]*Rule, len(o.Rules)),
		order: theOrder(),
	}
	for _, rule := range o.Rules {
		if !r.has(rule) {
			continue
		}
		r.named[rule.Name] = rule
		switch {
		case rule.Check == nil:
		case rule.Scope == Workspace:
			r.wide = append(r.wide, rule)
		default:
			r.local = append(r.local, rule)
		}
	}
	return r
}

// has reports whether the rule is part of the run at all. A rule that is only
// off is: it may silence others.
func (r *run) has(rule *Rule) bool {
	switch {
	case r.Config.Version != 0 && rule.Since > r.Config.Version,
		rule.Words && !r.settings.English,
		rule.Past && r.Before == nil:
		return false
	}
	return true
}

// pass returns a Pass for a worker, which uses it for one rule after the other.
func (r *run) pass() *Pass {
	return &Pass{
		Plan: r.plan, Before: r.Before, Graph: r.Graph,
		Settings: r.settings, Now: r.Now, all: r.All,
	}
}

// across returns what a rule finds in all files together.
func (r *run) across(p *Pass, rule *Rule) []*Finding {
	p.Rule, p.File, p.found = rule, nil, nil
	rule.Check(p)
	return p.found
}

// within returns what was found in one file by itself: by reading it, and by
// the rules of scope Sentence and File.
func (r *run) within(p *Pass, f *okr.File) []*Finding {
	p.File, p.found = f, r.problems(f)
	for _, rule := range r.local {
		if looks(rule, f, r.Now, r.All) {
			p.Rule = rule
			rule.Check(p)
		}
	}
	return p.found
}

// finish settles the findings of one file, gives them the severity that the
// configuration says, applies the ignores of the file, and puts them in order.
func (r *run) finish(f *okr.File, found []*Finding) (kept []*Finding, suppressed int) {
	kept = r.configure(f, r.settle(f, found))
	kept, suppressed = r.ignore(f, kept)
	slices.SortStableFunc(kept, compare)
	fingerprint(kept)
	for _, x := range kept {
		x.closed = f.Archived && !r.All
	}
	return kept, suppressed
}

// parallel calls do for 0 to n-1 on as many workers as there are processors,
// each with a Pass of its own.
func (r *run) parallel(n int, do func(p *Pass, i int)) {
	workers := min(runtime.GOMAXPROCS(0), n)
	if workers <= 1 {
		p := r.pass()
		for i := range n {
			do(p, i)
		}
		return
	}
	var next atomic.Int64
	var wait sync.WaitGroup
	for range workers {
		wait.Go(func() {
			p := r.pass()
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				do(p, i)
			}
		})
	}
	wait.Wait()
}

// fileOf returns the file that a subject stands in, nil if it was built without one.
func fileOf(s okr.Subject) *okr.File {
	switch s := s.(type) {
	case *okr.File:
		return s
	case *okr.Objective:
		return s.File
	case *okr.KeyResult:
		if s.Objective != nil {
			return s.Objective.File
		}
	}
	return nil
}
