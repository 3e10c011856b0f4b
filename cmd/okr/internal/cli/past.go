package cli

import (
	"context"

	"github.com/okr-as-code/okr/cmd/okr/internal/git"
	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/diff"
	"github.com/okr-as-code/okr/okr/workspace"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// past holds the flags of okr lint that look into git. Without one of them no
// program is started.
type past struct {
	newFrom string
	history bool
	flags   *pflag.FlagSet
}

const pastHelp = `With --new-from REV it reports only what was added since this branch parted from
REV. The files as they are now, committed or not, are compared with the files as
they were then, by what is found in them and not by lines, so that a key result
that moves or a file that is renamed takes its old findings along. With
--history it also compares each cycle with how it began. Both run git, and need
its history.`

func (p *past) addTo(cmd *cobra.Command) {
	p.flags = cmd.Flags()
	p.flags.StringVar(&p.newFrom, "new-from", "", "report only what was added since the working tree parted from `REV`, such as origin/main")
	p.flags.BoolVar(&p.history, "history", false, "also compare with git how each cycle began (target-moved)")
	complete(cmd, "new-from") // git knows the revisions, and a shell that completes starts none
}

// check fails for a revision that is empty, as that of a variable in CI that is not
// set: it must not mean everything.
func (p *past) check() error {
	if p.flags.Changed("new-from") && p.newFrom == "" {
		return usagef("it takes a branch, a tag or a commit, such as origin/main", "--new-from: the revision is empty")
	}
	return nil
}

// An earlier is what is known of how a workspace was.
type earlier struct {
	began *okr.Plan    // as its cycles began; nil if nothing is known of it
	plan  *okr.Plan    // where the working tree parted from --new-from; nil without
	found *lint.Result // in that plan
}

// runner returns what lints each of the workspaces with its own configuration and
// its own repository, and otherwise with the options. It looks into git once,
// however often a workspace is then linted.
func (p *past) runner(ctx context.Context, env *Env, found []*workspace.Workspace, o lint.Options) (runner, error) {
	if !p.history && p.newFrom == "" {
		return func(ws *workspace.Workspace) *lint.Result { return lintOne(ws, o) }, nil
	}
	times := make(map[string]*earlier, len(found)) // by the folder of a workspace
	for _, ws := range found {
		e, err := p.look(ctx, env, ws, o)
		if err != nil {
			return nil, wayOut(err)
		}
		times[ws.Root] = e
	}
	return func(ws *workspace.Workspace) *lint.Result {
		e, o := times[ws.Root], o
		o.Before = e.began
		result := lintOne(ws, o)
		if e.plan == nil {
			return result
		}
		return result.Since(e.found, diff.Matched(e.plan, ws.Plan))
	}, nil
}

// look returns how a workspace was, as far as the flags ask for it.
func (p *past) look(ctx context.Context, env *Env, ws *workspace.Workspace, o lint.Options) (*earlier, error) {
	repo, err := git.Open(ctx, env.below(ws.Root))
	if err != nil {
		return nil, err
	}
	defer repo.Close()
	t := &timeline{env: env, repo: repo, workspace: ws, now: o.Now, all: o.All}
	if t.head, err = repo.Commit("HEAD"); err != nil {
		return nil, err
	}
	e := &earlier{}
	if p.history {
		if e.began, err = t.began(); err != nil {
			return nil, err
		}
	}
	if p.newFrom == "" {
		return e, nil
	}
	base, err := t.parted(p.newFrom)
	if err != nil {
		return nil, err
	}
	if e.plan, err = t.at(base); err != nil {
		return nil, err
	}
	t.sayUnread(diff.Matched(e.plan, ws.Plan), p.newFrom)
	// All of its files are linted, for one may have had another name, and what is in
	// force today is what they are judged by: a rule that is switched on now would
	// else call all that it finds new.
	o.Before = e.began
	e.found = lintPlan(e.plan, ws.Config, o)
	return e, nil
}
