//go:build unix

package workspace

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Nobody writes to the pipe: who opens it waits for ever.
func TestAPipeIsNotOpened(t *testing.T) {
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "okrs"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := syscall.Mkfifo(filepath.Join(dir, "okrs/pipe.yaml"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("pipe.yaml", filepath.Join(dir, "okrs/link.yaml")); err != nil {
		t.Fatal(err)
	}
	for _, paths := range [][]string{nil, {"okrs/pipe.yaml", "okrs/link.yaml"}} {
		all, err := Load(os.DirFS(dir), Options{Paths: paths})
		if err != nil {
			t.Fatal(err)
		}
		want := []string{
			"okrs/link.yaml:1:1 link.yaml is a link to what is no regular file",
			"okrs/pipe.yaml:1:1 pipe.yaml is no regular file",
		}
		if d := cmp.Diff(want, unreadable(all)); d != "" {
			t.Errorf("%v: %s", paths, d)
		}
	}
}

// Linux allows any bytes in a name; what cannot be opened for them says so in words.
func TestANameThatIsNoText(t *testing.T) {
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "okrs"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "okrs/a\xff.yaml"), []byte(smallest), 0o644); err != nil {
		t.Skip(err)
	}
	all, err := Load(os.DirFS(dir), Options{})
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"okrs/a\xff.yaml:1:1 a\xff.yaml cannot be read under that name; rename it in letters, digits and dashes"}
	if d := cmp.Diff(want, unreadable(all)); d != "" {
		t.Error(d)
	}
}

func TestAPipeIsNoConfiguration(t *testing.T) {
	for _, pipe := range []string{".okr.yaml", "shared/us.yaml"} {
		dir := t.TempDir()
		in := func(p string) string { return filepath.Join(dir, p) }
		must := func(err error) {
			t.Helper()
			if err != nil {
				t.Fatal(err)
			}
		}
		must(os.MkdirAll(in("okrs"), 0o755))
		must(os.WriteFile(in("okrs/a.yaml"), []byte(smallest), 0o644))
		must(os.MkdirAll(filepath.Dir(in(pipe)), 0o755))
		must(syscall.Mkfifo(in(pipe), 0o644))
		if pipe != ".okr.yaml" {
			must(os.WriteFile(in(".okr.yaml"), []byte("extends: "+pipe), 0o644))
		}
		all, err := Load(os.DirFS(dir), Options{})
		must(err)
		if len(all) != 1 || len(all[0].Problems) != 1 || !strings.HasSuffix(all[0].Problems[0].Message, "is no regular file") {
			t.Errorf("%s: %v", pipe, all)
		}
	}
}
