package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/okr-as-code/okr/okr/source"
)

// root returns the file system that the working directory is in, and the
// directory's path in it.
func (e *Env) root() (fs.FS, string, error) {
	if e.Dir == "" {
		return nil, "", errors.New("the working directory is not known: it may have been removed")
	}
	volume := e.volume()
	rel, err := filepath.Rel(volume, e.Dir)
	if err != nil {
		return nil, "", err
	}
	return os.DirFS(volume), filepath.ToSlash(rel), nil
}

// below returns the absolute path of one in that file system.
func (e *Env) below(path string) string { return filepath.Join(e.volume(), filepath.FromSlash(path)) }

// volume returns where that file system begins.
func (e *Env) volume() string { return filepath.VolumeName(e.Dir) + string(filepath.Separator) }

// fromTop returns the working directory below the top of the git repository that
// it is in, "" at the top and outside a repository.
func (e *Env) fromTop() string {
	fsys, dir, err := e.root()
	if err != nil {
		return ""
	}
	for d := dir; ; d = path.Dir(d) {
		if _, err := fs.Stat(fsys, path.Join(d, ".git")); err == nil {
			return strings.Trim(strings.TrimPrefix(dir, strings.TrimPrefix(d, ".")), "/")
		}
		if d == "." {
			return ""
		}
	}
}

// enter returns the absolute path of a directory that was named on the command line.
func (e *Env) enter(dir string) (string, error) {
	path := e.abs(dir)
	info, err := os.Stat(path)
	if err != nil {
		return "", usagef("", "-C %s: %v", dir, reason(err))
	}
	if !info.IsDir() {
		return "", usagef("", "-C %s: it is a file", dir)
	}
	return path, nil
}

// abs returns the absolute form of a path that was named on the command line.
func (e *Env) abs(path string) string {
	if filepath.IsAbs(path) {
		return filepath.Clean(path)
	}
	return filepath.Join(e.Dir, path)
}

// pathOf returns the absolute path of a file that was read.
func (e *Env) pathOf(f *source.File) string { return e.abs(filepath.FromSlash(f.Name)) }

// behindLinks returns what the links of a path lead to; the path itself where
// nothing is there.
func behindLinks(path string) string {
	if real, err := filepath.EvalSymlinks(path); err == nil {
		return real
	}
	return path
}

// exists reports whether an argument names a file or a folder.
func (e *Env) exists(arg string) bool {
	_, err := os.Stat(e.abs(arg))
	return err == nil
}

// reason returns the cause of a failed call, without the name of the call.
func reason(err error) error {
	var pathErr *fs.PathError
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return errors.New("it does not exist")
	case errors.As(err, &pathErr):
		return pathErr.Err
	}
	return err
}

// unwritten is reason for a file, by the name that was typed, which could not be
// written: what does not exist then is its folder.
func unwritten(file string, err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("there is no folder %s", filepath.Dir(file))
	}
	return reason(err)
}
