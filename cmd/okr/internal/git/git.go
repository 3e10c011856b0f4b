// Package git reads the past of a repository through the git command.
//
// It reads commits, folders and files, and nothing else: no index, no working
// tree, no network. It writes nothing.
//
// A repository is not trusted. Only plumbing is run, which knows no hooks, pagers,
// filters or external diffs; what its configuration could start all the same is
// switched off on the command line and in the environment (see command). What a
// person typed never reaches a command line: revisions go to cat-file on its
// standard input, so that none can be taken for a flag.
package git

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os/exec"
	"slices"
	"strings"
)

// A Repo is a repository and a folder of its working tree. It may be used by
// many goroutines at once, until Close.
type Repo struct {
	Prefix string // the folder below the top of the working tree, with '/'; "." is the top

	shallow bool            // commits before some day are not there
	ctx     context.Context // of every process of this repository
	program string
	dir     string
	objects *objects
}

// An Error is why something cannot be known of the past, and what to do about it.
type Error struct {
	Message string
	Way     string // the way out; may be empty
}

// Error says what is wrong.
func (e *Error) Error() string { return e.Message }

// Open returns the repository whose working tree a folder is in.
//
// Errors are an *Error where a person can do something about them: git is not
// there, the folder is in no repository, or in one that git does not trust.
func Open(ctx context.Context, dir string) (*Repo, error) {
	program, err := exec.LookPath("git")
	if err != nil {
		return nil, &Error{"there is no git on the PATH to look into the past with", "install git, or put it on the PATH"}
	}
	r := &Repo{ctx: ctx, program: program, dir: dir}
	out, err := r.run("rev-parse", "--is-inside-work-tree", "--is-shallow-repository", "--show-prefix")
	if err != nil {
		return nil, r.explain(err)
	}
	lines := strings.SplitN(out, "\n", 3)
	if len(lines) < 3 || lines[0] != "true" {
		return nil, r.noFiles()
	}
	r.shallow = lines[1] == "true"
	r.Prefix = strings.TrimSuffix(strings.TrimSuffix(lines[2], "\n"), "/")
	if r.Prefix == "" {
		r.Prefix = "."
	}
	r.objects = &objects{
		command: func() *exec.Cmd { return r.command("cat-file", "--batch") },
		folders: map[string][]node{},
	}
	return r, nil
}

// Close ends what Open started. Files that were opened before can still be read.
func (r *Repo) Close() error { return r.objects.close() }

// Lacking returns an *Error once a file or folder of a commit was asked for that
// the clone does not have. Who reads many files should ask when all are read: each
// of them only seems to be unreadable.
func (r *Repo) Lacking() error {
	r.objects.mu.Lock()
	defer r.objects.mu.Unlock()
	if !r.objects.lacks {
		return nil
	}
	return &Error{"the clone is partial: it does not have the files of earlier commits", "git fetch --refetch --no-filter brings them"}
}

// noFiles returns the error of a folder that belongs to git itself.
func (r *Repo) noFiles() error {
	return &Error{fmt.Sprintf("%s is no folder of the files of a git repository", r.dir), "run okr where the files are checked out"}
}

// explain turns what git says of a folder into an error with a way out.
func (r *Repo) explain(err error) error {
	var failed *failure
	if !errors.As(err, &failed) {
		return err
	}
	switch {
	case strings.Contains(failed.said, "not a git repository"):
		return &Error{
			fmt.Sprintf("%s is in no git repository, so nothing is known of its past", r.dir),
			"git init and a first commit begin one",
		}
	case strings.Contains(failed.said, "cannot use bare repository"):
		return r.noFiles()
	case strings.Contains(failed.said, "dubious ownership"):
		folder := "FOLDER" // that holds .git; git names it between quotes
		_, named, _ := strings.Cut(failed.said, "'")
		if named = strings.TrimSuffix(named, "'"); named != "" && !strings.ContainsAny(named, " \t\"'`$&|;<>()\\*?!#~") {
			folder = named // which a shell takes for one word
		}
		return &Error{
			fmt.Sprintf("git does not read the repository around %s: it belongs to somebody else", r.dir),
			"if you trust it: git config --global --add safe.directory " + folder,
		}
	}
	return err
}

// A failure is what git said when it failed.
type failure struct {
	verb string // "rev-list"
	said string // its last line that says what is wrong
	code int
}

func (f *failure) Error() string { return fmt.Sprintf("git %s: %s", f.verb, f.said) }

// run runs git and returns what it prints.
func (r *Repo) run(verb string, args ...string) (string, error) {
	cmd := r.command(verb, args...)
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	err := cmd.Run()
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		return "", &failure{verb, complaint(errs.String(), exit), exit.ExitCode()}
	}
	if err != nil {
		return "", fmt.Errorf("git %s: %w", verb, err)
	}
	return out.String(), nil
}

// complaint returns the line of stderr that says what is wrong: after it git
// gives advice, before it there may be warnings.
func complaint(stderr string, exit *exec.ExitError) string {
	for line := range strings.Lines(stderr) {
		for _, kind := range [...]string{"fatal: ", "error: "} {
			if said, ok := strings.CutPrefix(line, kind); ok {
				return strings.TrimSpace(said)
			}
		}
	}
	return exit.Error()
}

// command returns a git that can start no other program, opens no connection and
// asks no question, whatever the configuration of the repository says.
func (r *Repo) command(verb string, args ...string) *exec.Cmd {
	all := append([]string{
		"--no-pager",
		"-c", "core.fsmonitor=false",
		"-c", "core.hooksPath=/dev/null",
		// A repository without files of its own, lying among those of another, would
		// be read in its place.
		"-c", "safe.bareRepository=explicit",
		verb,
	}, args...)
	cmd := exec.CommandContext(r.ctx, r.program, all...)
	cmd.Dir = r.dir
	// The repository is that around the folder, also where okr is started by a
	// hook of another one, which sets these.
	inherited := slices.DeleteFunc(cmd.Environ(), func(v string) bool {
		name, _, _ := strings.Cut(v, "=")
		return slices.Contains(elsewhere[:], name)
	})
	cmd.Env = append(inherited,
		"GIT_NO_LAZY_FETCH=1",
		// Before git 2.45 only this keeps it from fetching what a partial clone lacks.
		"GIT_ALLOW_PROTOCOL=none",
		"GIT_OPTIONAL_LOCKS=0",
		"GIT_TERMINAL_PROMPT=0",
		"LC_ALL=C", // for explain
	)
	return cmd
}

// elsewhere are the variables that point git at a repository, or a part of one.
var elsewhere = [...]string{"GIT_DIR", "GIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_NAMESPACE"}
