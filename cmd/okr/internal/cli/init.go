package cli

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/draw"
	"github.com/spf13/cobra"
)

//go:embed templates
var templateFiles embed.FS

// A template is a first file for a kind of owner.
type template struct {
	name   string
	short  string
	file   string // the name of the file that it becomes, without extension
	preset string // of the configuration; may be empty
	yearly bool   // its cycle is the year
}

// templates are what init can start with; the first is the default.
var templates = []template{
	{name: "product", short: "a product team", file: "product"},
	{name: "engineering", short: "an engineering team", file: "engineering"},
	{name: "partner", short: "a team that sells or builds with partners", file: "partners", preset: "partner"},
	{name: "company", short: "a company's year", file: "company", yearly: true},
	{name: "personal", short: "one person", file: "me", preset: "personal"},
}

func templateNames() []string {
	var names []string
	for _, t := range templates {
		names = append(names, t.name)
	}
	return names
}

// initOptions are the flags of okr init.
type initOptions struct {
	template  string
	cycle     string
	ci        bool
	preCommit bool
	dir       string
	fresh     bool // a template or a cycle was asked for: a first file is wanted
}

func newInit(env *Env) *cobra.Command {
	o := &initOptions{}
	var list strings.Builder
	for _, t := range templates {
		fmt.Fprintf(&list, "\n  %-12s %s", t.name, t.short)
	}
	cmd := &cobra.Command{
		Use:   "init [folder]",
		Short: "Start a folder of OKRs with a first file",
		Long: `Init writes a configuration and a first file of OKRs into a folder, by default
the working directory. It never overwrites a file: where there is a
configuration already, --ci and --pre-commit add theirs alone. Templates:
` + list.String(),
		Example: `  okr init
  okr init --template personal ~/okrs
  okr init --template partner --ci --pre-commit`,
		Args: atMostOne,
		RunE: func(cmd *cobra.Command, args []string) error {
			o.dir = strings.Join(args, "")
			o.fresh = cmd.Flags().Changed("template") || cmd.Flags().Changed("cycle")
			if !cmd.Flags().Changed("template") && slices.Contains(templateNames(), o.dir) {
				return usagef(fmt.Sprintf("for a folder of that name: okr init ./%s", o.dir), "did you mean okr init --template %s?", o.dir)
			}
			return runInit(env, o)
		},
	}
	cmd.Flags().StringVarP(&o.template, "template", "t", templates[0].name, "the first file is that of `TEMPLATE`")
	cmd.Flags().StringVar(&o.cycle, "cycle", "", "the `CYCLE` of the first file, such as 2026-Q3 (default the present one)")
	cmd.Flags().BoolVar(&o.ci, "ci", false, "also write a workflow for GitHub Actions")
	cmd.Flags().BoolVar(&o.preCommit, "pre-commit", false, "also write an entry for pre-commit")
	complete(cmd, "template", templateNames()...)
	return cmd
}

func runInit(env *Env, o *initOptions) error {
	if err := oneOf("--template", o.template, templateNames()...); err != nil {
		return err
	}
	var t template
	for _, each := range templates {
		if each.name == o.template {
			t = each
		}
	}
	period, err := o.period(env, t)
	if err != nil {
		return err
	}
	files, err := t.files(period)
	if err != nil {
		return err
	}
	first := path.Join(filepath.ToSlash(o.dir), files[len(files)-1].path)
	adds := o.adds(env)
	if adds {
		files = nil
	}
	if o.ci {
		files = append(files, newFile{".github/workflows/okr.yml", workflow})
	}
	if o.preCommit {
		files = append(files, newFile{".pre-commit-config.yaml", preCommit})
	}
	if err := create(env, o.dir, files); err != nil {
		return err
	}
	for _, f := range files {
		fmt.Fprintf(env.Out, "wrote %s\n", draw.Clean(path.Join(filepath.ToSlash(o.dir), f.path)))
	}
	if adds {
		return nil
	}
	at := ""
	if o.dir != "" {
		at = " -C " + typed(o.dir)
	}
	_, err = fmt.Fprintf(env.Out, "\nNext: fill in what stands in <angle brackets> in %s, then\n  okr%s lint\n  okr%s report\n", draw.Clean(first), at, at)
	return err
}

