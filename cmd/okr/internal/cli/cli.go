// Package cli is the commands of okr, one to a file. A command reads its flags,
// asks the packages below for a result, and hands it to a renderer; it decides
// nothing about OKRs itself.
package cli

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/okr-as-code/okr/okr/source"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// Main runs okr with args and returns its exit code. A panic is a failure of
// okr, not of its user: it is said as one, without a stack trace.
func Main(env *Env, args []string) (status int) {
	defer func() {
		if p := recover(); p != nil {
			if env.Getenv("OKR_DEBUG") != "" {
				panic(p)
			}
			env.say(fmt.Sprintf("okr: internal error: %v\nplease report it with the files that were read; OKR_DEBUG=1 shows where it happened", p))
			status = exitFailure
		}
	}()
	root := newRoot(env)
	root.SetArgs(args)
	root.SetIn(env.In)
	help := &remembering{Writer: env.Out}
	root.SetOut(help)
	root.SetErr(env.Err)
	// A flag of the command that was meant would be complained of first.
	if cmd, rest, err := root.Find(args); err == nil && cmd == root && len(rest) > 0 && !strings.HasPrefix(rest[0], "-") && !strings.HasPrefix(rest[0], "__") {
		return code(env, unknownCommand(root, rest[0]))
	}
	err := root.Execute()
	if err == nil {
		err = help.err
	}
	return code(env, err)
}

// A remembering writer knows the first error of what it leads to. Cobra prints help
// without looking whether it arrives.
type remembering struct {
	io.Writer
	err error
}

// Write writes, until something could not be written.
func (w *remembering) Write(p []byte) (int, error) {
	if w.err != nil {
		return 0, w.err
	}
	n, err := w.Writer.Write(p)
	w.err = err
	return n, err
}

// global holds the flags that every command has.
type global struct {
	dir    string
	colour string
}

func newRoot(env *Env) *cobra.Command {
	g := &global{}
	version := false
	root := &cobra.Command{
		Use:   "okr",
		Short: "OKRs as code: lint, score and report Objectives and Key Results kept as YAML",
		Long: `okr reads Objectives and Key Results that are kept as YAML files in a folder,
says what is weak about them and why, and scores how far they have come.

Start with "okr init", write, then "okr lint" and "okr report".`,
		SilenceErrors:              true,
		SilenceUsage:               true,
		SuggestionsMinimumDistance: 2,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return nil
			}
			return unknownCommand(cmd, args[0])
		},
		RunE: func(cmd *cobra.Command, _ []string) error {
			if version {
				return runVersion(env, outputs{allowed: []string{"text"}})
			}
			return cmd.Help()
		},
		PersistentPreRunE: func(cmd *cobra.Command, _ []string) error {
			return g.apply(env, cmd)
		},
	}
	root.PersistentFlags().StringVarP(&g.dir, "directory", "C", "", "run as if started in `DIR`")
	root.PersistentFlags().StringVar(&g.colour, "color", "auto", "`WHEN` to colour the output: auto, always or never")
	root.Flags().BoolVar(&version, "version", false, "say which okr this is")
	complete(root, "color", "auto", "always", "never")
	_ = root.MarkPersistentFlagDirname("directory")
	root.SetFlagErrorFunc(flagError)
	root.SetUsageFunc(env.usage)
	root.SetHelpFunc(env.help)
	root.AddCommand(
		newInit(env),
		newLint(env, g),
		newReport(env, g),
		newStatus(env, g),
		newTry(env, g),
		newRules(env, g),
		newExplain(env, g),
		newConfig(env, g),
		newSchema(env),
		newVersion(env),
	)
	root.SetHelpCommand(newHelp(root))
	root.InitDefaultHelpCmd()
	root.SetOut(env.Out) // which the command that follows keeps
	root.InitDefaultCompletionCmd()
	if completion, _, err := root.Find([]string{"completion"}); err == nil {
		completion.Args = func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return nil // the help
			}
			return oneOf("completion", strings.Join(args, " "), "bash", "fish", "powershell", "zsh")
		}
		completion.RunE = func(cmd *cobra.Command, _ []string) error { return cmd.Help() }
	}
	return root
}

// apply works the global flags into the environment of the command.
func (g *global) apply(env *Env, cmd *cobra.Command) error {
	if err := oneOf("--color", g.colour, "auto", "always", "never"); err != nil {
		return err
	}
	if g.dir == "" {
		return nil
	}
	dir, err := env.enter(g.dir)
	if err != nil {
		return err
	}
	env.Dir = dir
	return nil
}

// unknownCommand says what was probably meant.
func unknownCommand(cmd *cobra.Command, word string) error {
	names := []string{"lint"} // the one meant most often, where two are as near
	for _, c := range cmd.Commands() {
		if c.IsAvailableCommand() && c.Name() != names[0] {
			names = append(names, c.Name())
		}
	}
	return usagef(fmt.Sprintf("the commands are %s; okr --help says what each does", strings.Join(names, ", ")),
		"there is no command %q%s", word, meant(word, names))
}

// flagError says what is wrong with a flag, and which was probably meant.
func flagError(cmd *cobra.Command, err error) error {
	hint := fmt.Sprintf("%s --help lists the flags", cmd.CommandPath())
	var none *pflag.NotExistError
	var empty *pflag.ValueRequiredError
	var bad *pflag.InvalidValueError
	switch {
	case errors.As(err, &none) && none.GetSpecifiedShortnames() != "":
		return usagef(hint, "there is no flag -%s", none.GetSpecifiedName())
	case errors.As(err, &none):
		var names []string
		cmd.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
		return usagef(hint, "there is no flag --%s%s", none.GetSpecifiedName(), strings.Replace(meant(none.GetSpecifiedName(), names), "mean ", "mean --", 1))
	case errors.As(err, &empty):
		return usagef(hint, "--%s needs a value", empty.GetFlag().Name)
	case errors.As(err, &bad):
		return usagef(hint, "--%s does not take %q", bad.GetFlag().Name, bad.GetValue())
	}
	return usagef(hint, "%v", err)
}

// meant returns ": did you mean X?" if word is nearly one of names, or begins only
// one of them, as "warn" does; else "".
func meant(word string, names []string) string {
	name, _, ok := source.Nearest(word, names)
	if !ok && len(word) > 2 {
		begun := slices.DeleteFunc(slices.Clone(names), func(n string) bool { return !strings.HasPrefix(n, word) })
		if ok = len(begun) == 1; ok {
			name = begun[0]
		}
	}
	if !ok {
		return ""
	}
	return fmt.Sprintf(": did you mean %s?", name)
}

// oneOf fails unless value is one of those allowed.
func oneOf(flag, value string, allowed ...string) error {
	if slices.Contains(allowed, value) {
		return nil
	}
	return usagef(fmt.Sprintf("it takes %s", strings.Join(allowed, ", ")), "%s does not take %q%s", flag, value, meant(value, allowed))
}

// complete offers values for a flag in the shell.
func complete(cmd *cobra.Command, flag string, values ...string) {
	// The only error is that of a flag that does not exist, which a test would see.
	_ = cmd.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(values, cobra.ShellCompDirectiveNoFileComp))
}
