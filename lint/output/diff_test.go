package output_test

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/lint/output"
	"github.com/okr-as-code/okr/okr/draw"
	"github.com/okr-as-code/okr/okr/source"
)

func change(name, before, after string) *lint.Change {
	return &lint.Change{Before: source.NewFile(name, before), After: source.NewFile(name, after)}
}

// numbered returns n lines with a word on each, but for one line.
func numbered(n, but int, word string) string {
	var b strings.Builder
	for i := range n {
		if i == but {
			b.WriteString(word)
		}
		fmt.Fprintf(&b, "line %d\n", i)
	}
	return b.String()
}

// Whatever a file is named and holds, git makes of it to the byte what the fixes
// would.
func TestGitAppliesADiff(t *testing.T) {
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip(err)
	}
	tests := []struct{ name, file, before, after string }{
		{"a line", "plan.yaml", "a: 1\nb: 2\n", "a: 1\nb: 3\n"},
		{"CRLF", "plan.yaml", "a: 1\r\nb: 2\r\n", "a: 1\r\nb: 3\r\n"},
		{"lone CR", "plan.yaml", "a: 1\rb: 2\r", "a: 1\rb: 3\r"},
		{"no line end at the end", "plan.yaml", "a: 1\nb: 2", "a: 1\nb: 3"},
		{"no line end at the end, far away", "plan.yaml", numbered(20, 3, "- ") + "end", numbered(20, 3, "+ ") + "end"},
		{"a line end that comes", "plan.yaml", "a: 1", "a: 1\n"},
		{"a line end that goes", "plan.yaml", "a: 1\nb: 2\n", "a: 1"},
		{"a mark of byte order", "plan.yaml", source.BOM + "a: 1\n", source.BOM + "a: 2\n"},
		{"from nothing", "plan.yaml", "", "a: 1\n"},
		{"two hunks", "plan.yaml", numbered(40, 2, "x "), numbered(40, 36, "y ")},
		{"lines like those of a diff", "plan.yaml", "-- a\n++ b\n@@ c\n\\ d\n", "-- a\n++ b2\n@@ c2\n\\ d\n"},
		{"lines of blanks and tabs", "plan.yaml", "\t\n  \na: 1 \n\n", "\n  \na: 1\n\n\n"},
		{"a name with spaces", "my plan 2026-07-01 10:00.yaml", "a\n", "b\n"},
		{"a name with a space at its ends", " a /b .yaml", "a\n", "b\n"},
		{"a name with quotes", `the "plan".yaml`, "a\n", "b\n"},
		{"a name with a backslash", `a\tb.yaml`, "a\n", "b\n"},
		{"a name with a tab and a line break", "a\tb\nc.yaml", "a\n", "b\n"},
		{"a name beyond ASCII", "größe 日本.yaml", "a\n", "b\n"},
		{"a name that is no UTF-8", "gr\xf6\xdfe.yaml", "a\n", "b\n"},
		{"a name like a flag", "-plan.yaml", "a\n", "b\n"},
		{"a name that ends like the other", "a b/x b/x.yaml", "a\n", "b\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			file := filepath.Join(t.TempDir(), tt.file)
			if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(file, []byte(tt.before), 0o644); err != nil {
				t.Skip(err) // not every file system takes every name
			}
			var diff bytes.Buffer
			if err := output.Diff(&diff, []*lint.Change{change(tt.file, tt.before, tt.after)}, output.Options{}); err != nil {
				t.Fatal(err)
			}
			patch := diff.String()
			git := exec.CommandContext(t.Context(), "git", "apply", "--whitespace=nowarn")
			git.Dir, git.Stdin = strings.TrimSuffix(file, tt.file), &diff
			git.Env = append(os.Environ(), "GIT_CEILING_DIRECTORIES="+filepath.Dir(git.Dir), "GIT_CONFIG_GLOBAL="+os.DevNull, "GIT_CONFIG_NOSYSTEM=1")
			if out, err := git.CombinedOutput(); err != nil {
				t.Fatalf("%v: %s\n%s", err, out, patch)
			}
			got, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(tt.after, string(got)); d != "" {
				t.Errorf("(-want +got)\n%s\n%s", d, patch)
			}
		})
	}
}

// On a terminal nothing of a file speaks to it, and a tab is seen, since a fix may
// be about one.
func TestDiffOnATerminal(t *testing.T) {
	changes := []*lint.Change{
		change("okrs/\x1b[31m.yaml", "a: \x1b[2J\r\n\tb: 1\r\n--- c\r\n", "a: \x1b[2J\r\n  b: 1\r\n--- \u202ec\r\n"),
		change("../b.yaml", "old", "new\n"),
	}
	for name, o := range map[string]output.Options{
		"diff-80.txt":      {Width: 80, Root: "plans/emea"},
		"diff-colour.ansi": {Theme: draw.Coloured()},
	} {
		var b bytes.Buffer
		if err := output.Diff(&b, changes, o); err != nil {
			t.Fatal(err)
		}
		golden(t, name, b.Bytes())
	}
}

func TestDiffSaysThatItCannotWrite(t *testing.T) {
	err := output.Diff(broken{}, []*lint.Change{change("a", "a\n", "b\n")}, output.Options{})
	if !errors.Is(err, errBroken) {
		t.Errorf("the error is %v", err)
	}
}
