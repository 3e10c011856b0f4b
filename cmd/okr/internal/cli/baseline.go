package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/lint/rules"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/draw"
	"github.com/okr-as-code/okr/okr/source"
	"github.com/okr-as-code/okr/okr/workspace"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// baseline is the file of known findings that --baseline names, and what is to
// be done with it. Paths in the file are relative to its own folder, so that it
// means the same from every working directory.
type baseline struct {
	file  string
	write bool
	prune bool
	flags *pflag.FlagSet

	known *lint.Baseline
	there bool   // the file exists
	text  string // that is in it
	part  bool   // the run leaves findings out that occur, so that none can be called gone
}

const baselineHelp = `A baseline lets a folder that was never linted begin today: --write-baseline
puts what is found now into the file that --baseline names, and later runs with
that file report, and fix, only what is new. A finding in it is known by its
rule, its words and its key result or objective, wherever in the file that
stands. What no longer occurs is said, and --prune-baseline takes it out without
adding anything. What could not be read is in no baseline.`

func (b *baseline) addTo(cmd *cobra.Command) {
	b.flags = cmd.Flags()
	b.flags.StringVar(&b.file, "baseline", "", "do not report the findings that `FILE` holds")
	_ = cmd.MarkFlagFilename("baseline", "json")
	b.flags.BoolVar(&b.write, "write-baseline", false, "put all that is found into the file of --baseline")
	b.flags.BoolVar(&b.prune, "prune-baseline", false, "take out of the file of --baseline what no longer occurs")
}

// check finds flags that do not go together.
func (b *baseline) check(x fixes, p past) error {
	switch {
	case p.newFrom != "" && (b.write || b.prune):
		return usagef("leave --new-from away", "--new-from leaves out what --write-baseline and --prune-baseline must know of")
	case x.diff && (b.write || b.prune):
		return usagef("--diff writes nothing", "--diff does not go together with --write-baseline and --prune-baseline")
	case b.file == "" && b.flags.Changed("baseline"):
		return usagef("", "--baseline: the name of the file is missing")
	case b.file == "" && (b.write || b.prune):
		return usagef("write --baseline FILE too", "--write-baseline and --prune-baseline need the file of --baseline")
	case b.write && b.prune:
		return usagef("", "--write-baseline takes out what no longer occurs, too: leave --prune-baseline away")
	}
	return nil
}

// load reads the file. One that is not there is a mistake unless it is to be
// written: a mistyped name must not report everything as new, nor write a second
// file. What is no baseline is never written over.
func (b *baseline) load(env *Env) error {
	if b.file == "" {
		return nil
	}
	text, err := os.ReadFile(env.abs(b.file))
	if errors.Is(err, fs.ErrNotExist) && b.write {
		b.known = lint.NewBaseline(nil, nil)
		return nil
	}
	if errors.Is(err, fs.ErrNotExist) {
		return usagef("--write-baseline makes one of all that is found", "--baseline %s: it does not exist%s", b.file, b.near(env))
	}
	if err != nil {
		return fmt.Errorf("reading the baseline %s: %w", b.file, reason(err))
	}
	b.there, b.text = true, string(text)
	known, problems := lint.ReadBaseline(source.NewFile(filepath.ToSlash(b.file), b.text))
	for _, p := range problems {
		sayProblem(env, p)
	}
	if len(problems) > 0 {
		return errReported
	}
	b.known = known
	return nil
}

// near returns ": did you mean X?" if a file of nearly that name is there.
func (b *baseline) near(env *Env) string {
	entries, _ := os.ReadDir(filepath.Dir(env.abs(b.file)))
	var names []string
	for _, e := range entries {
		if !e.IsDir() {
			names = append(names, e.Name())
		}
	}
	return meant(filepath.Base(b.file), names)
}

// without returns a runner that leaves out what is known: what is put off is not
// fixed either.
func (b *baseline) without(env *Env, run runner) runner {
	if b.known == nil {
		return run
	}
	return func(ws *workspace.Workspace) *lint.Result {
		r := run(ws)
		b.known.Sift(r, b.pathOf(env))
		return r
	}
}

