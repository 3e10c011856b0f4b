package workspace

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"runtime"
	"sync"
	"sync/atomic"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/okrfile"
	"github.com/okr-as-code/okr/okr/source"
	"github.com/okr-as-code/okr/okr/yamldoc"
)

// maxSize is how many bytes a file may have.
const maxSize = 16 << 20

// read reads files, as many at once as there are processors. The result does not
// depend on how many that is.
func (l *loader) read(t *target, entries []entry) []*okr.File {
	files := make([]*okr.File, len(entries))
	var next atomic.Int64
	work := func() {
		var buf bytes.Buffer
		for i := int(next.Add(1)) - 1; i < len(entries); i = int(next.Add(1)) - 1 {
			e := entries[i]
			text := ""
			if e.problem == "" {
				text, e.problem = l.textInto(&buf, e.path)
			}
			files[i] = t.file(e, text)
		}
	}
	workers := min(runtime.GOMAXPROCS(0), len(entries))
	var wg sync.WaitGroup
	for range workers - 1 {
		wg.Go(work)
	}
	work()
	wg.Wait()
	return files
}

// text returns the text of a file, or why it has none: a clause like "is a
// folder".
func (l *loader) text(p string) (text, problem string) { return l.textInto(new(bytes.Buffer), p) }

// textInto is text, with a buffer to use again.
func (l *loader) textInto(buf *bytes.Buffer, p string) (text, problem string) {
	if text, ok := l.overlay[p]; ok {
		return checked(text)
	}
	f, err := l.fsys.Open(p)
	if err != nil {
		return "", reason(err)
	}
	defer f.Close()
	buf.Reset()
	if _, err := buf.ReadFrom(io.LimitReader(f, maxSize+1)); err != nil {
		if info, e := f.Stat(); e == nil && info.IsDir() {
			return "", "is a folder"
		}
		return "", reason(err)
	}
	return checked(buf.String())
}

// checked returns a text if it is not too large. Whether it is one at all is for
// the YAML reader to say, which knows the place of the byte that is none.
func checked(text string) (string, string) {
	if len(text) > maxSize {
		return "", fmt.Sprintf("is too large: more than %d MiB", maxSize>>20)
	}
	return text, ""
}

// reason returns why something cannot be read, as a clause.
func reason(err error) string {
	switch {
	case errors.Is(err, errLoop):
		return err.Error()
	case errors.Is(err, fs.ErrPermission):
		return "cannot be read: permission denied"
	case errors.Is(err, fs.ErrNotExist):
		return "is not there, or is a link to what is not"
	case errors.Is(err, fs.ErrInvalid): // said of the path, before the system is asked
		return "cannot be read under that name; rename it in letters, digits and dashes"
	}
	var pe *fs.PathError
	if errors.As(err, &pe) {
		err = pe.Err
	}
	return "cannot be read: " + err.Error()
}

// path returns where a file of the workspace is in the file system.
func (m *making) path(f *okr.File) string { return path.Join(m.place.Root, f.Path) }

// file reads the text of a file. One that crashes its reader is a file with a
// problem, like one that has no text.
func (m *making) file(e entry, text string) (f *okr.File) {
	defer func() {
		if v := recover(); v != nil {
			f = m.unreadable(e, fmt.Sprintf("makes okr crash, please report it: %v", v))
		}
	}()
	if e.problem != "" {
		return m.unreadable(e, e.problem)
	}
	o := m.options
	o.Path, o.Name, o.Folder, o.Cycle = e.below, e.name, e.folder, e.cycle
	f = okrfile.Read(yamldoc.Parse(source.NewFile(display(m.dir, e.path), text), okrfile.Grammar()), o)
	f.Archived = m.archived(f)
	return f
}

// unreadable returns the file that stands for one without a text.
func (m *making) unreadable(e entry, problem string) *okr.File {
	f := &okr.File{
		Source: source.NewFile(display(m.dir, e.path), ""),
		Path:   e.below,
		Name:   e.name,
		Folder: e.folder,
		Cycle:  e.cycle,
		Level:  m.options.Level,
	}
	f.Problems = []source.Problem{{
		Kind:    source.Unreadable,
		At:      f.Source.Span(0, 0),
		Message: cmp.Or(path.Base(e.path), e.path) + " " + problem,
	}}
	f.Archived = m.archived(f)
	return f
}

// archived reports whether the cycle of a file ended so long ago that only a few
// rules look at it.
func (m *making) archived(f *okr.File) bool {
	return !f.Cycle.IsZero() && int(m.asOf)-int(f.Cycle.End) > m.config.ArchiveAfter
}
