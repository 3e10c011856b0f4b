package yamldoc

import (
	"flag"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var (
	files = flag.String("files", filepath.Join("..", "..", "examples"), "folders whose YAML files are edited, with ':' between them")
	edits = flag.Int("edits", 300, "how many edits are made in them")
)

// TestEditFiles makes edits that chance chooses in the files of people, and
// holds the laws of editing. Nothing is written.
func TestEditFiles(t *testing.T) {
	texts := yamlFiles(t, strings.Split(*files, ":"))
	if len(texts) == 0 {
		t.Fatal("no YAML files in", *files)
	}
	random := rand.New(rand.NewPCG(1, 2))
	made, refused := 0, map[string]int{}
	for i := range *edits {
		doc := parse(texts[i%len(texts)])
		if doc.Root == nil {
			continue
		}
		var choices [24]byte
		for i := range choices {
			choices[i] = byte(random.IntN(256))
		}
		c := &chooser{string(choices[:])}
		after, err := checkEdit(t, doc, c.change(doc))
		if t.Failed() {
			t.FailNow()
		}
		if err != nil {
			_, reason, _ := strings.Cut(err.Error(), ": ")
			refused[reason]++
		} else if after != nil {
			made++
		}
	}
	t.Logf("%d files, %d edits made; refused: %v", len(texts), made, refused)
	if made < *edits*9/10 {
		t.Errorf("only %d of %d edits were made", made, *edits)
	}
}

// yamlFiles returns the texts of the YAML files in folders, of up to 64 KB.
func yamlFiles(t *testing.T, folders []string) []string {
	t.Helper()
	var texts []string
	for _, folder := range folders {
		err := filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || !strings.HasSuffix(path, ".yaml") && !strings.HasSuffix(path, ".yml") {
				return err
			}
			text, err := os.ReadFile(path)
			if err == nil && len(text) <= 64<<10 {
				texts = append(texts, string(text))
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return texts
}
