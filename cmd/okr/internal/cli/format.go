package cli

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"
)

// outputs is the value of --format: NAME or NAME=FILE, any number of times.
type outputs struct {
	asked   []string
	allowed []string
}

// addTo adds the flag; the first of the allowed formats is the default.
func (o *outputs) addTo(cmd *cobra.Command, allowed ...string) {
	o.allowed = allowed
	cmd.Flags().StringArrayVarP(&o.asked, "format", "f", nil,
		fmt.Sprintf("the format, `NAME[=FILE]`; may be repeated: %s (default %s)", strings.Join(allowed, ", "), allowed[0]))
	complete(cmd, "format", allowed...)
}

// A destination is one format and where it goes: File is empty for stdout.
type destination struct{ Name, File string }

// list returns the destinations that were asked for. At most one goes to stdout.
func (o *outputs) list() ([]destination, error) {
	if len(o.asked) == 0 {
		return []destination{{Name: o.allowed[0]}}, nil
	}
	var all []destination
	for _, a := range o.asked {
		name, file, named := strings.Cut(a, "=")
		if err := oneOf("--format", name, o.allowed...); err != nil {
			return nil, err
		}
		if named && file == "" {
			return nil, usagef("", "--format %s=: the name of the file is missing", name)
		}
		if file == "-" {
			file = "" // stdout, as everywhere
		}
		all = append(all, destination{name, file})
	}
	for i, o := range all {
		if o.File != "" && slices.ContainsFunc(all[:i], func(x destination) bool { return x.File != "" && filepath.Clean(x.File) == filepath.Clean(o.File) }) {
			return nil, usagef("", "two formats go to %s: give each a file of its own", o.File)
		}
	}
	toStdout := func(x destination) bool { return x.File == "" }
	if first := slices.IndexFunc(all, toStdout); first >= 0 {
		if next := slices.IndexFunc(all[first+1:], toStdout); next >= 0 {
			second := all[first+1+next]
			return nil, usagef(fmt.Sprintf("send one to a file: --format %s=report.%s", second.Name, second.Name),
				"--format %s and --format %s both go to stdout", all[first].Name, second.Name)
		}
	}
	return all, nil
}

// writeAll writes a result to every destination, each by the renderer of its
// format. Where one fails the rest is not written.
func writeAll(env *Env, list []destination, render func(format string) renderer) error {
	for _, d := range list {
		if err := d.write(env, render(d.Name)); err != nil {
			return err
		}
	}
	return nil
}

// A renderer writes a result to w, which leads to a stream; the zero Stream is a
// file.
type renderer = func(w io.Writer, to Stream) error

// write hands the place of a destination to a renderer. A file is replaced
// only when all of it could be written.
func (o destination) write(env *Env, render renderer) error {
	if o.File == "" {
		w := bufio.NewWriterSize(env.Out, 64<<10)
		if err := render(w, env.Out); err != nil {
			return err
		}
		return w.Flush()
	}
	var b strings.Builder
	if err := render(&b, Stream{}); err != nil {
		return err
	}
	if err := os.WriteFile(env.abs(o.File), []byte(b.String()), 0o644); err != nil {
		return fmt.Errorf("writing %s: %w", o.File, unwritten(o.File, err))
	}
	return nil
}

// noArgs is the check of a command that takes no argument.
func noArgs(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	return usagef("", "%s takes no argument, but got %q", cmd.CommandPath(), args[0])
}
