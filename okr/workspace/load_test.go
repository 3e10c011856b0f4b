package workspace

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/okr-as-code/okr/okr/cycle"
)

// smallest is a file of OKRs.
const smallest = "objective: Sleep well again\nkey_results:\n  - outcome: Raise nights over 7 hours from 2 to 5 a week\n"

// disk returns a file system with the files of that name; each holds smallest,
// or what follows its "=".
func disk(names ...string) fstest.MapFS {
	fsys := fstest.MapFS{}
	for _, name := range names {
		name, text, ok := strings.Cut(name, "=")
		if !ok {
			text = smallest
		}
		if name, ok := strings.CutSuffix(name, "/"); ok {
			fsys[name] = &fstest.MapFile{Mode: fs.ModeDir | 0o755}
			continue
		}
		fsys[name] = &fstest.MapFile{Data: []byte(text), Mode: 0o644}
	}
	return fsys
}

// known returns a line for each workspace: its root, the names of its files,
// those to report on with a star, and how many were passed over.
func known(all []*Workspace) string {
	var lines []string
	for _, ws := range all {
		words := []string{ws.Root + ":"}
		for _, f := range ws.Plan.Files {
			name := f.Source.Name
			if ws.Named(f) {
				name += "*"
			}
			words = append(words, name)
		}
		if ws.Passed > 0 {
			words = append(words, fmt.Sprintf("passed %d", ws.Passed))
		}
		lines = append(lines, strings.Join(words, " "))
	}
	return strings.Join(lines, "\n")
}

