package git

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/okr-as-code/okr/okr/cycle"
)

// A sandbox is a folder in which git works as on a fresh machine.
type sandbox struct {
	t   *testing.T
	dir string
}

// newSandbox returns a new repository in a folder of its own.
func newSandbox(t *testing.T) sandbox {
	t.Helper()
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip(err)
	}
	t.Setenv("HOME", t.TempDir())
	t.Setenv("GIT_CONFIG_NOSYSTEM", "1")
	s := sandbox{t, t.TempDir()}
	s.git("init", "--quiet", "--initial-branch=main")
	return s
}

// git runs git in the sandbox and returns what it prints.
func (s sandbox) git(args ...string) string {
	s.t.Helper()
	return s.gitOn("2026-07-01T12:00:00+0000", args...)
}

// gitOn is git at a time.
func (s sandbox) gitOn(when string, args ...string) string {
	s.t.Helper()
	cmd := exec.Command("git", append([]string{"-c", "user.name=Ana", "-c", "user.email=ana@example.org", "-c", "protocol.file.allow=always"}, args...)...)
	cmd.Dir = s.dir
	cmd.Env = append(cmd.Environ(), "GIT_COMMITTER_DATE="+when, "GIT_AUTHOR_DATE="+when)
	out, err := cmd.CombinedOutput()
	if err != nil {
		s.t.Fatalf("git %v: %v\n%s", args, err, out)
	}
	return strings.TrimSpace(string(out))
}

// write writes a file.
func (s sandbox) write(name, text string) {
	s.t.Helper()
	p := filepath.Join(s.dir, name)
	if err := os.MkdirAll(filepath.Dir(p), 0o755); err != nil {
		s.t.Fatal(err)
	}
	if err := os.WriteFile(p, []byte(text), 0o644); err != nil {
		s.t.Fatal(err)
	}
}

// commit commits everything at a time, and returns the hash.
func (s sandbox) commit(when string) string {
	s.t.Helper()
	s.gitOn(when, "add", "--all")
	s.gitOn(when, "commit", "--quiet", "--allow-empty", "--message", "a change")
	return s.git("rev-parse", "HEAD")
}

// open opens the repository around a folder of the sandbox.
func (s sandbox) open(dir string) *Repo {
	s.t.Helper()
	r, err := Open(context.Background(), filepath.Join(s.dir, dir)) // the test's own ends before its cleanups
	if err != nil {
		s.t.Fatal(err)
	}
	s.t.Cleanup(func() {
		if err := r.Close(); err != nil {
			s.t.Error(err)
		}
	})
	return r
}

// head returns the commit that is checked out.
func (s sandbox) head(r *Repo) *Commit {
	s.t.Helper()
	c, err := r.Commit("HEAD")
	if err != nil {
		s.t.Fatal(err)
	}
	return c
}

// said returns the message and the way out of an *Error.
func said(t *testing.T, err error) string {
	t.Helper()
	var e *Error
	if !errors.As(err, &e) {
		t.Fatalf("%v is no *Error", err)
	}
	return e.Message + "; " + e.Way
}

const noon = "2026-07-01T12:00:00+0000"

func TestWhereTheFolderIs(t *testing.T) {
	s := newSandbox(t)
	s.write("plans/q3/a.yaml", "objective: A\n")
	s.commit(noon)
	s.git("worktree", "add", "--quiet", "--detach", filepath.Join(s.dir, "tree"))
	for dir, want := range map[string]string{".": ".", "plans/q3": "plans/q3", "tree": ".", "tree/plans": "plans"} {
		r := s.open(dir)
		if r.Prefix != want {
			t.Errorf("%s: prefix %q, want %q", dir, r.Prefix, want)
		}
		if _, err := fs.Stat(s.head(r).FS(), "plans/q3/a.yaml"); err != nil {
			t.Errorf("%s: %v", dir, err)
		}
	}
}

// A hook of another repository has these variables set.
func TestRepositoryIsThatOfTheFolder(t *testing.T) {
	other := newSandbox(t)
	s := newSandbox(t)
	s.write("a", "")
	s.commit(noon)
	t.Setenv("GIT_DIR", filepath.Join(other.dir, ".git"))
	t.Setenv("GIT_INDEX_FILE", filepath.Join(other.dir, "index"))
	r, err := Open(t.Context(), s.dir)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	if _, err := r.Commit("HEAD"); err != nil {
		t.Error(err)
	}
}

