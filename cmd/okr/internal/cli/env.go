package cli

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"time"

	"golang.org/x/term"
)

// An Env is the world as a command sees it. Nothing below this package asks for
// the clock, the environment, the terminal or the working directory.
type Env struct {
	In          io.Reader
	Out, Err    Stream
	Dir         string // the working directory, absolute
	Getenv      func(string) string
	Now         func() time.Time
	Interactive bool // In is a terminal: nobody has piped anything in
}

// A Stream is where a command writes to; the zero Stream is a file that was named.
type Stream struct {
	io.Writer
	Terminal bool
	Width    int // in columns; 0 where it is not a terminal
}

// System returns the world of this process. Where the working directory is not
// known, Dir is empty and every command that needs it says so.
func System() *Env {
	dir, _ := os.Getwd()
	return &Env{
		In:          os.Stdin,
		Out:         stream(os.Stdout),
		Err:         stream(os.Stderr),
		Dir:         dir,
		Getenv:      os.Getenv,
		Now:         time.Now,
		Interactive: term.IsTerminal(int(os.Stdin.Fd())),
	}
}

// A standard is a standard stream of this process. What it cannot write fails the command.
type standard struct{ file *os.File }

func (o standard) Write(p []byte) (int, error) {
	n, err := o.file.Write(p)
	if err != nil {
		err = fmt.Errorf("writing to %s: %w", filepath.Base(o.file.Name()), reason(err))
	}
	return n, err
}

// stream asks the kernel, never the terminal itself, how wide f is. COLUMNS wins.
func stream(f *os.File) Stream {
	s := Stream{Writer: standard{f}, Terminal: term.IsTerminal(int(f.Fd()))}
	if !s.Terminal {
		return s
	}
	s.Width = 80
	if w, _, err := term.GetSize(int(f.Fd())); err == nil && w > 0 {
		s.Width = w
	}
	if w, err := strconv.Atoi(os.Getenv("COLUMNS")); err == nil && w > 0 {
		s.Width = w
	}
	return s
}

// colour decides for one stream whether to colour it. The flag wins, then
// NO_COLOR, CLICOLOR_FORCE and FORCE_COLOR, TERM=dumb and CLICOLOR=0, then
// whether it is a terminal. A file is coloured by the flag alone.
func (e *Env) colour(s Stream, flag string) bool {
	switch flag {
	case "always":
		return true
	case "never":
		return false
	}
	if s.Writer == nil {
		return false
	}
	set := func(name string) bool { return e.Getenv(name) != "" }
	switch {
	case set("NO_COLOR"):
		return false
	case set("CLICOLOR_FORCE") && e.Getenv("CLICOLOR_FORCE") != "0", set("FORCE_COLOR"):
		return true
	case e.Getenv("TERM") == "dumb", e.Getenv("CLICOLOR") == "0":
		return false
	}
	return s.Terminal
}
