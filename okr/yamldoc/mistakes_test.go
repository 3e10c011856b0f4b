package yamldoc

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"github.com/okr-as-code/okr/okr/source"
)

var update = flag.Bool("update", false, "write what is found into the archives of testdata")

// problems writes problems as a person would: "3:12-3:20 syntax: message".
func problems(list []source.Problem) string {
	var out strings.Builder
	for _, p := range list {
		start, end := p.At.Ends()
		kind := string(p.Kind)
		if p.Minor {
			kind += " (warning)"
		}
		fmt.Fprintf(&out, "%v-%v %s: %s\n", start, end, kind, p.Message)
	}
	return out.String()
}

// outline writes a tree in one line: {a: "x", b: [null, "y"]}.
func outline(n *Node) string {
	if n == nil {
		return "nothing"
	}
	var parts []string
	switch n.Kind {
	case ScalarNode:
		return fmt.Sprintf("%q", n.Scalar.Value)
	case Mapping:
		for _, p := range n.Pairs {
			parts = append(parts, p.Key.Value+": "+outline(p.Value))
		}
		return "{" + strings.Join(parts, ", ") + "}"
	case Sequence:
		for _, item := range n.Items {
			parts = append(parts, outline(item))
		}
		return "[" + strings.Join(parts, ", ") + "]"
	}
	return "null"
}

// fixed returns the text of doc after all its safe fixes.
func fixed(t *testing.T, doc *Document) string {
	t.Helper()
	var edits []source.Edit
	for _, p := range doc.Problems {
		if len(p.Fixes) > 0 && p.Fixes[0].Safe {
			edits = append(edits, p.Fixes[0].Edits...)
		}
	}
	text, err := source.Apply(doc.File, edits...)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// mistakes returns the archives of testdata by their paths.
func mistakes(t testing.TB) map[string]*txtar.Archive {
	t.Helper()
	paths, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(paths) == 0 {
		t.Fatal("no archives in testdata:", err)
	}
	out := map[string]*txtar.Archive{}
	for _, path := range paths {
		if out[path], err = txtar.ParseFile(path); err != nil {
			t.Fatal(err)
		}
	}
	return out
}

// TestMistakes reads the texts of testdata, each NAME.yaml followed by the
// problems found in it, what it is read as, and the text after its safe fixes,
// which must then be read as the same without a problem that has a safe fix.
func TestMistakes(t *testing.T) {
	for path, archive := range mistakes(t) {
		var out []txtar.File
		for i := 0; i < len(archive.Files); i++ {
			in := archive.Files[i]
			name, ok := strings.CutSuffix(in.Name, ".yaml")
			if !ok {
				continue
			}
			want := map[string]string{}
			for _, f := range archive.Files[i+1:] {
				if strings.HasSuffix(f.Name, ".yaml") {
					break
				}
				want[f.Name] = string(f.Data)
			}
			t.Run(name, func(t *testing.T) {
				got, files := readMistake(t, in)
				out = append(append(out, in), files...)
				if diff := cmp.Diff(want, got); diff != "" && !*update {
					t.Errorf("(-want +got):\n%s", diff)
				}
			})
		}
		if *update {
			text := txtar.Format(&txtar.Archive{Comment: archive.Comment, Files: out})
			if err := os.WriteFile(path, text, 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// readMistake reads in and returns what should stand behind it in the archive.
func readMistake(t *testing.T, in txtar.File) (map[string]string, []txtar.File) {
	t.Helper()
	doc := Parse(source.NewFile(in.Name, string(in.Data)), testGrammar)
	checkPlaces(t, doc)
	files := []txtar.File{
		{Name: "problems", Data: []byte(problems(doc.Problems))},
		{Name: "read as", Data: []byte(outline(doc.Root) + "\n")},
	}
	if text := fixed(t, doc); text != doc.File.Text {
		files = append(files, txtar.File{Name: "fixed", Data: []byte(text)})
		again := Parse(source.NewFile(in.Name, text), testGrammar)
		if fixed(t, again) != text {
			t.Errorf("a second run of the fixes changes\n%s", text)
		}
		if len(again.Problems) == 0 && outline(again.Root) != outline(doc.Root) {
			t.Errorf("read as %s, after the fixes as %s", outline(doc.Root), outline(again.Root))
		}
	}
	got := map[string]string{}
	for _, f := range files {
		got[f.Name] = string(f.Data)
	}
	return got, files
}

func TestUnreadable(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"a NUL byte", "a: x\x00\n", "1:5-1:6 unreadable: a NUL byte is no text; is this a YAML file?\n"},
		{"no UTF-8", "a: caf\xe9\n", "1:7-1:8 unreadable: this byte is no UTF-8; save the file as UTF-8\n"},
		{"UTF-16", "\xff\xfea\x00", "1:1-1:3 unreadable: this file is UTF-16; save it as UTF-8\n"},
		{"a control character", "a: x\n- \x01y: z\n", "2:3-2:4 unreadable: YAML forbids this control character; delete it\n"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			doc := Parse(source.NewFile("a.yaml", tt.text), testGrammar)
			if diff := cmp.Diff(tt.want, problems(doc.Problems)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestLineEndsOfOtherSystems(t *testing.T) {
	const unix = "key_results:\n  - outcome: Reduce: 5\n    source: @x\n  - Raise it\n    due: y\n"
	want := Parse(source.NewFile("a.yaml", unix), testGrammar)
	for _, end := range []string{"\r\n", "\r"} {
		doc := Parse(source.NewFile("a.yaml", strings.ReplaceAll(unix, "\n", end)), testGrammar)
		if got := problems(doc.Problems) + outline(doc.Root); got != problems(want.Problems)+outline(want.Root) {
			t.Errorf("with %q as the line end:\n%s", end, got)
		}
		if text := fixed(t, doc); strings.ReplaceAll(text, end, "\n") != fixed(t, want) {
			t.Errorf("with %q as the line end, fixed:\n%q", end, text)
		}
	}
}

func TestPlacesAfterTabs(t *testing.T) {
	doc := Parse(source.NewFile("a.yaml", "\tobjective: x\n\t#1 in town\n\tteam: y\n"), testGrammar)
	if diff := cmp.Diff([]string{`mapping "objective: x\n\t#1 in town\n\tteam: y"`, `key "objective"`, `scalar "x"`, `key "team"`, `scalar "y"`}, places(doc.Root)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if len(doc.Comments) != 1 || doc.Comments[0].Text() != "#1 in town" {
		t.Errorf("comments: %v", doc.Comments)
	}
}

// Whatever stands at the end without a value, what is above it is read.
func TestEmptyEnds(t *testing.T) {
	const head = "objective: x\n"
	for _, end := range []string{"tags:\n  -", "tags:\n  - ", "tags:\n  - a\n  - # c", "tags:\n-", "tags:", "? ", "?", "tags:\n  - -", "tags: &a", "? [a]\n:", "---", "# c", "..."} {
		doc := Parse(source.NewFile("a.yaml", head+end), testGrammar)
		checkPlaces(t, doc)
		if v := doc.Root.Get("objective"); v == nil || v.Scalar.Value != "x" {
			t.Errorf("%q: read as %s\n%s", end, outline(doc.Root), problems(doc.Problems))
		}
	}
}
