package workspace

import (
	"errors"
	"io/fs"
	"path"
	"strings"
)

// maxLinks is how many links a path may lead over, as on Linux.
const maxLinks = 40

// follow returns where a link leads to, through all links on the way. It is a
// problem if that is not below root, links on the way to root resolved too.
func (l *loader) follow(root, p string) (real, problem string) {
	real, err := l.real(p)
	if err != nil {
		return "", reason(err)
	}
	top, err := l.real(root)
	if err != nil {
		return "", reason(err)
	}
	if !below(top, real) {
		return "", "is a link that leads out of the workspace"
	}
	return real, ""
}

// errLoop is what a link that leads to itself gives.
var errLoop = errors.New("is a link that leads back to itself")

// real returns the path without links.
func (l *loader) real(p string) (string, error) {
	todo, done := parts(p), "."
	for links := 0; len(todo) > 0; {
		next := path.Join(done, todo[0])
		todo = todo[1:]
		info, err := fs.Lstat(l.fsys, next)
		if err != nil {
			return "", err
		}
		if info.Mode()&fs.ModeSymlink == 0 {
			done = next
			continue
		}
		if links++; links > maxLinks {
			return "", errLoop
		}
		to, err := fs.ReadLink(l.fsys, next)
		if err != nil {
			return "", err
		}
		to = strings.ReplaceAll(to, "\\", "/")
		if !strings.HasPrefix(to, "/") && strings.HasPrefix(path.Join(done, to)+"/", "../") {
			return "", fs.ErrNotExist // above the root of the file system
		}
		todo = append(parts(resolve(done, to)), todo...)
		done = "."
	}
	return done, nil
}

// linked returns the text of a file that must be below top, after all links on
// its way.
func (l *loader) linked(top, p string) (text, problem string) {
	if _, ok := l.overlay[p]; !ok {
		real, problem := l.follow(top, p)
		if problem != "" {
			return "", problem
		}
		// Who opens a pipe waits until somebody writes to it.
		if info, err := fs.Lstat(l.fsys, real); err == nil && !info.Mode().IsRegular() && !info.IsDir() {
			return "", "is no regular file"
		}
	}
	return l.text(p)
}