// adds reports whether there is a configuration already, to which only a workflow
// or a hook is to be added.
func (o *initOptions) adds(env *Env) bool {
	_, err := os.Lstat(env.abs(filepath.Join(o.dir, ".okr.yaml")))
	return err == nil && !o.fresh && (o.ci || o.preCommit)
}

// typed returns a name as one types it in a shell: in quotes where it holds more
// than letters, digits and what stands in paths.
func typed(name string) string {
	name = draw.Clean(name)
	plain := func(r rune) bool {
		return unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune(`/\:._-+~`, r)
	}
	if !strings.ContainsFunc(name, func(r rune) bool { return !plain(r) }) {
		return name
	}
	return "'" + strings.ReplaceAll(name, "'", `'\''`) + "'"
}

// period returns the cycle of the first file: the one asked for, else the year
// or the quarter of today.
func (o *initOptions) period(env *Env, t template) (string, error) {
	if o.cycle != "" {
		c, ok := cycle.Parse(o.cycle, 1)
		if !ok {
			hint := "a cycle is named like 2026-Q3, 2026-H2, 2026-M07 or 2026"
			if meant := cycle.Suggest(o.cycle); meant != "" {
				hint = fmt.Sprintf("did you mean %s?", meant)
			}
			return "", usagef(hint, "--cycle: %q is no name of a cycle", o.cycle)
		}
		return c.Name, nil
	}
	now := env.Now()
	if t.yearly {
		return fmt.Sprint(now.Year()), nil
	}
	return fmt.Sprintf("%d-Q%d", now.Year(), (int(now.Month())+2)/3), nil
}

// A newFile is a file to be written, by its path below the folder.
type newFile struct{ path, text string }

// files returns the configuration and the first file of a template.
func (t template) files(period string) ([]newFile, error) {
	text, err := templateFiles.ReadFile("templates/" + t.name + ".yaml")
	if err != nil {
		return nil, err
	}
	config := "# The configuration of okr. The version keeps the set of rules as it is today.\nversion: 1\n"
	if t.preset != "" {
		config += "extends: " + t.preset + "\n"
	}
	body := strings.ReplaceAll(string(text), "YEAR", period)
	return []newFile{
		{".okr.yaml", config},
		{"okrs/" + period + "/" + t.file + ".yaml", body},
	}, nil
}

// create writes files below dir, or none of them if one of them exists or cannot
// be written.
func create(env *Env, dir string, files []newFile) error {
	if _, _, err := env.root(); err != nil {
		return err
	}
	if info, err := os.Stat(env.abs(dir)); err == nil && !info.IsDir() {
		return usagef("name a folder; one that is not there is made", "%s is a file", dir)
	}
	for _, f := range files {
		_, err := os.Lstat(env.abs(filepath.Join(dir, filepath.FromSlash(f.path))))
		if err == nil {
			return usagef("nothing was written; choose another folder, or write the file by hand", "%s exists already", path.Join(filepath.ToSlash(dir), f.path))
		}
		if !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("looking at %s: %w", path.Join(filepath.ToSlash(dir), f.path), reason(err))
		}
	}
	var written []string
	for _, f := range files {
		target := env.abs(filepath.Join(dir, filepath.FromSlash(f.path)))
		err := os.MkdirAll(filepath.Dir(target), 0o755)
		if err == nil {
			err = os.WriteFile(target, []byte(f.text), 0o644)
		}
		if err != nil {
			for _, w := range written {
				err = errors.Join(err, os.Remove(w))
			}
			return fmt.Errorf("writing %s: %w", path.Join(filepath.ToSlash(dir), f.path), reason(err))
		}
		written = append(written, target)
	}
	return nil
}

// atMostOne is the check of a command that takes one argument or none.
func atMostOne(cmd *cobra.Command, args []string) error {
	if len(args) <= 1 {
		return nil
	}
	return usagef("", "%s takes one argument, but got %q as well", cmd.CommandPath(), args[1])
}

const workflow = `name: okr
on:
  pull_request:
    paths: ["okrs/**", ".okr.yaml"]
permissions:
  contents: read
jobs:
  lint:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-go@v5
        with:
          go-version: stable
      - run: go run github.com/okr-as-code/okr/cmd/okr@latest lint --format github
`

const preCommit = `repos:
  - repo: local
    hooks:
      - id: okr
        name: okr lint
        entry: okr lint
        language: system
        files: '(^|/)(okrs/.*\.ya?ml|\.okr\.yaml)$'
        pass_filenames: false
`
