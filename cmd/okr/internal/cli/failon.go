package cli

import (
	"github.com/okr-as-code/okr/lint"
	"github.com/spf13/cobra"
)

// never is a --fail-on that no finding reaches.
const never = lint.Error + 1

// addFailOn adds the flag that says which findings end a command with 1.
func addFailOn(cmd *cobra.Command, value *string, standard string) {
	cmd.Flags().StringVar(value, "fail-on", standard, "exit with 1 from this `SEVERITY` on: error, warning, info or never")
	complete(cmd, "fail-on", "error", "warning", "info", "never")
}

// failOn returns the least severity that fails.
func failOn(value string) (lint.Severity, error) {
	if err := oneOf("--fail-on", value, "error", "warning", "info", "never"); err != nil {
		return never, err
	}
	for _, s := range []lint.Severity{lint.Info, lint.Warning, lint.Error} {
		if s.String() == value {
			return s, nil
		}
	}
	return never, nil
}
