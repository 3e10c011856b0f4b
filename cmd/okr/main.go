// Command okr lints, scores and reports Objectives and Key Results that are kept
// as YAML files in a git folder.
package main

import (
	"os"
	"runtime/debug"

	"github.com/okr-as-code/okr/cmd/okr/internal/cli"
)

func main() {
	// okr lives for milliseconds: memory that lies around for that long is
	// cheaper than looking for it, until there is much of it.
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(400)
	}
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(400 << 20)
	}
	os.Exit(cli.Main(cli.System(), os.Args[1:]))
}
