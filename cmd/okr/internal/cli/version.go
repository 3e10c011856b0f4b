package cli

import (
	"fmt"
	"io"
	"runtime"
	"runtime/debug"

	"github.com/okr-as-code/okr/okr/draw"
	"github.com/spf13/cobra"
)

// facts are what is known of how this binary was built.
type facts struct {
	Version  int    `json:"version"` // of this document
	Okr      string `json:"okr"`
	Commit   string `json:"commit"` // "" if unknown
	Date     string `json:"date"`   // of the commit
	Modified bool   `json:"modified"`
	Go       string `json:"go"`
	Platform string `json:"platform"`
}

func newVersion(env *Env) *cobra.Command {
	var out outputs
	cmd := &cobra.Command{
		Use:               "version",
		Short:             "Say which okr this is and how it was built",
		Args:              noArgs,
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(*cobra.Command, []string) error {
			return runVersion(env, out)
		},
	}
	out.addTo(cmd, "text", "json")
	return cmd
}

func runVersion(env *Env, out outputs) error {
	list, err := out.list()
	if err != nil {
		return err
	}
	f := built()
	return writeAll(env, list, f.write)
}

func built() facts {
	f := facts{Version: 1, Okr: "devel", Go: runtime.Version(), Platform: runtime.GOOS + "/" + runtime.GOARCH}
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return f
	}
	if v := info.Main.Version; v != "" && v != "(devel)" {
		f.Okr = v
	}
	for _, s := range info.Settings {
		switch s.Key {
		case "vcs.revision":
			f.Commit = s.Value
		case "vcs.time":
			f.Date = s.Value
		case "vcs.modified":
			f.Modified = s.Value == "true"
		}
	}
	return f
}

func (f facts) write(format string) renderer {
	return func(w io.Writer, _ Stream) error {
		if format == "json" {
			return draw.JSON(w, f)
		}
		text := fmt.Sprintf("okr %s (%s, %s", f.Okr, f.Go, f.Platform)
		if f.Commit != "" {
			text += ", commit " + f.Commit[:min(12, len(f.Commit))]
			if f.Modified {
				text += ", modified"
			}
		}
		_, err := fmt.Fprintln(w, text+")")
		return err
	}
}
