package git

import (
	"errors"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync/atomic"
	"time"
)

// FS returns the files of the commit, from the top of the repository, as they
// would be checked out: links are links. It is read as far as somebody looks.
//
// A submodule is an empty folder: its files are in another repository. A file in
// Git LFS cannot be read: the repository has only its name. Filters, and with
// them line ends that a checkout converts, are not applied.
//
// A folder may hold another one many times over, so that a small repository has
// more files than any disk: nothing is listed above a quarter of a million entries.
func (c *Commit) FS() fs.FS { return tree{c.repo.objects, c.tree, new(atomic.Int64)} }

// A tree is the fs.FS of a commit.
type tree struct {
	objects *objects
	root    string // its hash
	listed  *atomic.Int64
}

// What nobody has ever written by hand.
const (
	maxListed = 1 << 18 // entries
	maxDepth  = 200     // folders in each other
)

var (
	errMany = errors.New("the commit holds too many files")
	errDeep = errors.New("the folders of the commit lie too deep")
)

// The modes of git.
const (
	modeFolder    = "40000"
	modeLink      = "120000"
	modeSubmodule = "160000"
)

// maxLinks is how many links a path may lead over, as on Linux.
const maxLinks = 40

var errLoop = errors.New("too many links")

// Open opens what a path leads to.
func (t tree) Open(name string) (fs.File, error) {
	n, err := t.find(name, true)
	if err != nil {
		return nil, &fs.PathError{Op: "open", Path: name, Err: err}
	}
	i := info{node: n, tree: t}
	i.name = path.Base(name) // which for a link is its own
	if i.IsDir() {
		entries, err := t.list(n)
		if err != nil {
			return nil, &fs.PathError{Op: "open", Path: name, Err: err}
		}
		return &folder{info: i, name: name, left: entries}, nil
	}
	text, err := t.text(n)
	if err != nil {
		return nil, &fs.PathError{Op: "open", Path: name, Err: err}
	}
	return &file{info: i, Reader: strings.NewReader(text)}, nil
}

// Stat returns what a path leads to.
func (t tree) Stat(name string) (fs.FileInfo, error) {
	n, err := t.find(name, true)
	if err != nil {
		return nil, &fs.PathError{Op: "stat", Path: name, Err: err}
	}
	n.name = path.Base(name)
	return info{node: n, tree: t}, nil
}

// Lstat returns what is at a path, a link too.
func (t tree) Lstat(name string) (fs.FileInfo, error) {
	n, err := t.find(name, false)
	if err != nil {
		return nil, &fs.PathError{Op: "lstat", Path: name, Err: err}
	}
	n.name = path.Base(name)
	return info{node: n, tree: t}, nil
}

// ReadLink returns where a link leads to, as it is written.
func (t tree) ReadLink(name string) (string, error) {
	n, err := t.find(name, false)
	if err == nil && n.mode != modeLink {
		err = fs.ErrInvalid
	}
	to := ""
	if err == nil {
		to, err = t.text(n)
	}
	if err != nil {
		return "", &fs.PathError{Op: "readlink", Path: name, Err: err}
	}
	return to, nil
}

// find returns the entry of a path. Links on the way are followed, and with last
// also one at its end; none leads out of the tree.
func (t tree) find(name string, last bool) (node, error) {
	if !fs.ValidPath(name) {
		return node{}, fs.ErrInvalid
	}
	top := node{".", modeFolder, t.root}
	done := []node{top}
	todo := strings.Split(name, "/")
	for links := 0; len(todo) > 0; {
		word := todo[0]
		todo = todo[1:]
		switch word {
		case ".", "":
			continue
		case "..":
			if len(done) == 1 {
				return node{}, fs.ErrNotExist
			}
			done = done[:len(done)-1]
			continue
		}
		next, err := t.child(done[len(done)-1], word)
		if err != nil {
			return node{}, err
		}
		if len(done) > maxDepth {
			return node{}, errDeep
		}
		if next.mode != modeLink || len(todo) == 0 && !last {
			done = append(done, next)
			continue
		}
		if links++; links > maxLinks {
			return node{}, errLoop
		}
		to, err := t.text(next)
		if err != nil {
			return node{}, err
		}
		if strings.HasPrefix(to, "/") { // into a file system that is not this one
			return node{}, fs.ErrNotExist
		}
		todo = append(strings.Split(to, "/"), todo...)
	}
	return done[len(done)-1], nil
}

