// Command bare is the least program with cobra's commands: what starting okr is
// measured against.
package main

import (
	"fmt"
	"os"

	"github.com/spf13/cobra"
)

func main() {
	root := &cobra.Command{Use: "bare"}
	for _, name := range []string{"init", "lint", "report", "status", "try", "rules", "explain", "version"} {
		root.AddCommand(&cobra.Command{Use: name, Run: func(*cobra.Command, []string) { fmt.Println("bare") }})
	}
	if root.Execute() != nil {
		os.Exit(2)
	}
}
