package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/okr-as-code/okr/cmd/okr/internal/cli"
	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"okr": func() {
			env := cli.System()
			env.Getenv = func(name string) string {
				if name == "OKR_DEBUG" {
					return ""
				}
				return os.Getenv(name)
			}
			os.Exit(cli.Main(env, os.Args[1:]))
		},
	})
}

// Every command is tested by scripts: testdata/script/<command>_<topic>.txtar.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		UpdateScripts:       *update,
		RequireExplicitExec: false,
		RequireUniqueNames:  true,
		Setup: func(env *testscript.Env) error {
			// A PATH with no other program on it.
			env.Setenv("ONLY_OKR", filepath.SplitList(env.Getenv("PATH"))[0])
			return nil
		},
	})
}
