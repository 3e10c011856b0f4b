package report_test

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

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/align"
	"github.com/okr-as-code/okr/okr/draw"
	"github.com/okr-as-code/okr/okr/report"
	"github.com/okr-as-code/okr/okr/score"
)

var update = flag.Bool("update", false, "write the golden files")

func TestGoldens(t *testing.T) {
	small := report.Build([]*score.Objective{company()}, report.Options{AsOf: asOf})
	none := report.Build(nil, report.Options{AsOf: asOf})
	tests := []struct {
		golden string
		write  func(w *bytes.Buffer) error
	}{
		{"text-60.txt", func(w *bytes.Buffer) error { return report.Text(w, plan(), report.Look{Width: 60}) }},
		{"text-100.txt", func(w *bytes.Buffer) error { return report.Text(w, plan(), report.Look{Width: 100}) }},
		{"text-160.txt", func(w *bytes.Buffer) error { return report.Text(w, plan(), report.Look{Width: 160}) }},
		{"text-piped.txt", func(w *bytes.Buffer) error { return report.Text(w, plan(), report.Look{}) }},
		{"text-colour.ansi", func(w *bytes.Buffer) error {
			return report.Text(w, small, report.Look{Width: 100, Theme: draw.Coloured()})
		}},
		{"text-none.txt", func(w *bytes.Buffer) error { return report.Text(w, none, report.Look{}) }},
		{"report.md", func(w *bytes.Buffer) error { return report.Markdown(w, plan(), report.Look{}) }},
		{"report.json", func(w *bytes.Buffer) error { return report.JSON(w, plan(), report.Look{}) }},
		{"status-60.txt", func(w *bytes.Buffer) error { return report.Status(w, plan(), report.Look{Width: 60}) }},
		{"status-100.txt", func(w *bytes.Buffer) error { return report.Status(w, plan(), report.Look{Width: 100}) }},
		{"status-piped.txt", func(w *bytes.Buffer) error { return report.Status(w, plan(), report.Look{}) }},
		{"status.json", func(w *bytes.Buffer) error { return report.StatusJSON(w, plan(), report.Look{}) }},
	}
	for _, test := range tests {
		t.Run(test.golden, func(t *testing.T) {
			var b bytes.Buffer
			if err := test.write(&b); err != nil {
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
// reading direction, starts a command of a CI system, or is more than text in
// Markdown.
func TestNoGoldenHoldsAnythingRaw(t *testing.T) {
	files, err := filepath.Glob("testdata/*")
	if err != nil || len(files) < 10 {
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
			if strings.HasPrefix(strings.TrimSpace(line), "::") || strings.Contains(line, "##[") {
				t.Errorf("%s: %q is a command", file, line)
			}
			if strings.HasSuffix(file, ".md") {
				plainMarkdown(t, line)
			}
		}
	}
}

// plainMarkdown checks a line of a report in which evil may stand.
func plainMarkdown(t *testing.T, line string) {
	t.Helper()
	if strings.Contains(line, "@name") || strings.Contains(line, "<b>") {
		t.Errorf("a mention or a tag in %q", line)
	}
	if strings.HasPrefix(line, "|") {
		if n := len(regexp.MustCompile(`(^|[^\\])\|`).FindAllString(line, -1)); n != 9 {
			t.Errorf("%d bars instead of 9 in %q", n, line)
		}
	}
	bars := regexp.MustCompile("`[█░·]+`").ReplaceAllString(line, "")
	if strings.Contains(strings.ReplaceAll(bars, "\\`", ""), "`") {
		t.Errorf("code in %q", line)
	}
}

func TestTextFitsTheTerminal(t *testing.T) {
	for width := 60; width <= 200; width += 3 {
		for name, write := range map[string]func(*bytes.Buffer) error{
			"report": func(b *bytes.Buffer) error { return report.Text(b, plan(), report.Look{Width: width}) },
			"status": func(b *bytes.Buffer) error { return report.Status(b, plan(), report.Look{Width: width}) },
		} {
			var b bytes.Buffer
			if err := write(&b); err != nil {
				t.Fatal(err)
			}
			for line := range strings.Lines(b.String()) {
				if line = strings.TrimSuffix(line, "\n"); draw.Width(line) > width {
					t.Fatalf("%s at %d columns: a line has %d: %s", name, width, draw.Width(line), line)
				}
			}
		}
	}
}

func TestJSONFollowsItsSchema(t *testing.T) {
	tests := []struct {
		name, schema string
		write        func(*bytes.Buffer, *report.Report) error
	}{
		{"report", report.Schema(), func(b *bytes.Buffer, r *report.Report) error { return report.JSON(b, r, report.Look{}) }},
		{"status", report.StatusSchema(), func(b *bytes.Buffer, r *report.Report) error { return report.StatusJSON(b, r, report.Look{}) }},
	}
	for _, test := range tests {
		doc, err := jsonschema.UnmarshalJSON(strings.NewReader(test.schema))
		if err != nil {
			t.Fatal(err)
		}
		c := jsonschema.NewCompiler()
		if err := c.AddResource(test.name, doc); err != nil {
			t.Fatal(err)
		}
		schema, err := c.Compile(test.name)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range []*report.Report{plan(), report.Build(nil, report.Options{AsOf: asOf})} {
			var b bytes.Buffer
			if err := test.write(&b, r); err != nil {
				t.Fatal(err)
			}
			v, err := jsonschema.UnmarshalJSON(&b)
			if err != nil {
				t.Fatal(err)
			}
			if err := schema.Validate(v); err != nil {
				t.Errorf("%s: %v", test.name, err)
			}
		}
		complete(t, test.name, doc)
	}
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

// A full disk or a closed pipe is not passed over.
func TestWriteErrorsAreReturned(t *testing.T) {
	for _, format := range append(report.Formats[:len(report.Formats):len(report.Formats)], report.StatusFormats...) {
		if err := format.Write(broken{}, plan(), report.Look{}); !errors.Is(err, errBroken) {
			t.Errorf("%s: %v", format.Name, err)
		}
	}
}

var errBroken = errors.New("broken pipe")

type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, errBroken }

// What serves a key result is shown beside it, and changes none of its numbers.
func TestObjectivesBelowAKeyResult(t *testing.T) {
	top, one, two := company(), partners(), raw()
	p := &okr.Plan{}
	for _, s := range []*score.Objective{top, one, two} {
		p.Files = append(p.Files, s.File)
		if s != top {
			s.AlignsTo = []okr.Ref{{To: "company/kr1"}}
		}
	}
	g := align.New(p, asOf)
	r := report.Build([]*score.Objective{top, one, two}, report.Options{AsOf: asOf, Graph: g})
	k := r.Cycles[0].Objectives[0].KeyResults[0]
	want := []string{"2 objectives below it: mean 0.63, 0.56 to 0.70"}
	if diff := cmp.Diff(want, k.Notes); diff != "" || k.Number != "0.90" {
		t.Errorf("score %s, notes (-want +got):\n%s", k.Number, diff)
	}
}
