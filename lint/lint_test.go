package lint

import (
	"fmt"
	"path"
	"strings"
	"testing"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/config"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/okrfile"
	"github.com/okr-as-code/okr/okr/source"
	"github.com/okr-as-code/okr/okr/yamldoc"
)

// day is the first day of 2026-Q3.
var day = cycle.NewDate(2026, 7, 1)

// parse reads a file of the folder okrs. Its sentences stay unread.
func parse(t *testing.T, name, text string) *okr.File {
	t.Helper()
	o := okrfile.Options{Path: name, Name: strings.TrimSuffix(path.Base(name), path.Ext(name)), FiscalStart: 1}
	folder := path.Base(path.Dir(name))
	if c, ok := cycle.Parse(folder, 1); ok {
		o.Folder, o.Cycle = folder, c
	}
	return okrfile.Read(yamldoc.Parse(source.NewFile(name, text), okrfile.Grammar()), o)
}

// plan reads one file of the third quarter.
func plan(t *testing.T, text string) *okr.Plan {
	t.Helper()
	return &okr.Plan{Files: []*okr.File{parse(t, "okrs/2026-Q3/plan.yaml", text)}}
}

// three has three key results.
const three = `objective: Partners sell on their own
key_results:
  - input: Train 12 sellers
  - output: Publish 3 playbooks
  - outcome: Cut days to a first deal from 94 to 60
`

// aboutKeyResults is a rule that finds something in every key result whose
// sentence holds word.
func aboutKeyResults(name string, s Severity, word string) *Rule {
	return &Rule{Name: name, Severity: s, Scope: Sentence, Since: 1, Check: EachKeyResult(func(p *Pass, kr *okr.KeyResult) {
		sentence := kr.Scored().Sentence
		if i := strings.Index(sentence.Text, word); i >= 0 {
			p.Report(kr, sentence.Place.Span(i, i+len(word)), "%s", name)
		}
	})}
}

// aboutObjectives is a rule that finds something missing in every objective.
func aboutObjectives(name string, s Severity) *Rule {
	return &Rule{Name: name, Severity: s, Scope: File, Since: 1, Check: EachObjective(func(p *Pass, o *okr.Objective) {
		p.Report(o, source.Span{}, "%s", name)
	})}
}

// ofReading is a rule whose findings come from reading a file, or its ignores.
func ofReading(name string, s Severity) *Rule {
	return &Rule{Name: name, Severity: s, Since: 1, Binding: name == "syntax", Archived: name != unusedIgnore}
}

// configured returns a configuration of that text.
func configured(t *testing.T, text string) *config.Config {
	t.Helper()
	c, problems := config.Read(source.NewFile(".okr.yaml", text), config.ReadOptions{Rules: []string{"words", "other", "hidden", "syntax", "binary-kr", "kr-not-measurable"}})
	for _, p := range problems {
		t.Fatalf("%v: %s", p.At, p.Message)
	}
	return c
}

// lines returns findings one a line: place, severity, rule.
func lines(findings []*Finding) string {
	var b strings.Builder
	for _, f := range findings {
		fmt.Fprintf(&b, "%v %v %s\n", f.At.File.Position(int(f.At.Start)), f.Severity, f.Rule.Name)
	}
	return b.String()
}

// find returns where words stand in a file.
func find(f *okr.File, words string) source.Span {
	i := strings.Index(f.Source.Text, words)
	return f.Source.Span(i, i+len(words))
}

// edit replaces what is at a place.
func edit(at source.Span, by string) source.Edit { return source.Edit{At: at, New: by} }
