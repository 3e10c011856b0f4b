package output_test

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/lint/output"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/draw"
)

var update = flag.Bool("update", false, "write the golden files")

// asOf is the day of all goldens.
var asOf = cycle.NewDate(2026, 9, 1)

func TestGoldens(t *testing.T) {
	tests := []struct {
		golden string
		format string
		result *lint.Result
		o      output.Options
	}{
		{"text-60.txt", "text", hostile(), output.Options{Width: 60}},
		{"text-100.txt", "text", hostile(), output.Options{Width: 100}},
		{"text-160.txt", "text", hostile(), output.Options{Width: 160}},
		{"text-30.txt", "text", one(), output.Options{Width: 30}},
		{"text-piped.txt", "text", hostile(), output.Options{}},
		{"text-colour.ansi", "text", one(), output.Options{Width: 80, Theme: draw.Coloured()}},
		{"text-piped-colour.ansi", "text", hostile(), output.Options{Theme: draw.Coloured()}},
		{"text-most-60.txt", "text", hostile(), output.Options{Width: 60, Most: 2}},
		{"text-most-piped.txt", "text", hostile(), output.Options{Most: 7}},
		{"statistics-60.txt", "text", many(112, 3, 12), output.Options{Width: 60, Statistics: true}},
		{"statistics-piped.txt", "text", hostile(), output.Options{Statistics: true}},
		{"statistics-colour.ansi", "text", hostile(), output.Options{Width: 80, Statistics: true, Theme: draw.Coloured()}},
		{"text-clean.txt", "text", &lint.Result{Files: 4, Objectives: 5, KeyResults: 17}, output.Options{}},
		{"text-known.txt", "text", &lint.Result{Files: 4, Objectives: 5, KeyResults: 17, Suppressed: 1, Known: 12}, output.Options{}},
		{"text-new.txt", "text", &lint.Result{Files: 4, Objectives: 5, KeyResults: 17, Suppressed: 2, Old: 14}, output.Options{}},
		{"result.json", "json", hostile(), output.Options{}},
		{"clean.json", "json", &lint.Result{}, output.Options{}},
		{"result.sarif", "sarif", hostile(), output.Options{Root: "plans/emea", Version: "v1.2.0"}},
		{"clean.sarif", "sarif", &lint.Result{}, output.Options{}},
		{"gitlab.json", "gitlab", hostile(), output.Options{Root: "plans/emea"}},
		{"gitlab-clean.json", "gitlab", &lint.Result{}, output.Options{}},
		{"junit.xml", "junit", hostile(), output.Options{FailOn: lint.Warning}},
		{"junit-clean.xml", "junit", &lint.Result{Files: 2, Paths: []string{"okrs/a.yaml", "okrs/b.yaml"}}, output.Options{}},
		{"checkstyle.xml", "checkstyle", hostile(), output.Options{}},
		{"checkstyle-clean.xml", "checkstyle", &lint.Result{}, output.Options{}},
		{"reviewdog.json", "rdjson", hostile(), output.Options{}},
		{"reviewdog-clean.json", "rdjson", &lint.Result{}, output.Options{}},
		{"result.md", "markdown", hostile(), output.Options{Most: 7}},
		{"clean.md", "markdown", &lint.Result{Files: 4}, output.Options{}},
		{"statistics.md", "markdown", many(112, 3, 12), output.Options{Statistics: true}},
		{"github.txt", "github", hostile(), output.Options{Root: "plans/emea"}},
		{"github-many.txt", "github", many(12, 3, 12), output.Options{}},
		{"github-most.txt", "github", many(2, 3, 12), output.Options{Most: 4}},
	}
	for _, test := range tests {
		t.Run(test.golden, func(t *testing.T) {
			format, ok := output.Named(test.format)
			if !ok {
				t.Fatalf("there is no format %s", test.format)
			}
			test.o.AsOf = asOf
			var b bytes.Buffer
			if err := format.Write(&b, test.result, test.o); err != nil {
				t.Fatal(err)
			}
			golden(t, test.golden, b.Bytes())
		})
	}
}

func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s (-want +got):\n%s", file, diff)
	}
}

