package cli

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/okr-as-code/okr/okr/draw"
)

// A full is a disk without room.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("no space left on device") }

func TestHelpFitsIntoATerminal(t *testing.T) {
	env := &Env{Dir: t.TempDir(), Getenv: func(string) string { return "" }}
	help := func(command string, widest int) {
		t.Helper()
		var out strings.Builder
		env.Out.Writer, env.Err.Writer = &out, &out
		Main(env, append(strings.Fields(command)[1:], "--help"))
		for line := range strings.Lines(out.String()) {
			if n := draw.Width(strings.TrimSuffix(line, "\n")); n > widest {
				t.Errorf("%s --help: a line of %d columns: %s", command, n, line)
			}
		}
		if !strings.Contains(out.String(), "--color WHEN") {
			t.Errorf("%s --help lists no flags:\n%s", command, out.String())
		}
	}
	root := newRoot(env)
	for _, cmd := range append(root.Commands(), root) {
		help(cmd.CommandPath(), 80)
	}
	env.Out.Terminal, env.Out.Width = true, 60
	help("okr lint", 60)
	env.Out.Width = 200
	help("okr lint", 80)
}

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