func TestDiscovery(t *testing.T) {
	team := []string{"repo/.git/", "repo/okrs/2026-Q3/ana.yaml", "repo/okrs/2026-Q3/emea/sales.yml", "repo/src/app.yaml=port: 80\n"}
	for _, test := range []struct {
		name  string
		files []string
		dir   string
		paths []string
		want  string
	}{
		{"the workspace here", team, "repo", nil, "repo: okrs/2026-Q3/ana.yaml* okrs/2026-Q3/emea/sales.yml*"},
		{"the workspace above", team, "repo/src", nil, "repo: ../okrs/2026-Q3/ana.yaml* ../okrs/2026-Q3/emea/sales.yml*"},
		{"one file", team, "repo", []string{"okrs/2026-Q3/ana.yaml"}, "repo: okrs/2026-Q3/ana.yaml* okrs/2026-Q3/emea/sales.yml"},
		{"one file, absolute", team, "repo/src", []string{"/repo/okrs/2026-Q3/ana.yaml"}, "repo: ../okrs/2026-Q3/ana.yaml* ../okrs/2026-Q3/emea/sales.yml"},
		{"one folder", team, "repo", []string{"okrs/2026-Q3/emea/"}, "repo: okrs/2026-Q3/ana.yaml okrs/2026-Q3/emea/sales.yml*"},
		{"the folder around", team, "repo", []string{"."}, "repo: okrs/2026-Q3/ana.yaml* okrs/2026-Q3/emea/sales.yml* passed 1"},
		{"a folder above", team, "repo/src", []string{".."}, "repo: ../okrs/2026-Q3/ana.yaml* ../okrs/2026-Q3/emea/sales.yml* passed 1"},
		{"from the root", team, "", []string{"repo"}, "repo: repo/okrs/2026-Q3/ana.yaml* repo/okrs/2026-Q3/emea/sales.yml* passed 1"},
		{"a file and its folder", team, "repo", []string{"okrs/2026-Q3/ana.yaml", "okrs"}, "repo: okrs/2026-Q3/ana.yaml* okrs/2026-Q3/emea/sales.yml*"},
		{
			"hidden ones are not there",
			[]string{"okrs/.draft.yaml", "okrs/.old/a.yaml", "okrs/a.yaml", "okrs/b.json", "okrs/c.YAML"}, "", nil,
			".: okrs/a.yaml*",
		},
		{"a hidden one that is named", []string{"okrs/.draft.yaml", "okrs/a.yaml"}, "", []string{"okrs/.draft.yaml"}, ".: okrs/.draft.yaml* okrs/a.yaml"},
		{
			"the nearest wins",
			[]string{"okrs/a.yaml", "app/okrs/b.yaml"}, "app", nil,
			"app: okrs/b.yaml*",
		},
		{
			"a configuration says the folder",
			[]string{"app/.okr.yaml=folder: plans\n", "app/plans/b.yaml", "app/okrs/a.yaml"}, "app/okrs", nil,
			"app: ../plans/b.yaml*",
		},
		{
			"everything below the configuration",
			[]string{".okr.yaml=folder: .\n", "2026-Q3/b.yaml", "a.yaml", ".github/x.yaml=on: push\n"}, "", []string{"."},
			".: a.yaml* 2026-Q3/b.yaml*",
		},
		{
			"a folder of workspaces",
			[]string{"okrs/a.yaml", "app/okrs/b.yaml", "lib/.okr.yaml", "lib/okrs/c.yaml", "lib/x/okrs/d.yaml", "lib/x/other.yml=a: b\n"}, "", []string{"."},
			".: okrs/a.yaml*\napp: app/okrs/b.yaml*\nlib: lib/okrs/c.yaml*\nlib/x: lib/x/okrs/d.yaml* passed 1",
		},
		{
			"without a path, only the one around",
			[]string{"okrs/a.yaml", "app/okrs/b.yaml"}, "", nil,
			".: okrs/a.yaml*",
		},
		{
			"one within the files of another",
			[]string{"okrs/a.yaml", "okrs/team/okrs/b.yaml", "okrs/team/c.yaml=x: y\n"}, "", []string{"okrs"},
			".: okrs/a.yaml*\nokrs/team: okrs/team/okrs/b.yaml* passed 1",
		},
		{
			"nothing above the repository",
			[]string{"okrs/a.yaml", "repo/.git/", "repo/plan.yaml"}, "repo", nil,
			"repo: plan.yaml*",
		},
		{
			"a worktree has a file .git",
			[]string{"okrs/a.yaml", "repo/.git=gitdir: x\n", "repo/plan.yaml"}, "repo", nil,
			"repo: plan.yaml*",
		},
		{
			"outside any workspace, by the keys",
			[]string{"a/plan.yaml", "a/list.yml=objectives: []\n", "a/half.yaml=\"key_results\": []\n", "a/flow.yaml={objective: Rest}\n", "a/ci.yaml=on: push\n", "a/deep.yaml=x:\n  objective: y\n", "b/plan.yaml"}, "", []string{"."},
			"a: a/flow.yaml* a/half.yaml* a/list.yml* a/plan.yaml* passed 2\nb: b/plan.yaml*",
		},
		{
			"outside any workspace, by name",
			[]string{"a/other.yaml=on: push\n", "a/plan.yaml", "a/ci.yaml=on: push\n"}, "a", []string{"other.yaml"},
			"a: other.yaml* plan.yaml",
		},
		{
			"beside the folder of the files, by name",
			[]string{".okr.yaml=fiscal_year_start: 2\n", "okrs/a.yaml", "drafts/2026-Q3/b.yaml"}, "drafts", []string{"2026-Q3/b.yaml"},
			".: ../okrs/a.yaml 2026-Q3/b.yaml*",
		},
		{
			"a folder beside the folder of the files, by the keys",
			[]string{"okrs/a.yaml", "loose/x.yaml", "loose/ci.yaml=on: push\n", "loose/deep/y.yaml"}, "", []string{"loose"},
			".: okrs/a.yaml loose/deep/y.yaml* loose/x.yaml* passed 1",
		},
		{
			"the folder around both: what is beside the files is passed over",
			[]string{"okrs/a.yaml", "loose/x.yaml", "loose/ci.yaml=on: push\n"}, "", []string{"."},
			".: okrs/a.yaml* passed 2",
		},
		{
			"what is named twice is passed over once, and not at all where a path names it",
			[]string{"okrs/a.yaml", "loose/x.yaml", "loose/ci.yaml=on: push\n", "loose/b.yaml=c: d\n"}, "", []string{".", "loose", "loose/b.yaml", "."},
			".: okrs/a.yaml* loose/b.yaml* loose/x.yaml* passed 1",
		},
		{
			"outside any workspace, named twice",
			[]string{"a/plan.yaml", "a/ci.yaml=on: push\n"}, "", []string{"a", "a", "."},
			"a: a/plan.yaml* passed 1",
		},
		{
			"the configuration, by name",
			[]string{".okr.yaml=kr_max: 4\n", "okrs/2026-Q3/a.yaml"}, "", []string{".okr.yaml"},
			".:",
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			all, err := Load(disk(test.files...), Options{Dir: test.dir, Paths: test.paths})
			if err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(test.want, known(all)); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestWhatIsKnownBesideTheNamed(t *testing.T) {
	aligned := func(to string) string { return "aligns_to: " + to + "\n" + smallest }
	files := []string{
		"okrs/2025/company.yaml", "okrs/2025-Q1/a.yaml", "okrs/2025-Q4/a.yaml",
		"okrs/2026/company.yaml=" + aligned("2025/company"),
		"okrs/2026-Q1/a.yaml", "okrs/2026-Q2/a.yaml", "okrs/2026-H2/a.yaml",
		"okrs/2026-Q3/a.yaml", "okrs/2026-Q3/b.yaml", "okrs/2026-M07/a.yaml", "okrs/2026-M06/a.yaml",
		"okrs/2026-Q4/a.yaml=" + aligned("2025-q1/a/kr1"), "okrs/2027-Q1/a.yaml", "okrs/anytime/a.yaml",
	}
	for _, test := range []struct {
		name, path string
		want       []string
	}{
		{
			"a quarter: around it, within it, two before it, what addresses point to, what has no cycle",
			"okrs/2026-Q3/a.yaml",
			[]string{"2025/company", "2026/company", "2026-H2/a", "2026-M07/a", "2026-Q1/a", "2026-Q2/a", "2026-Q3/a", "2026-Q3/b", "/anytime/a"},
		},
		{
			"an address to a cycle that is over",
			"okrs/2026-Q4/a.yaml",
			[]string{"2025/company", "2025-Q1/a", "2026/company", "2026-H2/a", "2026-Q2/a", "2026-Q3/a", "2026-Q3/b", "2026-Q4/a", "/anytime/a"},
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			all, err := Load(disk(files...), Options{Paths: []string{test.path}})
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, f := range all[0].Plan.Files {
				got = append(got, f.Folder+"/"+f.Name)
			}
			slices.Sort(test.want)
			slices.Sort(got)
			if d := cmp.Diff(test.want, got); d != "" {
				t.Error(d)
			}
			if n := len(all[0].Files()); n != 1 {
				t.Errorf("%d files are reported on, want the one named", n)
			}
			whole, err := Load(disk(files...), Options{Paths: []string{test.path}, All: true})
			if err != nil {
				t.Fatal(err)
			}
			if n := len(whole[0].Plan.Files); n != len(files) {
				t.Errorf("with All %d files are known, want %d", n, len(files))
			}
		})
	}
}

func TestTheCycleIsTheNearestFolder(t *testing.T) {
	for _, test := range []struct {
		path                       string
		folder, name, below, cycle string
	}{
		{"okrs/2026-Q3/ana.yaml", "2026-Q3", "ana", "okrs/2026-Q3/ana.yaml", "2026-Q3"},
		{"okrs/2026/2026-q3/emea/sales.x.yml", "2026-q3", "emea/sales.x", "okrs/2026/2026-q3/emea/sales.x.yml", "2026-Q3"},
		{"okrs/FY27-Q1/a.yaml", "FY27-Q1", "a", "okrs/FY27-Q1/a.yaml", "FY27-Q1"},
		{"okrs/autumn/a.yaml", "", "autumn/a", "okrs/autumn/a.yaml", ""},
		{"okrs/a.yaml", "", "a", "okrs/a.yaml", ""},
	} {
		all, err := Load(disk(".okr.yaml=fiscal_year_start: 2\n", test.path), Options{})
		if err != nil {
			t.Fatal(err)
		}
		f := all[0].Plan.Files[0]
		if f.Folder != test.folder || f.Name != test.name || f.Path != test.below || f.Cycle.Name != test.cycle {
			t.Errorf("%s: folder %q, name %q, path %q, cycle %q", test.path, f.Folder, f.Name, f.Path, f.Cycle.Name)
		}
		if f.Folder == "FY27-Q1" && f.Cycle.Start != cycle.NewDate(2026, 2, 1) {
			t.Errorf("the fiscal year of the configuration does not count: it starts on %v", f.Cycle.Start)
		}
	}

	// A folder above a workspace says nothing of its files; above a loose file it does.
	all, err := Load(disk("2026/okrs/a.yaml", "2026-Q2/team/b.yaml"), Options{Paths: []string{"2026", "2026-Q2/team"}})
	if err != nil {
		t.Fatal(err)
	}
	if f := all[0].Plan.Files[0]; f.Folder != "" {
		t.Errorf("the folder of the repository is taken for the cycle %s", f.Folder)
	}
	if f := all[1].Plan.Files[0]; f.Folder != "2026-Q2" || f.Name != "team/b" {
		t.Errorf("a loose file: folder %q, name %q", f.Folder, f.Name)
	}
}

func TestTwoFilesOfOneAddress(t *testing.T) {
	all, err := Load(disk("okrs/2026-Q3/a.yaml", "okrs/2026-Q3/a.yml", "okrs/2026-Q3/b.yaml", "okrs/2026-q3/b.yml", "okrs/2026-Q4/b.yaml"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	said := func(ws *Workspace) (said []string) {
		for _, f := range ws.Plan.Files {
			for _, p := range f.Problems {
				said = append(said, fmt.Sprintf("%v %s", p.At, p.Message))
			}
		}
		return said
	}
	want := []string{
		"okrs/2026-Q3/a.yml:1:1 this file has the address of okrs/2026-Q3/a.yaml; rename one of the two",
		"okrs/2026-q3/b.yml:1:1 this file has the address of okrs/2026-Q3/b.yaml; rename one of the two",
	}
	if d := cmp.Diff(want, said(all[0])); d != "" {
		t.Error(d)
	}
	if d := cmp.Diff(want, said(all[0].With("okrs/2026-Q3/a.yml", smallest))); d != "" {
		t.Errorf("after one of them is read again: %s", d)
	}
}

func TestArchived(t *testing.T) {
	files := disk(".okr.yaml=archive_after: 30d\n", "okrs/2026-Q1/a.yaml", "okrs/2026-Q2/a.yaml", "okrs/a.yaml")
	for _, test := range []struct {
		day  cycle.Date
		want []string
	}{
		{cycle.NewDate(2026, 4, 30), nil},
		{cycle.NewDate(2026, 5, 1), []string{"2026-Q1"}},
		{cycle.NewDate(2026, 7, 31), []string{"2026-Q1", "2026-Q2"}},
	} {
		all, err := Load(files, Options{AsOf: test.day})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, f := range all[0].Plan.Files {
			if f.Archived {
				got = append(got, f.Folder)
			}
		}
		if d := cmp.Diff(test.want, got); d != "" {
			t.Errorf("on %v: %s", test.day, d)
		}
	}
}

func TestNothing(t *testing.T) {
	for _, test := range []struct {
		name  string
		files []string
		dir   string
		paths []string
		want  string
	}{
		{
			"an empty repository", []string{"repo/.git/", "repo/ci.yaml=on: push\n", "okrs/a.yaml"}, "repo", nil,
			"there is no okrs/ and no .okr.yaml here or above, and no YAML file with an objective (one YAML file passed over); okr init makes the folder and a first file",
		},
		{
			"a folder without", []string{"a/x.yaml=b: c\n", "a/y.yaml=b: c\n"}, "", []string{"a"},
			"there is no okrs/ and no .okr.yaml in a or above, and no YAML file with an objective (2 YAML files passed over); okr init makes the folder and a first file",
		},
		{
			"a workspace without files", []string{"app/.okr.yaml", "app/okrs/readme.md"}, "app", nil,
			"there is no *.yaml or *.yml in okrs/; write the first one, such as okrs/2026-Q3/partners.yaml: objective: and key_results: are enough",
		},
		{
			"a folder without files, and no configuration", []string{"app/okrs/readme.md"}, "app", nil,
			"there is no *.yaml or *.yml in okrs/; okr init makes a first file",
		},
		{
			"a folder beside the files", []string{"okrs/a.yaml", "docs/x.yaml=on: push\n"}, "", []string{"docs"},
			"no *.yaml or *.yml in docs is one of the files in okrs/, or has an objective at its top (one YAML file passed over); name a file, or that folder",
		},
		{
			"a configuration in the wrong place", []string{"okrs/.okr.yaml", "okrs/a.yaml"}, "okrs", nil,
			"there is no *.yaml or *.yml in okrs/; move .okr.yaml one folder up, or write folder: . in it",
		},
		{
			"the same from above", []string{"okrs/.okr.yaml", "okrs/a.yaml"}, "", nil,
			"okrs/.okr.yaml makes okrs/ a workspace of its own, so nothing in it is read from here; move okrs/.okr.yaml one folder up",
		},
		{
			"workspaces below, and nothing else", []string{".okr.yaml", "okrs/north/.okr.yaml", "okrs/north/okrs/a.yaml"}, "", nil,
			"there is no *.yaml or *.yml in okrs/ but in workspaces of their own, such as okrs/north; name one of them, or the folder that they are in",
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			for i, f := range test.files {
				if strings.HasSuffix(f, ".okr.yaml") {
					test.files[i] += "=" // an empty one
				}
			}
			_, err := Load(disk(test.files...), Options{Dir: test.dir, Paths: test.paths})
			var nothing *NothingError
			if !errors.As(err, &nothing) {
				t.Fatalf("want a NothingError, have %v", err)
			}
			if d := cmp.Diff(test.want, err.Error()); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestPathsThatCannotBeMeant(t *testing.T) {
	files := disk("okrs/2026-Q3/partners.yaml", "okrs/2026-Q3/readme.md=# us\n")
	for _, test := range []struct{ dir, path, want string }{
		{"", "okrs/2026-Q3/partner.yaml", "okrs/2026-Q3/partner.yaml is not there, did you mean okrs/2026-Q3/partners.yaml"},
		{"okrs", "2026-Q4/partners.yaml", "2026-Q4/partners.yaml is not there, did you mean 2026-Q3/partners.yaml"},
		{"okrs", "../okr", "../okr is not there, did you mean ."},
		{"", "nowhere", "nowhere is not there"},
		{"", "okrs/2026-Q3/partners.yaml/x", "okrs/2026-Q3/partners.yaml/x is not there, did you mean okrs/2026-Q3/partners.yaml"},
		{"", "okrs/2026-Q3/readme.md", "okrs/2026-Q3/readme.md is no YAML file: files of OKRs end in .yaml or .yml"},
		{"", "../../elsewhere.yaml", "../../elsewhere.yaml is not there"},
	} {
		_, err := Load(files, Options{Dir: test.dir, Paths: []string{"/okrs", test.path}})
		var wrong *PathError
		if !errors.As(err, &wrong) || err.Error() != test.want {
			t.Errorf("%s in %q: %v, want %s", test.path, test.dir, err, test.want)
		}
	}
	if _, err := Load(files, Options{ConfigPath: "okr.yml"}); err == nil || !strings.HasPrefix(err.Error(), "okr.yml is not there") {
		t.Errorf("--config of a file that is not there: %v", err)
	}
}
