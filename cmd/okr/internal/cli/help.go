package cli

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/okr-as-code/okr/okr/draw"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// newHelp returns the command that explains another.
func newHelp(root *cobra.Command) *cobra.Command {
	return &cobra.Command{
		Use:   "help [command]",
		Short: "Explain a command",
		RunE: func(_ *cobra.Command, args []string) error {
			cmd, rest, err := root.Find(args)
			if err != nil || len(rest) > 0 {
				return unknownCommand(root, strings.Join(args, " "))
			}
			return cmd.Help()
		},
	}
}

// helpWidth is how wide help is at most, and the texts of commands are written.
const helpWidth = 80

func (e *Env) helpWidth() int {
	if e.Out.Terminal && e.Out.Width > 0 {
		return min(e.Out.Width, helpWidth)
	}
	return helpWidth
}

// help writes what a command does and how it is used.
func (e *Env) help(cmd *cobra.Command, _ []string) {
	text := cmp.Or(cmd.Long, cmd.Short)
	if e.helpWidth() < helpWidth {
		text = filled(text, e.helpWidth())
	}
	fmt.Fprintf(cmd.OutOrStdout(), "%s\n\n%s", strings.TrimSpace(text), cmd.UsageString())
}

// filled returns text with its paragraphs filled anew. Lines that are indented are
// examples or lists, and stay.
func filled(text string, width int) string {
	var out []string
	for paragraph := range strings.SplitSeq(text, "\n\n") {
		if !strings.HasPrefix(paragraph, " ") && !strings.Contains(paragraph, "\n ") {
			paragraph = strings.Join(draw.Wrap(strings.ReplaceAll(paragraph, "\n", " "), width), "\n")
		}
		out = append(out, paragraph)
	}
	return strings.Join(out, "\n\n")
}

// usage writes how a command is used. It is what cobra writes, but that the texts
// of flags are wrapped.
func (e *Env) usage(cmd *cobra.Command) error {
	var b strings.Builder
	b.WriteString("Usage:\n")
	if cmd.Runnable() {
		fmt.Fprintf(&b, "  %s\n", cmd.UseLine())
	}
	if cmd.HasAvailableSubCommands() {
		fmt.Fprintf(&b, "  %s [command]\n", cmd.CommandPath())
	}
	if cmd.HasExample() {
		fmt.Fprintf(&b, "\nExamples:\n%s\n", cmd.Example)
	}
	if cmd.HasAvailableSubCommands() {
		b.WriteString("\nCommands:\n")
		for _, c := range cmd.Commands() {
			if c.IsAvailableCommand() {
				fmt.Fprintf(&b, "  %-*s %s\n", c.NamePadding(), c.Name(), c.Short)
			}
		}
	}
	writeFlags(&b, "Flags", cmd.LocalFlags(), e.helpWidth())
	writeFlags(&b, "Global flags", cmd.InheritedFlags(), e.helpWidth())
	if cmd.HasAvailableSubCommands() {
		fmt.Fprintf(&b, "\n\"%s [command] --help\" says more about a command.\n", cmd.CommandPath())
	}
	_, err := fmt.Fprint(cmd.OutOrStderr(), b.String())
	return err
}

func writeFlags(b *strings.Builder, title string, flags *pflag.FlagSet, width int) {
	const slop = 5 // by which pflag makes a last line longer, to spare one of a word
	if flags.HasAvailableFlags() {
		fmt.Fprintf(b, "\n%s:\n%s", title, flags.FlagUsagesWrapped(width-slop))
	}
}
