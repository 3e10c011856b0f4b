package cli

import (
	"context"
	"fmt"
	"maps"
	"os"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"
	"syscall"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/lint/output"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/draw"
	"github.com/okr-as-code/okr/okr/source"
	"github.com/okr-as-code/okr/okr/workspace"
	"github.com/spf13/cobra"
)

// fixes are the flags of okr lint that have fixes made, or shown.
type fixes struct {
	fix    bool
	diff   bool
	unsafe bool
}

const fixesHelp = `--fix makes the fixes that change how a thing is written and never what it
means; with --unsafe also those that state what only you know, which --diff
shows first. No fix is made that would bring a new mistake, and none where the
file has changed since it was read.`

func (x *fixes) addTo(cmd *cobra.Command) {
	cmd.Flags().BoolVar(&x.fix, "fix", false, "make the safe fixes in the files, and lint what is left")
	cmd.Flags().BoolVar(&x.diff, "diff", false, "show what --fix would change, as a diff for git apply, and write nothing")
	cmd.Flags().BoolVar(&x.unsafe, "unsafe", false, "with --fix or --diff: also fixes that state what only you know")
}

func (x *fixes) asked() bool { return x.fix || x.diff }

// check finds flags that do not go together; formats are those of --format.
func (x *fixes) check(formats []string) error {
	switch {
	case x.fix && x.diff:
		return usagef("--diff shows what --fix would write: take --diff first, then --fix", "--fix and --diff do not go together")
	case x.unsafe && !x.asked():
		return usagef("add --diff to see the fixes, or --fix to have them made", "--unsafe says which fixes to make, but none are asked for")
	case x.diff && len(formats) > 0:
		return usagef("leave out --format: --diff shows the changes and not the findings", "--format and --diff do not go together")
	}
	return nil
}

// mend makes the fixes of workspaces in memory, and says which must not be made.
func (x *fixes) mend(env *Env, found []*workspace.Workspace, run runner) []*lint.Mending {
	var all []*lint.Mending
	for _, ws := range found {
		m := lint.Mend(ws, run, x.unsafe)
		for _, r := range m.Refused {
			env.say(fmt.Sprintf("okr: %v: not fixed (%s): %s", r.Finding.At, r.Title, r.Why))
		}
		all = append(all, m)
	}
	return all
}

// showAll writes the diff of all fixes to stdout.
func (x *fixes) showAll(env *Env, g *global, found []*workspace.Workspace, run runner) error {
	home := *env
	home.Dir = behindLinks(env.Dir) // where git looks from
	t := tally{unsafe: x.unsafe}
	for _, m := range x.mend(env, found, run) {
		for _, c := range m.Changes {
			t.add(env, &lint.Change{Before: home.asGitKnows(c.Before), After: c.After, Fixed: c.Fixed})
		}
		t.left += m.Result.Unsafe()
	}
	c := env.canvas(g, env.Out)
	if !env.Out.Terminal && g.colour != "always" {
		c = canvas{} // for git apply, also where CI asks for colours with FORCE_COLOR
	}
	top := home.fromTop()
	if err := output.Diff(env.Out, t.changes, output.Options{Width: c.Width, Theme: c.Theme, Root: top}); err != nil {
		return err
	}
	t.say(env, "would fix")
	if top != "" && slices.ContainsFunc(t.changes, func(c *lint.Change) bool { return strings.HasPrefix(c.Before.Name, "../") }) {
		env.say("okr: git apply leaves out what is not below the folder it is run in; run it at the top of the repository")
	}
	if len(t.changes) > 0 {
		return errFindings
	}
	return nil
}

// makeAll writes all fixes to the files, and returns the workspaces as they then
// are. What cannot be written stays as it was, which is said, and the rest is
// written all the same. Ctrl-C waits for the file that is being written, so that
// nothing is left beside it, and ends the command before the next.
func (x *fixes) makeAll(ctx context.Context, env *Env, found []*workspace.Workspace, run runner) ([]*workspace.Workspace, *tally, error) {
	t := &tally{unsafe: x.unsafe}
	all := x.mend(env, found, run)
	ctx, stop := signal.NotifyContext(ctx, os.Interrupt, syscall.SIGTERM)
	defer stop()
	var mended []*workspace.Workspace
	for _, m := range all {
		var back []*okr.File
		for _, c := range m.Changes {
			if ctx.Err() != nil {
				return nil, nil, fmt.Errorf("interrupted after %s; run it again for the rest", draw.Plural(len(t.changes), "file"))
			}
			if err := env.save(c); err != nil {
				env.say(fmt.Sprintf("okr: %s: not fixed: %v", c.Before.Name, err))
				back = append(back, m.Workspace.Read(c.Before.Name, c.Before.Text))
				t.failed = true
				continue
			}
			t.add(env, c)
		}
		ws, result := m.Workspace, m.Result
		if len(back) > 0 {
			ws = ws.WithFiles(back...)
			result = run(ws)
		}
		t.left += result.Unsafe()
		mended = append(mended, ws)
	}
	return mended, t, nil
}

// save writes a change to its file, if that still is what was read, or, under
// another name, has been changed just so already.
func (e *Env) save(c *lint.Change) error {
	return workspace.Save(e.pathOf(c.Before), func(text string) (string, error) {
		if text != c.Before.Text && text != c.After.Text {
			return "", workspace.ErrChanged
		}
		return c.After.Text, nil
	})
}

// asGitKnows returns a file by the name of what its links lead to.
func (e *Env) asGitKnows(f *source.File) *source.File {
	name, err := filepath.Rel(e.Dir, behindLinks(e.pathOf(f)))
	if err != nil {
		return f
	}
	return source.NewFile(filepath.ToSlash(name), f.Text)
}

// A tally is what was fixed, or would be.
type tally struct {
	unsafe  bool
	changes []*lint.Change  // each file once, under whatever name
	counted map[string]bool // where these are
	left    int             // findings that only --unsafe would fix
	failed  bool            // a file could not be written
}

// add counts a change, unless the file is one that is counted under another name.
func (t *tally) add(env *Env, c *lint.Change) {
	real := behindLinks(env.pathOf(c.Before))
	if t.counted[real] {
		return
	}
	if t.counted == nil {
		t.counted = map[string]bool{}
	}
	t.counted[real] = true
	t.changes = append(t.changes, c)
}

// manyRules is from how many rules on a tally does not list them.
const manyRules = 6

// say says on stderr how many findings there were fixed, of which rules, and how
// many more could be.
func (t *tally) say(env *Env, verb string) {
	rules, n := map[string]int{}, 0
	for _, c := range t.changes {
		n += len(c.Fixed)
		for _, f := range c.Fixed {
			rules[f.Rule.Name]++
		}
	}
	line := "nothing to fix"
	switch {
	case n == 0 && t.failed:
		line = "nothing was fixed"
	case n > 0:
		line = fmt.Sprintf("%s %d in %s", verb, n, draw.Plural(len(t.changes), "file"))
		if len(rules) < manyRules {
			var list []string
			for _, name := range slices.Sorted(maps.Keys(rules)) {
				list = append(list, fmt.Sprintf("%s %d", name, rules[name]))
			}
			line += " (" + strings.Join(list, ", ") + ")"
		}
	}
	if t.left > 0 && !t.unsafe {
		line += fmt.Sprintf("; %d more with --unsafe", t.left)
	}
	env.say("okr: " + line)
}
