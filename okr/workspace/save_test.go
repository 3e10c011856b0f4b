package workspace

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// written returns a file with that text in a folder of its own.
func written(t *testing.T, text string, mode fs.FileMode) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "plan.yaml")
	if err := os.WriteFile(name, []byte(text), mode); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(name, mode); err != nil { // whatever the umask
		t.Fatal(err)
	}
	return name
}

// to is an edit that writes text whatever is there.
func to(text string) func(string) (string, error) {
	return func(string) (string, error) { return text, nil }
}

// folderOf returns the names in the folder of a file.
func folderOf(t *testing.T, name string) []string {
	t.Helper()
	entries, err := os.ReadDir(filepath.Dir(name))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

func textOf(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestSaveKeepsWhatTheFileIs(t *testing.T) {
	for _, mode := range []fs.FileMode{0o600, 0o640, 0o666, 0o755} {
		name := written(t, "\ufeffa: 1\r\nb", mode)
		if err := Save(name, func(text string) (string, error) { return strings.Replace(text, "1", "2", 1), nil }); err != nil {
			t.Fatal(err)
		}
		if got := textOf(t, name); got != "\ufeffa: 2\r\nb" {
			t.Errorf("the text is %q", got)
		}
		info, err := os.Stat(name)
		if err != nil {
			t.Fatal(err)
		}
		if info.Mode() != mode {
			t.Errorf("the mode is %v, was %v", info.Mode(), mode)
		}
		if diff := cmp.Diff([]string{"plan.yaml"}, folderOf(t, name)); diff != "" {
			t.Errorf("something is left beside it (-want +got)\n%s", diff)
		}
	}
}

func TestSaveThroughALink(t *testing.T) {
	name := written(t, "a: 1\n", 0o644)
	link := filepath.Join(t.TempDir(), "link.yaml")
	if err := os.Symlink(name, link); err != nil {
		t.Skip(err)
	}
	if err := Save(link, to("a: 2\n")); err != nil {
		t.Fatal(err)
	}
	if got := textOf(t, name); got != "a: 2\n" {
		t.Errorf("behind the link is %q", got)
	}
	if info, err := os.Lstat(link); err != nil || info.Mode()&fs.ModeSymlink == 0 {
		t.Error("the link is one no more")
	}
}

// Where nothing is to be written the file is not even replaced by itself.
func TestSaveOfTheSameText(t *testing.T) {
	name := written(t, "a: 1\n", 0o444)
	before, err := os.Stat(name)
	if err != nil {
		t.Fatal(err)
	}
	if err := Save(name, to("a: 1\n")); err != nil {
		t.Fatal(err)
	}
	if after, err := os.Stat(name); err != nil || !os.SameFile(before, after) {
		t.Error("the file was replaced")
	}
}

func TestSaveThatFails(t *testing.T) {
	boom := errors.New("no")
	tests := []struct {
		name    string
		prepare func(t *testing.T, name string) // of a file
		edit    func(string) (string, error)
		want    string
	}{
		{"an edit that does not fit any more", func(*testing.T, string) {},
			func(string) (string, error) { return "", boom }, "no"},
		{"a read-only file", func(t *testing.T, name string) { must(t, os.Chmod(name, 0o444)) },
			to("b\n"), "it is read-only"},
		{"a file that has gone", func(t *testing.T, name string) { must(t, os.Remove(name)) },
			to("b\n"), "it is not there any more"},
		{"a folder in its place", func(t *testing.T, name string) { must(t, os.Remove(name)); must(t, os.Mkdir(name, 0o755)) },
			to("b\n"), "it is no regular file"},
		{"a folder in which no lock can be taken", func(t *testing.T, name string) {
			must(t, os.Mkdir(filepath.Join(filepath.Dir(name), ".plan.yaml.lock"), 0o755))
		}, to("b\n"), "its folder cannot be written to: is a directory"},
		{"a read-only folder", func(t *testing.T, name string) {
			if os.Geteuid() == 0 {
				t.Skip("nothing is read-only for root")
			}
			must(t, os.Chmod(filepath.Dir(name), 0o555))
			t.Cleanup(func() { must(t, os.Chmod(filepath.Dir(name), 0o755)) })
		}, to("b\n"), "its folder cannot be written to: permission denied"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			name := written(t, "a: 1\n", 0o644)
			tt.prepare(t, name)
			before := folderOf(t, name)
			err := Save(name, tt.edit)
			if err == nil || err.Error() != tt.want {
				t.Errorf("the error is %v, want %s", err, tt.want)
			}
			if diff := cmp.Diff(before, folderOf(t, name)); diff != "" {
				t.Errorf("the folder is another (-before +after)\n%s", diff)
			}
			if info, err := os.Stat(name); err == nil && info.Mode().IsRegular() && textOf(t, name) != "a: 1\n" {
				t.Errorf("the text is %q", textOf(t, name))
			}
		})
	}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// Of many at once none is lost.
func TestSavesAtOnceAllLand(t *testing.T) {
	name := written(t, "0", 0o644)
	var wait sync.WaitGroup
	errs := make([]error, 40)
	for i := range errs {
		wait.Go(func() {
			errs[i] = Save(name, func(text string) (string, error) {
				n, err := strconv.Atoi(text)
				return fmt.Sprint(n + 1), err
			})
		})
	}
	wait.Wait()
	if err := errors.Join(errs...); err != nil {
		t.Fatal(err)
	}
	if got := textOf(t, name); got != "40" {
		t.Errorf("after 40 saves of one more each the file says %s", got)
	}
	if diff := cmp.Diff([]string{"plan.yaml"}, folderOf(t, name)); diff != "" {
		t.Errorf("something is left beside it (-want +got)\n%s", diff)
	}
}
