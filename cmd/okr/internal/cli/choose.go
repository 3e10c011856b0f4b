package cli

import (
	"fmt"
	"slices"
	"strings"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/align"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/report"
	"github.com/okr-as-code/okr/okr/score"
	"github.com/okr-as-code/okr/okr/source"
	"github.com/okr-as-code/okr/okr/workspace"
)

// A choice is the objectives that a report speaks of.
type choice struct {
	day        cycle.Date
	workspaces []*workspace.Workspace
	objectives []*score.Objective
}

// choose returns the objectives that the arguments and --cycle ask for.
func (o *reportOptions) choose(env *Env) (*choice, error) {
	var paths, addresses []string
	for _, a := range o.args {
		if env.exists(a) {
			paths = append(paths, a)
		} else {
			addresses = append(addresses, a)
		}
	}
	o.where.whole = len(addresses) > 0
	found, day, err := o.where.load(env, paths)
	if err != nil {
		return nil, err
	}
	c := &choice{day: day, workspaces: found}
	if len(addresses) > 0 {
		return c, c.byAddress(addresses)
	}
	return c, c.byCycle(o.cycle)
}

// byAddress chooses what addresses name. An address must be found in one of the
// workspaces.
func (c *choice) byAddress(addresses []string) error {
	chosen := map[*okr.Objective]bool{}
	var order []*okr.Objective
	for _, a := range addresses {
		var miss error
		hit := false
		for _, ws := range c.workspaces {
			nodes, err := align.New(ws.Plan, c.day).Find(a)
			if err != nil {
				miss = err
				continue
			}
			hit = true
			for _, n := range nodes {
				if !chosen[n.Objective] {
					chosen[n.Objective] = true
					order = append(order, n.Objective)
				}
			}
		}
		if !hit {
			return usagef("", "%v", miss)
		}
	}
	for _, ws := range c.workspaces {
		for _, o := range order {
			if slices.Contains(ws.Plan.Files, o.File) {
				c.add(ws, o)
			}
		}
	}
	return nil
}

// byCycle chooses the files named: those of the cycle asked for, else of every
// cycle that contains the day, else of the last that ended, else of the next.
func (c *choice) byCycle(name string) error {
	var cycles []cycle.Cycle
	for _, ws := range c.workspaces {
		for _, f := range ws.Files() {
			if !f.Cycle.IsZero() && !slices.Contains(cycles, f.Cycle) {
				cycles = append(cycles, f.Cycle)
			}
		}
	}
	wanted, err := pick(cycles, name, c.day)
	if err != nil {
		return err
	}
	for _, ws := range c.workspaces {
		for _, f := range ws.Files() {
			if f.Cycle.IsZero() && name == "" || slices.Contains(wanted, f.Cycle) {
				for _, o := range f.Objectives {
					c.add(ws, o)
				}
			}
		}
	}
	return nil
}

// pick returns which of the cycles are meant.
func pick(cycles []cycle.Cycle, name string, day cycle.Date) ([]cycle.Cycle, error) {
	if name != "" {
		var names []string
		for _, c := range cycles {
			if strings.EqualFold(c.Name, name) {
				return []cycle.Cycle{c}, nil
			}
			names = append(names, c.Name)
		}
		slices.Sort(names)
		return nil, usagef(fmt.Sprintf("there is %s", strings.Join(names, ", ")), "--cycle: there is no file for %q%s", name, meant(name, names))
	}
	var now []cycle.Cycle
	var last, next cycle.Cycle
	for _, c := range cycles {
		switch {
		case c.Contains(day):
			now = append(now, c)
		case c.End < day && (last.IsZero() || c.End > last.End):
			last = c
		case c.Start > day && (next.IsZero() || c.Start < next.Start):
			next = c
		}
	}
	switch {
	case len(now) > 0:
		return now, nil
	case !last.IsZero():
		return []cycle.Cycle{last}, nil
	}
	return []cycle.Cycle{next}, nil
}

func (c *choice) add(ws *workspace.Workspace, o *okr.Objective) {
	c.objectives = append(c.objectives, score.Of(o, score.Options{
		AsOf:  c.day,
		Bands: score.Bands(ws.Config.Bands),
		Early: ws.Config.Limits.PaceEarly,
	}))
}

func (c *choice) report() *report.Report {
	return report.Build(c.objectives, report.Options{AsOf: c.day})
}

// sayUnread names on stderr the files that could not be read, or only in part,
// and reports whether there are any.
func (c *choice) sayUnread(env *Env) bool {
	unread := false
	for _, ws := range c.workspaces {
		for _, f := range ws.Files() {
			i := slices.IndexFunc(f.Problems, func(p source.Problem) bool {
				return p.Kind == source.Unreadable || p.Kind == source.Syntax && !p.Minor
			})
			if i >= 0 {
				unread = true
				fmt.Fprintf(env.Err, "okr: incomplete: %v: %s\n", f.Problems[i].At, f.Problems[i].Message)
			}
		}
	}
	return unread
}
