package cli

import (
	"fmt"
	"path/filepath"
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

// choose returns the objectives that the arguments and --cycle ask for: all that
// addresses name, all of the files that are named, and those of a folder that are
// of its present cycles.
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
	chosen := map[*okr.Objective]bool{}
	for _, a := range addresses {
		if err := c.byAddress(o.within(a), chosen); err != nil {
			return nil, err
		}
	}
	if len(addresses) == 0 && len(paths) == 0 {
		paths = []string{""}
	}
	for _, p := range paths {
		if err := c.byPath(env, p, o.cycle, chosen); err != nil {
			return nil, err
		}
	}
	for _, ws := range found {
		of := scorer(ws, day)
		for obj := range ws.Plan.Objectives() {
			if chosen[obj] {
				c.objectives = append(c.objectives, of(obj))
			}
		}
	}
	return c, nil
}

// within returns an address in the cycle that --cycle asks for, unless it names
// one itself.
func (o *reportOptions) within(address string) string {
	first, _, _ := strings.Cut(address, "/")
	if _, ok := cycle.Parse(first, 1); ok || o.cycle == "" {
		return address
	}
	return o.cycle + "/" + address
}

// byAddress chooses what an address names. It must be found in one of the
// workspaces.
func (c *choice) byAddress(address string, chosen map[*okr.Objective]bool) error {
	var miss error
	hit := false
	for _, ws := range c.workspaces {
		nodes, err := align.New(ws.Plan, c.day).Find(address)
		if err != nil {
			miss = err
			continue
		}
		hit = true
		for _, n := range nodes {
			chosen[n.Objective] = true
		}
	}
	if !hit {
		return usagef("", "%v", miss)
	}
	return nil
}

// byPath chooses what a path names: a file whole; of a folder the files of the
// cycle asked for, else of every cycle that contains the day, else of those that
// ended last, else of the next. No path is every folder that was loaded.
func (c *choice) byPath(env *Env, path, name string, chosen map[*okr.Objective]bool) error {
	var files []*okr.File
	var cycles []cycle.Cycle
	whole := false
	for _, ws := range c.workspaces {
		for _, f := range ws.Files() {
			at := env.pathOf(f.Source)
			switch {
			case path == "":
			case at == env.abs(path):
				whole = true
			case !strings.HasPrefix(at, strings.TrimSuffix(env.abs(path), string(filepath.Separator))+string(filepath.Separator)):
				continue
			}
			files = append(files, f)
			if !f.Cycle.IsZero() && !slices.Contains(cycles, f.Cycle) {
				cycles = append(cycles, f.Cycle)
			}
		}
	}
	wanted := cycles
	if !whole || name != "" {
		var err error
		if wanted, err = pick(cycles, name, c.day); err != nil {
			return err
		}
	}
	for _, f := range files {
		if f.Cycle.IsZero() && name == "" || slices.Contains(wanted, f.Cycle) {
			for _, o := range f.Objectives {
				chosen[o] = true
			}
		}
	}
	return nil
}

// pick returns which of the cycles are meant: by name all of the same days.
func pick(cycles []cycle.Cycle, name string, day cycle.Date) ([]cycle.Cycle, error) {
	if name != "" {
		return named(cycles, name)
	}
	var now, last, next []cycle.Cycle
	for _, c := range cycles {
		switch {
		case c.Contains(day):
			now = append(now, c)
		case c.End < day:
			if len(last) > 0 && c.End > last[0].End {
				last = nil
			}
			if len(last) == 0 || c.End == last[0].End {
				last = append(last, c)
			}
		default:
			if len(next) > 0 && c.Start < next[0].Start {
				next = nil
			}
			if len(next) == 0 || c.Start == next[0].Start {
				next = append(next, c)
			}
		}
	}
	switch {
	case len(now) > 0:
		return now, nil
	case len(last) > 0:
		return last, nil
	}
	return next, nil
}

func named(cycles []cycle.Cycle, name string) ([]cycle.Cycle, error) {
	i := slices.IndexFunc(cycles, func(c cycle.Cycle) bool { return strings.EqualFold(c.Name, name) })
	if i < 0 {
		var names []string
		for _, c := range cycles {
			names = append(names, c.Name)
		}
		slices.Sort(names)
		verb := "are"
		if len(names) == 1 {
			verb = "is"
		}
		return nil, usagef(fmt.Sprintf("there %s %s", verb, strings.Join(names, ", ")), "--cycle: there is no file for %q%s", name, meant(name, names))
	}
	var same []cycle.Cycle
	for _, c := range cycles {
		if c.Start == cycles[i].Start && c.End == cycles[i].End {
			same = append(same, c)
		}
	}
	return same, nil
}

// scorer returns what scores the objectives of a workspace as its configuration
// says.
func scorer(ws *workspace.Workspace, day cycle.Date) func(*okr.Objective) *score.Objective {
	o := score.Options{
		AsOf:  day,
		Bands: score.Bands(ws.Config.Bands),
		Early: ws.Config.Limits.PaceEarly,
		Kinds: ws.Config.ScoreKinds,
	}
	if ws.Config.RollUpChildren {
		return align.NewScorer(align.New(ws.Plan, day), o).Of
	}
	return func(obj *okr.Objective) *score.Objective { return score.Of(obj, o) }
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
				return p.Kind == source.Unreadable || p.Kind == source.Syntax && !p.Minor && len(p.Fixes) == 0
			})
			if i >= 0 {
				unread = true
				env.say(fmt.Sprintf("okr: incomplete: %v: %s", f.Problems[i].At, f.Problems[i].Message))
			}
		}
	}
	return unread
}