func TestNoRepositoryToReadFrom(t *testing.T) {
	s := newSandbox(t)
	s.write("a", "")
	s.commit(noon)
	outside := t.TempDir()
	t.Setenv("GIT_CEILING_DIRECTORIES", filepath.Dir(outside))
	s.git("clone", "--quiet", "--bare", s.dir, filepath.Join(outside, "bare"))
	for dir, want := range map[string]string{
		outside:                        "is in no git repository",
		filepath.Join(s.dir, ".git"):   "is no folder of the files",
		filepath.Join(outside, "bare"): "is no folder of the files",
	} {
		_, err := Open(t.Context(), dir)
		if got := said(t, err); !strings.Contains(got, want) {
			t.Errorf("%s: %s; want %q", dir, got, want)
		}
	}
	t.Setenv("PATH", outside)
	_, err := Open(t.Context(), s.dir)
	if diff := cmp.Diff("there is no git on the PATH to look into the past with; install git, or put it on the PATH", said(t, err)); diff != "" {
		t.Error(diff)
	}
}

func TestForeignRepositoryIsSaid(t *testing.T) {
	s := newSandbox(t)
	t.Setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
	real, err := filepath.EvalSymlinks(s.dir)
	if err != nil {
		t.Fatal(err)
	}
	_, err = Open(t.Context(), s.dir)
	if got := said(t, err); !strings.Contains(got, "belongs to somebody else") || !strings.HasSuffix(got, "safe.directory "+real) {
		t.Error(got)
	}
}

// Whatever the configuration of a repository asks for, nothing is started.
func TestHostileRepositoryStartsNothing(t *testing.T) {
	origin := newSandbox(t)
	origin.git("config", "uploadpack.allowFilter", "true")
	origin.write("a.yaml", "objective: A\n")
	origin.commit(noon)
	s := sandbox{t, t.TempDir()}
	s.git("clone", "--quiet", "--filter=blob:none", "--no-checkout", "file://"+origin.dir, ".")

	trace := filepath.Join(t.TempDir(), "started")
	evil := "touch " + trace + " #"
	for _, key := range []string{
		"core.fsmonitor", "core.pager", "pager.cat-file", "pager.rev-parse", "pager.rev-list", "core.editor", "core.askPass", "core.sshCommand",
		"core.gitProxy", "core.alternateRefsCommand", "credential.helper", "diff.external", "diff.evil.textconv", "diff.evil.command",
		"filter.evil.smudge", "filter.evil.process", "gpg.program", "alias.cat-file", "alias.rev-parse", "remote.origin.uploadpack",
	} {
		s.git("config", key, evil)
	}
	s.git("config", "alias.rev-list", "!"+evil)
	s.git("config", "log.showSignature", "true")
	s.git("config", "protocol.file.allow", "always")
	s.write(".gitattributes", "* filter=evil diff=evil\n")
	for _, hook := range []string{"post-checkout", "post-index-change", "reference-transaction", "fsmonitor-watchman"} {
		p := filepath.Join(s.dir, ".git", "hooks", hook)
		if err := os.MkdirAll(filepath.Dir(p), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(p, []byte("#!/bin/sh\n"+evil+"\n"), 0o755); err != nil {
			t.Fatal(err)
		}
	}

	r := s.open(".")
	head := s.head(r)
	if err := r.Lacking(); err != nil {
		t.Errorf("before anything was read: %v", err)
	}
	if text, err := fs.ReadFile(head.FS(), "a.yaml"); err == nil {
		t.Errorf("it was fetched: %q", text)
	}
	if got := said(t, r.Lacking()); !strings.Contains(got, "the clone is partial") {
		t.Error(got)
	}
	if _, err := r.MergeBase(head, head); err != nil {
		t.Error(err)
	}
	if _, err := r.Before(head, cycle.NewDate(2026, 8, 1)); err != nil {
		t.Error(err)
	}
	r.Commit("nothing")
	if _, err := os.Stat(trace); err == nil {
		t.Error("a program of the repository was started")
	}

	// Else the test would see nothing: an ordinary git does start one.
	cmd := exec.Command("git", "cat-file", "-p", "HEAD:a.yaml")
	cmd.Dir = s.dir
	cmd.Run()
	if _, err := os.Stat(trace); err != nil {
		t.Error("the trap is none")
	}
}
