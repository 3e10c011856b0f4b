package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/okr-as-code/okr/cmd/okr/internal/cli"
)

// looks are the commands whose results people look at.
var looks = []struct{ name, args string }{
	{"lint-weak", "lint --as-of 2026-08-31 testdata/weak"},
	{"lint-unicode", "lint --as-of 2026-08-31 testdata/unicode"},
	{"lint-broken", "lint --as-of 2026-08-31 testdata/broken"},
	{"lint-kinds", "lint --as-of 2026-08-31 testdata/kinds"},
	{"report-kinds", "report --as-of 2026-08-31 testdata/kinds"},
	{"status-kinds", "status --as-of 2026-08-31 testdata/kinds"},
	{"report-markdown", "report --as-of 2026-08-31 --format markdown testdata/kinds"},
	{"lint-github", "lint --as-of 2026-08-31 --format github testdata/kinds"},
	{"try", `try "Develop a portal (input), leading to 15% more partners online (output) and sales from 400k to 460k EUR (outcome)"`},
}

// What a person sees at several widths and through a pipe is what it was, and
// holds no byte that speaks to a terminal.
func TestLooks(t *testing.T) {
	top, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	for _, look := range looks {
		for _, width := range []int{0, 60, 100, 160} {
			if width > 0 && strings.Contains(look.args, "--format") {
				continue // the same at every width
			}
			name := fmt.Sprintf("%s-%d", look.name, width)
			t.Run(name, func(t *testing.T) {
				var out, errs bytes.Buffer
				cli.Main(environment(top, &out, &errs, width), append([]string{"--color", "never"}, words(t, look.args)...))
				if errs.Len() > 0 {
					t.Errorf("on stderr: %s", errs.String())
				}
				for _, r := range out.String() {
					if r == utf8.RuneError || r < ' ' && r != '\n' || r >= 0x7f && r < 0xa0 || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 || r == 0x2028 {
						t.Fatalf("%U reaches the output raw:\n%s", r, out.String())
					}
				}
				golden(t, filepath.Join("testdata", "looks", name+".golden"), out.String())
			})
		}
	}
}

// golden compares a text with the one that a file holds, which -update writes anew.
func golden(t *testing.T, file, got string) {
	t.Helper()
	if *update {
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s is out of date; -update writes it anew\n--- want\n%s--- got\n%s", file, want, got)
	}
}

// Colour is added to the very same text.
func TestColourChangesNoText(t *testing.T) {
	top, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	for _, look := range looks {
		var plain, coloured, errs bytes.Buffer
		cli.Main(environment(top, &plain, &errs, 100), append([]string{"--color", "never"}, words(t, look.args)...))
		cli.Main(environment(top, &coloured, &errs, 100), append([]string{"--color", "always"}, words(t, look.args)...))
		if got := uncoloured(coloured.String()); got != plain.String() {
			t.Errorf("%s: without its colours the text differs\n--- plain\n%s--- coloured\n%s", look.name, plain.String(), got)
		}
		if !strings.Contains(look.args, "--format") && coloured.String() == plain.String() {
			t.Errorf("%s: --color always colours nothing", look.name)
		}
	}
}

// uncoloured returns text without the sequences that set a colour or a weight.
func uncoloured(text string) string {
	var out strings.Builder
	for {
		before, after, found := strings.Cut(text, "\x1b[")
		out.WriteString(before)
		if !found {
			return out.String()
		}
		_, text, _ = strings.Cut(after, "m")
	}
}
