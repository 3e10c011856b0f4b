// Package output writes what a lint run found, in the formats that people, CI
// systems and editors read.
//
// A format decides only how things are said: which findings there are, in which
// order and how severe, is settled by package lint. Text from a file reaches no
// format raw: see draw.Clean.
package output

import (
	"io"
	"path"
	"strings"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/draw"
	"github.com/okr-as-code/okr/okr/source"
)

// A Format is one way to write a result. Errors are those of the writer.
type Format struct {
	Name  string
	Write func(io.Writer, *lint.Result, Options) error
}

// Formats are all formats, in the order in which help lists them; the first is
// the default.
var Formats = []Format{
	{"text", Text},
	{"json", JSON},
	{"sarif", SARIF},
	{"github", GitHub},
	{"gitlab", GitLab},
	{"junit", JUnit},
	{"checkstyle", Checkstyle},
	{"rdjson", RDJSON},
	{"markdown", Markdown},
}

// Named returns the format of that name.
func Named(name string) (Format, bool) {
	for _, f := range Formats {
		if f.Name == name {
			return f, true
		}
	}
	return Format{}, false
}

// Options are what a format depends on besides the result.
type Options struct {
	AsOf  cycle.Date
	Width int        // columns of the terminal; 0 is not a terminal, and nothing is wrapped
	Theme draw.Theme // the zero Theme has no colours
	// Root is the working directory below the top of the repository, with '/',
	// "" at the top. Formats that CI systems place in a repository put it before
	// their paths.
	Root string
	// Most is how many findings text, Markdown and the annotations of GitHub show,
	// the most severe ones; 0 is all. Counts are those of all findings. What a
	// program reads never lacks one.
	Most       int
	Statistics bool          // text and Markdown count the findings by rule instead of showing them
	FailOn     lint.Severity // from which a finding is a failed test
	Version    string        // of the program: "v1.2.0"; "" is not said
}

// pathOf returns the path of a place, "" if it is nowhere.
func pathOf(at source.Span) string {
	if at.IsZero() {
		return ""
	}
	return at.File.Name
}

// fromTop returns the path of a place below the top of the repository, "" if it
// is nowhere.
func (o Options) fromTop(at source.Span) string {
	name := pathOf(at)
	if name == "" || path.IsAbs(name) {
		return name
	}
	return path.Join(o.Root, name)
}

// said returns what a finding says and what to write instead, on lines that are
// safe to show.
func said(f *lint.Finding) string {
	text := cleanLines(f.Message)
	if f.Help != "" {
		text += "\nhelp: " + cleanLines(f.Help)
	}
	return text
}

// cleanLines is draw.Clean for a text that keeps its line breaks.
func cleanLines(s string) string {
	lines := strings.Split(strings.ReplaceAll(s, "\r\n", "\n"), "\n")
	for i, l := range lines {
		lines[i] = draw.Clean(l)
	}
	return strings.Join(lines, "\n")
}

// ruleOf returns the name of the rule of a finding.
func ruleOf(f *lint.Finding) string {
	if f.Rule == nil {
		return ""
	}
	return f.Rule.Name
}
