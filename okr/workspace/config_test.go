package workspace

import (
	"fmt"
	"io/fs"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/config"
	"github.com/okr-as-code/okr/okr/source"
)

// mistakes returns the problems of the configurations.
func mistakes(all []*Workspace) []string {
	var said []string
	for _, ws := range all {
		for _, p := range ws.Problems {
			said = append(said, fmt.Sprintf("%v %s", p.At, p.Message))
		}
	}
	return said
}

func TestConfiguration(t *testing.T) {
	for _, test := range []struct {
		name  string
		files []string
		o     Options
		want  []string
	}{
		{
			"a mistake has its place, as one would type it from here",
			[]string{".okr.yaml=kr_mn: 3\n", "okrs/a.yaml"}, Options{Dir: "okrs"},
			[]string{`../.okr.yaml:1:1 "kr_mn" is not a key of the configuration, did you mean kr_min`},
		},
		{
			"without a file to report on, the mistakes are what is said",
			[]string{".okr.yaml=folder: plan\nkr_mn: 3\n", "plans/a.yaml"}, Options{},
			[]string{`.okr.yaml:2:1 "kr_mn" is not a key of the configuration, did you mean kr_min`},
		},
		{
			"rules are those of the program",
			[]string{".okr.yaml=rules: {no-outcome: off, no-outcom: off}\n", "okrs/a.yaml"}, Options{Rules: []string{"no-outcome"}},
			[]string{`.okr.yaml:1:26 "no-outcom" is not a rule, did you mean no-outcome`},
		},
		{
			"an extended file of the repository",
			[]string{".git/", "app/.okr.yaml=extends: ../base.yaml\n", "base.yaml=kr_mn: 3\n", "app/okrs/a.yaml"}, Options{Dir: "app"},
			[]string{`../base.yaml:1:1 "kr_mn" is not a key of the configuration, did you mean kr_min`},
		},
		{
			"an extended file outside the repository",
			[]string{"repo/.git/", "repo/.okr.yaml=extends: ../base.yaml\n", "base.yaml=kr_min: 3\n", "repo/okrs/a.yaml"}, Options{Dir: "repo"},
			[]string{".okr.yaml:1:10 ../base.yaml is outside the repository"},
		},
		{
			"an extended file that is not there",
			[]string{".okr.yaml=extends: base.yaml\n", "okrs/a.yaml"}, Options{},
			[]string{".okr.yaml:1:10 base.yaml is not there"},
		},
		{
			"an extended file with a slip in its name",
			[]string{"app/.okr.yaml=extends: ../shared/bse.yaml\n", ".git/", "shared/base.yaml=kr_min: 3\n", "app/okrs/a.yaml"}, Options{Dir: "app/okrs"},
			[]string{"../.okr.yaml:1:10 ../shared/bse.yaml is not there, did you mean ../shared/base.yaml"},
		},
		{
			"a circle",
			[]string{".okr.yaml=extends: a/b.yaml\n", "a/b.yaml=extends: ../.okr.yaml\n", "okrs/a.yaml"}, Options{},
			[]string{"a/b.yaml:1:10 extends goes in a circle: .okr.yaml → a/b.yaml → .okr.yaml"},
		},
		{
			"a folder in its place",
			[]string{".okr.yaml/x=", "okrs/a.yaml"}, Options{},
			[]string{".okr.yaml:1:1 the configuration is a folder"},
		},
		{
			"a name that nobody reads",
			[]string{".okr.yml=kr_min: 3\n", "okrs/a.yaml"}, Options{},
			[]string{".okr.yml:1:1 a configuration is named .okr.yaml; rename this file"},
		},
		{
			"another file on request",
			[]string{".okr.yaml=kr_mn: 3\n", "ci/strict.yaml=extends: base.yaml\nkr_mx: 3\n", "ci/base.yaml=kr_min: 3\n", "okrs/a.yaml"}, Options{ConfigPath: "ci/strict.yaml"},
			[]string{`ci/strict.yaml:2:1 "kr_mx" is not a key of the configuration, did you mean kr_max`},
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			all, err := Load(disk(test.files...), test.o)
			if err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(test.want, mistakes(all)); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestAConfigurationThatLeadsOut(t *testing.T) {
	fsys := disk("repo/.git/", "repo/okrs/a.yaml", "secret.yaml=kr_min: 3\n", "repo/conf/")
	fsys["repo/.okr.yaml"] = &fstest.MapFile{Data: []byte("../secret.yaml"), Mode: fs.ModeSymlink | 0o777}
	all, err := Load(fsys, Options{Dir: "repo"})
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff([]string{".okr.yaml:1:1 the configuration is a link that leads out of the workspace"}, mistakes(all)); d != "" {
		t.Error(d)
	}
}

func TestTheConfigurationHoldsForItsFiles(t *testing.T) {
	all, err := Load(disk(
		".okr.yaml=paths: [{glob: okrs/2026-Q3/ana.yaml, rules: {no-outcome: off}, reason: hers}]\n",
		"okrs/2026-Q3/ana.yaml", "okrs/2026-Q3/bo.yaml",
	), Options{Dir: "okrs/2026-Q3", Rules: []string{"no-outcome"}})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, f := range all[0].Plan.Files {
		got = append(got, f.Name+" "+all[0].Config.Rule("no-outcome", f.Path).Severity.String())
	}
	if d := cmp.Diff([]string{"ana off", "bo "}, got); d != "" {
		t.Error(d)
	}
}

func TestWithoutEnglishNoSentenceIsRead(t *testing.T) {
	for language, want := range map[string]bool{"en-GB": true, "de": false} {
		all, err := Load(disk(".okr.yaml=language: "+language+"\n", "okrs/a.yaml"), Options{})
		if err != nil {
			t.Fatal(err)
		}
		kr := all[0].Plan.Files[0].Objectives[0].KeyResults[0]
		if got := kr.Scored().Sentence.Reading != nil; got != want {
			t.Errorf("language %s: sentences are read %v", language, got)
		}
	}
}

// An earlier revision is read with the settings of today, and lay where it lay.
func TestAGivenConfigurationHolds(t *testing.T) {
	today, problems := config.Read(source.NewFile(".okr.yaml", "folder: plans\nlevel: person\n"), config.ReadOptions{})
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	for _, files := range [][]string{
		{"okrs/2026-Q3/ana.yaml"},
		{".okr.yaml=folder: goals\nlevel: company\n", "goals/2026-Q3/ana.yaml"},
		{".okr.yaml=kr_mn: 3\n", "plans/2026-Q3/ana.yaml"},
	} {
		all, err := Load(disk(files...), Options{Config: today})
		if err != nil {
			t.Errorf("%v: %v", files, err)
			continue
		}
		if len(all[0].Problems) > 0 || len(all[0].Plan.Files) != 1 || all[0].Plan.Files[0].Level != okr.Person {
			t.Errorf("%v: %v, %d files, want one of a person", files, all[0].Problems, len(all[0].Plan.Files))
		}
	}
	if today.Folder != "plans" {
		t.Error("the configuration that was given is another now")
	}
}
