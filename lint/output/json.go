package output

import (
	_ "embed"
	"io"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr/draw"
	"github.com/okr-as-code/okr/okr/source"
)

//go:embed lint.schema.json
var schema string

// Schema returns the JSON Schema, draft-07, of what JSON writes.
func Schema() string { return schema }

// The document that machines read. Keys are added, never renamed, dropped or
// retyped; a pointer is null where something is not known.
type document struct {
	Version    int         `json:"version"`
	AsOf       string      `json:"as_of"`
	Findings   []finding   `json:"findings"`
	Statistics []statistic `json:"statistics"`
	Summary    summary     `json:"summary"`
}

type finding struct {
	Rule        string    `json:"rule"`
	Severity    string    `json:"severity"`
	Path        *string   `json:"path"`    // null where the finding is of no file
	Address     *string   `json:"address"` // null for a file and the configuration
	Start       place     `json:"start"`
	End         place     `json:"end"`
	Text        string    `json:"text"`
	Message     string    `json:"message"`
	Help        *string   `json:"help"`
	Fingerprint string    `json:"fingerprint"`
	Related     []related `json:"related"`
	Fixes       []fix     `json:"fixes"`
}

type place struct {
	Line   int `json:"line"`
	Column int `json:"column"`
	Offset int `json:"offset"`
}

type related struct {
	Path    *string `json:"path"`
	Start   place   `json:"start"`
	End     place   `json:"end"`
	Message string  `json:"message"`
}

type fix struct {
	Title string `json:"title"`
	Safe  bool   `json:"safe"`
	Edits []edit `json:"edits"`
}

type edit struct {
	Path  *string `json:"path"`
	Start place   `json:"start"`
	End   place   `json:"end"`
	New   string  `json:"new"`
}

type statistic struct {
	Rule     string `json:"rule"`
	Severity string `json:"severity"`
	Count    int    `json:"count"`
	Fixable  int    `json:"fixable"`
}

type summary struct {
	Errors     int `json:"errors"`
	Warnings   int `json:"warnings"`
	Infos      int `json:"infos"`
	Suppressed int `json:"suppressed"`
	Known      int `json:"known"`
	Old        int `json:"old"`
	Files      int `json:"files"`
	Objectives int `json:"objectives"`
	KeyResults int `json:"key_results"`
	Fixable    int `json:"fixable"`
}

// JSON writes the result as the document that Schema describes.
func JSON(w io.Writer, r *lint.Result, o Options) error {
	d := document{
		Version:    1,
		AsOf:       o.AsOf.String(),
		Findings:   make([]finding, 0, len(r.Findings)),
		Statistics: []statistic{},
		Summary: summary{
			Errors:     r.Count(lint.Error),
			Warnings:   r.Count(lint.Warning),
			Infos:      r.Count(lint.Info),
			Suppressed: r.Suppressed,
			Known:      r.Known,
			Old:        r.Old,
			Files:      r.Files,
			Objectives: r.Objectives,
			KeyResults: r.KeyResults,
			Fixable:    r.Fixable(),
		},
	}
	for _, f := range r.Findings {
		d.Findings = append(d.Findings, findingOf(f))
	}
	for _, s := range r.Statistics() {
		d.Statistics = append(d.Statistics, statistic{s.Rule.Name, s.Severity.String(), s.Count, s.Fixable})
	}
	return draw.JSON(w, d)
}

func findingOf(f *lint.Finding) finding {
	start, end := places(f.At)
	out := finding{
		Rule:        ruleOf(f),
		Severity:    f.Severity.String(),
		Path:        known(pathOf(f.At)),
		Address:     known(f.Address),
		Start:       start,
		End:         end,
		Text:        f.At.Text(),
		Message:     f.Message,
		Help:        known(f.Help),
		Fingerprint: f.Fingerprint,
		Related:     make([]related, 0, len(f.Related)),
		Fixes:       make([]fix, 0, len(f.Fixes)),
	}
	for _, r := range f.Related {
		start, end := places(r.At)
		out.Related = append(out.Related, related{known(pathOf(r.At)), start, end, r.Message})
	}
	for _, x := range f.Fixes {
		edits := make([]edit, 0, len(x.Edits))
		for _, e := range x.Edits {
			start, end := places(e.At)
			edits = append(edits, edit{known(pathOf(e.At)), start, end, e.New})
		}
		out.Fixes = append(out.Fixes, fix{x.Title, x.Safe, edits})
	}
	return out
}

func places(at source.Span) (start, end place) {
	s, e := at.Ends()
	return place(s), place(e)
}

// known returns nil, JSON's null, for what is not there.
func known(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}
