// Package okrfile is the file format: it reads a YAML tree into the domain, and
// says what in it does not follow the format.
//
// One table of fields gives reading, "did you mean" and the JSON Schema. The
// package opens no file, and judges nothing that is a question of good practice.
package okrfile

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/source"
	"github.com/okr-as-code/okr/okr/wording"
	"github.com/okr-as-code/okr/okr/yamldoc"
)

// Options are what a file means depends on besides its text.
type Options struct {
	Reader      *wording.Reader // nil reads no sentence: Reading stays empty
	Path        string          // below the root of the workspace
	Name        string          // below the folder of the cycle, without extension
	Folder      string          // the name of the cycle's folder, "" if there is none
	Cycle       cycle.Cycle     // what that name says
	FiscalStart int             // the first month of the fiscal year, 1 to 12
	Level       okr.Level       // of a file that does not say whose it is
	Stages      []string        // the stages that may be named; nil checks none
}

// Grammar returns what the YAML reader needs to know of the format.
func Grammar() yamldoc.Grammar {
	return yamldoc.Grammar{Key: isKey, Sentence: isSentence, List: isList, Rewrite: "key_result", RewriteIn: rewriteIn}
}

// rewriteIn returns the key under which a bare sentence in a list goes that turns
// out to have fields.
func rewriteIn(list string) string {
	switch strings.ToLower(list) {
	case "key_results", "guardrails":
		return "key_result"
	case "initiatives", "milestones":
		return "text"
	}
	return ""
}

// A use is what may stand under a key, in one of the objects that have it.
type use struct {
	words bool // that people type
	list  bool
}

// keys holds the fields of the format.
var keys = sync.OnceValue(func() map[string]use {
	fields := map[string]use{}
	for _, s := range theFormat.sections() {
		for _, f := range s.fields {
			u := fields[f.name]
			fields[f.name] = use{words: u.words || f.kind.wordy(), list: u.list || f.kind.lists()}
		}
	}
	return fields
})

// isKey reports whether word is a key of the format, in any case.
func isKey(word string) bool {
	name := strings.ToLower(word)
	_, ok := keys()[name]
	return ok || strings.HasPrefix(name, "x-")
}

// isSentence reports whether people type words under the key.
func isSentence(key string) bool { return keys()[strings.ToLower(key)].words }

// isList reports whether a list may stand under the key.
func isList(key string) bool { return keys()[strings.ToLower(key)].list }

// Read returns what doc says. It never fails: what could not be read is in the
// Problems of the file, among those of doc, in the order of the text.
func Read(doc *yamldoc.Document, o Options) *okr.File {
	o.FiscalStart = cmp.Or(o.FiscalStart, 1)
	r := &reader{
		Options: o,
		format:  &theFormat,
		doc:     doc,
		file: &okr.File{
			Source: doc.File,
			Path:   o.Path,
			Name:   o.Name,
			Folder: o.Folder,
			Cycle:  o.Cycle,
		},
	}
	r.root(doc.Root)
	r.finish()
	r.lost()

	f := r.file
	f.Problems = slices.Concat(doc.Problems, r.problems)
	slices.SortStableFunc(f.Problems, func(a, b source.Problem) int { return source.Compare(a.At, b.At) })
	for _, c := range doc.Comments {
		if speaksToUs(c.Text()) {
			f.Comments = append(f.Comments, c)
		}
	}
	return f
}

// speaksToUs reports whether a comment, with its '#', is meant for okr: if only by
// somebody who put a space into "okr:ignore", or wrote it in capitals. Any other
// "okr: …" is a remark for people.
func speaksToUs(comment string) bool {
	text := strings.TrimLeft(comment, "# \t")
	if len(text) < len("okr:") || !strings.EqualFold(text[:len("okr:")], "okr:") {
		return false
	}
	written, rest := text[:len("okr:")], text[len("okr:"):]
	if strings.HasPrefix(strings.ToLower(strings.TrimLeft(rest, " \t")), "ignore") {
		return true
	}
	return written == "okr:" && rest != "" && !strings.ContainsAny(rest[:1], " \t\r")
}
