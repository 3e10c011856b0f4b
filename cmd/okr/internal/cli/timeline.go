package cli

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"

	"github.com/okr-as-code/okr/cmd/okr/internal/git"
	"github.com/okr-as-code/okr/lint/rules"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/diff"
	"github.com/okr-as-code/okr/okr/source"
	"github.com/okr-as-code/okr/okr/workspace"
)

// A timeline is a workspace as it was at other times. It is read with today's
// configuration: with its own, a rule that is switched on today would have found
// nothing then, and all that it finds now would look new, or moved.
type timeline struct {
	env       *Env
	repo      *git.Repo
	workspace *workspace.Workspace // as it is
	head      *git.Commit          // what is checked out; the working tree may go beyond it
	now       cycle.Date
	all       bool // also archived files
}

// parted returns the commit at which what is checked out parted from a revision:
// what was done there since is not the doing of this branch.
func (t *timeline) parted(rev string) (*git.Commit, error) {
	from, err := t.repo.Commit(rev)
	if err != nil {
		return nil, err
	}
	return t.repo.MergeBase(from, t.head)
}

// at returns the plan of the workspace at a commit, empty if it was not there.
func (t *timeline) at(c *git.Commit) (*okr.Plan, error) {
	o := workspace.Options{
		Dir:    t.repo.Prefix,
		AsOf:   t.now,
		Rules:  rules.Names(),
		All:    true,
		Config: t.workspace.Config,
	}
	p, err := t.load(c, o)
	if err == nil && len(p.Files) == 0 {
		// Its folder may have had another name, so every workspace is looked at.
		o.Dir, o.Paths = ".", []string{"."}
		p, err = t.load(c, o)
	}
	return p, cmp.Or(t.repo.Lacking(), err)
}

// load returns the files of a load as one plan: those of the folder of the
// workspace, and of other workspaces what is not where it was. Files of others
// that are still there only have their names in common with this one's. That
// there are none is no error: what did not exist yet had no findings.
func (t *timeline) load(c *git.Commit, o workspace.Options) (*okr.Plan, error) {
	all, err := workspace.Load(c.FS(), o)
	var none *workspace.NothingError
	var missing *workspace.PathError // the folder itself
	if err != nil && !errors.As(err, &none) && !errors.As(err, &missing) {
		return nil, err
	}
	mine := map[string]bool{}
	for _, f := range t.workspace.Plan.Files {
		mine[path.Join(t.repo.Prefix, f.Path)] = true
	}
	p := &okr.Plan{}
	for _, ws := range all {
		for _, f := range ws.Plan.Files {
			at := path.Join(ws.Root, f.Path)
			if ws.Root == t.repo.Prefix || mine[at] || !t.onDisk(at) {
				f.Commit = c.Short()
				p.Files = append(p.Files, f)
			}
		}
	}
	return p, nil
}

// onDisk reports whether a file of the repository is in the working tree.
func (t *timeline) onDisk(name string) bool {
	rel, err := filepath.Rel(filepath.FromSlash(t.repo.Prefix), filepath.FromSlash(name))
	if err != nil {
		return false
	}
	_, err = os.Lstat(filepath.Join(t.env.below(t.workspace.Root), rel))
	return !errors.Is(err, fs.ErrNotExist)
}

// sayUnread names the files of which nothing is known as they were, so that all
// that is found in them counts as new.
func (t *timeline) sayUnread(match *diff.Match, rev string) {
	for _, f := range t.workspace.Files() {
		was := match.File(f)
		if was == nil || unread(f) != "" || unread(was) == "" {
			continue
		}
		t.env.say(fmt.Sprintf("okr: at %s %s, so all that is found in %s counts as new", rev, unread(was), f.Source.Name))
	}
}

// unread returns why a file could not be read at all; "" if it could.
func unread(f *okr.File) string {
	for _, p := range f.Problems {
		if p.Kind == source.Unreadable {
			return p.Message
		}
	}
	return ""
}

// began returns the plan as each of its cycles began: their files as the last
// commit before the end of the configuration's grace has them. It is nil if none
// of the cycles has come so far, or none is as old as the repository.
func (t *timeline) began() (*okr.Plan, error) {
	grace := cycle.Date(t.workspace.Config.Limits.Grace)
	plans := map[string]*okr.Plan{} // by commit: cycles that began together share one
	var began *okr.Plan
	for _, c := range t.cycles() {
		settled := c.Start + grace
		if t.now < settled {
			continue
		}
		commit, err := t.repo.Before(t.head, settled)
		if err != nil {
			return nil, err
		}
		if commit == nil {
			t.env.say(fmt.Sprintf("okr: --history: the repository begins after %v, so nothing is known of how %s began", settled-1, c.Name))
			continue
		}
		plan := plans[commit.Hash]
		if plan == nil {
			if plan, err = t.at(commit); err != nil {
				return nil, err
			}
			plans[commit.Hash] = plan
		}
		if began == nil {
			began = &okr.Plan{}
		}
		for _, f := range plan.Files {
			if f.Cycle == c {
				if why := unread(f); why != "" {
					t.env.say(fmt.Sprintf("okr: --history: at %s %s, so nothing is known of how it began", commit.Short(), why))
				}
				began.Files = append(began.Files, f)
			}
		}
	}
	return began, nil
}

// cycles returns the cycles of the files that are reported on, by their start.
func (t *timeline) cycles() []cycle.Cycle {
	var all []cycle.Cycle
	for _, f := range t.workspace.Files() {
		if !f.Cycle.IsZero() && (t.all || !f.Archived) && !slices.Contains(all, f.Cycle) {
			all = append(all, f.Cycle)
		}
	}
	slices.SortFunc(all, cycle.Cycle.Compare)
	return all
}
