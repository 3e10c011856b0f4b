package workspace

import (
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/okr-as-code/okr/okr/config"
)

// configName is the name of a configuration.
const configName = ".okr.yaml"

// A Place is where a workspace is.
type Place struct {
	Root   string // the folder with .okr.yaml, or with okrs/
	Top    string // the folder of the git repository around it; Root without one, "" without either
	Config bool   // it has a .okr.yaml
}

// Find returns the workspace at or above a folder: the nearest one, and none
// above the git repository that the folder is in. Without one it still says
// where that repository is.
func Find(fsys fs.FS, dir string) (p Place, ok bool) {
	folder := config.Default().Folder
	for d := path.Clean(dir); ; d = path.Dir(d) {
		if !ok {
			if exists(fsys, path.Join(d, configName)) {
				p, ok = Place{Root: d, Top: d, Config: true}, true
			} else if isFolder(fsys, path.Join(d, folder)) {
				p, ok = Place{Root: d, Top: d}, true
			}
		}
		if exists(fsys, path.Join(d, ".git")) {
			p.Top = d
			return p, ok
		}
		if d == "." {
			return p, ok
		}
	}
}

// isRoot reports whether a folder with these entries is a workspace.
func isRoot(fsys fs.FS, dir string, entries []fs.DirEntry) (hasConfig, ok bool) {
	folder := config.Default().Folder
	for _, e := range entries {
		switch e.Name() {
		case configName:
			return true, true
		case folder:
			ok = ok || e.IsDir() || e.Type()&fs.ModeSymlink != 0 && isFolder(fsys, path.Join(dir, e.Name()))
		}
	}
	return false, ok
}

// exists reports whether there is anything at p, a broken link too.
func exists(fsys fs.FS, p string) bool {
	_, err := fs.Lstat(fsys, p)
	return err == nil || !errors.Is(err, fs.ErrNotExist) && !errors.Is(err, fs.ErrInvalid) && !isNotFolder(fsys, p)
}

// isNotFolder reports whether p cannot exist because what is above it is a file.
func isNotFolder(fsys fs.FS, p string) bool {
	info, err := fs.Stat(fsys, path.Dir(p))
	return err != nil || !info.IsDir()
}

func isFolder(fsys fs.FS, p string) bool {
	info, err := fs.Stat(fsys, p)
	return err == nil && info.IsDir()
}

// resolve returns the path in the file system of one that a person types in dir.
// What would be above the root is the root.
func resolve(dir, typed string) string {
	if !strings.HasPrefix(typed, "/") {
		typed = "/" + dir + "/" + typed
	}
	if p := strings.TrimPrefix(path.Clean(typed), "/"); p != "" {
		return p
	}
	return "."
}

// display returns p as a person would type it in dir.
func display(dir, p string) string {
	if dir == p {
		return "."
	}
	from, to := parts(dir), parts(p)
	same := 0
	for same < len(from) && same < len(to) && from[same] == to[same] {
		same++
	}
	return path.Join(append(slices.Repeat([]string{".."}, len(from)-same), to[same:]...)...)
}

func parts(p string) []string {
	if p == "." || p == "" {
		return nil
	}
	return strings.Split(p, "/")
}

// below reports whether p is dir or in it.
func below(dir, p string) bool {
	if dir == "." || dir == p {
		return true
	}
	rest, ok := strings.CutPrefix(p, dir)
	return ok && rest[0] == '/'
}

// isYAML reports whether a file is one by its name.
func isYAML(name string) bool {
	ext := path.Ext(name)
	return ext == ".yaml" || ext == ".yml"
}

func isHidden(name string) bool { return strings.HasPrefix(name, ".") }
