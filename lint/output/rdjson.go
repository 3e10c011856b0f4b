package output

import (
	"io"
	"strings"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr/draw"
	"github.com/okr-as-code/okr/okr/source"
)

// The diagnostics of reviewdog. Its columns count bytes, and its ends are
// exclusive.
type rdResult struct {
	Source      rdSource       `json:"source"`
	Diagnostics []rdDiagnostic `json:"diagnostics"`
}

type rdSource struct {
	Name string `json:"name"`
	URL  string `json:"url"`
}

type rdDiagnostic struct {
	Message     string         `json:"message"`
	Location    rdLocation     `json:"location"`
	Severity    string         `json:"severity"`
	Code        rdCode         `json:"code"`
	Suggestions []rdSuggestion `json:"suggestions,omitempty"`
	Related     []rdRelated    `json:"relatedLocations,omitempty"`
}

type rdLocation struct {
	Path  string   `json:"path"`
	Range *rdRange `json:"range,omitempty"` // nil is the whole file
}

type rdRange struct {
	Start rdPosition `json:"start"`
	End   rdPosition `json:"end"`
}

type rdPosition struct {
	Line   int `json:"line"`
	Column int `json:"column"`
}

type rdCode struct {
	Value string `json:"value"`
	URL   string `json:"url"`
}

type rdSuggestion struct {
	Range rdRange `json:"range"`
	Text  string  `json:"text"`
}

type rdRelated struct {
	Message  string     `json:"message"`
	Location rdLocation `json:"location"`
}

// RDJSON writes findings as reviewdog reads them. Their fixes become suggestions,
// safe or not: who takes one up has read it.
func RDJSON(w io.Writer, r *lint.Result, _ Options) error {
	doc := rdResult{rdSource{"okr", home}, make([]rdDiagnostic, 0, len(r.Findings))}
	for _, f := range r.Findings {
		d := rdDiagnostic{
			Message:  said(f),
			Location: rdLocationOf(f.At),
			Severity: strings.ToUpper(f.Severity.String()),
			Code:     rdCode{ruleOf(f), ruleURL(ruleOf(f))},
		}
		for _, fix := range f.Fixes {
			if s, ok := rdSuggestionOf(fix); ok {
				d.Suggestions = append(d.Suggestions, s)
			}
		}
		for _, related := range f.Related {
			d.Related = append(d.Related, rdRelated{cleanLines(related.Message), rdLocationOf(related.At)})
		}
		doc.Diagnostics = append(doc.Diagnostics, d)
	}
	return draw.JSON(w, doc)
}

func rdLocationOf(at source.Span) rdLocation {
	if at.IsZero() {
		return rdLocation{Path: "."}
	}
	place := rdRangeOf(at)
	return rdLocation{at.File.Name, &place}
}

func rdRangeOf(at source.Span) rdRange {
	start, end := at.Ends()
	column := func(line int, offset int32) rdPosition {
		return rdPosition{line, int(offset-at.File.Line(line).Start) + 1}
	}
	return rdRange{column(start.Line, at.Start), column(end.Line, at.End)}
}

// rdSuggestionOf returns a fix as one replacement: from its first edit to its
// last, with what is between. Edits of several files are none.
func rdSuggestionOf(fix source.Fix) (rdSuggestion, bool) {
	if len(fix.Edits) == 0 {
		return rdSuggestion{}, false
	}
	at := fix.Edits[0].At
	for _, e := range fix.Edits {
		if e.At.File != at.File || e.At.IsZero() {
			return rdSuggestion{}, false
		}
		at.Start, at.End = min(at.Start, e.At.Start), max(at.End, e.At.End)
	}
	text, err := source.Apply(at.File, fix.Edits...)
	if err != nil {
		return rdSuggestion{}, false
	}
	after := len(at.File.Text) - int(at.End)
	return rdSuggestion{rdRangeOf(at), text[at.Start : len(text)-after]}, true
}