// apply takes what is known out of the result, and writes the file if it is to be
// written. What no longer occurs is said.
func (b *baseline) apply(env *Env, found []*workspace.Workspace, o lint.Options, r *lint.Result) error {
	if b.known == nil {
		return nil
	}
	name := b.pathOf(env)
	now := lint.NewBaseline(r.Findings, name)
	gone := b.known.Gone(now, b.covers(env, found, o))
	if !b.write && !b.prune {
		b.known.Sift(r, name)
		if !b.part {
			b.sayGone(env, gone)
		}
		return nil
	}
	next := b.known.Without(gone)
	if b.write {
		next = next.With(now)
	}
	if err := b.save(env, next); err != nil {
		return err
	}
	env.say(fmt.Sprintf("okr: %s holds %s: %d added, %d taken out", b.file, draw.Plural(next.Len(), "finding"), next.Len()-b.known.Len()+gone.Len(), gone.Len()))
	next.Sift(r, name)
	return nil
}

// covers returns a function that reports whether the run says all that there is
// about an entry. Of a file that is there no more there is nothing to say.
func (b *baseline) covers(env *Env, found []*workspace.Workspace, o lint.Options) func(lint.Entry) bool {
	type place struct {
		file   *okr.File
		extent lint.Extent
	}
	places := make(map[string]place)
	for _, ws := range found {
		o.Rules, o.Config = rules.All, ws.Config
		extent := lint.NewExtent(o)
		for _, f := range ws.Files() {
			places[b.path(env, f.Source)] = place{f, extent}
		}
	}
	dir := filepath.Dir(env.abs(b.file))
	return func(e lint.Entry) bool {
		if p, ok := places[e.Path]; ok {
			return p.extent.Covers(p.file, e.Rule)
		}
		path := filepath.FromSlash(e.Path)
		if !filepath.IsAbs(path) {
			path = filepath.Join(dir, path)
		}
		_, err := os.Lstat(path)
		return errors.Is(err, fs.ErrNotExist)
	}
}

// pathOf returns what says how the baseline calls the file of a finding.
func (b *baseline) pathOf(env *Env) func(*lint.Finding) string {
	return func(f *lint.Finding) string { return b.path(env, f.At.File) }
}

// path returns what the baseline calls a file: its path from the folder of the
// baseline; "" for none.
func (b *baseline) path(env *Env, f *source.File) string {
	if f == nil {
		return ""
	}
	path := env.pathOf(f)
	if rel, err := filepath.Rel(filepath.Dir(env.abs(b.file)), path); err == nil {
		path = rel
	}
	return filepath.ToSlash(path)
}

// save writes the baseline, all of it or nothing: it is not easily made again. What
// somebody else has written to it in the meantime is not lost.
func (b *baseline) save(env *Env, next *lint.Baseline) error {
	var text strings.Builder
	if err := next.Write(&text); err != nil {
		return err
	}
	if err := b.put(env.abs(b.file), text.String()); err != nil {
		return fmt.Errorf("writing the baseline %s: %w", b.file, unwritten(b.file, err))
	}
	return nil
}

func (b *baseline) put(name, text string) (err error) {
	if b.there {
		return workspace.Save(name, func(now string) (string, error) {
			if now != b.text {
				return "", workspace.ErrChanged
			}
			return text, nil
		})
	}
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if errors.Is(err, fs.ErrExist) {
		return workspace.ErrChanged
	}
	if err != nil {
		return err
	}
	defer func() {
		if err = errors.Join(err, f.Close()); err != nil {
			os.Remove(name) // a part of it is no baseline
		}
	}()
	_, err = f.WriteString(text)
	return err
}

// mostGone is how many entries that no longer occur are named.
const mostGone = 5

// sayGone says which entries no longer occur.
func (b *baseline) sayGone(env *Env, gone *lint.Baseline) {
	if gone.Len() == 0 {
		return
	}
	env.say(fmt.Sprintf("okr: %s still holds what no longer occurs (%s): --prune-baseline takes it out", b.file, draw.Plural(gone.Len(), "finding")))
	entries := gone.Entries()
	for _, e := range entries[:min(mostGone, len(entries))] {
		where := ""
		if e.Words != "" {
			where = " at " + draw.Truncate(fmt.Sprintf("%q", e.Words), 60)
		}
		env.say(fmt.Sprintf("  %s: %s%s", e.Path, e.Rule, where))
	}
	if more := len(entries) - mostGone; more > 0 {
		env.say(fmt.Sprintf("  and %d more", more))
	}
}
