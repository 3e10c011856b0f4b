package cli

import (
	"errors"
	"fmt"
	"path/filepath"

	"github.com/okr-as-code/okr/cmd/okr/internal/git"
	"github.com/okr-as-code/okr/lint/rules"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/source"
	"github.com/okr-as-code/okr/okr/workspace"
	"github.com/spf13/cobra"
)

// where holds the flags of the commands that read a workspace.
type where struct {
	asOf   string
	config string
	whole  bool // every file of a workspace is wanted, whichever are named
}

func (w *where) addTo(cmd *cobra.Command) {
	cmd.Flags().StringVar(&w.asOf, "as-of", "", "the day `YYYY-MM-DD` to look from (default today)")
	complete(cmd, "as-of")
	addConfig(cmd, &w.config)
}

// addConfig adds the flag that names another configuration.
func addConfig(cmd *cobra.Command, value *string) {
	cmd.Flags().StringVar(value, "config", "", "the configuration `FILE` to use instead of .okr.yaml")
	_ = cmd.MarkFlagFilename("config", "yaml", "yml")
}

// day returns the day to look from.
func (w *where) day(env *Env) (cycle.Date, error) {
	if w.asOf == "" {
		y, m, d := env.Now().Date()
		return cycle.NewDate(y, int(m), d), nil
	}
	day, err := cycle.ParseDate(w.asOf)
	if err != nil {
		return 0, usagef("", "--as-of: %v", err)
	}
	return day, nil
}

// load reads the workspaces that paths name; without paths, the one around the
// working directory. Mistakes in a configuration end the command: all of them
// are said on stderr.
func (w *where) load(env *Env, paths []string) ([]*workspace.Workspace, cycle.Date, error) {
	paths, err := slashed(paths)
	if err != nil {
		return nil, 0, err
	}
	day, err := w.day(env)
	if err != nil {
		return nil, 0, err
	}
	fsys, dir, err := env.root()
	if err != nil {
		return nil, 0, err
	}
	found, err := workspace.Load(fsys, workspace.Options{
		Dir:        dir,
		Paths:      paths,
		AsOf:       day,
		ConfigPath: filepath.ToSlash(w.config),
		Rules:      rules.Names(),
		All:        w.whole,
	})
	bad, passed := false, 0
	for _, ws := range found {
		passed += ws.Passed
		for _, p := range ws.Problems {
			bad = true
			sayProblem(env, p)
		}
	}
	switch {
	case bad:
		return nil, 0, errReported
	case err != nil:
		return nil, 0, wayOut(err)
	}
	if passed > 0 {
		env.say(fmt.Sprintf("okr: files passed over that are no OKRs: %d (YAML without objective, objectives or key_results at its top)", passed))
	}
	return found, day, nil
}

// slashed returns paths as they are written everywhere but on Windows. It fails for
// an empty one, as that of a variable in a script that is not set: it must not mean
// everything.
func slashed(paths []string) ([]string, error) {
	all := make([]string, len(paths))
	for i, p := range paths {
		if p == "" {
			return nil, usagef("name a file or a folder, or nothing for all that is here", "a path is empty")
		}
		all[i] = filepath.ToSlash(p)
	}
	return all, nil
}

// wayOut turns what workspace says of the paths, and git of the past, into a usage
// error.
func wayOut(err error) error {
	var none *workspace.NothingError
	var path *workspace.PathError
	var past *git.Error
	switch {
	case errors.As(err, &past):
		return usagef(past.Way, "%s", past.Message)
	case errors.As(err, &none):
		return usagef(none.Way, "%s", none.Looked)
	case errors.As(err, &path):
		hint := ""
		if path.Nearest != "" {
			hint = fmt.Sprintf("did you mean %s?", path.Nearest)
		}
		return usagef(hint, "%s %s", path.Path, path.Problem)
	}
	return err
}

// sayProblem prints a mistake in a configuration on stderr, with its place.
func sayProblem(env *Env, p source.Problem) {
	env.say(fmt.Sprintf("%v: %s", p.At, p.Message))
	if p.Help != "" {
		env.say("  help: " + p.Help)
	}
}
