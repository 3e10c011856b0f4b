package cli

import (
	"errors"
	"fmt"
	"strings"

	"github.com/okr-as-code/okr/okr/draw"
)

// The exit codes, which are part of the contract.
const (
	exitOK       = 0 // nothing at or above --fail-on
	exitFindings = 1 // findings at or above it; a result that is incomplete
	exitFailure  = 2 // usage, a path that is not there, a mistake in the configuration, a failed write
)

// errFindings ends a command whose result is on stdout, with exit code 1.
var errFindings = errors.New("findings")

// errReported ends a command whose errors are on stderr already, with exit code 2.
var errReported = errors.New("reported")

// A usageError is a mistake on the command line.
type usageError struct {
	Message string
	Hint    string // the way out, a line of its own; may be empty
}

func (e *usageError) Error() string { return e.Message }

// usagef returns a mistake on the command line with the way out.
func usagef(hint, format string, args ...any) error {
	return &usageError{Message: fmt.Sprintf(format, args...), Hint: hint}
}

// code says what went wrong on stderr, and returns the exit code. It is the only
// switch from an error to a number.
func code(env *Env, err error) int {
	var usage *usageError
	switch {
	case err == nil:
		return exitOK
	case errors.Is(err, errFindings):
		return exitFindings
	case errors.Is(err, errReported):
		return exitFailure
	case errors.As(err, &usage):
		env.say("okr: " + usage.Message)
		if usage.Hint != "" {
			env.say(usage.Hint)
		}
		return exitFailure
	}
	env.say("okr: " + err.Error())
	return exitFailure
}

// say writes a message on stderr. Arguments and names of files are part of
// messages, so each line is made safe to show.
func (e *Env) say(message string) {
	for line := range strings.SplitSeq(strings.TrimRight(message, "\n"), "\n") {
		fmt.Fprintln(e.Err, draw.Clean(line))
	}
}
