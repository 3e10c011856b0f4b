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

// canvas returns that of stdout, or of a file.
func (e *Env) canvas(g *global, toTerminal bool) canvas {
	var c canvas
	if toTerminal {
		c.Width = e.Out.Width
	}
	if e.colour(e.Out, g.colour) {
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
