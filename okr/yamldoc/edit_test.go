package yamldoc

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"github.com/okr-as-code/okr/okr/source"
)

// node returns the node of doc at a path: "key_results/0/target", "." for all.
func node(t testing.TB, doc *Document, path string) *Node {
	t.Helper()
	n := doc.Root
	for _, name := range strings.Split(path, "/") {
		i, err := strconv.Atoi(name)
		switch {
		case name == ".":
		case err == nil && n != nil && i < n.size():
			n = n.child(i)
		default:
			n = n.Get(name)
		}
	}
	if n == nil {
		t.Fatalf("there is no %s in %s", path, outline(doc.Root))
	}
	return n
}

// valueOf returns the value that a text of YAML says: what has quotes is a text,
// what has none a datum.
func valueOf(n *Node) Value {
	switch n.Kind {
	case ScalarNode:
		if n.Scalar.Style == Plain {
			return Datum(n.Scalar.Value)
		}
		return Text(n.Scalar.Value)
	case Mapping:
		return Fields(fieldsOf(n)...)
	case Sequence:
		var items []Value
		for _, item := range n.Items {
			items = append(items, valueOf(item))
		}
		return List(items...)
	}
	return Value{}
}

func fieldsOf(n *Node) []Field {
	var fields []Field
	for _, p := range n.Pairs {
		fields = append(fields, Field{p.Key.Value, valueOf(p.Value)})
	}
	return fields
}

// changeOf reads a change as the archives of testdata/edit write it:
//
//	set PATH VALUE
//	insert PATH {KEY: VALUE} | ORDER
//	put PATH {KEY: VALUE} | ORDER
//	append PATH VALUE
//	append-under PATH {KEY: ITEM} | ORDER
//	remove PATH
//	wrap PATH {KEY: _, KEY: VALUE, …}
//
// A value that is followed by " !" is written inline where nothing says otherwise.
func changeOf(t testing.TB, doc *Document, line string) Change {
	t.Helper()
	verb, rest, _ := strings.Cut(line, " ")
	path, rest, _ := strings.Cut(rest, " ")
	rest, after, _ := strings.Cut(rest, " | ")
	rest, inline := strings.CutSuffix(rest, " !")
	n, order := node(t, doc, path), strings.Fields(after)
	var value Value
	var fields []Field
	if rest != "" {
		said := Parse(source.NewFile("value", rest), Grammar{})
		if len(said.Problems) > 0 || said.Root == nil {
			t.Fatalf("the value %s: %s", rest, problems(said.Problems))
		}
		value, fields = valueOf(said.Root), fieldsOf(said.Root)
	}
	if inline {
		value = value.Inline()
		for i := range fields {
			fields[i].Value = fields[i].Value.Inline()
		}
	}
	switch verb {
	case "set":
		return Set(n, value)
	case "insert":
		return Insert(n, fields[0], order...)
	case "put":
		return Put(n, fields[0], order...)
	case "append":
		return Append(n, value)
	case "append-under":
		return AppendUnder(n, fields[0].Key, fields[0].Value, order...)
	case "remove":
		return Remove(n)
	case "wrap":
		return Wrap(n, fields[0].Key, fields[1:]...)
	}
	t.Fatalf("no verb: %s", line)
	return nil
}

// edited returns the text of doc after the changes, a line each, or the error.
func edited(t testing.TB, doc *Document, lines string) string {
	t.Helper()
	var changes []Change
	for line := range strings.Lines(lines) {
		changes = append(changes, changeOf(t, doc, strings.TrimSuffix(line, "\n")))
	}
	edits, err := doc.Edit(changes...)
	if err != nil {
		return "error: " + err.Error() + "\n"
	}
	text, err := source.Apply(doc.File, edits...)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// editArchives returns the archives of testdata/edit by their paths.
func editArchives(t testing.TB) map[string]*txtar.Archive {
	t.Helper()
	paths, err := filepath.Glob("testdata/edit/*.txtar")
	if err != nil || len(paths) == 0 {
		t.Fatal("no archives:", err)
	}
	out := map[string]*txtar.Archive{}
	for _, path := range paths {
		if out[path], err = txtar.ParseFile(path); err != nil {
			t.Fatal(err)
		}
	}
	return out
}

// TestEdit makes the changes in testdata/edit: each NAME.yaml is followed by the
// changes and by the text after them.
func TestEdit(t *testing.T) {
	for path, archive := range editArchives(t) {
		files := archive.Files
		if len(files)%3 != 0 {
			t.Fatalf("%s: %d files, not three for each case", path, len(files))
		}
		for i := 0; i+2 < len(files); i += 3 {
			name := strings.TrimSuffix(filepath.Base(path), ".txtar") + "/" + strings.TrimSuffix(files[i].Name, ".yaml")
			t.Run(name, func(t *testing.T) {
				doc := Parse(source.NewFile("a.yaml", string(files[i].Data)), testGrammar)
				got := edited(t, doc, string(files[i+1].Data))
				if *update {
					files[i+2].Data = []byte(got)
				}
				if diff := cmp.Diff(string(files[i+2].Data), got); diff != "" {
					t.Errorf("(-want +got):\n%s", diff)
				}
			})
		}
		if *update {
			if err := os.WriteFile(path, txtar.Format(archive), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// Whatever ends the lines, and whether the last one has an end: the same edits
// are made.
func TestEditOfOtherSystems(t *testing.T) {
	for path, archive := range editArchives(t) {
		for i := 0; i+2 < len(archive.Files); i += 3 {
			before, changes, after := string(archive.Files[i].Data), string(archive.Files[i+1].Data), string(archive.Files[i+2].Data)
			if strings.HasPrefix(after, "error: ") {
				continue
			}
			for name, as := range map[string]func(string) string{
				"CRLF":              func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") },
				"CR":                func(s string) string { return strings.ReplaceAll(s, "\n", "\r") },
				"a byte order mark": func(s string) string { return source.BOM + s },
				"no last line end":  func(s string) string { return strings.TrimSuffix(s, "\n") },
			} {
				if name == "no last line end" && (strings.HasSuffix(after, "\n\n") || strings.HasSuffix(before, "\n\n") || strings.ContainsAny(before, "|>")) {
					continue // it is an empty line then, or a block with another text
				}
				doc := Parse(source.NewFile("a.yaml", as(before)), testGrammar)
				if diff := cmp.Diff(as(after), edited(t, doc, changes)); diff != "" {
					t.Errorf("%s: %s with %s (-want +got):\n%s", path, archive.Files[i].Name, name, diff)
				}
			}
		}
	}
}

// What is taken away at the end takes no line end from what stands above it, nor
// leaves one where there was none.
func TestRemovingTheLastLineKeepsTheEndOfTheFile(t *testing.T) {
	for _, end := range []string{"\n", "\r\n", "\r", "\u0085", "\u2028", "\u2029"} {
		for _, last := range []string{"", end} {
			doc := Parse(source.NewFile("a.yaml", "a: 1"+end+"b: 2"+last), testGrammar)
			if diff := cmp.Diff("a: 1"+last, edited(t, doc, "remove b")); diff != "" {
				t.Errorf("lines that end with %q (-want +got):\n%s", end, diff)
			}
		}
	}
}
