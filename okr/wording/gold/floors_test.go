package gold

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/okr-as-code/okr/okr/wording"
)

var update = flag.Bool("update", false, "raise the floors to what is reached")

// sentences is the folder of the labelled sentences, forms and teams those of which no
// weight is learnt from, unseen that of those which nothing is learnt from, and files
// a name for a command typed at the top of the repository.
const (
	sentences = "../../../testdata/wording"
	forms     = sentences + "/forms"
	teams     = sentences + "/teams"
	unseen    = sentences + "/unseen"
	files     = "testdata/wording/*.jsonl"
)

// readFolder returns the rows of all files of labelled sentences in dir, of which
// there must be some.
func readFolder(dir string) ([]Row, error) {
	names, err := filepath.Glob(filepath.Join(dir, "*.jsonl"))
	if err != nil {
		return nil, err
	}
	if len(names) == 0 {
		return nil, fmt.Errorf("there are no labelled sentences: %s holds no file *.jsonl", dir)
	}
	var all []Row
	for _, name := range names {
		f, err := os.Open(name)
		if err != nil {
			return nil, err
		}
		rows, err := Read(f, name)
		f.Close()
		if err != nil {
			return nil, err
		}
		all = append(all, rows...)
	}
	return all, nil
}

// holdFloors judges the sentences of dir and returns which figures are below their
// floors in dir/floors.txt, which it raises first if it is to.
func holdFloors(reader *wording.Reader, dir string, raise bool) ([]string, error) {
	rows, err := readFolder(dir)
	if err != nil {
		return nil, err
	}
	result := Judge(reader, rows)
	name := filepath.Join(dir, "floors.txt")
	text, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	floors := Floors(text)
	if raise {
		if floors, err = floors.Raised(result); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		if err := os.WriteFile(name, []byte(floors), 0o666); err != nil {
			return nil, err
		}
	}
	from := files
	if strings.HasPrefix(dir, sentences+"/") {
		from = "testdata/wording/" + filepath.Base(dir) + "/*.jsonl"
	}
	below, err := floors.Below(result, from)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return below, nil
}

// No figure is worse than it was, of the sentences that are learnt from, of those
// that only rules were made after, and of those that nothing is learnt from. With -update the floors are raised.
func TestFloors(t *testing.T) {
	for _, dir := range []string{sentences, forms, teams, unseen} {
		below, err := holdFloors(newReader(t), dir, *update)
		if err != nil {
			t.Fatal(err)
		}
		for _, message := range below {
			t.Errorf("%s: %s", filepath.Base(dir), message)
		}
	}
}

// folder returns a folder with the sentences of testdata/tiny.jsonl and floors.
func folder(t *testing.T, floors string) string {
	t.Helper()
	dir := t.TempDir()
	text, err := os.ReadFile(filepath.Join("testdata", "tiny.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{"tiny.jsonl": string(text), "floors.txt": floors} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestFloorIsNotReached(t *testing.T) {
	below, err := holdFloors(newReader(t), folder(t, "# of winter\n\ntarget 0.667\nmeasurable 1\nlabel strict 0.5\n"), false)
	if err != nil {
		t.Fatal(err)
	}
	want := "target is 0.667, below its floor of 0.667; see which are misread: go run ./cmd/eval -misses 'target' testdata/wording/*.jsonl"
	if len(below) != 1 || below[0] != want {
		t.Errorf("below are %q, want %q", below, want)
	}
}

// A floor for what is not in the sentences at all is not reached.
func TestFloorOfNothing(t *testing.T) {
	below, err := holdFloors(newReader(t), folder(t, "vague 0.5\n"), false)
	if err != nil || len(below) != 1 || !strings.HasPrefix(below[0], "vague is –, below its floor of 0.500") {
		t.Errorf("below are %q, %v", below, err)
	}
}

func TestUpdateRaisesAndNeverLowers(t *testing.T) {
	const before = "# of winter\nlabel strict 0.9\n\n# of numbers\ntarget 0.1\n"
	dir := folder(t, before)
	below, err := holdFloors(newReader(t), dir, true)
	if err != nil {
		t.Fatal(err)
	}
	if len(below) != 1 || !strings.HasPrefix(below[0], "label strict is 0.500") {
		t.Errorf("below are %q, want label strict", below)
	}
	text, err := os.ReadFile(filepath.Join(dir, "floors.txt"))
	if err != nil {
		t.Fatal(err)
	}
	after := string(text)
	if !strings.HasPrefix(after, "# of winter\nlabel strict 0.9\n\n# of numbers\ntarget 0.666\n") {
		t.Errorf("label strict is not kept, or target not raised to 2/3, rounded down:\n%s", after)
	}
	if !strings.Contains(after, "\nmeasurable 1.000\n") || strings.Contains(after, "\nvague ") {
		t.Errorf("a figure has no floor, or one that rests on nothing has:\n%s", after)
	}
	if _, err := holdFloors(newReader(t), dir, true); err != nil {
		t.Fatal(err)
	}
	again, err := os.ReadFile(filepath.Join(dir, "floors.txt"))
	if err != nil || string(again) != after {
		t.Errorf("a second time it is another (%v):\n%s", err, again)
	}
}

func TestMistakesOfFloors(t *testing.T) {
	tests := []struct{ floors, want string }{
		{"# of winter\ntarget\n", `line 2: "target" is no name and value`},
		{"target high\n", `line 1: "target high" does not end in a value from 0 to 1`},
		{"target 95\n", `line 1: "target 95" does not end in a value from 0 to 1`},
		{"aim 0.5\n", `line 1: there is no figure "aim"`},
	}
	for _, test := range tests {
		dir := folder(t, test.floors)
		for _, raise := range []bool{false, true} {
			_, err := holdFloors(newReader(t), dir, raise)
			if err == nil || !strings.HasSuffix(err.Error(), "floors.txt: "+test.want) {
				t.Errorf("of %q it says %v, want %s", test.floors, err, test.want)
			}
		}
	}
}

func TestFolderWithoutSentences(t *testing.T) {
	_, err := holdFloors(newReader(t), t.TempDir(), false)
	if err == nil || !strings.HasPrefix(err.Error(), "there are no labelled sentences: ") {
		t.Errorf("it says %v", err)
	}
}
