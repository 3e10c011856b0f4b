package git

import (
	"bytes"
	"compress/zlib"
	"crypto/sha1"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
)

func TestTreeIsWhatIsCheckedOut(t *testing.T) {
	s := newSandbox(t)
	s.write("okrs/2026-Q3/sales.yaml", "objective: Sell\n")
	s.write("okrs/2026-Q3/deep/er/north.yaml", "objective: North\n")
	s.write("okrs.txt", "sorts before okrs/ for git\n")
	s.write("empty", "")
	s.commit(noon)
	s.write("okrs/2026-Q3/sales.yaml", "objective: Not committed\n")

	files := s.head(s.open(".")).FS()
	if err := fstest.TestFS(files, "okrs/2026-Q3/sales.yaml", "okrs/2026-Q3/deep/er/north.yaml", "okrs.txt", "empty"); err != nil {
		t.Error(err)
	}
	text, err := fs.ReadFile(files, "okrs/2026-Q3/sales.yaml")
	if string(text) != "objective: Sell\n" || err != nil {
		t.Errorf("%q, %v", text, err)
	}
	for _, p := range []string{"okrs/2026-Q4", "empty/x", "okrs.txt/.", "/okrs", "../x", ""} {
		if _, err := fs.Stat(files, p); err == nil {
			t.Errorf("%q is there", p)
		}
	}
}

func TestLinksAreLinks(t *testing.T) {
	s := newSandbox(t)
	s.write("plans/a.yaml", "objective: A\n")
	for link, to := range map[string]string{
		"okrs/linked.yaml": "../plans/a.yaml", "okrs/folder": "../plans", "okrs/loop": "loop",
		"okrs/out": "../../etc/passwd", "okrs/absolute": "/etc/passwd", "okrs/chain.yaml": "folder/a.yaml",
	} {
		if err := os.MkdirAll(filepath.Join(s.dir, "okrs"), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.Symlink(to, filepath.Join(s.dir, link)); err != nil {
			t.Skip(err)
		}
	}
	s.commit(noon)
	files := s.head(s.open(".")).FS()
	for p, want := range map[string]string{
		"okrs/linked.yaml": "objective: A\n", "okrs/folder/a.yaml": "objective: A\n", "okrs/chain.yaml": "objective: A\n",
		"okrs/loop": "", "okrs/out": "", "okrs/absolute": "",
	} {
		text, err := fs.ReadFile(files, p)
		if string(text) != want || (err == nil) != (want != "") {
			t.Errorf("%s: %q, %v; want %q", p, text, err, want)
		}
	}
	info, err := fs.Lstat(files, "okrs/out")
	if err != nil || info.Mode()&fs.ModeSymlink == 0 {
		t.Errorf("%v, %v: want a link", info, err)
	}
	if to, err := fs.ReadLink(files, "okrs/out"); to != "../../etc/passwd" || err != nil {
		t.Errorf("it leads to %q, %v", to, err)
	}
	if _, err := fs.ReadLink(files, "plans/a.yaml"); !errors.Is(err, fs.ErrInvalid) {
		t.Errorf("a file leads somewhere: %v", err)
	}
}

// A name that is no UTF-8 can be listed, as on the disk, and not be opened.
func TestNamesThatAreNoText(t *testing.T) {
	s := newSandbox(t)
	blob := s.git("hash-object", "-w", "--stdin")
	cmd := exec.Command("git", "update-index", "--add", "--cacheinfo", "100644", blob, "okrs/caf\xe9.yaml")
	cmd.Dir = s.dir
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Skipf("%v: %s", err, out)
	}
	s.git("commit", "--quiet", "--message", "latin")
	files := s.head(s.open(".")).FS()
	entries, err := fs.ReadDir(files, "okrs")
	if err != nil || len(entries) != 1 || entries[0].Name() != "caf\xe9.yaml" {
		t.Fatalf("%v, %v", entries, err)
	}
	if _, err := files.Open("okrs/caf\xe9.yaml"); !errors.Is(err, fs.ErrInvalid) {
		t.Error(err)
	}
}

func TestFilesThatAreElsewhere(t *testing.T) {
	other := newSandbox(t)
	other.write("a.yaml", "objective: A\n")
	other.commit(noon)
	s := newSandbox(t)
	s.write("okrs/large.yaml", "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12\n")
	s.git("submodule", "--quiet", "add", other.dir, "okrs/sub")
	s.commit(noon)
	files := s.head(s.open(".")).FS()
	if _, err := fs.ReadFile(files, "okrs/large.yaml"); err == nil || !strings.Contains(err.Error(), "Git LFS") {
		t.Error(err)
	}
	if entries, err := fs.ReadDir(files, "okrs/sub"); len(entries) > 0 || err != nil {
		t.Errorf("%v, %v: want an empty folder", entries, err)
	}
}

// tree writes a folder as nobody could check it out, and returns its hash. Entries
// are mode, name and hash by turns.
func (s sandbox) tree(entries ...string) string {
	s.t.Helper()
	var b bytes.Buffer
	for i := 0; i < len(entries); i += 3 {
		hash, err := hex.DecodeString(entries[i+2])
		if err != nil {
			s.t.Fatal(err)
		}
		fmt.Fprintf(&b, "%s %s\x00%s", entries[i], entries[i+1], hash)
	}
	object := fmt.Appendf(nil, "tree %d\x00%s", b.Len(), b.Bytes())
	hash := fmt.Sprintf("%x", sha1.Sum(object))
	var packed bytes.Buffer
	w := zlib.NewWriter(&packed)
	w.Write(object)
	w.Close()
	s.write(filepath.Join(".git", "objects", hash[:2], hash[2:]), packed.String())
	return hash
}

// A repository of a few objects may have no end.
func TestFoldersWithoutEnd(t *testing.T) {
	s := newSandbox(t)
	s.commit(noon)
	blob := s.git("hash-object", "-w", "--stdin")
	wide, deep := s.tree("100644", "a.yaml", blob), s.tree("100644", "a.yaml", blob)
	for range 12 {
		var entries []string
		for _, name := range strings.Split("abcdefghij", "") {
			entries = append(entries, "40000", name, wide)
		}
		wide = s.tree(entries...)
	}
	for range maxDepth + 10 {
		deep = s.tree("40000", "d", deep)
	}
	up := s.tree("40000", ".", wide, "40000", "..", wide, "40000", "", wide, "100644", "a/../../b.yaml", blob, "100644", "c.yaml", blob)
	r := s.open(".")
	walk := func(hash string) (files int, last error) {
		tree := s.git("commit-tree", "-m", "endless", hash)
		c, err := r.Commit(tree)
		if err != nil {
			t.Fatal(err)
		}
		err = fs.WalkDir(c.FS(), ".", func(_ string, d fs.DirEntry, err error) error {
			if err != nil {
				last = err
				return fs.SkipAll
			}
			if !d.IsDir() {
				files++
			}
			return nil
		})
		return files, errors.Join(last, err)
	}
	if _, err := walk(wide); !errors.Is(err, errMany) {
		t.Errorf("wide: %v", err)
	}
	if _, err := walk(deep); !errors.Is(err, errDeep) {
		t.Errorf("deep: %v", err)
	}
	if n, err := walk(up); n != 1 || err != nil {
		t.Errorf("names that lead elsewhere: %d files, %v; want one", n, err)
	}
}
