package report

import (
	"io"

	"github.com/okr-as-code/okr/okr/draw"
)

// Look is how text is laid out.
type Look struct {
	Width int        // columns; 0 is not a terminal: nothing is wrapped, no column is left out
	Theme draw.Theme // the zero Theme has no colours
}

// A Format is one way to write a report. Errors are those of the writer.
type Format struct {
	Name  string
	Write func(io.Writer, *Report, Look) error
}

// Formats are the formats of a report, in the order in which help lists them;
// the first is the default.
var Formats = []Format{
	{"text", Text},
	{"markdown", Markdown},
	{"json", JSON},
}

// StatusFormats are those of a status, likewise.
var StatusFormats = []Format{
	{"text", Status},
	{"json", StatusJSON},
}

// Named returns the format of that name among formats.
func Named(formats []Format, name string) (Format, bool) {
	for _, f := range formats {
		if f.Name == name {
			return f, true
		}
	}
	return Format{}, false
}
