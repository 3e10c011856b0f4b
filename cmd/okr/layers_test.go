package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "github.com/okr-as-code/okr/"

// A layer is a package and the packages from outside the standard library that
// it may import. It may import every package above it in layers, and none below.
type layer struct {
	path    string
	outside []string
}

// layers is the architecture: from the bottom upwards.
var layers = []layer{
	{"okr/source", nil},
	{"okr/quantity", nil},
	{"okr/cycle", nil},
	{"okr/wording", nil},
	{"okr", nil},
	{"okr/wording/gold", nil},
	{"okr/yamldoc", []string{"gopkg.in/yaml.v3"}},
	{"okr/okrfile", nil},
	{"okr/config", []string{"github.com/bmatcuk/doublestar/v4"}},
	{"okr/workspace", []string{"github.com/rogpeppe/go-internal/lockedfile"}},
	{"okr/score", nil},
	{"okr/align", nil},
	{"okr/diff", nil},
	{"okr/history", nil},
	{"lint", nil},
	{"lint/rules", nil},
	{"okr/draw", []string{"charm.land/lipgloss/v2", "github.com/olekukonko/tablewriter", "github.com/mattn/go-runewidth", "github.com/rivo/uniseg"}},
	{"lint/output", []string{"github.com/aymanbagabas/go-udiff"}},
	{"okr/report", nil},
	{"cmd/okr/internal/git", nil},
	{"cmd/okr/internal/form", []string{"charm.land/huh/v2"}},
	{"cmd/okr/internal/lsp", []string{"github.com/sourcegraph/jsonrpc2"}},
	{"cmd/okr/internal/serve", nil},
	{"cmd/okr/internal/cli", []string{"github.com/spf13/cobra", "github.com/spf13/pflag", "golang.org/x/term"}},
	{"cmd/okr", nil},
	{"cmd/eval", nil},
}

// reserved says which parts of the standard library only some packages use.
var reserved = []struct {
	what  string // an import, or a selector of one
	users []string
}{
	{"os/exec", []string{"cmd/okr/internal/git"}},
	{"net", []string{"cmd/okr/internal/serve"}},
	{"net/http", []string{"cmd/okr/internal/serve"}},
	{"os.Stdin", []string{"cmd/okr/internal/cli", "cmd/okr"}},
	{"os.Stdout", []string{"cmd/okr/internal/cli", "cmd/okr", "cmd/eval"}},
	{"os.Stderr", []string{"cmd/okr/internal/cli", "cmd/okr", "cmd/eval"}},
	{"os.Getenv", []string{"cmd/okr/internal/cli", "cmd/okr"}},
	{"os.LookupEnv", []string{"cmd/okr/internal/cli", "cmd/okr"}},
	{"os.Getwd", []string{"cmd/okr/internal/cli", "cmd/okr"}},
	{"time.Now", []string{"cmd/okr/internal/cli", "cmd/okr"}},
	{"fmt.Print", nil},
	{"fmt.Printf", nil},
	{"fmt.Println", nil},
}

// A package imports only what stands before it, only its own outside packages,
// and leaves the clock, the environment and the standard streams to the top.
func TestLayers(t *testing.T) {
	place := map[string]int{}
	for i, l := range layers {
		place[l.path] = i
	}
	seen := 0
	for name, file := range sources(t) {
		dir := path.Dir(name)
		at, ok := place[dir]
		if !ok {
			t.Errorf("%s: package %s has no place in the list of layers", name, dir)
			continue
		}
		seen++
		for _, imp := range file.Imports {
			p, _ := strconv.Unquote(imp.Path.Value)
			inside, isInside := strings.CutPrefix(p, module)
			switch {
			case isInside:
				if to, ok := place[inside]; !ok || to >= at {
					t.Errorf("%s imports %s, which does not stand before it", name, inside)
				}
			case strings.Contains(strings.Split(p, "/")[0], "."):
				if !slices.ContainsFunc(layers[at].outside, func(o string) bool { return p == o || strings.HasPrefix(p, o+"/") }) {
					t.Errorf("%s imports %s, which is not in the list for %s", name, p, dir)
				}
			}
		}
		for _, use := range uses(file) {
			for _, r := range reserved {
				if use == r.what && !slices.Contains(r.users, dir) {
					t.Errorf("%s uses %s, which only %v may", name, use, r.users)
				}
			}
		}
		for _, d := range file.Decls {
			if f, ok := d.(*ast.FuncDecl); ok && f.Recv == nil && f.Name.Name == "init" {
				t.Errorf("%s has an init function", name)
			}
		}
	}
	if seen == 0 {
		t.Fatal("no Go file was looked at")
	}
}

// sources returns the parsed Go files of the repository that are no tests, by
// their path from its top.
func sources(t *testing.T) map[string]*ast.File {
	t.Helper()
	top := filepath.Join("..", "..")
	files := map[string]*ast.File{}
	err := filepath.WalkDir(top, func(p string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name := d.Name()
		if d.IsDir() && p != top && (strings.HasPrefix(name, ".") || name == "testdata") {
			return fs.SkipDir
		}
		if d.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return nil
		}
		text, err := os.ReadFile(p)
		if err != nil {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), p, text, parser.SkipObjectResolution)
		if err != nil {
			return fmt.Errorf("parsing %s: %w", p, err)
		}
		rel, err := filepath.Rel(top, p)
		files[filepath.ToSlash(rel)] = file
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// uses returns the imports of file and the selectors of packages in it: "os/exec", "os.Stdout".
func uses(file *ast.File) []string {
	var all []string
	for _, imp := range file.Imports {
		p, _ := strconv.Unquote(imp.Path.Value)
		all = append(all, p)
	}
	ast.Inspect(file, func(n ast.Node) bool {
		if s, ok := n.(*ast.SelectorExpr); ok {
			if x, ok := s.X.(*ast.Ident); ok {
				all = append(all, x.Name+"."+s.Sel.Name)
			}
		}
		return true
	})
	return all
}
