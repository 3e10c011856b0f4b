package cli

import (
	"io/fs"
	"path"
	"strings"

	"github.com/okr-as-code/okr/okr/draw"
)

// A canvas is how a text result looks where it goes.
type canvas struct {
	Width int // 0 where it is not a terminal: nothing is wrapped
	Theme draw.Theme
}

// canvas returns that of a stream.
func (e *Env) canvas(g *global, to Stream) canvas {
	var c canvas
	if to.Terminal {
		c.Width = to.Width
	}
	if e.colour(to, g.colour) {
		c.Theme = draw.Coloured()
	}
	return c
}

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
