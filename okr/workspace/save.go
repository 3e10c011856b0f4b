package workspace

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"

	"github.com/rogpeppe/go-internal/lockedfile"
)

// ErrChanged is for an edit to return that finds another text than it was made for.
var ErrChanged = errors.New("it has changed since it was read, so nothing is written to it; run the command again")

// Save replaces the text of a file of the operating system by what edit makes of
// it. Of two at the same time the second edits what the first has written. What
// edit returns is all there is in the file afterwards, or, on any error, nothing
// has happened to it. If the text stays the same nothing is written.
//
// A link stays one: what it leads to is replaced. Permissions and, as far as that
// is allowed, the owner stay; further names of the file (hard links) and extended
// attributes do not. A file that nobody may write to is not replaced, although
// its folder would allow it.
//
// The error says what is the matter with the file, without its name.
func Save(name string, edit func(text string) (string, error)) error {
	real, err := filepath.EvalSymlinks(name)
	if err != nil {
		return cause(err)
	}
	unlock, err := lock(filepath.Join(filepath.Dir(real), "."+filepath.Base(real)+".lock"))
	if err != nil {
		return fmt.Errorf("its folder cannot be written to: %w", cause(err))
	}
	defer unlock()
	text, info, err := current(real)
	if err != nil {
		return cause(err)
	}
	next, err := edit(text)
	switch {
	case err != nil:
		return err
	case next == text:
		return nil
	}
	if err := writable(real, info); err != nil {
		return err
	}
	return replace(real, next, info)
}

// lock takes the lock that a file stands for, and waits until it is free. A
// process that ends gives its locks back, so that none is ever stale. Who
// releases the lock takes the file away: one that was waiting for it then holds
// the lock of a file that is no longer there, and must try again.
func lock(name string) (unlock func(), err error) {
	for {
		f, err := lockedfile.Edit(name)
		if err != nil {
			return nil, err
		}
		held, err := f.Stat()
		if err == nil {
			var there fs.FileInfo
			if there, err = os.Lstat(name); err == nil && os.SameFile(held, there) {
				return func() { unlockFile(f, name) }, nil
			}
		}
		f.Close()
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return nil, err
		}
	}
}

// unlockFile gives a lock back. Windows keeps a file that is open.
func unlockFile(f *lockedfile.File, name string) {
	if runtime.GOOS == "windows" {
		f.Close()
		os.Remove(name) // fails if another waits for it, who will do it
		return
	}
	os.Remove(name) // what is left if this fails is an empty file that the next one takes
	f.Close()
}

// current returns what is in a file now.
func current(name string) (string, fs.FileInfo, error) {
	f, err := os.Open(name)
	if err != nil {
		return "", nil, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return "", nil, err
	}
	if !info.Mode().IsRegular() {
		return "", nil, errors.New("it is no regular file")
	}
	text, err := io.ReadAll(io.LimitReader(f, maxSize+1))
	if err == nil && len(text) > maxSize {
		err = fmt.Errorf("it is too large: more than %d MiB", maxSize>>20)
	}
	return string(text), info, err
}

// writable fails for a file that was protected: replacing it asks only its folder.
func writable(name string, info fs.FileInfo) error {
	if info.Mode().Perm()&0o222 == 0 {
		return errors.New("it is read-only")
	}
	f, err := os.OpenFile(name, os.O_WRONLY, 0)
	if err != nil {
		return fmt.Errorf("it cannot be written to: %w", cause(err))
	}
	return f.Close()
}

// replace puts a new file with that text in the place of one. natefinch/atomic
// does so too, but keeps no owner and does not pass on why it failed.
func replace(name, text string, info fs.FileInfo) (err error) {
	f, err := os.CreateTemp(filepath.Dir(name), "."+filepath.Base(name)+".*.tmp")
	if err != nil {
		return fmt.Errorf("its folder cannot be written to: %w", cause(err))
	}
	defer func() {
		if err != nil {
			f.Close()
			os.Remove(f.Name())
			err = fmt.Errorf("it cannot be written: %w", cause(err))
		}
	}()
	if _, err = f.WriteString(text); err != nil {
		return err
	}
	keepOwner(f, info)
	if err = f.Chmod(info.Mode().Perm()); err != nil {
		return err
	}
	if err = f.Sync(); err != nil { // else the name could survive a crash and the text not
		return err
	}
	if err = f.Close(); err != nil {
		return err
	}
	return os.Rename(f.Name(), name)
}

// cause returns why a call failed, without its name and the names of files.
func cause(err error) error {
	var path *fs.PathError
	var link *os.LinkError
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return errors.New("it is not there any more")
	case errors.As(err, &path):
		return path.Err
	case errors.As(err, &link):
		return link.Err
	}
	return err
}
