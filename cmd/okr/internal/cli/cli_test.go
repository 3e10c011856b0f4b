package cli

import (
	"errors"
	"strings"
	"testing"
	"time"
)

// A full is a disk without room.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("no space left on device") }

func TestWhatCannotBeWrittenIsNoSuccess(t *testing.T) {
	for _, command := range []string{"", "--help", "help lint", "lint --help", "completion", "completion bash", "version", "schema", "rules", "explain", "try sell"} {
		var said strings.Builder
		env := &Env{
			In:     strings.NewReader(""),
			Out:    Stream{Writer: full{}},
			Err:    Stream{Writer: &said},
			Dir:    t.TempDir(),
			Getenv: func(string) string { return "" },
			Now:    func() time.Time { return time.Date(2026, 7, 1, 12, 0, 0, 0, time.UTC) },
		}
		if got := Main(env, strings.Fields(command)); got != 2 || !strings.Contains(said.String(), "no space left") {
			t.Errorf("okr %s: exit code %d, and it says %q", command, got, said.String())
		}
	}
}
