package cli

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr/source"
	"github.com/okr-as-code/okr/okr/workspace"
)

// What somebody writes between reading and saving is not lost.
func TestFixesOfAFileThatHasChanged(t *testing.T) {
	env := &Env{Dir: t.TempDir()}
	change := &lint.Change{Before: source.NewFile("plan.yaml", "a: 1\n"), After: source.NewFile("plan.yaml", "a: 2\n")}
	for _, tt := range []struct {
		name, there, want string
		err               error
	}{
		{"as it was read", "a: 1\n", "a: 2\n", nil},
		{"fixed under another name", "a: 2\n", "a: 2\n", nil},
		{"changed by somebody", "a: 3\n", "a: 3\n", workspace.ErrChanged},
	} {
		t.Run(tt.name, func(t *testing.T) {
			file := filepath.Join(env.Dir, "plan.yaml")
			if err := os.WriteFile(file, []byte(tt.there), 0o644); err != nil {
				t.Fatal(err)
			}
			if err := env.save(change); !errors.Is(err, tt.err) {
				t.Errorf("the error is %v, want %v", err, tt.err)
			}
			if got, err := os.ReadFile(file); err != nil || string(got) != tt.want {
				t.Errorf("the file holds %q, want %q (%v)", got, tt.want, err)
			}
		})
	}
}

// A command that is interrupted says what it has done, and begins no other file.
func TestAnInterruptedFixWritesNoFurtherFile(t *testing.T) {
	const text = "objective: Parcels leave the depot the day they arrive\nownr: Sami\n"
	env := &Env{Dir: t.TempDir(), Getenv: func(string) string { return "" }, Now: time.Now}
	env.Out.Writer, env.Err.Writer = io.Discard, io.Discard
	file := filepath.Join(env.Dir, "okrs", "2026-Q3", "plan.yaml")
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	lint := func(ctx context.Context) error {
		cmd := newLint(env, &global{colour: "never"})
		cmd.SetArgs([]string{"--fix", "--as-of", "2026-07-01", "--fail-on", "never"})
		return cmd.ExecuteContext(ctx)
	}
	ctx, interrupt := context.WithCancel(t.Context())
	interrupt()
	err := lint(ctx)
	if want := "interrupted after 0 files; run it again for the rest"; err == nil || err.Error() != want {
		t.Errorf("the error is %v, want %s", err, want)
	}
	if got, err := os.ReadFile(file); err != nil || string(got) != text {
		t.Errorf("the file holds %q, want what it held (%v)", got, err)
	}
	if err := lint(t.Context()); err != nil {
		t.Error(err)
	}
	if got, err := os.ReadFile(file); err != nil || !strings.Contains(string(got), "owner: Sami") {
		t.Errorf("run again the file holds %q (%v)", got, err)
	}
}