// Whatever stands in a file, nothing of it speaks to a terminal, turns the
// reading direction or starts a command of a CI system.
func TestNoGoldenHoldsAnythingRaw(t *testing.T) {
	command := regexp.MustCompile(`^::(error|warning|notice) [^:]*::|^::notice::`)
	files, err := filepath.Glob("testdata/*")
	if err != nil || len(files) < 8 {
		t.Fatal(files, err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasSuffix(file, ".ansi") {
			text = regexp.MustCompile("\x1b\\[[0-9;]*m").ReplaceAll(text, nil)
		}
		if !utf8.Valid(text) {
			t.Errorf("%s is no UTF-8", file)
		}
		for _, r := range string(text) {
			if r < 0x20 && r != '\n' || 0x7f <= r && r < 0xa0 || r == 0x61c || r == 0x200e || r == 0x200f ||
				0x2028 <= r && r <= 0x202e || 0x2066 <= r && r <= 0x2069 {
				t.Errorf("%s holds %U", file, r)
			}
		}
		for line := range strings.Lines(string(text)) {
			if strings.Contains(line, "##[") {
				t.Errorf("%s: a command in %q", file, line)
			}
			ours := strings.HasPrefix(filepath.Base(file), "github") && command.MatchString(line)
			if strings.HasPrefix(strings.TrimSpace(line), "::") && !ours {
				t.Errorf("%s: %q is a command", file, line)
			}
		}
	}
}

func TestTextFitsTheTerminal(t *testing.T) {
	for width := 40; width <= 200; width++ {
		var b bytes.Buffer
		if err := output.Text(&b, hostile(), output.Options{Width: width}); err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(b.String()) {
			line = strings.TrimSuffix(line, "\n")
			isPath := strings.HasPrefix(line, "okrs/") // a path stays whole, to be copied
			if draw.Width(line) > width && !isPath {
				t.Fatalf("at %d columns a line has %d: %s", width, draw.Width(line), line)
			}
		}
	}
}

// Tools find the place of a finding in every line that does not begin with a space.
func TestPipedTextIsOneFindingALine(t *testing.T) {
	var b bytes.Buffer
	r := hostile()
	if err := output.Text(&b, r, output.Options{}); err != nil {
		t.Fatal(err)
	}
	line := regexp.MustCompile(`^(.+):(\d+):(\d+): (error|warning|info): (.+) \[([a-z-]+)\]$`)
	found := 0
	lines := strings.Split(strings.TrimSuffix(b.String(), "\n"), "\n")
	for _, l := range lines[:len(lines)-1] {
		switch {
		case line.MatchString(l):
			found++
		case !strings.HasPrefix(l, "  help: "):
			t.Errorf("neither a finding nor its help: %q", l)
		}
	}
	if found != len(r.Findings) {
		t.Errorf("%d lines for %d findings", found, len(r.Findings))
	}
}

func TestJSONFollowsItsSchema(t *testing.T) {
	doc, err := jsonschema.UnmarshalJSON(strings.NewReader(output.Schema()))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("lint.json", doc); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile("lint.json")
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range []*lint.Result{hostile(), many(1, 1, 1), {}} {
		var b bytes.Buffer
		if err := output.JSON(&b, r, output.Options{AsOf: asOf}); err != nil {
			t.Fatal(err)
		}
		v, err := jsonschema.UnmarshalJSON(&b)
		if err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(v); err != nil {
			t.Error(err)
		}
	}
	complete(t, "", doc)
}

// complete checks that a schema lets no object leave out a key or add one.
func complete(t *testing.T, at string, node any) {
	t.Helper()
	switch node := node.(type) {
	case map[string]any:
		if properties, ok := node["properties"].(map[string]any); ok && node["type"] == "object" {
			required, _ := node["required"].([]any)
			if node["additionalProperties"] != false || len(required) != len(properties) {
				t.Errorf("%s: the object is open", at)
			}
		}
		for key, child := range node {
			complete(t, at+"/"+key, child)
		}
	case []any:
		for _, child := range node {
			complete(t, at, child)
		}
	}
}

// GitHub drops what is beyond ten of a severity, the note about it too.
func TestGitHubKeepsToTheCaps(t *testing.T) {
	for _, n := range [][3]int{{12, 3, 12}, {0, 0, 10}, {0, 0, 11}, {11, 0, 10}, {10, 10, 10}, {30, 30, 30}} {
		var b bytes.Buffer
		if err := output.GitHub(&b, many(n[0], n[1], n[2]), output.Options{}); err != nil {
			t.Fatal(err)
		}
		shown := 0
		for _, level := range []string{"error", "warning", "notice"} {
			count := strings.Count(b.String(), "::"+level+" ")
			shown += count
			if level == "notice" {
				count += strings.Count(b.String(), "::notice::")
			}
			if count > 10 {
				t.Errorf("%v: %d of %s", n, count, level)
			}
		}
		said := strings.Contains(b.String(), "::notice::")
		if all := n[0] + n[1] + n[2]; said != (shown < all) {
			t.Errorf("%v: %d of %d are shown, and that some are missing is said: %v", n, shown, all, said)
		}
	}
}

// A full disk or a closed pipe is not passed over.
func TestWriteErrorsAreReturned(t *testing.T) {
	for _, format := range output.Formats {
		for _, width := range []int{0, 80} {
			err := format.Write(broken{}, hostile(), output.Options{Width: width})
			if !errors.Is(err, errBroken) {
				t.Errorf("%s at width %d: %v", format.Name, width, err)
			}
		}
	}
}

var errBroken = errors.New("broken pipe")

type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, errBroken }
