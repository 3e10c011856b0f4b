package workspace

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/source"
)

// unreadable returns the messages of the files that could not be read.
func unreadable(all []*Workspace) []string {
	var said []string
	for _, ws := range all {
		for _, f := range ws.Plan.Files {
			for _, p := range f.Problems {
				if p.Kind == source.Unreadable {
					said = append(said, fmt.Sprintf("%v %s", p.At, p.Message))
				}
			}
		}
	}
	return said
}

func TestFilesThatCannotBeRead(t *testing.T) {
	dir := t.TempDir()
	in := func(p string) string { return filepath.Join(dir, p) }
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	write := func(p, text string) {
		t.Helper()
		must(os.MkdirAll(filepath.Dir(in(p)), 0o755))
		must(os.WriteFile(in(p), []byte(text), 0o644))
	}
	write("ws/okrs/2026-Q3/a.yaml", smallest)
	write("ws/okrs/2026-Q3/folder.yaml/inner.yaml", smallest)
	write("ws/okrs/2026-Q3/huge.yaml", strings.Repeat("# more\n", maxSize/7+1))
	write("ws/shared/b.yaml", smallest)
	write("ws/shared/deep/c.yaml", smallest)
	write("elsewhere/d.yaml", smallest)
	for link, to := range map[string]string{
		"broken.yaml": "nowhere.yaml",
		"self.yaml":   "self.yaml",
		"out.yaml":    "../../../elsewhere/d.yaml",
		"far.yaml":    "/etc/hostname",
		"fine.yaml":   "a.yaml",
		"dir.yaml":    "../../shared",
		"shared":      "../../shared",
		"outside":     "../../../elsewhere",
		"back":        "..",
		"readme":      "nowhere.md",
		"ring":        "ring",
		"escape.yaml": "../../../../../../../../../../../../etc/hostname",
	} {
		must(os.Symlink(to, in("ws/okrs/2026-Q3/"+link)))
	}
	must(os.Symlink("deep", in("ws/shared/again")))

	all, err := Load(os.DirFS(dir), Options{Dir: "ws"})
	if err != nil {
		t.Fatal(err)
	}
	at := func(name, said string) string {
		return "okrs/2026-Q3/" + name + ":1:1 " + filepath.Base(name) + " " + said
	}
	want := []string{
		at("back", "is a link that leads back to a folder it is in"),
		at("broken.yaml", "is not there, or is a link to what is not"),
		at("dir.yaml", "is a link to a folder, named like a file"),
		at("escape.yaml", "is not there, or is a link to what is not"),
		at("far.yaml", "is not there, or is a link to what is not"),
		at("folder.yaml", "is a folder, named like a file"),
		at("huge.yaml", "is too large: more than 16 MiB"),
		at("out.yaml", "is a link that leads out of the workspace"),
		at("outside", "is a link that leads out of the workspace"),
		at("ring", "is a link that leads back to itself"),
		at("self.yaml", "is a link that leads back to itself"),
		at("shared/again", "is a link in a folder that is itself a link; only one is followed"),
	}
	if d := cmp.Diff(want, unreadable(all)); d != "" {
		t.Error(d)
	}
	var read []string
	for _, f := range all[0].Plan.Files {
		if len(f.Objectives) > 0 {
			read = append(read, f.Name)
		}
	}
	if d := cmp.Diff([]string{"a", "fine", "folder.yaml/inner", "shared/b", "shared/deep/c"}, read); d != "" {
		t.Errorf("the files around them: %s", d)
	}

	// Named by itself, a file says the same.
	for _, name := range []string{"broken.yaml", "huge.yaml", "out.yaml"} {
		all, err := Load(os.DirFS(dir), Options{Dir: "ws/okrs/2026-Q3", Paths: []string{name}})
		if err != nil {
			t.Fatal(err)
		}
		if files := all[0].Files(); len(files) != 1 || len(files[0].Problems) != 1 {
			t.Errorf("%s named by itself: %d files", name, len(files))
		}
	}
}

