package cli

import (
	"errors"
	"fmt"
	"strings"
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
		fmt.Fprintf(env.Err, "okr: %s\n", usage.Message)
		if usage.Hint != "" {
			fmt.Fprintln(env.Err, strings.TrimRight(usage.Hint, "\n"))
		}
		return exitFailure
	}
	fmt.Fprintf(env.Err, "okr: %v\n", err)
	return exitFailure
}
