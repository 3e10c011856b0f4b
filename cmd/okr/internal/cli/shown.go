package cli

import "github.com/spf13/cobra"

// shown holds the flags that say how much of what was found is shown. They
// change no exit code, and no document that a program reads.
type shown struct {
	most       int
	statistics bool
}

func (s *shown) addTo(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.IntVar(&s.most, "max-findings", 0, "show the `N` most severe findings, in text, markdown and github; the others still count; 0 shows all")
	flags.BoolVar(&s.statistics, "statistics", false, "count the findings by rule instead of showing them, in text and markdown; json always does both")
	complete(cmd, "max-findings")
}

// check fails for a number of findings that there cannot be.
func (s *shown) check() error {
	if s.most < 0 {
		return usagef("0 shows all", "--max-findings does not take %d", s.most)
	}
	return nil
}
