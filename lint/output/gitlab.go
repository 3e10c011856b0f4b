package output

import (
	"cmp"
	"io"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr/draw"
)

// An issue is one finding in a report of GitLab's Code Quality. GitLab passes
// over one that lacks a key, and shows nothing but the description.
type issue struct {
	Description string        `json:"description"`
	Check       string        `json:"check_name"`
	Fingerprint string        `json:"fingerprint"`
	Severity    string        `json:"severity"`
	Location    issueLocation `json:"location"`
}

type issueLocation struct {
	Path  string     `json:"path"`
	Lines issueLines `json:"lines"`
}

type issueLines struct {
	Begin int `json:"begin"`
	End   int `json:"end"`
}

// GitLab writes findings as a Code Quality report.
func GitLab(w io.Writer, r *lint.Result, o Options) error {
	issues := make([]issue, 0, len(r.Findings))
	for _, f := range r.Findings {
		start, end := f.At.Ends()
		issues = append(issues, issue{
			Description: ruleOf(f) + ": " + draw.Clean(f.Message),
			Check:       ruleOf(f),
			Fingerprint: f.Fingerprint,
			Severity:    [...]string{lint.Info: "info", lint.Warning: "minor", lint.Error: "major"}[f.Severity],
			Location:    issueLocation{cmp.Or(o.fromTop(f.At), "."), issueLines{start.Line, end.Line}},
		})
	}
	return draw.JSON(w, issues)
}
