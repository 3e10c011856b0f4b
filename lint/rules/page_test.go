package rules

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/okr-as-code/okr/okr/cycle"
)

// A block is a fenced block of a page.
type block struct {
	heading string // the section it stands in
	lang    string // "yaml"
	mode    string // what follows lang: "silent"
	text    string
	line    int // of its text, from 1
	end     int // the line of its closing fence
}

// blocks returns the fenced blocks of a page.
func blocks(page string) []*block {
	var all []*block
	var open *block
	heading := ""
	for i, line := range strings.SplitAfter(page, "\n") {
		fence, fenced := strings.CutPrefix(strings.TrimRight(line, "\n"), "```")
		switch {
		case fenced && open == nil:
			lang, mode, _ := strings.Cut(fence, " ")
			open = &block{heading: heading, lang: lang, mode: mode, line: i + 2}
			all = append(all, open)
		case fenced:
			open.end = i + 1
			open = nil
		case open != nil:
			open.text += line
		case strings.HasPrefix(line, "## "):
			heading = strings.TrimSpace(line[len("## "):])
		}
	}
	return all
}

// folder reports whether the block is files to be linted.
func (b *block) folder() bool { return b.lang == "yaml" || b.lang == "txtar" }

// A folder is a workspace on a day.
type folder struct {
	day   cycle.Date
	files map[string]string // by path
}

const planPath = "okrs/2026-Q3/plan.yaml"

// read returns the folder that the block describes.
func (b *block) read(t *testing.T) folder {
	t.Helper()
	f := folder{cycle.NewDate(2026, 7, 1), map[string]string{}}
	if b.lang == "yaml" {
		f.files[planPath] = b.text
		return f
	}
	path := ""
	for line := range strings.Lines(b.text) {
		marker, opens := strings.CutPrefix(line, "-- ")
		if marker, ok := strings.CutSuffix(strings.TrimRight(marker, "\n"), " --"); ok && opens {
			path = strings.TrimSpace(marker)
			f.files[path] = ""
			continue
		}
		if path != "" {
			f.files[path] += line
			continue
		}
		text, ok := strings.CutPrefix(line, "as-of: ")
		if !ok {
			t.Fatalf("line %d: %q is no date: write as-of: DATE, or start with a file", b.line, line)
		}
		day, err := cycle.ParseDate(strings.TrimSpace(text))
		if err != nil {
			t.Fatalf("line %d: %v", b.line, err)
		}
		f.day = day
	}
	if len(f.files) == 0 {
		t.Fatalf("line %d: the txtar block holds no file", b.line)
	}
	return f
}

// String returns the folder as one text, for comparison.
func (f folder) String() string {
	var b strings.Builder
	for _, path := range slices.Sorted(maps.Keys(f.files)) {
		fmt.Fprintf(&b, "-- %s --\n%s", path, f.files[path])
	}
	return b.String()
}

// has reports whether a file lies below a folder.
func (f folder) has(prefix string) bool {
	for path := range f.files {
		if strings.HasPrefix(path, prefix) {
			return true
		}
	}
	return false
}

// The examples of a page are its blocks by the part they play.
type examples struct {
	bad    []*block // folders of Bad
	text   map[*block]*block
	good   []*block
	fixed  *block
	silent []*block
	info   []*block
}

func examplesOf(t *testing.T, page string) examples {
	t.Helper()
	e := examples{text: map[*block]*block{}}
	var last *block
	for _, b := range blocks(page) {
		switch {
		case b.lang == "text" && last != nil && last.heading == b.heading:
			e.text[last] = b
		case !b.folder():
		case b.mode == "silent":
			e.silent = append(e.silent, b)
		case b.mode == "info":
			e.info = append(e.info, b)
		case b.mode != "":
			t.Errorf("line %d: a block of %q is neither silent nor info", b.line, b.mode)
		case b.heading == "Bad":
			e.bad = append(e.bad, b)
		case b.heading == "Good":
			e.good = append(e.good, b)
		case b.heading == "Fixed":
			e.fixed = b
		}
		if b.folder() {
			last = b
		}
	}
	return e
}
