package rules

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/okr-as-code/okr/lint"
)

// README.md lists the rules as they are.
func TestReadme(t *testing.T) {
	const file = "README.md"
	want := readme()
	if *update {
		if err := os.WriteFile(file, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, string(got)); diff != "" {
		t.Errorf("README.md is out of date; -update writes it anew (-rules +file):\n%s", diff)
	}
}

// readme returns the rules by category, each with a link to its page.
func readme() string {
	var b strings.Builder
	b.WriteString(`<!-- go test ./lint/rules -run TestReadme -update writes this file. -->

# The rules

The page of a rule says why it exists, with a bad and a good example, and when to
ignore it; ` + "`okr explain RULE`" + ` prints it. The severity is that without a
configuration; some cases of a rule have another. A safe fix is what
` + "`okr lint --fix`" + ` makes, an unsafe one waits for ` + "`--unsafe`" + `.
`)
	for _, category := range lint.Categories {
		fmt.Fprintf(&b, "\n## %s\n\n| rule | severity | fix | what it checks |\n|---|---|---|---|\n", category)
		for _, r := range All {
			if r.Category == category {
				fmt.Fprintf(&b, "| [%s](doc/%[1]s.md) | %s | %s | %s |\n", r.Name, severityOf(r), fixOf(r), strings.ReplaceAll(r.Summary(), "|", `\|`))
			}
		}
	}
	return b.String()
}

func severityOf(r *lint.Rule) string {
	if r.Off {
		return r.Severity.String() + ", off"
	}
	return r.Severity.String()
}

func fixOf(r *lint.Rule) string {
	if r.Fix == lint.NoFix {
		return ""
	}
	return r.Fix.String()
}
