package cli

import "github.com/okr-as-code/okr/okr/draw"

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
