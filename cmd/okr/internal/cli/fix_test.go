package cli

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

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