// child returns the entry of that name in a folder.
func (t tree) child(of node, name string) (node, error) {
	nodes, err := t.entries(of)
	if err != nil {
		return node{}, err
	}
	i, ok := slices.BinarySearchFunc(nodes, node{name: name}, byName)
	if !ok {
		return node{}, fs.ErrNotExist
	}
	return nodes[i], nil
}

// entries returns what is in a folder. In a file there is nothing.
func (t tree) entries(of node) ([]node, error) {
	switch of.mode {
	case modeFolder:
		return t.objects.folder(of.hash)
	case modeSubmodule:
		return nil, nil
	}
	return nil, fs.ErrNotExist
}

// list returns the entries of a folder by name.
func (t tree) list(of node) ([]fs.DirEntry, error) {
	nodes, err := t.entries(of)
	if err != nil {
		return nil, err
	}
	if t.listed.Add(int64(len(nodes))) > maxListed {
		return nil, errMany
	}
	all := make([]fs.DirEntry, 0, len(nodes))
	for _, n := range nodes {
		all = append(all, fs.FileInfoToDirEntry(info{node: n, tree: t}))
	}
	return all, nil
}

// pointer is how a file begins that is kept in Git LFS.
const pointer = "version https://git-lfs.github.com/spec/"

// text returns what is in a file, or where a link leads to.
func (t tree) text(n node) (string, error) {
	x, err := t.objects.known(n.hash)
	switch {
	case err != nil:
		return "", err
	case strings.HasPrefix(x.text, pointer):
		return "", errors.New("it is kept in Git LFS")
	}
	return x.text, nil
}

// An info describes an entry.
type info struct {
	node
	tree tree
}

// Name returns the last part of the path.
func (i info) Name() string { return i.name }

// Size returns the length of the text, 0 for what has none.
func (i info) Size() int64 {
	if i.IsDir() {
		return 0
	}
	text, err := i.tree.text(i.node)
	if err != nil {
		return 0
	}
	return int64(len(text))
}

// Mode returns the kind of entry. Nobody may write.
func (i info) Mode() fs.FileMode {
	switch i.mode {
	case modeFolder, modeSubmodule:
		return fs.ModeDir | 0o555
	case modeLink:
		return fs.ModeSymlink | 0o444
	}
	return 0o444
}

// ModTime returns the zero time: git does not keep it.
func (i info) ModTime() time.Time { return time.Time{} }

// IsDir reports whether it is a folder.
func (i info) IsDir() bool { return i.mode == modeFolder || i.mode == modeSubmodule }

// Sys returns nil.
func (i info) Sys() any { return nil }

// A file is an open file.
type file struct {
	info
	*strings.Reader
}

// Size is that of the text, as it is for its info.
func (f *file) Size() int64 { return f.Reader.Size() }

// Stat returns what the file is.
func (f *file) Stat() (fs.FileInfo, error) { return f.info, nil }

// Close does nothing: the text is there already.
func (f *file) Close() error { return nil }

// A folder is an open folder.
type folder struct {
	info
	name string
	left []fs.DirEntry
}

// Stat returns what the folder is.
func (f *folder) Stat() (fs.FileInfo, error) { return f.info, nil }

// Read fails: a folder has no text.
func (f *folder) Read([]byte) (int, error) {
	return 0, &fs.PathError{Op: "read", Path: f.name, Err: errors.New("is a folder")}
}

// Close does nothing.
func (f *folder) Close() error { return nil }

// ReadDir returns the next entries, all that are left if n is not positive.
func (f *folder) ReadDir(n int) ([]fs.DirEntry, error) {
	if n <= 0 || n > len(f.left) {
		if n > 0 && len(f.left) == 0 {
			return nil, io.EOF
		}
		n = len(f.left)
	}
	next := f.left[:n:n]
	f.left = f.left[n:]
	return next, nil
}
