package output

import (
	"cmp"
	"encoding/xml"
	"io"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr/draw"
)

type checkstyle struct {
	XMLName xml.Name         `xml:"checkstyle"`
	Version string           `xml:"version,attr"`
	Files   []checkstyleFile `xml:"file"`
}

type checkstyleFile struct {
	Name   string            `xml:"name,attr"`
	Errors []checkstyleError `xml:"error"`
}

type checkstyleError struct {
	Line     int    `xml:"line,attr"`
	Column   int    `xml:"column,attr"`
	Severity string `xml:"severity,attr"`
	Message  string `xml:"message,attr"`
	Source   string `xml:"source,attr"`
}

// Checkstyle writes findings as Checkstyle does, by file.
func Checkstyle(w io.Writer, r *lint.Result, _ Options) error {
	doc := checkstyle{Version: "5.0"}
	for _, f := range r.Findings {
		name := cmp.Or(draw.Clean(pathOf(f.At)), ".")
		if n := len(doc.Files); n == 0 || doc.Files[n-1].Name != name {
			doc.Files = append(doc.Files, checkstyleFile{Name: name})
		}
		file := &doc.Files[len(doc.Files)-1]
		start, _ := f.At.Ends()
		file.Errors = append(file.Errors, checkstyleError{
			Line:     start.Line,
			Column:   start.Column,
			Severity: f.Severity.String(),
			Message:  said(f),
			Source:   ruleOf(f),
		})
	}
	return writeXML(w, doc)
}
