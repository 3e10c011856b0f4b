package rules

import (
	"flag"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr/source"
)

var update = flag.Bool("update", false, "write what the rules print into their pages")

// Every rule is tested by its own page.
func TestPages(t *testing.T) {
	for _, r := range All {
		t.Run(r.Name, func(t *testing.T) {
			e := examplesOf(t, r.Doc())
			if len(e.bad) == 0 || len(e.good) == 0 {
				t.Fatal("the page shows no bad or no good example")
			}
			prints(t, r, e)
			for _, b := range e.good {
				for _, f := range e.lint(t, b) {
					if f.Rule.Name == r.Name || f.Severity == lint.Error {
						t.Errorf("line %d: the good example gives\n%s", b.line, format(f))
					}
				}
			}
			for _, b := range e.silent {
				for _, f := range of(r, e.lint(t, b)) {
					t.Errorf("line %d: not silent:\n%s", b.line, format(f))
				}
			}
			for _, b := range e.info {
				for _, f := range of(r, e.lint(t, b)) {
					if f.Severity > lint.Info {
						t.Errorf("line %d: above info:\n%s", b.line, format(f))
					}
				}
			}
			fixes(t, r, e)
		})
	}
}

// prints checks that each bad example gives exactly the text below it.
func prints(t *testing.T, r *lint.Rule, e examples) {
	t.Helper()
	page := r.Doc()
	for _, b := range slices.Backward(e.bad) {
		got := format(of(r, e.lint(t, b))...)
		if got == "" {
			t.Errorf("line %d: the bad example gives nothing", b.line)
		}
		want := e.text[b]
		if want == nil {
			t.Errorf("line %d: no text block follows the bad example", b.line)
			continue
		}
		if *update {
			page = replaceLines(page, want.line, want.end, got)
			continue
		}
		if diff := cmp.Diff(want.text, got); diff != "" {
			t.Errorf("line %d: what the rule prints (-page +now):\n%s", want.line, diff)
		}
	}
	if page != r.Doc() {
		if err := os.WriteFile("doc/"+r.Name+".md", []byte(page), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// fixes checks that the first fix of each finding turns the first bad example
// into the fixed one, and that the rule offers the kind of fix that it says.
func fixes(t *testing.T, r *lint.Rule, e examples) {
	t.Helper()
	kind := lint.NoFix
	for _, b := range slices.Concat(e.bad, e.info) {
		for _, f := range of(r, e.lint(t, b)) {
			kind = max(kind, f.FixKind())
		}
	}
	if kind != r.Fix {
		t.Errorf("the best fix on the page is %v, the rule says %v", kind, r.Fix)
	}
	before := e.bad[0].read(t)
	edits := map[*source.File][]source.Edit{}
	for _, f := range of(r, e.lint(t, e.bad[0])) {
		if len(f.Fixes) > 0 {
			file := f.Fixes[0].Edits[0].At.File
			edits[file] = append(edits[file], f.Fixes[0].Edits...)
		}
	}
	if len(edits) == 0 {
		if e.fixed != nil {
			t.Errorf("line %d: nothing in the first bad example has a fix", e.fixed.line)
		}
		return
	}
	for file, es := range edits {
		text, err := source.Apply(file, es...)
		if err != nil {
			t.Fatal(err)
		}
		before.files[file.Name] = text
	}
	after := e.good[0]
	if e.fixed != nil {
		after = e.fixed
	}
	if diff := cmp.Diff(after.read(t).String(), before.String()); diff != "" {
		t.Errorf("line %d: the bad example after its fixes (-page +now):\n%s", after.line, diff)
	}
}

// lint returns what every rule says of a block.
func (e examples) lint(t *testing.T, b *block) []*lint.Finding {
	t.Helper()
	return run(t, b.read(t)).Findings
}

// everyRule returns the rules with none off by itself.
func everyRule() []*lint.Rule {
	var on []*lint.Rule
	for _, r := range All {
		c := *r
		c.Off = false
		on = append(on, &c)
	}
	return on
}

// excerpted are the rules that ask for what an example leaves out to be short.
var excerpted = [...]string{"kr-count", "missing-input", "missing-owner", "missing-source"}

// People copy the good example.
func TestGoodExamplesAreWeakInNoOtherWay(t *testing.T) {
	for _, r := range All {
		if r.Name == "syntax" {
			continue // a sentence with a colon in it is a key result without a label
		}
		e := examplesOf(t, r.Doc())
		for _, f := range e.lint(t, e.good[0]) {
			if f.Severity >= lint.Warning && !f.Rule.Off && !slices.Contains(excerpted[:], f.Rule.Name) {
				t.Errorf("%s, line %d: the good example gives\n%s", r.Name, e.good[0].line, format(f))
			}
		}
	}
}

func of(r *lint.Rule, findings []*lint.Finding) []*lint.Finding {
	return slices.DeleteFunc(slices.Clone(findings), func(f *lint.Finding) bool { return f.Rule.Name != r.Name })
}

// format returns findings as a page shows them.
func format(findings ...*lint.Finding) string {
	var b strings.Builder
	for _, f := range findings {
		fmt.Fprintf(&b, "%v: %v: %s [%s]\n", f.At, f.Severity, f.Message, f.Rule.Name)
		if f.Help != "" {
			fmt.Fprintf(&b, "  help: %s\n", f.Help)
		}
	}
	return b.String()
}

// replaceLines replaces the lines from first up to, but not including, end.
func replaceLines(text string, first, end int, by string) string {
	lines := strings.SplitAfter(text, "\n")
	return strings.Join(lines[:first-1], "") + by + strings.Join(lines[end-1:], "")
}

func TestNames(t *testing.T) {
	kebab := regexp.MustCompile(`^[a-z]+(-[a-z]+)*$`)
	for i, r := range All {
		if !kebab.MatchString(r.Name) {
			t.Errorf("%s is not kebab-case", r.Name)
		}
		if i > 0 && All[i-1].Name >= r.Name {
			t.Errorf("%s stands after %s: All is by name, each once", r.Name, All[i-1].Name)
		}
	}
}

func TestRulesAreComplete(t *testing.T) {
	for _, r := range All {
		if !slices.Contains(lint.Categories[:], r.Category) {
			t.Errorf("%s: there is no category %q", r.Name, r.Category)
		}
		if r.Since == 0 {
			t.Errorf("%s does not say since when it is there", r.Name)
		}
	}
}

// A page without a rule would be shown to nobody.
func TestEveryPageHasItsRule(t *testing.T) {
	entries, err := pages.ReadDir("doc")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if name := strings.TrimSuffix(e.Name(), ".md"); lint.Find(All, name) == nil {
			t.Errorf("doc/%s is the page of no rule", e.Name())
		}
	}
}

func TestPagesAreInShape(t *testing.T) {
	for _, r := range All {
		t.Run(r.Name, func(t *testing.T) {
			page := r.Page()
			if page.Title != r.Name || !strings.HasPrefix(r.Doc(), "# "+r.Name+"\n\n") {
				t.Errorf("the page does not begin with %q and a blank line", "# "+r.Name)
			}
			if !strings.HasSuffix(page.Summary, ".") || strings.Contains(page.Summary, ". ") {
				t.Errorf("the summary is not one sentence: %q", page.Summary)
			}
			var headings []string
			for _, s := range page.Sections {
				if s.Heading != "Fixed" {
					headings = append(headings, s.Heading)
				}
				if s.Text == "" {
					t.Errorf("%s is empty", s.Heading)
				}
			}
			if diff := cmp.Diff(lint.Headings[:], headings); diff != "" {
				t.Errorf("the headings (-want +page):\n%s", diff)
			}
			if i := slices.IndexFunc(page.Sections, func(s lint.Section) bool { return s.Heading == "Fixed" }); i > 0 && page.Sections[i-1].Heading != "Good" {
				t.Error("Fixed does not follow Good")
			}
			for _, heading := range [...]string{"Bad", "Good"} {
				text := page.Section(heading)
				if !strings.HasPrefix(text, "```yaml\n") && !strings.HasPrefix(text, "```txtar\n") {
					t.Errorf("%s does not open with a yaml or txtar block", heading)
				}
			}
			for _, o := range r.Options {
				if !strings.Contains(page.Section("Options"), "`"+o+"`") {
					t.Errorf("Options does not explain `%s`", o)
				}
			}
		})
	}
}

// A name that is misspelled there would silence nothing without a word.
func TestPrecedenceNamesRules(t *testing.T) {
	for _, line := range append(lint.Precedence[:], lint.Together[:]) {
		for _, name := range line {
			if lint.Find(All, name) == nil {
				t.Errorf("precedence names %s, which is no rule", name)
			}
		}
	}
}
