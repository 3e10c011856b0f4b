package lint

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf16"

	"github.com/okr-as-code/okr/okr/source"
)

// baselineVersion is the version of the file that is written, and the highest
// that is read.
const baselineVersion = 1

// maxCount is how often an entry may have been found: far more often than in any
// file that is read.
const maxCount = 1_000_000

// An entryLine is an entry as it stands in a file.
type entryLine struct {
	Path     string `json:"path"`
	Address  string `json:"address,omitempty"`
	Sentence string `json:"sentence,omitempty"`
	Rule     string `json:"rule"`
	Words    string `json:"words"`
	Count    int    `json:"count"`
}

// Write writes the baseline as JSON, in order and with an entry to a line, so
// that it is easily compared and merged.
func (b *Baseline) Write(w io.Writer) error {
	var text bytes.Buffer
	fmt.Fprintf(&text, "{\n  \"version\": %d,\n  \"findings\": [", baselineVersion)
	separator, end := "\n    ", ""
	for _, e := range b.Entries() {
		var entry bytes.Buffer
		encoder := json.NewEncoder(&entry)
		encoder.SetEscapeHTML(false)
		if err := encoder.Encode(entryLine{e.Path, e.Address, e.Sentence, e.Rule, e.Words, b.counts[e]}); err != nil {
			return err
		}
		text.WriteString(separator + visible(strings.TrimRight(entry.String(), "\n")))
		separator, end = ",\n    ", "\n  "
	}
	text.WriteString(end + "]\n}\n")
	_, err := w.Write(text.Bytes())
	return err
}

// visible returns JSON with escapes for what a diff of it would not show, or
// would obey.
func visible(text string) string {
	var b strings.Builder
	for _, r := range text {
		switch {
		case r < 0x7f || unicode.IsPrint(r):
			b.WriteRune(r)
		case r > 0xffff:
			high, low := utf16.EncodeRune(r)
			fmt.Fprintf(&b, `\u%04x\u%04x`, high, low)
		default:
			fmt.Fprintf(&b, `\u%04x`, r)
		}
	}
	return b.String()
}

// ReadBaseline reads what Write wrote. If there are problems, the baseline is
// not to be used. An entry that stands there twice, as after a merge, counts
// once.
func ReadBaseline(f *source.File) (*Baseline, []source.Problem) {
	r := &baselineReader{file: f, at: len(f.Text) - len(strings.TrimPrefix(f.Text, source.BOM))}
	b := &Baseline{counts: make(map[Entry]int)}
	if p, ok := r.malformed(); ok {
		return b, []source.Problem{p}
	}
	r.object(func(key string, at source.Span) {
		switch key {
		case "version":
			r.version(at)
		case "findings":
			r.list(at, func(at source.Span) { r.entry(b, at) })
		default:
			r.wrong(at, "a baseline has version and findings, and no %q", key)
		}
	})
	if len(r.problems) == 0 && (!r.versioned || !r.listed) {
		r.wrong(f.Span(0, 0), "this is no baseline: one has version and findings")
	}
	return b, r.problems
}

// A baselineReader reads a file whose JSON is sound.
type baselineReader struct {
	file      *source.File
	at        int // where the JSON begins
	versioned bool
	listed    bool
	problems  []source.Problem
}

func (r *baselineReader) wrong(at source.Span, format string, args ...any) {
	r.problems = append(r.problems, source.Problem{At: at, Message: fmt.Sprintf(format, args...)})
}

// malformed returns what keeps the file from being JSON.
func (r *baselineReader) malformed() (source.Problem, bool) {
	text := r.file.Text[r.at:]
	if i := strings.Index("\n"+text, "\n<<<<<<< "); i >= 0 {
		return source.Problem{
			At:      r.file.Span(r.at+i, r.at+i+len("<<<<<<<")),
			Message: "a merge conflict is not settled: keep the lines of both sides",
		}, true
	}
	err := json.Unmarshal([]byte(text), new(json.RawMessage))
	if err == nil {
		return source.Problem{}, false
	}
	at := len(r.file.Text)
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) {
		at = min(at, r.at+max(0, int(syntax.Offset)-1))
	}
	return source.Problem{
		At:      r.file.Span(at, at),
		Message: "this is no JSON: " + cmp.Or(strings.TrimPrefix(err.Error(), "json: "), "it ends early"),
	}, true
}

// object calls do for each key of the file, which is one object.
func (r *baselineReader) object(do func(key string, value source.Span)) {
	d := json.NewDecoder(strings.NewReader(r.file.Text[r.at:]))
	if token, _ := d.Token(); token != json.Delim('{') {
		r.wrong(r.file.Span(r.at, r.at), "this is no baseline: one is an object with version and findings")
		return
	}
	for d.More() {
		token, _ := d.Token()
		key, _ := token.(string)
		do(key, r.value(d, r.at))
	}
}

// list calls do for each value of a list.
func (r *baselineReader) list(at source.Span, do func(value source.Span)) {
	r.listed = true
	d := json.NewDecoder(strings.NewReader(at.Text()))
	if token, _ := d.Token(); token != json.Delim('[') {
		r.wrong(at.Before(), "findings is a list")
		return
	}
	for d.More() {
		do(r.value(d, int(at.Start)))
	}
}

// value reads the next value of a decoder whose text begins at base.
func (r *baselineReader) value(d *json.Decoder, base int) source.Span {
	var raw json.RawMessage
	_ = d.Decode(&raw) // it is sound
	end := base + int(d.InputOffset())
	return r.file.Span(end-len(raw), end)
}

func (r *baselineReader) version(at source.Span) {
	r.versioned = true
	var n int
	switch err := json.Unmarshal([]byte(at.Text()), &n); {
	case err != nil || n < 1:
		r.wrong(at, "version is a number: %d", baselineVersion)
	case n > baselineVersion:
		r.wrong(at, "the baseline is made for a newer okr: its version is %d, and this one reads %d", n, baselineVersion)
	}
}

func (r *baselineReader) entry(b *Baseline, at source.Span) {
	l := entryLine{Count: 1}
	d := json.NewDecoder(strings.NewReader(at.Text()))
	d.DisallowUnknownFields()
	if err := d.Decode(&l); err != nil {
		r.wrong(at.Before(), "this is no finding of a baseline: %s", entryMistake(err))
		return
	}
	if l.Path == "" || l.Rule == "" || l.Count < 1 || l.Count > maxCount {
		r.wrong(at.Before(), "a finding of a baseline has a path, a rule, and a count from 1 to %d", maxCount)
		return
	}
	e := Entry{l.Path, l.Address, l.Sentence, l.Rule, l.Words}
	b.counts[e] = max(b.counts[e], l.Count)
}

// entryMistake says in the words of the file what is wrong with the JSON of an entry.
func entryMistake(err error) string {
	var wrong *json.UnmarshalTypeError
	switch {
	case !errors.As(err, &wrong):
		return strings.TrimPrefix(err.Error(), "json: ")
	case wrong.Field == "":
		return "it is no object"
	}
	return fmt.Sprintf("its %s is no %s", wrong.Field, map[string]string{"int": "whole number", "string": "text"}[wrong.Type.String()])
}