func TestWhatIsNoText(t *testing.T) {
	all, err := Load(disk("okrs/nul.yaml=why: \x00\n", "okrs/latin.yaml=why: caf\xe9\n", "okrs/wide.yaml=\xff\xfeo\x00"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if said := unreadable(all); len(said) != 3 {
		t.Errorf("three files are no text, have %q", said)
	}
}

func TestAFolderThatIsALink(t *testing.T) {
	dir := t.TempDir()
	for _, p := range []string{"ws/plans/2026-Q3/a.yaml", "out/2026-Q3/b.yaml"} {
		if err := os.MkdirAll(filepath.Dir(filepath.Join(dir, p)), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, p), []byte(smallest), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	link := filepath.Join(dir, "ws/okrs")
	for to, want := range map[string]string{
		"plans":  "ws: okrs/2026-Q3/a.yaml*",
		"../out": "ws: okrs*",
	} {
		os.Remove(link)
		if err := os.Symlink(to, link); err != nil {
			t.Fatal(err)
		}
		all, err := Load(os.DirFS(dir), Options{Dir: "ws"})
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(want, known(all)); d != "" {
			t.Errorf("okrs -> %s: %s", to, d)
		}
	}
}

// locked is a file system in which one file or folder may not be opened.
type locked struct {
	fstest.MapFS
	name string
}

func (l locked) Open(name string) (fs.File, error) {
	if name == l.name {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	return l.MapFS.Open(name)
}

func (l locked) ReadDir(name string) ([]fs.DirEntry, error) {
	if name == l.name {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	return l.MapFS.ReadDir(name)
}

func TestNoPermission(t *testing.T) {
	files := disk("okrs/a.yaml", "okrs/b.yaml")
	for name, want := range map[string]string{
		"okrs/a.yaml": "okrs/a.yaml:1:1 a.yaml cannot be read: permission denied",
		"okrs":        "okrs:1:1 okrs cannot be read: permission denied",
	} {
		all, err := Load(locked{files, name}, Options{})
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff([]string{want}, unreadable(all)); d != "" {
			t.Error(d)
		}
	}
}

// A crash while one file is read is that file's problem.
func TestACrashIsAProblem(t *testing.T) {
	m := &making{} // without a configuration, whether a cycle is long over cannot be said
	f := m.file(entry{path: "okrs/a.yaml", below: "okrs/a.yaml", name: "a"}, "cycle: 2026-Q1\n"+smallest)
	if len(f.Problems) != 1 || f.Problems[0].Kind != source.Unreadable || !strings.HasPrefix(f.Problems[0].Message, "a.yaml makes okr crash, please report it: ") {
		t.Errorf("want a file with that problem, have %+v", f.Problems)
	}
}

func TestTheOrderDoesNotDependOnProcessors(t *testing.T) {
	files := fstest.MapFS{}
	for i := range 200 {
		files[fmt.Sprintf("okrs/2026-Q%d/team-%03d.yaml", i%4+1, i)] = &fstest.MapFile{Data: []byte(smallest)}
	}
	var first string
	for _, n := range []int{1, 2, 8} {
		was := runtime.GOMAXPROCS(n)
		all, err := Load(files, Options{})
		runtime.GOMAXPROCS(was)
		if err != nil {
			t.Fatal(err)
		}
		got := known(all)
		if first == "" {
			first = got
		}
		if got != first || strings.Count(got, "*") != 200 {
			t.Errorf("with %d processors the plan is another one", n)
		}
	}
}

func TestWithRereadsOneFile(t *testing.T) {
	all, err := Load(disk("ws/okrs/2026-Q3/a.yaml", "ws/okrs/2026-Q3/c.yaml"), Options{Dir: "ws/okrs", All: true})
	if err != nil {
		t.Fatal(err)
	}
	old := all[0]
	next := old.With("2026-Q3/a.yaml", "objective: Wake up fresh\n").With("2026-Q3/b.yaml", smallest)
	texts := func(ws *Workspace) (out []string) {
		for _, f := range ws.Files() {
			out = append(out, f.Source.Name+" "+f.Objectives[0].Sentence.Text)
		}
		return out
	}
	want := []string{"2026-Q3/a.yaml Wake up fresh", "2026-Q3/b.yaml Sleep well again", "2026-Q3/c.yaml Sleep well again"}
	if d := cmp.Diff(want, texts(next)); d != "" {
		t.Error(d)
	}
	if d := cmp.Diff([]string{"2026-Q3/a.yaml Sleep well again", "2026-Q3/c.yaml Sleep well again"}, texts(old)); d != "" {
		t.Errorf("the old snapshot changed: %s", d)
	}
	if old.Plan.Files[1] != next.Plan.Files[2] {
		t.Error("a file that did not change was read again")
	}
	if f := next.With("2026-Q3/a.yaml", "\x00").Plan.Files[0]; f == nil {
		t.Error("a text that is none crashed")
	}
}

// An editor asks what holds while the configuration is being written.
func TestOverlayOfAConfiguration(t *testing.T) {
	c, err := ConfigFor(disk("okrs/2026-Q3/a.yaml", ".okr.yaml"), Options{
		Overlay: map[string]string{".okr.yaml": "level: person\n"},
	})
	if err != nil {
		t.Fatal(err)
	}
	if l := c.Config.Level; l != okr.Person {
		t.Errorf("level %v, want that of the overlay", l)
	}
}

func TestOverlay(t *testing.T) {
	all, err := Load(disk("okrs/2026-Q3/a.yaml"), Options{
		Dir:   "okrs/2026-Q3",
		Paths: []string{"new.yaml"},
		Overlay: map[string]string{
			"new.yaml":        "objective: Walk to work\n",
			"a.yaml":          "objective: Wake up fresh\n",
			"../../.okr.yaml": "level: person\n",
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(".: a.yaml new.yaml*", known(all)); d != "" {
		t.Error(d)
	}
	if got := all[0].Plan.Files[0].Objectives[0].Sentence.Text; got != "Wake up fresh" {
		t.Errorf("the text of the disk was read: %s", got)
	}
	if l := all[0].Plan.Files[1].Level; l != okr.Person {
		t.Errorf("the configuration of the overlay does not count: level %v", l)
	}
}
