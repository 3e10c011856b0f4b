package main

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/okr-as-code/okr/cmd/okr/internal/cli"
)

var update = flag.Bool("update", false, "write the transcripts and the expected outputs of the scripts anew")

// today is the day on which scripts and transcripts are run.
var today = time.Date(2026, 8, 31, 12, 0, 0, 0, time.UTC)

const readme = "../../README.md"

// readmeWidth is the terminal of the README, in columns.
const readmeWidth = 112

// Every transcript of the README is what the commands print: a console block
// with "$ okr …" and what follows. A block that begins with okr init is run in
// an empty folder, every other at the top of the repository.
func TestReadme(t *testing.T) {
	text, err := os.ReadFile(readme)
	if err != nil {
		t.Fatal(err)
	}
	top, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	blocks, rest := 0, string(text)
	for {
		before, after, found := strings.Cut(rest, "```console\n")
		out.WriteString(before)
		if !found {
			break
		}
		block, tail, closed := strings.Cut(after, "```")
		if !closed {
			t.Fatal("a console block is not closed")
		}
		dir := top
		if strings.HasPrefix(block, "$ okr init") {
			dir = t.TempDir()
		}
		now := transcript(t, dir, block)
		if now != block && !*update {
			t.Errorf("a transcript is out of date; -update writes it anew\n--- README\n%s--- now\n%s", block, now)
		}
		out.WriteString("```console\n" + now + "```")
		rest = tail
		blocks++
	}
	if blocks == 0 {
		t.Fatal("the README has no transcript")
	}
	if *update {
		if err := os.WriteFile(readme, []byte(out.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// transcript runs the commands of a block and returns the block as it is now.
func transcript(t *testing.T, dir, block string) string {
	t.Helper()
	var out strings.Builder
	for line := range strings.SplitSeq(block, "\n") {
		command, ok := strings.CutPrefix(line, "$ ")
		if !ok {
			continue
		}
		args, ok := strings.CutPrefix(command, "okr ")
		if !ok {
			t.Fatalf("a transcript runs %q, which is not okr", command)
		}
		var both bytes.Buffer
		cli.Main(environment(dir, &both, &both, readmeWidth), append([]string{"--color", "never"}, words(t, args)...))
		out.WriteString(line + "\n" + both.String())
	}
	return out.String()
}

// environment returns a world of a fixed day, with streams of a width in
// columns; 0 is not a terminal.
func environment(dir string, out, err *bytes.Buffer, width int) *cli.Env {
	return &cli.Env{
		In:     strings.NewReader(""),
		Out:    cli.Stream{Writer: out, Terminal: width > 0, Width: width},
		Err:    cli.Stream{Writer: err, Terminal: width > 0, Width: width},
		Dir:    dir,
		Getenv: func(string) string { return "" },
		Now:    func() time.Time { return today },
	}
}

// words splits a command line as a shell does, as far as quotes go.
func words(t *testing.T, line string) []string {
	t.Helper()
	var all []string
	word, open, quoted := "", false, rune(0)
	for _, r := range line {
		switch {
		case quoted != 0 && r == quoted:
			quoted = 0
		case quoted == 0 && (r == '"' || r == '\''):
			quoted, open = r, true
		case quoted == 0 && r == ' ':
			if open {
				all = append(all, word)
			}
			word, open = "", false
		default:
			word, open = word+string(r), true
		}
	}
	if quoted != 0 {
		t.Fatalf("a quote is not closed in %q", line)
	}
	if open {
		all = append(all, word)
	}
	return all
}

// The README opens with the very file that its first command lints, and holds
// the two commands that a newcomer runs.
func TestReadmeOpensWithTheWeakFile(t *testing.T) {
	text, err := os.ReadFile(readme)
	if err != nil {
		t.Fatal(err)
	}
	weak, err := os.ReadFile("../../testdata/weak/okrs/2026-Q3/partners.yaml")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(text), "```yaml\n"+string(weak)+"```") {
		t.Error("the README does not hold testdata/weak/okrs/2026-Q3/partners.yaml as it is")
	}
	_, block, _ := strings.Cut(string(text), "```sh\n")
	block, _, _ = strings.Cut(block, "```")
	if n := strings.Count(block, "\n"); n != 2 || !strings.HasSuffix(block, "\nmake test\n") {
		t.Errorf("the first sh block should hold two commands, the second make test:\n%s", block)
	}
	if n := strings.Count(string(text), "\n"); n >= 200 {
		t.Errorf("the README has %d lines, and should stay under 200", n)
	}
}
