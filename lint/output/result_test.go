package output_test

import (
	"fmt"
	"strings"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr/source"
)

const partners = "objective: Partners sell with us\n" +
	"key_results:\n" +
	"  - outcome: Reach 5M EUR of sales that partners bring in\n" +
	"\t- output: Win 12 new partners\n" +
	"  - outcome: 日本のパートナー 👩‍👩‍👧‍👦 é sell far more\n" +
	"  - outcome: Of all the customers that we share with partners in the twelve regions that we opened last year, many more than today buy a second product within ninety days of the first one\n" +
	"  - input: >\n" +
	"      Visit partners\n" +
	"      every week\n"

// evil is what somebody may write who wants more than an OKR.
const evil = "\x1b[31mred\x1b[0m \x9b1m \u009b2J \x1b]8;;https://x.example\x07click\x1b]8;;\x07 " +
	"\u202edesrever\u202c ::error::boom ##[add-mask]x | @name <b> `code` \x7f\u0085\u2028"

// hostile returns the result that all goldens are of: a span of several lines,
// lines that are not ASCII, a finding without a place, "%" and a line break in
// a message, a path with a backslash, and whatever evil holds.
func hostile() *lint.Result {
	f := source.NewFile("okrs/2026-Q3/partners.yaml", partners)
	windows := source.NewFile(`okrs/2026-Q3/a\b.yaml`, "objective: "+evil+"\rstill: the file\n")
	named := source.NewFile("okrs/2026-Q3/\x1b[2J,\u202e::error::%41.yaml", "")

	baseline := finding("missing-baseline", lint.Warning, at(f, "5M EUR"),
		"no baseline: the target 5M EUR says where to arrive, not where it starts")
	baseline.Suggest(`write "from 3.2M to 5M EUR", or add a field baseline`)

	tab := finding("syntax", lint.Error, at(f, "\t"), "a tab cannot indent YAML: use two spaces")
	tab.Offer("replace the tab by two spaces", true, source.Edit{At: at(f, "\t"), New: "  "})

	cjk := finding("vague-quantity", lint.Warning, at(f, "far more"), "%q is a feeling, not a number", "far more")
	cjk.Suggest("say how many:\nfrom 40 to 60")

	long := finding("overlong", lint.Info, at(f, "twelve regions"), "the sentence is long: say the number and what it is of, and leave the rest to notes")

	folded := finding("missing-source", lint.Info, at(f, "Visit partners\n      every week"), "%s", "100% of this is said nowhere:\nname where the number comes from")
	folded.Relate(at(f, "5M EUR"), "here it is said neither")
	folded.Offer("add source: CRM", false, source.Edit{At: at(f, "every week").After(), New: "\n    source: CRM"})

	nowhere := finding("company-objective-count", lint.Warning, source.Span{}, "the company has no objective in 2026-Q3")

	raw := finding("undefined-term", lint.Warning, at(windows, evil), "what is %s", evil)
	raw.Suggest("%s", evil)
	raw.Address = "2026-Q3/a\\b"

	unreadable := finding("unreadable", lint.Error, named.Span(0, 0), "the file cannot be read: permission denied")
	unreadable.Address = ""

	return &lint.Result{
		Findings:   []*lint.Finding{nowhere, unreadable, raw, baseline, tab, cjk, long, folded},
		Suppressed: 2, Files: 3, Objectives: 2, KeyResults: 5,
		Paths: []string{named.Name, windows.Name, f.Name},
	}
}

// one returns a result with one finding.
func one() *lint.Result {
	r := hostile()
	r.Findings = r.Findings[3:4]
	r.Suppressed, r.Files = 0, 1
	return r
}

// many returns a result with that many errors, warnings and infos.
func many(errors, warnings, infos int) *lint.Result {
	f := source.NewFile("okrs/2026-Q3/sales.yaml", strings.Repeat("line\n", 100))
	r := &lint.Result{Files: 1}
	for i, n := range []int{infos, warnings, errors} {
		for j := range n {
			at := f.Line(j + 1)
			r.Findings = append(r.Findings, finding("schema", lint.Severity(i), at, "finding %d", j+1))
		}
	}
	return r
}

func finding(rule string, s lint.Severity, at source.Span, format string, args ...any) *lint.Finding {
	return &lint.Finding{
		Problem:     source.Problem{At: at, Message: fmt.Sprintf(format, args...)},
		Rule:        &lint.Rule{Name: rule, Severity: s, Category: lint.Hygiene, Doc: func() string { return "# " + rule + "\n\nIt is 100% written down.\n\n## Why\n\n<b>Because</b>.\n" }},
		Severity:    s,
		Address:     "2026-Q3/partners/kr1",
		Fingerprint: fmt.Sprintf("%032x", len(rule)),
	}
}

func at(f *source.File, words string) source.Span {
	i := strings.Index(f.Text, words)
	if i < 0 {
		panic(words + " does not stand in " + f.Name)
	}
	return f.Span(i, i+len(words))
}
